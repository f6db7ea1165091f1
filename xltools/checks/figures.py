"""Figures and dates typed into sentences agree with the sheets that are their home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from xltools.cells import CellRef
from xltools.checks.case import Case, TextCell, is_own
from xltools.checks.claims import Claim, claims
from xltools.checks.intervals import stated
from xltools.checks.targets import is_about, phrase
from xltools.findings import Finding
from xltools.form import Sentence, Target
from xltools.form.words import CHANGES, WHOLE_UNIT, WITHOUT_NUMBER, Operator, ReportPeriod
from xltools.patterns import late_pattern
from xltools.wording.dates import format_moment
from xltools.wording.messages import claims as messages
from xltools.wording.messages import texts as text_messages
from xltools.wording.text import fold

LAST_YEARS_RESULTS: Final = "kết quả năm trước"
_BY_A_DAY: Final = (
    r"(?:,? (?:gửi|nộp|hoàn thành))?(?::| \()? ?(?:trước|chậm nhất(?: là)?(?: vào)?) ?ngày"
    r" (\d{1,2})(?:/| tháng )(\d{1,2})"
)
_DEADLINES: Final = {
    ReportPeriod.HALF_YEAR: late_pattern(rf"6 tháng(?: đầu năm)? ?{_BY_A_DAY}"),
    ReportPeriod.YEAR: late_pattern(
        rf"(?<!trong )(?<!đầu )(?<!giữa )(?<!cuối )(?<!của )\bnăm ?{_BY_A_DAY}"
    ),
}
"""When sentences say that the reports of the half-year and of the year are due: day and month."""
_NUMBER: Final = (
    r"\b(?P<way>giảm|còn)(?: lại| được| ít nhất| tối thiểu| thêm| khoảng)*"
    r" (?P<number>\d{1,3}(?:\.\d{3})+|\d+) hộ"
)
_COUNTED: Final = (
    late_pattern(rf"{_NUMBER} (?P<near>cận )?nghèo\b"),
    late_pattern(rf"\bsố hộ (?P<near>cận )?nghèo(?: của xã| toàn xã)? {_NUMBER}\b(?! \w*nghèo)"),
)
_BEFORE_THE_YEAR: Final = late_pattern(
    r"\b(?:hiện|đầu (?:năm|kỳ)|tính đến|rà soát|\{nam-1\})(?!.*\b(?:giảm|xuống|phấn đấu)\b)"
)
_LEVELS: Final = frozenset(
    {Operator.EQUAL, Operator.AT_MOST, Operator.BELOW, Operator.AT_LEAST, Operator.ABOVE}
)
_OF_OTHERS: Final = late_pattern(
    r"so với|năm trước|bình quân|thôn \d|giai đoạn|hằng năm|(?:mỗi|một|từng) (?:năm|thôn|xã)"
)
_ANY_YEAR: Final = late_pattern(r"(?<![\d/])((?:19|20)\d\d)(?![\d/])")


def figures_of_targets_agree_in_texts(case: Case) -> Iterator[Finding]:
    """A rate typed into a sentence is one that a row of that target states (S000-13).

    Value, baseline and what the level above assigned are all right; so is a blank target.
    """
    for text, claim in _claims(case):
        rows = rows_of_claim(case, claim)
        known = _known(rows, claim)
        if not known or claim.value in known or _is_about(claim, known):
            continue
        yield messages.OTHER_FIGURE.at(
            text.cell,
            claim.words,
            related=(rows[0].cell("value"),),
            row_key=text.record.row_key,
            target=rows[0].code or "",
            stated="; ".join(dict.fromkeys(phrase(row) for row in rows)),
        )


def operators_of_targets_agree_in_texts(case: Case) -> Iterator[Finding]:
    """A sentence gives a figure with the bound that its target has: dưới is not còn (S000-14)."""
    for text, claim in _claims(case):
        rows = [row for row in rows_of_claim(case, claim) if row.value == claim.value]
        if not rows or claim.is_start or any(_agree(row.operator, claim) for row in rows):
            continue
        yield messages.OTHER_OPERATOR.at(
            text.cell,
            claim.words,
            related=(rows[0].cell("operator"),),
            row_key=text.record.row_key,
            target=rows[0].code or "",
            stated=phrase(rows[0]),
        )


def falls_of_rates_in_texts_are_in_points(case: Case) -> Iterator[Finding]:
    """A sentence gives the fall of a rate in percentage points, not in per cent (S000-08)."""
    for text, claim in _claims(case):
        is_rate = claim.indicator.startswith(("tỷ lệ", "suy dinh dưỡng"))
        if claim.is_change and is_rate and not claim.in_points and not _may_be_level(claim):
            yield messages.PERCENT_POINT.at(text.cell, claim.words, row_key=text.record.row_key)


def rises_in_texts_are_plain(case: Case) -> Iterator[Finding]:
    """A sentence says whether a rate rises to a figure or by it (S003-08)."""
    for text, claim in _claims(case):
        if claim.is_change and not claim.in_points and _may_be_level(claim):
            yield messages.UNCLEAR_CHANGE.at(text.cell, claim.words, row_key=text.record.row_key)


def counts_of_households_agree_in_texts(case: Case) -> Iterator[Finding]:
    """A number of poor households typed into a sentence is one that the sheets state."""
    for text in case.texts_with_figures:
        if " hộ" not in text.folded or not is_own(text.record) or _is_of_another_year(case, text):
            continue
        for found in (each for typed in _COUNTED for each in typed.finditer(text.folded)):
            known, cells = _known_counts(case, found["way"] == "giảm", bool(found["near"]))
            if found["way"] == "còn" and _BEFORE_THE_YEAR.search(_clause(text, found.start())):
                known, cells = _known_starts(case, bool(found["near"])), cells[:0]
            if known and int(found["number"].replace(".", "")) not in known:
                yield messages.OTHER_COUNT.at(
                    text.cell,
                    found[0],
                    related=cells[:1],
                    row_key=text.record.row_key,
                    stated=", ".join(f"{each:02}" for each in sorted(known)),
                )


def report_dates_agree_in_texts(case: Case) -> Iterator[Finding]:
    """A report date typed into a sentence stands on the sheet of reports (S000-38)."""
    for period in _DEADLINES:
        rows = [r for r in case.plan.reports_due if r.period is period and r.due and r.code]
        days = {(row.due.day, row.due.month) for row in rows if row.due}
        if not rows:
            continue
        for text in case.texts_with_figures:
            for found in due_dates(text, period):
                if (int(found[1]), int(found[2])) in days:
                    continue
                yield text_messages.OTHER_DEADLINE.at(
                    text.cell,
                    found[0],
                    related=tuple(row.cell("due") for row in rows),
                    row_key=text.record.row_key,
                    stated=", ".join(dict.fromkeys(format_moment(r.due) for r in rows if r.due)),
                    report=rows[0].code,
                )


def due_dates(text: TextCell, period: ReportPeriod) -> Iterator[re.Match[str]]:
    """Where a text on reports says by which day those of a period are due: day and month."""
    pattern = _DEADLINES.get(period)
    is_on_reports = "báo cáo" in text.folded or "6 tháng" in text.folded
    if pattern is not None and is_on_reports:
        yield from pattern.finditer(text.folded)


def _claims(case: Case) -> Iterator[tuple[TextCell, Claim]]:
    """What the plan's sentences claim for its year, each with the cell it stands in."""
    for text in case.texts_with_figures:
        for claim in claims_of(case, text):
            yield text, claim


