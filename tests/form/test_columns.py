"""The form as it is declared: names that Excel takes, kinds, notes, examples that are true."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import is_normalized

import pytest
from examples.documents import PUT_RIGHT, document
from sheets import plan_from, row_from

from xltools.catalogue import load_catalogue
from xltools.form import (
    RECORD_OF_SHEET,
    RECORDS,
    SHEETS,
    FindingLine,
    OutsideLine,
    SourceLine,
)
from xltools.form.base import CodesOf, Column, FormField, Record, Shape, fields
from xltools.form.kinds import Kind, kind_of
from xltools.form.words import Urgency
from xltools.plan.build import plan_of
from xltools.plan.choices import offered
from xltools.plan.scope import Scope
from xltools.rows.document import rows_of
from xltools.wording.text import fold

COLUMNS: Final = [(record, field) for record in RECORDS for field in fields(record)]
FILLED: Final = [(record, field) for record, field in COLUMNS if field.filled]
EXAMPLES: Final = [
    pytest.param(record, field, id=f"{record.sheet.name}: {field.column.header}")
    for record, field in FILLED
    if field.filled and field.filled.example
]
WRITTEN_BY_THE_TOOL: Final = (FindingLine, SourceLine, OutsideLine)
OF_OTHER_SHEETS: Final = {"Dự án - chính sách", "Riêng dự án"}
"""Lists that offer what the plan itself ticks; any project of the year is a good example."""


def test_names_of_sheets_are_unique_and_such_as_excel_takes() -> None:
    names = [sheet.name for sheet in SHEETS]
    assert len({fold(name) for name in names}) == len(names)
    wrong = [
        n for n in names if len(n) > 31 or re.search(r"[\[\]:*?/\\]|^'|'$", n) or n != n.strip()
    ]
    assert wrong == []


def test_names_of_tables_are_unique_and_ascii() -> None:
    """None of them could be the address of a cell: letters only, more than three of them."""
    names = [record.sheet.table for record in RECORDS]
    assert len({name.casefold() for name in names}) == len(names)
    assert [name for name in names if not re.fullmatch(r"[A-Za-z]{4,255}", name)] == []


def test_only_pages_have_no_table() -> None:
    pages = {sheet.name for sheet in SHEETS if sheet.shape is Shape.PAGE}
    assert pages == {sheet.name for sheet in SHEETS} - RECORD_OF_SHEET.keys()
    assert [sheet.name for sheet in SHEETS if not sheet.table] == [
        sheet.name for sheet in SHEETS if sheet.name in pages
    ]


@pytest.mark.parametrize("record", RECORDS)
def test_headings_are_unique_in_their_sheet(record: type[Record]) -> None:
    names = [fold(field.column.header) for field in fields(record)]
    assert sorted(names) == sorted(set(names))


def test_headings_and_notes_are_as_long_as_excel_takes() -> None:
    wrong = [
        (record.sheet.name, field.column.header)
        for record, field in COLUMNS
        if not 0 < len(field.column.header) <= 255 or len(field.column.note) > 255
    ]
    assert wrong == []


def test_texts_of_the_form_are_composed_and_trimmed() -> None:
    texts = [text for sheet in SHEETS for text in (sheet.name, sheet.title, sheet.intro)]
    for _, field in COLUMNS:
        texts += [field.column.header, field.column.note]
    for _, field in FILLED:
        texts.append(_filled(field).example)
    assert [t for t in texts if not is_normalized("NFC", t) or t != t.strip() or "\n" in t] == []


def test_every_column_that_staff_fill_has_a_kind() -> None:
    assert {kind_of(field).kind for _, field in FILLED} <= set(Kind)


def test_a_word_of_a_fixed_list_needs_no_other_list() -> None:
    both = [
        (record.sheet.name, field.column.header)
        for record, field in FILLED
        if kind_of(field).words is not None and _filled(field).choices is not None
    ]
    assert both == []


@pytest.mark.parametrize("record", RECORDS)
def test_keys_and_codes_are_columns_of_their_sheet(record: type[Record]) -> None:
    names = {field.name for field in fields(record) if field.filled}
    assert set(record.sheet.key) <= names
    assert {record.sheet.code_field} - {""} <= set(record.sheet.key)
    assert bool(record.sheet.code_field) == bool(record.sheet.code_prefix)


def test_no_two_sheets_share_a_prefix_of_codes() -> None:
    prefixes = [record.sheet.code_prefix for record in RECORDS if record.sheet.code_prefix]
    assert sorted(prefixes) == sorted(set(prefixes))


def test_a_list_of_codes_reads_a_sheet_that_has_codes() -> None:
    sheets = {
        choices.sheet
        for _, field in FILLED
        if isinstance(choices := _filled(field).choices, CodesOf)
    }
    assert [s for s in sheets if not RECORD_OF_SHEET[s].sheet.code_field] == []


@pytest.mark.parametrize(("record", "field"), EXAMPLES)
def test_each_example_can_be_typed(record: type[Record], field: FormField) -> None:
    """The reader takes what the note shows, as the kind of the column."""
    rows = row_from(record.sheet.name, {field.column.header: _filled(field).example})
    assert [problem for problem in rows.all_problems if problem.found] == []
    for made in rows.sheets[record].records:  # none where a cell that comes filled stands alone
        assert getattr(made, field.name) is not None
        assert getattr(made, field.name) != ()


@pytest.mark.parametrize(("record", "field"), EXAMPLES)
def test_each_example_stands_in_the_list_of_its_column(
    record: type[Record], field: FormField
) -> None:
    """In the list as xã Tân Lập sees it in 2024; a code has the prefix of its sheet."""
    column, example = _filled(field), _filled(field).example
    if isinstance(column.choices, CodesOf):
        prefix = RECORD_OF_SHEET[column.choices.sheet].sheet.code_prefix
        assert example == "chung" or re.fullmatch(rf"{prefix}\d\d", example)
    elif column.header in OF_OTHER_SHEETS:
        assert {*example.split("; ")} <= {*_scope().projects}
    elif column.choices is not None:
        assert example in offered(column.choices, _scope())
    elif field.name == record.sheet.code_field:
        assert re.fullmatch(rf"{record.sheet.code_prefix}\d\d", example)


def _filled(field: FormField) -> Column:
    assert field.filled is not None
    return field.filled


def _scope() -> Scope:
    return Scope(plan_of(rows_of(document(PUT_RIGHT))), load_catalogue())


@pytest.mark.parametrize("record", [r for r in RECORDS if r not in WRITTEN_BY_THE_TOOL])
def test_every_cell_that_staff_fill_tells_what_to_write(record: type[Record]) -> None:
    """A note says what and in which unit; what is chosen or ticked needs no example beside it."""
    silent = [
        field.column.header
        for field in fields(record)
        if (column := field.filled) is not None
        and not (column.note and (column.example or column.choices or kind_of(field).words))
    ]

    assert silent == []


def test_a_plan_may_be_marked_urgent_and_ask_for_its_money_in_words() -> None:
    general = "# Thông tin chung\nMục | Giá trị\n"
    asked = plan_from("", f"{general}Độ khẩn | Hỏa tốc\nGhi số tiền bằng chữ | x\n").info
    usual = plan_from("", f"{general}Tên đơn vị | Xã Tân Lập\n").info

    assert (asked.urgency, asked.amount_in_words) == (Urgency.MOST_URGENT, True)
    assert (usual.urgency, usual.amount_in_words) == (None, False)
