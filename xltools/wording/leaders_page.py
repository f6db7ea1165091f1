"""The words of the page that a roll-up gives leaders to look at; it speaks Vietnamese only."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Tóm tắt kế hoạch giảm nghèo năm {year} - {unit}"
STATE: Final = "Tình trạng kế hoạch: {state}"
COMPLETE: Final = "Đủ số liệu: {received}/{expected} đơn vị"
INCOMPLETE: Final = "Chưa đủ số liệu: {received}/{expected} đơn vị"
NOT_IN_TOTALS: Final = "Các tổng số dưới đây chưa gồm: {units}."
UNREADABLE: Final = "Có {files} tệp không đọc được, chưa rõ của đơn vị nào."
WITHHELD: Final = (
    "Một số đơn vị đã gửi tệp nhưng còn thiếu số liệu; ô tổng nào thiếu thì để trống, không cộng"
    " thiếu."
)
OF_SOME: Final = "(chưa đủ: chỉ gồm {received}/{expected} đơn vị)"
NO_FIGURE: Final = "–"

FILES: Final = "1. Tình hình nhận tệp"
FILES_CHART: Final = "Số tệp, đơn vị theo tình trạng"
FILES_SERIES: Final = "Số lượng"
FILES_TABLE: Final = "Đơn vị, tệp cần chú ý"
FILES_HEADINGS: Final = ("Đơn vị", "Tệp", "Tình trạng", "Ghi chú")
UNKNOWN_UNIT: Final = "(chưa rõ đơn vị)"

HOUSEHOLDS: Final = "2. Hộ nghèo, hộ cận nghèo toàn đơn vị"
HOUSEHOLDS_TABLE: Final = "Kế hoạch năm {year}"
HOUSEHOLDS_HEADINGS: Final = ("", "Đầu năm", "Cuối năm", "Giảm")
HOUSEHOLD_LINES: Final = {
    "total": "Tổng số hộ",
    "poor": "Hộ nghèo",
    "poor_rate": "Tỷ lệ hộ nghèo (%); giảm (điểm %)",
    "near": "Hộ cận nghèo",
    "near_rate": "Tỷ lệ hộ cận nghèo (%); giảm (điểm %)",
    "both_rate": "Tỷ lệ nghèo đa chiều (%); giảm (điểm %)",
}

RANKING: Final = "3. Xếp hạng các đơn vị"
RANKED: Final = {
    "poor_rate_end": "Tỷ lệ hộ nghèo cuối năm theo kế hoạch (%)",
    "poor_rate_fall": "Mức giảm tỷ lệ hộ nghèo trong năm (điểm %)",
}
RANKED_NOTE: Final = "{top} đơn vị cao nhất và {bottom} đơn vị thấp nhất trong {all} đơn vị."
NOTHING_TO_RANK: Final = "Chưa đơn vị nào có đủ số hộ để tính tỷ lệ."
WITHOUT_FIGURE: Final = "Chưa có số: {units}."

ASSIGNED: Final = "4. So với mức giao"
ASSIGNED_TABLE: Final = "Chỉ tiêu và vốn đã giao"
ASSIGNED_HEADINGS: Final = (
    *("Chỉ tiêu, khoản vốn", "ĐVT", "Số đơn vị được giao", "Chưa được giao"),
    *("Mức giao", "Đăng ký", "Chênh lệch", "Chưa đạt", "Chưa đăng ký"),
)
ASSIGNED_NOTE: Final = (
    "Số lượng và tiền được cộng các đơn vị. Tỷ lệ không cộng: “mức giao” là mức chính đơn vị tổng"
    " hợp phải đạt, “đăng ký” được tính lại từ số hộ của các đơn vị."
)
NOTHING_ASSIGNED: Final = "Trang Giao chỉ tiêu chưa có dòng nào; không so sánh được."
ASSIGNED_CHART: Final = "{name} ({unit}): giao và đăng ký"
ASSIGNED_MONEY_CHART: Final = "Vốn giao và vốn đăng ký theo dự án (triệu đồng)"
ASSIGNED_SERIES: Final = ("Giao", "Đăng ký")
WORST_NOTE: Final = "{shown} đơn vị hụt nhiều nhất trong {all} đơn vị được giao."
BY_UNIT: Final = "{name}: từng đơn vị"
BY_UNIT_HEADINGS: Final = ("Đơn vị", "Giao", "Đăng ký", "Chênh lệch", "So với mức giao")

MONEY: Final = "5. Kinh phí theo dự án và nguồn"
MONEY_TABLE: Final = "Kế hoạch vốn năm (triệu đồng)"
MONEY_HEADINGS: Final = ("Dự án, chính sách", "Trung ương", "Địa phương", "Khác, chưa rõ", "Cộng")
MONEY_SERIES: Final = ("Trung ương", "Địa phương", "Khác, chưa rõ")
MONEY_ALL: Final = "Tổng cộng"
MONEY_BESIDES: Final = "Chính sách và nội dung khác"

REMARKS: Final = "6. Cần lưu ý"
NO_REMARKS: Final = "Không có nội dung nào cần lưu ý thêm."
NOT_CHECKED: Final = "Chưa soát lỗi chung của các đơn vị ở lần tổng hợp này."
REMARKS_NOTE: Final = (
    "Một số được coi là khác hẳn khi lệch khỏi trung vị quá {furthest} lần độ lệch tuyệt đối trung"
    " vị (nhân {scale}); chỉ xét khi có từ {units} đơn vị. Một lỗi được coi là chung khi từ"
    " {common} đơn vị và ít nhất {share} số đơn vị cùng mắc."
)

UNITS: Final = "7. Từng đơn vị"
UNITS_TABLE: Final = "Các chỉ số chính theo đơn vị"
UNITS_HEADINGS: Final = (
    *("Đơn vị", "Tổng số hộ", "Hộ nghèo đầu năm", "Hộ nghèo cuối năm"),
    *("Tỷ lệ nghèo đầu năm (%)", "Tỷ lệ nghèo cuối năm (%)", "Giảm (điểm %)"),
    *("Hộ cận nghèo cuối năm", "Tỷ lệ cận nghèo cuối năm (%)", "Kinh phí (triệu đồng)"),
    *("Chưa đạt mức giao", "Tình trạng tệp"),
)
GROUPS_TABLE: Final = "Các chỉ số chính theo khu vực, nhóm đơn vị"
GROUP: Final = "Khu vực, nhóm"
UNGROUPED: Final = "chưa xếp nhóm"
GROUP_PRESENT: Final = " ({found}/{asked} đơn vị)"
ALL_UNITS: Final = "Toàn đơn vị"

FOOTER: Final = (
    "Trang do xltools lập từ bản tổng hợp; không có tên người. Nguồn của từng số: trang Nguồn số"
    " liệu của bản tổng hợp."
)
