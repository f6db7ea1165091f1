"""What stopped a check against last year's workbook; `errors` registers it with all others."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText

PREVIOUS_ERRORS: Final = {
    "previous.other-unit": ErrorText(
        'Tệp năm trước "{file}" là của {found:unit}, không phải của {unit:unit}; hãy chọn đúng'
        " tệp. Đơn vị đã sáp nhập, chia tách thì không so được với tệp của đơn vị cũ.",
        'Last year\'s workbook "{file}" is of {found:unit}, not of {unit:unit}; choose the right'
        " file. A unit that was merged or split cannot be held against its predecessor.",
    ),
    "previous.other-year": ErrorText(
        'Tệp năm trước "{file}" là của năm {found}, trong khi kế hoạch là của năm {year} nên cần'
        " tệp năm {wanted}.",
        'Last year\'s workbook "{file}" is of {found}, but the plan is of {year}: the one of'
        " {wanted} is needed.",
    ),
    "previous.unclear": ErrorText(
        'Tệp "{file}" chưa ghi tên đơn vị hoặc năm kế hoạch ở trang Thông tin chung nên không so'
        " được hai năm; hãy ghi đủ rồi kiểm tra lại.",
        '"{file}" does not state its unit or its year, so the two years cannot be compared; fill'
        " these in.",
    ),
    "previous.one-plan": ErrorText(
        "Tệp năm trước chỉ đối chiếu với một tệp kế hoạch, lệnh này có {count:n} tệp; hãy kiểm tra"
        " từng tệp.",
        "Last year's workbook belongs to one plan, but {count:n} files are given; check them one"
        " by one.",
    ),
}
