"""Seven communes give huyện Kon Rẫy, invented ones huyện Đăk Hà, and both tỉnh Kon Tum.

Every workbook is written and read again; every figure is worked out anew from the documents of
the communes (`by_hand`), which never go through the roll-up.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from rollup import by_hand
from rollup.by_hand import Document
from rollup.leaves import DAK_HA, communes, info, village

from xltools.api.new import save_plan
from xltools.api.rollup import RolledUp, roll_up, rollup_json
from xltools.api.setup import Setup, set_up
from xltools.api.validate import validate
from xltools.catalogue import Unit
from xltools.form import FundingLine, Movement
from xltools.form.base import Rolls, fields
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.quantities import Share
from xltools.rollup import rollup
from xltools.rollup.columns import added_columns
from xltools.rows.document import rows_of
from xltools.rows.read import read_rows
from xltools.workbook.read import read_workbook

WORKBOOKS = Path(__file__).resolve().parents[2] / "workbooks"
OF_KON_RAY = ("dak-koi", "dak-pne", "dak-ruong", "dak-rve", "dak-to-lung", "dak-to-re", "tan-lap")
FORMULA = '=HYPERLINK("http://x";"y")'

pytestmark = pytest.mark.slow


def invented(unit: Unit, n: int) -> Document:
    """The plan of a commune of Đăk Hà; `n` makes its figures differ from those of the others."""
    moves = {"Thoát nghèo, thành hộ cận nghèo": 2 + n, "Tái nghèo": n, "Tổng nhân khẩu": 400 + n}
    near = {"Hộ cận nghèo đầu kỳ": 11 + n, "Hộ cận nghèo DTTS đầu kỳ": n, "Nhân khẩu hộ nghèo": 40}
    review = {"Kỳ": "thực hiện 6 tháng", "Cấp trên giao giảm (hộ nghèo)": 3}
    return {
        "Thông tin chung": info(unit),
        "Diễn biến hộ": [
            village("T1", 101 + n, 17 + n, **moves, **near),
            village("T2", 83, 0, **{"Tổng số hộ cuối kỳ": 85 + n, "Hộ nghèo phát sinh mới": 1}),
            village("T1", 101 + n, 17 + n) | review,
        ],
        "Chỉ số thiếu hụt": [
            {
                "Kỳ": "kế hoạch",
                "Số": number,
                "Hộ nghèo thiếu hụt đầu kỳ": number + n,
                "Hộ cận nghèo thiếu hụt đầu kỳ": None if number == 3 and n == 1 else n,
                "Hộ nghèo dự kiến khắc phục": number if n else None,
            }
            for number in (1, 3, 12)
        ],
        "Kinh phí": [
            funding("KP01", "DA2", "106,123456"),
            funding("KP02", "DA2", 0.25 * n, **{"Nội dung chi": FORMULA}),
            funding("KP03", "DA4.TDA3", None, **{"Tình trạng": "chưa giao"}),
            funding("KP04", "DA4.TDA3", 12, **{"Vốn kéo dài từ năm trước (triệu đồng)": 3.5}),
            funding("KP05", "Toàn Chương trình", 999),
        ],
        "Dự án - chính sách": [
            {"Mã": project, "Thực hiện năm nay": "x"} for project in ("DA2", "DA4.TDA3")
        ],
        "Chỉ tiêu": targets(n),
        "Kết quả thực hiện": [
            {"Kỳ": "6 tháng", "Mã": "KP01", "Giải ngân trong kỳ (triệu đồng)": 10 + n},
            {"Kỳ": "6 tháng", "Mã": "KP02", "Giải ngân trong kỳ (triệu đồng)": 0.5},
            {"Kỳ": "6 tháng", "Mã": "CT02", "Thực hiện trong kỳ": 4 + n}
            | {"Nguyên nhân, vướng mắc": FORMULA},
        ],
    }


def funding(code: str, project: str, amount: Any, **more: Any) -> dict[str, Any]:
    row = {"Mã": code, "Dự án - chính sách": project, "Nguồn": "NSTW", "Loại vốn": "sự nghiệp"}
    return row | {"Tình trạng": "được giao", "Kế hoạch vốn năm (triệu đồng)": amount} | more


def targets(n: int) -> list[dict[str, Any]]:
    def target(code: str, indicator: str, unit: str, way: str, value: Any) -> dict[str, Any]:
        row = {"Mã": code, "Nhóm": "khác", "Chỉ số": indicator, "Nội dung chỉ tiêu": indicator}
        row |= {"Cách nêu": "ít nhất (≥)", "ĐVT": unit, "Giá trị": value, "Cách tổng hợp": way}
        return row

    return [
        target("CT01", "Tỷ lệ hộ nghèo", "%", "tính lại từ số hộ", 10)
        | {"Cách nêu": "không quá (≤)"},
        target("CT02", "Giải quyết việc làm", "lao động", "cộng", 20 + n),
        target("CT03", "Trạm y tế đạt chuẩn", "%", "tất cả phải đạt", 90 - n),
        target("CT04", "Số xã khó nhất", "xã", "nhỏ nhất", n),
        target("CT05", "Số xã dễ nhất", "xã", "lớn nhất", n),
        target("CT06", "Giữ rừng", "ha", "ghép lời", None)
        | {"Nội dung chỉ tiêu": FORMULA, "Cách nêu": "không nêu số"},
    ]


@dataclass(frozen=True)
class District:
    """A district with the documents of its communes, its roll-up, and its file read back."""

    code: str
    documents: tuple[Document, ...]
    done: RolledUp
    plan: Plan


@pytest.fixture(scope="module")
def setup() -> Setup:
    return set_up(date(2024, 3, 20))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kon-tum")


def read(path: Path) -> Plan:
    rows = read_rows(read_workbook(path), path.name)
    assert rows.all_problems == ()
    return plan_of(rows)


@pytest.fixture(scope="module")
def kon_ray(setup: Setup, folder: Path) -> District:
    documents = tuple(
        json.loads((WORKBOOKS / "nguon" / f"{name}-2024.json").read_text(encoding="utf-8"))
        for name in OF_KON_RAY
    )
    files = [WORKBOOKS / "vi-du" / f"{name}-2024.xlsx" for name in OF_KON_RAY]
    own = WORKBOOKS / "vi-du" / "kon-ray-2024.xlsx"
    done = roll_up(files, folder / "kon-ray.xlsx", setup, own=own)
    return District("614", documents, done, read(done.output))


@pytest.fixture(scope="module")
def dak_ha(setup: Setup, folder: Path) -> District:
    sent = folder / "dak-ha"
    sent.mkdir()
    documents = tuple(invented(unit, n) for n, unit in enumerate(communes(DAK_HA)[:4]))
    for n, document in enumerate(documents):
        save_plan(plan_of(rows_of(document)), sent / f"xa-{n}.xlsx", setup)
    done = roll_up([sent], folder / "dak-ha.xlsx", setup)
    return District("615", documents, done, read(done.output))


@pytest.fixture(scope="module")
def province(setup: Setup, folder: Path, kon_ray: District, dak_ha: District) -> RolledUp:
    files = [kon_ray.done.output, dak_ha.done.output]
    return roll_up(files, folder / "kon-tum.xlsx", setup)


@pytest.fixture(scope="module")
def written(province: RolledUp) -> Plan:
    """The province's workbook, read back from its file."""
    return read(province.output)


