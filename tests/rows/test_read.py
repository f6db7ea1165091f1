"""Rows are found wherever staff moved them, and nothing that is no row becomes one."""

from __future__ import annotations

import unicodedata

import pytest
from sheets import GENERAL, raw_of, row_from, rows_from, troubles

from xltools.cells import CellRef
from xltools.errors import XltoolsError
from xltools.form import GeneralInfo, Movement, ProjectLine, Recipient, Target, Task
from xltools.form.base import Record
from xltools.rows.identity import read_identity
from xltools.rows.raw import RawSheet, RawWorkbook
from xltools.rows.read import read_rows
from xltools.rows.rows import RowProblem, Rows, Trouble

MISSING = {Trouble.SHEET_MISSING, Trouble.HEADING_MISSING}


def codes(rows: Rows, record: type[Record]) -> list[tuple[int, object]]:
    """Row and code of each record."""
    return [(r.source.row, getattr(r, "code", None)) for r in rows.sheets[record].records]


def told(rows: Rows) -> list[str]:
    """Troubles other than what a little sheet leaves out."""
    return troubles(p for p in rows.all_problems if p.trouble not in MISSING)


def test_columns_are_found_by_their_headings_wherever_they_stand() -> None:
    rows = rows_from("""
# Chỉ tiêu
Giá trị | Mã | ĐVT | Nhóm
3.36 | CT01 | % | giảm nghèo
""")
    (target,) = rows.sheets[Target].records
    assert isinstance(target, Target)
    assert (target.code, str(target.value), target.group) == ("CT01", "3.36", "giảm nghèo")
    assert [str(target.cell(name)) for name in ("value", "code", "wording")] == [
        "Chỉ tiêu!A6",
        "Chỉ tiêu!B6",
        "Chỉ tiêu!A6",
    ]


def test_headings_and_sheets_may_be_decomposed_upper_case_or_spaced() -> None:
    def apart(text: str) -> str:
        return unicodedata.normalize("NFD", text)

    heading = (apart("Mã"), " GIÁ\u00a0 TRỊ", apart("ĐVT"))
    sheet = RawSheet(apart("Chỉ tiêu "), (heading, ("CT01", 5.0, "hộ")))
    rows = read_rows(RawWorkbook({sheet.name: sheet}))
    (target,) = rows.sheets[Target].records
    assert isinstance(target, Target)
    assert (target.code, target.value, target.measure_unit) == ("CT01", 5, "hộ")
    assert rows.unknown_sheets == ()


def test_blank_rows_do_not_end_a_table_and_rows_keep_their_numbers() -> None:
    rows = rows_from(
        "# Phân công\nMã | Tên việc | Đơn vị chủ trì\nNV01 | a | \n\n"
        + "\n" * 200
        + "NV02 | b |\n\u00a0 | \u200b | \nNV03 | | Trạm Y tế"
    )
    assert codes(rows, Task) == [(6, "NV01"), (208, "NV02"), (210, "NV03")]


def test_a_row_that_only_holds_its_ready_typed_code_is_blank() -> None:
    rows = rows_from("""
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách tổng hợp
CT01 | Tỷ lệ hộ nghèo | cộng
CT02 | | cộng
CT03 | |
""")
    assert codes(rows, Target) == [(6, "CT01")]


def test_a_row_with_only_calculated_values_is_blank() -> None:
    rows = rows_from("""
# Diễn biến hộ
Kỳ | Mã | Hộ nghèo cuối kỳ | Tỷ lệ hộ nghèo cuối kỳ (%)
kế hoạch | T1 | 3 | 1.5
 | | 0 | 0
""")
    assert codes(rows, Movement) == [(6, "T1")]


def test_on_a_sheet_whose_rows_come_filled_a_code_makes_a_row() -> None:
    rows = rows_from("# Dự án - chính sách\nMã | Thực hiện năm nay\nDA1 | x\nDA2 |")
    assert codes(rows, ProjectLine) == [(6, "DA1"), (7, "DA2")]


def test_a_title_above_the_headings_does_not_matter() -> None:
    text = """
# Phân công
PHÂN CÔNG NHIỆM VỤ | | của xã Tân Lập
(Mã do máy điền) | Mã
Mã | Đơn vị chủ trì | Bắt đầu
NV01 | Trạm Y tế | 01/2024
"""
    assert codes(rows_from(text), Task) == [(8, "NV01")]


@pytest.mark.parametrize("word", ["Tổng cộng", "TỔNG CỘNG:", "Cộng", "Cộng (1+2)", "Cộng toàn xã"])
def test_a_line_that_adds_up_the_table_is_no_row(word: str) -> None:
    rows = rows_from(f"""
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Hộ nghèo đầu kỳ
kế hoạch | T1 | Thôn 1 | 3
{word} | | | 3
 | | {word} | 3
""")
    assert codes(rows, Movement) == [(6, "T1")]
    assert told(rows) == []


def test_a_row_whose_words_begin_like_a_total_is_a_row() -> None:
    rows = rows_from("# Nơi nhận\nThứ tự | Nội dung in\n| Cộng tác viên giảm nghèo\n2 | Lưu: VT")
    assert [r.source.row for r in rows.sheets[Recipient].records] == [6, 7]


