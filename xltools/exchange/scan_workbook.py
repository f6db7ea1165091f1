"""Whatever a workbook could carry beside its cells, and its cells."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from xltools.exchange.hits import Allowed, Hidden, Hit
from xltools.exchange.personal import personal_in
from xltools.exchange.personal_names import NameJudge
from xltools.exchange.scan_parts import COMMON_PARTS, Part, plain_texts, scan_parts
from xltools.exchange.scan_xml import Said, elements_of
from xltools.form import IDENTITY, LISTS, RECORDS, GeneralInfo, OfficeLine
from xltools.form.base import fields
from xltools.patterns import late_pattern
from xltools.wording import book

_PARTS: Final = late_pattern(
    rf"{COMMON_PARTS}|xl/(workbook|styles|sharedStrings|theme/theme\d+|worksheets/sheet\d+"
    r"|tables/table\d+|charts/chart\d+|drawings/drawing\d+)\.xml"
)
_BOOK: Final = "xl/workbook.xml"
_STRINGS: Final = "xl/sharedStrings.xml"
_SHEETS: Final = "xl/worksheets/"
_EXAMPLE: Final = book.EXAMPLE.partition("{")[0]
_OUR_HIDDEN_SHEETS: Final = frozenset({LISTS.name, IDENTITY.name, OfficeLine.sheet.name})


def scan_workbook(path: Path, allowed: Allowed) -> Iterator[Hit]:
    """Everything in a workbook that a submission may not carry."""
    reader = _Reader()
    yield from scan_parts(path, allowed, _PARTS, reader.read)


class _Reader:
    """Reads the parts of one workbook; the texts and names that they share are read once."""

    def __init__(self) -> None:
        self._strings: list[str] | None = None
        self._names: dict[str, str] | None = None

    def read(self, part: Part, parts: Mapping[str, Part]) -> Iterator[Hit]:
        if part.name.startswith(_SHEETS):
            yield from self._sheet(part, parts)
        elif part.name == _STRINGS:
            yield from self._unused(part, parts)
        else:
            if part.name == _BOOK:
                yield from _hidden_sheets(part)
            yield from plain_texts(part)

    def _sheet(self, part: Part, parts: Mapping[str, Part]) -> Iterator[Hit]:
        """The cells, and what stands beside them: notes of entry, headers and footers, lists."""
        name = self._name(part, parts)
        strings = self._texts(parts)
        phones = name == GeneralInfo.sheet.name
        for said in part.said:
            place = f"{name}!{said.cell}" if said.cell else name
            text = _without_examples(_shown(said, strings))
            yield from part.personal(text, place, phones=phones)

    def _unused(self, part: Part, parts: Mapping[str, Part]) -> Iterator[Hit]:
        """Texts that no cell shows any more: what stood in one before."""
        used = {
            int(said.text)
            for name, other in parts.items()
            if name.startswith(_SHEETS) and name.endswith(".xml")
            for said in other.said
            if _is_shared(said)
        }
        strings = self._texts(parts)
        for number in sorted(set(range(len(strings))) - used):
            yield from part.personal(strings[number])

    def _texts(self, parts: Mapping[str, Part]) -> list[str]:
        if self._strings is None:
            found = parts[_STRINGS].said if _STRINGS in parts else []
            self._strings = [each.text for each in found if each.tag == "si"]
        return self._strings

    def _name(self, part: Part, parts: Mapping[str, Part]) -> str:
        if self._names is None:
            self._names = _sheet_names(parts)
        return self._names.get(part.name, part.name)


def _shown(said: Said, strings: list[str]) -> str:
    """What a cell or its neighbourhood says in words; a number says nothing."""
    if said.tag != "v" or said.attribute:
        return said.text
    if said.kind == "s":
        number = int(said.text)
        return strings[number] if number < len(strings) else ""
    return said.text if said.kind == "str" else ""


def _without_examples(text: str) -> str:
    """The text without the examples that the form itself gives beside its cells."""
    if _EXAMPLE not in text:
        return text
    for example in form_examples():
        text = text.replace(example, "")
    return text


@cache
def form_examples() -> tuple[str, ...]:
    """The examples of the form that look like personal data: "Ví dụ: 0912345678."."""
    nobody = NameJudge()
    columns = (each.filled for record in RECORDS for each in fields(record))
    examples = {column.example for column in columns if column and column.example}
    personal = sorted(each for each in examples if personal_in(each, nobody))
    return tuple(book.EXAMPLE.format(example=each) for each in personal)


def _is_shared(said: Said) -> bool:
    return said.tag == "v" and said.kind == "s" and not said.attribute


def _hidden_sheets(part: Part) -> Iterator[Hit]:
    for tag, row in elements_of(part.content):
        hidden = tag == "sheet" and row.get("state", "visible") != "visible"
        if hidden and row.get("name") not in _OUR_HIDDEN_SHEETS:
            yield part.hit(Hidden.HIDDEN_SHEET, row.get("name", ""))


def _sheet_names(parts: Mapping[str, Part]) -> dict[str, str]:
    """The name of each sheet by its part."""
    relations = parts.get("xl/_rels/workbook.xml.rels")
    targets = {
        row.get("Id", ""): posixpath.normpath(posixpath.join("/xl", row.get("Target", "")))
        for tag, row in (elements_of(relations.content) if relations else ())
        if tag == "Relationship"
    }
    return {
        targets[row["id"]].lstrip("/"): row.get("name", "")
        for tag, row in elements_of(parts[_BOOK].content)
        if tag == "sheet" and row.get("id") in targets
    }
