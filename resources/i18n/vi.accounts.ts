<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AccountSheet</name>
    <message>
        <source>Add this user</source>
        <translation>Thêm người dùng này</translation>
    </message>
    <message>
        <source>Give a new password…</source>
        <translation>Đặt mật khẩu mới…</translation>
    </message>
    <message>
        <source>Keep the roles</source>
        <translation>Lưu vai trò</translation>
    </message>
    <message>
        <source>Keep the user</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Người dùng mới</translation>
    </message>
    <message>
        <source>Password for this person</source>
        <translation>Mật khẩu của người này</translation>
    </message>
    <message>
        <source>Remove this user…</source>
        <translation>Xóa tên đăng nhập này…</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Xóa {name}</translation>
    </message>
    <message>
        <source>Set this password</source>
        <translation>Lưu mật khẩu này</translation>
    </message>
    <message>
        <source>The roles of {name} hold from the next sign-in on.</source>
        <translation>Vai trò của {name} có hiệu lực từ lần đăng nhập sau.</translation>
    </message>
    <message>
        <source>{name} may open the register now.</source>
        <translation>{name} mở được sổ từ bây giờ.</translation>
    </message>
    <message>
        <source>{name} signs in with the new password from now on.</source>
        <translation>{name} đăng nhập bằng mật khẩu mới từ bây giờ.</translation>
    </message>
    <message>
        <source>{name} will open the register no longer; what was written stays under this name. Whoever kept a copy or the data key still reads it: change the data key afterwards.</source>
        <translation>{name} không mở được sổ nữa; những gì đã ghi vẫn mang tên này. Ai còn giữ bản sao hoặc khóa dữ liệu thì vẫn đọc được, nên sau đó cần đổi khóa dữ liệu.</translation>
    </message>
</context>
<context>
    <name>AccountsPart</name>
    <message>
        <source>Add a user</source>
        <translation>Thêm người dùng</translation>
    </message>
    <message>
        <source>The user is removed. Change the data key so that no copied key opens it.</source>
        <translation>Đã xóa người dùng. Nên đổi khóa dữ liệu để khóa đã bị chép ra không mở được sổ nữa.</translation>
    </message>
    <message>
        <source>Users of the register</source>
        <translation>Những người dùng sổ</translation>
    </message>
</context>
<context>
    <name>KeyPart</name>
    <message>
        <source>After somebody left: the register is encrypted anew, everybody else gets a new password and the recovery key is new. Copies of before open as before.</source>
        <translation>Khi có người thôi dùng sổ: sổ được mã hóa lại, mọi người khác nhận mật khẩu mới, mã khôi phục cũng mới. Bản sao cũ vẫn mở như trước.</translation>
    </message>
    <message>
        <source>Change the data key</source>
        <translation>Đổi khóa dữ liệu</translation>
    </message>
    <message>
        <source>Keys of the register</source>
        <translation>Khóa của sổ</translation>
    </message>
    <message>
        <source>My password, for the data key</source>
        <translation>Mật khẩu của tôi, để đổi khóa dữ liệu</translation>
    </message>
    <message>
        <source>New passwords to hand over; they are shown this once:</source>
        <translation>Mật khẩu mới để giao cho từng người, chỉ hiện một lần:</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Lập mã khôi phục mới</translation>
    </message>
    <message>
        <source>Something is still being made. Wait until it is done.</source>
        <translation>Còn việc đang làm dở. Chờ xong rồi đổi khóa.</translation>
    </message>
    <message>
        <source>The paper of before then opens nothing any more, but older copies.</source>
        <translation>Phiếu khôi phục cũ khi đó không mở được sổ nữa, chỉ còn mở được các bản sao cũ.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Gõ mật khẩu của bạn.</translation>
    </message>
