<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ChooseStep</name>
    <message>
        <source>The damaged files are kept; nothing is deleted.</source>
        <translation>Tệp đang có được giữ lại, không xóa gì.</translation>
    </message>
    <message>
        <source>Looking for copies…</source>
        <translation>Đang tìm các bản sao…</translation>
    </message>
    <message>
        <source>Choose a copy</source>
        <translation>Chọn bản sao</translation>
    </message>
    <message>
        <source>Which copy do you want back?</source>
        <translation>Lấy lại bản sao nào?</translation>
    </message>
    <message>
        <source>There is no copy in {folder}.</source>
        <translation>Trong {folder} không có bản sao nào.</translation>
    </message>
    <message>
        <source>No copy was found beside the register</source>
        <translation>Không thấy bản sao nào cạnh sổ</translation>
    </message>
    <message>
        <source>Plug in the stick or the disk on which copies are kept, and look there.</source>
        <translation>Cắm USB hay ổ đĩa có bản sao, rồi tìm ở đó.</translation>
    </message>
</context>
<context>
    <name>CopiesScreen</name>
    <message>
        <source>Copy now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Check this copy</source>
        <translation>Kiểm tra bản này</translation>
    </message>
    <message>
        <source>Get this copy back…</source>
        <translation>Lấy lại bản này…</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Made by itself when you leave and every 30 minutes of work</source>
        <translation>Máy tự sao lưu khi đóng chương trình và mỗi 30 phút làm việc, nếu có gì mới</translation>
    </message>
    <message>
        <source>A copy counts only after it was read back, opened and counted.</source>
        <translation>Mỗi bản chỉ được tính sau khi máy đã đọc lại, mở thử và đếm đủ.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Đang sao lưu…</translation>
    </message>
    <message>
        <source>There is no copy yet</source>
        <translation>Chưa có bản sao nào</translation>
    </message>
    <message>
        <source>Press “Copy now”, or work: one comes by itself.</source>
        <translation>Nhấn “Sao lưu ngay”, hoặc cứ làm việc: máy tự sao lưu.</translation>
    </message>
    <message>
        <source>Reading, opening and counting the copy…</source>
        <translation>Đang đọc, mở thử và đếm bản sao…</translation>
    </message>
    <message>
        <source>Copy {when}: opens, is whole, nothing is missing ({count} disputes)</source>
        <translation>{when}: mở được, nguyên vẹn, không thiếu gì ({count} vụ việc)</translation>
    </message>
    <message>
        <source>Where a second copy is kept</source>
        <translation>Nơi cất bản sao thứ hai</translation>
    </message>
    <message>
        <source>That is the first place already. Choose another disk.</source>
        <translation>Đây chính là nơi cất thứ nhất. Chọn một ổ khác.</translation>
    </message>
</context>
<context>
    <name>CopyHead</name>
    <message>
        <source>Day and hour</source>
        <translation>Ngày giờ</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Nơi cất</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Số vụ</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Ghi lần cuối</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
</context>
<context>
    <name>CopyLight</name>
    <message>
        <source>Looking at the copies…</source>
        <translation>Đang xem các bản sao…</translation>
    </message>
    <message>
        <source>Copies…</source>
        <translation>Bản sao…</translation>
    </message>
    <message>
        <source>There is no good copy yet</source>
        <translation>Chưa có bản sao tốt nào</translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation>Chưa có bản sao</translation>
    </message>
    <message>
        <source>Copying failed; last good copy: {when}, {where}</source>
        <translation>Sao lưu không được; bản tốt gần nhất: {when}, {where}</translation>
    </message>
    <message>
        <source>The last good copy is old: {when}, {where}</source>
        <translation>Bản sao tốt gần nhất đã cũ: {when}, {where}</translation>
    </message>
    <message>
        <source>Last good copy: {when}, {where}</source>
        <translation>Bản sao tốt gần nhất: {when}, {where}</translation>
    </message>
    <message>
        <source>Copy: {when}</source>
        <translation>Bản sao: {when}</translation>
    </message>
    <message>
        <source>Old copy: {when}</source>
        <translation>Bản sao cũ: {when}</translation>
    </message>
