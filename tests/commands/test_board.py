"""Seven communes send, each in its own way: the board and the roll-up say exactly what came."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
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
        "Hạn gửi: trước ngày 05/3/2024",
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


def test_the_board_is_never_written_over_a_submission_or_the_own_workbook(
    sent: Sent, tmp_path: Path, xltools: Xltools
) -> None:
    own = tmp_path / "huyen.xlsx"
    own.write_bytes(KON_RAY.read_bytes())
    filed = next(sent.into.rglob("KH*_lan-01.xlsx"))
    before = filed.read_bytes()

    ran = [xltools("status", sent.into, "--own", own, "-o", each) for each in (own, filed)]

    assert [(each.status, each.err.count("\n"), each.out) for each in ran] == [(2, 1, "")] * 2
    assert own.read_bytes() == KON_RAY.read_bytes()
    assert filed.read_bytes() == before


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


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The district's own workbook, with an address, and a figure that it corrected by telephone."""
    book = openpyxl.load_workbook(KON_RAY)
    units, corrections = book["Cấp dưới"], book["Điều chỉnh khi tổng hợp"]
    codes = {row[0].value: row[0].row for row in units.iter_rows(min_row=6)}
    units.cell(codes["23497"], _column(units, "Thư điện tử")).value = "xa.tanlap@example.vn"
    line = {
        "Mã đơn vị": "23497",
        "Trang": "Diễn biến hộ",
        "Mã dòng": "kế hoạch|T1",
        "Cột": "Hộ nghèo đầu kỳ",
        "Số dùng để tổng hợp": 9,
        "Lý do": "Xã báo lại qua điện thoại",
    }
    for heading, value in line.items():
        corrections.cell(6, _column(corrections, heading)).value = value
    output = tmp_path_factory.mktemp("own") / "kon-ray.xlsx"
    book.save(output)
    return output


def _column(sheet: Any, heading: str) -> int:
    [column] = [cell.column for cell in sheet[5] if cell.value == heading]
    return int(column)


def read(path: Path) -> EmailMessage:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def text_of(message: EmailMessage) -> list[str]:
    body = message.get_body()
    assert body is not None
    return [line for line in body.get_content().splitlines() if line]


@pytest.fixture(scope="module")
def answers(
    sent: Sent, own: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, EmailMessage]:
    """The drafts to all seven, by the names of their files."""
    from xltools.api.answer import answer
    from xltools.api.board import board
    from xltools.api.setup import set_up

    setup, folder = set_up(NOW.date()), tmp_path_factory.mktemp("answers")
    done = answer(board(sent.into, setup, own), setup, "vi", folder / "thư")
    return {each.file.name: read(each.file) for each in done.drafts}


def test_every_unit_gets_one_draft_that_says_whether_its_plan_is_accepted(
    answers: dict[str, EmailMessage],
) -> None:
    assert {name: str(each["Subject"]) for name, each in answers.items()} == {
        "TL_KH2024_23479_Dak-Rve_lan-01.eml": subject("Đã nhận", "thị trấn Đăk Rve (lần 01)"),
        "TL_KH2024_23482_Dak-Koi_lan-01.eml": subject("Đã nhận", "xã Đăk Kôi (lần 01)"),
        "TL2024_23485_chua-dung-duoc.eml": subject("Đề nghị sửa và gửi lại", "xã Đăk Tơ Lung"),
        "TL_KH2024_23488_Dak-Ruong_lan-01.eml": subject("Đã nhận", "xã Đăk Ruồng (lần 01)"),
        "NHAC2024_23491.eml": subject("Nhắc gửi", "xã Đăk Pne"),
        "TL2024_23494_chua-dung-duoc.eml": subject("Đề nghị sửa và gửi lại", "xã Đăk Tờ Re"),
        "TL_KH2024_23497_Tan-Lap_lan-02.eml": subject("Đề nghị sửa và gửi lại", "xã Tân Lập"),
    }
    assert {each["X-Unsent"] for each in answers.values()} == {"1"}
    assert all(each["X-Xltools-Draft"] for each in answers.values())
    addressed = {name: each["To"] for name, each in answers.items() if each["To"]}
    assert addressed == {"TL_KH2024_23497_Tan-Lap_lan-02.eml": "xa.tanlap@example.vn"}


