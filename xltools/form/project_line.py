"""Dự án - chính sách: what of the programme, and of policies beside it, this unit carries out."""

from typing import ClassVar

from xltools.form.base import Annotated, Calculated, Column, Record, Rolls, Sheet, Tab
from xltools.form.words import HeadingStyle


def name_of_project(code: str) -> str:
    """Excel for the name of the project in a cell, `[project]`; "" for a code of no row."""
    row = f"MATCH({code},{{ProjectLine.code}},0)"
    official = f"INDEX({{ProjectLine.official_name}},{row})"
    printed = f"INDEX({{ProjectLine.printed_name}},{row})"
    return f'IFERROR(IF({official}="",{printed},{official})&"","")'


class ProjectLine(Record):
    """Dự án - chính sách: one project, sub-project or policy."""

    sheet = Sheet(
        "Dự án - chính sách",
        table="DuAnChinhSach",
        title="DỰ ÁN, TIỂU DỰ ÁN VÀ CHÍNH SÁCH THỰC HIỆN TRONG NĂM",
        tab=Tab.PREFILLED,
        intro="Đánh dấu x vào dự án, chính sách mà đơn vị thực hiện trong năm.",
        blank_rows=5,
        key=("code",),
        filled_rows=True,
    )

    code: Annotated[
        str | None,
        Column(
            "Mã",
            "Mã trong danh mục; dòng tự thêm đặt K01, K02…",
            "DA3.TDA2",
            required=True,
            prefilled=True,
            width=14,
        ),
    ] = None
    kind: ClassVar[Calculated[str | None]] = Calculated(
        "Loại", "", text=True, width=13, rolls=Rolls.NO
    )
    official_name: ClassVar[Calculated[str | None]] = Calculated(
        "Tên chính thức", "", text=True, width=60, rolls=Rolls.NO
    )
    printed_name: Annotated[
        str | None,
        Column(
            "Tên in trong văn bản",
            "Chỉ điền khi khác tên chính thức.",
            "Hỗ trợ sản xuất nông nghiệp",
            long=True,
            width=30,
        ),
    ] = None
    carried_out: Annotated[
        bool, Column("Thực hiện năm nay", "Đánh dấu x.", "x", width=10, rolls=Rolls.LARGEST)
    ] = False
    print_order: Annotated[
        int | None, Column("Thứ tự in", "Số nhỏ in trước.", "3", width=8, rolls=Rolls.NO)
    ] = None
    heading: Annotated[
        HeadingStyle | None, Column("In tiêu đề", "Có số, không số hoặc dẫn đề.", width=10)
    ] = None
    footnote: Annotated[
        str | None,
        Column(
            "Chú thích",
            "In ở cuối trang, sau tên dự án.",
            "Tiểu dự án 2 thuộc Dự án 3",
            prefilled=True,
            long=True,
            width=44,
        ),
    ] = None
    not_carried_out_because: Annotated[
        str | None,
        Column(
            "Không thực hiện vì",
            "Lý do trong năm không làm.",
            "Chưa được giao vốn",
            long=True,
            width=36,
        ),
    ] = None
