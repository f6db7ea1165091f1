"""Texts that are much alike, in little room: each as that in which it differs from the first."""

from __future__ import annotations

import zlib
from typing import Final

_FASTEST: Final = 1
_FIRST: Final = "first"


class Alike:
    """The first text serves all others as the dictionary of their compression.

    The workbooks of one template say much the same: of the 12 kB of one hardly 1 kB remains.
    """

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def packed(self, text: bytes) -> bytes:
        """The text in few bytes, which only this object understands."""
        first = self._known.setdefault(_FIRST, text)  # whole, should two threads come at once
        packer = zlib.compressobj(_FASTEST, zdict=first)
        return packer.compress(text) + packer.flush()

    def text(self, packed: bytes) -> bytes:
        """The text again."""
        return zlib.decompressobj(zdict=self._known[_FIRST]).decompress(packed)
