"""Lines under a rolled-up table: what each group of the parent's units comes to.

The formulas follow Cấp dưới. Beyond `MOST_UNITS` of them every cell would compare each line with
each unit, and the workbook would take minutes to open: then the values stand without formulas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.form import ChildUnit, Deprivation, FundingLine, Movement
from xltools.form.base import FormField, Record
from xltools.form.words import WHOLE_PROGRAMME, Period
from xltools.plan.derived import added, households_of, is_stated_total
from xltools.plan.unit_groups import UnitGroup, counted_codes, unit_groups
from xltools.quantities import Dong
from xltools.wording import book
from xltools.wording.money import dong_to_million
from xltools.workbook.cell_values import as_float
from xltools.workbook.contents import Contents, Grid
from xltools.workbook.formulas import translated, whole_column
from xltools.workbook.total_line import Shown, TotalLine, is_count, rate_of, stated_by

MOST_UNITS: Final = 500
"""With more units below, subtotals are values."""

_MONEY: Final = ("amount", "carried_over", "allocated")
_DEPRIVED: Final = {
    "poor_start": "poor_start",
    "near_start": "near_start",
    "poor_fixed": "poor_start",
    "near_fixed": "near_start",
}
"""Counts of Chỉ số thiếu hụt, each with the one beside which a blank is 0."""


def group_totals(contents: Contents, grid: Grid, first_row: int) -> Iterator[TotalLine]:
    """The lines of all groups, from that row on; none for a workbook that was not rolled up."""
    write = _OF_SHEET.get(grid.record)
    row = first_row
    for group in unit_groups(contents.plan) if write else ():
        for line in write(_Group(contents, grid, group), row) if write else ():
            yield line
            row += 1


def unit_share(contents: Contents, present: Sequence[str | None]) -> str:
    """How many of all units have lines, said only where some have none: " (5/7 đơn vị)"."""
    asked = counted_codes(contents.plan) if contents.plan.source_lines else frozenset()
    found = asked.intersection(code for code in present if code)
    if len(found) == len(asked):
        return ""
    return book.UNITS_PRESENT.format(found=len(found), asked=len(asked))


@dataclass(frozen=True)
class _Group:
    """One group on one sheet."""

    contents: Contents
    grid: Grid
    group: UnitGroup

    def rows(self, records: Sequence[Any], unit: str) -> tuple[Any, ...]:
        """The records of the group's units."""
        return tuple(each for each in records if getattr(each, unit) in self.group.codes)

    def name(self, rows: Sequence[Record], unit: str) -> str:
        """Cụm số 2 (2/3): what the group is called, and how many of its units are there."""
        name, asked = self.group.name or book.UNGROUPED, len(self.group.codes)
        found = self.group.lines_present(getattr(each, unit) for each in rows)
        return (
            name if found == asked else name + book.GROUP_PRESENT.format(found=found, asked=asked)
        )

    def label(self, rows: Sequence[Record], unit: str) -> str:
        """Cộng: Cụm số 2 (2/3)."""
        return book.SUBTOTAL.format(name=self.name(rows, unit))

    def summed(self, function: str, unit: str, conditions: str) -> str:
        """Excel for a sum or count over the lines of the group's units."""
        units = whole_column(ChildUnit, "code")
        words = self.group.name.replace('"', '""')
        member = f'({whole_column(ChildUnit, self.group.by)}="{words}")*({units}<>"")'
        lines = f"{function}({conditions},{whole_column(self.grid.record, unit)},{units})"
        return f"SUMPRODUCT({lines}*{member})"

    def formula(self, text: str) -> str:
        """The formula, or "" where there are too many units for one."""
        return text if len(self.contents.plan.children) <= MOST_UNITS else ""


def _of_households(group: _Group, first_row: int) -> Iterator[TotalLine]:
    row = first_row
    for period in Period:
        records = [each for each in group.contents.plan.movements if each.period is period]
        if not records:
            continue
        rows = group.rows(records, "code")
        sums = {
            each.name: (
                group.formula(_household(group, period, each, row)),
                _households(rows, each),
            )
            for each in group.grid.fields
            if is_count(each)
        }
        label = book.SUBTOTAL.format(name=period)
        yield TotalLine(label, {"name": group.name(rows, "code")}, sums, rows)
        row += 1


