"""The entries of the data files: each says from when to when it holds, its source, and if certain.

In a file `valid_from` and `valid_to` are ISO dates or years, or left out; here they are dates.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, ClassVar, Final, Literal

from xltools.catalogue.keys import LevelCode, OfficeKey
from xltools.dataclass import dataclass

ALWAYS_FROM: Final = date.min
ALWAYS_TO: Final = date.max

STRICT: Final = {"strict": True, "extra": "forbid"}
"""How pydantic checks an office's own entries; see `catalogue.own`."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What every entry says of itself. `certain` is false for what nobody could check."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    code: str
    valid_from: date = ALWAYS_FROM
    valid_to: date = ALWAYS_TO
    source: str = ""
    certain: bool

    def holds(self, on: date) -> bool:
        return self.valid_from <= on <= self.valid_to


@dataclass(frozen=True, kw_only=True)
class Term(Entry):
    """A code with its printed name: policies, kinds of capital, sources, levels, movements.

    `group` and `parent` are explained where the catalogue hands the term out.
    """

    name: str
    short_name: str = ""
    aliases: tuple[str, ...] = ()
    level: LevelCode | None = None
    parent: str = ""
    group: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Project:
    """Dự án, tiểu dự án: one part of a programme; `number` counts within the parent."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    code: str
    parent: str = ""
    number: int
    name: str
    aliases: tuple[str, ...] = ()
    lead: str = ""
    capital_kinds: tuple[str, ...] = ()
    note: str = ""
    source: str
    certain: bool


@dataclass(frozen=True, kw_only=True)
class Programme(Entry):
    """Chương trình mục tiêu quốc gia; it serves the plan years `valid_from` to `valid_to`."""

    name: str
    short_name: str
    abbreviation: str
    period: str
    basis: str
    projects: tuple[Project, ...] = ()
    note: str = ""

    def project(self, code: str) -> Project | None:
        return next((each for each in self.projects if each.code == code), None)


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """Chỉ số thiếu hụt: keyed by standard and number."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    number: int
    dimension: str
    name: str
    deprived_if: str = ""
    aliases: tuple[str, ...] = ()
    source: str
    certain: bool


@dataclass(frozen=True, kw_only=True)
class PovertyStandard(Entry):
    """Chuẩn nghèo đa chiều. Income lines are whole đồng a person a month."""

    name: str
    basis: str
    indicators: tuple[Indicator, ...]
    rural_income: tuple[int, ...]
    urban_income: tuple[int, ...]
    rural_middle: tuple[int, ...] = ()
    urban_middle: tuple[int, ...] = ()
    poor_if: str
    near_poor_if: str
    deprivations_of_poor: int
    complete: bool
    note: str = ""

    @property
    def dimensions(self) -> tuple[str, ...]:
        """Dimension names, in the order of their first indicator."""
        return tuple(dict.fromkeys(each.dimension for each in self.indicators))

    def indicator(self, number: int) -> Indicator | None:
        return next((each for each in self.indicators if each.number == number), None)


@dataclass(frozen=True, kw_only=True)
class Office(Entry):
    """Cơ quan, bộ phận: who leads, co-operates, reports or receives.

    `short_name` is what a document prints after the first time. `groups` are codes of offices
    with `is_group`, which stand for several ("Các đoàn thể chính trị - xã hội xã"). `outside` is
    a body that the unit does not direct. `roles` are the fields it answers for at its level
    (đầu mối, tài chính, …), by which phrases and defaults of all levels name it; `unit_types`
    are those of the units that have it, all where none is named.
    """

    level: LevelCode
    name: str
    short_name: str
    aliases: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    is_group: bool = False
    outside: bool = False
    roles: tuple[str, ...] = ()
    unit_types: tuple[str, ...] = ()

    def is_of(self, unit_type: str) -> bool:
        """Whether units of that type have it; of no type named, whether any has."""
        return not unit_type or not self.unit_types or unit_type in self.unit_types

    def renamed(self, usual: str, unit_type: str) -> Office:
        """The office as a unit of that type calls it: Trạm Y tế phường for Trạm Y tế xã."""
        if unit_type in ("", usual):
            return self
        name, short = (said_of(each, usual, unit_type) for each in (self.name, self.short_name))
        return replace(self, name=name, short_name=short)

    @property
    def key(self) -> OfficeKey:
        return OfficeKey(self.level, self.code)


ReportKind = Literal["month", "quarter", "6m", "year", "ad_hoc", "plan", "annexes"]


@dataclass(frozen=True, kw_only=True)
class Deadline(Entry):
    """Hạn báo cáo, as a default: `day` and `month` are None where no date is known.

    `level` is whose plan states it; sender, recipient and `via` are office codes, each of the
    level beside it.
    """

    level: LevelCode
    kind: ReportKind
    sender: str
    sender_level: LevelCode
    recipient: str
    recipient_level: LevelCode
    via: str = ""
    via_level: LevelCode | None = None
    day: int | None = None
    month: int | None = None


def said_of(name: str, usual: str, unit_type: str) -> str:
    """A name that ends in the usual word of its level, ending in another: xã, phường."""
    ends = name.endswith(f" {usual}")
    return f"{name.removesuffix(usual)}{unit_type}" if ends else name


@dataclass(frozen=True, kw_only=True)
class DefaultOwner(Entry):
    """Đơn vị phụ trách một chỉ số: `code` is the indicator's number in the standard.

    Here and below an office is named by its role, or by its code where it has none.
    """

    standard: str
    office: str
    partner: str = ""


@dataclass(frozen=True, kw_only=True)
class DefaultTask(Entry):
    """Phân công thường thấy: who leads and who helps with the project that `code` names."""

    levels: tuple[LevelCode, ...]
    lead: str
    partners: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Phrase(Entry):
    """Câu mẫu: one usual row of a sheet, `values` by its headings as staff would type them.

    `project` says of which ticked project the row is; `office` is who answers, `law` the code of
    the document which the row cites; `outlines` are those that have a place for it, all where
    none is named.
    """

    levels: tuple[LevelCode, ...]
    programmes: tuple[str, ...]
    outlines: tuple[str, ...] = ()
    sheet: str
    project: str = ""
    office: str = ""
    law: str = ""
    values: dict[str, str | int]


@dataclass(frozen=True, kw_only=True)
class Law(Entry):
    """Văn bản: `code` is its number and symbol; validity is when it was in force.

    `period_from` and `period_to` are the years that the programme or rule in it is about.
    """

    type: str
    issued_on: date | None = None
    issuer: str
    title: str
    aliases: tuple[str, ...] = ()
    period_from: int | None = None
    period_to: int | None = None
    replaced_by: str = ""
    amended_by: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Holiday(Entry):
    """Ngày nghỉ lễ: the single day that `code` (an ISO date) and `valid_from` name."""

    name: str


@dataclass(frozen=True, kw_only=True)
class OwnUnit(Entry):
    """Đơn vị hành chính that an office adds or changes; `parent` is the code one level up."""

    level: LevelCode
    name: str
    parent: str = ""


@dataclass(frozen=True, kw_only=True)
class OwnSuccession(Entry):
    """Kế thừa: a merger or split that an office adds. The unit of `code` went into that of `new`.

    `valid_from` is the day from which the new unit holds, `old_from` that of the old one: by
    default the day that the catalogue gives all units of before 1 July 2025.
    """

    level: LevelCode
    old_from: date | None = None
    new: str
    whole: bool