</context>
<context>
    <name>LockWindow</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Phím Caps Lock đang bật</translation>
    </message>
    <message>
        <source>Locked. What was typed is still there.</source>
        <translation>Đang khóa. Những gì đang gõ vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Mediation Desk</source>
        <translation>Sổ Hòa Giải</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>Mã PIN hoặc mật khẩu</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Gõ mật khẩu.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Five times wrong: type the password.</source>
        <translation>Đã sai năm lần: gõ mật khẩu.</translation>
    </message>
    <message>
        <source>The password is not right. What was typed is still there.</source>
        <translation>Mật khẩu chưa đúng. Những gì đang gõ vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>{count} more tries, then the password.</source>
        <translation>Còn {count} lần, sau đó phải gõ mật khẩu.</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Password: {words}. Keep it in mind; press again for other words.</source>
        <translation>Mật khẩu: {words}. Ghi nhớ ba từ này; bấm lần nữa để có ba từ khác.</translation>
    </message>
    <message>
        <source>Strength: {step}</source>
        <translation>Độ mạnh: {step}</translation>
    </message>
    <message>
        <source>Suggest three words</source>
        <translation>Gợi ý ba từ</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Gõ lại mật khẩu</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>Hai lần gõ khác nhau. Gõ lại mật khẩu ở ô dưới.</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>Gõ mật khẩu.</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>tạm được</translation>
    </message>
    <message>
        <source>good</source>
        <translation>khá</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>mạnh</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>yếu, dễ đoán</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>Change my password</source>
        <translation>Đổi mật khẩu của tôi</translation>
    </message>
    <message>
        <source>My new password</source>
        <translation>Mật khẩu mới của tôi</translation>
    </message>
    <message>
        <source>My password ({name})</source>
        <translation>Mật khẩu của tôi ({name})</translation>
    </message>
    <message>
        <source>My present password</source>
        <translation>Mật khẩu hiện nay của tôi</translation>
    </message>
    <message>
        <source>Your new password holds from now on.</source>
        <translation>Mật khẩu mới của bạn có hiệu lực từ bây giờ.</translation>
    </message>
</context>
<context>
    <name>PinPart</name>
    <message>
        <source>New PIN, four digits or more</source>
        <translation>Mã PIN mới, từ bốn chữ số</translation>
    </message>
    <message>
        <source>Only the password unlocks the screen now.</source>
        <translation>Từ bây giờ chỉ mật khẩu mở khóa màn hình.</translation>
    </message>
    <message>
        <source>PIN for the locked screen</source>
        <translation>Mã PIN mở khóa màn hình</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Bỏ mã PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>The PIN unlocks the screen from now on.</source>
        <translation>Từ bây giờ mở khóa màn hình được bằng mã PIN.</translation>
    </message>
    <message>
        <source>The program locks itself after minutes of rest and with Ctrl+L. The PIN unlocks only the screen; after five wrong tries, and at every start, the password is asked for.</source>
        <translation>Chương trình tự khóa khi nghỉ tay vài phút, hoặc bấm Ctrl+L. Mã PIN chỉ mở khóa màn hình; sai năm lần, và mỗi lần mở chương trình, phải gõ mật khẩu.</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>Print the recovery sheet</source>
        <translation>In phiếu khôi phục</translation>
    </message>
    <message>
        <source>Recovery key: {key}</source>
        <translation>Mã khôi phục: {key}</translation>
    </message>
    <message>
        <source>Sent to the printer. Seal it and keep it with the seal.</source>
        <translation>Đã gửi tới máy in. Cho phiếu vào phong bì, niêm phong và cất cùng con dấu.</translation>
    </message>
    <message>
        <source>The printer took nothing. Look at its plug and paper.</source>
        <translation>Máy in không nhận được gì. Xem lại phích cắm và giấy.</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>34 letters and figures; large or small letters and dashes do not matter.</source>
        <translation>34 chữ cái và chữ số; chữ hoa, chữ thường và dấu gạch không quan trọng.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên người dùng</translation>
    </message>
    <message>
        <source>Password forgotten</source>
        <translation>Quên mật khẩu</translation>
    </message>
    <message>
        <source>Recovery key from the paper</source>
        <translation>Mã khôi phục trên giấy</translation>
    </message>
    <message>
        <source>Set the password and open</source>
        <translation>Đặt mật khẩu và mở sổ</translation>
    </message>
    <message>
        <source>The paper lies in the sealed envelope. Nothing in the register is lost.</source>
        <translation>Tờ phiếu nằm trong phong bì niêm phong. Dữ liệu trong sổ không mất gì.</translation>
    </message>
    <message>
        <source>Without a name it is the first one of the register.</source>
        <translation>Bỏ trống là người dùng đầu tiên của sổ.</translation>
    </message>
</context>
<context>
    <name>RolesForm</name>
    <message>
        <source>Which mediator</source>
        <translation>Là hòa giải viên nào</translation>
    </message>
    <message>
        <source>Which team</source>
        <translation>Là tổ trưởng tổ nào</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Password forgotten…</source>
        <translation>Quên mật khẩu…</translation>
    </message>
    <message>
        <source>Remember my name on this machine</source>
        <translation>Nhớ tên tôi trên máy này</translation>
    </message>
</context>
</TS>
