"""Every button from the macro to the saved workbook, with a real spreadsheet in the place of Excel.

LibreOffice runs the macros of the add-in; what they write and start goes word for word to a Python
of its own, which works on the workbook that is open in LibreOffice, through the engine over UNO.
Then the workbook is saved and read back.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from addin.office_macros import Macros, built
from conftest import LibreOffice
from engines.office import started
from ribbon.click_levels import (
    click_amend,
    click_answer,
    click_assign,
    click_diff,
    click_distribute,
    click_households_for_parent,
    click_receive,
    click_rollup,
    click_status,
    click_submit,
    click_trace,
)
from ribbon.click_path import (
    EXAMPLE,
    EXAMPLES,
    SETUP,
    TYPED,
    Clicks,
    Told,
    fill,
    found_in,
    listed_in,
    notes_in,
    remark_in,
    table_in,
)

import xltools
from xltools.api.new import NewUnit, new_workbook
from xltools.api.reading import open_workbook
from xltools.buttons import BUTTONS
from xltools.catalogue import LevelCode
from xltools.cells import CellRef
from xltools.form import GeneralInfo
from xltools.form.words import DocumentKind
from xltools.wording.fill import place

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(os.name == "nt", reason="the stand-in for python.exe is a shell script"),
]

ADDIN = Path(xltools.__file__).parent / "addin" / "xltools.xlam"


@pytest.fixture(scope="module")
def clicks(libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clicks]:
    """One LibreOffice for all clicks: it runs the macros, and holds the open workbooks."""
    with started(libreoffice.program, libreoffice.profiles / "click-path") as office:
        macros = Macros(office, built(tmp_path_factory.mktemp("addin")))
        yield Clicks(office, macros, tmp_path_factory.mktemp("user"))
        macros.close()


def click_validate(clicks: Clicks) -> None:
    wanted = found_in(clicks.faulty)

    told = clicks.checked

    file = clicks.faulty.saved()
    assert told.stands is not None
    assert (told.status, told.lines, told.files) == (1, [], [])
    assert told.message == (
        "2 lỗi phải sửa, 0 nội dung cần xem lại, 0 gợi ý. Ô đầu tiên cần xem:"
        f" {place(told.stands)}."
    )
    assert sorted(listed_in(file)) == sorted(wanted)
    notes = notes_in(file)
    assert (told.stands.sheet, told.stands.address) in notes
    assert set(notes) <= {(sheet, cell) for _, sheet, cell in wanted}


def click_next(clicks: Clicks) -> None:
    first = clicks.checked

    told = clicks.click("next-error", clicks.faulty)

    assert told.stands is not None
    assert told == Told(0, "", [], [], told.stands)
    assert told.stands != first.stands
    assert (told.stands.sheet, told.stands.address) in notes_in(clicks.faulty.saved())


def click_clear(clicks: Clicks) -> None:
    assert notes_in(clicks.checked and clicks.faulty.saved())

    told = clicks.click("clear-marks", clicks.faulty)

    file = clicks.faulty.saved()
    assert (told.status, told.message) == (
        0,
        "Đã bỏ mọi đánh dấu của lần kiểm tra; màu, ghi chú riêng của đơn vị vẫn giữ nguyên.",
    )
    assert (notes_in(file), listed_in(file)) == ({}, [])


def click_check_households(clicks: Clicks) -> None:
    """The list is blank, which the check says; the workbook itself has no fault."""
    households = clicks.output("ho-de-so.xlsx")
    clicks.click("households", clicks.good, output=households)

    told = clicks.click("check-households", clicks.good, households=households)

    assert (told.status, told.lines, told.stands) == (0, [], CellRef("Diễn biến hộ", 6, 8))
    assert told.message == (
        "0 lỗi phải sửa, 1 nội dung cần xem lại, 0 gợi ý. Ô đầu tiên cần xem: trang"
        ' "Diễn biến hộ", ô H6.'
    )
    assert listed_in(clicks.good.saved()) == [("household.list-empty", "Diễn biến hộ", "H6")]


def click_check_previous(clicks: Clicks) -> None:
    """Last year the first village had ten times the households: a look at this year's cell."""
    last, rows = Path(clicks.output("nam-truoc.xlsx")), Path(clicks.output("nam-truoc.json"))
    source = EXAMPLES.parent / "nguon" / "tan-lap-2024.json"
    first, *others = json.loads(source.read_text(encoding="utf-8"))["Diễn biến hộ"]
    wrong = {"Diễn biến hộ": [{**first, "Tổng số hộ đầu kỳ": 2100}, *others]}
    rows.write_text(json.dumps(wrong), encoding="utf-8", newline="\n")
    wanted = NewUnit("Xã Tân Lập", LevelCode.COMMUNE, 2023, parent="Huyện Kon Rẫy")
    new_workbook(last, wanted, SETUP, [rows])

    told = clicks.click("check-previous", clicks.good, previous=str(last))

    assert (told.status, told.lines, told.stands) == (0, [], CellRef("Diễn biến hộ", 6, 4))
    assert told.message == (
        "0 lỗi phải sửa, 1 nội dung cần xem lại, 0 gợi ý. Ô đầu tiên cần xem: trang"
        ' "Diễn biến hộ", ô D6.'
    )
    file = clicks.good.saved()
    assert listed_in(file) == [("previous.slip", "Diễn biến hộ", "D6")]
    assert list(notes_in(file)) == [("Diễn biến hộ", "D6")]


