"""Formulas of Excel and of Calc: other signs between arguments, and between a sheet and a cell."""

from __future__ import annotations

import re
from collections.abc import Callable

_PART = re.compile(r'"(?:[^"]|"")*"|\[[^\[\]]*\]|[^"\[\]]+|[\[\]]')
_CALC_PLACE = re.compile(r"\$?('(?:[^']|'')+'|\w+)\.(?=\$?[A-Z]{1,3}\$?\d)")
_EXCEL_PLACE = re.compile(r"('(?:[^']|'')+'|\w+)!(?=\$?[A-Z]{1,3}\$?\d)")


def as_excel(formula: str) -> str:
    """A formula of Calc as Excel writes it."""
    return _rewritten(formula, lambda part: _CALC_PLACE.sub(r"\1!", part.replace(";", ",")))


def as_calc(formula: str) -> str:
    """A formula of Excel as Calc takes it."""
    return _rewritten(formula, lambda part: _EXCEL_PLACE.sub(r"$\1.", part.replace(",", ";")))


def _rewritten(formula: str, rewrite: Callable[[str], str]) -> str:
    """What stands in quotation marks, or names a column in brackets, is left alone."""
    parts = _PART.findall(formula)
    return "".join(
        part if part[0] == '"' or (len(part) > 1 and part[0] == "[") else rewrite(part)
        for part in parts
    )
