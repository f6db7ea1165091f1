"""Files that came in, filed: each once, by what it says, and whatever is doubtful held back.

Whatever happens in the middle, a run that begins anew finishes what the one before began: a file
is entered before it is put in its place and finished after, and its source is only done with when
all that it holds was looked after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.inbox import places
from xltools.exchange.inbox.apart import Arrived, Reader
from xltools.exchange.inbox.found import Facts, Found, Kind
from xltools.exchange.inbox.register import Entry, Register, State
from xltools.exchange.naming import SubmissionName, next_sequence, read_name
from xltools.exchange.seal_check import Verdict
from xltools.quantities import VIETNAM

_KEPT_AT_HOME: Final = frozenset({"form.household-list"})
"""What is not even held back: it is not for this folder to have."""

_OPEN_STILL: Final = "file.locked"
"""Why a file of a folder is not done with: a program has it open, and it is asked again."""

_PASSING: Final = frozenset({"receive.no-unpacker", "receive.not-read", "receive.other-key"})
"""Reasons to hold back that may be gone at the next run."""

_YEARS: Final = range(2000, 2100)


class Became(StrEnum):
    """What became of one file that was found."""

    FILED = "filed"
    SAME_FILE = "same-file"
    SAME_CONTENT = "same-content"
    HELD = "held"
    REFUSED = "refused"
    OTHER = "other"
    KNOWN_SOURCE = "known-source"


@dataclass(frozen=True)
class Outcome:
    """One file that was found, and what became of it; `entry` is what is in the register of it."""

    became: Became
    found: Found
    entry: Entry | None = None


@dataclass(frozen=True)
class Inbox:
    """A folder where submissions are filed, its register, and who opens what comes in."""

    folder: Path
    register: Register
    reader: Reader

    def put_in_order(self) -> Iterator[Outcome]:
        """Finish what a run before left unfinished, and enter what others filed in the folder."""
        places.clear_away(self.folder)
        for entry in self.register.entries(finished=False):
            if places.is_in_place(self.folder, entry.path, entry.size):
                self.register.finish(entry.digest)
            else:
                self.register.forget(entry.digest)
        for entry in self.register.entries():
            if not places.is_in_place(self.folder, entry.path, entry.size):
                self.register.forget(entry.digest)
        known = {entry.path for entry in self.register.entries()}
        new = [each for each in places.filed(self.folder) if each[1] not in known]
        files = [arrived_before(self.folder / place) for _, place in new]
        for (name, place), (file, found) in zip(new, self.reader.read(files), strict=True):
            yield from self._adopt(name, place, file, found)

    def _adopt(
        self, name: SubmissionName, place: str, file: Arrived, found: Sequence[Found]
    ) -> Iterator[Outcome]:
        """Enter what somebody else filed, when it is what its place says."""
        for each in found:
            facts = each.facts
            if facts is None or facts.danger or not _is(name, facts):
                continue
            entry = self._entry(each, file, State.FILED, place, sequence=name.sequence)
            self.register.begin(entry)
            self.register.finish(entry.digest)
            yield Outcome(Became.FILED, each, entry)

    def receive(self, arrived: Iterable[Arrived]) -> Iterator[Outcome]:
        """File what is found in the files of one batch, in the order in which it came."""
        new: list[tuple[Arrived, str]] = []
        for file in arrived:
            if file.refused:
                refused = Found(kind=Kind.REFUSED, trail=(file.name,), code=file.refused)
                yield Outcome(Became.REFUSED, refused)
                continue
            digest = sha256(file.path.read_bytes()).hexdigest()
            if self.register.knows_source(digest):
                yield Outcome(Became.KNOWN_SOURCE, Found(kind=Kind.OTHER, trail=(file.name,)))
            else:
                new.append((file, digest))
        read = [
            (file, each) for file, found in self.reader.read([f for f, _ in new]) for each in found
        ]
        read.sort(key=lambda one: (_received(*one), one[1].trail))
        for file, found in read:
            yield self._look_after(file, found)
        waiting = {file.path for file, found in read if found.code == _OPEN_STILL}
        for file, digest in new:
            if file.path not in waiting:
                self.register.remember_source(digest)

    def reconsider(self) -> Iterator[Outcome]:
        """File what was held back for a reason that is gone: a key is known now, or a program.

        What others hold back in the folder is entered. A file leaves its place only when all that
        is in it has another.
        """
        held = {each.path: each for each in self.register.entries() if each.state is State.HELD}
        codes = {place: entry.code for place, entry in held.items()}
        worth = [
            (self._held_before(place, held.get(place)), place)
            for place in places.held(self.folder)
            if codes.get(place, "") in (*_PASSING, "")
        ]
        worth.sort(key=lambda each: (each[0].name, each[1]))
        read = self.reader.read([file for file, _ in worth])
        for (_, place), (file, found) in zip(worth, read, strict=True):
            if place in held and any(self._doubt(each) == codes[place] for each in found):
                continue
            outcomes = [self._look_after(file, each, held=place) for each in found]
            yield from outcomes
            if all(each.entry is None or each.entry.path != place for each in outcomes):
                (self.folder / place).unlink(missing_ok=True)
                self._drop_held(held.get(place))

    def _held_before(self, place: str, entry: Entry | None) -> Arrived:
        file = arrived_before(self.folder / place)
        return replace(file, name=entry.trail[-1]) if entry else file

    def _drop_held(self, entry: Entry | None) -> None:
        """It is held no more; the same file may be filed now."""
        now = self.register.find(entry.digest) if entry else None
        if now is not None and now.state is State.HELD:
            self.register.drop(now.digest)

    def _look_after(self, file: Arrived, found: Found, held: str = "") -> Outcome:
        """Keep what is not kept yet; `held` is the place of what is looked at once more."""
        if found.kind is Kind.OTHER:
            return Outcome(Became.OTHER, found)
        before = self.register.find(found.digest) if found.digest else None
        code = self._doubt(found)
        if before is not None and before.path != held:
            return Outcome(Became.SAME_FILE, found, before)
        if found.facts is None or code:
            return self._hold(file, found, code or found.code)
        same = self._same_content(found.facts)
        if same is not None:
            return Outcome(Became.SAME_CONTENT, found, same)
        return self._file(file, found, found.facts)

    def _doubt(self, found: Found) -> str:
        """The code of what makes a file doubtful; "" for one that may be filed."""
        facts = found.facts
        if facts is None:
            return found.code
        name = read_name(facts.stem)
        if name is None or facts.year not in _YEARS or not places.place_of(name, facts.level):
            return facts.danger or "receive.no-unit"
        return facts.danger or ("receive.older" if self._is_older(facts) else "")

    def _is_older(self, facts: Facts) -> bool:
        """Whether the unit sealed another submission later, and that one is here already."""
        sealed = [
            entry.facts.sealed_at
            for entry in self.register.entries()
            if entry.facts and entry.is_of(facts) and entry.facts.content != facts.content
            if entry.facts.verdict == Verdict.AS_CHECKED
        ]
        mine = facts.verdict == Verdict.AS_CHECKED
        return mine and any(_moment(each) > _moment(facts.sealed_at) for each in sealed)

    def _same_content(self, facts: Facts) -> Entry | None:
        """A submission that says the same, though its file is another."""
        entries = (each for each in self.register.entries() if each.is_of(facts))
        return next((e for e in entries if e.facts and e.facts.content == facts.content), None)

    def _file(self, file: Arrived, found: Found, facts: Facts) -> Outcome:
        name = read_name(facts.stem)
        if name is None:
            return self._hold(file, found, "receive.no-unit")
        name = replace(name, sequence=self._number(name, facts))
        place = places.place_of(name, facts.level) or ""
        entry = self._entry(found, file, State.FILED, place, sequence=name.sequence)
        self._keep(entry, self.reader.bytes_of(found))
        return Outcome(Became.FILED, found, entry)

    def _number(self, name: SubmissionName, facts: Facts) -> int:
        """The number that the unit gave it, where its seal is known and the number is free."""
        mine = [entry.sequence for entry in self.register.entries() if entry.is_of(facts)]
        lying = [other for other, _ in places.filed(self.folder)]
        used = {
            *mine,
            *(o.sequence for o in lying if replace(o, sequence=0, unit="") == _plain(name)),
        }
        if (
            facts.verdict == Verdict.AS_CHECKED
            and facts.sequence > 0
            and facts.sequence not in used
        ):
            return facts.sequence
        return next_sequence(name, (), used)

    def _hold(self, file: Arrived, found: Found, code: str) -> Outcome:
        """Hold back what is doubtful, unless nobody may have it or there is nothing to hold."""
        content = self._bytes(file, found)
        if not content or code in _KEPT_AT_HOME:
            return Outcome(Became.REFUSED, found)
        digest = sha256(content).hexdigest()
        entry = self._entry(found, file, State.HELD, places.held_place(digest), code=code)
        entry = replace(entry, digest=digest, size=len(content))
        self._keep(entry, content)
        return Outcome(Became.HELD, found, entry)

    def _bytes(self, file: Arrived, found: Found) -> bytes:
        """The bytes of what was found; of a file over which the reader ended, its own."""
        if found.code == "receive.not-read":
            return file.path.read_bytes()
        return self.reader.bytes_of(found) if found.number else b""

    def _keep(self, entry: Entry, content: bytes) -> None:
        self.register.begin(entry)
        try:
            places.put(self.folder, entry.path, content, entry.received)
        except XltoolsError:
            self.register.drop(entry.digest)
            raise
        self.register.finish(entry.digest)

    def _entry(
        self,
        found: Found,
        file: Arrived,
        state: State,
        place: str,
        sequence: int = 0,
        code: str = "",
    ) -> Entry:
        return Entry(
            digest=found.digest,
            state=state,
            path=place,
            size=len(self.reader.bytes_of(found)) if found.number else 0,
            received=_received(file, found),
            sequence=sequence,
            trail=found.trail,
            facts=found.facts,
            code=code,
            values=found.values,
            sender=found.sender,
        )


def _received(file: Arrived, found: Found) -> datetime:
    """When a file came: as the server of a mailbox, else the mail around it, else its file says.

    No mail came after the file that it lies in was written.
    """
    when = found.when
    return file.at if file.known or when is None or when > file.at else when


def arrived_before(path: Path) -> Arrived:
    """A file of the folder itself, with the time of its receipt."""
    at = datetime.fromtimestamp(path.stat().st_mtime, VIETNAM)
    return Arrived(path, path.name, at, known=True)


def _is(name: SubmissionName, facts: Facts) -> bool:
    told = read_name(facts.stem)
    return told is not None and _plain(told) == _plain(name)


def _plain(name: SubmissionName) -> SubmissionName:
    """The year and unit of a name."""
    return replace(name, sequence=0, unit="")


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