</context>
<context>
    <name>CopyLines</name>
    <message>
        <source>Being read</source>
        <translation>Đang đọc thử</translation>
    </message>
    <message>
        <source>Opened well</source>
        <translation>Mở thử tốt</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hỏng</translation>
    </message>
    <message>
        <source>{count} disputes</source>
        <translation>{count} vụ việc</translation>
    </message>
    <message>
        <source>cannot be read; kept for looking into</source>
        <translation>không mở được, giữ lại để tra cứu</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>chưa ghi gì</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>Copies</source>
        <translation>Các bản sao</translation>
    </message>
    <message>
        <source>{count} disputes</source>
        <translation>{count} vụ việc</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copying before closing…</source>
        <translation>Đang sao lưu trước khi đóng…</translation>
    </message>
    <message>
        <source>No copy was made. {why}</source>
        <translation>Chưa sao lưu được. {why}</translation>
    </message>
    <message>
        <source>Copied and checked, on this machine</source>
        <translation>Đã sao lưu và kiểm tra, trên máy này</translation>
    </message>
    <message>
        <source>Copied and checked, on this machine and {place}</source>
        <translation>Đã sao lưu và kiểm tra, trên máy này và {place}</translation>
    </message>
    <message>
        <source>The copy is on this machine, but not in {folder}. {why}</source>
        <translation>Bản sao đã có trên máy này, nhưng chưa có ở {folder}. {why}</translation>
    </message>
    <message>
        <source>The copy is on this machine only: the stick with {folder} is not plugged in.</source>
        <translation>Bản sao mới chỉ có trên máy này: không thấy USB hay ổ có thư mục {folder}.</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Got back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>The copy of {when} is the register now</source>
        <translation>Sổ bây giờ là bản {when}</translation>
    </message>
    <message>
        <source>The register is as it was before</source>
        <translation>Sổ lại như trước khi lấy lại</translation>
    </message>
    <message>
        <source>{count} disputes are in the register.</source>
        <translation>Trong sổ có {count} vụ việc.</translation>
    </message>
    <message>
        <source>Nothing stood there before.</source>
        <translation>Trước đó ở đây không có sổ nào.</translation>
    </message>
    <message>
        <source>The register as it was before is kept as {name} in {folder}. “Undo” brings it back now; later, get back that copy.</source>
        <translation>Sổ trước khi lấy lại được cất thành {name} trong {folder}. Muốn như cũ: bấm “Hoàn tác” ngay bây giờ, hoặc sau này lấy lại chính bản ấy.</translation>
    </message>
    <message>
        <source>What was got back is kept among the copies too.</source>
        <translation>Bản vừa lấy lại cũng được cất cùng các bản sao.</translation>
    </message>
    <message>
        <source>Undone: nothing is lost.</source>
        <translation>Đã hoàn tác: không mất gì.</translation>
    </message>
