"""Cấp dưới, Giao chỉ tiêu, Điều chỉnh khi tổng hợp: sheets of the levels above the commune."""

from datetime import date
from decimal import Decimal
from typing import ClassVar, Final

from xltools.form.assigned_figures import GAP, STANDING, gap_of
from xltools.form.base import Annotated, Calculated, Column, Listed, Record, Rolls, Sheet, Tab
from xltools.form.project_line import name_of_project
from xltools.form.words import Area, AssignedKind, Operator, Standing
from xltools.quantities import Dong


class ChildUnit(Record):
    """Cấp dưới: one unit below, known by code and the date from which the code holds."""

    sheet = Sheet(
        "Cấp dưới",
        table="CapDuoi",
        title="CÁC ĐƠN VỊ CẤP DƯỚI",
        tab=Tab.LATER,
        intro="Đơn vị có dấu x ở cột Tính vào tổng hợp phải gửi tệp.",
        blank_rows=10,
        key=("code",),
        above_commune=True,
        filled_rows=True,
    )

    code: Annotated[
        str | None,
        Column(
            "Mã đơn vị", "Mã hành chính.", "23497", required=True, prefilled=True, assigned=True
        ),
    ] = None
    valid_from: Annotated[
        date | None,
        Column(
            "Có hiệu lực từ", "Ngày mã bắt đầu dùng.", "01/01/2024", prefilled=True, assigned=True
        ),
    ] = None
    name: Annotated[
        str | None,
        Column("Tên đơn vị", "Tên đầy đủ.", "Xã Tân Lập", required=True, prefilled=True, width=24),
    ] = None
    unit_type: Annotated[
        str | None,
        Column("Loại", "Loại đơn vị hành chính.", "xã", prefilled=True, choices=Listed.UNIT_TYPES),
    ] = None
    area: Annotated[
        Area | None, Column("Khu vực", "Nông thôn hay thành thị.", "nông thôn", prefilled=True)
    ] = None
    classes: Annotated[tuple[str, ...], Column("Diện", "Cách nhau bằng dấu ;", "xã ĐBKK")] = ()
    group: Annotated[str | None, Column("Nhóm", "Cụm, hoặc huyện cũ.", "Cụm số 2")] = None
    predecessors: Annotated[
        tuple[str, ...],
        Column(
            "Tiền thân", "Mã các đơn vị cũ, cách nhau bằng dấu ;", "23497; 23500", prefilled=True
        ),
    ] = ()
    contact: Annotated[
        str | None,
        Column("Người phụ trách", "Người lập kế hoạch của đơn vị.", "Trần Thị B", width=20),
    ] = None
    phone: Annotated[str | None, Column("Điện thoại", "Gõ liền, giữ số 0 ở đầu.", "0900000001")] = (
        None
    )
    email: Annotated[
        str | None,
        Column("Thư điện tử", "Địa chỉ nhận và gửi tệp.", "xa.tanlap@example.vn", width=24),
    ] = None
    counted: Annotated[
        bool, Column("Tính vào tổng hợp", "Đánh dấu x.", "x", prefilled=True, width=10)
    ] = False
    not_counted_because: Annotated[
        str | None,
        Column(
            "Lý do không tính",
            "Chỉ khi không đánh dấu Tính vào tổng hợp.",
            "Đã nhập vào xã bên",
            long=True,
        ),
    ] = None


_UNIT: Final = 'IFERROR(INDEX({ChildUnit.name},MATCH([unit_code],{ChildUnit.code},0))&"","")'
_TARGET: Final = "INDEX({Target.wording},MATCH([code],{Target.code},0))"


