"""Names in texts that were over by the plan's day, or belong to the plan of another level.

Drop-down cells have rules of their own; here it is what people typed into sentences: ended
programmes, dissolved ministries and offices, districts after they ceased, and lists of units that
only the level above directs ("UBND các xã, thị trấn" in the plan of a commune).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from xltools.catalogue import Catalogue, LevelCode, Office
from xltools.checks.case import Case, TextCell
from xltools.checks.lookup import NamesInText
from xltools.findings import Finding
from xltools.patterns import late_pattern
from xltools.wording.dates import format_date
from xltools.wording.messages import mentions as messages
from xltools.wording.messages import offices as office_messages
from xltools.wording.text import fold

_LEVELS: Final = (LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE, LevelCode.NATION)
_HEADS: Final = late_pattern(
    r"(?:bộ|sở|phòng|công chức|cán bộ|ubnd|ủy ban|hđnd|hội đồng|thường trực|huyện ủy) "
    r"|.*\bhuyện\b"
)
"""Bodies that ceased with their level; centres, stations and unions went on over wider areas."""
_NEW_BODIES: Final = late_pattern(
    r"(?:bộ|sở|trung tâm|phòng kinh tế,|ubnd các|ủy ban nhân dân các) "
)
_SHORTEST: Final = 10
_OF_THE_PAST: Final = late_pattern(
    r"trước đây|\bcũ\b|nay là|đã (?:sắp xếp|sáp nhập|giải thể|kết thúc)"
    r"|(?:trước|sau) (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)"
    r"|(?:sắp xếp|sáp nhập|hợp nhất|bàn giao) từ"
    r"|giai đoạn (?:20\d\d-20[12]\d)|tiếp nhận từ|(?:trước|đến) ngày \d{1,2}/\d{1,2}/2025"
)
_CITING: Final = late_pattern(
    r"(?:thông tư|nghị định|nghị quyết|quyết định|công văn|kế hoạch|hướng dẫn|chỉ thị|văn bản)"
    r"(?: liên tịch)?(?: số)? ?\d"
)
_CLAUSE: Final = late_pattern(r"[.;!?](?=\s|$)")
_AFTER: Final = 25


def texts_name_nothing_that_is_over(case: Case) -> Iterator[Finding]:
    """No sentence speaks of a programme, office or level that had ended by the plan's day."""
    on = case.scope.on
    if on is None:
        return
    names, finder = _over(case.catalogue, on)
    if not names:
        return
    for text in case.texts:
        for words, typed in _told(text, finder, names):
            successor = names[words]
            message = messages.BYGONE_NOW if successor else messages.BYGONE
            yield message.at(
                text.cell,
                typed,
                row_key=text.record.row_key,
                day=on,
                successor=successor,
            )


def texts_name_nothing_that_is_still_to_come(case: Case) -> Iterator[Finding]:
    """No sentence speaks of a ministry or office that was set up only after the plan's day."""
    on = case.scope.on
    if on is None:
        return
    later = _later(case.catalogue, on)
    for text in case.texts:
        if not text.says_any(later):
            continue
        names, finder = _to_come(case.catalogue, on)
        for words, typed in _told(text, finder, names):
            yield messages.NOT_YET.at(
                text.cell, typed, row_key=text.record.row_key, day=on, since=names[words]
            )


def texts_direct_offices_of_this_unit(case: Case) -> Iterator[Finding]:
    """No sentence gives work to units that only the level above directs (S000-25)."""
    level, on = case.scope.level, case.scope.on
    if level is None or on is None:
        return
    names, finder = _directed_above(case.catalogue, level, on)
    if not names:
        return
    for text in case.texts:
        for _, typed in _told(text, finder, names):
            yield office_messages.WRONG_LEVEL.at(
                text.cell,
                typed,
                row_key=text.record.row_key,
                unit=case.unit_name,
            )


def _told(text: TextCell, finder: NamesInText, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each name of a text once, folded and as typed, unless told as past or within a citation."""
    if not text.says_any(names):
        return  # most texts name nothing of the kind, and need not be read word by word
    told: set[str] = set()
    for start, words in finder.find(text.folded):
        if words not in names or words in told:
            continue
        clause = _CLAUSE.split(text.folded[:start])[-1]
        after = text.folded[start : start + len(words) + _AFTER]
        around = clause + _CLAUSE.split(after)[0]
        if _OF_THE_PAST.search(around) or _CITING.search(clause):
            continue
        told.add(words)
        yield words, _as_typed(words, text.text)


def _as_typed(words: str, text: str) -> str:
    """Folded words as they stand in a text, with its capitals and the spaces around its dashes."""
    parts = map(re.escape, words.split("-"))
    found = re.search(r"\s*[-–]\s*".join(parts), text, re.IGNORECASE)
    return found[0] if found else words


@cache
def _over(catalogue: Catalogue, on: date) -> tuple[dict[str, str], NamesInText]:
    """Names that were over by a day, with what took their place, and all names to look for."""
    names = {
        fold(words): term.note
        for term in catalogue.bygone_names(on)
        for words in (term.name, *term.aliases)
    }
    ended = catalogue.ended_offices(on)
    if not ended:
        return names, NamesInText(names)
    in_force = {
        fold(name)
        for level in _LEVELS
        for office in catalogue.offices(level, on)
        for name in _names(office)
    }
    for office in (each for each in ended if not each.outside):
        for name in map(fold, _names(office)):
            if name not in in_force and len(name) >= _SHORTEST and _HEADS.match(name):
                names.setdefault(name, "")
    return names, NamesInText(in_force | set(names))


@cache
def _later(catalogue: Catalogue, on: date) -> dict[str, str]:
    """Names of ministries, departments and centres to come, folded, with their first day."""
    return {
        folded: format_date(office.valid_from)
        for office in catalogue.later_offices(on)
        for folded in map(fold, _names(office))
        if _NEW_BODIES.match(folded)
    }


@cache
def _to_come(catalogue: Catalogue, on: date) -> tuple[dict[str, str], NamesInText]:
    """The same without names that some office bears already, and all names to look for."""
    in_force = {
        fold(name)
        for level in _LEVELS
        for office in catalogue.offices(level, on)
        for name in _names(office)
    }
    later = _later(catalogue, on)
    names = {name: since for name, since in later.items() if name not in in_force}
    return names, NamesInText(in_force | set(names))


@cache
def _directed_above(
    catalogue: Catalogue, level: LevelCode, on: date
) -> tuple[dict[str, str], NamesInText]:
    """Groups of units that levels above direct, and these with what is own."""
    above = [each for each in _LEVELS[_LEVELS.index(level) + 1 :] if each is not LevelCode.NATION]
    own = {fold(name) for office in catalogue.offices(level, on) for name in _names(office)}
    names = {
        fold(name): ""
        for each in above
        for office in catalogue.offices(each, on)
        if office.is_group and office.code.startswith("UBND")
        for name in _names(office)
    }
    names = {name: "" for name in names if name not in own}
    return names, NamesInText(own | set(names))


def _names(office: Office) -> tuple[str, ...]:
    return office.name, office.short_name, *office.aliases
