"""The headings of a matrix: which target, or which money, each column assigns.

A heading is taken where it can mean one thing alone. What it may mean besides is said, and a
column that means nothing known is named: nothing is chosen by likeness.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import Final

from xltools.catalogue import Project, Term
from xltools.dataclass import dataclass
from xltools.exchange.target_headings import is_of_another_time, targets_meant, targets_named
from xltools.form import Target
from xltools.form.words import UNDETERMINED, WHOLE_PROGRAMME, AssignedKind
from xltools.patterns import late_pattern
from xltools.plan.assigned import Thing
from xltools.plan.scope import Scope
from xltools.wording.text import fold

_CODE: Final = late_pattern(r"\b(?:p16\.)?da\d+(?:\.tda\d+)?\b|\bcs\.[a-z]+\b")
_PROJECT: Final = late_pattern(r"\b(?:dự án(?: thành phần)?(?: số)?|da) ?(\d+)\b(?!\.)")
_PART: Final = late_pattern(r"\b(?:tiểu dự án(?: số)?|tda) ?(\d+)\b")
_WHOLE: Final = late_pattern(
    r"(?:(?:tổng|tổng số|tổng cộng|cộng)(?: (?:vốn|kinh phí|nguồn vốn|số tiền|số vốn|các dự án))*)"
)
_ASIDE: Final = late_pattern(r"^(?:ghi chú|đvt|đơn vị tính|stt|tt|căn cứ|cơ quan .*)$")
_ORDINAL: Final = late_pattern(r"^(?:[\d.]+|[ivxl]+|[a-zđ])[.)]?$")
_BRACKETS: Final = late_pattern(r"\([^()]*\)")
_SEPARATORS: Final = late_pattern(r"[-|:;,()\[\]/\n]+")


class What(Enum):
    """What a heading is."""

    THING = "it assigns something"
    TOTAL = "it totals other columns"
    ASIDE = "it is beside the table"
    EARLIER = "it tells how things stood before"
    UNKNOWN = "nothing that is known here"
    AMBIGUOUS = "it can mean several things"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one column assigns; of a total `thing` says what it totals, None for all money."""

    what: What
    thing: Thing | None = None
    target: Target | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """What the headings of a plan's matrices can mean: its targets, projects, sources, kinds."""

    targets: tuple[Target, ...]
    scope: Scope

    @cached_property
    def year(self) -> int:
        return self.scope.plan.year or 0

    @cached_property
    def indicator_words(self) -> tuple[Term, ...]:
        return self.scope.catalogue.indicator_words()

    @cached_property
    def sources(self) -> dict[str, str]:
        return _by_words(self.scope.catalogue.funding_sources(self.year))

    @cached_property
    def kinds(self) -> dict[str, str]:
        return _by_words(self.scope.catalogue.capital_kinds(self.year))

    @cached_property
    def projects(self) -> dict[str, str]:
        """Codes of projects and policies by their names in words."""
        named: list[Project | Term] = [*self.scope.projects.values(), *self.scope.policies]
        return {words(name): each.code for each in named for name in (each.name, *each.aliases)}

    @cached_property
    def codes(self) -> dict[str, str]:
        """The codes themselves, folded."""
        return {fold(code): code for code in self.projects.values()}

    def numbered(self, number: int, of: str = "") -> str | None:
        """The project, or a project's part, of that number."""
        same = (p for p in self.scope.projects.values() if (p.number, p.parent) == (number, of))
        return next((each.code for each in same), None)


def words(text: str) -> str:
    """A text for comparison word by word: folded, without dashes, brackets and bars."""
    return " ".join(_SEPARATORS.sub(" ", fold(text)).split())


def _by_words(terms: Iterable[Term]) -> dict[str, str]:
    return {
        words(name): term.name
        for term in terms
        if term.name != UNDETERMINED
        for name in (term.name, term.short_name, *term.aliases)
        if name
    }


def meaning_of(
    parts: Sequence[str], known: Vocabulary, title: Sequence[str] = (), before: str | None = None
) -> Meaning:
    """What the heading of these parts, from top to bottom, stands for.

    The `title` of the table gives source, kind and project where the heading does not; `before` is
    the project of the line above, to which "Tiểu dự án 2" in a list of projects belongs.
    """
    told = without_ordinals(parts)
    if not told or _ASIDE.match(fold(told[-1])):
        return Meaning(What.ASIDE if told else What.UNKNOWN)
    exact = targets_named(told, known.targets)
    if not exact and is_of_another_time(told, known.year):
        return Meaning(What.EARLIER)
    if exact:
        return _of_targets(exact)
    if not _projects_in(told, known, before):
        found = targets_meant(told, known.targets, known.indicator_words, title)
        if found:
            return _of_targets(found)
    return _of_money(told, known, title, before)


