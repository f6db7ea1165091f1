"""The outlines that an office wrote itself: their names, as staff choose them, and their files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from xltools.errors import XltoolsError


def named_outlines(places: Iterable[Path]) -> dict[str, Path]:
    """The file of each outline by its name; a folder stands for the .json files in it.

    Only the name is read here. Raises XltoolsError `outline.invalid`, `outline.twice`,
    `file.missing`, `file.unreadable`.
    """
    found: dict[str, Path] = {}
    for file in _files(places):
        name = _name(file)
        if name in found:
            raise XltoolsError("outline.twice", outline=name, file=file, other=found[name].name)
        found[name] = file
    return found


def outline_text(file: Path) -> str:
    """The text of an outline's file. Raises as `named_outlines` says."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise _invalid(file, 1, "", "not_json") from error
    except FileNotFoundError as error:
        raise XltoolsError("file.missing", file=file) from error
    except OSError as error:
        raise XltoolsError("file.unreadable", file=file) from error


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from sorted(place.glob("*.json"))
        else:
            yield place


def _name(file: Path) -> str:
    try:
        data = json.loads(outline_text(file))
    except json.JSONDecodeError as error:
        raise _invalid(file, error.lineno, "", "not_json") from error
    name = data.get("name") if isinstance(data, dict) else None
    if not isinstance(name, str) or not name:
        raise _invalid(file, 1, "name", "missing")
    return name


def _invalid(file: Path, line: int, where: str, fault: str) -> XltoolsError:
    return XltoolsError("outline.invalid", file=file.name, line=line, where=where, fault=fault)
