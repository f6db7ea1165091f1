"""Tones of open oa, oe and uy on one vowel in the whole plan; only done when asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from xltools.checks.case import Case, is_own
from xltools.checks.fixes.change import Change
from xltools.rows.fixes import FixKind
from xltools.wording.letters import TonePlacement, tone_placements, with_tones


def tones_in_one_place(case: Case) -> Iterator[Change]:
    """Tones stand where more of the plan's texts have them; where as many, as in "hòa"."""
    counted = Counter(each for text in case.texts for each in tone_placements(text.text))
    usual = TonePlacement.FIRST
    if counted[TonePlacement.SECOND] > counted[TonePlacement.FIRST]:
        usual = TonePlacement.SECOND
    for text in case.texts if len(counted) > 1 else ():
        after = with_tones(text.text, usual)
        if after != text.text and is_own(text.record):
            yield Change(text.record, text.field, FixKind.TONES, after)
