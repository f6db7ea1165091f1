"""Conditional formats that mark cells: blank that must be filled, impossible, pasted over.

They say what Kiểm tra counts, from the same declarations, and cover whole columns of a table, so
Excel carries them on as the table grows. Each mark shows in black and white: a pattern, or bold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from xltools.cells import column_letters
from xltools.form import GeneralInfo, OldUnit
from xltools.form.base import Record
from xltools.form.layout import FIRST_ROW, place
from xltools.form.words import Extent
from xltools.plan.live_check import LIVE_CHECKS, LiveCheck, Mark
from xltools.workbook.contents import Contents, Grid, calculated_of
from xltools.workbook.formulas import reads_a_column, translated
from xltools.workbook.styles import Styles

_LIGHT_DOTS: Final = 18
_STRIPES: Final = 14

BLANK_LOOK: Final = {"pattern": _LIGHT_DOTS, "bg_color": "#FFF2CC", "fg_color": "#BF9000"}
WRONG_LOOK: Final = {"bold": True, "font_color": "#C00000", "bg_color": "#FCE4D6"}
OVERWRITTEN_LOOK: Final = {
    "bold": True,
    "italic": True,
    "pattern": _STRIPES,
    "bg_color": "#E4DFEC",
    "fg_color": "#7030A0",
}
_OWN: Final = "[]"
"""The marked cell itself, in a formula that several columns share."""

_LOOKS: Final[Mapping[Mark, Mapping[str, Any]]] = {
    Mark.BLANK: BLANK_LOOK,
    Mark.WRONG: WRONG_LOOK,
}


_AWAITED: Final[Mapping[type[Record], tuple[tuple[str, tuple[str, ...]], ...]]] = {
    OldUnit: ((f'([extent]="{Extent.PART}")*(1-ISNUMBER([share]))', ("share", "share_basis")),),
}
"""What only a person can know, and the roll-up waits for."""


def mark_grid(sheet: Any, contents: Contents, grid: Grid, make: Styles) -> None:
    """The marks of one table, over all its rows."""
    for check in LIVE_CHECKS:
        if check.record is grid.record and not (check.commune_only and contents.above_commune):
            for excel, names in _rules(check, grid):
                _mark(sheet, grid, excel, names, make(**_LOOKS[check.mark]))
    for excel, names in _AWAITED.get(grid.record, ()):
        _mark(sheet, grid, excel, names, make(**BLANK_LOOK))
    for excel, names in _recomputed(contents, grid):
        _mark(sheet, grid, excel, names, make(**OVERWRITTEN_LOOK))


def mark_items(sheet: Any, contents: Contents, make: Styles) -> None:
    """The marks of Thông tin chung, item by item."""
    cell = place(GeneralInfo, 0).cell
    for check in LIVE_CHECKS:
        if check.record is not GeneralInfo or contents.only is not None:
            continue
        for name, condition in check.cells.items():
            criteria = translated(condition.excel, lambda each: cell(each).address)
            rule = _rule(criteria, make(**_LOOKS[check.mark]))
            sheet.conditional_format(cell(name).address, rule)


def _rules(check: LiveCheck, grid: Grid) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A formula for the first row, and the columns whose cells it marks.

    Columns that are asked the same, each of its own cell, share one rule.
    """
    asked: dict[str, tuple[str, ...]] = {}
    for name, condition in check.cells.items():
        alike = condition.excel.replace(f"[{name}]", _OWN)
        asked[alike] = (*asked.get(alike, ()), name)
    for excel, names in asked.items():
        whole = f"{check.rows.excel}*{excel}" if check.rows else excel
        yield whole.replace(_OWN, grid.cell(names[0], FIRST_ROW)), names


def _recomputed(contents: Contents, grid: Grid) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The formula of each column that is worked out, compared with what stands in the cell.

    Formulas that read other tables are left to the fingerprint: a conditional format cannot.
    """
    for each in grid.fields:
        calculated = calculated_of(each)
        excel = contents.formula(calculated) if calculated else ""
        if excel and not reads_a_column(excel):
            yield f"[{each.name}]<>{excel.removeprefix('=')}", (each.name,)


def _mark(sheet: Any, grid: Grid, excel: str, names: tuple[str, ...], look: Any) -> None:
    """One rule over columns of the table; its formula is that of the first row."""
    criteria = translated(
        excel, lambda name: f"${grid.cell(name, FIRST_ROW)}", lambda _, name: _column(grid, name)
    )
    areas = [f"{grid.cell(n, FIRST_ROW)}:{grid.cell(n, grid.last_row)}" for n in names]
    rule = _rule(criteria, look)
    if len(areas) > 1:
        rule["multi_range"] = " ".join(areas)
    sheet.conditional_format(areas[0], rule)


def _column(grid: Grid, name: str) -> str:
    """All cells of a column, for a formula that cannot name the table."""
    letters = column_letters(grid.column(name))
    return f"${letters}${FIRST_ROW}:${letters}${grid.last_row}"


def _rule(criteria: str, look: Any) -> dict[str, Any]:
    return {"type": "formula", "criteria": f"={criteria}", "format": look}
