"""The communes of huyện Kon Rẫy into the district's workbook: sources, own lines, broken files.

Its figures are worked out again in `test_kon_tum`.
"""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from xltools.api.rollup import RolledUp, roll_up
from xltools.api.setup import Setup, set_up
from xltools.form import Movement
from xltools.form.base import Record, field_named
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rows.read import read_rows
from xltools.workbook.read import read_workbook

WORKBOOKS = Path(__file__).resolve().parents[2] / "workbooks"
COMMUNES = ("dak-koi", "dak-pne", "dak-ruong", "dak-rve", "dak-to-lung", "dak-to-re", "tan-lap")
Document = dict[str, Any]


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def setup() -> Setup:
    return set_up(date(2024, 3, 20))


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    """The documents of the communes by the code of the unit."""
    found = [
        json.loads((WORKBOOKS / "nguon" / f"{name}-2024.json").read_text(encoding="utf-8"))
        for name in COMMUNES
    ]
    return {each["Thông tin chung"]["Mã đơn vị"]: each for each in found}


def example(name: str) -> Path:
    return WORKBOOKS / "vi-du" / f"{name}-2024.xlsx"


def read(path: Path) -> Plan:
    rows = read_rows(read_workbook(path), path.name)
    assert rows.all_problems == ()
    return plan_of(rows)


@pytest.fixture(scope="module")
def all_seven(setup: Setup, tmp_path_factory: pytest.TempPathFactory) -> tuple[RolledUp, Plan]:
    """The roll-up of all communes, and its workbook read back."""
    output = tmp_path_factory.mktemp("kon-ray") / "tong-hop.xlsx"
    done = roll_up([example(name) for name in COMMUNES], output, setup, own=example("kon-ray"))
    return done, read(output)


def sums(rows: list[dict[str, Any]], record: type[Record], name: str) -> int | None:
    """The sum of a column over the rows that fill it; None when no row does."""
    header = field_named(record, name).column.header
    filled = [row[header] for row in rows if row.get(header) not in (None, "")]
    return sum(filled) if filled else None


def test_each_line_leads_back_to_rows_that_state_its_figures(
    all_seven: tuple[RolledUp, Plan],
) -> None:
    _, written = all_seven
    of_unit = {read(example(name)).info.unit_code: read(example(name)) for name in COMMUNES}
    line = next(each for each in written.movements if each.code == "23497")

    rows = [
        source.from_row
        for source in written.source_lines
        if (source.at_sheet, source.at_row) == ("Diễn biến hộ", line.source.row)
    ]
    villages = [each for each in of_unit["23497"].movements if each.source.row in rows]

    assert len(villages) == len(of_unit["23497"].movements)
    assert line.poor_start == sum(each.poor_start or 0 for each in villages)


def test_the_district_keeps_what_it_typed_and_the_workbook_says_what_the_records_say(
    all_seven: tuple[RolledUp, Plan],
) -> None:
    done, written = all_seven
    own = read(example("kon-ray"))

    assert (done.received, done.expected, done.result.complete) == (7, 7, True)
    assert written.info.replaced(source=own.info.source) == own.info
    assert [each.name for each in written.children] == [each.name for each in own.children]
    assert len(written.assigned_targets) == len(own.assigned_targets)
    for name in ("movements", "deprivations", "funding", "targets", "source_lines"):
        assert getattr(written, name) == getattr(done.plan, name)


def test_a_broken_and_a_missing_file_are_named_and_the_others_added(
    setup: Setup, tmp_path: Path, documents: dict[str, Document]
) -> None:
    for name in COMMUNES[:-1]:
        shutil.copy(example(name), tmp_path)
    broken = tmp_path / "dak-pne-2024.xlsx"
    broken.write_bytes(broken.read_bytes()[:20_000])

    done = roll_up([tmp_path], tmp_path / "tong-hop.xlsx", setup)

    assert (done.received, done.expected, done.result.complete) == (5, 7, False)
    assert [
        (member.state.value, member.unit_code, member.file_name)
        for member in done.result.membership.members
        if member.state.value != "received"
    ] == [
        ("missing", "23491", ""),
        ("missing", "23497", ""),
        ("unreadable", "", "dak-pne-2024.xlsx"),
    ]
    received = set(documents) - {"23491", "23497"}
    assert {row.code: row.poor_start for row in done.plan.movements} == {
        code: sums(documents[code]["Diễn biến hộ"], Movement, "poor_start") for code in received
    }


@pytest.mark.slow
def test_a_late_file_completes_the_workbook_and_costs_it_nothing(
    setup: Setup, tmp_path: Path, all_seven: tuple[RolledUp, Plan]
) -> None:
    early, late = tmp_path / "lan-1.xlsx", tmp_path / "lan-2.xlsx"
    roll_up([example(name) for name in COMMUNES[1:]], early, setup, own=example("kon-ray"))

    done = roll_up([example(name) for name in COMMUNES], late, setup, own=early)

    assert done.result.complete
    for name in ("movements", "deprivations", "recipients", "bases", "assigned_targets"):
        assert getattr(read(late), name) == getattr(all_seven[1], name)
    assert sorted(money_of(read(late))) == sorted(money_of(all_seven[1]))


def money_of(plan: Plan) -> list[tuple[Any, ...]]:
    return [
        (line.unit_code, line.project, line.funding_source, line.amount or 0)
        for line in plan.funding
    ]
