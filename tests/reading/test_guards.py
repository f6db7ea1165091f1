"""What is no workbook, or a dangerous one, is refused in a word and in time."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from struct import pack

import pytest

from xltools.errors import XltoolsError
from xltools.rows.limits import Limits
from xltools.wording.errors import say_error
from xltools.workbook.read import read_workbook

Parts = dict[str, bytes]
Change = Callable[[Callable[[Parts], None]], Path]

SHEET = "xl/worksheets/sheet2.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def refusal(path: Path, limits: Limits | None = None) -> str:
    """The code of the error that reading ends with; its sentence names the file."""
    with pytest.raises(XltoolsError) as caught:
        read_workbook(path, limits or Limits())
    assert path.name in say_error(caught.value)
    assert path.name in say_error(caught.value, "en")
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"M\xc3\xa3;Gi\xc3\xa1 tr\xe1\xbb\x8b\n", "file.not-a-workbook"),
        (b"<html><table></table></html>", "file.not-a-workbook"),
        (b"PK\x03\x04 and nothing more", "file.damaged"),
        (OLE + "Workbook".encode("utf-16-le"), "file.xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "file.encrypted"),
        (OLE + "WordDocument".encode("utf-16-le"), "file.not-a-workbook"),
    ],
)
def test_what_a_file_begins_with_tells_what_it_is(
    tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "ke-hoach.xlsx"
    path.write_bytes(content)
    assert refusal(path) == code


def test_what_is_not_there_and_what_is_a_folder_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    assert refusal(tmp_path / "khong-co.xlsx") == "file.missing"
    assert refusal(tmp_path / "a.txt" / "b.xlsx") == "file.missing"
    assert refusal(tmp_path) == "file.folder"


@pytest.mark.parametrize(("number", "code"), [(32, "file.locked"), (5, "file.unreadable")])
def test_a_file_that_may_not_be_read_or_is_held_says_so(
    plain_book: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        error = PermissionError(13, "Permission denied")
        error.winerror = number  # type: ignore[attr-defined,unused-ignore]
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    assert refusal(plain_book) == code


def test_an_archive_of_something_else_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert refusal(path) == "file.not-a-workbook"


@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_a_workbook_cut_short_is_damaged(plain_book: Path, share: float) -> None:
    content = plain_book.read_bytes()
    plain_book.write_bytes(content[: int(len(content) * share)])
    assert refusal(plain_book) == "file.damaged"


def test_a_byte_that_changed_on_the_way_is_noticed(plain_book: Path) -> None:
    with zipfile.ZipFile(plain_book) as archive:
        entry = archive.getinfo(SHEET)
    content = bytearray(plain_book.read_bytes())
    content[entry.header_offset + 30 + len(SHEET) + entry.compress_size // 2] ^= 0x40
    plain_book.write_bytes(content)
    assert refusal(plain_book) == "file.damaged"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", [SHEET, SHEET.upper()])
def test_a_part_that_occurs_twice_is_refused(plain_book: Path, second: str) -> None:
    with zipfile.ZipFile(plain_book, "a") as archive:
        archive.writestr(second, b"<worksheet/>")
    assert refusal(plain_book) == "file.damaged"


@pytest.mark.parametrize(
    "part",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a SYSTEM "b"><a/>'.encode("utf-16"),
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16-be"),
    ],
)
@pytest.mark.parametrize("name", [SHEET, "docProps/app.xml", "xl/drawings/vmlDrawing1.vml"])
def test_a_document_type_in_any_part_is_refused(changed: Change, part: bytes, name: str) -> None:
    assert refusal(changed(lambda parts: parts.update({name: part}))) == "file.unsafe-xml"


def test_words_that_only_look_like_a_document_type_do_no_harm(changed: Change) -> None:
    path = changed(
        lambda parts: parts.update(
            {
                SHEET: parts[SHEET].replace(
                    b"</sheetData>",
                    b'<row r="9"><c r="A9" t="inlineStr"><is><t>&lt;!DOCTYPE a&gt;</t></is></c>'
                    b"</row>"
                    b"</sheetData>",
                )
            }
        )
    )
    assert read_workbook(path).sheets["Phân công"].rows[8][0] == "<!DOCTYPE a>"


def test_a_bomb_stops_at_the_limit_and_not_at_the_end(changed: Change) -> None:
    bomb = changed(lambda parts: parts.update({SHEET: bytes(60_000_000)}))
    assert bomb.stat().st_size < 100_000
    assert refusal(bomb) == "file.too-large"


def test_many_parts_together_count(changed: Change) -> None:
    many = changed(lambda p: p.update({f"xl/x{i}.xml": bytes(9_000) for i in range(50)}))
    assert refusal(many, replace(Limits(), unzipped_bytes=400_000)) == "file.too-large"
    assert refusal(many, replace(Limits(), parts=40)) == "file.too-many-parts"


def test_what_is_no_xml_counts_as_it_says_it_is(changed: Change) -> None:
    """A picture that would fill the disk is refused, though nobody here inflates it."""
    picture = changed(lambda parts: parts.update({"xl/media/image1.png": bytes(500_000)}))

    assert refusal(picture, replace(Limits(), unzipped_bytes=400_000)) == "file.too-large"
    assert "Phân công" in read_workbook(picture).sheets


def test_a_part_that_lies_about_its_size_is_damaged(plain_book: Path) -> None:
    with zipfile.ZipFile(plain_book) as archive:
        size = archive.getinfo(SHEET).file_size
    content = plain_book.read_bytes()
    assert content.count(pack("<I", size)) == 2
    plain_book.write_bytes(content.replace(pack("<I", size), pack("<I", 10)))
    assert refusal(plain_book) == "file.damaged"


def test_a_large_file_is_not_even_opened(plain_book: Path) -> None:
    assert refusal(plain_book, replace(Limits(), file_bytes=1_000)) == "file.too-large"


def test_time_runs_out(plain_book: Path) -> None:
    assert refusal(plain_book, replace(Limits(), seconds=-1.0)) == "file.too-slow"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ('<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "file.too-many-rows"),
        ('<row r="9"><c r="XFD9"><v>1</v></c></row>', "file.too-many-columns"),
        (
            '<row r="9"><c r="A9"/></row><row r="90000"><c r="BAA90000"><v>1</v></c></row>',
            "file.too-many-rows",
        ),
        ('<row r="9"><c r="A0"><v>1</v></c></row>', "file.damaged"),
        ('<row r="9"><c r="9"><v>1</v></c></row>', "file.damaged"),
        ('<row r="9"><c r="A9"><v>1</c></row>', "file.damaged"),
        ('<row r="9"><c r="A9" t="s"><v>99</v></c></row>', "file.damaged"),
    ],
)
def test_a_cell_out_of_reach_or_out_of_order_is_refused(
    changed: Change, cell: str, code: str
) -> None:
    def add(parts: Parts) -> None:
        parts[SHEET] = parts[SHEET].replace(b"</sheetData>", f"{cell}</sheetData>".encode())

    assert refusal(changed(add)) == code


def test_a_false_number_of_strings_does_not_end_the_process(changed: Change) -> None:
    def boast(parts: Parts) -> None:
        name = "xl/sharedStrings.xml"
        before, _, after = parts[name].partition(b'uniqueCount="')
        digits = after.partition(b'"')[0]
        parts[name] = before + b'uniqueCount="99999999999' + after[len(digits) :]

    assert refusal(changed(boast)) == "file.damaged"


@pytest.mark.skipif(os.name == "nt", reason="only POSIX systems have such files")
def test_what_is_no_ordinary_file_is_not_waited_for() -> None:
    assert refusal(Path(os.devnull)) == "file.not-a-workbook"
