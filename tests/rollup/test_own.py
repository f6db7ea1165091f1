"""`--own`: whatever the parent typed in its workbook, on whichever sheet, stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, get_args

import pytest
from rollup.leaves import CATALOGUE, KON_RAY, YEAR, communes, money, plan, sent, table, village

from xltools.form import (
    RECORDS,
    ChildUnit,
    Correction,
    FindingLine,
    FundingLine,
    GeneralInfo,
    Movement,
    OutsideLine,
    SourceLine,
)
from xltools.form.base import FormField, Record, Rolls, fields
from xltools.form.layout import place
from xltools.plan import Plan
from xltools.quantities import Dong, Moment
from xltools.rollup import RollupResult, Submission, rollup

TOWN, DAK_KOI, *_ = communes(KON_RAY)
_WRITTEN_BY_US = {GeneralInfo, SourceLine, FindingLine}
_ANY: dict[Any, Any] = {
    str: "=chữ của huyện",
    int: 7,
    Decimal: Decimal("7.5"),
    date: date(2024, 3, 1),
    Moment: Moment(month=3, day=1),
    bool: True,
}


def value_for(each: FormField) -> Any:
    """Something that a column can hold."""
    if str(each.type).startswith("tuple"):
        return ("a", "b")
    for kind in get_args(each.type) or (each.type,):
        plain = getattr(kind, "__supertype__", kind)
        if isinstance(plain, type) and issubclass(plain, Enum):
            return next(iter(plain))
        if plain in _ANY:
            return _ANY[plain]
    raise AssertionError(each)


def full(sheet: type[Record], number: int, **values: Any) -> Record:
    """A row with something in every column."""
    given = {each.name: value_for(each) for each in fields(sheet) if each.filled}
    return sheet(**given | values, source=place(sheet, number))


def everything() -> dict[type[Record], tuple[Record, ...]]:
    """Two full rows on every sheet that people type in; those of rolled-up sheets of no unit."""
    found: dict[type[Record], tuple[Record, ...]] = {}
    for sheet in RECORDS:
        if sheet in _WRITTEN_BY_US:
            continue
        own: dict[str, Any] = {}
        if sheet is Movement:
            own = {"code": None}
        elif any(each.rolls is Rolls.KEPT for each in fields(sheet)):
            own = {"unit_code": None}
        found[sheet] = tuple(full(sheet, number, **own) for number in (0, 1))
    units = (TOWN, DAK_KOI)
    found[ChildUnit] = tuple(
        full(
            ChildUnit,
            number,
            code=unit.key.code,
            valid_from=unit.key.valid_from,
            name=unit.name,
            not_counted_because=None,
        )
        for number, unit in enumerate(units)
    )
    found[Correction] = ()
    return found


def own_plan() -> Plan:
    info = full(GeneralInfo, 0).replaced(**plan(KON_RAY, {}).info.values())
    typed = {
        name: value_for(each)
        for each in fields(GeneralInfo)
        if (name := each.name) and each.filled and getattr(info, name) in (None, ())
    }
    info = info.replaced(**typed)
    return Plan(info, {GeneralInfo: (info,), **everything()})


def of_town(day: int = 1, **more: Any) -> Submission:
    rows = {
        "Diễn biến hộ": [village("T1", 100, 10)],
        "Kinh phí": [money("DA1", 6, code="KP01"), money("DA2", 7, code="KP02")],
    }
    return sent(plan(TOWN, rows | more), day=day)


def rolled(own: Plan | None, *files: Submission) -> RollupResult:
    return rollup(files, (), KON_RAY, YEAR, CATALOGUE, own)


@pytest.mark.parametrize("sheet", [GeneralInfo, *everything()], ids=lambda s: s.sheet.name)
def test_every_cell_that_the_parent_typed_stays(sheet: type[Record]) -> None:
    own = own_plan()

    result = rolled(own, of_town())

    kept = [each.values() for each in result.plan.of(sheet)]
    assert [each.values() for each in own.of(sheet) if each.values() not in kept] == []


def beside(plan: Plan, sheet: type[Record], **texts: Any) -> Plan:
    """The plan with something typed in every free column of its first rolled-up line."""
    field = "code" if sheet is Movement else "unit_code"
    rows = list(plan.of(sheet))
    number = next(i for i, row in enumerate(rows) if getattr(row, field) == "23479")
    rows[number] = rows[number].replaced(**texts)
    return Plan(plan.info, {**plan.records, sheet: tuple(rows)})


def free_columns(sheet: type[Record]) -> Iterator[FormField]:
    for each in fields(sheet):
        if each.filled and each.rolls is Rolls.NO and each.name != "code":
            yield each


@pytest.mark.parametrize("sheet", [Movement, FundingLine], ids=lambda sheet: sheet.sheet.name)
def test_what_was_typed_beside_a_line_stays_when_a_new_file_comes(sheet: type[Record]) -> None:
    texts = {each.name: value_for(each) for each in free_columns(sheet)}
    first = beside(rolled(None, of_town()).plan, sheet, **texts)
    late = sent(plan(DAK_KOI, {"Diễn biến hộ": [village("T1", 50, 5)]}))

    again = rolled(first, of_town(day=2, **{"Diễn biến hộ": [village("T1", 100, 9)]}), late)

    line = next(
        row for row in again.plan.of(sheet)
        if "23479" in (getattr(row, "unit_code", None), getattr(row, "code", None))
    )  # fmt: skip
    assert {name: getattr(line, name) for name in texts} == texts
    assert [row.poor_start for row in again.plan.movements] == [9, 5]


def test_a_text_whose_line_is_no_more_is_set_apart_and_told() -> None:
    first = beside(rolled(None, of_town()).plan, FundingLine, remarks="chờ xác nhận")
    changed = {"Kinh phí": [money("DA2", 7)]}

    again = rolled(first, of_town(day=2, **changed))
    without = rolled(first, sent(plan(DAK_KOI, changed)))
    third = rolled(again.plan, of_town(day=2, **changed))

    for result in (again, without, third):
        names = ("from_sheet", "cell_address", "content", "remarks")
        assert table(result.plan.of(OutsideLine), *names) == [
            (
                "Kinh phí",
                "S6",
                "chờ xác nhận",
                "cột Ghi chú của dòng tổng hợp 23479|KP01, nay không còn",
            )
        ]
    told = [note.say() for note in again.notes if note.code == "rollup.texts-set-apart"]
    assert told == [
        (
            'Trang "Kinh phí": 1 dòng tổng hợp cũ không còn; nội dung đã ghi bên các dòng đó nằm ở'
            ' trang "Ngoài biểu mẫu".'
        )
    ]


def test_money_of_the_parents_own_stands_beside_that_of_the_units() -> None:
    own = plan(KON_RAY, {"Kinh phí": [money("DA1", 90, code="KP01")]})

    result = rolled(own, of_town())

    assert table(result.plan.funding, "unit_code", "code", "amount") == [
        (None, "KP01", Dong(90_000_000)),
        ("23479", "KP02", Dong(6_000_000)),
        ("23479", "KP03", Dong(7_000_000)),
    ]
