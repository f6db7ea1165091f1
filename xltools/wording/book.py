"""What the standard workbook itself says: notes, refusals, and its pages to read.

The workbook speaks Vietnamese only; headings and notes of columns stand on the form.
"""

from __future__ import annotations

from typing import Final

# the whole workbook; the words of its first page stand in `wording.guide`

GUIDE_TITLE: Final = "KẾ HOẠCH GIẢM NGHÈO NĂM {year}"
GUIDE_TITLE_WITHOUT_YEAR: Final = "KẾ HOẠCH GIẢM NGHÈO"

# notes beside a cell

EXAMPLE: Final = "Ví dụ: {example}."
REQUIRED: Final = "Phải điền."
ASSIGNED: Final = "Đã điền sẵn, không sửa ở đây."
CALCULATED: Final = "Ô tự tính, không gõ đè."

# refusals

REFUSED_TITLE: Final = "Chưa nhận được giá trị này"
UNUSUAL_TITLE: Final = "Ngoài danh sách"
REFUSED_TICK: Final = "Ô này chỉ nhận chữ x, hoặc để trống."
REFUSED_WORD: Final = "Ô này chỉ nhận từ có trong danh sách; bấm mũi tên bên phải ô để chọn."
UNUSUAL_WORD: Final = (
    "Nội dung này không có trong danh sách. Bấm OK nếu đúng là cần ghi khác; "
    "nếu không, bấm Cancel rồi chọn từ danh sách."
)
REFUSED_COUNT: Final = "Ô này nhận số nguyên từ 0 trở lên, không kèm chữ hay đơn vị tính."
REFUSED_NUMBER: Final = "Ô này chỉ nhận số; đơn vị tính ghi ở cột riêng, không gõ dấu %."
REFUSED_MONEY: Final = (
    "Ô này nhận số tiền theo triệu đồng, từ 0 trở lên, không kèm chữ. "
    "Chưa được giao thì để trống và chọn Tình trạng là chưa giao."
)
REFUSED_YEAR: Final = "Ô này nhận năm gồm bốn chữ số, ví dụ 2024."
REFUSED_DATE: Final = (
    "Ô này nhận một ngày, gõ ngày/tháng/năm, ví dụ 22/02/2022. "
    "Nếu máy vẫn không nhận, gõ năm-tháng-ngày: 2022-02-22."
)
REFUSED_DATE_OR_WORD: Final = (
    "Ô này nhận một ngày, gõ ngày/tháng/năm, ví dụ 22/02/2022, hoặc ghi: {words}. "
    "Nếu máy không nhận ngày, gõ năm-tháng-ngày: 2022-02-22."
)

REFUSED_LONG: Final = (
    "Ô này nhận tối đa {most} ký tự. Hãy viết gọn lại, hoặc chuyển phần còn lại sang dòng khác."
)
REFUSED_MOMENT: Final = (
    "Ô này nhận một mốc thời gian viết gọn: ngày (01/3/2024), tháng (01/2024), "
    "quý (quý II/2024) hoặc năm (2024)."
)
# every sheet

BACK: Final = "◀ Hướng dẫn"
TO_SOURCES: Final = "Bấm để xem số này lấy từ tệp nào, dòng nào."
TOTAL: Final = "Tổng cộng"
SUBTOTAL: Final = "Cộng: {name}"
SUBTOTAL_OLD: Final = "Cộng: {name} (cũ)"
UNGROUPED: Final = "chưa xếp nhóm"
UNITS_PRESENT: Final = " ({found}/{asked} đơn vị)"
GROUP_PRESENT: Final = " ({found}/{asked})"
SOURCE_GROUPS: Final = {
    "NSTW": "nguồn NSTW",
    "NSDP": "nguồn NSĐP",
    "KHAC": "nguồn huy động khác",
    "": "nguồn chưa xác định",
}
CAPITAL_KIND: Final = "vốn {name}"
PAGE: Final = "Trang &P/&N"

# to sign by, under annexes

PREPARED_BY: Final = "NGƯỜI LẬP BIỂU"
HEAD_OF_UNIT: Final = "THỦ TRƯỞNG ĐƠN VỊ"
DAY_MONTH_YEAR: Final = ("ngày ", " tháng ", " năm ")
NO_DATE: Final = "ngày …… tháng …… năm ………"
PLAN_NUMBER: Final = "Kế hoạch số "
PLAN_SYMBOL: Final = "KH-UBND"
ATTACHED_TO: Final = "Kèm theo "

