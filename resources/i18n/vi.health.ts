<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>HealthScreen</name>
    <message>
        <source>All is well</source>
        <translation>Mọi thứ đều ổn</translation>
    </message>
    <message>
        <source>Ask for help…</source>
        <translation>Gửi nhờ giúp…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Health of the register</source>
        <translation>Sức khỏe của sổ</translation>
    </message>
    <message>
        <source>Looking through the whole register</source>
        <translation>Đang kiểm tra toàn bộ sổ</translation>
    </message>
    <message>
        <source>Program and data of the law</source>
        <translation>Chương trình và dữ liệu luật</translation>
    </message>
    <message>
        <source>Save the file for whoever helps</source>
        <translation>Lưu tệp gửi người giúp</translation>
    </message>
    <message>
        <source>Saved {name}: it holds no name and no text of a dispute. Send it to whoever helps.</source>
        <translation>Đã lưu {name}: trong tệp không có tên người hay nội dung vụ việc. Xin gửi tệp này cho người giúp.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>The register</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>The register is not whole</source>
        <translation>Sổ không còn nguyên vẹn</translation>
    </message>
    <message>
        <source>Where it is, how it is copied and checked; whom to ask</source>
        <translation>Sổ ở đâu, có bản sao và được kiểm tra ra sao; nhờ giúp thế nào</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} điều cần xem</translation>
    </message>
</context>
<context>
    <name>HealthFacts</name>
    <message>
        <source>Accounts that open it</source>
        <translation>Số người mở được sổ</translation>
    </message>
    <message>
        <source>Communes as of</source>
        <translation>Danh mục xã, phường đến</translation>
    </message>
    <message>
        <source>Days off known for</source>
        <translation>Ngày nghỉ lễ các năm</translation>
    </message>
    <message>
        <source>Disputes in the register</source>
        <translation>Số vụ việc trong sổ</translation>
    </message>
    <message>
        <source>Engine of the register</source>
        <translation>Lõi dữ liệu</translation>
    </message>
    <message>
        <source>Free on its disk</source>
        <translation>Còn trống trên ổ đĩa</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Lần kiểm tra cuối</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Lần ghi cuối</translation>
    </message>
    <message>
        <source>Last good copy</source>
        <translation>Bản sao tốt gần nhất</translation>
    </message>
    <message>
        <source>Legal bases, newest of</source>
        <translation>Căn cứ pháp lý từ</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Report forms, newest of</source>
        <translation>Biểu báo cáo từ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Size of the register</source>
        <translation>Độ lớn của sổ</translation>
    </message>
    <message>
        <source>The last time before</source>
        <translation>Lần dùng trước</translation>
    </message>
    <message>
        <source>Time limits, newest rule of</source>
        <translation>Thời hạn theo luật từ</translation>
    </message>
    <message>
        <source>What is in the copy</source>
        <translation>Trong bản sao</translation>
    </message>
    <message>
        <source>Where the copy is</source>
        <translation>Nơi để bản sao</translation>
    </message>
    <message>
        <source>Where the register is</source>
        <translation>Nơi để sổ</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Ghi vào sổ</translation>
    </message>
    <message>
        <source>closed as it should be</source>
        <translation>đóng đúng cách</translation>
    </message>
    <message>
        <source>everything up to the last entry</source>
        <translation>đủ đến lần ghi cuối</translation>
    </message>
    <message>
        <source>none beside the register yet</source>
        <translation>chưa có bản nào cạnh sổ</translation>
    </message>
    <message>
        <source>not known; checked by itself once a month</source>
        <translation>chưa biết; mỗi tháng chương trình tự kiểm tra một lần</translation>
    </message>
    <message>
        <source>not on this machine yet</source>
        <translation>chưa lần nào trên máy này</translation>
    </message>
    <message>
        <source>not the newest entries</source>
        <translation>chưa có những lần ghi mới nhất</translation>
    </message>
    <message>
        <source>not whole: {bad}</source>
        <translation>không nguyên vẹn: {bad}</translation>
    </message>
    <message>
        <source>nothing entered yet</source>
        <translation>chưa ghi gì</translation>
    </message>
    <message>
        <source>only to be read: it lies on a network drive</source>
        <translation>chỉ xem được: sổ nằm trên ổ đĩa mạng</translation>
    </message>
    <message>
        <source>only to be read: it lies on a stick or card</source>
        <translation>chỉ xem được: sổ nằm trên USB hay thẻ nhớ</translation>
    </message>
    <message>
        <source>only to be read: the disk is full</source>
        <translation>chỉ xem được: ổ đĩa đã đầy</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>được</translation>
    </message>
    <message>
        <source>stopped suddenly; nothing is seen missing</source>
        <translation>dừng đột ngột; không thấy thiếu mục nào</translation>
    </message>
    <message>
        <source>stopped suddenly; the last entries are missing</source>
        <translation>dừng đột ngột; thiếu những mục lưu cuối cùng</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>nguyên vẹn</translation>
    </message>
    <message>
        <source>the key file beside the register cannot be read</source>
        <translation>không đọc được tệp khóa cạnh sổ</translation>
    </message>
    <message>
        <source>whole; the next check is due</source>
        <translation>nguyên vẹn; đã đến hạn kiểm tra lại</translation>
    </message>
</context>
<context>
    <name>StartCare</name>
    <message>
        <source>The program stopped suddenly; looking through the whole register</source>
        <translation>Lần trước chương trình dừng đột ngột; đang kiểm tra toàn bộ sổ</translation>
    </message>
    <message>
        <source>The register is not whole</source>
        <translation>Sổ không còn nguyên vẹn</translation>
    </message>
</context>
<context>
    <name>StillBar</name>
    <message>
        <source>Copy to this machine's disk</source>
        <translation>Chép sổ vào ổ cứng của máy</translation>
    </message>
    <message>
        <source>Copying the register to this machine's disk</source>
        <translation>Đang chép sổ vào ổ cứng của máy</translation>
    </message>
</context>
</TS>
