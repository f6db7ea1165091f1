"""The clicks between a unit and those below it, on the way from the macro to the saved workbook."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from openpyxl import load_workbook
from ribbon.click_path import EXAMPLE, EXAMPLES, TYPED, Clicks, Told, fill

from xltools.api.reading import open_workbook
from xltools.form import FundingLine
from xltools.wording.fill import place

SILENT = (
    *("Thị trấn Đăk Rve", "Xã Đăk Kôi", "Xã Đăk Tơ Lung"),
    *("Xã Đăk Ruồng", "Xã Đăk Pne", "Xã Đăk Tờ Re"),
)
"""The communes of huyện Kon Rẫy that sent nothing."""

_TIME = re.compile(r"(\d\d:\d\d )?\d\d/\d\d?/20\d\d")
_KEY = re.compile(r"\b[A-Z2-7]{4}(-[A-Z2-7]{4}){3}\b")


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
