"""BIEU-KP: the money of the year by project, source and kind, as columns 1 to 9 of form VON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import FundingLine
from xltools.form.words import UNDETERMINED, FundingState
from xltools.narrative import words
from xltools.narrative.blocks import Align, Table, TableColumn
from xltools.narrative.composer import Composer
from xltools.plan.derived import is_stated_total, is_within
from xltools.plan.printed_money import lacks_amount
from xltools.plan.scope import Scope
from xltools.quantities import Dong
from xltools.wording.money import dong_to_million
from xltools.wording.numbers import format_number
from xltools.wording.text import fold

_BUDGETS: Final = {"NSTW": "Ngân sách trung ương", "NSDP": "Ngân sách địa phương"}
_OTHER: Final = "KHAC"
_UNKNOWN: Final = ""
_NO_KINDS: Final = ("KAD", "CXD")


@dataclass(frozen=True, slots=True)
class _Figure:
    """One column of money: the sources (groups) and kinds whose lines it adds; None is all."""

    column: TableColumn
    source: str | None = None
    kind: str | None = None
    carried: bool = False

    def of(self, money: list[_Money]) -> str:
        """The sum in triệu đồng; blank where no line states an amount, or a granted one lacks it.

        A part of a sum would pass for the whole.
        """
        mine = [each for each in money if self._holds(each)]
        amounts = [each.line.carried_over if self.carried else each.line.amount for each in mine]
        stated = [amount for amount in amounts if amount is not None]
        if not stated or (not self.carried and any(lacks_amount(each.line) for each in mine)):
            return ""
        return format_number(dong_to_million(Dong(sum(stated))))

    def _holds(self, money: _Money) -> bool:
        return self.source in (None, money.source) and self.kind in (None, money.kind)


@dataclass(frozen=True, slots=True)
class _Money:
    """A line of Kinh phí with the group of its source and its kind of capital; "" is unknown."""

    line: FundingLine
    source: str
    kind: str


def money_table(composer: Composer) -> Table | None:
    """A row for each project and sub-project with what it comes to, and the total."""
    scope = composer.scope
    lines = [each for each in composer.plan.funding if each.project and not is_stated_total(each)]
    if not lines:
        return None
    money = [_Money(line, *_way(scope, line)) for line in lines]
    figures = list(_figures(scope, money))
    body: list[tuple[str, ...]] = []
    bold = set()
    for number, code, is_top in _projects(scope, lines):
        mine = [each for each in money if is_within(each.line.project, code)]
        if is_top:
            bold.add(len(body))
        name = scope.official_name(code) or code
        body.append((number, name, *(figure.of(mine) for figure in figures), _note(mine)))
    last = str(len(figures) + 1)
    columns = (
        TableColumn("TT", "A", 6, Align.CENTRE),
        TableColumn("Dự án, tiểu dự án, chính sách", "B", 36, Align.LEFT),
        *(figure.column for figure in figures),
        TableColumn("Ghi chú", last, 12, Align.LEFT),
    )
    total = ("", words.TOTAL, *(figure.of(money) for figure in figures), "")
    return Table(columns, tuple(body), total, frozenset(bold))


def _way(scope: Scope, line: FundingLine) -> tuple[str, str]:
    """The group of a line's source and the name of its kind, by the catalogue of the year."""
    year = scope.plan.year or 0
    sources, kinds = scope.catalogue.funding_sources(year), scope.catalogue.capital_kinds(year)
    source = next((t.group for t in sources if _is(t.name, t.aliases, line.funding_source)), "")
    kind = next((t for t in kinds if _is(t.name, t.aliases, line.capital_kind)), None)
    return source, _UNKNOWN if kind is None or kind.code in _NO_KINDS else kind.name


def _is(name: str, aliases: tuple[str, ...], said: str | None) -> bool:
    return said is not None and fold(said) in map(fold, (name, *aliases))


def _figures(scope: Scope, money: list[_Money]) -> Iterator[_Figure]:
    """The columns of money with their numbers; what is not known has one only where it occurs."""
    kinds = [t.name for t in scope.catalogue.capital_kinds(scope.plan.year or 0)]
    kinds = [k for k in kinds if k not in (UNDETERMINED, "không áp dụng")]
    number, tops = 2, list[int]()
    below: list[_Figure] = []
    for source, heading in _BUDGETS.items():
        own = [*kinds, *_unknown_kind(source, money)]
        parts = "+".join(str(number + 1 + i) for i in range(len(own)))
        tops.append(number)
        below.append(_figure(words.SUM, f"{number}={parts}", heading, source))
        for i, kind in enumerate(own, 1):
            shown = kind[:1].upper() + kind[1:] or words.UNDETERMINED_KIND
            below.append(_figure(shown, str(number + i), heading, source, kind))
        number += 1 + len(own)
    for source, heading in ((_OTHER, words.OTHER_CAPITAL), (_UNKNOWN, words.UNDETERMINED_SOURCE)):
        if source or any(each.source == _UNKNOWN for each in money):
            tops.append(number)
            below.append(_figure(heading, str(number), "", source))
            number += 1
    yield _Figure(TableColumn(words.SUM, f"1={'+'.join(map(str, tops))}", 14))
    yield from below
    carried = TableColumn(words.CARRIED_CAPITAL, str(number), 10.5)
    yield _Figure(carried, carried=True)


def _unknown_kind(source: str, money: list[_Money]) -> list[str]:
    return [_UNKNOWN] if any(m.source == source and m.kind == _UNKNOWN for m in money) else []


def _figure(
    header: str, letter: str, group: str, source: str | None = None, kind: str | None = None
) -> _Figure:
    return _Figure(TableColumn(header, letter, 10.5, group=group), source, kind)


def _projects(scope: Scope, lines: list[FundingLine]) -> Iterator[tuple[str, str, bool]]:
    """Number, code, whether it is no sub-project: projects in their order, then policies."""
    codes = list(dict.fromkeys(line.project or "" for line in lines))
    parents = {code: scope.projects[code].parent for code in codes if code in scope.projects}
    tops = [
        code
        for code, project in scope.projects.items()
        if not project.parent and (code in codes or code in parents.values())
    ]
    others = [code for code in codes if code not in parents]
    order = list(scope.projects)
    for number, top in enumerate([*tops, *others], 1):
        yield str(number), top, True
        below = sorted((c for c in codes if parents.get(c) == top), key=order.index)
        yield from ((f"{number}.{i}", code, False) for i, code in enumerate(below, 1))


def _note(money: list[_Money]) -> str:
    """What is said of lines without an amount, and that an amount is expected only."""
    notes = []
    for line in (each.line for each in money):
        if line.amount is None and line.words_when_unknown:
            notes.append(line.words_when_unknown)
        elif line.state not in (None, FundingState.GRANTED):
            notes.append(line.state.value)
    return "; ".join(dict.fromkeys(notes))
