"""The formulas of calculated columns: what they name exists, and Excel 2010 knows every function.

Excel 2010 is the oldest that an office may have; newer functions show #NAME? there, volatile ones
recalculate a workbook at every keystroke, and what depends on the locale differs between machines.
"""

from __future__ import annotations

import re
from graphlib import TopologicalSorter
from typing import Final

import pytest

from xltools.form import RECORDS
from xltools.form.base import Calculated, Record, fields

EXCEL_2010: Final = frozenset(
    {
        *("AND", "COUNTIFS", "IF", "IFERROR", "INDEX", "ISNUMBER", "MATCH", "N", "OR", "ROUND"),
        *("ROW", "SUM", "SUMIFS", "SUMPRODUCT"),
    }
)
"""The functions that the form uses; each is older than Excel 2010, none volatile."""

NAMES: Final = frozenset({"NamKeHoach"})
"""Defined names that a formula may use."""

TOKEN: Final = re.compile(
    r"""
    (?P<text>"(?:[^"]|"")*") | \[(?P<own>\w+)\] | \{(?P<sheet>\w+)\.(?P<column>\w+)\}
    | (?P<function>[A-Z][A-Z0-9.]*)\( | (?P<name>[A-Za-z_]\w*) | (?P<number>\d+(?:\.\d+)?)
    | (?P<sign><=|>=|<>|[-+*/&=<>(),])
    """,
    re.VERBOSE,
)
RECORD: Final = {record.__name__: record for record in RECORDS}
FORMULAS: Final = [
    pytest.param(record, calculated, id=f"{record.__name__}.{calculated.name}")
    for record in RECORDS
    for calculated in (field.calculated for field in fields(record))
    if calculated is not None and calculated.excel
]


@pytest.mark.parametrize(("record", "calculated"), FORMULAS)
def test_a_formula_names_only_what_there_is(
    record: type[Record], calculated: Calculated[object]
) -> None:
    """Columns of its own sheet, whole columns of others, functions of Excel 2010, known names."""
    for token in _tokens(calculated.excel):
        if token["own"]:
            assert token["own"] in _names(record)
        if token["sheet"]:
            assert token["column"] in _names(RECORD[token["sheet"]])
        if token["function"]:
            assert token["function"] in EXCEL_2010
        if token["name"]:
            assert token["name"] in NAMES


@pytest.mark.parametrize(("record", "calculated"), FORMULAS)
def test_a_formula_is_whole(record: type[Record], calculated: Calculated[object]) -> None:
    """It begins with =, its brackets close, and it is shorter than the 8,192 signs of Excel."""
    assert calculated.excel.startswith("=")
    assert len(calculated.excel) < 4000  # names of columns grow when they become headings
    depth = 0
    for token in _tokens(calculated.excel):
        depth += (token["sign"] == "(" or bool(token["function"])) - (token["sign"] == ")")
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize("record", RECORDS)
def test_no_formula_needs_itself(record: type[Record]) -> None:
    """Calculated columns may build on each other, in one direction."""
    needs = {
        field.name: {token["own"] for token in _tokens(field.calculated.excel) if token["own"]}
        for field in fields(record)
        if field.calculated is not None
    }
    assert len([*TopologicalSorter(needs).static_order()]) >= len(needs)


@pytest.mark.parametrize("record", RECORDS)
def test_a_formula_of_its_own_row_has_the_same_figure_in_code(record: type[Record]) -> None:
    """Where a formula needs no other row and no defined name, the record computes it too."""
    wrong = [
        field.name
        for field in fields(record)
        if (calculated := field.calculated) is not None
        and calculated.excel
        and not any(token["sheet"] or token["name"] for token in _tokens(calculated.excel))
        and calculated.compute is None
    ]
    assert wrong == []


def test_all_functions_listed_are_used() -> None:
    formulas = [c.excel for r in RECORDS for f in fields(r) if (c := f.calculated) is not None]
    used = {token["function"] for excel in formulas for token in _tokens(excel)}
    assert used - {None} == EXCEL_2010


def _tokens(excel: str) -> list[re.Match[str]]:
    """The parts of a formula. Raises AssertionError for a sign that none of them has."""
    tokens, at = list[re.Match[str]](), 0
    while at < len(excel):
        token = TOKEN.match(excel, at)
        assert token is not None, f"{excel[at:]} in {excel}"
        tokens.append(token)
        at = token.end()
    return tokens


def _names(record: type[Record]) -> set[str]:
    return {field.name for field in fields(record)}