@pytest.fixture(scope="module")
def districts(kon_ray: District, dak_ha: District) -> tuple[District, ...]:
    return (kon_ray, dak_ha)


def households_of(plan: Plan, code: str) -> dict[str, dict[str, Any]]:
    """Every figure of the lines of one unit, by period and heading."""
    return {
        str(row.period): {
            each.column.header: plain(getattr(row, each.name))
            for each in fields(Movement)
            if each.rolls in (Rolls.ADDED, Rolls.RECOMPUTED)
        }
        for row in plan.movements
        if row.code == code
    }


def plain(value: Any) -> Any:
    return value.rounded(2) if isinstance(value, Share) else value


def expected_households(documents: Sequence[Document]) -> dict[str, dict[str, Any]]:
    found = by_hand.by_period(documents)
    for figures in found.values():
        fallen = figures["Hộ nghèo đầu kỳ"] - figures["Hộ nghèo cuối kỳ"]
        assigned = figures["Cấp trên giao giảm (hộ nghèo)"]
        gap = None if assigned is None else fallen - assigned
        figures["Chênh lệch so với số giao (hộ)"] = gap
    return found


def test_every_figure_of_households_is_that_of_the_communes_documents(
    districts: Sequence[District], written: Plan
) -> None:
    for district in districts:
        assert households_of(written, district.code) == expected_households(district.documents)
        for document in district.documents:
            code = document["Thông tin chung"]["Mã đơn vị"]
            assert households_of(district.plan, code) == expected_households([document])


