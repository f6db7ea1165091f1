"""What `repair` says: why a value has no place in the form, and what was guessed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.wording.fill import fill
from xltools.wording.terms import Lang

REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "unreadable": (
        "cột {header}: không đọc được giá trị này, hãy ghi lại vào đúng ô",
        "column {header}: this value cannot be read; type it anew in its cell",
    ),
    "unknown-column": (
        "cột {header}: không có chỗ cho giá trị này trong biểu mẫu",
        "column {header}: the form has no place for this value",
    ),
    "outside-table": ("nằm ngoài bảng của trang này", "stands outside the table of its sheet"),
    "overwritten": (
        "cột {header}: đã gõ đè lên ô tự tính, biểu mẫu mới tính ra số khác",
        "column {header}: typed over a calculated cell; the new workbook shows another value",
    ),
    "on-a-page": (
        "gõ thêm trên trang chỉ để đọc, để in",
        "typed on a page that is only read or printed",
    ),
    "unknown-sheet": (
        "trang này không có trong biểu mẫu, hoặc biểu mẫu đã lấy trang khác cùng loại",
        "the form has no such sheet, or another one was taken for it",
    ),
    "not-at-this-level": (
        "biểu mẫu của cấp này không có trang đó",
        "workbooks of this level have no such sheet",
    ),
    "not-calculated": (
        "công thức chưa có giá trị; cần số nào thì gõ số đó vào biểu mẫu mới",
        "a formula without a value; type the figure where it is needed",
    ),
    "comment": ("ghi chú gắn ở ô này", "the comment of this cell"),
}
"""Why a value stands on the sheet Ngoài biểu mẫu, by the reason's code."""

GUESSES: Final[Mapping[str, tuple[str, str]]] = {
    "sheet": (
        "Đã coi trang “{found}” là trang {header}, nhận ra theo tiêu đề các cột; hãy kiểm tra lại.",
        "Took the sheet “{found}” for {header} by its headings; check it.",
    ),
    "heading": (
        "{cell}: đã coi tiêu đề “{found}” là “{header}”; hãy kiểm tra lại.",
        "{cell}: took the heading “{found}” for “{header}”; check it.",
    ),
    "formula": (
        "{cell}, cột {header}: ô nhập đã dán công thức, chỉ lấy giá trị đang có; hãy kiểm tra lại.",
        "{cell}, column {header}: a formula in an input cell; only its value was taken; check it.",
    ),
}
"""What a person should look at again, by the guess's code."""


def say_reason(code: str, lang: Lang = "vi", **values: object) -> str:
    """Why a value has no place; raises KeyError for an unknown code."""
    return fill(REASONS[code][lang == "en"], values, lang)


def say_guess(code: str, lang: Lang = "vi", **values: object) -> str:
    """What was guessed, and where; raises KeyError for an unknown code."""
    return fill(GUESSES[code][lang == "en"], values, lang)
