"""The register of what came in: a database of this person on this machine, one for each folder.

Nothing is ever done twice because of it, and nothing is lost with it: what was filed lies in the
folder under names that tell what it is, and is read from there into a new register. An entry is
made before its file is in place, and finished after; one that was not finished is looked after
when the register is opened next.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.inbox.found import Facts, facts_of
from xltools.workbook.save import is_full

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS entry (
  digest TEXT PRIMARY KEY, state TEXT NOT NULL, finished INTEGER NOT NULL, path TEXT NOT NULL,
  size INTEGER NOT NULL, received TEXT NOT NULL, sequence INTEGER NOT NULL, told TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS source (digest TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS mailbox (account TEXT PRIMARY KEY, validity INTEGER, last INTEGER);
"""
_BUSY_SECONDS: Final = 5.0


class State(StrEnum):
    """What became of a file that was kept."""

    FILED = "filed"
    HELD = "held"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One file that was kept, by the digest of its bytes.

    `path` leads from the folder to it. `code` and `values` say why it is held back; `facts` is None
    for one that could not be read.
    """

    digest: str
    state: State
    path: str
    size: int
    received: datetime
    trail: tuple[str, ...]
    sequence: int = 0
    facts: Facts | None = None
    code: str = ""
    values: Mapping[str, str | int] = field(default_factory=dict)
    sender: str = ""

    def is_of(self, facts: Facts) -> bool:
        """Whether it is filed for the unit and year of those facts."""
        mine = self.facts
        return (
            self.state is State.FILED
            and mine is not None
            and (mine.level, mine.unit_code, mine.year)
            == (facts.level, facts.unit_code, facts.year)
        )


class Register:
    """All entries, kept as they are made. Every method raises XltoolsError "receive.register-…".

    A full disk is told as "output.no-space", and leaves what was kept before.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
        with self._told():
            self._database.executescript(_TABLES)

    def close(self) -> None:
        self._database.close()

    @contextmanager
    def _told(self) -> Generator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
            code = "output.no-space" if full else "receive.register-busy"
            raise XltoolsError(code, file=self.path) from error
        except sqlite3.Error as error:
            raise XltoolsError("receive.register-damaged", file=self.path) from error
        except OSError as error:
            code = "output.no-space" if is_full(error) else "receive.register-busy"
            raise XltoolsError(code, file=self.path) from error

    def entries(self, *, finished: bool = True) -> tuple[Entry, ...]:
        """What was kept, in the order in which it came."""
        query = "SELECT * FROM entry WHERE finished = ? ORDER BY received, sequence, digest"
        with self._told():
            rows = self._database.execute(query, (int(finished),)).fetchall()
        return tuple(self._entry(row) for row in rows)

    def find(self, digest: str) -> Entry | None:
        """The entry of a file with these bytes."""
        query = "SELECT * FROM entry WHERE digest = ? AND finished = 1"
        with self._told():
            row = self._database.execute(query, (digest,)).fetchone()
        return None if row is None else self._entry(row)

    def begin(self, entry: Entry) -> None:
        """Say what is about to be kept; one that was held may be filed now."""
        with self._told():
            self._database.execute(
                "INSERT OR REPLACE INTO entry VALUES (?, ?, 0, ?, ?, ?, ?, ?)",
                (
                    *(entry.digest, entry.state.value, entry.path, entry.size),
                    *(entry.received.isoformat(), entry.sequence, _told_of(entry)),
                ),
            )

    def finish(self, digest: str) -> None:
        """Its file is in place."""
        with self._told():
            self._database.execute("UPDATE entry SET finished = 1 WHERE digest = ?", (digest,))

    def drop(self, digest: str) -> None:
        """It could not be kept after all."""
        with self._told():
            self._database.execute("DELETE FROM entry WHERE digest = ?", (digest,))

    def forget(self, digest: str) -> None:
        """It is not there any more; whatever brought it may bring it again."""
        with self._told():
            self._database.execute("DELETE FROM source")
        self.drop(digest)

    def knows_source(self, digest: str) -> bool:
        """Whether all that a file with these bytes holds was looked after before."""
        query = "SELECT 1 FROM source WHERE digest = ?"
        with self._told():
            return self._database.execute(query, (digest,)).fetchone() is not None

    def remember_source(self, digest: str) -> None:
        """All that it holds was looked after."""
        with self._told():
            self._database.execute("INSERT OR IGNORE INTO source VALUES (?)", (digest,))

    def mailbox(self, account: str, validity: int) -> int:
        """The number of the last mail that was looked after; 0 for a mailbox that began anew."""
        query = "SELECT last FROM mailbox WHERE account = ? AND validity = ?"
        with self._told():
            row = self._database.execute(query, (account, validity)).fetchone()
        return 0 if row is None else int(row[0])

    def remember_mailbox(self, account: str, validity: int, last: int) -> None:
        """All mails up to that number were looked after."""
        with self._told():
            row = (account, validity, last)
            self._database.execute("INSERT OR REPLACE INTO mailbox VALUES (?, ?, ?)", row)

    def _entry(self, row: tuple[Any, ...]) -> Entry:
        digest, state, _, path, size, received, sequence, told = row
        try:
            said = json.loads(told)
            return Entry(
                digest=digest,
                state=State(state),
                path=path,
                size=size,
                received=datetime.fromisoformat(received),
                sequence=sequence,
                trail=tuple(said["trail"]),
                facts=facts_of(said["facts"]) if said["facts"] else None,
                code=said["code"],
                values=said["values"],
                sender=said["sender"],
            )
        except (ValueError, KeyError, TypeError) as error:
            raise XltoolsError("receive.register-damaged", file=self.path) from error


def _told_of(entry: Entry) -> str:
    told = {
        "trail": list(entry.trail),
        "facts": asdict(entry.facts) if entry.facts else None,
        "code": entry.code,
        "values": dict(entry.values),
        "sender": entry.sender,
    }
    return json.dumps(told, ensure_ascii=False)
