"""Biểu kèm theo: the annexes of the plan and the sheets that they are built from."""

from xltools.form.base import Annotated, Column, Listed, Record, Sheet, Tab
from xltools.form.words import Orientation


class Annex(Record):
    """Biểu kèm theo: one annex, its printed number and where its figures come from."""

    sheet = Sheet(
        "Biểu kèm theo",
        table="BieuKemTheo",
        title="BIỂU KÈM THEO KẾ HOẠCH",
        tab=Tab.PREFILLED,
        intro="Biểu được lập từ các trang của tệp này, không phải gõ lại.",
        blank_rows=10,
        key=("code",),
        code_field="code",
        code_prefix="B",
    )

    code: Annotated[
        str | None,
        Column("Mã", "B01, B02… đã điền sẵn.", "B01", required=True, prefilled=True, width=8),
    ] = None
    printed_number: Annotated[
        str | None,
        Column(
            "Số hiệu in",
            "Số hiệu in ở đầu biểu.",
            "Biểu số 01",
            required=True,
            prefilled=True,
            width=14,
        ),
    ] = None
    title: Annotated[
        str | None,
        Column(
            "Tên biểu",
            "Tên in ở đầu biểu.",
            "Chỉ tiêu giảm hộ nghèo năm {nam}",
            required=True,
            prefilled=True,
            long=True,
        ),
    ] = None
    built_from: Annotated[
        str | None,
        Column(
            "Lấy từ trang",
            "Trang có số liệu của biểu.",
            "Diễn biến hộ",
            prefilled=True,
            choices=Listed.SHEETS,
            width=20,
        ),
    ] = None
    orientation: Annotated[
        Orientation | None,
        Column("Khổ giấy", "Chiều của tờ giấy.", "ngang", prefilled=True, width=10),
    ] = None
    attached: Annotated[bool, Column("Kèm kế hoạch", "Đánh dấu x để in kèm.", "x", width=10)] = (
        False
    )
    remarks: Annotated[
        str | None, Column("Ghi chú", "Không in trong kế hoạch.", "mẫu của huyện", width=24)
    ] = None
