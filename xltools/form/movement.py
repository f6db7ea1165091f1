"""Diễn biến hộ: households, poor and near-poor, by village (or unit) and period.

Official numbers: N1-N9 are columns 1-9 of form RS2 (poor), C1-C9 of form RS3 (near-poor),
Thông tư 07/2021/TT-BLĐTBXH. A blank N2-N8 (C3, C4, C6-C8) is read as 0 only when N1 (C1) of the
row is filled; with it blank the row counts as missing.
"""

from typing import ClassVar

from xltools.form.base import Annotated, Calculated, Column, Record, Rolls, Sheet, Tab
from xltools.form.movement_figures import fall_formula, net, rate_formula, rate_of_both_formula
from xltools.form.words import Period
from xltools.quantities import Share, fall, plus, share_of

_POOR = "Hộ nghèo"
_NEAR = "Hộ cận nghèo"
_RATES = "Tỷ lệ (%)"

_Count = int | None

_START, _END = "[total_start]", "[total_end_used]"


class Movement(Record):
    """Diễn biến hộ: one village, or one unit below, in one period."""

    sheet = Sheet(
        "Diễn biến hộ",
        table="DienBienHo",
        title="DIỄN BIẾN HỘ NGHÈO, HỘ CẬN NGHÈO",
        tab=Tab.FILL,
        intro="Mỗi thôn một dòng. Cột nền xanh nhạt tự tính; ô diễn biến để trống được hiểu là 0.",
        unit_line="Đơn vị tính: hộ",
        blank_rows=28,
        key=("period", "code"),
    )

    period: Annotated[
        Period | None,
        Column(
            "Kỳ",
            "kế hoạch, thực hiện 6 tháng hoặc thực hiện năm.",
            "kế hoạch",
            required=True,
            number="A",
            width=12,
            rolls=Rolls.KEPT,
        ),
    ] = None
    code: Annotated[
        str | None,
        Column(
            "Mã",
            "Mã thôn tự đặt (T1, T2…); ở cấp trên là mã đơn vị.",
            "T1",
            required=True,
            number="B1",
            width=8,
            rolls=Rolls.KEPT,
        ),
    ] = None
    name: Annotated[
        str | None,
        Column(
            "Thôn (đơn vị)",
            "Tên thôn, hoặc tên đơn vị cấp dưới.",
            "Thôn 1",
            required=True,
            number="B2",
            width=18,
            rolls=Rolls.KEPT,
        ),
    ] = None
    total_start: Annotated[
        int | None,
        Column(
            "Tổng số hộ đầu kỳ",
            "Theo kết quả rà soát cuối năm trước.",
            "210",
            required=True,
            number="1",
            group="Tổng số hộ dân cư",
            rolls=Rolls.ADDED,
        ),
    ] = None
    total_start_minority: Annotated[
        int | None,
        Column(
            "Tổng số hộ DTTS đầu kỳ",
            "Trong tổng số hộ đầu kỳ.",
            "130",
            number="2",
            group="Tổng số hộ dân cư",
            rolls=Rolls.ADDED,
        ),
    ] = None
    total_end: Annotated[
        int | None,
        Column(
            "Tổng số hộ cuối kỳ",
            "Để trống thì lấy bằng đầu kỳ.",
            "212",
            number="3",
            group="Tổng số hộ dân cư",
            rolls=Rolls.ADDED,
        ),
    ] = None
    total_end_used: ClassVar[Calculated[_Count]] = Calculated(
        "Tổng số hộ cuối kỳ dùng để tính",
        '=IF(ISNUMBER([total_end]),[total_end],IF(ISNUMBER([total_start]),[total_start],""))',
        lambda r: r.total_start if r.total_end is None else r.total_end,
        number="3a",
        group="Tổng số hộ dân cư",
        hidden=True,
    )
    poor_start: Annotated[
        int | None,
        Column(
            "Hộ nghèo đầu kỳ",
            "Gõ 0 nếu không có hộ nghèo.",
            "9",
            required=True,
            number="N1",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_start_minority: Annotated[
        int | None,
        Column(
            "Hộ nghèo DTTS đầu kỳ",
            "Trong số hộ nghèo đầu kỳ.",
            "8",
            number="N1a",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_to_near: Annotated[
        int | None,
        Column(
            "Thoát nghèo, thành hộ cận nghèo",
            "Số hộ ra khỏi hộ nghèo nhưng còn cận nghèo.",
            "1",
            number="N2",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_out: Annotated[
        int | None,
        Column(
            "Thoát nghèo, vượt chuẩn cận nghèo",
            "Số hộ vượt lên trên cả mức cận nghèo.",
            "0",
            number="N3",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_less: Annotated[
        int | None,
        Column(
            "Hộ nghèo giảm khác",
            "Chuyển đi, nhập hộ, hộ không còn…",
            "1",
            number="N4",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_to_poor: Annotated[
        int | None,
        Column(
            "Hộ cận nghèo thành hộ nghèo",
            "Số hộ cận nghèo rơi xuống hộ nghèo trong kỳ.",
            "1",
            number="N5",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_again: Annotated[
        int | None,
        Column(
            "Tái nghèo",
            "Số hộ đã thoát nghèo nay nghèo trở lại.",
            "1",
            number="N6",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_new: Annotated[
        int | None,
        Column(
            "Hộ nghèo phát sinh mới",
            "Số hộ trước đây không nghèo, không cận nghèo.",
            "1",
            number="N7",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_more: Annotated[
        int | None,
        Column(
            "Hộ nghèo tăng khác",
            "Chuyển đến, tách hộ…",
            "1",
            number="N8",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_end: ClassVar[Calculated[_Count]] = Calculated(
        "Hộ nghèo cuối kỳ",
        "=IF(ISNUMBER([poor_start]),SUM([poor_start],[near_to_poor],[poor_again],[poor_new],"
        '[poor_more])-SUM([poor_to_near],[poor_out],[poor_less]),"")',
        lambda r: net(
            r.poor_start,
            (r.poor_to_near, r.poor_out, r.poor_less),
            (r.near_to_poor, r.poor_again, r.poor_new, r.poor_more),
        ),
        number="N9=N1-N2-N3-N4+N5+N6+N7+N8",
        group=_POOR,
    )
    poor_end_minority: Annotated[
        int | None,
        Column(
            "Hộ nghèo DTTS cuối kỳ",
            "Trong số hộ nghèo cuối kỳ.",
            "7",
            number="N9a",
            group=_POOR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_start: Annotated[
        int | None,
        Column(
            "Hộ cận nghèo đầu kỳ",
            "Gõ 0 nếu không có hộ cận nghèo.",
            "12",
            required=True,
            number="C1",
            group=_NEAR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_start_minority: Annotated[
        int | None,
        Column(
            "Hộ cận nghèo DTTS đầu kỳ",
            "Trong số hộ cận nghèo đầu kỳ.",
            "9",
            number="C1a",
            group=_NEAR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_into_poor: ClassVar[Calculated[_Count]] = Calculated(
        "Cận nghèo: thành hộ nghèo",
        '=IF(ISNUMBER([near_to_poor]),[near_to_poor],"")',
        lambda r: r.near_to_poor,
        number="C2=N5",
        group=_NEAR,
    )
    near_out: Annotated[
        int | None,
        Column(
            "Thoát cận nghèo, vượt chuẩn",
            "Số hộ vượt lên trên mức cận nghèo.",
            "2",
            number="C3",
            group=_NEAR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_less: Annotated[
        int | None,
        Column(
            "Hộ cận nghèo giảm khác",
            "Chuyển đi, nhập hộ, hộ không còn…",
            "1",
            number="C4",
            group=_NEAR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_from_poor: ClassVar[Calculated[_Count]] = Calculated(
        "Cận nghèo: từ hộ nghèo chuyển sang",
        '=IF(ISNUMBER([poor_to_near]),[poor_to_near],"")',
        lambda r: r.poor_to_near,
        number="C5=N2",
        group=_NEAR,
    )
    near_again: Annotated[
        int | None,
        Column(
            "Tái cận nghèo",
            "Số hộ đã thoát cận nghèo nay cận nghèo trở lại.",
            "1",
            number="C6",
            group=_NEAR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_new: Annotated[
        int | None,
        Column(
            "Hộ cận nghèo phát sinh mới",
            "Số hộ trước đây không nghèo, không cận nghèo.",
            "1",
            number="C7",
            group=_NEAR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_more: Annotated[
        int | None,
        Column(
            "Hộ cận nghèo tăng khác",
            "Chuyển đến, tách hộ…",
            "1",
            number="C8",
            group=_NEAR,
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_end: ClassVar[Calculated[_Count]] = Calculated(
        "Hộ cận nghèo cuối kỳ",
        "=IF(ISNUMBER([near_start]),SUM([near_start],[poor_to_near],[near_again],[near_new],"
        '[near_more])-SUM([near_to_poor],[near_out],[near_less]),"")',
        lambda r: net(
            r.near_start,
            (r.near_to_poor, r.near_out, r.near_less),
            (r.poor_to_near, r.near_again, r.near_new, r.near_more),
        ),
        number="C9=C1-C2-C3-C4+C5+C6+C7+C8",
        group=_NEAR,
    )
    poor_rate_start: ClassVar[Calculated[Share | None]] = Calculated(
        "Tỷ lệ hộ nghèo đầu kỳ (%)",
        rate_formula("[poor_start]", _START),
        lambda r: share_of(r.poor_start, r.total_start),
        digits=2,
        group=_RATES,
    )
    poor_rate_end: ClassVar[Calculated[Share | None]] = Calculated(
        "Tỷ lệ hộ nghèo cuối kỳ (%)",
        rate_formula("[poor_end]", _END),
        lambda r: share_of(r.poor_end, r.total_end_used),
        digits=2,
        group=_RATES,
    )
    poor_rate_fall: ClassVar[Calculated[Share | None]] = Calculated(
        "Mức giảm tỷ lệ hộ nghèo (điểm %)",
        fall_formula("[poor_start]", "[poor_end]", _START, _END),
        lambda r: fall(r.poor_rate_start, r.poor_rate_end),
        digits=2,
        group=_RATES,
    )
    near_rate_start: ClassVar[Calculated[Share | None]] = Calculated(
        "Tỷ lệ hộ cận nghèo đầu kỳ (%)",
        rate_formula("[near_start]", _START),
        lambda r: share_of(r.near_start, r.total_start),
        digits=2,
        group=_RATES,
    )
    near_rate_end: ClassVar[Calculated[Share | None]] = Calculated(
        "Tỷ lệ hộ cận nghèo cuối kỳ (%)",
        rate_formula("[near_end]", _END),
        lambda r: share_of(r.near_end, r.total_end_used),
        digits=2,
        group=_RATES,
    )
    near_rate_fall: ClassVar[Calculated[Share | None]] = Calculated(
        "Mức giảm tỷ lệ hộ cận nghèo (điểm %)",
        fall_formula("[near_start]", "[near_end]", _START, _END),
        lambda r: fall(r.near_rate_start, r.near_rate_end),
        digits=2,
        group=_RATES,
    )
    both_rate_start: ClassVar[Calculated[Share | None]] = Calculated(
        "Tỷ lệ nghèo đa chiều đầu kỳ (%)",
        rate_of_both_formula("[poor_start]", "[near_start]", _START),
        lambda r: share_of(plus(r.poor_start, r.near_start), r.total_start),
        digits=2,
        group=_RATES,
    )
    both_rate_end: ClassVar[Calculated[Share | None]] = Calculated(
        "Tỷ lệ nghèo đa chiều cuối kỳ (%)",
        rate_of_both_formula("[poor_end]", "[near_end]", _END),
        lambda r: share_of(plus(r.poor_end, r.near_end), r.total_end_used),
        digits=2,
        group=_RATES,
    )
    both_rate_fall: ClassVar[Calculated[Share | None]] = Calculated(
        "Mức giảm tỷ lệ nghèo đa chiều (điểm %)",
        "=IF(AND(ISNUMBER([both_rate_start]),ISNUMBER([both_rate_end])),"
        "ROUND(([poor_start]+[near_start])/[total_start]*100"
        '-([poor_end]+[near_end])/[total_end_used]*100,2),"")',
        lambda r: fall(r.both_rate_start, r.both_rate_end),
        digits=2,
        group=_RATES,
    )
    people_total: Annotated[
        int | None,
        Column(
            "Tổng nhân khẩu",
            "Số người của tất cả các hộ.",
            "830",
            group="Nhân khẩu",
            rolls=Rolls.ADDED,
        ),
    ] = None
    people_poor: Annotated[
        int | None,
        Column(
            "Nhân khẩu hộ nghèo",
            "Số người của các hộ nghèo.",
            "36",
            group="Nhân khẩu",
            rolls=Rolls.ADDED,
        ),
    ] = None
    people_near: Annotated[
        int | None,
        Column(
            "Nhân khẩu hộ cận nghèo",
            "Số người của các hộ cận nghèo.",
            "50",
            group="Nhân khẩu",
            rolls=Rolls.ADDED,
        ),
    ] = None
    average_living: Annotated[
        int | None,
        Column(
            "Hộ NLNN có mức sống trung bình",
            "Hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình.",
            "15",
            rolls=Rolls.ADDED,
        ),
    ] = None
    assigned_reduction: Annotated[
        int | None,
        Column(
            "Cấp trên giao giảm (hộ nghèo)",
            "Số hộ nghèo phải giảm theo quyết định giao.",
            "5",
            assigned=True,
            rolls=Rolls.ADDED,
        ),
    ] = None
    assigned_gap: ClassVar[Calculated[_Count]] = Calculated(
        "Chênh lệch so với số giao (hộ)",
        "=IF(AND(ISNUMBER([assigned_reduction]),ISNUMBER([poor_end])),"
        '[poor_start]-[poor_end]-[assigned_reduction],"")',
        lambda r: (
            None
            if r.assigned_reduction is None or r.poor_end is None
            else r.poor_start - r.poor_end - r.assigned_reduction
        ),
    )
    remarks: Annotated[
        str | None,
        Column(
            "Ghi chú",
            "Không in trong kế hoạch.",
            "một hộ chuyển đến tháng 6",
            width=24,
            rolls=Rolls.NO,
        ),
    ] = None
