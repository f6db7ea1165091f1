"""Values pasted over what the form works out: found where they differ, and only there."""

# ruff: noqa: E501 - sheets are as wide as staff type them

from __future__ import annotations

from dataclasses import replace

import pytest
from checks.cases import case_from, found, told
from sheets import brief

from xltools.cells import CellRef
from xltools.checks import check, worked_out
from xltools.rows.raw import Structure
from xltools.wording.say import say

RULE = worked_out.calculated_cells_hold_what_the_row_gives
ROWS = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, thành hộ cận nghèo | Cận nghèo: từ hộ nghèo chuyển sang | Hộ nghèo cuối kỳ | Tỷ lệ hộ nghèo cuối kỳ (%)
kế hoạch | T1 | Thôn 1 | 210 | 9 | 2 | {}
kế hoạch | T2 | Thôn 2 | 185 | 5 | 1 | 1 | 4 | 2.16
"""


@pytest.mark.parametrize(
    "pasted",
    [
        "2 | 7 | 3.33",  # right, though no formula
        "2 | 7 | 3.34",  # rounded by hand
        " | | ",  # not calculated
        "2 | bảy | 3.33",  # a word is no figure of such a column
    ],
)
def test_values_that_the_row_gives_may_stand_there(pasted: str) -> None:
    assert found(RULE, ROWS.format(pasted)) == []


def test_nothing_is_said_while_the_cells_it_comes_from_are_blank() -> None:
    assert found(RULE, ROWS.replace("| 210 | 9 | 2 |", "| | | |").format("3 | 7 | 4.1")) == []


def test_linked_cells_and_sums_that_were_pasted_over_are_told() -> None:
    text = ROWS.format("3 | 6 | 33.3")

    findings = check(case_from(text), (RULE,))

    assert brief(findings) == [
        "Diễn biến hộ!G6 household.linked-cell",
        "Diễn biến hộ!H6 household.worked-out-differs",
        "Diễn biến hộ!I6 household.worked-out-differs",
    ]
    assert [str(cell) for cell in findings[0].related] == ["Diễn biến hộ!F6"]
    assert say(findings[0]).message == (
        'Thôn 1: "Cận nghèo: từ hộ nghèo chuyển sang" bị dán đè thành 3, trong khi "Thoát nghèo,'
        ' thành hộ cận nghèo" là 2; hai ô nói về cùng những hộ đó (cột này có 1 ô như vậy).'
    )


def test_a_column_is_told_once() -> None:
    text = ROWS.format("2 | 6 | 3.33").replace("| 1 | 4 | 2.16", "| 1 | 5 | 2.16")

    finding = told(RULE, text)

    assert (str(finding.cell), finding.code) == ("Diễn biến hộ!H6", "household.worked-out-differs")
    assert [str(cell) for cell in finding.related] == ["Diễn biến hộ!H7"]


def test_a_cell_that_holds_a_formula_follows_its_row() -> None:
    case = case_from(ROWS.format("3 | 7 | 3.33"))
    cell = CellRef("Diễn biến hộ", 6, 7)

    seen = replace(case, structure=Structure(formulas={cell: "=F6"}))

    assert check(seen, (RULE,)) == []