HEADER_YEAR: Final = "Kế hoạch giảm nghèo năm {year}"

# Tóm tắt

SUMMARY_TITLE: Final = "PHIẾU TRÌNH KÝ - TÓM TẮT KẾ HOẠCH GIẢM NGHÈO"
SUMMARY_YEAR: Final = "Năm kế hoạch"
SUMMARY_STATE: Final = "Tình trạng"
SUMMARY_HOUSEHOLDS: Final = "Hộ nghèo, hộ cận nghèo: đầu năm và kế hoạch cuối năm"
SUMMARY_PLACE: Final = "Địa bàn"
SUMMARY_HOUSEHOLD_GROUPS: Final = (
    ("Tổng hộ", 1),
    ("Hộ nghèo (hộ)", 3),
    ("Tỷ lệ hộ nghèo (%)", 2),
    ("Hộ cận nghèo (hộ)", 3),
    ("Tỷ lệ cận nghèo (%)", 2),
    ("Nghèo đa chiều (%)", 1),
)
SUMMARY_HOUSEHOLD_HEADINGS: Final = (
    "đầu năm",
    *("đầu năm", "cuối năm", "giảm", "đầu năm", "cuối năm"),
    *("đầu năm", "cuối năm", "giảm", "đầu năm", "cuối năm"),
    "cuối năm",
)
SUMMARY_ALL: Final = "Toàn đơn vị"
SUMMARY_MORE: Final = "Còn # dòng khác ở trang {sheet}."
SUMMARY_MONEY: Final = "Kinh phí (triệu đồng)"
SUMMARY_MONEY_HEADINGS: Final = (
    *("Dự án - chính sách", "Mã"),
    *("Trung ương", "Địa phương", "Khác, chưa rõ", "Cộng"),
)
SUMMARY_MONEY_BESIDES: Final = "Chính sách và nội dung khác"
SUMMARY_MONEY_TOTAL: Final = "Tổng cộng"
SUMMARY_STATED_TOTAL: Final = "Số nêu chung cho toàn Chương trình"
SUMMARY_DEPRIVATIONS: Final = "Thiếu hụt của hộ nghèo (hộ)"
SUMMARY_DEPRIVATION_HEADINGS: Final = ("Chỉ số", "Đầu năm", "Còn cuối năm")
SUMMARY_TARGETS: Final = "Chỉ tiêu"
SUMMARY_TARGET_HEADINGS: Final = (
    *("Chỉ tiêu", "Đầu kỳ", "Cách nêu", "Kế hoạch", "Đến", "ĐVT"),
    *("Giao: cách nêu", "Giao: giá trị", "Chênh lệch", "So với mức giao", "", ""),
    "Đơn vị phụ trách",
)
SUMMARY_NO_VALUE: Final = "chưa có số"
SUMMARY_TARGET_STATES: Final = {
    "equal": "bằng mức giao",
    "more": "cao hơn mức giao",
    "less": "thấp hơn mức giao",
    "other": "khác cách nêu",
    "missing": "chưa nhập",
}
SUMMARY_TASKS: Final = "Số nhiệm vụ theo tháng"
SUMMARY_MONTH: Final = "Tháng {month}"
SUMMARY_TASK_LINES: Final = {
    "starts": "Bắt đầu",
    "under_way": "Đang thực hiện",
    "ends": "Kết thúc",
}
SUMMARY_CHARTS: Final = "Biểu đồ"
SUMMARY_RATE_CHART: Final = "Tỷ lệ hộ nghèo, hộ cận nghèo (%)"
SUMMARY_RATE_SERIES: Final = (
    *("Nghèo đầu năm", "Nghèo cuối năm"),
    *("Cận nghèo đầu năm", "Cận nghèo cuối năm"),
)
SUMMARY_MONEY_CHART: Final = "Kinh phí theo dự án (triệu đồng)"
SUMMARY_MONEY_OTHER: Final = "khác"
SUMMARY_DEPRIVATION_CHART: Final = "Hộ nghèo thiếu hụt, theo số của chỉ số"
SUMMARY_DEPRIVATION_SERIES: Final = ("Đầu năm", "Còn cuối năm")
# Tóm tắt above the commune

