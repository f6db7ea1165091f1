"""Offices in full where the text first names them, by their short name after that.

An office that the text names often is "Ủy ban nhân dân xã Tân Lập (gọi tắt là UBND xã)" once and
"UBND xã" from there on. Headings, legal bases, recipients and annexes keep every name in full, and
so does a plan that asks for it. Only short names that abbreviate count: "Trạm Y tế" needs no
explanation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from typing import Final

from xltools.catalogue import Office
from xltools.dataclass import dataclass
from xltools.narrative import words
from xltools.narrative.blocks import Block, Paragraph, Run, Runs
from xltools.narrative.composer import Composer
from xltools.patterns import late_pattern
from xltools.plan.scope import Scope
from xltools.wording.text import fold

OFTEN: Final = 3
"""How many times the text names an office before a short name is worth explaining."""

_ABBREVIATES: Final = late_pattern(r"[A-ZĐ]{2}")
_EXPLAINED: Final = late_pattern(r"\s*\([^()]*gọi tắt là")


def shortened(composer: Composer, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with the offices that they name often under their short names."""
    blocks = tuple(blocks)
    names = _names(composer.scope)
    if composer.info.full_office_names or not names:
        return blocks
    shortener = _Shortener(_any_of(names), names)
    texts = [run.text for block in blocks for run in _running(block)]
    shortener.choose(texts)
    return tuple(_with_short_names(block, shortener) for block in blocks)


def _names(scope: Scope) -> dict[str, str]:
    """Short names by the full names in which texts may call an office, without its capital."""
    info = scope.plan.info
    own, above = info.unit_name or "", info.parent_name or ""
    return {
        **_of_level(scope.offices_above, above),
        **_of_level(_own_offices(scope), own),
    }


def _own_offices(scope: Scope) -> tuple[Office, ...]:
    """The offices of the plan's own level, as a unit of its type calls them."""
    kind = fold(scope.plan.info.unit_type or "")
    if scope.level is None or scope.on is None:
        return ()
    return scope.catalogue.offices(scope.level, scope.on, kind)


def _of_level(offices: Iterable[Office], unit: str) -> dict[str, str]:
    names: dict[str, str] = {}
    unit = unit[:1].lower() + unit[1:]
    for office in offices:
        if office.is_group or not _ABBREVIATES.search(office.short_name):
            continue
        names[office.name] = office.short_name
        last = office.name.rpartition(" ")[2]
        if unit.startswith(f"{last} "):
            names[office.name + unit.removeprefix(last)] = office.short_name
    return {name: short for name, short in names.items() if len(short) < len(name)}


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Finds the longest name at a place; words that begin with no letter of theirs are skipped."""
    longest_first = sorted(names, key=len, reverse=True)
    letters = "".join(sorted({letter for n in names for letter in (n[0].upper(), n[0].lower())}))
    return re.compile(rf"\b(?=[{letters}])(?:{'|'.join(map(_pattern, longest_first))})\b")


def _pattern(name: str) -> str:
    """A name with its first letter large or small, not as the beginning of "xã hội"."""
    first = f"[{name[0].upper()}{name[0].lower()}]"
    return f"{first}{re.escape(name[1:])}(?! hội\\b)"


@dataclass
class _Shortener:
    """Which offices get a short name, and which of them the text has explained so far.

    `naming` are the texts that name any office.
    """

    found: re.Pattern[str]
    names: dict[str, str]
    chosen: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    explained: set[str] = field(default_factory=set)

    def choose(self, texts: list[str]) -> None:
        """Choose the offices that the texts name often and do not explain themselves."""
        times: Counter[str] = Counter()
        own: set[str] = set()
        named = [(text, each) for text in texts for each in self.found.finditer(text)]
        for text, each in named:
            times[self.short(each[0])] += 1
            if _EXPLAINED.match(text, each.end()):
                own.add(self.short(each[0]))
        self.naming = frozenset(text for text, _ in named)
        self.chosen = frozenset(s for s, n in times.items() if n >= OFTEN and s not in own)

    def short(self, name: str) -> str:
        """The short name of an office by its full name as it stands in a text."""
        return self.names.get(name) or self.names[name[:1].upper() + name[1:]]

    def runs(self, run: Run, said: str) -> Iterator[Run]:
        """A run with its names shortened; the first of an office is followed by what it is called.

        `said` is the text before it. A short name keeps the letter, large or small, that the full
        name begins with.
        """
        at = 0
        text = ""
        for each in self.found.finditer(run.text):
            short = self.short(each[0])
            if short not in self.chosen:
                continue
            text += run.text[at : each.start()]
            at = each.end()
            if short in self.explained:
                text += short if short[1:2].isupper() else each[0][:1] + short[1:]
                continue
            self.explained.add(short)
            before, after = _around(said + run.text[: each.start()])
            yield replace(run, text=f"{text}{each[0]}{before}")
            yield replace(run, text=words.CALLED_SHORT.format(name=short), italic=True)
            text = after
        if text or at < len(run.text) or not run.text:
            yield replace(run, text=text + run.text[at:])


def _around(text: str) -> tuple[str, str]:
    """What parts the short name from its sentence: brackets, commas where one is open already."""
    is_open = text.count("(") > text.count(")")
    return (", ", "") if is_open else (" (", ")")


def _running(block: Block) -> Runs:
    """The runs of a block that are running text: no heading, no lead-in, no footnote."""
    if not isinstance(block, Paragraph):
        return ()
    return tuple(run for run in block.runs if not run.bold and run.note is None)


def _with_short_names(block: Block, shortener: _Shortener) -> Block:
    running = _running(block)
    if not isinstance(block, Paragraph) or not any(r.text in shortener.naming for r in running):
        return block
    runs: list[Run] = []
    said = ""
    for run in block.runs:
        runs += shortener.runs(run, said) if run in running else (run,)
        said += run.text
    return replace(block, runs=tuple(runs))
