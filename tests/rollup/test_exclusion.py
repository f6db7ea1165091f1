"""Units left out on purpose: named on the command line, kept in Cấp dưới with the reason."""

from __future__ import annotations

import pytest
from rollup.leaves import CATALOGUE, KON_RAY, YEAR, communes, plan, sent, table, village

from xltools.errors import XltoolsError
from xltools.form import ChildUnit
from xltools.rollup import State, exclusion, rollup

TOWN, DAK_KOI, *_ = communes(KON_RAY)
ROWS = {"Diễn biến hộ": [village("T1", 100, 10)]}


def test_an_excluded_unit_is_not_added_and_its_reason_stands_in_the_workbook() -> None:
    files = [sent(plan(TOWN, ROWS)), sent(plan(DAK_KOI, ROWS))]

    first = rollup(
        files, (), KON_RAY, YEAR, CATALOGUE, exclude=[exclusion("đăk kôi = báo cáo riêng")]
    )
    again = rollup(files, (), KON_RAY, YEAR, CATALOGUE, first.plan)

    for result in (first, again):
        assert [row.code for row in result.plan.movements] == ["23479"]
        assert table(result.plan.of(ChildUnit)[:2], "code", "counted", "not_counted_because") == [
            ("23479", True, None),
            ("23482", False, "báo cáo riêng"),
        ]
        assert [m.unit_code for m in result.membership.of(State.NOT_COUNTED)] == ["23482"]
        assert (result.membership.received, result.membership.expected) == (1, 6)


def test_an_earlier_line_of_a_unit_goes_when_it_is_excluded() -> None:
    files = [sent(plan(TOWN, ROWS)), sent(plan(DAK_KOI, ROWS))]
    first = rollup(files, (), KON_RAY, YEAR, CATALOGUE)

    again = rollup(
        files, (), KON_RAY, YEAR, CATALOGUE, first.plan, exclude=[exclusion("23482=trùng số")]
    )

    assert [row.code for row in again.plan.movements] == ["23479"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Xã Tân Lập", "rollup.exclude-malformed"),
        ("Xã Tân Lập= ", "rollup.exclude-malformed"),
        ("=báo cáo riêng", "rollup.exclude-malformed"),
        ("Xã Đăk Pék=báo cáo riêng", "rollup.exclude-unknown"),
    ],
)
def test_what_names_no_unit_or_no_reason_is_refused(text: str, code: str) -> None:
    with pytest.raises(XltoolsError) as raised:
        rollup([], (), KON_RAY, YEAR, CATALOGUE, exclude=[exclusion(text)])

    assert raised.value.code == code


def test_two_units_of_one_name_are_told_apart_by_their_codes() -> None:
    own = plan(
        KON_RAY,
        {
            "Cấp dưới": [
                {"Mã đơn vị": code, "Tên đơn vị": "Xã Tân Lập", "Loại": "xã"}
                | {"Tính vào tổng hợp": "x"}
                for code in ("1", "2")
            ]
        },
    )

    with pytest.raises(XltoolsError) as raised:
        rollup([], (), KON_RAY, YEAR, CATALOGUE, own, exclude=[exclusion("Tân Lập=nhập vào 2")])
    one = rollup([], (), KON_RAY, YEAR, CATALOGUE, own, exclude=[exclusion("1=nhập vào 2")])

    assert raised.value.code == "unit.ambiguous"
    assert table(one.plan.children, "code", "counted") == [("1", False), ("2", True)]
