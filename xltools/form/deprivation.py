"""Chỉ số thiếu hụt: households deprived, by indicator of the standard in force."""

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
from xltools.form.words import Period
from xltools.quantities import Share


def _left(start: int | None, fixed: int | None) -> int | None:
    return None if start is None else start - (fixed or 0)


class Deprivation(Record):
    """Chỉ số thiếu hụt: one indicator in one period (form RS4 for the poor, RS6 for near-poor)."""

    sheet = Sheet(
        "Chỉ số thiếu hụt",
        table="ChiSoThieuHut",
        title="CÁC CHỈ SỐ THIẾU HỤT DỊCH VỤ XÃ HỘI CƠ BẢN",
        tab=Tab.FILL,
        intro="Tên chiều và chỉ số đã điền sẵn theo chuẩn nghèo của năm; điền số hộ thiếu hụt.",
        unit_line="Đơn vị tính: hộ",
        blank_rows=0,
        key=("unit_code", "period", "number"),
        filled_rows=True,
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
    period: Annotated[
        Period | None,
        Column(
            "Kỳ",
            "Kế hoạch, hay kết quả của kỳ nào.",
            "kế hoạch",
            required=True,
            prefilled=True,
            width=12,
            rolls=Rolls.KEPT,
        ),
    ] = None
    number: Annotated[
        int | None,
        Column(
            "Số",
            "Số thứ tự của chỉ số trong chuẩn nghèo.",
            "3",
            required=True,
            prefilled=True,
            width=6,
            rolls=Rolls.KEPT,
        ),
    ] = None
    dimension: ClassVar[Calculated[str | None]] = Calculated(
        "Chiều", "", text=True, width=18, rolls=Rolls.KEPT
    )
    indicator: ClassVar[Calculated[str | None]] = Calculated(
        "Chỉ số", "", text=True, width=30, rolls=Rolls.KEPT
    )
    poor_start: Annotated[
        int | None,
        Column(
            "Hộ nghèo thiếu hụt đầu kỳ",
            "Theo kết quả rà soát.",
            "11",
            required=True,
            number="1",
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_start: Annotated[
        int | None,
        Column(
            "Hộ cận nghèo thiếu hụt đầu kỳ",
            "Theo kết quả rà soát.",
            "6",
            required=True,
            number="2",
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_fixed: Annotated[
        int | None,
        Column(
            "Hộ nghèo dự kiến khắc phục",
            "Số hộ hết thiếu hụt trong năm.",
            "3",
            required=True,
            number="3",
            rolls=Rolls.ADDED,
        ),
    ] = None
    near_fixed: Annotated[
        int | None,
        Column(
            "Hộ cận nghèo dự kiến khắc phục",
            "Số hộ hết thiếu hụt trong năm.",
            "1",
            number="4",
            rolls=Rolls.ADDED,
        ),
    ] = None
    poor_left: ClassVar[Calculated[int | None]] = Calculated(
        "Hộ nghèo còn thiếu hụt cuối kỳ",
        '=IF(ISNUMBER([poor_start]),[poor_start]-N([poor_fixed]),"")',
        lambda r: _left(r.poor_start, r.poor_fixed),
        number="5=1-3",
    )
    near_left: ClassVar[Calculated[int | None]] = Calculated(
        "Hộ cận nghèo còn thiếu hụt cuối kỳ",
        '=IF(ISNUMBER([near_start]),[near_start]-N([near_fixed]),"")',
        lambda r: _left(r.near_start, r.near_fixed),
        number="6=2-4",
    )
    poor_share: ClassVar[Calculated[Share | None]] = Calculated(
        "Tỷ lệ thiếu hụt trên hộ nghèo (%)",
        "=IF(AND(ISNUMBER([poor_start]),SUMIFS({Movement.poor_start},{Movement.period},[period])"
        ">0),ROUND([poor_start]/SUMIFS({Movement.poor_start},{Movement.period},[period])"
        '*100,2),"")',
        digits=2,
        number="7",
    )
    owner: Annotated[
        str | None,
        Column(
            "Đơn vị phụ trách",
            "Cơ quan, bộ phận chịu trách nhiệm chỉ số này.",
            required=True,
            prefilled=True,
            choices=Listed.OFFICES,
            width=26,
        ),
    ] = None
    co_owner: Annotated[
        str | None,
        Column(
            "Đơn vị cùng phụ trách",
            "Chỉ khi hai đơn vị cùng phụ trách.",
            prefilled=True,
            choices=Listed.OFFICES,
            width=26,
        ),
    ] = None
    target: Annotated[
        str | None,
        Column(
            "Chỉ tiêu liên quan",
            "Mã chỉ tiêu cùng chiều (đếm người, trẻ em…).",
            choices=CodesOf("Chỉ tiêu", by="group"),
            narrowed_by="dimension",
            width=10,
        ),
    ] = None
    measure: Annotated[
        str | None,
        Column(
            "Giải pháp",
            "Cách khắc phục thiếu hụt.",
            "Cấp thẻ bảo hiểm y tế, vận động các hộ cùng đóng",
            long=True,
            width=44,
        ),
    ] = None
    remarks: Annotated[
        str | None, Column("Ghi chú", "Không in trong kế hoạch.", "hai hộ đi làm ăn xa", width=24)
    ] = None
