"""Which files of a folder a command would read, for whoever wants to know before it does.

Each is found by what the command itself goes by, so that both always mean the same files.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from xltools.api.own_workbook import read_own
from xltools.api.received import filed_in
from xltools.api.setup import Setup


def arriving(source: Path, folder: Path) -> Iterator[Path]:
    """What `receive` finds in a source and files in a folder. Raises XltoolsError `file.*`."""
    from xltools.exchange.inbox.sources import files_of

    return files_of(source, apart_from=folder)


def filed_submissions(folder: Path, setup: Setup, own: Path | None) -> Iterator[Path]:
    """What `status` and `answer` read: a folder where nothing is filed is not looked into.

    Raises XltoolsError `file.*`, `form.*` for the parent's own workbook.
    """
    return (file for file in _sources(folder, setup, own) if file != folder)


def rolled_up(
    folder: Path, setup: Setup, own: Path | None = None, output: Path | None = None
) -> Iterator[Path]:
    """What `rollup` adds up: an old result is none of it. Raises XltoolsError as above."""
    from xltools.rollup.collect import workbooks_of

    for source in _sources(folder, setup, own):
        yield from workbooks_of(source, output)


def _sources(folder: Path, setup: Setup, own: Path | None) -> list[Path]:
    """The folder, or the submissions of the year that is wanted where they are filed there."""
    return filed_in([folder], read_own(own, setup).plan.year if own else None)
