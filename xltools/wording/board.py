"""What the board of who has sent what says: its lines, its workbook, what stopped it."""

from __future__ import annotations

from typing import Final, NamedTuple

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText
from xltools.wording.terms import Lang

BOARD_RESULTS: Final = {
    "status.heading": ResultText(
        "{unit:unit}, năm {year}: đã nhận {received:n}/{expected:n} đơn vị ngày {day}",
        "{unit:unit}, {year}: {received:n} of {expected:n} units received by {day}",
    ),
    "status.due": ResultText("Hạn gửi: {due}", "Due: {due}"),
    "status.count": ResultText("{timing}: {count:n}", "{timing}: {count:n}"),
    "status.unit": ResultText("{unit}: {state}, {timing}", "{unit}: {state}, {timing}"),
    "status.sent": ResultText(
        "{unit}: {state}, lần {sequence:count}, nhận lúc {at}, {timing}; {seal}",
        "{unit}: {state}, number {sequence:count}, received {at}, {timing}; {seal}",
    ),
    "status.note": ResultText("– {note}", "– {note}"),
    "status.strays": ResultText("Tệp không tính vào đơn vị nào", "Files of no unit of the list"),
    "status.stray": ResultText("{file} ({unit:unit}): {state}", "{file} ({unit:unit}): {state}"),
    "status.held": ResultText("Tệp giữ lại để xem", "Files held back"),
    "status.held-file": ResultText("{place}: {reason}", "{place}: {reason}"),
    "status.written": ResultText("Đã ghi bảng theo dõi: {file}", "Wrote the board: {file}"),
}
"""The line of each result."""

BOARD_ERRORS: Final = {
    "status.nothing": ErrorText(
        'Thư mục "{folder}" chưa có bản nào được tiếp nhận; hãy chạy "xltools receive" trước, hoặc'
        " nêu biểu của cấp trên bằng --own.",
        'Nothing was received into "{folder}" yet; run "xltools receive" first, or name the'
        " parent's own workbook with --own.",
    ),
}

_TIMINGS: Final = {
    "in time": ("đúng hạn", "in time"),
    "late": ("muộn", "late"),
    "not yet": ("chưa đến hạn", "not due yet"),
    "overdue": ("quá hạn", "overdue"),
    "unknown": ("không có hạn", "no deadline"),
}


def say_timing(timing: str, lang: Lang) -> str:
    """Đúng hạn, muộn, chưa đến hạn, quá hạn."""
    return _TIMINGS[timing][lang == "en"]


class BoardWords(NamedTuple):
    """The words of the sheet in one language."""

    sheets: tuple[str, str]
    title: str
    headings: tuple[str, ...]
    others: tuple[str, ...]


_VI: Final = BoardWords(
    sheets=("Theo dõi", "Tệp khác"),
    title="THEO DÕI GỬI KẾ HOẠCH CỦA CẤP DƯỚI",
    headings=(
        *("STT", "Mã", "Đơn vị", "Tình trạng", "Thời hạn", "Lần", "Nhận lúc", "Mã xác nhận"),
        *("Lưu ý", "Người phụ trách", "Điện thoại", "Tệp"),
    ),
    others=("STT", "Tệp", "Đơn vị ghi trong tệp", "Tình trạng", "Lý do"),
)
_EN: Final = BoardWords(
    sheets=("Board", "Other files"),
    title="WHO HAS SENT WHAT",
    headings=(
        *("No.", "Code", "Unit", "State", "Deadline", "Number", "Received", "Seal"),
        *("Notes", "Contact", "Telephone", "File"),
    ),
    others=("No.", "File", "Unit in the file", "State", "Reason"),
)


def board_words(lang: Lang) -> BoardWords:
    """The words of the sheet in that language."""
    return _EN if lang == "en" else _VI
