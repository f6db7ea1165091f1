"""A winter of one district: handed out, filled, sent by mail, received, and rolled up.

Seven communes: one sends nothing, one too late, two send twice, one has its folder forwarded in a
zip, one changes its file after it was sealed, and one seals with the key of another.
"""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands.run import EXAMPLES, ROOT, Ran
from conftest import LibreOffice
from exchange.desks import ADDRESS, Office, Post, post_office

from xltools.exchange.holder import Holder
from xltools.exchange.own_key import key_file
from xltools.quantities import VIETNAM

pytestmark = [
    pytest.mark.dovecot,
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS"),  # on loopback
]

DISTRICT = EXAMPLES / "kon-ray-2024.xlsx"
FILLED = ROOT / "workbooks" / "nguon"
UNITS = {
    "dak-rve": ("23479", "Thị trấn Đăk Rve"),
    "dak-koi": ("23482", "Xã Đăk Kôi"),
    "dak-to-lung": ("23485", "Xã Đăk Tơ Lung"),
    "dak-ruong": ("23488", "Xã Đăk Ruồng"),
    "dak-pne": ("23491", "Xã Đăk Pne"),
    "dak-to-re": ("23494", "Xã Đăk Tờ Re"),
    "tan-lap": ("23497", "Xã Tân Lập"),
}
COUNTED = ("dak-to-lung", "dak-ruong", "dak-pne", "tan-lap")
"""Those whose plans are in the totals."""

OTHER_KEY = "receive.other-key"


def at(day: int, hour: int = 9) -> datetime:
    """A moment of March 2024; plans were due before the fifth."""
    return datetime(2024, 3, day, hour, tzinfo=VIETNAM)


@dataclass
class Winter:
    """The desks, and what there is after each act."""

    folder: Path
    post: Post
    handed: dict[str, Path] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    received: Any = None

    def desk(self, name: str) -> Office:
        return Office(self.folder / "ban" / name, self.post)

    @property
    def into(self) -> Path:
        return self.folder / "Tiếp nhận"

    def hand_out(self) -> None:
        """The district makes a workbook for each commune, out of its own."""
        out = self.folder / "giao"
        done(self.desk("huyen")("distribute", DISTRICT, "-o", out, today="2024-01-22"))
        for name, (code, _) in UNITS.items():
            [self.handed[name]] = out.glob(f"GIAO2024_{code}_*.xlsx")

    def register_keys(self) -> None:
        """Each commune but one tells the district its key, who registers it."""
        for name, (code, _) in UNITS.items():
            made = done(self.desk(name)("key", "new", self.handed[name], today="2024-02-01"))
            self.keys[name] = made.out.split()[-1]
            if name != "dak-to-lung":
                trust = ("key", "trust", self.keys[name], "--unit", code)
                done(self.desk("huyen")(*trust, today="2024-02-02"))

    def fill(self, name: str, plan: Path | None = None, version: str = "") -> Path:
        """The commune's plan in the workbook that it was handed."""
        filled = self.folder / f"{name}{version}.xlsx"
        make = ("new", "-o", filled, "--unit", UNITS[name][1], "--level", "commune")
        above = ("--year", "2024", "--parent", "Huyện Kon Rẫy", "--prefill", self.handed[name])
        plan = plan or FILLED / f"{name}-2024.json"
        done(self.desk(name)(*make, *above, "--prefill", plan, today="2024-02-20"))
        return filled

    def submit(self, name: str, filled: Path, day: int, *options: str) -> Path:
        """Seal and pack the plan; gives the workbook that goes."""
        out = self.folder / "gui" / name
        words = ("submit", filled, "-o", out, "--format", "json", *options)
        ran = done(self.desk(name)(*words, today=f"2024-03-{day:02}"))
        folder = Path(ran.json["submission"]["folder"])
        return folder / f"{folder.name}.xlsx"

    def by_hand(self, *files: tuple[str, bytes], forwarded: bool = False) -> None:
        """Send files without the command, as people do; one mail may lie in another."""
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "xa@example.vn", ADDRESS, "Kế hoạch giảm nghèo"
        mail.set_content("Kính gửi Phòng")
        for name, content in files:
            mail.add_attachment(content, maintype="application", subtype="x", filename=name)
        if forwarded:
            inner, mail = mail, EmailMessage()
            mail["From"], mail["To"], mail["Subject"] = "ct@example.vn", ADDRESS, "Fwd: Kế hoạch"
            mail.set_content("Chuyển tiếp")
            mail.add_attachment(inner)
        self.post.send(mail)


