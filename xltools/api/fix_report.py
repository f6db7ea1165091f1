"""What `validate --fix` did, as text or as one JSON object, before the findings that are left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, Final

from xltools.api.fix import Fixed
from xltools.api.repair import placed_json, placed_lines
from xltools.api.report import report_json, report_lines, summary_json
from xltools.api.setup import Setup
from xltools.patterns import late_pattern
from xltools.rows.fixes import Fix, FixKind
from xltools.rows.leftovers import content
from xltools.rows.raw import RawValue
from xltools.wording.fixes import say_fix_kind
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_OF_A_KIND: Final = 3
"""So many changes of a kind are told unasked."""

_LONGEST: Final = 60
_AROUND: Final = 20

_TOO_MANY: Final = late_pattern(r"\s{2,}|^\s|\s$")


def fixed_json(done: Fixed, setup: Setup, lang: Lang) -> dict[str, Any]:
    """The findings of the new workbook, what was put right, and how much there was before."""
    return {
        **report_json(done.after, setup, lang),
        "before": {"file": str(done.before.path), "summary": summary_json(done.before)},
        "fixed": [_fix_json(each) for each in done.fixes],
        **placed_json(done.written, lang),
    }


def _fix_json(fix: Fix) -> dict[str, Any]:
    return {
        "sheet": fix.cell.sheet,
        "cell": fix.cell.address,
        "new_sheet": fix.new_cell.sheet,
        "new_cell": fix.new_cell.address,
        "kind": fix.kind.value,
        "before": _json_value(fix.before),
        "after": _json_value(fix.after),
    }


def _json_value(value: RawValue) -> object:
    """A value as JSON has it; a day and a time in the writing of ISO."""
    if value is None or isinstance(value, str | int | float):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)


def fixed_lines(done: Fixed, lang: Lang, *, whole: bool = False) -> Iterator[str]:
    """What was put right, kind by kind, what found no place, and the findings that are left."""
    files = {"file": done.before.path, "output": done.after.path}
    code = "fix.done" if done.fixes else "fix.nothing"
    yield say_result(code, lang, count=len(done.fixes), **files)
    for kind in FixKind:
        fixes = [each for each in done.fixes if each.kind is kind]
        if fixes:
            yield from _kind_lines(kind, fixes, lang, None if whole else _OF_A_KIND)
    if done.written.outside or done.written.guesses:
        yield from placed_lines(done.written, lang)
    yield say_result("fix.counts", lang, **summary_json(done.before))
    yield from report_lines(done.after, lang, whole=whole)


def _kind_lines(kind: FixKind, fixes: Sequence[Fix], lang: Lang, most: int | None) -> Iterator[str]:
    yield say_result("fix.kind", lang, kind=say_fix_kind(kind, lang), count=len(fixes))
    for each in islice(fixes, most):
        before, after = _around_the_difference(_text(each.before), _text(each.after))
        told = {"cell": each.cell, "before": before, "after": after}
        yield f"  {say_result('fix.line', lang, **told)}"
    rest = 0 if most is None else len(fixes) - most
    if rest > 0:
        yield f"  {say_result('fix.rest', lang, count=rest)}"


def _text(value: RawValue) -> str:
    """A value as it was typed: the spaces of a text may be all that was put right in it."""
    return value if isinstance(value, str) else content(value)


def _around_the_difference(before: str, after: str) -> tuple[str, str]:
    """Two texts on one line, of long ones only where they first differ.

    Spaces too many are shown as Word shows spaces: “a··b”.
    """
    before, after = (" ".join(each.splitlines()) for each in (before, after))
    before = _TOO_MANY.sub(lambda spaces: "·" * len(spaces[0]), before)
    if max(len(before), len(after)) <= _LONGEST:
        return before, after
    pairs = zip(before, after, strict=False)
    same = next((at for at, (left, right) in enumerate(pairs) if left != right), 0)
    start = max(0, same - _AROUND)
    return _cut(before, start), _cut(after, start)


def _cut(text: str, start: int) -> str:
    shown = text[start : start + _LONGEST]
    return f"{'…' if start else ''}{shown}{'…' if start + _LONGEST < len(text) else ''}"
