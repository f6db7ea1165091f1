"""Nghị định 30/2020/NĐ-CP component by component, in every shape of a plan, signed and as a draft.

What the decree says stands in `tests/data/nd30.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from narrative.shapes import EACH, shaped, word_file
from narrative.word_file import Looks, W, WordFile

from xltools.narrative.blocks import Annex
from xltools.narrative.docx import docx_bytes

pytestmark = pytest.mark.slow  # whole workbooks or documents are written

DECREE: Final = json.loads(
    (Path(__file__).parents[1] / "data" / "nd30.json").read_text(encoding="utf-8")
)
COMPONENTS: Final[dict[str, dict[str, Any]]] = {c["style"]: c for c in DECREE["components"]}
OLD: Final = "đã ban hành"

each_file = pytest.mark.parametrize(("shape", "state"), EACH)


@cache
def opened(shape: str, state: str) -> WordFile:
    """The Word file of a shape in a state."""
    return WordFile(word_file(shape, state))


@cache
def paragraphs(shape: str, state: str) -> tuple[Looks, ...]:
    """Its paragraphs as a reader sees them."""
    return tuple(opened(shape, state).paragraphs)


# what each component looks like


@each_file
def test_each_component_looks_as_the_decree_has_it(shape: str, state: str) -> None:
    faults = [
        f"{COMPONENTS[each.style]['name']} “{each.text[:40]}”: {fault}"
        for each in paragraphs(shape, state)
        if each.style in COMPONENTS
        for fault in _faults(each, COMPONENTS[each.style])
    ]

    assert faults == []


def _faults(said: Looks, rule: dict[str, Any]) -> Iterator[str]:
    """What of a paragraph is not as the decree has it."""
    yield from _faults_of_letters(said, rule)
    if said.align != rule["align"]:
        yield f"stands {said.align}"
    if said.place != rule["place"]:
        yield f"stands in {said.place}"
    if "text" in rule and not re.fullmatch(rule["text"], said.text):
        yield "says something else"
    if rule.get("with_next") and not said.with_next:
        yield "may stand alone at the foot of a page"
    if rule.get("runs_on"):
        yield from _faults_of_text(said)


def _faults_of_letters(said: Looks, rule: dict[str, Any]) -> Iterator[str]:
    """What of its letters is not as the decree has it."""
    least, most = rule["size"]
    if not all(least <= size <= most for size in said.sizes):
        yield f"size {set(said.sizes)}"
    for name, found in (("bold", said.bold), ("italic", said.italic)):
        if name in rule and found != {rule[name]}:
            yield f"{name} {set(found)}"
    if rule.get("case") == "hoa" and said.text != said.text.upper():
        yield "is not in capitals"
    if said.fonts != {DECREE["page"]["font"]} or said.colors != {DECREE["page"]["color"]}:
        yield f"{set(said.fonts)} {set(said.colors)}"


def _faults_of_text(said: Looks) -> Iterator[str]:
    """What of running text is not as the decree has it."""
    text = DECREE["text"]
    if not any(abs(said.first_line - length) < 0.1 for length in text["first_line_mm"]):
        yield f"first line {said.first_line:.1f} mm"
    if said.gap < text["gap_pt"]:
        yield f"gap {said.gap} pt"
    if not text["line"][0] <= said.line <= text["line"][1]:
        yield f"line {said.line}"


@each_file
def test_every_component_is_there_and_no_paragraph_is_anything_else(shape: str, state: str) -> None:
    found = {each.style for each in paragraphs(shape, state)}

    wanted = {
        style
        for style, rule in COMPONENTS.items()
        if not rule.get("optional")
        and rule.get("only", state) == state
        and shape not in rule.get("unless", ())
    }
    assert wanted - found == set()
    assert found - set(COMPONENTS) - set(DECREE["beside"]) == set()


@each_file
def test_pages_and_their_numbers_are_as_the_decree_has_them(shape: str, state: str) -> None:
    """Upright pages; an annex may be turned, is numbered apart and shows no number at first."""
    file, page = opened(shape, state), DECREE["page"]

    for section in file.sections:
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        lengths = [_mm(size, "w"), _mm(size, "h")]
        turned = size.get(f"{W}orient") == "landscape"
        assert lengths == (page["size_mm"][::-1] if turned else page["size_mm"])
        for side in ("top", "bottom") if turned else ("top", "bottom", "left", "right"):
            least, most = page[f"{side}_mm"]
            assert least <= _mm(margins, side) <= most
        assert 0 < _mm(margins, "header") < _mm(margins, "top")
        assert section.find(f"{W}titlePg") is not None
        assert section.find(f"{W}pgNumType").get(f"{W}start") == "1"
        assert _headers(file, section) == {"default": " PAGE ", "first": ""}
    assert not any(s.find(f"{W}pgSz").get(f"{W}orient") for s in file.sections[:1])


def _mm(element: Any, name: str) -> int:
    return round(int(element.get(f"{W}{name}")) / 1440 * 25.4)


def _headers(file: WordFile, section: Any) -> dict[str, str]:
    """The fields of the headers of a section; each stands in the middle, upright, 13 to 14."""
    relations = file.part("word/_rels/document.xml.rels")
    targets = {each.get("Id"): each.get("Target") for each in relations}
    name = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    found = {}
    for each in section.iter(f"{W}headerReference"):
        header = file.part(f"word/{targets[each.get(name)]}")
        looks = file.looks(header.find(f"{W}p"))
        least, most = DECREE["page"]["number_size"]
        assert looks.align == "center"
        assert all(least <= size <= most for size in looks.sizes)
        assert looks.bold | looks.italic <= {False}
        fields = (field.text or "" for field in header.iter(f"{W}instrText"))
        found[each.get(f"{W}type")] = "".join(fields)
    return found


# what the parts say


@each_file
def test_bases_recipients_and_the_last_sentence_end_with_their_marks(
    shape: str, state: str
) -> None:
    said: dict[str, list[str]] = {}
    for each in paragraphs(shape, state):
        said.setdefault(COMPONENTS.get(each.style, {}).get("name", ""), []).append(each.text)

    bases, recipients = said["Căn cứ"], said["Danh sách nơi nhận"]
    assert {text[-1] for text in bases[:-1]} <= {";"}
    assert bases[-1].endswith(".")
    assert {text[-1] for text in recipients[:-1]} == {";"}
    assert recipients[-1].startswith("- Lưu: VT")
    whole = [each.text for each in paragraphs(shape, state) if each.place == "thân"]
    assert [text for text in whole if "./." in text] == [whole[-1]]
    assert re.search(r"\S\./\.$", whole[-1])


@each_file
def test_a_draft_leaves_room_and_is_marked_and_a_signed_plan_says_the_same_everywhere(
    shape: str, state: str
) -> None:
    texts = {each.style: each.text for each in paragraphs(shape, state)}
    number = texts["VB Số và ký hiệu"].removeprefix("Số: ")
    day = texts["VB Địa danh và thời gian"].partition(", ")[2]

    attached = texts["VB Chỉ dẫn kèm theo"]
    if state == OLD:
        assert f"số {number} {day} của" in attached
        assert {"VB Dự thảo", "VB Mức độ khẩn"} & set(texts) == set()
    else:
        assert number.strip() == "/KH-UBND"
        assert re.sub(r" +", " ", f"số {number} {day} của") in re.sub(r" +", " ", attached)
        assert (texts["VB Dự thảo"], texts["VB Mức độ khẩn"]) == ("DỰ THẢO", "THƯỢNG KHẨN")


@each_file
def test_annexes_have_numbers_of_one_kind_and_heads_that_are_repeated(
    shape: str, state: str
) -> None:
    """Those of a draft have no names of their own, so they are appendices with Roman numbers."""
    annexes = [b for b in shaped(shape, state).blocks if isinstance(b, Annex)]
    kinds = {block.number.rpartition(" ")[0] for block in annexes}
    tables = list(opened(shape, state).main.iter(f"{W}tbl"))[2:]

    assert kinds == ({"Biểu số"} if state == OLD else {"Phụ lục"})
    assert len(tables) == len(annexes)
    for table in tables:
        rows = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        assert rows[:2] == [True, True]
        assert not any(rows[3:])
        assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in table.iter(f"{W}tr"))


@each_file
def test_the_signature_does_not_stand_alone_on_a_page(shape: str, state: str) -> None:
    """The last paragraph goes with the table, whose one row does not break."""
    file = opened(shape, state)
    body = [each for each in paragraphs(shape, state) if each.place == "thân"]
    signed = list(file.main.iter(f"{W}tbl"))[1]

    assert body[-1].with_next
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in signed.iter(f"{W}tr")] == [
        True
    ]


@each_file
def test_the_same_plan_gives_the_same_bytes(shape: str, state: str) -> None:
    assert docx_bytes(shaped(shape, state)) == word_file(shape, state)