SUMMARY_WHOLE: Final = "ĐỦ SỐ LIỆU"
SUMMARY_LACKING: Final = "CHƯA ĐỦ SỐ LIỆU"
SUMMARY_UNITS_WORD: Final = "đơn vị"
SUMMARY_WITHOUT: Final = "Các tổng số trên trang này chưa gồm (đủ) số liệu của: #."
SUMMARY_SOME: Final = "(chưa đủ đơn vị)"
SUMMARY_FILES: Final = "Tình hình nhận tệp"
SUMMARY_FILE_HEADINGS: Final = (
    *("", "Phải gửi", "Đúng hạn", "Muộn", "Chưa nhận", "Không đọc được", "Số liệu sai"),
    *("Không tính", "Khác, không dùng"),
)
SUMMARY_FILE_LABEL: Final = "Số đơn vị, số tệp"
SUMMARY_FILE_CHART: Final = "Tình hình nhận tệp (đơn vị, tệp)"
SUMMARY_RANK_CHARTS: Final = (
    "Tỷ lệ hộ nghèo cuối năm (%)",
    "Mức giảm tỷ lệ hộ nghèo (điểm %)",
    "{name}: giao và đăng ký",
)
SUMMARY_BOTH_ENDS: Final = " - {top} cao nhất, {bottom} thấp nhất"
SUMMARY_WORST: Final = " - {shown} đơn vị hụt nhiều nhất"
SUMMARY_FIRST_UNITS: Final = ", trong {count} đơn vị đầu danh sách"
SUMMARY_ASSIGNED_SERIES: Final = ("Giao", "Đăng ký")
SUMMARY_ASSIGNED: Final = "So với mức giao cho các đơn vị"
SUMMARY_ASSIGNED_HEADINGS: Final = (
    *("Chỉ tiêu, khoản vốn", "Mã", "ĐVT", "Đơn vị được giao", "Chưa được giao"),
    *("Mức giao", "Đăng ký", "Chênh lệch", "Chưa đạt", "Chưa đăng ký"),
    *("Nguồn, loại vốn", "", ""),
)
SUMMARY_ASSIGNED_CHART: Final = "Vốn giao và vốn đăng ký theo dự án (triệu đồng)"
SUMMARY_ASSIGNED_NOTE: Final = (
    "Số lượng, tiền: cộng các đơn vị. Tỷ lệ: mức chính đơn vị tổng hợp phải đạt, và mức tính lại từ"
    " số hộ của các đơn vị."
)
SUMMARY_NOTHING_ASSIGNED: Final = "Trang Giao chỉ tiêu chưa có dòng nào."
SUMMARY_REMARKS: Final = "Cần lưu ý về các đơn vị"
SUMMARY_NO_REMARKS: Final = "Lần tổng hợp gần nhất không nêu nội dung nào."
SUMMARY_MORE_REMARKS: Final = "Còn {count} nội dung khác ở trang {sheet}."
SUMMARY_UNITS: Final = "Từng đơn vị"
SUMMARY_UNIT_HEADINGS: Final = (
    *("Đơn vị", "Tổng hộ", "Nghèo đầu năm", "Nghèo cuối năm", "Giảm (hộ)"),
    *("Tỷ lệ đầu năm (%)", "Tỷ lệ cuối năm (%)", "Giảm (điểm %)", "Cận nghèo cuối năm"),
    *("Tỷ lệ cận nghèo (%)", "Kinh phí (triệu)", "Chưa đạt mức giao", "Tệp của đơn vị"),
)
SUMMARY_BESIDE: Final = "Số liệu để vẽ biểu đồ (không in)"
SUMMARY_MONEY_SERIES: Final = ("Trung ương", "Địa phương", "Khác, chưa rõ")

SUMMARY_SIGNING: Final = "Trước khi ký"
SUMMARY_SIGNING_LINES: Final = {
    "carried_over": "Câu của năm trước, chưa xem lại",
    "explained": "Nội dung cần xem lại, đã giải trình",
    "targets": "Chỉ tiêu",
    "projects": "Dự án, chính sách thực hiện",
    "activities": "Dòng hoạt động",
    "tasks": "Nhiệm vụ được phân công",
}
SUMMARY_PREPARED_BY: Final = "Người lập biểu"
SUMMARY_SIGNED_BY: Final = "Người ký"
