"""What one unit is assigned: targets and money in force, the documents behind them, deadlines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from xltools.catalogue import Catalogue
from xltools.dataclass import dataclass
from xltools.exchange.decision import Decision, read_decision
from xltools.form import AssignedTarget, ChildUnit, LegalBasis, ReportDue, Target
from xltools.form.assigned_figures import given as figure_of
from xltools.form.layout import place
from xltools.form.words import AssignedKind, BasisRole, DueWording, ReportPeriod
from xltools.plan import Plan
from xltools.plan.assigned import Thing, thing_of
from xltools.plan.citations import has_number
from xltools.plan.scope import Scope
from xltools.quantities import Moment
from xltools.wording.assigning import ASSIGNED_MARK, DEADLINE_MARK
from xltools.wording.text import fold

_BELOW: Final = "địa phương"
"""The role of the group of offices that stands for all units below."""


@dataclass(frozen=True, slots=True)
class Given:
    """One thing assigned: the line in force, the line that it replaced, the target it means."""

    row: AssignedTarget
    thing: Thing
    target: Target | None = None
    before: AssignedTarget | None = None

    @property
    def decision(self) -> Decision | None:
        """The decision that assigned it, as far as its citation can be read."""
        return read_decision(self.row.assigned_by or "")

    @property
    def mark(self) -> Mark:
        """What the remarks of the unit's row are to say of it."""
        decision = self.decision
        return Mark(self.row.round or "", decision.symbol if decision else "")


@dataclass(frozen=True, slots=True)
class Deadline:
    """What the level above asks of the unit, for a period and perhaps one project."""

    period: ReportPeriod
    project: str | None
    receiver: str | None
    through: str | None
    wording: DueWording | None
    due: Moment | None


@dataclass(frozen=True, slots=True)
class ParentPlan:
    """The plan of the level above, as a basis: its number and day as far as they are known."""

    symbol: str | None
    issued_on: date | None
    issuer: str


@dataclass(frozen=True)
class Assignment:
    """All that one unit is handed; `asked` are targets that it is to register figures for."""

    unit_code: str
    given: tuple[Given, ...]
    deadlines: tuple[Deadline, ...]
    parent_plan: ParentPlan | None
    asked: tuple[Target, ...] = ()


def assignment_of(
    parent: Plan, child: ChildUnit, targets: Sequence[Target], catalogue: Catalogue
) -> Assignment:
    """What the parent's workbook hands one unit; `targets` are those that its codes mean.

    Where nothing is assigned to any unit, all are asked to register.
    """
    by_code = {fold(target.code or ""): target for target in reversed(targets)}
    registering = all(figure_of(row) is None for row in parent.assigned_targets)
    return Assignment(
        child.code or "",
        tuple(_given(parent, child, by_code)),
        tuple(_deadlines(parent, catalogue)),
        _parent_plan(parent),
        tuple(targets) if registering else (),
    )


def _given(parent: Plan, child: ChildUnit, by_code: Mapping[str, Target]) -> Iterator[Given]:
    earlier: dict[Thing, AssignedTarget] = {}
    in_force = {id(row) for row in parent.assigned_in_force}
    for row in parent.assigned_targets:
        thing = thing_of(row)
        if row.unit_code != child.code or thing is None or figure_of(row) is None:
            continue
        if id(row) in in_force:
            target = by_code.get(fold(thing.code)) if thing.kind is AssignedKind.TARGET else None
            yield Given(row, thing, target, earlier.get(thing))
        earlier[thing] = row


def _deadlines(parent: Plan, catalogue: Catalogue) -> Iterator[Deadline]:
    """The reports of all units below; those that the parent's own offices owe are not theirs."""
    scope = Scope(parent, catalogue)
    for row in parent.reports_due:
        if scope.level is None or scope.on is None or row.period is None or not row.sender:
            continue
        office = catalogue.office_named(scope.level, scope.on, row.sender)
        if office is not None and _BELOW in office.roles:
            yield _deadline(row, row.period)


