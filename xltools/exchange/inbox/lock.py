"""One writer at a time: a lock in the shared folder, which says who writes there and since when.

Its holder touches it as it goes on. A lock that was left behind by this account on this machine is
taken over at once, since a database that only one process can hold tells that nobody works; that of
another machine once nobody has touched it for some while.
"""

from __future__ import annotations

import json
import os
import platform
import secrets
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.inbox.places import not_written
from xltools.quantities import VIETNAM
from xltools.wording.dates import format_instant
from xltools.workbook.save import is_full

LOCK: Final = ".xltools-dang-nhan.json"
_LEFT_BEHIND: Final = 15 * 60
"""Seconds without a touch after which nobody works there any more."""


@dataclass(frozen=True)
class Held:
    """The lock while it is held."""

    path: Path

    def touch(self) -> None:
        """Show that work goes on."""
        with suppress(OSError):
            os.utime(self.path)


@contextmanager
def locked(folder: Path, guard: Path, now: datetime) -> Generator[Held]:
    """Hold the lock of a folder; `guard` is a file of this account that belongs to the folder.

    Raises XltoolsError "receive.locked" with the machine and the time when somebody else does.
    """
    lock = folder / LOCK
    account = sha256(str(guard.parent).encode("utf-8")).hexdigest()[:16]
    with _alone_here(guard, lock):
        _take(lock, {"machine": platform.node(), "account": account}, now)
        try:
            yield Held(lock)
        finally:
            lock.unlink(missing_ok=True)


@contextmanager
def _alone_here(guard: Path, lock: Path) -> Generator[None]:
    """Nobody else of this account works with the folder; what ends lets go by itself."""
    try:
        guard.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(guard, timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        full = isinstance(error, OSError) and is_full(error)
        code = "output.no-space" if full else "receive.register-busy"
        raise XltoolsError(code, file=guard) from error
    try:
        try:
            database.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise _locked(lock) from error
        yield
    finally:
        database.close()


def _take(lock: Path, holder: Mapping[str, str], now: datetime) -> None:
    text = json.dumps({**holder, "since": now.isoformat(timespec="seconds")})
    if lock.exists() and (holder.items() <= _told(lock).items() or _is_left_behind(lock)):
        lock.unlink(missing_ok=True)
    try:
        with lock.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise _locked(lock) from error
    except OSError as error:
        lock.unlink(missing_ok=True)
        raise not_written(error, lock.parent) from error


def _is_left_behind(lock: Path) -> bool:
    """Whether nobody has touched it for long, by the clock of whatever holds the folder."""
    probe = lock.with_name(f"{lock.stem}-{secrets.token_hex(4)}.tmp")
    try:
        probe.touch()
        return probe.stat().st_mtime - lock.stat().st_mtime > _LEFT_BEHIND
    except OSError:
        return False
    finally:
        probe.unlink(missing_ok=True)


def _told(lock: Path) -> dict[str, str]:
    """What the lock says; nothing while it is being written."""
    try:
        told = json.loads(lock.read_text(encoding="utf-8"))
        return {str(name): str(value) for name, value in told.items()}
    except (OSError, ValueError, AttributeError):
        return {}


def _locked(lock: Path) -> XltoolsError:
    told = _told(lock)
    try:
        since = format_instant(datetime.fromisoformat(told["since"]).astimezone(VIETNAM))
    except (KeyError, ValueError):
        since = "?"
    return XltoolsError("receive.locked", machine=told.get("machine", "?"), since=since, file=lock)
