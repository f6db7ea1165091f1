"""Patterns that wait for their first use."""

from __future__ import annotations

import gc
import marshal
import pkgutil
import re
from importlib import import_module

import pytest

import xltools
from xltools import patterns
from xltools.patterns import late_pattern, parts_of


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


def test_every_pattern_of_ours_can_be_compiled_and_kept() -> None:
    for each in pkgutil.walk_packages(xltools.__path__, "xltools."):
        if not each.name.endswith("__main__"):
            import_module(each.name)
    keys = {each._key for each in gc.get_objects() if type(each) is patterns._LatePattern}
    assert len(keys) > 300
    for text, flags in keys - {("(", 0)}:
        made = re.compile(text, flags)
        kept = patterns._ENGINE.compile(*marshal.loads(parts_of((text, flags), made)))  # noqa: S302
        assert (kept, kept.groupindex, kept.groups) == (made, made.groupindex, made.groups)


def test_parts_that_give_another_pattern_are_refused() -> None:
    with pytest.raises(ValueError, match="năm"):
        parts_of(("năm", 0), re.compile("tháng"))


def test_a_python_that_works_otherwise_has_nothing_to_hand_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(patterns, "_known", {})
    monkeypatch.setattr(patterns, "_compiled", {})
    assert late_pattern("năm").search("năm 2024")
    assert list(patterns.worked_out()) == [("năm", 0)]

    monkeypatch.delattr(import_module("re._compiler"), "_code")

    assert patterns.worked_out() == {}
