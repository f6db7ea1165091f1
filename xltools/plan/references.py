"""`{…}` in a text: the one figure, date or name of the plan that stands there.

`{nam}` year · `{CT05}` target, with `.cau` `.tuong_ung` `.dau_ky` `.ty_so` · `{kp}` `{kp.DA3}`
money, with `.chu` in words · `{VB03}` `{VB03.ngan}` document · `{BC01}` `{bc.chung}` report dates ·
`{sl}` amount of an activity · `{h.…}` `{n.…}` `{c.…}` households, poor, near-poor, `{tn.…}`
`{tc.…}` their rates, each with `dau` `cuoi` `giam` · `{so_thon}` `{so_cap_duoi}` · `{don_vi}`
`{cap_tren}` `{tinh}` · `{ct}` `{ct.ten}` `{ct.day_du}` `{ct.giai_doan}` programme · `{PT.NGHEO}` …
campaigns · `{{` a brace.

A text never states a value that the plan lacks: it shows a gap, and the reference is listed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final, Protocol, TypeVar

from xltools.catalogue import Catalogue
from xltools.dataclass import dataclass
from xltools.form import Activity, LegalBasis, ReportDue, Target
from xltools.patterns import late_pattern
from xltools.plan import amounts, reports
from xltools.plan.citations import cited, cited_shortly
from xltools.plan.derived import (
    Households,
    households,
    movements_of,
)
from xltools.plan.plan import Plan
from xltools.plan.printed_money import printed_total
from xltools.plan.scope import Scope
from xltools.plan.whole_rows import is_of_unit
from xltools.quantities import Share
from xltools.wording.money import dong_in_words
from xltools.wording.numbers import format_count, format_number

GAP: Final = "……"
"""What stands in a text where the plan has no value yet."""

_REFERENCE: Final = late_pattern(r"\{\{|\{([^{}]*)\}|\{")
_WORDS: Final = "chu"
_YEAR: Final = late_pattern(r"nam([+-]\d{1,2})?")


class _HasCode(Protocol):
    @property
    def code(self) -> str | None: ...


_Coded = TypeVar("_Coded", bound=_HasCode)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A text with its references filled in.

    `unknown` name nothing in this plan; `empty` name something that has no value yet, and show as
    a gap. Each is named as it was written, without braces, once, in order.
    """

    text: str
    unknown: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()


@dataclass(frozen=True)
class Context:
    """What the references of one plan's texts are about; it keeps what it looked up."""

    plan: Plan
    catalogue: Catalogue

    @cached_property
    def scope(self) -> Scope:
        return Scope(self.plan, self.catalogue)

    def target(self, code: str) -> Target | None:
        """A target by its code; of a roll-up, the unit's own before those of the units below."""
        number = self._targets.get(code)
        return None if number is None else self.plan.targets[number]

    @cached_property
    def _targets(self) -> dict[str, int]:
        """The numbers of the targets, which may be too many to be held, by code."""
        own: dict[str, int] = {}
        below: dict[str, int] = {}
        for number, each in enumerate(self.plan.targets):
            if each.code:
                (own if each.unit_code is None else below).setdefault(each.code, number)
        return below | own

    @cached_property
    def bases(self) -> dict[str, LegalBasis]:
        return _first_by_code(self.plan.bases)

    @cached_property
    def reports(self) -> dict[str, ReportDue]:
        return _first_by_code(self.plan.reports_due)

    @cached_property
    def households(self) -> Households:
        return households(self.plan)

    @cached_property
    def campaigns(self) -> dict[str, str]:
        return {each.code: each.name for each in self.catalogue.campaigns()}

    @cached_property
    def projects(self) -> frozenset[str]:
        """Codes that money may be asked for: of the programme, policies and the plan's own rows."""
        own = {each.code for each in self.plan.projects if each.code}
        policies = {each.code for each in self.scope.policies}
        return frozenset(own | policies | set(self.scope.projects))


def references_in(text: str) -> tuple[str, ...]:
    """The references of a text as they were written, without braces, in order, each time."""
    return tuple(
        (found[1] or "").strip() or "{" for found in _REFERENCE.finditer(text) if found[0] != "{{"
    )


def resolve(text: str, context: Context, activity: Activity | None = None) -> Resolved:
    """The text with every reference filled in; `activity` is the one that `{sl}` speaks of.

    Raises nothing: what cannot be filled in is a gap and is listed.
    """
    if "{" not in text:
        return Resolved(text)
    unknown: dict[str, None] = {}
    empty: dict[str, None] = {}

    def fill(found: re.Match[str]) -> str:
        if found[0] == "{{":
            return "{"
        name = (found[1] or "").strip()
        try:
            value = _value(name, context, activity)
        except KeyError:
            unknown[name or "{"] = None
            return GAP
        if not value:
            empty[name] = None
            return GAP
        return value

    filled = _REFERENCE.sub(fill, text)
    return Resolved(filled, tuple(unknown), tuple(empty))


