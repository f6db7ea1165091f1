"""What a roll-up says of corrections, to the parent that made them and to the unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.wording.note_text import NoteText

CORRECTION_NOTES: Final[Mapping[str, NoteText]] = {
    "rollup.corrected": NoteText(
        '{unit}, trang "{sheet}", dòng {row}, cột {column}: dùng {used} thay cho {stated} theo'
        " {cell}; lý do: {reason}.",
        '{unit}, sheet "{sheet}", row {row}, column {column}: {used} is used for {stated}, by'
        " {cell}; the reason: {reason}.",
    ),
    "rollup.correction-changed": NoteText(
        '{unit}, trang "{sheet}", dòng {row}, cột {column}: đơn vị nay ghi {stated}, lúc điều chỉnh'
        " là {submitted}; vẫn dùng {used}; xem lại {cell}.",
        '{unit}, sheet "{sheet}", row {row}, column {column}: the unit now states {stated}, not'
        " {submitted} as when it was corrected; {used} is still used; look again at {cell}.",
    ),
    "rollup.correction-needless": NoteText(
        '{unit}, trang "{sheet}", dòng {row}, cột {column}: đơn vị đã ghi đúng {used}; có thể xóa'
        " dòng điều chỉnh ở {cell}.",
        '{unit}, sheet "{sheet}", row {row}, column {column}: the unit itself states {used}; the'
        " correction at {cell} may go.",
    ),
    "rollup.correction-waiting": NoteText(
        "Chưa áp dụng điều chỉnh ở {cell}: không có tệp nào của {unit} được tính.",
        "The correction at {cell} is not applied yet: no file of {unit} counts.",
    ),
    "rollup.correction-unknown-unit": NoteText(
        'Không áp dụng được điều chỉnh ở {cell}: trang "Cấp dưới" không có đơn vị mã {unit}.',
        'The correction at {cell} cannot be applied: no unit {unit} on the sheet "Cấp dưới".',
    ),
    "rollup.correction-unknown-sheet": NoteText(
        'Không áp dụng được điều chỉnh ở {cell}: không có số tổng hợp nào ở trang "{sheet}"; hãy'
        " chọn một trong các trang: {known}.",
        'The correction at {cell} cannot be applied: nothing of the sheet "{sheet}" is rolled up,'
        " only of {known}.",
    ),
    "rollup.correction-unknown-column": NoteText(
        'Không áp dụng được điều chỉnh ở {cell}: trang "{sheet}" không có cột số liệu "{column}";'
        " các cột điều chỉnh được: {known}.",
        'The correction at {cell} cannot be applied: the sheet "{sheet}" has no figures in a'
        ' column "{column}"; it has them in {known}.',
    ),
    "rollup.correction-unknown-row": NoteText(
        'Không áp dụng được điều chỉnh ở {cell}: trang "{sheet}" trong tệp của đơn vị {unit} không'
        " có dòng {row}.",
        'The correction at {cell} cannot be applied: the sheet "{sheet}" of {unit} has no row'
        " {row}.",
    ),
    "rollup.correction-no-effect": NoteText(
        'Không áp dụng được điều chỉnh ở {cell}: số ở cột {column} của dòng {row}, trang "{sheet}"'
        " không đi vào số tổng hợp nào; tỷ lệ thì điều chỉnh số hộ, tổng thì điều chỉnh từng dòng.",
        "The correction at {cell} cannot be applied: the figure in {column} of row {row}, sheet"
        ' "{sheet}", goes into no rolled-up figure; correct the counts behind a rate, the lines'
        " of a total.",
    ),
    "rollup.correction-several-rows": NoteText(
        'Không áp dụng được điều chỉnh ở {cell}: trang "{sheet}" trong tệp của đơn vị {unit} có'
        " nhiều dòng {row}; hãy ghi đủ một trong các mã: {known}.",
        'The correction at {cell} cannot be applied: the sheet "{sheet}" of {unit} has several rows'
        " {row}; write one of {known}.",
    ),
    "rollup.correction-twice": NoteText(
        "Không áp dụng điều chỉnh ở {cell}: một dòng ở trên đã điều chỉnh đúng ô này.",
        "The correction at {cell} is not applied: a line above corrects the same cell.",
    ),
    "rollup.correction-blank": NoteText(
        "Không áp dụng được điều chỉnh: {cell} chưa ghi số dùng để tổng hợp.",
        "The correction cannot be applied: {cell} has no figure to use.",
    ),
    "rollup.correction-wrong-kind": NoteText(
        "Không áp dụng được điều chỉnh: {cell} ghi {used}, trong khi cột {column} phải là số nguyên"
        " không âm.",
        "The correction cannot be applied: {cell} says {used}, but {column} holds whole numbers"
        " from 0.",
    ),
    "rollup.source-corrected": NoteText(
        "Đã điều chỉnh cột {column}: dùng {used} thay cho {stated}; lý do: {reason}.",
        "Corrected in {column}: {used} is used for {stated}; the reason: {reason}.",
    ),
    "rollup.to-unit-corrected": NoteText(
        "Khi tổng hợp, cấp trên đã dùng {used} thay cho {stated} ở {cell}, cột {column}; lý do:"
        " {reason}. Đề nghị đơn vị sửa tệp của mình hoặc báo lại nếu không đúng.",
        "In the roll-up the level above used {used} for {stated} at {cell}, column {column}; the"
        " reason: {reason}. Correct your file, or say so if that is wrong.",
    ),
}
"""What is told of corrections."""
