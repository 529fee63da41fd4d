<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>PastPart</name>
    <message>
        <source>Fold up the history</source>
        <translation>Thu gọn lịch sử</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>History of the dispute</source>
        <translation>Lịch sử vụ việc</translation>
    </message>
    <message>
        <source>Who changed what, and when</source>
        <translation>Ai sửa gì, khi nào</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>Fold up who was there</source>
        <translation>Thu gọn phần có mặt</translation>
    </message>
    <message>
        <source>There: {there}, absent: {absent}</source>
        <translation>Có mặt: {there}, vắng: {absent}</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Ai có mặt</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>vắng</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>there</source>
        <translation>có mặt</translation>
    </message>
</context>
<context>
    <name>DisputeScreen</name>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Dispute {number}</source>
        <translation>Vụ số {number}</translation>
    </message>
    <message>
        <source>Dispute {number} is in the bin.</source>
        <translation>Đã bỏ vụ {number} vào thùng rác.</translation>
    </message>
    <message>
        <source>Drop this new dispute</source>
        <translation>Bỏ vụ đang ghi</translation>
    </message>
    <message>
        <source>Kept as soon as it has its day, both names and its content</source>
        <translation>Vào sổ ngay khi đủ ngày nhận, tên hai bên và nội dung</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>New dispute</source>
        <translation>Vụ việc mới</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Bản giấy</translation>
    </message>
    <message>
        <source>Print a paper</source>
        <translation>In văn bản</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>Ghi kết quả…</translation>
    </message>
    <message>
        <source>The new dispute is not in the register yet; Ctrl+N goes on with it.</source>
        <translation>Vụ việc mới chưa vào sổ; chữ đã gõ còn nguyên, Ctrl+N để ghi tiếp.</translation>
    </message>
    <message>
        <source>The new dispute was dropped.</source>
        <translation>Đã bỏ vụ việc đang ghi.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Phần đang xem</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Ghi chép</translation>
    </message>
    <message>
        <source>the day it was received</source>
        <translation>ngày nhận vụ, việc</translation>
    </message>
    <message>
        <source>the main content</source>
        <translation>nội dung chủ yếu</translation>
    </message>
    <message>
        <source>the name of side A</source>
        <translation>họ và tên bên A</translation>
    </message>
    <message>
        <source>the name of side B</source>
        <translation>họ và tên bên B</translation>
    </message>
    <message>
        <source>{count} entries are not kept; they wait on the page.</source>
        <translation>{count} mục chưa lưu được; chữ đã gõ còn nguyên trên trang.</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>A document is drawn up</source>
        <translation>Có lập văn bản</translation>
    </message>
    <message>
        <source>Agreement and result</source>
        <translation>Thỏa thuận và kết quả hòa giải</translation>
    </message>
    <message>
        <source>Agreement reached</source>
        <translation>Thỏa thuận đạt được</translation>
    </message>
    <message>
        <source>Body the parties are sent to</source>
        <translation>Hướng dẫn đến cơ quan</translation>
    </message>
    <message>
        <source>Document of settlement</source>
        <translation>Văn bản hòa giải thành</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Ngày kết thúc</translation>
    </message>
    <message>
        <source>Ground for ending</source>
        <translation>Căn cứ kết thúc</translation>
    </message>
    <message>
        <source>No document is drawn up</source>
        <translation>Không lập văn bản</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Round {number}: {result} on {day}, opened anew on {again}.</source>
        <translation>Lần {number}: {result} ngày {day}, mở lại ngày {again}.</translation>
    </message>
    <message>
        <source>Solution carried out</source>
        <translation>Giải pháp thực hiện</translation>
    </message>
    <message>
        <source>Still going on</source>
        <translation>Đang hòa giải</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Lý do không thành</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>Follow-up and notes</source>
        <translation>Ghi chú, theo dõi thực hiện</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>FollowedCard</name>
    <message>
        <source>Duty {number}, side {side}: {what}</source>
        <translation>Nghĩa vụ {number}, bên {side}: {what}</translation>
    </message>
    <message>
        <source>Note what was found</source>
        <translation>Ghi lần theo dõi</translation>
    </message>
    <message>
        <source>Note what was found of duty {number}</source>
        <translation>Ghi lần theo dõi nghĩa vụ {number}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hạn {day}</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>Go to: {words}</source>
        <translation>Đến chỗ thiếu: {words}</translation>
    </message>
    <message>
        <source>Next gap</source>
        <translation>Đến chỗ thiếu</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Duty {duty}, look {number}</source>
        <translation>Nghĩa vụ {duty}, lần theo dõi {number}</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Tình hình thực hiện</translation>
    </message>
    <message>
        <source>Looked on</source>
        <translation>Ngày theo dõi</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Take out: {who}</source>
        <translation>Bỏ {who}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Nội dung theo dõi</translation>
    </message>
