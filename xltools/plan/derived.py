"""Figures that follow from the records of one plan: sums, rates, falls, totals of money.

Counts add; a rate is computed from added counts, never added or averaged. A sum is None while
any figure that it needs is blank: a part of a sum would pass for the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import FundingLine, Movement
from xltools.form.words import WHOLE_PROGRAMME, Period
from xltools.plan.plan import Plan
from xltools.plan.scope import Scope
from xltools.quantities import Dong, Share, fall, minus, plus, share_of
from xltools.wording.text import fold

MOVES_OF_POOR: Final = (
    "poor_to_near",
    "poor_out",
    "poor_less",
    "near_to_poor",
    "poor_again",
    "poor_new",
    "poor_more",
)
"""N2 to N8: blank counts as 0 in a row whose N1 is filled."""

MOVES_OF_NEAR: Final = (
    "near_into_poor",
    "near_out",
    "near_less",
    "near_from_poor",
    "near_again",
    "near_new",
    "near_more",
)
"""C2 to C8: blank counts as 0 in a row whose C1 is filled."""

_WHOLE: Final = fold(WHOLE_PROGRAMME)
_START_OF: Final = dict.fromkeys(MOVES_OF_POOR, "poor_start") | dict.fromkeys(
    MOVES_OF_NEAR, "near_start"
)


@dataclass(frozen=True, slots=True)
class Households:
    """The households of one period, added over its rows; `places` is how many rows."""

    places: int
    total_start: int | None
    total_end: int | None
    poor_start: int | None
    poor_end: int | None
    near_start: int | None
    near_end: int | None

    @property
    def both_start(self) -> int | None:
        """Poor and near-poor together."""
        return plus(self.poor_start, self.near_start)

    @property
    def both_end(self) -> int | None:
        """Poor and near-poor together."""
        return plus(self.poor_end, self.near_end)

    @property
    def poor_fall(self) -> int | None:
        """Net: start less end; negative when there are more poor households."""
        return minus(self.poor_start, self.poor_end)

    @property
    def near_fall(self) -> int | None:
        """Net: start less end; negative when there are more near-poor households."""
        return minus(self.near_start, self.near_end)

    @property
    def poor_rate_start(self) -> Share | None:
        return share_of(self.poor_start, self.total_start)

    @property
    def poor_rate_end(self) -> Share | None:
        return share_of(self.poor_end, self.total_end)

    @property
    def poor_rate_fall(self) -> Share | None:
        """In percentage points."""
        return fall(self.poor_rate_start, self.poor_rate_end)

    @property
    def near_rate_start(self) -> Share | None:
        return share_of(self.near_start, self.total_start)

    @property
    def near_rate_end(self) -> Share | None:
        return share_of(self.near_end, self.total_end)

    @property
    def near_rate_fall(self) -> Share | None:
        """In percentage points."""
        return fall(self.near_rate_start, self.near_rate_end)

    @property
    def both_rate_start(self) -> Share | None:
        return share_of(self.both_start, self.total_start)

    @property
    def both_rate_end(self) -> Share | None:
        return share_of(self.both_end, self.total_end)

    @property
    def both_rate_fall(self) -> Share | None:
        """In percentage points."""
        return fall(self.both_rate_start, self.both_rate_end)


def movements_of(plan: Plan, period: Period = Period.PLAN) -> tuple[Movement, ...]:
    """The rows of Diễn biến hộ of one period."""
    return tuple(each for each in plan.movements if each.period is period)


def households(plan: Plan, period: Period = Period.PLAN) -> Households:
    """The households of a period, added over its rows."""
    return households_of(movements_of(plan, period))


def households_of(rows: Sequence[Movement]) -> Households:
    """The households of some rows of one period, added."""
    return Households(
        places=len(rows),
        total_start=added(rows, "total_start"),
        total_end=added(rows, "total_end_used"),
        poor_start=added(rows, "poor_start"),
        poor_end=added(rows, "poor_end"),
        near_start=added(rows, "near_start"),
        near_end=added(rows, "near_end"),
    )


def added(rows: Iterable[Movement], column: str) -> int | None:
    """The sum of one column of Diễn biến hộ, by its name in code.

    None without rows, or when any row lacks the figure. A blank movement (N2-N8, C2-C8) is 0 in a
    row whose start (N1, C1) is filled, and missing in a row whose start is blank.
    """
    figures = [_figure(row, column) for row in rows]
    if not figures or None in figures:
        return None
    return sum(figure for figure in figures if figure is not None)


def _figure(row: Movement, column: str) -> int | None:
    figure: int | None = getattr(row, column)
    start = _START_OF.get(column)
    if start is None:
        return figure
    return None if getattr(row, start) is None else figure or 0


# money


def funding_total(
    plan: Plan, project: str | None = None, source: str | None = None, kind: str | None = None
) -> Dong | None:
    """Planned money of the year, added over the lines that state an amount; None without any.

    A project includes its sub-projects. The line `Toàn Chương trình` is never added: see
    `stated_total`. `source` and `kind` are words as they stand in the sheet.
    """
    amounts = [
        line.amount
        for line in plan.funding
        if line.amount is not None
        and not is_stated_total(line)
        and (project is None or is_within(line.project, project))
        and (source is None or line.funding_source == source)
        and (kind is None or line.capital_kind == kind)
    ]
    return Dong(sum(amounts)) if amounts else None


def is_stated_total(line: FundingLine) -> bool:
    """Whether a line is `Toàn Chương trình`, in capitals or not, as SUMIFS compares it."""
    return fold(line.project or "") == _WHOLE


def stated_total(plan: Plan) -> Dong | None:
    """The total that is only stated, on lines `Toàn Chương trình`; None when none is."""
    amounts = [
        line.amount for line in plan.funding if is_stated_total(line) and line.amount is not None
    ]
    return Dong(sum(amounts)) if amounts else None


def funding_lines(plan: Plan, project: str) -> tuple[FundingLine, ...]:
    """The lines of a project itself, in the order of the sheet, sub-projects left out."""
    return tuple(line for line in plan.funding if line.project == project)


def is_within(code: str | None, project: str) -> bool:
    """Whether a code is that project or one of its sub-projects: DA3.TDA2 is within DA3."""
    return code is not None and (code == project or code.startswith(project + "."))


# names


def project_kind(scope: Scope, code: str | None) -> str | None:
    """dự án, tiểu dự án, chính sách, or nhiệm vụ chung for rows of the unit's own."""
    if code is None:
        return None
    project = scope.projects.get(code)
    if project is not None:
        return "tiểu dự án" if project.parent else "dự án"
    return "nhiệm vụ chung" if scope.official_name(code) is None else "chính sách"


def same_office(left: str | None, right: str | None, scope: Scope) -> bool:
    """Whether two texts name one office of the plan's level and date."""
    if left is None or right is None:
        return False
    if fold(left) == fold(right):
        return True
    if scope.level is None or scope.on is None:
        return False
    place = scope.plan.info.place or ""
    office = scope.catalogue.office_named(scope.level, scope.on, left, place)
    other = scope.catalogue.office_named(scope.level, scope.on, right, place)
    return office is not None and office == other
