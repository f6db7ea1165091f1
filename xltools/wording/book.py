"""What the standard workbook itself says: notes, refusals, and its pages to read.

The workbook speaks Vietnamese only; headings and notes of columns stand on the form.
"""

from __future__ import annotations

from typing import Final

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

# every sheet

BACK: Final = "◀ Hướng dẫn"
TOTAL: Final = "Tổng cộng"
SUBTOTAL: Final = "Cộng: {name}"
SOURCE_GROUPS: Final = {
    "NSTW": "nguồn ngân sách trung ương",
    "NSDP": "nguồn ngân sách địa phương",
    "KHAC": "nguồn huy động khác",
    "": "nguồn chưa xác định",
}
CAPITAL_KIND: Final = "vốn {name}"
PAGE: Final = "Trang &P/&N"

HEADER_YEAR: Final = "Kế hoạch giảm nghèo năm {year}"

# Hướng dẫn

GUIDE_TITLE: Final = "KẾ HOẠCH GIẢM NGHÈO NĂM {year}"
GUIDE_TITLE_WITHOUT_YEAR: Final = "KẾ HOẠCH GIẢM NGHÈO"
GUIDE_SUBTITLE: Final = "Biểu mẫu nhập số liệu và nội dung kế hoạch"
GUIDE_UNIT: Final = "Đơn vị lập: {unit}"
GUIDE_NO_UNIT: Final = "Đơn vị lập: ghi ở trang Thông tin chung"
GUIDE_VERSION: Final = "Phiên bản biểu mẫu {version}"
GUIDE_FILL: Final = "I. Các trang phải điền, theo thứ tự (thẻ màu xanh lá)"
GUIDE_PREFILLED: Final = "II. Các trang đã có sẵn nội dung, đọc và sửa chỗ cần (thẻ màu xanh dương)"
GUIDE_LATER: Final = "III. Các trang dùng khi cần (thẻ màu xám)"
GUIDE_RESULTS: Final = "IV. Xem kết quả"
GUIDE_COLOURS: Final = "V. Màu nền của ô"
GUIDE_WRITING: Final = "VI. Cách gõ"
GUIDE_PURPOSES: Final = {
    "Thông tin chung": "Tên đơn vị, năm kế hoạch, tình trạng văn bản, người ký, người lập biểu.",
    "Tóm tắt": "Một trang số liệu chính dành cho lãnh đạo; tự cập nhật.",
    "Kiểm tra": "Tự đếm những chỗ còn thiếu hoặc chưa khớp ngay trong lúc điền.",
}
COLOUR_LEGEND: Final = (
    ("required", "Tiêu đề nền đậm: mỗi dòng có nội dung phải điền cột này."),
    ("optional", "Tiêu đề nền nhạt: điền khi có."),
    ("calculated", "Nền xanh nhạt: tự tính, không gõ đè."),
    ("assigned", "Nền xám: cấp trên giao hoặc lấy từ danh mục, không sửa ở đây."),
)
WRITING_RULES: Final = (
    (
        "Mỗi con số chỉ gõ ở một nơi. Trong câu, con số được gọi bằng mã trong dấu ngoặc nhọn: "
        "{CT01} là giá trị của chỉ tiêu CT01, {kp.DA3} là kinh phí của Dự án 3, "
        "{nam} là năm kế hoạch."
    ),
    (
        "Có hai loại câu: câu mẫu đã kèm sẵn mã, chỉ cần đọc lại; câu tự viết thì gõ bình thường, "
        "con số gõ thẳng sẽ được đối chiếu với số liệu ở các trang."
    ),
    (
        "Muốn in nghiêng gõ *chữ nghiêng*, muốn in đậm gõ **chữ đậm**. "
        "Không gõ số thứ tự hay gạch đầu dòng; cột Cấp quyết định việc đó."
    ),
    "Tử số và mẫu số, từ và đến là các cột riêng; không gõ 7/13 hay 3-5 trong một ô số.",
    "Tiền gõ theo triệu đồng. Chưa được giao thì nói rõ là chưa giao, không gõ số 0.",
    (
        "Thêm dòng: bấm phím Tab ở ô cuối cùng của bảng, hoặc chèn dòng vào giữa bảng. "
        "Không đổi tên trang và tên cột."
    ),
    (
        "Các nội dung cần sửa của lần kiểm tra gần nhất nằm ở trang Nội dung cần sửa; "
        "lý do giữ nguyên một nội dung cần xem lại ghi ở trang Giải trình."
    ),
)

