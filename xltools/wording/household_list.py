"""What the file of the household list says itself: its first page and its title."""

from __future__ import annotations

from typing import Final

TITLE: Final = "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM {year}"
UNIT: Final = "Đơn vị lập: {unit}"
OPEN_LIST: Final = "▶ Đến danh sách"
WARNING_HEADING: Final = "TỆP CÓ DỮ LIỆU CÁ NHÂN - CHỈ LƯU TẠI XÃ"
WARNINGS: Final = (
    (
        "Không gửi tệp này kèm kế hoạch, không chuyển qua Zalo hay thư điện tử, không để trong "
        "thư mục dùng chung ngoài bộ phận được giao."
    ),
    "Không chép danh sách vào tệp kế hoạch: tệp kế hoạch chỉ cần số hộ của từng thôn.",
    "Không ghi số căn cước, số điện thoại, số tài khoản của người dân vào bất kỳ cột nào.",
    "Việc tổng hợp, soạn kế hoạch và xuất số liệu không đọc tệp này.",
)
STEPS_HEADING: Final = "Cách điền"
STEPS: Final = (
    (
        "Ghi tất cả hộ nghèo, hộ cận nghèo đầu năm theo kết quả rà soát, mỗi hộ một dòng. Nếu chỉ "
        "ghi những hộ dự kiến thoát nghèo, thoát cận nghèo thì khi đối chiếu, số hộ đầu năm chỉ "
        "được kiểm tra là không vượt số ở trang Diễn biến hộ."
    ),
    (
        "Các cột có tiêu đề nền đậm phải điền: mã hộ, thôn, phân loại đầu năm, dự kiến kết quả. "
        "Chọn từ danh sách ở mũi tên bên phải ô."
    ),
    (
        "Mã hộ không được lặp lại; mã lặp lại được tô màu. Dự kiến kết quả không hợp với phân "
        "loại đầu năm cũng được tô màu."
    ),
    "Thêm dòng: bấm phím Tab ở ô cuối cùng của bảng.",
    (
        "Đối chiếu với trang Diễn biến hộ bằng lệnh kiểm tra tệp kế hoạch kèm danh sách này; kết "
        "quả chỉ nêu số hộ, không nêu tên."
    ),
)
INDICATORS_HEADING: Final = "Số của các chỉ số thiếu hụt ({standard})"
INDICATORS_UNKNOWN: Final = "Danh mục chưa có chỉ số của chuẩn nghèo áp dụng cho năm này."
INDICATOR_HEADINGS: Final = ("Số", "Chiều", "Chỉ số")
FILE_NAME: Final = "danh-sach-ho_{code}_{year}.xlsx"
