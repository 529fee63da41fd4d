<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message>
        <source>Error of the program</source>
        <translation>Có lỗi chương trình</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Chưa làm được</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Lưu bản ghi lỗi</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Lưu bản ghi lỗi…</translation>
    </message>
    <message>
        <source>The program made an error. What was saved before is in the store; what is being typed stays where it is.</source>
        <translation>Chương trình gặp lỗi. Những gì đã lưu vẫn còn trong sổ; chữ đang gõ vẫn ở nguyên chỗ.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>In mediation</source>
        <translation>Đang hòa giải</translation>
    </message>
    <message>
        <source>Just received</source>
        <translation>Mới tiếp nhận</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Không thành</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Không thụ lý</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>Ngoài phạm vi</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Đã chuyển</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Hòa giải thành</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Delete key: remove</source>
        <translation>Phím Delete: bỏ</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>April</source>
        <translation>tháng 4</translation>
    </message>
    <message>
        <source>August</source>
        <translation>tháng 8</translation>
    </message>
    <message>
        <source>December</source>
        <translation>tháng 12</translation>
    </message>
    <message>
        <source>February</source>
        <translation>tháng 2</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ sáu</translation>
    </message>
    <message>
        <source>January</source>
        <translation>tháng 1</translation>
    </message>
    <message>
        <source>July</source>
        <translation>tháng 7</translation>
    </message>
    <message>
        <source>June</source>
        <translation>tháng 6</translation>
    </message>
    <message>
        <source>March</source>
        <translation>tháng 3</translation>
    </message>
    <message>
        <source>May</source>
        <translation>tháng 5</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ hai</translation>
    </message>
    <message>
        <source>November</source>
        <translation>tháng 11</translation>
    </message>
    <message>
        <source>October</source>
        <translation>tháng 10</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ bảy</translation>
    </message>
    <message>
        <source>September</source>
        <translation>tháng 9</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ năm</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ tư</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month} {year}</source>
        <translation>{weekday}, {day} {month} năm {year}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>still missing; saved all the same</source>
        <translation>còn thiếu để in; vẫn lưu được</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>key {key}</source>
        <translation>phím {key}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Complete</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Còn thiếu</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Enter chooses · Esc closes · what you typed stays</source>
        <translation>Enter chọn · Esc đóng · chữ đang gõ giữ nguyên</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>Suggestions</source>
        <translation>Gợi ý</translation>
    </message>
</context>
</TS>
