"""The macros as the build takes them, and their lines without comments and texts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import xltools
from xltools.addin.sources import Sources, read_sources

ROOT: Final = Path(__file__).resolve().parents[2]
MACROS: Final = ROOT / "macros"
SOURCES: Final[Sources] = read_sources(MACROS, xltools.VERSION)

_CONTINUED: Final = re.compile(r" _\n\s*")
_TEXT: Final = re.compile(r'"(?:[^"]|"")*"')
_OBJECT: Final = re.compile(r"\b(\w+) As (?:Object|IRibbonControl)\b")
_KNOWN_OBJECTS: Final = (
    r"CreateObject|GetObject|Application|ActiveWorkbook|ThisWorkbook|ActiveSheet|ActiveCell"
    r"|Selection|Workbooks|Worksheets|Sheets|Range|Cells|Names|Evaluate"
)


def statements(source: str) -> list[str]:
    """The lines of a module, joined where they go on; comments left out."""
    lines = _CONTINUED.sub(" ", source).splitlines()
    bare = (re.sub(r"'(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$).*", "", line).strip() for line in lines)
    return [line for line in bare if line]


def without_texts(statement: str) -> str:
    """A statement whose texts are empty."""
    return _TEXT.sub('""', statement)


def touching_objects(source: str) -> list[str]:
    """The statements that ask anything of Excel or Windows."""
    own = "|".join(rf"{name}\.|Set {name}" for name in set(_OBJECT.findall(source)))
    touches = re.compile(rf"\b(?:{_KNOWN_OBJECTS}{'|' + own if own else ''})\b|\b(?:{own or '$^'})")
    return [line for line in statements(source) if touches.search(without_texts(line))]
