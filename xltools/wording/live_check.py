"""What the sheet Kiểm tra says: its lines, their states, and what the marks in cells mean."""

from __future__ import annotations

from typing import Final

TITLE: Final = "KIỂM TRA NHANH"
INTRO: Final = "Trang này tự cập nhật khi gõ; kiểm tra đầy đủ do nút Kiểm tra thực hiện."
HEADINGS: Final = ("TT", "Nội dung kiểm tra", "Số ô cần xem", "Kết quả", "Đến ô đầu tiên")
COUNT: Final = "Số nội dung cần xem"
GOOD: Final = "Đạt"
LOOK: Final = "Cần xem"
NOT_YET: Final = "Chưa nhập"
ERROR: Final = "có ô lỗi"
PLACE: Final = ", ô "

# lines

ITEMS: Final = "Các mục phải điền ở trang {sheet} đã có nội dung"
REQUIRED: Final = "Các ô phải điền ở trang {sheet} đã có nội dung"
YEAR: Final = "Năm kế hoạch là năm gồm bốn chữ số"
ISSUED: Final = "Kế hoạch đã ban hành có đủ số và ngày ban hành"
CODES: Final = "Mã không bị dùng hai lần ở trang {sheet}"
NO_VALUE: Final = "Chỉ tiêu có giá trị, hoặc đánh dấu chưa có số"
NO_BASELINE: Final = "Chỉ tiêu tính theo tỷ lệ có số đầu kỳ"
RATE_OVER_ALL: Final = "Chỉ tiêu tính bằng % không quá 100"
RANGE: Final = "Chỉ tiêu nêu thành khoảng có cận trên không nhỏ hơn cận dưới"
WEAKER: Final = "Chỉ tiêu không thấp hơn mức cấp trên giao"
PLACE_TWICE: Final = "Mỗi thôn (đơn vị) chỉ có một dòng trong một kỳ"
BELOW_ZERO: Final = "Số hộ nghèo, hộ cận nghèo cuối kỳ không âm"
MORE_THAN_ALL: Final = "Hộ nghèo và hộ cận nghèo cộng lại không vượt tổng số hộ"
PART: Final = "Số hộ DTTS, số nhân khẩu của một loại hộ không vượt số chung"
ASSIGNED_FALL: Final = "Số hộ nghèo giảm không ít hơn số cấp trên giao"
FIXED: Final = "Số hộ khắc phục thiếu hụt không vượt số hộ đang thiếu hụt"
GRANTED: Final = "Dòng vốn được giao có số tiền"
SOURCE: Final = "Dòng vốn được giao nêu rõ nguồn và loại vốn"
STATED: Final = "Cộng các dòng vốn bằng tổng số nêu cho toàn Chương trình"
ALLOCATED: Final = "Số đã phân bổ không vượt vốn trong năm và vốn kéo dài"
TOO_LARGE: Final = "Số tiền gõ theo triệu đồng (không dòng nào từ 100.000 trở lên)"

# marks in the cells of all sheets

MARKS: Final = "Dấu ở các trang nhập liệu"
MARK_OF_BLANK: Final = "Ô phải điền nhưng còn trống trong một dòng đã có nội dung"
MARK_OF_WRONG: Final = "Giá trị không thể đúng, xem dòng tương ứng ở bảng trên"
MARK_OF_OVERWRITTEN: Final = "Ô tự tính đã bị gõ hoặc dán đè công thức"
SAMPLE: Final = "123"
