"""Every button from the macro to the saved workbook, with a real spreadsheet in the place of Excel.

LibreOffice runs the macros of the add-in; what they write and start goes word for word to a Python
of its own, which works on the workbook that is open in LibreOffice, through the engine over UNO.
Then the workbook is saved and read back.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from addin.office_macros import Macros, built
from conftest import LibreOffice
from engines.office import Office, started
from openpyxl import load_workbook
from ribbon.processes import HWND, Machine

from xltools.api.new import NewUnit, new_workbook
from xltools.api.reading import open_workbook
from xltools.api.setup import set_up
from xltools.api.validate import Beside, validate
from xltools.buttons import BUTTONS
from xltools.catalogue import LevelCode
from xltools.form import FindingLine, FundingLine, GeneralInfo
from xltools.form.words import DocumentKind

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(os.name == "nt", reason="the stand-in for python.exe is a shell script"),
]

EXAMPLES = Path(__file__).parents[2] / "workbooks" / "vi-du"
SETUP = set_up(date(2024, 3, 1))
NAME = 'Xã Tân Lập a" & calc & "=1.xlsx'


@dataclass
class Told:
    """What a click left: its result, and the person's place in the workbook."""

    status: int
    message: str
    lines: list[str]
    files: list[Path]
    sheet: str
    cell: tuple[int, int]


class Book:
    """A workbook that is open in LibreOffice, under the full name that Excel would say."""

    def __init__(self, office: Office, file: Path, full_name: Path) -> None:
        self.office, self.file, self.full_name = office, file, full_name
        self.document = office.open(file)
        self.stands = file.with_suffix(".stands")

    def type(self, sheet: str, address: str, value: str) -> None:
        """Type a text into a cell, and do not save."""
        cell = self.document.Sheets.getByName(sheet).getCellRangeByName(address)
        cell.String = value

    def select(self, sheet: str, row: int, column: int) -> None:
        """Stand on a cell."""
        text = json.dumps([sheet, row, column])
        self.stands.write_text(text, encoding="utf-8", newline="\n")

    def saved(self) -> Path:
        """What is open now, as a file."""
        return self.office.save(self.document, self.file.with_name("saved.xlsx"))


class Clicks:
    """The way of a click, from the macro to the answer."""

    def __init__(self, office: Office, macros: Macros, folder: Path) -> None:
        self.office, self.macros = office, macros
        self.machine = Machine(folder)
        self.folder = folder / "Kế hoạch 2024"
        self.folder.mkdir()

    def open(self, example: Path, name: str) -> Book:
        """Open a copy of a workbook, which lies on the disk under its full name too."""
        full_name = self.folder / name
        shutil.copy(example, full_name)
        file = self.machine.folder / f"{len(list(self.machine.folder.iterdir()))}.xlsx"
        shutil.copy(example, file)
        return Book(self.office, file, full_name)

    def click(self, tag: str, book: Book, *, saved: bool = False, **answers: Any) -> Told:
        """Click a button; a person answers what is asked. `saved`: nothing is left to save."""
        request = self.machine.requests / "20240301-083000-000.json"
        python = self.machine.python(
            engine="uno",
            pipe=self.office.pipe,
            file=str(book.file),
            full_name=str(book.full_name),
            stands=str(book.stands),
            answers=answers,
        )
        text, command = self.macros.request_and_command(
            tag, str(book.full_name), str(request), hwnd=HWND, saved=saved, python=str(python)
        )
        request.write_text(text, encoding="ascii", newline="\n")
        status, said = self.machine.run(command)
        assert said == ""
        told = json.loads(request.with_suffix(".result.json").read_text(encoding="ascii"))
        assert told["status"] == status
        sheet, row, column = json.loads(book.stands.read_text(encoding="utf-8"))
        files = [Path(file) for file in told["files"]]
        return Told(status, told["message"], told["lines"], files, sheet, (row, column))

    @cached_property
    def faulty(self) -> Book:
        """A plan in which two faults were typed and not saved."""
        book = self.open(EXAMPLES / "tan-lap-2024.xlsx", NAME)
        plan = open_workbook(book.file).plan
        for place in (plan.targets[0].cell("value"), plan.of(FundingLine)[0].cell("amount")):
            book.type(place.sheet, place.address, "không rõ")
        return book

    @cached_property
    def checked(self) -> Told:
        """What the click on Kiểm tra told of it."""
        return self.click("validate", self.faulty)

    @cached_property
    def good(self) -> Book:
        """A plan without a fault."""
        return self.open(EXAMPLES / "tan-lap-2024.xlsx", "Xã Tân Lập.xlsx")

    def output(self, name: str) -> str:
        """A name for a new file."""
        return str(self.folder / name)


