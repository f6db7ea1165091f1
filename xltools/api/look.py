"""An office's own Word file as the source of the look of what we write for it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.wording.numbers import format_number
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

if TYPE_CHECKING:
    from xltools.narrative.docx_look import Look
    from xltools.narrative.docx_source import Source


@dataclass(frozen=True)
class OfficeLook:
    """An office's file, and what was taken from it."""

    file: Path
    source: Source


_SAID_OF_STYLES: Final = {
    "file.not-a-workbook": "style.not-a-document",
    "file.xls": "style.not-a-document",
    "file.folder": "style.not-a-document",
    "file.encrypted": "style.encrypted",
    "file.too-large": "style.too-large",
    "file.too-many-parts": "style.too-large",
    "file.too-slow": "style.too-large",
    "file.unsafe-xml": "style.unsafe",
    "file.damaged": "style.damaged",
}
"""The guard speaks of workbooks; what it says of a Word file is said in words that fit one."""


def look_of_office(style: Path, unit: str | None) -> OfficeLook:
    """The look of an office's .docx, for a plan of that unit.

    Raises XltoolsError `style.*`, and `file.missing`, `file.locked` and the like.
    """
    from xltools.narrative.docx_source import look_of
    from xltools.rows.limits import MEGABYTE, Limits
    from xltools.workbook.guards import WORD, open_package

    limits = Limits(file_bytes=20 * MEGABYTE, part_bytes=30 * MEGABYTE, seconds=20.0)
    try:
        parts = {part.name: part.content for part in open_package(style, limits, WORD).parts()}
    except XltoolsError as error:
        code = _SAID_OF_STYLES.get(error.code)
        if code is None:
            raise
        raise XltoolsError(code, file=style) from error
    try:
        return OfficeLook(style, look_of(parts, unit))
    except ValueError as error:
        raise XltoolsError("style.damaged", file=style) from error


def look_lines(office: OfficeLook, unit: str | None, lang: Lang) -> Iterator[str]:
    """What was taken from the office's file."""
    look = office.source.look
    margins = look.margins
    sides = {"top": margins.top, "bottom": margins.bottom}
    sides |= {"left": margins.left, "right": margins.right}
    told = {side: format_number(round(length / 1440 * 25.4)) for side, length in sides.items()}
    size = format_number(Decimal(str(look.size)))
    said = {"font": look.font, "size": size, "line": _line(look), "style": office.file}
    yield say_result("plan.style", lang, **told, **said)
    if look.agency:
        yield say_result("plan.style-agency", lang)
    if office.source.other_unit:
        yield say_result("plan.style-other-unit", lang, unit=unit)
    if look.picture:
        yield say_result("plan.style-picture", lang)


def _line(look: Look) -> str:
    """1,05 of a line, or 18 pt."""
    if look.line_rule == "auto":
        return format_number(Decimal(look.line) / 240, 2)
    return f"{format_number(Decimal(look.line) / 20)} pt"