def click_plan(clicks: Clicks) -> None:
    """The name of the unit is changed and not saved; the plan says the new one."""
    book = clicks.open(EXAMPLE, 'Soạn a" & calc & ".xlsx')
    place = open_workbook(book.file).plan.info.cell("unit_name")
    book.type(place.sheet, place.address, "Xã Tân Lập Mới")

    told = clicks.click("plan", book)

    output = book.full_name.with_suffix(".docx")
    assert (told.status, told.files, told.lines) == (0, [output], [])
    assert told.message == f"Đã soạn kế hoạch của Xã Tân Lập Mới, năm 2024: {output}"
    with ZipFile(output) as archive:
        assert "xã Tân Lập Mới" in archive.read("word/document.xml").decode("utf-8")


def click_amendment(clicks: Clicks) -> None:
    """The kind of document and a target are changed and not saved."""
    book = clicks.open(EXAMPLE, "Điều chỉnh.xlsx")
    plan = open_workbook(book.file).plan
    kind, target = plan.info.cell("document_kind"), plan.targets[0].cell("value")
    book.type(kind.sheet, kind.address, DocumentKind.AMENDMENT.value)
    book.type(target.sheet, target.address, "2,22")

    told = clicks.click("plan-amendment", book, previous=str(EXAMPLE))

    output, amended = book.full_name.with_suffix(".docx"), plan.info.cell("amends")
    assert (told.status, told.files) == (0, [output])
    assert [told.message, *told.lines] == [
        f"Đã soạn kế hoạch của Xã Tân Lập, năm 2024: {output}",
        "Còn 3 chỗ thiếu số liệu, trong văn bản in là “……”:",
        *[f"  {place(amended)}: Điều chỉnh kế hoạch nào"] * 3,
    ]
    with ZipFile(output) as archive:
        assert "2,22" in archive.read("word/document.xml").decode("utf-8")


def click_new(clicks: Clicks) -> None:
    output = clicks.output("moi.xlsx")

    told = clicks.click(
        "new", level="commune", unit="Xã Đăk Kôi", parent="", year=2024, output=output
    )

    assert (told.status, told.files, told.stands) == (0, [Path(output)], None)
    assert [told.message, *told.lines] == [
        f"Đã tạo biểu mẫu của Xã Đăk Kôi, năm 2024: {output}",
    ]
    info = open_workbook(Path(output)).plan.info
    assert (info.unit_name, info.plan_year) == ("Xã Đăk Kôi", 2024)


