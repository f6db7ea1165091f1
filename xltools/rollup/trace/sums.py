"""Whether the parts of a figure come to the figure, and what to say when they do not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import Actual, Target
from xltools.form.base import FormField, Record, Rolls
from xltools.form.words import RollupWay
from xltools.plan import Plan
from xltools.rollup.targets import way_of
from xltools.rollup.trace.tree import How, Remark, Step, Value
from xltools.rollup.ways import together

_HOW: Final = {
    RollupWay.ADD: How.ADDED,
    RollupWay.SMALLEST: How.SMALLEST,
    RollupWay.LARGEST: How.LARGEST,
    RollupWay.ALL_MEET: How.MET_BY_ALL,
}


@dataclass(frozen=True)
class Part:
    """One part of a figure; `counted` is what it counts as, blank or not, once it is known."""

    step: Step
    counted: Value = None
    known: bool = False


@dataclass(frozen=True)
class Way:
    """How the figures of several rows make one: what to call it, and what they come to."""

    how: How
    together: Callable[[Sequence[Part]], Value]


def way_up(plan: Plan, line: Record, field: FormField) -> Way | None:
    """How a figure of a rolled-up line is made of the same column below; None when it is not."""
    if field.column.rolls is Rolls.ADDED:
        return ADDED
    target = _target_of(plan, line)
    if field.column.rolls is not Rolls.BY_ROW or target is None:
        return None
    stated = field.name in ("value", "value_to", "result")
    way = way_of(target) if stated else RollupWay.ADD
    if way not in _HOW:
        return None
    return Way(_HOW[way], lambda parts: _plain(together(way, target.operator, _numbers(parts))))


def _target_of(plan: Plan, line: Record) -> Target | None:
    """The target that a line states, or the result of which it states."""
    if isinstance(line, Target):
        return line
    if not isinstance(line, Actual):
        return None
    return next((each for each in plan.targets if each.code == line.code), None)


def put_together(step: Step, parts: Sequence[Part], way: Way) -> Step:
    """The step with its parts, and whether they come to its value."""
    made = step.made(way.how, tuple(_shown(part) for part in parts))
    lost = sum(not part.known for part in parts)
    if lost:
        return made.noted(Remark("trace.not-checked", {"count": lost}))
    expected = way.together(parts)
    if expected != step.value:
        says = {"parts": expected, "value": step.value}
        return made.noted(Remark("trace.does-not-add", figures=says))
    if expected is None and any(part.step.value is not None for part in parts):
        return made.noted(Remark("trace.withheld"))
    return made


def totalled(step: Step, parts: tuple[Step, ...], counted: Sequence[Value]) -> Step:
    """A line of totals with the lines it adds; `counted` is what each of them counts as.

    A total of nothing is blank on one sheet and 0 on another.
    """
    made = step.made(How.TOTAL, parts)
    numbers = [Decimal(each) if isinstance(each, int | Decimal) else None for each in counted]
    known = [each for each in numbers if each is not None]
    expected = _plain(sum(known, Decimal())) if len(known) == len(numbers) else None
    if (expected or None) == (step.value or None):
        return made
    says = {"parts": expected, "value": step.value}
    return made.noted(Remark("trace.does-not-add", figures=says))


def _shown(part: Part) -> Step:
    """A blank part says what it counts as."""
    if not part.known or part.step.value is not None:
        return part.step
    if part.counted is None:
        return part.step.noted(Remark("trace.blank-part"))
    return part.step.noted(Remark("trace.blank-counts", figures={"value": part.counted}))


def _sum(parts: Sequence[Part]) -> Value:
    """A sum is blank where all of it is, and where a part of it is unknown."""
    if all(part.step.value is None for part in parts):
        return None
    numbers = _numbers(parts)
    known = [each for each in numbers if each is not None]
    return _plain(sum(known, Decimal())) if len(known) == len(numbers) else None


def _numbers(parts: Sequence[Part]) -> list[Decimal | None]:
    return [
        Decimal(part.counted) if isinstance(part.counted, int | Decimal) else None for part in parts
    ]


def _plain(value: Decimal | None) -> Value:
    if value is None or value != value.to_integral_value():
        return value
    return int(value)


ADDED: Final = Way(How.ADDED, _sum)
