"""Phân công: who leads, who co-operates, and when."""

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
from xltools.form.words import TimeWording
from xltools.quantities import Moment


class Task(Record):
    """Phân công: one project, or one activity that has its own dates."""

    sheet = Sheet(
        "Phân công",
        table="PhanCong",
        title="PHÂN CÔNG NHIỆM VỤ",
        tab=Tab.FILL,
        intro="Mỗi dự án một dòng; thêm dòng khi một hoạt động có thời gian riêng.",
        blank_rows=30,
        key=("code",),
        code_field="code",
        code_prefix="NV",
    )

    code: Annotated[
        str | None,
        Column("Mã", "NV01, NV02… đã điền sẵn.", "NV03", required=True, prefilled=True, width=8),
    ] = None
    project: Annotated[
        str | None,
        Column(
            "Dự án - chính sách",
            "Việc này thuộc dự án, chính sách nào.",
            "DA3.TDA2",
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
    activity: Annotated[
        str | None,
        Column(
            "Hoạt động riêng",
            "Mã hoạt động của dự án này, khi dòng chỉ nói về hoạt động đó.",
            choices=CodesOf("Hoạt động", by="project"),
            narrowed_by="project",
        ),
    ] = None
    name: Annotated[
        str | None,
        Column(
            "Tên việc", "Chỉ khi việc có tên riêng.", "Phiên giao dịch việc làm lưu động", width=28
        ),
    ] = None
    lead_office: Annotated[
        str | None,
        Column(
            "Đơn vị chủ trì",
            "Mỗi việc một đơn vị chủ trì.",
            "Trạm Y tế xã",
            required=True,
            prefilled=True,
            choices=Listed.OFFICES,
            width=28,
        ),
    ] = None
    second_lead: Annotated[
        str | None,
        Column("Cùng chủ trì", "Chỉ khi thật cần.", choices=Listed.OFFICES, width=28),
    ] = None
    partner_1: Annotated[
        str | None,
        Column(
            "Phối hợp 1",
            "Mỗi cột một đơn vị phối hợp.",
            prefilled=True,
            choices=Listed.OFFICES,
            width=28,
        ),
    ] = None
    partner_2: Annotated[
        str | None,
        Column(
            "Phối hợp 2",
            "Mỗi cột một đơn vị phối hợp.",
            prefilled=True,
            choices=Listed.OFFICES,
            width=28,
        ),
    ] = None
    partner_3: Annotated[
        str | None,
        Column(
            "Phối hợp 3",
            "Mỗi cột một đơn vị phối hợp.",
            prefilled=True,
            choices=Listed.OFFICES,
            width=28,
        ),
    ] = None
    partner_4: Annotated[
        str | None,
        Column(
            "Phối hợp 4",
            "Mỗi cột một đơn vị phối hợp.",
            prefilled=True,
            choices=Listed.OFFICES,
            width=28,
        ),
    ] = None
    other_partners: Annotated[
        tuple[str, ...],
        Column("Phối hợp khác", "Cách nhau bằng dấu ;", "các doanh nghiệp trên địa bàn", width=28),
    ] = ()
    starts: Annotated[
        Moment | None,
        Column(
            "Bắt đầu",
            "Ngày (01/3/2024), tháng (01/2024) hoặc quý.",
            "01/2024",
            required=True,
            prefilled=True,
        ),
    ] = None
    ends: Annotated[
        Moment | None,
        Column("Kết thúc", "Ngày, tháng hoặc quý.", "12/2024", required=True, prefilled=True),
    ] = None
    time_wording: Annotated[
        TimeWording | None,
        Column(
            "Cách nêu thời gian",
            "Câu chữ về thời gian trong văn bản.",
            "xuyên suốt trong năm",
            prefilled=True,
            width=18,
        ),
    ] = None
    rounds: Annotated[
        tuple[str, ...],
        Column("Các đợt", "Các ngày, cách nhau bằng dấu ;", "01/6/2024; 01/11/2024", width=18),
    ] = ()
    report_schedule: Annotated[
        str | None,
        Column(
            "Lịch báo cáo",
            "“chung”, hoặc mã ở trang Chế độ báo cáo.",
            "chung",
            prefilled=True,
            choices=CodesOf("Chế độ báo cáo"),
        ),
    ] = None
    obligation: Annotated[
        str | None, Column("Mức độ bắt buộc", "Chỉ khi văn bản giao nói rõ.", "bắt buộc")
    ] = None
    remarks: Annotated[
        str | None,
        Column("Ghi chú", "Không in trong kế hoạch.", "chờ lịch của Trung tâm Y tế", width=24),
    ] = None

    @property
    def partners(self) -> tuple[str, ...]:
        """All co-operating offices, in the order of their columns."""
        named = (self.partner_1, self.partner_2, self.partner_3, self.partner_4)
        return tuple(p for p in named if p) + self.other_partners
