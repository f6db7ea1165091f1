"""Adding in steps, in any order, gives what adding all at once gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from rollup.leaves import CATALOGUE, DAK_HA, KON_RAY, KON_TUM, YEAR, communes, info

from xltools.catalogue import Unit
from xltools.form import Actual, ChildUnit, Deprivation, FundingLine, GeneralInfo, Movement, Target
from xltools.form.base import Record
from xltools.form.layout import place
from xltools.form.words import ActualPeriod, FundingState, Operator, Period, RollupWay
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.derived import added, funding_total
from xltools.plan.unit_groups import unit_groups
from xltools.quantities import Dong, share_of
from xltools.rollup import RollupResult, Submission, rollup
from xltools.rollup.columns import added_columns
from xltools.rows.document import rows_of
from xltools.workbook.contents import Contents
from xltools.workbook.group_totals import group_totals

from .leaves import sent

QUICK = settings(deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
"""To make a failing example of hundreds of rows smaller takes minutes."""

COUNTS = st.none() | st.integers(0, 40)
MEASURES = st.none() | st.decimals(0, 99, places=1)
MONEY = st.none() | st.integers(0, 900).map(lambda million: Dong(million * 1_000_000))


def rows(sheet: type[Record], **columns: Any) -> st.SearchStrategy[tuple[Record, ...]]:
    """Some rows of a sheet, each at its place."""
    row = st.fixed_dictionaries(columns)
    prefix = sheet.sheet.code_prefix
    return st.lists(row, max_size=4).map(
        lambda found: tuple(
            sheet(
                **values | ({"code": f"{prefix}{index:02d}"} if prefix else {}),
                source=place(sheet, index),
            )
            for index, values in enumerate(found)
        )
    )


def counts(sheet: type[Record]) -> dict[str, Any]:
    return dict.fromkeys(added_columns(sheet), COUNTS)


MOVEMENTS = rows(
    Movement,
    period=st.sampled_from(Period),
    code=st.sampled_from(["T1", "T2", "T3"]),
    **counts(Movement),
)
DEPRIVATIONS = rows(
    Deprivation, period=st.just(Period.PLAN), number=st.integers(1, 3), **counts(Deprivation)
)
FUNDING = rows(
    FundingLine,
    project=st.sampled_from(["DA1", "DA3.TDA1", "Toàn Chương trình"]),
    funding_source=st.sampled_from(["NSTW", "chưa xác định"]),
    capital_kind=st.just("sự nghiệp"),
    state=st.sampled_from(FundingState),
    content=st.sampled_from([None, "=1+1"]),
    amount=MONEY,
    carried_over=MONEY,
    allocated=MONEY,
)
TARGETS = rows(
    Target,
    indicator=st.sampled_from(["Tỷ lệ hộ nghèo", "Giải quyết việc làm", "khác"]),
    wording=st.sampled_from(["Số người", "Tỷ lệ"]),
    operator=st.sampled_from([Operator.AT_MOST, Operator.REDUCE]),
    measure_unit=st.sampled_from(["%", "lao động"]),
    value=MEASURES,
    numerator=MEASURES,
    denominator=MEASURES,
    counted_unit=st.sampled_from([None, "trường"]),
    rollup_way=st.none() | st.sampled_from(RollupWay),
)
ACTUALS = rows(
    Actual,
    period=st.sampled_from([ActualPeriod.HALF_YEAR, ActualPeriod.YEAR]),
    code=st.sampled_from(["KP00", "KP01", "CT00", "CT01", "HD01"]),
    result=MEASURES,
    disbursed=MONEY,
    numerator=MEASURES,
    denominator=MEASURES,
    reason=st.sampled_from([None, "vốn muộn", "mưa lũ", "=1+1"]),
)
SHEETS = st.fixed_dictionaries(
    {
        Movement: MOVEMENTS,
        Deprivation: DEPRIVATIONS,
        FundingLine: FUNDING,
        Target: TARGETS,
        Actual: ACTUALS,
    }
)


def leaf(unit: Unit, sheets: dict[type[Record], tuple[Record, ...]]) -> Submission:
    general = plan_of(rows_of({GeneralInfo.sheet.name: info(unit)})).info
    return sent(Plan(general, {GeneralInfo: (general,), **sheets}))


def leaves(district: Unit, number: int = 3) -> st.SearchStrategy[list[Submission]]:
    """Plans of the first communes of a district."""
    units = communes(district)[:number]
    return st.tuples(*[SHEETS] * number).map(
        lambda found: [leaf(unit, sheets) for unit, sheets in zip(units, found, strict=True)]
    )


def up(submissions: Sequence[Submission], parent: Unit) -> RollupResult:
    return rollup(submissions, (), parent, YEAR, CATALOGUE)


@pytest.mark.slow
@settings(QUICK, max_examples=8)
@given(leaves(KON_RAY), st.randoms())
def test_the_order_of_the_submissions_makes_no_difference(
    sent_in: list[Submission], random: Any
) -> None:
    shuffled = list(sent_in)
    random.shuffle(shuffled)

    assert up(shuffled, KON_RAY) == up(sent_in, KON_RAY)


ROLLED_UP = (Movement, Deprivation, FundingLine, Target, Actual)


@pytest.mark.slow
@settings(QUICK, max_examples=8)
@given(leaves(KON_RAY), leaves(DAK_HA))
def test_rolling_up_in_two_steps_gives_what_one_step_gives(
    kon_ray: list[Submission], dak_ha: list[Submission]
) -> None:
    """The communes of both districts, grouped by the children of the province."""
    districts = [sent(up(kon_ray, KON_RAY).plan), sent(up(dak_ha, DAK_HA).plan)]

    in_two = up(districts, KON_TUM).plan
    in_one = up([*dak_ha, *kon_ray], KON_TUM).plan

    for sheet in ROLLED_UP:
        assert figures(in_two.of(sheet)) == figures(in_one.of(sheet))


@pytest.mark.slow
@settings(QUICK, max_examples=8)
@given(leaves(KON_RAY), SHEETS)
def test_lines_of_the_districts_own_go_up_beside_those_of_its_communes(
    communes_sent: list[Submission], own_sheets: dict[type[Record], tuple[Record, ...]]
) -> None:
    stated = [row for row in own_sheets[Deprivation] if says_something(row)]
    own = leaf(KON_RAY, own_sheets | {Deprivation: tuple(stated)})
    district = rollup(communes_sent, (), KON_RAY, YEAR, CATALOGUE, own.plan)

    in_two = up([sent(district.plan)], KON_TUM).plan
    in_one = up([as_one(KON_RAY, [own, *communes_sent])], KON_TUM).plan

    for sheet in ROLLED_UP:
        assert figures(in_two.of(sheet)) == figures(in_one.of(sheet))
    for sheet in (Movement, FundingLine, Target, Actual):
        kept = [repr(each) for each in district.plan.of(sheet)]
        assert all(repr(each) in kept for each in own.plan.of(sheet))


def says_something(row: Record) -> bool:
    """A row of the parent's own without any figure is a label: it lends its words, no more."""
    return any(getattr(row, name) is not None for name in added_columns(Deprivation))


