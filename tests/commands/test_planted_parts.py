"""A name and numbers planted in the parts of a workbook that no person sees, and then submitted."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path

import pytest
from commands.run import EXAMPLES, Xltools

NAME, NUMBER, PHONE = "Nguyễn Văn Bảy", "062078001234", "0987654321"
ALL = f"{NAME} {NUMBER} {PHONE}"
PARTS = {
    "xl/comments1.xml": f"<comments><t>{ALL}</t></comments>",
    "xl/threadedComments/threadedComment1.xml": f"<c><text>{ALL}</text></c>",
    "xl/persons/person.xml": f'<personList><person displayName="{NAME}"/></personList>',
    "xl/embeddings/oleObject1.bin": ALL,
    "xl/embeddings/danh-sach-ho.xlsx": ALL,
    "xl/media/image1.png": f"\x89PNG tEXt {ALL}",
    "xl/externalLinks/externalLink1.xml": f'<externalLink><v v="{ALL}"/></externalLink>',
    "xl/pivotCache/pivotCacheRecords1.xml": f'<r><s v="{ALL}"/></r>',
    "xl/printerSettings/printerSettings1.bin": ALL,
    "xl/connections.xml": f'<connections><c sourceFile="C:/{ALL}.csv"/></connections>',
    "xl/queryTables/queryTable1.xml": f'<q name="{ALL}"/>',
    "xl/revisions/userNames.xml": f'<users><userInfo name="{NAME}"/></users>',
    "xl/ctrlProps/ctrlProp1.xml": f'<c fmlaTxbx="{ALL}"/>',
    "xl/webextensions/webextension1.xml": f"<we>{ALL}</we>",
    "xl/model/item.data": ALL,
    "xl/drawings/drawing99.xml": f"<xdr><a:t>{ALL}</a:t></xdr>",
    "xl/worksheets/sheet99.xml": f"<worksheet><c><v>{ALL}</v></c></worksheet>",
    "customXml/item1.xml": f"<x>{ALL}</x>",
    "docProps/thumbnail.jpeg": ALL,
    f"xl/{NAME} {PHONE}.xml": f"<x>{NUMBER}</x>",
}
PROPERTIES = {
    "docProps/app.xml": f"<Manager>{ALL}</Manager>",
    "docProps/custom.xml": f'<property name="{NAME}" pid="99"><lpwstr>{ALL}</lpwstr></property>',
}
FORMULA = re.compile(r'(<c r="[A-Z]+[0-9]+"[^>]*?)( t="str")?>(<f>[^<]*</f>)<v>[^<]*</v>')


def planted(workbook: Path, output: Path) -> Path:
    """The workbook with those parts, remarks in the archive, and an old result in each formula."""
    with zipfile.ZipFile(workbook) as archive, zipfile.ZipFile(output, "w") as copy:
        for entry in archive.infolist():
            content = archive.read(entry)
            for part, more in PROPERTIES.items():
                if entry.filename == part:
                    content = content.replace(b"</Properties>", more.encode() + b"</Properties>")
            if entry.filename.startswith("xl/worksheets/sheet"):
                old = rf'\1 t="str">\3<v>{ALL}</v>'
                content = FORMULA.sub(old, content.decode("utf-8")).encode("utf-8")
            copy.writestr(entry, content)
        for name, text in PARTS.items():
            copy.writestr(name, text)
        copy.comment = ALL.encode()
    return output


def everything(name: str, content: bytes) -> Iterator[bytes]:
    """The name and bytes of a file, and of all that is packed or attached in it."""
    yield name.encode()
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for entry in archive.infolist():
                yield from everything(entry.filename, archive.read(entry))
    if name.endswith(".eml"):
        for part in message_from_bytes(content, policy=policy.default).walk():
            for value in part.values():
                yield str(value).encode()
            held = part.get_payload(decode=True)
            if isinstance(held, bytes):
                yield from everything(part.get_filename() or "", held)


@pytest.mark.slow
def test_nothing_of_the_parts_that_nobody_sees_reaches_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    """The file itself is called after a person, and so is the folder that it lies in."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("PATH", "")  # no program prints there
    folder = tmp_path / f"{NAME} {PHONE}"
    folder.mkdir()
    book = planted(EXAMPLES / "tan-lap-2024.xlsx", folder / f"Hộ {ALL}.xlsx")
    with zipfile.ZipFile(book) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/sheet")]
        assert sum(NAME.encode() in archive.read(name) for name in sheets) > 5
        assert all(NAME.encode() in archive.read(name) for name in PROPERTIES)
    gui = tmp_path / "gui"

    ran = xltools("submit", book, "-o", gui, "--to", "huyen@example.vn", "--today", "01/3/2024")

    assert (ran.status, ran.err) == (0, "")
    files = [path for path in gui.rglob("*") if path.is_file()]
    assert len(files) == 5
    whole = [piece for path in files for piece in everything(path.name, path.read_bytes())]
    wanted = (NAME, NUMBER, PHONE, NUMBER[1:], PHONE[1:])
    assert [each for each in wanted if any(each.encode() in piece for piece in whole)] == []
    kept = "".join(p.read_text("utf-8") for p in (tmp_path / "home").rglob("*.jsonl"))
    assert [each for each in wanted if each in kept] == []
