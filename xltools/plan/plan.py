"""All records of one unit for one year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final, TypeVar, cast

from xltools.dataclass import dataclass
from xltools.form import (
    Activity,
    Actual,
    Annex,
    AssignedTarget,
    ChildUnit,
    Correction,
    Deprivation,
    Duty,
    FundingLine,
    GeneralInfo,
    LegalBasis,
    Movement,
    OfficeLine,
    OldUnit,
    ProjectLine,
    Recipient,
    ReportDue,
    Sentence,
    SourceLine,
    Target,
    Task,
    Waiver,
)
from xltools.form.base import Record

R = TypeVar("R", bound=Record)

MOST_AT_HAND: Final = 20_000
"""So many rows of a sheet are held in memory, whatever is in them."""

_FIGURES: Final = (Movement, FundingLine)
"""Sheets of few bytes a row, of which every total is made."""


@dataclass(frozen=True)
class Plan:
    """A unit's plan for one year, as its records; a blank cell is None, never 0.

    `records` holds the rows of each sheet that was read, in order: a tuple, or in a large roll-up
    rows that are made as they are gone through.
    """

    info: GeneralInfo
    records: Mapping[type[Record], Sequence[Record]]

    def of(self, sheet: type[R]) -> tuple[R, ...]:
        """The records of one sheet; empty when the workbook lacks it."""
        return cast("tuple[R, ...]", self.records.get(sheet, ()))

    def at_hand(self) -> Plan:
        """The same plan with rows made, for what goes through them again and again.

        Sheets of texts that have more than MOST_AT_HAND stay as they are: they are gone through
        a few times, and would fill the memory.
        """
        made = {
            sheet: tuple(rows)
            for sheet, rows in self.records.items()
            if not isinstance(rows, tuple) and (sheet in _FIGURES or len(rows) <= MOST_AT_HAND)
        }
        return Plan(self.info, {**self.records, **made}) if made else self

    @property
    def year(self) -> int | None:
        """The plan year, or None while it is blank."""
        return self.info.plan_year

    @property
    def on(self) -> date | None:
        """The date whose units and offices are in force: of issue, else the year's first day.

        A unit that began within the year, as in 2025, is judged from its own first day.
        """
        if self.info.issued_on is not None:
            return self.info.issued_on
        start = self.info.unit_valid_from
        if start is not None and start.year == self.year:
            return start
        return None if self.year is None else date(self.year, 1, 1)

    @property
    def targets(self) -> tuple[Target, ...]:
        """Chỉ tiêu."""
        return self.of(Target)

    @property
    def movements(self) -> tuple[Movement, ...]:
        """Diễn biến hộ."""
        return self.of(Movement)

    @property
    def deprivations(self) -> tuple[Deprivation, ...]:
        """Chỉ số thiếu hụt."""
        return self.of(Deprivation)

    @property
    def funding(self) -> tuple[FundingLine, ...]:
        """Kinh phí."""
        return self.of(FundingLine)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Phân công."""
        return self.of(Task)

    @property
    def bases(self) -> tuple[LegalBasis, ...]:
        """Căn cứ."""
        return self.of(LegalBasis)

    @property
    def projects(self) -> tuple[ProjectLine, ...]:
        """Dự án - chính sách."""
        return self.of(ProjectLine)

    @property
    def activities(self) -> tuple[Activity, ...]:
        """Hoạt động."""
        return self.of(Activity)

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Tổ chức thực hiện."""
        return self.of(Duty)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Nội dung văn bản."""
        return self.of(Sentence)

    @property
    def reports_due(self) -> tuple[ReportDue, ...]:
        """Chế độ báo cáo."""
        return self.of(ReportDue)

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """Nơi nhận."""
        return self.of(Recipient)

    @property
    def annexes(self) -> tuple[Annex, ...]:
        """Biểu kèm theo."""
        return self.of(Annex)

    @property
    def actuals(self) -> tuple[Actual, ...]:
        """Kết quả thực hiện."""
        return self.of(Actual)

    @property
    def children(self) -> tuple[ChildUnit, ...]:
        """Cấp dưới."""
        return self.of(ChildUnit)

    @property
    def assigned_targets(self) -> tuple[AssignedTarget, ...]:
        """Giao chỉ tiêu."""
        return self.of(AssignedTarget)

    @cached_property
    def assigned_in_force(self) -> dict[AssignedTarget, None]:
        """The lines of Giao chỉ tiêu that hold: of several about one thing of a unit the last."""
        last: dict[tuple[object, ...], AssignedTarget] = {}
        for index, row in enumerate(self.assigned_targets):
            thing = (row.unit_code, row.kind, row.code)
            also = (row.funding_source, row.capital_kind)
            last[(*thing, *also) if all(thing) else (index,)] = row
        hold = {id(row) for row in last.values()}
        return dict.fromkeys(row for row in self.assigned_targets if id(row) in hold)

    @cached_property
    def files(self) -> tuple[SourceLine, ...]:
        """The lines of Nguồn số liệu that tell of a file or a unit, and not of a row."""
        return tuple(line for line in self.source_lines if line.state)

    @cached_property
    def places(self) -> Counter[tuple[str, str]]:
        """How many rows of Diễn biến hộ each period and code has, capital letters or not."""
        return Counter(_place(row) for row in self.movements)

    def stands_twice(self, row: Movement) -> bool:
        """Whether another row of Diễn biến hộ is of the same period and code."""
        return self.places[_place(row)] > 1

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Điều chỉnh khi tổng hợp."""
        return self.of(Correction)

    @property
    def old_units(self) -> tuple[OldUnit, ...]:
        """Đơn vị trước sắp xếp."""
        return self.of(OldUnit)

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """Giải trình."""
        return self.of(Waiver)

    @property
    def offices(self) -> tuple[OfficeLine, ...]:
        """Cơ quan."""
        return self.of(OfficeLine)

    @property
    def source_lines(self) -> tuple[SourceLine, ...]:
        """Nguồn số liệu."""
        return self.of(SourceLine)


def _place(row: Movement) -> tuple[str, str]:
    return row.period or "", (row.code or "").casefold()
