"""Each block of the Word file carries its id in a control that nobody sees."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import LibreOffice
from examples.documents import PUT_RIGHT
from lxml import etree
from narrative.invented import WARD
from narrative.plans import composed, example

from xltools.narrative.blocks import Annex, Block, Document, Line, Note, Paragraph, Run, Title
from xltools.narrative.docx import docx_bytes
from xltools.narrative.docx_controls import read_blocks, tag_of
from xltools.narrative.text import block_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def main_part(data: bytes) -> bytes:
    """word/document.xml of a .docx."""
    with ZipFile(BytesIO(data)) as archive:
        return archive.read("word/document.xml")


def notes_of(data: bytes) -> list[str]:
    """The texts of the footnotes."""
    with ZipFile(BytesIO(data)) as archive:
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    texts = ("".join(t.text or "" for t in each.iter(f"{W}t")) for each in notes)
    return [text.strip() for text in texts if text.strip()]


def read(data: bytes) -> dict[str, str]:
    """The blocks of a .docx, spaces that do not break as plain ones."""
    return {tag: _plain(text) for tag, text in read_blocks(main_part(data)).items()}


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").strip()


def lines(*texts: tuple[str, str]) -> Document:
    """A document of paragraphs with the given ids."""
    return Document(tuple(Paragraph(each, Line.TEXT, (Run(text),)) for each, text in texts))


def without_notes(block: Block) -> str:
    """What a block says, without the numbers of its notes."""
    if isinstance(block, Title | Paragraph):
        kept = tuple(run for run in block.runs if run.note is None)
        return block_text(type(block)(**{**_fields(block), "runs": kept}))
    return block_text(block)


def _fields(block: Block) -> dict[str, object]:
    return {name: getattr(block, name) for name in block.__dataclass_fields__}


@pytest.mark.parametrize("document", [example(PUT_RIGHT), composed(WARD)], ids=["xã", "phường"])
def test_what_every_block_says_is_read_back_by_its_id(document: Document) -> None:
    """The letterhead and the annexes have parts of their own; each cell of a table is a line."""
    told = read(docx_bytes(document))

    blocks = {tag_of(block.id): block for block in document.blocks}
    heads = {tag for tag in told if tag.startswith("quoc-hieu/")}
    tables = {tag for tag in told if tag.startswith("bieu/") and tag.count("/") > 1}
    assert sorted(set(told) - heads - tables) == sorted(blocks)
    said = {tag: without_notes(b) for tag, b in blocks.items() if isinstance(b, Paragraph | Title)}
    assert {tag: told[tag] for tag in said} == said
    [table, *_] = [b for b in document.blocks if isinstance(b, Annex)] or [None]
    if table is not None:
        cells = told[f"{table.id}/bang"].splitlines()
        assert {text for row in table.table.rows for text in row} <= set(cells)


def test_controls_are_hidden_and_their_tags_fit_and_differ() -> None:
    document = etree.fromstring(main_part(docx_bytes(composed(WARD))))

    heads = [each.find(f"{W}sdtPr") for each in document.iter(f"{W}sdt")]
    tags = [head.find(f"{W}tag").get(f"{W}val") for head in heads]
    numbers = [head.find(f"{W}id").get(f"{W}val") for head in heads]
    hidden = {head.find(f"{W15}appearance").get(f"{W15}val") for head in heads}
    assert hidden == {"hidden"}
    assert max(map(len, tags)) == 64
    assert len(set(tags)) == len(set(numbers)) == len(heads)


def test_an_id_too_long_for_a_tag_keeps_its_beginning_and_a_digest() -> None:
    long = "du-an/" + "a" * 80

    assert tag_of("muc-tieu/CT01") == "muc-tieu/CT01"
    assert tag_of(long).startswith("du-an/aaa")
    assert len(tag_of(long)) == 64
    assert tag_of(long) != tag_of(long + "a")


def test_blocks_with_one_id_get_tags_that_differ_and_always_the_same() -> None:
    long = "x" * 64

    told = read(docx_bytes(lines(("a", "một"), ("a", "hai"), (long, "ba"), (long, "bốn"))))

    assert told == {"a": "một", "a~2": "hai", long: "ba", "x" * 55 + "~2": "bốn"}


def test_a_copied_block_is_read_with_its_copy() -> None:
    """Word copies the tag with the text; nothing that a person wrote may be lost."""
    made = main_part(docx_bytes(lines(("a", "một"), ("khac", "hai"))))
    twice = made.replace(b'"khac"', b'"a"')

    assert read_blocks(twice) == {"a": "một\nhai"}


def test_letters_that_xml_forbids_are_left_out_of_a_tag() -> None:
    assert read(docx_bytes(lines(('a"<&\x01b', "chữ")))) == {'a"<&b': "chữ"}


def test_libreoffice_loses_no_word_and_no_block(libreoffice: LibreOffice, tmp_path: Path) -> None:
    """Saved by LibreOffice every block is still found, with its text and its footnote.

    The first block has a note in each place where a note has made text vanish: in the title, amid
    the words, at their end.
    """
    note = Note((Run("Theo kế hoạch của tỉnh."),), 1)
    again = Note((Run("Theo kế hoạch của huyện."),), 2)
    title = Title("trich-yeu", "KẾ HOẠCH", (Run("Giảm nghèo"), Run("", note=note)))
    runs = (Run("Giữ vững "), Run("", note=again), Run("kết quả", bold=True), Run("."))
    small = Document((title, Paragraph("mo-dau", Line.TEXT, runs)))
    documents = {"nho": small, "xa": example(PUT_RIGHT), "phuong": composed(WARD)}
    made = {name: docx_bytes(document) for name, document in documents.items()}
    for name, data in made.items():
        (tmp_path / f"{name}.docx").write_bytes(data)

    paths = [tmp_path / f"{name}.docx" for name in made]
    saved = libreoffice.convert(paths, "docx", tmp_path / "out")

    for path, data in zip(saved, made.values(), strict=True):
        again_read = path.read_bytes()
        assert read(again_read) == read(data)
        assert notes_of(again_read) == notes_of(data)
