"""Annexes: the numbers that texts name are those of the annexes that go with the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.checks.case import Case
from xltools.findings import Finding
from xltools.form import Annex
from xltools.patterns import late_pattern
from xltools.wording.messages import outline as messages
from xltools.wording.text import fold

_NUMBER: Final = r"(?:số )?0*(?P<number>\d{1,2}|[ivx]{1,5})(?![\w.,/%-]*\w)"
_NAMED: Final = late_pattern(rf"\b(?P<word>biểu|phụ lục) {_NUMBER}")
_OF_ANOTHER: Final = late_pattern(
    r"thông tư|nghị định|quyết định|nghị quyết|công văn|hướng dẫn|văn bản|kế hoạch số|\{vb"
)
_AROUND: Final = 60
_GENERAL: Final = late_pattern(r"biểu (?:chi tiết )?(?:kèm theo|đính kèm)|các biểu\b|các phụ lục\b")


def annexes_that_are_named_are_attached(case: Case) -> Iterator[Finding]:
    """A number of an annex in a text is that of an annex that goes with the plan.

    Annexes of laws are named with their law; where none is attached at all another rule speaks.
    """
    attached = {_key(annex) for annex in case.plan.annexes if annex.attached}
    if not attached:
        return
    for text in case.texts:
        if isinstance(text.record, Annex):
            continue
        for key, said in _named(text.folded):
            if key not in attached:
                yield messages.ANNEX_NOT_ATTACHED.at(text.cell, said, row_key=text.record.row_key)


def attached_annexes_are_named(case: Case) -> Iterator[Finding]:
    """Where texts name annexes by their numbers, each attached one is among them."""
    texts = [text for text in case.texts if not isinstance(text.record, Annex)]
    named = {key for text in texts for key, _ in _named(text.folded)}
    if not named or any(_GENERAL.search(text.folded) for text in texts):
        return
    for annex in case.plan.annexes:
        if annex.attached and annex.printed_number and _key(annex) not in named:
            yield messages.ANNEX_NOT_NAMED.at(
                annex.cell("printed_number"), annex.printed_number, row_key=annex.row_key
            )


def attached_annexes_have_numbers_of_their_own(case: Case) -> Iterator[Finding]:
    """No two attached annexes carry one number."""
    first: dict[str, Annex] = {}
    for annex in case.plan.annexes:
        if not annex.attached or not annex.printed_number:
            continue
        other = first.setdefault(_key(annex), annex)
        if other is not annex:
            yield messages.ANNEX_NUMBER_TWICE.at(
                annex.cell("printed_number"),
                annex.printed_number,
                related=(other.cell("printed_number"),),
                row_key=annex.row_key,
            )


def _named(text: str) -> Iterator[tuple[str, str]]:
    """The annexes of this plan that a folded text names: key, and how it is printed."""
    if "biểu" not in text and "phụ lục" not in text:
        return
    for found in _NAMED.finditer(text):
        around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        if not _OF_ANOTHER.search(around):
            number = found["number"]
            words = found[0].removesuffix(number).capitalize()
            yield f"{found['word']} {number}", f"{words}{number.upper()}"


def _key(annex: Annex) -> str:
    """A printed number without "số" and zeros: "biểu 1"; the whole of it where it has none."""
    printed = fold(annex.printed_number or "")
    found = _NAMED.fullmatch(printed)
    return f"{found['word']} {found['number']}" if found else printed
