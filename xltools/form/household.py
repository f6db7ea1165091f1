"""Danh sách hộ: the poor and near-poor households by name, in a file of its own.

It is no sheet of the plan's workbook and stands in none of its registers (`RECORDS`): inside, it
would leave the commune with the first message. What is known of it elsewhere are counts.
"""

from enum import StrEnum
from typing import Final

from xltools.form.base import Annotated, Column, Listed, Record, Sheet, Tab
from xltools.quantities import Dong

LIST_KIND: Final = "household_list"
"""What the file of a list calls itself, where a plan's workbook says nothing."""


class Gender(StrEnum):
    """Giới tính của chủ hộ."""

    MALE = "nam"
    FEMALE = "nữ"


class HouseholdClass(StrEnum):
    """Phân loại hộ đầu năm."""

    POOR = "nghèo"
    NEAR = "cận nghèo"


class Outcome(StrEnum):
    """Dự kiến kết quả đến cuối năm."""

    STAYS_POOR = "còn nghèo"
    POOR_TO_NEAR = "thoát nghèo, thành hộ cận nghèo"
    POOR_OUT = "thoát nghèo, vượt chuẩn cận nghèo"
    POOR_LESS = "hộ nghèo giảm khác"
    STAYS_NEAR = "còn cận nghèo"
    NEAR_OUT = "thoát cận nghèo, vượt chuẩn"
    NEAR_TO_POOR = "cận nghèo thành hộ nghèo"
    NEAR_LESS = "hộ cận nghèo giảm khác"


OUTCOMES: Final = {
    HouseholdClass.POOR: (
        Outcome.STAYS_POOR,
        Outcome.POOR_TO_NEAR,
        Outcome.POOR_OUT,
        Outcome.POOR_LESS,
    ),
    HouseholdClass.NEAR: (
        Outcome.STAYS_NEAR,
        Outcome.NEAR_OUT,
        Outcome.NEAR_TO_POOR,
        Outcome.NEAR_LESS,
    ),
}
"""The outcomes that a household of each class can have."""

CAUSES: Final = (
    "không có hoặc thiếu đất sản xuất",
    "thiếu vốn sản xuất, kinh doanh",
    "thiếu lao động",
    "thiếu công cụ, phương tiện sản xuất",
    "thiếu kiến thức về sản xuất",
    "thiếu kỹ năng lao động, sản xuất",
    "có người ốm đau, bệnh nặng, tai nạn",
    "khác",
)
"""Causes of poverty, as form RS10 counts them."""

_FIRST_BIRTH_YEAR: Final = 1900


class Household(Record):
    """Danh sách hộ: one poor or near-poor household at the start of the year (DS-TN)."""

    sheet = Sheet(
        "Danh sách hộ",
        table="DanhSachHo",
        title="DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO VÀ DỰ KIẾN KẾT QUẢ TRONG NĂM",
        tab=Tab.HOUSEHOLDS,
        intro=(
            "Có dữ liệu cá nhân: tệp này chỉ lưu tại xã, không gửi kèm kế hoạch. "
            "Mỗi hộ một dòng; không ghi số căn cước."
        ),
        unit_line="Có dữ liệu cá nhân - chỉ lưu tại xã",
        blank_rows=40,
        key=("code",),
    )

    code: Annotated[
        str | None,
        Column(
            "Mã hộ",
            "Mã hộ trong cơ sở dữ liệu hộ nghèo, hoặc số giấy chứng nhận; không ghi số căn cước.",
            "HN-0012",
            required=True,
            width=14,
        ),
    ] = None
    head: Annotated[str | None, Column("Họ và tên chủ hộ", width=26)] = None
    birth_year: Annotated[
        int | None,
        Column("Năm sinh", "Của chủ hộ.", "1962", year=True, first_year=_FIRST_BIRTH_YEAR, width=9),
    ] = None
    gender: Annotated[Gender | None, Column("Giới tính", "Của chủ hộ.", width=9)] = None
    ethnicity: Annotated[str | None, Column("Dân tộc", "Của chủ hộ.", "Xơ Đăng", width=12)] = None
    village: Annotated[
        str | None,
        Column(
            "Thôn, bản, tổ dân phố",
            "Chọn tên như ở trang Diễn biến hộ của tệp kế hoạch.",
            "Thôn 1",
            required=True,
            choices=Listed.VILLAGES,
            strict_choice=True,
            width=18,
        ),
    ] = None
    people: Annotated[int | None, Column("Số nhân khẩu", "", "5", width=9)] = None
    workers: Annotated[
        int | None,
        Column("Số lao động", "Người trong độ tuổi, có khả năng lao động.", "2", width=9),
    ] = None
    household_class: Annotated[
        HouseholdClass | None,
        Column(
            "Phân loại đầu năm",
            "Theo kết quả rà soát cuối năm trước.",
            "nghèo",
            required=True,
            width=12,
        ),
    ] = None
    deprivations: Annotated[
        tuple[str, ...],
        Column(
            "Các chỉ số thiếu hụt",
            "Số của chỉ số trong chuẩn nghèo (trang Hướng dẫn), cách nhau bằng dấu ;",
            "3; 7",
            width=14,
        ),
    ] = ()
    cause: Annotated[
        str | None,
        Column(
            "Nguyên nhân nghèo",
            "Nhiều nguyên nhân thì gõ thêm, cách nhau bằng dấu ;",
            choices=CAUSES,
            width=26,
        ),
    ] = None
    measure: Annotated[str | None, Column("Nhu cầu, biện pháp hỗ trợ", width=36)] = None
    projects: Annotated[
        tuple[str, ...],
        Column(
            "Dự án - chính sách hỗ trợ",
            "Mã dự án, chính sách như ở tệp kế hoạch, cách nhau bằng dấu ;",
            "DA2; CS.NO",
            width=18,
        ),
    ] = ()
    funding: Annotated[Dong | None, Column("Kinh phí hỗ trợ (triệu đồng)", "", "15", width=13)] = (
        None
    )
    outcome: Annotated[
        Outcome | None,
        Column(
            "Dự kiến kết quả",
            "Đến cuối năm; chọn cho đúng với phân loại đầu năm.",
            required=True,
            width=26,
        ),
    ] = None
    helper: Annotated[
        str | None,
        Column(
            "Tổ chức, cá nhân giúp đỡ",
            "Ai được phân công giúp hộ này.",
            "Hội Liên hiệp Phụ nữ xã",
            width=26,
        ),
    ] = None
    time: Annotated[str | None, Column("Thời gian", "", "quý II/2024", width=14)] = None
    remarks: Annotated[str | None, Column("Ghi chú", width=20)] = None
