"""What strangers send: a table of hostile files, received at once with one that is as it should be.

Each is refused, held back under a name that nothing opens, or passed over; nothing of it runs, and
nothing is written anywhere but in the folder of what was received.
"""

from __future__ import annotations

import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from commands.run import EXAMPLES, Xltools

BOOK = (EXAMPLES / "tan-lap-2024.xlsx").read_bytes()
OTHER = (EXAMPLES / "dak-koi-2024.xlsx").read_bytes()
DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
SYSTEM = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def with_part(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook of ours with one part changed, or one more."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(OTHER)) as archive,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for entry in archive.namelist():
            content = archive.read(entry)
            copy.writestr(entry, change(content) if entry == name else content)
        if name not in archive.namelist():
            copy.writestr(name, change(b""))
    return made.getvalue()


def declared(text: bytes) -> Callable[[bytes], bytes]:
    """Puts a document type into a part, before its first element."""
    return lambda content: content.replace(b"?>", b"?>" + text, 1)


def overlapping(count: int) -> bytes:
    """A zip whose list names one and the same compressed bytes many times over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    plain = b"PK\x03\x04" + bytes(9_000_000)
    packed = packer.compress(plain) + packer.flush()
    sizes = struct.pack("<3I", zlib.crc32(plain), len(packed), len(plain))
    name = b"a.xlsx"
    common = struct.pack("<HHHHH", 20, 0, 8, 0, 33) + sizes + struct.pack("<HH", len(name), 0)
    local = b"PK\x03\x04" + common + name + packed
    entry = b"PK\x01\x02\x14\x00" + common + bytes(14) + name
    listed = entry * count
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(listed), len(local), 0)
    return local + listed + end


def linked(target: str) -> bytes:
    """A zip with a symbolic link out of it, and a file that would be written through it."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        link = zipfile.ZipInfo("thu-muc")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, target)
        archive.writestr("thu-muc/a.txt", "x")
    return made.getvalue()


def mail(*files: tuple[str, bytes], subject: str = "Kế hoạch") -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"] = "la@example.vn", subject
    made["Date"] = "Mon, 05 Feb 2024 10:00:00 +0700"
    made.set_content("<script>alert(1)</script><img src=http://x.example/1>", subtype="html")
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="x", filename=name)
    return made.as_bytes()


def nested_mail(depth: int) -> bytes:
    """A mail in a mail in a mail, down to a workbook."""
    made = mail(("a.xlsx", OTHER))
    for _ in range(depth):
        made = mail(("thu.eml", made))
    return made


def hostile() -> dict[str, tuple[bytes, str]]:
    """Each file by its name, and what becomes of it."""
    return {
        "a document type.xlsx": (with_part("xl/workbook.xml", declared(DOCTYPE)), "held"),
        "an outside entity.xlsx": (with_part("xl/sharedStrings.xml", declared(SYSTEM)), "held"),
        "a sheet without end.xlsx": (
            with_part("xl/worksheets/sheet2.xml", lambda content: content + bytes(80_000_000)),
            "held",
        ),
        "an embedded file.xlsx": (
            with_part("xl/embeddings/oleObject1.bin", lambda _: b"MZ"),
            "held",
        ),
        "macros.xlsx": (with_part("xl/vbaProject.bin", lambda _: b"macros"), "held"),
        "cut off.xlsx": (OTHER[: len(OTHER) // 2], "held"),
        "overlaps.zip": (overlapping(500), "held"),
        "a link.zip": (linked("/etc"), "other"),
        "an empty mail.msg": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_096), "other"),
        "half a mail.msg": (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + bytes(600)
            + "__properties_version1.0".encode("utf-16-le")
            + b"\xff" * 4_000,
            "held",
        ),
        "nested.eml": (nested_mail(9), "held"),
        "letters of no charset.eml": (
            mail()
            .replace(b'charset="utf-8"', b'charset="x-\xff"')
            .replace(b"Subject:", b"Subj\xe9:"),
            "other",
        ),
        "in another width.eml": (mail(("a.xlsx", OTHER)).decode().encode("utf-16"), "other"),
        "scripts.eml": (
            mail(
                ("a.html", b"<script>x</script>"), ("a.svg", b"<svg onload='x'/>"), ("a.js", b"x()")
            ),
            "other",
        ),
        "a program.xlsx.exe": (b"MZ\x90\x00" + bytes(500), "other"),
        "an older workbook.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "other"),
    }


def unpacked_by_a_program(folder: Path) -> bytes | None:
    """A .7z that names a file above its folder; None where no program makes one."""
    inside = folder / "a" / "b"
    inside.mkdir(parents=True)
    (folder / "a" / "out.xlsx").write_bytes(OTHER)
    made = folder / "x.7z"
    rename = ["-s", "|^|../../../|"]
    words = ["bsdtar", "-acPf", str(made), *rename, "-C", str(folder / "a"), "out.xlsx"]
    try:
        done = subprocess.run(words, capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return made.read_bytes() if done.returncode == 0 else None


def tree(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() or path.is_symlink():
            yield path.relative_to(folder).as_posix()


@pytest.mark.slow
def test_hostile_files_are_refused_held_back_or_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    """The workbook among them is filed; no name from outside is that of a file here."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    source, into = tmp_path / "nguon", tmp_path / "nhan"
    source.mkdir()
    files = hostile()
    for name, (content, _) in files.items():
        (source / name).write_bytes(content)
    seven = unpacked_by_a_program(tmp_path / "lam")
    names = ("..\\..\\CON.xlsx", "/etc/cron.d/x.xlsx", "~/.bashrc", "a\u202exslx.exe", "x" * 3_000)
    good = mail(*((name, BOOK) for name in names), subject="=?x-no?Q?=FF?=")
    (source / "tot.eml").write_bytes(good)
    if seven is not None:
        (source / "duong dan.7z").write_bytes(seven)
    before = [*tree(source), *tree(tmp_path / "lam")]

    ran = xltools("receive", source, "--into", into, "--format", "json", "--today", "01/3/2024")

    assert (ran.status, ran.err) == (1, "")
    found = {each["trail"][0]: each["became"] for each in ran.json["files"]}
    told = {name: found.get(name, "other") for name in files}
    assert told == {name: expected for name, (_, expected) in files.items()}
    filed = [e["trail"][1] for e in ran.json["files"] if e["trail"][0] == "tot.eml"]
    assert filed == ["CON.xlsx", "axslx.exe", "bashrc", "x.xlsx", "x" * 120]
    assert [*tree(source), *tree(tmp_path / "lam")] == before
    lying = [name for name in tree(into) if not name.startswith("can-xem-lai/")]
    assert lying == [
        ".xltools-tiep-nhan",
        "2024/xa/23497_Tan-Lap/KH2024_23497_Tan-Lap_lan-01.xlsx",
    ]
    held = [name for name in tree(into) if name.startswith("can-xem-lai/")]
    assert all(name.endswith(".giu-lai") for name in held)
    assert len(held) == sum(each["became"] == "held" for each in ran.json["files"])
