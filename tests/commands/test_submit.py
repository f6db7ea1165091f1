"""`xltools submit`: what goes up, what stays, and what stops it, as a person at a desk sees it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools
from conftest import LibreOffice
from exchange.mail_server import ACCOUNT, PASSWORD, free_port, mail_server
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from xltools.api import desk
from xltools.api.reading import open_workbook
from xltools.exchange.known_keys import load_known_keys
from xltools.exchange.pdf_text import Pdf
from xltools.exchange.seal_check import Verdict, check_seal
from xltools.form import FindingLine, OutsideLine
from xltools.wording.results import say_result

pytestmark = [
    pytest.mark.slow,  # whole workbooks and documents are written
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS"),  # on loopback
]

TAN_LAP = EXAMPLES / "tan-lap-2024.xlsx"
NAME = "KH2024_23497_Tan-Lap_lan-01"
TO = "huyen.konray@kontum.gov.vn"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk of its own, on a machine without a program that prints."""
    folder = tmp_path / "home"
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setenv("PATH", "")
    return folder


def changed(path: Path, change: Callable[[Any], None]) -> Path:
    """The example of Tân Lập with something done to it by another program."""
    book = openpyxl.load_workbook(TAN_LAP)
    change(book)
    book.save(path)
    return path


def send_to(book: Any, address: str) -> None:
    """Write where the unit above wants plans sent."""
    sheet = book["Thông tin chung"]
    [cell] = [row[1] for row in sheet.iter_rows() if row[0].value == "Thư điện tử của cấp trên"]
    cell.value = address


def contents(folder: Path) -> Iterator[str]:
    """Everything that the files of a folder hold, as text: packed parts, mail, PDF."""
    for path in sorted(folder.iterdir()):
        yield path.name
        content = path.read_bytes()
        if path.suffix in {".xlsx", ".docx"}:
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield name
                    yield archive.read(name).decode("utf-8", "replace")
        elif path.suffix == ".eml":
            message = message_from_bytes(content, policy=policy.default)
            yield str(message["Subject"])
            body = message.get_body()
            yield body.get_content() if body else ""
        elif path.suffix == ".pdf":
            yield " ".join(Pdf(content).lines())
        else:
            yield content.decode("utf-8")


def test_a_submission_is_a_folder_with_all_that_goes_up(
    tmp_path: Path, home: Path, xltools: Xltools
) -> None:
    """Workbook, plan, page to sign by, sentence and draft; the person's file stays as it is."""
    before = TAN_LAP.read_bytes()

    ran = xltools("submit", TAN_LAP, "-o", tmp_path / "gui", "--to", TO, "--format", "json")

    told = ran.json["submission"]
    folder = tmp_path / "gui" / NAME
    assert (ran.status, ran.err) == (0, "")
    assert told["files"] == [
        f"{NAME}.xlsx",
        f"{NAME}.docx",
        f"{NAME}-phieu-trinh-ky.xlsx",
        f"{NAME}-tin-nhan.txt",
        f"{NAME}.eml",
    ]
    assert sorted(path.name for path in folder.iterdir()) == sorted(told["files"])
    assert (told["sequence"], told["key_is_new"], told["to"], told["sent"]) == (1, True, TO, False)
    assert [path.name for path in (tmp_path / "gui").iterdir()] == [NAME]
    assert TAN_LAP.read_bytes() == before

    sent, mine = open_workbook(folder / f"{NAME}.xlsx"), open_workbook(TAN_LAP)
    kept = {r: rows for r, rows in mine.plan.records.items() if rows and r is not FindingLine}
    assert {r: [x.values() for x in rows] for r, rows in sent.plan.records.items() if rows} == {
        r: [x.values() for x in rows] for r, rows in kept.items()
    }
    assert OutsideLine not in sent.plan.records

    text = (folder / f"{NAME}-tin-nhan.txt").read_text(encoding="utf-8-sig")
    assert text == (
        "Ủy ban nhân dân xã Tân Lập gửi kế hoạch giảm nghèo năm 2024, lần 01 (hộ nghèo từ 45 còn"
        " 40 hộ; hộ cận nghèo từ 72 còn 54 hộ; tổng kinh phí 540 triệu đồng). Tệp"
        f" {NAME}.xlsx. Khóa của đơn vị: {told['key']}.\n"
    )
    draft = message_from_bytes((folder / f"{NAME}.eml").read_bytes(), policy=policy.default)
    assert draft["Subject"] == "Kế hoạch giảm nghèo năm 2024 của xã Tân Lập (lần 01)"
    assert (draft["To"], draft["X-Unsent"]) == (TO, "1")
    attached = {part.get_filename(): part.get_content() for part in draft.iter_attachments()}
    assert attached == {name: (folder / name).read_bytes() for name in told["files"][:3]}


