"""Sources and kinds of capital as people write them: one term under all its names, groups wider."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from xltools.catalogue import Catalogue, Term
from xltools.form.words import UNDETERMINED
from xltools.wording.text import fold

_UNKNOWN: Final = frozenset({None, UNDETERMINED})


def is_unknown(word: str | None) -> bool:
    """Whether a source or a kind was left blank, or is still to be decided."""
    return word in _UNKNOWN


def covers(catalogue: Catalogue, year: int | None, whole: str | None, part: str | None) -> bool:
    """Whether money of one source (or kind) is part of the money of another, or of any.

    "NSĐP (chưa tách)" covers "NSĐP - tỉnh"; what is unknown covers, and may be part of, all.
    """
    if whole is None or part is None or is_unknown(whole) or is_unknown(part) or whole == part:
        return True
    terms = _terms(catalogue, year) if year is not None else {}
    known, inner = terms.get(fold(whole)), terms.get(fold(part))
    if known is None or inner is None:
        return fold(whole) == fold(part)
    return known.code in (inner.code, inner.group)


@cache
def _terms(catalogue: Catalogue, year: int) -> Mapping[str, Term]:
    """Every source and kind of a year by each of its names, folded."""
    return {
        fold(name): term
        for term in (*catalogue.funding_sources(year), *catalogue.capital_kinds(year))
        if fold(term.name) != fold(UNDETERMINED)
        for name in (term.name, term.short_name or "", *term.aliases)
        if name
    }
