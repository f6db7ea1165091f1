"""What a trace says of each figure, in both languages."""

from __future__ import annotations

from unicodedata import is_normalized

import pytest
from wording.source import calls

from xltools.rollup.trace import How
from xltools.wording.fill import placeholders, unknown_specs
from xltools.wording.trace import STEPS, say_step


@pytest.mark.parametrize("code", STEPS)
def test_both_languages_say_the_same_of_a_step(code: str) -> None:
    text = STEPS[code]

    assert placeholders(text.vi) == placeholders(text.en)
    assert unknown_specs(text.vi) == unknown_specs(text.en) == frozenset()
    assert is_normalized("NFC", text.vi)


def test_every_remark_that_is_made_and_every_way_has_its_sentence() -> None:
    made = {
        str(getattr(node, "value", ""))
        for _, call in calls()
        if getattr(call.func, "id", "") in ("Remark", "say_step")
        for node in call.args[:1]
        if str(getattr(node, "value", "")).startswith("trace.")
    }

    assert made | {f"trace.{how.value}" for how in How} == set(STEPS)


def test_a_step_says_how_many_cells_it_was_made_of() -> None:
    assert say_step("trace.added", {"count": 1200}) == "cộng từ 1.200 ô"
    assert say_step("trace.added", {"count": 2}, "en") == "the sum of 2 cells"
