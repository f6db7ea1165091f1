"""What a comparison of two submissions says: lines of text, its workbook, what stopped it.

`results` and `errors` register the lines and errors among those of all codes.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText
from xltools.wording.terms import Lang

DIFF_RESULTS: Final = {
    "diff.heading": ResultText(
        "{unit:unit}, năm {year}: {before} (bản trước) so với {after} (bản sau)",
        "{unit:unit}, {year}: {before} (earlier) against {after} (later)",
    ),
    "diff.same": ResultText(
        "Hai bản có nội dung như nhau.", "Both submissions say the same throughout."
    ),
    "diff.count": ResultText("Có {count:n} chỗ khác nhau:", "They differ in {count:n} places:"),
    "diff.kind": ResultText("{kind}: {count:n}", "{kind}: {count:n}"),
    "diff.totals": ResultText(
        "Số liệu chung của đơn vị thay đổi:", "What the unit comes to changes:"
    ),
    "diff.total": ResultText("{figure}: {before} → {after}", "{figure}: {before} → {after}"),
    "diff.group": ResultText("{reach} ({count:n})", "{reach} ({count:n})"),
    "diff.value": ResultText(
        "{place}: “{before}” → “{after}” ({cells})", "{place}: “{before}” → “{after}” ({cells})"
    ),
    "diff.scaled-up": ResultText(
        "{place}: “{before}” → “{after}”, gấp {times:n} lần, có thể nhầm đơn vị tính ({cells})",
        "{place}: “{before}” → “{after}”, {times:n} times as much: a slip of the unit? ({cells})",
    ),
    "diff.scaled-down": ResultText(
        "{place}: “{before}” → “{after}”, giảm {times:n} lần, có thể nhầm đơn vị tính ({cells})",
        "{place}: “{before}” → “{after}”, {times:n} times less: a slip of the unit? ({cells})",
    ),
    "diff.added": ResultText(
        "{place}: thêm dòng ({cells}): {after}", "{place}: new ({cells}): {after}"
    ),
    "diff.removed": ResultText(
        "{place}: bỏ dòng (trước ở {cells}): {before}", "{place}: gone (was at {cells}): {before}"
    ),
    "diff.typed-over": ResultText(
        "{place}: công thức bị gõ đè, trước cho “{before}”, nay là “{after}” ({cells})",
        "{place}: the formula, which gave “{before}”, was typed over with “{after}” ({cells})",
    ),
    "diff.formula": ResultText(
        "{place}: công thức “{before}” bị sửa thành “{after}” ({cells})",
        "{place}: the formula “{before}” became “{after}” ({cells})",
    ),
    "diff.moved": ResultText("{place}: đổi chỗ ({cells})", "{place}: moved ({cells})"),
    "diff.moves": ResultText("{line}; số tổng hợp {what}", "{line}; sums above: {what}"),
    "diff.more": ResultText("tăng {how_much}", "{how_much} more"),
    "diff.less": ResultText("giảm {how_much}", "{how_much} less"),
    "diff.turned": ResultText(
        "có {how_much} chuyển sang dòng khác", "{how_much} go to another line"
    ),
    "diff.counted": ResultText("{count:count} hộ", "{count:n} households"),
    "diff.place": ResultText(
        'trang "{sheet}", dòng "{row}", cột "{header}"',
        'sheet "{sheet}", row "{row}", column "{header}"',
    ),
    "diff.place-row": ResultText('trang "{sheet}", dòng "{row}"', 'sheet "{sheet}", row "{row}"'),
    "diff.place-item": ResultText(
        'trang "{sheet}", mục "{header}"', 'sheet "{sheet}", item "{header}"'
    ),
    "diff.cell": ResultText("ô {cell}", "cell {cell}"),
    "diff.cells": ResultText("ô {before} → {after}", "cell {before} → {after}"),
    "diff.written": ResultText(
        "Đã ghi bảng so sánh hai bản: {file}", "Wrote the comparison: {file}"
    ),
}
"""The line of each result."""

DIFF_ERRORS: Final = {
    "diff.other-unit": ErrorText(
        'Tệp "{file}" là của {unit:unit}, còn tệp "{first}" là của {wanted:unit}; chỉ so sánh được'
        " hai bản của cùng một đơn vị.",
        '"{file}" is of {unit:unit}, but "{first}" is of {wanted:unit}; only two submissions of one'
        " unit can be compared.",
    ),
    "diff.other-year": ErrorText(
        'Tệp "{file}" là kế hoạch năm {year}, còn tệp "{first}" là của năm {wanted}; chỉ so sánh'
        " được hai bản của cùng một năm.",
        '"{file}" plans {year}, but "{first}" plans {wanted}; only two submissions for one year can'
        " be compared.",
    ),
}

_CHANGES: Final = {
    "scaled": ("lệch 1.000 lần", "unit slipped"),
    "value": ("đổi giá trị", "other value"),
    "added": ("thêm dòng", "new row"),
    "removed": ("bỏ dòng", "row gone"),
    "typed-over": ("gõ đè công thức", "formula typed over"),
    "formula": ("sửa công thức", "formula changed"),
    "moved": ("đổi chỗ dòng", "row moved"),
}
_REACHES: Final = (
    ("Làm thay đổi số tổng hợp của cấp trên", "Changes the sums of the level above"),
    ("Nội dung khác được đưa lên cấp trên", "Goes up in other ways"),
    ("Công thức của biểu mẫu", "Formulas of the form"),
    ("Chỉ nằm trong kế hoạch của đơn vị", "Stays in the unit's own plan"),
    ("Dòng đổi chỗ", "Rows that moved"),
)
_FIGURES: Final = {
    "total_start": ("Tổng số hộ đầu kỳ", "Households at the start"),
    "total_end": ("Tổng số hộ cuối kỳ", "Households at the end"),
    "poor_start": ("Hộ nghèo đầu kỳ", "Poor households at the start"),
    "poor_end": ("Hộ nghèo cuối kỳ", "Poor households at the end"),
    "near_start": ("Hộ cận nghèo đầu kỳ", "Near-poor households at the start"),
    "near_end": ("Hộ cận nghèo cuối kỳ", "Near-poor households at the end"),
    "money": ("Tổng kinh phí", "Money in all"),
}


def say_change(change: str, lang: Lang) -> str:
    """What staff call a kind of difference."""
    return _CHANGES[change][lang == "en"]


def say_reach(reach: int, lang: Lang) -> str:
    """What staff call the differences that go equally far."""
    return _REACHES[reach][lang == "en"]


def say_figure(figure: str, lang: Lang) -> str:
    """What staff call a figure of a whole unit."""
    return _FIGURES[figure][lang == "en"]


class DifferencesWords(NamedTuple):
    """The words of the workbook in one language."""

    sheets: tuple[str, str]
    title: str
    compared: tuple[str, str]
    how: tuple[str, ...]
    figures: tuple[str, str, str, str]
    money: str
    kinds: tuple[str, str]
    headings: tuple[str, ...]
    same: str


_VI: Final = DifferencesWords(
    sheets=("Tóm tắt", "Hai bản"),
    title="SO SÁNH HAI BẢN GỬI",
    compared=("Bản trước: {file}", "Bản sau: {file}"),
    how=(
        'Trang "Hai bản" đặt hai giá trị cạnh nhau, chỗ ảnh hưởng nhiều đến tổng hợp đứng trước.',
        "Bấm vào ô để mở đúng chỗ trong tệp (ba tệp để cùng thư mục).",
        "Dòng được nhận ra theo mã và nội dung, không theo vị trí.",
    ),
    figures=("Số liệu chung của đơn vị", "Bản trước", "Bản sau", "Chênh lệch"),
    money="Tổng kinh phí (đồng)",
    kinds=("Loại khác nhau", "Số chỗ"),
    headings=(
        *("STT", "Ảnh hưởng", "Loại khác nhau", "Trang", "Dòng", "Cột", "Ô bản trước"),
        *("Bản trước", "Ô bản sau", "Bản sau", "Số tổng hợp tăng, giảm (hộ)"),
        "Số tổng hợp tăng, giảm (đồng)",
    ),
    same="Hai bản có nội dung như nhau.",
)
_EN: Final = DifferencesWords(
    sheets=("Summary", "Side by side"),
    title="TWO SUBMISSIONS COMPARED",
    compared=("Earlier: {file}", "Later: {file}"),
    how=(
        'The sheet "Side by side" shows both values, what moves the roll-up most first.',
        "A click on a cell opens its place (keep the three files in one folder).",
        "Rows are told by code and wording, not by their place.",
    ),
    figures=("What the unit comes to", "Earlier", "Later", "Difference"),
    money="Money in all (đồng)",
    kinds=("Kind", "Places"),
    headings=(
        *("No.", "Reach", "Kind", "Sheet", "Row", "Column", "Earlier cell"),
        *("Earlier", "Later cell", "Later", "Sums above (households)", "Sums above (đồng)"),
    ),
    same="Both submissions say the same throughout.",
)


def differences_words(lang: Lang) -> DifferencesWords:
    """The words of the workbook in that language."""
    return _EN if lang == "en" else _VI
