"""What a command says when it is done: one line a result, under its code, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from xltools.wording.fill import fill
from xltools.wording.result_text import ResultText
from xltools.wording.terms import Lang

_OWN: Final[Mapping[str, ResultText]] = {
    "new.done": ResultText(
        "Đã tạo biểu mẫu của {unit:unit}, năm {year}: {file}",
        "Made the workbook of {unit:unit} for {year}: {file}",
    ),
    "prefill.same": ResultText(
        "Đã lấy toàn bộ nội dung của tệp {file} ({unit:unit}, năm {year}).",
        "Took everything from {file} ({unit:unit}, {year}).",
    ),
    "prefill.other-year": ResultText(
        "Tệp {file} là biểu mẫu của {unit}, năm {year}: chỉ lấy câu chữ và các dòng ở các trang "
        "{sheets}; không lấy số liệu, ngày tháng và văn bản giao của năm đó.",
        "{file} is the workbook of {unit} for {year}: only wording and lines of {sheets} were "
        "taken; no figures, dates or assigning decisions of that year.",
    ),
    "prefill.other-unit": ResultText(
        "Tệp {file} là biểu mẫu của đơn vị khác ({unit}, năm {year}): chỉ lấy câu chữ và các dòng "
        "ở các trang {sheets}; không lấy tên, mã, người ký, thôn và số liệu của đơn vị đó.",
        "{file} is the workbook of another unit ({unit}, {year}): only wording and lines of "
        "{sheets} were taken; none of its names, codes, signers, villages or figures.",
    ),
    "prefill.export": ResultText(
        "Đã lấy số liệu rà soát năm {year} của {count:n} thôn (đơn vị) từ {file}, gồm các biểu "
        "{forms}, vào kỳ “{period}”.",
        "Took the review of {year} for {count:n} villages (units) from {file}, forms {forms}, "
        "into the period “{period}”.",
    ),
    "button.first": ResultText(
        "{counts}. Ô đầu tiên cần xem: {cell}.", "{counts}. The first cell to look at: {cell}."
    ),
    "export.done": ResultText(
        "Đã xuất số liệu của {unit:unit}: {file}", "Exported the data of {unit:unit}: {file}"
    ),
    "export.unread": ResultText(
        "Có {count:n} ô không đọc được, xuất nguyên như đang ghi: {cells}; hãy kiểm tra tệp này.",
        "{count:n} cells cannot be read and are given as found: {cells}; check this workbook.",
    ),
    "validate.heading": ResultText(
        "{file}: {unit:unit}, năm {year}, biểu mẫu {version}",
        "{file}: {unit:unit}, {year}, form {version}",
    ),
    "validate.count": ResultText(
        "{error:n} lỗi phải sửa, {warning:n} nội dung cần xem lại, {info:n} gợi ý",
        "{error:n} errors, {warning:n} warnings, {info:n} hints",
    ),
    "validate.group": ResultText("{severity} ({count:n})", "{severity} ({count:n})"),
    "validate.others": ResultText(
        "(còn {count:n} chỗ như vậy: {places})", "({count:n} more: {places})"
    ),
    "validate.rest": ResultText(
        "… còn {groups:n} loại nội dung khác: {error:n} lỗi phải sửa, {warning:n} nội dung cần xem "
        "lại, {info:n} gợi ý; thêm --all để xem hết.",
        "… {groups:n} more kinds: {error:n} errors, {warning:n} warnings, {info:n} hints; --all "
        "shows everything.",
    ),
    "validate.explained": ResultText("Đã giải trình", "Explained"),
    "validate.why": ResultText("Lý do: {reason} ({by}).", "Reason: {reason} ({by})."),
    "validate.count-explained": ResultText(
        ", {count:n} nội dung đã giải trình", ", {count:n} explained"
    ),
    "households.done": ResultText(
        "Đã tạo danh sách hộ của {unit:unit}, năm {year}, {rows:n} dòng trống: {file}",
        "Made the household list of {unit:unit} for {year}, {rows:n} blank rows: {file}",
    ),
    "households.stays": ResultText(
        "Tệp này sẽ chứa dữ liệu cá nhân: chỉ lưu tại xã, không gửi kèm kế hoạch.",
        "This file will hold personal data: keep it in the commune and never send it along.",
    ),
    "repair.done": ResultText(
        "Đã chuyển {count:n} giá trị của {unit:unit} sang biểu mẫu mới: {file}",
        "Moved {count:n} values of {unit:unit} into a new workbook: {file}",
    ),
    "repair.all-placed": ResultText(
        "Toàn bộ nội dung đã có chỗ trong biểu mẫu mới.",
        "Everything has its place in the new workbook.",
    ),
    "repair.outside": ResultText(
        "{count:n} nội dung không có chỗ trong biểu mẫu, ghi lại ở trang Ngoài biểu mẫu:",
        "{count:n} values have no place in the form and stand on the sheet Ngoài biểu mẫu:",
    ),
    "repair.guesses": ResultText(
        "{count:n} chỗ cần người lập biểu xem lại:", "{count:n} places to look at again:"
    ),
    "rollup.done": ResultText(
        "Đã tổng hợp {received:n}/{expected:n} đơn vị vào tệp của {unit:unit}: {file}",
        "Rolled up {received:n} of {expected:n} units into the workbook of {unit:unit}: {file}",
    ),
    "rollup.incomplete": ResultText(
        "Số liệu chưa đầy đủ: các tổng chỉ gồm những đơn vị đã nhận.",
        "The figures are incomplete: totals cover only the units received.",
    ),
    "rollup.to-units": ResultText("Báo lại cho đơn vị:", "To be told to the units:"),
    "rollup.remarks": ResultText("Cần lưu ý:", "To be looked at:"),
    "rollup.not-checked": ResultText(
        "Chưa soát lỗi chung vì có hơn {most:n} tệp hoặc đã tắt; thêm --check để soát.",
        "Common faults were not looked for: more than {most:n} files, or switched off; --check"
        " looks for them.",
    ),
    "rollup.reading": ResultText("Đang đọc tệp của các đơn vị", "Reading the units' files"),
    "demo.folder": ResultText(
        "Các tệp của phần trình diễn nằm trong thư mục {folder}",
        "The files of this demonstration are in {folder}",
    ),
    "demo.new": ResultText(
        "1. Tạo biểu mẫu: {unit:unit}, năm {year} → {file}",
        "1. New workbook: {unit:unit}, {year} → {file}",
    ),
    "demo.validate-as-written": ResultText(
        "2. Kiểm tra bản kế hoạch như đã ban hành: {count} → {file}",
        "2. Checked the plan as it was really issued: {count} → {file}",
    ),
    "demo.validate-corrected": ResultText(
        "3. Kiểm tra bản đã sửa: {count} → {file}",
        "3. Checked the corrected plan: {count} → {file}",
    ),
    "demo.plan": ResultText(
        "4. Soạn kế hoạch: {blocks:n} đoạn, bảng; {gaps:n} chỗ thiếu số liệu → {file}",
        "4. Wrote the plan: {blocks:n} paragraphs and tables; {gaps:n} gaps → {file}",
    ),
    "demo.rollup": ResultText(
        "5. Tổng hợp {received:n}/{expected:n} đơn vị của {unit}: {poor:n} hộ nghèo đầu năm, "
        "tổng kinh phí {money:million} → {file}",
        "5. Rolled up {received:n} of {expected:n} units of {unit}: {poor:n} poor households at "
        "the start, {money:million} in all → {file}",
    ),
    "demo.page": ResultText(
        "6. Trang cho lãnh đạo, mở bằng trình duyệt → {file}",
        "6. The page for leaders, for any browser → {file}",
    ),
    "demo.trace": ResultText(
        "7. Truy nguồn số hộ nghèo của xã Tân Lập ({cell}) đến {count:n} ô của tệp xã đã gửi"
        " → {file}",
        "7. Traced the poor households of xã Tân Lập ({cell}) to {count:n} cells of its workbook"
        " → {file}",
    ),
}
"""The lines that have no topic of their own; a check needs no others."""


@cache
def _of_topics() -> Mapping[str, ResultText]:
    """The lines of every topic; they are loaded when the first of them is told."""
    from xltools.wording.addin import ADDIN_RESULTS
    from xltools.wording.amending import AMEND_RESULTS
    from xltools.wording.answering import ANSWER_RESULTS
    from xltools.wording.assigning import ASSIGN_RESULTS
    from xltools.wording.board import BOARD_RESULTS
    from xltools.wording.buttons import BUTTON_RESULTS
    from xltools.wording.delivery import DELIVERY_RESULTS
    from xltools.wording.differences import DIFF_RESULTS
    from xltools.wording.fixes import FIX_RESULTS
    from xltools.wording.handing_out import HANDED_RESULTS
    from xltools.wording.household_export import EXPORT_RESULTS
    from xltools.wording.merge import MERGE_RESULTS
    from xltools.wording.plan_texts import PLAN_RESULTS
    from xltools.wording.receiving import RECEIVE_RESULTS
    from xltools.wording.seals import SEAL_RESULTS
    from xltools.wording.submitting import SUBMIT_RESULTS
    from xltools.wording.window import WINDOW_RESULTS

    return {
        **ADDIN_RESULTS,
        **PLAN_RESULTS,
        **MERGE_RESULTS,
        **ASSIGN_RESULTS,
        **HANDED_RESULTS,
        **AMEND_RESULTS,
        **DIFF_RESULTS,
        **RECEIVE_RESULTS,
        **BOARD_RESULTS,
        **ANSWER_RESULTS,
        **FIX_RESULTS,
        **SEAL_RESULTS,
        **SUBMIT_RESULTS,
        **EXPORT_RESULTS,
        **WINDOW_RESULTS,
        **BUTTON_RESULTS,
        **DELIVERY_RESULTS,
    }


def say_result(code: str, lang: Lang = "vi", **values: object) -> str:
    """The line of a result; raises KeyError for an unknown code or a missing value."""
    text = _OWN[code] if code in _OWN else _of_topics()[code]
    return fill(text.vi if lang == "vi" else text.en, values, lang)
