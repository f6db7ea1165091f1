"""After signing: number, day and signer are typed once and stand wherever the plan is shown."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Final

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools
from conftest import LibreOffice

from xltools.form import GeneralInfo
from xltools.form.layout import SIGNATURE_ROWS

pytestmark = pytest.mark.slow  # whole workbooks or documents are written

EXAMPLE = EXAMPLES / "tan-lap-2024.xlsx"
SIGNED: Final[dict[str, str | date | None]] = {
    "Tình trạng": "đã ban hành",
    "Số": "7",
    "Ngày ban hành": date(2024, 2, 5),
    "Họ tên người ký": "A Thành",
}
DRAFT = SIGNED | {"Tình trạng": "dự thảo", "Số": None, "Ngày ban hành": None}
ANNEX = "(Kèm theo Kế hoạch số {number} {day} của Ủy ban nhân dân xã Tân Lập)"


def typed(path: Path, cells: dict[str, str | date | None]) -> Path:
    """The example with other values in a few cells of Thông tin chung."""
    book = openpyxl.load_workbook(EXAMPLE)
    for row in book[GeneralInfo.sheet.name].iter_rows():
        if row[0].value in cells:
            row[1].value = cells[row[0].value]
    book.save(path)
    return path


def text_of(path: Path, xltools: Xltools) -> str:
    """The plan of a workbook as plain text."""
    output = path.with_suffix(".txt")
    xltools("plan", path, "-o", output, "--format", "text")
    return output.read_text(encoding="utf-8")


def test_one_change_of_three_cells_is_in_the_plan_its_foot_and_every_annex(
    tmp_path: Path, xltools: Xltools
) -> None:
    text = text_of(typed(tmp_path / "ky.xlsx", SIGNED), xltools)

    told = ANNEX.format(number="07/KH-UBND", day="ngày 05 tháng 02 năm 2024")
    assert "Số: 07/KH-UBND" in text
    assert "Tân Lập, ngày 05 tháng 02 năm 2024" in text
    assert re.findall(r"\(Kèm theo Kế hoạch số .*\)", text) == [told] * 2
    assert "A Thành" in text
    assert "DỰ THẢO" not in text


def test_a_draft_leaves_room_in_all_of_these_places(tmp_path: Path, xltools: Xltools) -> None:
    text = text_of(typed(tmp_path / "ky.xlsx", DRAFT), xltools)

    told = ANNEX.format(number="        /KH-UBND", day="ngày       tháng       năm 2024")
    assert "Số:         /KH-UBND" in text
    assert re.findall(r"\(Kèm theo Kế hoạch số .*\)", text) == [told] * 2
    assert "DỰ THẢO" in text


def test_a_plan_that_calls_itself_issued_without_them_is_told_so(
    tmp_path: Path, xltools: Xltools
) -> None:
    """By the check as errors of the two cells, and by the plan as gaps."""
    path = typed(tmp_path / "ky.xlsx", DRAFT | {"Tình trạng": "đã ban hành"})

    found = xltools("validate", path, "--today", "31/12/2024", "--format", "json").json["findings"]
    ran = xltools("plan", path, "-o", tmp_path / "ky.docx")

    assert {each["code"] for each in found} >= {"state.no-number", "state.no-date"}
    assert ran.out.splitlines()[1:] == [
        "Còn 2 chỗ thiếu số liệu, trong văn bản in là “……”:",
        '  trang "Thông tin chung", ô B29: Ngày ban hành',
        '  trang "Thông tin chung", ô B26: Số',
    ]


def test_the_printed_sheets_and_the_page_for_who_signs_follow_by_themselves(
    tmp_path: Path, libreoffice: LibreOffice
) -> None:
    """Their formulas, calculated after the three cells were typed."""
    signed, draft = typed(tmp_path / "ky.xlsx", SIGNED), typed(tmp_path / "nhap.xlsx", DRAFT)

    books = [
        openpyxl.load_workbook(path, data_only=True)
        for path in libreoffice.convert([signed, draft], "xlsx", tmp_path / "tinh")
    ]

    numbered = "Kế hoạch số 07/KH-UBND ngày 05 tháng 02 năm 2024"
    blocks = [_last_rows(book["Kinh phí"]) for book in books]
    assert [blocks[0][0][1], *blocks[0][-2:]] == [
        "Tân Lập, ngày 05 tháng 02 năm 2024",
        ["Y Hạnh", "A Thành"],
        [f"Kèm theo {numbered}"],
    ]
    assert [blocks[1][0][1], *blocks[1][-2:]] == [
        "Tân Lập, ngày …… tháng …… năm ………",
        ["Y Hạnh", "A Thành"],
        [],
    ]
    assert numbered in _values(books[0]["Tóm tắt"])
    assert not [each for each in _values(books[1]["Tóm tắt"]) if "Kế hoạch số" in each]


def _last_rows(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[list[str]]:
    """The rows of the block to sign by."""
    rows = [[str(value) for value in row if value] for row in sheet.iter_rows(values_only=True)]
    first = next(at for at, row in enumerate(rows) if row[:1] == ["NGƯỜI LẬP BIỂU"])
    return rows[first : first + SIGNATURE_ROWS]


def _values(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[str]:
    return [str(value) for row in sheet.iter_rows(values_only=True) for value in row if value]
