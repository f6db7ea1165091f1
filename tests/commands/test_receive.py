"""Receiving, as a desk of the level above does it: real files, a real mailbox, a real process."""

from __future__ import annotations

import os
import subprocess
import tempfile
import zipfile
from collections.abc import Generator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands.run import EXAMPLES, Ran, Xltools
from exchange.imap_server import PASSWORD, MailServer, mail_server, make_certificate
from exchange.outlook_file import outlook_mail
from exchange.sent_files import SEALED_AT, mail, sealed

from xltools.catalogue import load_catalogue
from xltools.exchange.holder import Holder, holder_of
from xltools.exchange.inbox import apart
from xltools.exchange.known_keys import KnownKey, KnownKeys, keep_known_keys
from xltools.exchange.own_key import own_key
from xltools.plan.build import plan_of
from xltools.rows.read import read_rows
from xltools.workbook.read import read_workbook

TAN_LAP, DAK_KOI = EXAMPLES / "tan-lap-2024.xlsx", EXAMPLES / "dak-koi-2024.xlsx"
DAK_RVE, DAK_PNE = EXAMPLES / "dak-rve-2024.xlsx", EXAMPLES / "dak-pne-2024.xlsx"

pytestmark = pytest.mark.slow


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The account's own folder, where registers and known keys lie."""
    folder = tmp_path / "home"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))
    return folder / "xltools"


def became(ran: Ran) -> list[tuple[Any, ...]]:
    """Each file: what became of it, by which way it came, whose it is, its number or why not."""
    return [
        (
            each["became"],
            " > ".join(each["trail"]),
            each["unit"]["name"] if each["unit"] else None,
            each["reason"]["code"] if each["reason"] else each["sequence"],
        )
        for each in ran.json["files"]
    ]


