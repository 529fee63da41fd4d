<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu thành tệp</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước và in</translation>
    </message>
    <message>
        <source>Preview the draft</source>
        <translation>Xem bản nháp</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra số liệu</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Phần đang xem</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Đang đếm số liệu</translation>
    </message>
    <message>
        <source>Making the paper</source>
        <translation>Đang lập bản in</translation>
    </message>
    <message>
        <source>Making the file</source>
        <translation>Đang lập tệp</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Đã lưu thành {name}</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Văn bản PDF</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>Bảng cho bảng tính (CSV)</translation>
    </message>
    <message>
        <source>Figures with the disputes behind them</source>
        <translation>Số liệu kèm các vụ việc (JSON)</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>Hành chính</translation>
    </message>
    <message>
        <source>Statistical</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Kỳ nào</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Tính theo ngày</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Six months</source>
        <translation>6 tháng</translation>
    </message>
    <message>
        <source>Nine months</source>
        <translation>9 tháng</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>Quarter {number}</source>
        <translation>Quý {number}</translation>
    </message>
    <message>
        <source>First half</source>
        <translation>Đầu năm</translation>
    </message>
    <message>
        <source>Second half</source>
        <translation>Cuối năm</translation>
    </message>
    <message>
        <source>Month {number}</source>
        <translation>Tháng {number}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Counted by</source>
        <translation>Tính theo ngày</translation>
    </message>
    <message>
        <source>Every dispute of the period by its number, as on paper.</source>
        <translation>Mọi vụ việc của kỳ theo số thứ tự, đúng như sổ giấy. Bấm Xem trước để xem và in.</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Từ {first} đến {last}</translation>
    </message>
    <message>
        <source>Not counted. Choose the period again to count.</source>
        <translation>Chưa đếm xong nên không có số liệu. Chọn lại kỳ để đếm.</translation>
    </message>
    <message>
        <source>{days}: the period is over.</source>
        <translation>{days}, đã hết kỳ</translation>
    </message>
    <message>
        <source>{days}: not over yet, counted to {day}.</source>
        <translation>{days}, chưa hết kỳ, đếm đến {day}</translation>
    </message>
</context>
<context>
    <name>FiguresPart</name>
    <message>
        <source>Figures, being counted</source>
        <translation>Bảng số liệu, đang đếm</translation>
    </message>
    <message>
        <source>Enter on a number lists the disputes it counts.</source>
        <translation>Nhấn Enter ở một con số để xem đúng các vụ việc được đếm.</translation>
    </message>
    <message>
        <source>Column ({number}), {unit}: {count} disputes</source>
        <translation>Cột ({number}), {unit}: {count} vụ việc</translation>
    </message>
</context>
<context>
    <name>CasesModel</name>
    <message>
        <source>Deleted meanwhile</source>
        <translation>Vừa bị xóa khỏi sổ</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>kết thúc {day}</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>tiếp nhận {day}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Số {number}</translation>
    </message>
</context>
<context>
    <name>CasesList</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra số liệu</translation>
    </message>
    <message>
        <source>Under the table</source>
        <translation>Ghi dưới biểu</translation>
    </message>
    <message>
        <source>{count} agree</source>
        <translation>{count} mục khớp</translation>
    </message>
    <message>
        <source>{count} do not agree</source>
        <translation>{count} mục chưa khớp</translation>
    </message>
    <message>
        <source>from the cases open before to those open after</source>
        <translation>từ tồn đầu kỳ đến tồn cuối kỳ</translation>
    </message>
    <message>
        <source>rule {rule}</source>
        <translation>quy tắc {rule}</translation>
    </message>
    <message>
        <source>only a draft can be printed</source>
        <translation>chỉ in được bản nháp</translation>
    </message>
    <message>
        <source>List these {count} disputes</source>
        <translation>Xem {count} vụ việc này</translation>
    </message>
</context>
<context>
    <name>FlowsRow</name>
    <message>
        <source>Carried over from before</source>
        <translation>Kỳ trước chuyển sang</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Hòa giải thành</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Không thành</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Không thụ lý</translation>
    </message>
    <message>
        <source>Carried on</source>
        <translation>Chuyển kỳ sau</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Chưa giải quyết</translation>
    </message>
</context>
<context>
    <name>TextsPart</name>
    <message>
        <source>Number of the report</source>
        <translation>Số của báo cáo</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>Ngày trên báo cáo</translation>
    </message>
    <message>
        <source>The program counts; these words are yours and are kept.</source>
        <translation>Số liệu do chương trình đếm; lời văn dưới đây là của bạn và được giữ cùng báo cáo.</translation>
    </message>
    <message>
        <source>Without a date the paper has a dotted blank to be filled by hand.</source>
        <translation>Để trống thì bản in chừa dòng chấm để ghi tay.</translation>
    </message>
</context>
<context>
    <name>_Editor</name>
    <message>
        <source>Take over the earlier words: {name}</source>
        <translation>Dùng lại lời kỳ trước: {name}</translation>
    </message>
    <message>
        <source>A proposal: complete it, or it is printed in brackets.</source>
        <translation>Lời gợi ý: sửa cho đủ, nếu không bản in để trong ngoặc vuông.</translation>
    </message>
</context>
<context>
    <name>ShortHeads</name>
    <message>
        <source>Disputes received</source>
        <translation>Tổng số vụ việc tiếp nhận</translation>
    </message>
    <message>
        <source>Civil matters</source>
        <translation>Quan hệ dân sự</translation>
    </message>
    <message>
        <source>Marriage, family</source>
        <translation>Hôn nhân, gia đình</translation>
    </message>
    <message>
        <source>Other quarrels</source>
        <translation>Mâu thuẫn, tranh chấp khác</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Hòa giải không thành</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Chưa giải quyết</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang giải quyết</translation>
    </message>
</context>
</TS>
