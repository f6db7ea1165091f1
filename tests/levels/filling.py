"""Fills a new workbook of any level and year as little as a complete plan needs.

Two places below the unit, whose figures the targets follow; money for every line; numbers and
dates for every document. All of it is invented.
"""

from __future__ import annotations

import copy
from typing import Any

Document = dict[str, Any]
Row = dict[str, Any]

TOTAL, POOR, POOR_END, NEAR, NEAR_END = 400, 40, 36, 60, 54
"""Households of both places: 4 leave poverty and become near-poor, 10 leave near-poverty."""

_TARGETS: dict[str, Row] = {
    "CT01": {"Giá trị": 9, "Tương ứng (số tuyệt đối)": POOR_END, "Đầu kỳ": 10},
    "CT02": {"Giá trị": 1, "Tương ứng (số tuyệt đối)": POOR - POOR_END},
    "CT03": {"Giá trị": 13.5, "Tương ứng (số tuyệt đối)": NEAR_END, "Đầu kỳ": 15},
    "CT04": {"Giá trị": 1.5, "Tương ứng (số tuyệt đối)": NEAR - NEAR_END},
}

_SYMBOLS = {
    ("Kế hoạch", "Ủy"): "07/KH-UBND",
    ("Quyết định", "Ủy"): "07/QĐ-UBND",
    ("Quyết định", "Thủ"): "07/QĐ-TTg",
    ("Nghị quyết", "Hội"): "07/NQ-HĐND",
}
"""By type and the first word of who issued it."""


def filled(blank: Document) -> Document:
    """The document of a new plan with everything filled in that a person must act on."""
    document = copy.deepcopy(blank)
    info = document["Thông tin chung"]
    year = info["Năm kế hoạch"]
    info |= {"Họ tên người ký": "Nguyễn Văn An", "Người lập biểu": "Trần Thị Bình"}
    for row in document["Căn cứ"]:
        if row["Số, ký hiệu"] == "chưa rõ":
            symbol = _SYMBOLS[row["Loại văn bản"], row["Cơ quan ban hành"].split()[0]]
            row |= {"Số, ký hiệu": symbol, "Ngày ban hành": f"05/01/{year}"}
    for row in document["Chỉ tiêu"]:
        dated = "Năm đầu kỳ" in row
        row.update({"Giá trị": 95, "Đầu kỳ": 96} if dated else {"Giá trị": 100})
        row.update(_TARGETS.get(row["Mã"], {}))
    document["Diễn biến hộ"] = [_place(code, name) for code, name in _places(document)]
    for row in document["Chỉ số thiếu hụt"]:
        row |= {
            "Hộ nghèo thiếu hụt đầu kỳ": 12,
            "Hộ cận nghèo thiếu hụt đầu kỳ": 8,
            "Hộ nghèo dự kiến khắc phục": 4,
            "Hộ cận nghèo dự kiến khắc phục": 2,
        }
        row.setdefault("Đơn vị phụ trách", document["Chỉ tiêu"][0]["Đơn vị phụ trách"])
    for row in document["Hoạt động"]:
        if "{sl}" in row["Nội dung"]:
            row["Khối lượng"] = 2
    document["Kinh phí"] = _money(document["Kinh phí"])
    return document


def _places(document: Document) -> list[tuple[str, str]]:
    """The first two units below, or two villages."""
    below = [(row["Mã đơn vị"], row["Tên đơn vị"]) for row in document.get("Cấp dưới", ())]
    return below[:2] or [("T1", "Thôn 1"), ("T2", "Thôn 2")]


def _place(code: str, name: str) -> Row:
    return {
        "Kỳ": "kế hoạch",
        "Mã": code,
        "Thôn (đơn vị)": name,
        "Tổng số hộ đầu kỳ": TOTAL // 2,
        "Hộ nghèo đầu kỳ": POOR // 2,
        "Thoát nghèo, thành hộ cận nghèo": 2,
        "Hộ cận nghèo đầu kỳ": NEAR // 2,
        "Thoát cận nghèo, vượt chuẩn": 5,
    }


def _money(rows: list[Row]) -> list[Row]:
    """Every line granted 100 million, and the stated total their sum."""
    total = "Toàn Chương trình"
    lines = [row for row in rows if row["Dự án - chính sách"] != total]
    for row in rows:
        stated = row["Dự án - chính sách"] == total
        amount = 100 * max(1, len(lines)) if stated else 100
        row |= {"Tình trạng": "được giao", "Kế hoạch vốn năm (triệu đồng)": amount}
    return rows
