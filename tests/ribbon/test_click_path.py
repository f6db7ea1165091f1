"""Every button from the macro to the saved workbook, with a real spreadsheet in the place of Excel.

LibreOffice runs the macros of the add-in; what they write and start goes word for word to a Python
of its own, which works on the workbook that is open in LibreOffice, through the engine over UNO.
Then the workbook is saved and read back.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from addin.office_macros import Macros, built
from conftest import LibreOffice
from engines.office import started
from openpyxl import load_workbook
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
from xltools.form import FundingLine, GeneralInfo
from xltools.form.words import DocumentKind
from xltools.wording.fill import place

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(os.name == "nt", reason="the stand-in for python.exe is a shell script"),
]

SILENT = (
    *("Thị trấn Đăk Rve", "Xã Đăk Kôi", "Xã Đăk Tơ Lung"),
    *("Xã Đăk Ruồng", "Xã Đăk Pne", "Xã Đăk Tờ Re"),
)
"""The communes of huyện Kon Rẫy that sent nothing."""

_TIME = re.compile(r"(\d\d:\d\d )?\d\d/\d\d?/20\d\d")
_KEY = re.compile(r"\b[A-Z2-7]{4}(-[A-Z2-7]{4}){3}\b")
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


def rolled_up(clicks: Clicks) -> Path:
    """The roll-up of two communes, made by the button."""
    output, folder = clicks.output("tong-hop.xlsx"), clicks.folder / "cấp dưới"
    if not folder.exists():
        folder.mkdir()
        for name in ("tan-lap-2024", "dak-koi-2024"):
            shutil.copy(EXAMPLES / f"{name}.xlsx", folder)
        told = clicks.click("rollup", folder=str(folder), output=output)
        assert (told.status, told.files) == (0, [Path(output)])
        assert [_TIME.sub("…", line) for line in (told.message, *told.lines)] == [
            f"Đã tổng hợp 2/7 đơn vị vào tệp của Huyện Kon Rẫy: {output}",
            "Số liệu chưa đầy đủ: các tổng chỉ gồm những đơn vị đã nhận.",
            *(
                f"  Chưa có tệp của {name}; số tổng hợp chưa gồm đơn vị này."
                for name in SILENT
                if name != "Xã Đăk Kôi"
            ),
            "  Nhận sau hạn (trước ngày …), vẫn tính: Xã Đăk Kôi, Xã Tân Lập.",
            (
                "  Tổng kinh phí toàn Chương trình mà Xã Đăk Kôi, Xã Tân Lập nêu chỉ để đối chiếu,"
                " không cộng vào các dòng kinh phí."
            ),
        ]
    return Path(output)


def click_rollup(clicks: Clicks) -> None:
    assert open_workbook(rolled_up(clicks)).plan.source_lines


def click_trace(clicks: Clicks) -> None:
    output = rolled_up(clicks)
    line = next(each for each in open_workbook(output).plan.of(FundingLine) if each.amount)
    cell = line.cell("amount")
    book = clicks.open(output, "Tổng hợp huyện.xlsx")
    book.select(cell)

    told = clicks.click("trace", book, sources=str(clicks.folder / "cấp dưới"))

    row = "KP01 · DA2 · NSTW · sự nghiệp · được giao"
    assert told == Told(
        0,
        f"620 – Kế hoạch vốn năm (triệu đồng) – 23482 · {row}: Tổng hợp huyện.xlsx (Huyện Kon"
        f" Rẫy), {place(cell)}; cộng từ 1 ô",
        [f'└─ 620 – {row}: dak-koi-2024.xlsx (Xã Đăk Kôi), trang "Kinh phí", ô J6; gõ tay tại đây'],
        [],
        cell,
    )


PARTS = ((3, 1), (3, 2), (4, 1), (4, 2), (4, 3), (6, 1), (6, 2), (7, 1), (7, 2))
"""The sub-projects of the shipped annex: of which project, and the number there."""


def not_compared(*projects: str) -> str:
    """What is said of money that the parent's own sheet Kinh phí says nothing of."""
    kinds = "; ".join(f"{project}, NSTW, sự nghiệp" for project in projects)
    return f"  Trang Kinh phí của cấp giao chưa có số để đối chiếu với vốn giao: {kinds}."


