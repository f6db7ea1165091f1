"""Formulas of the form: what the sheet works out, nobody typed or pasted over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial

from xltools.cells import CellRef
from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form.base import Calculated, fields
from xltools.rows.identity import formula_digest
from xltools.rows.rows import SheetRows, Trouble
from xltools.wording.messages import cells as messages
from xltools.wording.messages import workbook as workbook_messages
from xltools.wording.text import fold


def formulas_are_not_overwritten(case: Case) -> Iterator[Finding]:
    """A calculated cell of a filled row that holds a value holds a formula.

    One finding stands for a column, or for a sheet that has no formula at all; nothing is said
    where formulas cannot be seen. A blank cell is no finding: rows pasted below have none.
    """
    if case.structure is None:
        return
    formulas = case.structure.formulas
    for read in case.rows.sheets.values():
        live = dict(_live_columns(case, read))
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


def formulas_are_those_of_the_form(case: Case) -> Iterator[Finding]:
    """Each formula of a filled row is the one that the workbook was written with.

    Nothing is said where the workbook does not tell, nor of a sheet all of whose columns differ:
    a program that stores formulas in its own way changes them all, a person hardly does.
    """
    if case.structure is None:
        return
    formulas, names = case.structure.formulas, _headings_today(case)
    digest_of = cache(partial(_digest, names))
    for read in case.rows.sheets.values():
        changed = {
            header: [cell for cell, formula in held if digest_of(formula) != written]
            for header, written, held in _written_columns(case, read, formulas)
        }
        if len(changed) > 1 and all(changed.values()):
            continue
        for header, cells in changed.items():
            if cells:
                yield workbook_messages.FORMULA_CHANGED.at(
                    cells[0], related=tuple(cells[1:]), header=header, count=len(cells)
                )


def _written_columns(
    case: Case, read: SheetRows, formulas: Mapping[CellRef, str]
) -> Iterator[tuple[str, str, list[tuple[CellRef, str]]]]:
    """The columns that were written with a formula: heading, its digest, cells and formulas."""
    marks = case.rows.identity.marks.get(fold(read.record.sheet.name), ())
    written = {mark.header: mark.formula for mark in marks if mark.formula}
    for name, place in read.columns.items() if written else ():
        header = read.header(name)
        rows = (record.source for record in read.records if header in written)
        cells = (CellRef(row.sheet, row.row, place) for row in rows)
        held = [(cell, formula) for cell in cells if (formula := formulas.get(cell))]
        if held:
            yield header, written[header], held


def _headings_today(case: Case) -> Mapping[str, str]:
    """The form's heading by the one typed over it: formulas follow a heading that is renamed."""
    return {
        problem.found: problem.header
        for problem in case.rows.all_problems
        if problem.trouble is Trouble.HEADING_RENAMED
    }


def _digest(names: Mapping[str, str], formula: str) -> str:
    for found, header in names.items():
        formula = formula.replace(f"[{found}]", f"[{header}]")
    return formula_digest(formula)


def _live_columns(case: Case, read: SheetRows) -> Iterator[tuple[str, list[CellRef]]]:
    """The columns whose cells hold formulas: heading, and the cells of records with a value."""
    sheets = [record.source.sheet for record in read.records[:1]]
    for field in fields(read.record):
        rows = read.worked_out.get(field.name, ())
        column = field.column
        if not isinstance(column, Calculated) or not column.excel or not rows:
            continue
        place = read.columns[field.name]
        if _is_live(case, read, column.header):
            yield column.header, [CellRef(sheets[0], row, place) for row in rows]


def _is_live(case: Case, read: SheetRows, header: str) -> bool:
    """Whether a column was written with formulas: in a part, what needs other sheets was not."""
    marks = case.rows.identity.marks.get(fold(read.record.sheet.name), ())
    return all(mark.formula for mark in marks if mark.header == header)
