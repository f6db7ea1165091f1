"""What the list says that a level above ordered, and what is said of it."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

TITLE: Final = "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM {year}"
UNIT: Final = "Đơn vị lập: {unit}"
ORDER: Final = "Lập theo yêu cầu tại: {order}"
WARNING: Final = (
    "Có dữ liệu cá nhân: chỉ gửi cho cơ quan đã yêu cầu, không gửi kèm kế hoạch, không chuyển tiếp."
)
NUMBER: Final = "TT"
FILE_NAME: Final = "danh-sach-theo-yeu-cau_{code}_{year}.xlsx"

EXPORT_RESULTS: Final = {
    "households.exported": ResultText(
        "Đã xuất {count:n} hộ của {unit:unit}, năm {year}, gồm {headers}: {file}",
        "Exported {count:n} households of {unit:unit} for {year} with {headers}: {file}",
    ),
    "households.export-kept": ResultText(
        "Tệp này có dữ liệu cá nhân: chỉ gửi cho cơ quan đã yêu cầu, không kèm kế hoạch. Lần xuất"
        " này đã được ghi sổ.",
        "This file holds personal data: send it to the office that ordered it and with no plan."
        " This export was noted.",
    ),
}
"""The line of each result."""

EXPORT_ERRORS: Final = {
    "households.personal-numbers": ErrorText(
        'Danh sách hộ "{file}" có số căn cước hoặc số điện thoại ở {cells}; hãy xóa các số này rồi'
        " xuất lại.",
        'The household list "{file}" holds citizens\' or telephone numbers at {cells}; remove them'
        " and export again.",
    ),
    "households.empty": ErrorText(
        'Danh sách hộ "{file}" chưa có hộ nào nên không có gì để xuất.',
        'The household list "{file}" names no household, so there is nothing to export.',
    ),
}
"""The line of each error."""