def with_macros(path: Path) -> bytes:
    """The same workbook with a part that holds macros."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name, "a.xlsx")
        copy.write_bytes(path.read_bytes())
        with zipfile.ZipFile(copy, "a") as archive:
            archive.writestr("xl/vbaProject.bin", b"macros")
        return copy.read_bytes()


@pytest.fixture(scope="module")
def household_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from xltools.api.households import make_household_list
    from xltools.api.setup import set_up

    output = tmp_path_factory.mktemp("list") / "danh-sach-ho.xlsx"
    make_household_list(TAN_LAP, output, set_up(date(2024, 1, 5)))
    return output


def test_a_folder_of_anything_is_filed_by_what_the_files_are(
    home: Path, tmp_path: Path, household_list: Path, xltools: Xltools
) -> None:
    source, into = tmp_path / "Tải về", tmp_path / "Tiếp nhận"
    (source / "Zalo").mkdir(parents=True)
    book = TAN_LAP.read_bytes()
    (source / "thu.eml").write_bytes(
        mail(("../../Kế hoạch.xlsx", book), ("a.xlsm", with_macros(DAK_KOI)))
    )
    (source / "thu.msg").write_bytes(
        outlook_mail(
            {"x.dat": DAK_KOI.read_bytes()}, "xa@example.vn", datetime(2024, 2, 6, 3, 0, tzinfo=UTC)
        )
    )
    with zipfile.ZipFile(source / "Zalo" / "nén.zip", "w") as archive:
        archive.write(DAK_RVE, "thư mục/bản cuối (1).xlsx")
        archive.writestr("ảnh.jpg", b"\xff\xd8\xff")
    (source / "Zalo" / "ke-hoach (2).xlsx").write_bytes(book)
    (source / "ho.xlsx").write_bytes(household_list.read_bytes())
    (source / "ke-hoach.docx").write_bytes((EXAMPLES / "tan-lap-2024.docx").read_bytes())
    (source / "~$ke-hoach.xlsx").write_bytes(b"PK")
    for path in source.rglob("*"):
        os.utime(path, (1_709_000_000, 1_709_000_000))

    ran = xltools("receive", source, "--into", into, "--format", "json")

    assert ran.status == 1
    assert became(ran) == [
        ("filed", "thu.eml > Kế hoạch.xlsx", "Xã Tân Lập", 1),
        ("held", "thu.eml > a.xlsm", "Xã Đăk Kôi", "receive.macros"),
        ("filed", "thu.msg > x.dat", "Xã Đăk Kôi", 1),
        ("refused", "ho.xlsx", None, "form.household-list"),
        ("same-file", "ke-hoach (2).xlsx", "Xã Tân Lập", 1),
        ("filed", "nén.zip > bản cuối (1).xlsx", "Thị trấn Đăk Rve", 1),
    ]
    assert ran.json["files"][0]["received"] == "2024-02-05T10:00:00+07:00"
    lying = sorted(p.relative_to(into).as_posix() for p in into.rglob("*") if p.is_file())
    held = ran.json["files"][1]["place"]
    assert lying == sorted(
        [
            *(".xltools-tiep-nhan", held),
            "2024/xa/23479_Dak-Rve/KH2024_23479_Dak-Rve_lan-01.xlsx",
            "2024/xa/23482_Dak-Koi/KH2024_23482_Dak-Koi_lan-01.xlsx",
            "2024/xa/23497_Tan-Lap/KH2024_23497_Tan-Lap_lan-01.xlsx",
        ]
    )
    assert (into / "2024/xa/23497_Tan-Lap/KH2024_23497_Tan-Lap_lan-01.xlsx").read_bytes() == book
    again = xltools("receive", source, "--into", into)
    counts = "0 bản mới, 0 bản trùng, 0 tệp giữ lại để xem, 0 tệp không dùng được, 0 tệp khác"
    assert again.out.splitlines() == [
        f"Đã tiếp nhận vào {into}: {counts}.",
        "6 tệp đã xem lần trước, không mở lại.",
    ]
    assert list(home.rglob("*.sqlite3")) != []


def test_what_is_told_is_a_line_a_file_in_groups(
    home: Path, tmp_path: Path, xltools: Xltools
) -> None:
    source, into = tmp_path / "thu.eml", tmp_path / "into"
    source.write_bytes(mail(("a.xlsx", TAN_LAP.read_bytes()), ("b.xlsm", with_macros(DAK_KOI))))

    ran = xltools("receive", source, "--into", into)

    place = next((into / "can-xem-lai").iterdir()).relative_to(into).as_posix()
    assert (ran.status, ran.err) == (1, "")
    filed, macros = ran.out.splitlines()[2::2]
    assert ran.out.splitlines()[1:4:2] == ["Bản mới", "Giữ lại để xem"]
    assert filed == (
        "  Xã Tân Lập, năm 2024, lần 01: nhận lúc 10:00 05/02/2024, từ thu.eml › a.xlsx;"
        " chưa có mã xác nhận"
    )
    assert macros == (
        '  thu.eml › b.xlsm: Tệp "b.xlsm" có macro; biểu mẫu không bao giờ có macro. Không mở tệp'
        " này; đề nghị đơn vị chép số liệu sang biểu mẫu sạch rồi gửi lại. Tệp được giữ tại"
        f" {place}."
    )


def test_seals_decide_what_is_filed_and_what_a_person_has_to_look_at(
    home: Path, tmp_path: Path, xltools: Xltools
) -> None:
    """As checked; changed since; a new machine of a unit that has a key; a key nobody knows."""
    source, into = tmp_path / "source", tmp_path / "into"
    source.mkdir()
    catalogue = load_catalogue()
    holders = [
        holder_of(plan_of(read_rows(read_workbook(p))), catalogue) for p in (TAN_LAP, DAK_KOI)
    ]
    keys = [own_key(tmp_path / "xa", holder, SEALED_AT)[0] for holder in holders if holder]
    known = [KnownKey(key.holder, "", key.public, date(2024, 1, 5)) for key in keys]
    home.mkdir(parents=True)
    keep_known_keys(home, KnownKeys(tuple(known)))
    other = own_key(tmp_path / "may-moi", keys[1].holder, SEALED_AT)[0]
    stranger = own_key(tmp_path / "la", Holder("commune", "23479"), SEALED_AT)[0]
    sealed(TAN_LAP, keys[0], 3, source / "1.xlsx")
    book = openpyxl.load_workbook(source / "1.xlsx")
    book["Diễn biến hộ"]["H6"] = 8
    book.save(source / "2.xlsx")
    sealed(DAK_KOI, other, 1, source / "3.xlsx")
    sealed(DAK_RVE, stranger, 5, source / "4.xlsx")
    for number in range(1, 5):
        os.utime(source / f"{number}.xlsx", (1_709_000_000 + number,) * 2)

    ran = xltools("receive", source, "--into", into, "--format", "json")

    assert became(ran) == [
        ("filed", "1.xlsx", "Xã Tân Lập", 3),
        ("held", "2.xlsx", "Xã Tân Lập", "receive.altered"),
        ("held", "3.xlsx", "Xã Đăk Kôi", "receive.other-key"),
        ("filed", "4.xlsx", "Thị trấn Đăk Rve", 1),
    ]
    told = ran.json["files"][1]["reason"]["message"]
    assert 'có thay đổi sau khi kiểm tra: trang "Diễn biến hộ"' in told
    assert "H6" in told
    keep_known_keys(
        home, KnownKeys((*known, KnownKey(keys[1].holder, "", other.public, date(2024, 3, 1))))
    )
    later = xltools("receive", source, "--into", into, "--format", "json")
    assert became(later) == [("filed", "3.xlsx", "Xã Đăk Kôi", 1)]


def test_a_key_that_is_registered_later_speaks_for_what_was_filed_before(
    home: Path, tmp_path: Path, xltools: Xltools
) -> None:
    """It stays in its place, and the board says what its seal is worth now."""
    source, into = tmp_path / "source", tmp_path / "into"
    source.mkdir()
    key = own_key(tmp_path / "xa", Holder("commune", "23479"), SEALED_AT)[0]
    sealed(DAK_RVE, key, 5, source / "1.xlsx")
    board = ("status", into, "--format", "json")
    words = ("receive", source, "--into", into, "--format", "json")

    first = xltools(*words)
    before = xltools(*board).json["units"][0]
    xltools("key", "trust", source / "1.xlsx")
    second = xltools(*words)
    after = xltools(*board).json["units"][0]

    assert became(first) == [("filed", "1.xlsx", "Thị trấn Đăk Rve", 1)]
    assert (became(second), before["seal"]) == ([], "unknown key")
    assert after == {**before, "seal": "as checked"}


def test_a_file_that_ends_the_process_that_opens_it_is_held_back_and_the_rest_goes_on(
    home: Path, tmp_path: Path, xltools: Xltools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another module stands in for the process: it says what nobody asked, and ends."""
    source, into = tmp_path / "source", tmp_path / "into"
    source.mkdir()
    for name, path in (("a.xlsx", TAN_LAP), ("b.xlsx", DAK_KOI)):
        (source / name).write_bytes(path.read_bytes())
        os.utime(source / name, (1_709_000_000,) * 2)
    monkeypatch.setattr(apart, "_MODULE", "this")

    ran = xltools("receive", source, "--into", into, "--format", "json")
    monkeypatch.undo()
    monkeypatch.setenv("XDG_DATA_HOME", str(home.parent))
    monkeypatch.setenv("LOCALAPPDATA", str(home.parent))
    again = xltools("receive", source, "--into", into, "--format", "json")

    assert became(ran) == [
        ("held", "a.xlsx", None, "receive.not-read"),
        ("held", "b.xlsx", None, "receive.not-read"),
    ]
    assert became(again) == [
        ("filed", "a.xlsx", "Xã Tân Lập", 1),
        ("filed", "b.xlsx", "Xã Đăk Kôi", 1),
    ]


