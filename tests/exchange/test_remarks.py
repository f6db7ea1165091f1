"""What assigning, handing out and amending remark, in both languages."""

from __future__ import annotations

from pathlib import Path
from unicodedata import is_normalized

import pytest

from xltools.wording.assigning_remarks import REMARKS
from xltools.wording.fill import placeholders, unknown_specs

TESTS = Path(__file__).resolve().parent


@pytest.mark.parametrize("code", REMARKS)
def test_both_languages_say_the_same_of_a_remark(code: str) -> None:
    _, vi, en = REMARKS[code]

    assert placeholders(vi) == placeholders(en)
    assert unknown_specs(vi) == unknown_specs(en) == frozenset()
    assert is_normalized("NFC", vi)
    assert vi.endswith(".")
    assert en.endswith(".")


def test_every_remark_occurs_in_a_test() -> None:
    said = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.glob("test_*.py"))

    assert [code for code in REMARKS if code not in said] == []
