"""What a roll-up says of the files it was given: their state in words, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.errors import XltoolsError
from xltools.wording.errors import say_error
from xltools.wording.fill import fill
from xltools.wording.note_text import NoteText
from xltools.wording.rollup_corrections import CORRECTION_NOTES
from xltools.wording.terms import Lang


def say_note(code: str, values: Mapping[str, object], lang: Lang = "vi") -> str:
    """The line that a user reads; a value may be an error, which is said in the same language.

    Raises KeyError for a code without a line.
    """
    said = {
        name: say_error(value, lang) if isinstance(value, XltoolsError) else value
        for name, value in values.items()
    }
    text = NOTES[code]
    return fill(text.vi if lang == "vi" else text.en, said, lang)


def say_state(state: str, lang: Lang = "vi") -> str:
    """The words for the state of a file or unit: đã nhận, chưa nhận."""
    words = STATES[state]
    return words.vi if lang == "vi" else words.en


STATES: Final[Mapping[str, NoteText]] = {
    "received": NoteText("đã nhận", "received"),
    "late": NoteText("đã nhận (muộn)", "received (late)"),
    "missing": NoteText("chưa nhận", "not received"),
    "unreadable": NoteText("không đọc được", "cannot be read"),
    "superseded": NoteText("không dùng (có bản mới hơn)", "not used (there is a newer one)"),
    "included": NoteText(
        "không cộng riêng (đã có đơn vị cấp trên gửi)", "not added (its parent has sent)"
    ),
    "wrong-year": NoteText("không dùng (khác năm)", "not used (another year)"),
    "wrong-parent": NoteText("không dùng (thuộc đơn vị khác)", "not used (another parent)"),
    "unknown-unit": NoteText("không dùng (ngoài danh sách)", "not used (not on the list)"),
    "of-parent": NoteText("không tính (tệp của chính đơn vị)", "not counted (the parent's own)"),
    "not-counted": NoteText("không tính vào tổng hợp", "left out by decision"),
    "faulty": NoteText("không dùng (có số liệu sai)", "not used (faulty figures)"),
}
"""The state of each file and of each unit that should have sent one."""

LINE_GONE: Final = "cột {header} của dòng tổng hợp {key}, nay không còn"
"""Why a text of the parent's stands on the sheet Ngoài biểu mẫu."""

