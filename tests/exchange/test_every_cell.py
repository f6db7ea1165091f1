"""A name and numbers planted in every cell of the form: what stops there, and what may stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from sheets import row_from

from xltools.exchange.privacy_plan import judge_of, leaks_of
from xltools.exchange.strip import stripped
from xltools.form import RECORDS, GeneralInfo
from xltools.form.base import FormField, Record, fields
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rows.raw import RawValue

NAME, NUMBER, PHONE = "Nguyễn Văn Bảy", "062078001234", "0987654321"
PERSONS = {
    "Thông tin chung: Họ tên người ký",
    "Thông tin chung: Người lập biểu",
    "Giải trình: Người giải trình",
    "Điều chỉnh khi tổng hợp: Người điều chỉnh",
}
PLACES = {
    "Thông tin chung: Tên đơn vị",
    "Thông tin chung: Cấp trên trực tiếp",
    "Thông tin chung: Tỉnh",
    "Thông tin chung: Địa danh",
    "Cấp dưới: Tên đơn vị",
}
"""Many a place bears the name of a person."""

PHONES = {
    "Thông tin chung: Họ tên người ký",
    "Thông tin chung: Người lập biểu",
    "Thông tin chung: Chức danh người lập",
    "Thông tin chung: Điện thoại người lập",
    "Thông tin chung: Thư điện tử của cấp trên",
}


def cells() -> Iterator[tuple[type[Record], FormField]]:
    """Every cell of the form that a person can type into."""
    for record in RECORDS:
        yield from ((record, each) for each in fields(record) if each.filled)


def plan_with(record: type[Record], field: FormField, value: RawValue) -> Plan:
    """The plan of a workbook with that in the cell, as it is read."""
    return plan_of(row_from(record.sheet.name, {field.column.header: value}))


def texts(plan: Plan) -> Iterator[str]:
    for row in (plan.info, *(row for rows in plan.records.values() for row in rows)):
        for value in row.values().values():
            yield from value if isinstance(value, tuple) else [str(value)]


def gone_up(planted: RawValue, shown: Sequence[str]) -> set[str]:
    """The cells out of which a submission would carry what was planted there."""
    passed = set()
    for record, field in cells():
        sent = stripped(plan_with(record, field, planted))
        carried = any(each in text for text in texts(sent) for each in shown)
        if carried and not leaks_of(sent, judge_of(sent)):
            passed.add(f"{record.sheet.name}: {field.column.header}")
    return passed


@pytest.mark.slow
@pytest.mark.parametrize(
    ("planted", "shown", "may"),
    [
        (NAME, [NAME], PERSONS | PLACES),
        (f"ông {NAME} (thôn 2)", [NAME], PERSONS),
        (PHONE, [PHONE], PHONES),
        (float(PHONE), [PHONE[1:]], set()),
        (NUMBER, [NUMBER], set()),
        (f"CCCD {NUMBER}", [NUMBER], set()),
        (float(NUMBER), [NUMBER[1:]], set()),
    ],
    ids=["name", "name in a text", "phone", "phone as number", "number", "in a text", "as number"],
)
def test_what_belongs_to_a_person_leaves_by_no_other_cell(
    planted: RawValue, shown: list[str], may: set[str]
) -> None:
    """A spreadsheet takes the first 0 of what it takes for a number."""
    assert gone_up(planted, shown) == may


def test_the_cells_of_the_form_were_all_tried() -> None:
    tried = list(cells())

    assert {record for record, _ in tried} == set(RECORDS)
    assert sum(record is GeneralInfo for record, _ in tried) > 20
    assert len(tried) > 200
