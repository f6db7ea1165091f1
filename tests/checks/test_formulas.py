"""Formulas that were typed over are named by column, or by sheet where none is left."""

from __future__ import annotations

from dataclasses import replace

from checks.cases import case_from
from sheets import brief

from xltools.cells import CellRef
from xltools.checks.case import Case
from xltools.checks.formulas import formulas_are_not_overwritten
from xltools.form import Movement
from xltools.rows.raw import Structure

MOVES = """
# Diễn biến hộ
Kỳ | Mã | Tên | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | {rate} | {near}
kế hoạch | T1 | Thôn 1 | 100 | 10 | 10 | 5
kế hoạch | T2 | Thôn 2 | 100 | 10 | 10 | 5
kế hoạch | T3 | Thôn 3 | 100 | 10 |  |
"""
RATE, NEAR = "Tỷ lệ hộ nghèo đầu kỳ (%)", "Tỷ lệ hộ cận nghèo đầu kỳ (%)"


def case(*formulas: str, near: str = NEAR) -> Case:
    """Two villages with their rates, and one without; the named cells hold formulas."""
    cells = {CellRef("Diễn biến hộ", int(at[1:]), ord(at[0]) - ord("A") + 1) for at in formulas}
    made = case_from(MOVES.format(rate=RATE, near=near))
    return replace(made, structure=Structure(formulas=dict.fromkeys(cells, "1")))


def test_a_column_with_all_its_formulas_is_well() -> None:
    assert list(formulas_are_not_overwritten(case("F6", "F7", "G6", "G7"))) == []


def test_a_column_typed_over_is_one_finding_with_all_its_cells() -> None:
    [finding] = formulas_are_not_overwritten(case("G6", "G7"))

    assert brief([finding]) == ["Diễn biến hộ!F6 sheet.formula-overwritten"]
    assert finding.related == (CellRef("Diễn biến hộ", 7, 6),)
    assert finding.values == {"header": RATE, "count": 2}


def test_a_sheet_without_any_formula_is_one_finding() -> None:
    found = list(formulas_are_not_overwritten(case()))

    assert brief(found) == ["Diễn biến hộ!F6 sheet.formulas-gone"]
    assert found[0].values == {"sheet": "Diễn biến hộ"}


def test_the_only_calculated_column_of_a_sheet_is_named_by_its_heading() -> None:
    found = list(formulas_are_not_overwritten(case(near="Ghi thêm")))

    assert brief(found) == ["Diễn biến hộ!F6 sheet.formula-overwritten"]


def test_nothing_is_said_where_formulas_cannot_be_seen() -> None:
    assert list(formulas_are_not_overwritten(replace(case(), structure=None))) == []


def test_the_reader_tells_which_calculated_cells_hold_a_value() -> None:
    read = case().rows.sheets[Movement]

    assert {name: rows for name, rows in read.worked_out.items() if rows} == {
        "poor_rate_start": {6: 10.0, 7: 10.0},
        "near_rate_start": {6: 5.0, 7: 5.0},
    }
