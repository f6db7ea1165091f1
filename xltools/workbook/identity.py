"""What a workbook says of itself where nobody types: a very hidden sheet, document properties.

Both are hints for a reader, never trusted: anybody can change them. The hidden sheet also holds a
fingerprint of every heading, formula, drop-down and printed word (`rows.identity`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from xlsxwriter.worksheet import CellStringTuple

from xltools.form import FORM_VERSION, IDENTITY, LISTS, RECORD_OF_SHEET, GeneralInfo
from xltools.form.base import FormField, Record, Shape, Sheet, fields
from xltools.form.layout import VALUE_COLUMN
from xltools.rows.identity import (
    Mark,
    formula_digest,
    identity_values,
    marks_row,
    texts_row,
)
from xltools.wording import book as words
from xltools.workbook.contents import Contents, calculated_of
from xltools.workbook.formulas import row_formula
from xltools.workbook.lists import Lists
from xltools.workbook.styles import TEXT, Styles
from xltools.workbook.validations import validation

CREATED: Final = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed time of no zone: same input, same bytes


def identity_of(contents: Contents) -> dict[str, str]:
    """Form version, unit and year; "" for what the plan does not state."""
    info, level = contents.plan.info, contents.scope.level
    return {
        "form_version": FORM_VERSION,
        "unit_level": str(level or ""),
        "unit_code": info.unit_code or "",
        "unit_valid_from": info.unit_valid_from.isoformat() if info.unit_valid_from else "",
        "plan_year": str(info.plan_year or ""),
    }


def write_identity(
    book: Any,
    sheets: Mapping[Sheet, Any],
    contents: Contents,
    lists: Lists,
    make: Styles,
    seal: Mapping[str, str],
) -> None:
    """The very hidden sheet, once all others are written, and its keys as document properties.

    A `seal` stands on the sheet alone.
    """
    sheet, style = sheets[IDENTITY], make(num_format=TEXT)
    sheet.set_column(0, 1, 24)
    values = identity_of(contents) | identity_values(contents.part)
    for key, value in values.items():
        if value:
            book.set_custom_property(key, value, "text")
    rows: list[tuple[str, ...]] = [*values.items(), *seal.items()]
    for form in contents.sheets:
        rows += _fingerprint(form, sheets, contents, lists)
    for number, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet.write_string(number, column, cell, style)
    unit = contents.plan.info.unit_name
    title = words.GUIDE_TITLE_WITHOUT_YEAR
    book.set_properties({"title": f"{title} - {unit}" if unit else title, "created": CREATED})


def _fingerprint(
    form: Sheet, sheets: Mapping[Sheet, Any], contents: Contents, lists: Lists
) -> Iterator[tuple[str, ...]]:
    """The rows that tell what one sheet was like when it was written."""
    if form in (LISTS, IDENTITY):
        return
    record = RECORD_OF_SHEET.get(form.name)
    if record is not None:
        marks = [
            _mark(record, each, contents, lists)
            for each in fields(record)
            if record is not GeneralInfo or contents.states(each.name)
        ]
        yield marks_row(form.name, marks)
    yield texts_row(form.name, _own_texts(sheets[form], form))


def _mark(record: type[Record], each: FormField, contents: Contents, lists: Lists) -> Mark:
    calculated = calculated_of(each)
    excel = contents.formula(calculated) if calculated else ""
    formula = formula_digest(row_formula(record, excel)) if excel else ""
    rule = validation(each, lists.name_for(record, each), "A1")
    return Mark(each.column.header, formula, rule["validate"] == "list")


def _own_texts(sheet: Any, form: Sheet) -> Iterator[str]:
    """The form's own words on a sheet: all of a page; of others, those beside the records.

    Rows of a table are no part of it: they are made later, as the file is written.
    """
    for cells in sheet.table.values():
        for column, cell in cells.items():
            if not isinstance(cell, CellStringTuple):
                continue
            if form.shape is Shape.ITEMS and column == VALUE_COLUMN - 1:
                continue
            yield sheet.str_table.text(cell.string)
