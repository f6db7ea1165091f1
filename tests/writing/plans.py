"""Plans that the writing tests write: blank, and filled with what a commune would type."""

from __future__ import annotations

from datetime import date
from typing import Any

from xltools.catalogue import Catalogue, LevelCode, load_catalogue
from xltools.plan.build import plan_of
from xltools.plan.plan import Plan
from xltools.plan.starting import starting_document
from xltools.rows.document import merge_documents, rows_of

CATALOGUE: Catalogue = load_catalogue()

TAN_LAP: dict[str, Any] = {
    "Thông tin chung": {
        "Tình trạng": "đã ban hành",
        "Số": "45",
        "Ngày ban hành": "20/3/2024",
        "Họ tên người ký": "Nguyễn Văn A",
        "Người lập biểu": "Trần Thị B",
        "Chức danh người lập": "Công chức LĐ-TB&XH",
        "Điện thoại người lập": "0900000001",
    },
    "Căn cứ": [
        {
            "Mã VB": "VB01",
            "Vai trò": "căn cứ",
            "Loại văn bản": "Quyết định",
            "Số, ký hiệu": "263/QĐ-TTg",
            "Ngày ban hành": "22/02/2022",
            "Cơ quan ban hành": "Thủ tướng Chính phủ",
            "Trích yếu": "phê duyệt Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
            "Từ năm": 2021,
            "Đến năm": 2025,
        },
        {
            "Mã VB": "VB02",
            "Vai trò": "giao chỉ tiêu",
            "Loại văn bản": "Quyết định",
            "Số, ký hiệu": "chưa rõ",
            "Ngày ban hành": "chưa rõ",
            "Cơ quan ban hành": "Ủy ban nhân dân huyện",
        },
    ],
    "Chỉ tiêu": [
        {
            "Mã": "CT01",
            "Nhóm": "giảm nghèo",
            "Nội dung chỉ tiêu": "Tỷ lệ hộ nghèo cuối năm",
            "Cách nêu": "không quá (≤)",
            "Giá trị": "3,36",
            "ĐVT": "%",
            "Đầu kỳ": "3,78",
            "Năm đầu kỳ": 2023,
            "Tương ứng (số tuyệt đối)": 40,
            "ĐVT tương ứng": "hộ",
            "Cấp trên giao: cách nêu": "giảm ít nhất",
            "Cấp trên giao: giá trị": "0,42",
            "Đơn vị phụ trách": "Trạm Y tế xã",
        },
        {
            "Mã": "CT02",
            "Nhóm": "việc làm",
            "Nội dung chỉ tiêu": "Số lao động có việc làm mới",
            "Cách nêu": "tăng",
            "ĐVT": "lao động",
        },
    ],
    "Diễn biến hộ": [
        {
            "Kỳ": "kế hoạch",
            "Mã": "T1",
            "Thôn (đơn vị)": "Thôn 1",
            "Tổng số hộ đầu kỳ": 210,
            "Tổng số hộ DTTS đầu kỳ": 130,
            "Tổng số hộ cuối kỳ": 212,
            "Hộ nghèo đầu kỳ": 9,
            "Thoát nghèo, thành hộ cận nghèo": 2,
            "Hộ cận nghèo thành hộ nghèo": 1,
            "Hộ cận nghèo đầu kỳ": 12,
            "Cấp trên giao giảm (hộ nghèo)": 1,
        },
        {
            "Kỳ": "kế hoạch",
            "Mã": "T2",
            "Thôn (đơn vị)": "Thôn 2",
            "Tổng số hộ đầu kỳ": 187,
            "Hộ nghèo đầu kỳ": 0,
            "Hộ cận nghèo đầu kỳ": 5,
            "Thoát cận nghèo, vượt chuẩn": 7,
        },
        {"Kỳ": "thực hiện 6 tháng", "Mã": "T1", "Thôn (đơn vị)": "Thôn 1"},
        {
            "Kỳ": "thực hiện năm",
            "Mã": "T1",
            "Thôn (đơn vị)": "Thôn 1",
            "Tổng số hộ đầu kỳ": 10,
            "Hộ nghèo đầu kỳ": 9,
            "Hộ cận nghèo đầu kỳ": 4,
        },
    ],
    "Chỉ số thiếu hụt": [
        {"Kỳ": "kế hoạch", "Số": 3, "Hộ nghèo thiếu hụt đầu kỳ": 4, "Hộ nghèo dự kiến khắc phục": 5}
    ],
    "Kinh phí": [
        {
            "Mã": "KP01",
            "Dự án - chính sách": "DA2",
            "Nguồn": "NSTW",
            "Loại vốn": "sự nghiệp",
            "Tình trạng": "được giao",
            "Kế hoạch vốn năm (triệu đồng)": 268,
        },
        {
            "Mã": "KP02",
            "Dự án - chính sách": "DA3.TDA2",
            "Nguồn": "NSĐP - tỉnh",
            "Loại vốn": "sự nghiệp",
            "Tình trạng": "được giao",
            "Kế hoạch vốn năm (triệu đồng)": "106,123456",
            "Đã phân bổ (triệu đồng)": "0,1",
        },
        {
            "Mã": "KP03",
            "Dự án - chính sách": "DA4.TDA3",
            "Nguồn": "chưa xác định",
            "Loại vốn": "chưa xác định",
            "Tình trạng": "chưa giao",
        },
        {"Mã": "KP04", "Dự án - chính sách": "CS.YT", "Tình trạng": "được giao"},
        {
            "Mã": "KP05",
            "Dự án - chính sách": "Toàn Chương trình",
            "Tình trạng": "được giao",
            "Kế hoạch vốn năm (triệu đồng)": 375,
        },
    ],
    "Phân công": [
        {
            "Mã": "NV01",
            "Dự án - chính sách": "DA2",
            "Đơn vị chủ trì": "Trạm Y tế xã",
            "Bắt đầu": "01/2024",
            "Kết thúc": "31/12/2024",
            "Các đợt": "01/6/2024; 01/11/2024",
        },
        {"Mã": "NV01", "Dự án - chính sách": "DA3.TDA2", "Bắt đầu": "quý II/2024"},
    ],
    "Nội dung văn bản": [
        {"Phần": "mục đích", "Thứ tự": 1, "Nội dung": "=1+1", "In": "x"},
        {"Phần": "mục đích", "Thứ tự": 2, "Nội dung": "+84 là mã của Việt Nam"},
        {"Phần": "mục đích", "Thứ tự": 3, "Nội dung": "-SUM(A1)"},
        {"Phần": "mục đích", "Thứ tự": 4, "Nội dung": "@today"},
        {"Phần": "mục đích", "Thứ tự": 5, "Nội dung": "{=A1}"},
        {"Phần": "mục đích", "Thứ tự": 6, "Nội dung": "https://example.vn"},
    ],
}
"""A commune's plan with gaps and faults, for the formulas to agree on."""


