"""Units that a roll-up leaves out on purpose: `--exclude UNIT=REASON`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import ChildUnit
from xltools.wording.text import fold


@dataclass(frozen=True)
class Exclusion:
    """A unit by name or code, and why its figures are left out."""

    unit: str
    reason: str


def exclusion(text: str) -> Exclusion:
    """What `UNIT=REASON` says. Raises XltoolsError "rollup.exclude-malformed"."""
    unit, _, reason = (part.strip() for part in text.partition("="))
    if not unit or not reason:
        raise XltoolsError("rollup.exclude-malformed", found=text)
    return Exclusion(unit, reason)


def without(
    children: Sequence[ChildUnit], exclusions: Iterable[Exclusion]
) -> tuple[ChildUnit, ...]:
    """The units below, those named not counted and with their reason.

    Raises XltoolsError "rollup.exclude-unknown", and "unit.ambiguous" for a name of several units.
    """
    reasons: dict[str | None, str] = {}
    for each in exclusions:
        found = [child for child in children if _is_called(child, each.unit)]
        if not found:
            names = [child.name for child in children]
            raise XltoolsError("rollup.exclude-unknown", unit=each.unit, known=names)
        if len(found) > 1:
            candidates = [f"{child.code} {child.name}" for child in found]
            raise XltoolsError("unit.ambiguous", unit=each.unit, candidates=candidates)
        reasons[found[0].code] = each.reason
    return tuple(
        child.replaced(counted=False, not_counted_because=reasons[child.code])
        if child.code in reasons
        else child
        for child in children
    )


def _is_called(child: ChildUnit, name: str) -> bool:
    full = fold(child.name or "")
    proper = full.removeprefix(f"{fold(child.unit_type or '')} ")
    return name == child.code or fold(name) in (full, proper)
