"""The texts of all cells of a workbook, each held once, and no more than fit into memory."""

from __future__ import annotations

from typing import Final

from xlsxwriter.sharedstrings import SharedStringTable

MOST_SHARED: Final = 65_536
"""So many texts are shared; once there are as many, a new one stands in each of its cells."""


class Texts(SharedStringTable):  # type: ignore[misc]  # xlsxwriter has no types
    """XlsxWriter's table of shared texts, which also takes in what rows bring as they are written.

    XlsxWriter closes its table before it writes any row.
    """

    def _get_shared_string_index(self, text: str) -> int | str:
        """The number of a shared text, or the text itself where its cell must hold it."""
        if text not in self.string_table:
            if self.unique_count >= MOST_SHARED:
                return text
            self.string_array.append(text)
        number: int = super()._get_shared_string_index(text)
        return number

    def _get_shared_string(self, index: int | str) -> str:
        return index if isinstance(index, str) else self.string_array[index]

    def _sort_string_data(self) -> None:
        """Texts stand in the order of their numbers as they come."""

    def text(self, index: int | str) -> str:
        """The text of a cell, by what the cell holds."""
        return self._get_shared_string(index)
