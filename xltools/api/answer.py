"""Answers to the units below, as drafts of mails: what was understood, what they are to do."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from xltools.api.board import Board, Line, Timing
from xltools.api.findings import write_report
from xltools.api.kept import place_of_draft
from xltools.api.receive import say_reason
from xltools.api.received import source_of
from xltools.api.setup import Setup
from xltools.api.validate import Report, validate
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.assignment import committee_of
from xltools.exchange.inbox.register import Entry
from xltools.exchange.mail_draft import Letter, check_address, draft_of, marked, message_of
from xltools.findings import Severity
from xltools.plan import Plan
from xltools.plan.derived import funding_total, households
from xltools.wording.board import say_timing
from xltools.wording.dates import format_instant
from xltools.wording.results import say_result
from xltools.wording.rollup import say_note
from xltools.wording.terms import Lang

FOLDER: Final = "tra-loi"
"""Where drafts are put below the folder of what was received, unless another is named."""

_KNOWN: Final = frozenset({"rollup.received-late", "rollup.missing"})
"""What the letter says in words of its own."""

_HELD: Final = {
    f"receive.{why}": f"answer.held-{why}"
    for why in ("altered", "other-key", "macros", "embedded", "older")
}
"""What is told to the unit in other words than to whoever receives."""


class Answer(StrEnum):
    """What a unit is told."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    REMINDER = "reminder"


@dataclass(frozen=True)
class Draft:
    """One letter, and where it was put; `recipient` is "" where no address is known."""

    line: Line
    answer: Answer
    file: Path
    recipient: str


@dataclass(frozen=True)
class Answered:
    """All drafts, in the order of Cấp dưới."""

    folder: Path
    drafts: tuple[Draft, ...]


def answer(board: Board, setup: Setup, lang: Lang, folder: Path | None = None) -> Answered:
    """Write a draft to every unit of the board that sent something or should have.

    A draft that a person changed stays, and the new one is put beside it. Raises XltoolsError
    `output.*`.
    """
    from xltools.workbook.save import replacing

    target = folder or board.folder / FOLDER
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise XltoolsError("output.folder-missing", file=target, folder=target.parent) from error
    desk, drafts = _Desk(board, setup, lang), list[Draft]()
    with tempfile.TemporaryDirectory(prefix="xltools-") as room:
        for line in board.lines:
            letter = desk.letter(line, Path(room))
            if letter is None:
                continue
            file = place_of_draft(target / f"{letter.name}.eml")
            message = message_of(letter.letter, letter.files)
            with replacing(file) as temporary:
                temporary.write_bytes(marked(draft_of(message)))
            drafts.append(Draft(line, letter.answer, file, letter.letter.recipient))
    return Answered(target, tuple(drafts))


@dataclass(frozen=True)
class _Written:
    """A letter with its files, under the name of its file."""

    answer: Answer
    letter: Letter
    name: str
    files: tuple[Path, ...] = ()


