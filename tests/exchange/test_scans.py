"""Every place of a file where personal data can hide: a name and a number planted in each."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path
from typing import Final

import pytest

from xltools.exchange.hits import Allowed
from xltools.exchange.personal_names import NameJudge
from xltools.exchange.privacy import scan_folder
from xltools.exchange.scan_pdf import can_be_read

NAME, NUMBER, PHONE = "Nguyễn Văn Bảy", "062078001234", "0987654321"
ALLOWED = Allowed(NameJudge(("A Thành",)), frozenset({"0912345678"}), "Xã Tân Lập")
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
CORE = (
    '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>{title}</dc:title>'
    "<dc:creator>{creator}</dc:creator><cp:lastModifiedBy>{by}</cp:lastModifiedBy>"
    "</cp:coreProperties>"
)
BOOK: Final = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": f"<Relationships {PACKAGE}/>",
    "docProps/core.xml": CORE.format(title="KẾ HOẠCH", creator="", by=""),
    "xl/workbook.xml": f"<workbook {MAIN} {RELS}><sheets>"
    '<sheet name="Thông tin chung" sheetId="1" r:id="rId1"/>'
    '<sheet name="_danh_muc" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships {PACKAGE}><Relationship Id="rId1" Type="t"'
    ' Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="t"'
    ' Target="worksheets/sheet2.xml"/></Relationships>',
    "xl/sharedStrings.xml": f"<sst {MAIN}><si><t/></si><si><t>A Thành</t></si>"
    "<si><r><t>0912</t></r><r><t>345678</t></r></si></sst>",
    "xl/worksheets/sheet1.xml": f'<worksheet {MAIN}><sheetData><row r="1"><c r="A1" t="s"><v>0</v>'
    '</c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1"><v>62078001234</v></c>'
    "</row></sheetData></worksheet>",
    "xl/worksheets/sheet2.xml": f"<worksheet {MAIN}><sheetData></sheetData></worksheet>",
}
WORD: Final = {
    "[Content_Types].xml": "<Types/>",
    "docProps/core.xml": CORE.format(title="", creator="ỦY BAN NHÂN DÂN XÃ TÂN LẬP", by=""),
    "word/document.xml": '<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>Giảm nghèo</w:t></w:r>'
    "</w:p></w:body></w:document>",
    "word/header1.xml": '<w:hdr xmlns:w="urn:w"><w:p/></w:hdr>',
    "word/media/image1.png": "PNG",
}


def packed(path: Path, parts: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def found(folder: Path) -> list[str]:
    return [f"{hit.file}: {hit.place}: {hit.what}" for hit in scan_folder(folder, ALLOWED)]


def inserted(parts: Mapping[str, str], name: str, before: str, text: str) -> dict[str, str]:
    """The parts with a text put in before another, or with a new part."""
    whole = parts.get(name, text)
    if before:
        assert before in whole
        whole = whole.replace(before, text + before, 1)
    return {**parts, name: whole}


def test_a_file_with_nothing_to_hide_passes(tmp_path: Path) -> None:
    """The signer, the preparer's telephone in its cell, numbers as numbers, the office."""
    packed(tmp_path / "a.xlsx", BOOK)
    packed(tmp_path / "b.docx", WORD)

    assert found(tmp_path) == []


ROW = '<row r="9"><c r="A9" t="{kind}">{value}</c></row>'
BELOW = "</sheetData>"


