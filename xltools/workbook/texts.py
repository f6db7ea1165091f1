"""The texts of all cells of a workbook, each held once, and no more than fit into memory."""

from __future__ import annotations

from io import StringIO
from typing import Final

from xlsxwriter.sharedstrings import SharedStrings, SharedStringTable
from xlsxwriter.utility import _preserve_whitespace

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


class TextsPart(SharedStrings):  # type: ignore[misc]  # xlsxwriter has no types
    """The part that holds the shared texts, each as it was typed.

    XlsxWriter takes a text between `<r>` and `</r>` for XML of its own: one cell of a unit would
    make the workbook of its parent unreadable.
    """

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self.string_table = texts

    def write(self, part: StringIO) -> None:
        """Write all of it."""
        self._set_xml_writer(part)
        self._assemble_xml_file()

    def _write_si(self, text: str) -> None:
        text = self._escape_control_characters(text)
        attributes = [("xml:space", "preserve")] if _preserve_whitespace(text) else []
        self._xml_si_element(text, attributes)