class _Desk:
    """Who answers, from which board, in which language."""

    def __init__(self, board: Board, setup: Setup, lang: Lang) -> None:
        from xltools.rollup.for_units import for_units

        self._board, self._setup, self._lang = board, setup, lang
        self._notes = {each.unit_code: each.notes for each in for_units(board.result)}

    def letter(self, line: Line, room: Path) -> _Written | None:
        """The letter to one unit; None where there is nothing to answer or to remind of."""
        from xltools.rollup import State

        if line.entry is not None:
            return self._received(line, room)
        if line.held:
            return self._not_used(line)
        return self._reminder(line) if line.member.state is State.MISSING else None

    def _received(self, line: Line, room: Path) -> _Written:
        from xltools.rollup.membership import COUNTED

        entry = line.entry
        place = source_of(self._board.folder, entry.path) if entry else Path()
        report = validate(place, self._setup)
        good = line.member.state in COUNTED and not report.count(Severity.ERROR)
        kind = Answer.ACCEPTED if good else Answer.RETURNED
        files = self._findings(report, place, room)
        body = [*self._opening(line, report), "", self._say(f"answer.{kind.value}")]
        body += self._remarks(line)
        if files:
            body += ["", self._say("answer.attached", files=[each.name for each in files])]
        subject = "answer.subject-received" if good else "answer.subject-returned"
        return self._written(kind, line, subject, body, f"TL_{place.stem}", files)

    def _opening(self, line: Line, report: Report) -> Iterator[str]:
        entry = line.entry
        if entry is None or entry.facts is None:
            return
        yield self._say(
            "answer.received",
            parent=committee_of(self._board.parent.name),
            year=self._board.year,
            sequence=entry.sequence,
            at=format_instant(entry.received),
            timing=say_timing(line.timing, self._lang),
            seal=entry.facts.said[self._lang == "en"],
        )
        plan = report.opened.plan if report.opened else None
        facts = [*(self._facts(plan) if plan else ()), *self._counts(report)]
        yield self._say("answer.understood", facts="; ".join(facts))

    def _facts(self, plan: Plan) -> Iterator[str]:
        counted = households(plan)
        fall = counted.poor_fall
        if fall is not None:
            code = "answer.poor-fall" if fall >= 0 else "answer.poor-rise"
            yield self._say(code, count=abs(fall), end=counted.poor_end)
        money = funding_total(plan)
        if money is not None:
            yield self._say("answer.money", amount=money)

    def _counts(self, report: Report) -> Iterator[str]:
        if errors := report.count(Severity.ERROR):
            yield self._say("answer.errors", count=errors)
        yield self._say("answer.warnings", count=report.count(Severity.WARNING))

    def _findings(self, report: Report, place: Path, room: Path) -> tuple[Path, ...]:
        """The findings as a workbook; none where there is nothing to look at."""
        if not report.count(Severity.ERROR) and not report.count(Severity.WARNING):
            return ()
        file = room / f"{place.stem}_noi-dung-can-sua.xlsx"
        write_report([report], file, self._setup, self._lang)
        return (file,)

    def _remarks(self, line: Line) -> Iterator[str]:
        """What the roll-up has to say to the unit: figures that were corrected, what is lacking."""
        notes = [n for n in self._notes.get(line.unit.code or "", ()) if n.code not in _KNOWN]
        told = [say_note(each.code, each.values, self._lang) for each in notes]
        told += map(self._held, line.held)
        if told:
            yield ""
            yield self._say("answer.notes")
        yield from (self._say("answer.note", note=each) for each in told)

    def _held(self, entry: Entry) -> str:
        """Why a file is held back, as it is told to the very unit that sent it."""
        code = _HELD.get(entry.code)
        if code is None:
            return say_reason(entry.code, entry, self._lang)
        seal = entry.facts.said[self._lang == "en"] if entry.facts else ""
        return self._say(code, file=entry.trail[-1], seal=seal)

    def _not_used(self, line: Line) -> _Written:
        listed = [self._say("answer.note", note=each) for each in map(self._held, line.held)]
        body = [self._say("answer.not-used"), *listed, "", self._say("answer.send-again")]
        body += self._due()
        name = f"TL{self._board.year}_{line.unit.code}_chua-dung-duoc"
        return self._written(Answer.RETURNED, line, "answer.subject-returned", body, name)

    def _reminder(self, line: Line) -> _Written:
        parent, day = committee_of(self._board.parent.name), self._board.today
        opening = self._say("answer.reminder", day=day, parent=parent, year=self._board.year)
        overdue = line.timing is Timing.OVERDUE
        asked = self._say("answer.overdue" if overdue else "answer.please")
        name = f"NHAC{self._board.year}_{line.unit.code}"
        body = [opening, *self._due(), asked]
        return self._written(Answer.REMINDER, line, "answer.subject-reminder", body, name)

    def _due(self) -> Iterator[str]:
        if self._board.due is not None:
            yield self._say("answer.due", due=self._board.due.said)

    def _written(
        self,
        kind: Answer,
        line: Line,
        subject: str,
        body: list[str],
        name: str,
        files: tuple[Path, ...] = (),
    ) -> _Written:
        unit = line.unit.name or ""
        own = self._setup.settings.own
        lines = [self._say("answer.to", unit=committee_of(unit)), "", *body]
        if own.prepared_by and own.phone:
            contact = self._say("answer.contact", name=own.prepared_by, phone=own.phone)
            lines += ["", contact]
        values = {"year": self._board.year, "unit": unit[:1].lower() + unit[1:]}
        sequence = line.entry.sequence if line.entry else 0
        title = self._say(subject, **values, sequence=sequence)
        text = "\n".join(lines) + "\n"
        return _Written(kind, Letter(title, text, own.email, _address(line)), name, files)

    def _say(self, code: str, **values: object) -> str:
        return say_result(code, self._lang, **values)


def _address(line: Line) -> str:
    """The unit's address as Cấp dưới has it: nobody answers to where a mail says it came from."""
    try:
        return check_address(line.unit.email or "")
    except XltoolsError:
        return ""


def answer_lines(done: Answered, lang: Lang) -> Iterator[str]:
    """What was written, a line a draft."""
    counts = {kind: sum(each.answer is kind for each in done.drafts) for kind in Answer}
    yield say_result(
        "answer.done",
        lang,
        count=len(done.drafts),
        folder=str(done.folder),
        accepted=counts[Answer.ACCEPTED],
        returned=counts[Answer.RETURNED],
        reminders=counts[Answer.REMINDER],
    )
    for each in done.drafts:
        kind = say_result(f"answer.kind-{each.answer.value}", lang)
        says = {"unit": each.line.unit.name, "answer": kind, "file": each.file.name}
        yield "  " + say_result("answer.draft", lang, **says)
    without = [each.line.unit.name for each in done.drafts if not each.recipient]
    if without:
        yield say_result("answer.no-address", lang, units=without)


def answer_json(done: Answered) -> dict[str, Any]:
    """The same for programs."""
    return {
        "folder": str(done.folder),
        "drafts": [
            {
                "code": each.line.unit.code,
                "name": each.line.unit.name,
                "answer": each.answer.value,
                "file": each.file.name,
                "recipient": each.recipient or None,
            }
            for each in done.drafts
        ],
    }