@pytest.mark.parametrize(
    ("name", "before", "text", "expected"),
    [
        ("xl/comments1.xml", "", "<c/>", "xl/comments1.xml: comment"),
        ("xl/threadedComments/threadedComment1.xml", "", "<c/>", "comment"),
        ("xl/persons/person.xml", "", "<c/>", "xl/persons/person.xml: comment"),
        ("xl/embeddings/oleObject1.bin", "", "x", "xl/embeddings/oleObject1.bin: embedded"),
        ("xl/vbaProject.bin", "", "x", "xl/vbaProject.bin: embedded"),
        ("xl/media/image1.png", "", "x", "xl/media/image1.png: embedded"),
        ("xl/externalLinks/externalLink1.xml", "", "<e/>", "embedded"),
        ("xl/pivotCache/pivotCacheRecords1.xml", "", "<e/>", "embedded"),
        ("xl/printerSettings/printerSettings1.bin", "", "x", "embedded"),
        ("xl/connections.xml", "", "<e/>", "xl/connections.xml: embedded"),
        ("xl/revisions/revisionLog1.xml", "", "<e/>", "embedded"),
        ("customXml/item1.xml", "", "<e/>", "customXml/item1.xml: embedded"),
        ("docProps/thumbnail.jpeg", "", "x", "docProps/thumbnail.jpeg: embedded"),
        (
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            '<Relationship Id="x" Type="t" Target="file:///C:/ho.xlsx" TargetMode="External"/>',
            "xl/_rels/workbook.xml.rels: link",
        ),
        (
            "xl/workbook.xml",
            "</sheets>",
            '<sheet name="Nháp" sheetId="9" state="hidden"/>',
            "xl/workbook.xml: hidden-sheet",
        ),
        (
            "docProps/app.xml",
            "",
            "<Properties><Company>Máy của Bảy</Company></Properties>",
            "docProps/app.xml: property",
        ),
        (
            "docProps/custom.xml",
            "",
            '<Properties><property name="nguoi_lap"><v>B</v></property></Properties>',
            "docProps/custom.xml: property",
        ),
        (
            "xl/workbook.xml",
            "</workbook>",
            f'<definedNames><definedName name="ho">"{NAME}"</definedName></definedNames>',
            "xl/workbook.xml: name",
        ),
        ("xl/sharedStrings.xml", "</sst>", f"<si><t>{NAME}</t></si>", "sharedStrings.xml: name"),
        (
            "xl/worksheets/sheet1.xml",
            BELOW,
            ROW.format(kind="inlineStr", value="<is><r><t>062078</t></r><t>001234</t></is>"),
            "Thông tin chung!A9: citizen-number",
        ),
        (
            "xl/worksheets/sheet1.xml",
            BELOW,
            ROW.format(kind="str", value=f"<f>B1</f><v>{PHONE}</v>"),
            "Thông tin chung!A9: phone",
        ),
        (
            "xl/worksheets/sheet1.xml",
            BELOW,
            ROW.format(kind="str", value=f'<f>"ông "&amp;"{NAME}"</f><v/>'),
            "Thông tin chung!A9: name",
        ),
        (
            "xl/worksheets/sheet2.xml",
            BELOW,
            ROW.format(kind="inlineStr", value="<is><t>0912345678</t></is>"),
            "_danh_muc!A9: phone",
        ),
        (
            "xl/worksheets/sheet1.xml",
            "</worksheet>",
            f'<dataValidations><dataValidation prompt="{NAME}"/></dataValidations>',
            "Thông tin chung: name",
        ),
        (
            "xl/worksheets/sheet1.xml",
            "</worksheet>",
            f"<headerFooter><oddHeader>{NUMBER}</oddHeader></headerFooter>",
            "Thông tin chung: citizen-number",
        ),
        (
            "xl/drawings/drawing1.xml",
            "",
            "<d><p><r><t>Nguyễn Văn </t></r><r><t>Bảy</t></r></p></d>",
            "xl/drawings/drawing1.xml: name",
        ),
        (
            "xl/charts/chart1.xml",
            "",
            f"<c><strCache><pt><v>{NAME}</v></pt></strCache></c>",
            "xl/charts/chart1.xml: name",
        ),
        ("xl/tables/table1.xml", "", f'<t displayName="{NAME}"/>', "xl/tables/table1.xml: name"),
        ("xl/styles.xml", "", "<!DOCTYPE x><x/>", "xl/styles.xml: unreadable"),
    ],
)
def test_a_workbook_hides_nothing(
    tmp_path: Path, name: str, before: str, text: str, expected: str
) -> None:
    packed(tmp_path / "a.xlsx", inserted(BOOK, name, before, text))

    [told] = found(tmp_path)

    assert told.startswith("a.xlsx: ")
    assert told.endswith(expected)


