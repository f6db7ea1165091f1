"""Places in texts: those of this unit and its level, under their right names.

A plan copied from the level above keeps "trên địa bàn tỉnh"; one copied from a neighbour keeps the
neighbour's name. Titles of other documents, and bodies that work over a wider area, are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Final

from xltools.catalogue import Catalogue, LevelCode, Unit
from xltools.checks.case import Case, TextCell
from xltools.findings import Finding
from xltools.form import GeneralInfo, Recipient, ReportDue, Sentence
from xltools.patterns import late_pattern
from xltools.wording.messages import mentions as messages
from xltools.wording.text import clean, fold

_RANK: Final = (LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE)
_TYPES: Final = "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh"
_AREA: Final = late_pattern(rf"\b(?:địa bàn(?: toàn)?|toàn) ({_TYPES})\b(?! (?:hội|ủy|đoàn))")
_AN_AREA: Final = ("địa bàn ", "toàn ")
_COMMITTEE: Final = rf"(?:ủy ban nhân dân|ubnd) ({_TYPES})(?: [^.;:]{{0,30}}?)?"
_ISSUING: Final = late_pattern(rf"{_COMMITTEE} (?:xây dựng|ban hành) kế hoạch")
_ORDERING: Final = late_pattern(rf"{_COMMITTEE} (?:yêu cầu|đề nghị)")
_CAPITAL: Final = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠ-Ỹ"
_NAMED: Final = late_pattern(
    rf"\b([Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]ỉnh)\s+"
    rf"([{_CAPITAL}][\w'’]*(?:[ \-][{_CAPITAL}][\w'’]*){{0,3}})"
)
_OF_A_WIDER_AREA: Final = late_pattern(
    r"doanh nghiệp|tuyển dụng|trường|trung tâm|ngân hàng|bệnh viện|tài trợ|chi nhánh|tín dụng"
    r"|hảo tâm|học tập"
    r"|thị trường|cơ sở (?:sản xuất|giáo dục|đào tạo|dạy nghề)|giáp|lân cận|tham quan|kinh nghiệm"
    r"|khu công nghiệp|ngoài|trú tại|quê"
)
_OF_A_DOCUMENT: Final = late_pattern(
    r"số \d|\d/\w|\bcủa (?:ubnd|ủy ban|hđnd|hội đồng|tỉnh ủy|huyện ủy|ban chấp hành|chính phủ"
    r"|thủ tướng)"
)
_LACKING: Final = late_pattern(
    rf"\b(?:{_TYPES}) Năm (?:20\d\d|\{{nam\}})"
    rf"|(?:bền vững|giảm nghèo|quốc gia) (?:{_TYPES}) năm (?:20\d\d|\{{nam\}})"
)
_THE_YEAR: Final = ("năm 20", "năm {nam}")
_CLAUSE: Final = late_pattern(r"[.;!?](?=\s|$)")
_BEFORE: Final = 60
_NOTES: Final = frozenset({"remarks", "not_carried_out_because"})
"""Notes for the reader of the workbook, which the plan does not print."""
_NEAR: Final = 0.8
_LONGEST: Final = 60
"""Letters that the full name of a unit has at most."""


def texts_stay_within_the_unit(case: Case) -> Iterator[Finding]:
    """A text speaks of its own area, not of that of the level above (S004-32)."""
    own, info = case.scope.level, case.plan.info
    if own is None or case.scope.on is None:
        return
    levels = _levels_of_types(case.catalogue, case.scope.on)
    unit_type = case.scope.unit.unit_type if case.scope.unit is not None else info.unit_type
    for text in _texts(case):
        for found in _AREA.finditer(text.folded) if text.says_any(_AN_AREA) else ():
            kinds = levels.get(found[1], frozenset())
            is_above = bool(kinds) and all(_RANK.index(each) > _RANK.index(own) for each in kinds)
            is_other = own in kinds and unit_type and found[1] != fold(unit_type)
            if not is_above and not is_other:
                continue
            if _is_excused(text.folded, found.start()):
                continue
            yield messages.OTHER_AREA.at(
                text.cell, found[0], row_key=text.record.row_key, unit=case.unit_name
            )


def the_plan_speaks_for_its_own_committee(case: Case) -> Iterator[Finding]:
    """Whoever issues the plan in its opening, or gives orders in its end, is of its own level."""
    own = case.scope.level
    if own is None or case.scope.on is None:
        return
    levels = _levels_of_types(case.catalogue, case.scope.on)
    for text in _texts(case):
        found = _ISSUING.match(text.folded) or _ORDERING.match(text.folded)
        if found is None or not isinstance(text.record, (GeneralInfo, Sentence)):
            continue
        kinds = levels.get(found[1], frozenset())
        if kinds and own not in kinds:
            yield messages.OTHER_AREA.at(
                text.cell, found[0], row_key=text.record.row_key, unit=case.unit_name
            )


def places_in_texts_are_of_this_unit(case: Case) -> Iterator[Finding]:
    """A unit named in a text is this one, one above or one below, and spelt right."""
    scope = case.scope
    if scope.level is None or scope.on is None or scope.unit is None:
        return
    above, allowed = _above(case), dict[str, str]()
    for text, found in ((t, found) for t in _texts(case) for found in _NAMED.finditer(t.text)):
        name = _proper(found[2])
        if not name or _is_known(name, above) or _is_excused(text.folded, found.start()):
            continue
        allowed = allowed or _allowed(case)
        if _is_known(name, allowed) or _goes_on(text.text[found.start() :], allowed):
            continue
        yield from _other_place(case, text, fold(found[1]), found[0], name, allowed)


def places_in_texts_have_their_name(case: Case) -> Iterator[Finding]:
    """Where the unit's name belongs, it stands: not "huyện Năm 2021" (S003-22)."""
    level = case.scope.level
    if level is None:
        return
    for text in case.texts:
        found = _LACKING.search(text.text) if text.says_any(_THE_YEAR) else None
        if found is not None:
            yield messages.NAME_MISSING.at(
                text.cell, found[0], row_key=text.record.row_key, unit=case.unit_name
            )


