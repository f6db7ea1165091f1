"""Kết quả thực hiện: actuals by period; the only home of disbursed money."""

from decimal import Decimal
from typing import ClassVar, Final

from xltools.form.base import Annotated, Calculated, Column, Record, Rolls, Sheet, Tab
from xltools.form.words import ActualPeriod
from xltools.quantities import Dong


def _found(record: str, name: str, otherwise: str) -> str:
    """Excel for what another sheet says of this row's code."""
    return f'IFERROR(INDEX({{{record}.{name}}},MATCH([code],{{{record}.code}},0))&"",{otherwise})'


_SUBJECT: Final = _found(
    "Target",
    "wording",
    _found(
        "FundingLine",
        "project_name",
        _found("Activity", "wording", _found("Task", "project_name", '""')),
    ),
)


class Actual(Record):
    """Kết quả thực hiện: what one target, amount, activity or task came to in one period."""

    sheet = Sheet(
        "Kết quả thực hiện",
        table="KetQuaThucHien",
        title="KẾT QUẢ THỰC HIỆN",
        tab=Tab.LATER,
        intro="Điền khi lập báo cáo. Tiền gõ theo triệu đồng ở ba cột giải ngân.",
        blank_rows=30,
        key=("unit_code", "period", "code"),
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
        ActualPeriod | None,
        Column("Kỳ", "Kết quả của kỳ nào.", "6 tháng", required=True, rolls=Rolls.KEPT),
    ] = None
    code: Annotated[
        str | None,
        Column(
            "Mã",
            "Mã của chỉ tiêu, dòng vốn, hoạt động hoặc nhiệm vụ.",
            "CT01",
            required=True,
            width=10,
            rolls=Rolls.KEPT,
        ),
    ] = None
    subject: ClassVar[Calculated[str | None]] = Calculated(
        "Tên chỉ tiêu, khoản vốn, việc",
        f"={_SUBJECT}",
        note="Theo mã ở cột bên.",
        text=True,
        width=36,
        rolls=Rolls.NO,
    )
    result: Annotated[
        Decimal | None, Column("Thực hiện trong kỳ", "Chỉ gõ số.", "3,30", rolls=Rolls.BY_ROW)
    ] = None
    numerator: Annotated[
        Decimal | None,
        Column("Tử số", "Số đạt, khi chỉ tiêu là tỷ lệ.", "21", width=8, rolls=Rolls.ADDED),
    ] = None
    denominator: Annotated[
        Decimal | None,
        Column("Mẫu số", "Tổng số, khi chỉ tiêu là tỷ lệ.", "39", width=8, rolls=Rolls.ADDED),
    ] = None
    disbursed: Annotated[
        Dong | None,
        Column(
            "Giải ngân trong kỳ (triệu đồng)",
            "Triệu đồng, riêng trong kỳ này.",
            "45",
            rolls=Rolls.ADDED,
        ),
    ] = None
    disbursed_to_date: Annotated[
        Dong | None,
        Column(
            "Giải ngân lũy kế (triệu đồng)",
            "Triệu đồng, cộng từ đầu năm.",
            "60,5",
            number="12",
            rolls=Rolls.ADDED,
        ),
    ] = None
    disbursed_by_year_end: Annotated[
        Dong | None,
        Column(
            "Ước giải ngân cả năm (triệu đồng)",
            "Triệu đồng, ước đến hết năm.",
            "106",
            number="21",
            rolls=Rolls.ADDED,
        ),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            "Nguyên nhân, vướng mắc",
            "Vì sao chưa đạt, vướng ở đâu.",
            "Vốn giao muộn, đến tháng 8 mới mua được giống",
            number="22",
            long=True,
            width=44,
            rolls=Rolls.JOINED,
        ),
    ] = None
    data_source: Annotated[
        str | None, Column("Nguồn số liệu", "Số lấy từ đâu.", "Kết quả rà soát cuối năm", width=24)
    ] = None
