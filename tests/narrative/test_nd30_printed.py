"""The shapes of a plan as LibreOffice shows and prints them."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from conftest import LibreOffice
from lxml import etree
from narrative.shapes import SHAPES, shaped, word_file
from narrative.word_file import W, WordFile, text_of

from xltools.narrative.blocks import Annex, Heading, Letterhead, Title, plain
from xltools.narrative.text import block_text

pytestmark = pytest.mark.libreoffice

TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
XHTML: Final = "{http://www.w3.org/1999/xhtml}"
WORD: Final = re.compile(r"[^\W\d_]+")
ISSUED: Final = "đã ban hành"

Line = tuple[str, float, float, float]
"""A printed line: its text, where it begins and ends from the left, and its foot, in points."""

UPRIGHT, TURNED = (85.0, 538.6), (56.7, 785.2)
"""Where the text of a page begins and ends: 30 and 20 mm from its sides, or 20 and 20."""


@pytest.fixture(scope="module")
def shown(libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The signed plans as LibreOffice takes them in: flat OpenDocument files, by shape."""
    return _converted(libreoffice, tmp_path_factory.mktemp("shown"), "fodt", ISSUED)


@pytest.fixture(scope="module")
def printed(
    libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[list[Line]]]:
    """The lines of each page of the drafts, by shape."""
    pdfs = _converted(libreoffice, tmp_path_factory.mktemp("printed"), "pdf", "dự thảo")
    return {shape: [_lines(page) for page in _pages(pdf)] for shape, pdf in pdfs.items()}


def _converted(libreoffice: LibreOffice, folder: Path, to: str, state: str) -> dict[str, Path]:
    files = []
    for shape in SHAPES:
        files.append(folder / f"{shape}.docx")
        files[-1].write_bytes(word_file(shape, state))
    return dict(zip(SHAPES, libreoffice.convert(files, to, folder / "out"), strict=True))


def _pages(pdf: Path) -> list[etree._Element]:
    boxes = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], capture_output=True, check=True, timeout=60
    ).stdout
    return list(etree.fromstring(boxes).iter(f"{XHTML}page"))


def _lines(page: etree._Element) -> list[Line]:
    """The lines of a page from its head to its foot."""
    lines = []
    for each in page.iter(f"{XHTML}line"):
        text = " ".join(word.text or "" for word in each.iter(f"{XHTML}word"))
        left, right, foot = (float(each.get(side)) for side in ("xMin", "xMax", "yMax"))
        lines.append((text, left, right, foot))
    return sorted(lines, key=lambda line: line[3])


@pytest.mark.parametrize("shape", SHAPES)
def test_the_navigation_shows_every_heading_at_its_level(
    shown: dict[str, Path], shape: str
) -> None:
    root = etree.parse(str(shown[shape])).getroot()

    seen = [
        (int(each.get(f"{TEXT}outline-level")), _heading_text(each))
        for each in root.iter(f"{TEXT}h")
    ]
    assert seen == [
        (block.level, re.sub(r"\[\d+\]", "", block_text(block)))
        for block in shaped(shape, ISSUED).blocks
        if isinstance(block, Heading)
    ]


def _heading_text(heading: etree._Element) -> str:
    """What a heading says, without the numbers and texts of its notes."""
    for note in list(heading.iter(f"{TEXT}note")):
        note.tail, before = None, note.tail
        parent, previous = note.getparent(), note.getprevious()
        if previous is None:
            parent.text = (parent.text or "") + (before or "")
        else:
            previous.tail = (previous.tail or "") + (before or "")
        parent.remove(note)
    return "".join(heading.itertext()).replace("\u00a0", " ")


