"""What comes out of mails and archives, and what hostile ones may not do."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest

from xltools.exchange.inbox.archives import may_count
from xltools.exchange.inbox.unpack import Budget, Leaf, Most, label, leaves

BOOK = b"PK\x03\x04 a workbook, as far as anybody looks here"
SMALL = Most(levels=4, files=20, attachments=10, file_bytes=5_000_000, all_bytes=5_000_000)


def workbook(size: int = 0) -> bytes:
    """A file that is told to be a workbook by its parts."""
    return zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"x" * size})


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in files.items():
            # a set time: two workbooks are the same bytes, however long it takes between them
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return written.getvalue()


def mail(*attached: tuple[str, bytes], date: str = "Mon, 05 Feb 2024 10:00:00 +0700") -> bytes:
    made = EmailMessage()
    made["From"] = "Y Hạnh <xa@example.vn>"
    made["Date"] = date
    made.set_content("Kính gửi huyện.")
    made.add_alternative("<script>alert(1)</script><img src='http://x.example/1'>", subtype="html")
    for name, content in attached:
        made.add_attachment(content, maintype="application", subtype="x", filename=name)
    return made.as_bytes()


def raw_mail(*headers: str, body: bytes = b"", name: str = "a.xlsx") -> bytes:
    """A mail whose lines nobody put right."""
    head = "From: xa@example.vn\r\nMIME-Version: 1.0\r\n"
    head += "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    part = "\r\n".join((f'Content-Disposition: attachment; filename="{name}"', *headers))
    return (head + part + "\r\n\r\n").encode("latin-1", "replace") + body + b"\r\n--b--\r\n"


def out(content: bytes, name: str = "m.eml") -> list[Leaf]:
    return list(leaves(Leaf((name,), content), Budget(SMALL)))


def told(content: bytes) -> list[tuple[str, str]]:
    """The way to each file, and why it was not opened."""
    return [
        (" > ".join(each.trail[1:]), each.refused.code if each.refused else "")
        for each in out(content)
    ]


def test_workbooks_are_found_in_archives_in_mails_in_mails_under_their_last_names() -> None:
    inner = mail(("nén.zip", zipped({"Thư mục/kế hoạch.bin": workbook(), "anh.jpg": b"\xff\xd8"})))
    forwarded = mail(("Fwd.eml", inner), ("Kế hoạch (1).xlsx", workbook()))

    found = out(forwarded)

    assert [each.trail[1:] for each in found] == [
        ("Fwd.eml", "nén.zip", "kế hoạch.bin"),
        ("Fwd.eml", "nén.zip", "anh.jpg"),
        ("Kế hoạch (1).xlsx",),
    ]
    assert [each.content == workbook() for each in found] == [True, False, True]
    assert {(each.sender, each.sent_at) for each in found} == {
        ("xa@example.vn", "2024-02-05T10:00:00+07:00")
    }


def test_a_mail_came_when_our_own_server_took_it() -> None:
    """The uppermost line of its way is that server's; the date is the sender's."""
    way = b"Received: from a by b; Tue, 06 Feb 2024 01:00:00 +0000\r\n"

    [found] = out(way + mail(("a.xlsx", workbook())))

    assert found.sent_at == "2024-02-06T08:00:00+07:00"


def nested(depth: int) -> bytes:
    content = workbook()
    for _ in range(depth):
        content = zipped({"a.zip": content})
    return content


def encrypted() -> bytes:
    """A zip whose list says that its file is behind a password."""
    packed = bytearray(zipped({"a.xlsx": BOOK}, zipfile.ZIP_STORED))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.find(mark) + offset] |= 1
    return bytes(packed)


HOSTILE = {
    "paths in the names of attachments": (
        mail(("../../etc/cron.d/a.xlsx", workbook()), ("C:\\Windows\\a\x00b.xlsx", workbook())),
        [("a.xlsx", ""), ("ab.xlsx", "")],
    ),
    "paths in a zip": (
        zipped({"../../../a.xlsx": workbook(), "/etc/b.xlsx": workbook()}),
        [("a.xlsx", ""), ("b.xlsx", "")],
    ),
    "more attachments than anybody sends": (
        mail(*((f"{n}.xlsx", b"PK\x03\x04") for n in range(11))),
        [("", "receive.too-many-attachments")],
    ),
    "more files than anybody packs": (
        zipped({f"{n}.xlsx": b"" for n in range(21)}),
        [("", "receive.too-many-files")],
    ),
    "archives in archives in archives": (
        nested(5),
        [("a.zip > a.zip > a.zip > a.zip", "receive.too-deep")],
    ),
    "a bomb": (
        zipped({"a.xlsx": b"PK\x03\x04" + bytes(30_000_000)}),
        [("", "receive.too-much")],
    ),
    "bombs that are small each": (
        zipped({f"{n}.xlsx": b"PK\x03\x04" + bytes(900_000) for n in range(8)}),
        [*((f"{n}.xlsx", "receive.damaged-archive") for n in range(5)), ("", "receive.too-much")],
    ),
    "a password": (encrypted(), [("", "receive.encrypted-archive")]),
    "a cut archive": (
        zipped({"a.xlsx": workbook(9_000), "b": bytes(9)})[:-30],
        [("", "receive.damaged-archive")],
    ),
    "a mail without an end": (
        b"From: a@b.vn\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type",
        [],
    ),
    "an encoding that nobody knows": (
        raw_mail("Content-Transfer-Encoding: x-unknown", body=workbook()),
        [("a.xlsx", "")],
    ),
    "base64 that is none": (
        raw_mail("Content-Transfer-Encoding: base64", body=b"=@@@=="),
        [],
    ),
    "a charset that nobody knows": (
        raw_mail(
            "Content-Type: application/x; charset=x-klingon",
            body=workbook(),
            name="=?x-no?B?YQ==?=",
        ),
        [("=?x-no?B?YQ==?=", "")],
    ),
    "bytes in a name": (
        raw_mail(body=workbook(), name="k\xe9 ho\xa1ch.xlsx"),
        [("k hoch.xlsx", "")],
    ),
}


@pytest.mark.parametrize(("content", "found"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_mail_is_refused_or_opened_safely(
    content: bytes, found: list[tuple[str, str]]
) -> None:
    assert told(content) == found


def test_mails_in_mails_without_end_are_no_end_of_us() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(400)
    )

    assert told(b"From: a@b.vn\r\n" + deep) in ([], [("", "receive.broken-mail")])


def test_the_text_of_a_mail_is_no_file() -> None:
    assert out(mail()) == []


def test_pictures_and_texts_are_not_opened_at_all() -> None:
    fronts = (b"\xff\xd8\xff", b"%PDF-1.7", b"", b"Kinh gui: UBND huyen", b"<html>")

    assert [may_count(front) for front in fronts] == [False] * 5
    assert [may_count(front) for front in (BOOK, b"Rar!\x1a\x07\x01\x00", mail())] == [True] * 3


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../a.xlsx", "a.xlsx"),
        ("C:\\x\\Kế hoạch.xlsx ", "Kế hoạch.xlsx"),
        ("a\u202excod.exe", "axcod.exe"),
        ("\n\r", "?"),
        ("..", "?"),
        ("a" * 500, "a" * 120),
    ],
)
def test_a_name_from_outside_is_only_something_to_show(name: str, shown: str) -> None:
    assert label(name) == shown
