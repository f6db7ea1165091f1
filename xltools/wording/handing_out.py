"""What handing out says: results, the message to a unit, and what stopped the command.

`results` and `errors` register their lines among those of all codes.
"""

from __future__ import annotations

from typing import Final

from xltools.wording.result_text import ResultText

HANDED_RESULTS: Final = {
    "distribute.done": ResultText(
        "Đã tạo biểu mẫu giao của {count:n} đơn vị, lần {number}, kèm tin nhắn gửi từng đơn vị, ở"
        " thư mục {folder}",
        "Made the workbooks of {count:n} units, number {number}, each with a message, in {folder}",
    ),
    "distribute.unit": ResultText(
        "{unit}: {targets:n} chỉ tiêu, {funding:n} khoản vốn ({amount:million}) → {file}",
        "{unit}: {targets:n} targets, {funding:n} amounts ({amount:million}) → {file}",
    ),
    "distribute.unit-targets": ResultText(
        "{unit}: {targets:n} chỉ tiêu → {file}", "{unit}: {targets:n} targets → {file}"
    ),
    "distribute.unit-nothing": ResultText(
        "{unit}: chưa được giao nội dung nào → {file}", "{unit}: nothing is assigned → {file}"
    ),
    "distribute.unit-to-register": ResultText(
        "{unit}: để đăng ký {targets:n} chỉ tiêu → {file}",
        "{unit}: to register {targets:n} targets → {file}",
    ),
    "distribute.stopped": ResultText(
        "Chưa tạo tệp nào; hãy sửa các lỗi sau ở tệp của cấp giao rồi làm lại.",
        "No file was made; correct these errors in the workbook that assigns and repeat.",
    ),
    "distribute.writing": ResultText("Đang tạo biểu mẫu giao", "Making the workbooks"),
    "letter.to": ResultText("Kính gửi: {unit}", "To: {unit}"),
    "letter.assigned": ResultText(
        "{parent} gửi tệp {file}: biểu mẫu kế hoạch giảm nghèo năm {year} đã ghi sẵn nội dung giao"
        " cho đơn vị, gồm:",
        "{parent} sends {file}: the workbook of the plan of {year}, with what is assigned to the"
        " unit:",
    ),
    "letter.register": ResultText(
        "{parent} gửi tệp {file}: biểu mẫu kế hoạch giảm nghèo năm {year} để đơn vị đăng ký chỉ"
        " tiêu.",
        "{parent} sends {file}: the workbook of the plan of {year}, in which the unit registers"
        " its targets.",
    ),
    "letter.target": ResultText("{name}: {value}", "{name}: {value}"),
    "letter.money": ResultText("{name}: {amount:million}", "{name}: {amount:million}"),
    "letter.money-of": ResultText(
        "{name}: {amount:million} ({source})", "{name}: {amount:million} ({source})"
    ),
    "letter.total": ResultText("Tổng vốn giao: {amount:million}.", "In all {amount:million}."),
    "letter.by": ResultText("Văn bản giao: {decision}.", "Assigned by: {decision}."),
    "letter.fill": ResultText(
        "Đề nghị đơn vị điền các ô còn trống; không sửa các ô có ghi “chỉ tiêu giao”.",
        "Please fill the blank cells and leave those marked “chỉ tiêu giao” as they are.",
    ),
    "letter.fill-register": ResultText(
        "Đề nghị đơn vị điền số đăng ký ở cột Giá trị của trang Chỉ tiêu và số hộ ở trang Diễn"
        " biến hộ, giữ Tình trạng là “đăng ký”.",
        "Please fill the figures that the unit registers in the column Giá trị of the sheet Chỉ"
        " tiêu and the households in Diễn biến hộ, and keep the state “đăng ký”.",
    ),
    "letter.amend": ResultText(
        "Nếu đơn vị đã điền tệp nhận lần trước thì không phải điền lại: mở tệp đang điền, bấm nút"
        " Nhận mức giao rồi chọn tệp này.",
        "A unit that has filled an earlier file need not do so again: it opens that file, clicks"
        " Nhận mức giao and chooses this one.",
    ),
    "letter.deadlines": ResultText("Thời hạn gửi: {deadlines}.", "Due: {deadlines}."),
    "letter.contact": ResultText("Đầu mối: {contact}.", "Contact: {contact}."),
}
