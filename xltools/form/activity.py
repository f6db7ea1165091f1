"""Hoạt động: objectives, beneficiaries, content and outputs of each project, line by line."""

from decimal import Decimal
from typing import ClassVar

from xltools.form.base import (
    Annotated,
    Calculated,
    CodesOf,
    Column,
    Listed,
    Record,
    Rolls,
    Sheet,
    Tab,
)
from xltools.form.project_line import name_of_project
from xltools.form.words import ActivityPart, LineLevel, Operator
from xltools.quantities import Moment


class Activity(Record):
    """Hoạt động: one line of a project's or policy's content."""

    sheet = Sheet(
        "Hoạt động",
        table="HoatDong",
        title="NỘI DUNG HOẠT ĐỘNG THEO DỰ ÁN, CHÍNH SÁCH",
        tab=Tab.PREFILLED,
        intro="Mỗi dòng một câu. Khối lượng gõ ở cột riêng; {sl} trong câu sẽ in “01 lớp”.",
        blank_rows=24,
        key=("code",),
        code_field="code",
        code_prefix="HD",
    )

    code: Annotated[
        str | None,
        Column("Mã", "HD01, HD02… đã điền sẵn.", "HD19", required=True, prefilled=True, width=8),
    ] = None
    project: Annotated[
        str | None,
        Column(
            "Dự án - chính sách",
            "Mã đã đánh dấu ở trang Dự án - chính sách.",
            "DA7.TDA1",
            required=True,
            choices=Listed.PROJECTS,
        ),
    ] = None
    project_name: ClassVar[Calculated[str | None]] = Calculated(
        "Tên dự án, chính sách",
        f"={name_of_project('[project]')}",
        note="Theo mã ở cột bên.",
        text=True,
        width=26,
        rolls=Rolls.NO,
    )
    part: Annotated[
        ActivityPart | None,
        Column(
            "Phần", "Câu này nằm ở phần nào của dự án.", "Nội dung", required=True, prefilled=True
        ),
    ] = None
    line_level: Annotated[
        LineLevel | None, Column("Cấp", "đoạn, gạch đầu dòng (-), dấu cộng (+).", "-", width=8)
    ] = None
    lead_in: Annotated[str | None, Column("Dẫn đề", "Chữ đậm mở đầu dòng.", "Về y tế:")] = None
    wording: Annotated[
        str | None,
        Column(
            "Nội dung",
            "Câu in trong văn bản.",
            "Tổ chức {sl} tập huấn về giảm nghèo",
            required=True,
            prefilled=True,
            long=True,
            width=80,
        ),
    ] = None
    operator: Annotated[
        Operator | None, Column("Cách nêu", "So với khối lượng ở cột bên.", "đạt (=)", width=14)
    ] = None
    amount: Annotated[Decimal | None, Column("Khối lượng", "Chỉ gõ số.", "1", rolls=Rolls.NO)] = (
        None
    )
    amount_to: Annotated[
        Decimal | None, Column("Đến", "Cận trên của khoảng.", "3", rolls=Rolls.NO)
    ] = None
    measure_unit: Annotated[
        str | None, Column("ĐVT", "Của khối lượng.", "lớp", choices=Listed.MEASURE_UNITS, width=12)
    ] = None
    out_of: Annotated[
        Decimal | None, Column("Trên tổng số", "7 trong “07/07 xã, thị trấn”.", "7", rolls=Rolls.NO)
    ] = None
    counted_unit: Annotated[
        str | None, Column("Đơn vị đếm", "Của Trên tổng số.", "xã, thị trấn", width=12)
    ] = None
    frequency: Annotated[str | None, Column("Tần suất", "Bao lâu một lần.", "lần/xã/năm")] = None
    beneficiaries: Annotated[
        str | None,
        Column("Đối tượng hưởng lợi", "Ai được hưởng lợi.", "Ban quản lý thôn, già làng", width=26),
    ] = None
    beneficiary_count: Annotated[
        int | None, Column("Số người (hộ)", "Số người, hoặc số hộ.", "30", rolls=Rolls.NO)
    ] = None
    place: Annotated[str | None, Column("Địa bàn", "Làm ở đâu.", "thôn 1, thôn 3", width=18)] = None
    lead_office: Annotated[
        str | None,
        Column(
            "Đơn vị thực hiện",
            "Chỉ điền khi khác dòng của dự án ở trang Phân công.",
            choices=Listed.OFFICES,
            width=26,
        ),
    ] = None
    starts: Annotated[Moment | None, Column("Thời gian từ", "Ngày, tháng hoặc quý.", "04/2024")] = (
        None
    )
    ends: Annotated[Moment | None, Column("Thời gian đến", "Ngày, tháng hoặc quý.", "05/2024")] = (
        None
    )
    target: Annotated[
        str | None, Column("Chỉ tiêu", "Mã chỉ tiêu liên quan.", choices=CodesOf("Chỉ tiêu"))
    ] = None
    footnote: Annotated[
        str | None,
        Column(
            "Chú thích",
            "In ở cuối trang, sau câu này.",
            "Theo danh sách rà soát năm trước",
            long=True,
            width=40,
        ),
    ] = None
    remarks: Annotated[
        str | None,
        Column("Ghi chú", "Không in trong kế hoạch.", "chờ thống nhất địa điểm", width=24),
    ] = None
