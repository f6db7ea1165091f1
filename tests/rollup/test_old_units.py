"""The reform of 1 July 2025: for each unit of today the start of the year of its old units."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from rollup.leaves import CATALOGUE, communes, plan, sent, table, village

from xltools.catalogue import LevelCode, Unit, UnitKey, load_catalogue
from xltools.catalogue.units import NEW_UNITS_FROM, OLD_UNITS_FROM
from xltools.form.words import OldUnitState
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.export import export
from xltools.plan.starting import find_unit
from xltools.rollup import RollupResult, Submission, rollup
from xltools.rollup.baseline import baselines
from xltools.rollup.old_units import with_old_units
from xltools.rows.document import rows_of

pytestmark = pytest.mark.slow  # whole roll-ups

OLD_KON_RAY = find_unit(CATALOGUE, LevelCode.DISTRICT, 2024, "Huyện Kon Rẫy")
QUANG_NGAI = find_unit(CATALOGUE, LevelCode.PROVINCE, 2026, "Tỉnh Quảng Ngãi")
COMMUNE = LevelCode.COMMUNE
OF_KON_BRAIH = ("23488", "23494", "23497")
"""Đăk Ruồng, Đăk Tờ Re and Tân Lập went into Kon Braih, which took the code of Tân Lập."""


def old(code: str) -> Unit:
    return unit(UnitKey(COMMUNE, code, OLD_UNITS_FROM))


def new(code: str) -> Unit:
    return unit(UnitKey(COMMUNE, code, NEW_UNITS_FROM))


def unit(key: UnitKey) -> Unit:
    found = CATALOGUE.unit(key)
    assert found is not None
    return found


def of_year(who: Unit, year: int, *rows: dict[str, Any], day: int = 1, **more: Any) -> Submission:
    """What a unit sent for a year, as a file named after both."""
    filled = plan(who, {"Diễn biến hộ": list(rows)}, **{"Năm kế hoạch": year}, **more)
    return sent(filled, f"{who.key.code}-{year}.xlsx", day)


def result(code: str, total: int, poor: int, near: int, **more: Any) -> dict[str, Any]:
    """A row of the year-end review in which nothing moved."""
    row = village(code, total, poor, **{"Hộ cận nghèo đầu kỳ": near})
    return row | {"Kỳ": "thực hiện năm"} | more


def last_year(code: str, total: int, poor: int, near: int) -> Submission:
    """An old commune's workbook of 2025: the plan, and the review at the end of the year."""
    planned = village("T1", total, poor + 3, **{"Hộ cận nghèo đầu kỳ": near})
    return of_year(old(code), 2025, planned, result("T1", total, poor, near))


def rolled_up(
    *submissions: Submission,
    previous: tuple[Submission, ...] = (),
    own: Plan | None = None,
    year: int = 2026,
    parent: Unit = QUANG_NGAI,
) -> RollupResult:
    done = rollup(submissions, (), parent, year, CATALOGUE, own)
    return with_old_units(done, own, previous, CATALOGUE)


def lines(done: RollupResult, *names: str, code: str = "23497") -> list[tuple[Any, ...]]:
    return table([line for line in done.plan.old_units if line.new_code == code], *names)


def notes(done: RollupResult, code: str) -> list[str]:
    return [note.say() for note in done.notes if note.code == code]


THREE = (last_year("23488", 400, 30, 40), last_year("23494", 300, 20, 30))
THREE = (*THREE, last_year("23497", 500, 10, 20))


def test_a_unit_of_today_has_the_last_review_of_each_of_its_old_units() -> None:
    braih = of_year(new("23497"), 2026, village("T1", 1200, 60, **{"Hộ cận nghèo đầu kỳ": 90}))

    done = rolled_up(braih, previous=THREE)

    names = ("old_code", "old_name", "extent", "counted_total", "counted_poor", "counted_near")
    assert lines(done, *names) == [
        ("23488", "Xã Đăk Ruồng", "toàn bộ", 400, 30, 40),
        ("23494", "Xã Đăk Tờ Re", "toàn bộ", 300, 20, 30),
        ("23497", "Xã Tân Lập", "toàn bộ", 500, 10, 20),
    ]
    assert set(lines(done, "new_name", "old_parent", "basis", "state")) == {
        ("Xã Kon Braih", "Huyện Kon Rẫy, Tỉnh Kon Tum", "kết quả năm 2025", OldUnitState.COUNTED)
    }
    assert notes(done, "rollup.baseline-differs") == []  # 1,200, 60 and 90 are their sums


def test_one_code_names_two_units_and_only_the_first_day_tells_them_apart() -> None:
    tan_lap = last_year("23497", 500, 10, 20)
    kon_braih = of_year(new("23497"), 2025, result("T1", 1200, 60, 90))

    found, _ = baselines((tan_lap, kon_braih), 2026, CATALOGUE)

    assert {key: (each.total, each.poor) for key, each in found.items()} == {
        UnitKey(COMMUNE, "23497", OLD_UNITS_FROM): (500, 10),
        UnitKey(COMMUNE, "23497", NEW_UNITS_FROM): (1200, 60),
    }