def subject(opening: str, unit: str) -> str:
    return f"{opening} kế hoạch giảm nghèo năm 2024 của {unit}"


def test_an_answer_reads_back_what_was_understood(answers: dict[str, EmailMessage]) -> None:
    assert text_of(answers["TL_KH2024_23479_Dak-Rve_lan-01.eml"]) == [
        "Kính gửi: Ủy ban nhân dân thị trấn Đăk Rve",
        READ_BACK,
        UNDERSTOOD,
        "Kế hoạch được chấp nhận để tổng hợp.",
    ]


READ_BACK = (
    "Ủy ban nhân dân huyện Kon Rẫy đã nhận kế hoạch giảm nghèo năm 2024 của đơn vị, lần 01, lúc"
    " 10:00 15/3/2024 (muộn); chưa có mã xác nhận."
)
UNDERSTOOD = (
    "Nội dung đã nhận: giảm 18 hộ nghèo, cuối năm còn 68 hộ; tổng kinh phí 402 triệu đồng; 0 nội"
    " dung cần xem lại. Nếu khác với kế hoạch của đơn vị, đề nghị báo lại ngay."
)


def test_a_plan_with_errors_is_returned_with_its_findings_and_what_was_corrected(
    answers: dict[str, EmailMessage], tmp_path: Path
) -> None:
    message = answers["TL_KH2024_23497_Tan-Lap_lan-02.eml"]

    said = text_of(message)
    assert said[3] == (
        "Đề nghị đơn vị sửa các lỗi nêu trong tệp kèm theo, kiểm tra lại và gửi lại."
    )
    assert said[4:6] == ["Lưu ý khi tổng hợp:", CORRECTED]
    [attached] = message.iter_attachments()
    assert attached.get_filename() == "KH2024_23497_Tan-Lap_lan-02_noi-dung-can-sua.xlsx"
    (tmp_path / "a.xlsx").write_bytes(attached.get_content())
    sheets = openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    assert sheets == ["Tổng hợp", "Nội dung cần sửa", "Câu sẽ in"]


CORRECTED = (
    '- Khi tổng hợp, cấp trên đã dùng 9 thay cho 8 ở trang "Diễn biến hộ", ô H6, cột Hộ nghèo đầu'
    " kỳ; lý do: Xã báo lại qua điện thoại. Đề nghị đơn vị sửa tệp của mình hoặc báo lại nếu không"
    " đúng."
)


def test_who_has_not_sent_is_reminded_and_who_sent_something_doubtful_is_told_why(
    answers: dict[str, EmailMessage],
) -> None:
    assert text_of(answers["NHAC2024_23491.eml"])[1:] == [
        REMINDED,
        "Hạn gửi: trước ngày 05/3/2024.",
        "Đã quá hạn; đề nghị đơn vị gửi ngay hoặc báo lý do.",
    ]
    altered = text_of(answers["TL2024_23485_chua-dung-duoc.eml"])
    assert altered[1] == "Tệp đơn vị gửi chưa dùng được:"
    assert "có thay đổi sau khi kiểm tra" in altered[2]


REMINDED = (
    "Đến ngày 20/3/2024, Ủy ban nhân dân huyện Kon Rẫy chưa nhận được kế hoạch giảm nghèo năm 2024"
    " của đơn vị."
)


def test_the_command_tells_what_it_wrote_and_where(
    sent: Sent, own: Path, tmp_path: Path, xltools: Xltools
) -> None:
    out = tmp_path / "thư"

    ran = xltools("answer", sent.into, "--own", own, "-o", out, "--today", "20/3/2024")

    lines = ran.out.splitlines()
    assert lines[0] == (f"Đã soạn 7 thư vào {out}: 3 chấp nhận, 3 đề nghị gửi lại, 1 nhắc gửi.")
    assert lines[5] == "  Xã Đăk Pne: nhắc gửi → NHAC2024_23491.eml"
    assert len(list(out.iterdir())) == 7
