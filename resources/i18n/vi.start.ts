<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>CommuneStep</name>
    <message>
        <source>A name from before 1 July 2025 finds the commune of today too.</source>
        <translation>Gõ tên cũ trước 01/7/2025 cũng tìm ra đơn vị hiện nay.</translation>
    </message>
    <message>
        <source>Choose one commune of the list: arrow down, then Enter.</source>
        <translation>Chọn một đơn vị trong danh sách: mũi tên xuống rồi Enter.</translation>
    </message>
    <message>
        <source>Chosen: {unit}</source>
        <translation>Đã chọn: {unit}</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường, đặc khu</translation>
    </message>
    <message>
        <source>Papers will bear</source>
        <translation>Đầu văn bản sẽ in</translation>
    </message>
    <message>
        <source>Type a few letters of the name, accents may be left out. It is printed on the register, reports and minutes.</source>
        <translation>Gõ vài chữ của tên, không cần dấu. Tên này được in trên sổ, báo cáo và biên bản.</translation>
    </message>
    <message>
        <source>Which commune, ward or special zone are you in?</source>
        <translation>Bạn ở xã, phường, đặc khu nào?</translation>
    </message>
    <message>
        <source>Your commune</source>
        <translation>Xã của bạn</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>I have a copy</source>
        <translation>Lấy lại từ bản sao</translation>
    </message>
    <message>
        <source>The key is not on paper yet and is never shown again. The register is safe with your password; close once more to go without the key.</source>
        <translation>Chưa chép mã khôi phục ra giấy, và mã này không hiện lại lần nào nữa. Sổ vẫn an toàn với mật khẩu của bạn; đóng lần nữa nếu muốn thoát mà không giữ mã.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Xem thử với dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Make the register</source>
        <translation>Lập sổ</translation>
    </message>
    <message>
        <source>Making a practice office</source>
        <translation>Đang lập sổ thực hành với dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Making the register…</source>
        <translation>Đang lập sổ…</translation>
    </message>
    <message>
        <source>Mediation Desk</source>
        <translation>Sổ Hòa Giải</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Tiếp: {step}</translation>
    </message>
    <message>
        <source>Nothing is written yet: the register is made with the last answer</source>
        <translation>Chưa ghi gì vào máy: sổ được lập khi xong bước cuối</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>The register is made and locked with your password</source>
        <translation>Sổ đã lập xong và khóa bằng mật khẩu của bạn</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>I have it on paper</source>
        <translation>Đã chép ra giấy hoặc đã in</translation>
    </message>
    <message>
        <source>If the password is forgotten, only this key opens the register. It is shown this once and kept nowhere in the machine. Keep the paper apart, as you keep the seal.</source>
        <translation>Nếu quên mật khẩu, chỉ mã này mở được sổ. Mã chỉ hiện một lần và không lưu trong máy. Cất tờ giấy riêng, cẩn thận như cất con dấu.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Tick the box when the key stands on paper.</source>
        <translation>Đánh dấu vào ô khi đã chép mã ra giấy.</translation>
    </message>
    <message>
        <source>Print this key or write it on paper</source>
        <translation>In hoặc chép mã khôi phục này ra giấy</translation>
    </message>
</context>
<context>
    <name>Letterhead</name>
    <message>
        <source>The head of papers</source>
        <translation>Đầu văn bản sẽ in</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>Another folder…</source>
        <translation>Chọn thư mục khác…</translation>
    </message>
    <message>
        <source>Folder of the register</source>
        <translation>Thư mục để sổ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>The register is kept in</source>
        <translation>Sổ được để ở</translation>
    </message>
    <message>
        <source>Three or four words that only you would put together are easy to keep in mind and hard to guess. Without password or recovery key nobody can open the register.</source>
        <translation>Ba bốn từ mà chỉ bạn mới ghép với nhau thì dễ nhớ và khó đoán. Không có mật khẩu hay mã khôi phục thì không ai mở được sổ.</translation>
    </message>
    <message>
        <source>With which password is the register locked?</source>
        <translation>Khóa sổ bằng mật khẩu nào?</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Add this mediator</source>
        <translation>Thêm người này</translation>
    </message>
    <message>
        <source>Enter adds a name and waits for the next. This may be left out and done later.</source>
        <translation>Enter thêm một người và chờ người tiếp theo. Có thể bỏ qua, ghi sau.</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>Hòa giải viên</translation>
    </message>
    <message>
        <source>Name of a mediator</source>
        <translation>Họ và tên hòa giải viên</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ hòa giải</translation>
    </message>
    <message>
        <source>Who are the mediators?</source>
        <translation>Hòa giải viên là những ai?</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Ghi họ và tên.</translation>
    </message>
    <message>
        <source>“{name}” stands in the list already.</source>
        <translation>“{name}” đã có trong danh sách.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Gender of {name}</source>
        <translation>Giới tính của {name}</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Tổ trưởng</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>Bỏ {name} khỏi danh sách</translation>
    </message>
    <message>
        <source>{name} leads the team</source>
        <translation>{name} là tổ trưởng</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Hide the password</source>
        <translation>Ẩn mật khẩu</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Hiện mật khẩu</translation>
    </message>
