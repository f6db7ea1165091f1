"""Dates in sentences: real days, stretches that run forwards, written as one word."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.patterns import late_pattern
from xltools.wording.dates import NotADate, read_moment
from xltools.wording.messages import moments as messages

_MOMENT: Final = (
    r"(?:(?:ngày )?\d{1,2}/\d{1,2}(?:/(?:19|20)\d\d)?(?![\d/])|(?:tháng )?\d{1,2}/(?:19|20)\d\d"
    r"|tháng \d{1,2}(?: năm (?:19|20)\d\d)?|ngày \d{1,2} tháng \d{1,2}(?: năm (?:19|20)\d\d)?)"
)
_AND: Final = late_pattern(rf"\btừ (?:ngày )?{_MOMENT} và {_MOMENT}")
_SPAN: Final = late_pattern(
    rf"\btừ ({_MOMENT}) (?:đến|tới)(?: hết)? ({_MOMENT})(?! (?:của )?năm (?:sau|tiếp))"
)
_MONTHS: Final = late_pattern(r"\btháng (\d{1,2})-(\d{1,2})(?=/| năm|[ ,;.]|$)(?! năm sau)")
_DAY: Final = late_pattern(
    r"\bngày (\d{1,2})(?:/| tháng )(\d{1,2})(?![\d/]|,\d)"
    r"|(?<![\d/,.\-])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?![\d/])"
)
_MONTH: Final = late_pattern(r"\btháng (\d{2})\b(?! (?:tuổi|năm tuổi))(?!/\d{1,2}/)")
_SPACED: Final = late_pattern(
    r"\b\d{1,2}(?: +/ *| */ +)\d{1,2}(?: */ *)(?:19|20)\d\d\b"
    r"|\b\d{1,2}/\d{1,2}(?: +/ *| */ +)20\d\d\b"
)
_LEAP_YEAR: Final = 2024


def stretches_in_texts_run_from_to(case: Case) -> Iterator[Finding]:
    """A stretch of time is "từ … đến …"; "từ … và …" may be two rounds (S000-36)."""
    for text in case.texts_with_figures:
        if not ("từ " in text.folded and " và " in text.folded):
            continue
        if found := _AND.search(text.folded):
            yield messages.RANGE_WORDING.at(text.cell, found[0], row_key=text.record.row_key)


def stretches_in_texts_run_forwards(case: Case) -> Iterator[Finding]:
    """The second moment of a stretch is not before the first."""
    year = case.plan.year
    for text in case.texts_with_figures:
        if year is None:
            continue
        for found in _SPAN.finditer(text.folded) if "từ " in text.folded else ():
            if _runs_backwards(found[1], found[2], year):
                yield messages.RANGE_BACKWARDS.at(text.cell, found[0], row_key=text.record.row_key)
        for found in _MONTHS.finditer(text.folded) if "tháng " in text.folded else ():
            if int(found[1]) > int(found[2]):
                yield messages.RANGE_BACKWARDS.at(text.cell, found[0], row_key=text.record.row_key)


def dates_in_texts_exist(case: Case) -> Iterator[Finding]:
    """Every day and month that a sentence names is one of the calendar."""
    for text in case.texts_with_figures:
        for found in _DAY.finditer(text.folded):
            day, month = (int(part) for part in found.groups() if part)
            if not 1 <= month <= 12 or not 1 <= day <= monthrange(_LEAP_YEAR, month)[1]:
                yield messages.NO_SUCH_DAY.at(text.cell, found[0], row_key=text.record.row_key)
        for found in _MONTH.finditer(text.folded):
            if not 1 <= int(found[1]) <= 12:
                yield messages.NO_SUCH_DAY.at(text.cell, found[0], row_key=text.record.row_key)


def dates_in_texts_are_one_word(case: Case) -> Iterator[Finding]:
    """A date has no spaces inside (S004-21)."""
    for text in case.texts_with_figures:
        if not ("/ " in text.text or " /" in text.text):
            continue
        if found := _SPACED.search(text.text):
            yield messages.DATE_SPACES.at(text.cell, found[0], row_key=text.record.row_key)


def _runs_backwards(first: str, second: str, year: int) -> bool:
    """Whether a stretch ends before it starts; a missing year is that of the other moment."""
    try:
        start, end = read_moment(first), read_moment(second)
    except NotADate:
        return False
    start_year, end_year = start.year or end.year or year, end.year or start.year or year
    return end.last_day(end_year) < start.first_day(start_year)
