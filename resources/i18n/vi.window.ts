<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
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
        <source>Mediation Desk</source>
        <translation>Sổ Hòa Giải</translation>
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
</TS>