def blank_plan(level: LevelCode = LevelCode.COMMUNE, year: int = 2024) -> Plan:
    """The plan of the blank template."""
    return plan_of(rows_of(starting_document(CATALOGUE, level, year)))


def filled_plan() -> Plan:
    """Xã Tân Lập 2024 with a few rows on most sheets."""
    [unit] = CATALOGUE.find_units(LevelCode.COMMUNE, date(2024, 1, 1), "23497")
    start = starting_document(CATALOGUE, LevelCode.COMMUNE, 2024, unit)
    return plan_of(rows_of(merge_documents(start, TAN_LAP)))


def district_plan() -> Plan:
    """A district with its units below, and rows of two of them."""
    [unit] = CATALOGUE.find_units(LevelCode.DISTRICT, date(2024, 1, 1), "614")
    start = starting_document(CATALOGUE, LevelCode.DISTRICT, 2024, unit)
    rows = {
        "Diễn biến hộ": TAN_LAP["Diễn biến hộ"][:2],
        "Kinh phí": [
            {**line, "Mã đơn vị cấp dưới": code}
            for code in ("23497", "23500")
            for line in TAN_LAP["Kinh phí"][:2]
        ],
        "Ngoài biểu mẫu": [{"Trang cũ": "Sheet9", "Ô cũ": "B7", "Nội dung": "=hỏi lại thôn 3"}],
    }
    return plan_of(rows_of(merge_documents(start, rows)))


def reform_plan() -> Plan:
    """A province whose communes of today were made of whole units, of parts, of unknown ones."""

    def line(old: str, extent: str, *figures: object, **more: object) -> dict[str, Any]:
        names = ("Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo")
        counts = {
            f"{name} của đơn vị cũ": figure for name, figure in zip(names, figures, strict=False)
        }
        unit = {"Mã đơn vị mới": "23497", "Đơn vị mới": "Xã Kon Braih", "Mã đơn vị cũ": old}
        return unit | {"Thuộc (cũ)": "Huyện Kon Rẫy", "Nhập vào": extent} | counts | more

    part = {"Mã đơn vị mới": "21136", "Đơn vị mới": "Xã Cà Đam", "Thuộc (cũ)": "Huyện Trà Bồng"}
    nameless: dict[str, object] = {"Mã đơn vị mới": "21157", "Đơn vị mới": None}
    rows = rows_of(
        {
            "Thông tin chung": {
                "Tên đơn vị": "Tỉnh Quảng Ngãi",
                "Mã đơn vị": "51",
                "Cấp": "tỉnh",
                "Năm kế hoạch": 2026,
            },
            "Đơn vị trước sắp xếp": [
                line("23488", "toàn bộ", 400, 30, 0),
                line("23494", "toàn bộ", 300, 20, 30),
                line("21142", "một phần", 101, 11, 9, **part, **{"Tỷ lệ chuyển sang (%)": 62.5}),
                line(
                    "21143",
                    "một phần",
                    101,
                    11,
                    9,
                    **nameless,
                ),
                line(
                    "21144",
                    "toàn bộ",
                    101,
                    None,
                    9,
                    **nameless,
                ),
            ],
        }
    )
    assert not rows.all_problems
    return plan_of(rows)
