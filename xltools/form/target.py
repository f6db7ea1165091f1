"""Chỉ tiêu: the numbers to reach in the plan year."""

from decimal import Decimal

from xltools.form.base import Annotated, CodesOf, Column, Listed, Record, Rolls, Sheet, Tab
from xltools.form.words import Operator, RollupWay


class Target(Record):
    """Chỉ tiêu: one number to reach in the plan year."""

    sheet = Sheet(
        "Chỉ tiêu",
        table="ChiTieu",
        title="CHỈ TIÊU CỦA KẾ HOẠCH",
        tab=Tab.FILL,
        intro="Mỗi dòng một chỉ tiêu. Trong bài gọi bằng mã, ví dụ {CT01}; không gõ lại con số.",
        blank_rows=30,
        key=("unit_code", "code"),
        code_field="code",
        code_prefix="CT",
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
        Column("Mã", "CT01, CT02… đã điền sẵn.", "CT01", required=True, prefilled=True, width=8),
    ] = None
    group: Annotated[
        str | None,
        Column(
            "Nhóm",
            "Giảm nghèo, một chiều thiếu hụt, hoặc nhóm khác.",
            "giảm nghèo",
            required=True,
            choices=Listed.TARGET_GROUPS,
            rolls=Rolls.KEPT,
        ),
    ] = None
    indicator: Annotated[
        str | None,
        Column(
            "Chỉ số",
            "Tên chỉ số của nhóm đã chọn, hoặc khác.",
            "Tỷ lệ hộ nghèo",
            choices=Listed.INDICATORS,
            narrowed_by="group",
            width=20,
            rolls=Rolls.KEPT,
        ),
    ] = None
    wording: Annotated[
        str | None,
        Column(
            "Nội dung chỉ tiêu",
            "Không gõ con số vào đây.",
            "Tỷ lệ hộ nghèo cuối năm",
            required=True,
            long=True,
            width=48,
            rolls=Rolls.BY_ROW,
        ),
    ] = None
    part_of: Annotated[
        str | None,
        Column(
            "Thuộc chỉ tiêu (trong đó)",
            "Mã của chỉ tiêu chung.",
            "CT14",
            choices=CodesOf("Chỉ tiêu"),
            width=10,
            rolls=Rolls.RECOMPUTED,
        ),
    ] = None
    subject: Annotated[
        str | None,
        Column(
            "Đối tượng", "Chỉ tiêu tính cho ai.", "trẻ em dưới 5 tuổi", width=18, rolls=Rolls.KEPT
        ),
    ] = None
    scope: Annotated[
        str | None,
        Column(
            "Phạm vi",
            "chung, thành thị, nông thôn, DTTS, cấp học…",
            "chung",
            width=14,
            rolls=Rolls.KEPT,
        ),
    ] = None
    operator: Annotated[
        Operator | None,
        Column(
            "Cách nêu",
            "So với giá trị ở cột bên.",
            "không quá (≤)",
            required=True,
            width=16,
            rolls=Rolls.KEPT,
        ),
    ] = None
    value: Annotated[
        Decimal | None,
        Column("Giá trị", "Chỉ gõ số; đơn vị ở cột ĐVT.", "3,36", rolls=Rolls.BY_ROW),
    ] = None
    no_value_yet: Annotated[
        bool,
        Column(
            "Chưa có số", "Đánh dấu x khi cấp trên chưa giao số.", "x", width=9, rolls=Rolls.BY_ROW
        ),
    ] = False
    value_to: Annotated[
        Decimal | None,
        Column("Đến (khi là khoảng)", "Cận trên của khoảng.", "5,0", rolls=Rolls.BY_ROW),
    ] = None
    measure_unit: Annotated[
        str | None,
        Column(
            "ĐVT",
            "Mức giảm của một tỷ lệ là điểm %, không phải %.",
            "%",
            required=True,
            choices=Listed.MEASURE_UNITS,
            width=10,
            rolls=Rolls.KEPT,
        ),
    ] = None
    numerator: Annotated[
        Decimal | None, Column("Tử số", "Số đạt.", "21", width=8, rolls=Rolls.BY_ROW)
    ] = None
    denominator: Annotated[
        Decimal | None, Column("Mẫu số", "Tổng số.", "39", width=8, rolls=Rolls.BY_ROW)
    ] = None
    counted_unit: Annotated[
        str | None,
        Column("Đơn vị đếm", "Của tử số và mẫu số.", "trường", width=10, rolls=Rolls.AGREED),
    ] = None
    counterpart: Annotated[
        Decimal | None,
        Column(
            "Tương ứng (số tuyệt đối)", "Số hộ, số người ứng với tỷ lệ.", "40", rolls=Rolls.BY_ROW
        ),
    ] = None
    counterpart_unit: Annotated[
        str | None,
        Column(
            "ĐVT tương ứng",
            "Của số ở cột Tương ứng.",
            "hộ",
            choices=Listed.MEASURE_UNITS,
            width=10,
            rolls=Rolls.AGREED,
        ),
    ] = None
    baseline: Annotated[
        Decimal | None,
        Column("Đầu kỳ", "Giá trị của năm gốc.", "3,78", prefilled=True, rolls=Rolls.BY_ROW),
    ] = None
    baseline_year: Annotated[
        int | None,
        Column(
            "Năm đầu kỳ",
            "Năm của số ở cột Đầu kỳ.",
            "2023",
            year=True,
            prefilled=True,
            width=8,
            rolls=Rolls.AGREED,
        ),
    ] = None
    assigned_operator: Annotated[
        Operator | None,
        Column(
            "Cấp trên giao: cách nêu",
            "Cách nêu trong quyết định giao.",
            "giảm ít nhất",
            assigned=True,
            width=16,
        ),
    ] = None
    assigned_value: Annotated[
        Decimal | None,
        Column(
            "Cấp trên giao: giá trị",
            "Con số trong quyết định giao.",
            "0,42",
            assigned=True,
            rolls=Rolls.NO,
        ),
    ] = None
    assigned_value_to: Annotated[
        Decimal | None,
        Column(
            "Cấp trên giao: đến",
            "Cận trên khi cấp trên giao một khoảng.",
            "0,50",
            assigned=True,
            rolls=Rolls.NO,
        ),
    ] = None
    project: Annotated[
        str | None,
        Column(
            "Dự án - chính sách",
            "Mã ở trang Dự án - chính sách.",
            "DA3.TDA2",
            choices=Listed.PROJECTS,
            width=12,
            rolls=Rolls.AGREED,
        ),
    ] = None
    owner: Annotated[
        str | None,
        Column(
            "Đơn vị phụ trách",
            "Cơ quan, bộ phận chịu trách nhiệm.",
            "Công chức Lao động - Thương binh và Xã hội",
            required=True,
            choices=Listed.OFFICES,
            width=25,
        ),
    ] = None
    printed_at: Annotated[
        str | None,
        Column(
            "Nêu tại",
            "Phần của kế hoạch in chỉ tiêu này.",
            "mục tiêu cụ thể",
            prefilled=True,
            choices=Listed.SECTIONS,
            width=14,
        ),
    ] = None
    printed_again_at: Annotated[
        str | None,
        Column(
            "Nêu lại tại",
            "Phần thứ hai cùng in chỉ tiêu này.",
            "nội dung dự án",
            choices=Listed.SECTIONS,
            width=14,
        ),
    ] = None
    annex: Annotated[
        str | None,
        Column(
            "Biểu kèm theo",
            "Mã ở trang Biểu kèm theo.",
            "B01",
            choices=CodesOf("Biểu kèm theo"),
            width=10,
        ),
    ] = None
    footnote: Annotated[
        str | None,
        Column("Chú thích", "In ở cuối trang.", "Giảm {n.giam} hộ nghèo", long=True, width=40),
    ] = None
    rollup_way: Annotated[
        RollupWay | None,
        Column(
            "Cách tổng hợp",
            "Cấp trên tổng hợp chỉ tiêu này thế nào.",
            "tính lại từ số hộ",
            prefilled=True,
            hidden=True,
            width=16,
            rolls=Rolls.KEPT,
        ),
    ] = None
    remarks: Annotated[
        str | None, Column("Ghi chú", "Không in trong kế hoạch.", "chờ số liệu của huyện", width=18)
    ] = None
