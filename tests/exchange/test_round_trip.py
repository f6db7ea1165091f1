"""The winter of a district, as it ends: what was filed, the board, the roll-up, the answers."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Generator
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from exchange.desks import post_office
from exchange.winter import DISTRICT, FILLED, UNITS, Winter, at, done, send_all

pytestmark = [
    pytest.mark.dovecot,
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS"),  # on loopback
]

COUNTED = ("dak-to-lung", "dak-ruong", "dak-pne", "tan-lap")
"""Those whose plans are in the totals."""

OTHER_KEY = "receive.other-key"
RECEIVED = (
    "đã nhận kế hoạch giảm nghèo năm 2024 của đơn vị, lần 02, lúc 09:00 03/3/2024 (đúng hạn);"
    " đúng bản đã kiểm tra"
)
UNDERSTOOD = (
    "giảm 05 hộ nghèo, cuối năm còn 40 hộ; tổng kinh phí 530 triệu đồng; 0 nội dung cần xem lại."
    " Nếu khác với kế hoạch của đơn vị, đề nghị báo lại ngay"
)


@pytest.fixture(scope="module")
def winter(tmp_path_factory: pytest.TempPathFactory) -> Generator[Winter]:
    """All until the mails lie in the mailbox and were received."""
    folder = tmp_path_factory.mktemp("winter")
    (folder / "smtp").mkdir()
    with (
        tempfile.TemporaryDirectory(prefix="xltools-mail-") as mails,
        post_office(folder / "smtp", Path(mails)) as post,
    ):
        winter = Winter(folder, post)
        winter.hand_out()
        winter.register_keys()
        with pytest.MonkeyPatch.context() as desks:
            desks.setenv("PATH", "")  # no program prints there: the page to sign by is a workbook
            send_all(winter, folder)
        received = winter.desk("huyen")(
            *("receive", post.mailbox.address, "--into", winter.into, "--format", "json"),
            today="2024-03-08",
        )
        assert (received.status, received.err) == (1, "")
        winter.received = received.json
        yield winter


def parts_of_mail(winter: Winter, number: int) -> tuple[str, list[str | None]]:
    """Subject and names of files of a mail as it lies in the mailbox."""
    session = winter.post.mailbox.session()
    session.select(readonly=True)
    _, told = session.fetch(str(number), "(BODY.PEEK[])")
    session.logout()
    assert isinstance(told[0], tuple)
    mail = BytesParser(policy=default).parsebytes(told[0][1])
    return str(mail["Subject"]), [part.get_filename() for part in mail.iter_attachments()]


def test_a_submission_arrives_with_its_subject_and_files(winter: Winter) -> None:
    name = "KH2024_23497_Tan-Lap_lan-02"

    assert parts_of_mail(winter, 3) == (
        "Kế hoạch giảm nghèo năm 2024 của xã Tân Lập (lần 02)",
        [f"{name}.xlsx", f"{name}.docx", f"{name}-phieu-trinh-ky.xlsx"],
    )


def test_what_came_is_filed_once_and_what_is_doubtful_held_back(winter: Winter) -> None:
    """The draft in the zip holds the workbook of the zip once more."""
    told = [
        (
            each["became"],
            " > ".join(each["trail"]),
            each["unit"]["name"] if each["unit"] else None,
            each["seal"],
            each["reason"]["code"] if each["reason"] else each["sequence"],
        )
        for each in winter.received["files"]
    ]

    name, lung = "KH2024_{}_lan-{:02}".format, "thu-5.eml > Tơ Lung (1).zip > "
    rve, ruong, pne, lap = (
        *("23479_Dak-Rve", "23488_Dak-Ruong"),
        *("23491_Dak-Pne", "23497_Tan-Lap"),
    )
    of_lung = name("23485_Dak-To-Lung", 1)
    known, unknown = "as checked", "unknown key"
    assert told == [
        ("filed", f"thu-1.eml > {name(lap, 1)}.xlsx", "Xã Tân Lập", known, 1),
        ("filed", f"thu-2.eml > {name(pne, 1)}.xlsx", "Xã Đăk Pne", known, 1),
        ("filed", f"thu-3.eml > {name(lap, 2)}.xlsx", "Xã Tân Lập", known, 2),
        ("same-content", f"thu-4.eml > {name(pne, 2)}.xlsx", "Xã Đăk Pne", known, 1),
        ("filed", f"{lung}{of_lung}.eml > {of_lung}.xlsx", "Xã Đăk Tơ Lung", unknown, 1),
        ("same-file", f"{lung}{of_lung}.xlsx", "Xã Đăk Tơ Lung", unknown, 1),
        (
            *("held", "thu-6.eml > Kế hoạch chính thức.xlsx", "Xã Đăk Tờ Re"),
            *("changed since", "receive.altered"),
        ),
        ("held", f"thu-7.eml > {name(rve, 1)}.xlsx", "Thị trấn Đăk Rve", unknown, OTHER_KEY),
        ("filed", f"thu-8.eml > {name(ruong, 1)}.xlsx", "Xã Đăk Ruồng", known, 1),
    ]


def test_the_board_says_who_sent_what_and_when(winter: Winter) -> None:
    words = ("status", winter.into, "--own", DISTRICT, "--format", "json")

    board = winter.desk("huyen")(*words, today="2024-03-08").json

    told = [
        (
            *(each["name"], each["state"], each["timing"], each["sequence"], each["received"]),
            [held["code"] for held in each["held"]],
        )
        for each in board["units"]
    ]
    assert (board["due"], board["received"], board["expected"]) == ("2024-03-04", 4, 7)
    assert (board["others"], board["held"]) == ([], [])
    assert told == [
        ("Thị trấn Đăk Rve", "missing", "overdue", None, None, [OTHER_KEY]),
        ("Xã Đăk Kôi", "missing", "overdue", None, None, []),
        ("Xã Đăk Tơ Lung", "received", "in time", 1, at(4, 8).isoformat(), []),
        ("Xã Đăk Ruồng", "late", "late", 1, at(7).isoformat(), []),
        ("Xã Đăk Pne", "received", "in time", 1, at(2).isoformat(), []),
        ("Xã Đăk Tờ Re", "missing", "overdue", None, None, ["receive.altered"]),
        ("Xã Tân Lập", "received", "in time", 2, at(3).isoformat(), []),
    ]


def exported(winter: Winter, workbook: Path) -> dict[str, Any]:
    """What a workbook says, sheet by sheet, but for the files that its figures come from."""
    output = workbook.with_suffix(".json")
    done(winter.desk("huyen")("export", workbook, "-o", output, today="2024-03-08"))
    told: dict[str, Any] = json.loads(output.read_text(encoding="utf-8"))
    del told["Nguồn số liệu"]
    return told


def added(name: str, sheet: str, heading: str) -> int:
    """A figure of a commune, added up over the rows of its plan as it was typed."""
    rows = json.loads((FILLED / f"{name}-2024.json").read_text(encoding="utf-8"))[sheet]
    single = (row for row in rows if row.get("Dự án - chính sách") != "Toàn Chương trình")
    return sum(row.get(heading, 0) for row in single)


def test_the_roll_up_has_what_was_filed_and_nothing_else(winter: Winter) -> None:
    """It is that of the very plans that were filled, and its figures are those of their rows."""
    output, straight = winter.folder / "tong-hop.xlsx", winter.folder / "thang.xlsx"
    huyen, above = winter.desk("huyen"), ("--own", DISTRICT, "--format", "json")
    filled = [winter.folder / f"{name}.xlsx" for name in COUNTED[:-1]]

    rolled = huyen("rollup", winter.into, "-o", output, *above, today="2024-03-08")
    files = (*filled, winter.folder / "tan-lap-lan-2.xlsx")
    done(huyen("rollup", *files, "-o", straight, *above, today="2024-03-08"))

    told = rolled.json
    assert (told["complete"], told["received"], told["expected"]) == (False, 4, 7)
    assert [(each["unit_name"], each["state"], each["file"]) for each in told["members"]] == [
        ("Thị trấn Đăk Rve", "missing", ""),
        ("Xã Đăk Kôi", "missing", ""),
        ("Xã Đăk Tơ Lung", "received", "KH2024_23485_Dak-To-Lung_lan-01.xlsx"),
        ("Xã Đăk Ruồng", "late", "KH2024_23488_Dak-Ruong_lan-01.xlsx"),
        ("Xã Đăk Pne", "received", "KH2024_23491_Dak-Pne_lan-01.xlsx"),
        ("Xã Đăk Tờ Re", "missing", ""),
        ("Xã Tân Lập", "superseded", "KH2024_23497_Tan-Lap_lan-01.xlsx"),
        ("Xã Tân Lập", "received", "KH2024_23497_Tan-Lap_lan-02.xlsx"),
    ]
    got = exported(winter, output)
    assert got == exported(winter, straight)
    heading = "Tổng số hộ đầu kỳ"
    assert {row["Mã"]: row[heading] for row in got["Diễn biến hộ"]} == {
        UNITS[name][0]: added(name, "Diễn biến hộ", heading) for name in COUNTED
    }
    heading = "Kế hoạch vốn năm (triệu đồng)"
    money = dict.fromkeys((UNITS[name][0] for name in COUNTED), 0)
    for row in got["Kinh phí"]:
        money[row["Mã đơn vị cấp dưới"]] += row.get(heading, 0)
    less = {"tan-lap": 10}
    assert money == {
        UNITS[name][0]: added(name, "Kinh phí", heading) - less.get(name, 0) for name in COUNTED
    }


def text_of(draft: Path) -> list[str]:
    """The lines of a draft, but for empty ones."""
    mail = BytesParser(policy=default).parsebytes(draft.read_bytes())
    assert mail["X-Unsent"] == "1"
    body = mail.get_body()
    assert body is not None
    return [str(mail["Subject"]), *filter(None, body.get_content().splitlines())]


def test_every_commune_is_answered_or_reminded(winter: Winter) -> None:
    out = winter.folder / "tra-loi"
    words = ("answer", winter.into, "-o", out, "--own", DISTRICT, "--format", "json")

    drafts = done(winter.desk("huyen")(*words, today="2024-03-08")).json["drafts"]

    assert [(each["name"], each["answer"], each["file"]) for each in drafts] == [
        ("Thị trấn Đăk Rve", "returned", "TL2024_23479_chua-dung-duoc.eml"),
        ("Xã Đăk Kôi", "reminder", "NHAC2024_23482.eml"),
        ("Xã Đăk Tơ Lung", "accepted", "TL_KH2024_23485_Dak-To-Lung_lan-01.eml"),
        ("Xã Đăk Ruồng", "accepted", "TL_KH2024_23488_Dak-Ruong_lan-01.eml"),
        ("Xã Đăk Pne", "accepted", "TL_KH2024_23491_Dak-Pne_lan-01.eml"),
        ("Xã Đăk Tờ Re", "returned", "TL2024_23494_chua-dung-duoc.eml"),
        ("Xã Tân Lập", "accepted", "TL_KH2024_23497_Tan-Lap_lan-02.eml"),
    ]
    assert text_of(out / drafts[6]["file"]) == [
        "Đã nhận kế hoạch giảm nghèo năm 2024 của xã Tân Lập (lần 02)",
        "Kính gửi: Ủy ban nhân dân xã Tân Lập",
        f"Ủy ban nhân dân huyện Kon Rẫy {RECEIVED}.",
        f"Nội dung đã nhận: {UNDERSTOOD}.",
        "Kế hoạch được chấp nhận để tổng hợp.",
    ]
    told = {each["name"]: text_of(out / each["file"]) for each in drafts[:6:5]}
    assert {unit: lines[3] for unit, lines in told.items()} == {
        "Thị trấn Đăk Rve": '- Tệp "KH2024_23479_Dak-Rve_lan-01.xlsx" có mã xác nhận chưa được đăng'
        " ký cho đơn vị. Nếu đơn vị dùng máy khác hoặc khóa mới, đề nghị gọi điện đọc dãy khóa để"
        " đăng ký.",
        "Xã Đăk Tờ Re": '- Tệp "Kế hoạch chính thức.xlsx": có thay đổi sau khi kiểm tra: trang'
        ' "Diễn biến hộ": các ô H6. Đề nghị kiểm tra lại rồi làm bản gửi mới.',
    }


def test_a_new_submission_settles_what_was_held_back_before(
    winter: Winter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commune whose file was altered submits its plan anew, and brings it on a stick."""
    huyen, stick = winter.desk("huyen"), winter.folder / "usb"
    monkeypatch.setenv("PATH", "")
    sent = winter.submit("dak-to-re", winter.folder / "dak-to-re.xlsx", 9)
    stick.mkdir()
    (stick / "KẾ HOẠCH (1).xlsx").write_bytes(sent.read_bytes())

    done(huyen("receive", stick, "--into", winter.into, today="2024-03-10"))
    words = ("status", winter.into, "--own", DISTRICT, "--format", "json")
    board = done(huyen(*words, today="2024-03-10")).json

    [line] = [each for each in board["units"] if each["name"] == "Xã Đăk Tờ Re"]
    assert (line["state"], line["sequence"], line["seal"]) == ("late", 2, "as checked")
    assert (line["held"], board["received"]) == ([], 5)
