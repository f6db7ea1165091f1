"""Căn cứ: legal bases, the parent plan, decisions that assign, laws cited in the text."""

from datetime import date

from xltools.form.base import Annotated, CodesOf, Column, Listed, Record, Rolls, Sheet, Tab
from xltools.form.words import UNKNOWN, BasisRole, CitedAs, PrintedAt
from xltools.quantities import Said


class LegalBasis(Record):
    """Căn cứ: one document a row, cited from any text by its code."""

    sheet = Sheet(
        "Căn cứ",
        table="CanCu",
        title="CĂN CỨ VÀ VĂN BẢN VIỆN DẪN",
        tab=Tab.PREFILLED,
        intro="Mỗi dòng một văn bản. Trong bài dẫn bằng mã, ví dụ {VB03}.",
        blank_rows=15,
        key=("code",),
        code_field="code",
        code_prefix="VB",
    )

    code: Annotated[
        str | None,
        Column("Mã VB", "VB01, VB02… đã điền sẵn.", "VB01", required=True, prefilled=True, width=8),
    ] = None
    role: Annotated[
        BasisRole | None,
        Column(
            "Vai trò", "Văn bản này đóng vai trò gì.", "kế hoạch cấp trên", required=True, width=14
        ),
    ] = None
    cited_as: Annotated[
        CitedAs | None,
        Column("Cách dẫn", "Chữ đứng đầu dòng căn cứ.", "Thực hiện", prefilled=True, width=11),
    ] = None
    document_type: Annotated[
        str | None,
        Column(
            "Loại văn bản",
            "Tên loại, không kèm số.",
            "Quyết định",
            required=True,
            choices=Listed.DOCUMENT_TYPES,
            width=13,
        ),
    ] = None
    symbol: Annotated[
        str | None,
        Column(
            "Số, ký hiệu",
            "Đủ cả số và ký hiệu; chưa có thì ghi chưa rõ.",
            "263/QĐ-TTg",
            required=True,
            said=(UNKNOWN,),
            width=16,
        ),
    ] = None
    issued_on: Annotated[
        date | Said | None,
        Column(
            "Ngày ban hành",
            "Ngày/tháng/năm; chưa có thì ghi chưa rõ.",
            "22/02/2022",
            required=True,
            said=(UNKNOWN,),
        ),
    ] = None
    issuer: Annotated[
        str | None,
        Column(
            "Cơ quan ban hành",
            "Cơ quan, người ký ban hành.",
            "Thủ tướng Chính phủ",
            required=True,
            width=23,
        ),
    ] = None
    title: Annotated[
        str | None,
        Column(
            "Trích yếu",
            "Nội dung chính, không lặp loại và số.",
            "phê duyệt Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025",
            required=True,
            long=True,
            width=51,
        ),
    ] = None
    from_year: Annotated[
        int | None,
        Column("Từ năm", "Năm đầu của giai đoạn.", "2021", year=True, width=8, rolls=Rolls.NO),
    ] = None
    to_year: Annotated[
        int | None,
        Column("Đến năm", "Năm cuối của giai đoạn.", "2025", year=True, width=8, rolls=Rolls.NO),
    ] = None
    article: Annotated[
        str | None, Column("Điều, khoản", "Khi chỉ dẫn một phần văn bản.", "Điều 3", width=12)
    ] = None
    carries_out: Annotated[
        str | None,
        Column(
            "Triển khai văn bản",
            "Mã của văn bản mà văn bản này triển khai.",
            choices=CodesOf("Căn cứ"),
            width=11,
        ),
    ] = None
    printed_at: Annotated[
        PrintedAt | None,
        Column(
            "In tại",
            "Phần căn cứ, chú thích, hoặc chỉ trong bài.",
            "phần căn cứ",
            prefilled=True,
            width=13,
        ),
    ] = None
    print_order: Annotated[
        int | None, Column("Thứ tự in", "Số nhỏ in trước.", "1", width=7, rolls=Rolls.NO)
    ] = None
    remarks: Annotated[
        str | None, Column("Ghi chú", "Không in trong kế hoạch.", "đã xem bản gốc", width=18)
    ] = None
