"""Patterns that wait for their first use."""

from __future__ import annotations

import re

import pytest

from xltools.patterns import late_pattern


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    late = late_pattern("năm (20..)", re.IGNORECASE)
    compiled = re.compile("năm (20..)", re.IGNORECASE)

    for text in ("Năm 2024, năm 2025", "không có"):
        assert late.findall(text) == compiled.findall(text)
        assert late.sub(r"\1", text) == compiled.sub(r"\1", text)
    assert (late.pattern, late.flags) == (compiled.pattern, compiled.flags)


def test_it_is_compiled_when_first_used() -> None:
    late = late_pattern("(")

    with pytest.raises(re.error):
        late.search("x")
