"""A winter of one district: handed out, filled, sent by mail, and received.

Seven communes: one sends nothing, one too late, two send twice, one has its folder forwarded in a
zip, one changes its file after it was sealed, and one seals with the key of another.
"""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from commands.run import EXAMPLES, ROOT, Ran
from exchange.desks import ADDRESS, Office, Post

from xltools.exchange.holder import Holder
from xltools.exchange.own_key import key_file
from xltools.quantities import VIETNAM

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


def send_all(winter: Winter, folder: Path) -> None:
    """What each commune sends, in the order of the days."""
    post, pne = winter.post, winter.fill("dak-pne")
    winter.submit("tan-lap", winter.fill("tan-lap"), 1, "--send")
    post.carry(at(1))
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
