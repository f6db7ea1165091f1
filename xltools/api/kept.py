"""Files that may hold somebody's work are not replaced: only what we wrote, as we wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count
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


def place_of_draft(path: Path) -> Path:
    """Where a draft goes: to the path, or to a name like it while a person's own draft is there.

    Raises XltoolsError `output.exists-open`.
    """
    return next(place for place in chain((path,), _names_like(path)) if _is_no_own_draft(place))


def _is_no_own_draft(path: Path) -> bool:
    from xltools.exchange.mail_draft import is_as_marked

    try:
        return not path.exists() or is_as_marked(path.read_bytes())
    except OSError as error:
        raise XltoolsError("output.exists-open", file=path) from error


def free_name(path: Path) -> str:
    """A name like that of the file which no file in its folder has: ke-hoach-2.docx."""
    return next(place.name for place in _names_like(path) if not place.exists())


def _names_like(path: Path) -> Iterator[Path]:
    return (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
