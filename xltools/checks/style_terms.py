"""One term, one spelling in the whole document: LĐTBXH or LĐ-TB&XH, both are found in one plan.

Which spelling is right is a matter for the office; told is only that there are two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from xltools.catalogue import Catalogue, Term
from xltools.checks.case import Case, TextCell
from xltools.checks.style_words import own_texts, without_dashed_names
from xltools.findings import Finding
from xltools.patterns import late_pattern
from xltools.wording.messages import style as messages
from xltools.wording.text import fold


class _Spelling(NamedTuple):
    """What it is a spelling of, the spelling, and how it is shown to a reader."""

    term: str
    written: str
    shown: str


class _Term(NamedTuple):
    """A term, where it stands in a text, and all words for it, folded."""

    term: Term
    pattern: re.Pattern[str]
    words: tuple[str, ...]


_Places: TypeAlias = "defaultdict[str, list[tuple[TextCell, str]]]"
"""The cells of each spelling of a term, with what is shown of them."""

_CAPITALS: Final = "A-ZĐÂÊÔƠƯ"
# begins with a set of letters, so that a search passes quickly over all others
_ABBREVIATION: Final = late_pattern(
    rf"[{_CAPITALS}](?<![\w/&.-].)[{_CAPITALS}]{{1,9}}"
    rf"(?: ?[-–&] ?[{_CAPITALS}]{{2,10}}){{0,4}}(?![\w/&])"
)
_SHORTEST: Final = 4
_NO_LETTER: Final = late_pattern(r"[^\w]")
_DASH: Final = late_pattern(r" [-–] |(?<! )[-–](?! )")
_WORD_BEFORE: Final = late_pattern(r"(?<![\w-])(?:[^\W\d_]{1,8} )?([^\W\d_]{1,8})$")
_WORD_AFTER: Final = late_pattern(r"([^\W\d_]{1,8})(?![\w-])(?: [^\W\d_]{1,8}(?!\w))?")
_AROUND: Final = 20
_STARTS: Final = late_pattern(r"(?:^|[.:;!?“”\"*(\n-])\s*$")


def terms_are_written_one_way(case: Case) -> Iterator[Finding]:
    """Each abbreviation and term has one spelling in all texts; told once for each."""
    places: defaultdict[str, _Places] = defaultdict(_no_places)
    texts = [(text, without_dashed_names(case, text)) for text in own_texts(case)]
    terms = _in_doubt(texts, case.catalogue)
    for text, rest in texts:
        found = {each[:2]: each for each in _spellings(rest, text.folded, terms)}
        for each in found.values():
            places[each.term][each.written].append((text, each.shown))
    for spellings in places.values():
        if len(spellings) > 1:
            yield _told(spellings)


def _no_places() -> _Places:
    return defaultdict(list)


def _told(spellings: _Places) -> Finding:
    """The finding at the first place of the rarest spelling."""
    rarest, *_, usual = sorted(spellings, key=lambda each: (len(spellings[each]), each))
    first, value = spellings[rarest][0]
    other, likely = spellings[usual][0]
    return messages.MIXED.at(
        first.cell,
        value,
        related=(*(each.cell for each, _ in spellings[rarest][1:]), other.cell),
        row_key=first.record.row_key,
        fewer=len(spellings[rarest]),
        more=len(spellings[usual]),
        likely=likely,
    )


def _in_doubt(texts: list[tuple[TextCell, str]], catalogue: Catalogue) -> list[_Term]:
    """The terms that all texts together do not write as the catalogue does throughout."""
    folded = "\0".join(text.folded for text, _ in texts)
    typed = "\0".join(rest for _, rest in texts)
    return [
        each
        for each in _terms(catalogue)
        if sum(map(folded.count, each.words)) != typed.count(each.term.name)
    ]


def _spellings(text: str, folded: str, terms: list[_Term]) -> Iterator[_Spelling]:
    for found in _ABBREVIATION.finditer(text):
        letters = _NO_LETTER.sub("", found[0])
        if len(letters) >= _SHORTEST:
            yield _Spelling(letters, found[0], found[0])
    yield from _dashed(text)
    for term, pattern, words in terms:
        said = [each for each in words if each in folded]
        if not said:
            continue
        if len(said) == 1 and folded.count(said[0]) == text.count(term.name):
            yield _Spelling(term.code, term.name, term.name)
            continue
        for found in pattern.finditer(text):
            if not found[0].isupper():
                written = _without_first_capital(found, term)
                yield _Spelling(term.code, written, written)


def _dashed(text: str) -> Iterator[_Spelling]:
    """Two words joined by a dash, with blanks on both sides or on none."""
    for dash in _DASH.finditer(text) if "-" in text or "–" in text else ():
        before = _WORD_BEFORE.search(text[max(0, dash.start() - _AROUND) : dash.start()])
        after = _WORD_AFTER.match(text, dash.end())
        if before and after and not (before[1].isupper() and after[1].isupper()):
            joint = dash[0].replace("–", "-")
            yield _Spelling(
                fold(f"{before[1]}-{after[1]}"),
                f"{before[1]}{joint}{after[1]}".casefold(),
                f"{before[0]}{joint}{after[0]}",
            )


def _without_first_capital(found: re.Match[str], term: Term) -> str:
    """The words as typed, but for a first letter that the place or the meaning decides.

    A capital at the start of a sentence tells nothing; a name may be small where it is a kind.
    """
    typed = found[0]
    if term.name[0].isupper():
        return term.name[0] + typed[1:]
    if _STARTS.search(found.string[max(0, found.start() - 4) : found.start()]):
        return typed[0].lower() + typed[1:]
    return typed


@cache
def _terms(catalogue: Catalogue) -> tuple[_Term, ...]:
    return tuple(
        _Term(
            term,
            late_pattern(
                rf"(?<!\w)(?:{'|'.join(map(re.escape, (term.name, *term.aliases)))})(?!\w)",
                re.IGNORECASE,
            ),
            tuple(map(fold, (term.name, *term.aliases))),
        )
        for term in catalogue.style_words("thuật ngữ")
    )
