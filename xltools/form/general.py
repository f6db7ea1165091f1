"""Thông tin chung: who plans, for which year, under which programme, and who signs."""

from datetime import date

from xltools.form.base import Annotated, CodesOf, Column, Listed, Record, Rolls, Shape, Sheet, Tab
from xltools.form.words import Area, DocumentKind, MoneyUnit, PlanState, Urgency


class GeneralInfo(Record):
    """Thông tin chung: one record, an item a row."""

    sheet = Sheet(
        "Thông tin chung",
        table="ThongTinChung",
        title="THÔNG TIN CHUNG VỀ ĐƠN VỊ VÀ KẾ HOẠCH",
        tab=Tab.FILL,
        intro="Điền cột Giá trị. Dòng nền xám do cấp trên hoặc danh mục điền sẵn.",
        shape=Shape.ITEMS,
        landscape=False,
    )

    unit_name: Annotated[
        str | None,
        Column(
            "Tên đơn vị",
            "Tên đầy đủ theo danh mục đơn vị hành chính.",
            "Xã Tân Lập",
            required=True,
            prefilled=True,
            assigned=True,
        ),
    ] = None
    unit_code: Annotated[
        str | None,
        Column(
            "Mã đơn vị",
            "Mã số đơn vị hành chính, gồm cả số 0 ở đầu.",
            "23497",
            required=True,
            prefilled=True,
            assigned=True,
        ),
    ] = None
    unit_valid_from: Annotated[
        date | None,
        Column(
            "Mã có hiệu lực từ",
            "Mã cũ có thể được dùng lại cho đơn vị khác sau 01/7/2025.",
            "01/01/2024",
            prefilled=True,
            assigned=True,
        ),
    ] = None
    level: Annotated[
        str | None,
        Column(
            "Cấp",
            "xã, huyện hoặc tỉnh.",
            "xã",
            required=True,
            prefilled=True,
            assigned=True,
            choices=Listed.LEVELS,
            strict_choice=True,
        ),
    ] = None
    unit_type: Annotated[
        str | None,
        Column(
            "Loại đơn vị",
            "xã, phường, thị trấn, đặc khu, huyện…",
            "xã",
            prefilled=True,
            choices=Listed.UNIT_TYPES,
        ),
    ] = None
    area: Annotated[
        Area | None,
        Column("Khu vực", "Quyết định mức chuẩn thu nhập.", "nông thôn", prefilled=True),
    ] = None
    classes: Annotated[
        tuple[str, ...],
        Column(
            "Diện",
            "KV I, KV II, KV III, xã ĐBKK, bãi ngang, biên giới, ATK, huyện nghèo.",
            "xã ĐBKK",
        ),
    ] = ()
    parent_name: Annotated[
        str | None,
        Column(
            "Cấp trên trực tiếp",
            "Đơn vị giao chỉ tiêu và nhận kế hoạch này.",
            "Huyện Kon Rẫy",
            required=True,
            prefilled=True,
            assigned=True,
            choices=Listed.PARENTS,
        ),
    ] = None
    parent_code: Annotated[
        str | None,
        Column("Mã cấp trên", "Mã hành chính.", "614", prefilled=True, assigned=True),
    ] = None
    province_name: Annotated[
        str | None,
        Column(
            "Tỉnh",
            "Tên đầy đủ, có chữ tỉnh hoặc thành phố.",
            "Tỉnh Kon Tum",
            prefilled=True,
            assigned=True,
        ),
    ] = None
    predecessors: Annotated[
        tuple[str, ...],
        Column(
            "Đơn vị tiền thân (sau sáp nhập)",
            "Mã các đơn vị cũ, cách nhau bằng dấu ;",
            "23497; 23500",
            prefilled=True,
        ),
    ] = ()
    plan_year: Annotated[
        int | None,
        Column(
            "Năm kế hoạch",
            "Bốn chữ số.",
            "2024",
            required=True,
            prefilled=True,
            assigned=True,
            year=True,
            rolls=Rolls.NO,
        ),
    ] = None
    programme: Annotated[
        str | None,
        Column(
            "Chương trình",
            "Mã chương trình có hiệu lực trong năm kế hoạch.",
            "GNBV-2021-2025",
            prefilled=True,
            assigned=True,
            choices=Listed.PROGRAMMES,
        ),
    ] = None
    standard: Annotated[
        str | None,
        Column(
            "Chuẩn nghèo",
            "Mã chuẩn nghèo áp dụng trong năm kế hoạch.",
            "ND07-2021",
            prefilled=True,
            assigned=True,
            choices=Listed.STANDARDS,
        ),
    ] = None
    document_kind: Annotated[
        DocumentKind | None,
        Column(
            "Loại văn bản",
            "Kế hoạch của năm, hay bản điều chỉnh.",
            "Kế hoạch",
            required=True,
            prefilled=True,
        ),
    ] = None
    amends: Annotated[
        str | None,
        Column(
            "Điều chỉnh kế hoạch nào",
            "Mã văn bản ở trang Căn cứ; chỉ khi là kế hoạch điều chỉnh.",
            choices=CodesOf("Căn cứ"),
        ),
    ] = None
    state: Annotated[
        PlanState | None,
        Column(
            "Tình trạng",
            "Chuyển sang “đã ban hành” sau khi có số và ngày.",
            "dự thảo",
            required=True,
        ),
    ] = None
    title: Annotated[
        str | None,
        Column(
            "Trích yếu",
            "Phần in đậm dưới chữ KẾ HOẠCH.",
            "Thực hiện Chương trình mục tiêu "
            "quốc gia giảm nghèo bền vững trên địa bàn xã Tân Lập năm 2024",
            required=True,
            prefilled=True,
            long=True,
        ),
    ] = None
    opening: Annotated[
        str | None,
        Column(
            "Câu mở đầu",
            "Câu đứng sau phần căn cứ, trước mục I.",
            "Ủy ban nhân dân xã xây dựng kế hoạch với các nội dung sau:",
            prefilled=True,
            long=True,
        ),
    ] = None
    short_name: Annotated[
        str | None,
        Column(
            "Tên gọi tắt",
            "Tên ngắn của Chương trình dùng trong bài.",
            "Chương trình",
            prefilled=True,
        ),
    ] = None
    number: Annotated[
        str | None,
        Column("Số", "Số văn bản; để trống khi chưa ban hành.", "45"),
    ] = None
    symbol: Annotated[
        str | None,
        Column("Ký hiệu", "Phần đứng sau số và dấu gạch chéo.", "KH-UBND", prefilled=True),
    ] = None
    place: Annotated[
        str | None,
        Column("Địa danh", "Tên đơn vị không kèm chữ xã, huyện.", "Tân Lập", prefilled=True),
    ] = None
    issued_on: Annotated[
        date | None,
        Column("Ngày ban hành", "Để trống khi chưa ban hành.", "20/3/2024"),
    ] = None
    signing_capacity: Annotated[
        str | None,
        Column(
            "Ký với tư cách",
            "Dòng in trên quyền hạn người ký.",
            "TM. ỦY BAN NHÂN DÂN",
            required=True,
            prefilled=True,
            choices=Listed.SIGNING_CAPACITIES,
        ),
    ] = None
    signing_role: Annotated[
        str | None,
        Column(
            "Người ký: quyền hạn",
            "Dòng in trên tên người ký.",
            "CHỦ TỊCH",
            required=True,
            prefilled=True,
            choices=Listed.SIGNING_ROLES,
        ),
    ] = None
    signer: Annotated[
        str | None,
        Column("Họ tên người ký", "Không ghi học hàm, học vị.", "Nguyễn Văn A", required=True),
    ] = None
    sent_by: Annotated[
        str | None,
        Column("Hình thức gửi ở “Nơi nhận”", "Để trống, hoặc VBĐT.", choices=("VBĐT",)),
    ] = None
    urgency: Annotated[
        Urgency | None,
        Column("Độ khẩn", "In trên bản kế hoạch; để trống khi gửi bình thường."),
    ] = None
    prepared_by: Annotated[
        str | None,
        Column("Người lập biểu", "Họ tên người điền tệp này.", "Trần Thị B", required=True),
    ] = None
    prepared_title: Annotated[
        str | None,
        Column("Chức danh người lập", "Chức danh, bộ phận.", "Công chức LĐ-TB&XH", required=True),
    ] = None
    prepared_phone: Annotated[
        str | None, Column("Điện thoại người lập", "Gõ cả số 0 ở đầu.", "0912345678")
    ] = None
    outline: Annotated[
        str | None,
        Column(
            "Bố cục văn bản",
            "Thứ tự các phần của bản kế hoạch.",
            "Theo dự án (mẫu a)",
            prefilled=True,
            choices=Listed.OUTLINES,
        ),
    ] = None
    village_word: Annotated[
        str | None,
        Column(
            "Tên gọi cấp dưới xã",
            "thôn, bản, ấp, buôn, tổ dân phố…",
            "thôn",
            prefilled=True,
            choices=Listed.VILLAGE_WORDS,
        ),
    ] = None
    money_unit: Annotated[
        MoneyUnit | None,
        Column(
            "Đơn vị tính tiền trong văn bản",
            "Chỉ để in; ở trang Kinh phí luôn gõ triệu đồng.",
            "triệu đồng",
            prefilled=True,
        ),
    ] = None
    amount_in_words: Annotated[
        bool,
        Column(
            "Ghi số tiền bằng chữ",
            "Đánh dấu x để in thêm tổng kinh phí bằng chữ sau số tiền.",
            "x",
        ),
    ] = False
    full_office_names: Annotated[
        bool,
        Column(
            "Luôn ghi đủ tên cơ quan",
            "Đánh dấu x để không gọi tắt: UBND xã, Phòng LĐ-TB&XH…",
            "x",
        ),
    ] = False
    baseline_source: Annotated[
        str | None,
        Column(
            "Số liệu đầu kỳ lấy từ",
            "In trong chú thích của biểu.",
            "Kết quả rà soát hộ nghèo, hộ cận nghèo năm 2023",
            prefilled=True,
            long=True,
        ),
    ] = None
    parent_email: Annotated[
        str | None,
        Column(
            "Thư điện tử của cấp trên",
            "Địa chỉ nhận kế hoạch gửi lên; cấp trên ghi sẵn khi giao chỉ tiêu.",
            "huyen.konray@example.vn",
            prefilled=True,
        ),
    ] = None
