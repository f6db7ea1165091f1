"""What the command that writes the plan says; `results` and `errors` register it with the rest."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

PLAN_RESULTS: Final = {
    "plan.done": ResultText(
        "Đã soạn kế hoạch của {unit:unit}, năm {year}: {file}",
        "Wrote the plan of {unit:unit} for {year}: {file}",
    ),
    "plan.gaps": ResultText(
        "Còn {count:n} chỗ thiếu số liệu, trong văn bản in là “……”:",
        "{count:n} figures are missing and printed as “……”:",
    ),
    "plan.unseen": ResultText(
        "Có {count:n} câu của năm trước in lại mà chưa ai xem; xem xong thì đổi cột Lấy từ:",
        "{count:n} sentences of last year are printed again, and nobody has looked at them:",
    ),
    "plan.pdf": ResultText("Đã in ra PDF: {file}", "Printed to PDF: {file}"),
    "plan.no-printer": ResultText(
        "Chưa tạo được tệp PDF vì máy này không có LibreOffice, Word hoặc Excel; hãy mở {file} bằng"
        " Word ở máy khác, chọn Lưu thành (Save As), loại PDF, hoặc cài LibreOffice rồi chạy lại.",
        "There is no PDF, because this machine has neither LibreOffice nor Word and Excel; open"
        " {file} in Word elsewhere and save it as PDF, or install LibreOffice and repeat.",
    ),
    "plan.not-printed": ResultText(
        "Đã thử {programs} nhưng chưa tạo được {files}; hãy mở tệp bằng chương trình đó, chọn Lưu"
        " thành (Save As), loại PDF.",
        "Tried {programs}, but {files} could not be made; open the file there and save it as PDF.",
    ),
}

PLAN_ERRORS: Final = {
    "output.edited": ErrorText(
        'Tệp "{file}" đã được sửa hoặc lưu lại sau khi soạn, nên không bị thay; hãy đặt tên khác'
        ' cho kết quả, ví dụ "{free}".',
        '"{file}" was changed or saved again since it was written, so it is not replaced; give the'
        ' result another name, such as "{free}".',
    ),
    "output.foreign": ErrorText(
        'Đã có tệp "{file}" không do công cụ này tạo ra hoặc đã thay đổi sau khi tạo, nên không bị'
        ' thay; hãy đặt tên khác cho kết quả, ví dụ "{free}".',
        '"{file}" exists and was not made by xltools, or was changed since, so it is not replaced;'
        ' give the result another name, such as "{free}".',
    ),
    "usage.pdf-of-text": ErrorText(
        "Chỉ bản Word mới in được ra PDF; hãy bỏ --pdf hoặc bỏ --format text.",
        "Only the Word file can be printed to PDF; leave out --pdf or --format text.",
    ),
}
