"""What a roll-up remarks of units is said whole in both languages."""

from __future__ import annotations

from unicodedata import is_normalized

import pytest

from xltools.rollup.outliers import COMPARED as FIGURES
from xltools.wording.fill import placeholders, unknown_specs
from xltools.wording.rollup_remarks import COMPARED, REMARKS


@pytest.mark.parametrize("code", REMARKS)
def test_both_languages_say_the_same_of_a_remark(code: str) -> None:
    vi, en = REMARKS[code]

    assert placeholders(vi.text) == placeholders(en.text)
    assert unknown_specs(vi.text) == unknown_specs(en.text) == frozenset()
    assert is_normalized("NFC", vi.text + vi.remedy)


def test_every_figure_that_units_are_compared_by_has_a_name() -> None:
    assert [each.name for each in FIGURES] == list(COMPARED)
