"""Composed plans for tests: of the example documents, and of little sheets."""

from __future__ import annotations

from functools import cache

from examples.documents import document
from sheets import plan_from

from xltools.catalogue import Catalogue, load_catalogue
from xltools.narrative import Document, compose
from xltools.narrative.blocks import Block, Heading, Paragraph
from xltools.narrative.text import block_text
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.rows.document import rows_of


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue, read once."""
    return load_catalogue()


@cache
def example_plan(name: str) -> Plan:
    """The plan of an example document."""
    return plan_of(rows_of(document(name)))


@cache
def example(name: str) -> Document:
    """The document composed of an example."""
    return compose(example_plan(name), catalogue())


def composed(text: str) -> Document:
    """The document of a plan typed as little sheets."""
    return compose(plan_from(text), catalogue())


def body(document: Document) -> list[str]:
    """The headings and paragraphs of a document as text, without head and foot."""
    blocks = (b for b in document.blocks if isinstance(b, Heading | Paragraph))
    return [block_text(block) for block in blocks]


def gaps(document: Document) -> list[str]:
    """The gaps of the body; these little plans lack their place and their recipients."""
    ends = ("quoc-hieu", "noi-nhan")
    return [f"{g.block} {g.reference}" for g in document.gaps if g.block not in ends]


def text_of(document: Document, *starts: str) -> str:
    """The text of the blocks whose id begins with one of the given."""
    return "\n".join(block_text(block) for block in _of(document, starts))


def _of(document: Document, starts: tuple[str, ...]) -> list[Block]:
    return [b for b in document.blocks if any(_begins(b.id, start) for start in starts)]


def _begins(block: str, start: str) -> bool:
    return block == start or block.startswith(start + "/")
