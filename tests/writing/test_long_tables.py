"""Rows that are made as the file is written, and the file that takes each part as it is made.

What is built upon are inner methods of XlsxWriter: the first test fails when they change.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import xlsxwriter
from writing.plans import CATALOGUE
from xlsxwriter.url import Url

from xltools.errors import XltoolsError
from xltools.form import Target
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.long_rows import LongRows
from xltools.rows.document import rows_of
from xltools.wording.errors import say_error
from xltools.workbook import texts
from xltools.workbook.book import FormBook
from xltools.workbook.read import read_workbook
from xltools.workbook.sheet import FormSheet
from xltools.workbook.write import MOST_ROWS, write_workbook

ROWS = 50
HEADINGS = [{"header": "Mã"}, {"header": "Số"}, {"header": "Gấp đôi", "formula": "=[@Số]*2"}]
TABLE = {"name": "Bang", "style": None, "columns": HEADINGS}
OPTIONS = {"strings_to_formulas": False, "in_memory": True}


def parts(path: Path) -> dict[str, str]:
    """The members of a workbook, in order; texts of cells stand where their numbers are."""
    with ZipFile(path) as package:
        found = {name: package.read(name).decode("utf-8") for name in package.namelist()}
    strings = re.findall("<si>(.*?)</si>", found["xl/sharedStrings.xml"])
    found["xl/sharedStrings.xml"] = "\n".join(sorted(strings))
    sheet = found["xl/worksheets/sheet1.xml"]
    put = re.sub('t="s"><v>([0-9]+)</v>', lambda said: f"{strings[int(said[1])]}", sheet)
    found["xl/worksheets/sheet1.xml"] = put
    return found


def write_row(sheet: Any, row: int) -> None:
    """One row, of every kind of cell that our tables have."""
    sheet.set_row(row, 18 + row)
    sheet.write_string(row, 0, f"=Dòng {row % 7} <&> ")
    sheet.write_number(row, 1, row / 3)
    sheet.write_formula(row, 2, "=Bang[[#This Row],[Số]]*2", None, row / 3 * 2)


def link_of(row: int) -> Url:
    link = Url(f"internal:'Trang'!A{row}")
    link.text = ""
    return link


def write_around(sheet: Any) -> None:
    """What stands above and below the table, and belongs to its sheet."""
    sheet.set_row(0, 30)
    sheet.write_url(0, 0, "internal:'Trang'!C3", None, "Về trang đầu")
    sheet.write_string(4 + ROWS, 0, "Cộng")
    sheet.set_column(0, 2, 20)


def at_once(path: Path) -> None:
    """The workbook as XlsxWriter writes it by itself."""
    with xlsxwriter.Workbook(path, OPTIONS) as book:
        sheet = book.add_worksheet("Trang")
        write_around(sheet)
        sheet.add_table(3, 0, 3 + ROWS, 2, {**TABLE})
        for row in range(4, 4 + ROWS):
            sheet.write_url(row, 1, link_of(row))
            write_row(sheet, row)


def as_written(path: Path, seen: Callable[[FormSheet], object] = bool) -> None:
    """The same with rows that are made as the file is written."""
    with FormBook(path) as book:
        sheet: Any = book.add_worksheet("Trang")
        write_around(sheet)
        sheet.add_form_table((3, 0), (3 + ROWS, 2), TABLE)

        def rows() -> Iterator[None]:
            for row in range(4, 4 + ROWS):
                write_row(sheet, row)
                seen(sheet)
                yield

        sheet.write_later((4, 0), (3 + ROWS, 2), rows)
        sheet.link_later(lambda: ((row, 1, link_of(row)) for row in range(4, 4 + ROWS)))


@pytest.mark.slow
def test_rows_made_as_the_file_is_written_are_those_that_xlsxwriter_writes(tmp_path: Path) -> None:
    """Every member of the file; XlsxWriter alone also shares the empty texts under links."""
    as_written(tmp_path / "later.xlsx")
    at_once(tmp_path / "once.xlsx")

    later, once = parts(tmp_path / "later.xlsx"), parts(tmp_path / "once.xlsx")

    once["xl/sharedStrings.xml"] = once["xl/sharedStrings.xml"].replace("<t></t>\n", "")
    ours = re.compile("<(fonts|cellStyleXfs|cellXfs|cellStyles)[ >].*?</\\1>|locked=.0.")
    for each in (later, once):
        each["xl/styles.xml"] = ours.sub("", each["xl/styles.xml"])
        each["docProps/core.xml"] = ""  # the time of writing
    assert list(later) == list(once)
    assert later == once


@pytest.mark.slow
def test_no_more_than_sixteen_rows_are_held(tmp_path: Path) -> None:
    held: list[int] = []

    as_written(tmp_path / "a.xlsx", lambda sheet: held.append(len(sheet.table)))

    assert len(held) == ROWS
    assert max(held) <= 16 + 5  # four rows above and one below


@pytest.mark.slow
def test_texts_beyond_those_that_are_shared_stand_in_their_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_written(tmp_path / "shared.xlsx")
    monkeypatch.setattr(texts, "MOST_SHARED", 7)
    as_written(tmp_path / "some.xlsx")

    with ZipFile(tmp_path / "some.xlsx") as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode("utf-8")
    shared, some = (read_workbook(tmp_path / f"{name}.xlsx") for name in ("shared", "some"))

    assert set(re.findall('t="inlineStr"><is>(.*?)</is>', sheet)) == {
        f'<t xml:space="preserve">=Dòng {number} &lt;&amp;&gt; </t>' for number in (0, 1, 2, 3, 6)
    }
    assert some.sheets["Trang"].rows == shared.sheets["Trang"].rows


@pytest.mark.slow
@pytest.mark.parametrize("most", [0, 100], ids=["in cells", "shared"])
def test_a_text_that_looks_like_xml_or_a_formula_is_written_as_it_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """XlsxWriter by itself passes the first two on as XML, and nobody can open the file."""
    monkeypatch.setattr(texts, "MOST_SHARED", most)
    typed = ["<r>Thôn 1 & 2</r>", "<r></r>", "_x000D_", "{=1+1}", "=1+1", " <t>", "'=1"]
    with FormBook(tmp_path / "a.xlsx") as book:
        sheet: Any = book.add_worksheet("Trang")
        for column, text in enumerate(typed):
            sheet.write_string(0, column, text)

    assert list(read_workbook(tmp_path / "a.xlsx").sheets["Trang"].rows[0]) == typed


@pytest.mark.slow
def test_heights_are_fixed_above_the_table_and_fitted_in_it(tmp_path: Path) -> None:
    with FormBook(tmp_path / "a.xlsx") as book:
        sheet: Any = book.add_worksheet("Trang")
        sheet.fit_rows_below(2)
        for row in range(4):
            sheet.set_row(row, 30 + 3 * row)
            sheet.write_number(row, 0, row)

    with ZipFile(tmp_path / "a.xlsx") as package:
        xml = package.read("xl/worksheets/sheet1.xml").decode("utf-8")

    assert re.findall('<row r="(.)".*?( ht="[0-9.]+")?( customHeight="1")?>', xml) == [
        *(("1", ' ht="30"', ' customHeight="1"'), ("2", ' ht="33"', ' customHeight="1"')),
        *(("3", ' ht="36"', ""), ("4", ' ht="39"', "")),
    ]


@pytest.mark.slow
def test_a_workbook_that_was_broken_off_is_not_written(tmp_path: Path) -> None:
    """XlsxWriter by itself would write what there is, however long that takes."""

    def broken_off() -> None:
        with FormBook(tmp_path / "a.xlsx") as book:
            book.add_worksheet("Trang")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()

    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_what_goes_wrong_while_rows_are_written_comes_through(tmp_path: Path) -> None:
    """Nothing stays open, so that Windows lets the caller take the file away."""

    def broken_off(_sheet: FormSheet) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        as_written(tmp_path / "a.xlsx", broken_off)

    gc.collect()  # what was left open would warn now
    (tmp_path / "a.xlsx").unlink()


@pytest.mark.slow
def test_a_file_that_cannot_be_written_is_an_error_of_the_system(tmp_path: Path) -> None:
    """Full disks and missing folders are told by `save`, which knows OSError."""
    book = FormBook(tmp_path / "no folder" / "a.xlsx")
    book.add_worksheet("Trang")

    with pytest.raises(FileNotFoundError):
        book.close()


def test_more_rows_than_a_sheet_takes_are_refused_before_any_is_made(tmp_path: Path) -> None:
    """Excel would open the file with a repair, and lose the rest."""

    def rows() -> Iterator[Target]:
        raise AssertionError
        yield

    plan = plan_of(rows_of({"Thông tin chung": {"Cấp": "huyện", "Năm kế hoạch": 2024}}))
    long = Plan(plan.info, {**plan.records, Target: LongRows(MOST_ROWS + 1, rows)})

    with pytest.raises(XltoolsError) as refused:
        write_workbook(tmp_path / "a.xlsx", long, CATALOGUE)

    assert refused.value.code == "output.too-long"
    assert say_error(refused.value) == (
        'Trang "Chỉ tiêu" phải có 900.001 dòng, trong khi một trang của tệp Excel chỉ ghi được'
        " 900.000 dòng; hãy tổng hợp riêng từng nhóm đơn vị, sau đó tổng hợp các kết quả đó."
    )
    assert list(tmp_path.iterdir()) == []
