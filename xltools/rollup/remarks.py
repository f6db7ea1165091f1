"""What a roll-up remarks about the units below, on Nội dung cần sửa of the parent's workbook.

Whatever an earlier check found there was about an earlier workbook, so these lines take its place.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import field, replace
from decimal import Decimal
from itertools import takewhile

from xltools.catalogue import Catalogue
from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import FindingLine, GeneralInfo
from xltools.form.words import AssignedKind, SeverityWord
from xltools.plan import Plan
from xltools.plan.against import Comparison, compare
from xltools.plan.names import project_name
from xltools.plan.scope import Scope
from xltools.plan.unit_lines import unit_lines
from xltools.rollup.common_faults import CommonFault
from xltools.rollup.lines import made
from xltools.rollup.membership import State
from xltools.rollup.merge import RollupResult
from xltools.rollup.numbering import at_their_places
from xltools.rollup.outliers import Outlier, outliers
from xltools.wording.message import Text
from xltools.wording.numbers import format_number
from xltools.wording.rollup import say_state
from xltools.wording.rollup_remarks import say_remark
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class Remark:
    """A code, the values that its sentence needs, and the cell or sheet that it is about."""

    code: str
    values: Mapping[str, object]
    sheet: str = ""
    cell: CellRef | None = None
    found: str = ""

    def say(self, lang: Lang = "vi") -> Text:
        """The sentence, and what to do."""
        return say_remark(self.code, self.values, lang)


@dataclass(frozen=True)
class Review:
    """The units below as their parent sees them together.

    `faults` is None when the submissions were not checked.
    """

    comparisons: tuple[Comparison, ...] = ()
    outliers: tuple[Outlier, ...] = ()
    faults: tuple[CommonFault, ...] | None = None
    remarks: tuple[Remark, ...] = field(default=())


def review(plan: Plan, catalogue: Catalogue, faults: Sequence[CommonFault] | None) -> Review:
    """Hold the units of a rolled-up plan against what they were assigned, and one another."""
    scope = Scope(plan, catalogue)
    comparisons = compare(plan, lambda code: project_name(scope, code))
    found = outliers(unit_lines(plan))
    names = {unit.code: unit.name or unit.code for unit in plan.children if unit.code}
    missing = say_state(State.MISSING.value)
    files = takewhile(lambda line: not line.at_sheet, plan.source_lines)  # rows come after them
    absent = {line.unit_code or "" for line in files if line.state == missing}
    remarks = (
        *map(_of_fault, faults or ()),
        *(each for one in comparisons for each in _of_comparison(one, names, absent)),
        *map(_of_outlier, found),
    )
    told = None if faults is None else tuple(faults)
    return Review(comparisons, found, told, remarks)


def with_remarks(result: RollupResult, remarks: Sequence[Remark]) -> RollupResult:
    """The roll-up with its remarks as the lines of Nội dung cần sửa."""
    lines = at_their_places(FindingLine, (made(FindingLine, _line(each)) for each in remarks))
    plan = Plan(result.plan.info, {**result.plan.records, FindingLine: lines})
    return replace(result, plan=plan)


def _line(remark: Remark) -> dict[str, object]:
    said = remark.say()
    return {
        "severity": SeverityWord.WARNING,
        "finding_code": remark.code,
        "on_sheet": remark.cell.sheet if remark.cell else remark.sheet or None,
        "cell_address": remark.cell.address if remark.cell else None,
        "found": remark.found or None,
        "message": said.text,
        "remedy": said.remedy,
    }


def _of_fault(each: CommonFault) -> Remark:
    fault = each.fault
    values = {
        "count": len(each.units),
        "checked": each.checked,
        "sheet": fault.sheet,
        "column": fault.column,
        "is_item": fault.sheet == GeneralInfo.sheet.name,
        "fault": fault.code,
        "units": each.units,
    }
    return Remark("rollup.common-fault", values, fault.sheet)


def _of_comparison(
    one: Comparison, names: Mapping[str, str], absent: Container[str]
) -> Iterator[Remark]:
    """Who plans less than assigned, who plans nothing of it, and who was assigned nothing.

    Of units that are `absent` only their absence is told, elsewhere. Not every unit has a part in
    every project: of money, only what was assigned is looked at.
    """
    silent = tuple(unit for unit in one.silent if unit not in absent)
    without = one.without if one.thing.kind is AssignedKind.TARGET else ()
    for code, units in (
        ("rollup.below-assigned", one.short),
        ("rollup.not-registered", silent),
        ("rollup.not-assigned", without),
    ):
        if units:
            told = tuple(names.get(unit, unit) for unit in units)
            row = next((r for r in one.rows if r.unit_code == units[0]), None)
            cell = row.cell("registered") if row else None
            values = {"count": len(told), "name": _name(one), "units": told}
            yield Remark(code, values, "Giao chỉ tiêu", cell)


def _name(one: Comparison) -> str:
    """The thing as sentences name it: CT02 Mức giảm tỷ lệ hộ nghèo; DA3.TDA2 …, NSTW."""
    thing = one.thing
    sources = [each for each in (thing.funding_source, thing.capital_kind) if each]
    name = one.name if one.name != thing.code else ""
    return ", ".join([f"{thing.code} {name}".strip(), *sources])


def _of_outlier(each: Outlier) -> Remark:
    def said(figure: Decimal) -> str:
        return format_number(figure, each.compared.digits)

    values = {
        "unit": each.unit.name or each.unit.code,
        "compared": each.compared.name,
        "figure": said(each.figure),
        "low": said(each.low),
        "high": said(each.high),
    }
    return Remark("rollup.outlier", values, cell=each.cell, found=said(each.figure))