def done(ran: Ran) -> Ran:
    """A command that ended well."""
    assert (ran.status, ran.err) == (0, ""), ran.out + ran.err
    return ran


def corrected(folder: Path) -> Path:
    """The plan of Tân Lập with ten million less for one project, as it is sent the second time."""
    plan = json.loads((FILLED / "tan-lap-2024.json").read_text(encoding="utf-8"))
    for line in plan["Kinh phí"]:
        if line["Mã"] in ("KP01", "KP08"):
            line["Kế hoạch vốn năm (triệu đồng)"] -= 10
    file = folder / "tan-lap-lan-2.json"
    file.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8", newline="\n")
    return file


def altered(workbook: Path) -> bytes:
    """The sealed workbook, opened and saved by another program with one figure changed."""
    book = openpyxl.load_workbook(workbook)
    assert book["Diễn biến hộ"]["H6"].value is not None
    book["Diễn biến hộ"]["H6"] = 7
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def zipped(folder: Path) -> bytes:
    """The whole folder of a submission, as somebody packs it."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, f"Tài liệu/{file.name}")
    return packed.getvalue()


@pytest.fixture(scope="module")
def winter(tmp_path_factory: pytest.TempPathFactory, libreoffice: LibreOffice) -> Generator[Winter]:
    """All until the mails lie in the mailbox and were received; one commune prints its plan."""
    folder = tmp_path_factory.mktemp("winter")
    (folder / "smtp").mkdir()
    with (
        tempfile.TemporaryDirectory(prefix="xltools-mail-") as mails,
        post_office(folder / "smtp", Path(mails)) as post,
    ):
        winter = Winter(folder, post)
        winter.hand_out()
        winter.register_keys()
        first = winter.fill("tan-lap")
        winter.submit("tan-lap", first, 1, "--send")
        post.carry(at(1))
        with pytest.MonkeyPatch.context() as elsewhere:
            elsewhere.setenv("PATH", "")  # where no LibreOffice is
            send_the_rest(winter, folder)
        received = winter.desk("huyen")(
            *("receive", post.mailbox.address, "--into", winter.into, "--format", "json"),
            today="2024-03-08",
        )
        assert (received.status, received.err) == (1, "")
        winter.received = received.json
        yield winter


def send_the_rest(winter: Winter, folder: Path) -> None:
    """Everything after the first mail, in the order of the days."""
    post, pne = winter.post, winter.fill("dak-pne")
    winter.submit("dak-pne", pne, 1, "--send")
    post.carry(at(2))
    winter.submit("tan-lap", winter.fill("tan-lap", corrected(folder), "-lan-2"), 3, "--send")
    post.carry(at(3))
    winter.submit("dak-pne", pne, 3, "--send")
    post.carry(at(3, 15))
    lung = winter.submit("dak-to-lung", winter.fill("dak-to-lung"), 3)
    winter.by_hand(("Tơ Lung (1).zip", zipped(lung.parent)), forwarded=True)
    post.carry(at(4, 8))
    re = winter.submit("dak-to-re", winter.fill("dak-to-re"), 4)
    winter.by_hand(("Kế hoạch chính thức.xlsx", altered(re)))
    post.carry(at(4, 10))
    homes = [winter.desk(name).home / "xltools" for name in ("tan-lap", "dak-rve")]
    files = [
        key_file(home, Holder("commune", UNITS[name][0], "2021-01-01"))
        for home, name in zip(homes, ("tan-lap", "dak-rve"), strict=True)
    ]
    files[1].write_bytes(files[0].read_bytes())
    winter.submit("dak-rve", winter.fill("dak-rve"), 4, "--send")
    post.carry(at(4, 16))
    winter.submit("dak-ruong", winter.fill("dak-ruong"), 7, "--send")
    post.carry(at(7))


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
    """The first was printed; where no program prints, the page to sign by goes as a workbook."""
    name = "KH2024_23497_Tan-Lap_lan-01"
    page = f"{name}-phieu-trinh-ky.pdf"

    assert parts_of_mail(winter, 1) == (
        "Kế hoạch giảm nghèo năm 2024 của xã Tân Lập (lần 01)",
        [f"{name}.xlsx", f"{name}.docx", f"{name}.pdf", page],
    )
    second = name.replace("01", "02")
    assert parts_of_mail(winter, 3) == (
        "Kế hoạch giảm nghèo năm 2024 của xã Tân Lập (lần 02)",
        [f"{second}.xlsx", f"{second}.docx", f"{second}-phieu-trinh-ky.xlsx"],
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
