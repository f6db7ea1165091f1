"""xltools assign, as a district runs it on the annex of its decision."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest
from commands.run import EXAMPLES, ROOT, Xltools
from exchange.annex_file import money_annex, targets_annex

KON_RAY = EXAMPLES / "kon-ray-2024.xlsx"

pytestmark = pytest.mark.slow


def test_a_change_of_targets_is_added_behind_the_first_assignment(
    tmp_path: Path, xltools: Xltools
) -> None:
    annex = targets_annex(
        tmp_path / "phu-luc.xlsx", ("TT Đăk Rve", 1.05, 1.2), ("Tân Lập", 0.5, "1,51")
    )
    new = tmp_path / "moi.xlsx"

    ran = xltools("assign", KON_RAY, annex, "-o", new)

    assert ran.status == 0
    assert ran.out.replace(str(new), "moi.xlsx").splitlines() == [
        (
            'Bảng ở trang "Phụ lục", kèm theo Quyết định số 41/QĐ-UBND ngày 15/5/2024 của Ủy ban'
            " nhân dân huyện Kon Rẫy: có số của 2 đơn vị ở 2 cột."
        ),
        "  C5: “Mức giảm tỷ lệ (điểm %) | Hộ nghèo” là CT02 Mức giảm tỷ lệ hộ nghèo trong năm",
        (
            "  D5: “Mức giảm tỷ lệ (điểm %) | Hộ cận nghèo” là CT04 Mức giảm tỷ lệ hộ cận nghèo"
            " trong năm"
        ),
        "Đã ghi 2 dòng giao cho 2 đơn vị vào trang Giao chỉ tiêu: moi.xlsx",
        "2 số trong bảng giống mức đang giao nên không ghi lại.",
    ]
    rows = xltools("export", new).json["Giao chỉ tiêu"]
    before = xltools("export", KON_RAY).json
    assert rows[:14] == before["Giao chỉ tiêu"]
    assert [(r["Mã đơn vị"], r["Giá trị"], r["Đợt"]) for r in rows[14:]] == [
        ("23479", 1.2, "điều chỉnh 1"),
        ("23497", 0.5, "điều chỉnh 1"),
    ]
    after = xltools("export", new).json
    assert {k: v for k, v in after.items() if k != "Giao chỉ tiêu"} == {
        k: v for k, v in before.items() if k != "Giao chỉ tiêu"
    }


def test_what_is_wrong_in_the_annex_ends_with_status_1_and_is_listed_with_its_cell(
    tmp_path: Path, xltools: Xltools
) -> None:
    annex = money_annex(
        tmp_path / "phu-luc.xlsx",
        ("Xã Tân Lập", 400, 268, 106, 78),
        ("Xã Đăk Kooi", 10, 10, None, None),
    )

    ran = xltools("assign", KON_RAY, annex, "-o", tmp_path / "moi.xlsx", "--format", "json")

    assert ran.status == 1
    errors = [each for each in ran.json["remarks"] if each["severity"] == "error"]
    assert [(each["code"], each["cell"]) for each in errors] == [
        ("matrix.unknown-unit", "B7"),
        ("matrix.wrong-total", "C6"),
    ]
    assert (tmp_path / "moi.xlsx").exists()


def test_the_same_annex_again_makes_no_file_and_one_without_units_is_refused(
    tmp_path: Path, xltools: Xltools
) -> None:
    same = targets_annex(tmp_path / "cu.xlsx", ("Tân Lập", 0.42, 1.51))
    foreign = targets_annex(tmp_path / "khac.xlsx", ("Xã Hòa Bình", 1, 1))
    new = tmp_path / "moi.xlsx"

    again, refused = (xltools("assign", KON_RAY, each, "-o", new) for each in (same, foreign))

    assert (again.status, refused.status) == (0, 2)
    assert "Không có mức giao nào mới nên không tạo tệp." in again.out
    assert refused.err == (
        'Không tìm thấy trong tệp "khac.xlsx" bảng nào có tên các đơn vị ở trang Cấp dưới; hãy dán'
        " nguyên bảng của phụ lục, gồm cả tiêu đề cột và cột tên đơn vị.\n"
    )
    assert not new.exists()
    assert xltools("assign", KON_RAY, KON_RAY, "-o", new).err.startswith(
        'Tệp "kon-ray-2024.xlsx" là tệp biểu mẫu kế hoạch, không phải bảng của phụ lục'
    )
    assert xltools("assign", EXAMPLES / "tan-lap-2024.xlsx", same, "-o", new).err.startswith(
        'Tệp "tan-lap-2024.xlsx" chưa có đơn vị nào được tính vào tổng hợp'
    )


def test_the_page_for_staff_shows_what_the_command_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    page = (ROOT / "docs" / "giao-chi-tieu.md").read_text(encoding="utf-8")
    command, *lines = page.partition("```text\n$ ")[2].partition("\n```")[0].splitlines()
    monkeypatch.chdir(ROOT)
    *words, output = shlex.split(command)

    ran = xltools(*words[1:], tmp_path / output)

    printed = iter(ran.out.replace(f"{tmp_path}{os.sep}", "").splitlines())
    assert [line for line in lines if line != "…" and line not in printed] == []