@pytest.fixture(scope="module")
def clicks(libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clicks]:
    """One LibreOffice for all clicks: it runs the macros, and holds the open workbooks."""
    with started(libreoffice.program, libreoffice.profiles / "click-path") as office:
        macros = Macros(office, built(tmp_path_factory.mktemp("addin")))
        yield Clicks(office, macros, tmp_path_factory.mktemp("user"))
        macros.close()


def found_in(book: Book, previous: Path | None = None) -> list[tuple[str, str, str]]:
    """What the command line finds in the saved file: code, sheet and cell."""
    report = validate(book.saved(), SETUP, Beside(previous=previous))
    return [(each.code, each.cell.sheet, each.cell.address) for each in report.findings]


def listed_in(file: Path) -> list[tuple[str | None, ...]]:
    """What stands on the list of findings of a saved file: code, sheet and cell."""
    lines = open_workbook(file).plan.of(FindingLine)
    return [(each.finding_code, each.on_sheet, each.cell_address) for each in lines]


def notes_in(file: Path) -> dict[tuple[str, str], str]:
    """The notes of a saved file that a check has written, by sheet and cell."""
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in load_workbook(file)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None and "xltools" in cell.comment.text
    }


def click_validate(clicks: Clicks) -> None:
    wanted = found_in(clicks.faulty)

    told = clicks.checked

    file = clicks.faulty.saved()
    assert told.status == 1
    assert told.message.endswith(f'Ô đầu tiên cần xem: trang "{told.sheet}", ô {address(told)}.')
    assert sorted(listed_in(file)) == sorted(wanted)
    notes = notes_in(file)
    assert (told.sheet, address(told)) in notes
    assert set(notes) <= {(sheet, cell) for _, sheet, cell in wanted}


def click_next(clicks: Clicks) -> None:
    first = clicks.checked

    told = clicks.click("next-error", clicks.faulty)

    assert (told.status, told.message) == (0, "")
    assert (told.sheet, told.cell) != (first.sheet, first.cell)
    assert (told.sheet, address(told)) in notes_in(clicks.faulty.saved())


def click_clear(clicks: Clicks) -> None:
    assert notes_in(clicks.checked and clicks.faulty.saved())

    told = clicks.click("clear-marks", clicks.faulty)

    file = clicks.faulty.saved()
    assert (told.status, notes_in(file), listed_in(file)) == (0, {}, [])


def click_check_households(clicks: Clicks) -> None:
    output = clicks.output("ho-de-so.xlsx")
    clicks.click("households", clicks.good, output=output)

    told = clicks.click("check-households", clicks.good, households=output)

    assert told.status == 0
    [line] = listed_in(clicks.good.saved())
    assert line[0] == "household.list-empty"


def click_check_previous(clicks: Clicks) -> None:
    last = Path(clicks.output("nam-truoc.xlsx"))
    wanted = NewUnit("Xã Tân Lập", LevelCode.COMMUNE, 2023, parent="Huyện Kon Rẫy")
    new_workbook(last, wanted, SETUP)
    expected = found_in(clicks.good, last)

    told = clicks.click("check-previous", clicks.good, previous=str(last))

    assert told.status in {0, 1}
    assert sorted(listed_in(clicks.good.saved())) == sorted(expected)


