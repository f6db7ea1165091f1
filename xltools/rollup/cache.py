"""What was read of files in earlier runs, so that only changed ones are read again.

An entry is found by the digest of the file's bytes, the version of the form and of xltools, the
columns that are read and the way they are added: whatever of it differs, the file is read. It holds
what goes up, what it comes to, and no more. A cache that is broken or locked is no cache; it never
stops a command.
"""

from __future__ import annotations

import functools
import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path
from typing import Final

from xltools.errors import XltoolsError
from xltools.form import FORM_VERSION
from xltools.form.base import fields
from xltools.rollup.packing import NotPacked, Packed, unpacked
from xltools.rollup.reading import INFO_READ, SHEETS_READ, Sent
from xltools.rollup.submission import Refused, Submission, refused

FEWEST_FILES: Final = 25
"""For fewer files nothing is kept: to read them takes no time."""

LARGEST: Final = 200_000_000
"""Bytes that are kept at most; what was not used for longest goes first."""

_FILE: Final = "tong-hop.sqlite3"
_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS read (key BLOB PRIMARY KEY, checksum INTEGER, body BLOB)",
    "CREATE TABLE IF NOT EXISTS used (key BLOB PRIMARY KEY, run INTEGER) WITHOUT ROWID",
)
_LAST_RUN: Final = "SELECT coalesce(max(run), 0) FROM used"
_SURPLUS: Final = (
    "DELETE FROM read WHERE key IN (SELECT key FROM (SELECT key, sum(length(body))"
    " OVER (ORDER BY run DESC, key) AS size FROM read LEFT JOIN used USING (key)) WHERE size > ?)"
)
_UNUSED: Final = "DELETE FROM used WHERE key NOT IN (SELECT key FROM read)"


class Cache:
    """Submissions by the digests of their files; runs are counted, the last one is the highest."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._run = database.execute(_LAST_RUN).fetchone()[0] + 1
        self._used: list[bytes] = []

    def find(self, sent: Sent) -> Submission | None:
        """What an earlier run read of a file with these bytes, or None."""
        digest = sent.digest
        key = _key(digest)
        try:
            found = self._database.execute(
                "SELECT body, checksum FROM read WHERE key = ?", (key,)
            ).fetchone()
            if found is None or zlib.crc32(found[0]) != found[1]:
                return None
            self._used.append(key)
            return unpacked(Packed(sent.path.name, digest, sent.received, found[0]))
        except (sqlite3.Error, NotPacked, TypeError):
            return None

    def keep(self, read: Packed) -> None:
        """Remember what was read."""
        key = _key(read.digest)
        self._used.append(key)
        row = (key, zlib.crc32(read.body), read.body)
        with suppress(sqlite3.Error):
            self._database.execute("INSERT OR REPLACE INTO read VALUES (?, ?, ?)", row)

    def close(self, largest: int = LARGEST) -> None:
        """Forget what was not used for longest, until the rest is no larger; keep the rest."""
        used = ((key, self._run) for key in self._used)
        with suppress(sqlite3.Error):
            self._database.executemany("INSERT OR REPLACE INTO used VALUES (?, ?)", used)
            if self._size() > largest:
                self._database.execute(_SURPLUS, (largest,))
                self._database.execute(_UNUSED)
            self._database.commit()
        self._database.close()

    def _size(self) -> int:
        """The bytes of the whole database."""
        pages = self._database.execute("PRAGMA page_count").fetchone()[0]
        return int(pages * self._database.execute("PRAGMA page_size").fetchone()[0])


@contextmanager
def cache_in(folder: Path | None) -> Generator[Cache | None]:
    """The cache of a folder, which is made; None for none, and where none can be kept."""
    database = None if folder is None else _opened(folder)
    if database is None:
        yield None
        return
    cache = Cache(database)
    try:
        yield cache
    finally:
        cache.close()


def read_through(
    sent: Iterable[Sent],
    read: Callable[[Iterable[Sent]], Iterator[Packed | Refused]],
    cache: Cache | None,
) -> Iterator[Submission | Refused]:
    """Every file, out of the cache where that has it, else as `read` reads it."""
    unknown: list[Sent] = []
    for each in sent:
        try:
            found = None if cache is None else cache.find(each.fetched())
        except XltoolsError as error:
            yield refused(each.path.name, error)
            continue
        if found is None:
            unknown.append(each)
        else:
            yield found
    for outcome in read(unknown):
        if isinstance(outcome, Refused):
            yield outcome
            continue
        if cache is not None:
            cache.keep(outcome)
        yield unpacked(outcome)


def _opened(folder: Path) -> sqlite3.Connection | None:
    """The database; one that is broken is thrown away and begun anew."""
    file = folder / _FILE
    for _ in range(2):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(file, timeout=1)
        except (OSError, sqlite3.Error):
            return None
        try:
            for table in _TABLES:
                database.execute(table)
            database.execute(_LAST_RUN).fetchone()
        except sqlite3.OperationalError:  # locked by another run
            database.close()
            return None
        except sqlite3.DatabaseError:
            database.close()
            with suppress(OSError):
                file.unlink()
        else:
            return database
    return None


def _key(digest: str) -> bytes:
    return hashlib.sha256(f"{digest} {what_reads()}".encode()).digest()


@functools.cache
def what_reads() -> str:
    """A digest of what reads here: its versions, all columns that it reads, and how it adds them.

    An entry holds what its file comes to, so another way of adding finds nothing here.
    """
    columns = [
        (record.__name__, each.name, each.column.header, repr(each.type))
        for record in SHEETS_READ
        for each in fields(record)
    ]
    modules = sorted(Path(__file__).parent.glob("*.py"))
    adding = [each.read_text(encoding="utf-8") for each in modules]
    told = repr((version("xltools"), FORM_VERSION, INFO_READ, columns, adding))
    return hashlib.sha256(told.encode()).hexdigest()
