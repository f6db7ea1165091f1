"""The lists behind the drop-downs, on one very hidden sheet, each under a defined name.

A list that stands inside a validation may have 255 characters and no comma in its words, and one
on another sheet is refused there unless a name stands for it; so every list has a name.
"""

from __future__ import annotations

from typing import Any

from xltools.cells import column_letters
from xltools.form import LISTS, RECORD_OF_SHEET, OfficeLine, ProjectLine
from xltools.form.base import CodesOf, FormField, Listed, Record
from xltools.form.kinds import kind_of
from xltools.plan.choices import offered
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import quoted, whole_column
from xltools.workbook.styles import TEXT, Styles


class Lists:
    """Gives each drop-down its name, and writes the words of those that are no table's column."""

    def __init__(self, book: Any, contents: Contents) -> None:
        self._book = book
        self._contents = contents
        self._words: dict[str, tuple[str, ...]] = {}
        self._columns: dict[str, str] = {}

    def name_for(self, record: type[Record], field: FormField) -> str | None:
        """The defined name of a column's list; None where there is nothing to choose from."""
        column = field.filled
        words = kind_of(field).words if column else None
        if words is not None:
            return self._listed(f"DM_{words.__name__}", tuple(words))
        if column is None or column.choices is None:
            return None
        if isinstance(column.choices, CodesOf):
            return self._codes(column.choices)
        if column.choices is Listed.OFFICES and self._reads(OfficeLine):
            return self._column("CoQuan_Ten", OfficeLine, "name")
        if column.choices is Listed.PROJECTS and self._reads(ProjectLine):
            return self._column("DuAn_Ma", ProjectLine, "code")
        words_offered = offered(column.choices, self._contents.scope)
        if isinstance(column.choices, Listed):
            name = column.choices.name.title().replace("_", "")
        else:
            name = f"{record.sheet.table}_{field.name}"
        return self._listed(f"DM_{name}", words_offered)

    def write(self, sheet: Any, make: Styles) -> None:
        """Write the words, a list a column, and define all names."""
        style = make(num_format=TEXT)
        for i, (name, words) in enumerate(self._words.items()):
            sheet.write_string(0, i, name, make(bold=True))
            for row, word in enumerate(words, start=1):
                sheet.write_string(row, i, word, style)
            letters = column_letters(i + 1)
            place = f"${letters}$2:${letters}${len(words) + 1}"
            self._book.define_name(name, f"={quoted(LISTS.name)}!{place}")
        sheet.set_column(0, max(len(self._words) - 1, 0), 30)
        for name, column in self._columns.items():
            self._book.define_name(name, f"={column}")

    def _reads(self, record: type[Record]) -> bool:
        return record in self._contents.grids and bool(self._contents.plan.of(record))

    def _codes(self, choices: CodesOf) -> str | None:
        record = RECORD_OF_SHEET[choices.sheet]
        if record not in self._contents.grids:
            words = offered(choices, self._contents.scope)
            return self._listed(f"DM_Ma_{record.sheet.table}", words)
        return self._column(f"Ma_{record.sheet.table}", record, record.sheet.code_field or "code")

    def _column(self, name: str, record: type[Record], field: str) -> str:
        self._columns[name] = whole_column(record, field)
        return name

    def _listed(self, name: str, words: tuple[str, ...]) -> str | None:
        if not words:
            return None
        self._words[name] = words
        return name