# Tóm tắt

SUMMARY_TITLE: Final = "TÓM TẮT KẾ HOẠCH GIẢM NGHÈO"
SUMMARY_UNIT: Final = "Đơn vị"
SUMMARY_YEAR: Final = "Năm kế hoạch"
SUMMARY_STATE: Final = "Tình trạng"
SUMMARY_HOUSEHOLDS: Final = "I. Hộ nghèo, hộ cận nghèo (theo kỳ kế hoạch)"
SUMMARY_HOUSEHOLD_HEADINGS: Final = ("Nội dung", "Đầu kỳ", "Cuối kỳ", "Giảm")
SUMMARY_HOUSEHOLD_LINES: Final = {
    "total": "Tổng số hộ dân cư (hộ)",
    "poor": "Hộ nghèo (hộ)",
    "near": "Hộ cận nghèo (hộ)",
    "poor_rate": "Tỷ lệ hộ nghèo (%)",
    "near_rate": "Tỷ lệ hộ cận nghèo (%)",
    "both_rate": "Tỷ lệ nghèo đa chiều (%)",
}
SUMMARY_MONEY: Final = "II. Kinh phí năm kế hoạch (triệu đồng)"
SUMMARY_MONEY_HEADINGS: Final = ("Nội dung", "Kế hoạch vốn năm")
SUMMARY_MONEY_TOTAL: Final = "Tổng kinh phí"
SUMMARY_STATED_TOTAL: Final = "Tổng số nêu trong văn bản giao (Toàn Chương trình)"
SUMMARY_WORK: Final = "III. Khối lượng công việc"
SUMMARY_WORK_HEADINGS: Final = ("Nội dung", "Số lượng")
SUMMARY_WORK_LINES: Final = {
    "targets": "Chỉ tiêu",
    "projects": "Dự án, chính sách thực hiện trong năm",
    "activities": "Dòng hoạt động",
    "tasks": "Nhiệm vụ được phân công",
    "reports": "Kỳ báo cáo",
}
SUMMARY_NOTE: Final = (
    "Các con số trên trang này được tính từ các trang khác; chỗ trống là chưa đủ số liệu để tính."
)

# Kiểm tra

CHECK_TITLE: Final = "KIỂM TRA NHANH"
CHECK_INTRO: Final = "Trang này tự cập nhật khi gõ; kiểm tra đầy đủ do nút Kiểm tra thực hiện."
CHECK_HEADINGS: Final = ("TT", "Nội dung kiểm tra", "Số chỗ cần xem", "Kết quả", "Đến trang")
CHECK_GOOD: Final = "Đạt"
CHECK_LOOK: Final = "Cần xem"
CHECK_NOT_YET: Final = "Chưa nhập"
CHECK_ERROR: Final = "có ô lỗi"
CHECK_COUNT: Final = "Số nội dung cần xem"
CHECK_ITEMS: Final = "Các mục phải điền ở trang {sheet} đã có nội dung"
CHECK_REQUIRED: Final = "Các ô phải điền ở trang {sheet} đã có nội dung"
CHECK_YEAR: Final = "Năm kế hoạch là năm gồm bốn chữ số"
CHECK_ISSUED: Final = "Kế hoạch đã ban hành có đủ số và ngày ban hành"
CHECK_CODES: Final = "Mã không bị dùng hai lần ở trang {sheet}"
CHECK_NO_VALUE: Final = "Chỉ tiêu có giá trị, hoặc đánh dấu chưa có số"
CHECK_BELOW_ZERO: Final = "Số hộ nghèo, hộ cận nghèo cuối kỳ không âm"
CHECK_MORE_THAN_ALL: Final = "Hộ nghèo và hộ cận nghèo cộng lại không vượt tổng số hộ"
CHECK_FIXED: Final = "Số hộ khắc phục thiếu hụt không vượt số hộ đang thiếu hụt"
CHECK_GRANTED: Final = "Dòng vốn được giao có số tiền"
CHECK_STATED: Final = "Cộng các dòng vốn bằng tổng số nêu cho toàn Chương trình"
CHECK_TOO_LARGE: Final = "Số tiền gõ theo triệu đồng (không dòng nào từ 100.000 trở lên)"
