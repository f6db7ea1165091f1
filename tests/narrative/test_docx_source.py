"""An office's own Word file gives the look of its plans, and never its text."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from examples.documents import PUT_RIGHT
from lxml import etree
from narrative.plans import example

from xltools.api.look import look_lines, look_of_office
from xltools.errors import XltoolsError
from xltools.narrative.docx import docx_bytes
from xltools.narrative.docx_look import AgencyLine, Look, Margins
from xltools.narrative.docx_xml import twips
from xltools.wording.errors import say_error

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNIT = "Xã Tân Lập"
OLD_TEXT = "Câu này của văn bản cũ không được lọt sang kế hoạch. "


def png(red: int = 200) -> bytes:
    """A small picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        summed = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + summed

    head = struct.pack(">IIBBBBB", 40, 20, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes((red, 30, 30)) * 40) * 20)
    begin = b"\x89PNG\r\n\x1a\n"
    return begin + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def office_file(path: Path, *, unit: str = "XÃ TÂN LẬP", font: str = "Arial") -> Path:
    """A report of an office, letters set by hand as people do; style Normal says other things."""
    word = docx.Document()
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin = Mm(25), Mm(22)
    page.left_margin, page.right_margin, page.gutter = Mm(30), Mm(15), Mm(3)
    _letterhead(word, unit)
    for _ in range(3):
        paragraph = word.add_paragraph()
        run = paragraph.add_run(OLD_TEXT * 5)
        run.font.name, run.font.size = font, Pt(13)
        paragraph.paragraph_format.line_spacing = Pt(18)
    word.save(str(path))
    return path


