"""The fixed lists of the form: what a drop-down offers at every level and date."""

from __future__ import annotations

from enum import StrEnum


class PlanState(StrEnum):
    """Tình trạng của kế hoạch."""

    REGISTERED = "đăng ký"
    DRAFT = "dự thảo"
    ISSUED = "đã ban hành"
    AMENDED = "điều chỉnh"


class DocumentKind(StrEnum):
    """Loại văn bản."""

    PLAN = "Kế hoạch"
    AMENDMENT = "Kế hoạch điều chỉnh, bổ sung"


class Area(StrEnum):
    """Khu vực."""

    RURAL = "nông thôn"
    URBAN = "thành thị"


class Urgency(StrEnum):
    """Độ khẩn của văn bản, từ thấp đến cao."""

    URGENT = "Khẩn"
    VERY_URGENT = "Thượng khẩn"
    MOST_URGENT = "Hỏa tốc"


class MoneyUnit(StrEnum):
    """Đơn vị tính tiền trong văn bản."""

    MILLION = "triệu đồng"
    DONG = "đồng"


class BasisRole(StrEnum):
    """Vai trò của một văn bản đối với kế hoạch."""

    BASIS = "căn cứ"
    PARENT_PLAN = "kế hoạch cấp trên"
    ASSIGNS_TARGETS = "giao chỉ tiêu"
    ASSIGNS_FUNDING = "giao vốn"
    CITED = "viện dẫn trong bài"
    AMENDED = "văn bản được điều chỉnh"


class CitedAs(StrEnum):
    """Cách dẫn một văn bản ở phần căn cứ."""

    BASED_ON = "Căn cứ"
    CARRYING_OUT = "Thực hiện"
    ACCORDING_TO = "Theo"
    FOLLOWING = "Tiếp theo"


class PrintedAt(StrEnum):
    """Nơi in một văn bản."""

    BASES = "phần căn cứ"
    FOOTNOTE = "chú thích"
    TEXT = "trong bài"


class Operator(StrEnum):
    """Cách nêu một chỉ tiêu."""

    EQUAL = "đạt (=)"
    AT_MOST = "không quá (≤)"
    BELOW = "dưới (<)"
    AT_LEAST = "ít nhất (≥)"
    ABOVE = "trên (>)"
    REDUCE = "giảm"
    REDUCE_AT_LEAST = "giảm ít nhất"
    INCREASE = "tăng"
    INCREASE_AT_LEAST = "tăng ít nhất"
    KEEP = "duy trì"
    ABOUT = "khoảng"
    AS_ASSIGNED = "theo chỉ tiêu giao"
    NO_NUMBER = "không nêu số"


FALLS = frozenset({Operator.REDUCE, Operator.REDUCE_AT_LEAST})
RISES = frozenset({Operator.INCREASE, Operator.INCREASE_AT_LEAST})
CHANGES = FALLS | RISES
"""Ways to state a change, not a level."""


WITHOUT_NUMBER = frozenset({Operator.AS_ASSIGNED, Operator.NO_NUMBER})
"""Ways to state a target that has no number."""


class RollupWay(StrEnum):
    """Cách tổng hợp một chỉ tiêu lên cấp trên."""

    ADD = "cộng"
    RECOMPUTE = "tính lại từ số hộ"
    ALL_MEET = "tất cả phải đạt"
    SMALLEST = "nhỏ nhất"
    LARGEST = "lớn nhất"
    JOIN = "ghép lời"
    NO = "không"


class Period(StrEnum):
    """Kỳ của số liệu: kế hoạch hay thực hiện."""

    PLAN = "kế hoạch"
    HALF_YEAR = "thực hiện 6 tháng"
    YEAR = "thực hiện năm"


class Extent(StrEnum):
    """Đơn vị cũ nhập vào đơn vị mới toàn bộ hay một phần."""

    WHOLE = "toàn bộ"
    PART = "một phần"


