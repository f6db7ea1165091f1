"""Every cell that went into a roll-up as one long table."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from rollup.leaves import CATALOGUE, KON_RAY, KON_TUM, YEAR, communes, money, plan, sent, village

from xltools.form import Correction
from xltools.plan import Plan
from xltools.rollup import RollupResult, Submission, rollup
from xltools.rollup.csv_text import as_text, typed_text
from xltools.rollup.long_table import Entry, entries, write_long_table

TOWN, DAK_KOI, *_ = communes(KON_RAY)
PAGE = Path(__file__).resolve().parents[2] / "docs" / "bang-so-lieu.md"


def of_kon_ray(*submissions: Submission, own: Plan | None = None) -> RollupResult:
    return rollup(submissions, (), KON_RAY, YEAR, CATALOGUE, own)


def written(tmp_path: Path, result: RollupResult) -> list[dict[str, str]]:
    """The table as another program reads it."""
    path = tmp_path / "bang.csv"
    write_long_table(path, result)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfma_don_vi,hieu_luc_tu,")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_each_cell_has_its_unit_row_column_value_and_place(tmp_path: Path) -> None:
    town = plan(TOWN, {"Kinh phí": [money("DA1", 106.5), money("DA1", 3.5)]})

    table = written(tmp_path, of_kon_ray(sent(town)))

    [amount, other] = [line for line in table if line["truong"] == "amount"]
    assert amount == {
        "ma_don_vi": "23479",
        "hieu_luc_tu": "2021-01-01",
        "ten_don_vi": "Thị trấn Đăk Rve",
        "nam_ke_hoach": "2024",
        "trang": "Kinh phí",
        "khoa_dong": "",
        "cot": "Kế hoạch vốn năm (triệu đồng)",
        "truong": "amount",
        "kieu": "dong",
        "gia_tri": "106500000",
        "gia_tri_don_vi_gui": "",
        "ma_don_vi_gui": "23479",
        "tep": "23479.xlsx",
        "dau_tep": "dấu của 23479.xlsx",
        "trang_nguon": "Kinh phí",
        "o_nguon": "J6",
        "khoa_dong_tong_hop": "23479|KP01",
    }
    assert (other["gia_tri"], other["o_nguon"]) == ("3500000", "J7")


def test_a_blank_figure_stays_blank_and_zero_stays_zero(tmp_path: Path) -> None:
    town = plan(TOWN, {"Diễn biến hộ": [village("T1", 100, 0)]})

    table = written(tmp_path, of_kon_ray(sent(town)))

    found = {line["truong"]: line["gia_tri"] for line in table}
    assert (found["poor_start"], found["poor_again"]) == ("0", "")
    assert "remarks" not in found  # a blank word has no line
    assert found["name"] == "Thôn T1"


def test_what_is_added_comes_to_the_figures_of_the_rollup() -> None:
    town = plan(TOWN, {"Diễn biến hộ": [village("T1", 100, 10), village("T2", 60, 6)]})
    koi = plan(DAK_KOI, {"Diễn biến hộ": [village("T1", 50, 5)], "Kinh phí": [money("DA1", 7)]})
    own = plan(KON_RAY, {"Kinh phí": [money("DA7", 40, code="KP90")]})

    result = of_kon_ray(sent(town), sent(koi), own=own)

    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for entry in entries(result):
        if isinstance(entry.gia_tri, int | Decimal):
            sums[entry.ma_don_vi, entry.truong] += entry.gia_tri
    assert {row.code: row.poor_start for row in result.plan.movements} == {
        code: sums[code, "poor_start"] for code in ("23479", "23482")
    }
    assert sums["23482", "amount"] == 7_000_000
    assert sums["614", "amount"] == 40_000_000  # the district's own line


def test_the_parents_own_lines_have_no_file(tmp_path: Path) -> None:
    own = plan(KON_RAY, {"Kinh phí": [money("DA7", 40, code="KP90")]})

    table = written(tmp_path, of_kon_ray(sent(plan(TOWN, {})), own=own))

    [amount] = [line for line in table if line["truong"] == "amount"]
    assert [amount[name] for name in ("ma_don_vi", "tep", "dau_tep", "o_nguon")] == [
        *("614", "", "", "J6")
    ]


def test_a_corrected_figure_stands_beside_the_one_that_was_sent(tmp_path: Path) -> None:
    correction: dict[str, Any] = {
        "Mã đơn vị": "23479",
        "Trang": "Kinh phí",
        "Mã dòng": "KP01",
        "Cột": "Kế hoạch vốn năm",
        "Số dùng để tổng hợp": 8.5,
        "Lý do": "gõ nhầm",
    }
    own = plan(KON_RAY, {Correction.sheet.name: [correction]})
    town = plan(TOWN, {"Kinh phí": [money("DA1", 85, code="KP01")]})

    table = written(tmp_path, of_kon_ray(sent(town), own=own))

    [amount] = [line for line in table if line["truong"] == "amount"]
    assert (amount["gia_tri"], amount["gia_tri_don_vi_gui"]) == ("8500000", "85000000")


def test_a_province_has_the_communes_that_its_districts_rolled_up(tmp_path: Path) -> None:
    town = plan(TOWN, {"Diễn biến hộ": [village("T1", 100, 10), village("T2", 60, 6)]})
    district = of_kon_ray(sent(town)).plan
    [unit] = [line for line in CATALOGUE.children(KON_TUM.key) if line.key.code == "614"]
    assert unit.name == district.info.unit_name

    result = rollup([sent(district, "huyen.xlsx")], (), KON_TUM, YEAR, CATALOGUE, None)

    [poor] = [entry for entry in entries(result) if entry.truong == "poor_start"]
    assert (poor.ma_don_vi, poor.ten_don_vi, poor.ma_don_vi_gui, poor.gia_tri) == (
        *("23479", "Thị trấn Đăk Rve", "614"),
        16,
    )


@pytest.mark.parametrize(
    "text", ["=1+1", "+84", "-5 hộ", "@a", "＝1", "\t=1", " =1", "'quoted", "''", "Thôn 1", "a=b"]
)
def test_text_that_looks_like_a_formula_is_guarded_and_can_be_had_back(text: str) -> None:
    cell = as_text(text)

    assert not cell.lstrip().startswith(tuple("=+-@＝\t"))
    assert typed_text(cell) == text


def test_a_negative_number_is_a_number() -> None:
    assert [as_text(value) for value in (-5, Decimal("-0.5"), None)] == [-5, Decimal("-0.5"), None]


def test_a_text_of_a_unit_is_no_formula_in_the_table(tmp_path: Path) -> None:
    line = money("DA1", 6, **{"Nội dung chi": '=HYPERLINK("a";"b")', "Ghi chú": "+1"})
    town = plan(TOWN, {"Kinh phí": [line]}, **{"Tên đơn vị": TOWN.name})

    table = written(tmp_path, of_kon_ray(sent(town, "=x.xlsx")))

    found = {line["truong"]: line["gia_tri"] for line in table}
    assert (found["content"], found["remarks"]) == ('\'=HYPERLINK("a";"b")', "'+1")
    assert {line["tep"] for line in table} == {"'=x.xlsx"}


def test_the_page_describes_every_column_in_order() -> None:
    described = re.findall(r"^\| `(\w+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert tuple(described) == Entry._fields