def click_plan(clicks: Clicks) -> None:
    """The name of the unit is changed and not saved; the plan says the new one."""
    book = clicks.open(EXAMPLES / "tan-lap-2024.xlsx", 'Soạn a" & calc & ".xlsx')
    place = open_workbook(book.file).plan.info.cell("unit_name")
    book.type(place.sheet, place.address, "Xã Tân Lập Mới")

    told = clicks.click("plan", book)

    assert told.files == [book.full_name.with_suffix(".docx")]
    with ZipFile(told.files[0]) as archive:
        assert "xã Tân Lập Mới" in archive.read("word/document.xml").decode("utf-8")


def click_amendment(clicks: Clicks) -> None:
    """The kind of document and a target are changed and not saved."""
    book = clicks.open(EXAMPLES / "tan-lap-2024.xlsx", "Điều chỉnh.xlsx")
    plan = open_workbook(book.file).plan
    kind, target = plan.info.cell("document_kind"), plan.targets[0].cell("value")
    book.type(kind.sheet, kind.address, DocumentKind.AMENDMENT.value)
    book.type(target.sheet, target.address, "2,22")

    told = clicks.click("plan-amendment", book, previous=str(EXAMPLES / "tan-lap-2024.xlsx"))

    assert told.files == [book.full_name.with_suffix(".docx")], told.message
    with ZipFile(told.files[0]) as archive:
        assert "2,22" in archive.read("word/document.xml").decode("utf-8")


def click_new(clicks: Clicks) -> None:
    output = clicks.output("moi.xlsx")

    told = clicks.click(
        "new", clicks.good, level="commune", unit="Xã Đăk Kôi", parent="", year=2024, output=output
    )

    assert told.files == [Path(output)], told.message
    assert open_workbook(Path(output)).plan.info.unit_name == "Xã Đăk Kôi"


def click_households(clicks: Clicks) -> None:
    output = clicks.output("danh-sach-ho.xlsx")

    told = clicks.click("households", clicks.good, output=output)

    assert told.files == [Path(output)], told.message
    assert load_workbook(output).sheetnames[-1]


def click_part(clicks: Clicks) -> None:
    output = clicks.output("phan.xlsx")

    told = clicks.click("part", clicks.good, output=output, sheets=["Phân công"])

    assert told.files == [Path(output)], told.message
    assert open_workbook(Path(output)).rows.part == ("Phân công",)


def click_merge(clicks: Clicks) -> None:
    output, copy = clicks.output("gop.xlsx"), EXAMPLES / "tan-lap-2024.xlsx"

    told = clicks.click("merge", clicks.good, output=output, copies=[str(copy)])

    assert (told.status, told.files) == (0, [Path(output)]), told.message
    assert open_workbook(Path(output)).plan.targets


def click_repair(clicks: Clicks) -> None:
    output = clicks.output("sua.xlsx")
    unsaved = clicks.click("repair", clicks.good, output=output)
    assert unsaved.message.startswith('Nút "Sửa biểu" đọc tệp đã lưu')

    told = clicks.click("repair", clicks.good, saved=True, output=output)

    assert told.files == [Path(output)], told.message
    assert open_workbook(Path(output)).plan.targets


def click_fix(clicks: Clicks) -> None:
    output = clicks.output("da-sua.xlsx")

    told = clicks.click("fix", clicks.good, saved=True, output=output)

    assert told.files == [Path(output)], told.message
    assert open_workbook(Path(output)).plan.targets


def click_export(clicks: Clicks) -> None:
    output = clicks.output("so-lieu.json")

    told = clicks.click("export", clicks.good, output=output)

    assert told.files == [Path(output)], told.message
    document = json.loads(Path(output).read_text(encoding="utf-8"))
    assert document[GeneralInfo.sheet.name]["Tên đơn vị"] == "Xã Tân Lập"


