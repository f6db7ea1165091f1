"""Assigned money into a unit's Kinh phí. Planned money has one home: the row of its project.

The row takes the new amount where it held the old one, or none. Where the unit has split the money
over rows of its own, they stay, and what they come to is held against the new amount.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xltools.exchange.assignment import Given, read_mark
from xltools.exchange.new_rows import next_code
from xltools.exchange.sums import said
from xltools.exchange.workbench import Workbench
from xltools.form import FundingLine, ProjectLine
from xltools.form.words import UNDETERMINED, AssignedKind, FundingState
from xltools.plan.assigned import Thing
from xltools.plan.derived import is_stated_total, is_within
from xltools.quantities import Dong
from xltools.wording.money import dong_to_million
from xltools.wording.text import fold


def lay_money(bench: Workbench, given: Iterable[Given], bases: dict[str, str]) -> None:
    """Put each assigned amount on its row; `bases` gives the code of a decision by its number."""
    money = [each for each in given if each.thing.kind is AssignedKind.FUNDING]
    if not money:
        return
    before = _added(bench)
    for each in money:
        decision = each.decision
        _lay(bench, each, bases.get(decision.symbol) if decision else None)
        _tick(bench, each.thing.code)
    _follow_total(bench, before)


def _lay(bench: Workbench, each: Given, basis: str | None) -> None:
    amount = each.row.amount
    if amount is None:
        return
    rows = _rows_of(bench, each.thing)
    exact = [row for row in rows if fold(row.project or "") == fold(each.thing.code)]
    if len(rows) > 1 or (rows and not exact):
        _tell_split(bench, rows, amount)
        return
    values = {"state": FundingState.GRANTED, "amount": amount}
    if not exact:
        _add(bench, each, values | ({"assigned_by": basis} if basis else {}))
        return
    row = exact[0]
    marked, known = read_mark(row.remarks) is not None, _known(each)
    says = {"thing": said(each.thing), "found": _million(row.amount), "now": _million(amount)}
    if not marked and row.amount not in known:
        bench.tell("lay.amount-was-changed", row, "amount", **says)
        return
    if each.before is not None and row.amount not in known:
        before = _million(each.before.amount)
        bench.tell("lay.assigned-was-changed", row, "amount", **says, before=before)
    bench.put(row, **values, **_told(row, each, basis))


def _known(each: Given) -> tuple[Dong | None, ...]:
    """The amounts that a row can have of the level above: none, the one before, the new one."""
    return (None, each.row.amount, each.before.amount if each.before else None)


def _told(row: FundingLine, each: Given, basis: str | None) -> dict[str, object]:
    """What an assignment says of a row beside its amount; what a person wrote stays."""
    values: dict[str, object] = {"assigned_by": basis} if basis else {}
    if row.remarks is None or read_mark(row.remarks) is not None:
        values["remarks"] = str(each.mark)
    if row.funding_source in (None, UNDETERMINED) and each.thing.funding_source:
        values["funding_source"] = each.thing.funding_source
    if row.capital_kind in (None, UNDETERMINED) and each.thing.capital_kind:
        values["capital_kind"] = each.thing.capital_kind
    return values


def _rows_of(bench: Workbench, thing: Thing) -> list[FundingLine]:
    """The rows that an amount is about: of its project and parts, of its source and kind."""
    whole = [row for row in bench.own(FundingLine) if _is_of(row, thing)]
    filled = [row for row in whole if row.amount is not None]
    exact = [row for row in whole if fold(row.project or "") == fold(thing.code)]
    return filled or exact[:1]


def _is_of(row: FundingLine, thing: Thing) -> bool:
    if fold(row.project or "") != fold(thing.code) and (
        is_stated_total(row) or not is_within(row.project, thing.code)
    ):
        return False
    sources = (thing.funding_source, UNDETERMINED, None)
    kinds = (thing.capital_kind, UNDETERMINED, None)
    return (not thing.funding_source or row.funding_source in sources) and (
        not thing.capital_kind or row.capital_kind in kinds
    )


def _tell_split(bench: Workbench, rows: Sequence[FundingLine], amount: Dong) -> None:
    added = Dong(sum(row.amount or 0 for row in rows))
    if added != amount:
        says = {"count": len(rows), "added": _million(added), "now": _million(amount)}
        bench.tell("lay.amount-was-split", rows[0], "amount", **says)


def _add(bench: Workbench, each: Given, values: dict[str, object]) -> None:
    thing = each.thing
    bench.add(
        FundingLine,
        code=next_code(FundingLine, bench.rows(FundingLine)),
        project=thing.code,
        funding_source=thing.funding_source or UNDETERMINED,
        capital_kind=thing.capital_kind or UNDETERMINED,
        remarks=str(each.mark),
        **values,
    )


def _added(bench: Workbench) -> Dong:
    """All planned money of the unit; totals that are only stated are not added."""
    lines = (row for row in bench.own(FundingLine) if not is_stated_total(row))
    return Dong(sum(row.amount or 0 for row in lines))


def _follow_total(bench: Workbench, before: Dong) -> None:
    """The stated total follows the rows where it was what they came to, or blank."""
    totals = [row for row in bench.own(FundingLine) if is_stated_total(row)]
    now = _added(bench)
    if len(totals) != 1 or totals[0].amount == now or read_mark(totals[0].remarks) is not None:
        return
    [total] = totals
    if total.amount is None or total.amount == before:
        bench.put(total, state=FundingState.GRANTED, amount=now)
        return
    says = {"total": _million(total.amount), "added": _million(now)}
    bench.tell("lay.total-differs", total, "amount", **says)


def _tick(bench: Workbench, code: str) -> None:
    """A project that money is assigned for is carried out, unless the unit says why it is not."""
    for row in bench.rows(ProjectLine):
        if row.code is None or row.carried_out or not is_within(code, row.code):
            continue
        if row.not_carried_out_because:
            says = {"project": row.code, "because": row.not_carried_out_because}
            bench.tell("lay.project-not-carried-out", row, "not_carried_out_because", **says)
        else:
            bench.put(row, carried_out=True)


def _million(amount: Dong | None) -> object:
    return None if amount is None else dong_to_million(amount)
