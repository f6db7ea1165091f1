"""Giải trình: a person says why a warning stands, until the values that it speaks of change.

An explanation is found by code, sheet and row; the stamp beside it says for which values it was
given. A check never writes the sheet: it says which stamp belongs there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, TypeAlias

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.findings import Explanation, Finding, Severity
from xltools.form import Waiver
from xltools.plan import Plan
from xltools.quantities import Share
from xltools.wording.message import Message
from xltools.wording.messages import explanations as messages
from xltools.wording.text import fold

_LETTERS: Final = "BCDGHKLMNPQRSTVX"
_LENGTH: Final = 8
_Key: TypeAlias = tuple[str, str, str]


def stamp_of(finding: Finding) -> str:
    """Eight letters that stand for the values of a finding, wherever its row may move.

    Letters only: a spreadsheet takes nothing made of them for a number or a date.
    """
    from hashlib import sha256  # slow to load, and most plans explain nothing

    told = [finding.code, finding.cell.sheet, finding.row_key, finding.value]
    told += [f"{name}={_plain(value)}" for name, value in sorted(finding.values.items())]
    digest = sha256("\n".join(told).encode("utf-8")).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_LENGTH])


def explain(found: Iterable[Finding], plan: Plan) -> Iterator[Finding]:
    """The findings, those that the plan explains marked so, and what is wrong with explanations."""
    waivers = _by_key(plan)
    for finding in found:
        matching = waivers.get(_key_of(finding))
        if matching is None:
            yield finding
        elif finding.severity is Severity.ERROR:
            matching.met.append(finding)
            yield finding
        else:
            yield matching.answer(finding)
    for each in waivers.values():
        yield from each.remarks()


@dataclass
class _Explained:
    """The explanations of one key, and the findings that they met."""

    waivers: list[Waiver] = field(default_factory=list)
    met: list[Finding] = field(default_factory=list)

    def answer(self, finding: Finding) -> Finding:
        """The finding, explained where an explanation was given for its values."""
        self.met.append(finding)
        stamp = stamp_of(finding)
        given = [waiver for waiver in self.waivers if _stamp(waiver) in ("", stamp)]
        return replace(finding, explained=_explanation(given[-1])) if given else finding

    def remarks(self) -> Iterator[Finding]:
        """What is wrong with each explanation: given for an error, lapsed, without stamp, idle."""
        stamps = [stamp_of(finding) for finding in self.met]
        for waiver in self.waivers:
            if not self.met:
                yield _say(messages.IDLE, waiver)
            elif any(finding.severity is Severity.ERROR for finding in self.met):
                yield _say(messages.OF_AN_ERROR, waiver)
            elif not _stamp(waiver):
                yield _say(messages.WITHOUT_STAMP, waiver, stamps)
            elif _stamp(waiver) not in stamps:
                yield _say(messages.LAPSED, waiver, stamps)


def _by_key(plan: Plan) -> Mapping[_Key, _Explained]:
    """The explanations that say what they explain, why, and who says so."""
    by_key: defaultdict[_Key, _Explained] = defaultdict(_Explained)
    for waiver in plan.waivers:
        if waiver.finding_code and waiver.reason and waiver.explained_by:
            code = waiver.finding_code.strip(" []").casefold()
            key = code, fold(waiver.on_sheet or ""), fold(waiver.row_code or "")
            by_key[key].waivers.append(waiver)
    return by_key


def _key_of(finding: Finding) -> _Key:
    return finding.code, fold(finding.cell.sheet), fold(finding.row_key)


def _stamp(waiver: Waiver) -> str:
    return (waiver.digest or "").strip().upper()


def _explanation(waiver: Waiver) -> Explanation:
    reason, by = waiver.reason or "", waiver.explained_by or ""
    return Explanation(reason, by, waiver.explained_on, waiver.cell("reason"))


def _say(message: Message, waiver: Waiver, stamps: Iterable[str] = ()) -> Finding:
    field, value = ("digest", waiver.digest) if stamps else ("finding_code", waiver.finding_code)
    return message.at(
        waiver.cell(field),
        value or "",
        row_key=waiver.row_key,
        code=waiver.finding_code,
        on=waiver.on_sheet,
        row=waiver.row_code,
        stamps=tuple(dict.fromkeys(stamps)),
    )


def _plain(value: object) -> str:
    """A value as text that stays the same from run to run and from row to row."""
    match value:
        case CellRef():
            return ""
        case Share():
            return _plain(value.percent)
        case Decimal():
            return format(value.normalize(), "f")
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case tuple() | list():
            return ";".join(map(_plain, value))
        case set() | frozenset():
            return ";".join(sorted(map(_plain, value)))
    return str(value)