def click_outline(clicks: Clicks) -> None:
    output = clicks.output("bo-cuc.json")

    told = clicks.click("outline", clicks.good, outline="Rút gọn (mẫu c)", output=output)

    assert told.files == [Path(output)], told.message
    assert json.loads(Path(output).read_text(encoding="utf-8"))["name"].startswith("Rút gọn")


def rolled_up(clicks: Clicks) -> Path:
    """The roll-up of two communes, made by the button."""
    output, folder = clicks.output("tong-hop.xlsx"), clicks.folder / "cấp dưới"
    if not folder.exists():
        folder.mkdir()
        for name in ("tan-lap-2024", "dak-koi-2024"):
            shutil.copy(EXAMPLES / f"{name}.xlsx", folder)
        told = clicks.click("rollup", clicks.good, folder=str(folder), output=output)
        assert told.files == [Path(output)], told.message
        assert told.message.startswith("Đã tổng hợp 2/7 đơn vị vào tệp của Huyện Kon Rẫy")
    return Path(output)


def click_rollup(clicks: Clicks) -> None:
    assert open_workbook(rolled_up(clicks)).plan.source_lines


def click_trace(clicks: Clicks) -> None:
    output = rolled_up(clicks)
    line = next(each for each in open_workbook(output).plan.of(FundingLine) if each.amount)
    cell = line.cell("amount")
    book = clicks.open(output, "Tổng hợp huyện.xlsx")
    book.select(cell.sheet, cell.row, cell.column)

    told = clicks.click("trace", book, sources=str(clicks.folder / "cấp dưới"))

    assert told.status == 0, told.message
    assert f'trang "{cell.sheet}", ô {cell.address}' in told.message
    assert any("-2024.xlsx (Xã " in each for each in told.lines)


def assigned(clicks: Clicks) -> Path:
    """The district's workbook with the money of the shipped annex, made by the button."""
    output = clicks.output("kon-ray-giao.xlsx")
    if not Path(output).exists():
        annex = EXAMPLES.parent / "phu-luc" / "giao-von-kon-ray-2024.xlsx"
        book = clicks.open(EXAMPLES / "kon-ray-2024.xlsx", "Giao = 'huyện'.xlsx")
        told = clicks.click("assign", book, saved=True, matrix=str(annex), output=output)
        assert told.files == [Path(output)], told.message
        assert any("49 dòng giao cho 7 đơn vị" in line for line in told.lines)
    return Path(output)


def click_assign(clicks: Clicks) -> None:
    assert len(open_workbook(assigned(clicks)).plan.assigned_targets) == 63


def click_distribute(clicks: Clicks) -> None:
    """Six units are taken out of the list and not saved: only the seventh is handed anything."""
    book = clicks.open(assigned(clicks), "Giao một xã.xlsx")
    for unit in open_workbook(book.file).plan.children[:-1]:
        cell = unit.cell("counted")
        book.type(cell.sheet, cell.address, "")

    told = clicks.click("distribute", book, folder=str(clicks.folder / "gửi xã"))

    assert [path.name for path in told.files] == ["GIAO2024_23497_Tan-Lap_lan-01.xlsx"]
    assert told.files[0].with_suffix(".txt").exists()


def click_amend(clicks: Clicks) -> None:
    output, given = clicks.output("nhan-giao.xlsx"), str(assigned(clicks))

    told = clicks.click("amend", clicks.good, saved=True, amendment=given, output=output)

    assert told.files == [Path(output)], told.message
    assert open_workbook(Path(output)).plan.targets[1].remarks == "chỉ tiêu giao, lần 1"


def click_submit(clicks: Clicks) -> None:
    told = clicks.click("submit", clicks.good, folder=str(clicks.folder / "gửi"), to="h@vi-du.vn")

    assert told.status == 0, told.lines
    assert [path.name for path in told.files[:2]] == [
        "KH2024_23497_Tan-Lap_lan-01.xlsx",
        "KH2024_23497_Tan-Lap_lan-01.docx",
    ]
    assert open_workbook(told.files[0]).plan.info.unit_name == "Xã Tân Lập"
    assert told.files[-1].suffix == ".eml"


