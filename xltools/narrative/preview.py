"""What the texts of a plan's cells will say in print, and where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.form import Activity, Duty, GeneralInfo, Sentence
from xltools.form.base import Record, fields
from xltools.form.words import TextOrigin
from xltools.narrative.blocks import Document, Heading, Paragraph, plain
from xltools.narrative.markup import marked
from xltools.narrative.text import block_text
from xltools.plan.origins import origin_of
from xltools.plan.phrases import usual_texts
from xltools.plan.references import GAP, Context, references_in, resolve
from xltools.plan.scope import Scope


@dataclass(frozen=True, slots=True)
class Preview:
    """One text: its cell, what was typed, and what is printed at each place; nowhere is none.

    `gaps` is how many values it lacks; `origin` is None of a text that is no sentence of its own.
    """

    cell: CellRef
    typed: str
    printed: tuple[str, ...]
    gaps: int
    origin: TextOrigin | None = None


def previews(scope: Scope, document: Document) -> tuple[Preview, ...]:
    """Every sentence of a composed plan, and every other text with a reference, sheet by sheet.

    A sentence is shown as the paragraph in which it stands; any other text by itself.
    """
    usual, places = usual_texts(scope), _places(document)
    context = Context(scope.plan, scope.catalogue)
    return tuple(
        _of_sentence(row, usual, places)
        if isinstance(row, Sentence | Activity | Duty) and name == "wording"
        else _of_text(row.cell(name), typed, context, places)
        for row in _rows(scope)
        for name, typed in _texts(row)
    )


def _rows(scope: Scope) -> Iterator[Record]:
    yield scope.plan.info
    for record, rows in scope.plan.records.items():
        if record is not GeneralInfo:
            yield from rows


def _texts(row: Record) -> Iterator[tuple[str, str]]:
    """The texts of a row that are shown, each with its field."""
    for field in fields(type(row)):
        text = getattr(row, field.name) if field.filled else None
        own = isinstance(row, Sentence | Activity | Duty) and field.name == "wording"
        if type(text) is str and (own or references_in(text)):
            yield field.name, text


def _places(document: Document) -> Mapping[CellRef, tuple[str, ...]]:
    """The headings and paragraphs in which a cell's text stands, as text; others as ""."""
    blocks = {block.id: block for block in document.blocks}
    places: dict[CellRef, tuple[str, ...]] = {}
    for use in document.uses:
        block = blocks.get(use.block)
        if block is not None:
            text = block_text(block) if isinstance(block, Heading | Paragraph) else ""
            places[use.cell] = (*places.get(use.cell, ()), text)
    return places


def _of_sentence(
    row: Sentence | Activity | Duty,
    usual: frozenset[str],
    places: Mapping[CellRef, tuple[str, ...]],
) -> Preview:
    cell = row.cell("wording")
    printed = tuple(dict.fromkeys(text for text in places.get(cell, ()) if text))
    return Preview(cell, row.wording or "", printed, _gaps(printed), origin_of(row, usual))


def _of_text(
    cell: CellRef, typed: str, context: Context, places: Mapping[CellRef, tuple[str, ...]]
) -> Preview:
    said = plain(marked(resolve(typed, context).text))
    printed = (said,) if cell in places else ()
    return Preview(cell, typed, printed, _gaps(printed))


def _gaps(printed: tuple[str, ...]) -> int:
    return max((text.count(GAP) for text in printed), default=0)
