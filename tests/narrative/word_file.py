"""A Word file as a reader sees it, worked out without any of our own code.

A property is that of the run or paragraph, else of its style and those it is based on, else of the
file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MM_OF_TWIP: Final = 25.4 / 1440


@dataclass(frozen=True)
class Looks:
    """A paragraph: sizes and gaps in points, lengths in millimetres, lines in lines.

    `gap` is the room above and below together; `line` is 0 where it is not counted in lines.
    """

    style: str
    place: str
    text: str
    sizes: frozenset[float]
    bold: frozenset[bool]
    italic: frozenset[bool]
    fonts: frozenset[str]
    colors: frozenset[str]
    align: str
    first_line: float
    gap: float
    line: float
    with_next: bool


class WordFile:
    """One .docx; `place` of a paragraph is "đầu, trái", "thân", "cuối, phải" or "phụ lục"."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.main = self.part("word/document.xml")

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    @property
    def sections(self) -> list[etree._Element]:
        return list(self.main.iter(f"{W}sectPr"))

    @property
    def paragraphs(self) -> list[Looks]:
        """All paragraphs that say something."""
        return [self.looks(p, place) for p, place in self._placed() if text_of(p)]

    def looks(self, paragraph: etree._Element, place: str = "") -> Looks:
        """What a paragraph looks like."""
        runs = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None]
        line = self._of(paragraph, "spacing", "line")
        exact = self._of(paragraph, "spacing", "lineRule", "auto") != "auto"
        gaps = (int(self._of(paragraph, "spacing", side, "0")) for side in ("before", "after"))
        style = self._styles.get(_named(paragraph, "pPr/pStyle"), self._normal)
        return Looks(
            style=style.find(f"{W}name").get(f"{W}val"),
            place=place,
            text=text_of(paragraph),
            sizes=frozenset(int(self._of_run(r, paragraph, "sz", "val", "20")) / 2 for r in runs),
            bold=frozenset(self._is_on(r, paragraph, "b") for r in runs),
            italic=frozenset(self._is_on(r, paragraph, "i") for r in runs),
            fonts=frozenset(self._of_run(r, paragraph, "rFonts", "ascii") for r in runs),
            colors=frozenset(self._of_run(r, paragraph, "color", "val") for r in runs),
            align=self._of(paragraph, "jc", "val", "left"),
            first_line=int(self._of(paragraph, "ind", "firstLine", "0")) * _MM_OF_TWIP,
            gap=sum(gaps) / 20,
            line=0 if exact else int(line or "240") / 240,
            with_next=self._of(paragraph, "keepNext", "val", "0", alone="1") != "0",
        )

    def _placed(self) -> Iterator[tuple[etree._Element, str]]:
        """Each paragraph with where it stands."""
        passed, tables = 0, list(self.main.iter(f"{W}tbl"))
        for each in self.main.iter(f"{W}p"):
            cell = next(each.iterancestors(f"{W}tc"), None)
            if passed:
                yield each, "phụ lục"
            elif cell is None:
                yield each, "thân"
            else:
                table = tables.index(next(each.iterancestors(f"{W}tbl")))
                side = list(cell.getparent().iterchildren(f"{W}tc")).index(cell)
                yield each, f"{('đầu', 'cuối')[table]}, {('trái', 'phải')[side]}"
            passed += each.find(f"{W}pPr/{W}sectPr") is not None

    @cached_property
    def _sheet(self) -> etree._Element:
        return self.part("word/styles.xml")

    @cached_property
    def _styles(self) -> dict[str, etree._Element]:
        return {e.get(f"{W}styleId"): e for e in self._sheet.iter(f"{W}style")}

    @cached_property
    def _normal(self) -> etree._Element:
        return next(e for e in self._styles.values() if e.get(f"{W}default") == "1")

    def _is_on(self, run: etree._Element, paragraph: etree._Element, name: str) -> bool:
        return self._of_run(run, paragraph, name, "val", "0", alone="1") not in ("0", "false")

    def _of_run(
        self,
        run: etree._Element,
        paragraph: etree._Element,
        name: str,
        attribute: str,
        otherwise: str = "",
        alone: str = "",
    ) -> str:
        styles = (_named(run, "rPr/rStyle"), _named(paragraph, "pPr/pStyle"))
        own = run.findall(f"{W}rPr/{W}{name}")
        return self._said("rPr", own, styles, name, attribute, alone) or otherwise

    def _of(
        self,
        paragraph: etree._Element,
        name: str,
        attribute: str,
        otherwise: str = "",
        alone: str = "",
    ) -> str:
        own = paragraph.findall(f"{W}pPr/{W}{name}")
        styles = (_named(paragraph, "pPr/pStyle"),)
        return self._said("pPr", own, styles, name, attribute, alone) or otherwise

    def _said(
        self,
        kind: str,
        own: list[etree._Element],
        styles: tuple[str, ...],
        name: str,
        attribute: str,
        alone: str,
    ) -> str:
        """The nearest of what is said; an element without the attribute says `alone`."""
        found = list(own)
        for style in styles:
            element = self._styles.get(style) if style else None
            while element is not None:
                found += element.findall(f"{W}{kind}/{W}{name}")
                element = self._styles.get(_named(element, "basedOn"))
        defaults = self._sheet.find(f"{W}docDefaults")
        found += defaults.findall(f"{W}{kind}Default/{W}{kind}/{W}{name}")
        said = (each.get(f"{W}{attribute}", alone) for each in found)
        return next((each for each in said if each), "")


def text_of(element: etree._Element) -> str:
    """The letters of an element, spaces that do not break as plain ones."""
    return "".join(each.text or "" for each in element.iter(f"{W}t")).replace("\u00a0", " ")


def _named(element: etree._Element, path: str) -> str:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return "" if found is None else found.get(f"{W}val")
