"""What a person is told in and about the open workbook; `errors` registers the refusals."""

from __future__ import annotations

import re
from typing import Final

from xltools.patterns import late_pattern
from xltools.wording.error_text import ErrorText

SIGNED: Final = "xltools · đánh dấu số {number}"
"""The line under our part of a note: by it a mark is known, wherever its cell has moved."""

SIGNATURE: Final = late_pattern(r"^xltools · đánh dấu số (\d{1,7})$", re.MULTILINE)

LISTED: Final = {"vi": '(trang "{sheet}", dòng {lines})', "en": '(sheet "{sheet}", row {lines})'}
"""The line of a note that leads back to the list of findings."""

EXPLAINED: Final = {"vi": "Đã giải trình: {reason}", "en": "Explained: {reason}"}


def of_a_person(note: str) -> str:
    """What of a note a person wrote: all of it, where it carries no mark of ours."""
    signed = SIGNATURE.search(note)
    return note if signed is None else note[signed.end() :].removeprefix("\n\n")


EXCEL_ERRORS: Final = {
    "excel.not-running": ErrorText(
        "Không thấy Excel đang mở trên máy này; hãy mở tệp kế hoạch bằng Excel rồi bấm lại.",
        "Excel is not running on this machine; open the plan's workbook in Excel and repeat.",
    ),
    "excel.no-workbook": ErrorText(
        "Excel chưa mở tệp nào; hãy mở tệp kế hoạch rồi bấm lại.",
        "No workbook is open in Excel; open the plan's workbook and repeat.",
    ),
    "excel.closed": ErrorText(
        'Tệp "{file}" không còn mở trong Excel; hãy mở lại tệp rồi bấm lại.',
        '"{file}" is no longer open in Excel; open it and repeat.',
    ),
    "excel.protected-view": ErrorText(
        "Tệp đang mở ở chế độ chỉ xem (Protected View); hãy bấm Cho phép chỉnh sửa (Enable"
        " Editing) trên thanh màu vàng rồi bấm lại.",
        "The workbook is open in Protected View; choose Enable Editing on the yellow bar and"
        " repeat.",
    ),
    "excel.read-only": ErrorText(
        'Tệp "{file}" đang mở ở chế độ chỉ đọc nên không đánh dấu được; hãy lưu thành tệp khác'
        " (Save As), hoặc đóng tệp ở nơi khác đang mở rồi mở lại.",
        '"{file}" is open read-only, so nothing can be marked in it; save it as another file, or'
        " close it where else it is open and open it again.",
    ),
    "excel.busy": ErrorText(
        "Excel đang bận: có ô đang gõ dở hoặc hộp thoại đang mở; hãy nhấn Enter hoặc Esc cho xong"
        " rồi bấm lại.",
        "Excel is busy: a cell is being edited or a dialogue is open; press Enter or Esc and"
        " repeat.",
    ),
    "excel.refused": ErrorText(
        "Excel không làm được việc này với tệp đang mở; hãy lưu tệp, đóng Excel, mở lại rồi thử"
        " lại.",
        "Excel could not do this with the open workbook; save it, close Excel, open it again and"
        " repeat.",
    ),
    "excel.sheet-password": ErrorText(
        'Trang "{sheet}" được bảo vệ bằng mật khẩu nên không ghi được; hãy bỏ bảo vệ trang này'
        " (thẻ Xem lại, nút Bỏ bảo vệ trang tính) rồi bấm lại.",
        'The sheet "{sheet}" is protected by a password, so nothing can be written; unprotect it'
        " (Review, Unprotect Sheet) and repeat.",
    ),
    "excel.book-password": ErrorText(
        "Cấu trúc của tệp được bảo vệ bằng mật khẩu nên không đánh dấu được; hãy bỏ bảo vệ (thẻ"
        " Xem lại, nút Bảo vệ sổ làm việc) rồi bấm lại.",
        "The structure of the workbook is protected by a password, so nothing can be marked;"
        " unprotect it (Review, Protect Workbook) and repeat.",
    ),
    "excel.not-ours": ErrorText(
        'Tệp "{file}" không phải là tệp kế hoạch theo mẫu; hãy chuyển sang tệp kế hoạch rồi bấm'
        " lại.",
        '"{file}" is no workbook of the standard form; switch to the plan\'s workbook and repeat.',
    ),
}
"""The sentence for each refusal of the open workbook."""
