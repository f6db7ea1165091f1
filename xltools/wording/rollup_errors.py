"""What stops a roll-up."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText

ROLLUP_ERRORS: Final[dict[str, ErrorText]] = {
    "rollup.nothing": ErrorText(
        'Không có tệp kế hoạch nào để tổng hợp trong "{folder}"; hãy chỉ rõ thư mục chứa các'
        " tệp .xlsx mà đơn vị cấp dưới đã gửi.",
        'There is nothing to roll up in "{folder}"; name the folder with the plans (.xlsx).',
    ),
    "rollup.none-readable": ErrorText(
        "{reasons} Không đọc được tệp nào trong {count:n} tệp.",
        "{reasons} None of the {count:n} files can be read.",
    ),
    "rollup.unstated": ErrorText(
        "Không tệp nào ghi rõ năm kế hoạch và đơn vị cấp trên nên không biết tổng hợp cho đơn vị"
        ' nào; hãy điền trang "Thông tin chung" của các tệp này.',
        "No file states its plan year and the unit above it, so nothing tells for whom to roll up;"
        ' fill in the sheet "Thông tin chung" of these files.',
    ),
    "rollup.unit-unknown": ErrorText(
        'Không xác định được đơn vị tổng hợp "{unit}"; hãy ghi tên một đơn vị, đúng như danh mục'
        ' đơn vị hành chính, sau "--unit".',
        'The unit "{unit}" of the roll-up is not known; name one after "--unit", as in the list'
        " of units.",
    ),
    "rollup.exclude-malformed": ErrorText(
        'Không hiểu "{found}" sau "--exclude"; hãy ghi tên hoặc mã đơn vị, dấu =, rồi lý do, ví dụ:'
        ' --exclude "Xã Tân Lập=báo cáo riêng".',
        '"{found}" after "--exclude" is not UNIT=REASON; for example: --exclude "Xã Tân Lập=reports'
        ' by itself".',
    ),
    "rollup.exclude-unknown": ErrorText(
        'Đơn vị "{unit}" sau "--exclude" không có ở trang "Cấp dưới"; ở đó có: {known:few}.',
        'The unit "{unit}" after "--exclude" is not on the sheet "Cấp dưới": {known:few}.',
    ),
}
