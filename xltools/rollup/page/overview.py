"""What the page shows: one roll-up, its units, and what was remarked about them."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from xltools.catalogue import Catalogue
from xltools.dataclass import dataclass
from xltools.form import FundingLine
from xltools.plan import Plan
from xltools.plan.derived import Households, households, is_stated_total, is_within
from xltools.plan.scope import Scope
from xltools.plan.unit_lines import UnitLine, unit_lines
from xltools.quantities import DONG_PER_MILLION
from xltools.rollup.membership import COUNTED, Member, State
from xltools.rollup.merge import RollupResult
from xltools.rollup.remarks import Review
from xltools.wording.leaders_page import MONEY_BESIDES, NO_FIGURE, OF_SOME
from xltools.wording.numbers import format_number

_LOOKED_AT_FIRST = (State.MISSING, State.UNREADABLE, State.FAULTY)


@dataclass(frozen=True)
class MoneyLine:
    """The planned money of one project by group of sources: state, local, other."""

    name: str
    by_source: tuple[Decimal | None, ...]

    @property
    def total(self) -> Decimal | None:
        """All sources together."""
        known = [each for each in self.by_source if each is not None]
        return sum(known, Decimal(0)) if known else None


@dataclass(frozen=True)
class Overview:
    """A roll-up as its leaders look at it; nothing here names a person."""

    result: RollupResult
    review: Review
    catalogue: Catalogue

    @property
    def plan(self) -> Plan:
        return self.result.plan

    @cached_property
    def units(self) -> tuple[UnitLine, ...]:
        """The units that count, in the order of Cấp dưới."""
        return unit_lines(self.plan)

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the units below by code."""
        return {unit.code: unit.name or unit.code for unit in self.plan.children if unit.code}

    @cached_property
    def households(self) -> Households:
        """The households of all units in the totals."""
        return households(self.plan)

    @cached_property
    def states(self) -> dict[str, State]:
        """What became of each unit's file, by its code; a file that counts before others."""
        found: dict[str, State] = {}
        for member in self.result.membership.members:
            if member.unit_code not in found or member.state in COUNTED:
                found[member.unit_code] = member.state
        return found

    @cached_property
    def not_in_totals(self) -> tuple[str, ...]:
        """The names of the units that should have sent a file and have no figures here."""
        counted = {each.unit_code for each in self.result.membership.counted}
        asked = self.result.membership.asked
        return tuple(self.names.get(code, code) for code in asked if code not in counted)

    def of_whom(self, caption: str) -> str:
        """A caption over totals, which says so when they are those of some units only."""
        members = self.result.membership
        if members.received == members.expected:
            return caption
        some = OF_SOME.format(received=members.received, expected=members.expected)
        return f"{caption} {some}"

    @cached_property
    def amiss(self) -> tuple[Member, ...]:
        """Units and files that need a look, those that lack in the totals first."""
        members = [m for m in self.result.membership.members if m.state is not State.RECEIVED]
        return tuple(sorted(members, key=lambda m: m.state not in _LOOKED_AT_FIRST))

    @cached_property
    def money(self) -> tuple[MoneyLine, ...]:
        """Planned money by project of the programme; policies and others in one line at the end."""
        scope = Scope(self.plan, self.catalogue)
        names = {p.code: p.name for p in scope.projects.values() if not p.parent}
        names = names or {policy.code: policy.name for policy in scope.policies}
        lines = [line for line in self.plan.funding if not is_stated_total(line)]
        groups = self._groups()
        shown: list[MoneyLine] = []
        left = lines
        for code, name in names.items():
            of_project = [line for line in lines if is_within(line.project, code)]
            left = [line for line in left if not is_within(line.project, code)]
            shown.append(_money_line(f"{code} {name}", of_project, groups))
        return (*shown, _money_line(MONEY_BESIDES, left, groups))

    def _groups(self) -> tuple[frozenset[str], ...]:
        """The words for sources of the state's and of the local budgets."""
        year = self.plan.year
        terms = self.catalogue.funding_sources(year) if year else ()
        wanted = ("NSTW", "NSDP")
        return tuple(frozenset(t.name for t in terms if t.group == group) for group in wanted)


def _money_line(
    name: str, lines: list[FundingLine], groups: tuple[frozenset[str], ...]
) -> MoneyLine:
    sums: list[Decimal | None] = [None] * (len(groups) + 1)
    for line in lines:
        if line.amount is not None:
            at = next((i for i, g in enumerate(groups) if line.funding_source in g), len(groups))
            sums[at] = (sums[at] or Decimal(0)) + Decimal(line.amount) / DONG_PER_MILLION
    return MoneyLine(name, tuple(sums))


def said(figure: Decimal | int | None, digits: int | None = None) -> str:
    """A figure as staff write it; a stroke for one that nobody knows."""
    return NO_FIGURE if figure is None else format_number(figure, digits)


def one_digit(figure: Decimal) -> str:
    """Money in triệu đồng; the exact amounts stand in the workbook."""
    return said(figure, 1)