@pytest.mark.parametrize("field", ["creator", "by"])
def test_a_file_does_not_tell_who_sat_at_the_machine(tmp_path: Path, field: str) -> None:
    values = {"title": "", "creator": "", "by": "", field: "Bay-PC"}
    packed(tmp_path / "a.xlsx", {**BOOK, "docProps/core.xml": CORE.format(**values)})

    assert found(tmp_path) == ["a.xlsx: docProps/core.xml: property"]


@pytest.mark.parametrize(
    ("name", "before", "text", "expected"),
    [
        ("word/comments.xml", "", "<c/>", "word/comments.xml: comment"),
        ("word/people.xml", "", "<c/>", "word/people.xml: comment"),
        ("word/embeddings/x.bin", "", "x", "word/embeddings/x.bin: embedded"),
        ("word/media/image1.png", "PNG", f"tEXtAuthor {PHONE} ", "word/media/image1.png: phone"),
        ("word/header1.xml", "<w:p/>", f"<w:p><w:t>{NAME}</w:t></w:p>", "header1.xml: name"),
        (
            "word/document.xml",
            "<w:p>",
            "<w:p><w:r><w:t>ông Nguyễn</w:t></w:r><w:r><w:t> Văn Bảy</w:t></w:r></w:p>",
            "word/document.xml: name",
        ),
        (
            "word/document.xml",
            "<w:p>",
            '<w:p><w:ins w:author="B" w:id="1"/></w:p>',
            "word/document.xml: tracked",
        ),
        (
            "word/document.xml",
            "<w:p>",
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>",
            "word/document.xml: tracked",
        ),
        (
            "word/_rels/document.xml.rels",
            "",
            '<R><Relationship Id="x" Target="http://vi-du.vn" TargetMode="External"/></R>',
            "word/_rels/document.xml.rels: link",
        ),
    ],
)
def test_a_word_file_hides_nothing(
    tmp_path: Path, name: str, before: str, text: str, expected: str
) -> None:
    packed(tmp_path / "b.docx", inserted(WORD, name, before, text))

    [told] = found(tmp_path)

    assert told.startswith("b.docx: ")
    assert told.endswith(expected)


def pdf(shown: bytes, about: bytes = b"", *, more: bytes = b"", tables: bytes = b"") -> bytes:
    """A small PDF whose font has the letters of ASCII under two-byte numbers."""
    page = zlib.compress(b"BT /F1 12 Tf " + shown + b" ET")
    letters = b"1 begincodespacerange <0000><FFFF> endcodespacerange\n" + (
        tables or b"1 beginbfrange <0020> <007E> <0020> endbfrange"
    )
    return (
        b"%PDF-1.5\n1 0 obj <</Type/Page/Resources<</Font<</F1 2 0 R>>>>/Contents 4 0 R>> endobj\n"
        b"2 0 obj <</Type/Font/ToUnicode 3 0 R>> endobj\n"
        b"3 0 obj <</Length 1>> stream\n" + letters + b"\nendstream endobj\n"
        b"4 0 obj <</Filter/FlateDecode>> stream\n" + page + b"\nendstream endobj\n"
        b"5 0 obj <<" + about + b">> endobj\n" + more
    )


def glyphs(text: str) -> bytes:
    return b"<" + text.encode("utf-16-be").hex().encode("ascii") + b">"


