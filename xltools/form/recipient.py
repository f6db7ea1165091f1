"""Nơi nhận: who receives the plan, line by line as printed."""

from xltools.form.base import Annotated, Column, Listed, Record, Rolls, Sheet, Tab


class Recipient(Record):
    """Nơi nhận: one printed line."""

    sheet = Sheet(
        "Nơi nhận",
        table="NoiNhan",
        title="NƠI NHẬN",
        tab=Tab.PREFILLED,
        intro="In theo thứ tự; dòng cuối là nơi lưu.",
        blank_rows=20,
        key=("order", "printed"),
    )

    order: Annotated[
        int | None, Column("Thứ tự", "Thứ tự in.", "1", prefilled=True, width=8, rolls=Rolls.NO)
    ] = None
    printed: Annotated[
        str | None,
        Column(
            "Nội dung in",
            "Không gõ gạch đầu dòng và dấu chấm phẩy.",
            "Phòng Lao động - Thương binh và Xã hội huyện",
            required=True,
            prefilled=True,
            width=60,
        ),
    ] = None
    recipient_code: Annotated[
        str | None,
        Column(
            "Mã nơi nhận",
            "b/c báo cáo, t/h thực hiện, p/h phối hợp, đ/b để biết, lưu.",
            "b/c",
            choices=Listed.RECIPIENT_CODES,
            width=12,
        ),
    ] = None
    offices: Annotated[
        tuple[str, ...],
        Column(
            "Đơn vị", "Mã các đơn vị của dòng này, cách nhau bằng dấu ;", "LDTBXH; TCKT", width=34
        ),
    ] = ()
    copies: Annotated[
        int | None, Column("Số bản", "Số bản gửi nơi này.", "2", width=8, rolls=Rolls.NO)
    ] = None