def _household(group: _Group, period: Period, each: FormField, row: int) -> str:
    rate = rate_of(each)
    if rate:
        return translated(rate.excel, lambda name: group.grid.cell(name, row))
    of_period = f'{whole_column(Movement, "period")},"{period}"'
    stated = f'{whole_column(Movement, stated_by(each.name))},">=-1E+9"'
    lines = group.summed("COUNTIFS", "code", of_period)
    complete = f"{group.summed('COUNTIFS', 'code', f'{of_period},{stated}')}={lines}"
    total = group.summed("SUMIFS", "code", f"{whole_column(Movement, each.name)},{of_period}")
    return f'=IF(AND({lines}>0,{complete}),{total},"")'


def _households(rows: Sequence[Movement], each: FormField) -> Shown:
    rate = rate_of(each)
    if rate:
        share = getattr(households_of(rows), each.name)
        return "" if share is None else as_float(share.rounded(rate.digits))
    total = added(rows, each.name)
    return "" if total is None else total


def _of_money(group: _Group, row: int) -> Iterator[TotalLine]:
    records = [each for each in group.contents.plan.funding if not is_stated_total(each)]
    rows = group.rows(records, "unit_code")
    sums: dict[str, tuple[str, Shown]] = {}
    projects = f'{whole_column(FundingLine, "project")},"<>{WHOLE_PROGRAMME}"'
    for name in _MONEY:
        column = f"{whole_column(FundingLine, name)},{projects}"
        total = group.summed("SUMIFS", "unit_code", column)
        amount = Dong(sum(getattr(each, name) or 0 for each in rows))
        value: Shown = as_float(dong_to_million(amount)) if amount else ""
        sums[name] = (group.formula(f'=IF({total}=0,"",{total})'), value)
    in_dong = translated(FundingLine.in_dong.excel, lambda name: group.grid.cell(name, row))
    money = sum(each.amount or 0 for each in rows)
    sums["in_dong"] = (group.formula(in_dong), money or "")
    yield TotalLine(group.label(rows, "unit_code"), {}, sums, rows)


def _of_deprivations(group: _Group, _first_row: int) -> Iterator[TotalLine]:
    """One line an indicator of the plan period; blank where a unit of the group states none."""
    records = [each for each in group.contents.plan.deprivations if each.period is Period.PLAN]
    for number in sorted({each.number for each in records if each.number is not None}):
        rows = group.rows([each for each in records if each.number == number], "unit_code")
        wanted = (
            f'{whole_column(Deprivation, "period")},"{Period.PLAN}",'
            f"{whole_column(Deprivation, 'number')},{number}"
        )
        sums = {name: _deprived(group, name, wanted, rows) for name in _DEPRIVED}
        indicator = {"number": str(number), "indicator": _indicator(group.contents, number)}
        yield TotalLine(group.label(rows, "unit_code"), indicator, sums, rows)


def _indicator(contents: Contents, number: int) -> str:
    standard = contents.scope.standard
    indicator = standard.indicator(number) if standard else None
    return indicator.name if indicator else ""


def _deprived(
    group: _Group, name: str, wanted: str, rows: Sequence[Deprivation]
) -> tuple[str, Shown]:
    column = whole_column(Deprivation, name)
    lines = group.summed("COUNTIFS", "unit_code", wanted)
    beside = whole_column(Deprivation, _DEPRIVED[name])
    stated = group.summed("COUNTIFS", "unit_code", f'{wanted},{beside},">=0"')
    total = group.summed("SUMIFS", "unit_code", f"{column},{wanted}")
    known = rows and all(getattr(each, _DEPRIVED[name]) is not None for each in rows)
    value: Shown = sum(getattr(each, name) or 0 for each in rows) if known else ""
    return group.formula(f'=IF(AND({lines}>0,{stated}={lines}),{total},"")'), value


_OF_SHEET: Final[Mapping[type[Record], Any]] = {
    Movement: _of_households,
    FundingLine: _of_money,
    Deprivation: _of_deprivations,
}
