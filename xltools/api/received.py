"""What was received into a folder, for those who work with it: its files, and when they came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from xltools.api.receive import register_of
from xltools.exchange.inbox.places import filed, is_inbox

if TYPE_CHECKING:
    from xltools.rollup import Collected


def filed_in(sources: Sequence[Path], year: int | None = None) -> list[Path]:
    """The sources, with the submissions of one year in place of a folder where they are filed.

    That is the year asked for, that of a folder of one year, or else the last one there is.
    """
    return [file for source in sources for file in _filed(source, year)]


def _filed(source: Path, year: int | None) -> Iterator[Path]:
    inbox = inbox_of(source)
    names = list(filed(inbox)) if inbox else []
    if source != inbox and source.name.isdigit():
        year = int(source.name)
    wanted = year or max((name.year for name, _ in names), default=0)
    files = [source_of(inbox, place) for name, place in names if inbox and name.year == wanted]
    yield from files or [source]


def source_of(inbox: Path, place: str) -> Path:
    """A file of a folder by its place."""
    return inbox.joinpath(*place.split("/"))


def inbox_of(source: Path) -> Path | None:
    """The folder where a source is filed: itself, or that of a year in it."""
    return next((each for each in (source, source.parent) if is_inbox(each)), None)


def with_receipts(collected: Collected, sources: Sequence[Path]) -> Collected:
    """The submissions with the times at which they were received, where a register has them.

    Raises XltoolsError `receive.*`.
    """
    inboxes = dict.fromkeys(filter(None, map(inbox_of, sources)))
    times = {entry.digest: entry.received for each in inboxes for entry in register_of(each)}
    if not times:
        return collected
    received = (replace(s, received=times.get(s.digest, s.received)) for s in collected.submissions)
    return replace(collected, submissions=tuple(received))