def assigned(clicks: Clicks) -> Path:
    """The district's workbook with the money of the shipped annex, made by the button."""
    output = clicks.output("kon-ray-giao.xlsx")
    if not Path(output).exists():
        annex = EXAMPLES.parent / "phu-luc" / "giao-von-kon-ray-2024.xlsx"
        book = clicks.open(EXAMPLES / "kon-ray-2024.xlsx", "Giao = 'huyện'.xlsx")
        told = clicks.click("assign", book, matrix=str(annex), output=output)
        assert (told.status, told.files) == (0, [Path(output)])
        assert [told.message, *told.lines] == [
            (
                'Bảng ở trang "Phụ lục", kèm theo Quyết định số 1186/QĐ-UBND ngày 28/12/2023 của Ủy'
                " ban nhân dân huyện Kon Rẫy: có số của 7 đơn vị ở 10 cột."
            ),
            (
                "  D7: “Dự án 2 | Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo” là DA2, NSTW,"
                " sự nghiệp"
            ),
            *(
                f"  {at}7: “Dự án {project} | Tiểu dự án {part}” là DA{project}.TDA{part}, NSTW, sự"
                " nghiệp"
                for at, (project, part) in zip("EFGHIJKLM", PARTS, strict=True)
            ),
            f"Đã ghi 49 dòng giao cho 7 đơn vị vào trang Giao chỉ tiêu: {output}",
            "Ghi nhận:",
            not_compared("DA2", *(f"DA{project}.TDA{part}" for project, part in PARTS)),
        ]
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

    folder, name = clicks.folder / "gửi xã", "GIAO2024_23497_Tan-Lap_lan-01"
    assert (told.status, told.files) == (0, [folder / f"{name}.xlsx"])
    given = ("DA2", "DA3.TDA1", "DA3.TDA2", "DA4.TDA3", "DA6.TDA2", "DA7.TDA1", "DA7.TDA2")
    assert [told.message, *told.lines] == [
        (
            "Đã tạo biểu mẫu giao của 1 đơn vị, lần 1, kèm tin nhắn gửi từng đơn vị, ở thư mục"
            f" {folder}"
        ),
        f"  Xã Tân Lập: 2 chỉ tiêu, 7 khoản vốn (540 triệu đồng) → {name}.xlsx",
        "Ghi nhận:",
        not_compared(*given),
    ]
    assert sorted(path.name for path in folder.iterdir()) == [f"{name}.txt", f"{name}.xlsx"]


def click_amend(clicks: Clicks) -> None:
    output, given = clicks.output("nhan-giao.xlsx"), str(assigned(clicks))
    clicks.good.keep()

    told = clicks.click("amend", clicks.good, amendment=given, output=output)

    assert (told.status, told.files) == (1, [Path(output)])
    assert [told.message, *told.lines] == [
        f"Đã ghi 9 thay đổi của mức giao vào tệp của Xã Tân Lập: {output}",
        *(
            f'  trang "Chỉ tiêu", ô {cell}: Ghi chú: “trống” → “chỉ tiêu giao, lần 1”'
            for cell in ("AE7 (CT02)", "AE9 (CT04)")
        ),
        *(
            f'  trang "Kinh phí", ô S{5 + line} (KP0{line}): Ghi chú: “trống” →'
            " “chỉ tiêu giao, lần 1, 1186/QĐ-UBND”"
            for line in range(1, 8)
        ),
        "1 nội dung cần xem lại:",
        (
            "  Kế hoạch đã ban hành: mức giao thay đổi thì đơn vị cần ban hành kế hoạch điều chỉnh,"
            " bổ sung."
        ),
    ]
    plan = open_workbook(Path(output)).plan
    assert [each.remarks for each in plan.targets[:2]] == [TYPED, "chỉ tiêu giao, lần 1"]


