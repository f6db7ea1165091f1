"""The shipped examples pass the privacy gate: no figure, paper or office looks like a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands.run import EXAMPLES

from xltools.api.reading import open_workbook
from xltools.exchange.privacy import allowed_in
from xltools.exchange.privacy_plan import leaks_of
from xltools.exchange.scan_word import scan_word_file
from xltools.exchange.scan_workbook import scan_workbook
from xltools.exchange.strip import stripped

WORKBOOKS = sorted(EXAMPLES.glob("*.xlsx"))


@pytest.mark.slow
@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.stem)
def test_an_example_raises_no_false_alarm(path: Path) -> None:
    """What stands in the workbook of a level above and nowhere else are people of its communes."""
    plan = open_workbook(path).plan
    allowed = allowed_in(plan)

    places = {hit.place.partition("!")[0] for hit in scan_workbook(path, allowed)}
    word_file = path.with_suffix(".docx")

    assert leaks_of(stripped(plan), allowed.names) == []
    assert places <= {"Cấp dưới"}
    assert not word_file.exists() or list(scan_word_file(word_file, allowed)) == []
