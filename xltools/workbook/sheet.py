"""The worksheet that all our workbooks are made of: rows of long tables are made as it is written.

XlsxWriter holds every cell from the moment it is given until the file is written, half a kilobyte
each. This relies on its version 3.3, where a sheet's XML is made by `_write_rows` from the rows of
`dim_rowmin` to `dim_rowmax` in `table` and `row_info`, after its columns and before its links; and
where sixteen rows share the `spans` that are worked out of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final, NamedTuple

from xlsxwriter.url import Url
from xlsxwriter.utility import _preserve_whitespace, xl_range

from xltools.workbook.quick_sheet import QuickSheet

_TOGETHER: Final = 16
"""Rows of one span."""

Links = Iterable[tuple[int, int, Url]]
"""Row and column, counted from 0, and where a link leads."""


class _Later(NamedTuple):
    """Rows from `first` to `last`, counted from 0, which `rows` writes, one with each step."""

    first: int
    last: int
    rows: Callable[[], Iterator[None]]


class FormSheet(QuickSheet):
    """A sheet of a form, a board or a list; `write_later` has the rows of a long table."""

    dim_rowmin: int
    dim_rowmax: int

    def __init__(self) -> None:
        super().__init__()
        self._later: _Later | None = None
        self._links: Callable[[], Links] | None = None
        self._fitted_below: int | None = None

    def fit_rows_below(self, row: int) -> None:
        """Excel fits rows below that one, counted from 1, anew when somebody types in them.

        XlsxWriter stores heights only as fixed ones, and Excel never fits a fixed row again.
        """
        self._fitted_below = row

    def add_form_table(
        self, first: tuple[int, int], last: tuple[int, int], options: Mapping[str, Any]
    ) -> None:
        """A table of headings and rows, counted from 0, whose cells others write.

        XlsxWriter notes every cell of a table, and writes the formulas of its columns into all
        rows: so it is told of the first row alone.
        """
        self.add_table(*first, first[0] + 1, last[1], {**options})
        self.table.pop(first[0] + 1, None)
        table = self.tables[-1]
        for name in ("range", "a_range", "autofilter"):
            if table.get(name):
                table[name] = xl_range(*first, *last)

    def write_later(
        self, first: tuple[int, int], last: tuple[int, int], rows: Callable[[], Iterator[None]]
    ) -> None:
        """Leave rows between two cells, counted from 0, until the file is written.

        Then `rows` writes them with the methods of this sheet, in order and one with each step.
        """
        self._check_dimensions(*first)
        self._check_dimensions(*last)
        self._later = _Later(first[0], last[0], rows)

    def link_later(self, links: Callable[[], Links]) -> None:
        """Links under cells, laid when the file is written."""
        self._links = links

    def _write_rows(self) -> None:
        if self._later is None:
            super()._write_rows()
            return
        top, bottom = self.dim_rowmin, self.dim_rowmax
        rows = self._later.rows()
        for start in range(top - top % _TOGETHER, bottom + 1, _TOGETHER):
            self.dim_rowmin, self.dim_rowmax = max(start, top), min(start + _TOGETHER - 1, bottom)
            first = max(self.dim_rowmin, self._later.first)
            last = min(self.dim_rowmax, self._later.last)
            for _ in islice(rows, max(last - first + 1, 0)):
                pass
            super()._write_rows()
            for row in range(first, last + 1):
                for held in (self.table, self.row_info, self.row_sizes):
                    held.pop(row, None)
        self.dim_rowmin, self.dim_rowmax = top, bottom

    def _write_hyperlinks(self) -> None:
        for row, column, link in self._links() if self._links else ():
            self.hyperlinks[row][column] = link
        super()._write_hyperlinks()
        self.hyperlinks.clear()

    def _xml_string_element(self, index: int | str, attributes: Any = ()) -> None:
        """A cell with the number of its text, or with the text where the workbook shares it not."""
        if isinstance(index, int):
            super()._xml_string_element(index, attributes)
        else:
            text = self._escape_control_characters(index)
            self._xml_inline_string(text, _preserve_whitespace(text), attributes)

    def _xml_start_tag_unencoded(self, tag: str, attributes: Any = ()) -> None:
        super()._xml_start_tag_unencoded(tag, self._unfixed(tag, attributes))

    def _xml_empty_tag_unencoded(self, tag: str, attributes: Any = ()) -> None:
        super()._xml_empty_tag_unencoded(tag, self._unfixed(tag, attributes))

    def _unfixed(self, tag: str, attributes: Any) -> Any:
        """A row's attributes, without the mark that fixes its height where it is fitted."""
        if tag != "row" or self._fitted_below is None or attributes[0][1] <= self._fitted_below:
            return attributes
        return [each for each in attributes if each[0] != "customHeight"]