def click_households(clicks: Clicks) -> None:
    output = clicks.output("danh-sach-ho.xlsx")

    told = clicks.click("households", clicks.good, output=output)

    assert (told.status, told.files) == (0, [Path(output)])
    assert [told.message, *told.lines] == [
        f"Đã tạo danh sách hộ của Xã Tân Lập, năm 2024, 127 dòng trống: {output}",
        "Tệp này sẽ chứa dữ liệu cá nhân: chỉ lưu tại xã, không gửi kèm kế hoạch.",
    ]
    [headings] = table_in(Path(output), "Danh sách hộ")
    assert headings[:3] == ("Mã hộ", "Họ và tên chủ hộ", "Năm sinh")


def click_part(clicks: Clicks) -> None:
    output = clicks.output("phan.xlsx")

    told = clicks.click("part", clicks.good, output=output, sheets=["Chỉ tiêu"])

    assert (told.status, told.files) == (0, [Path(output)])
    assert [told.message, *told.lines] == [
        f"Đã tách các trang Chỉ tiêu của Xã Tân Lập, năm 2024: {output}",
        (
            'Khi nhận lại tệp đã điền, hãy mở tệp chung, bấm nút Gộp bản sao (lệnh "xltools merge")'
            " để ghép vào."
        ),
    ]
    assert open_workbook(Path(output)).rows.part == ("Chỉ tiêu",)
    assert remark_in(Path(output)) == TYPED


def click_merge(clicks: Clicks) -> None:
    """Somebody else filled another sheet of a copy."""
    output, copy = clicks.output("gop.xlsx"), clicks.output("ban-sao.xlsx")
    shutil.copy(EXAMPLE, copy)
    fill(Path(copy), "Phân công", {"Ghi chú": "của người khác"})

    told = clicks.click("merge", clicks.good, output=output, copies=[copy])

    assert (told.status, told.files) == (0, [Path(output)])
    assert [told.message, *told.lines] == [
        f"Đã ghép 2 bản của Xã Tân Lập, năm 2024: {output}",
    ]
    assert remark_in(Path(output)) == TYPED
    assert open_workbook(Path(output)).plan.tasks[0].remarks == "của người khác"


def click_repair(clicks: Clicks) -> None:
    """It is refused until the workbook is saved, and then keeps what was typed."""
    output = clicks.output("sua.xlsx")
    clicks.good.remark(TYPED)
    refused = clicks.click("repair", clicks.good, output=output)
    clicks.good.keep()

    told = clicks.click("repair", clicks.good, output=output)

    assert (refused.status, refused.files) == (2, [])
    assert refused.message == (
        'Nút "Sửa biểu" đọc tệp đã lưu, mà tệp "Xã Tân Lập.xlsx" còn thay đổi chưa lưu; hãy lưu'
        " tệp (Ctrl+S) rồi bấm lại."
    )
    assert (told.status, told.files) == (0, [Path(output)])
    assert [told.message, *told.lines] == [
        f"Đã chuyển 1.299 giá trị của Xã Tân Lập sang biểu mẫu mới: {output}",
        "Toàn bộ nội dung đã có chỗ trong biểu mẫu mới.",
    ]
    assert remark_in(Path(output)) == TYPED


def click_fix(clicks: Clicks) -> None:
    output = clicks.output("da-sua.xlsx")
    clicks.good.remark("thừa  dấu cách")
    clicks.good.keep()
    kept = clicks.good.full_name.read_bytes()

    told = clicks.click("fix", clicks.good, output=output)

    clicks.good.remark(TYPED)
    assert (told.status, told.files) == (0, [Path(output)])
    assert [told.message, *told.lines] == [
        "Xã Tân Lập.xlsx: đã sửa 1 chỗ, ghi bản mới vào da-sua.xlsx",
        "Dấu cách thừa (1)",
        '  trang "Chỉ tiêu", ô AE6: “thừa··dấu cách” → “thừa dấu cách”',
        "Trước khi sửa: 0 lỗi phải sửa, 0 nội dung cần xem lại, 0 gợi ý; sau khi sửa:",
        "da-sua.xlsx: Xã Tân Lập, năm 2024, biểu mẫu 2026.1",
        "0 lỗi phải sửa, 0 nội dung cần xem lại, 0 gợi ý",
    ]
    assert remark_in(Path(output)) == "thừa dấu cách"
    assert clicks.good.full_name.read_bytes() == kept