def as_one(district: Unit, sent_in: list[Submission]) -> Submission:
    """All rows of several workbooks as if the district had typed them itself, under their codes.

    Codes of rows are told apart by the workbook, as only one workbook's codes have to differ.
    """
    together: dict[type[Record], list[Record]] = defaultdict(list)
    for each in sent_in:
        for sheet, records in each.plan.records.items():
            if sheet is not GeneralInfo:
                together[sheet] += (_of(each.unit_code, record) for record in records)
    return leaf(district, {sheet: tuple(found) for sheet, found in together.items()})


def _of(unit: str, record: Record) -> Record:
    if isinstance(record, Movement):
        return record
    codes = {"unit_code": unit} | ({"code": f"{unit}.{record.code}"} if _coded(record) else {})
    return record.replaced(**codes)


def _coded(record: Record) -> bool:
    return isinstance(record, FundingLine | Target | Actual)


def figures(records: Sequence[Any]) -> list[str]:
    """What lines state, without their order, codes and places."""
    return sorted(
        str([(name, _plain(value)) for name, value in record.values().items() if name != "code"])
        if not isinstance(record, Movement)
        else str(list(record.values().items()))
        for record in records
    )


def _plain(value: Any) -> Any:
    return value.normalize() if isinstance(value, Decimal) else value


@pytest.mark.slow
@settings(QUICK, max_examples=8)
@given(leaves(KON_RAY))
def test_totals_equal_sums_worked_out_row_by_row(sent_in: list[Submission]) -> None:
    result = up(sent_in, KON_RAY).plan

    assert sum_of_money(result) == sum(sum_of_money(each.plan) for each in sent_in)
    for each in sent_in:
        for period in Period:
            villages = [row for row in each.plan.movements if row.period is period]
            mine = [
                row
                for row in result.movements
                if row.period is period and row.code == each.unit_code
            ]
            assert len(mine) == bool(villages)
            for line in mine:
                expect_sums(line, villages)


def sum_of_money(plan: Plan) -> int:
    return funding_total(plan) or 0


def expect_sums(line: Movement, villages: list[Movement]) -> None:
    """The sums, and the rates that follow from them, as `plan.derived` adds rows."""
    for name in ("total_start", "poor_start", "near_start"):
        assert getattr(line, name) == added(villages, name)
    if any(row.poor_start is None for row in villages):
        assert line.poor_end is None
    else:
        assert line.poor_end == added(villages, "poor_end")
        rate = share_of(added(villages, "poor_start"), added(villages, "total_start"))
        assert line.poor_rate_start == rate
    for name in ("poor_to_near", "poor_out"):
        if all(getattr(row, name) is None for row in villages):
            assert getattr(line, name) is None


GROUPS = st.tuples(*[st.sampled_from(["Cụm 1", "Cụm 2", None])] * 3)


@pytest.mark.slow
@settings(QUICK, max_examples=8)
@given(leaves(KON_RAY), GROUPS)
def test_subtotals_of_any_grouping_are_the_sums_over_the_leaves_of_each_group(
    sent_in: list[Submission], names: tuple[str | None, ...]
) -> None:
    units = communes(KON_RAY)[:3]
    group_of = dict(zip((unit.key.code for unit in units), names, strict=True))
    children = tuple(
        child.replaced(group=group_of.get(child.code), counted=child.code in group_of)
        for child in up([], KON_RAY).plan.children
    )
    base = up([], KON_RAY).plan
    own = Plan(base.info, {**base.records, ChildUnit: children})

    plan = rollup(sent_in, (), KON_RAY, YEAR, CATALOGUE, own).plan

    contents = Contents(plan, CATALOGUE)
    grid = contents.grids[FundingLine]
    found = {line.label: line for line in group_totals(contents, grid, grid.last_row + 1)}
    for group in unit_groups(plan):
        of_group = [each for each in sent_in if each.unit_code in group.codes]
        amount = sum(sum_of_money(each.plan) for each in of_group)
        labels = [label for label in found if (group.name or "chưa xếp nhóm") in label]
        assert found[labels[0]].sums["amount"][1] == (amount // 1_000_000 or "")
        assert {record.unit_code for record in found[labels[0]].adds} <= group.codes  # type: ignore[attr-defined]
