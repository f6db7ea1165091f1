"""Every figure of a text comes from a record: what is taken away leaves a gap or is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from examples.documents import RIGHT, document
from hypothesis import given, settings
from hypothesis import strategies as st
from narrative.plans import body, catalogue, composed, example, gaps

from xltools.form import RECORD_OF_SHEET, GeneralInfo, Movement
from xltools.form.base import fields
from xltools.form.kinds import Kind, kind_of
from xltools.narrative import Document, compose
from xltools.narrative.blocks import Annex, Heading, Paragraph, Recipients
from xltools.narrative.text import block_text, runs_text
from xltools.plan.build import plan_of
from xltools.plan.references import Context, resolve
from xltools.rows.document import rows_of
from xltools.wording.numbers import format_number

PLANS = (*RIGHT.values(), "kon-braih-2026")
HOUSEHOLDS = " ".join(
    f"{{{what}.{when}}}" for what in ["h", "n", "c", "tn", "tc"] for when in ("dau", "cuoi", "giam")
).replace("{h.giam}", "")
_KINDS = (Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.MOMENT)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
Place = tuple[str, int, str]


@pytest.mark.parametrize("name", PLANS)
def test_no_number_is_printed_that_no_record_holds(name: str) -> None:
    """But for households, whose sums and rates the form works out from the records."""
    figures = resolve(HOUSEHOLDS, Context(plan_of(rows_of(document(name))), catalogue())).text

    known = {*_numbers(" ".join(_typed(document(name)))), *_numbers(figures)}

    assert set(_numbers(_text(example(name)))) - known == set()


def _places(name: str) -> list[Place]:
    """The cells of a document that hold a figure or a date and are filled.

    Left out are the movements of households, of which a blank one is none, as the form says; what
    only puts lines in order; and number and day of the plan itself, for which room is left.
    """
    return [
        (sheet, index, heading)
        for sheet, content in document(name).items()
        if RECORD_OF_SHEET[sheet] not in (Movement, GeneralInfo)
        for index, row in enumerate(_rows(content))
        for heading in row
        if heading in _figures(sheet) and heading not in ("Thứ tự", "Thứ tự in", "Mục")
    ]


@cache
def _figures(sheet: str) -> frozenset[str]:
    found = (each for each in fields(RECORD_OF_SHEET[sheet]) if each.filled)
    return frozenset(each.column.header for each in found if kind_of(each).kind in _KINDS)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_a_value_that_is_taken_away_is_never_replaced_by_another(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(PLANS))

    assert _invented(name, data.draw(st.sampled_from(_places(name)))) == set()


@pytest.mark.slow
@pytest.mark.parametrize("name", PLANS)
def test_no_value_at_all_can_be_taken_away_unseen(name: str) -> None:
    """The whole of the rule above, cell by cell."""
    assert {place: more for place in _places(name) if (more := _invented(name, place))} == {}


def _invented(name: str, place: Place) -> set[str]:
    """Numbers that a plan prints, or prints more often, only without that value.

    And "" where the text has lost it without a gap and without having fewer numbers.
    """
    sheet, index, heading = place
    less = deepcopy(document(name))
    del _rows(less[sheet])[index][heading]
    before, after = example(name), compose(plan_of(rows_of(less)), catalogue())
    said, now = Counter(_numbers(_text(before))), Counter(_numbers(_text(after)))
    seen = len(after.gaps) > len(before.gaps) or now <= said
    return set(now - said) | (set() if seen else {""})


def _rows(content: Any) -> list[dict[str, Any]]:
    return content if isinstance(content, list) else [content]


def _text(document: Document) -> str:
    """The sentences with their notes: without numbers of headings, recipients and annexes."""
    lines = [
        runs_text(block.runs) if isinstance(block, Heading | Paragraph) else block_text(block)
        for block in document.blocks
        if not isinstance(block, Annex | Recipients)
    ]
    notes = [runs_text(note.runs) for note in document.notes()]
    return "\n".join(re.sub(r"\[\d+\]", "", line) for line in (*lines, *notes))


def _numbers(text: str) -> list[str]:
    """The numbers of a text, dates in their parts, a zero before them left out."""
    return [found.lstrip("0") or "0" for found in _NUMBER.findall(text)]


def _typed(value: Any) -> Iterator[str]:
    """Everything that was typed, numbers as the plan prints them."""
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _typed(each)
    elif isinstance(value, int | float):
        yield format_number(Decimal(str(value)))
    else:
        yield str(value)


def test_a_total_is_not_said_while_a_granted_amount_is_missing() -> None:
    """The sum of the others would be a number that nobody stated."""
    document = composed("""
# Kinh phí
Mã | Dự án - chính sách | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | được giao | 268
KP02 | DA3.TDA1 | được giao |
KP03 | DA3.TDA2 | chưa giao |
# Hoạt động
Mã | Dự án - chính sách | Phần | Cấp | Nội dung
HD01 | DA2 | Nội dung | - | Chi {kp.DA2} trong tổng số {kp}, phần còn lại cho {kp.DA3}
""")

    assert body(document)[-1] == (
        "- Tổng kinh phí thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024:"
        " ……./."
    )
    assert "- Chi 268 triệu đồng trong tổng số ……, phần còn lại cho ……" in "\n".join(body(document))
    assert gaps(document) == [
        "du-an/DA2/HD01 kp",
        "du-an/DA2/HD01 kp.DA3",
        "du-an/DA3.TDA1/kinh-phi/KP02 Kế hoạch vốn năm (triệu đồng)",
        "kinh-phi/tong Kế hoạch vốn năm (triệu đồng)",
    ]
