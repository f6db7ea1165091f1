"""Who usually answers for indicators and projects: data by level and date, from a named source."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from xltools.api.new import NewUnit, new_plan
from xltools.api.setup import set_up
from xltools.catalogue import LevelCode
from xltools.catalogue.files import DEFAULT_OWNERS, DEFAULT_TASKS, read_entries
from xltools.plan.starting import find_unit, starting_document

SETUP = set_up(date(2023, 12, 20), None)
TAN_LAP = NewUnit("Tân Lập", LevelCode.COMMUNE, 2024, parent="Kon Rẫy")


@pytest.mark.parametrize(
    ("level", "unit_type", "on"),
    [
        (LevelCode.COMMUNE, "xã", date(2021, 1, 1)),
        (LevelCode.DISTRICT, "huyện", date(2021, 1, 1)),
        (LevelCode.PROVINCE, "tỉnh", date(2021, 1, 1)),
        (LevelCode.COMMUNE, "thị trấn", date(2025, 1, 1)),
        (LevelCode.DISTRICT, "thành phố", date(2025, 1, 1)),
        (LevelCode.PROVINCE, "thành phố", date(2025, 1, 1)),
        (LevelCode.COMMUNE, "xã", date(2025, 7, 1)),
        (LevelCode.COMMUNE, "phường", date(2026, 1, 1)),
        (LevelCode.COMMUNE, "đặc khu", date(2027, 1, 1)),
        (LevelCode.PROVINCE, "tỉnh", date(2026, 1, 1)),
    ],
)
def test_every_default_names_offices_and_projects_that_are_there(
    level: LevelCode, unit_type: str, on: date
) -> None:
    """An office that is not in force on a day would leave a hole in the sheet."""
    catalogue = SETUP.catalogue
    owners = [each for each in read_entries(DEFAULT_OWNERS, None) if each.holds(on)]
    roles = {role for each in owners for role in (each.office, each.partner) if role}
    known = {each.code for each in catalogue.policies(on.year)}
    programme = catalogue.programme(on.year)
    known |= {each.code for each in programme.projects} if programme else set()
    tasks = [each for each in catalogue.default_tasks(level, on) if each.code in known]
    roles |= {role for each in tasks for role in (each.lead, *each.partners)}
    every_year = {p.code for each in catalogue.programmes() for p in each.projects}
    named = {each.code for each in read_entries(DEFAULT_TASKS, None)}

    assert {r for r in roles if catalogue.office_for(level, on, r, unit_type) is None} == set()
    assert named - every_year - {each.code for each in catalogue.policies(on.year)} == set()


def test_a_default_is_never_said_to_be_certain() -> None:
    """It rests on one plan and on what offices do; each says so."""
    entries = [*read_entries(DEFAULT_OWNERS, None), *read_entries(DEFAULT_TASKS, None)]

    assert all(each.source and not each.certain for each in entries)


def test_indicators_of_a_new_workbook_have_their_owners() -> None:
    """By the offices of that year and unit; where its type decides and is not known, nobody."""

    def owners(year: int, code: str = "") -> list[tuple[Any, Any]]:
        unit = find_unit(SETUP.catalogue, LevelCode.COMMUNE, year, code) if code else None
        start = starting_document(SETUP.catalogue, LevelCode.COMMUNE, year, unit)
        rows = start["Chỉ số thiếu hụt"]
        return [(r.get("Đơn vị phụ trách"), r.get("Đơn vị cùng phụ trách")) for r in rows]

    assert owners(2024)[2:4] == [
        ("Trạm Y tế xã", None),
        ("Công chức Lao động - Thương binh và Xã hội", "Trạm Y tế xã"),
    ]
    assert owners(2026)[6:10] == [
        (None, None), (None, None), (None, None), ("Trạm Y tế xã", None),
    ]  # fmt: skip
    assert owners(2026, "23497")[6:9] == [("Phòng Kinh tế", None)] * 3
    assert owners(2026, "00004")[6:9] == [("Phòng Kinh tế, Hạ tầng và Đô thị", None)] * 3
    assert owners(2026, "00004")[9] == ("Trạm Y tế phường", "Phòng Kinh tế, Hạ tầng và Đô thị")


def test_projects_that_a_file_ticks_get_their_usual_lead_and_partners() -> None:
    """In the order of projects; one without a usual lead has no row."""
    ticked = [{"Mã": code, "Thực hiện năm nay": "x"} for code in ("DA5", "DA6.TDA2", "DA3.TDA2")]

    plan = new_plan(TAN_LAP, SETUP, [{"Dự án - chính sách": ticked}])

    assert [
        (t.code, t.project, t.lead_office, t.partner_1, t.partner_2, str(t.time_wording))
        for t in plan.tasks
    ] == [
        ("NV01", "DA3.TDA2", "Trạm Y tế xã", "Ban quản lý thôn", "Công chức Tài chính - Kế toán",
         "xuyên suốt trong năm"),
        ("NV02", "DA6.TDA2", "Công chức Lao động - Thương binh và Xã hội",
         "Công chức Tư pháp - Hộ tịch", None, "xuyên suốt trong năm"),
    ]  # fmt: skip


def test_tasks_that_a_file_gives_stand_alone() -> None:
    """Nothing is added to what was assigned, nor where nothing is ticked."""
    given = {
        "Dự án - chính sách": [{"Mã": "DA2", "Thực hiện năm nay": "x"}],
        "Phân công": [{"Mã": "NV01", "Tên việc": "Rà soát"}],
    }

    assert [task.name for task in new_plan(TAN_LAP, SETUP, [given]).tasks] == ["Rà soát"]
    blank = {"Dự án - chính sách": [{"Mã": "DA2"}]}
    assert new_plan(TAN_LAP, SETUP, [blank]).tasks == ()
