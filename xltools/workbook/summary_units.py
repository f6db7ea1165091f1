"""Units below on Tóm tắt: a row each with the main figures, and their order for the charts.

Beside the rows, outside the print, stand the figures that the formulas and charts need: codes, how
the unit stands to the first target that was assigned, ranks, and the bars of the charts in order.
Lists that skip or sort rows would need array formulas; ranks in cells of their own do not.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import AssignedTarget, ChildUnit, FundingLine, Movement, SourceLine
from xltools.form.assigned_figures import given, standing_of
from xltools.form.words import WHOLE_PROGRAMME, AssignedKind, Period, Standing
from xltools.plan.unit_lines import UnitLine, not_reached, unit_lines
from xltools.quantities import Dong, Share
from xltools.wording.money import dong_to_million
from xltools.wording.rollup import say_state
from xltools.workbook import styles
from xltools.workbook.cell_values import as_float
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import whole_column
from xltools.workbook.summary_assigned import said_as
from xltools.workbook.summary_figures import Figure, Shown, cell_of, left_out
from xltools.workbook.summary_money import MONEY

MOST_UNITS: Final = 200
"""No province has as many communes; of a longer list the rest is counted."""

RECEIVED, LATE = (say_state(state) for state in ("received", "late"))

_MOVED: Final = ("total_start", "poor_start", "poor_end", "near_end")


def units_listed(contents: Contents) -> tuple[ChildUnit, ...]:
    """The rows of Cấp dưới that the page has room for."""
    return contents.plan.children[:MOST_UNITS]


@dataclass(frozen=True)
class UnitRows:
    """The rows of the units, the first of them in row `first`, counted from 1."""

    contents: Contents
    first: int
    lead: str

    @cached_property
    def units(self) -> tuple[ChildUnit, ...]:
        return units_listed(self.contents)

    @property
    def cut(self) -> bool:
        """Whether there are more units than the page has room for."""
        return len(self.contents.plan.children) > MOST_UNITS

    @property
    def last(self) -> int:
        """The last row; there is always one."""
        return self.first + max(len(self.units), 1) - 1

    @cached_property
    def lines(self) -> dict[str, UnitLine]:
        return {unit.code: unit for unit in unit_lines(self.contents.plan)}

    @cached_property
    def states(self) -> dict[str, str]:
        """The states of all units by code, each looked up once."""
        found: dict[str, str] = {}
        for line in self.contents.plan.source_lines:
            code, state = line.unit_code or "", line.state or ""
            best = found.get(code)
            counts = state in (RECEIVED, LATE) and best not in (RECEIVED, LATE)
            if best is None or counts or state == RECEIVED:
                found[code] = state
        return found

    def line_of(self, index: int) -> UnitLine | None:
        """A unit that counts; None for others and beyond the last."""
        if index >= len(self.units):
            return None
        return self.lines.get(self.units[index].code or "")

    # what is printed

    def name(self, index: int) -> Figure:
        cell = cell_of(ChildUnit, index, "name")
        value = self.units[index].name if index < len(self.units) else None
        return Figure(f'=IFERROR({cell}&"","")', value or "", styles.GENERAL)

    def figures(self, index: int) -> list[Figure | None]:
        """The figures of one unit, in columns B to M."""
        row, unit = self.first + index, self.line_of(index)
        counts = {name: self._count(index, name) for name in _MOVED}
        return [
            *(counts[name] for name in ("total_start", "poor_start", "poor_end")),
            _difference(row, unit),
            _rate(f"C{row}", f"B{row}", unit, "poor_rate_start"),
            _rate(f"D{row}", f"R{row}", unit, "poor_rate_end"),
            _fall(row, unit),
            counts["near_end"],
            _rate(f"I{row}", f"R{row}", unit, "near_rate_end"),
            self._money(index),
            self._not_reached(index),
            self._state(index),
        ]

    def _count(self, index: int, name: str) -> Figure:
        row, unit = self.first + index, self.line_of(index)
        column = whole_column(Movement, name)
        rows = f'{whole_column(Movement, "period")},"{Period.PLAN}"'
        rows += f",{whole_column(Movement, 'code')},$P{row}"
        formula = (
            f'=IF(N($Q{row})=0,"",IF(COUNTIFS({rows},{column},">=0")<$Q{row},"",'
            f"SUMIFS({column},{rows})))"
        )
        value = None if unit is None else getattr(unit.households, _HOUSEHOLDS.get(name, name))
        return Figure(formula, "" if value is None else value)

    def _money(self, index: int) -> Figure:
        row, unit = self.first + index, self.line_of(index)
        total = (
            f"SUMIFS({whole_column(FundingLine, 'amount')},"
            f"{whole_column(FundingLine, 'unit_code')},$P{row},"
            f'{whole_column(FundingLine, "project")},"<>{WHOLE_PROGRAMME}")'
        )
        money = unit.money if unit else None
        value: Shown = as_float(dong_to_million(Dong(money))) if money else ""
        return Figure(f'=IF($P{row}="","",IF({total}=0,"",{total}))', value, MONEY)

    def _not_reached(self, index: int) -> Figure:
        row, unit = self.first + index, self.line_of(index)
        of_unit = f"{whole_column(AssignedTarget, 'unit_code')},$P{row}"
        standing = f'{whole_column(AssignedTarget, "standing")},"{Standing.SHORT}"'
        some = f'IF($P{row}="",0,COUNTIFS({of_unit}))'
        formula = f'=IF({some}=0,"",COUNTIFS({of_unit},{standing}))'
        value: Shown = not_reached(self.contents.plan, unit) if unit and unit.assigned else ""
        return Figure(formula, value)

    def _state(self, index: int) -> Figure:
        row = self.first + index
        codes, states = (whole_column(SourceLine, name) for name in ("unit_code", "state"))
        found = f'IFERROR(INDEX({states},MATCH($O{row},{codes},0))&"","")'
        for state in (LATE, RECEIVED):
            found = f'IF(COUNTIFS({codes},$O{row},{states},"{state}")>0,"{state}",{found})'
        value = self.states.get(self.units[index].code or "", "") if self.units else ""
        return Figure(f'=IF($O{row}="","",{found})', value, styles.GENERAL)

    def column(self, letter: str) -> list[Shown]:
        """The values of one column, G, H or S to U, row by row."""
        rows = range(self.last - self.first + 1)
        if letter in "GH":
            figures = [self.figures(index)["BCDEFGH".index(letter)] for index in rows]
        else:
            figures = [self.beside(index)["OPQRSTU".index(letter)] for index in rows]
        return [each.value if each else "" for each in figures]

    def more(self) -> Figure:
        """How many rows of Cấp dưới the list leaves out, as a sentence."""
        listed = f'SUMPRODUCT(--($A{self.first}:$A{self.last}<>""))'
        names = whole_column(ChildUnit, "name")
        count = f'SUMPRODUCT(--({names}<>""))-{listed}'
        left = sum(bool(unit.name) for unit in self.contents.plan.children[MOST_UNITS:])
        return left_out(count, left, ChildUnit.sheet.name)

    # what stands beside

    def beside(self, index: int) -> list[Figure]:
        """Columns O to V: codes, rows, total at the end, assigned, registered, lack, lacking."""
        row = self.first + index
        code = self.units[index].code or "" if index < len(self.units) else ""
        unit = self.line_of(index)
        counted = f'{cell_of(ChildUnit, index, "counted")}="x"'
        of_unit = (
            f'{whole_column(Movement, "period")},"{Period.PLAN}",'
            f"{whole_column(Movement, 'code')},$P{row}"
        )
        return [
            Figure(f'=IFERROR({cell_of(ChildUnit, index, "code")}&"","")', code, styles.GENERAL),
            Figure(
                f'=IF($O{row}="","",IF({counted},$O{row},""))',
                unit.code if unit else "",
                styles.GENERAL,
            ),
            Figure(f'=IF($P{row}="","",COUNTIFS({of_unit}))', len(unit.movements) if unit else ""),
            self._count(index, "total_end_used"),
            *self._assigned(row, unit),
            self._lacking(index),
        ]

    def _assigned(self, row: int, unit: UnitLine | None) -> list[Figure]:
        """What was assigned of the first target, what is registered, and how much that lacks."""
        if not self.lead:
            return [Figure('=""', "", styles.GENERAL)] * 3
        rows = (
            f"{whole_column(AssignedTarget, 'unit_code')},$P{row},"
            f'{whole_column(AssignedTarget, "kind")},"{AssignedKind.TARGET}",'
            f"{whole_column(AssignedTarget, 'code')},{said_as(self.lead)},"
            f"{whole_column(AssignedTarget, 'standing')}"
        )
        in_force = f'{rows},"<>{Standing.REPLACED}"'
        figures = []
        held = self._lead_row(unit)
        values = (given(held), held.registered) if held else (None, None)
        for name, value in zip(("value", "registered"), values, strict=True):
            column = whole_column(AssignedTarget, name)
            known = f'OR($P{row}="",COUNTIFS({in_force},{column},"<>")=0)'
            formula = f'=IF({known},"",SUMIFS({column},{in_force}))'
            figures.append(Figure(formula, _plain(value), styles.DECIMAL))
        short = f'COUNTIFS({rows},"{Standing.SHORT}")>0'
        lack = f'=IF(ISNUMBER(S{row}),IF({short},ROUND(ABS(N(T{row})-S{row}),6),-ROW()/1000000),"")'
        return [*figures, Figure(lack, self._lack(held, row), styles.DECIMAL)]

    def _lead_row(self, unit: UnitLine | None) -> AssignedTarget | None:
        rows = unit.assigned if unit and self.lead else ()
        alike = (r for r in rows if r.kind is AssignedKind.TARGET and r.code == self.lead)
        return next((row for row in alike if given(row) is not None), None)

    @staticmethod
    def _lack(held: AssignedTarget | None, row: int) -> Shown:
        if held is None:
            return ""
        if standing_of(held) is Standing.SHORT:
            gap = held.gap or Decimal(0)
            return as_float(abs(gap))
        return -row / 1_000_000

    def _lacking(self, index: int) -> Figure:
        """The names, so far, of units that count and whose households are not known."""
        row = self.first + index
        lacks = f'AND($P{row}<>"",OR($G{row}="",AND($M{row}<>"",LEFT($M{row},7)<>"{RECEIVED}")))'
        joined, before = f"$A{row}", '""'
        if index:
            before = f"$V{row - 1}"
            joined = f'{before}&IF({before}="","",", ")&$A{row}'
        value = ", ".join(
            unit.name or "" for i, unit in enumerate(self.units[: index + 1]) if self.lacks(i)
        )
        return Figure(f"=IF({lacks},{joined},{before})", value, styles.GENERAL)

    def lacks(self, index: int) -> bool:
        """Whether a unit that counts is not, or not whole, in the totals of households."""
        unit = self.line_of(index)
        if unit is None:
            return False
        state = self.states.get(unit.code) or RECEIVED
        return unit.households.poor_rate_end is None or not state.startswith(RECEIVED)

    @cached_property
    def received(self) -> int:
        """How many units that count have figures from files."""
        return sum(self._is_received(i) for i in range(len(self.units)))

    def _is_received(self, index: int) -> bool:
        unit = self.line_of(index)
        if unit is None:
            return False
        state = self.states.get(unit.code, "")
        return state.startswith(RECEIVED) or (not state and bool(unit.movements))


_HOUSEHOLDS: Final = {"total_end_used": "total_end"}


def _difference(row: int, unit: UnitLine | None) -> Figure:
    fall = unit.households.poor_fall if unit else None
    formula = f'=IF(AND(ISNUMBER(C{row}),ISNUMBER(D{row})),C{row}-D{row},"")'
    return Figure(formula, "" if fall is None else fall)


def _rate(part: str, whole: str, unit: UnitLine | None, name: str) -> Figure:
    share: Share | None = getattr(unit.households, name) if unit else None
    known = f"AND(ISNUMBER({part}),N({whole})>0)"
    formula = f'=IF({known},ROUND({part}/{whole}*100,2),"")'
    return Figure(formula, _share(share), styles.RATE)


def _fall(row: int, unit: UnitLine | None) -> Figure:
    share = unit.households.poor_rate_fall if unit else None
    known = f"AND(ISNUMBER(C{row}),ISNUMBER(D{row}),N(B{row})>0,N(R{row})>0)"
    formula = f'=IF({known},ROUND(C{row}/B{row}*100-D{row}/R{row}*100,2),"")'
    return Figure(formula, _share(share), styles.RATE)


def _share(share: Share | None) -> Shown:
    return "" if share is None else as_float(share.rounded())


def _plain(value: Decimal | None) -> Shown:
    return "" if value is None else as_float(value)
