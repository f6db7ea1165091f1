"""What a trace says: how each figure came to be, what is to know of it, and what stopped it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.fill import fill
from xltools.wording.result_text import ResultText
from xltools.wording.terms import Lang


def say_step(code: str, values: Mapping[str, object], lang: Lang = "vi") -> str:
    """How a figure came to be, or a remark on it. Raises KeyError for a code without a line."""
    text = STEPS[code]
    return fill(text.vi if lang == "vi" else text.en, values, lang)


STEPS: Final[Mapping[str, ResultText]] = {
    "trace.typed": ResultText("gõ tay tại đây", "typed here"),
    "trace.added": ResultText("cộng từ {count:n} ô", "the sum of {count:n} cells"),
    "trace.smallest": ResultText("nhỏ nhất trong {count:n} ô", "the smallest of {count:n} cells"),
    "trace.largest": ResultText("lớn nhất trong {count:n} ô", "the largest of {count:n} cells"),
    "trace.met-by-all": ResultText(
        "mức mà cả {count:n} ô đều đạt", "the bound that all {count:n} cells meet"
    ),
    "trace.joined": ResultText("ghép lời của {count:n} ô", "the words of {count:n} cells joined"),
    "trace.total": ResultText(
        "dòng cộng của {count:n} ô ở trên", "the total of {count:n} cells above"
    ),
    "trace.computed": ResultText("tính từ {count:n} ô", "computed from {count:n} cells"),
    "trace.taken": ResultText("lấy nguyên từ {count:n} ô", "taken from {count:n} cells"),
    "trace.corrected": ResultText(
        "số do cấp trên điều chỉnh khi tổng hợp", "corrected by the level above"
    ),
    "trace.written": ResultText("do máy ghi", "written by the tool"),
    "trace.unknown": ResultText("chưa đọc được", "not read"),
    "trace.registered": ResultText(
        'theo số đơn vị nêu ở trang Chỉ tiêu, Diễn biến hộ, Kinh phí của tệp "{file}"',
        'as the unit states it on Chỉ tiêu, Diễn biến hộ or Kinh phí of "{file}"',
    ),
    "trace.row": ResultText('trang "{sheet}", dòng {row}', 'sheet "{sheet}", row {row}'),
    "trace.blank-value": ResultText("(trống)", "(blank)"),
    "trace.unread-value": ResultText("(chưa đọc được)", "(not read)"),
    "trace.source-missing": ResultText(
        'không tìm thấy tệp "{file}"; hãy truy nguồn lại và chọn thư mục có tệp này (--sources)',
        '"{file}" is not there; name its folder with --sources',
    ),
    "trace.source-changed": ResultText(
        'tệp "{file}" đã thay đổi sau khi tổng hợp; đây là số hiện có trong tệp',
        '"{file}" has changed since the roll-up; this is what it holds now',
    ),
    "trace.renamed": ResultText(
        'tệp "{file}" nay mang tên "{now}"', '"{file}" is now called "{now}"'
    ),
    "trace.source-unreadable": ResultText("{reason}", "{reason}"),
    "trace.row-gone": ResultText(
        "tệp hiện có không còn dòng hoặc cột này", "the file no longer has that row or column"
    ),
    "trace.blank-counts": ResultText("ô trống, tính là {value}", "blank, counted as {value}"),
    "trace.blank-part": ResultText("ô trống, chưa có số liệu", "blank: the figure is lacking"),
    "trace.withheld": ResultText(
        "để trống vì có ô nguồn chưa có số liệu", "left blank as a source lacks its figure"
    ),
    "trace.not-checked": ResultText(
        "chưa đối chiếu được tổng vì thiếu {count:n} ô nguồn",
        "the sum cannot be checked: {count:n} sources are not there",
    ),
    "trace.does-not-add": ResultText(
        "KHÔNG KHỚP: các ô nguồn cho {parts}, ô này ghi {value}",
        "DOES NOT AGREE: the sources give {parts}, the cell says {value}",
    ),
    "trace.recomputed": ResultText(
        "KHÔNG KHỚP: tính lại được {value}", "DOES NOT AGREE: computed anew it is {value}"
    ),
    "trace.reason": ResultText(
        "lý do: {reason}; người điều chỉnh: {by}, ngày {on}",
        "the reason: {reason}; corrected by {by} on {on}",
    ),
}
"""How a figure came to be (by the names of `rollup.trace.How`), and remarks."""

TRACE_ERRORS: Final = {
    "trace.bad-place": ErrorText(
        "Ô cần truy nguồn ghi là \"{place}\" nên không hiểu được; hãy ghi như 'Kinh phí!F12'.",
        "The cell to trace is given as \"{place}\"; write it like 'Kinh phí!F12'.",
    ),
    "trace.no-sheet": ErrorText(
        'Tệp "{file}" không có trang "{sheet}"; các trang có số liệu: {sheets}.',
        '"{file}" has no sheet "{sheet}"; those with figures: {sheets}.',
    ),
    "trace.no-table": ErrorText(
        'Trang "{sheet}" không chứa bảng số liệu để truy nguồn; hãy chọn ô ở một trong các trang:'
        " {sheets}.",
        'The sheet "{sheet}" holds no table to trace; choose a cell of one of these: {sheets}.',
    ),
    "trace.no-figure": ErrorText(
        'Trong tệp "{file}", {cell} nằm ngoài bảng số liệu; hãy chọn ô trong bảng hoặc ở dòng cộng'
        " dưới bảng.",
        'In "{file}", {cell} lies outside the table; choose a cell of the table or of its totals.',
    ),
    "trace.blank": ErrorText(
        'Trong tệp "{file}", {cell} để trống nên không có số để truy nguồn.',
        'In "{file}", {cell} is blank: there is no figure to trace.',
    ),
    "trace.not-a-rollup": ErrorText(
        'Tệp "{file}" không phải bản tổng hợp (trang Nguồn số liệu trống); số trong tệp do chính'
        " đơn vị nhập.",
        '"{file}" is no roll-up (its sheet Nguồn số liệu is empty); its figures were typed there.',
    ),
    "trace.no-folder": ErrorText(
        'Không có thư mục "{folder}" để tìm các tệp nguồn; hãy kiểm tra lại tên thư mục.',
        'There is no folder "{folder}" to look for sources in; check its name.',
    ),
    "trace.list-missing": ErrorText(
        'Không thấy danh sách nguồn "{list}" bên cạnh tệp "{file}"; hãy để hai tệp này cùng một'
        " thư mục.",
        'The list of sources "{list}" is not beside "{file}"; keep both in one folder.',
    ),
    "trace.list-changed": ErrorText(
        'Danh sách nguồn "{list}" không phải bản được ghi cùng tệp "{file}" nên không dùng được;'
        " hãy lấy lại đúng cặp tệp, hoặc tổng hợp lại.",
        'The list of sources "{list}" is not the one written with "{file}"; bring back the pair,'
        " or roll up again.",
    ),
}