def claims_of(case: Case, text: TextCell) -> Iterator[Claim]:
    """What one text of the unit's own claims for the plan year; last year's results are not."""
    year = case.plan.year
    is_past = isinstance(text.record, Sentence) and text.record.section == LAST_YEARS_RESULTS
    if year is not None and not is_past and is_own(text.record):
        yield from claims(text.folded, case.catalogue, year)


def rows_of_claim(case: Case, claim: Claim) -> list[Target]:
    """The unit's targets of the indicator as a whole, that state a level or a change as claimed."""
    return [
        row
        for row in case.own_targets
        if row.code
        and row.value is not None
        and row.operator not in WITHOUT_NUMBER
        and (row.operator in CHANGES) == claim.is_change
        and fold(row.scope or "") in WHOLE_UNIT
        and is_about(row, claim.indicator, case)
    ]


def _known(rows: list[Target], claim: Claim) -> set[Decimal]:
    """Every figure that these rows hold; of a start there may be none but baselines."""
    figures = {
        figure
        for row in rows
        for figure in (row.value, row.value_to, row.baseline, row.assigned_value)
        if figure is not None
    }
    if claim.is_start and all(row.baseline is None for row in rows):
        return set()
    return figures


def _is_about(claim: Claim, known: set[Decimal]) -> bool:
    """Whether "khoảng 3,4%" is a known figure, rounded."""
    if claim.operator is not Operator.ABOUT:
        return False
    return any(figure in stated(claim.value) for figure in known)


def _agree(operator: Operator | None, claim: Claim) -> bool:
    """Whether a target is stated as in the sentence; other wordings than bounds are let be."""
    if claim.is_change:
        return True
    return operator is claim.operator or not {operator, claim.operator} <= _LEVELS


def _may_be_level(claim: Claim) -> bool:
    """Whether a change is so large that a level may be meant: "nâng tỷ lệ … 54,46%"."""
    rises = claim.operator in (Operator.INCREASE, Operator.INCREASE_AT_LEAST)
    return rises and claim.value >= _LARGE


_LARGE: Final = Decimal(20)


def _is_of_another_year(case: Case, text: TextCell) -> bool:
    if isinstance(text.record, Sentence) and text.record.section == LAST_YEARS_RESULTS:
        return True
    years = {int(year) for year in _ANY_YEAR.findall(text.folded)}
    return bool(years - {case.plan.year}) or _OF_OTHERS.search(text.folded) is not None


def _clause(text: TextCell, at: int) -> str:
    """What a sentence says before a place in it."""
    return re.split(r"[.;](?=\s)", text.folded[:at])[-1]


def _known_starts(case: Case, near: bool) -> set[int]:
    """Numbers of households that the sheets give for the start of the year."""
    start = case.households.near_start if near else case.households.poor_start
    return set() if start is None else {start}


def _known_counts(case: Case, falls: bool, near: bool) -> tuple[set[int], tuple[CellRef, ...]]:
    """Numbers of households that the sheets give for a fall or an end, and the cells of targets."""
    counted = case.households
    if near:
        moved, indicator = (counted.near_fall, counted.near_end), "cận nghèo"
    else:
        moved, indicator = (counted.poor_fall, counted.poor_end), "nghèo"
    known = {each for each in moved[not falls : 2 - falls] if each is not None}
    cells: list[CellRef] = []
    names = {f"tỷ lệ hộ {indicator}", f"số hộ {indicator}"}
    for row in case.own_targets:
        if fold(row.indicator or "") not in names or (row.operator in CHANGES) != falls:
            continue
        count, field = (
            (row.counterpart, "counterpart")
            if row.counterpart_unit == "hộ"
            else (row.value if row.measure_unit == "hộ" else None, "value")
        )
        if count is not None:
            known.add(int(count))
            cells.append(row.cell(field))
    return known, tuple(cells)
