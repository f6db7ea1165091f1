"""How texts write dates and numbers, and figures that they could leave to the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from xltools.catalogue import Catalogue
from xltools.checks.case import Case, TextCell, is_own
from xltools.checks.fixes.tied import figures_tied_to_their_records
from xltools.checks.style_words import style_words
from xltools.findings import Finding
from xltools.patterns import late_pattern
from xltools.plan.references import references_in
from xltools.wording.messages import style as messages
from xltools.wording.numbers import format_count

_DATES: Final = (
    late_pattern(r"(?P<lead>\b[Nn]gày )(?P<day>\d{1,2})(?P<mid> tháng )(?P<month>\d{1,2})(?!\d)"),
    late_pattern(
        r"(?P<lead>(?<![\d/.,-]))(?P<day>\d{1,2})(?P<mid>/)(?P<month>\d{1,2})(?=/(?:19|20)\d\d(?!\d))"
    ),
    late_pattern(r"(?P<lead>\b[Nn]gày )(?P<day>\d{1,2})(?P<mid>/)(?P<month>\d{1,2})(?![\d/])"),
    late_pattern(
        r"(?P<lead>\b[Tt]háng )(?P<day>)(?P<mid>)(?P<month>[12])(?= ?/ ?\d{4}| năm (?:\d{4}|\{nam))"
    ),
)
_BLANK_BEFORE_PER_CENT: Final = late_pattern(r"(?<![\w.,])(\d{1,9}(?:[.,]\d{1,9})?) +%")
_POINT: Final = late_pattern(r"\.(?=\d{1,2}$)")
_LEAST_TIED: Final = 3
"""A figure or two by hand is no burden; told is who types many."""


def dates_in_texts_have_their_zeros(case: Case) -> Iterator[Finding]:
    """Days below 10 and months 1 and 2 have a leading zero, as Nghị định 30 asks (S000-55)."""
    for text in _with_figures(case):
        found = _short_date(text.text)
        if found:
            value, likely = found
            yield messages.DATE.at(text.cell, value, row_key=text.record.row_key, likely=likely)


def numbers_in_texts_are_written_the_usual_way(case: Case) -> Iterator[Finding]:
    """A point parts thousands, a comma decimals, and no blank stands before %."""
    for text in _with_figures(case):
        found = _odd_number(text.text, case.catalogue)
        if found:
            value, likely = found
            yield messages.NUMBER.at(text.cell, value, row_key=text.record.row_key, likely=likely)


def small_counts_have_a_zero_everywhere(case: Case) -> Iterator[Finding]:
    """Counts below 10 have a leading zero in all texts or in none (S000-54); told once."""
    padded: list[tuple[TextCell, str]] = []
    bare: list[tuple[TextCell, str]] = []
    before = style_words(case.catalogue, "từ trước số thứ tự")
    for text in _with_figures(case):
        for found in _small_count(case.catalogue).finditer(text.folded):
            if found[1].strip() not in before:
                (padded if found[2].startswith("0") else bare).append(
                    (text, found[0][len(found[1]) :])
                )
    if bare and padded:
        text, value = bare[0]
        cells = tuple(dict.fromkeys(each.cell for each, _ in bare))
        yield messages.LEADING_ZERO.at(
            text.cell,
            value,
            related=(*cells[1:], padded[0][0].cell),
            row_key=text.record.row_key,
            fewer=len(cells),
            other=padded[0][1],
            likely=f"0{value}",
        )


def figures_in_texts_are_tied_to_their_records(case: Case) -> Iterator[Finding]:
    """Sentences do not repeat by hand many figures that stand elsewhere; told once."""
    changes = list(figures_tied_to_their_records(case))
    figures = sum(
        len(references_in(each.after)) - len(references_in(getattr(each.record, each.field)))
        for each in changes
    )
    if figures >= _LEAST_TIED:
        first = changes[0]
        yield messages.COULD_BE_TIED.at(
            first.record.cell(first.field),
            getattr(first.record, first.field),
            related=tuple(each.record.cell(each.field) for each in changes[1:]),
            row_key=first.record.row_key,
            figures=figures,
            cells=len(changes),
            likely=first.after,
        )


def _with_figures(case: Case) -> Iterator[TextCell]:
    return (text for text in case.texts_with_figures if is_own(text.record))


def _short_date(text: str) -> tuple[str, str] | None:
    """The first date of a text that lacks a zero, and how it should be."""
    for pattern in _DATES:
        for found in pattern.finditer(text):
            day, month = found["day"], found["month"]
            if len(day) == 1 or month in ("1", "2"):
                padded = month.zfill(2) if month in ("1", "2") else month
                return found[0], f"{found['lead']}{day and day.zfill(2)}{found['mid']}{padded}"
    return None


def _odd_number(text: str, catalogue: Catalogue) -> tuple[str, str] | None:
    """The first number of a text that is written otherwise, and how it should be."""
    decimals, thousands, unparted = _numbers(catalogue)
    if found := _BLANK_BEFORE_PER_CENT.search(text):
        return found[0], f"{_POINT.sub(',', found[1])}%"
    if found := decimals.search(text):
        return found[0], found[0].replace(".", ",", 1)
    if found := thousands.search(text):
        return found[0], found[0].replace(",", ".")
    for found in unparted.finditer(text):
        if not _is_year(found[1]):
            return found[0], format_count(int(found[1])) + found[0][len(found[1]) :]
    return None


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("19", "20")


@cache
def _numbers(catalogue: Catalogue) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Decimals with a point, thousands with a comma, thousands without a mark."""
    measured = _one_of(style_words(catalogue, "đơn vị đo"))
    counted = _one_of(style_words(catalogue, "đơn vị đếm") | {"đồng"})
    return (
        late_pattern(rf"(?<![\w.,/])\d{{1,9}}\.\d{{1,2}} ?(?:{measured})(?!\w)"),
        late_pattern(rf"(?<![\w.,/])\d{{1,3}}(?:,\d{{3}}){{1,4}} (?:{counted})(?!\w)"),
        late_pattern(rf"(?<![\w.,/-])(\d{{4,12}}) (?:{counted}|triệu đồng)(?!\w)"),
    )


@cache
def _small_count(catalogue: Catalogue) -> re.Pattern[str]:
    """A count below 10 with its noun, and the word before it: "quản lý " "6" thôn."""
    counted = _one_of(style_words(catalogue, "đơn vị đếm"))
    return late_pattern(
        rf"((?<!\w)(?:[^\W\d_]{{1,12}} )?)(?<![\w.,/-])(0?[1-9]) (?:{counted})(?!\w)"
    )


def _one_of(words: frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda each: (-len(each), each))))
