"""What is said of a seal that was checked: one line for a board, an answer, a person."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from xltools.exchange.cell_digests import Changes
from xltools.exchange.own_key import short_form
from xltools.exchange.seal_check import SealCheck, Verdict
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_MOST: Final = 8
"""Cells of one sheet that are named; more are counted."""


def say_seal(check: SealCheck, lang: Lang) -> str:
    """The verdict in one line: "có thay đổi sau khi kiểm tra: trang …: các ô …"."""
    if check.verdict is Verdict.CHANGED:
        places = "; ".join(_places(check.changes, lang))
        if not places:
            return say_result("seal.changed-unnamed", lang)
        return say_result("seal.changed", lang, places=places)
    if check.verdict is Verdict.UNKNOWN_KEY:
        return say_result("seal.unknown-key", lang, key=short_form(check.key))
    codes = {
        Verdict.AS_CHECKED: "seal.as-checked",
        Verdict.NONE: "seal.none",
        Verdict.DAMAGED: "seal.damaged",
    }
    return say_result(codes[check.verdict], lang)


def _places(found: Changes, lang: Lang) -> list[str]:
    told: list[str] = []
    for sheet, group in groupby(found.cells, key=lambda cell: cell.sheet):
        cells = [cell.address for cell in group]
        code = "seal.many-cells" if len(cells) > _MOST else "seal.cells"
        values = {"sheet": sheet, "cells": cells[:_MOST], "count": len(cells) - _MOST}
        told.append(say_result(code, lang, **values))
    told += [
        say_result("seal.rows-gone", lang, sheet=sheet, count=count)
        for sheet, count in found.removed
    ]
    told += [say_result("seal.rows-moved", lang, sheet=sheet) for sheet in found.sorted_sheets]
    return told
