"""The files of outlines: those that are shipped, an office's own, and how a fault is named."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from examples.documents import ROOT

from xltools.errors import XltoolsError
from xltools.form.words import OUTLINES, SECTIONS, ActivityPart
from xltools.narrative import load_outline, outlines
from xltools.narrative.json_lines import line_of
from xltools.narrative.outline import By, Groups, Kind, Numbering
from xltools.narrative.outline_reader import read_outline
from xltools.wording.errors import say_error

SHIPPED = files("xltools.narrative") / "outlines"
FIRST = (SHIPPED / "a-theo-du-an.json").read_text(encoding="utf-8")


def test_the_outlines_of_the_form_are_those_that_are_shipped() -> None:
    assert outlines() == OUTLINES


@pytest.mark.parametrize("name", OUTLINES)
def test_an_outline_has_a_place_for_every_section(name: str) -> None:
    found = load_outline(name).contents()

    assert sorted(c.section for c in found if c.kind is Kind.SENTENCES) == sorted(SECTIONS)


@pytest.mark.parametrize("name", OUTLINES)
def test_an_outline_prints_every_part_of_a_project(name: str) -> None:
    found = [c for part in load_outline(name).project for c in part.contents]

    parts = {c.activity_part for c in found if c.kind is Kind.ACTIVITIES}
    assert parts in ({None}, set(ActivityPart))


def test_an_unknown_outline_is_named_with_those_there_are() -> None:
    with pytest.raises(XltoolsError) as error:
        load_outline("Theo chiều")

    assert say_error(error.value) == (
        'Không có bố cục văn bản "Theo chiều"; hãy chọn một trong các bố cục: Theo dự án (mẫu a),'
        " Theo chiều thiếu hụt (mẫu b), Rút gọn (mẫu c), Theo chính sách (mẫu d); bố cục riêng của"
        " đơn vị thì ghi tên tệp .json."
    )


def test_an_outline_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(XltoolsError) as error:
        load_outline(str(tmp_path / "không có.json"))

    assert error.value.code == "file.missing"


def test_an_outline_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(FIRST.encode("utf-16"))

    with pytest.raises(XltoolsError) as error:
        load_outline(str(file))

    assert error.value.values == {"file": "a.json", "line": 1, "where": "", "fault": "not_json"}


@pytest.mark.parametrize(
    ("place", "value", "where", "fault"),
    [
        (("name",), "", "name", "string_too_short"),
        (("name",), 3, "name", "string_type"),
        (("levels",), [{"number": "roman"}], "levels", "list_type"),
        (("more",), 3, "more", "extra_forbidden"),
        (("levels", 1, "number"), "a", "levels[1].number", "enum"),
        (("levels", 1, "bold"), 1, "levels[1].bold", "bool_type"),
        (("parts",), [], "parts", "list_type"),
        (("parts", 2), "Mục tiêu", "parts[2]", "not_an_object"),
        (("parts", 2, "heading"), "có", "parts[2].heading", "enum"),
        (("parts", 2, "parts", 0, "of", 0), "x", "parts[2].parts[0].of[0].kind", "enum"),
        (("parts", 2, "parts", 0, "of", 0, "kind"), "x", "parts[2].parts[0].of[0].kind", "enum"),
        (("parts", 0, "of", 0, "section"), "x", "parts[0].of[0].section", "enum"),
        (("parts", 0, "of", 1, "by"), "x", "parts[0].of[1].by", "enum"),
        (("parts", 3, "of", 1, "section"), "x", "parts[3].of[1].section", "extra_forbidden"),
        (("parts", 3, "of", 1, "kind"), "times", "parts[3].of[1].kind", "enum"),
        (("parts", 3, "of", 3, "codes"), ["CS.YT", 3], "parts[3].of[3].codes[1]", "string_type"),
        (("parts", 3, "of", 3, "codes"), [], "parts[3].of[3].codes", "list_type"),
        (("project", 0, "of", 0, "kind"), "duties", "project[0].of[0].kind", "enum"),
        (("project", 0, "of", 0, "part"), "x", "project[0].of[0].part", "enum"),
        (("project", 0, "parts"), [{}], "project[0].parts", "extra_forbidden"),
        (("parts", 3, "id"), "muc-tieu", "parts[3].id", "twice"),
        (("parts", 2, "parts", 1, "id"), "muc-tieu", "parts[2].parts[1].id", "twice"),
        (("project", 1, "id"), "noi-dung", "project[1].id", "twice"),
    ],
)
def test_a_faulty_outline_is_refused_with_file_line_and_place(
    place: tuple[str | int, ...], value: object, where: str, fault: str
) -> None:
    outline = json.loads(FIRST)
    at: Any = outline
    for key in place[:-1]:
        at = at[key]
    at[place[-1]] = value
    text = json.dumps(outline, ensure_ascii=False, indent=2)

    with pytest.raises(XltoolsError) as error:
        read_outline(text, "thu.json")

    line = line_of(text, where)
    assert error.value.code == "outline.invalid"
    assert error.value.values == {"file": "thu.json", "line": line, "where": where, "fault": fault}


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("", 1),
        ("name", 2),
        ("parts", 3),
        ("parts[0]", 4),
        ("parts[0].of[1].kind", 5),
        ("parts[1].id", 7),
        ("parts[1].title", 7),
        ("parts[7]", 3),
        ("more", 1),
    ],
)
def test_a_place_has_its_line_and_what_is_missing_that_of_what_is_around_it(
    where: str, line: int
) -> None:
    text = """{
  "name": "Mẫu { \\" [",
  "parts": [
    {"id": "a", "title": "b", "of": [{"kind": 1},
      {"kind": "x"}]
    },
    {"id": "b"}
  ]
}"""

    assert line_of(text, where) == line


def test_an_outline_that_is_no_json_is_refused_with_its_line() -> None:
    with pytest.raises(XltoolsError) as error:
        read_outline('{"name":\n', "thu.json")

    assert say_error(error.value) == (
        'Tệp bố cục văn bản "thu.json" có lỗi (dòng 2): nội dung không đúng cú pháp JSON; hãy sửa'
        " lại chỗ này."
    )


def test_the_page_on_outlines_names_every_word_of_their_files() -> None:
    """An office writes its own after that page."""
    page = (ROOT / "docs" / "bo-cuc-van-ban.md").read_text(encoding="utf-8")
    files = [json.loads(each.read_text(encoding="utf-8")) for each in SHIPPED.iterdir()]
    words = {str(word) for kind in (Kind, By, Groups, Numbering) for word in kind}
    words |= {key for file in files for key in _keys(file)}

    assert [word for word in sorted(words) if f"`{word}`" not in page] == []


def _keys(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        yield from data
        yield from (key for each in data.values() for key in _keys(each))
    elif isinstance(data, list):
        yield from (key for each in data for key in _keys(each))
