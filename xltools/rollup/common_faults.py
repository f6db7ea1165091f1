"""One fault of many units: the form or the guidance is wrong, and it is named once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from xltools.dataclass import dataclass
from xltools.findings import Finding, Severity
from xltools.form.base import Shape, field_named
from xltools.rows.rows import Rows, SheetRows

FEWEST_UNITS: Final = 3
"""Two units that err alike may have copied from each other."""

SMALLEST_SHARE: Final = Fraction(1, 3)
"""From this share of the units that were checked on, a fault is held to be common."""


class Fault(NamedTuple):
    """What is wrong and where, without the row; `column` is a heading, or an item's name."""

    code: str
    severity: Severity
    sheet: str
    column: str


class Checked(NamedTuple):
    """One submission that was checked, by the unit's name."""

    unit: str
    faults: frozenset[Fault]


@dataclass(frozen=True)
class CommonFault:
    """A fault that `units` share, of so many that were checked."""

    fault: Fault
    units: tuple[str, ...]
    checked: int


def common_faults(checked: Sequence[Checked]) -> tuple[CommonFault, ...]:
    """The faults of many units, what most of them share first."""
    units: dict[Fault, dict[str, None]] = {}
    for each in checked:
        for fault in each.faults:
            units.setdefault(fault, {})[each.unit] = None
    number = len({each.unit for each in checked})
    least = max(Fraction(FEWEST_UNITS), SMALLEST_SHARE * number)
    found = [CommonFault(f, tuple(sorted(u)), number) for f, u in units.items() if len(u) >= least]
    return tuple(sorted(found, key=lambda each: (-len(each.units), each.fault)))


def faults_of(findings: Iterable[Finding], rows: Rows) -> frozenset[Fault]:
    """Errors and warnings of one workbook that nobody explained, each column once."""
    names = _headings(rows)
    return frozenset(
        Fault(each.code, each.severity, each.cell.sheet, _column(each, names))
        for each in findings
        if each.severity is not Severity.INFO and each.explained is None
    )


_Places = Mapping[tuple[str, int, int], str]


def _column(finding: Finding, names: _Places) -> str:
    """The heading over a cell, or the item beside it; of what is not there, the missing heading."""
    sheet, row, column = finding.cell.sheet, finding.cell.row, finding.cell.column
    missing = str(finding.values.get("header") or "")
    return missing or names.get((sheet, 0, column)) or names.get((sheet, row, 0)) or ""


def _headings(rows: Rows) -> _Places:
    return {place: name for sheet in rows.sheets.values() for place, name in _named(sheet)}


def _named(sheet: SheetRows) -> Iterator[tuple[tuple[str, int, int], str]]:
    """Headings by their column; the items of Thông tin chung by their row."""
    name = sheet.record.sheet.name
    if sheet.record.sheet.shape is Shape.TABLE:
        for each, column in sheet.columns.items():
            declared = field_named(sheet.record, each).column
            yield (name, 0, column), " ".join(filter(None, (declared.number, declared.header)))
        return
    for record in sheet.records[:1]:
        for each in record.values():
            yield (name, record.cell(each).row, 0), sheet.header(each)
