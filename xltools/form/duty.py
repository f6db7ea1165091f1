"""Tổ chức thực hiện: the offices and their duties."""

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
from xltools.form.words import DutyRole, DutyWording, LineLevel
from xltools.quantities import Moment


class Duty(Record):
    """Tổ chức thực hiện: one duty of one office."""

    sheet = Sheet(
        "Tổ chức thực hiện",
        table="ToChucThucHien",
        title="TỔ CHỨC THỰC HIỆN",
        tab=Tab.PREFILLED,
        intro="Mỗi dòng một nhiệm vụ; các dòng cùng số Mục thuộc một đơn vị.",
        blank_rows=24,
        key=("item", "office", "wording"),
    )

    item: Annotated[
        int | None,
        Column(
            "Mục", "Thứ tự của đơn vị trong phần này.", "2", prefilled=True, width=7, rolls=Rolls.NO
        ),
    ] = None
    office: Annotated[
        str | None,
        Column(
            "Đơn vị",
            "Cơ quan, bộ phận nhận nhiệm vụ.",
            "Công chức Lao động - Thương binh và Xã hội",
            required=True,
            choices=Listed.OFFICES,
            width=30,
        ),
    ] = None
    same_item_office: Annotated[
        str | None,
        Column(
            "Đơn vị cùng mục", "Khi hai đơn vị chung một mục.", choices=Listed.OFFICES, width=24
        ),
    ] = None
    wording_style: Annotated[
        DutyWording | None,
        Column(
            "Cách nêu",
            "Giao cho cấp dưới, hoặc đề nghị cơ quan ngang cấp.",
            "giao",
            prefilled=True,
            width=10,
        ),
    ] = None
    printed_name: Annotated[
        str | None,
        Column("Tên in", "Chỉ khi khác tên đơn vị.", "Các đơn vị có liên quan", width=24),
    ] = None
    line_level: Annotated[
        LineLevel | None, Column("Cấp", "dẫn dòng, đoạn, -, +", "đoạn", prefilled=True, width=10)
    ] = None
    wording: Annotated[
        str | None,
        Column(
            "Nhiệm vụ",
            "Câu in trong văn bản.",
            "Rà soát hộ nghèo, báo cáo kết quả với Ủy ban nhân dân xã",
            required=True,
            prefilled=True,
            long=True,
        ),
    ] = None
    role: Annotated[
        DutyRole | None, Column("Vai trò", "Chủ trì, phối hợp, tham mưu…", width=12)
    ] = None
    projects: Annotated[
        tuple[str, ...],
        Column("Dự án - chính sách", "Các mã, cách nhau bằng dấu ;", "DA3.TDA2; DA6.TDA1"),
    ] = ()
    indicators: ClassVar[Calculated[str | None]] = Calculated(
        "Chỉ số thiếu hụt phụ trách", "", text=True, width=18, rolls=Rolls.NO
    )
    targets: ClassVar[Calculated[str | None]] = Calculated(
        "Chỉ tiêu phụ trách", "", text=True, width=18, rolls=Rolls.NO
    )
    due: Annotated[
        Moment | None,
        Column("Thời hạn", "Của nhiệm vụ không phải là báo cáo.", "05/3/2024"),
    ] = None
    report_schedule: Annotated[
        str | None,
        Column("Lịch báo cáo", "Mã ở trang Chế độ báo cáo.", choices=CodesOf("Chế độ báo cáo")),
    ] = None
    attached: Annotated[
        tuple[str, ...],
        Column("Kèm theo", "Mã ở trang Biểu kèm theo, cách nhau bằng dấu ;", "B01; B02"),
    ] = ()
    sent_to: Annotated[
        str | None, Column("Gửi đến", "Nơi nhận kết quả.", "Ủy ban nhân dân xã", width=24)
    ] = None
    through: Annotated[
        str | None, Column("Qua", "Bộ phận tổng hợp.", "Công chức Văn phòng - Thống kê", width=24)
    ] = None
    footnote: Annotated[
        str | None,
        Column(
            "Chú thích",
            "In ở cuối trang, sau câu này.",
            "Theo quy chế làm việc của xã",
            long=True,
            width=40,
        ),
    ] = None
    remarks: Annotated[
        str | None,
        Column("Ghi chú", "Không in trong kế hoạch.", "đã trao đổi với đơn vị", width=24),
    ] = None