def _value(name: str, context: Context, activity: Activity | None) -> str | None:
    """What one reference says; None where the plan has no value. Raises KeyError if unknown."""
    if found := _YEAR.fullmatch(name):
        year = context.plan.year
        return None if year is None else str(year + int(found[1] or 0))
    if name == "sl":
        if activity is None:
            raise KeyError(name)
        return amounts.activity_amount(activity)
    if name in context.campaigns:
        return f"“{context.campaigns[name]}”"
    if name in _SIMPLE:
        return _SIMPLE[name](context)
    head, _, part = name.partition(".")
    if head == "kp":
        return _money(part, context)
    if target := context.target(head):
        return _TARGET[part](target)
    if head in context.bases:
        return {"": cited, "ngan": cited_shortly}[part](context.bases[head])
    if head in context.reports and not part:
        return reports.due_phrase(context.reports[head])
    raise KeyError(name)


_TARGET: Final[dict[str, Callable[[Target], str | None]]] = {
    "": amounts.target_value,
    "cau": amounts.target_phrase,
    "tuong_ung": amounts.target_counterpart,
    "dau_ky": amounts.target_baseline,
    "ty_so": amounts.target_fraction,
}


def _money(part: str, context: Context) -> str | None:
    """The money of a project, or of all: its total in words too where the plan wants that."""
    in_words = part == _WORDS or part.endswith(f".{_WORDS}")
    project = part.removesuffix(_WORDS).rstrip(".") if in_words else part
    if project and project not in context.projects:
        raise KeyError(project)
    total = printed_total(context.plan, project or None)
    if total is None:
        return None
    if in_words:
        return dong_in_words(total)
    info = context.plan.info
    return amounts.total_money(total, info.money_unit, info.amount_in_words and not project)


def unit_in_text(name: str | None) -> str | None:
    """A unit inside a sentence: xã Tân Lập, huyện Kon Rẫy."""
    return name[:1].lower() + name[1:] if name else None


def programme_name(context: Context) -> str | None:
    """The programme's name without its years."""
    programme = context.scope.programme
    return None if programme is None else programme.name.partition(" giai đoạn ")[0]


def villages(context: Context) -> int | None:
    """How many villages the plan counts; None while it gives only the commune as a whole."""
    rows = movements_of(context.plan)
    if any(is_of_unit(row, context.plan.info.unit_name) for row in rows):
        return None
    return len({row.name for row in rows if row.name}) or None


def _units_below(context: Context) -> int | None:
    return sum(each.counted for each in context.plan.children) or villages(context)


def _of_programme(context: Context, part: str) -> str | None:
    programme = context.scope.programme
    if programme is None:
        return None
    return programme.period.replace("-", " - ") if part == "period" else programme.name


def _count(value: int | None) -> str | None:
    return None if value is None else format_count(value)


def _rate(value: Share | None, unit: str) -> str | None:
    return None if value is None else f"{format_number(value.rounded())}{unit}"


def _counts(part: str) -> Callable[[Context], str | None]:
    return lambda context: _count(getattr(context.households, part))


def _rates(part: str, unit: str = "%") -> Callable[[Context], str | None]:
    return lambda context: _rate(getattr(context.households, part), unit)


_POINTS: Final = f" {amounts.POINTS}"

_SIMPLE: Final[dict[str, Callable[[Context], str | None]]] = {
    "h.dau": _counts("total_start"),
    "h.cuoi": _counts("total_end"),
    "n.dau": _counts("poor_start"),
    "n.cuoi": _counts("poor_end"),
    "n.giam": _counts("poor_fall"),
    "c.dau": _counts("near_start"),
    "c.cuoi": _counts("near_end"),
    "c.giam": _counts("near_fall"),
    "tn.dau": _rates("poor_rate_start"),
    "tn.cuoi": _rates("poor_rate_end"),
    "tn.giam": _rates("poor_rate_fall", _POINTS),
    "tc.dau": _rates("near_rate_start"),
    "tc.cuoi": _rates("near_rate_end"),
    "tc.giam": _rates("near_rate_fall", _POINTS),
    "so_thon": lambda context: _count(villages(context)),
    "so_cap_duoi": lambda context: _count(_units_below(context)),
    "don_vi": lambda context: unit_in_text(context.plan.info.unit_name),
    "cap_tren": lambda context: unit_in_text(context.plan.info.parent_name),
    "tinh": lambda context: unit_in_text(context.plan.info.province_name),
    "ct": lambda context: context.plan.info.short_name,
    "ct.ten": programme_name,
    "ct.day_du": lambda context: _of_programme(context, "name"),
    "ct.giai_doan": lambda context: _of_programme(context, "period"),
    "bc.chung": lambda context: reports.common_phrase(context.scope),
}


def _first_by_code(records: Iterable[_Coded]) -> dict[str, _Coded]:
    by_code: dict[str, _Coded] = {}
    for each in records:
        if each.code:
            by_code.setdefault(each.code, each)
    return by_code
