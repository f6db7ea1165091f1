"""What the workbook of findings says itself: titles, headings, how to use it."""

from __future__ import annotations

from typing import Final, NamedTuple

from xltools.wording.terms import Lang


class FindingsWords(NamedTuple):
    """The words of the sheets in one language."""

    sheets: tuple[str, str, str]
    title: str
    checked: str
    how: tuple[str, ...]
    files: tuple[str, ...]
    kinds: tuple[str, ...]
    headings: tuple[str, ...]
    text_headings: tuple[str, ...]
    not_printed: str
    explained: str
    none: str


_VI: Final = FindingsWords(
    sheets=("Tổng hợp", "Nội dung cần sửa", "Câu sẽ in"),
    title="KẾT QUẢ KIỂM TRA BIỂU MẪU KẾ HOẠCH",
    checked="Ngày kiểm tra: {day}",
    how=(
        (
            'Trang "Nội dung cần sửa" liệt kê từng ô; bấm vào ô để mở đúng chỗ trong tệp kế '
            "hoạch (hai tệp để cùng thư mục)."
        ),
        "Lọc theo mức, trang hoặc mã nội dung bằng mũi tên ở tiêu đề cột.",
        'Trang "Câu sẽ in" cho thấy từng câu khi in ra kế hoạch, với số liệu đã thay vào mã.',
        (
            "Nội dung cần xem lại nhưng vẫn đúng thì ghi ở trang Giải trình của tệp kế hoạch: chép "
            "mã nội dung, trang, mã dòng và dấu giá trị, rồi ghi lý do."
        ),
    ),
    files=("Lỗi phải sửa", "Cần xem lại", "Gợi ý", "Đã giải trình", "Đơn vị, tệp"),
    kinds=("Mức", "Mã nội dung", "Số chỗ", "Chỗ đầu tiên", "Nội dung ở chỗ đầu tiên"),
    headings=(
        "STT",
        "Đơn vị",
        "Mức",
        "Trang",
        "Ô",
        "Giá trị hiện có",
        "Nội dung",
        "Cách sửa",
        "Cả dòng trong trang",
        "Số hộ liên quan",
        "Số tiền liên quan (đồng)",
        "Mã nội dung",
        "Mã dòng",
        "Dấu giá trị",
        "Giải trình",
    ),
    text_headings=(
        "STT",
        "Đơn vị",
        "Trang",
        "Ô",
        "Câu đang ghi",
        "Câu sẽ in",
        "Chỗ còn thiếu",
        "Lấy từ",
    ),
    not_printed="(không in)",
    explained="Đã giải trình",
    none="Không có nội dung nào cần sửa.",
)
_EN: Final = FindingsWords(
    sheets=("Overview", "Findings", "Texts in print"),
    title="RESULT OF THE CHECK",
    checked="Checked on {day}",
    how=(
        (
            'The sheet "Findings" lists every cell; a click on a cell opens its place in the plan '
            "(keep both files in one folder)."
        ),
        "Filter by severity, sheet or code with the arrows in the headings.",
        'The sheet "Texts in print" shows each text as the plan will print it, figures filled in.',
        (
            "A warning that stands is explained on the plan's sheet Giải trình: copy "
            "code, sheet, row code and stamp, and write the reason."
        ),
    ),
    files=("Errors", "Warnings", "Hints", "Explained", "Unit and file"),
    kinds=("Severity", "Code", "Places", "First place", "What is said of the first place"),
    headings=(
        "No.",
        "Unit",
        "Severity",
        "Sheet",
        "Cell",
        "Value found",
        "What is wrong",
        "What to do",
        "The whole row",
        "Households concerned",
        "Amount concerned (đồng)",
        "Code",
        "Row code",
        "Stamp",
        "Explanation",
    ),
    text_headings=(
        "No.",
        "Unit",
        "Sheet",
        "Cell",
        "As typed",
        "As printed",
        "Gaps",
        "Taken from",
    ),
    not_printed="(not printed)",
    explained="Explained",
    none="Nothing has to be corrected.",
)


def findings_words(lang: Lang) -> FindingsWords:
    """The words in that language."""
    return _EN if lang == "en" else _VI
