"""Offices and projects under their official names, where no other one can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from xltools.catalogue import Office
from xltools.checks.case import Case, is_own
from xltools.checks.fixes.change import Change
from xltools.checks.offices import NAMED, named_offices
from xltools.checks.spellings import in_any_spelling, may_be_written
from xltools.patterns import late_pattern
from xltools.rows.fixes import FixKind
from xltools.wording.syllables import is_syllable
from xltools.wording.text import fold, without_marks

_BESIDE_WORDS: Final = late_pattern(r"[\W_]+")


def offices_by_their_official_names(case: Case) -> Iterator[Change]:
    """A cell names an office by its full official name, not by another name or misspelt."""
    for record, field, text in named_offices(case, NAMED):
        official = _official(case, text)
        if official and official != text:
            yield Change(record, field, FixKind.OFFICE, official)


def offices_in_texts_as_the_catalogue_writes_them(case: Case) -> Iterator[Change]:
    """A sentence writes the name of an office with its capitals and dashes."""
    for text in case.texts:
        after = text.text
        for _, official in case.offices.in_text(text.folded) if is_own(text.record) else ():
            after = _respelt(after, official)
        if after != text.text:
            yield Change(text.record, text.field, FixKind.OFFICE, after)


def projects_by_their_official_names(case: Case) -> Iterator[Change]:
    """The printed name of a project is its official one, where it is a known other name of it.

    A name that differs in more than marks and capitals may be meant so, and is let be.
    """
    for line in case.plan.projects:
        official = case.scope.official_name(line.code)
        typed = line.printed_name
        if not typed or not official or typed == official:
            continue
        project = case.scope.projects.get(line.code or "")
        known = {_words(each) for each in (official, *(project.aliases if project else ()))}
        if _words(typed) in known:
            yield Change(line, "printed_name", FixKind.PROJECT, official)


def _official(case: Case, text: str) -> str:
    """The one official name of what a cell names; "" where there is none, or a choice."""
    office = case.offices.own(text)
    if office is not None:
        if case.offices.is_official(text) or not isinstance(office, Office):
            return ""
        return case.offices.official(office) if len(_called(case, text)) <= 1 else ""
    if case.offices.elsewhere(text) is not None:
        return ""
    near = {name for name in case.offices.all_near(text) if _is_misspelt(text, name)}
    return near.pop() if len(near) == 1 else ""


def _called(case: Case, text: str) -> set[str]:
    """The codes of the offices that have this name among all their names."""
    return {
        each.code
        for each in case.scope.offices
        if fold(text) in {fold(name) for name in (each.name, each.short_name, *each.aliases)}
    }


def _is_misspelt(text: str, name: str) -> bool:
    """Whether a text can only be that name: it lacks marks, or its odd words are no words."""
    typed, official = fold(text), fold(name)
    if without_marks(typed) == without_marks(official):
        return True
    pairs = list(zip(typed.split(), official.split(), strict=False))
    same_length = len(typed.split()) == len(official.split())
    return same_length and not any(is_syllable(left) for left, right in pairs if left != right)


def _respelt(text: str, official: str) -> str:
    """The text with each spelling of a name made the official one; a small first letter stays."""

    def spelt(found: re.Match[str]) -> str:
        typed = found[0]
        if may_be_written(typed, official):
            return typed
        first = official[0].lower() if typed[0].islower() else official[0]
        return first + official[1:]

    return in_any_spelling(official).sub(spelt, text)


def _words(name: str) -> str:
    """A name without capitals and marks of punctuation."""
    return _BESIDE_WORDS.sub(" ", fold(name)).strip()
