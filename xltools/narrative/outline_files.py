"""Where outlines come from: the shipped ones by their names, an office's own by its file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Final

from xltools.catalogue.own_outlines import outline_text
from xltools.errors import XltoolsError
from xltools.narrative.outline import Outline
from xltools.narrative.outline_reader import read_outline

_ENDING: Final = ".json"
_NONE: Final[Mapping[str, Path]] = MappingProxyType({})

AMENDMENT: Final = "Điều chỉnh, bổ sung"
"""The outline of a plan that states what it changes of another; no plan of a year has it."""


def outlines() -> tuple[str, ...]:
    """The names of the outlines that are shipped for the plan of a year, as staff see them."""
    return tuple(name for name in _shipped() if name != AMENDMENT)


def load_outline(name: str | None = None, own: Mapping[str, Path] = _NONE) -> Outline:
    """An outline by its name, or from the file of that name; the first one without a name.

    `own` are the files of an office's outlines by their names. What ends in .json is a file: an
    office copies a shipped one and changes it. Raises XltoolsError `outline.unknown`,
    `outline.invalid`, `outline.twice`, `file.missing`, `file.unreadable`.
    """
    known = _shipped()
    if name is None:
        return next(iter(known.values()))
    if name in known and name not in own:
        return known[name]
    file = _own_file(name, own)
    return read_outline(outline_text(file), file.name)


def outline_source(name: str, own: Mapping[str, Path] = _NONE) -> str:
    """The text of the file that an outline is read from. Raises as `load_outline` does."""
    if name in _shipped() and name not in own:
        return next(text for text in _texts().values() if _named(text) == name)
    return outline_text(_own_file(name, own))


def _own_file(name: str, own: Mapping[str, Path]) -> Path:
    if name in own:
        if name in _shipped():
            raise XltoolsError("outline.twice", outline=name, file=own[name], other=name)
        return own[name]
    if name.casefold().endswith(_ENDING):
        return Path(name)
    raise XltoolsError("outline.unknown", outline=name, known=(*outlines(), *own))


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Outline]:
    read = [read_outline(text, file) for file, text in _texts().items()]
    return {outline.name: outline for outline in read}


def _texts() -> dict[str, str]:
    """The files that are shipped, by their names."""
    folder = files("xltools.narrative") / "outlines"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(_ENDING)), key=lambda f: f.name)
    return {file.name: file.read_text(encoding="utf-8") for file in found}


def _named(text: str) -> str:
    return str(json.loads(text)["name"])