</context>
<context>
    <name>Matter</name>
    <message>
        <source>Main content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Main content of the dispute</source>
        <translation>Nội dung chủ yếu của vụ, việc</translation>
    </message>
    <message>
        <source>Place of the dispute</source>
        <translation>Nơi xảy ra</translation>
    </message>
    <message>
        <source>Type of dispute</source>
        <translation>Loại tranh chấp</translation>
    </message>
</context>
<context>
    <name>Mediators</name>
    <message>
        <source>Add a mediator</source>
        <translation>Thêm hòa giải viên</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>Ngày phân công</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Phân công</translation>
    </message>
    <message>
        <source>Chosen as soon as the dispute has its number.</source>
        <translation>Chọn được ngay khi vụ việc có số.</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Người chọn</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Đồng ý mời</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Thôi ngày</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Mời người tham gia</translation>
    </message>
    <message>
        <source>Invited as</source>
        <translation>Mời với tư cách</translation>
    </message>
    <message>
        <source>Mediators and people invited</source>
        <translation>Hòa giải viên, người được mời</translation>
    </message>
    <message>
        <source>Name of the person invited</source>
        <translation>Họ và tên người được mời</translation>
    </message>
    <message>
        <source>No other team</source>
        <translation>Không có tổ khác</translation>
    </message>
    <message>
        <source>Person invited</source>
        <translation>Người được mời</translation>
    </message>
    <message>
        <source>Team mediating together</source>
        <translation>Tổ cùng hòa giải</translation>
    </message>
    <message>
        <source>The other side agrees</source>
        <translation>Bên kia đồng ý</translation>
    </message>
    <message>
        <source>The other side does not agree</source>
        <translation>Bên kia không đồng ý</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Lý do thôi</translation>
    </message>
    <message>
        <source>{name} (ended)</source>
        <translation>{name} (đã thôi)</translation>
    </message>
</context>
<context>
    <name>OtherSteps</name>
    <message>
        <source>Advice given</source>
        <translation>Đã hướng dẫn</translation>
    </message>
    <message>
        <source>Choose the ground</source>
        <translation>Chọn lý do</translation>
    </message>
    <message>
        <source>Decline this matter…</source>
        <translation>Không thụ lý…</translation>
    </message>
    <message>
        <source>Declined on</source>
        <translation>Ngày không thụ lý</translation>
    </message>
    <message>
        <source>Declined since</source>
        <translation>Không thụ lý từ ngày</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Lý do không thụ lý</translation>
    </message>
    <message>
        <source>Ground for declining</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>It was not declined</source>
        <translation>Bỏ ghi không thụ lý</translation>
    </message>
    <message>
        <source>It was not opened anew</source>
        <translation>Bỏ lần mở lại</translation>
    </message>
    <message>
        <source>Note that it is declined</source>
        <translation>Ghi không thụ lý</translation>
    </message>
    <message>
        <source>Open a new round</source>
        <translation>Mở lại vụ việc</translation>
    </message>
    <message>
        <source>Open the dispute anew…</source>
        <translation>Mở lại vụ việc…</translation>
    </message>
    <message>
        <source>Opened anew on</source>
        <translation>Ngày mở lại</translation>
    </message>
    <message>
        <source>Other steps</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Present round opened on</source>
        <translation>Lần này mở lại ngày</translation>
    </message>
    <message>
        <source>Put dispute {number} into the bin</source>
        <translation>Bỏ vụ {number} vào thùng rác</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>Bỏ vào thùng rác</translation>
    </message>
    <message>
        <source>Put into the bin…</source>
        <translation>Bỏ vào thùng rác…</translation>
    </message>
    <message>
        <source>Reason for removing</source>
        <translation>Lý do bỏ</translation>
    </message>
    <message>
        <source>The number stays in the book as cancelled; the bin gives it back.</source>
        <translation>Số vẫn giữ trong sổ, ghi “đã hủy”; lấy lại được từ thùng rác.</translation>
    </message>
    <message>
        <source>What the people were told</source>
        <translation>Hướng dẫn người dân</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Nothing is missing to print it.</source>
        <translation>Đã đủ để in.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Bản giấy</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>Mẫu văn bản</translation>
    </message>
    <message>
        <source>the result of the mediation</source>
        <translation>kết quả hòa giải</translation>
    </message>
    <message>
        <source>{count} things are missing to enter the dispute in the register</source>
        <translation>Còn thiếu {count} mục để vào sổ</translation>
    </message>
    <message>
        <source>{count} things are missing to print: {paper}</source>
        <translation>Còn thiếu {count} mục để in {paper}</translation>
    </message>
    <message>
        <source>{paper}, dispute {number}</source>
        <translation>{paper}, vụ {number}</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Page {number}</source>
        <translation>Trang {number}</translation>
    </message>
    <message>
        <source>The paper as it stands now</source>
        <translation>Văn bản lúc này</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>Add a related person</source>
        <translation>Thêm người có quyền, nghĩa vụ liên quan</translation>
    </message>
    <message>
        <source>Add another side</source>
        <translation>Thêm bên khác</translation>
    </message>
    <message>
        <source>Name of the related person</source>
        <translation>Họ và tên người liên quan</translation>
    </message>
    <message>
        <source>Name on another side</source>
        <translation>Họ và tên bên khác</translation>
    </message>
    <message>
        <source>The parties</source>
        <translation>Các bên</translation>
    </message>
