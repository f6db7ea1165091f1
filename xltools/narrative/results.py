"""What last year came to, which many plans open with: its rows of Kết quả thực hiện."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from xltools.form import Activity, Actual, FundingLine, Target
from xltools.form.words import ActualPeriod
from xltools.narrative import words
from xltools.narrative.blocks import Gap, Line, Paragraph, Run, Runs
from xltools.narrative.composer import Composer, Paragraphs
from xltools.narrative.markup import ended_by, lower_first
from xltools.plan.amounts import counted, money, with_unit
from xltools.plan.references import references_in

_ROOM = "ket-qua-nam-truoc"
_AMOUNT = "sl"


def results(composer: Composer) -> Paragraphs:
    """A line for each target, amount and activity of which last year's result is known."""
    return tuple(_results(composer))


def _results(composer: Composer) -> Iterator[Paragraph]:
    for row in composer.plan.actuals:
        if row.period is ActualPeriod.LAST_YEAR and row.unit_code is None and row.code:
            block = f"{_ROOM}/{row.code}"
            said = _said(composer, row, block)
            if said:
                yield Paragraph(block, Line.DASH, (*ended_by(said, ""), *_reason(row), Run(".")))
            elif row.result is not None or row.disbursed_to_date is not None:
                composer.gaps.append(Gap(block, row.code, row.cell("code"), known=False))


def _said(composer: Composer, row: Actual, block: str) -> Runs:
    plan = composer.plan
    for target in plan.targets:
        if target.code == row.code and target.unit_code is None:
            return _of_target(composer, row, target, block)
    for line in plan.funding:
        if line.code == row.code:
            return _of_money(composer, row, line)
    for activity in plan.activities:
        if activity.code == row.code:
            return _of_activity(composer, row, activity, block)
    return ()


def _of_target(composer: Composer, row: Actual, target: Target, block: str) -> Runs:
    """Tỷ lệ hộ nghèo cuối năm: 3,78% (45/1.190 hộ)."""
    wording = composer.runs(target.wording, block, target)
    if row.result is None or not wording:
        return ()
    of = _fraction(row.numerator, row.denominator, target.counted_unit)
    return (*wording, Run(f": {with_unit(row.result, target.measure_unit)}{of}"))


def _fraction(numerator: Decimal | None, denominator: Decimal | None, unit: str | None) -> str:
    if numerator is None or denominator is None:
        return ""
    said = f"{counted(numerator)}/{counted(denominator)}"
    return f" ({said} {unit})" if unit else f" ({said})"


def _of_money(composer: Composer, row: Actual, line: FundingLine) -> Runs:
    """Cải thiện dinh dưỡng: giải ngân 75 triệu đồng."""
    name = composer.scope.official_name(line.project) or line.content
    amount = row.disbursed_to_date if row.disbursed_to_date is not None else row.disbursed
    if amount is None or not name:
        return ()
    said = words.DISBURSED.format(amount=money(amount, composer.info.money_unit))
    return (Run(f"{name}: {said}"),)


def _of_activity(composer: Composer, row: Actual, activity: Activity, block: str) -> Runs:
    """The activity with what was done in place of what is planned; not where it cites this year."""
    cited = references_in(activity.wording or "")
    if row.result is None or any(each != _AMOUNT for each in cited):
        return ()
    done = activity.replaced(
        amount=row.result, amount_to=None, operator=None, out_of=row.denominator
    )
    wording = composer.runs(activity.wording, block, done, "wording", done)
    if _AMOUNT in cited:
        return wording
    return (*ended_by(wording, ":"), Run(f" {with_unit(row.result, activity.measure_unit)}"))


def _reason(row: Actual) -> Runs:
    if not row.reason:
        return ()
    reason = lower_first(row.reason).rstrip(" .;")
    return (Run("; " + words.HINDERED.format(reason=reason)),)
