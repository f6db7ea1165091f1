"""Files that may hold somebody's work are not replaced: only what we wrote, as we wrote it."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from xltools.errors import XltoolsError
from xltools.narrative.docx_mark import Origin, origin_of
from xltools.printing.mark import is_ours


def keep_word_file(path: Path) -> None:
    """Refuse to replace a Word file that is not ours, or that was changed since.

    Raises XltoolsError `output.edited`, `output.foreign`; `output.exists-open` when it cannot be
    read.
    """
    if not path.is_file():
        return
    try:
        origin = origin_of(path)
    except OSError as error:
        raise XltoolsError("output.exists-open", file=path) from error
    if origin is Origin.EDITED:
        raise XltoolsError("output.edited", file=path, free=free_name(path))
    if origin is Origin.FOREIGN:
        raise XltoolsError("output.foreign", file=path, free=free_name(path))


def keep_pdf(path: Path) -> None:
    """Refuse to replace a PDF that is not ours, such as the scan of a signed plan.

    Raises XltoolsError `output.foreign`, `output.exists-open`.
    """
    if not path.is_file():
        return
    try:
        ours = is_ours(path)
    except OSError as error:
        raise XltoolsError("output.exists-open", file=path) from error
    if not ours:
        raise XltoolsError("output.foreign", file=path, free=free_name(path))


def keep_text_file(path: Path, text: bytes) -> None:
    """Refuse to replace a text that says something else: nothing in it tells who wrote it.

    Raises XltoolsError `output.text-exists`, `output.exists-open`.
    """
    if not path.is_file():
        return
    try:
        same = path.read_bytes() == text
    except OSError as error:
        raise XltoolsError("output.exists-open", file=path) from error
    if not same:
        raise XltoolsError("output.text-exists", file=path, free=free_name(path))


def free_name(path: Path) -> str:
    """A name like that of the file which no file in its folder has: ke-hoach-2.docx."""
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(name.name for name in names if not name.exists())