def test_the_draft_goes_where_the_unit_above_wants_it(
    tmp_path: Path, home: Path, xltools: Xltools
) -> None:
    """To the address of the command, else that of the plan, else that of the settings."""
    settings = tmp_path / "xltools.toml"
    settings.write_text('[mail]\nto = "chung@kontum.gov.vn"\n', encoding="utf-8")
    plans = {
        said: changed(tmp_path / f"{i}.xlsx", lambda book, said=said: send_to(book, said))
        for i, said in enumerate((TO, "huyen Kon Rẫy"))
    }
    words = ("-o", tmp_path / "gui", "--settings", settings, "--format", "json")

    ran = [
        xltools("submit", plans[TO], *words, "--to", "tinh@kontum.gov.vn"),
        xltools("submit", plans[TO], *words),
        xltools("submit", TAN_LAP, *words),
    ]
    wrong = xltools("submit", plans["huyen Kon Rẫy"], "-o", tmp_path / "sai")

    assert [each.json["submission"]["to"] for each in ran] == [
        "tinh@kontum.gov.vn",
        TO,
        "chung@kontum.gov.vn",
    ]
    assert wrong.status == 2
    assert wrong.err == (
        'Thư điện tử của cấp trên (trang "Thông tin chung", ô B44) ghi "huyen Kon Rẫy", không phải'
        " là địa chỉ thư điện tử; hãy viết như ten@tinh.gov.vn hoặc để trống.\n"
    )
    assert not (tmp_path / "sai").exists()


def test_numbers_of_submissions_are_never_used_twice_and_the_seal_holds(
    tmp_path: Path, home: Path, xltools: Xltools
) -> None:
    """The next one after those in the folder; after a folder was cleared, after those that left.

    The level above knows the key once a person registered it, and then every later one.
    """
    first = xltools("submit", TAN_LAP, "-o", tmp_path / "gui")
    second = xltools("submit", TAN_LAP, "-o", tmp_path / "elsewhere", "--format", "json")
    name = NAME.replace("01", "02")
    sealed = tmp_path / "elsewhere" / name / f"{name}.xlsx"
    read = open_workbook(sealed)

    unknown = check_seal(read.rows, read.plan, load_known_keys(home / "xltools"))
    trusted = xltools("key", "trust", sealed)
    known = check_seal(read.rows, read.plan, load_known_keys(home / "xltools"))
    key = second.json["submission"]["key"]
    shown = xltools("key", "show").out.splitlines()
    withdrawn = xltools("key", "trust", sealed, "--withdraw")
    gone = check_seal(read.rows, read.plan, load_known_keys(home / "xltools"))

    assert (first.status, second.json["submission"]["name"]) == (0, name)
    assert f"Đã tạo khóa {key}" in first.out
    assert [check.verdict for check in (unknown, known, gone)] == [
        Verdict.UNKNOWN_KEY,
        Verdict.AS_CHECKED,
        Verdict.UNKNOWN_KEY,
    ]
    assert trusted.out.splitlines() == [
        f"Đã đăng ký khóa {key} của Xã Tân Lập.",
        f"Nếu chưa gọi điện cho đơn vị để đối chiếu dãy {key} thì hãy gọi ngay.",
    ]
    assert shown[1].startswith(f"  mã 23497: {key} (tạo ngày ")
    assert shown[3].startswith(f"  Xã Tân Lập (mã 23497): {key} (đăng ký ngày ")
    assert withdrawn.out == f"Đã bỏ khóa {key} của Xã Tân Lập khỏi danh sách đăng ký.\n"
    assert known.seal is not None
    assert (known.seal.sequence, known.seal.result.error) == (2, 0)


