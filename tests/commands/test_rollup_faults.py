"""`rollup` names a fault of many units once: the form or the guidance is wrong."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands.run import Xltools

from xltools.api.new import NewUnit, new_plan, read_prefill, save_plan
from xltools.api.setup import set_up
from xltools.catalogue import LevelCode

SOURCES = Path(__file__).resolve().parents[2] / "workbooks" / "nguon"
FAULTY = ("dak-koi", "dak-pne", "dak-ruong")
MESSAGE = (
    '3/4 đơn vị mắc cùng một lỗi ở trang "Chỉ tiêu", cột "ĐVT" (mã target.percent-point):'
    " Xã Đăk Kôi; Xã Đăk Pne; Xã Đăk Ruồng."
)


@pytest.fixture(scope="module")
def sent_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four communes, three of which call percentage points of the same target per cent."""
    folder, setup = tmp_path_factory.mktemp("sent"), set_up(date(2024, 3, 20))
    for name in (*FAULTY, "tan-lap"):
        document = read_prefill(SOURCES / f"{name}-2024.json")
        for target in document["Chỉ tiêu"]:
            if name in FAULTY and target["Mã"] == "CT02":
                target["ĐVT"] = "%"
        info = document["Thông tin chung"]
        unit = NewUnit(info["Tên đơn vị"], LevelCode.COMMUNE, 2024, info["Mã đơn vị"])
        save_plan(new_plan(unit, setup, [document]), folder / f"{name}.xlsx", setup)
    return folder


@pytest.mark.slow
def test_one_fault_of_many_units_is_named_once(
    xltools: Xltools, sent_in: Path, tmp_path: Path
) -> None:
    book = tmp_path / "huyen.xlsx"

    ran = xltools("rollup", str(sent_in), "-o", str(book), "--format", "json")

    told = json.loads(ran.out)
    assert [each["code"] for each in told["common_faults"]] == ["target.percent-point"]
    assert told["common_faults"][0]["units"] == ["Xã Đăk Kôi", "Xã Đăk Pne", "Xã Đăk Ruồng"]
    assert MESSAGE in [each["message"] for each in told["remarks"]]
    sheets = openpyxl.load_workbook(book, data_only=True)
    for name in ("Nội dung cần sửa", "Tóm tắt"):
        cells = (str(value) for row in sheets[name].iter_rows(values_only=True) for value in row)
        assert any(MESSAGE[:60] in value for value in cells), name


@pytest.mark.slow
def test_submissions_are_not_checked_when_nobody_wants_it(
    xltools: Xltools, sent_in: Path, tmp_path: Path
) -> None:
    ran = xltools("rollup", str(sent_in), "-o", str(tmp_path / "huyen.xlsx"), "--no-check")

    assert "Chưa soát lỗi chung" in ran.out
    assert "mắc cùng một lỗi" not in ran.out
