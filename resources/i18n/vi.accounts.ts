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
</TS>
