"""What assigning says: its results, its own words in a workbook, and what stopped the command.

`results` and `errors` register their lines among those of all codes.
"""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

TARGETS, MONEY = "chỉ tiêu", "vốn"

REGISTERED_ROUND: Final = "đăng ký"
"""What the column Đợt says of a line that assigns nothing: a unit registered its figure."""

FIRST_ROUND: Final = "lần"
LATER_CHANGE: Final = "điều chỉnh"
"""What the column Đợt calls an assignment, before its number."""


ASSIGNED_MARK: Final = "chỉ tiêu giao"
"""What the remarks of a row begin with whose figures the level above assigned."""

DEADLINE_MARK: Final = "hạn của cấp trên"
"""The remark beside a deadline that the level above set."""

CHECK_TITLE: Final = "trích yếu ghi theo nội dung giao; đối chiếu với văn bản"
"""The remark beside a document of which only number, day and issuer are known."""

_TITLES: Final = {
    (TARGETS, False): "về việc giao chỉ tiêu giảm nghèo năm {year}",
    (TARGETS, True): "về việc điều chỉnh chỉ tiêu giảm nghèo năm {year}",
    (MONEY, False): (
        "về việc giao kinh phí thực hiện Chương trình mục tiêu quốc gia giảm nghèo năm {year}"
    ),
    (MONEY, True): (
        "về việc điều chỉnh kinh phí thực hiện Chương trình mục tiêu quốc gia giảm nghèo năm {year}"
    ),
}


def title_of_decision(kind: str, year: int | None, *, changes: bool) -> str:
    """What a decision is about, where only its number is known; of `AssignedKind` by its word."""
    return _TITLES[kind, changes].format(year=year or "")


def round_name(word: str, number: int) -> str:
    """lần 1, điều chỉnh 2."""
    return f"{word} {number}"


ASSIGN_ERRORS: Final = {
    "assign.no-units": ErrorText(
        'Tệp "{file}" chưa có đơn vị nào được tính vào tổng hợp ở trang Cấp dưới; hãy ghi các'
        " đơn vị cấp dưới, đánh dấu x ở cột Tính vào tổng hợp, trước khi giao chỉ tiêu.",
        '"{file}" lists no unit that counts on the sheet Cấp dưới; list the units below and tick'
        " Tính vào tổng hợp before assigning.",
    ),
    "assign.no-year": ErrorText(
        'Tệp "{file}" chưa ghi năm kế hoạch ở trang Thông tin chung; hãy ghi năm rồi làm lại.',
        '"{file}" states no plan year on the sheet Thông tin chung; fill it and repeat.',
    ),
    "assign.no-annex": ErrorText(
        'Tệp "{file}" là tệp biểu mẫu kế hoạch, không phải bảng của phụ lục; hãy chọn tệp có bảng'
        " giao chỉ tiêu, vốn.",
        '"{file}" is a workbook of the form, not the table of an annex; choose the file that has'
        " that table.",
    ),
    "assign.no-table": ErrorText(
        'Không tìm thấy trong tệp "{file}" bảng nào có tên các đơn vị ở trang Cấp dưới; hãy dán'
        " nguyên bảng của phụ lục, gồm cả tiêu đề cột và cột tên đơn vị.",
        'No table of "{file}" names units of the sheet Cấp dưới; paste the whole annex with its'
        " headings and the column of units.",
    ),
}

ASSIGN_RESULTS: Final = {
    "assign.done": ResultText(
        "Đã ghi {rows:n} dòng giao cho {units:n} đơn vị vào trang Giao chỉ tiêu: {file}",
        "Wrote {rows:n} assignments to {units:n} units on the sheet Giao chỉ tiêu: {file}",
    ),
    "assign.unchanged": ResultText(
        "{count:n} số trong bảng giống mức đang giao nên không ghi lại.",
        "{count:n} figures are those in force and were not written again.",
    ),
    "assign.nothing-new": ResultText(
        "Không có mức giao nào mới nên không tạo tệp.",
        "Nothing new is assigned, so no file was made.",
    ),
    "assign.table": ResultText(
        'Bảng ở trang "{sheet}", không rõ kèm theo văn bản nào: có số của {units:n} đơn vị ở'
        " {columns:n} cột.",
        'The table on the sheet "{sheet}", of no decision that is told: figures of {units:n} units'
        " in {columns:n} columns.",
    ),
    "assign.table-of": ResultText(
        'Bảng ở trang "{sheet}", kèm theo {decision}: có số của {units:n} đơn vị ở {columns:n}'
        " cột.",
        'The table on the sheet "{sheet}", annexed to {decision}: figures of {units:n} units in'
        " {columns:n} columns.",
    ),
    "assign.column": ResultText("{cell}: “{heading}” là {thing}", "{cell}: “{heading}” is {thing}"),
    "assign.to-look-at": ResultText(
        "{count:n} nội dung cần xem lại:", "{count:n} things to look at:"
    ),
    "assign.notes": ResultText("Ghi nhận:", "Noted:"),
    "assign.errors": ResultText("{count:n} lỗi phải sửa:", "{count:n} errors:"),
}
