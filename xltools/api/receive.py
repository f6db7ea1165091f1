"""Submissions that came in, filed by year, level, unit and number, with a register."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from xltools.api.desk import Desk
from xltools.api.user_folders import data_folder
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.wording.dates import format_instant
from xltools.wording.errors import say_error
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

if TYPE_CHECKING:
    from xltools.exchange.inbox.found import Found
    from xltools.exchange.inbox.mailbox import Account
    from xltools.exchange.inbox.receiving import Became, Inbox, Outcome
    from xltools.exchange.inbox.register import Entry

Progress = Callable[[int, int, str], None]

_REGISTERS: Final = "tiep-nhan"


@dataclass(frozen=True)
class Received:
    """What became of everything that came in, and how many submissions others had filed."""

    folder: Path
    outcomes: tuple[Outcome, ...]
    adopted: int

    def of(self, *kinds: Became) -> tuple[Outcome, ...]:
        """The outcomes of some kinds."""
        return tuple(each for each in self.outcomes if each.became in kinds)

    @property
    def status(self) -> int:
        """Exit status: 1 where a person has to look at something."""
        from xltools.exchange.inbox.receiving import Became

        return int(bool(self.of(Became.HELD, Became.REFUSED)))


def receive(
    sources: Sequence[str],
    folder: Path,
    desk: Desk,
    settings: Path | None = None,
    progress: Progress | None = None,
) -> Received:
    """File what is in files, folders and mailboxes (imaps://…).

    Every source is looked at before anything is filed, but for the mails of a mailbox, which come
    in batches. Raises XltoolsError `receive.*`, `mailbox.*`, `output.*` and `file.*`.
    """
    from xltools.exchange.inbox.later_keys import take_later_keys
    from xltools.exchange.inbox.mailbox import SCHEME, account_of
    from xltools.exchange.inbox.receiving import Became
    from xltools.exchange.inbox.sources import arrived, batches, files_of, may_hold
    from xltools.exchange.known_keys import load_known_keys

    paths = [Path(each) for each in sources if not each.startswith(f"{SCHEME}:")]
    accounts = [account_of(each) for each in sources if each.startswith(f"{SCHEME}:")]
    if any(path.resolve() == folder.resolve() for path in paths):
        raise XltoolsError("receive.into-itself", folder=folder)
    files = list(dict.fromkeys(file for path in paths for file in files_of(path, folder)))
    worth = list(filter(may_hold, files))
    outcomes: list[Outcome] = [_other(file) for file in dict.fromkeys(files).keys() - {*worth}]
    with _opened(folder, desk, settings) as (inbox, touch):
        adopted = sum(each.became is Became.FILED for each in inbox.put_in_order())
        take_later_keys(inbox, load_known_keys(desk.folder))
        outcomes += inbox.reconsider()
        done = 0
        for batch in batches(arrived(file, desk.now) for file in worth):
            outcomes += inbox.receive(batch)
            inbox.reader.clear()
            done += len(batch)
            touch()
            if progress is not None:
                progress(done, len(worth), batch[-1].name)
        for account in accounts:
            outcomes += _from_mailbox(inbox, account, desk.password(str(account)), touch)
    return Received(folder, tuple(outcomes), adopted)


@contextmanager
def _opened(
    folder: Path, desk: Desk, settings: Path | None
) -> Generator[tuple[Inbox, Callable[[], None]]]:
    """The inbox of a folder, locked against other writers."""
    from xltools.exchange.inbox.apart import Reader
    from xltools.exchange.inbox.lock import locked
    from xltools.exchange.inbox.places import identity_of
    from xltools.exchange.inbox.receiving import Inbox
    from xltools.exchange.inbox.register import Register

    registers = desk.folder / _REGISTERS
    name = identity_of(folder)
    with (
        locked(folder, registers / f"{name}.khoa", desk.now) as held,
        closing(Register(registers / f"{name}.sqlite3")) as register,
        _room(registers / f"{name}.tam") as room,
    ):
        yield Inbox(folder, register, Reader(room, settings, desk.folder)), held.touch


@contextmanager
def _room(room: Path) -> Generator[Path]:
    """A folder of this account for what is opened; nothing stays there, whatever happens.

    What a run left that was killed goes when the next one begins.
    """
    shutil.rmtree(room, ignore_errors=True)
    try:
        room.mkdir(parents=True)
    except OSError as error:
        raise XltoolsError("receive.not-writable", folder=room) from error
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _from_mailbox(
    inbox: Inbox, account: Account, password: str, touch: Callable[[], None]
) -> Iterator[Outcome]:
    from xltools.exchange.inbox.mailbox import opened
    from xltools.exchange.inbox.sources import mails

    name = str(account)
    with opened(account, password) as mailbox:
        last = inbox.register.mailbox(name, mailbox.validity)
        for number, batch in mails(mailbox, last, inbox.reader.folder):
            yield from inbox.receive(batch)
            inbox.register.remember_mailbox(name, mailbox.validity, number)
            inbox.reader.clear()
            touch()


def _other(file: Path) -> Outcome:
    from xltools.exchange.inbox.found import Found, Kind
    from xltools.exchange.inbox.receiving import Became, Outcome

    return Outcome(Became.OTHER, Found(kind=Kind.OTHER, trail=(file.name,)))


def register_of(folder: Path) -> tuple[Entry, ...]:
    """What the register of this account has of a folder; nothing where there is none.

    Raises XltoolsError `receive.*`.
    """
    from xltools.exchange.inbox.places import identity_of, is_inbox
    from xltools.exchange.inbox.register import Register

    home = data_folder(os.environ)
    if home is None or not is_inbox(folder):
        return ()
    path = home / _REGISTERS / f"{identity_of(folder)}.sqlite3"
    if not path.exists():
        return ()
    with closing(Register(path)) as register:
        return register.entries()


def receive_lines(done: Received, lang: Lang) -> Iterator[str]:
    """What became of everything, as lines of text: what is new first."""
    from xltools.exchange.inbox.receiving import Became

    copies = (Became.SAME_FILE, Became.SAME_CONTENT)
    yield say_result(
        "receive.done",
        lang,
        folder=str(done.folder),
        filed=len(done.of(Became.FILED)),
        copies=len(done.of(*copies)),
        held=len(done.of(Became.HELD)),
        refused=len(done.of(Became.REFUSED)),
        others=len(done.of(Became.OTHER)),
    )
    if count := len(done.of(Became.KNOWN_SOURCE)):
        yield say_result("receive.known-sources", lang, count=count)
    if done.adopted:
        yield say_result("receive.adopted", lang, count=done.adopted)
    groups: dict[str, tuple[Became, ...]] = {
        "filed": (Became.FILED,),
        "copies": copies,
        "held": (Became.HELD,),
        "refused": (Became.REFUSED,),
    }
    for name, kinds in groups.items():
        group = done.of(*kinds)
        if group:
            yield say_result(f"receive.group-{name}", lang)
        yield from (f"  {_line(each, lang)}" for each in group)


def _line(outcome: Outcome, lang: Lang) -> str:
    from xltools.exchange.inbox.receiving import Became
    from xltools.exchange.inbox.register import State

    found, entry = outcome.found, outcome.entry
    trail = " › ".join(found.trail)
    if entry is None:
        reason = say_reason(found.code, found, lang)
        return say_result("receive.refused", lang, trail=trail, reason=reason)
    if entry.state is State.HELD:
        if outcome.became is Became.SAME_FILE:
            return say_result("receive.held-before", lang, trail=trail, place=entry.path)
        reason = say_reason(entry.code, found, lang)
        return say_result("receive.held", lang, trail=trail, reason=reason, place=entry.path)
    facts = entry.facts
    return say_result(
        f"receive.{outcome.became.value}",
        lang,
        unit=facts.unit_name if facts else "",
        year=facts.year if facts else "",
        sequence=entry.sequence,
        trail=trail,
        at=format_instant(entry.received),
        seal=facts.said[lang == "en"] if facts else "",
    )


def say_reason(code: str, found: Found | Entry, lang: Lang) -> str:
    """Why a file is held back or refused, in a sentence."""
    seal = found.facts.said[lang == "en"] if found.facts else ""
    file = found.trail[-1] if found.trail else ""
    return say_error(XltoolsError(code, **{"file": file, "seal": seal, **found.values}), lang)


def receive_json(done: Received, lang: Lang) -> dict[str, Any]:
    """The same for programs."""
    counts = Counter(each.became.value for each in done.outcomes)
    return {
        "folder": str(done.folder),
        "counts": dict(sorted(counts.items())),
        "adopted": done.adopted,
        "files": [_outcome_json(each, lang) for each in _worth_telling(done.outcomes)],
    }


def _worth_telling(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    from xltools.exchange.inbox.receiving import Became

    untold = (Became.OTHER, Became.KNOWN_SOURCE)
    return (each for each in outcomes if each.became not in untold)


def _outcome_json(outcome: Outcome, lang: Lang) -> dict[str, Any]:
    found, entry = outcome.found, outcome.entry
    facts = found.facts
    code = (entry.code if entry else "") or found.code
    return {
        "became": outcome.became.value,
        "trail": list(found.trail),
        "sender": found.sender,
        "digest": found.digest,
        "unit": {"code": facts.unit_code, "name": facts.unit_name} if facts else None,
        "plan_year": facts.year if facts else None,
        "seal": facts.verdict if facts else None,
        "sequence": entry.sequence if entry and entry.sequence else None,
        "received": entry.received.isoformat() if entry else None,
        "place": entry.path if entry else None,
        "reason": {"code": code, "message": say_reason(code, found, lang)} if code else None,
    }
