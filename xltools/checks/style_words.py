"""Words of texts: nothing is said twice, no word of a fixed expression is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from xltools.catalogue import Catalogue
from xltools.checks.case import Case, TextCell, is_own
from xltools.checks.lookup import NamesInText
from xltools.checks.spellings import in_any_spelling
from xltools.checks.texts import official_campaign
from xltools.findings import Finding
from xltools.patterns import late_pattern
from xltools.wording.messages import style as messages
from xltools.wording.text import fold

_BETWEEN_CLAUSES: Final = late_pattern(r'[,;:.!?…()\[\]{}"*/\n]+')
_CAMPAIGN: Final = late_pattern(
    r"\b(phong trào(?: thi đua)?|cuộc vận động)[ *]{1,3}[“\"]([^“”\"]{8,200})[”\"]", re.IGNORECASE
)
_CAMPAIGNS: Final = ("phong trào", "cuộc vận động")
_LONGEST: Final = 4
"""Syllables of the longest group that is looked for twice in a row: hội đồng nhân dân."""
_PHRASE: Final = 3
_REACH: Final = 8
"""Syllables of a phrase, and how far from its start it may start again."""


def no_words_are_typed_twice(case: Case) -> Iterator[Finding]:
    """No word or group of words follows itself: "các các", "hộ nghèo hộ nghèo".

    One content word may, where two words meet (thường xuyên xuyên suốt) or one is reduplicated
    (xanh xanh); so of single words only those of the catalogue are told.
    """
    slips = style_words(case.catalogue, "từ lặp")
    idioms = style_words(case.catalogue, "từ láy")
    for text in own_texts(case):
        for words in _clauses_saying_more(text.folded):
            said = _doubled(words, slips, idioms)
            if said:
                yield messages.DOUBLED.at(
                    text.cell, f"{said} {said}", row_key=text.record.row_key, likely=said
                )
                break


def no_phrase_is_said_twice_in_a_clause(case: Case) -> Iterator[Finding]:
    """No clause takes up a phrase again: "có điều kiện … có điều kiện" (S003-17).

    Only phrases that begin with a word of grammar count, and nothing may join the two.
    """
    openers = style_words(case.catalogue, "từ mở cụm")
    joints = style_words(case.catalogue, "từ nối")
    for text in own_texts(case):
        for words in _clauses_saying_more(text.folded):
            found = _repeated(words, openers, joints)
            if found:
                phrase, stretch = found
                yield messages.REPEATED.at(
                    text.cell, stretch, row_key=text.record.row_key, phrase=phrase
                )
                break


def fixed_expressions_are_whole(case: Case) -> Iterator[Finding]:
    """No text has one of the broken expressions of the catalogue (S003-21)."""
    likely, finder = _expressions(case.catalogue)
    for text in own_texts(case):
        if not text.says_any(likely):
            continue
        for _, wrong in finder.find(text.folded):
            yield messages.EXPRESSION.at(
                text.cell, as_typed(wrong, text), row_key=text.record.row_key, likely=likely[wrong]
            )
            break


def campaigns_are_known(case: Case) -> Iterator[Finding]:
    """A movement or campaign named in quotes is one of the catalogue."""
    for text in own_texts(case):
        for found in _CAMPAIGN.finditer(text.text) if text.says_any(_CAMPAIGNS) else ():
            if official_campaign(case, found[2]) is None:
                yield messages.CAMPAIGN_UNKNOWN.at(
                    text.cell, found[2], row_key=text.record.row_key, kind=found[1].lower()
                )


def own_texts(case: Case) -> Iterator[TextCell]:
    """The running text of the unit itself; that of units below was judged where it was written."""
    return (text for text in case.texts if is_own(text.record))


def without_dashed_names(case: Case, text: TextCell) -> str:
    """The text with a sign that is no word for names of offices with dashes (`spellings`)."""
    rest = text.text
    for _, name in case.offices.in_text(text.folded):
        if "-" in name:
            rest = in_any_spelling(name).sub("\0", rest)
    return rest


@cache
def style_words(catalogue: Catalogue, group: str) -> frozenset[str]:
    """All folded words of a group of the catalogue."""
    terms = catalogue.style_words(group)
    return frozenset(fold(word) for term in terms for word in term.aliases)


def as_typed(words: str, text: TextCell) -> str:
    """Folded words as they stand in the text, where its letters say so."""
    found = re.search(re.escape(words), text.text, re.IGNORECASE)
    return found[0] if found else words


@cache
def _expressions(catalogue: Catalogue) -> tuple[dict[str, str], NamesInText]:
    likely = {
        fold(wrong): term.name
        for term in catalogue.style_words("cụm từ cố định")
        for wrong in term.aliases
    }
    return likely, NamesInText(likely)


@lru_cache(maxsize=4_096)
def _clauses_saying_more(folded: str) -> tuple[tuple[str, ...], ...]:
    """The words of each clause of a folded text that has some word twice."""
    clauses = (tuple(clause.split()) for clause in _BETWEEN_CLAUSES.split(folded))
    return tuple(words for words in clauses if len(set(words)) < len(words))


def _doubled(words: tuple[str, ...], slips: frozenset[str], idioms: frozenset[str]) -> str:
    """The first words of a clause that follow themselves; "" if none do."""
    for at, word in enumerate(words[:-1]):
        if word == words[at + 1]:
            if word in slips:
                return word
            continue
        if word not in words[at + 2 : at + _LONGEST + 1]:
            continue
        for count in range(2, _LONGEST + 1):
            group = words[at : at + count]
            if group == words[at + count : at + 2 * count] and _may_tell(group, idioms):
                return " ".join(group)
    return ""


def _may_tell(group: tuple[str, ...], idioms: frozenset[str]) -> bool:
    letters_only = all(word.replace("-", "").isalpha() for word in group)
    return letters_only and " ".join(group) not in idioms


def _repeated(
    words: tuple[str, ...], openers: frozenset[str], joints: frozenset[str]
) -> tuple[str, str] | None:
    """The phrase that a clause says twice, and the words from the one to the other."""
    last: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _PHRASE + 1):
        if words[at] not in openers:
            continue
        phrase = words[at : at + _PHRASE]
        before = last.get(phrase)
        last[phrase] = at
        if before is None or not _PHRASE < at - before <= _REACH:
            continue
        if joints.isdisjoint(words[before + _PHRASE : at]):
            return " ".join(phrase), " ".join(words[before : at + _PHRASE])
    return None
