"""What the live check counts: each a formula over the tables, and the same count made here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from xltools.form import (
    Activity,
    Annex,
    Deprivation,
    FundingLine,
    GeneralInfo,
    LegalBasis,
    Movement,
    ReportDue,
    Target,
    Task,
)
from xltools.form.base import Record, Sheet, fields
from xltools.form.words import WHOLE_PROGRAMME, FundingState, Operator, PlanState
from xltools.plan.derived import funding_total, stated_total
from xltools.wording import book
from xltools.workbook.cell_values import typed
from xltools.workbook.contents import Contents, Grid, required_fields
from xltools.workbook.formulas import PLAN_YEAR, whole_column

_TOO_LARGE = 100_000
"""Triệu đồng in one line of a commune: more was typed in nghìn đồng or đồng."""


@dataclass(frozen=True)
class CheckLine:
    """One thing that is counted: where to look, formula and value; 0 is good.

    `filled` tells how many rows the sheet has, where an empty sheet is not yet good.
    """

    text: str
    sheet: Sheet
    formula: str
    value: int
    filled: tuple[str, int] | None = None


def check_lines(contents: Contents) -> Iterator[CheckLine]:
    """All that the page counts, in the order of the sheets."""
    yield from _of_items(contents)
    yield from _of_targets(contents)
    yield from _of_households(contents)
    yield from _of_money(contents)
    for record in (Task, LegalBasis, Activity, ReportDue):
        yield _required(contents, record)
    for coded in (LegalBasis, Activity, Task, ReportDue, Annex):
        yield _codes(contents, coded)


def _column(record: type[Record], name: str) -> str:
    return whole_column(record, name)


def _count(contents: Contents, record: type[Record], holds: Callable[[Record], bool]) -> int:
    return sum(holds(each) for each in contents.grids[record].records)


def _line(text: str, record: type[Record], formula: str, value: int) -> CheckLine:
    return CheckLine(text, record.sheet, formula, value)


# Thông tin chung


def _of_items(contents: Contents) -> Iterator[CheckLine]:
    info, form = contents.plan.info, GeneralInfo.sheet
    required = [each for each in fields(GeneralInfo) if each.filled and each.filled.required]
    blanks = "+".join(f"COUNTBLANK({contents.item_cell(each.name)})" for each in required)
    missing = sum(typed(info, each) is None for each in required)
    yield CheckLine(book.CHECK_ITEMS.format(sheet=form.name), form, f"={blanks}", missing)
    year = f"=IF(ISNUMBER({PLAN_YEAR}),IF(AND({PLAN_YEAR}>=1945,{PLAN_YEAR}<=2199),0,1),1)"
    good = info.plan_year is not None and 1945 <= info.plan_year <= 2199
    yield CheckLine(book.CHECK_YEAR, form, year, int(not good))
    state, number, day = (contents.item_cell(n) for n in ("state", "number", "issued_on"))
    formula = f'=IF({state}="{PlanState.ISSUED}",COUNTBLANK({number})+COUNTBLANK({day}),0)'
    blank = (not info.number) + (info.issued_on is None)
    value = blank if info.state is PlanState.ISSUED else 0
    yield CheckLine(book.CHECK_ISSUED, form, formula, value)


# tables


def _required(contents: Contents, record: type[Record]) -> CheckLine:
    """Blank cells of required columns, in rows that hold anything but their ready code."""
    grid = contents.grids[record]
    filled = [each for each in grid.fields if each.filled and each.name != grid.sheet.code_field]
    holds = "&".join(_column(record, each.name) for each in filled)
    required = list(required_fields(record))
    blanks = "+".join(f'({_column(record, each.name)}="")' for each in required)
    rows = [r for r in grid.records if any(typed(r, each) is not None for each in filled)]
    missing = sum(typed(row, each) is None for row in rows for each in required)
    text = book.CHECK_REQUIRED.format(sheet=grid.sheet.name)
    formula = f'=SUMPRODUCT(--(({holds})<>""),{blanks})'
    count = (f'SUMPRODUCT(--(({holds})<>""))', len(rows))
    return CheckLine(text, grid.sheet, formula, missing, count)


def _codes(contents: Contents, record: type[Record]) -> CheckLine:
    """Cells whose code stands in another row too."""
    grid = contents.grids[record]
    codes = _column(record, "code")
    present = _codes_of(grid)
    value = sum(present.count(code) > 1 for code in present)
    text = book.CHECK_CODES.format(sheet=grid.sheet.name)
    return _line(text, record, f'=SUMPRODUCT(({codes}<>"")*(COUNTIF({codes},{codes})>1))', value)


def _codes_of(grid: Grid) -> list[str]:
    """All codes of a table, those that stand ready included; case is one to a spreadsheet."""
    typed_codes = [str(getattr(r, "code", None) or "") for r in grid.records]
    ready = [grid.code(i) for i in range(grid.blank)]
    return [code.casefold() for code in (*typed_codes, *ready) if code]


def _of_targets(contents: Contents) -> Iterator[CheckLine]:
    yield _required(contents, Target)
    if not contents.above_commune:  # above, every unit has its own CT01
        yield _codes(contents, Target)
    operator, value, tick = (_column(Target, n) for n in ("operator", "value", "no_value_yet"))
    without = (Operator.NO_NUMBER, Operator.AS_ASSIGNED)
    others = "".join(f'*({operator}<>"{word}")' for word in without)
    formula = f'=SUMPRODUCT(({operator}<>""){others}*({value}="")*({tick}=""))'
    count = sum(
        t.operator is not None
        and t.operator not in without
        and t.value is None
        and not t.no_value_yet
        for t in contents.plan.targets
    )
    yield _line(book.CHECK_NO_VALUE, Target, formula, count)


def _of_households(contents: Contents) -> Iterator[CheckLine]:
    yield _required(contents, Movement)
    poor, near = _column(Movement, "poor_end"), _column(Movement, "near_end")
    below = sum((m.poor_end or 0) < 0 for m in contents.plan.movements)
    below += sum((m.near_end or 0) < 0 for m in contents.plan.movements)
    formula = f'=COUNTIF({poor},"<0")+COUNTIF({near},"<0")'
    yield _line(book.CHECK_BELOW_ZERO, Movement, formula, below)
    start, end = _column(Movement, "both_rate_start"), _column(Movement, "both_rate_end")
    rates = [r for m in contents.plan.movements for r in (m.both_rate_start, m.both_rate_end)]
    more = sum(rate is not None and rate.rounded(2) > 100 for rate in rates)
    formula = f'=COUNTIF({start},">100")+COUNTIF({end},">100")'
    yield _line(book.CHECK_MORE_THAN_ALL, Movement, formula, more)
    yield _required(contents, Deprivation)
    left = (_column(Deprivation, "poor_left"), _column(Deprivation, "near_left"))
    value = sum((d.poor_left or 0) < 0 for d in contents.plan.deprivations)
    value += sum((d.near_left or 0) < 0 for d in contents.plan.deprivations)
    formula = f'=COUNTIF({left[0]},"<0")+COUNTIF({left[1]},"<0")'
    yield _line(book.CHECK_FIXED, Deprivation, formula, value)


def _of_money(contents: Contents) -> Iterator[CheckLine]:
    yield _required(contents, FundingLine)
    if not contents.above_commune:
        yield _codes(contents, FundingLine)
    state, amount = _column(FundingLine, "state"), _column(FundingLine, "amount")
    project = _column(FundingLine, "project")
    granted = sum(
        f.state is FundingState.GRANTED and f.amount is None for f in contents.plan.funding
    )
    formula = f'=SUMPRODUCT(({state}="{FundingState.GRANTED}")*({amount}=""))'
    yield _line(book.CHECK_GRANTED, FundingLine, formula, granted)
    stated, total = stated_total(contents.plan), funding_total(contents.plan)
    differs = bool(stated) and total is not None and stated != total
    said = f'SUMIFS({amount},{project},"{WHOLE_PROGRAMME}")'
    added = f'SUMIFS({amount},{project},"<>{WHOLE_PROGRAMME}")'
    formula = f"=IF(OR({said}=0,{added}=0),0,IF(ROUND({said}-{added},6)=0,0,1))"
    yield _line(book.CHECK_STATED, FundingLine, formula, int(differs and bool(total)))
    if not contents.above_commune:
        limit = _TOO_LARGE * 1_000_000
        large = sum((f.amount or 0) >= limit for f in contents.plan.funding)
        formula = f'=COUNTIF({amount},">={_TOO_LARGE}")'
        yield _line(book.CHECK_TOO_LARGE, FundingLine, formula, large)