def test_a_field_that_cannot_be_read_is_none_and_the_rest_of_its_row_stays() -> None:
    rows = rows_from("""
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ
kế hoạch | T1 | Thôn 1 | hai trăm | 3,5
""")
    (movement,) = rows.sheets[Movement].records
    assert isinstance(movement, Movement)
    assert (movement.name, movement.total_start, movement.poor_start) == ("Thôn 1", None, None)
    assert [p for p in rows.all_problems if p.trouble not in MISSING] == [
        RowProblem(
            Trouble.WRONG_KIND,
            CellRef("Diễn biến hộ", 6, 4),
            "hai trăm",
            "total_start",
            "Tổng số hộ đầu kỳ",
            "số nguyên",
        ),
        RowProblem(
            Trouble.NOT_WHOLE,
            CellRef("Diễn biến hộ", 6, 5),
            "3,5",
            "poor_start",
            "Hộ nghèo đầu kỳ",
            "số nguyên",
            "3,5",
        ),
    ]


def test_headings_that_are_missing_twice_or_unknown_are_named() -> None:
    rows = rows_from("# Nơi nhận\nThứ tự | Nội dung in | nội dung  in | Ghi thêm\n1 | Như trên | |")
    found = [(p.trouble.name, p.cell.address, p.header) for p in rows.sheets[Recipient].problems]
    assert found == [
        ("HEADING_TWICE", "C5", "nội dung in"),
        ("UNKNOWN_HEADING", "D5", "Ghi thêm"),
        ("HEADING_MISSING", "A5", "Mã nơi nhận"),
        ("HEADING_MISSING", "A5", "Đơn vị"),
        ("HEADING_MISSING", "A5", "Số bản"),
    ]


def test_columns_of_the_levels_above_and_calculated_ones_are_not_missed() -> None:
    rows = rows_from("# Kết quả thực hiện\nKỳ | Mã\n6 tháng | CT01")
    missing = {p.header for p in rows.all_problems if p.cell.sheet == "Kết quả thực hiện"}
    assert "Mã đơn vị cấp dưới" not in missing
    assert "Thực hiện trong kỳ" in missing


def test_sheets_that_staff_fill_are_missed_and_foreign_ones_are_named() -> None:
    raw = raw_of("# Chỉ tiêu\nMã\n# Trang của tôi\na | b")
    rows = read_rows(raw)
    missed = [p.header for p in rows.problems]
    assert ("Phân công" in missed, "Cấp dưới" in missed, "Giải trình" in missed) == (
        True,
        False,
        False,
    )
    assert rows.unknown_sheets == ("Trang của tôi",)


def test_a_sheet_without_headings_is_missed_and_a_blank_one_is_empty() -> None:
    rows = rows_from("# Chỉ tiêu\nabc | def\n1 | 2\n# Phân công\n")
    assert troubles(rows.sheets[Target].problems) == ["Chỉ tiêu!A1 SHEET_MISSING"]
    assert rows.sheets[Task].problems == ()
    assert rows.sheets[Task].records == ()


def test_without_general_information_there_is_one_record_of_blanks() -> None:
    rows = row_from("Chỉ tiêu", {"Mã": "CT01", "Nhóm": "a"})
    (info,) = rows.sheets[GeneralInfo].records
    assert isinstance(info, GeneralInfo)
    assert (info.unit_name, info.plan_year, info.classes) == (None, None, ())
    assert "Thông tin chung!A1 SHEET_MISSING" in troubles(rows.problems)


def test_items_are_found_under_their_headings_in_any_order() -> None:
    text = """
# Thông tin chung
STT | Giá trị | Hướng dẫn | Mục
1 | 2024 | Bốn chữ số | Năm kế hoạch
2 | Xã Tân Lập | | TÊN ĐƠN VỊ
3 | gì đó | | Mục lạ
4 | | | Mục lạ mà trống
5 | Xã khác | | Tên đơn vị
"""
    rows = rows_from(text)
    (info,) = rows.sheets[GeneralInfo].records
    assert isinstance(info, GeneralInfo)
    assert (info.unit_name, info.plan_year) == ("Xã Tân Lập", 2024)
    assert str(info.cell("unit_name")) == "Thông tin chung!B7"
    assert told(rows) == [
        "Thông tin chung!D8 UNKNOWN_HEADING",
        "Thông tin chung!D10 HEADING_TWICE",
    ]


def test_a_workbook_says_what_it_is_and_an_unknown_version_is_refused_by_name() -> None:
    def book(version: str) -> RawWorkbook:
        identity_rows = (("form_version", version), ("plan_year", 2024.0))
        sheets = dict(raw_of(GENERAL).sheets)
        return RawWorkbook({**sheets, "_xltools": RawSheet("_xltools", identity_rows, False)})

    said = read_identity(book("2026.1"))
    assert said.values == {"form_version": "2026.1", "plan_year": "2024"}
    assert read_rows(book("2026.1")).form_version == "2026.1"
    with pytest.raises(XltoolsError) as caught:
        read_rows(book("2031.4"), "tan-lap.xlsx")
    assert (caught.value.code, caught.value.values) == (
        "form.unknown-version",
        {"file": "tan-lap.xlsx", "version": "2031.4", "known": "2025.1, 2026.1"},
    )


def test_a_workbook_without_any_sheet_of_the_form_is_not_ours() -> None:
    with pytest.raises(XltoolsError) as caught:
        read_rows(RawWorkbook({"Sheet1": RawSheet("Sheet1", (("a",),))}), "khac.xlsx")
    assert (caught.value.code, caught.value.values) == ("form.not-ours", {"file": "khac.xlsx"})
