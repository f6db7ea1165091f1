"""What a roll-up says of files, units and figures that it left out."""

from __future__ import annotations

from unicodedata import is_normalized

import pytest
from wording.source import calls, given

from xltools.errors import XltoolsError
from xltools.wording.fill import placeholders, unknown_specs
from xltools.wording.rollup import NOTES, STATES, say_note


@pytest.mark.parametrize("code", NOTES)
def test_both_languages_say_the_same_of_a_note(code: str) -> None:
    vi, en = NOTES[code]

    assert placeholders(vi) == placeholders(en)
    assert unknown_specs(vi) == unknown_specs(en) == frozenset()
    assert is_normalized("NFC", vi)


@pytest.mark.slow
def test_every_note_that_is_made_has_its_sentence() -> None:
    made = {
        given(where, node.value, call).name
        for where, call in calls()
        if getattr(call.func, "id", "") == "Note"
        for node in call.args[:1]
        if hasattr(node, "value")
    }

    assert made == set(NOTES)
    assert all(is_normalized("NFC", words.vi) for words in STATES.values())


def test_a_note_says_the_error_that_it_carries() -> None:
    reason = {"reason": XltoolsError("file.missing", file="a.xlsx")}

    assert say_note("rollup.unreadable", reason, "en") == (
        'There is no file "a.xlsx"; check its name and folder.'
    )
