<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
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
