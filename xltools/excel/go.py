"""From mark to mark: errors first, and once there are none, what deserves a look."""

from __future__ import annotations

from collections.abc import Sequence

from xltools.cells import CellRef
from xltools.excel.library import Book
from xltools.excel.marks import marked_cells
from xltools.excel.native import front, full_name, refusals_named, show
from xltools.excel.refusals import refuse_foreign
from xltools.excel.shown import is_shown
from xltools.findings import Severity


def go_to_first(book: Book) -> CellRef | None:
    """Show the first marked cell; None where nothing is marked.

    Raises XltoolsError "excel.busy".
    """
    with refusals_named():
        return _show(book, _gravest(book), None)


def go_to_next(book: Book) -> CellRef | None:
    """Show the marked cell after the selected one, round the end of the workbook.

    None where nothing is marked. Raises XltoolsError "excel.not-ours" or "excel.busy".
    """
    with refusals_named():
        refuse_foreign(book)
        return _show(book, _gravest(book), _selected(book))


def go_to(book: Book, cell: CellRef) -> bool:
    """Show a cell; False where its sheet is hidden or gone. Raises XltoolsError "excel.busy"."""
    with refusals_named():
        there = cell.sheet in _shown(book)
        if there:
            show(book.sheets[cell.sheet].range((cell.row, cell.column)))
        return there


def selected_cell(book: Book) -> CellRef:
    """The cell that a person stands on, or the first of the sheet in front.

    Raises XltoolsError "excel.busy".
    """
    with refusals_named():
        selected = _selected(book)
        return CellRef(selected.sheet, max(selected.row, 1), max(selected.column, 1))


def _shown(book: Book) -> set[str]:
    """The sheets that can be shown."""
    return {sheet.name for sheet in book.sheets if is_shown(sheet)}


def _gravest(book: Book) -> list[CellRef]:
    """The cells to go to: marked as errors, or else as anything, on sheets that can be shown."""
    shown = _shown(book)
    marked = [(cell, weight) for cell, weight in marked_cells(book) if cell.sheet in shown]
    errors = [cell for cell, weight in marked if weight is Severity.ERROR]
    return errors or [cell for cell, _ in marked]


def _selected(book: Book) -> CellRef:
    """Where a person stands; row 0 of the sheet in front where they look at another book."""
    sheet = book.sheets.active.name
    selection = book.app.selection if front(book.app) == full_name(book) else None
    if selection is None or selection.sheet.name != sheet:
        return CellRef(sheet, 0, 0)
    return CellRef(sheet, selection.row, selection.column)


def _show(book: Book, cells: Sequence[CellRef], after: CellRef | None) -> CellRef | None:
    order = {sheet.name: at for at, sheet in enumerate(book.sheets)}

    def place(cell: CellRef) -> tuple[int, int, int]:
        return order.get(cell.sheet, 0), cell.row, cell.column

    further = [cell for cell in cells if after is not None and place(cell) > place(after)]
    target = next(iter([*further, *cells]), None)
    if target is not None:
        show(book.sheets[target.sheet].range((target.row, target.column)))
    return target