def click_submit(clicks: Clicks) -> None:
    told = clicks.click("submit", clicks.good, folder=str(clicks.folder / "gửi"), to="h@vi-du.vn")

    name = "KH2024_23497_Tan-Lap_lan-01"
    folder = clicks.folder / "gửi" / name
    ends = (".xlsx", ".docx", ".pdf", "-phieu-trinh-ky.pdf", "-tin-nhan.txt", ".eml")
    assert (told.status, told.files) == (0, [folder / f"{name}{end}" for end in ends])
    assert [_KEY.sub("…", line) for line in (told.message, *told.lines)] == [
        f"Đã chuẩn bị bản gửi lần 01 của Xã Tân Lập, năm 2024, trong thư mục {folder}",
        *(f"  {name}{end}" for end in ends),
        f"Thư nháp gửi h@vi-du.vn: mở tệp {name}.eml bằng chương trình thư, xem lại rồi gửi.",
        f"Câu để dán vào tin nhắn: tệp {name}-tin-nhan.txt.",
        (
            "Đã tạo khóa … của đơn vị trên máy này; hãy báo dãy này cho cấp trên đăng ký, chỉ một"
            " lần."
        ),
    ]
    assert open_workbook(told.files[0]).plan.info.unit_name == "Xã Tân Lập"


def click_households_for_parent(clicks: Clicks) -> None:
    """What was not ordered stays at home, and the export is noted; a list of nobody is refused."""
    kept, output = Path(clicks.output("danh-sach-xa.xlsx")), clicks.output("danh-sach-gui.xlsx")
    clicks.click("households", clicks.good, output=str(kept))
    blank = clicks.click("households-for-parent", households=str(kept), output=output)
    fill(
        kept,
        "Danh sách hộ",
        {
            "Mã hộ": "HN-0001",
            "Họ và tên chủ hộ": "Y Thử",
            "Năm sinh": 1962,
            "Dân tộc": "Xơ Đăng",
            "Thôn, bản, tổ dân phố": "Thôn 1",
            "Phân loại đầu năm": "nghèo",
            "Nhu cầu, biện pháp hỗ trợ": "hỗ trợ bò giống",
            "Ghi chú": "ở nhà",
        },
    )

    told = clicks.click(
        "households-for-parent", households=str(kept), order="Công văn số 12/UBND", output=output
    )

    assert blank == Told(
        2, 'Danh sách hộ "danh-sach-xa.xlsx" chưa có hộ nào nên không có gì để xuất.', [], []
    )
    assert (told.status, told.files, told.stands) == (0, [Path(output)], None)
    assert [told.message, *told.lines] == [
        (
            "Đã xuất 1 hộ của Xã Tân Lập, năm 2024, gồm Họ và tên chủ hộ; Thôn, bản, tổ dân phố;"
            f" Phân loại đầu năm; Nhu cầu, biện pháp hỗ trợ: {output}"
        ),
        (
            "Tệp này có dữ liệu cá nhân: chỉ gửi cho cơ quan đã yêu cầu, không kèm kế hoạch. Lần"
            " xuất này đã được ghi sổ."
        ),
    ]
    sheet = load_workbook(output).worksheets[0]
    assert [[cell.value for cell in line] for line in sheet.iter_rows(min_row=3, max_col=5)] == [
        ["Lập theo yêu cầu tại: Công văn số 12/UBND", None, None, None, None],
        [sheet["A4"].value, None, None, None, None],
        [None] * 5,
        [
            *("TT", "Họ và tên chủ hộ", "Thôn, bản, tổ dân phố", "Phân loại đầu năm"),
            "Nhu cầu, biện pháp hỗ trợ",
        ],
        [1, "Y Thử", "Thôn 1", "nghèo", "hỗ trợ bò giống"],
    ]
    journal = (clicks.machine.home / "so-ban-gui.jsonl").read_text(encoding="utf-8")
    assert '"what": "household-list"' in journal
    assert "Y Thử" not in journal


def received(clicks: Clicks) -> Path:
    """What one commune sent, received by the button."""
    into = clicks.folder / "đã nhận"
    if not into.exists():
        source = clicks.folder / "thư đến"
        source.mkdir()
        shutil.copy(EXAMPLE, source)
        clicks.click("receive", source=str(source), into=str(into))
    return into


