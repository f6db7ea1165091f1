"""The lists behind the drop-downs, on one very hidden sheet, each under a defined name.

A list that stands inside a validation may have 255 characters and no comma in its words, and one
on another sheet is refused there unless a name stands for it; so every list has a name. A list
that is a column of a table ends with the last row that somebody began, however the table grows.
What is offered once another cell of the row is filled is a stretch of a list sorted by that.
"""

from __future__ import annotations

from typing import Any

from xltools.cells import column_letters
from xltools.form import LISTS, RECORD_OF_SHEET, OfficeLine, ProjectLine
from xltools.form.base import CodesOf, Column, FormField, Listed, Record
from xltools.form.kinds import kind_of
from xltools.form.layout import place
from xltools.plan.choices import offered, offered_by
from xltools.plan.live_check import required_fields
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import quoted, whole_column
from xltools.workbook.styles import TEXT, Styles


class Lists:
    """Gives each drop-down its list, and writes the words of those that are no table's column."""

    def __init__(self, book: Any, contents: Contents) -> None:
        self._book = book
        self._contents = contents
        self._words: dict[str, tuple[str, ...]] = {}
        self._formulas: dict[str, str] = {}

    def name_for(self, record: type[Record], field: FormField) -> str | None:
        """What a column offers, as Excel for its first row; None where there is nothing.

        It is a defined name, or a formula that chooses a stretch of one by a cell of the row.
        """
        column = field.filled
        words = kind_of(field).words if column else None
        if words is not None:
            return self._listed(f"DM_{words.__name__}", tuple(words))
        if column is None or column.choices is None:
            return None
        whole = self._whole(record, field.name, column)
        if whole is None or not column.narrowed_by:
            return whole
        chosen = place(record, 0).cell(column.narrowed_by).address
        return self._narrowed(column, whole, f"${chosen}")

    def write(self, sheet: Any, make: Styles) -> None:
        """Write the words, a list a column, and define all names."""
        style = make(num_format=TEXT)
        for i, (name, words) in enumerate(self._words.items()):
            sheet.write_string(0, i, name, make(bold=True))
            for row, word in enumerate(words, start=1):
                sheet.write_string(row, i, word, style)
            letters = column_letters(i + 1)
            place_ = f"${letters}$2:${letters}${len(words) + 1}"
            self._book.define_name(name, f"={quoted(LISTS.name)}!{place_}")
        sheet.set_column(0, max(len(self._words) - 1, 0), 30)
        for name, formula in self._formulas.items():
            self._book.define_name(name, f"={formula}")

    def _whole(self, record: type[Record], field: str, column: Column) -> str | None:
        choices = column.choices
        if isinstance(choices, CodesOf):
            return self._codes(choices)
        if choices is Listed.OFFICES and self._reads(OfficeLine):
            level = self._contents.item_cell("level")
            first = f"IFERROR(MATCH({level},{whole_column(OfficeLine, 'level')},0),1)"
            return self._begun("CoQuan_DonVi", OfficeLine, "name", first)
        if choices is Listed.RECEIVERS and self._reads(OfficeLine):
            return self._begun("CoQuan_Ten", OfficeLine, "name")
        if choices is Listed.PROJECTS and self._reads(ProjectLine):
            return self._begun("DuAn_Ma", ProjectLine, "code")
        words = offered(choices, self._contents.scope) if choices else ()
        return self._listed(f"DM_{_name_of(choices, record, field)}", words)

    def _reads(self, record: type[Record]) -> bool:
        return record in self._contents.grids and bool(self._contents.plan.of(record))

    def _codes(self, choices: CodesOf) -> str | None:
        record = RECORD_OF_SHEET[choices.sheet]
        if record not in self._contents.grids:
            words = offered(choices, self._contents.scope)
            return self._listed(f"DM_Ma_{record.sheet.table}", words)
        return self._begun(f"Ma_{record.sheet.table}", record, record.sheet.code_field)

    def _begun(self, name: str, record: type[Record], field: str, first: str = "1") -> str:
        """A column of a table down to the last row that holds more than a code standing ready."""
        column = whole_column(record, field)
        told = [field]
        if record.sheet.code_field:
            told = [each.name for each in required_fields(record)]
        filled = "&".join(whole_column(record, each) for each in told)
        number = f"ROW({column})-ROW(INDEX({column},1))+1"
        last = f'MAX({first},SUMPRODUCT(MAX(({filled}<>"")*({number}))))'
        self._formulas[name] = f"INDEX({column},{first}):INDEX({column},{last})"
        return name

    def _narrowed(self, column: Column, whole: str, chosen: str) -> str:
        """The stretch of a list that belongs to what stands in the cell `chosen`; else the whole.

        A table need not be sorted: where its rows of one kind are apart, the whole is offered.
        """
        choices, keys, words, sorted_ = column.choices, "", "", ""
        if isinstance(choices, CodesOf):
            record = RECORD_OF_SHEET[choices.sheet]
            if record not in self._contents.grids:
                return whole
            keys, words = f"Theo_{record.sheet.table}", whole
            self._formulas[keys] = whole_column(record, choices.by)
            sorted_ = f"Xep_{record.sheet.table}"
            self._formulas[sorted_] = _stands_together(keys)
        elif isinstance(choices, Listed):
            pairs = offered_by(choices, self._contents.scope)
            name = _name_of(choices)
            keys = self._listed(f"Theo_{name}", tuple(key for key, _ in pairs)) or ""
            words = self._listed(f"Chon_{name}", tuple(word for _, word in pairs)) or ""
        if not keys:
            return whole
        first, count = f"MATCH({chosen},{keys},0)", f"COUNTIF({keys},{chosen})"
        stretch = f"INDEX({words},{first}):INDEX({words},{first}+{count}-1)"
        found = f"AND({sorted_},{count}>0)" if sorted_ else f"{count}>0"
        return f"IF({found},{stretch},{whole})"

    def _listed(self, name: str, words: tuple[str, ...]) -> str | None:
        if not words:
            return None
        self._words[name] = words
        return name


def _name_of(choices: object, record: type[Record] | None = None, field: str = "") -> str:
    """The end of a list's name."""
    if isinstance(choices, Listed):
        return choices.name.title().replace("_", "")
    return f"{record.sheet.table}_{field}" if record else field


def _stands_together(keys: str) -> str:
    """Whether no key of a column stands beyond the stretch that begins with its first."""
    number = f"ROW({keys})-ROW(INDEX({keys},1))+1"
    beyond = f'{number}-MATCH({keys}&"",{keys}&"",0)>=COUNTIF({keys},{keys}&"")'
    return f'SUMPRODUCT(({keys}<>"")*({beyond}))=0'