def click_households_for_parent(clicks: Clicks) -> None:
    """A list that nobody has filled is none to send."""
    blank = clicks.output("danh-sach-trong.xlsx")
    clicks.click("households", clicks.good, output=blank)
    output = clicks.output("danh-sach-gui.xlsx")

    told = clicks.click("households-for-parent", clicks.good, households=blank, output=output)

    assert told.status == 2
    assert told.message.startswith('Danh sách hộ "danh-sach-trong.xlsx" chưa có hộ nào')
    assert not Path(output).exists()


def click_receive(clicks: Clicks) -> None:
    source, into = clicks.folder / "tải về", clicks.folder / "tiếp nhận"
    source.mkdir()
    (source / "x (1).bin").write_bytes((EXAMPLES / "tan-lap-2024.xlsx").read_bytes())

    told = clicks.click("receive", clicks.good, source=str(source), into=str(into))

    assert told.status == 0, told.message
    assert told.message.startswith(f"Đã tiếp nhận vào {into}: 1 bản mới")
    assert (into / "2024/xa/23497_Tan-Lap/KH2024_23497_Tan-Lap_lan-01.xlsx").is_file()


def click_diff(clicks: Clicks) -> None:
    """Somebody typed into the open workbook since it was sent."""
    book, output = (
        clicks.open(EXAMPLES / "tan-lap-2024.xlsx", "Lần 2.xlsx"),
        clicks.output("so.xlsx"),
    )
    book.type("Kinh phí", "J7", "106000")

    told = clicks.click("diff", book, before=str(EXAMPLES / "tan-lap-2024.xlsx"), output=output)

    assert told.files == [Path(output)], told.message
    assert "  lệch 1.000 lần: 1" in told.lines


def click_help(clicks: Clicks) -> None:
    told = clicks.click("help", clicks.good)

    assert (told.status, told.message, told.sheet) == (0, "", "Hướng dẫn")


def click_doctor(clicks: Clicks) -> None:
    told = clicks.click("doctor", clicks.good)

    assert told.message
    assert any("Windows" in line for line in told.lines)


def click_support_log(clicks: Clicks) -> None:
    output = clicks.output("nhat-ky.zip")
    clicks.click("help", clicks.good)

    told = clicks.click("support-log", clicks.good, output=output)

    assert told.files == [Path(output)], told.message
    with ZipFile(output) as archive:
        log = archive.read("log.jsonl").decode("utf-8")
    assert '"command": "help"' in log
    assert "Tân Lập" not in log


def address(told: Told) -> str:
    """Where the person stands, as Excel writes it."""
    row, column = told.cell
    return f"{chr(64 + column)}{row}"


PATHS: dict[str, Callable[[Clicks], None]] = {
    "new": click_new,
    "households": click_households,
    "part": click_part,
    "merge": click_merge,
    "repair": click_repair,
    "export": click_export,
    "validate": click_validate,
    "next-error": click_next,
    "clear-marks": click_clear,
    "fix": click_fix,
    "check-households": click_check_households,
    "check-previous": click_check_previous,
    "plan": click_plan,
    "plan-amendment": click_amendment,
    "outline": click_outline,
    "assign": click_assign,
    "distribute": click_distribute,
    "amend": click_amend,
    "submit": click_submit,
    "households-for-parent": click_households_for_parent,
    "receive": click_receive,
    "diff": click_diff,
    "rollup": click_rollup,
    "trace": click_trace,
    "help": click_help,
    "doctor": click_doctor,
    "support-log": click_support_log,
}


@pytest.mark.parametrize("tag", [button.tag for button in BUTTONS])
def test_a_click_goes_all_the_way(clicks: Clicks, tag: str) -> None:
    PATHS[tag](clicks)
