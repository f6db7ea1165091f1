"""Câu sẽ in: the page that shows what sentences will say, as they are written and as staff type."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from examples.documents import RIGHT, document
from narrative.plans import catalogue
from python_calamine import CalamineWorkbook
from reading.office import Offices, opened, type_into
from sheets import plan_from
from writing.plans import CATALOGUE, blank_plan
from writing.test_recalculation import calculated_values, written_values

from xltools.form import PRINTED, Activity, Duty, Sentence
from xltools.form.layout import FIRST_ROW
from xltools.form.words import Operator
from xltools.narrative import compose
from xltools.narrative.preview import previews
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.scope import Scope
from xltools.rows.document import rows_of
from xltools.workbook.write import write_workbook

pytestmark = pytest.mark.slow  # each writes a whole workbook

WORDED = (Activity, Duty, Sentence)
NAMES = (*RIGHT.values(), "kon-braih-2026")


def plan_with_full_names(name: str) -> Plan:
    """An example that calls offices by their full names, as the page does."""
    full = document(name)
    full = {**full, "Thông tin chung": {**full["Thông tin chung"], "Luôn ghi đủ tên cơ quan": "x"}}
    return plan_of(rows_of(full))


def page_of(path: Path) -> dict[tuple[str, int], str]:
    """The sentences that the page shows, by sheet and row."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name(PRINTED.name).to_python()
    heading = next(at for at, row in enumerate(rows) if row[:3] == ["Trang", "Dòng", "Câu sẽ in"])
    lines = [row[:3] for row in rows[heading + 1 :] if row[0]]
    return {
        (str(sheet), int(str(row).split(".", maxsplit=1)[0])): str(text)
        for sheet, row, text in lines
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_stands_on_the_page_as_the_plan_prints_it(name: str, tmp_path: Path) -> None:
    """But for the marker before it, the mark at its end, and what columns of its row add."""
    plan = plan_with_full_names(name)
    write_workbook(tmp_path / "ke-hoach.xlsx", plan, catalogue())

    shown = page_of(tmp_path / "ke-hoach.xlsx")

    texts = previews(Scope(plan, catalogue()), compose(plan, catalogue()))
    printed = {(t.cell.sheet, t.cell.row): t.printed for t in texts if t.origin is not None}
    rows = {
        (record.sheet.name, FIRST_ROW + at): printed[row.source.sheet, row.source.row]
        for record in WORDED
        for at, row in enumerate(plan.of(record))
        if row.wording
    }
    wrong = {
        place for place, lines in rows.items() for line in lines if not said(shown, place, line)
    }
    assert rows
    assert wrong == set()
    assert {place for place, text in shown.items() if text} == rows.keys()


def said(shown: dict[tuple[str, int], str], place: tuple[str, int], line: str) -> bool:
    return shown[place].rstrip(" .;:/").casefold() in line.casefold()


def test_a_blank_workbook_has_room_for_the_first_sentences(tmp_path: Path) -> None:
    write_workbook(tmp_path / "mau.xlsx", blank_plan(), CATALOGUE)

    assert {sheet for sheet, _ in page_of(tmp_path / "mau.xlsx")} == {r.sheet.name for r in WORDED}


TYPED = [
    ("Nội dung văn bản", "Nội dung", "Giảm {CT01.cau} ({CT01.dau_ky}) năm {nam+1}"),
    ("Chỉ tiêu", "Giá trị", "1234.5"),
    ("Chỉ tiêu", "Cách nêu", "giảm ít nhất"),
    ("Chỉ tiêu", "ĐVT", "hộ"),
    ("Chỉ tiêu", "Đầu kỳ", "7"),
    ("Hoạt động", "Nội dung", "Mở {sl} tập huấn, chi {kp} theo {VB01.ngan}, *{CT99}*"),
    ("Hoạt động", "Khối lượng", "2"),
    ("Hoạt động", "Đến", "3"),
    ("Hoạt động", "ĐVT", "lớp"),
    ("Kinh phí", "Kế hoạch vốn năm (triệu đồng)", "1268.5"),
    ("Tổ chức thực hiện", "Nhiệm vụ", "Báo cáo {BC01}; còn {n.cuoi} hộ nghèo, {tn.cuoi}"),
]


@pytest.mark.parametrize("locale", ["vi-VN", "en-US"])
def test_the_page_follows_what_is_typed(tmp_path: Path, offices: Offices, locale: str) -> None:
    """A sentence, a figure that it speaks of, and an unknown reference; in either locale."""
    path = tmp_path / "ke-hoach.xlsx"
    write_workbook(path, plan_of(rows_of(document("tan-lap-2024"))), catalogue())

    with opened(offices(locale), path) as book:
        for sheet, heading, text in TYPED:
            typed = text.replace(".", ",") if locale == "vi-VN" and text[0].isdigit() else text
            type_into(book, sheet, f"{column_of(book, sheet, heading)}{FIRST_ROW}", typed)
        shown = shown_by(book)

    assert shown["Nội dung văn bản"] == "Giảm giảm ít nhất 1.234,5 hộ (07 hộ) năm 2025"
    assert shown["Hoạt động"] == (
        "Mở từ 02 đến 03 lớp tập huấn, chi 1.540,5 triệu đồng theo Kế hoạch số 16/KH-UBND, ……"
    )
    assert shown["Tổ chức thực hiện"] == "Báo cáo trước ngày 31/5; còn 40 hộ nghèo, 3,36%"


def column_of(book: Any, sheet: str, heading: str) -> str:
    cells = book.Sheets.getByName(sheet)
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    header = FIRST_ROW - 1
    return next(c for c in letters if cells.getCellRangeByName(f"{c}{header}").String == heading)


def shown_by(book: Any) -> dict[str, str]:
    """The first sentence of each sheet on the page."""
    page = book.Sheets.getByName(PRINTED.name)
    found: dict[str, str] = {}
    for row in range(1, 80):
        sheet, text = (page.getCellRangeByName(f"{c}{row}").String for c in "AC")
        if sheet in {record.sheet.name for record in WORDED}:
            found.setdefault(sheet, text)
    return found


MONEY = ("được giao | 268,5", "được giao | 1234567,891", "chưa giao | ", "dự kiến | 10")
BASES = (
    "Quyết định | 263/QĐ-TTg | 22/02/2022 | Thủ tướng Chính phủ",
    "Kế hoạch | chưa rõ | 05/01/2024 | Ủy ban nhân dân huyện",
    "Kế hoạch | /KH-UBND | 18/01/2023 | Ủy ban nhân dân huyện",
    "Nghị quyết | chưa rõ | chưa rõ | HĐND huyện",
    "Nghị quyết | 12/NQ-HĐND | chưa rõ | chưa rõ",
    "Nghị định | 07/2021/NĐ-CP | | Chính phủ",
)
REPORTS = (
    "trước ngày | 31/5", "trước ngày | 5/2", "chậm nhất | 05/3/2024", "trước ngày | 01/2024",
    "trước ngày | quý II/2024", "theo quy định | ", "khi có yêu cầu | ", "trước ngày | ",
)  # fmt: skip
AMOUNTS = (
    "đạt (=) | 1 | | lớp | | |", "ít nhất (≥) | 1 | 3 | lớp | | |", " | 7 | | xã, thị trấn | 7 | |",
    "đạt (=) | 7 | | lớp | 9 | xã |", "không quá (≤) | 1 | | lần | | | lần/xã/năm",
    "đạt (=) | 2 | | hội nghị | | | lần/năm", "khoảng | 1200 | 2500 | người | | |",
    "đạt (=) | 1,5 | | ha | | |", "duy trì | 100 | | % | | |", "giảm | 5 | 7 | triệu đồng/hộ | | |",
)  # fmt: skip


def plan_with_everything(money_unit: str) -> Plan:
    """Every way to state a target or an amount, a document, a report, money; all spoken of."""
    values = ("3,36 | ", "4 | 5", "1234,5 | 2000", " | ")
    units = ("%", "điểm %", "hộ", "triệu đồng/người")
    more = "7 | 9 | trường | 5 | hộ | 3,78"
    targets = [
        f"CT{number:03d} | Chỉ tiêu | {operator} | {value} | {unit} | {more}"
        for number, (operator, value, unit) in enumerate(product(Operator, values, units), 1)
    ]
    speaks = [f"{{CT{n:03d}}} {{CT{n:03d}.cau}} {{CT{n:03d}.dau_ky}}" for n in range(1, 91)]
    speaks += [
        "{CT001.tuong_ung} {CT001.ty_so} {CT900} {nam-2} {nam+2}",
        "{kp} {kp.DA2} {kp.DA3} {kp.DA3.TDA1} {kp.DA4} {kp.chu}",
        *(f"{{VB{n:02d}}}; {{VB{n:02d}.ngan}}" for n in range(1, 8)),
        *(f"{{BC{n:02d}}}" for n in range(1, 10)),
        "{don_vi} {cap_tren} {tinh} {ct} {ct.day_du} {PT.NGHEO}",
        "{h.dau} {h.cuoi} {n.dau} {n.cuoi} {n.giam} {c.giam}",
        "{tn.dau} {tn.cuoi} {tn.giam} {tc.dau} {tc.giam} {bc.chung}",
        "{nam} {nam} {nam} {nam} {nam} {nam}, không còn mã nào; *nghiêng*",
    ]
    sheets = {
        "Thông tin chung\nMục | Giá trị": [
            *("Tên đơn vị | Xã Tân Lập", "Cấp | xã", "Cấp trên trực tiếp | Huyện Kon Rẫy"),
            *("Tỉnh | Tỉnh Kon Tum", "Năm kế hoạch | 2024", "Chương trình | GNBV-2021-2025"),
            *("Tên gọi tắt | Chương trình", f"Đơn vị tính tiền trong văn bản | {money_unit}"),
        ],
        "Chỉ tiêu\nMã | Nội dung chỉ tiêu | Cách nêu | Giá trị | Đến (khi là khoảng) | ĐVT | Tử số"
        " | Mẫu số | Đơn vị đếm | Tương ứng (số tuyệt đối) | ĐVT tương ứng | Đầu kỳ": targets,
        "Kinh phí\nMã | Dự án - chính sách | Tình trạng | Kế hoạch vốn năm (triệu đồng)": [
            f"KP{n:02d} | {project} | {money}"
            for n, (project, money) in enumerate(
                zip(("DA2", "DA3.TDA1", "DA3.TDA2", "DA4"), MONEY, strict=True), 1
            )
        ],
        "Căn cứ\nMã VB | Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành": [
            f"VB{n:02d} | {each}" for n, each in enumerate(BASES, 1)
        ],
        "Chế độ báo cáo\nMã | Cách nêu hạn | Ngày/tháng": [
            f"BC{n:02d} | {each}" for n, each in enumerate(REPORTS, 1)
        ],
        "Diễn biến hộ\nKỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ"
        " | Thoát nghèo, vượt chuẩn cận nghèo | Hộ cận nghèo đầu kỳ": [
            "kế hoạch | T1 | Thôn 1 | 600 | 20 | 3 | 40",
            "kế hoạch | T2 | Thôn 2 | 590 | 25 | 2 | 32",
        ],
        "Hoạt động\nMã | Nội dung | Cách nêu | Khối lượng | Đến | ĐVT | Trên tổng số | Đơn vị đếm"
        " | Tần suất": [f"HD{n:02d} | Mở {{sl}} | {each}" for n, each in enumerate(AMOUNTS, 1)],
        "Nội dung văn bản\nPhần | Thứ tự | Nội dung": [
            f"giải pháp | {n} | {each}" for n, each in enumerate(speaks, 1)
        ],
    }  # fmt: skip
    text = "\n".join(f"# {name}\n" + "\n".join(rows) for name, rows in sheets.items())
    return plan_from(text)


@pytest.mark.parametrize(("locale", "money_unit"), [("vi-VN", "đồng"), ("en-US", "triệu đồng")])
def test_every_way_to_state_a_figure_is_worked_out_as_the_plan_prints_it(
    tmp_path: Path, offices: Offices, locale: str, money_unit: str
) -> None:
    path = tmp_path / "moi-cach.xlsx"
    write_workbook(path, plan_with_everything(money_unit), catalogue())
    stored = {p: v for p, v in written_values(path).items() if p.startswith(f"{PRINTED.name}!")}

    with opened(offices(locale), path) as book:
        theirs = dict(calculated_values(book))

    assert len(stored) > 1000
    assert {place: theirs.get(place) for place in stored} == stored
