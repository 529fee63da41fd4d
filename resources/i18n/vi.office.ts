<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>OfficeScreen</name>
    <message>
        <source>only the justice officer changes the office</source>
        <translation>chỉ công chức tư pháp – hộ tịch sửa được</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Teams and signatories</source>
        <translation>Tổ hòa giải, người ký</translation>
    </message>
    <message>
        <source>{count} teams</source>
        <translation>{count} tổ hòa giải</translation>
    </message>
    <message>
        <source>Part of the office</source>
        <translation>Phần đang xem</translation>
    </message>
    <message>
        <source>Teams and mediators</source>
        <translation>Tổ và hòa giải viên</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Numbers of reports</source>
        <translation>Số báo cáo</translation>
    </message>
</context>
<context>
    <name>TeamList</name>
    <message>
        <source>Mediation teams</source>
        <translation>Các tổ hòa giải</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>Thêm tổ</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>dissolved {day}</source>
        <translation>giải thể {day}</translation>
    </message>
    <message>
        <source>{count} mediators</source>
        <translation>{count} hòa giải viên</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Tổ hòa giải mới</translation>
    </message>
</context>
<context>
    <name>TeamForm</name>
    <message>
        <source>Name of the team</source>
        <translation>Tên tổ hòa giải</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Loại địa bàn</translation>
    </message>
    <message>
        <source>Village or group</source>
        <translation>Tên thôn, tổ dân phố</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>Thành lập ngày</translation>
    </message>
    <message>
        <source>Number of its decision</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Date of its decision</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Mediators required</source>
        <translation>Số hòa giải viên phải có</translation>
    </message>
    <message>
        <source>Ethnic minority area</source>
        <translation>Vùng dân tộc thiểu số</translation>
    </message>
    <message>
        <source>Dissolved on</source>
        <translation>Giải thể ngày</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>TeamsPart</name>
    <message>
        <source>Make leader</source>
        <translation>Giao làm tổ trưởng</translation>
    </message>
    <message>
        <source>No longer leader</source>
        <translation>Thôi làm tổ trưởng</translation>
    </message>
    <message>
        <source>End the mandate</source>
        <translation>Cho thôi làm hòa giải viên</translation>
    </message>
    <message>
        <source>Take back the end</source>
        <translation>Bỏ việc cho thôi</translation>
    </message>
    <message>
        <source>Mediators ({count})</source>
        <translation>Hòa giải viên ({count})</translation>
    </message>
</context>
<context>
    <name>MediatorList</name>
    <message>
        <source>Mediators of the team</source>
        <translation>Hòa giải viên của tổ</translation>
    </message>
    <message>
        <source>Add a mediator</source>
        <translation>Thêm hòa giải viên</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>tổ trưởng</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>thôi từ {day}</translation>
    </message>
    <message>
        <source>New mediator</source>
        <translation>Hòa giải viên mới</translation>
    </message>
</context>
<context>
    <name>MediatorForm</name>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Sinh năm hoặc ngày</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Trained in</source>
        <translation>Trình độ chuyên môn</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>Registered residence</source>
        <translation>Nơi thường trú</translation>
    </message>
    <message>
        <source>Present address</source>
        <translation>Nơi ở hiện nay</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Trình độ học vấn</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Đoàn thể, tổ chức</translation>
    </message>
    <message>
        <source>Elected on</source>
        <translation>Bầu ngày</translation>
    </message>
    <message>
        <source>Votes for</source>
        <translation>Số phiếu đồng ý</translation>
    </message>
    <message>
        <source>Votes in all</source>
        <translation>Tổng số phiếu</translation>
    </message>
    <message>
        <source>Number of recognition</source>
        <translation>Số quyết định công nhận</translation>
    </message>
    <message>
        <source>Date of recognition</source>
        <translation>Ngày quyết định công nhận</translation>
    </message>
    <message>
        <source>Health insurance</source>
        <translation>Bảo hiểm y tế</translation>
    </message>
    <message>
        <source>Mandate ended on</source>
        <translation>Thôi làm từ ngày</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>Lý do thôi</translation>
    </message>
    <message>
        <source>Number of the ending decision</source>
        <translation>Số quyết định cho thôi</translation>
    </message>
    <message>
        <source>Date of the ending decision</source>
        <translation>Ngày quyết định cho thôi</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>A number in figures, such as 3.</source>
        <translation>Ghi bằng chữ số, ví dụ 3.</translation>
    </message>
</context>
<context>
    <name>SignatoryPart</name>
    <message>
        <source>Signatories</source>
        <translation>Người ký văn bản của xã</translation>
    </message>
    <message>
        <source>Add: {role}</source>
        <translation>Thêm: {role}</translation>
    </message>
    <message>
        <source>Without anybody here the papers have dotted blanks to sign on.</source>
        <translation>Chưa ghi ai thì văn bản chừa dòng chấm để ký và ghi tên.</translation>
    </message>
    <message>
        <source>New signatory</source>
        <translation>Người ký mới</translation>
    </message>
</context>
<context>
    <name>SignatoryForm</name>
    <message>
        <source>Name of the signatory</source>
        <translation>Họ và tên người ký</translation>
    </message>
    <message>
        <source>Office held</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Ký theo thể thức</translation>
    </message>
    <message>
        <source>Title on paper</source>
        <translation>Chức danh ghi trên văn bản</translation>
    </message>
    <message>
        <source>Signs from</source>
        <translation>Ký từ ngày</translation>
    </message>
    <message>
        <source>Signs until</source>
        <translation>Ký đến hết ngày</translation>
    </message>
</context>
<context>
    <name>NumbersPart</name>
    <message>
        <source>Year of the reports</source>
        <translation>Năm của báo cáo</translation>
    </message>
    <message>
        <source>Without a number the report has a dotted blank to write it on.</source>
        <translation>Chưa ghi số thì báo cáo chừa dòng chấm để ghi tay.</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Number, {period}</source>
        <translation>Số, {period}</translation>
    </message>
    <message>
        <source>Date, {period}</source>
        <translation>Ngày, {period}</translation>
    </message>
</context>
</TS>
