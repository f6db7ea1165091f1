"""Every level and every year: what a new workbook says, what it still lacks, and what it becomes.

A year with two days has two systems of units: 2025 is planned by the old ones and reported by the
new ones.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from levels.filling import NEAR_END, POOR, POOR_END, TOTAL, filled

from xltools.api.new import NewUnit, new_plan, save_plan
from xltools.api.rollup import roll_up
from xltools.api.setup import Setup, set_up
from xltools.api.validate import validate
from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.findings import Severity
from xltools.narrative import compose, to_text
from xltools.plan import Plan
from xltools.plan.derived import households
from xltools.plan.export import export
from xltools.wording.errors import say_error

COMMUNE, DISTRICT, PROVINCE = LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE
HINT = "project.catalogue-empty"
OLD_YEARS, NEW_YEARS = range(2021, 2026), range(2026, 2028)
WANTED = [
    *(NewUnit("Xã Tân Lập", COMMUNE, year, parent="Kon Rẫy") for year in OLD_YEARS),
    *(NewUnit("Huyện Kon Rẫy", DISTRICT, year) for year in OLD_YEARS),
    *(NewUnit("Tỉnh Kon Tum", PROVINCE, year) for year in OLD_YEARS),
    NewUnit("Xã Kon Braih", COMMUNE, 2025),
    *(NewUnit("Xã Kon Braih", COMMUNE, year) for year in NEW_YEARS),
    *(NewUnit("Tỉnh Quảng Ngãi", PROVINCE, year) for year in NEW_YEARS),
]
OTHER_TYPES = [
    NewUnit("Thị trấn Đăk Rve", COMMUNE, 2024, parent="Kon Rẫy"),
    NewUnit("Phường Quyết Thắng", COMMUNE, 2023, parent="Thành phố Kon Tum"),
    NewUnit("Thành phố Kon Tum", DISTRICT, 2024),
    NewUnit("Quận 1", DISTRICT, 2022),
    NewUnit("Thành phố Đà Nẵng", PROVINCE, 2025),
    NewUnit("Phường Kon Tum", COMMUNE, 2026),
    NewUnit("Đặc khu Lý Sơn", COMMUNE, 2026),
    NewUnit("Thành phố Hà Nội", PROVINCE, 2026),
]
BLANKS = {
    *("cell.required", "target.no-value", "text.empty-reference", "basis.number-unknown"),
    *("basis.date-unknown", "annex.empty", "household.none", "deprivation.none"),
    *("budget.no-amount", "budget.no-amount-at-all"),
}
"""What is found where a cell is blank or says that it is not known."""


def name_of(wanted: NewUnit) -> str:
    return f"{wanted.name}-{wanted.year}"


def setup_of(wanted: NewUnit) -> Setup:
    return set_up(date(wanted.year, 10 if begins_in_july(wanted) else 3, 15))


def begins_in_july(wanted: NewUnit) -> bool:
    return wanted.year == 2025 and wanted.name == "Xã Kon Braih"


@cache
def blank(wanted: NewUnit) -> Plan:
    return new_plan(wanted, setup_of(wanted))


@cache
def full(wanted: NewUnit) -> Plan:
    return new_plan(wanted, setup_of(wanted), [filled(export(blank(wanted), {}))])


def found(plan: Plan, wanted: NewUnit, folder: Path) -> list[tuple[str, str]]:
    """Codes with the values that were found."""
    setup = setup_of(wanted)
    save_plan(plan, folder / "ke-hoach.xlsx", setup)
    findings = validate(folder / "ke-hoach.xlsx", setup).findings
    return [(finding.code, finding.value) for finding in findings]


def hints(wanted: NewUnit) -> list[tuple[str, str]]:
    """The one hint while nobody has entered the parts of the third programme."""
    return [(HINT, "MTQG-2026-2035")] if wanted.year >= 2026 else []


@pytest.mark.slow
@pytest.mark.parametrize("wanted", WANTED, ids=name_of)
def test_a_new_workbook_lacks_only_what_nobody_typed_yet(wanted: NewUnit, tmp_path: Path) -> None:
    """Each lack is told once; the catalogue to be completed is one hint."""
    told = found(blank(wanted), wanted, tmp_path)

    assert {code for code, _ in told} - BLANKS == {code for code, _ in hints(wanted)}
    assert [each for each in told if each[0] == HINT] == hints(wanted)


@pytest.mark.slow
@pytest.mark.parametrize("wanted", [*WANTED, *OTHER_TYPES], ids=name_of)
def test_no_rule_finds_fault_with_what_is_prefilled(wanted: NewUnit, tmp_path: Path) -> None:
    """Once the blanks are filled, nothing is left to say."""
    assert found(full(wanted), wanted, tmp_path) == hints(wanted)


@pytest.mark.slow
@pytest.mark.parametrize("wanted", [*WANTED, *OTHER_TYPES], ids=name_of)
def test_a_filled_workbook_gives_a_whole_text(wanted: NewUnit) -> None:
    """No gap, no reference or placeholder left, and the unit under its own name and type."""
    composed = compose(full(wanted), setup_of(wanted).catalogue)
    text = to_text(composed)

    assert composed.gaps == ()
    assert re.findall(r"……|\{[^}]*\}|\[[^\d\]]+\]| ,", text.partition("Biểu số 01")[0]) == []
    assert f"{wanted.name[0].lower()}{wanted.name[1:]} năm {wanted.year}" in text
    assert "VI. TỔ CHỨC THỰC HIỆN" in text
    assert "Nơi nhận:" in text


@pytest.mark.parametrize("wanted", OTHER_TYPES, ids=name_of)
def test_offices_bear_the_type_of_the_unit(wanted: NewUnit) -> None:
    """A ward has no commune's health station, a city no district's committee."""
    usual = {COMMUNE: "xã", DISTRICT: "huyện", PROVINCE: "tỉnh"}[wanted.level]
    plan = blank(wanted)
    own = [line for line in plan.offices if line.level == plan.info.level]
    last_words = {(line.name or "").rpartition(" ")[2] for line in own}

    assert f"Ủy ban nhân dân {plan.info.unit_type}" in {line.name for line in own}
    assert usual not in last_words - {plan.info.unit_type}


@pytest.mark.parametrize("year", NEW_YEARS)
def test_a_district_is_refused_once_there_are_two_levels(year: int) -> None:
    with pytest.raises(XltoolsError) as refused:
        new_plan(NewUnit("Huyện Kon Rẫy", DISTRICT, year), set_up(date(2026, 1, 5)))

    assert refused.value.code == "level.not-in-force"
    assert say_error(refused.value) == (
        f"Năm {year} không còn cấp huyện trong hệ thống hành chính (từ ngày 01/7/2025 chỉ còn cấp"
        " tỉnh và cấp xã); hãy lập biểu cho cấp tỉnh hoặc cấp xã."
    )


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (
            NewUnit("Xã Tân Lập", COMMUNE, 2026, parent="Kon Rẫy"),
            (
                'Năm 2026 không còn "Xã Tân Lập": từ ngày 01/7/2025 đơn vị này thuộc về'
                " 23497 Xã Kon Braih, Tỉnh Quảng Ngãi; hãy dùng tên hoặc mã mới."
            ),
        ),
        (
            NewUnit("Tỉnh Kon Tum", PROVINCE, 2027),
            (
                'Năm 2027 không còn "Tỉnh Kon Tum": từ ngày 01/7/2025 đơn vị này thuộc về'
                " 51 Tỉnh Quảng Ngãi; hãy dùng tên hoặc mã mới."
            ),
        ),
        (
            NewUnit("Xã Kon Braih", COMMUNE, 2024),
            (
                'Năm 2024 chưa có "Xã Kon Braih": đơn vị này có từ ngày 01/7/2025, lập từ 23488 Xã'
                " Đăk Ruồng, Huyện Kon Rẫy, 23494 Xã Đăk Tờ Re, Huyện Kon Rẫy, 23497 Xã Tân Lập,"
                " Huyện Kon Rẫy; hãy dùng tên hoặc mã của đơn vị cũ."
            ),
        ),
    ],
    ids=["xã cũ", "tỉnh cũ", "xã mới"],
)
def test_a_unit_of_another_time_is_refused_by_naming_those_in_its_place(
    wanted: NewUnit, told: str
) -> None:
    with pytest.raises(XltoolsError) as refused:
        new_plan(wanted, set_up(date(2026, 1, 5)))

    assert say_error(refused.value) == told


def test_the_mixed_year_is_planned_by_old_units_and_has_workbooks_of_new_ones() -> None:
    """A name of both systems is the old unit, unless the parent says which."""
    old, new = blank(WANTED[4]), blank(NewUnit("Xã Kon Braih", COMMUNE, 2025))

    assert (old.info.parent_name, old.on) == ("Huyện Kon Rẫy", date(2025, 1, 1))
    assert (new.info.parent_name, new.on) == ("Tỉnh Quảng Ngãi", date(2025, 7, 1))
    assert new.info.predecessors == ("23488", "23494", "23497")
    assert {task.lead_office for task in new.tasks} >= {"Phòng Kinh tế", "Trạm Y tế xã"}
    assert {str(task.starts) for task in new.tasks} != {str(task.starts) for task in old.tasks}


def test_a_province_of_2026_knows_what_its_communes_were_made_of() -> None:
    children = blank(NewUnit("Tỉnh Quảng Ngãi", PROVINCE, 2026)).children

    told = {each.name: (each.group, each.predecessors) for each in children}
    assert told["Xã Kon Braih"] == ("Huyện Kon Rẫy", ("23488", "23494", "23497"))
    assert told["Đặc khu Lý Sơn"] == ("Huyện Lý Sơn", ("536",))


@pytest.mark.slow
def test_communes_of_2026_roll_up_into_their_province(tmp_path: Path) -> None:
    """Two levels: the province's workbook is its communes' sum, with nothing of a district."""
    files = []
    for name in ("Xã Kon Braih", "Xã Đăk Rve"):
        wanted = NewUnit(name, COMMUNE, 2026, parent="Quảng Ngãi")
        files.append(tmp_path / f"{len(files)}.xlsx")
        save_plan(full(wanted), files[-1], setup_of(wanted))
    own = NewUnit("Tỉnh Quảng Ngãi", PROVINCE, 2026)
    save_plan(blank(own), tmp_path / "tinh.xlsx", setup_of(own))

    done = roll_up(files, tmp_path / "tong-hop.xlsx", setup_of(own), own=tmp_path / "tinh.xlsx")
    total = households(done.plan)

    assert (done.received, done.plan.info.unit_name) == (2, "Tỉnh Quảng Ngãi")
    assert (total.total_start, total.poor_start) == (2 * TOTAL, 2 * POOR)
    assert (total.poor_end, total.near_end) == (2 * POOR_END, 2 * NEAR_END)
    found_above = validate(tmp_path / "tong-hop.xlsx", setup_of(own)).findings
    errors = {each.code for each in found_above if each.severity is Severity.ERROR}
    assert errors <= {"cell.required", "target.no-value"}
