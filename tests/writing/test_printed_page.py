"""Câu sẽ in: the page that shows what sentences will say, as they are written and as staff type."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import LibreOffice
from examples.documents import RIGHT, document
from narrative.plans import catalogue
from python_calamine import CalamineWorkbook
from reading.office import opened, type_into
from writing.plans import CATALOGUE, blank_plan

from xltools.form import PRINTED, Activity, Duty, Sentence
from xltools.form.layout import FIRST_ROW
from xltools.narrative import compose
from xltools.narrative.preview import previews
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.scope import Scope
from xltools.rows.document import rows_of
from xltools.workbook.write import write_workbook

WORDED = (Activity, Duty, Sentence)
NAMES = (*RIGHT.values(), "kon-braih-2026")


def plan_with_full_names(name: str) -> Plan:
    """An example that calls offices by their full names, as the page does."""
    full = document(name)
    full = {**full, "Thông tin chung": {**full["Thông tin chung"], "Luôn ghi đủ tên cơ quan": "x"}}
    return plan_of(rows_of(full))


def page_of(path: Path) -> dict[tuple[str, int], str]:
    """The sentences that the page shows, by sheet and row."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name(PRINTED.name).to_python()
    heading = next(at for at, row in enumerate(rows) if row[:3] == ["Trang", "Dòng", "Câu sẽ in"])
    lines = [row[:3] for row in rows[heading + 1 :] if row[0]]
    return {
        (str(sheet), int(str(row).split(".", maxsplit=1)[0])): str(text)
        for sheet, row, text in lines
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_stands_on_the_page_as_the_plan_prints_it(name: str, tmp_path: Path) -> None:
    """But for the marker before it, the mark at its end, and what columns of its row add."""
    plan = plan_with_full_names(name)
    write_workbook(tmp_path / "ke-hoach.xlsx", plan, catalogue())

    shown = page_of(tmp_path / "ke-hoach.xlsx")

    texts = previews(Scope(plan, catalogue()), compose(plan, catalogue()))
    printed = {(t.cell.sheet, t.cell.row): t.printed for t in texts if t.origin is not None}
    rows = {
        (record.sheet.name, FIRST_ROW + at): printed[row.source.sheet, row.source.row]
        for record in WORDED
        for at, row in enumerate(plan.of(record))
        if row.wording
    }
    wrong = {
        place for place, lines in rows.items() for line in lines if not said(shown, place, line)
    }
    assert rows
    assert wrong == set()
    assert {place for place, text in shown.items() if text} == rows.keys()


def said(shown: dict[tuple[str, int], str], place: tuple[str, int], line: str) -> bool:
    return shown[place].rstrip(" .;:/").casefold() in line.casefold()


def test_a_blank_workbook_has_room_for_the_first_sentences(tmp_path: Path) -> None:
    write_workbook(tmp_path / "mau.xlsx", blank_plan(), CATALOGUE)

    assert {sheet for sheet, _ in page_of(tmp_path / "mau.xlsx")} == {r.sheet.name for r in WORDED}


TYPED = [
    ("Nội dung văn bản", "Nội dung", "Giảm {CT01.cau} ({CT01.dau_ky}) năm {nam+1}"),
    ("Chỉ tiêu", "Giá trị", "1234.5"),
    ("Chỉ tiêu", "Cách nêu", "giảm ít nhất"),
    ("Chỉ tiêu", "ĐVT", "hộ"),
    ("Chỉ tiêu", "Đầu kỳ", "7"),
    ("Hoạt động", "Nội dung", "Mở {sl} tập huấn, chi {kp} theo {VB01.ngan}, *{CT99}*"),
    ("Hoạt động", "Khối lượng", "2"),
    ("Hoạt động", "Đến", "3"),
    ("Hoạt động", "ĐVT", "lớp"),
    ("Kinh phí", "Kế hoạch vốn năm (triệu đồng)", "1268.5"),
    ("Tổ chức thực hiện", "Nhiệm vụ", "Báo cáo {BC01}; còn {n.cuoi} hộ nghèo, {tn.cuoi}"),
]


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("locale", ["vi-VN", "en-US"])
def test_the_page_follows_what_is_typed(
    tmp_path: Path, libreoffice: LibreOffice, locale: str
) -> None:
    """A sentence, a figure that it speaks of, and an unknown reference; in either locale."""
    path = tmp_path / "ke-hoach.xlsx"
    write_workbook(path, plan_of(rows_of(document("tan-lap-2024"))), catalogue())

    with opened(libreoffice, path, locale) as book:
        for sheet, heading, text in TYPED:
            typed = text.replace(".", ",") if locale == "vi-VN" and text[0].isdigit() else text
            type_into(book, sheet, f"{column_of(book, sheet, heading)}{FIRST_ROW}", typed)
        shown = shown_by(book)

    assert shown["Nội dung văn bản"] == "Giảm giảm ít nhất 1.234,5 hộ (07 hộ) năm 2025"
    assert shown["Hoạt động"] == (
        "Mở từ 02 đến 03 lớp tập huấn, chi 1.540,5 triệu đồng theo Kế hoạch số 16/KH-UBND, ……"
    )
    assert shown["Tổ chức thực hiện"] == "Báo cáo trước ngày 31/5; còn 40 hộ nghèo, 3,36%"


def column_of(book: Any, sheet: str, heading: str) -> str:
    cells = book.Sheets.getByName(sheet)
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    header = FIRST_ROW - 1
    return next(c for c in letters if cells.getCellRangeByName(f"{c}{header}").String == heading)


def shown_by(book: Any) -> dict[str, str]:
    """The first sentence of each sheet on the page."""
    page = book.Sheets.getByName(PRINTED.name)
    found: dict[str, str] = {}
    for row in range(1, 80):
        sheet, text = (page.getCellRangeByName(f"{c}{row}").String for c in "AC")
        if sheet in {record.sheet.name for record in WORDED}:
            found.setdefault(sheet, text)
    return found