def test_a_unit_that_has_a_year_behind_it_starts_from_its_own_review() -> None:
    own_review = of_year(new("23497"), 2025, result("T1", 1190, 58, 88))

    done = rolled_up(previous=(*THREE, own_review))

    names = ("old_code", "old_from", "old_name", "counted_total", "counted_poor")
    assert lines(done, *names) == [("23497", NEW_UNITS_FROM, "Xã Kon Braih", 1190, 58)]


def test_a_start_that_is_not_the_sum_of_the_old_units_is_told() -> None:
    braih = of_year(new("23497"), 2026, village("T1", 1200, 61, **{"Hộ cận nghèo đầu kỳ": 90}))

    done = rolled_up(braih, previous=THREE)

    assert notes(done, "rollup.baseline-differs") == [
        (
            "Xã Kon Braih: đầu kỳ ghi 1.200 hộ, 61 hộ nghèo, 90 hộ cận nghèo, nhưng các đơn vị cũ"
            " cộng lại là 1.200 hộ, 60 hộ nghèo, 90 hộ cận nghèo."
        )
    ]


def test_the_roll_up_of_the_old_district_gives_what_its_communes_would() -> None:
    district = rollup(THREE, (), OLD_KON_RAY, 2025, CATALOGUE).plan

    done = rolled_up(previous=(sent(district, "kon-ray-2025.xlsx"),))

    assert lines(done, "old_code", "counted_total", "counted_poor", "state") == [
        ("23488", 400, 30, OldUnitState.COUNTED),
        ("23494", 300, 20, OldUnitState.COUNTED),
        ("23497", 500, 10, OldUnitState.COUNTED),
    ]


def test_an_old_unit_without_a_file_is_named_and_counts_as_nothing_known() -> None:
    done = rolled_up(previous=THREE[:2])

    assert lines(done, "old_code", "counted_poor", "state")[2] == (
        *("23497", None, OldUnitState.NO_FIGURES),
    )
    [told] = notes(done, "rollup.baseline-missing")
    assert told.startswith("Chưa có số liệu trước sắp xếp của: ")


SPLIT = last_year("21142", 101, 11, 9)
"""Xã Trà Bùi went in parts to Cà Đam (21136) and to Tây Trà Bồng (21157)."""


def test_a_split_unit_asks_for_a_share_and_is_marked_until_then() -> None:
    done = rolled_up(previous=(SPLIT,))

    for code in ("21136", "21157"):
        [line] = [each for each in lines(done, "old_code", "extent", "total", "counted_total",
                                         "state", code=code) if each[0] == "21142"]  # fmt: skip
        assert line[1:] == ("một phần", 101, None, OldUnitState.NO_SHARE)
    assert notes(done, "rollup.share-needed") == [
        (
            "Có 2 phần của đơn vị bị chia tách chưa có tỷ lệ: Xã Trà Bùi → Xã Cà Đam; Xã Trà Bùi →"
            ' Xã Tây Trà Bồng; nhập cột "Tỷ lệ chuyển sang (%)" ở trang "Đơn vị trước sắp xếp".'
            " Danh mục không biết tỷ lệ này."
        )
    ]


def with_shares(before: Plan, **shares: float) -> Plan:
    """The parent's workbook after a person has typed shares, by the code of the new unit."""
    document = export(before)
    for row in document["Đơn vị trước sắp xếp"]:
        share = shares.get(f"to_{row['Mã đơn vị mới']}")
        if row["Mã đơn vị cũ"] == "21142" and share is not None:
            row["Tỷ lệ chuyển sang (%)"] = share
            row["Căn cứ của tỷ lệ"] = "Biên bản bàn giao"
    rows = rows_of(document)
    assert not rows.all_problems
    return plan_of(rows)


@pytest.fixture(scope="module")
def unshared() -> Plan:
    return rolled_up(previous=(SPLIT,)).plan


def test_a_share_that_a_person_typed_stays_and_splits_the_households(unshared: Plan) -> None:
    own = with_shares(unshared, to_21136=62.5, to_21157=37.5)

    done = rolled_up(own=own)  # without the files of last year this time

    names = ("share", "share_basis", "counted_total", "counted_poor", "counted_near", "state")
    found = {
        line.new_code: tuple(getattr(line, name) for name in names)
        for line in done.plan.old_units
        if line.old_code == "21142"
    }
    assert found == {
        "21136": (Decimal("62.5"), "Biên bản bàn giao", 63, 7, 6, OldUnitState.COUNTED),
        "21157": (Decimal("37.5"), "Biên bản bàn giao", 38, 4, 3, OldUnitState.COUNTED),
    }
    assert notes(done, "rollup.share-needed") == notes(done, "rollup.shares-not-whole") == []


