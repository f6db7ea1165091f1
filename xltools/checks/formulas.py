"""Formulas of the form: what the sheet works out, nobody typed or pasted over."""

from __future__ import annotations

from collections.abc import Iterator

from xltools.cells import CellRef
from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form.base import Calculated, fields
from xltools.rows.rows import SheetRows
from xltools.wording.messages import cells as messages


def formulas_are_not_overwritten(case: Case) -> Iterator[Finding]:
    """A calculated cell of a filled row that holds a value holds a formula.

    One finding stands for a column, or for a sheet that has no formula at all; nothing is said
    where formulas cannot be seen. A blank cell is no finding: rows pasted below have none.
    """
    if case.structure is None:
        return
    formulas = case.structure.formulas
    for read in case.rows.sheets.values():
        live = dict(_live_columns(read))
        typed = {header: [c for c in cells if c not in formulas] for header, cells in live.items()}
        if sum(map(bool, typed.values())) > 1 and list(typed.values()) == list(live.values()):
            everything = sorted(cell for cells in typed.values() for cell in cells)
            yield messages.FORMULAS_GONE.at(everything[0], sheet=everything[0].sheet)
            continue
        for header, cells in typed.items():
            if cells:
                yield messages.FORMULA_OVERWRITTEN.at(
                    cells[0], related=tuple(cells[1:]), header=header, count=len(cells)
                )


def _live_columns(read: SheetRows) -> Iterator[tuple[str, list[CellRef]]]:
    """The columns whose cells hold formulas: heading, and the cells of records with a value."""
    sheets = [record.source.sheet for record in read.records[:1]]
    for field in fields(read.record):
        rows = read.worked_out.get(field.name, ())
        column = field.column
        if isinstance(column, Calculated) and column.excel and rows:
            place = read.columns[field.name]
            yield column.header, [CellRef(sheets[0], row, place) for row in rows]
