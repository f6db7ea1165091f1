"""Nội dung văn bản: sentences of the plan by section of its outline."""

from xltools.form.base import Annotated, Column, Listed, Record, Rolls, Sheet, Tab
from xltools.form.words import LineLevel, TextOrigin


class Sentence(Record):
    """Nội dung văn bản: one paragraph or item of one section."""

    sheet = Sheet(
        "Nội dung văn bản",
        table="NoiDungVanBan",
        title="NỘI DUNG CÁC PHẦN CỦA VĂN BẢN",
        tab=Tab.PREFILLED,
        intro="Câu mẫu đã có sẵn; sửa thẳng vào ô Nội dung. Con số gọi bằng {mã}.",
        blank_rows=24,
        key=("section", "order"),
    )

    section: Annotated[
        str | None,
        Column(
            "Phần",
            "Phần của bản kế hoạch.",
            "giải pháp",
            required=True,
            choices=Listed.SECTIONS,
            width=18,
        ),
    ] = None
    order: Annotated[
        int | None,
        Column("Thứ tự", "Thứ tự câu trong phần.", "2", prefilled=True, width=8, rolls=Rolls.NO),
    ] = None
    line_level: Annotated[
        LineLevel | None, Column("Cấp", "mục, đoạn, -, +", "mục", prefilled=True, width=12)
    ] = None
    lead_in: Annotated[str | None, Column("Dẫn đề", "Chữ đậm mở đầu dòng.", "Mục đích:")] = None
    wording: Annotated[
        str | None,
        Column(
            "Nội dung",
            "Câu in trong văn bản.",
            "Huy động cả hệ thống chính trị cùng tham gia giảm nghèo",
            required=True,
            prefilled=True,
            long=True,
            width=96,
        ),
    ] = None
    origin: Annotated[
        TextOrigin | None,
        Column(
            "Lấy từ", "Câu có sẵn, đã sửa, hay của năm trước.", "câu mẫu", prefilled=True, width=16
        ),
    ] = None
    printed: Annotated[bool, Column("In", "Đánh dấu x để in.", "x", prefilled=True, width=6)] = (
        False
    )
    footnote: Annotated[
        str | None,
        Column(
            "Chú thích",
            "In ở cuối trang, sau câu này.",
            "Theo báo cáo tổng kết năm trước",
            long=True,
            width=40,
        ),
    ] = None