def _letterhead(word: WordDocument, unit: str) -> None:
    table = word.add_table(2, 2)
    cell = table.cell(0, 0)
    cell.paragraphs[0].add_run("HUYỆN KON RẪY")
    cell.add_paragraph().add_run(f"Ủy ban nhân dân\n{unit}").bold = True
    cell.add_paragraph("-------")
    table.cell(0, 1).paragraphs[0].add_run("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    table.cell(1, 0).paragraphs[0].add_run("Số: 12/BC-UBND")
    table.cell(1, 1).paragraphs[0].add_run("Tân Lập, ngày 5 tháng 3 năm 2023")


def with_logo(path: Path) -> Path:
    """The file with a picture in the middle of its header."""
    word = docx.Document(str(path))
    paragraph = word.sections[0].header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(OLD_TEXT).add_picture(BytesIO(png()), width=Mm(30))
    word.save(str(path))
    return path


def changed(path: Path, name: str, edit: Callable[[bytes], bytes]) -> Path:
    """The file with one part edited."""
    with zipfile.ZipFile(path) as source:
        parts = {each: source.read(each) for each in source.namelist()}
    parts[name] = edit(parts[name])
    with zipfile.ZipFile(path, "w") as target:
        for each, data in parts.items():
            target.writestr(each, data)
    return path


def look_of(path: Path, unit: str | None = UNIT) -> Look:
    return look_of_office(path, unit).source.look


# what is taken


def test_margins_letters_and_letterhead_are_taken(tmp_path: Path) -> None:
    """The gutter belongs to the left margin; number and day of the old document are left."""
    assert look_of(office_file(tmp_path / "mau.docx")) == Look(
        font="Arial",
        size=13,
        line=360,
        line_rule="exact",
        margins=Margins(twips(25), twips(22), twips(30) + twips(3), twips(15), 720),
        agency=(
            AgencyLine("HUYỆN KON RẪY", bold=False),
            AgencyLine("ỦY BAN NHÂN DÂN"),
            AgencyLine("XÃ TÂN LẬP"),
        ),
    )


def test_the_plan_has_the_look_and_no_word_of_the_old_text(tmp_path: Path) -> None:
    look = look_of(with_logo(office_file(tmp_path / "mau.docx")))

    data = docx_bytes(example(PUT_RIGHT), look)

    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    main = etree.fromstring(parts["word/document.xml"])
    agency = [e.text for e in next(main.iter(f"{W}tc")).iter(f"{W}t")]
    first = next(main.iter(f"{W}pgMar"))
    fonts = etree.fromstring(parts["word/styles.xml"]).iter(f"{W}rFonts")
    assert agency == ["HUYỆN KON RẪY", "ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"]
    assert [first.get(f"{W}{s}") for s in ("top", "right")] == [str(twips(25)), str(twips(15))]
    assert {value for each in fonts for value in each.attrib.values()} == {"Arial"}
    assert parts["word/media/image1.png"] == png()
    for said in (OLD_TEXT.strip(), "12/BC-UBND", "2023</w:t>", "HOÀ"):
        assert not any(said.encode() in part for part in parts.values()), said


def test_only_the_first_page_bears_the_picture_and_annexes_do_not(tmp_path: Path) -> None:
    look = look_of(with_logo(office_file(tmp_path / "mau.docx")))
    assert look.picture is not None
    assert (look.picture.ending, look.picture.align) == ("png", "center")
    assert (look.picture.width, look.picture.height) == (30 * 36_000, 15 * 36_000)

    with zipfile.ZipFile(BytesIO(docx_bytes(example(PUT_RIGHT), look))) as archive:
        relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        sections = list(etree.fromstring(archive.read("word/document.xml")).iter(f"{W}sectPr"))
        targets = {each.get("Id"): each.get("Target") for each in relations}
        of_first = [targets[_first_header(each)] for each in sections]
        drawn = ["w:drawing" in archive.read(f"word/{name}").decode() for name in of_first]

    assert drawn == [True, *[False] * (len(sections) - 1)]


def _first_header(section: etree._Element) -> str:
    headers = section.iter(f"{W}headerReference")
    name = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    return next(str(e.get(name)) for e in headers if e.get(f"{W}type") == "first")


def test_a_plan_of_ours_that_was_set_in_another_font_gives_its_look_again(tmp_path: Path) -> None:
    own = Look(font="Arial", size=13, agency=(AgencyLine("UBND", bold=False), AgencyLine(UNIT)))
    path = tmp_path / "cu.docx"
    path.write_bytes(docx_bytes(example(PUT_RIGHT), own))

    agency = (AgencyLine("UBND", bold=False), AgencyLine(UNIT.upper()))
    assert look_of(path) == replace(own, agency=agency)


def test_what_was_taken_is_told(tmp_path: Path) -> None:
    office = look_of_office(with_logo(office_file(tmp_path / "mau.docx")), UNIT)

    assert list(look_lines(office, UNIT, "vi")) == [
        (
            "Theo tệp kiểu mau.docx: lề trên 25, dưới 22, trái 33, phải 15 mm; phông chữ Arial,"
            " cỡ 13; giãn dòng 18 pt."
        ),
        "Tên cơ quan ở đầu văn bản in như trong tệp kiểu.",
        "Hình ở đầu trang thứ nhất lấy từ tệp kiểu.",
    ]


# what is left


@pytest.mark.parametrize("unit", ["Xã Đăk Pne", None])
def test_the_letterhead_of_another_unit_is_left_and_that_is_told(
    tmp_path: Path, unit: str | None
) -> None:
    office = look_of_office(office_file(tmp_path / "mau.docx"), unit)

    assert (office.source.look.agency, office.source.other_unit) == ((), True)
    assert "không nêu tên" in list(look_lines(office, unit, "vi"))[1]


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_a_font_of_an_old_encoding_is_not_taken(tmp_path: Path, font: str) -> None:
    look = look_of(office_file(tmp_path / "mau.docx", font=font))

    assert (look.font, look.size) == ("Times New Roman", 13)


def test_lengths_that_no_page_has_are_not_taken(tmp_path: Path) -> None:
    word = docx.Document()
    page = word.sections[0]
    page.top_margin, page.left_margin, page.right_margin = Mm(2), Mm(90), Mm(18)
    run = word.add_paragraph().add_run("Chữ quá to")
    run.font.size = Pt(40)
    path = tmp_path / "mau.docx"
    word.save(str(path))

    look = look_of(path)
    assert look.margins == replace(Margins(), right=twips(18), bottom=1440, number=720)
    assert (look.size, look.agency, look.picture) == (14, (), None)


def test_a_file_without_a_word_gives_the_look_of_the_decree(tmp_path: Path) -> None:
    path = tmp_path / "trong.docx"
    docx.Document().save(str(path))

    look = look_of(path)
    assert replace(look, margins=Margins()) == Look()


def test_a_linked_picture_is_not_fetched(tmp_path: Path) -> None:
    path = with_logo(office_file(tmp_path / "mau.docx"))

    def link(part: bytes) -> bytes:
        return part.replace(b"<Relationship ", b'<Relationship TargetMode="External" ')

    with zipfile.ZipFile(path) as archive:
        [name] = [n for n in archive.namelist() if n.startswith("word/_rels/header")]
    assert look_of(changed(path, name, link)).picture is None


# what is refused


def refusal(path: Path) -> str:
    """The code that the file is refused with; its sentence names the file."""
    with pytest.raises(XltoolsError) as caught:
        look_of_office(path, UNIT)
    assert path.name in say_error(caught.value)
    assert path.name in say_error(caught.value, "en")
    return caught.value.code


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"{\\rtf1 }", "style.not-a-document"),
        (OLE + "WordDocument".encode("utf-16-le"), "style.not-a-document"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "style.encrypted"),
        (b"PK\x03\x04 and nothing more", "style.damaged"),
    ],
)
def test_what_is_no_word_file_is_refused_in_words_about_word_files(
    tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(content)

    assert refusal(path) == code


def test_a_workbook_under_a_false_name_a_folder_and_nothing_are_refused(tmp_path: Path) -> None:
    book = tmp_path / "bang.docx"
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")

    assert refusal(book) == "style.not-a-document"
    assert refusal(tmp_path) == "style.not-a-document"
    assert refusal(tmp_path / "khong-co.docx") == "file.missing"


@pytest.mark.parametrize(
    ("name", "part", "code"),
    [
        ("word/document.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "style.unsafe"),
        ("word/styles.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "style.unsafe"),
        ("word/document.xml", b"<w:document", "style.damaged"),
        ("word/styles.xml", b"<w:document", "style.damaged"),
        ("word/document.xml", b"<a/>", "style.damaged"),
        ("word/document.xml", b" " * 30_000_001, "style.too-large"),
    ],
)
def test_parts_that_do_harm_or_are_broken_are_refused(
    tmp_path: Path, name: str, part: bytes, code: str
) -> None:
    assert refusal(changed(office_file(tmp_path / "mau.docx"), name, lambda _: part)) == code


def test_a_style_based_on_itself_does_not_hold_us_up(tmp_path: Path) -> None:
    def loop(part: bytes) -> bytes:
        based = b'<w:basedOn w:val="Normal"/>'
        return part.replace(b'<w:name w:val="Normal"/>', b'<w:name w:val="Normal"/>' + based)

    path = changed(office_file(tmp_path / "mau.docx"), "word/styles.xml", loop)

    assert look_of(path).font == "Arial"
