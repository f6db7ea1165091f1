"""Files and folders into submissions; a file that cannot be read is named with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from xltools.errors import XltoolsError
from xltools.rollup.readers import ReadAll, Reading
from xltools.rollup.reading import Sent
from xltools.rollup.submission import Collected, Refused, Submission, in_order

LOCK_PREFIX: Final = "~$"
"""Office keeps such a file beside every workbook that is open."""

SPREADSHEETS: Final = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
"""What may have been sent as a plan. Only .xlsx can be read; the others are named as refused."""

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, of how many, and the name of the last."""


def collect(
    paths: Iterable[Path],
    read: ReadAll = Reading(workers=1),  # noqa: B008 - frozen
    progress: Progress | None = None,
    result: Path | None = None,
) -> Collected:
    """Read every workbook of the files and folders given; an old `result` in a folder is none.

    Raises XltoolsError "rollup.nothing" when there is no file at all, "file.unreadable" for a
    folder that may not be looked into, and what `read` raises.
    """
    given = tuple(paths)
    files = list(dict.fromkeys(file for path in given for file in workbooks_of(path, result)))
    if not files:
        raise XltoolsError("rollup.nothing", folder=given[0] if given else "")
    submissions: list[Submission] = []
    refused: list[Refused] = []
    with closing(read([Sent(file) for file in files])) as outcomes:
        for done, outcome in enumerate(outcomes, start=1):
            if isinstance(outcome, Submission):
                submissions.append(outcome)
            else:
                refused.append(outcome)
            if progress is not None:
                progress(done, len(files), outcome.file_name)
    refused.sort(key=lambda each: (each.file_name, each.reason.code))
    return Collected(in_order(submissions), tuple(refused))


def workbooks_of(path: Path, result: Path | None = None) -> Iterator[Path]:
    """A file as it was named; the spreadsheets of a folder by name; never a lock file.

    Raises XltoolsError "file.unreadable" for a folder that may not be looked into.
    """
    if path.name.startswith(LOCK_PREFIX):
        return
    try:
        inside = sorted(path.iterdir(), key=lambda each: each.name)
    except PermissionError as error:
        raise XltoolsError("file.unreadable", file=path) from error
    except OSError:  # no folder: whoever reads the file says whether it is one
        yield path
        return
    last = None if result is None else result.resolve()
    for file in inside:
        if file.suffix.lower() not in SPREADSHEETS or file.name.startswith(LOCK_PREFIX):
            continue
        if file.resolve() != last:
            yield file
