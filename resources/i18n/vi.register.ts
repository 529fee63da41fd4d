<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>DraftList</name>
    <message>
        <source>Drop for good</source>
        <translation>Bỏ hẳn</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Ghi tiếp</translation>
    </message>
    <message>
        <source>Words thrown away before they were kept</source>
        <translation>Chữ đã bỏ khi chưa kịp lưu</translation>
    </message>
</context>
<context>
    <name>BinScreen</name>
    <message>
        <source>Bin</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Deleted disputes</source>
        <translation>Các vụ việc đã bỏ</translation>
    </message>
    <message>
        <source>Deleted disputes keep their number; the book says “đã hủy” beside it.</source>
        <translation>Vụ việc đã bỏ vẫn giữ số trong sổ; quyển sổ ghi “đã hủy” bên cạnh.</translation>
    </message>
    <message>
        <source>Deleted {day}: {reason}</source>
        <translation>Bỏ ngày {day}: {reason}</translation>
    </message>
    <message>
        <source>Dispute {number} is in the register again</source>
        <translation>Vụ {number} đã trở lại sổ</translation>
    </message>
    <message>
        <source>No. {number}, {parties}. {reason}</source>
        <translation>Số {number}, {parties}. {reason}</translation>
    </message>
    <message>
        <source>Put back into the register</source>
        <translation>Đưa lại vào sổ</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Thùng rác không có gì</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>đưa lại vào sổ</translation>
    </message>
    <message>
        <source>{count} deleted</source>
        <translation>{count} vụ việc đã bỏ</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Clear all filters</source>
        <translation>Bỏ mọi bộ lọc</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>type not written yet</source>
        <translation>chưa ghi loại</translation>
    </message>
</context>
<context>
    <name>Glance</name>
    <message>
        <source>{who} changed it last on {day}, {time}</source>
        <translation>{who} sửa lần cuối {day}, {time}</translation>
    </message>
    <message>
        <source>Dispute {number}</source>
        <translation>Vụ số {number}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>Hòa giải viên</translation>
    </message>
    <message>
        <source>Next session: {day}</source>
        <translation>Buổi tiếp theo: {day}</translation>
    </message>
    <message>
        <source>Open the dispute</source>
        <translation>Mở vụ việc</translation>
    </message>
    <message>
        <source>Side {side}</source>
        <translation>Bên {side}</translation>
    </message>
    <message>
        <source>The chosen dispute</source>
        <translation>Vụ việc đang chọn</translation>
    </message>
    <message>
        <source>born {birth}</source>
        <translation>sinh ngày {birth}</translation>
    </message>
    <message>
        <source>born in the month {birth}</source>
        <translation>sinh tháng {birth}</translation>
    </message>
    <message>
        <source>born in {birth}</source>
        <translation>sinh năm {birth}</translation>
    </message>
    <message>
        <source>mediators assigned</source>
        <translation>phân công hòa giải viên</translation>
    </message>
    <message>
        <source>received</source>
        <translation>nhận vụ việc</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>mở lại</translation>
    </message>
    <message>
        <source>session not held: {reason}</source>
        <translation>không họp được: {reason}</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>buổi thứ {number}</translation>
    </message>
    <message>
        <source>session {number}, goes on {day}</source>
        <translation>buổi thứ {number}, hẹn {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>{team} · book {book}</source>
        <translation>{team} · quyển {book}</translation>
    </message>
</context>
<context>
    <name>RegisterScreen</name>
    <message>
        <source>Your role sees numbers and dates of disputes only.</source>
        <translation>Vai trò của bạn chỉ xem số, ngày và tình trạng của vụ việc.</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Bỏ tìm</translation>
    </message>
    <message>
        <source>Clear what is typed</source>
        <translation>Bỏ chữ đang tìm</translation>
    </message>
    <message>
        <source>Date, matter and two names are enough to write down the first.</source>
        <translation>Chỉ cần ngày nhận, nội dung và tên hai bên là ghi được vụ đầu tiên.</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Các vụ việc</translation>
    </message>
    <message>
        <source>Fewer words or parts of words find more; accents may be left out.</source>
        <translation>Gõ ít chữ hơn thì tìm được nhiều hơn; không cần gõ dấu.</translation>
    </message>
    <message>
        <source>No dispute fits the filters{within}</source>
        <translation>Không có vụ việc nào hợp với bộ lọc{within}</translation>
    </message>
    <message>
        <source>No dispute fits “{words}”{within}</source>
        <translation>Không có vụ nào khớp “{words}”{within}</translation>
    </message>
    <message>
        <source>No. {number}, received {day}, {parties}, {matter}, {team}, {state}</source>
        <translation>Số {number}, nhận ngày {day}, {parties}, {matter}, {team}, {state}</translation>
    </message>
    <message>
        <source>Print the register</source>
        <translation>In sổ</translation>
    </message>
    <message>
        <source>Register book</source>
        <translation>Sổ theo dõi hoạt động hòa giải ở cơ sở</translation>
    </message>
    <message>
        <source>Register of disputes</source>
        <translation>Sổ vụ việc</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Tìm trong toàn sổ</translation>
    </message>
    <message>
        <source>Search: names, place, number, words of the matter</source>
        <translation>Tìm theo tên, nơi ở, số, chữ trong nội dung</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Đang tìm…</translation>
    </message>
    <message>
        <source>Show all disputes</source>
        <translation>Xem mọi vụ việc</translation>
    </message>
    <message>
        <source>The filters may hide it.</source>
        <translation>Có thể vụ ấy đang bị bộ lọc che.</translation>
    </message>
    <message>
        <source>The register book is being made</source>
        <translation>Đang lập quyển sổ để in</translation>
    </message>
    <message>
        <source>The register holds no dispute yet</source>
        <translation>Sổ chưa có vụ việc nào</translation>
    </message>
    <message>
        <source>Write down a new dispute</source>
        <translation>Ghi vụ việc mới</translation>
    </message>
    <message>
        <source>Write down the first dispute</source>
        <translation>Ghi vụ việc đầu tiên</translation>
    </message>
    <message>
        <source>clear the search</source>
        <translation>bỏ tìm</translation>
    </message>
    <message>
        <source>in {period}</source>
        <translation>trong {period}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>register book</source>
        <translation>so theo doi hoa giai</translation>
    </message>
    <message>
        <source>{count} match</source>
        <translation>{count} vụ khớp</translation>
    </message>
    <message>
        <source>{count} of {all} disputes</source>
        <translation>{count} trong {all} vụ việc</translation>
    </message>
    <message>
        <source>{office} · {teams} teams · {count} disputes</source>
        <translation>{office} · {teams} tổ · {count} vụ việc</translation>
    </message>
</context>
<context>
    <name>RowFoot</name>
    <message>
        <source>Arrows</source>
        <translation>Mũi tên</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
</context>
<context>
    <name>RowHead</name>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Parties and matter</source>
        <translation>Các bên và nội dung</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tổ hòa giải</translation>
    </message>
</context>
</TS>