def click_export(clicks: Clicks) -> None:
    output = clicks.output("so-lieu.json")

    told = clicks.click("export", clicks.good, output=output)

    assert (told.status, told.files) == (0, [Path(output)])
    assert [told.message, *told.lines] == [
        f"Đã xuất số liệu của Xã Tân Lập: {output}",
    ]
    document = json.loads(Path(output).read_text(encoding="utf-8"))
    assert document[GeneralInfo.sheet.name]["Tên đơn vị"] == "Xã Tân Lập"
    assert document["Chỉ tiêu"][0]["Ghi chú"] == TYPED


def click_outline(clicks: Clicks) -> None:
    output, settings = clicks.output("bo-cuc.json"), clicks.machine.home / "settings.toml"

    told = clicks.click("outline", outline="Rút gọn (mẫu c)", output=output)

    assert (told.status, told.files, told.stands) == (0, [Path(output)], None)
    assert [told.message, *told.lines] == [
        f'Đã chép bố cục "Rút gọn (mẫu c)" thành "Rút gọn (mẫu c) - bo-cuc": {output}',
        (
            f'Hãy sửa tệp này theo docs/bo-cuc-van-ban.md, rồi ghi outlines = ["{output}"] vào tệp'
            f" thiết lập {settings} để chọn được bố cục ở trang Thông tin chung."
        ),
    ]
    assert (
        json.loads(Path(output).read_text(encoding="utf-8"))["name"] == "Rút gọn (mẫu c) - bo-cuc"
    )


def click_help(clicks: Clicks) -> None:
    told = clicks.click("help", clicks.good)

    assert told == Told(0, "", [], [], CellRef("Hướng dẫn", 1, 1))


def click_doctor(clicks: Clicks) -> None:
    """On a machine without Windows it says what it could see, and what it could not."""
    told = clicks.click("doctor")

    home, size = clicks.machine.home, f"{ADDIN.stat().st_size:,}".replace(",", ".")
    path = "Đường dẫn của công cụ không có ký tự gây trở ngại"
    if not f"{home}{sys.executable}".isascii():
        path = "Đường dẫn có chữ tiếng Việt hoặc chữ có dấu, phần bổ trợ dùng được"
    assert (told.status, told.files, told.stands) == (0, [], None)
    assert [told.message, *told.lines] == [
        "Kết quả: 3 mục tốt, 0 mục cần khắc phục, 0 mục nên xem, 2 mục chưa xem được.",
        (
            "[Chưa xem được] Máy này không chạy Windows nên Excel ở đây không có các nút; chỉ xem"
            " được phần công cụ."
        ),
        "    1. Dùng các lệnh xltools với tệp đã lưu, hoặc chạy lại lệnh này trên máy Windows.",
        (
            f"[Chưa xem được] Có phần bổ trợ đóng gói sẵn (xltools.xlam, {size} byte), cài được"
            " trên máy Windows."
        ),
        f"[Tốt] Công cụ chạy được, phiên bản {xltools.VERSION}: {sys.executable}",
        f"[Tốt] {path} ({home}).",
        f"[Tốt] Ghi được vào thư mục riêng của công cụ: {home}",
    ]


def click_support_log(clicks: Clicks) -> None:
    output = clicks.output("nhat-ky.zip")
    clicks.click("help", clicks.good)

    told = clicks.click("support-log", output=output)

    assert (told.status, told.files, told.stands) == (0, [Path(output)], None)
    assert [told.message, *told.lines] == [
        (
            f"Đã gói nhật ký vào tệp {output}. Trong đó chỉ có thời điểm, mã lệnh và mã lỗi, không"
            " có số liệu, tên người hay tên tệp; hãy gửi tệp này cho bộ phận hỗ trợ."
        ),
    ]
    with ZipFile(output) as archive:
        assert archive.namelist() == ["machine.json", "log.jsonl"]
        log = archive.read("log.jsonl").decode("utf-8")
    assert '"command": "help"' in log
    assert "Tân Lập" not in log


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
    "status": click_status,
    "answer": click_answer,
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
