"""The sheet of the units of before the reform: both views stand under it, live."""

from __future__ import annotations

from writing.plans import CATALOGUE, reform_plan

from xltools.form import OldUnit
from xltools.form.words import OldUnitState
from xltools.workbook.contents import Contents
from xltools.workbook.totals import total_lines


def test_households_go_over_whole_by_share_or_not_yet() -> None:
    names = ("counted_total", "counted_poor", "counted_near", "state")

    assert [tuple(getattr(line, name) for name in names) for line in reform_plan().old_units] == [
        (400, 30, 0, OldUnitState.COUNTED),
        (300, 20, 30, OldUnitState.COUNTED),
        (63, 7, 6, OldUnitState.COUNTED),
        (None, None, None, OldUnitState.NO_SHARE),
        (101, None, 9, OldUnitState.NO_FIGURES),
    ]


def test_totals_stand_by_unit_of_today_and_by_old_district_and_stay_blank_while_unknown() -> None:
    contents = Contents(reform_plan(), CATALOGUE)

    lines = total_lines(contents, contents.grids[OldUnit])

    names = ("counted_total", "counted_poor", "counted_near")
    assert [(line.label, *(line.sums[name][1] for name in names)) for line in lines] == [
        ("Cộng: Xã Kon Braih", 700, 50, 30),
        ("Cộng: Xã Cà Đam", 63, 7, 6),
        ("Cộng: 21157", "", "", ""),
        ("Cộng: Huyện Kon Rẫy (cũ)", "", "", ""),
        ("Cộng: Huyện Trà Bồng (cũ)", 63, 7, 6),
    ]
