"""`rollup` on the command line: units left out, corrections that name nothing, what units hear."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from commands.run import EXAMPLES, Xltools
from rollup.leaves import KON_RAY, plan

from xltools.api.new import save_plan
from xltools.api.setup import set_up

pytestmark = pytest.mark.slow

COMMUNES = [EXAMPLES / f"{name}-2024.xlsx" for name in ("tan-lap", "dak-koi")]


def correction(unit: str) -> dict[str, object]:
    line = {"Mã đơn vị": unit, "Trang": "Kinh phí", "Mã dòng": "KP01", "Lý do": "số cũ"}
    return line | {"Cột": "Kế hoạch vốn năm", "Số dùng để tổng hợp": 1.5}


def own_file(folder: Path, *units: str) -> Path:
    own = folder / "huyen.xlsx"
    lines = [correction(unit) for unit in units]
    save_plan(plan(KON_RAY, {"Điều chỉnh khi tổng hợp": lines}), own, set_up(date(2024, 3, 20)))
    return own


def test_a_unit_is_left_out_by_name_with_its_reason(xltools: Xltools, tmp_path: Path) -> None:
    output = tmp_path / "tong-hop.xlsx"
    words = ("--exclude", "Xã Đăk Kôi=báo cáo riêng", "--today", "2024-03-20", "--format", "json")

    ran = xltools("rollup", *COMMUNES, "-o", output, *words)
    again = xltools("rollup", *COMMUNES, "-o", tmp_path / "lan-2.xlsx", "--own", output, *words[2:])

    for each in (ran, again):
        assert each.status == 0
        assert (each.json["received"], each.json["expected"]) == (1, 6)
        assert {m["unit_name"]: m["state"] for m in each.json["members"]}["Xã Đăk Kôi"] == (
            "not-counted"
        )


def test_a_unit_that_nobody_knows_is_no_unit_to_leave_out(xltools: Xltools, tmp_path: Path) -> None:
    output = tmp_path / "tong-hop.xlsx"

    ran = xltools("rollup", *COMMUNES, "-o", output, "--exclude", "Xã Lạ=thử")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith('Đơn vị "Xã Lạ" sau "--exclude" không có ở trang "Cấp dưới"')
    assert not output.exists()


def test_a_correction_that_names_nothing_leaves_the_workbook_and_status_1(
    xltools: Xltools, tmp_path: Path
) -> None:
    own, output = own_file(tmp_path, "23497", "99999"), tmp_path / "tong-hop.xlsx"

    ran = xltools("rollup", *COMMUNES, "-o", output, "--own", own, "--today", "2024-03-20")

    lines = [line.strip() for line in ran.out.splitlines()]
    assert ran.status == 1
    assert output.exists()
    assert (
        'Không áp dụng được điều chỉnh ở trang "Điều chỉnh khi tổng hợp", ô A7: trang "Cấp dưới"'
        " không có đơn vị mã 99999."
    ) in lines
    assert lines[lines.index("Báo lại cho đơn vị:") + 1].startswith(
        "Xã Tân Lập: Khi tổng hợp, cấp trên đã dùng 1,5 thay cho 268 ở trang"
    )