class OldUnitState(StrEnum):
    """Số liệu của đơn vị cũ đã tính được vào đơn vị mới hay chưa."""

    COUNTED = "đã tính"
    NO_SHARE = "chờ nhập tỷ lệ"
    NO_FIGURES = "chưa có số liệu"


class HeadingStyle(StrEnum):
    """Cách in tiêu đề của một dự án hoặc chính sách."""

    NUMBERED = "có số"
    UNNUMBERED = "không số"
    RUN_IN = "dẫn đề"


class ActivityPart(StrEnum):
    """Phần của một dòng hoạt động."""

    OBJECTIVE = "Mục tiêu"
    BENEFICIARIES = "Đối tượng"
    CONTENT = "Nội dung"
    OUTPUT = "Kết quả dự kiến"


class LineLevel(StrEnum):
    """Cấp của một dòng văn bản."""

    NUMBERED = "mục"
    UNNUMBERED = "mục không số"
    PARAGRAPH = "đoạn"
    DASH = "-"
    PLUS = "+"
    RUN_IN = "dẫn dòng"


class TimeWording(StrEnum):
    """Cách nêu thời gian của một việc."""

    ONCE = "một lần"
    ALL_YEAR = "xuyên suốt trong năm"
    ROUNDS = "nhiều đợt"
    ON_REQUEST = "khi có yêu cầu"
    AS_REGULATED = "theo quy định"


class DutyWording(StrEnum):
    """Cách nêu một đơn vị ở phần tổ chức thực hiện."""

    ASSIGN = "giao"
    REQUEST = "đề nghị"


class DutyRole(StrEnum):
    """Vai trò của một đơn vị đối với nhiệm vụ."""

    LEAD = "chủ trì"
    PARTNER = "phối hợp"
    ADVISE = "tham mưu"
    FOLLOW = "theo dõi"
    SUPERVISE = "giám sát"


class TextOrigin(StrEnum):
    """Một câu lấy từ đâu."""

    LIBRARY = "câu mẫu"
    OWN = "đơn vị sửa"
    LAST_YEAR = "năm trước, chưa xem lại"


class ReportPeriod(StrEnum):
    """Kỳ báo cáo."""

    MONTH = "tháng"
    QUARTER = "quý"
    HALF_YEAR = "6 tháng"
    YEAR = "năm"
    ON_REQUEST = "đột xuất"
    PLAN = "kế hoạch"
    TABLE = "biểu"


class DueWording(StrEnum):
    """Cách nêu hạn báo cáo."""

    BEFORE = "trước ngày"
    AT_LATEST = "chậm nhất"
    AS_REGULATED = "theo quy định"
    ON_REQUEST = "khi có yêu cầu"


class Orientation(StrEnum):
    """Khổ giấy của một biểu."""

    PORTRAIT = "dọc"
    LANDSCAPE = "ngang"


class FundingState(StrEnum):
    """Tình trạng của một dòng vốn."""

    GRANTED = "được giao"
    EXPECTED = "dự kiến"
    NOT_YET = "chưa giao"
    NONE = "không bố trí"


class ActualPeriod(StrEnum):
    """Kỳ của kết quả thực hiện."""

    LAST_YEAR = "năm trước"
    HALF_YEAR = "6 tháng"
    YEAR = "năm"
    MONTH = "tháng"
    QUARTER = "quý"


class AssignedKind(StrEnum):
    """Loại số được giao cho cấp dưới."""

    TARGET = "chỉ tiêu"
    FUNDING = "vốn"


class Standing(StrEnum):
    """Số đăng ký của đơn vị so với mức giao."""

    EQUAL = "bằng mức giao"
    BEYOND = "vượt mức giao"
    SHORT = "chưa đạt mức giao"
    OTHER = "khác mức giao"
    UNREGISTERED = "chưa đăng ký"
    REPLACED = "đã giao lại"


class SeverityWord(StrEnum):
    """Mức của một nội dung cần sửa, như người dùng thấy."""

    ERROR = "Lỗi phải sửa"
    WARNING = "Cần xem lại"
    INFO = "Gợi ý"


