"""What a rule sees: one plan with its rows, its surroundings and the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache, cached_property
from typing import Final, TypeAlias

from xltools.catalogue import Catalogue
from xltools.cells import CellRef, RowSource
from xltools.checks.naming import OfficeNames
from xltools.dataclass import dataclass
from xltools.findings import Finding
from xltools.form import (
    Activity,
    Annex,
    Deprivation,
    Duty,
    FundingLine,
    GeneralInfo,
    Movement,
    ProjectLine,
    Recipient,
    ReportDue,
    Sentence,
    Target,
    Task,
)
from xltools.form.base import Record, fields
from xltools.form.kinds import Kind, kind_of
from xltools.form.layout import place
from xltools.patterns import late_pattern
from xltools.plan import Plan
from xltools.plan.derived import Households, households
from xltools.plan.household_counts import HouseholdCounts
from xltools.plan.references import Context
from xltools.plan.scope import Scope
from xltools.rows.raw import Structure
from xltools.rows.rows import Rows
from xltools.settings import Settings
from xltools.wording.text import fold

SHEETS_OF_TEXT: Final[tuple[type[Record], ...]] = (
    GeneralInfo,
    Target,
    Movement,
    Deprivation,
    FundingLine,
    Task,
    ProjectLine,
    Activity,
    Duty,
    Sentence,
    ReportDue,
    Recipient,
    Annex,
)
"""Sheets whose texts are the plan's own words; titles of other documents are not."""

_NO_PROSE: Final = frozenset(
    {
        *("unit_code", "parent_code", "code", "number", "symbol", "place", "signer"),
        *("prepared_by", "prepared_title", "prepared_phone", "budget_code"),
        *("unit_name", "parent_name", "province_name"),
    }
)
_DIGIT: Final = late_pattern(r"\d")


@dataclass(frozen=True, slots=True)
class TextCell:
    """One cell of running text: the record it stands in, its field and what was typed."""

    record: Record
    field: str
    text: str
    folded: str

    @property
    def cell(self) -> CellRef:
        return self.record.cell(self.field)

    def says_any(self, words: Iterable[str]) -> bool:
        """Whether one of these folded words is in the text: cheaper to ask than any pattern."""
        folded = self.folded
        return any(word in folded for word in words)


@dataclass(frozen=True)
class Case:
    """One plan to be judged; what a door could not see is None, and rules then say nothing.

    `structure` is what stands behind the values, `previous` last year's plan of the same unit,
    `household_counts` what a household list comes to.
    """

    plan: Plan
    rows: Rows
    structure: Structure | None
    settings: Settings
    today: date
    previous: Plan | None
    catalogue: Catalogue
    household_counts: HouseholdCounts | None = None

    @cached_property
    def scope(self) -> Scope:
        """The plan seen through the catalogue, at the level that its unit has.

        A level that code and name of the unit contradict is told once (`identity`); offices,
        places and reports are judged by the right one.
        """
        return self.as_stated.at_its_own_level()

    @cached_property
    def as_stated(self) -> Scope:
        """The plan seen through the catalogue, at the level that it states."""
        return Scope(self.plan, self.catalogue)

    @cached_property
    def unit_name(self) -> str:
        """The unit as a sentence names it: xã Tân Lập."""
        unit = self.scope.unit
        name = unit.name if unit is not None else self.plan.info.unit_name or ""
        return name[:1].lower() + name[1:]

    @cached_property
    def offices(self) -> OfficeNames:
        """What the names of offices stand for."""
        return OfficeNames(self.scope)

    @cached_property
    def households(self) -> Households:
        """The households of the plan period, added over all rows."""
        return households(self.plan)

    @cached_property
    def references(self) -> Context:
        """What `{…}` in the texts may refer to."""
        return Context(self.plan, self.catalogue)

    @cached_property
    def unread(self) -> frozenset[CellRef]:
        """The cells that were filled but could not be read: they are blank, yet not left blank."""
        return frozenset(problem.cell for problem in self.rows.all_problems)

    @cached_property
    def texts(self) -> tuple[TextCell, ...]:
        """All running text of the plan, sheet by sheet."""
        return tuple(self._texts())

    @cached_property
    def texts_with_figures(self) -> tuple[TextCell, ...]:
        """Those with a digit, the only ones that can name a day, a year or an amount."""
        return tuple(text for text in self.texts if _DIGIT.search(text.text))

    @cached_property
    def own_targets(self) -> tuple[Target, ...]:
        """The targets of the unit itself, without those of units below."""
        return tuple(target for target in self.plan.targets if is_own(target))

    @cached_property
    def ticked(self) -> frozenset[str]:
        """Codes of the projects and policies carried out this year.

        A mark that could not be read is told there, and taken for a tick.
        """
        rows = self.plan.projects
        ticked = (p for p in rows if p.carried_out or p.cell("carried_out") in self.unread)
        return frozenset(p.code for p in ticked if p.code)

    def first_cell(self, record: type[Record], name: str) -> CellRef:
        """A cell of a sheet for what the whole sheet lacks: of its first row, even a blank one."""
        records = self.plan.of(record)
        if records:
            return records[0].cell(name)
        read = self.rows.sheets.get(record)
        if read is not None and read.header_row and read.columns:
            return RowSource(record.sheet.name, read.header_row + 1, read.columns).cell(name)
        return place(record, 0).cell(name)

    def _texts(self) -> Iterator[TextCell]:
        for sheet in SHEETS_OF_TEXT:
            records: tuple[Record, ...] = (
                (self.plan.info,) if sheet is GeneralInfo else self.plan.of(sheet)
            )
            for record in records:
                for name in _prose(sheet):
                    text = getattr(record, name)
                    if text:
                        yield TextCell(record, name, text, fold(text))


def is_own(record: Record) -> bool:
    """Whether a row is the unit's own, not one rolled up from a unit below, where it was judged."""
    return isinstance(record, GeneralInfo) or getattr(record, "unit_code", None) is None


Rule: TypeAlias = Callable[[Case], Iterator[Finding]]
"""A truth about a good plan; yields where this plan breaks it, changes and raises nothing."""


@cache
def _prose(record: type[Record]) -> tuple[str, ...]:
    """The fields of a sheet that hold running text: typed freely, and no code or name."""
    return tuple(
        each.name
        for each in fields(record)
        if each.filled is not None
        and each.filled.choices is None
        and each.name not in _NO_PROSE
        and kind_of(each).kind is Kind.TEXT
    )
