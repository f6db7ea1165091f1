"""The export of the national poverty database fills households and deprivations."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from prefill.exports import ROWS, TITLES, VILLAGES, add_form, review, saved

from xltools.api.prefill import Prefill, read_prefills
from xltools.api.setup import set_up
from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.plan.starting import find_unit
from xltools.wording.errors import say_error

SETUP = set_up(date(2023, 12, 20), None)
ALL = ("RS1", "RS2", "RS3", "RS4", "RS5", "RS6", "RS8")
SOURCE = Path(__file__).resolve().parents[2] / "workbooks" / "nguon" / "tan-lap-2024.json"


def fill(
    *paths: Path,
    unit: str = "Tân Lập",
    parent: str | None = "Kon Rẫy",
    level: LevelCode = LevelCode.COMMUNE,
    year: int = 2024,
) -> Prefill:
    """What these files give the workbook of a unit."""
    found = find_unit(SETUP.catalogue, level, year, unit, parent=parent)
    return read_prefills(paths, found, year, SETUP)


def refused(*paths: Path, **words: Any) -> tuple[str, str]:
    """The code and the sentence with which the files are refused."""
    with pytest.raises(XltoolsError) as caught:
        fill(*paths, **words)
    assert say_error(caught.value, "en")
    return caught.value.code, say_error(caught.value)


def test_the_review_of_last_year_opens_the_plan_village_by_village(tmp_path: Path) -> None:
    """Number as text, areas, totals, people and signatures are no villages; RS5 is passed over."""
    made = fill(review(tmp_path / "export.xlsx", *ALL))

    [document] = made.documents
    plan = json.loads(SOURCE.read_text(encoding="utf-8"))
    opening = ("Kỳ", "Mã", "Thôn (đơn vị)", "Tổng số hộ đầu kỳ", "Hộ nghèo đầu kỳ",
               "Hộ nghèo DTTS đầu kỳ", "Hộ cận nghèo đầu kỳ", "Hộ cận nghèo DTTS đầu kỳ",
               "Tổng nhân khẩu", "Nhân khẩu hộ nghèo", "Nhân khẩu hộ cận nghèo")  # fmt: skip
    assert document["Diễn biến hộ"] == [
        {**{heading: row[heading] for heading in opening}, "Hộ NLNN có mức sống trung bình": 0}
        for row in plan["Diễn biến hộ"]
    ]
    lacking = ("Kỳ", "Số", "Hộ nghèo thiếu hụt đầu kỳ", "Hộ cận nghèo thiếu hụt đầu kỳ")
    assert document["Chỉ số thiếu hụt"] == [
        {heading: row[heading] for heading in lacking} for row in plan["Chỉ số thiếu hụt"]
    ]
    assert made.told[0].values == {
        "file": ["export.xlsx"],
        "forms": ("RS1", "RS2", "RS3", "RS4", "RS6", "RS8"),
        "count": 6,
        "year": 2023,
        "period": "kế hoạch",
    }


def test_the_review_of_the_plan_year_is_its_result_with_the_whole_movement(tmp_path: Path) -> None:
    """Blank movements stay blank, 0 stays 0; what RS3 has from RS2 is not written twice."""
    [document] = fill(review(tmp_path / "a.xlsx", *ALL), year=2023).documents

    assert list(document) == ["Diễn biến hộ"]
    assert document["Diễn biến hộ"][2] == {
        "Kỳ": "thực hiện năm",
        "Mã": "T3",
        "Thôn (đơn vị)": "Thôn 3",
        "Tổng số hộ cuối kỳ": 240,
        "Hộ nghèo đầu kỳ": 8,
        "Thoát nghèo, thành hộ cận nghèo": 1,
        "Hộ nghèo phát sinh mới": 1,
        "Hộ nghèo DTTS cuối kỳ": 6,
        "Hộ cận nghèo đầu kỳ": 14,
        "Thoát cận nghèo, vượt chuẩn": 2,
        "Tổng nhân khẩu": 946,
        "Nhân khẩu hộ nghèo": 33,
        "Nhân khẩu hộ cận nghèo": 52,
        "Hộ NLNN có mức sống trung bình": 0,
    }


def test_forms_may_come_one_a_file_in_any_order(tmp_path: Path) -> None:
    """Each form saved on its own gives what the whole export gives."""
    apart = [review(tmp_path / f"{form}.xlsx", form) for form in reversed(ALL) if form != "RS5"]

    together = fill(review(tmp_path / "all.xlsx", *ALL))

    assert fill(*apart).documents == together.documents


def test_headings_count_not_names_of_sheets_nor_merges_nor_a_line_of_numbers(
    tmp_path: Path,
) -> None:
    """A sheet that was unmerged, moved to the right and lost its numbers is still RS1."""
    book = Workbook()
    page = add_form(book, "RS1", ROWS["RS1"](), sheet="Copy (2)")
    for area in list(page.merged_cells.ranges):
        page.unmerge_cells(str(area))
    page.delete_rows(8)
    page.insert_cols(1)
    page.insert_rows(1, 4)

    [document] = fill(saved(book, tmp_path / "a.xlsx")).documents

    assert [row["Hộ nghèo đầu kỳ"] for row in document["Diễn biến hộ"]] == [
        village["poor"] for village in VILLAGES
    ]
    assert [row["Tổng nhân khẩu"] for row in document["Diễn biến hộ"]] == [
        village["people"] for village in VILLAGES
    ]


def test_two_forms_may_stand_on_one_sheet(tmp_path: Path) -> None:
    """One below the other, each under its own headings."""
    book = Workbook()
    page = add_form(book, "RS2", ROWS["RS2"]())
    other = add_form(book, "RS3", ROWS["RS3"]())
    down = page.max_row + 2
    for row in other.iter_rows():
        for cell in row:
            if cell.value is not None:
                page.cell(cell.row + down, cell.column, cell.value)
    for area in other.merged_cells.ranges:
        area.shift(row_shift=down)
        page.merge_cells(str(area))
    del book["RS3"]

    made = fill(saved(book, tmp_path / "a.xlsx"))

    assert made.told[0].values["forms"] == ("RS2", "RS3")
    assert [row["Hộ cận nghèo đầu kỳ"] for row in made.documents[0]["Diễn biến hộ"]] == [
        village["near"] for village in VILLAGES
    ]


def test_a_district_gets_its_communes_by_their_official_codes(tmp_path: Path) -> None:
    """Names with and without marks, short type words; two areas and their lines are skipped."""
    book = Workbook()
    add_form(
        book,
        "RS1",
        [
            ["I", "Khu vực thành thị", 1900, 7600, 120, None, 200],
            [1, "TT. Đắk Rve", 1900, 7600, 120, None, 200],
            ["II", "Khu vực nông thôn", 2190, 8700, 245, None, 272],
            [2, "Xã Đăk Kôi", 1000, "4.000", 200, None, 200],
            [3, "Tân Lập", 1190, 4707, 45, None, 72],
            ["Tổng cộng (I+II)", None, 4090, 16307, 365, None, 472],
        ],
        title="TỔNG HỢP KẾT QUẢ RÀ SOÁT TRÊN ĐỊA BÀN HUYỆN KON RẪY",
    )
    path = saved(book, tmp_path / "a.xlsx")

    made = fill(path, unit="Kon Rẫy", parent=None, level=LevelCode.DISTRICT)

    rows = made.documents[0]["Diễn biến hộ"]
    assert [(r["Mã"], r["Thôn (đơn vị)"], r["Tổng nhân khẩu"]) for r in rows] == [
        ("23479", "TT. Đắk Rve", 7600),
        ("23482", "Xã Đăk Kôi", 4000),
        ("23497", "Tân Lập", 4707),
    ]
    assert made.told[0].values["year"] == 2023


def test_units_that_are_not_below_the_unit_are_refused_by_name(tmp_path: Path) -> None:
    """A district does not take villages, nor a commune the export of its district."""
    villages = review(tmp_path / "thôn.xlsx", "RS1")
    book = Workbook()
    add_form(book, "RS1", [[1, "Xã Đăk Kôi", 9, 9, 1, None, 1], [2, "Xã Tân Lập", 9, 9, 1, 0, 1]])
    communes = saved(book, tmp_path / "xã.xlsx")

    code, said = refused(villages, unit="Kon Rẫy", parent=None, level=LevelCode.DISTRICT)
    assert code == "prefill.export-unknown-units"
    assert said == (
        "Danh mục không có các đơn vị sau thuộc Huyện Kon Rẫy: Thôn 1, Thôn 2, Thôn 3, Thôn 4,"
        " Thôn 5, Thôn 6; hãy kiểm tra lại tên đơn vị, năm và tệp xuất."
    )
    assert refused(communes)[0] == "prefill.export-other-level"


def test_villages_keep_the_codes_that_other_files_gave_them(tmp_path: Path) -> None:
    """By name, however it is typed, from files before or after; new ones get the next free."""
    given = tmp_path / "thôn.json"
    rows = [
        {"Kỳ": "kế hoạch", "Mã": "T2", "Thôn (đơn vị)": "thôn 01", "Ghi chú": "cũ"},
        {"Kỳ": "kế hoạch", "Mã": "B", "Thôn (đơn vị)": "THÔN 3"},
    ]
    given.write_text(json.dumps({"Diễn biến hộ": rows}), encoding="utf-8")
    export = review(tmp_path / "a.xlsx", "RS1")

    for made in (fill(given, export), fill(export, given)):
        [document] = [each for each in made.documents if len(each["Diễn biến hộ"]) == 6]
        codes = [row["Mã"] for row in document["Diễn biến hộ"]]
        assert codes == ["T2", "T1", "B", "T3", "T4", "T5"]


def test_a_row_with_a_name_alone_finds_the_village_of_that_name(tmp_path: Path) -> None:
    """A remark typed beside a name goes to the row of the export; unknown names stay."""
    remarks = tmp_path / "Diễn biến hộ.csv"
    remarks.write_text(
        "Kỳ;Thôn (đơn vị);Ghi chú\nkế hoạch;THÔN 02;sáp nhập\nkế hoạch;Thôn 9;mới\n",
        encoding="utf-8",
        newline="\n",
    )

    made = fill(review(tmp_path / "a.xlsx", "RS1"), remarks)

    assert made.documents[1]["Diễn biến hộ"] == [
        {"Kỳ": "kế hoạch", "Mã": "T2", "Thôn (đơn vị)": "THÔN 02", "Ghi chú": "sáp nhập"},
        {"Kỳ": "kế hoạch", "Mã": "", "Thôn (đơn vị)": "Thôn 9", "Ghi chú": "mới"},
    ]


def test_whom_a_form_is_about_may_stand_in_its_title_alone(tmp_path: Path) -> None:
    """RS6 with "Tổng số hộ" over its first count; RS9 gives the minorities without RS8."""
    book = Workbook()
    page = add_form(book, "RS6", ROWS["RS6"]())
    page["C6"] = "Tổng số hộ"
    groups = ("Hộ nghèo", "Hộ cận nghèo")
    nine = book.create_sheet("RS9")
    nine.append(["BIỂU THEO DÂN TỘC NĂM 2023"])
    nine.append(["STT", "Thôn", groups[0], None, None, groups[1], None, None])
    nine.append([None, None, *(["Tổng số hộ", "1.1 Kinh", "1.2 Tổng DTTS"] * 2)])
    nine.merge_cells("C2:E2")
    nine.merge_cells("F2:H2")
    for number, v in enumerate(VILLAGES, start=1):
        poor, near = [v["poor"], v["poor"] - v["pm"], v["pm"]], [v["near"], 0, v["nm"]]
        nine.append([f"{number}.", v["name"], *poor, *near])

    made = fill(saved(book, tmp_path / "a.xlsx"), review(tmp_path / "b.xlsx", "RS1"))

    assert made.told[0].values["forms"] == ("RS1", "RS6", "RS9")
    rows = made.documents[0]["Diễn biến hộ"]
    assert [(r["Hộ nghèo DTTS đầu kỳ"], r["Hộ cận nghèo DTTS đầu kỳ"]) for r in rows] == [
        (v["pm"], v["nm"]) for v in VILLAGES
    ]
    lacking = made.documents[0]["Chỉ số thiếu hụt"]
    assert lacking[0] == {"Kỳ": "kế hoạch", "Số": 1, "Hộ cận nghèo thiếu hụt đầu kỳ": 14}


def test_all_contradictions_are_refused_at_once_each_with_its_cells(tmp_path: Path) -> None:
    """Links of RS2 and RS3, closing counts, RS1, parts above their whole, totals."""
    changes: dict[tuple[str, str], Any] = {
        ("RS2", "E11"): 2,  # Thôn 1 became near-poor: RS3 says 1, and 8 would be left
        ("RS4", "E10"): 12,  # of 9 poor households 12 lack work
        ("RS1", "E11"): 6,  # Thôn 2: RS2 ends with 5
    }

    code, said = refused(review(tmp_path / "a.xlsx", "RS1", "RS2", "RS3", "RS4", changes=changes))

    assert code == "prefill.export-disagrees"
    assert said == (
        "Các biểu rà soát không khớp nhau ở 8 chỗ: "
        "Tổng cộng: Sheet 1!E16 (45) ≠ Σ (46), "
        "Thôn 1: Sheet 2!L11 (9) ≠ 1-2-3-4+5+6+7+8 (8), "
        "Tổng cộng: Sheet 2!E9 (6) ≠ Σ (7), "
        "Thôn 1: Sheet 4!E10 (12) > Sheet 4!C10 (9), "
        "Tổng số: Sheet 4!E16 (21) ≠ Σ (24), "
        "Thôn 1: Sheet 2!E11 (2) ≠ Sheet 3!H11 (1), "
        "Thôn 2: Sheet 1!E11 (6) ≠ Sheet 2!L13 (5), "
        "Thôn 2: Sheet 1!E11 (6) ≠ Sheet 4!C11 (5); "
        "hãy sửa trên cơ sở dữ liệu rồi xuất lại."
    )


def test_a_cell_without_a_whole_number_is_named(tmp_path: Path) -> None:
    """Words, parts of households and negative counts; a dash is a blank."""
    changes: dict[tuple[str, str], Any] = {
        ("RS1", "E10"): "chín",
        ("RS1", "G10"): 12.5,
        ("RS1", "E12"): -1,
        ("RS1", "I10"): "-",
    }

    code, said = refused(review(tmp_path / "a.xlsx", "RS1", changes=changes))

    assert code == "prefill.values"
    assert "3 ô không đọc được: Sheet 1!E10: “chín”, Sheet 1!G10: “12,5”, Sheet 1!E12: “-1”" in said


def _lost(book: Workbook) -> None:
    add_form(book, "RS1", ROWS["RS1"]())
    add_form(book, "RS4", [row for row in ROWS["RS4"]() if row[1] != "Thôn 4"][:-1])


def _empty(book: Workbook) -> None:
    add_form(book, "RS1", [["I", "Khu vực nông thôn"], ["Tổng cộng", None, 0, 0, 0, 0, 0]])


def _twice(book: Workbook) -> None:
    add_form(book, "RS1", ROWS["RS1"](), sheet="Đợt 1")
    add_form(book, "RS1", ROWS["RS1"](), sheet="Đợt 2")


def _years(book: Workbook) -> None:
    add_form(book, "RS1", ROWS["RS1"](), title=TITLES["RS1"].replace("2023", "2021"))
    add_form(book, "RS8", ROWS["RS8"]())


def _rates_only(book: Workbook) -> None:
    add_form(book, "RS5", ROWS["RS5"]())


def _foreign(book: Workbook) -> None:
    book.active["A1"] = "Danh sách họp thôn"  # type: ignore[index]


@pytest.mark.parametrize(
    ("make", "code", "said"),
    [
        (_lost, "prefill.export-units", "Thôn 4"),
        (_empty, "prefill.export-empty", "biểu RS1"),
        (_twice, "prefill.export-twice", 'trang "Đợt 1" và trang "Đợt 2"'),
        (_years, "prefill.export-year", "năm 2021, 2023"),
        (_rates_only, "prefill.unknown-workbook", "RS1"),
        (_foreign, "prefill.unknown-workbook", "a.xlsx"),
    ],
)
def test_what_is_no_complete_review_is_refused_in_a_sentence(
    make: Callable[[Workbook], None], code: str, said: str, tmp_path: Path
) -> None:
    """Villages lost, no rows, a form twice, another year, rates alone, another workbook."""
    book = Workbook()
    make(book)

    told = refused(saved(book, tmp_path / "a.xlsx"))

    assert told[0] == code
    assert said in told[1]


def test_a_result_needs_both_movements(tmp_path: Path) -> None:
    """RS1 alone says how the year ended, not how it went."""
    code, said = refused(review(tmp_path / "a.xlsx", "RS1"), year=2023)

    assert code == "prefill.export-forms"
    assert "chỉ có RS1" in said


def test_an_old_workbook_is_to_be_saved_anew(tmp_path: Path) -> None:
    """The database also gives .xls."""
    path = tmp_path / "export.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"))

    code, said = refused(path)

    assert code == "file.xls"
    assert ".xlsx" in said