def click_status(clicks: Clicks) -> None:
    output = clicks.output("theo-doi.xlsx")

    told = clicks.click("status", folder=str(received(clicks)), output=output)

    assert (told.status, told.files) == (0, [Path(output)])
    assert [_TIME.sub("…", line) for line in (told.message, *told.lines)] == [
        "Huyện Kon Rẫy, năm 2024: đã nhận 1/7 đơn vị ngày …",
        "Hạn gửi: trước ngày …",
        "muộn: 1; quá hạn: 6",
        *(f"  {name}: chưa nhận, quá hạn" for name in SILENT),
        "  Xã Tân Lập: đã nhận (muộn), lần 01, nhận lúc …, muộn; chưa có mã xác nhận",
    ]
    rows = list(load_workbook(output).worksheets[0].iter_rows(min_row=7, max_col=5))
    assert [[cell.value for cell in row[2:]] for row in rows] == [
        *([name, "chưa nhận", "quá hạn"] for name in SILENT),
        ["Xã Tân Lập", "đã nhận (muộn)", "muộn"],
    ]


def click_answer(clicks: Clicks) -> None:
    into = received(clicks)

    told = clicks.click("answer", folder=str(into))

    codes = (23479, 23482, 23485, 23488, 23491, 23494)
    files = [*(f"NHAC2024_{code}.eml" for code in codes), "TL_KH2024_23497_Tan-Lap_lan-01.eml"]
    assert (told.status, told.files) == (0, [into / "tra-loi" / name for name in files])
    assert [told.message, *told.lines] == [
        f"Đã soạn 7 thư vào {into / 'tra-loi'}: 1 chấp nhận, 0 đề nghị gửi lại, 6 nhắc gửi.",
        *(f"  {name}: nhắc gửi → {file}" for name, file in zip(SILENT, files[:-1], strict=True)),
        f"  Xã Tân Lập: chấp nhận → {files[-1]}",
        (
            f"Chưa có thư điện tử ở trang Cấp dưới của: {', '.join(SILENT)}, Xã Tân Lập; thư để"
            " trống người nhận."
        ),
    ]
    assert all(b"\nX-Unsent: 1\r\n" in each.read_bytes() for each in told.files)


def click_receive(clicks: Clicks) -> None:
    source, into = clicks.folder / "tải về", clicks.folder / "tiếp nhận"
    source.mkdir()
    (source / "x (1).bin").write_bytes((EXAMPLE).read_bytes())

    told = clicks.click("receive", source=str(source), into=str(into))

    assert (told.status, told.files) == (0, [])
    assert [_TIME.sub("…", line) for line in (told.message, *told.lines)] == [
        (
            f"Đã tiếp nhận vào {into}: 1 bản mới, 0 bản trùng, 0 tệp giữ lại để xem, 0 tệp không"
            " dùng được, 0 tệp khác."
        ),
        "Bản mới",
        "  Xã Tân Lập, năm 2024, lần 01: nhận lúc …, từ x (1).bin; chưa có mã xác nhận",
    ]
    assert (into / "2024/xa/23497_Tan-Lap/KH2024_23497_Tan-Lap_lan-01.xlsx").is_file()


def click_diff(clicks: Clicks) -> None:
    """Somebody typed into the open workbook since it was sent."""
    book, output = (
        clicks.open(EXAMPLE, "Lần 2.xlsx"),
        clicks.output("so.xlsx"),
    )
    book.type("Kinh phí", "J7", "106000")

    told = clicks.click("diff", book, before=str(EXAMPLE), output=output)

    assert (told.status, told.files) == (0, [Path(output)])
    assert [told.message, *told.lines] == [
        "Xã Tân Lập, năm 2024: tan-lap-2024.xlsx (bản trước) so với Lần 2.xlsx (bản sau)",
        "Có 1 chỗ khác nhau:",
        "  lệch 1.000 lần: 1",
        "Số liệu chung của đơn vị thay đổi:",
        "  Tổng kinh phí: 540 triệu đồng → 106.434 triệu đồng",
        "Làm thay đổi số tổng hợp của cấp trên (1)",
        (
            '  trang "Kinh phí", dòng "KP02", cột "Kế hoạch vốn năm (triệu đồng)": “106” →'
            " “106.000”, gấp 1.000 lần, có thể nhầm đơn vị tính (ô J7); số tổng hợp tăng 105.894"
            " triệu đồng"
        ),
    ]


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