NOTES: Final[Mapping[str, NoteText]] = {
    "rollup.previous-wrong-year": NoteText(
        'Tệp "{file}" của {unit} là của năm {found} nên không dùng làm số đầu kỳ; cần tệp năm'
        " {year}.",
        '"{file}" of {unit} is for {found} and gives no start of the year; the one of {year} is'
        " needed.",
    ),
    "rollup.previous-unused": NoteText(
        'Không dùng tệp "{file}" của {unit}, năm {found} làm số đầu kỳ: đơn vị này không nhập vào'
        ' đơn vị nào ở trang "Cấp dưới", đã có tệp khác mới hơn, hoặc tệp không có dòng nào ở trang'
        ' "Diễn biến hộ".',
        '"{file}" of {unit}, {found}, gives no start of the year: it went into no unit of "Cấp'
        ' dưới", there is a newer file, or it has no rows of "Diễn biến hộ".',
    ),
    "rollup.share-needed": NoteText(
        'Có {count:n} phần của đơn vị bị chia tách chưa có tỷ lệ: {units:few}; nhập cột "Tỷ lệ'
        ' chuyển sang (%)" ở trang "Đơn vị trước sắp xếp". Danh mục không biết tỷ lệ này.',
        '{count:n} parts of split units have no share yet: {units:few}; enter it in "Tỷ lệ chuyển'
        ' sang (%)" on "Đơn vị trước sắp xếp". The catalogue does not know it.',
    ),
    "rollup.shares-not-whole": NoteText(
        "Các phần của {unit} (đơn vị cũ bị chia tách) cộng lại là {total}%, không phải 100%.",
        "The parts of {unit}, a unit that was split, come to {total}%, not to 100%.",
    ),
    "rollup.baseline-missing": NoteText(
        "Chưa có số liệu trước sắp xếp của: {units:few}; đưa thêm tệp của các đơn vị đó bằng"
        " --previous.",
        "The figures of before the reform are lacking for: {units:few}; give their files with"
        " --previous.",
    ),
    "rollup.baseline-differs": NoteText(
        "{unit}: đầu kỳ ghi {new_total:n} hộ, {new_poor:n} hộ nghèo, {new_near:n} hộ cận nghèo,"
        " nhưng các đơn vị cũ cộng lại là {total:n} hộ, {poor:n} hộ nghèo, {near:n} hộ cận nghèo.",
        "{unit} starts with {new_total:n} households, {new_poor:n} poor, {new_near:n} near-poor,"
        " but its old units come to {total:n}, {poor:n} and {near:n}.",
    ),
    "rollup.sources-beside": NoteText(
        'Bảng nguồn số liệu dài {count:n} dòng nên được ghi riêng vào tệp "{file}"; hãy để tệp này'
        " bên cạnh tệp tổng hợp.",
        'The list of sources has {count:n} lines and was written to "{file}"; keep it beside the'
        " roll-up.",
    ),
    "rollup.links-left-out": NoteText(
        'Trang "{sheet}": {count:n} ô cuối không có liên kết đến Nguồn số liệu vì Excel chỉ nhận'
        " 65.530 liên kết trên một trang; vẫn truy nguồn được bằng lệnh trace.",
        'Sheet "{sheet}": the last {count:n} figures have no link to Nguồn số liệu, as Excel takes'
        " 65,530 links a sheet; the command trace still traces them.",
    ),
    "rollup.missing": NoteText(
        "Chưa có tệp của {unit}; số tổng hợp chưa gồm đơn vị này.",
        "There is no file of {unit}; the totals do not include it.",
    ),
    "rollup.part-missing": NoteText(
        "{child} chưa gửi tệp nên cộng thẳng từ tệp của cấp dưới; trong đó chưa có tệp của {unit}.",
        "{child} sent no file; its parts are added instead, and that of {unit} is missing.",
    ),
    "rollup.received-late": NoteText(
        "Nhận sau hạn ({due}).",
        "Received after the deadline ({due}).",
    ),
    "rollup.late": NoteText(
        "Nhận sau hạn ({due}), vẫn tính: {units}.",
        "Received after the deadline ({due}), counted all the same: {units}.",
    ),
    "rollup.old-form": NoteText(
        'Tệp "{file}" của {unit} theo biểu mẫu cũ {version}; đã đọc theo cách của lệnh repair và'
        " vẫn tính; đề nghị lần sau dùng biểu mẫu mới.",
        '"{file}" of {unit} has the older form {version}; it was read as "repair" reads it, and'
        " counts.",
    ),
    "rollup.included": NoteText(
        'Không cộng riêng tệp "{file}" của {unit}: {child} đã gửi tệp của mình.',
        '"{file}" of {unit} is not added: {child} has sent its own file.',
    ),
    "rollup.unreadable": NoteText("{reason}", "{reason}"),
    "rollup.same-file": NoteText(
        'Tệp "{file}" của {unit} giống hệt tệp "{newer}"; chỉ tính một lần.',
        '"{file}" of {unit} is the same as "{newer}" and counts once.',
    ),
    "rollup.same-time": NoteText(
        'Tệp "{file}" và tệp "{newer}" của {unit} có cùng thời điểm nhưng khác nội dung; đã dùng'
        ' tệp "{newer}", đề nghị hỏi lại đơn vị.',
        '"{file}" and "{newer}" of {unit} have the same time and differ; "{newer}" is used; ask the'
        " unit.",
    ),
    "rollup.superseded": NoteText(
        '{unit} có nhiều tệp; không dùng tệp "{file}" vì tệp "{newer}" mới hơn.',
        '{unit} sent several files; "{file}" is not used because "{newer}" is newer.',
    ),
    "rollup.wrong-year": NoteText(
        'Tệp "{file}" của {unit} ghi năm kế hoạch {found}, không phải {year}.',
        '"{file}" of {unit} is for the year {found}, not for {year}.',
    ),
    "rollup.wrong-parent": NoteText(
        'Tệp "{file}" của {unit} ghi cấp trên là {found}, không phải {parent}.',
        '"{file}" of {unit} names {found} as its parent, not {parent}.',
    ),
    "rollup.unknown-unit": NoteText(
        'Tệp "{file}" của {unit}, mã {code}: không có đơn vị này ở trang "Cấp dưới" của {parent}.',
        '"{file}" of {unit}, code {code}: no such unit on the sheet "Cấp dưới" of {parent}.',
    ),
    "rollup.of-parent": NoteText(
        'Tệp "{file}" là của chính {unit} nên không cộng vào số của các đơn vị cấp dưới.',
        '"{file}" is the own workbook of {unit} and is not added to those of the units below.',
    ),
    "rollup.not-counted": NoteText(
        '{unit} không tính vào tổng hợp theo trang "Cấp dưới"; lý do: {reason}.',
        '{unit} is left out as the sheet "Cấp dưới" says; the reason: {reason}.',
    ),
    "rollup.faulty-figures": NoteText(
        'Tệp "{file}" của {unit} có số liệu không đọc được hoặc lớn đến mức vô lý ở {cells};'
        " đề nghị đơn vị sửa và gửi lại.",
        '"{file}" of {unit} has figures that cannot be read or are impossibly large at {cells};'
        " ask for a corrected file.",
    ),
    "rollup.no-rows": NoteText(
        '{unit} không có dòng nào ở trang "{sheet}"; số tổng hợp của trang này chưa gồm đơn vị.',
        '{unit} has no row on the sheet "{sheet}"; its totals do not include the unit.',
    ),
    "rollup.sum-withheld": NoteText(
        '{unit}, trang "{sheet}": {rows:n} dòng tổng hợp thiếu số liệu gốc ở cột {columns}; các ô'
        " đó để trống chứ không cộng thiếu.",
        '{unit}, sheet "{sheet}": {rows:n} rolled-up lines lack figures in {columns}; those cells'
        " stay blank rather than too small.",
    ),
    "rollup.stated-total-left-out": NoteText(
        "Tổng kinh phí toàn Chương trình mà {units} nêu chỉ để đối chiếu, không cộng vào các dòng"
        " kinh phí.",
        "Totals for the whole programme, as stated by {units}, are not added to the lines.",
    ),
    "rollup.targets-left-out": NoteText(
        "Không tổng hợp {count:n} chỉ tiêu mà số của các đơn vị không cộng được với nhau; xem ở"
        " tệp của {units}.",
        "{count:n} targets whose values cannot be added are not rolled up; see the files of"
        " {units}.",
    ),
    "rollup.actuals-left-out": NoteText(
        "{unit}: {count:n} dòng kết quả thực hiện gắn với mã không có ở bản tổng hợp ({codes})"
        " nên không tổng hợp.",
        "{unit}: {count:n} results belong to codes that are not rolled up ({codes}).",
    ),
    "rollup.own-set-apart": NoteText(
        "{count:n} nội dung trong tệp của chính đơn vị không có chỗ trong biểu mẫu nên chuyển sang"
        ' trang "{outside}".',
        '{count:n} values of the own workbook have no place in the form and stand on "{outside}".',
    ),
    "rollup.texts-set-apart": NoteText(
        'Trang "{sheet}": {count:n} dòng tổng hợp cũ không còn; nội dung đã ghi bên các dòng đó nằm'
        ' ở trang "{outside}".',
        'Sheet "{sheet}": {count:n} earlier lines are no more; what was typed beside them stands on'
        ' "{outside}".',
    ),
    "rollup.typed-rows-kept": NoteText(
        '{unit} chưa gửi tệp; giữ {rows:n} dòng mà cấp trên đã tự nhập ở trang "{sheet}".',
        '{unit} sent no file; {rows:n} rows typed by the parent on "{sheet}" are kept.',
    ),
    **CORRECTION_NOTES,
}
"""What a roll-up tells beside its figures."""