def deprivations_of(plan: Plan, code: str) -> dict[tuple[str, int], tuple[Any, ...]]:
    names = ("poor_start", "poor_fixed", "near_start", "near_fixed")
    return {
        (str(row.period), row.number or 0): tuple(getattr(row, name) for name in names)
        for row in plan.deprivations
        if row.unit_code == code
    }


def test_every_deprivation_is_that_of_the_communes_documents(
    districts: Sequence[District], written: Plan
) -> None:
    for district in districts:
        assert deprivations_of(written, district.code) == by_hand.deprivations(district.documents)
        for document in district.documents:
            code = document["Thông tin chung"]["Mã đơn vị"]
            assert deprivations_of(district.plan, code) == by_hand.deprivations([document])


def money_of(plan: Plan, code: str) -> dict[tuple[Any, ...], tuple[int | None, ...]]:
    return {
        (
            line.project,
            line.funding_source,
            line.integrated_programme,
            line.capital_kind,
            str(line.state),
            line.amount is None,
        ): tuple(getattr(line, name) for name in added_columns(FundingLine))
        for line in plan.funding
        if line.unit_code == code
    }


def test_every_dong_is_that_of_the_communes_documents(
    districts: Sequence[District], written: Plan
) -> None:
    for district in districts:
        assert money_of(written, district.code) == by_hand.money(district.documents)
        for document in district.documents:
            code = document["Thông tin chung"]["Mã đơn vị"]
            assert money_of(district.plan, code) == by_hand.money([document])
    stated = [by_hand.money(district.documents) for district in districts]
    whole = sum(amounts[0] or 0 for lines in stated for amounts in lines.values())
    assert sum(line.amount or 0 for line in written.funding) == whole


def test_every_target_of_the_invented_district_goes_up_in_its_way(
    dak_ha: District, written: Plan
) -> None:
    households = by_hand.by_period(dak_ha.documents)["kế hoạch"]
    found = {
        line.indicator: (line.value, line.numerator, line.denominator, line.baseline)
        for line in written.targets
        if line.unit_code == "615"
    }

    assert found == {
        "Tỷ lệ hộ nghèo": (
            households["Tỷ lệ hộ nghèo cuối kỳ (%)"],
            households["Hộ nghèo cuối kỳ"],
            households["Tổng số hộ cuối kỳ dùng để tính"],
            households["Tỷ lệ hộ nghèo đầu kỳ (%)"],
        ),
        "Giải quyết việc làm": (20 + 21 + 22 + 23, None, None, None),
        "Trạm y tế đạt chuẩn": (90 - 3, None, None, None),
        "Số xã khó nhất": (0, None, None, None),
        "Số xã dễ nhất": (3, None, None, None),
        "Giữ rừng": (None, None, None, None),
    }


def test_the_rates_of_kon_ray_are_those_of_its_households(kon_ray: District, written: Plan) -> None:
    households = by_hand.by_period(kon_ray.documents)["kế hoạch"]
    found = {
        (line.indicator, line.measure_unit): line.value
        for line in written.targets
        if line.unit_code == "614" and line.rollup_way == "tính lại từ số hộ"
    }

    assert found == {
        ("Tỷ lệ hộ nghèo", "%"): households["Tỷ lệ hộ nghèo cuối kỳ (%)"],
        ("Tỷ lệ hộ nghèo", "điểm %"): households["Mức giảm tỷ lệ hộ nghèo (điểm %)"],
        ("Tỷ lệ hộ cận nghèo", "%"): households["Tỷ lệ hộ cận nghèo cuối kỳ (%)"],
        ("Tỷ lệ hộ cận nghèo", "điểm %"): households["Mức giảm tỷ lệ hộ cận nghèo (điểm %)"],
    }


