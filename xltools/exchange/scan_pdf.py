"""Whatever a PDF of a submission shows or says of itself.

Numbers are looked for in each piece of text as it was set: between pieces stand the borders of
tables, and two figures side by side make no telephone number. Numbers that a line parts are found
in the Word file that the PDF was printed of.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from xltools.exchange.hits import Allowed, Hidden, Hit
from xltools.exchange.pdf_text import Pdf
from xltools.exchange.personal import Personal
from xltools.wording.text import fold

_PEOPLE: Final = frozenset({"Author"})
_CARRIES: Final = (b"/EmbeddedFile", b"/JavaScript", b"/Launch", b"/RichMedia")


def can_be_read(path: Path, text: str) -> bool:
    """Whether the letters of a PDF are understood: a text that stands in it is found there."""
    shown = "".join(Pdf(path.read_bytes()).lines())
    return _letters(text) in _letters(shown)


def _letters(text: str) -> str:
    return "".join(fold(text).split())


def scan_pdf(path: Path, allowed: Allowed) -> Iterator[Hit]:
    """Everything in a PDF that a submission may not carry."""
    content = path.read_bytes()
    pdf = Pdf(content)
    pieces = list(pdf.lines())
    if not any(piece.strip() for piece in pieces):
        yield Hit(path.name, "", Hidden.UNREADABLE.value)
    for name, said in pdf.about.items():
        if name in _PEOPLE and said.strip() and fold(allowed.office) not in fold(said):
            yield Hit(path.name, name, Hidden.PROPERTY.value)
        yield from _hits(path.name, name, said, allowed)
    yield from _hits(path.name, "metadata", pdf.metadata, allowed)
    for piece in pieces:
        numbers = (each for each in allowed.found_in(piece) if each.kind is not Personal.NAME)
        yield from (Hit(path.name, "", each.kind.value, each.masked) for each in numbers)
    names = (each for each in allowed.found_in(" ".join(pieces)) if each.kind is Personal.NAME)
    yield from (Hit(path.name, "", each.kind.value, each.masked) for each in names)
    if any(word in content for word in _CARRIES):
        yield Hit(path.name, "", Hidden.EMBEDDED.value)


def _hits(file: str, place: str, text: str, allowed: Allowed) -> Iterator[Hit]:
    for found in allowed.found_in(text):
        yield Hit(file, place, found.kind.value, found.masked)
