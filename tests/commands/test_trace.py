"""`xltools rollup --csv` and `xltools trace`, as a user runs them on the shipped examples."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from commands.run import EXAMPLES, Xltools

from xltools.api.rollup import Extras, roll_up
from xltools.api.setup import set_up
from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.rollup.columns import figure_columns
from xltools.rollup.trace import Book, SourceFiles, Step, Tracer, open_book

pytestmark = pytest.mark.slow

COMMUNES = ("dak-koi", "dak-pne", "dak-ruong", "dak-rve", "dak-to-lung", "dak-to-re", "tan-lap")


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The roll-up of the seven communes, with its long table beside it."""
    folder = tmp_path_factory.mktemp("kon-ray")
    roll_up(
        [EXAMPLES / f"{name}-2024.xlsx" for name in COMMUNES],
        folder / "tong-hop.xlsx",
        set_up(date(2024, 3, 20)),
        own=EXAMPLES / "kon-ray-2024.xlsx",
        extras=Extras(checked=False, table=folder / "bang.csv"),
    )
    return folder / "tong-hop.xlsx"


def figures(book: Book) -> Iterator[CellRef]:
    """Every figure of the sheets that are rolled up, calculated ones and totals too."""
    for record, sheet in book.rows.sheets.items():
        rows = book.raw.sheets[record.sheet.name].rows if figure_columns(record) else ()
        for number, row in enumerate(rows[sheet.header_row :], start=sheet.header_row + 1):
            for column, value in enumerate(row, start=1):
                if isinstance(value, int | float) and value != "":
                    yield CellRef(record.sheet.name, number, column)


def traced(tracer: Tracer, book: Book, cell: CellRef) -> list[Step]:
    """The tree of a figure; none for a number of a heading or of the place to sign."""
    try:
        return [tracer.trace(book, cell)]
    except XltoolsError:
        return []


def test_the_figures_of_the_district_are_what_their_sources_come_to(district: Path) -> None:
    setup, book = set_up(date(2024, 3, 20)), open_book(district)
    tracer = Tracer(SourceFiles((EXAMPLES,)), setup.catalogue)

    steps = [
        step for cell in islice(figures(book), 0, None, 3) for step in traced(tracer, book, cell)
    ]

    remarks = {each.code for step in steps for part in step.every() for each in part.remarks}
    assert len(steps) > 400
    assert remarks == {"trace.blank-counts"}


def test_trace_prints_a_tree_down_to_the_cells_of_the_commune(
    xltools: Xltools, district: Path
) -> None:
    ran = xltools("trace", district, "Diễn biến hộ!H12", "--sources", EXAMPLES)

    lines = ran.out.splitlines()
    assert (ran.status, ran.err) == (0, "")
    assert lines[0] == (
        "45 – Hộ nghèo đầu kỳ – kế hoạch · 23497 · Xã Tân Lập: tong-hop.xlsx (Huyện Kon Rẫy),"
        ' trang "Diễn biến hộ", ô H12; cộng từ 6 ô'
    )
    assert [line[:5] for line in lines[1:]] == [
        *("├─ 9 ", "├─ 5 ", "├─ 8 ", "├─ 10", "├─ 4 ", "└─ 9 ")
    ]


def test_trace_gives_the_same_as_json_in_english(xltools: Xltools, district: Path) -> None:
    ran = xltools(
        *("trace", district, "'Kinh phí'!$J$6", "--sources", EXAMPLES),
        *("--format", "json", "--lang", "en"),
    )

    figure = ran.json["figure"]
    assert figure["dong"] == sum(part["dong"] for part in figure["parts"])
    assert {part["file"] for part in figure["parts"]} == {"dak-rve-2024.xlsx"}
    assert {part["how"] for part in figure["parts"]} == {"typed"}


def test_a_place_that_is_none_ends_the_command_with_one_line(
    xltools: Xltools, district: Path
) -> None:
    for where in ("H12", "Không có!H12", "Tóm tắt!B3", "Kinh phí!A1", "Kinh phí!J999"):
        ran = xltools("trace", district, where)

        assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)


def test_the_long_table_names_a_cell_of_a_file_for_each_figure(district: Path) -> None:
    with (district.parent / "bang.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))

    of_households = [line for line in table if line["trang"] == "Diễn biến hộ"]
    poor = [line for line in of_households if line["truong"] == "poor_start"]
    assert sum(int(line["gia_tri"]) for line in poor) == 751
    assert {line["tep"] for line in poor} == {f"{name}-2024.xlsx" for name in COMMUNES}
    assert all(line["o_nguon"].startswith("H") and len(line["dau_tep"]) == 64 for line in poor)


def test_a_table_of_somebody_else_is_not_replaced(xltools: Xltools, tmp_path: Path) -> None:
    theirs = tmp_path / "bang.csv"
    theirs.write_text("a,b\n", encoding="utf-8", newline="\n")

    ran = xltools(
        *("rollup", EXAMPLES / "tan-lap-2024.xlsx", "-o", tmp_path / "a.xlsx", "--csv", theirs)
    )

    assert ran.status == 2
    assert [path.name for path in tmp_path.iterdir()] == ["bang.csv"]
