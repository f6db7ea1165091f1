"""Sheets that the tool writes or that explain: findings, explanations, sources, leftovers."""

from datetime import date

from xltools.form.base import Annotated, Column, Record, Rolls, Sheet, Shown, Tab
from xltools.form.words import SeverityWord


class FindingLine(Record):
    """Nội dung cần sửa: one finding of the last check; rewritten by the button."""

    sheet = Sheet(
        "Nội dung cần sửa",
        table="NoiDungCanSua",
        title="NỘI DUNG CẦN SỬA CỦA LẦN KIỂM TRA GẦN NHẤT",
        tab=Tab.LATER,
        intro="Trang này do nút Kiểm tra ghi; không gõ vào đây.",
        blank_rows=1,
    )

    severity: Annotated[SeverityWord | None, Column("Mức")] = None
    finding_code: Annotated[str | None, Column("Mã nội dung", width=24)] = None
    on_sheet: Annotated[str | None, Column("Trang", width=18)] = None
    cell_address: Annotated[str | None, Column("Ô")] = None
    found: Annotated[str | None, Column("Giá trị hiện có", width=24)] = None
    message: Annotated[str | None, Column("Nội dung", long=True)] = None
    remedy: Annotated[str | None, Column("Cách sửa", long=True)] = None


class Waiver(Record):
    """Giải trình: why a warning stands, typed by a person; no check ever rewrites it."""

    sheet = Sheet(
        "Giải trình",
        table="GiaiTrinh",
        title="GIẢI TRÌNH CÁC NỘI DUNG CẦN XEM LẠI",
        tab=Tab.LATER,
        intro="Ghi lý do giữ nguyên một nội dung cần xem lại.",
        blank_rows=20,
        key=("finding_code", "on_sheet", "row_code"),
    )

    finding_code: Annotated[
        str | None,
        Column("Mã nội dung", "Chép từ kết quả kiểm tra.", "year.stale", required=True, width=24),
    ] = None
    on_sheet: Annotated[
        str | None,
        Column("Trang", "Trang có nội dung được giải trình.", "Chỉ tiêu", required=True, width=18),
    ] = None
    row_code: Annotated[str | None, Column("Mã dòng", "Mã của dòng đó.", "CT05")] = None
    digest: Annotated[
        str | None,
        Column(
            "Dấu giá trị",
            "Chép từ kết quả kiểm tra; giải trình tự hết hiệu lực khi số liệu đổi.",
            "BKMHTXQD",
            width=14,
        ),
    ] = None
    reason: Annotated[
        str | None,
        Column(
            "Lý do",
            "Vì sao giữ nguyên.",
            "Số liệu đúng theo biên bản rà soát",
            required=True,
            long=True,
        ),
    ] = None
    explained_by: Annotated[
        str | None,
        Column(
            "Người giải trình", "Họ tên người giải trình.", "Trần Thị B", required=True, width=20
        ),
    ] = None
    explained_on: Annotated[
        date | None, Column("Ngày giải trình", "Ngày/tháng/năm.", "20/3/2024")
    ] = None


class SourceLine(Record):
    """Nguồn số liệu: where one rolled-up row, or one submission, comes from.

    `at_key` names the line of the roll-up when a person has sorted or moved the lines.
    """

    sheet = Sheet(
        "Nguồn số liệu",
        table="NguonSoLieu",
        title="NGUỒN SỐ LIỆU CỦA BẢN TỔNG HỢP",
        tab=Tab.LATER,
        intro="Mỗi dòng của bản tổng hợp lấy từ tệp, trang, dòng nào. Trang này do máy ghi.",
        blank_rows=1,
        above_commune=True,
    )

    unit_code: Annotated[str | None, Column("Mã đơn vị")] = None
    unit_name: Annotated[str | None, Column("Tên đơn vị", width=22)] = None
    file_name: Annotated[str | None, Column("Tệp", width=34)] = None
    digest: Annotated[str | None, Column("Dấu của tệp", width=20)] = None
    state: Annotated[str | None, Column("Tình trạng", width=22)] = None
    received: Annotated[str | None, Column("Nhận lúc", width=16)] = None
    at_sheet: Annotated[str | None, Column("Trang ở bản này", width=18)] = None
    at_row: Annotated[int | None, Column("Dòng ở bản này", rolls=Rolls.NO)] = None
    at_key: Annotated[str | None, Column("Khóa dòng ở bản này", width=22, hidden=True)] = None
    from_sheet: Annotated[str | None, Column("Trang ở tệp nguồn", width=18)] = None
    from_row: Annotated[int | None, Column("Dòng ở tệp nguồn", rolls=Rolls.NO)] = None
    remarks: Annotated[str | None, Column("Ghi chú", width=30)] = None


class OfficeLine(Record):
    """Cơ quan: offices of this level and date; drop-downs read it, an office adds rows."""

    sheet = Sheet(
        "Cơ quan",
        table="CoQuan",
        title="DANH MỤC CƠ QUAN, BỘ PHẬN",
        tab=Tab.LATER,
        intro="Thêm dòng khi thiếu; danh sách chọn ở các trang khác lấy từ đây.",
        blank_rows=15,
        key=("level", "code"),
        shown=Shown.HIDDEN,
        filled_rows=True,
    )

    code: Annotated[
        str | None,
        Column("Mã", "Viết tắt, không dấu, không cách.", "LDTBXH", prefilled=True, width=12),
    ] = None
    name: Annotated[
        str | None,
        Column(
            "Tên đầy đủ",
            "Tên in trong văn bản.",
            "Phòng Văn hóa - Xã hội",
            required=True,
            prefilled=True,
            width=48,
        ),
    ] = None
    short_name: Annotated[
        str | None,
        Column(
            "Tên in lần sau",
            "Khi văn bản nhắc lại lần sau.",
            "Phòng VH-XH",
            prefilled=True,
            width=30,
        ),
    ] = None
    aliases: Annotated[
        tuple[str, ...],
        Column(
            "Tên khác",
            "Cách nhau bằng dấu ;",
            "Phòng VHXH; Văn hóa xã hội",
            prefilled=True,
            width=40,
        ),
    ] = ()
    level: Annotated[str | None, Column("Cấp", "Cấp của cơ quan.", "xã", prefilled=True)] = None
    valid_from: Annotated[
        date | None, Column("Từ ngày", "Ngày bắt đầu có tên này.", "01/07/2025", prefilled=True)
    ] = None
    valid_to: Annotated[
        date | None, Column("Đến ngày", "Ngày cuối còn tên này.", "30/06/2025", prefilled=True)
    ] = None
    outside: Annotated[
        bool, Column("Ngoài đơn vị", "Đánh dấu x nếu không thuộc đơn vị mình.", "x", prefilled=True)
    ] = False


class OutsideLine(Record):
    """Ngoài biểu mẫu: what a person's workbook held that has no place in the form."""

    sheet = Sheet(
        "Ngoài biểu mẫu",
        table="NgoaiBieuMau",
        title="NỘI DUNG NGOÀI BIỂU MẪU",
        tab=Tab.LATER,
        intro="Những gì tệp cũ có mà biểu mẫu không có chỗ; chỉ tạo khi cần.",
        blank_rows=0,
    )

    from_sheet: Annotated[str | None, Column("Trang cũ", width=20)] = None
    cell_address: Annotated[str | None, Column("Ô cũ")] = None
    content: Annotated[str | None, Column("Nội dung", long=True)] = None
    remarks: Annotated[str | None, Column("Ghi chú", width=30)] = None
