"""Where outlines come from: the shipped ones by their names, an office's own by its file."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from xltools.errors import XltoolsError
from xltools.narrative.outline import Outline
from xltools.narrative.outline_reader import read_outline

_ENDING: Final = ".json"

AMENDMENT: Final = "Điều chỉnh, bổ sung"
"""The outline of a plan that states what it changes of another; no plan of a year has it."""


def outlines() -> tuple[str, ...]:
    """The names of the outlines that are shipped for the plan of a year, as staff see them."""
    return tuple(name for name in _shipped() if name != AMENDMENT)


def load_outline(name: str | None = None) -> Outline:
    """An outline by its name, or from the file of that name; the first one without a name.

    What ends in .json is a file: an office copies a shipped one and changes it. Raises
    XltoolsError `outline.unknown`, `outline.invalid`, `file.missing`, `file.unreadable`.
    """
    known = _shipped()
    if name is None:
        return next(iter(known.values()))
    if name in known:
        return known[name]
    if name.casefold().endswith(_ENDING):
        return _own(Path(name))
    raise XltoolsError("outline.unknown", outline=name, known=outlines())


def _own(file: Path) -> Outline:
    try:
        return read_outline(file.read_text(encoding="utf-8-sig"), file.name)
    except UnicodeDecodeError as error:
        raise XltoolsError(
            "outline.invalid", file=file.name, line=1, where="", fault="not_json"
        ) from error
    except FileNotFoundError as error:
        raise XltoolsError("file.missing", file=file) from error
    except OSError as error:
        raise XltoolsError("file.unreadable", file=file) from error


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Outline]:
    folder = files("xltools.narrative") / "outlines"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(_ENDING)), key=lambda f: f.name)
    read = [read_outline(f.read_text(encoding="utf-8"), f.name) for f in found]
    return {outline.name: outline for outline in read}