SECTIONS = (
    "mục đích",
    "yêu cầu",
    "kết quả năm trước",
    "mục tiêu chung",
    "mục tiêu cụ thể",
    "kết quả chủ yếu",
    "nội dung dự án",
    "nội dung chính sách",
    "giải pháp",
    "kinh phí",
    "nguồn lực khác",
    "tổ chức thực hiện",
    "lồng ghép",
    "kết thúc",
)
"""Parts of a plan that sentences and targets are placed in; outlines arrange them."""

DOCUMENT_TYPES = (
    "Luật",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Thông tư",
    "Thông tư liên tịch",
    "Chỉ thị",
    "Kế hoạch",
    "Chương trình",
    "Đề án",
    "Công văn",
    "Hướng dẫn",
    "Thông báo",
    "Kết luận",
    "Văn kiện",
)

MEASURE_UNITS = (
    "%",
    "điểm %",
    "hộ",
    "người",
    "lao động",
    "trẻ em",
    "lớp",
    "mô hình",
    "dự án",
    "công trình",
    "cuộc",
    "phiên",
    "lượt",
    "lần",
    "xã",
    "xã, thị trấn",
    "thôn",
    "trường",
    "cơ sở",
    "tin, bài",
    "triệu đồng",
)

POINTS = "điểm %"
RATE_UNITS = frozenset({"%", POINTS})
"""Units of measure of rates and of their changes."""

TARGET_GROUPS_BEYOND_DIMENSIONS = ("giảm nghèo", "việc làm", "điện", "năng lực", "khác")
"""Groups of targets besides the dimensions of the standard in force."""

OUTLINES = (
    "Theo dự án (mẫu a)",
    "Theo chiều thiếu hụt (mẫu b)",
    "Rút gọn (mẫu c)",
    "Theo chính sách (mẫu d)",
)
"""The outlines that narrative ships; a test holds the two together."""

UNKNOWN = "chưa rõ"
NOT_ASSIGNED = "chưa giao"
UNDETERMINED = "chưa xác định"
AS_REGULATED = "theo quy định"
WHOLE_PROGRAMME = "Toàn Chương trình"
COMMON_REPORTS = "chung"

WHOLE_UNIT = frozenset({"", "chung", "toàn xã", "toàn huyện", "toàn tỉnh"})
"""Scopes, folded, that mean all of the unit."""

HOUSEHOLD_INDICATORS = (
    "Tỷ lệ hộ nghèo",
    "Tỷ lệ hộ cận nghèo",
    "Tỷ lệ nghèo đa chiều",
    "Tỷ lệ hộ nghèo DTTS",
    "Số hộ nghèo",
    "Số hộ cận nghèo",
)
CHILD_INDICATORS = ("Suy dinh dưỡng thể thấp còi", "Suy dinh dưỡng thể nhẹ cân")
INDICATORS_OF_GROUPS = (
    (("giảm nghèo",), HOUSEHOLD_INDICATORS),
    (("Y tế",), (*CHILD_INDICATORS, "Tỷ lệ tham gia bảo hiểm y tế")),
    (
        ("việc làm",),
        ("Tỷ lệ lao động qua đào tạo", "Giải quyết việc làm", "Đi làm việc ở nước ngoài"),
    ),
    (("Giáo dục",), ("Trường đạt chuẩn quốc gia",)),
    (
        ("Nước sạch và vệ sinh", "Nước sinh hoạt và vệ sinh"),
        (
            "Tỷ lệ sử dụng nước sạch",
            "Tỷ lệ sử dụng nước hợp vệ sinh",
            "Tỷ lệ nhà tiêu hợp vệ sinh",
        ),
    ),
    (("điện",), ("Tỷ lệ sử dụng điện lưới quốc gia",)),
)
"""Indicators of targets, besides those of the standard in force, by the groups they belong to."""

OTHER = "khác"
TARGET_INDICATORS = (*(each for _, named in INDICATORS_OF_GROUPS for each in named), OTHER)
"""The same without their groups."""