</context>
<context>
    <name>InsideStep</name>
    <message>
        <source>Name</source>
        <translation>Tên người dùng</translation>
    </message>
    <message>
        <source>Password of the register</source>
        <translation>Mật khẩu của sổ</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>Trong bản sao</translation>
    </message>
    <message>
        <source>In the register now</source>
        <translation>Trong sổ bây giờ</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Xem bên trong</translation>
    </message>
    <message>
        <source>What is in the copy of {when}</source>
        <translation>Bản {when} có những gì</translation>
    </message>
    <message>
        <source>The password is that of the register when the copy was made, or now.</source>
        <translation>Dùng mật khẩu của sổ lúc lập bản sao, hoặc mật khẩu bây giờ.</translation>
    </message>
    <message>
        <source>The register as it is now is kept first; this can be undone.</source>
        <translation>Sổ hiện tại được cất lại trước; làm xong vẫn hoàn tác được.</translation>
    </message>
    <message>
        <source>This is a copy of another register.</source>
        <translation>Đây là bản sao của một sổ khác.</translation>
    </message>
    <message>
        <source>What came after the copy cannot be told.</source>
        <translation>Không biết được những gì ghi sau bản sao này.</translation>
    </message>
    <message>
        <source>Nothing was written after this copy.</source>
        <translation>Sau bản sao này chưa ghi gì thêm: không mất gì.</translation>
    </message>
    <message>
        <source>What was written after this copy would be gone, in {count} disputes and other records:</source>
        <translation>Những gì ghi sau bản sao này ở {count} vụ, mục sẽ không còn trong sổ:</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>today {time}</source>
        <translation>hôm nay {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>hôm qua {time}</translation>
    </message>
    <message>
        <source>{weekday} {day}, {time}</source>
        <translation>{weekday} {day}, {time}</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>trên máy này</translation>
    </message>
    <message>
        <source>on drive {drive}</source>
        <translation>trên ổ {drive}</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>ở thư mục {folder}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>thứ hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>thứ ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>thứ tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>thứ năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>thứ sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>thứ bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>chủ nhật</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>The register as it is now is kept first. What was done can be undone.</source>
        <translation>Trước khi lấy lại, máy tự sao sổ hiện tại. Làm xong vẫn hoàn tác được.</translation>
    </message>
    <message>
        <source>Look on another disk…</source>
        <translation>Tìm bản sao ở ổ khác…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>The register is whole and can be opened</source>
        <translation>Sổ nguyên vẹn, mở được</translation>
    </message>
    <message>
        <source>The register does not open; its copies are looked at</source>
        <translation>Sổ chính không mở được – đang xem các bản sao</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Chưa có gì thay đổi trên máy</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Look inside the copy</source>
        <translation>Xem bên trong bản này</translation>
    </message>
    <message>
        <source>Get this copy back</source>
        <translation>Lấy lại bản này</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Gõ mật khẩu.</translation>
    </message>
    <message>
        <source>Reading the copy…</source>
        <translation>Đang đọc bản sao…</translation>
    </message>
    <message>
        <source>Getting the copy back; leave the machine on…</source>
        <translation>Đang lấy lại, xin để máy chạy…</translation>
    </message>
    <message>
        <source>Undoing; leave the machine on…</source>
        <translation>Đang hoàn tác, xin để máy chạy…</translation>
    </message>
    <message>
        <source>Where copies are kept</source>
        <translation>Nơi cất bản sao</translation>
    </message>
    <message>
        <source>Write out what can be read…</source>
        <translation>Chỉ ghi ra tệp…</translation>
    </message>
    <message>
        <source>Write into a folder…</source>
        <translation>Ghi vào thư mục…</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>Ghi vào thư mục nào</translation>
    </message>
    <message>
        <source>Reading record by record…</source>
        <translation>Đang đọc từng bản ghi…</translation>
    </message>
    <message>
        <source>Only write it out…</source>
        <translation>Chỉ ghi ra để xem…</translation>
    </message>
</context>
<context>
    <name>SalvageStep</name>
    <message>
        <source>Name</source>
        <translation>Tên người dùng</translation>
    </message>
    <message>
        <source>Password of the register</source>
        <translation>Mật khẩu của sổ</translation>
    </message>
    <message>
        <source>Write out what can be read</source>
        <translation>Ghi ra tệp</translation>
    </message>
    <message>
        <source>Write out every record that can be read</source>
        <translation>Ghi ra mọi bản ghi còn đọc được</translation>
    </message>
    <message>
        <source>The register is only read. A spreadsheet and a PDF are written into the folder you choose; they are not encrypted, so keep them as you keep the paper register.</source>
        <translation>Sổ chỉ được đọc, không thay đổi. Một bảng tính và một tệp PDF được ghi vào thư mục bạn chọn; hai tệp này không mã hóa, xin cất giữ như sổ giấy.</translation>
    </message>
    <message>
        <source>{count} records were read, {disputes} disputes among them.</source>
        <translation>Đọc được {count} bản ghi, trong đó có {disputes} vụ việc.</translation>
    </message>
    <message>
        <source>{workbook} and {paper} in {folder}</source>
        <translation>{workbook} và {paper} trong {folder}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Does not open</source>
        <translation>Không mở được</translation>
    </message>
    <message>
        <source>Its files are kept as they are.</source>
        <translation>Các tệp của sổ được giữ nguyên như đang có.</translation>
    </message>
    <message>
        <source>{count} disputes</source>
        <translation>{count} vụ việc</translation>
    </message>
    <message>
        <source>Nothing written</source>
        <translation>Chưa ghi gì</translation>
    </message>
    <message>
        <source>{when}, {who}: {what}</source>
        <translation>{when}, {who}: {what}</translation>
    </message>
    <message>
        <source>dispute {number}</source>
        <translation>vụ {number}</translation>
    </message>
    <message>
        <source>a copy was got back</source>
        <translation>lấy lại từ bản sao</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>thông tin cơ quan</translation>
    </message>
    <message>
        <source>a team</source>
        <translation>tổ hòa giải</translation>
    </message>
    <message>
        <source>a mediator</source>
        <translation>hòa giải viên</translation>
    </message>
    <message>
        <source>another record</source>
        <translation>mục khác</translation>
    </message>
</context>
<context>
    <name>StickRow</name>
    <message>
        <source>Choose a stick or folder…</source>
        <translation>Chọn USB hay thư mục…</translation>
    </message>
    <message>
        <source>Give up this place</source>
        <translation>Bỏ nơi cất này</translation>
    </message>
    <message>
        <source>No second place: if this machine breaks, its copies are gone too.</source>
        <translation>Chưa có nơi cất thứ hai: máy hỏng là mất cả các bản sao trên máy.</translation>
    </message>
    <message>
        <source>Second place: {folder}, there now</source>
        <translation>Nơi cất thứ hai: {folder}, đang cắm</translation>
    </message>
    <message>
        <source>Second place: {folder}, not plugged in</source>
        <translation>Nơi cất thứ hai: {folder}, chưa cắm vào máy</translation>
    </message>
</context>
<context>
    <name>WizardFrame</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Bước {number} trong {count}</translation>
    </message>
    <message>
        <source>Mediation Desk</source>
        <translation>Sổ Hòa Giải</translation>
    </message>
</context>
</TS>
