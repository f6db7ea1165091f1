"""The files that a button reads beside the open workbook: what they lack, its result would lack.

Truy nguồn số liệu is no such button: it looks for the very files that were rolled up, by digest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from xltools.buttons import AskKind, Button
from xltools.ribbon.job import Job

_Files: TypeAlias = Callable[[Job], Iterable[Path]]


def refuse_busy(button: Button) -> None:
    """Raise where Excel cannot say what is saved, before a person answers anything in vain.

    Raises XltoolsError "excel.busy".
    """
    if _reads_files(button):
        from xltools.api.open_book import open_books

        open_books()


def refuse_unsaved_inputs(job: Job) -> None:
    """Raise where a file that the button reads is, or may be, open with changes that it lacks.

    Raises XltoolsError "request.unsaved-file", "request.bad-answer", "excel.busy", and what
    keeps the button from its folder.
    """
    if _reads_files(job.button):
        from xltools.api.open_book import refuse_unsaved

        refuse_unsaved(_inputs(job))


def _reads_files(button: Button) -> bool:
    kinds = {ask.kind for ask in button.asks}
    return button.tag in IN_FOLDERS or bool(kinds & {AskKind.FILE, AskKind.FILES})


def _inputs(job: Job) -> Iterator[Path]:
    for ask in job.button.asks:
        if ask.kind is AskKind.FILES:
            yield from job.paths_of(ask.name)
        elif ask.kind is AskKind.FILE and (file := job.optional_path(ask.name)) is not None:
            yield file
    yield from IN_FOLDERS.get(job.button.tag, _nothing)(job)


def _nothing(_job: Job) -> Iterable[Path]:
    return ()


def _arriving(job: Job) -> Iterable[Path]:
    from xltools.api.inputs import arriving

    return arriving(job.path_of("source"), job.path_of("into"))


def _filed(job: Job) -> Iterable[Path]:
    from xltools.api.inputs import filed_submissions

    return filed_submissions(job.path_of("folder"), job.setup, job.optional_path("own"))


def _rolled_up(job: Job) -> Iterable[Path]:
    from xltools.api.inputs import rolled_up

    folder, output = job.path_of("folder"), job.path_of("output")
    return rolled_up(folder, job.setup, job.optional_path("own"), output)


IN_FOLDERS: Final[Mapping[str, _Files]] = {
    "receive": _arriving,
    "status": _filed,
    "answer": _filed,
    "rollup": _rolled_up,
}
"""By the tag of a button, what it reads in the folder that was chosen."""
