"""Whether a sheet's XML has the plain shape in which values say all that there is to know.

Excel, LibreOffice and XlsxWriter write rows and cells in one order, without prefixes, comments or
CDATA. Where every cell is of that shape, none holds an error or looks other than its value, and
none lies far out, one expression finds that in a fraction of the time that a parser takes. The
text of formulas is not looked at: nobody reads it where only values are wanted, and so what is
handed on of such a sheet are its cells with values alone, about a third of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from xml.parsers import expat

from xltools.patterns import late_pattern
from xltools.rows.limits import Limits

LAST_ROW: Final = 9_999
LAST_COLUMN: Final = 208  # GZ
"""How far the cells of a plain sheet reach at most; together that is no danger to memory."""

_DATA: Final = b"<sheetData>"
_END: Final = b"</worksheet>"
_PROLOGUE: Final = late_pattern(
    rb'(?:\xef\xbb\xbf)?(?:<\?xml version="1\.0" encoding="(?i:utf-8)"(?: standalone="\w+")?'
    rb" ?\?>\s*)?<worksheet[ >]"
)
_LETTERS: Final = rb"[^<&\x00-\x08\x0b\x0c\x0e-\x1f]*+"
_TEXT: Final = _LETTERS + rb"(?:&(?:amp|lt|gt|quot|apos);" + _LETTERS + rb")*+"
_ATTRIBUTES: Final = rb'(?: [\w:]++="[^"<&]*+")*+'
_PLACE: Final = rb'<c r="[A-G]?[A-Z][1-9][0-9]{0,3}+"(?: s="[0-9]++")?+'
_FORMULA: Final = rb"<f" + _ATTRIBUTES + rb"(?:/>|>[^<]*+</f>)"
_VALUE: Final = rb"<v>" + _TEXT + rb"</v>|<v/>"
_FILLED: Final = rb'(?: t="(?:s|n|str|b)")?+>(?:' + _FORMULA + rb")?+(?:" + _VALUE + rb")?+</c>"
_CELL: Final = _PLACE + rb"(?:/>|" + _FILLED + rb")"
_ROW: Final = rb"<row" + _ATTRIBUTES + rb"(?:/>|>(?:" + _CELL + rb")*+</row>)"
_CELLS: Final = late_pattern(_DATA + rb"(?:" + _ROW + rb")*+</sheetData>")
_VALUELESS: Final = late_pattern(_PLACE + rb"/>|" + _FORMULA)


def plain_values(part: bytes, limits: Limits, telling_styles: Iterable[str] = ()) -> bytes | None:
    """The XML of a plain sheet within the limits, without blank cells, formulas and what follows.

    None for every other sheet: a parser must look. `telling_styles` are those of cells that show
    something else than their value. What stands before and after the cells is parsed: an XML that
    breaks off is not plain.
    """
    if limits.rows < LAST_ROW or limits.columns < LAST_COLUMN:
        return None
    if limits.cells < LAST_ROW * LAST_COLUMN or not _PROLOGUE.match(part):
        return None
    start = part.find(_DATA)
    found = _CELLS.match(part, start) if start >= 0 else None
    if found is None or not _begins_well(part[:start]) or not _ends_well(part[found.end() :]):
        return None
    values = _VALUELESS.sub(b"", found[0])
    styles = frozenset(telling_styles)
    if styles and _in_style(styles).search(values) is not None:
        return None
    return part[:start] + values + _END


@lru_cache(maxsize=64)
def _begins_well(head: bytes) -> bool:
    """What precedes the cells; in sheets of one template it is often the same."""
    return _is_well_formed(head + _END)


@lru_cache(maxsize=64)
def _ends_well(tail: bytes) -> bool:
    """What follows the cells; in sheets of one template it is often the same."""
    return _is_well_formed(b"<worksheet>" + tail)


def _is_well_formed(xml: bytes) -> bool:
    try:
        expat.ParserCreate().Parse(xml, True)
    except (expat.ExpatError, LookupError):
        return False
    return True


@lru_cache(maxsize=8)
def _in_style(styles: frozenset[str]) -> re.Pattern[bytes]:
    """Finds a cell of one of these styles that is not blank."""
    any_of = "|".join(sorted(styles)).encode("ascii")
    return re.compile(rb' s="(?:' + any_of + rb')"(?: t="\w++")?+>')
