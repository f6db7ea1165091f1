"""Seven communes send, each in its own way: the board and the roll-up say exactly what came."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools
from exchange.sent_files import SEALED_AT, mail, sealed, typed_over

from xltools.api.desk import Desk
from xltools.api.receive import receive
from xltools.exchange.holder import Holder
from xltools.exchange.known_keys import KnownKey, KnownKeys, keep_known_keys
from xltools.exchange.own_key import own_key
from xltools.quantities import VIETNAM

KON_RAY = EXAMPLES / "kon-ray-2024.xlsx"
NOW = datetime(2024, 3, 20, 8, 0, tzinfo=VIETNAM)

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Sent:
    """The folder into which it was received, and what that account keeps."""

    into: Path
    home: Path


def example(name: str) -> Path:
    return EXAMPLES / f"{name}-2024.xlsx"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Generator[Sent]:
    """Two send twice, one late, one never, one as a zip, one altered, one with another's key."""
    root = tmp_path_factory.mktemp("sent")
    mails, home = root / "mails", root / "home" / "xltools"
    mails.mkdir()
    home.mkdir(parents=True)
    keys = {
        code: own_key(root / code, Holder("commune", code), SEALED_AT)[0]
        for code in ("23485", "23488")
    }
    registered = [KnownKey(key.holder, "", key.public, date(2024, 1, 5)) for key in keys.values()]
    keep_known_keys(home, KnownKeys(tuple(registered)))
    for number, (day, files) in enumerate(_mails(root, keys), start=1):
        (mails / f"{number}.eml").write_bytes(mail(*files, day=day))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(home.parent))
        patch.setenv("LOCALAPPDATA", str(home.parent))
        receive([str(mails)], root / "into", Desk(home, NOW, lambda _: ""))
        yield Sent(root / "into", home)


def _mails(root: Path, keys: dict[str, Any]) -> Generator[tuple[str, list[tuple[str, bytes]]]]:
    """The day of each mail, and its files."""
    again = typed_over(example("tan-lap"), "Diễn biến hộ", {"H6": 8}, root / "again.xlsx")
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(example("dak-ruong"), "Đăk Ruồng.xlsx")
    stamped = sealed(example("dak-to-lung"), keys["23485"], 1, root / "sealed.xlsx")
    altered = typed_over(stamped, "Diễn biến hộ", {"H6": 1}, root / "altered.xlsx")
    other = sealed(example("dak-to-re"), keys["23485"], 1, root / "other.xlsx")
    yield "01 Feb 2024", [("a.xlsx", example("tan-lap").read_bytes())]
    yield "02 Feb 2024", [("a.xlsx", example("dak-koi").read_bytes())]
    yield "05 Feb 2024", [("b.xlsx", again.read_bytes())]
    yield "06 Feb 2024", [("a (1).xlsx", example("dak-koi").read_bytes())]
    yield "07 Feb 2024", [("x.eml", mail(("nén.zip", packed.getvalue())))]
    yield "08 Feb 2024", [("a.xlsx", altered.read_bytes()), ("b.xlsx", other.read_bytes())]
    yield "15 Mar 2024", [("a.xlsx", example("dak-rve").read_bytes())]


def test_the_board_tells_of_each_unit_what_came_and_when(sent: Sent, xltools: Xltools) -> None:
    ran = xltools("status", sent.into, "--own", KON_RAY, "--today", "20/3/2024", "--format", "json")

    assert (ran.status, ran.json["due"], ran.json["received"]) == (0, "2024-03-04", 4)
    assert [
        (u["name"], u["state"], u["timing"], u["sequence"], [held["code"] for held in u["held"]])
        for u in ran.json["units"]
    ] == [
        ("Thị trấn Đăk Rve", "late", "late", 1, []),
        ("Xã Đăk Kôi", "received", "in time", 1, []),
        ("Xã Đăk Tơ Lung", "missing", "overdue", None, ["receive.altered"]),
        ("Xã Đăk Ruồng", "received", "in time", 1, []),
        ("Xã Đăk Pne", "missing", "overdue", None, []),
        ("Xã Đăk Tờ Re", "missing", "overdue", None, ["receive.other-key"]),
        ("Xã Tân Lập", "received", "in time", 2, []),
    ]
    assert (ran.json["others"], ran.json["held"]) == ([], [])


