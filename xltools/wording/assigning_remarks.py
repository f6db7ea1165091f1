"""What is remarked on an annex, on sums, and on what a unit did with its assignment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xltools.cells import CellRef
from xltools.findings import Severity
from xltools.wording.fill import fill, place
from xltools.wording.remark_text import RemarkText
from xltools.wording.terms import Lang

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

REMARKS: Final[Mapping[str, RemarkText]] = {
    "matrix.other-year": RemarkText(
        ERROR,
        'bảng ở trang "{sheet}" ghi năm {year}, tệp này là của năm {wanted}; không lấy số nào.',
        'the table on the sheet "{sheet}" is of {year}, this workbook of {wanted}; nothing taken.',
    ),
    "matrix.unknown-heading": RemarkText(
        WARNING,
        "không rõ cột “{heading}” giao nội dung gì nên không lấy; nếu là số giao thì ghi mã chỉ"
        " tiêu, mã dự án vào tiêu đề.",
        "what the column “{heading}” assigns is not known, so it was not taken; put the code of"
        " the target or project into the heading if it assigns one.",
    ),
    "matrix.earlier-heading": RemarkText(
        INFO,
        "cột “{heading}” là số đầu năm hoặc của thời gian khác, không phải số giao.",
        "the column “{heading}” tells how things stood before and assigns nothing.",
    ),
    "matrix.ambiguous-heading": RemarkText(
        ERROR,
        "tiêu đề “{heading}” có thể là {all}; hãy ghi rõ mã vào tiêu đề.",
        "the heading “{heading}” can mean {all}; put the code into it.",
    ),
    "matrix.no-money-unit": RemarkText(
        ERROR,
        "cột “{heading}” không rõ tính bằng đồng hay triệu đồng nên không lấy; hãy ghi “Đơn vị"
        " tính: …” phía trên bảng.",
        "the unit of money of the column “{heading}” is not told, so it was not taken; write"
        " “Đơn vị tính: …” over the table.",
    ),
    "matrix.same-heading": RemarkText(
        ERROR,
        "cột “{heading}” giao cùng nội dung với cột ở ô {other}; chỉ lấy cột trước.",
        "the column “{heading}” assigns the same as that at {other}; only the first was taken.",
    ),
    "matrix.unknown-unit": RemarkText(
        ERROR,
        "trang Cấp dưới không có đơn vị “{name}”; hãy sửa tên trong bảng hoặc bổ sung đơn vị.",
        "the sheet Cấp dưới has no unit “{name}”; correct the name or add the unit.",
    ),
    "matrix.ambiguous-unit": RemarkText(
        ERROR,
        "tên “{name}” có thể là {all}; hãy ghi rõ loại đơn vị hoặc mã.",
        "the name “{name}” can be {all}; add the type or the code.",
    ),
    "matrix.unit-again": RemarkText(
        ERROR,
        "đơn vị “{name}” đã có ở ô {other}; chỉ lấy dòng trước.",
        "the unit “{name}” stands at {other} too; only the first line was taken.",
    ),
    "matrix.other-spelling": RemarkText(
        INFO, "tên “{name}” được hiểu là {unit}.", "the name “{name}” was taken for {unit}."
    ),
    "matrix.merged-cell": RemarkText(
        ERROR,
        "“{value}” đứng trong ô gộp, không rõ là của đơn vị nào; hãy tách ô rồi ghi từng số.",
        "“{value}” stands in a merged cell, so it is not clear whose it is; split the cell.",
    ),
    "matrix.not-calculated": RemarkText(
        ERROR,
        "công thức chưa có kết quả; hãy mở tệp bằng Excel, lưu lại rồi làm lại.",
        "the formula has no result; open the file in Excel, save it and repeat.",
    ),
    "matrix.no-figure": RemarkText(
        ERROR,
        "“{value}” không phải là một số giao được; hãy gõ lại, ví dụ 0,42 hoặc 4,0 - 5,0.",
        "“{value}” is no figure that can be assigned; type it like 0,42 or 4,0 - 5,0.",
    ),
    "matrix.wrong-total": RemarkText(
        ERROR,
        "tổng ghi {total}, cộng lại được {sum}; hãy đối chiếu với quyết định.",
        "the total is given as {total}, its parts come to {sum}; compare with the decision.",
    ),
    "matrix.stated-twice": RemarkText(
        ERROR,
        "{thing} của {unit} ghi khác với {other}; chỉ lấy số ghi trước.",
        "{thing} of {unit} differs from {other}; only the first figure was taken.",
    ),
    "assign.left-blank": RemarkText(
        WARNING,
        "{unit} đang được giao {thing} là {was}, bảng này để trống nên giữ mức cũ; nếu thôi giao"
        " thì ghi 0.",
        "{unit} is assigned {was} of {thing}, which this table leaves blank: it stays; write 0 if"
        " nothing is assigned any more.",
    ),
    "assign.units-missing": RemarkText(
        WARNING,
        "bảng không có dòng của {units}.",
        "the table has no line of {units}.",
    ),
    "assign.registered-less": RemarkText(
        INFO,
        "{count:n} đơn vị đã đăng ký thấp hơn mức giao mới về {thing}; xem cột So với mức giao.",
        "{count:n} units registered less than they are assigned now of {thing}; see the column So"
        " với mức giao.",
    ),
    "line.unknown-unit": RemarkText(
        ERROR,
        "mã đơn vị {unit} không có ở trang Cấp dưới; hãy sửa mã hoặc bổ sung đơn vị.",
        "there is no unit {unit} on the sheet Cấp dưới; correct the code or add the unit.",
    ),
    "line.no-thing": RemarkText(
        ERROR,
        "dòng giao cho {unit} chưa ghi loại hoặc mã chỉ tiêu, dự án.",
        "the line for {unit} does not say what kind of thing, or which, is assigned.",
    ),
    "line.no-figure": RemarkText(
        WARNING,
        "dòng giao {code} cho {unit} chưa có số nên không tính là đã giao.",
        "the line of {code} for {unit} has no figure and so assigns nothing.",
    ),
    "lay.unknown-target": RemarkText(
        ERROR,
        "không rõ {code} là chỉ tiêu gì nên chưa ghi; hãy bổ sung chỉ tiêu này ở trang Chỉ tiêu"
        " của cấp giao.",
        "what target {code} is, is not known, so it was not written; add it to the sheet Chỉ tiêu"
        " of the level that assigns.",
    ),
    "lay.below-assigned": RemarkText(
        WARNING,
        "đơn vị ghi {planned}, chưa đạt mức giao {assigned}; số của đơn vị được giữ nguyên.",
        "the unit plans {planned}, less than the {assigned} assigned; its figure stays.",
    ),
    "lay.assigned-was-changed": RemarkText(
        WARNING,
        "{thing}: ô này ghi {found}, khác mức giao trước đây là {before}; đã ghi mức giao mới"
        " {now}.",
        "{thing}: this cell had {found}, not the {before} assigned before; it has the new {now}.",
    ),
    "lay.amount-was-changed": RemarkText(
        WARNING,
        "{thing}: đơn vị tự ghi {found} triệu đồng, mức giao mới là {now} triệu đồng; số của đơn vị"
        " được giữ nguyên, hãy đối chiếu.",
        "{thing}: the unit wrote {found} million đồng, {now} are assigned; its figure stays,"
        " compare them.",
    ),
    "lay.amount-was-split": RemarkText(
        WARNING,
        "đơn vị đã chia khoản này thành {count:n} dòng, cộng {added} triệu đồng; mức giao mới là"
        " {now} triệu đồng, hãy phân bổ lại.",
        "the unit split this money over {count:n} rows, {added} million đồng together; {now} are"
        " assigned now, divide them anew.",
    ),
    "lay.total-differs": RemarkText(
        WARNING,
        "tổng kinh phí ghi {total} triệu đồng, cộng các dòng được {added} triệu đồng; hãy đối"
        " chiếu.",
        "the total is given as {total} million đồng, the rows come to {added}; compare them.",
    ),
    "lay.project-not-carried-out": RemarkText(
        WARNING,
        "được giao vốn {project} nhưng đơn vị ghi không thực hiện vì: {because}.",
        "money is assigned for {project}, which the unit does not carry out because: {because}.",
    ),
    "lay.other-parent-plan": RemarkText(
        WARNING,
        "đơn vị dẫn kế hoạch cấp trên số {found}, cấp trên báo số {now}; hãy đối chiếu.",
        "the unit cites the plan {found} of the level above, which says it is {now}.",
    ),
    "lay.plan-was-issued": RemarkText(
        WARNING,
        "kế hoạch đã ban hành: mức giao thay đổi thì đơn vị cần ban hành kế hoạch điều chỉnh, bổ"
        " sung.",
        "the plan was issued: as its assignment changed, an amendment of the plan is due.",
    ),
    "sums.more-than-own": RemarkText(
        ERROR,
        "{thing}: giao cho các đơn vị {assigned} triệu đồng, vượt {rest} triệu đồng so với"
        " {own} triệu đồng ở trang Kinh phí của cấp giao.",
        "{thing}: {assigned} million đồng are assigned to units, {rest} more than the {own} of the"
        " sheet Kinh phí.",
    ),
    "sums.money-left": RemarkText(
        INFO,
        "{thing}: đã giao {assigned}/{own} triệu đồng, còn {rest} triệu đồng chưa giao.",
        "{thing}: {assigned} of {own} million đồng assigned, {rest} not assigned to any unit.",
    ),
    "sums.no-own-money": RemarkText(
        INFO,
        "trang Kinh phí của cấp giao chưa có số để đối chiếu với vốn giao: {things}.",
        "the sheet Kinh phí has nothing to hold against what is assigned: {things}.",
    ),
    "sums.short-of-own": RemarkText(
        WARNING,
        "{name}: cộng các đơn vị được {reached} {unit}, chưa bảo đảm {own} {unit} của cấp giao.",
        "{name}: all units come to {reached} {unit}, which does not make up the {own} {unit} of"
        " the level that assigns.",
    ),
    "sums.rate-short-of-own": RemarkText(
        WARNING,
        "{name}: tính theo số hộ, các đơn vị đạt chung {reached} {unit}, chưa bảo đảm {own} {unit}"
        " của cấp giao.",
        "{name}: by households all units come to {reached} {unit}, which does not make up the"
        " {own} {unit} of the level that assigns.",
    ),
    "sums.none-reaches-own": RemarkText(
        WARNING,
        "{name}: mức giao cao nhất là {best} {unit} nên không thể đạt chung {own} {unit} của cấp"
        " giao.",
        "{name}: the furthest any unit is to go is {best} {unit}, so all together cannot reach"
        " {own} {unit}.",
    ),
    "sums.not-assigned": RemarkText(
        WARNING, "{name}: chưa giao cho {units}.", "{name}: not assigned to {units}."
    ),
}
"""What assigning remarks, each under its code; `exchange.remark` adds the cell."""


def say_remark(
    code: str, cell: CellRef | None, values: Mapping[str, object], lang: Lang = "vi"
) -> str:
    """The sentence of a remark; raises KeyError for an unknown code or a missing value."""
    text = REMARKS[code]
    said = fill(text.vi if lang == "vi" else text.en, values, lang)
    return f"{place(cell, lang)}: {said}" if cell else said[:1].upper() + said[1:]