class AssignedTarget(Record):
    """Giao chỉ tiêu: one number, or one amount, assigned to one unit below."""

    sheet = Sheet(
        "Giao chỉ tiêu",
        table="GiaoChiTieu",
        title="GIAO CHỈ TIÊU VÀ VỐN CHO CẤP DƯỚI",
        tab=Tab.LATER,
        intro="Mỗi dòng một chỉ tiêu hoặc một khoản vốn của một đơn vị.",
        blank_rows=36,
        key=("unit_code", "kind", "code", "round"),
        above_commune=True,
    )

    unit_code: Annotated[
        str | None, Column("Mã đơn vị", "Mã ở trang Cấp dưới.", "23497", required=True)
    ] = None
    unit_name: ClassVar[Calculated[str | None]] = Calculated(
        "Tên đơn vị", f"={_UNIT}", text=True, width=18, rolls=Rolls.NO
    )
    kind: Annotated[
        AssignedKind | None,
        Column("Loại", "Giao một chỉ tiêu, hay giao vốn.", "chỉ tiêu", required=True),
    ] = None
    code: Annotated[
        str | None,
        Column(
            "Mã chỉ tiêu hoặc dự án",
            "Mã ở trang Chỉ tiêu, hoặc mã dự án.",
            "CT01",
            required=True,
            width=12,
        ),
    ] = None
    subject: ClassVar[Calculated[str | None]] = Calculated(
        "Tên chỉ tiêu, dự án",
        f'=IFERROR({_TARGET}&"",{name_of_project("[code]")})',
        text=True,
        width=30,
        rolls=Rolls.NO,
    )
    funding_source: Annotated[
        str | None, Column("Nguồn", "Chỉ khi giao vốn.", choices=Listed.FUNDING_SOURCES, width=22)
    ] = None
    capital_kind: Annotated[
        str | None, Column("Loại vốn", "Chỉ khi giao vốn.", choices=Listed.CAPITAL_KINDS, width=18)
    ] = None
    operator: Annotated[Operator | None, Column("Cách nêu", "Chỉ khi giao chỉ tiêu.", width=16)] = (
        None
    )
    value: Annotated[
        Decimal | None,
        Column("Giá trị", "Chỉ gõ số, theo đơn vị tính của chỉ tiêu.", "0,42", rolls=Rolls.NO),
    ] = None
    value_to: Annotated[
        Decimal | None, Column("Đến", "Cận trên khi giao một khoảng.", "0,50", rolls=Rolls.NO)
    ] = None
    amount: Annotated[
        Dong | None,
        Column("Số vốn (triệu đồng)", "Triệu đồng; chỉ khi giao vốn.", "106", rolls=Rolls.NO),
    ] = None
    registered: Annotated[
        Decimal | None,
        Column(
            "Đăng ký của đơn vị",
            "Theo tệp của đơn vị; vốn tính theo triệu đồng.",
            "0,40",
            rolls=Rolls.NO,
        ),
    ] = None
    gap: ClassVar[Calculated[Decimal | None]] = Calculated(
        "Chênh lệch", GAP, gap_of, digits=2, rolls=Rolls.NO
    )
    standing: ClassVar[Calculated[Standing | None]] = Calculated(
        "So với mức giao", STANDING, text=True, width=18, rolls=Rolls.NO
    )
    assigned_by: Annotated[
        str | None, Column("Văn bản giao", "Số, ký hiệu quyết định giao.", "120/QĐ-UBND", width=22)
    ] = None
    round: Annotated[
        str | None,
        Column("Đợt", "Lần giao, hoặc lần điều chỉnh; dòng dưới thay dòng trên.", "lần 1"),
    ] = None


class Correction(Record):
    """Điều chỉnh khi tổng hợp: a figure the level above uses in place of a unit's own."""

    sheet = Sheet(
        "Điều chỉnh khi tổng hợp",
        table="DieuChinh",
        title="ĐIỀU CHỈNH SỐ LIỆU CỦA CẤP DƯỚI KHI TỔNG HỢP",
        tab=Tab.LATER,
        intro="Ghi số dùng để tổng hợp và lý do; được giữ lại ở lần tổng hợp sau.",
        blank_rows=30,
        key=("unit_code", "on_sheet", "row_code", "column"),
        above_commune=True,
    )

    unit_code: Annotated[
        str | None, Column("Mã đơn vị", "Mã ở trang Cấp dưới.", "23497", required=True)
    ] = None
    on_sheet: Annotated[
        str | None,
        Column(
            "Trang",
            "Trang có số phải sửa.",
            "Diễn biến hộ",
            required=True,
            choices=Listed.SHEETS,
            width=18,
        ),
    ] = None
    row_code: Annotated[
        str | None,
        Column(
            "Mã dòng",
            "Mã của dòng phải sửa; hai kỳ trùng mã thì ghi cả kỳ: kế hoạch|T1.",
            "T1",
            required=True,
        ),
    ] = None
    column: Annotated[
        str | None, Column("Cột", "Tên cột.", "Hộ nghèo đầu kỳ", required=True, width=24)
    ] = None
    submitted: Annotated[
        Decimal | None,
        Column(
            "Số của đơn vị", "Số trong tệp đơn vị gửi; để trống thì tự điền.", "9", rolls=Rolls.NO
        ),
    ] = None
    used: Annotated[
        Decimal | None,
        Column(
            "Số dùng để tổng hợp",
            "Số đúng, dùng để cộng; tiền theo triệu đồng.",
            "8",
            required=True,
            rolls=Rolls.NO,
        ),
    ] = None
    reason: Annotated[
        str | None,
        Column("Lý do", "Vì sao sửa.", "Xã báo lại qua điện thoại", required=True, long=True),
    ] = None
    corrected_by: Annotated[
        str | None, Column("Người điều chỉnh", "Họ tên người sửa.", "Trần Thị B", width=20)
    ] = None
    corrected_on: Annotated[
        date | None, Column("Ngày điều chỉnh", "Ngày/tháng/năm.", "20/3/2024")
    ] = None
