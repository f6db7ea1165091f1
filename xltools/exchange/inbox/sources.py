"""Where things come from: files, folders of anything, and a mailbox, a batch at a time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from xltools.errors import XltoolsError
from xltools.exchange.inbox.apart import Arrived
from xltools.exchange.inbox.archives import may_count
from xltools.exchange.inbox.mailbox import Mailbox
from xltools.quantities import VIETNAM
from xltools.rows.limits import MEGABYTE

BATCH: Final = 50
LARGEST_MAIL: Final = 50 * MEGABYTE
_MOST_FILES: Final = 50_000
_FRONT: Final = 4_096
_OF_PROGRAMS: Final = ("~$", ".")
"""How files begin that programs lay beside others; they are nobody's submission."""


def files_of(source: Path, apart_from: Path) -> Iterator[Path]:
    """A file, or all files of a folder and the folders in it, without what is filed already.

    Raises XltoolsError "file.missing", "file.unreadable" and "receive.too-many-files".
    """
    if source.is_file():
        yield source
        return
    if not source.is_dir():
        raise XltoolsError("file.missing", file=source)
    away, count = apart_from.resolve(), 0
    for folder, inside, names in os.walk(source, onerror=_unreadable):
        inside[:] = sorted(
            name
            for name in inside
            if not name.startswith(_OF_PROGRAMS) and Path(folder, name).resolve() != away
        )
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(_OF_PROGRAMS) and file.is_file() and not file.is_symlink():
                count += 1
                if count > _MOST_FILES:
                    raise XltoolsError("receive.too-many-files", limit=_MOST_FILES)
                yield file


def _unreadable(error: OSError) -> None:
    raise XltoolsError("file.unreadable", file=Path(error.filename or "")) from error


def may_hold(file: Path) -> bool:
    """Whether a file may be a submission or hold one, as it begins; pictures and the like do not.

    One that cannot be looked into is opened, so that somebody says why.
    """
    try:
        with file.open("rb") as stream:
            return may_count(stream.read(_FRONT))
    except OSError:
        return True


def arrived(file: Path, now: datetime) -> Arrived:
    """A file as something that came when it was written, and not later than now."""
    written = datetime.fromtimestamp(file.stat().st_mtime, VIETNAM)
    return Arrived(file, file.name, min(written, now))


def batches(files: Iterable[Arrived]) -> Iterator[list[Arrived]]:
    """The files in batches, the oldest first: numbers are given in the order of receipt."""
    waiting = sorted(files, key=lambda each: (each.at, each.name))
    for first in range(0, len(waiting), BATCH):
        yield waiting[first : first + BATCH]


def mails(mailbox: Mailbox, last: int, folder: Path) -> Iterator[tuple[int, list[Arrived]]]:
    """New mails in batches, each with the number of its last; their bytes are put into a folder.

    Raises XltoolsError "mailbox.broken-off", "output.no-space".
    """
    numbers = mailbox.numbers_after(last)
    for first in range(0, len(numbers), BATCH):
        batch = numbers[first : first + BATCH]
        yield batch[-1], [_fetched(mailbox, number, folder) for number in batch]


def _fetched(mailbox: Mailbox, number: int, folder: Path) -> Arrived:
    name = f"thu-{number}.eml"
    file = folder / name
    if mailbox.size_of(number) > LARGEST_MAIL:
        at = datetime.now(VIETNAM)
        return Arrived(file, name, at, known=True, refused="receive.mail-too-large")
    content, at = mailbox.fetch(number)
    try:
        file.write_bytes(content)
    except OSError as error:
        raise XltoolsError("output.no-space", file=file) from error
    return Arrived(file, name, at, known=True)
