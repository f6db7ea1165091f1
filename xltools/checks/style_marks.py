"""Marks of texts: brackets and quotes in pairs, blanks where they belong, whole sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case, TextCell
from xltools.checks.style_words import own_texts, style_words, without_dashed_names
from xltools.findings import Finding
from xltools.form import Activity, Duty, Sentence
from xltools.form.words import HeadingStyle, LineLevel
from xltools.patterns import late_pattern
from xltools.wording.messages import style as messages
from xltools.wording.syllables import is_syllable
from xltools.wording.text import fold

_PAIRS: Final = {")": "(", "]": "[", "”": "“", "»": "«"}
_MARKS: Final = frozenset('()[]“”«»"')
_ITEM: Final = late_pattern(r"(?:^|[\s;:,.*])\w{1,2}$")
"""What stands before the bracket of a), 1), đ)."""

_SPACING: Final = (
    # each finds a stretch to show; the second part makes it right
    (late_pattern(r"([^\W_]{1,12}[)”]?) +([,;:!?](?!\d)|\.(?![./\w]))"), r"\1\2"),
    (late_pattern(r"([^\W\d_]{1,12})([,;:])([^\W\d_]{2,12})"), r"\1\2 \3"),
    (late_pattern(r"([^\W\d_]{2,12}\()[ ]+(\w{1,12})"), r"\1\2"),
    (late_pattern(r"([(“]) +(\w{1,12})"), r"\1\2"),
    (late_pattern(r"(\w{1,12}) +([)”])"), r"\1\2"),
    (late_pattern(r"(?<!\w)([^\W\d_]{2,12})(\((?:\w{2,12} )\w{1,12})"), r"\1 \2"),
    (late_pattern(r"([^\W\d_]{1,12}) ([-–])(?=([^\W\d_]{1,12}))"), r"\1 \2 "),
    (late_pattern(r"([^\W\d_]{1,12})([-–]) (?=([^\W\d_]{1,12}))"), r"\1 \2 "),
)
# each begins with a blank or with marks, so that a search passes quickly over all letters
_MAYBE_MISSPACED: Final = (
    late_pattern(r" (?:[,;:!?.)”]|[-–][^\W\d_])"),
    late_pattern(
        r"[(“,;:).–-](?:(?<=[(“]) |(?<=[,;:).])[^\W\d_]|(?<=[^\W\d_]\()|(?<=[^\W\d_][-–]) )"
    ),
)
_STOP_WITHOUT_BLANK: Final = late_pattern(r"(?<!\w)([^\W\d_]{2,7})\.([^\W\d_]{2,7})(?!\w)")
_STOPS: Final = (". ", "! ", "? ")
_NEXT_SENTENCE: Final = late_pattern(r"(?<![\w.])([^\W\d_]{2,7})[.!?] ([^\W\d_]{1,7})(?!\w)")
_SMALL_FIRST: Final = late_pattern(r"[\s*]{0,9}([^\W\d_](?![).]).{0,28})")
_AT_END: Final = late_pattern(r"([^\W\d_]+)[\s.;*]*$")
_LAST: Final = 24
_HANGING: Final = late_pattern(r"(?:,|[-–])[\s.*]*$")
_SHOWN: Final = 30
_OF_LINES: Final = (Sentence, Activity, Duty)


def brackets_and_quotes_come_in_pairs(case: Case) -> Iterator[Finding]:
    """Every bracket and quote that is opened is closed, and the other way round."""
    for text in own_texts(case):
        at = _unpaired(text.text)
        if at is not None:
            yield messages.UNPAIRED.at(
                text.cell,
                text.text[max(0, at - _SHOWN) : at + _SHOWN].strip(),
                row_key=text.record.row_key,
                mark=text.text[at],
            )


def blanks_stand_where_they_belong(case: Case) -> Iterator[Finding]:
    """A mark follows its word at once and is followed by a blank; a dash has both or none."""
    for text in own_texts(case):
        if not any(pattern.search(text.text) for pattern in _MAYBE_MISSPACED):
            continue
        found = _misspaced(without_dashed_names(case, text))
        if found:
            value, likely = found
            yield messages.SPACING.at(text.cell, value, row_key=text.record.row_key, likely=likely)


def sentences_begin_with_a_capital(case: Case) -> Iterator[Finding]:
    """A line of the document begins with a capital, and so does what follows a full stop."""
    for text in _lines(case):
        led_in = bool(getattr(text.record, "lead_in", None))
        first = None if led_in else _SMALL_FIRST.match(text.text)
        value = first[1] if first and first[1][0].islower() else _small_start(text.text)
        if value:
            yield messages.SENTENCE_START.at(text.cell, value, row_key=text.record.row_key)


def sentences_do_not_break_off(case: Case) -> Iterator[Finding]:
    """No line of the document ends in a comma, a dash or a word that wants another."""
    hanging = style_words(case.catalogue, "từ cuối câu")
    for text in _lines(case):
        end = text.text[-_LAST:]
        word = _AT_END.search(end)
        if _HANGING.search(end) or (word is not None and fold(word[1]) in hanging):
            yield messages.SENTENCE_END.at(
                text.cell, end.partition(" ")[2] or end, row_key=text.record.row_key
            )


def headings_of_parts_are_numbered_alike(case: Case) -> Iterator[Finding]:
    """Headings of sub-projects are numbered either all or none (S000-33)."""
    lines = [each for each in case.plan.projects if each.carried_out and _is_part(case, each.code)]
    numbered = [each for each in lines if each.heading is HeadingStyle.NUMBERED]
    for line in lines if numbered else ():
        if line.heading is HeadingStyle.UNNUMBERED:
            yield messages.HEADING_UNNUMBERED.at(
                line.cell("heading"),
                str(line.heading),
                related=(numbered[0].cell("heading"),),
                row_key=line.row_key,
                project=line.code,
                other=numbered[0].code,
            )


def _is_part(case: Case, code: str | None) -> bool:
    project = case.scope.projects.get(code or "")
    return project is not None and bool(project.parent)


def _unpaired(text: str) -> int | None:
    """Where the first mark without a partner stands."""
    opened: list[tuple[str, int]] = []
    if _MARKS.isdisjoint(text):
        return None
    for at, mark in enumerate(text):
        if mark not in _MARKS:
            continue
        if mark == '"':
            mark = "”" if opened and opened[-1][0] == "“" else "“"  # noqa: PLW2901
        if mark not in _PAIRS:
            opened.append((mark, at))
        elif opened and opened[-1][0] == _PAIRS[mark]:
            opened.pop()
        elif not (mark == ")" and _ITEM.search(text[max(0, at - 3) : at])):
            return at if not opened else opened[-1][1]
    return opened[0][1] if opened else None


def _misspaced(text: str) -> tuple[str, str] | None:
    """The first stretch with a blank too many or too few, and how it should be."""
    for pattern, right in _SPACING:
        found = pattern.search(text)
        if found:
            after = found[3] if found.re.groups == 3 and found.end(3) > found.end() else ""
            return found[0] + after, found.expand(right) + after
    for found in _STOP_WITHOUT_BLANK.finditer(text):
        if _ends_a_sentence(found) and found[2].istitle():
            return found[0], f"{found[1]}. {found[2]}"
    return None


def _small_start(text: str) -> str:
    """A full stop with a small letter after it; "" if there is none."""
    if not any(each in text for each in _STOPS):
        return ""
    found = (each for each in _NEXT_SENTENCE.finditer(text) if each[2].islower())
    return next((each[0] for each in found if _ends_a_sentence(each)), "")


def _ends_a_sentence(found: re.Match[str]) -> bool:
    """Whether the first word is one, not an abbreviation: "nghèo." and not "TP."."""
    return found[1][1:].islower() and is_syllable(found[1])


def _lines(case: Case) -> Iterator[TextCell]:
    """The lines of the document that are sentences of their own."""
    every = (text for text in own_texts(case) if text.field == "wording")
    for text in every:
        if isinstance(text.record, _OF_LINES) and text.record.line_level is not LineLevel.RUN_IN:
            yield text
