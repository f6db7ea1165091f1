"""The part of a composed plan that stands under a number: "II.2", "III.2.1.b", "VI.1"."""

from __future__ import annotations

from collections.abc import Iterator

from xltools.narrative import Document
from xltools.narrative.blocks import Block, Heading, Line, Paragraph

_OPENING = (Line.RUN_IN, Line.CLAUSE)


def under(document: Document, number: str) -> list[Block]:
    """The heading with that number and all that is printed below it; nothing when none has it."""
    return [
        block
        for path, block in numbered(document)
        if path == number or path.startswith(f"{number}.")
    ]


def numbered(document: Document) -> Iterator[tuple[str, Block]]:
    """Each heading and paragraph with the number of the part that it stands in, as printed."""
    numbers: dict[int, str] = {}
    level = 0
    for block in document.blocks:
        opened = _opened(block, level)
        if opened is not None:
            level, number = opened
            numbers = {at: each for at, each in numbers.items() if at < level}
            if number:
                numbers[level] = number.rstrip(".)")
            if isinstance(block, Paragraph) and block.line is Line.CLAUSE:
                level -= 1
        if numbers and isinstance(block, Heading | Paragraph):
            yield _path(numbers), block


def _opened(block: Block, level: int) -> tuple[int, str] | None:
    """Level and number of the part that a block opens."""
    if isinstance(block, Heading):
        return block.level, block.number
    if isinstance(block, Paragraph) and block.line in _OPENING:
        if block.line is Line.CLAUSE:
            return level + 1, block.marker
        return block.level or level + 1, block.marker
    return None


def _path(numbers: dict[int, str]) -> str:
    """III, 2, 2.1 and a as III.2.1.a: a dotted number holds the one above it."""
    shown = [
        n for at, n in sorted(numbers.items()) if not numbers.get(at + 1, "").startswith(n + ".")
    ]
    return ".".join(shown)
