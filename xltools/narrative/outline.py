"""Outlines: which parts a plan has, in which order, under which headings. Data, one file each.

A file is read strictly: XltoolsError `outline.invalid` names the file and the place in it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final, TypeVar

from xltools.errors import XltoolsError
from xltools.form.words import SECTIONS


class Numbering(StrEnum):
    """How headings of a level are numbered: I. · 1. · 1.1. · a)."""

    ROMAN = "roman"
    ARABIC = "arabic"
    DOTTED = "dotted"
    LETTER = "letter"


class Kind(StrEnum):
    """What a part is made of; `sentences` and `targets` say of which section."""

    SENTENCES = "sentences"
    TARGETS = "targets"
    ANNEXES = "annexes"
    PROJECTS = "projects"
    POLICIES = "policies"
    FUNDING = "funding"
    DUTIES = "duties"
    REPORTS = "reports"
    ACTIVITIES = "activities"
    PROJECT_TARGETS = "project-targets"
    PROJECT_FUNDING = "project-funding"
    OFFICES = "offices"
    TIMES = "times"


LEVELS: Final = 4
"""Headings have four levels; parts may take the first three, the parts of a project the last."""

BY_SECTION: Final = (Kind.SENTENCES, Kind.TARGETS)
OF_A_PROJECT: Final = (
    Kind.ACTIVITIES,
    Kind.PROJECT_TARGETS,
    Kind.PROJECT_FUNDING,
    Kind.OFFICES,
    Kind.TIMES,
)


@dataclass(frozen=True, slots=True)
class Level:
    """How headings of one level look."""

    number: Numbering
    capitals: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One kind of thing that a part prints."""

    kind: Kind
    section: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it; left out of a plan that has nothing for it."""

    id: str
    title: str
    contents: tuple[Content, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """Parts in order, how headings look by level, and the parts of each project."""

    name: str
    levels: tuple[Level, ...]
    parts: tuple[Part, ...]
    project: tuple[Part, ...]


def outlines() -> tuple[str, ...]:
    """The names of the outlines that are shipped, as staff see them."""
    return tuple(_shipped())


def load_outline(name: str | None = None) -> Outline:
    """An outline by its name; the first one without a name. Raises XltoolsError."""
    known = _shipped()
    if name is None:
        return next(iter(known.values()))
    if name not in known:
        raise XltoolsError("outline.unknown", outline=name, known=tuple(known))
    return known[name]


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Outline]:
    folder = files("xltools.narrative") / "outlines"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".json")), key=lambda f: f.name)
    read = [read_outline(f.read_text(encoding="utf-8"), f.name) for f in found]
    return {outline.name: outline for outline in read}


def read_outline(text: str, file: str) -> Outline:
    """The outline that a file's text states. Raises XltoolsError `outline.invalid`."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise XltoolsError(
            "outline.invalid", file=file, where=error.lineno, fault="not_json"
        ) from error
    return _Reader(file).outline(data)


_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str

    def outline(self, data: object) -> Outline:
        top = self._object(data, "", {"name", "levels", "parts", "project"})
        levels = self._list(top, "levels", "")
        if len(levels) != LEVELS:
            raise self._fault("levels", "list_type")
        return Outline(
            name=self._text(top, "name", ""),
            levels=tuple(self._level(each, f"levels[{i}]") for i, each in enumerate(levels)),
            parts=self._parts(top, "parts", ""),
            project=self._parts(top, "project", ""),
        )

    def _level(self, data: object, where: str) -> Level:
        level = self._object(data, where, {"number"}, {"capitals", "bold"})
        return Level(
            number=self._word(level, "number", where, Numbering),
            capitals=self._flag(level, "capitals", where),
            bold=self._flag(level, "bold", where),
        )

    def _parts(self, data: Mapping[str, Any], key: str, where: str) -> tuple[Part, ...]:
        at = f"{where}.{key}" if where else key
        return tuple(
            self._part(each, f"{at}[{i}]") for i, each in enumerate(self._list(data, key, where))
        )

    def _part(self, data: object, where: str) -> Part:
        part = self._object(data, where, {"id", "title"}, {"of", "parts"})
        contents = self._list(part, "of", where) if "of" in part else []
        if "parts" in part and where.count("parts[") >= LEVELS - 1:
            raise self._fault(f"{where}.parts", "extra_forbidden")
        return Part(
            id=self._text(part, "id", where),
            title=self._text(part, "title", where),
            contents=tuple(self._content(c, f"{where}.of[{i}]") for i, c in enumerate(contents)),
            parts=self._parts(part, "parts", where) if "parts" in part else (),
        )

    def _content(self, data: object, where: str) -> Content:
        content = self._object(data, where, {"kind"}, {"section"})
        kind = self._word(content, "kind", where, Kind)
        if (kind in OF_A_PROJECT) is not where.startswith("project["):
            raise self._fault(f"{where}.kind", "enum")
        if kind not in BY_SECTION:
            self._object(data, where, {"kind"})
            return Content(kind)
        section = self._text(content, "section", where)
        if section not in SECTIONS:
            raise self._fault(f"{where}.section", "enum")
        return Content(kind, section)

    def _object(
        self, data: object, where: str, needed: set[str], allowed: set[str] | None = None
    ) -> Mapping[str, Any]:
        if not isinstance(data, dict):
            raise self._fault(where, "not_an_object")
        at = f"{where}." if where else ""
        for key in sorted(data.keys() - needed - (allowed or set())):
            raise self._fault(f"{at}{key}", "extra_forbidden")
        for key in sorted(needed - data.keys()):
            raise self._fault(f"{at}{key}", "missing")
        return data

    def _list(self, data: Mapping[str, Any], key: str, where: str) -> list[object]:
        value = data.get(key)
        if not isinstance(value, list) or not value:
            raise self._fault(f"{where}.{key}" if where else key, "list_type")
        return value

    def _text(self, data: Mapping[str, Any], key: str, where: str) -> str:
        value = data.get(key, "")
        at = f"{where}.{key}" if where else key
        if not isinstance(value, str):
            raise self._fault(at, "string_type")
        if not value:
            raise self._fault(at, "string_too_short")
        return value

    def _flag(self, data: Mapping[str, Any], key: str, where: str) -> bool:
        value = data.get(key, False)
        if not isinstance(value, bool):
            raise self._fault(f"{where}.{key}", "bool_type")
        return value

    def _word(self, data: Mapping[str, Any], key: str, where: str, words: type[_E]) -> _E:
        value = data.get(key)
        if value not in tuple(words):
            raise self._fault(f"{where}.{key}", "enum")
        return words(value)

    def _fault(self, where: str, fault: str) -> XltoolsError:
        return XltoolsError("outline.invalid", file=self.file, where=where, fault=fault)
