"""The Word document keeps to Nghị định 30/2020/NĐ-CP, part by part."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from conftest import LibreOffice
from examples.documents import PUT_RIGHT
from lxml import etree
from narrative.invented import DISTRICT
from narrative.plans import body, catalogue, composed, example
from sheets import plan_from

from xltools.narrative import compose
from xltools.narrative.docx import docx_bytes, write_docx

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN: Final = "word/document.xml"


def part(data: bytes, name: str) -> etree._Element:
    """One member of a .docx as XML."""
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def member_names(data: bytes) -> list[str]:
    """The members of a .docx."""
    with ZipFile(BytesIO(data)) as archive:
        return sorted(archive.namelist())


def text(element: etree._Element) -> str:
    """The letters of an element, spaces that do not break as plain ones."""
    return "".join(each.text or "" for each in element.iter(f"{W}t")).replace("\u00a0", " ")


def looks(data: bytes) -> dict[str, str]:
    """Every paragraph style in short: size, bold, italic, alignment, first line, gap, level."""
    return {
        style.find(f"{W}name").get(f"{W}val"): _look(style)
        for style in part(data, "word/styles.xml").iter(f"{W}style")
        if style.get(f"{W}type") == "paragraph" and style.find(f"{W}pPr") is not None
    }


def _look(style: etree._Element) -> str:
    letters, props = style.find(f"{W}rPr"), style.find(f"{W}pPr")
    size = int(letters.find(f"{W}sz").get(f"{W}val")) / 2
    said = [f"{size:g}"]
    said += ["đậm"] if letters.find(f"{W}b") is not None else []
    said += ["nghiêng"] if letters.find(f"{W}i") is not None else []
    said.append(props.find(f"{W}jc").get(f"{W}val"))
    first = int(props.find(f"{W}ind").get(f"{W}firstLine"))
    said += [f"thụt {first / 567:.2f}"] if first else []
    before = int(props.find(f"{W}spacing").get(f"{W}before"))
    said += [f"cách {before / 20:g}"] if before else []
    level = props.find(f"{W}outlineLvl")
    said += [f"cấp {level.get(f'{W}val')}"] if level is not None else []
    return " ".join(said)


@pytest.fixture(scope="module")
def plan() -> bytes:
    """The plan of Tân Lập as a .docx."""
    return docx_bytes(example(PUT_RIGHT))


def test_all_letters_are_times_new_roman_in_vietnamese(plan: bytes) -> None:
    styles = part(plan, "word/styles.xml")

    fonts = {value for each in styles.iter(f"{W}rFonts") for value in each.attrib.values()}
    languages = {each.get(f"{W}val") for each in styles.iter(f"{W}lang")}
    direct = {each.tag for each in part(plan, MAIN).iter(f"{W}rFonts", f"{W}sz", f"{W}color")}
    assert (fonts, languages, direct) == ({"Times New Roman"}, {"vi-VN"}, set())


def test_pages_are_a4_with_their_margins_and_each_annex_is_numbered_apart(plan: bytes) -> None:
    sections = list(part(plan, MAIN).iter(f"{W}sectPr"))

    def millimetres(section: etree._Element) -> list[int]:
        size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        lengths = [size.get(f"{W}w"), size.get(f"{W}h")]
        lengths += [margin.get(f"{W}{side}") for side in ("top", "bottom", "left", "right")]
        return [round(int(each) / 1440 * 25.4) for each in lengths]

    assert [millimetres(each) for each in sections] == [
        [210, 297, 20, 20, 30, 20],
        [297, 210, 20, 20, 20, 20],
        [297, 210, 20, 20, 20, 20],
    ]
    for section in sections:
        assert section.find(f"{W}titlePg") is not None
        assert section.find(f"{W}pgNumType").get(f"{W}start") == "1"


def test_the_page_number_stands_above_every_page_but_the_first(plan: bytes) -> None:
    headers = [name for name in member_names(plan) if name.startswith("word/header")]

    fields = [
        "".join(each.text or "" for each in part(plan, name).iter(f"{W}instrText")).strip()
        for name in headers
    ]
    assert sorted(fields) == ["", "PAGE"]


def test_footnotes_are_real_and_each_is_called_once_in_order(plan: bytes) -> None:
    called = [each.get(f"{W}id") for each in part(plan, MAIN).iter(f"{W}footnoteReference")]
    notes = {each.get(f"{W}id"): text(each) for each in part(plan, "word/footnotes.xml")}

    assert called == [str(note.number) for note in example(PUT_RIGHT).notes()]
    assert list(notes) == ["-1", "0", *called]
    assert notes["4"].strip() == (
        "Thuộc Dự án 2 Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025."
    )


def test_the_paragraphs_say_what_the_blocks_say(plan: bytes) -> None:
    styles = ("Heading1", "Heading2", "Heading3", "Heading4", "XtBody", "XtRemark")
    paragraphs = [
        text(each)
        for each in part(plan, MAIN).iter(f"{W}p")
        if each.find(f"{W}pPr/{W}pStyle").get(f"{W}val") in styles
    ]

    marked = (line.split("[") for line in body(example(PUT_RIGHT)))
    without_notes = [parts[0] + "".join(p.partition("]")[2] for p in parts[1:]) for parts in marked]
    printed = [line for line in paragraphs if not line.startswith("(Kèm theo")]
    assert printed == without_notes


def test_no_line_begins_with_a_dash_that_is_no_bullet(plan: bytes) -> None:
    words = "".join(each.text or "" for each in part(plan, MAIN).iter(f"{W}t"))

    assert "kinh tế\u00a0- xã hội" in words
    assert "kinh tế - xã hội" not in words


def test_headings_of_tables_are_repeated_and_rows_do_not_break(plan: bytes) -> None:
    annex = list(part(plan, MAIN).iter(f"{W}tbl"))[2]

    rows = list(annex.iter(f"{W}tr"))
    repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows[:4]]
    assert repeated == [True, True, True, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_the_same_plan_gives_the_same_bytes(plan: bytes) -> None:
    assert docx_bytes(example(PUT_RIGHT)) == plan


def test_nothing_tells_who_or_what_wrote_it(plan: bytes) -> None:
    assert member_names(plan) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "docProps/custom.xml",
        "word/_rels/document.xml.rels",
        MAIN,
        "word/fontTable.xml",
        "word/footnotes.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]
    core = {each.tag.rpartition("}")[2]: each.text for each in part(plan, "docProps/core.xml")}
    assert core["lastModifiedBy"] is core["description"] is None
    assert (core["creator"], core["category"]) == ("ỦY BAN NHÂN DÂN XÃ TÂN LẬP", "Kế hoạch")
    assert core["created"] == core["modified"] == "2000-01-01T00:00:00Z"
    assert core["title"] == (
        "Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững trên địa bàn xã Tân Lập"
        " năm 2024"
    )


def test_letters_that_xml_forbids_do_not_spoil_the_document() -> None:
    document = composed("""
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | In
giải pháp | 1 | đoạn | A & B < C > "D" | x
""")

    assert 'A & B < C > "D"./.' in text(part(docx_bytes(document), MAIN))


@pytest.mark.parametrize("sheets", ["", "# Căn cứ\nMã VB | Vai trò\nVB01 | căn cứ"])
def test_an_empty_plan_still_gives_a_document(sheets: str, tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.docx"

    write_docx(composed(sheets), path)

    assert [each.name for each in tmp_path.iterdir()] == ["kế hoạch.docx"]
    assert "KẾ HOẠCH" in text(part(path.read_bytes(), MAIN))


def test_composing_a_plan_does_not_load_the_library_for_word() -> None:
    code = "import sys, xltools.narrative; print('docx' in sys.modules, 'lxml' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )

    assert done.stdout.split() == ["False", "False"]


def test_libreoffice_prints_the_plan_on_its_pages(
    libreoffice: LibreOffice, tmp_path: Path, plan: bytes
) -> None:
    """Nine pages of the plan and one for each annex, none of them blank."""
    path = tmp_path / "plan.docx"
    path.write_bytes(plan)

    [pdf] = libreoffice.convert([path], "pdf", tmp_path / "out")

    pages = libreoffice.pages(pdf, 20)
    assert len(pages) == 11
    assert min(page.stat().st_size for page in pages) > 600


def test_headings_are_bold_as_the_outline_says_and_always_without_a_number(tmp_path: Path) -> None:
    shipped = files("xltools.narrative") / "outlines" / "c-rut-gon.json"
    outline = json.loads(shipped.read_text(encoding="utf-8"))
    outline["levels"][1]["bold"] = False
    outline["parts"][1]["parts"][1]["heading"] = "không số"
    own = tmp_path / "riêng.json"
    own.write_text(json.dumps(outline), encoding="utf-8")

    data = docx_bytes(compose(plan_from(DISTRICT), catalogue(), str(own)))

    heading = looks(data)["heading 2"]
    bold_runs = [
        text(each)
        for each in part(data, MAIN).iter(f"{W}p")
        if each.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Heading2"
        and each.find(f"{W}r/{W}rPr/{W}b") is not None
    ]
    assert (heading, bold_runs) == ("14 left thụt 1.27 cách 6 cấp 1", ["Mục tiêu cụ thể"])


def test_the_number_of_a_text_that_runs_on_is_as_bold_as_its_heading() -> None:
    data = docx_bytes(composed(DISTRICT))

    [line] = [e for e in part(data, MAIN).iter(f"{W}p") if text(e).startswith("2. Phòng Y tế")]
    bold = [text(run) for run in line.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert bold == ["2. ", "Phòng Y tế, Trung tâm Y tế huyện:"]


@pytest.mark.parametrize(
    ("urgency", "mark", "width"),
    [("Khẩn", "KHẨN", 20), ("Thượng khẩn", "THƯỢNG KHẨN", 40), ("Hỏa tốc", "HỎA TỐC", 30)],
)
def test_the_mark_of_urgency_stands_in_a_frame_of_its_width(
    urgency: str, mark: str, width: int
) -> None:
    """30, 40 and 20 mm wide and about 8 mm high, in the middle below the number."""
    sheets = f"# Thông tin chung\nMục | Giá trị\nTên đơn vị | Xã A\nĐộ khẩn | {urgency}"
    data = docx_bytes(composed(sheets))

    [line] = [e for e in part(data, MAIN).iter(f"{W}p") if text(e) == mark]
    indent = line.find(f"{W}pPr/{W}ind")
    cell = next(line.iterancestors(f"{W}tc")).find(f"{W}tcPr/{W}tcW")
    sides = [int(indent.get(f"{W}{side}")) for side in ("left", "right")]
    style = next(
        each
        for each in part(data, "word/styles.xml").iter(f"{W}style")
        if each.get(f"{W}styleId") == "XtUrgency"
    )
    room = {e.tag.rpartition("}")[2]: e.get(f"{W}space") for e in style.find(f"{W}pPr/{W}pBdr")}
    assert sides[0] == sides[1]
    assert round((int(cell.get(f"{W}w")) - sum(sides)) / 1440 * 25.4) == width
    assert room == {"top": "4", "left": "0", "bottom": "4", "right": "0"}
