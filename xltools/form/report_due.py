"""Chế độ báo cáo: who reports what to whom by when; the only home of report dates."""

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
from xltools.form.words import DueWording, ReportPeriod
from xltools.quantities import Moment


class ReportDue(Record):
    """Chế độ báo cáo: one report, its sender, its receiver and its date."""

    sheet = Sheet(
        "Chế độ báo cáo",
        table="CheDoBaoCao",
        title="CHẾ ĐỘ BÁO CÁO",
        tab=Tab.PREFILLED,
        intro="Hạn báo cáo chỉ ghi ở trang này; các trang khác gọi bằng mã.",
        blank_rows=20,
        key=("code",),
        code_field="code",
        code_prefix="BC",
    )

    code: Annotated[
        str | None,
        Column("Mã", "BC01, BC02… đã điền sẵn.", "BC01", required=True, prefilled=True, width=8),
    ] = None
    period: Annotated[
        ReportPeriod | None, Column("Kỳ", "Báo cáo cho kỳ nào.", "6 tháng", required=True, width=12)
    ] = None
    sender: Annotated[
        str | None,
        Column(
            "Nơi gửi",
            "Ai phải báo cáo.",
            "Các cơ quan, đơn vị thuộc UBND xã",
            required=True,
            choices=Listed.OFFICES,
            width=30,
        ),
    ] = None
    receiver: Annotated[
        str | None,
        Column(
            "Nơi nhận báo cáo",
            "Báo cáo ai.",
            "Ủy ban nhân dân xã",
            required=True,
            choices=Listed.RECEIVERS,
            width=30,
        ),
    ] = None
    through: Annotated[
        str | None,
        Column(
            "Qua",
            "Bộ phận tổng hợp.",
            "Công chức Lao động - Thương binh và Xã hội",
            choices=Listed.RECEIVERS,
            width=30,
        ),
    ] = None
    project: Annotated[
        str | None,
        Column("Riêng dự án", "Chỉ khi hạn này của riêng một dự án.", choices=Listed.PROJECTS),
    ] = None
    due_wording: Annotated[
        DueWording | None,
        Column(
            "Cách nêu hạn", "Câu chữ đứng trước ngày hạn.", "trước ngày", required=True, width=16
        ),
    ] = None
    due: Annotated[
        Moment | None,
        Column("Ngày/tháng", "Gõ ngày/tháng, không gõ năm.", "31/5"),
    ] = None
    year: ClassVar[Calculated[int | None]] = Calculated(
        "Năm",
        '=IF([period]="","",NamKeHoach)',
        note="Năm kế hoạch.",
        width=8,
        year=True,
        rolls=Rolls.NO,
    )
    annexes: Annotated[
        str | None,
        Column("Biểu kèm", "Mã ở trang Biểu kèm theo.", choices=CodesOf("Biểu kèm theo"), width=10),
    ] = None
    basis: Annotated[
        str | None,
        Column("Căn cứ", "Mã văn bản quy định hạn này.", choices=CodesOf("Căn cứ"), width=10),
    ] = None
    remarks: Annotated[
        str | None,
        Column("Ghi chú", "Không in trong kế hoạch.", "huyện hẹn gửi sớm một ngày", width=24),
    ] = None