def test_the_lines_of_the_board_read_like_a_list(sent: Sent, xltools: Xltools) -> None:
    ran = xltools("status", sent.into, "--own", KON_RAY, "--today", "20/3/2024")

    lines = ran.out.splitlines()
    assert lines[:3] == [
        "Huyện Kon Rẫy, năm 2024: đã nhận 4/7 đơn vị ngày 20/3/2024",
        "Hạn gửi: trước ngày 05/03/2024",
        "đúng hạn: 3; muộn: 1; quá hạn: 3",
    ]
    assert [line for line in lines if "Tân Lập" in line or "Đăk Pne" in line] == [
        "  Xã Đăk Pne: chưa nhận, quá hạn",
        "  Xã Tân Lập: đã nhận, lần 02, nhận lúc 10:00 05/02/2024, đúng hạn; chưa có mã xác nhận",
    ]
    assert any("có thay đổi sau khi kiểm tra" in line for line in lines)


def test_the_sheet_of_the_board_says_the_same_and_leads_to_the_files(
    sent: Sent, tmp_path: Path, xltools: Xltools
) -> None:
    output = tmp_path / "theo-doi.xlsx"

    xltools("status", sent.into, "--own", KON_RAY, "-o", output, "--today", "20/3/2024")

    sheet = openpyxl.load_workbook(output)["Theo dõi"]
    rows = [[cell.value or None for cell in row] for row in sheet.iter_rows(min_row=6)]
    assert [row[:7] for row in rows if row[2] in ("Xã Tân Lập", "Xã Đăk Pne")] == [
        [5, "23491", "Xã Đăk Pne", "chưa nhận", "quá hạn", None, None],
        [7, "23497", "Xã Tân Lập", "đã nhận", "đúng hạn", 2, "10:00 05/02/2024"],
    ]
    [link] = [c.hyperlink for c in sheet[sheet.max_row] if c.hyperlink]
    assert link.target.endswith("KH2024_23497_Tan-Lap_lan-02.xlsx")


def test_the_roll_up_counts_what_the_board_says_with_the_times_of_receipt(
    sent: Sent, tmp_path: Path, xltools: Xltools
) -> None:
    """Times of the files themselves are of no account: they were touched since."""
    for file in sent.into.rglob("KH*.xlsx"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    output = tmp_path / "tong-hop.xlsx"

    ran = xltools(
        *("rollup", sent.into, "--own", KON_RAY, "-o", output, "--no-check"),
        *("--today", "20/3/2024", "--format", "json"),
    )

    members = [
        (each["unit_name"], each["state"], each["received"] and each["received"][:10])
        for each in ran.json["members"]
    ]
    assert sorted(members) == [
        ("Thị trấn Đăk Rve", "late", "2024-03-15"),
        ("Xã Tân Lập", "received", "2024-02-05"),
        ("Xã Tân Lập", "superseded", "2024-02-01"),
        ("Xã Đăk Kôi", "received", "2024-02-02"),
        ("Xã Đăk Pne", "missing", None),
        ("Xã Đăk Ruồng", "received", "2024-02-07"),
        ("Xã Đăk Tơ Lung", "missing", None),
        ("Xã Đăk Tờ Re", "missing", None),
    ]


def test_a_folder_where_nothing_was_received_has_a_board_only_of_a_list(
    tmp_path: Path, xltools: Xltools
) -> None:
    bare = xltools("status", tmp_path)
    listed = xltools("status", tmp_path, "--own", KON_RAY, "--today", "1/2/2024")

    assert bare.status == 2
    assert bare.err.startswith(f'Thư mục "{tmp_path.name}" chưa có bản nào được tiếp nhận')
    assert listed.out.splitlines()[2] == "chưa đến hạn: 7"
