"""Patterns of texts, compiled when first used: no text of a workbook calls for all of them.

What Python's `re` works out of a pattern depends on the pattern, its flags and the Python alone. A
check needs some 150 of them, and that takes as long as a third of its rules: so `xltools.kept`
takes it over from an earlier start where there was one.
"""

from __future__ import annotations

import marshal
import re
from importlib import import_module
from typing import Any, AnyStr, Final, cast

Key = tuple[str | bytes, int]
"""A pattern and its flags."""

Parts = bytes
"""What the engine of `re` makes a pattern of: internal to Python, of use only to the same one."""

_ENGINE: Final[Any] = import_module("_sre")
_known: dict[Key, Parts] = {}
_compiled: dict[Key, re.Pattern[Any]] = {}


def late_pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, at the first use: a wrong pattern raises re.error only then.

    Not for patterns made of words of a workbook: they would be kept when it is closed.
    """
    return cast("re.Pattern[AnyStr]", _LatePattern(text, int(flags)))


class _LatePattern:
    """Stands for a compiled pattern; each method is looked up once and kept."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._key = text, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(_made(self._key), name)
        setattr(self, name, found)
        return found


def _made(key: Key) -> re.Pattern[Any]:
    made = _compiled.get(key)
    if made is None:
        parts = _known.get(key)
        made = re.compile(*key) if parts is None else _ENGINE.compile(*_loaded(parts))
        _compiled[key] = made
    return made


def _loaded(parts: Parts) -> tuple[Any, ...]:
    loaded: tuple[Any, ...] = marshal.loads(parts)  # noqa: S302 - we wrote it
    return loaded


def take_over(known: dict[Key, Parts]) -> None:
    """Make patterns of what an earlier start of the same Python worked out."""
    global _known  # noqa: PLW0603 - there is one of it, as there is one cache of `re`
    _known = known


def worked_out() -> dict[Key, Parts]:
    """What this start had to work out; nothing in a Python that does it in another way."""
    new = ((key, made) for key, made in _compiled.copy().items() if key not in _known)
    try:
        return {key: parts_of(key, made) for key, made in new}
    except (ImportError, AttributeError, TypeError, ValueError):
        return {}


def parts_of(key: Key, made: re.Pattern[Any]) -> Parts:
    """As `re._compiler.compile` has them. Raises ValueError if they give another pattern."""
    compiler, (text, flags) = import_module("re._compiler"), key
    parsed = compiler._parser.parse(text, flags)  # noqa: SLF001 - Python offers no other way
    code = [int(each) for each in compiler._code(parsed, flags)]  # noqa: SLF001
    groups = parsed.state.groupdict
    names = [None] * parsed.state.groups
    for name, number in groups.items():
        names[number] = name
    parts = text, flags | parsed.state.flags, code, len(names) - 1, dict(groups), tuple(names)
    if _ENGINE.compile(*parts) != made:
        raise ValueError(text)
    return marshal.dumps(parts)