</context>
<context>
    <name>StepsList</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Bước {number} trong {count}: {name}</translation>
    </message>
</context>
<context>
    <name>StepsPane</name>
    <message>
        <source>About two minutes. What is left out can be added later.</source>
        <translation>Khoảng hai phút. Chỗ nào bỏ qua thì bổ sung sau.</translation>
    </message>
    <message>
        <source>Everything stays on this machine; nothing is sent anywhere.</source>
        <translation>Mọi thứ nằm trên máy này, không gửi đi đâu.</translation>
    </message>
    <message>
        <source>Mediation Desk</source>
        <translation>Sổ Hòa Giải</translation>
    </message>
</context>
<context>
    <name>TeamsStep</name>
    <message>
        <source>Add this team</source>
        <translation>Thêm tổ này</translation>
    </message>
    <message>
        <source>Enter adds the team and waits for the next. Others may be added later.</source>
        <translation>Enter thêm tổ và chờ tổ tiếp theo. Tổ khác có thể thêm sau.</translation>
    </message>
    <message>
        <source>Name of the village or group</source>
        <translation>Tên thôn, tổ dân phố</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ hòa giải</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Các tổ hòa giải</translation>
    </message>
    <message>
        <source>The name may be corrected later.</source>
        <translation>Tên này sửa lại lúc nào cũng được.</translation>
    </message>
    <message>
        <source>What it is called there</source>
        <translation>Gọi là</translation>
    </message>
    <message>
        <source>Which mediation teams does the commune have?</source>
        <translation>Xã có những tổ hòa giải nào?</translation>
    </message>
    <message>
        <source>Which village or group does the team serve?</source>
        <translation>Tổ hòa giải của thôn, tổ dân phố nào?</translation>
    </message>
    <message>
        <source>Write the name of the village or group.</source>
        <translation>Ghi tên thôn, tổ dân phố.</translation>
    </message>
    <message>
        <source>“{name}” stands in the list already.</source>
        <translation>“{name}” đã có trong danh sách.</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Get back from a copy…</source>
        <translation>Lấy lại từ bản sao…</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Phím Caps Lock đang bật</translation>
    </message>
    <message>
        <source>Mediation Desk</source>
        <translation>Sổ Hòa Giải</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên người dùng</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Gõ mật khẩu.</translation>
    </message>
</context>
<context>
    <name>WhoseMachine</name>
    <message>
        <source>More teams can be added at any time.</source>
        <translation>Lúc nào cũng thêm được tổ khác.</translation>
    </message>
    <message>
        <source>The justice officer writes and counts for all teams of the commune.</source>
        <translation>Công chức tư pháp – hộ tịch ghi sổ và làm báo cáo cho mọi tổ.</translation>
    </message>
    <message>
        <source>The machine of one mediation team</source>
        <translation>Máy của một tổ hòa giải</translation>
    </message>
    <message>
        <source>The machine of the commune</source>
        <translation>Máy của xã, phường, đặc khu</translation>
    </message>
    <message>
        <source>The register holds one team's disputes; its members write in it.</source>
        <translation>Sổ ghi các vụ việc của riêng tổ; người trong tổ ghi vào sổ.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>Whose machine is this?</source>
        <translation>Máy này của ai?</translation>
    </message>
</context>
</TS>