def test_errors_stop_a_submission_and_leave_nothing(
    tmp_path: Path, home: Path, xltools: Xltools
) -> None:
    ran = xltools("submit", EXAMPLES / "tan-lap-2024-nguyen-van.xlsx", "-o", tmp_path / "gui")

    lines = ran.out.splitlines()
    assert ran.status == 1
    assert lines[0] == "tan-lap-2024-nguyen-van.xlsx: Xã Tân Lập, năm 2024, biểu mẫu 2026.1"
    assert lines[-1].startswith("Chưa gửi được: còn ")
    assert not (tmp_path / "gui").exists()
    assert not (home / "xltools" / "khoa").exists()


PLANTED = ("Nguyễn Văn Bảy", "062078001234", "0987654321")


def plant_everywhere(book: Any) -> None:
    """A name and numbers in every place of a workbook that holds no record."""
    name, number, phone = PLANTED
    sheet = book["Chỉ tiêu"]
    sheet["D6"].comment = Comment(f"Hỏi {name} {phone}", name)
    sheet.oddHeader.center.text = name
    sheet.oddFooter.left.text = number
    sheet["AZ5"], sheet["AZ6"] = "Cột riêng", f"{name} {number}"
    sheet.cell(sheet.max_row + 6, 40, f"Ghi thêm: {phone}")
    sheet.add_data_validation(DataValidation(promptTitle=name[:20], prompt=phone, sqref="A200"))
    hidden = book.create_sheet("Nháp")
    hidden.append([name, number, phone])
    hidden.sheet_state = "veryHidden"
    book.create_sheet(f"Hộ {phone}").append([name])
    book[FindingLine.sheet.name]["F6"] = f"{name} {number}"
    outside = book.create_sheet(OutsideLine.sheet.name)
    for row, cells in ((5, ("Trang cũ", "Ô cũ", "Nội dung", "Ghi chú")), (6, (name, "A1", number))):
        for column, value in enumerate(cells, 1):
            outside.cell(row, column, value)
    book.properties.creator = name
    book.properties.lastModifiedBy = name
    book.properties.description = number
    book.properties.keywords = phone
    book.defined_names["danh_ba"] = DefinedName("danh_ba", attr_text=f'"{name} {phone}"')
    book["Tóm tắt"]["H3"] = name
    book["Hướng dẫn"]["B2"] = f"{name} {phone}"
    book["_xltools"]["A300"] = f"{name} {number}"
    book["Diễn biến hộ"]["A1"].hyperlink = f"https://vi-du.vn/{phone}"


def plant_parts(path: Path) -> None:
    """The same in parts that no record and no sheet of cells is made of."""
    text = " ".join(PLANTED)
    with zipfile.ZipFile(path, "a") as archive:
        for name in (
            *("xl/embeddings/oleObject1.bin", "xl/media/image9.png", "xl/vbaProject.bin"),
            *("xl/externalLinks/externalLink1.xml", "xl/persons/person.xml"),
            *("xl/threadedComments/threadedComment1.xml", "xl/drawings/drawing9.xml"),
            *("xl/pivotCache/pivotCacheRecords1.xml", "xl/printerSettings/printerSettings1.bin"),
            *("customXml/item1.xml", "docProps/thumbnail.jpeg", "xl/connections.xml"),
        ):
            archive.writestr(name, f"<a>{text}</a>")
        archive.comment = text.encode("utf-8")


def test_nothing_that_hides_in_a_workbook_goes_up(
    tmp_path: Path, home: Path, xltools: Xltools
) -> None:
    """Planted in comments, sheets, headers, prompts, properties, names, links, beside tables."""
    path = changed(tmp_path / "Kế hoạch của Nguyễn Văn Bảy.xlsx", plant_everywhere)
    plant_parts(path)

    ran = xltools("submit", path, "-o", tmp_path / "gui", "--format", "json")

    assert (ran.status, ran.json["privacy"]) == (0, [])
    whole = "\n".join(contents(tmp_path / "gui" / NAME))
    assert [planted for planted in PLANTED if planted in whole] == []
    assert {"Nháp", f"Hộ {PLANTED[2]}"} <= set(ran.json["submission"]["stays"])


