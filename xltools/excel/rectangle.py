"""Blocks of cells as Excel gives them."""

from __future__ import annotations

from collections.abc import Sequence


def rows_of(block: object) -> Sequence[Sequence[object]]:
    """The values or formulas of a block as rows: of one cell Excel gives no rows."""
    if not isinstance(block, list | tuple):
        return ((block,),)
    if block and not isinstance(block[0], list | tuple):
        return (block,)
    return block
