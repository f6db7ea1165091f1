"""The fixed words of the printed plan: everything in it that no cell states."""

from __future__ import annotations

from typing import Final

from xltools.form.words import FundingState

NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
COMMITTEE: Final = "Ủy ban nhân dân"
NUMBER: Final = "Số:"
ROOM_FOR_NUMBER: Final = "        "

DRAFT: Final = "DỰ THẢO"

PLAN: Final = "KẾ HOẠCH"

OPENING: Final = (
    "{committee} ban hành Kế hoạch thực hiện {programme} (sau đây gọi tắt là {short}) trên địa bàn"
    " {unit} năm {year}, gồm các nội dung như sau:"
)

CALLED_SHORT: Final = "gọi tắt là {name}"

LEAD: Final = "Đơn vị chủ trì:"
PARTNERS: Final = "Đơn vị phối hợp:"
TIME: Final = "Thời gian thực hiện:"
REPORTING: Final = "định kỳ tổng hợp, báo cáo kết quả thực hiện ("
LED_BY: Final = "chủ trì"
TOGETHER_WITH: Final = "phối hợp"
CARRIES_OUT: Final = "thực hiện"

FUNDING_GRANTED: Final = "Nguồn vốn được giao:"
FUNDING_EXPECTED: Final = "Nguồn vốn dự kiến:"
FUNDING_EXPECTED_UNKNOWN: Final = "Nguồn vốn dự kiến: chưa xác định"
FUNDING_NOT_YET: Final = "Nguồn vốn: cấp trên chưa giao"
FUNDING_NONE: Final = "Nguồn vốn: không bố trí vốn trong năm {year}"
FUNDING_OF_UNITS: Final = {
    FundingState.EXPECTED: "Chưa xác định nguồn vốn dự kiến của {units}",
    FundingState.NOT_YET: "Chưa giao vốn cho {units}",
    FundingState.NONE: "Không bố trí vốn trong năm {year} cho {units}",
}
OTHER_SOURCE: Final = "nguồn khác"
CARRIED_OVER: Final = "vốn năm trước kéo dài sang"
FUNDING_TOTAL: Final = "Tổng kinh phí thực hiện {short} năm {year}:"
CONSISTING_OF: Final = ", gồm:"
OF_ONE_SOURCE: Final = " ({source})"
FROM_ONE_SOURCE: Final = ", từ nguồn {source}"

EQUAL_TO: Final = "tương ứng"
BASELINE: Final = "năm {year} là"
BASELINE_WITHOUT_YEAR: Final = "đầu kỳ là"
FROM_BASELINE: Final = "từ {value} năm {year}"
FROM_BASELINE_WITHOUT_YEAR: Final = "từ {value} đầu kỳ"
BENEFICIARIES: Final = "Đối tượng:"
MEANT_FOR: Final = "dành cho"
PLACE: Final = "Địa bàn thực hiện:"

ABOUT_GROUP: Final = "Về {group}"
OTHER_TARGETS: Final = "Chỉ tiêu khác"
OF_WHICH: Final = ", trong đó: "

POOR: Final = "hộ nghèo"
NEAR_POOR: Final = "hộ cận nghèo"
INDICATOR: Final = "Chỉ số {indicator}"
DEPRIVED: Final = "Chỉ số {indicator}: đầu năm {year} có {start} thiếu hụt"
DEPRIVED_FIXED: Final = "; trong năm hỗ trợ {fixed} khắc phục thiếu hụt, cuối năm {left}"
MEASURE: Final = "; giải pháp: "
LEFT: Final = "còn {households}"
NONE_LEFT: Final = "không còn hộ nào thiếu hụt"
ANSWERS_FOR: Final = "Chịu trách nhiệm khắc phục {count} chỉ số thiếu hụt: {indicators}"
HELPS_WITH: Final = "Phối hợp khắc phục {count} chỉ số thiếu hụt: {indicators}"

DISBURSED: Final = "giải ngân {amount}"
HINDERED: Final = "nguyên nhân, vướng mắc: {reason}"

PART_LEADS: Final = {
    "Mục tiêu": "Mục tiêu:",
    "Đối tượng": "Đối tượng:",
    "Kết quả dự kiến": "Kết quả dự kiến:",
}

SEE_ANNEXES: Final = "(Chi tiết tại {annexes} kèm theo Kế hoạch này)"
APPENDIX: Final = "Phụ lục"
ATTACHED_TO: Final = "(Kèm theo Kế hoạch số {number} {day} của {committee})"
DAY_TO_FILL: Final = "ngày       tháng       năm {year}"

REQUESTED: Final = "Đề nghị"
REPORTS_HEADING: Final = "Chế độ báo cáo"
RECIPIENTS: Final = "Nơi nhận:"
FILED: Final = "Lưu:"

FOOTNOTE_PROJECT: Final = "Thuộc {project} {programme} giai đoạn {period}"
FOOTNOTE_SUBPROJECT: Final = "Tiểu dự án {number} thuộc Dự án {of}"

UNIT_PEOPLE: Final = "Đơn vị tính: hộ"
UNIT_MONEY: Final = "Đơn vị tính: triệu đồng"
UNIT_BELOW: Final = "đơn vị"
TOTAL: Final = "Tổng cộng"
SUM: Final = "Tổng số"
OTHER_CAPITAL: Final = "Vốn huy động khác"
CARRIED_CAPITAL: Final = "Vốn kéo dài từ năm trước"
UNDETERMINED_SOURCE: Final = "Chưa xác định nguồn"
UNDETERMINED_KIND: Final = "Chưa xác định loại vốn"
SOURCE_OF_BASELINE: Final = "Số liệu đầu năm: {source}."
