"""What the form works out, held against what stands there: a value that was pasted over differs.

C2 is N5 and C5 is N2: the same households, seen from the other class (forms RS2 and RS3). A cell
that still holds its formula is left alone, for it follows the row by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import Deprivation, Movement
from xltools.form.base import Calculated, Record, field_named, fields
from xltools.quantities import Share
from xltools.rows.raw import RawValue
from xltools.rows.rows import SheetRows
from xltools.wording.messages import households as messages
from xltools.wording.numbers import format_number

_LINKED: Final = {"near_into_poor": "near_to_poor", "near_from_poor": "poor_to_near"}
_SHEETS: Final[tuple[type[Record], ...]] = (Movement, Deprivation)
_PRINTED: Final = 0.011
"""A rate may be cut or rounded in its last printed digit."""


def calculated_cells_hold_what_the_row_gives(case: Case) -> Iterator[Finding]:
    """A figure typed over a formula is the one that the cells of its row give.

    One finding stands for a column, at its first such cell.
    """
    for sheet in _SHEETS:
        read = case.rows.sheets.get(sheet)
        for name in _numbers(sheet) if read is not None else ():
            wrong = list(_wrong(case, read, name)) if read is not None else []
            if wrong:
                yield _told(wrong, name)


def _wrong(case: Case, read: SheetRows, name: str) -> Iterator[tuple[Record, float]]:
    """The records in whose row the column holds another figure than it should."""
    typed = read.worked_out.get(name, {})
    formulas = case.structure.formulas if case.structure is not None else ()
    for record in read.records if typed else ():
        figure = _figure(typed.get(record.source.row))
        if figure is None or record.cell(name) in formulas:
            continue
        if _differs(figure, getattr(record, name)):
            yield record, figure


def _told(wrong: list[tuple[Record, float]], name: str) -> Finding:
    record, figure = wrong[0]
    given, linked = getattr(record, name), _LINKED.get(name)
    message = messages.WORKED_OUT_DIFFERS if linked is None else messages.LINKED_CELL
    others = tuple(each.cell(name) for each, _ in wrong[1:])
    return message.at(
        record.cell(name),
        f"{figure:.15g}".replace(".", ","),
        related=others if linked is None else (record.cell(linked), *others),
        row_key=record.row_key,
        place=getattr(record, "name", None) or record.row_key,
        header=field_named(type(record), name).column.header,
        linked=field_named(type(record), linked).column.header if linked else "",
        given=format_number(given.rounded() if isinstance(given, Share) else given),
        count=len(wrong),
    )


def _numbers(sheet: type[Record]) -> Iterator[str]:
    """The columns that a row of the sheet works out by itself."""
    for field in fields(sheet):
        column = field.column
        if isinstance(column, Calculated) and column.compute is not None and not column.text:
            yield field.name


def _figure(value: RawValue) -> float | None:
    """The number of a cell; what is no number was never pasted from such a column."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)


def _differs(figure: float, given: int | Share | None) -> bool:
    """Whether a figure is another than the row gives; while its cells are blank, none is."""
    if given is None:
        return False
    if isinstance(given, Share):
        return abs(figure - float(given.percent)) > _PRINTED
    return figure != given