def test_shares_that_do_not_come_to_the_whole_are_told(unshared: Plan) -> None:
    done = rolled_up(own=with_shares(unshared, to_21136=60, to_21157=50))

    assert notes(done, "rollup.shares-not-whole") == [
        "Các phần của Xã Trà Bùi (đơn vị cũ bị chia tách) cộng lại là 110%, không phải 100%."
    ]


def test_an_earlier_run_keeps_its_figures_and_where_they_come_from() -> None:
    first = rolled_up(previous=THREE)

    again = rolled_up(own=first.plan)

    assert again.plan.old_units == first.plan.old_units
    told = ("unit_code", "unit_name", "file_name", "at_sheet", "at_key", "from_sheet", "from_row")
    kept, wanted = (
        table([line for line in done.plan.source_lines if line.at_sheet], *told)
        for done in (again, first)
    )
    assert kept == wanted
    assert kept[0] == (
        *(None, "Xã Đăk Ruồng", "23488-2025.xlsx", "Đơn vị trước sắp xếp"),
        *("23497|2025-07-01|23488|2021-01-01", "Diễn biến hộ", 7),
    )


def test_in_2025_old_units_planned_and_new_ones_report() -> None:
    planned = tuple(
        of_year(old(code), 2025, village("T1", 400, poor, **{"Hộ cận nghèo đầu kỳ": 5}))
        for code, poor in zip(OF_KON_BRAIH, (30, 20, 10), strict=True)
    )
    report = of_year(new("23497"), 2025, result("T1", 1200, 60, 15))

    of_old = rollup(planned, (), OLD_KON_RAY, 2025, CATALOGUE)  # three levels, the old view
    of_new = rolled_up(report, previous=planned, year=2025)  # two levels, the new view

    assert table(of_old.plan.movements, "code", "poor_start") == [
        ("23488", 30),
        ("23494", 20),
        ("23497", 10),
    ]
    assert table(of_new.plan.movements, "code", "name", "poor_start") == [
        ("23497", "Xã Kon Braih", 60)
    ]
    assert lines(of_new, "old_name", "counted_poor", "basis") == [
        ("Xã Đăk Ruồng", 30, "đầu năm 2025"),
        ("Xã Đăk Tờ Re", 20, "đầu năm 2025"),
        ("Xã Tân Lập", 10, "đầu năm 2025"),
    ]


def test_a_plan_stands_in_where_there_is_no_review_and_says_so() -> None:
    only_planned = of_year(
        old("23497"), 2025, village("T1", 500, 10, **{"Thoát nghèo, thành hộ cận nghèo": 4})
    )

    done = rolled_up(previous=(only_planned,))

    assert lines(done, "counted_poor", "counted_near", "basis")[2] == (6, 4, "kế hoạch năm 2025")


def test_files_of_another_year_or_of_nobody_known_are_named() -> None:
    stranger = of_year(old("23497"), 2025, result("T1", 1, 1, 1), **{"Mã đơn vị": "99999"})

    done = rolled_up(previous=(of_year(old("23488"), 2023, result("T1", 1, 1, 1)), stranger))

    assert notes(done, "rollup.previous-wrong-year") == [
        (
            'Tệp "23488-2023.xlsx" của Xã Đăk Ruồng là của năm 2023 nên không dùng làm số đầu kỳ;'
            " cần tệp năm 2025."
        )
    ]
    [unused] = notes(done, "rollup.previous-unused")
    assert unused.startswith('Không dùng tệp "23497-2025.xlsx" của Xã Tân Lập, năm 2025')
    assert all(line.total is None for line in done.plan.old_units)


def test_a_roll_up_without_files_of_last_year_has_no_such_sheet() -> None:
    assert rolled_up().plan.old_units == ()


def test_before_the_reform_nobody_has_old_units() -> None:
    town = communes(OLD_KON_RAY)[0]
    review = of_year(town, 2023, result("T1", 100, 10, 5))

    done = rolled_up(previous=(review,), parent=OLD_KON_RAY, year=2024)

    assert table(done.plan.old_units, "old_code", "old_from", "counted_poor") == [
        (town.key.code, date(2021, 1, 1), 10)
    ]


def test_the_example_of_the_page_adds_a_merger(tmp_path: Path) -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "sap-xep-don-vi.md"
    [example] = re.findall(r"```json\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "bo-sung.json").write_text(example, encoding="utf-8", newline="\n")
    catalogue = load_catalogue(tmp_path / "bo-sung.json")

    done = rollup((), (), QUANG_NGAI, 2026, catalogue)
    done = with_old_units(done, None, THREE, catalogue)

    assert lines(done, "old_code", "remarks") == [
        ("23488", None),
        ("23494", None),
        ("23496", "việc sáp nhập, chia tách này do đơn vị tự bổ sung, chưa kiểm chứng"),
        ("23497", None),
    ]
