"""Kinh phí: planned money by project, source and kind; the only home of planned money."""

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
from xltools.form.words import FundingState
from xltools.quantities import Dong


class FundingLine(Record):
    """Kinh phí: one amount for one project from one source (columns 1-10 of form VON).

    Amounts are typed in triệu đồng, up to six decimals, and held in whole đồng. The line
    `Toàn Chương trình` is a total that is only stated: it is never added to the others.
    """

    sheet = Sheet(
        "Kinh phí",
        table="KinhPhi",
        title="KINH PHÍ THỰC HIỆN CHƯƠNG TRÌNH",
        tab=Tab.FILL,
        intro="Gõ số tiền theo triệu đồng; cột Đọc lại cho thấy số đồng.",
        unit_line="Đơn vị tính: triệu đồng",
        blank_rows=16,
        key=("unit_code", "code"),
        code_field="code",
        code_prefix="KP",
    )

    unit_code: Annotated[
        str | None,
        Column(
            "Mã đơn vị cấp dưới",
            "Chỉ có ở bản tổng hợp.",
            "23497",
            above_commune=True,
            width=10,
            rolls=Rolls.KEPT,
        ),
    ] = None
    code: Annotated[
        str | None,
        Column("Mã", "KP01, KP02… đã điền sẵn.", "KP02", required=True, prefilled=True, width=8),
    ] = None
    project: Annotated[
        str | None,
        Column(
            "Dự án - chính sách",
            "Toàn Chương trình là số tổng chỉ nêu, không cộng.",
            "DA3.TDA1",
            required=True,
            choices=Listed.PROJECTS_AND_TOTAL,
            number="B",
            rolls=Rolls.KEPT,
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
    content: Annotated[
        str | None,
        Column(
            "Nội dung chi",
            "Khoản tiền này chi vào việc gì.",
            "Mua bò giống",
            long=True,
            width=44,
            rolls=Rolls.AGREED,
        ),
    ] = None
    funding_source: Annotated[
        str | None,
        Column(
            "Nguồn",
            "Chưa rõ thì chọn chưa xác định.",
            "NSTW",
            required=True,
            choices=Listed.FUNDING_SOURCES,
            width=26,
            rolls=Rolls.KEPT,
        ),
    ] = None
    integrated_programme: Annotated[
        str | None,
        Column(
            "Chương trình lồng ghép",
            "Tên chương trình được lồng ghép vốn.",
            "Chương trình 135",
            width=18,
            rolls=Rolls.KEPT,
        ),
    ] = None
    capital_kind: Annotated[
        str | None,
        Column(
            "Loại vốn",
            "Chưa rõ thì chọn chưa xác định.",
            "sự nghiệp",
            required=True,
            choices=Listed.CAPITAL_KINDS,
            narrowed_by="funding_source",
            width=18,
            rolls=Rolls.KEPT,
        ),
    ] = None
    state: Annotated[
        FundingState | None,
        Column(
            "Tình trạng",
            "Đã giao, mới dự kiến hay chưa có.",
            "được giao",
            required=True,
            width=14,
            rolls=Rolls.KEPT,
        ),
    ] = None
    amount: Annotated[
        Dong | None,
        Column(
            "Kế hoạch vốn năm (triệu đồng)",
            "Triệu đồng; để trống nếu chưa giao.",
            "106",
            number="1",
            rolls=Rolls.ADDED,
        ),
    ] = None
    carried_over: Annotated[
        Dong | None,
        Column(
            "Vốn kéo dài từ năm trước (triệu đồng)",
            "Triệu đồng, chuyển từ năm trước sang.",
            "12,5",
            number="9",
            rolls=Rolls.ADDED,
        ),
    ] = None
    allocated: Annotated[
        Dong | None,
        Column(
            "Đã phân bổ (triệu đồng)",
            "Triệu đồng, đã giao cho đơn vị sử dụng.",
            "80",
            number="10",
            rolls=Rolls.ADDED,
        ),
    ] = None
    in_dong: ClassVar[Calculated[int | None]] = Calculated(
        "Đọc lại (đồng)",
        '=IF(ISNUMBER([amount]),ROUND([amount]*1000000,0),"")',
        lambda r: r.amount,
        width=18,
    )
    words_when_unknown: Annotated[
        str | None,
        Column(
            "Ghi bằng lời khi chưa có số",
            "Câu in thay cho số tiền.",
            "theo kế hoạch vốn của cấp có thẩm quyền giao",
            long=True,
            width=36,
        ),
    ] = None
    assigned_by: Annotated[
        str | None, Column("Văn bản giao", "Mã ở trang Căn cứ.", choices=CodesOf("Căn cứ"))
    ] = None
    user_office: Annotated[
        str | None,
        Column("Đơn vị sử dụng", "Ai chi khoản tiền này.", choices=Listed.OFFICES, width=32),
    ] = None
    budget_code: Annotated[
        str | None,
        Column(
            "Mã mục lục NSNN", "Mã chương trình, mục tiêu, dự án theo mục lục ngân sách.", "0470"
        ),
    ] = None
    footnote: Annotated[
        str | None,
        Column(
            "Chú thích",
            "In ở cuối trang, sau dòng kinh phí.",
            "Vốn chuyển nguồn từ năm trước",
            long=True,
            width=40,
        ),
    ] = None
    remarks: Annotated[
        str | None,
        Column("Ghi chú", "Không in trong kế hoạch.", "đã đối chiếu với kho bạc", width=24),
    ] = None
