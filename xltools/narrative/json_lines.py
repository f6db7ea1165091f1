"""The line of a place in JSON text, so that a fault in a file can be found by a person."""

from __future__ import annotations

import json
from typing import Final

from xltools.patterns import late_pattern

_STEP: Final = late_pattern(r"\[(\d+)\]|([^.\[\]]+)")
_SPACE: Final = late_pattern(r"[ \t\n\r]*")
_DECODER: Final = json.JSONDecoder()


def line_of(text: str, where: str) -> int:
    """The line, from 1, of a place like `parts[2].of[0].kind` in valid JSON.

    What is not there has the line of the innermost value around it.
    """
    at = _space(text, 0)
    for index, key in _STEP.findall(where):
        found = _element(text, at, int(index)) if index else _member(text, at, key)
        if found is None:
            break
        at = found
    return text.count("\n", 0, at) + 1


def _space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _after_value(text: str, at: int) -> int:
    """Past the value that begins here, and past the comma behind it."""
    end = _space(text, _DECODER.raw_decode(text, at)[1])
    return _space(text, end + 1) if text[end] == "," else end


def _element(text: str, at: int, index: int) -> int | None:
    if text[at] != "[":
        return None
    at = _space(text, at + 1)
    while text[at] != "]":
        if index == 0:
            return at
        at, index = _after_value(text, at), index - 1
    return None


def _member(text: str, at: int, key: str) -> int | None:
    if text[at] != "{":
        return None
    at = _space(text, at + 1)
    while text[at] != "}":
        name, end = _DECODER.raw_decode(text, at)
        at = _space(text, _space(text, end) + 1)
        if name == key:
            return at
        at = _after_value(text, at)
    return None
