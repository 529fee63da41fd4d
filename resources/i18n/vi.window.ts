<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>DraftBar</name>
    <message>
        <source>Go on writing</source>
        <translation>Ghi tiếp</translation>
    </message>
    <message>
        <source>Put it in the bin</source>
        <translation>Bỏ vào thùng rác</translation>
    </message>
    <message>
        <source>You were writing {title} at {when}: go on?</source>
        <translation>Bạn đang ghi {title} lúc {when}: tiếp tục?</translation>
    </message>
    <message>
        <source>{count} more wait.</source>
        <translation>Còn {count} bản nữa đang chờ.</translation>
    </message>
    <message>
        <source>{time} on {day}</source>
        <translation>{time} ngày {day}</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>The words not kept are in the bin.</source>
        <translation>Phần chữ chưa lưu đã vào thùng rác.</translation>
    </message>
    <message>
        <source>These words have no field any more: {words}</source>
        <translation>Những chữ này không còn ô để ghi: {words}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Mục</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The language changes when the program is opened again.</source>
        <translation>Ngôn ngữ sẽ đổi khi mở lại chương trình.</translation>
    </message>
    <message>
        <source>Letters, colours, language, lock</source>
        <translation>Cỡ chữ, màu, ngôn ngữ, khóa</translation>
    </message>
    <message>
        <source>Mediation Desk</source>
        <translation>Sổ Hòa Giải</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Sức khỏe</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Sổ vụ việc</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Tổ hòa giải</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Letters {percent}%</source>
        <translation>Chữ {percent}%</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Only to be read</source>
        <translation>Chỉ để xem</translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation>Đang đăng nhập: {name}</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>Chưa có thay đổi nào</translation>
    </message>
    <message>
        <source>Practice data</source>
        <translation>Dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
</context>
<context>
    <name>LookMenu</name>
    <message>
        <source>Lock after rest</source>
        <translation>Tự khóa khi nghỉ tay</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Không tự khóa</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} phút</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
</context>
</TS>