@pytest.mark.parametrize("shape", SHAPES)
def test_every_word_of_the_plan_and_of_its_footnotes_is_printed(
    printed: dict[str, list[list[Line]]], shape: str
) -> None:
    """LibreOffice once lost the text of controls that hold a footnote."""
    document = shaped(shape, "dự thảo")
    blocks = [block_text(b) for b in document.blocks if not isinstance(b, Annex)]
    notes = [plain(note.runs) for note in document.notes()]
    lines = [text for page in printed[shape] for text, *_ in page]

    wanted, found = (Counter(WORD.findall(" ".join(said))) for said in (blocks + notes, lines))

    assert wanted - found == Counter()


@pytest.mark.parametrize("shape", SHAPES)
def test_no_page_ends_with_a_heading_and_none_is_blank(
    printed: dict[str, list[list[Line]]], shape: str
) -> None:
    document = shaped(shape, "dự thảo")
    headings = {_plain(block_text(b)) for b in document.blocks if isinstance(b, Heading)}
    notes = _plain(" ".join(plain(note.runs) for note in document.notes()))

    annexes = [b.number for b in document.blocks if isinstance(b, Annex)]
    pages = printed[shape]
    own = [page[0][0] for page in pages].index(annexes[0])
    for page in pages[:own]:
        body = [text for text, *_ in page if not _is_note(text, notes)]
        assert len(body) > 1
        assert not any(heading.endswith(_plain(body[-1])) for heading in headings), body[-1]


def _plain(text: str) -> str:
    return re.sub(r"\[\d+\]| ", "", text.replace("\u00a0", ""))


def _is_note(text: str, notes: str) -> bool:
    return re.sub(r"^\d+", "", _plain(text)) in notes


@pytest.mark.parametrize("shape", SHAPES)
def test_pages_are_numbered_above_the_text_from_the_second_on_and_annexes_apart(
    printed: dict[str, list[list[Line]]], shape: str
) -> None:
    annexes = [b for b in shaped(shape, "dự thảo").blocks if isinstance(b, Annex)]
    begins = dict.fromkeys((b.number for b in annexes), 0)
    number, sides = 0, UPRIGHT
    for page in printed[shape]:
        text, left, right, foot = page[0]
        if number == 0 or text in begins:
            number = 1
            landscape = any(b.landscape for b in annexes if b.number == text)
            sides = TURNED if landscape else UPRIGHT
            begins.pop(text, None)
            continue
        number += 1
        assert text == str(number)
        assert foot < 56.7, "not within the margin of 20 mm"
        assert abs(left + right - sum(sides)) < 2, "not in the middle"
    assert begins == {}


@pytest.mark.parametrize("shape", SHAPES)
def test_lines_below_agency_motto_and_title_are_as_long_as_the_decree_says(
    printed: dict[str, list[list[Line]]], shape: str
) -> None:
    """Below the motto the whole of it, below the others a third to a half of their last line."""
    rules = _rules(WordFile(word_file(shape, "dự thảo")))
    lengths = {text: right - left for text, left, right, _ in printed[shape][0]}
    blocks = shaped(shape, "dự thảo").blocks
    agency = next(b.agency[-1] for b in blocks if isinstance(b, Letterhead))
    title = next(plain(b.runs) for b in blocks if isinstance(b, Title))
    last = next(text for text in reversed(lengths) if title.endswith(text))

    assert 1 / 3 <= rules[0] / lengths[agency] <= 1 / 2
    assert 0.95 <= rules[1] / lengths["Độc lập - Tự do - Hạnh phúc"] <= 1.05
    assert 1 / 3 <= rules[2] / lengths[last] <= 1 / 2


def _rules(file: WordFile) -> list[float]:
    """The lengths of the lines drawn below agency, motto and title, in points."""
    found = []
    for each in file.main.iter(f"{W}p"):
        indent = each.find(f"{W}pPr/{W}ind")
        if each.find(f"{W}pPr/{W}pBdr") is not None and not text_of(each):
            cell = next(each.iterancestors(f"{W}tc"), None)
            width = cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w") if cell is not None else 9071
            sides = sum(int(indent.get(f"{W}{side}")) for side in ("left", "right"))
            found.append((int(width) - sides) / 20)
    return found
