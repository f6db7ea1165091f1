"""`validate --findings`: a workbook of what was found, each line linked to its cell."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools
from sheets import brief

from xltools.api.setup import set_up
from xltools.api.validate import validate

AS_WRITTEN = EXAMPLES / "tan-lap-2024-nguyen-van.xlsx"
CORRECTED = EXAMPLES / "tan-lap-2024.xlsx"


def sheets_of(path: Path) -> tuple[Any, Any]:
    """The overview and the list."""
    overview, listed, _ = openpyxl.load_workbook(path).worksheets
    return overview, listed


def texts_of(path: Path) -> list[dict[str, Any]]:
    """The lines of the sheet that shows what the plan will say."""
    return rows_of(openpyxl.load_workbook(path)["Câu sẽ in"])


def rows_of(sheet: Any) -> list[dict[str, Any]]:
    """The lines of the list under their headings."""
    headings, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


@pytest.mark.slow
def test_every_finding_has_its_line_with_cell_row_and_remedy(
    tmp_path: Path, xltools: Xltools
) -> None:
    out = tmp_path / "Kết quả kiểm tra.xlsx"

    ran = xltools("validate", AS_WRITTEN, "--findings", out)

    rows = rows_of(sheets_of(out)[1])
    findings = validate(AS_WRITTEN, set_up(date(2026, 3, 1))).findings
    assert ran.status == 1
    assert [f"{row['Trang']}!{row['Ô']} {row['Mã nội dung']}" for row in rows] == brief(findings)
    [conflict] = [row for row in rows if row["Mã nội dung"] == "target.conflict"]
    assert conflict["Mức"] == "Lỗi phải sửa"
    assert conflict["Đơn vị"] == "Xã Tân Lập"
    assert conflict["Giá trị hiện có"] == "đạt (=) 16,8%"
    assert conflict["Cách sửa"].startswith("Thống nhất một cách nêu")
    assert conflict["Cả dòng trong trang"].startswith("Mã: CT05 | Nhóm: Y tế | ")
    assert len(conflict["Dấu giá trị"]) == 8


@pytest.mark.slow
def test_a_line_leads_to_its_cell_in_the_checked_file(tmp_path: Path, xltools: Xltools) -> None:
    copy = tmp_path / "Bản của xã" / "kế hoạch (bản 1).xlsx"
    copy.parent.mkdir()
    copy.write_bytes(AS_WRITTEN.read_bytes())

    xltools("validate", copy, "--findings", tmp_path / "kq.xlsx")

    [link] = [
        cell.hyperlink
        for row in sheets_of(tmp_path / "kq.xlsx")[1].iter_rows(min_row=2, max_row=2)
        for cell in row
        if cell.hyperlink
    ]
    folder, _, name = link.target.replace("\\", "/").rpartition("/")
    assert folder.endswith(("Bản%20của%20xã", "Bản của xã"))
    assert name.replace("%20", " ") == "kế hoạch (bản 1).xlsx"
    assert link.location.startswith("'")


@pytest.mark.slow
def test_several_files_are_told_apart_and_one_not_read_says_why(
    tmp_path: Path, xltools: Xltools
) -> None:
    other = tmp_path / "ghi chú.txt"
    other.write_text("x", encoding="utf-8")
    out = tmp_path / "kq.xlsx"

    ran = xltools("validate", CORRECTED, AS_WRITTEN, other, "--findings", out)

    overview, listed = sheets_of(out)
    told = list(overview.iter_rows(min_row=9, max_row=11, values_only=True))
    assert ran.status == 2
    assert told[0] == (None, None, None, None, "Xã Tân Lập - tan-lap-2024.xlsx")
    assert told[1][4] == "Xã Tân Lập - tan-lap-2024-nguyen-van.xlsx"
    assert all(told[1][:3])
    assert told[2][4].startswith('Tệp "ghi chú.txt" không phải là tệp Excel')
    assert len(rows_of(listed)) == sum(told[1][:3])


def test_a_plan_without_faults_gives_a_page_that_says_so(tmp_path: Path, xltools: Xltools) -> None:
    out = tmp_path / "kq.xlsx"

    ran = xltools("validate", CORRECTED, "--findings", out)

    overview, listed = sheets_of(out)
    assert ran.status == 0
    assert "Không có nội dung nào cần sửa." in [cell.value for cell in overview["A"]]
    assert rows_of(listed) == []


@pytest.mark.slow
def test_every_sentence_is_shown_as_the_plan_prints_it(tmp_path: Path, xltools: Xltools) -> None:
    """Word for word; with its cell, its gaps, and where it was taken from."""
    out, plan = tmp_path / "kq.xlsx", tmp_path / "ke-hoach.txt"

    xltools("validate", AS_WRITTEN, "--findings", out)

    xltools("plan", AS_WRITTEN, "-o", plan, "--format", "text")
    text = plan.read_text(encoding="utf-8")
    rows = texts_of(out)
    sentences = [row for row in rows if row["Trang"] == "Nội dung văn bản"]
    shown = [line for row in sentences for line in row["Câu sẽ in"].splitlines()]
    assert [line for line in shown if line not in text.splitlines()] == []
    assert {row["Lấy từ"] for row in sentences} == {"câu mẫu", "đơn vị sửa"}
    assert [row["Câu sẽ in"] for row in rows if "{" in row["Câu sẽ in"]] == []


def test_the_findings_never_take_the_place_of_a_checked_file(
    tmp_path: Path, xltools: Xltools
) -> None:
    copy = tmp_path / "kế hoạch.xlsx"
    copy.write_bytes(CORRECTED.read_bytes())

    ran = xltools("validate", copy, "--findings", copy)

    assert ran.status == 2
    assert copy.read_bytes() == CORRECTED.read_bytes()


@pytest.mark.slow
def test_the_same_findings_give_the_same_workbook(tmp_path: Path, xltools: Xltools) -> None:
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    for out in (first, second):
        xltools("validate", AS_WRITTEN, "--findings", out, "--today", "01/03/2026", "--lang", "en")

    def members(path: Path) -> dict[str, bytes]:
        with zipfile.ZipFile(path) as parts:
            return {name: parts.read(name) for name in parts.namelist()}

    assert members(first) == members(second)
    assert b"<f>" not in members(first)["xl/worksheets/sheet2.xml"]
    sheets = openpyxl.load_workbook(first).sheetnames
    assert sheets == ["Overview", "Findings", "Texts in print"]
