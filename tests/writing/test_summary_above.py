"""Tóm tắt of a province of 96 communes, one of which sent nothing: what its leaders look at."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from conftest import LibreOffice
from openpyxl.worksheet.worksheet import Worksheet
from rollup import provinces
from rollup.leaves import CATALOGUE
from writing.plans import district_plan
from writing.test_recalculation import written_values

from xltools.form import AssignedTarget, ChildUnit
from xltools.form.layout import place
from xltools.plan import Plan
from xltools.rollup.remarks import review, with_remarks
from xltools.workbook.contents import Contents
from xltools.workbook.summary_files import Banner
from xltools.workbook.summary_units import MOST_UNITS, UnitRows
from xltools.workbook.write import write_workbook

pytestmark = pytest.mark.slow

CALCULATED = ("Tóm tắt", "Giao chỉ tiêu")
SILENT = provinces.SILENT.name
LEFT_OUT = provinces.COMMUNES[-1].name
Rows = list[list[object]]


@dataclass(frozen=True)
class Book:
    """A written workbook, with the page as it shows its values."""

    path: Path
    page: Worksheet

    @property
    def printed(self) -> Rows:
        """What stands in the printed columns: the filled cells of each row that has any."""
        rows = self.page.iter_rows(max_col=13, values_only=True)
        filled = ([value for value in row if value not in (None, "")] for row in rows)
        return [row for row in filled if row]

    def under(self, first: str, heading: str) -> Rows:
        """The rows from the one that begins with `first` on, after a heading, up to the next."""
        rows = self.printed
        at = next(
            i for i, row in enumerate(rows) if re.fullmatch(rf"[XVI]+\. {heading}", str(row[0]))
        )
        end = next((i for i in range(at + 1, len(rows)) if _is_heading(rows[i])), len(rows))
        start = next(i for i in range(at, end) if rows[i][0] == first)
        return rows[start:end]

    def beside(self, column: int) -> list[object]:
        """The bars of one chart: names or figures, from the left outside the print."""
        cells = next(self.page.iter_cols(min_col=column, max_col=column, values_only=True))
        return [value for value in cells if value not in (None, "")]


def _is_heading(row: list[object]) -> bool:
    return re.match(r"[XVI]+\. ", str(row[0])) is not None


def opened(path: Path) -> Book:
    return Book(path, openpyxl.load_workbook(path, data_only=True)["Tóm tắt"])


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The province's roll-up with its remarks."""
    result = provinces.province()
    result = with_remarks(result, review(result.plan, CATALOGUE, ()).remarks)
    path = tmp_path_factory.mktemp("province") / "tinh.xlsx"
    write_workbook(path, result.plan, CATALOGUE)
    return opened(path)


def test_incomplete_totals_say_so_in_large_letters_and_on_their_lines(province: Book) -> None:
    rows = province.printed

    assert ["CHƯA ĐỦ SỐ LIỆU: 95/96 đơn vị"] in rows
    assert [f"Các tổng số trên trang này chưa gồm (đủ) số liệu của: {SILENT}."] in rows
    labels = [row[0] for row in rows]
    assert "Toàn đơn vị (chưa đủ đơn vị)" in labels
    assert "Tổng cộng (chưa đủ đơn vị)" in labels
    banner = next(row for row in province.page.iter_rows(max_col=1) if "CHƯA" in str(row[0].value))
    assert banner[0].font.size == 18


def test_files_are_counted_by_what_became_of_them(province: Book) -> None:
    [counted] = province.under("Số đơn vị, số tệp", "Tình hình nhận tệp")

    assert counted[1:] == [96, 95, 0, 1, 0, 0, 0, 0]


def test_what_was_assigned_stands_beside_what_is_registered_in_all(province: Book) -> None:
    heading = "So với mức giao cho các đơn vị"
    line, *_ = province.under("Mức giảm tỷ lệ hộ nghèo", heading)

    assert line == [
        *("Mức giảm tỷ lệ hộ nghèo", "CT01", "điểm %"),
        *(95, 1, 0.5, 0.51, 0.01, 10, 1),
    ]


def test_remarks_of_the_roll_up_are_told(province: Book) -> None:
    told = [str(row[0]) for row in province.printed if str(row[0]).startswith("• ")]

    assert len(told) == 2
    assert told[1].endswith(f"chưa được giao CT01 Mức giảm tỷ lệ hộ nghèo: {LEFT_OUT}.")


def test_only_targets_of_the_province_itself_are_listed(province: Book) -> None:
    heading, target, more = province.under("Chỉ tiêu", "Chỉ tiêu")

    assert heading[0] == "Chỉ tiêu"
    assert target[0] == "CT01. Mức giảm tỷ lệ hộ nghèo"
    assert more == ["Còn 95 dòng khác ở trang Chỉ tiêu."]


def test_every_unit_has_a_row_of_figures(province: Book) -> None:
    heading, first, *others = province.under("Đơn vị", "Từng đơn vị")

    assert len(heading) == 13
    assert first == [
        *(provinces.COMMUNES[0].name, 900, 20, 17, 3, 2.22, 1.89, 0.33, 28, 3.11, 112, 0),
        "đã nhận",
    ]
    assert [SILENT, 0, "chưa nhận"] in others
    assert len(others) == len(provinces.COMMUNES) - 1


