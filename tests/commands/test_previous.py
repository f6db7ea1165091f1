"""`validate --previous`: the workbook of the year before, or one line that says why not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands.run import EXAMPLES, ROOT, Xltools

TAN_LAP = EXAMPLES / "tan-lap-2024.xlsx"
DOCUMENT = json.loads((ROOT / "workbooks/nguon/tan-lap-2024.json").read_text(encoding="utf-8"))


def last_year(xltools: Xltools, folder: Path, year: int = 2023, **sheets: Any) -> Path:
    """The workbook of xã Tân Lập for a year, with some sheets as staff filled them."""
    data, book = folder / "du-lieu.json", folder / f"tan-lap-{year}.xlsx"
    data.write_text(json.dumps(sheets, ensure_ascii=False), encoding="utf-8")
    words = ("--unit", "Xã Tân Lập", "--level", "commune", "--parent", "Huyện Kon Rẫy")
    made = xltools("new", "-o", book, *words, "--year", year, "--prefill", data)
    assert made.status == 0, made.err
    return book


@pytest.mark.slow
def test_a_year_is_compared_with_the_one_before(xltools: Xltools, tmp_path: Path) -> None:
    rows = [
        {**row, "Thoát nghèo, thành hộ cận nghèo": None, "Hộ nghèo phát sinh mới": None}
        for row in DOCUMENT["Diễn biến hộ"]
    ]
    before = last_year(
        xltools, tmp_path, **{"Diễn biến hộ": [*rows[:-1], {**rows[-1], "Mã": "T9"}]}
    )

    alone = xltools("validate", TAN_LAP, "--format", "json")
    ran = xltools("validate", TAN_LAP, "--previous", before, "--format", "json")

    assert alone.json["findings"] == ran.json["findings"] == []
    assert ran.status == 0


@pytest.mark.slow
def test_a_jump_from_last_year_is_found(xltools: Xltools, tmp_path: Path) -> None:
    first, *others = DOCUMENT["Diễn biến hộ"]
    wrong = {**first, "Tổng số hộ đầu kỳ": 2100}
    before = last_year(xltools, tmp_path, **{"Diễn biến hộ": [wrong, *others]})

    ran = xltools("validate", TAN_LAP, "--previous", before, "--format", "json")

    assert [(each["cell"], each["code"]) for each in ran.json["findings"]] == [
        ("D6", "previous.slip")
    ]


@pytest.mark.slow
def test_another_year_is_refused_in_one_line(xltools: Xltools, tmp_path: Path) -> None:
    ran = xltools("validate", TAN_LAP, "--previous", last_year(xltools, tmp_path, 2022))

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        'Tệp năm trước "tan-lap-2022.xlsx" là của năm 2022, trong khi kế hoạch là của năm 2024 nên'
        " cần tệp năm 2023.\n"
    )


def test_another_unit_is_refused_in_one_line(xltools: Xltools) -> None:
    ran = xltools("validate", TAN_LAP, "--previous", EXAMPLES / "dak-koi-2024.xlsx", "--lang", "en")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        'Last year\'s workbook "dak-koi-2024.xlsx" is of Xã Đăk Kôi, not of Xã Tân Lập; choose the'
        " right file. A unit that was merged or split cannot be held against its predecessor.\n"
    )


def test_a_missing_file_is_told_by_its_name(xltools: Xltools, tmp_path: Path) -> None:
    ran = xltools("validate", TAN_LAP, "--previous", tmp_path / "khong-co.xlsx")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith('Không tìm thấy tệp "khong-co.xlsx"')


def test_last_year_belongs_to_one_plan(xltools: Xltools) -> None:
    ran = xltools("validate", TAN_LAP, TAN_LAP, "--previous", TAN_LAP)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "Tệp năm trước chỉ đối chiếu với một tệp kế hoạch, lệnh này có 2 tệp; hãy kiểm tra từng"
        " tệp.\n"
    )
