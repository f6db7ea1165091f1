"""A worksheet of XlsxWriter that does not look where nothing can be.

A workbook of a commune is written in a third of the time. This relies on XlsxWriter 3.3, where
`_write_cols` writes runs of like columns of `col_info` with `_write_col_info`, and where every
formula goes through `_prepare_formula`.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from xlsxwriter.worksheet import ColumnInfo, Worksheet

from xltools.patterns import late_pattern

_LAST_COLUMN: Final = 16383
_CALLED: Final = late_pattern(r"\b[A-Z][A-Z0-9.]*(?=\()")
_PLAIN: Final = Worksheet()


class QuickSheet(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
    """Writes what a Worksheet writes, whose time goes with the cells and formulas that exist."""

    def __init__(self) -> None:
        super().__init__()
        self._other_columns: Any = None
        self._first_other = _LAST_COLUMN

    def style_other_columns(self, style: Any) -> None:
        """The style of all columns, to the last of a sheet, that are not set by themselves.

        Set as columns they would count as used: 16,384 cells would be looked for in each row.
        """
        self._other_columns = style

    def _write_cols(self) -> None:
        if self._other_columns is not None:
            self._first_other = max(self.col_info, default=-1) + 1
            for column in range(self._first_other + 1):
                other = ColumnInfo(column_format=self._other_columns)
                self.col_info.setdefault(column, other)
        super()._write_cols()

    def _write_col_info(self, first: int, last: int, info: ColumnInfo) -> None:
        super()._write_col_info(first, _LAST_COLUMN if last == self._first_other else last, info)

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        """Names of functions are looked up once, not thirty of them in every formula."""
        expand = expand_future_functions or self.use_future_functions
        array = formula.startswith("{") or formula.endswith("}")
        if array or any(_is_new(name, expand) for name in _CALLED.findall(formula)):
            return str(super()._prepare_formula(formula, expand))
        return formula.removeprefix("=")


@cache
def _is_new(name: str, expand: bool) -> bool:
    """Whether XlsxWriter marks the function as newer than the format."""
    called = f"{name}("
    return bool(_PLAIN._prepare_formula(called, expand) != called)  # noqa: SLF001 - see above
