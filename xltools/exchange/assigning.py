"""A decision's annex into rows of Giao chỉ tiêu: a first assignment, or a change of one.

Earlier rows stay: a row further down takes the place of one above about the same thing. What the
annex repeats is not written again, and what it leaves blank stays as it was, which is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from xltools.dataclass import dataclass
from xltools.exchange.matrix_totals import wrong_totals
from xltools.exchange.new_rows import new_row
from xltools.exchange.read_matrix import Stated, Understood
from xltools.exchange.remark import Remark
from xltools.exchange.sums import compare_sums
from xltools.form import AssignedTarget
from xltools.form.assigned_figures import given, standing_of
from xltools.form.words import AssignedKind, Standing
from xltools.plan import Plan
from xltools.plan.against import NameOf
from xltools.plan.assigned import Thing, thing_of
from xltools.plan.derived import is_stated_total, is_within
from xltools.plan.same_target import is_same_target
from xltools.quantities import DONG_PER_MILLION
from xltools.wording.assigning import FIRST_ROUND, LATER_CHANGE, round_name

Key = tuple[str, Thing]


@dataclass(frozen=True)
class Assigned:
    """The parent's plan with the new rows, how many of each kind, and what is to be told.

    `unchanged` counts what the annex repeats; `tables` are the tables that were understood.
    """

    plan: Plan
    tables: tuple[Understood, ...]
    rows: tuple[AssignedTarget, ...]
    unchanged: int
    remarks: tuple[Remark, ...]

    @property
    def units(self) -> int:
        """How many units got a new row."""
        return len({row.unit_code for row in self.rows})


def assign(plan: Plan, tables: Sequence[Understood], name_of: NameOf) -> Assigned:
    """Put what the tables state behind the rows of Giao chỉ tiêu."""
    told: list[Remark] = []
    stated = tuple(_once(tables, told))
    last = {key: row for row in plan.assigned_in_force if (key := _key(row))}
    old = {key: row for key, row in last.items() if given(row) is not None}
    changed = [each for each in stated if not _says_the_same(each, old.get(_key_of(each)))]
    rounds = {kind: _round(plan, changed, old, kind) for kind in AssignedKind}
    decisions = {id(each): table for table in tables for each in table.stated}
    rows: list[AssignedTarget] = list(plan.assigned_targets)
    for each in changed:
        earlier = last.get(_key_of(each))
        rows.append(_row(plan, each, rows, earlier, decisions[id(each)], rounds[each.thing.kind]))
    new = tuple(rows[len(plan.assigned_targets) :])
    whole = Plan(plan.info, {**plan.records, AssignedTarget: tuple(rows)})
    remarks = (
        *(each for table in tables for each in (*table.remarks, *wrong_totals(table))),
        *told,
        *_left_blank(tables, stated, old),
        *_not_in_any(plan, tables),
        *compare_sums(whole, name_of),
        *_against_registered(new),
    )
    return Assigned(whole, tuple(tables), new, len(stated) - len(changed), remarks)


def _key(row: AssignedTarget) -> Key | None:
    thing = thing_of(row)
    return (row.unit_code, thing) if thing is not None and row.unit_code else None


def _key_of(each: Stated) -> Key:
    return each.unit_code, each.thing


def _once(tables: Sequence[Understood], told: list[Remark]) -> Iterator[Stated]:
    """What all tables state, a thing of a unit once; two tables that differ are told."""
    seen: dict[Key, Stated] = {}
    for each in (stated for table in tables for stated in table.stated):
        first = seen.setdefault(_key_of(each), each)
        if first is each:
            yield each
        elif _figures(first) != _figures(each):
            says = {"unit": each.unit_name, "thing": each.thing.code, "other": first.at}
            told.append(Remark("matrix.stated-twice", says, each.at))


def _figures(each: Stated | AssignedTarget) -> tuple[object, ...]:
    return each.operator, each.value, each.value_to, each.amount


def _says_the_same(each: Stated, row: AssignedTarget | None) -> bool:
    return row is not None and _figures(each) == _figures(row)


def _round(
    plan: Plan, changed: Sequence[Stated], old: dict[Key, AssignedTarget], kind: AssignedKind
) -> str:
    """What this assignment is called: lần 1 and 2, but điều chỉnh 1 once something is changed."""
    before = [row.round or "" for row in _assigning(plan) if row.kind is kind]
    changes = any(_key_of(each) in old for each in changed if each.thing.kind is kind)
    names = Counter(name.startswith(LATER_CHANGE) for name in dict.fromkeys(before))
    number = names[changes] + 1
    return round_name(LATER_CHANGE if changes else FIRST_ROUND, number)


def _assigning(plan: Plan) -> Iterator[AssignedTarget]:
    """The lines that assign something; a line may only tell what a unit registered."""
    return (row for row in plan.assigned_targets if given(row) is not None)


def _row(
    plan: Plan,
    each: Stated,
    rows: Sequence[AssignedTarget],
    earlier: AssignedTarget | None,
    table: Understood,
    name: str,
) -> AssignedTarget:
    registered = earlier.registered if earlier else None
    return new_row(
        AssignedTarget,
        rows,
        unit_code=each.unit_code,
        kind=each.thing.kind,
        code=each.thing.code,
        funding_source=each.thing.funding_source or None,
        capital_kind=each.thing.capital_kind or None,
        operator=each.operator,
        value=each.value,
        value_to=each.value_to,
        amount=each.amount,
        registered=_registered(plan, each) if registered is None else registered,
        assigned_by=str(table.decision) if table.decision else None,
        round=name,
    )


def _registered(plan: Plan, each: Stated) -> Decimal | None:
    """What the unit registered, as its lines in a roll-up of the parent have it."""
    if each.thing.kind is AssignedKind.FUNDING:
        amounts = [
            line.amount
            for line in plan.funding
            if line.unit_code == each.unit_code
            and line.amount is not None
            and not is_stated_total(line)
            and is_within(line.project, each.thing.code)
            and each.thing.funding_source in ("", line.funding_source)
            and each.thing.capital_kind in ("", line.capital_kind)
        ]
        return Decimal(sum(amounts)) / DONG_PER_MILLION if amounts else None
    values = {
        target.value
        for target in plan.targets
        if target.unit_code == each.unit_code
        and target.value is not None
        and each.target is not None
        and is_same_target(target, each.target, each.operator)
    }
    return values.pop() if len(values) == 1 else None


def _left_blank(
    tables: Sequence[Understood], stated: Iterable[Stated], old: dict[Key, AssignedTarget]
) -> Iterator[Remark]:
    """What an earlier decision assigned, and a table that speaks of thing and unit leaves blank."""
    said = {_key_of(each) for each in stated}
    for table in tables:
        things = {column.thing for column in table.columns if column.thing}
        for line in table.matrix.lines:
            unit = line.named.unit
            for thing in sorted(things) if unit and unit.code else ():
                key = (unit.code or "", thing) if unit else ("", thing)
                row = old.get(key)
                if row is not None and key not in said:
                    says = {
                        "thing": thing.code,
                        "unit": unit.name if unit else "",
                        "was": given(row),
                    }
                    yield Remark("assign.left-blank", says, line.at)


def _not_in_any(plan: Plan, tables: Sequence[Understood]) -> Iterator[Remark]:
    """Units that count and that no table names; a later decision may be about a few alone."""
    kinds = {each.thing.kind for table in tables for each in table.stated}
    if any(row.kind in kinds for row in _assigning(plan)):
        return
    named = {
        line.named.unit.code for table in tables for line in table.matrix.lines if line.named.unit
    }
    missing = tuple(
        unit.name or unit.code or ""
        for unit in plan.children
        if unit.counted and unit.code not in named
    )
    if missing and named:
        yield Remark("assign.units-missing", {"units": missing})


def _against_registered(rows: Iterable[AssignedTarget]) -> Iterator[Remark]:
    """How many units had registered less than they are assigned now."""
    short: Counter[Thing] = Counter()
    for row in rows:
        thing = thing_of(row)
        if thing is not None and standing_of(row) is Standing.SHORT:
            short[thing] += 1
    for thing, count in sorted(short.items()):
        yield Remark("assign.registered-less", {"thing": thing.code, "count": count})
