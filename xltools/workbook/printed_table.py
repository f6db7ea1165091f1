"""The hidden cells of the page Câu sẽ in: the table of references, and what formulas read.

A formula names a field of its row as `<value>`; the cells beside it repeat those fields.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from xltools.cells import column_letters
from xltools.dataclass import dataclass
from xltools.form import PRINTED
from xltools.form.base import Record, field_named
from xltools.patterns import late_pattern
from xltools.workbook import printed_formulas as say
from xltools.workbook.cell_values import result, typed
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import quoted, whole_column
from xltools.workbook.printed_references import FIELDS, Reference

FIRST_HIDDEN: Final = 6
"""The first hidden column; the sentences have theirs before those of the references."""

_NAME, _TEXT, _PLACE, _SOURCE = 16, 17, 18, 19
_OPERATOR: Final = 31
LAST_HIDDEN: Final = _OPERATOR + 3
_DAY_ZERO: Final = date(1899, 12, 30)
_FIELD: Final = late_pattern(r"<([a-z_]+)>")


@dataclass(frozen=True)
class HiddenCells:
    """Writes cells that staff do not see; rows and columns are counted from 1."""

    book: Any
    sheet: Any
    contents: Contents
    style: Any

    def formula(self, column: int, row: int, formula: str, value: Any) -> None:
        self.sheet.write_formula(cell(column, row), formula, self.style, result(value))

    def repeat(
        self,
        record: type[Record],
        names: tuple[str, ...],
        place: str,
        index: int | None,
        column: int,
        row: int,
    ) -> None:
        """Fields of the row of a table at a place, side by side; blank ones are empty texts.

        `index` is the place now, from 0; None for none.
        """
        records = self.contents.grids[record].records
        filled = records[index] if index is not None and index < len(records) else None
        for at, name in enumerate(names, column):
            read = f"INDEX({whole_column(record, name)},{place})"
            value = None if filled is None else _number(typed(filled, field_named(record, name)))
            formula = f'=IFERROR(IF({place}=0,"",IF({read}="","",{read})),"")'
            self.formula(at, row, formula, value)

    def operators(self, row: int) -> None:
        """The words of operators from that row on, under a defined name."""
        for at, each in enumerate(say.OPERATORS, row):
            for column, word in enumerate(each, _OPERATOR):
                self.sheet.write_string(cell(column, at), str(word), self.style)
        last = row + len(say.OPERATORS) - 1
        area = f"{_fixed(_OPERATOR, row)}:{_fixed(LAST_HIDDEN, last)}"
        self.book.define_name(say.WORDS_OF_OPERATORS, f"={quoted(PRINTED.name)}!{area}")

    def references(self, table: tuple[Reference, ...], first: int) -> str:
        """The names and texts of references from that row on; the area that they take."""
        rows = {each.name: row for row, each in enumerate(table, first)}
        for each in table:
            row = rows[each.name]
            self.sheet.write_string(cell(_NAME, row), each.name, self.style)
            if each.formula:
                whole = rows.get(each.name.partition(".")[0], row)
                self.formula(_TEXT, row, self._formula(each, row, whole), each.text)
            else:
                self.sheet.write_string(cell(_TEXT, row), each.text, self.style)
        return f"{_fixed(_NAME, first)}:{_fixed(_TEXT, first + len(table) - 1)}"

    def _formula(self, reference: Reference, row: int, whole: int) -> str:
        """The formula of a reference, which reads what stands beside the whole of it."""
        source = reference.source
        formula = reference.formula.replace("~", cell(_TEXT, whole))
        if source is None:
            return formula
        names, place = FIELDS[source.record], cell(_PLACE, whole)
        if row == whole:
            at = 0 if source.index is None else source.index + 1
            self.formula(_PLACE, row, source.finds, at)
            self.repeat(source.record, names, place, source.index, _SOURCE, row)
        return with_cells(formula, names, _SOURCE, whole)


def with_cells(formula: str, names: tuple[str, ...], column: int, row: int) -> str:
    """The formula with the cells of a row, side by side, for the fields that it names."""
    return _FIELD.sub(lambda found: cell(column + names.index(found[1]), row), formula)


def cell(column: int, row: int) -> str:
    """The address of a cell, both counted from 1."""
    return f"{column_letters(column)}{row}"


def _fixed(column: int, row: int) -> str:
    return f"${column_letters(column)}${row}"


def _number(value: Any) -> Any:
    """A day as the number that a spreadsheet keeps for it."""
    return (value - _DAY_ZERO).days if isinstance(value, date) else value