def test_charts_of_very_many_units_show_both_ends_in_order(province: Book) -> None:
    names, rates = province.beside(27), province.beside(28)

    assert len(names) == 15
    assert rates == sorted(rates, reverse=True, key=float)  # type: ignore[arg-type]
    every = {
        row[0]: row[6] for row in province.under("Đơn vị", "Từng đơn vị")[1:] if len(row) == 13
    }
    figures = sorted(every.values(), reverse=True, key=float)  # type: ignore[arg-type]
    assert rates == figures[:8] + figures[-7:]
    assert [every[str(name)] for name in names] == rates


def test_the_chart_of_what_was_assigned_shows_who_lacks_most(province: Book) -> None:
    names, assigned, registered = (province.beside(column) for column in (33, 34, 35))

    assert len(names) == 10
    gaps = zip(registered, assigned, strict=True)
    assert {round(float(r) - float(a), 2) for r, a in gaps} == {-0.1}  # type: ignore[arg-type]


def test_six_charts_say_what_they_leave_out_and_need_no_colours(province: Book) -> None:
    with zipfile.ZipFile(province.path) as package:
        names = [n for n in package.namelist() if n.startswith("xl/charts/chart")]
        charts = [package.read(name).decode("utf-8") for name in sorted(names)]

    titles = ["".join(re.findall(r"<a:t>(.*?)</a:t>", chart)) for chart in charts]
    colours = {c for chart in charts for c in re.findall(r'srgbClr val="(\w+)"', chart)}
    assert titles == [
        "Tỷ lệ hộ nghèo cuối năm (%) - 8 cao nhất, 7 thấp nhất",
        "Mức giảm tỷ lệ hộ nghèo (điểm %) - 8 cao nhất, 7 thấp nhất",
        "Mức giảm tỷ lệ hộ nghèo: giao và đăng ký - 10 đơn vị hụt nhiều nhất",
        "Kinh phí theo dự án (triệu đồng)",
        "Tình hình nhận tệp (đơn vị, tệp)",
        "Hộ nghèo thiếu hụt, theo số của chỉ số",
    ]
    assert [c for c in colours if len({c[:2], c[2:4], c[4:]}) > 1] == []
    assert ['grouping val="stacked"' in chart for chart in charts].index(True) == 3


def test_what_leaders_look_at_is_a_page_of_its_own(province: Book) -> None:
    sheet = openpyxl.load_workbook(province.path)["Tóm tắt"]

    [end] = [each.id for each in sheet.row_breaks.brk]
    assert str(sheet.cell(end + 2, 1).value).endswith("Cần lưu ý về các đơn vị")
    assert sheet.print_area.startswith("'Tóm tắt'!$A$1:$M$")
    heading = int(sheet.print_title_rows.rpartition("$")[2])
    assert sheet.cell(heading, 1).value == "Đơn vị"


def test_a_spreadsheet_program_calculates_the_same(
    province: Book, libreoffice: LibreOffice, tmp_path: Path
) -> None:
    [calculated] = libreoffice.convert([province.path], "xlsx", tmp_path)

    theirs = openpyxl.load_workbook(calculated, data_only=True)
    written = written_values(province.path)
    ours = {at: value for at, value in written.items() if at.split("!")[0] in CALCULATED}
    told = {}
    for at in ours:
        sheet, address = at.split("!")
        value = theirs[sheet][address].value
        told[at] = round(value, 9) if isinstance(value, int | float) else value or ""
    assert len(ours) > 2500
    assert told == ours


def test_words_of_people_stay_words_in_formulas(tmp_path: Path, libreoffice: LibreOffice) -> None:
    """A code that looks like a formula, a pattern or a comparison, and one too long for any."""
    plan = provinces.province().plan
    codes = ('=1+1"', "CT*", ">0", "CT0?~", "dài" * 100)
    rows = tuple(
        plan.assigned_targets[0].replaced(code=code, source=place(AssignedTarget, i))
        for i, code in enumerate(codes)
    )
    units = (plan.children[0].replaced(name="=1+1"), *plan.children[1:])
    path = tmp_path / "tinh.xlsx"
    odd = Plan(plan.info, {**plan.records, AssignedTarget: rows, ChildUnit: units})
    write_workbook(path, odd, CATALOGUE)

    [calculated] = libreoffice.convert([path], "xlsx", tmp_path / "out")

    ours, theirs = opened(path), opened(calculated)
    told = [row[0] for row in ours.printed]
    assert [code for code in codes if code in told] == list(codes[:-1])
    assert "=1+1" in [row[0] for row in ours.under("=1+1", "Từng đơn vị")]
    assert theirs.printed == ours.printed


def test_a_list_that_is_too_long_is_cut_and_the_count_of_units_is_still_right() -> None:
    plan = provinces.province().plan
    child = plan.children[0]
    many = tuple(
        child.replaced(code=f"{i:05d}", name=f"Xã {i}", source=place(ChildUnit, i))
        for i in range(MOST_UNITS + 30)
    )
    contents = Contents(Plan(plan.info, {**plan.records, ChildUnit: many}), CATALOGUE)
    units = UnitRows(contents, 100, "CT01")

    assert len(units.units) == MOST_UNITS
    assert units.more().value == "Còn 30 dòng khác ở trang Cấp dưới."
    assert Banner(contents, units, 9).head().value == "CHƯA ĐỦ SỐ LIỆU: 229/230 đơn vị"


def test_a_district_that_rolled_up_nothing_claims_nothing(tmp_path: Path) -> None:
    path = tmp_path / "huyen.xlsx"
    write_workbook(path, district_plan(), CATALOGUE)

    rows = opened(path).printed

    assert not [row for row in rows if "SỐ LIỆU" in str(row[0])]
    assert ["Lần tổng hợp gần nhất không nêu nội dung nào."] in rows
