"""Exports of the poverty database as they look in Excel: title, merged headings, signatures.

Nobody could give us a real file: the layouts follow the columns of `DOMAIN` and the habits of such
exports (a line of numbers, lines of areas and totals, numbers as text, names of signers below).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Cell = int | float | str | None

INDICATORS = (
    *("Việc làm", "Người phụ thuộc trong hộ gia đình", "Dinh dưỡng", "Bảo hiểm y tế"),
    *("Trình độ giáo dục của người lớn", "Tình trạng đi học của trẻ em", "Chất lượng nhà ở"),
    *("Diện tích nhà ở bình quân đầu người", "Nguồn nước sinh hoạt", "Nhà tiêu hợp vệ sinh"),
    *("Sử dụng dịch vụ viễn thông", "Phương tiện phục vụ tiếp cận thông tin"),
)
_DIMENSIONS = ("Việc làm", "Y tế", "Giáo dục", "Nhà ở", "Nước sinh hoạt, vệ sinh", "Thông tin")
_UNIT = (("STT",), ("Phường/Xã",))
_SPLIT = (*_UNIT, ("Phân tổ",))

HEADINGS: Mapping[str, Sequence[tuple[str, ...]]] = {
    "RS1": (
        *_UNIT,
        ("Tổng số hộ dân cư", "Số hộ"),
        ("Tổng số hộ dân cư", "Nhân khẩu"),
        ("Hộ nghèo", "Tổng số hộ"),
        ("Hộ nghèo", "Tỷ lệ (%)"),
        ("Hộ cận nghèo", "Tổng số hộ"),
        ("Hộ cận nghèo", "Tỷ lệ (%)"),
        ("Hộ làm nông, lâm, ngư nghiệp có mức sống trung bình", "Tổng số hộ"),
        ("Hộ làm nông, lâm, ngư nghiệp có mức sống trung bình", "Tỷ lệ (%)"),
        ("Nhân khẩu", "Khẩu nghèo"),
        ("Nhân khẩu", "Tỷ lệ khẩu nghèo (%)"),
        ("Nhân khẩu", "Khẩu cận nghèo"),
        ("Nhân khẩu", "Tỷ lệ khẩu cận nghèo (%)"),
        ("Nhân khẩu", "Khẩu hộ có mức sống trung bình"),
        ("Nhân khẩu", "Tỷ lệ (%)"),
    ),
    "RS2": (
        *_SPLIT,
        ("Tổng số hộ nghèo\nđầu kỳ",),
        ("Số hộ thoát nghèo", "Trở thành hộ cận nghèo"),
        ("Số hộ thoát nghèo", "Vượt chuẩn cận nghèo"),
        ("Số hộ khác giảm",),
        ("Số hộ cận nghèo trở thành hộ nghèo",),
        ("Số hộ nghèo bổ sung", "Tái nghèo"),
        ("Số hộ nghèo bổ sung", "Phát sinh mới"),
        ("Số hộ khác tăng",),
        ("Tổng số hộ nghèo cuối kỳ",),
    ),
    "RS3": (
        *_SPLIT,
        ("Tổng số hộ cận nghèo đầu kỳ",),
        ("Số hộ thoát cận nghèo", "Trở thành hộ nghèo"),
        ("Số hộ thoát cận nghèo", "Vượt chuẩn cận nghèo"),
        ("Số hộ khác giảm",),
        ("Số hộ nghèo trở thành hộ cận nghèo",),
        ("Số hộ cận nghèo bổ sung", "Tái cận nghèo"),
        ("Số hộ cận nghèo bổ sung", "Phát sinh mới"),
        ("Số hộ khác tăng",),
        ("Tổng số hộ cận nghèo cuối kỳ",),
    ),
    "RS4": (
        *_UNIT,
        ("Tổng số hộ nghèo",),
        ("Tổng số thiếu hụt",),
        *(
            ("Chỉ số thiếu hụt", _DIMENSIONS[number // 2], f"{number + 1}. {name}")
            for number, name in enumerate(INDICATORS)
        ),
    ),
    "RS8": (
        *_SPLIT,
        *(
            (group, name)
            for group in ("Hộ nghèo", "Hộ cận nghèo")
            for name in (
                *("Tổng số", "Hộ DTTS", "Hộ không có khả năng lao động"),
                *("Hộ có người có công", "Khác"),
            )
        ),
    ),
}
HEADINGS = {
    **HEADINGS,
    "RS5": (*_UNIT, ("Tổng số hộ nghèo",), *((f"{name} (%)",) for name in INDICATORS)),
    "RS6": (*_UNIT, ("Tổng số hộ cận nghèo",), *HEADINGS["RS4"][3:]),
}
TITLES = {
    "RS1": "TỔNG HỢP KẾT QUẢ CHÍNH THỨC RÀ SOÁT HỘ NGHÈO; HỘ CẬN NGHÈO NĂM 2023",
    "RS2": "TỔNG HỢP DIỄN BIẾN HỘ NGHÈO NĂM 2023",
    "RS3": "TỔNG HỢP DIỄN BIẾN HỘ CẬN NGHÈO NĂM 2023",
    "RS4": "PHÂN TÍCH CÁC CHỈ SỐ THIẾU HỤT DỊCH VỤ XÃ HỘI CƠ BẢN CỦA HỘ NGHÈO NĂM 2023",
    "RS5": "PHÂN TÍCH TỶ LỆ CÁC CHỈ SỐ THIẾU HỤT CỦA HỘ NGHÈO NĂM 2023",
    "RS6": "PHÂN TÍCH CÁC CHỈ SỐ THIẾU HỤT DỊCH VỤ XÃ HỘI CƠ BẢN CỦA HỘ CẬN NGHÈO NĂM 2023",
    "RS8": "PHÂN TÍCH HỘ NGHÈO, HỘ CẬN NGHÈO THEO CÁC NHÓM ĐỐI TƯỢNG NĂM 2023",
}


def add_form(
    book: Workbook,
    form: str,
    rows: Sequence[Sequence[Cell]],
    sheet: str | None = None,
    title: str | None = None,
) -> Worksheet:
    """A sheet with a form: title, headings, line of numbers, the rows as given, signatures."""
    page = book.create_sheet(sheet or form)
    columns = HEADINGS[form]
    page["A1"], page["H1"] = "ỦY BAN NHÂN DÂN XÃ TÂN LẬP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    page["A3"] = TITLES[form] if title is None else title
    page.merge_cells(start_row=3, start_column=1, end_row=3, end_column=len(columns))
    page["A4"] = "(Kèm theo Báo cáo số 45/BC-UBND ngày 15 tháng 12 của Ủy ban nhân dân xã)"
    below = _add_headings(page, columns, first=6)
    for number, row in enumerate(rows, start=below):
        for column, value in enumerate(row, start=1):
            page.cell(number, column, value)
    end = below + len(rows) + 1
    page.cell(end, 2, "NGƯỜI LẬP BIỂU")
    page.cell(end, 8, "TM. ỦY BAN NHÂN DÂN")
    page.cell(end + 4, 2, "Trần Thị B")
    page.cell(end + 4, 8, "Nguyễn Văn A")
    return page


def _add_headings(page: Worksheet, columns: Sequence[tuple[str, ...]], first: int) -> int:
    """Write the headings with their merges and the line of numbers; the row below them."""
    depth = max(map(len, columns))
    for column, parts in enumerate(columns, start=1):
        for level, text in enumerate(parts):
            left = columns[column - 2][: level + 1] if column > 1 else ()
            if parts[: level + 1] != left or level == len(parts) - 1:
                page.cell(first + level, column, text)
                end = column
                while (
                    level < len(parts) - 1
                    and end < len(columns)
                    and columns[end][: level + 1] == parts[: level + 1]
                ):
                    end += 1
                down = first + (depth - 1 if level == len(parts) - 1 else level)
                if end > column or down > first + level:
                    page.merge_cells(
                        start_row=first + level, start_column=column, end_row=down, end_column=end
                    )
    letters = sum(len(parts) == 1 and parts in {*_SPLIT} for parts in columns)
    for column in range(1, len(columns) + 1):
        number = column - letters
        page.cell(first + depth, column, "ABC"[column - 1] if number < 1 else number)
    if columns == HEADINGS["RS2"] or columns == HEADINGS["RS3"]:
        page.cell(first + depth, len(columns), "9=1-2-3-4+5+6+7+8")
    return first + depth + 1


def saved(book: Workbook, path: Path) -> Path:
    """The workbook without the blank sheet it began with, written to a file."""
    if "Sheet" in book.sheetnames and len(book.sheetnames) > 1:
        del book["Sheet"]
    book.save(path)
    return path


# The review of xã Tân Lập at the end of 2023: what tan-lap-2024 starts with.
VILLAGES: Sequence[Mapping[str, Any]] = tuple(
    dict(zip(("name", "total", "people", "poor", "near", "pp", "np", "pm", "nm"), row, strict=True))
    for row in (
        ("Thôn 1", 210, 832, 9, 14, 38, 57, 8, 11),
        ("Thôn 2", 185, 721, 5, 10, 19, 39, 3, 5),
        ("Thôn 3", 240, 946, 8, 13, 33, 52, 6, 9),
        ("Thôn 4", 175, 714, 10, 15, 44, 63, 10, 14),
        ("Thôn 5", 200, 775, 4, 8, 15, 30, 2, 3),
        ("Thôn 6", 180, 719, 9, 12, 37, 48, 7, 9),
    )
)
POOR_LACKING = (21, 12, 11, 9, 18, 4, 16, 13, 10, 24, 15, 8)
NEAR_LACKING = (14, 8, 6, 12, 13, 2, 9, 8, 7, 18, 10, 5)


def review(path: Path, *forms: str, changes: Mapping[tuple[str, str], Cell] | None = None) -> Path:
    """The export of Tân Lập with these forms; `changes` overwrites cells by form and address."""
    book = Workbook()
    for form in forms:
        page = add_form(book, form, ROWS[form](), sheet=f"Sheet {form[2:]}")
        for (changed, address), value in (changes or {}).items():
            if changed == form:
                page[address] = value
    return saved(book, path)


def _rs1() -> list[list[Cell]]:
    rows: list[list[Cell]] = [["I", "Khu vực nông thôn"]]
    for number, v in enumerate(VILLAGES, start=1):
        row = [v["total"], v["people"], v["poor"], 4.29, v["near"], 6.67, 0, 0, v["pp"], 4.5]
        rows.append([number, v["name"], *row, v["np"], 6.8, None, None])
    rows[1][2], rows[2][4] = "210", " 5 "  # numbers as text
    sums = [sum(v[key] for v in VILLAGES) for key in ("total", "people", "poor", "near")]
    total = [sums[0], sums[1], sums[2], 3.78, sums[3], 6.05, 0, 0, 186, 3.95, 289, 6.14, None]
    return [*rows, ["Tổng cộng", None, *total]]


def _movement(kind: str) -> list[list[Cell]]:
    """In 2023 one household of each village left the poor for the near-poor; Thôn 3 had one new."""
    rows: list[list[Cell]] = []
    sums = [0] * 9
    for number, v in enumerate(VILLAGES, start=1):
        new = int(v["name"] == "Thôn 3")
        if kind == "RS2":
            moves = [v["poor"] + 1 - new, 1, 0, 0, 0, 0, new, 0, v["poor"]]
            people = v["pp"]
        else:
            moves = [v["near"] + 1, 0, 2, 0, 1, 0, 0, 0, v["near"]]
            people = v["np"]
        sums = [a + b for a, b in zip(sums, moves, strict=True)]
        shown: list[Cell] = [move or None for move in moves[:8]]
        rows += [
            [number, v["name"], "Hộ", *shown, moves[8]],
            [None, None, "Nhân khẩu", people, *[None] * 7, people],
        ]
    total: list[Cell] = [*sums]
    return [["Tổng cộng", None, "Hộ", *total], [None, None, "Nhân khẩu"], *rows]


def _lacking(sums: Sequence[int], whole: str) -> list[list[Cell]]:
    """Households deprived, spread over the villages so that none exceeds its households."""
    left = list(sums)
    rows: list[list[Cell]] = []
    for number, v in enumerate(VILLAGES, start=1):
        here = [min(v[whole], each) for each in left]
        left = [a - b for a, b in zip(left, here, strict=True)]
        rows.append([number, v["name"], v[whole], sum(here), *here])
    return [*rows, [None, "Tổng số", sum(v[whole] for v in VILLAGES), sum(sums), *sums]]


def _groups() -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for number, v in enumerate(VILLAGES, start=1):
        poor = [v["poor"], v["pm"], 0, None, v["poor"] - v["pm"]]
        near = [v["near"], v["nm"], 0, None, v["near"] - v["nm"]]
        rows += [[number, v["name"], "Hộ", *poor, *near], [None, None, "Nhân khẩu", v["pp"]]]
    return rows


ROWS = {
    "RS1": _rs1,
    "RS2": lambda: _movement("RS2"),
    "RS3": lambda: _movement("RS3"),
    "RS4": lambda: _lacking(POOR_LACKING, "poor"),
    "RS5": lambda: [[n, v["name"], v["poor"], *[12.5] * 12] for n, v in enumerate(VILLAGES, 1)],
    "RS6": lambda: _lacking(NEAR_LACKING, "near"),
    "RS8": _groups,
}
