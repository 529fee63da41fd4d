<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>PreviewScreen</name>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>{count} pages · printed exactly as seen here</source>
        <translation>{count} trang · in ra đúng như đang thấy</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Văn bản PDF</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Đã lưu thành {name}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Đã gửi sang máy in</translation>
    </message>
    <message>
        <source>The printer took nothing. Look at its plug and paper.</source>
        <translation>Máy in không nhận. Xem lại dây cắm và giấy.</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Vừa bề ngang</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Trang {page} / {count}</translation>
    </message>
</context>
</TS>
