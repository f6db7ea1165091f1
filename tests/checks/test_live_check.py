"""Where the sheet Kiểm tra counts otherwise than the package, somebody has to look."""

from __future__ import annotations

from dataclasses import replace

from checks.cases import case_from
from sheets import brief

from xltools.cells import CellRef
from xltools.checks.case import Case
from xltools.checks.live_check import the_workbook_counts_the_same
from xltools.form import FundingLine
from xltools.rows.live_counts import LiveCount, live_counts
from xltools.rows.raw import RawSheet
from xltools.rows.rows import RowProblem, Trouble
from xltools.wording import live_check as words

MONEY = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA1 | NSTW | sự nghiệp | được giao | 106
KP02 | DA2 | NSTW | sự nghiệp | được giao |
KP03 | DA4 | NSTW | sự nghiệp | chưa giao |
"""


def case(**counts: int) -> Case:
    """Three lines of money, and what the sheet counts in its lines, named as their texts are."""
    made = case_from(MONEY)
    stored = {
        getattr(words, name): LiveCount(CellRef("Kiểm tra", row, 3), count)
        for row, (name, count) in enumerate(counts.items(), start=7)
    }
    return replace(made, rows=replace(made.rows, live_counts=stored))


def test_lines_that_count_what_we_count_are_well() -> None:
    assert list(the_workbook_counts_the_same(case(GRANTED=1, TOO_LARGE=0))) == []


def test_a_line_that_counts_otherwise_is_a_finding_at_its_count() -> None:
    [finding] = the_workbook_counts_the_same(case(TOO_LARGE=0, GRANTED=0))

    assert brief([finding]) == ["Kiểm tra!C8 check.disagrees"]
    assert finding.value == "0"
    assert finding.values == {"line": words.GRANTED, "count": 1}


def test_a_workbook_that_was_never_calculated_is_left_to_that_finding() -> None:
    assert list(the_workbook_counts_the_same(case())) == []


def test_a_sheet_with_a_cell_that_cannot_be_read_is_left_to_that_finding() -> None:
    seen = case(GRANTED=0)
    problem = RowProblem(Trouble.WRONG_KIND, CellRef("Kinh phí", 7, 6), "hai tỷ")
    money = replace(seen.rows.sheets[FundingLine], problems=(problem,))
    rows = replace(seen.rows, sheets={**seen.rows.sheets, FundingLine: money})

    assert list(the_workbook_counts_the_same(replace(seen, rows=rows))) == []


def test_counts_are_found_by_their_headings_and_only_where_they_are_numbers() -> None:
    number, text, count, state, link = words.HEADINGS
    sheet = RawSheet(
        "Kiểm tra",
        (
            (words.TITLE,),
            (words.COUNT, None, 1.0),
            (number, state, text, count, link),
            (1.0, words.LOOK, words.GRANTED, 2.0, "Kinh phí, ô J7"),
            (2.0, words.LOOK, words.STATED, words.ERROR, "Kinh phí"),
            (3.0, None, words.TOO_LARGE, None, None),
        ),
    )

    assert live_counts(sheet) == {words.GRANTED: LiveCount(CellRef("Kiểm tra", 4, 4), 2)}
    assert live_counts(None) == {}