def without_ordinals(parts: Sequence[str]) -> list[str]:
    """The parts of a heading without those that only number it."""
    return [part for part in parts if not _ORDINAL.match(fold(part))]


def _of_targets(found: Sequence[Target]) -> Meaning:
    if len(found) > 1:
        said = tuple(f"{each.code} {each.wording or ''}".strip() for each in found)
        return Meaning(What.AMBIGUOUS, candidates=said)
    return Meaning(What.THING, Thing(AssignedKind.TARGET, found[0].code or ""), found[0])


def _of_money(
    parts: Sequence[str], known: Vocabulary, title: Sequence[str], before: str | None
) -> Meaning:
    inner = _projects_in(parts, known, before)
    codes = _most_specific(inner or _projects_in(title, known, None))
    if len(codes) > 1:
        return Meaning(What.AMBIGUOUS, candidates=tuple(sorted(codes)))
    bare = [_without_projects(part, known) for part in parts]
    above = [_without_projects(part, known) for part in title]
    source = _named(bare, known.sources) or _only(above, known.sources)
    kind = _named(bare, known.kinds) or _only(above, known.kinds)
    totals = any(_WHOLE.fullmatch(words(_BRACKETS.sub(" ", part))) for part in parts)
    if not codes:
        if not totals:
            return Meaning(What.UNKNOWN)
        return Meaning(What.TOTAL, Thing(AssignedKind.FUNDING, WHOLE_PROGRAMME, source, kind))
    thing = Thing(AssignedKind.FUNDING, codes.pop(), source, kind)
    return Meaning(What.TOTAL if totals and inner else What.THING, thing)


def _projects_in(parts: Sequence[str], known: Vocabulary, before: str | None) -> set[str]:
    """Every project that the parts name: by code, by number, by official name."""
    found: set[str] = set()
    for part in parts:
        text = fold(part)
        found |= {known.codes[code] for code in _CODE.findall(text) if code in known.codes}
        found |= {code for code in _numbered(text, known, found, before) if code}
        found |= {code for name, code in known.projects.items() if _has(words(text), name)}
        if WHOLE_PROGRAMME.casefold() in text:
            found.add(WHOLE_PROGRAMME)
    return found


def _numbered(
    text: str, known: Vocabulary, above: set[str], before: str | None
) -> Iterator[str | None]:
    """Dự án 3, Tiểu dự án 2: the part belongs to the project in its text, over it, or before it."""
    bare = _PART.sub(" ", text)
    projects = [known.numbered(int(number)) for number in _PROJECT.findall(bare)]
    yield from projects
    owners = [each for each in projects if each] or _tops(above) or _tops({before or ""})
    for number in _PART.findall(text):
        if len(owners) == 1:
            yield known.numbered(int(number), owners[0])


def _tops(codes: Iterable[str]) -> list[str]:
    """The projects of which codes are, or are parts."""
    return sorted({code.partition(".TDA")[0] for code in codes if code})


def _most_specific(codes: set[str]) -> set[str]:
    """The codes without those of which another is a part."""
    return {
        code
        for code in codes
        if not any(other != code and other.startswith(f"{code}.") for other in codes)
    }


def _without_projects(part: str, known: Vocabulary) -> str:
    """The words of a part that name no project: "đầu tư phát triển" may stand in such a name."""
    text = words(part)
    for name in sorted(known.projects, key=len, reverse=True):
        if _has(text, name):
            text = f" {text} ".replace(f" {name} ", " ").strip()
    return text


def _named(parts: Sequence[str], names: Mapping[str, str]) -> str:
    """What the lowest part that names any of these names; "" where none does, or two at once."""
    for part in reversed(parts):
        found = _longest(part, names)
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def _only(parts: Sequence[str], names: Mapping[str, str]) -> str:
    """The one of these that all parts together name; "" where they name more."""
    found = {each for part in parts for each in _longest(part, names)}
    return found.pop() if len(found) == 1 else ""


def _longest(part: str, names: Mapping[str, str]) -> set[str]:
    """What a part names; a name that stands within a longer one does not count."""
    text, found = f" {part} ", set[str]()
    for name in sorted(names, key=len, reverse=True):
        if f" {name} " in text:
            found.add(names[name])
            text = text.replace(f" {name} ", " | ")
    return found


def _has(text: str, name: str) -> bool:
    return f" {name} " in f" {text} "


__all__ = ["Meaning", "Vocabulary", "What", "meaning_of", "without_ordinals", "words"]