def test_personal_data_among_the_records_stops_a_submission(
    tmp_path: Path, home: Path, xltools: Xltools
) -> None:
    """Each cell is named, the data is not; a clean copy is offered and passes."""

    def change(book: Any) -> None:
        book["Nội dung văn bản"]["E7"] = "Giao ông Nguyễn Văn Bảy, số 062 078 001 234, theo dõi"
        book["Kinh phí"]["E6"] = "gọi 0987.654.321"
        book["Thông tin chung"]["B37"] = "0912345678"

    path = changed(tmp_path / "a.xlsx", change)

    ran = xltools("submit", path, "-o", tmp_path / "gui")
    cleaned = xltools("submit", path, "--clean", tmp_path / "b.xlsx")
    again = xltools("submit", tmp_path / "b.xlsx", "-o", tmp_path / "gui")
    nothing = xltools("submit", tmp_path / "b.xlsx", "--clean", tmp_path / "c.xlsx")

    assert (ran.status, ran.out.splitlines()) == (
        1,
        [
            "Chưa gửi được: 3 chỗ có dữ liệu cá nhân không được gửi kèm kế hoạch:",
            '  trang "Kinh phí", ô E6, cột "Nội dung chi": số điện thoại (098…21)',
            '  trang "Nội dung văn bản", ô E7, cột "Nội dung": họ tên người (Nguyễn …)',
            '  trang "Nội dung văn bản", ô E7, cột "Nội dung": số căn cước (062…34)',
            say_result("privacy.known-name", "vi"),
            "Thêm --clean TỆP.xlsx để ghi một bản sao đã bỏ những chỗ này; tệp gốc giữ nguyên.",
        ],
    )
    assert cleaned.out.startswith("Đã ghi bản sao đã bỏ 3 chỗ: ")
    [sentence] = [s for s in open_workbook(tmp_path / "b.xlsx").plan.sentences if s.source.row == 7]
    assert sentence.wording == "Giao ông …, số …, theo dõi"
    assert again.status == 0, again.out
    assert nothing.out == "Không có chỗ nào phải bỏ nên không ghi bản sao.\n"
    assert not (tmp_path / "c.xlsx").exists()


