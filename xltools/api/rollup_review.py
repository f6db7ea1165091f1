"""What a roll-up tells of the units below: against what was assigned, one another, the rules."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from xltools.api.reading import open_whole
from xltools.api.setup import Setup
from xltools.api.validate import case_of
from xltools.checks import check
from xltools.errors import XltoolsError
from xltools.form import FORM_VERSION
from xltools.form.assigned_figures import given
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

if TYPE_CHECKING:
    from xltools.plan.against import Comparison
    from xltools.rollup.common_faults import Checked, CommonFault
    from xltools.rollup.membership import Membership
    from xltools.rollup.remarks import Review

Progress = Callable[[int, int, str], None]

MOST_CHECKED: Final = 200
"""So many submissions are checked unasked: a check takes longer than reading and adding."""


def shared_faults(
    files: Sequence[Path],
    members: Membership,
    setup: Setup,
    wanted: bool | None,
    progress: Progress | None = None,
) -> tuple[CommonFault, ...] | None:
    """The faults that many of the submissions share; None when they are not checked.

    Unless it is `wanted` or not, they are checked while there are no more than MOST_CHECKED.
    """
    from xltools.rollup.common_faults import common_faults
    from xltools.rollup.membership import COUNTED, State

    looked_at = members.of(*COUNTED, State.FAULTY)
    if wanted is False or (wanted is None and len(looked_at) > MOST_CHECKED):
        return None
    names = {member.digest: member.unit_name for member in looked_at}
    return common_faults(tuple(_checked(files, names, setup, progress)))


def _checked(
    files: Sequence[Path], names: dict[str, str], setup: Setup, progress: Progress | None
) -> Iterator[Checked]:
    """Each submission once; files of an older form are judged by nobody: its faults are old."""
    from xltools.rollup.common_faults import Checked, faults_of

    left = dict(names)
    for done, file in enumerate(files, start=1):
        if progress is not None:
            progress(done, len(files), file.name)
        try:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            unit = left.pop(digest, None)
            opened = open_whole(file) if unit is not None else None
        except (OSError, XltoolsError):  # the roll-up has named it with its reason
            continue
        if unit is None or opened is None or opened.rows.form_version != FORM_VERSION:
            continue
        yield Checked(unit, faults_of(check(case_of(opened, setup)), opened.rows))


def review_lines(review: Review, lang: Lang) -> Iterator[str]:
    """The remarks as lines of text, under one heading."""
    if review.faults is None:
        yield say_result("rollup.not-checked", lang, most=MOST_CHECKED)
    if review.remarks:
        yield say_result("rollup.remarks", lang)
    for remark in review.remarks:
        said = remark.say(lang)
        yield f"  {said.text} {said.remedy}"


def review_json(review: Review, lang: Lang) -> dict[str, Any]:
    """The same for programs, with every figure."""
    return {
        "against_assigned": [_comparison(each) for each in review.comparisons],
        "outliers": [
            {
                "unit_code": each.unit.code,
                "unit_name": each.unit.name,
                "figure_name": each.compared.name,
                "figure": _number(round(each.figure, each.compared.digits)),
                "usual": [_number(round(x, each.compared.digits)) for x in (each.low, each.high)],
                "sheet": each.cell.sheet,
                "cell": each.cell.address,
            }
            for each in review.outliers
        ],
        "common_faults": None
        if review.faults is None
        else [
            {
                "code": each.fault.code,
                "severity": each.fault.severity.value,
                "sheet": each.fault.sheet,
                "column": each.fault.column,
                "units": list(each.units),
                "checked": each.checked,
            }
            for each in review.faults
        ],
        "remarks": [
            {"code": each.code, "message": said.text, "remedy": said.remedy}
            for each in review.remarks
            for said in (each.say(lang),)
        ],
    }


def _comparison(one: Comparison) -> dict[str, Any]:
    return {
        "kind": one.thing.kind.value,
        "code": one.thing.code,
        "funding_source": one.thing.funding_source,
        "capital_kind": one.thing.capital_kind,
        "name": one.name,
        "measure_unit": one.measure_unit,
        "assigned": _number(one.assigned),
        "registered": _number(one.registered),
        "gap": _number(one.gap),
        "below_assigned": list(one.short),
        "not_registered": list(one.silent),
        "not_assigned": list(one.without),
        "units": [
            {
                "unit_code": row.unit_code,
                "assigned": _number(given(row)),
                "registered": _number(row.registered),
                "gap": _number(row.gap),
            }
            for row in one.rows
        ],
    }


def _number(figure: Decimal | None) -> int | float | None:
    if figure is None:
        return None
    return int(figure) if figure == figure.to_integral_value() else float(figure)