</context>
<context>
    <name>PartyCard</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Là</translation>
    </message>
    <message>
        <source>Less about them</source>
        <translation>Ẩn chi tiết</translation>
    </message>
    <message>
        <source>More about them</source>
        <translation>Thêm chi tiết</translation>
    </message>
    <message>
        <source>More about them: {who}</source>
        <translation>Thêm chi tiết {who}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Người đại diện</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Nơi cư trú</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Take out: {who}</source>
        <translation>Bỏ {who}</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Thôn, xã…</translation>
    </message>
    <message>
        <source>{side}, person {number}</source>
        <translation>{side}, người {number}</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>Duty {number}</source>
        <translation>Nghĩa vụ {number}</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Phương thức</translation>
    </message>
    <message>
        <source>Side {letter}</source>
        <translation>Bên {letter}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Take out: {who}</source>
        <translation>Bỏ {who}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Bên thực hiện</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Add a duty of side {side}</source>
        <translation>Thêm nghĩa vụ của bên {side}</translation>
    </message>
    <message>
        <source>Rights and duties of the parties</source>
        <translation>Quyền và nghĩa vụ của các bên</translation>
    </message>
    <message>
        <source>What side {side} has to do</source>
        <translation>Bên {side} phải làm</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Date received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Day the dispute was received</source>
        <translation>Ngày nhận vụ, việc</translation>
    </message>
    <message>
        <source>Ground for mediation</source>
        <translation>Căn cứ tiến hành hòa giải</translation>
    </message>
    <message>
        <source>Mediation team</source>
        <translation>Tổ hòa giải</translation>
    </message>
    <message>
        <source>Received how</source>
        <translation>Hình thức nhận</translation>
    </message>
</context>
<context>
    <name>RelatedCard</name>
    <message>
        <source>Agrees</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>Không đồng ý</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Related person {number}</source>
        <translation>Người liên quan {number}</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Nơi cư trú</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Take out: {who}</source>
        <translation>Bỏ {who}</translation>
    </message>
    <message>
        <source>To the settlement</source>
        <translation>Với thỏa thuận</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Course of the session</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ giờ</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Kết quả buổi</translation>
    </message>
    <message>
        <source>Next session on</source>
        <translation>Hẹn buổi sau</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>Không công khai</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Công khai</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation>Buổi {number}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Take out: {who}</source>
        <translation>Bỏ {who}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến giờ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}, {day}</translation>
    </message>
    <message>
        <source>{name}, {day}: not held</source>
        <translation>{name}, {day}: không họp được</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Day of one more session</source>
        <translation>Thêm buổi hòa giải ngày</translation>
    </message>
    <message>
        <source>Held, put off or still to come: Enter adds it.</source>
        <translation>Buổi đã họp, không họp được hoặc sắp họp; Enter để thêm.</translation>
    </message>
    <message>
        <source>Mediation sessions</source>
        <translation>Các buổi hòa giải</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Not stated</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Năm sinh</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Full name of one more</source>
        <translation>Họ và tên người thêm</translation>
    </message>
    <message>
        <source>Side {letter}</source>
        <translation>Bên {letter}</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>By hand, on the printed paper and in the register book.</source>
        <translation>Ký tay trên văn bản in và trên sổ.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Chữ ký</translation>
    </message>
</context>
</TS>