def test_the_bounds_of_kon_ray_are_those_that_all_communes_meet(
    kon_ray: District, written: Plan
) -> None:
    stated: dict[str, list[Decimal]] = {}
    for document in kon_ray.documents:
        for row in document["Chỉ tiêu"]:
            if row.get("Cách tổng hợp") == "tất cả phải đạt" and row["Cách nêu"] == "dưới (<)":
                stated.setdefault(row["Chỉ số"], []).append(Decimal(str(row["Giá trị"])))

    assert {
        line.indicator: line.value
        for line in written.targets
        if line.unit_code == "614" and line.operator == "dưới (<)"
    } == {indicator: max(values) for indicator, values in stated.items()}


def test_results_follow_their_lines_of_money_and_their_targets(
    dak_ha: District, written: Plan
) -> None:
    names = {line.code: line.project for line in written.funding}
    names |= {line.code: line.indicator for line in written.targets}

    assert [
        (names[row.code], row.result, row.disbursed, row.reason)
        for row in written.actuals
        if row.unit_code == "615"
    ] == [
        ("DA2", None, sum(10 + n for n in range(4)) * 1_000_000 + 4 * 500_000, None),
        ("Giải quyết việc làm", sum(4 + n for n in range(4)), None, FORMULA),
    ]
    assert dak_ha.done.received == 4


def test_a_text_like_a_formula_stays_text_in_workbook_and_json(
    province: RolledUp, written: Plan
) -> None:
    assert [line.wording for line in written.targets if line.indicator == "Giữ rừng"] == [FORMULA]
    sheets = read_workbook(province.output).structure
    assert sheets is not None
    formulas = {(cell.sheet, cell.row, cell.column) for cell in sheets.formulas}
    [target] = [line for line in written.targets if line.indicator == "Giữ rừng"]
    cell = target.cell("wording")
    assert (cell.sheet, cell.row, cell.column) not in formulas
    assert json.loads(json.dumps(rollup_json(province, "vi")))["received"] == 2


def test_one_step_from_all_communes_gives_the_same_province(
    setup: Setup, kon_ray: District, dak_ha: District, province: RolledUp
) -> None:
    files = [
        each.submission
        for district in (kon_ray, dak_ha)
        for each in district.done.result.membership.counted
    ]
    unit = setup.catalogue.find_units("province", date(2024, 1, 1), "Tỉnh Kon Tum")[0]  # type: ignore[arg-type]

    flat = rollup(files, (), unit, 2024, setup.catalogue).plan

    for name in ("movements", "deprivations", "funding", "targets", "actuals"):
        of_units = [r.values() for r in getattr(province.plan, name)]
        assert [r.values() for r in getattr(flat, name)] == of_units


_EXPECTED = frozenset(
    {
        "budget.no-total",  # for the parent to state; it stands at the first line
        "deprivation.blank",  # what an invented commune left blank is not taken for 0
    }
)


def test_a_check_of_the_result_finds_nothing_on_the_lines_of_the_units(
    setup: Setup, kon_ray: District, dak_ha: District, province: RolledUp
) -> None:
    """What the units wrote, they put right; the parent could not."""
    for output in (kon_ray.done.output, dak_ha.done.output, province.output):
        plan = read(output)
        rolled_up = {
            (row.source.sheet, row.source.row)
            for rows in (
                plan.targets,
                plan.movements,
                plan.deprivations,
                plan.funding,
                plan.actuals,
            )
            for row in rows
            if getattr(row, "unit_code", None) or getattr(row, "code", None)
        }

        report = validate(output, setup)

        assert [
            (each.code, str(each.cell))
            for each in report.findings
            if (each.cell.sheet, each.cell.row) in rolled_up and each.code not in _EXPECTED
        ] == []
