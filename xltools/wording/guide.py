"""What Hướng dẫn, the first page of the workbook, says."""

from __future__ import annotations

from typing import Final

SUBTITLE: Final = "Biểu mẫu nhập số liệu và nội dung kế hoạch"
UNIT: Final = "Đơn vị lập: {unit}"
NO_UNIT: Final = "Đơn vị lập: ghi ở trang Thông tin chung"
VERSION: Final = "Phiên bản biểu mẫu {version}"

HEADINGS: Final = ("Bước", "Trang", "Ai điền, khi nào", "Việc cần làm")
FILL: Final = "I. Điền số liệu (thẻ màu xanh lá)"
PREFILLED: Final = "II. Đọc lại nội dung đã có sẵn, sửa chỗ cần (thẻ màu xanh dương)"
RESULTS: Final = "III. Kiểm tra, in, gửi (thẻ màu xanh đậm)"
LATER: Final = "IV. Các trang dùng khi cần (thẻ màu xám)"
COLOURS: Final = "V. Màu thẻ trang và màu ô"
WRITING: Final = "VI. Cách gõ"
BUTTONS: Final = "VII. Các nút lệnh"

SEND: Final = "Gửi cấp trên"
SENDING: Final = (
    "Lưu lại rồi gửi nguyên tệp này, không gửi bản chụp; cấp trên tổng hợp thẳng từ tệp. "
    "Danh sách hộ có họ tên là tệp riêng, không gửi kèm."
)

_PREPARER: Final = "Người lập biểu"
_READ_ONCE: Final = "Người lập biểu, đọc một lần"
WHO: Final = {
    "Thông tin chung": "Người lập biểu, trước tiên",
    "Chỉ tiêu": _PREPARER,
    "Diễn biến hộ": "Người lập biểu, thôn (cấp dưới)",
    "Chỉ số thiếu hụt": "Người lập biểu, y tế, giáo dục",
    "Kinh phí": "Kế toán",
    "Phân công": _PREPARER,
    "Căn cứ": _READ_ONCE,
    "Dự án - chính sách": _READ_ONCE,
    "Hoạt động": _READ_ONCE,
    "Tổ chức thực hiện": _READ_ONCE,
    "Nội dung văn bản": _READ_ONCE,
    "Chế độ báo cáo": _READ_ONCE,
    "Nơi nhận": _READ_ONCE,
    "Biểu kèm theo": _READ_ONCE,
    "Câu sẽ in": "Người lập biểu, khi sửa câu",
    "Kiểm tra": "Người lập biểu, trước khi trình",
    "Tóm tắt": "Lãnh đạo, khi ký",
    "Kết quả thực hiện": "Khi báo cáo 6 tháng, năm",
    "Cấp dưới": "Khi tổng hợp",
    "Đơn vị trước sắp xếp": "Khi tổng hợp, năm đầu sắp xếp",
    "Giao chỉ tiêu": "Khi giao chỉ tiêu, vốn",
    "Điều chỉnh khi tổng hợp": "Khi tổng hợp",
    "Nguồn số liệu": "Công cụ ghi khi tổng hợp",
    "Nội dung cần sửa": "Công cụ ghi khi kiểm tra",
    "Giải trình": "Khi giữ nguyên số cần xem lại",
    "Ngoài biểu mẫu": "Công cụ ghi khi chuyển biểu",
}
"""Who fills a sheet, and when, by its name."""

PURPOSES: Final = {
    "Thông tin chung": "Tên đơn vị, năm kế hoạch, tình trạng văn bản, người ký, người lập biểu.",
    "Câu sẽ in": "Đọc từng câu như khi in ra, số liệu đã thay vào mã; tự cập nhật trong lúc sửa.",
    "Kiểm tra": "Xem chỗ còn thiếu, chưa khớp; trang tự cập nhật trong lúc điền.",
    "Tóm tắt": "In làm phiếu trình ký: số liệu chính trên một trang, tự cập nhật.",
}
"""What to do on a sheet that says nothing of that itself, by its name."""

TAB_LEGEND: Final = (
    ("green", "Thẻ xanh lá: phải điền, khi lập kế hoạch."),
    ("blue", "Thẻ xanh dương: đã có sẵn, đọc lại một lần."),
    ("none", "Thẻ xanh đậm: chỉ xem và in, tự tính."),
    ("grey", "Thẻ xám: dùng khi báo cáo, tổng hợp, giải trình."),
    ("red", "Thẻ đỏ: danh sách hộ, ở một tệp riêng để giữ kín."),
)
CELL_LEGEND: Final = (
    ("required", "Tiêu đề nền đậm: dòng có nội dung phải điền cột này."),
    ("optional", "Tiêu đề nền nhạt: điền khi có."),
    ("calculated", "Nền xanh nhạt: tự tính, không gõ đè."),
    ("assigned", "Nền xám: cấp trên giao hoặc lấy từ danh mục."),
)
WRITING_RULES: Final = (
    (
        "Mỗi con số chỉ gõ ở một nơi. Có hai loại câu. Câu mẫu gọi con số bằng mã trong dấu ngoặc "
        "nhọn: {CT01} in ra giá trị của chỉ tiêu CT01, {kp.DA3} kinh phí của Dự án 3, {nam} năm "
        "kế hoạch; chỉ cần đọc lại. Câu tự viết gõ bình thường; con số gõ thẳng được đối chiếu "
        "với số liệu ở các trang."
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
)
ABOUT_BUTTONS: Final = (
    (
        "Máy có cài bộ công cụ: các nút Kiểm tra, Đến lỗi kế tiếp, Soạn kế hoạch, Gửi cấp trên "
        "nằm trên một thẻ riêng ở thanh lệnh của Excel. Kết quả kiểm tra ghi vào trang Nội dung "
        "cần sửa; lý do giữ nguyên một nội dung cần xem lại ghi ở trang Giải trình."
    ),
    (
        "Máy không cài được: vẫn điền, xem trang Kiểm tra, in và gửi tệp này như thường; "
        "cấp trên chạy phần còn lại."
    ),
)