NAMED = b"2 beginbfchar <0001> <1EC5> <0002> <0103> endbfchar 1 beginbfrange <0020> <007E> <0020>"
NAMED += b" <0010> <0011> [<1EA3> <0061>] endbfrange"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (pdf(glyphs("Giam ngheo 540.000.000") + b" Tj"), []),
        (pdf(b"[" + glyphs("09876") + b" -12 " + glyphs("54321") + b"] TJ"), ["x.pdf: : phone"]),
        (pdf(glyphs("0305") + b" Tj 20 0 Td " + glyphs("122024") + b" Tj"), []),
        (
            pdf(
                b"<004E0067 00750079 0001 006E> Tj <0020> Tj <00560002006E> Tj 0 -16 Td"
                b" <0042 0010 0079> Tj",
                tables=NAMED,
            ),
            ["x.pdf: : name"],
        ),
        (pdf(glyphs("A") + b" Tj", b"/Author (Bay-PC)"), ["x.pdf: Author: property"]),
        (pdf(glyphs("A") + b" Tj", b"/Keywords (\\060987654321)"), ["x.pdf: Keywords: phone"]),
        (
            pdf(glyphs("A") + b" Tj", b"/Title " + b"<FEFF" + glyphs(f"x {NUMBER}")[1:]),
            ["x.pdf: Title: citizen-number"],
        ),
        (
            pdf(
                glyphs("A") + b" Tj",
                more=b"6 0 obj <<>> stream\n<?xpacket?><x>" + NUMBER.encode() + b"</x>\nendstream"
                b" endobj\n",
            ),
            ["x.pdf: metadata: citizen-number"],
        ),
        (
            pdf(glyphs("A") + b" Tj", more=b"6 0 obj <</Type/EmbeddedFile>> endobj"),
            ["x.pdf: : embedded"],
        ),
        (b"%PDF-1.5 a scan", ["x.pdf: : unreadable"]),
    ],
)
def test_a_pdf_hides_nothing(tmp_path: Path, content: bytes, expected: list[str]) -> None:
    (tmp_path / "x.pdf").write_bytes(content)

    assert found(tmp_path) == expected


def test_a_pdf_is_readable_when_its_letters_are_understood(tmp_path: Path) -> None:
    """A scan, or a font without a table of its letters, says nothing that could be looked at."""
    good, scan, numbers = (tmp_path / name for name in ("a.pdf", "b.pdf", "c.pdf"))
    own = b"1 beginbfrange <0021> <007F> <0020> endbfrange"
    shown = glyphs("YB!UBO") + b" Tj 0 -16 Td " + glyphs("MBQ") + b" Tj"
    good.write_bytes(pdf(shown, tables=own))
    scan.write_bytes(b"%PDF-1.5 a scan")
    numbers.write_bytes(good.read_bytes().replace(b"/ToUnicode 3 0 R", b"/Encoding /Own"))

    readable = [can_be_read(path, "Xa Tan Lap") for path in (good, scan, numbers)]

    assert readable == [True, False, False]


def test_objects_that_a_pdf_packs_together_are_unpacked(tmp_path: Path) -> None:
    """Word keeps what a file says of itself in a stream of objects."""
    inside = b"<</Author (Bay-PC)>>"
    stream = zlib.compress(b"9 0 " + inside)
    more = b"6 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode>> stream\n" + stream
    (tmp_path / "x.pdf").write_bytes(pdf(glyphs("A") + b" Tj", more=more + b"\nendstream endobj\n"))

    assert found(tmp_path) == ["x.pdf: Author: property"]


def test_a_draft_says_and_carries_nothing_else(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = f"Kế hoạch của {NAME}"
    message["To"] = "huyen@example.vn"
    message["X-Mailer"] = "Bay-PC"
    message.set_content(f"Điện thoại {PHONE}")
    message.add_attachment(b"other", maintype="a", subtype="b", filename="ke-hoach.txt")
    message.add_attachment(b"same", maintype="a", subtype="b", filename="b.txt")
    (tmp_path / "a.eml").write_bytes(bytes(message))
    (tmp_path / "b.txt").write_bytes(b"same")

    assert sorted(found(tmp_path)) == [
        "a.eml: : phone",
        "a.eml: Subject: name",
        "a.eml: X-Mailer: property",
        "a.eml: ke-hoach.txt: embedded",
    ]


def test_texts_names_of_files_and_files_of_other_kinds(tmp_path: Path) -> None:
    (tmp_path / "tin-nhan.txt").write_text(NUMBER, encoding="utf-8")
    (tmp_path / f"{NAME}.txt").write_text("", encoding="utf-8")
    (tmp_path / "danh-sach.csv").write_text("", encoding="utf-8")
    (tmp_path / "a.xlsx").write_bytes(b"no zip")

    assert sorted(found(tmp_path)) == [
        f"{NAME}.txt: : name",
        "a.xlsx: : unreadable",
        "danh-sach.csv: : other-file",
        "tin-nhan.txt: : citizen-number",
    ]