def test_a_rar_or_7z_is_unpacked_where_a_program_is_there_and_else_named(
    home: Path, tmp_path: Path, xltools: Xltools, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, into = tmp_path / "nén.7z", tmp_path / "into"
    done = subprocess.run(
        ["bsdtar", "-acf", source, "-C", EXAMPLES, DAK_PNE.name], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("bsdtar (libarchive-tools) is not installed")

    with monkeypatch.context() as nothing:
        nothing.setenv("PATH", str(tmp_path))
        without = xltools("receive", source, "--into", into, "--format", "json")
    ran = xltools("receive", source, "--into", into, "--format", "json")

    assert became(without) == [("held", "nén.7z", None, "receive.no-unpacker")]
    assert became(ran) == [("filed", "nén.7z > dak-pne-2024.xlsx", "Xã Đăk Pne", 1)]


def test_hostile_mail_is_held_back_whole_and_what_lies_beside_it_is_filed(
    home: Path, tmp_path: Path, xltools: Xltools
) -> None:
    """Ten thousand attachments, a bomb, broken parts, scripts, charsets that do not exist."""
    source, into = tmp_path / "source", tmp_path / "into"
    source.mkdir()
    parts = b"".join(b"--b\r\nContent-Type: application/x\r\n\r\nPK\r\n" for _ in range(10_000))
    head = b"From: a@b.vn\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    (source / "1.eml").write_bytes(head + parts + b"--b--\r\n")
    with zipfile.ZipFile(source / "2.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("a.xlsx", b"PK\x03\x04" + bytes(60_000_000))
    (source / "3.eml").write_bytes(head + b"--b\r\nContent-Transfer-Encoding: base64\r\n\r\n=\xff")
    html = "<html><script>window.open('http://x.example')</script></html>"
    (source / "4.eml").write_bytes(
        mail(
            ("../../../home/.bashrc", TAN_LAP.read_bytes()),
            ("=?x-klingon?B?YWJj?=.html", html.encode("utf-16")),
        )
    )
    outside = sorted(path for path in tmp_path.rglob("*") if into not in path.parents)

    ran = xltools("receive", source, "--into", into, "--format", "json")

    assert sorted(became(ran)) == [
        ("filed", "4.eml > bashrc", "Xã Tân Lập", 1),
        ("held", "1.eml", None, "receive.too-many-attachments"),
        ("held", "2.zip", None, "receive.too-much"),
    ]
    after = (path for path in tmp_path.rglob("*") if into not in path.parents)
    assert sorted(path for path in after if home not in (path, *path.parents)) == sorted(
        [*outside, home.parent, into]
    )


REFUSED = {
    "into": 'Thư mục "into" là nơi lưu các bản đã nhận; hãy chọn thư mục khác làm nguồn.',
    "no-such": 'Không tìm thấy tệp "no-such"; hãy kiểm tra lại tên tệp và nơi lưu tệp.',
    "imaps://phong:mat-khau@may-chu/INBOX": (
        'Địa chỉ hộp thư "imaps://phong@may-chu/INBOX" chưa đúng; hãy viết như'
        " imaps://ten@may-chu/INBOX, không ghi mật khẩu."
    ),
}


@pytest.mark.parametrize(("source", "said"), REFUSED.items(), ids=["itself", "nothing", "password"])
def test_what_cannot_be_received_is_told_in_a_line(
    source: str,
    said: str,
    home: Path,
    tmp_path: Path,
    xltools: Xltools,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "into").mkdir()

    ran = xltools("receive", source, "--into", "into")

    assert (ran.status, ran.out, ran.err) == (2, "", said + "\n")


@pytest.fixture(scope="module")
def dovecot() -> Generator[MailServer]:
    with (
        tempfile.TemporaryDirectory(prefix="xltools-mail-") as folder,
        mail_server(Path(folder)) as it,
    ):
        it.deliver(mail(("a.xlsx", TAN_LAP.read_bytes())), datetime(2024, 2, 6, 1, 0, tzinfo=UTC))
        yield it


@pytest.fixture
def trusted(dovecot: MailServer, monkeypatch: pytest.MonkeyPatch) -> MailServer:
    """The server, whose certificate this machine trusts and whose password its keyring knows."""
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.certificate))
    monkeypatch.setattr("keyring.get_password", lambda *_: PASSWORD)
    return dovecot


def test_a_mailbox_is_read_and_left_as_it_was_and_read_on_from_there(
    trusted: MailServer, home: Path, tmp_path: Path, xltools: Xltools
) -> None:
    into = tmp_path / "into"

    first = xltools("receive", trusted.address, "--into", into, "--format", "json")
    noted = trusted.flags()
    trusted.deliver(mail(("b.xlsx", DAK_KOI.read_bytes())), datetime(2024, 2, 7, tzinfo=UTC))
    second = xltools("receive", trusted.address, "--into", into, "--format", "json")

    assert became(first) == [("filed", "thu-1.eml > a.xlsx", "Xã Tân Lập", 1)]
    assert first.json["files"][0]["received"] == "2024-02-06T08:00:00+07:00"
    assert [flags for flags in noted if b"Seen" in flags] == []
    assert became(second) == [("filed", "thu-2.eml > b.xlsx", "Xã Đăk Kôi", 1)]


def test_a_server_that_is_not_the_one_it_says_gets_no_password(
    dovecot: MailServer,
    home: Path,
    tmp_path: Path,
    xltools: Xltools,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("keyring.get_password", lambda *_: PASSWORD)
    monkeypatch.setenv("SSL_CERT_FILE", str(make_certificate(tmp_path)))

    ran = xltools("receive", dovecot.address, "--into", tmp_path / "into")

    assert ran.status == 2
    assert ran.err == (
        'Chứng thư của máy chủ thư "127.0.0.1" không hợp lệ nên không đăng nhập; hãy hỏi đơn vị'
        " quản trị.\n"
    )


def test_a_wrong_password_and_a_folder_that_is_not_there_are_told(
    trusted: MailServer,
    home: Path,
    tmp_path: Path,
    xltools: Xltools,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address = trusted.address.replace("INBOX", "K%E1%BA%BF ho%E1%BA%A1ch")

    nowhere = xltools("receive", address, "--into", tmp_path / "into")
    monkeypatch.setattr("keyring.get_password", lambda *_: "wrong")
    wrong = xltools("receive", trusted.address, "--into", tmp_path / "into")

    shown = trusted.address.replace("INBOX", "Kế hoạch")
    assert (nowhere.status, nowhere.err) == (2, f'Không có thư mục thư của địa chỉ "{shown}".\n')
    assert (wrong.status, wrong.err) == (
        2,
        f'Máy chủ thư không nhận tài khoản hoặc mật khẩu của "{trusted.address}".\n',
    )