def _texts(case: Case) -> Iterator[TextCell]:
    """The plan's own sentences; who receives or sends is judged among the offices."""
    for text in case.texts:
        if not isinstance(text.record, (Recipient, ReportDue)) and text.field not in _NOTES:
            yield text


def _other_place(
    case: Case, text: TextCell, kind: str, words: str, name: str, allowed: dict[str, str]
) -> Iterator[Finding]:
    on = case.scope.on
    levels = _levels_of_types(case.catalogue, on).get(kind, frozenset()) if on else frozenset()
    near = get_close_matches(name, allowed, 1, _NEAR)
    if on and any(case.catalogue.find_units(each, on, f"{kind} {name}") for each in levels):
        yield messages.OTHER_UNIT.at(
            text.cell, words, row_key=text.record.row_key, unit=case.unit_name
        )
    elif near:
        yield messages.PLACE_MISSPELT.at(
            text.cell, words, row_key=text.record.row_key, likely=_cased(allowed[near[0]], words)
        )


def _cased(name: str, typed: str) -> str:
    """A name with the first letter as large as the typed one's."""
    return (name[0].upper() if typed[0].isupper() else name[0].lower()) + name[1:]


def _above(case: Case) -> dict[str, str]:
    """Names, folded, of the unit and of those above it, with their full names."""
    names: dict[str, str] = {}
    unit = case.scope.unit
    while unit is not None:
        names[fold(unit.proper_name)] = unit.name
        unit = case.catalogue.parent(unit.key)
    return names


def _allowed(case: Case) -> dict[str, str]:
    """The same with the units below, and those that went into the unit or one above it."""
    catalogue, unit = case.catalogue, case.scope.unit
    units: list[Unit] = []
    if unit is not None and case.scope.level is not LevelCode.COMMUNE:
        units.extend(catalogue.children(unit.key, case.scope.on))
    while unit is not None:
        before = (catalogue.unit(each.old) for each in catalogue.predecessors(unit.key))
        units.extend(each for each in before if each is not None)
        unit = catalogue.parent(unit.key)
    names = {fold(each.proper_name): each.name for each in units}
    names |= {_proper(each.name or ""): each.name or "" for each in case.plan.children}
    return _above(case) | {name: whole for name, whole in names.items() if name}


def _is_known(name: str, allowed: dict[str, str]) -> bool:
    """Whether a name, or what it begins with, is that of an allowed unit."""
    return any(name == each or name.startswith(f"{each} ") for each in allowed)


def _goes_on(text: str, allowed: dict[str, str]) -> bool:
    """Whether a text begins with the full name of an allowed unit: Xã Xuân Thọ 1, Xã Mường é."""
    folded = fold(text[:_LONGEST])
    return any(re.match(rf"{re.escape(fold(whole))}(?!\w)", folded) for whole in allowed.values())


def _proper(name: str) -> str:
    """A unit's name, folded, without the word for its type and without "năm" behind it."""
    words = re.sub(rf"^(?:{_TYPES}|thành phố) ", "", fold(clean(name)))
    return words.removesuffix(" năm").removeprefix("năm").strip()


def _is_excused(folded: str, at: int) -> bool:
    """Whether the clause before is about a body of a wider area, or cites a document."""
    clause = _CLAUSE.split(folded[:at])[-1]
    return bool(_OF_A_WIDER_AREA.search(clause[-_BEFORE:]) or _OF_A_DOCUMENT.search(clause))


@cache
def _levels_of_types(catalogue: Catalogue, on: date) -> dict[str, frozenset[LevelCode]]:
    """The levels that a word such as "thị trấn" may belong to on a day."""
    found: dict[str, frozenset[LevelCode]] = {}
    for level in _RANK:
        for term in catalogue.unit_types(level, on):
            found[term.name] = found.get(term.name, frozenset()) | {level}
    return found
