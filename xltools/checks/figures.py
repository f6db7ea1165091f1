"""Figures and dates typed into sentences agree with the sheets that are their home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from xltools.checks.case import Case, TextCell
from xltools.checks.targets import phrase
from xltools.findings import Finding
from xltools.form import Target
from xltools.form.words import ReportPeriod
from xltools.wording.dates import format_moment
from xltools.wording.messages import texts as messages
from xltools.wording.text import fold

_SHARE: Final = (
    r"[^.;:%\d]{0,40}?(?:\([^()]{0,40}\)[^.;:%\d]{0,20})?"
    r"(?:còn|xuống|dưới|đạt|ở mức|không quá|bằng|là)[^.;:%\d]{0,25}(\d{1,2}(?:,\d{1,3})?)%"
)
_NAMES: Final = {
    "suy dinh dưỡng thể thấp còi": "thể thấp còi",
    "suy dinh dưỡng thể nhẹ cân": "thể nhẹ cân",
    "tỷ lệ hộ nghèo": "tỷ lệ hộ nghèo(?! dtts)",
    "tỷ lệ hộ cận nghèo": "tỷ lệ hộ cận nghèo(?! dtts)",
}
_TYPED: Final = {name: re.compile(words + _SHARE) for name, words in _NAMES.items()}
_DEADLINES: Final = {
    ReportPeriod.HALF_YEAR: re.compile(r"6 tháng (?:trước|chậm nhất) ngày (\d{1,2}/\d{1,2})"),
    ReportPeriod.YEAR: re.compile(r"\bnăm (?:trước|chậm nhất) ngày (\d{1,2}/\d{1,2})"),
}


def figures_of_targets_agree_in_texts(case: Case) -> Iterator[Finding]:
    """A rate typed into a sentence is one that a row of that target states (S000-13).

    Value, baseline and what the level above assigned are all right; so is a blank target.
    """
    rows: dict[str, list[Target]] = {}
    for target in case.own_targets:
        name = fold(target.indicator or "")
        if name in _TYPED and target.code and target.value is not None:
            rows.setdefault(name, []).append(target)
    for text in case.texts:
        if "%" in text.folded and not isinstance(text.record, Target):
            yield from _other_figures(text, rows)


def _other_figures(text: TextCell, rows: dict[str, list[Target]]) -> Iterator[Finding]:
    for name, targets in rows.items():
        for found in _TYPED[name].finditer(text.folded):
            if Decimal(found[1].replace(",", ".")) in _said(targets):
                continue
            yield messages.OTHER_FIGURE.at(
                text.cell,
                found[0],
                related=(targets[0].cell("value"),),
                row_key=text.record.row_key,
                target=targets[0].code,
                stated=phrase(targets[0]),
            )


def _said(targets: list[Target]) -> set[Decimal | None]:
    return {
        figure
        for each in targets
        for figure in (each.value, each.value_to, each.baseline, each.assigned_value)
    }


def report_dates_agree_in_texts(case: Case) -> Iterator[Finding]:
    """A report date typed into a sentence stands on the sheet of reports (S000-38)."""
    for period, typed in _DEADLINES.items():
        rows = [r for r in case.plan.reports_due if r.period is period and r.due and r.code]
        days = {(row.due.day, row.due.month) for row in rows if row.due}
        if not rows:
            continue
        for text in case.texts:
            for found in typed.finditer(text.folded):
                day, month = map(int, found[1].split("/"))
                if (day, month) in days:
                    continue
                yield messages.OTHER_DEADLINE.at(
                    text.cell,
                    found[0],
                    related=tuple(row.cell("due") for row in rows),
                    row_key=text.record.row_key,
                    stated=", ".join(dict.fromkeys(format_moment(r.due) for r in rows if r.due)),
                    report=rows[0].code,
                )