def test_a_mail_is_sent_by_the_server_of_the_office(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    """When it cannot be, the files lie ready all the same, and the draft with them."""
    monkeypatch.setattr(desk, "_password", lambda account: {ACCOUNT: PASSWORD}[account])
    settings = tmp_path / "xltools.toml"
    with mail_server(tmp_path) as server:
        text = (
            f'[own]\nemail = "xa@kontum.gov.vn"\n[mail]\nto = "{TO}"\nserver = "127.0.0.1"\n'
            f'port = {{port}}\naccount = "{ACCOUNT}"\ncertificate = "certificate.pem"\n'
        )
        settings.write_text(text.format(port=server.port), encoding="utf-8")
        sent = xltools("submit", TAN_LAP, "-o", tmp_path / "gui", "--send", "--settings", settings)
        text += "most_megabytes = 0\n"
        settings.write_text(text.format(port=free_port()), encoding="utf-8")
        failed = xltools(
            "submit", TAN_LAP, "-o", tmp_path / "gui", "--send", "--settings", settings
        )

    [arrived] = server.mails
    assert (sent.status, sent.err) == (0, "")
    assert f"Đã gửi thư đến {TO}." in sent.out
    assert isinstance(arrived.content, bytes)
    mail = message_from_bytes(arrived.content, policy=policy.default)
    kept = (tmp_path / "gui" / NAME / f"{NAME}.eml").read_bytes()
    assert (mail["X-Unsent"], mail["Message-ID"]) == (None, f"<{NAME}@kontum.gov.vn>")
    assert message_from_bytes(kept, policy=policy.default)["Date"] == mail["Date"]
    assert failed.status == 2
    assert failed.err.startswith('Không kết nối được máy chủ thư "127.0.0.1"')
    second = NAME.replace("01", "02")
    assert f"Không kèm theo thư vì vượt 0 MB: {second}.xlsx, {second}.docx" in failed.out
    assert b"X-Unsent: 1" in (tmp_path / "gui" / second / f"{second}.eml").read_bytes()


def test_wrong_requests_are_told_before_any_work(
    tmp_path: Path, home: Path, xltools: Xltools
) -> None:
    inside = tmp_path / NAME
    blocked = tmp_path / "tep"
    blocked.write_text("", encoding="utf-8")
    gui = ("-o", tmp_path / "gui")

    ran = [
        xltools("submit", TAN_LAP, *gui, "--to", "huyen"),
        xltools("submit", TAN_LAP, *gui, "--send"),
        xltools("submit", TAN_LAP),
        xltools("submit", TAN_LAP, "-o", inside),
        xltools("submit", TAN_LAP, "-o", blocked),
        xltools("key", "trust", "abc", "--unit", "23497"),
        xltools("key", "trust", TAN_LAP),
        xltools("key", "trust", "A" * 42 + "E"),
        xltools("key", "trust", "A" * 43, "--withdraw"),
    ]

    assert [each.status for each in ran] == [2] * len(ran)
    assert all(each.err.count("\n") == 1 and not each.out for each in ran)
    assert not (tmp_path / "gui").exists()
    entries = home / "xltools" / "so-ban-gui.jsonl"
    assert not entries.exists()


def test_a_new_key_is_made_when_one_was_lost(home: Path, xltools: Xltools) -> None:
    """The level above registers it by what the commune reads out or copies."""
    first = xltools("key", "new", TAN_LAP)
    public = xltools("key", "new", TAN_LAP).out.split()[-1]

    trusted = xltools("key", "trust", public, "--unit", "23497", "--today", "20/3/2024")

    unit_list = home.parent / "khoa.csv"
    unit_list.write_text(f"Mã;Tên;Khóa\n23497;Xã Tân Lập;{public}\n", encoding="utf-8-sig")
    listed = xltools("key", "trust", unit_list, "--today", "20/3/2024")
    unit_list.write_text(f"23497;{public}\n23479;chưa có\n", encoding="utf-8")
    broken = xltools("key", "trust", unit_list, "--today", "20/3/2024")

    assert listed.out == trusted.out.splitlines()[0] + "\n"
    assert broken.err.startswith('Danh sách khóa "khoa.csv", dòng 2 không có khóa')
    assert first.out.startswith("Đã tạo khóa mới của Xã Tân Lập: ")
    assert trusted.out.startswith("Đã đăng ký khóa ")
    [entry] = load_known_keys(home / "xltools").entries
    assert (entry.key, entry.unit_name, entry.holder.code) == (public, "Xã Tân Lập", "23497")
    assert len(list((home / "xltools" / "khoa").iterdir())) == 2
    assert (
        len([line for line in xltools("key", "show").out.splitlines() if "tạo ngày" in line]) == 1
    )


def test_the_plan_and_the_page_to_sign_by_go_as_pdf_where_a_program_prints(
    tmp_path: Path,
    libreoffice: LibreOffice,
    monkeypatch: pytest.MonkeyPatch,
    xltools: Xltools,
) -> None:
    """Every file, those that LibreOffice made too, passed the gate; the log names nobody."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))

    ran = xltools("submit", TAN_LAP, "-o", tmp_path / "gui", "--format", "json")

    folder = tmp_path / "gui" / NAME
    assert ran.status == 0
    assert ran.json["submission"]["files"][2:4] == [f"{NAME}.pdf", f"{NAME}-phieu-trinh-ky.pdf"]
    shown = " ".join(Pdf((folder / f"{NAME}.pdf").read_bytes()).lines())
    assert "UBND xã Tân Lập" in " ".join(shown.split()) or "KẾ HOẠCH" in shown
    [line] = (tmp_path / "home" / "xltools" / "so-ban-gui.jsonl").read_text("utf-8").splitlines()
    assert set(json.loads(line)) == {
        *("what", "at", "year", "unit_code", "sequence", "files", "key"),
    }