def _deadline(row: ReportDue, period: ReportPeriod) -> Deadline:
    return Deadline(period, row.project, row.receiver, row.through, row.due_wording, row.due)


def _parent_plan(parent: Plan) -> ParentPlan:
    info = parent.info
    number = f"{info.number}/{info.symbol}" if info.number and info.symbol else None
    return ParentPlan(number, info.issued_on, committee_of(info.unit_name))


def committee_of(unit_name: str | None) -> str:
    """Ủy ban nhân dân xã Tân Lập, of Xã Tân Lập."""
    name = unit_name or ""
    return f"Ủy ban nhân dân {name[:1].lower()}{name[1:]}"


def assignment_in(plan: Plan) -> Assignment:
    """The same, read from a workbook that was handed out to the unit."""
    basis = next((row for row in plan.bases if row.role is BasisRole.PARENT_PLAN), None)
    known = decision_in(basis) if basis else None
    return Assignment(
        plan.info.unit_code or "",
        tuple(_given_in(plan)),
        tuple(
            _deadline(row, row.period)
            for row in plan.reports_due
            if row.period and row.remarks == DEADLINE_MARK
        ),
        ParentPlan(known.symbol, known.issued_on, known.issuer) if known else None,
    )


def _given_in(plan: Plan) -> Iterator[Given]:
    """The rows that carry the mark of an assignment, as lines of Giao chỉ tiêu."""
    decisions = {row.symbol: decision for row in plan.bases if (decision := decision_in(row))}
    by_code = {row.code: decision for row in plan.bases if (decision := decision_in(row))}
    for target in plan.targets:
        mark = read_mark(target.remarks)
        if mark is not None and target.assigned_value is not None:
            row = _line(plan, AssignedKind.TARGET, target.code, mark, decisions.get(mark.symbol))
            row = row.replaced(
                operator=target.assigned_operator,
                value=target.assigned_value,
                value_to=target.assigned_value_to,
            )
            yield Given(row, Thing(AssignedKind.TARGET, target.code or ""), target)
    for line in plan.funding:
        mark = read_mark(line.remarks)
        if mark is not None and line.amount is not None and line.project:
            decision = by_code.get(line.assigned_by)
            row = _line(plan, AssignedKind.FUNDING, line.project, mark, decision)
            row = row.replaced(
                funding_source=line.funding_source,
                capital_kind=line.capital_kind,
                amount=line.amount,
            )
            thing = thing_of(row)
            if thing is not None:
                yield Given(row, thing)


def _line(
    plan: Plan, kind: AssignedKind, code: str | None, mark: Mark, decision: Decision | None
) -> AssignedTarget:
    return AssignedTarget(
        source=place(AssignedTarget, 0),
        unit_code=plan.info.unit_code,
        kind=kind,
        code=code,
        assigned_by=str(decision) if decision else None,
        round=mark.round or None,
    )


def decision_in(basis: LegalBasis) -> Decision | None:
    """A row of Căn cứ as a decision; None while its type or number is not known."""
    if basis.document_type is None or not has_number(basis) or basis.symbol is None:
        return None
    day = basis.issued_on if isinstance(basis.issued_on, date) else None
    return Decision(basis.document_type, basis.symbol, day, basis.issuer or "")


@dataclass(frozen=True, slots=True)
class Mark:
    """What the remarks of an assigned row say: the round, and the number of the decision."""

    round: str = ""
    symbol: str = ""

    def __str__(self) -> str:
        return ", ".join(part for part in (ASSIGNED_MARK, self.round, self.symbol) if part)


def read_mark(remarks: str | None) -> Mark | None:
    """The mark in the remarks of a row; None where they say anything else."""
    first, *more = (remarks or "").split(", ")
    if fold(first) != ASSIGNED_MARK or len(more) > 2:
        return None
    symbol = next((part for part in more if "/" in part), "")
    return Mark(next((part for part in more if "/" not in part), ""), symbol)
