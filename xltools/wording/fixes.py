"""What `validate --fix` says: the kinds of what was put right, and the lines of its report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText
from xltools.wording.terms import Lang

FIX_KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "tcvn3": ("Chữ TCVN3 (ABC) chuyển sang Unicode", "TCVN3 text made Unicode"),
    "vni": ("Chữ VNI chuyển sang Unicode", "VNI text made Unicode"),
    "invisible": ("Bỏ ký tự không nhìn thấy", "Characters that nobody sees"),
    "decomposed": ("Ghép dấu rời vào chữ", "Letters and marks stored apart"),
    "look-alike": ("Thay chữ của bảng chữ cái khác", "Letters of other alphabets"),
    "spaces": ("Dấu cách thừa", "Spaces"),
    "number": ("Số gõ dạng chữ chuyển thành số", "Numbers typed as text"),
    "date": ("Ngày gõ dạng chữ chuyển thành ngày", "Dates typed as text"),
    "form-words": ("Viết theo kiểu của biểu mẫu", "Written as the form writes it"),
    "office": ("Tên cơ quan, bộ phận viết theo tên chính thức", "Official names of offices"),
    "project": ("Tên dự án viết theo tên chính thức", "Official names of projects"),
    "tones": ("Thống nhất vị trí dấu thanh", "Tone marks in one place"),
    "tied": ("Số liệu trong câu gắn với dòng đã khai", "Figures in texts tied to their rows"),
}
"""What was put right, by the kind's code, in Vietnamese and English."""

FIX_RESULTS: Final[Mapping[str, ResultText]] = {
    "fix.done": ResultText(
        "{file}: đã sửa {count:n} chỗ, ghi bản mới vào {output}",
        "{file}: put {count:n} things right in the new workbook {output}",
    ),
    "fix.nothing": ResultText(
        "{file}: không có chỗ nào tự sửa được, đã ghi lại nguyên nội dung vào {output}",
        "{file}: nothing that can be put right; the same content is in {output}",
    ),
    "fix.kind": ResultText("{kind} ({count:n})", "{kind} ({count:n})"),
    "fix.line": ResultText("{cell}: “{before}” → “{after}”", "{cell}: “{before}” → “{after}”"),
    "fix.rest": ResultText(
        "… còn {count:n} chỗ khác; thêm --all để xem hết.",
        "… {count:n} more; --all shows everything.",
    ),
    "fix.counts": ResultText(
        "Trước khi sửa: {error:n} lỗi phải sửa, {warning:n} nội dung cần xem lại, {info:n} gợi ý; "
        "sau khi sửa:",
        "Before: {error:n} errors, {warning:n} warnings, {info:n} hints; now:",
    ),
}
"""The lines of a report of what was put right."""

FIX_ERRORS: Final = {
    "fix.one-plan": ErrorText(
        "Mỗi lần chỉ sửa được một tệp kế hoạch, lệnh này có {count:n} tệp; hãy sửa từng tệp.",
        "One workbook is put right at a time, but {count:n} files are given; take them one by one.",
    ),
    "fix.no-output": ErrorText(
        "Bản đã sửa được ghi ra tệp mới, tệp cũ giữ nguyên; hãy thêm -o và tên tệp mới.",
        "What was put right goes to a new workbook, the old one stays; add -o and its name.",
    ),
    "fix.not-asked": ErrorText(
        "Lệnh này chỉ ghi tệp mới khi sửa; hãy thêm --fix, hoặc bỏ -o.",
        "A new workbook is only written when things are put right; add --fix, or leave -o out.",
    ),
}
"""What stops `validate --fix`; `errors` registers it with all others."""


class FixedWords(NamedTuple):
    """The words of the sheet of what was put right, in one language."""

    sheet: str
    headings: tuple[str, ...]


_SHEETS: Final = (
    FixedWords(
        "Đã sửa",
        (
            *("STT", "Đã sửa gì", "Trang", "Ô (tệp cũ)", "Ô (tệp mới)", "Trước khi sửa"),
            "Sau khi sửa",
        ),
    ),
    FixedWords(
        "Put right",
        ("No.", "What", "Sheet", "Cell (old file)", "Cell (new file)", "Before", "After"),
    ),
)


def say_fix_kind(kind: str, lang: Lang = "vi") -> str:
    """What was put right, in words; raises KeyError for an unknown kind."""
    return FIX_KINDS[kind][lang == "en"]


def fixed_words(lang: Lang) -> FixedWords:
    """The words of the sheet Đã sửa."""
    return _SHEETS[lang == "en"]
