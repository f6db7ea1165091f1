"""The strict reader of an outline's file: whatever is wrong is named by its line and place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form.words import SECTIONS, ActivityPart, HeadingStyle
from xltools.narrative.json_lines import line_of
from xltools.narrative.outline import (
    LEVELS,
    OF_A_PROJECT,
    By,
    Compared,
    Content,
    Groups,
    Kind,
    Level,
    Numbering,
    Outline,
    Part,
)

_NEEDED: Final = {
    Kind.SENTENCES: "section",
    Kind.TARGETS: "section",
    Kind.DIMENSIONS: "section",
    Kind.CHANGES: "sheet",
}
_ALLOWED: Final = {
    Kind.TARGETS: {"groups", "by"},
    Kind.PROJECTS: {"heading"},
    Kind.POLICIES: {"heading", "codes"},
    Kind.DUTIES: {"deprivations"},
    Kind.ACTIVITIES: {"part"},
    Kind.TIMES: {"reports_apart"},
}


def read_outline(text: str, file: str) -> Outline:
    """The outline that a file's text states. Raises XltoolsError `outline.invalid`."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise XltoolsError(
            "outline.invalid", file=file, line=error.lineno, where="", fault="not_json"
        ) from error
    return _Reader(file, text).outline(data)


_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str
    text: str

    def outline(self, data: object) -> Outline:
        top = self._object(data, "", {"name", "levels", "parts"}, {"project"})
        levels = self._list(top, "levels", "")
        if len(levels) != LEVELS:
            raise self._fault("levels", "list_type")
        return Outline(
            name=self._text(top, "name", ""),
            levels=tuple(self._level(each, f"levels[{i}]") for i, each in enumerate(levels)),
            parts=self._parts(top, "parts", ""),
            project=self._parts(top, "project", "") if "project" in top else (),
        )

    def _level(self, data: object, where: str) -> Level:
        level = self._object(data, where, {"number"}, {"capitals", "bold"})
        return Level(
            number=self._word(level, "number", where, Numbering),
            capitals=self._flag(level, "capitals", where),
            bold=self._flag(level, "bold", where),
        )

    def _parts(self, data: Mapping[str, Any], key: str, where: str) -> tuple[Part, ...]:
        at = _inside(where, key)
        parts = tuple(
            self._part(each, f"{at}[{i}]") for i, each in enumerate(self._list(data, key, where))
        )
        if not where:
            self._ids_differ(parts, at, set())
        return parts

    def _ids_differ(self, parts: tuple[Part, ...], at: str, known: set[str]) -> None:
        """No part has the id of another, on whichever level: a block is found again by it."""
        for index, part in enumerate(parts):
            if part.id in known:
                raise self._fault(f"{at}[{index}].id", "twice")
            known.add(part.id)
            self._ids_differ(part.parts, f"{at}[{index}].parts", known)

    def _part(self, data: object, where: str) -> Part:
        part = self._object(data, where, {"id", "title"}, {"of", "parts", "heading", "bare_alone"})
        contents = self._list(part, "of", where) if "of" in part else []
        deepest = where.startswith("project[") or where.count("parts[") >= LEVELS - 1
        if "parts" in part and deepest:
            raise self._fault(f"{where}.parts", "extra_forbidden")
        return Part(
            id=self._text(part, "id", where),
            title=self._text(part, "title", where),
            contents=tuple(self._content(c, f"{where}.of[{i}]") for i, c in enumerate(contents)),
            parts=self._parts(part, "parts", where) if "parts" in part else (),
            heading=self._chosen(part, "heading", where, HeadingStyle.NUMBERED),
            bare_alone=self._flag(part, "bare_alone", where),
        )

    def _content(self, data: object, where: str) -> Content:
        kind = self._word(data if isinstance(data, dict) else {}, "kind", where, Kind)
        needed = {"kind", _NEEDED.get(kind, "kind")}
        content = self._object(data, where, needed, _ALLOWED.get(kind))
        if (kind in OF_A_PROJECT) is not where.startswith("project["):
            raise self._fault(f"{where}.kind", "enum")
        if "section" in content and self._text(content, "section", where) not in SECTIONS:
            raise self._fault(f"{where}.section", "enum")
        return Content(
            kind=kind,
            section=content.get("section", ""),
            groups=self._chosen(content, "groups", where, Groups.ALL),
            by=self._chosen(content, "by", where, By.LINE),
            codes=self._codes(content, where),
            heading=self._chosen(content, "heading", where, HeadingStyle.NUMBERED),
            activity_part=self._word(content, "part", where, ActivityPart)
            if "part" in content
            else None,
            deprivations=self._flag(content, "deprivations", where),
            reports_apart=self._flag(content, "reports_apart", where),
            sheet=self._word(content, "sheet", where, Compared) if kind is Kind.CHANGES else "",
        )

    def _codes(self, content: Mapping[str, Any], where: str) -> tuple[str, ...]:
        if "codes" not in content:
            return ()
        codes = self._list(content, "codes", where)
        for index, code in enumerate(codes):
            if not isinstance(code, str):
                raise self._fault(f"{where}.codes[{index}]", "string_type")
        return tuple(str(code) for code in codes)

    def _object(
        self, data: object, where: str, needed: set[str], allowed: set[str] | None = None
    ) -> Mapping[str, Any]:
        if not isinstance(data, dict):
            raise self._fault(where, "not_an_object")
        for key in sorted(data.keys() - needed - (allowed or set())):
            raise self._fault(_inside(where, key), "extra_forbidden")
        for key in sorted(needed - data.keys()):
            raise self._fault(_inside(where, key), "missing")
        return data

    def _list(self, data: Mapping[str, Any], key: str, where: str) -> list[object]:
        value = data.get(key)
        if not isinstance(value, list) or not value:
            raise self._fault(_inside(where, key), "list_type")
        return value

    def _text(self, data: Mapping[str, Any], key: str, where: str) -> str:
        value = data.get(key, "")
        if not isinstance(value, str):
            raise self._fault(_inside(where, key), "string_type")
        if not value:
            raise self._fault(_inside(where, key), "string_too_short")
        return value

    def _flag(self, data: Mapping[str, Any], key: str, where: str) -> bool:
        value = data.get(key, False)
        if not isinstance(value, bool):
            raise self._fault(_inside(where, key), "bool_type")
        return value

    def _chosen(self, data: Mapping[str, Any], key: str, where: str, otherwise: _E) -> _E:
        return self._word(data, key, where, otherwise.__class__) if key in data else otherwise

    def _word(self, data: Mapping[str, Any], key: str, where: str, words: type[_E]) -> _E:
        value = data.get(key)
        if value not in tuple(words):
            raise self._fault(_inside(where, key), "enum")
        return words(value)

    def _fault(self, where: str, fault: str) -> XltoolsError:
        line = line_of(self.text, where)
        return XltoolsError("outline.invalid", file=self.file, line=line, where=where, fault=fault)


def _inside(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
