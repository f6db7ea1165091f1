"""What the command that writes the plan says; `results` and `errors` register it with the rest."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText
from xltools.wording.result_text import ResultText

PLAN_RESULTS: Final = {
    "plan.done": ResultText(
        "Đã soạn kế hoạch của {unit:unit}, năm {year}: {file}",
        "Wrote the plan of {unit:unit} for {year}: {file}",
    ),
    "plan.gaps": ResultText(
        "Còn {count:n} chỗ thiếu số liệu, trong văn bản in là “……”:",
        "{count:n} figures are missing and printed as “……”:",
    ),
    "plan.unseen": ResultText(
        "Có {count:n} câu của năm trước in lại mà chưa ai xem; xem xong thì đổi cột Lấy từ:",
        "{count:n} sentences of last year are printed again, and nobody has looked at them:",
    ),
    "plan.unstated": ResultText(
        "Các trang sau khác với kế hoạch đã ký nhưng văn bản điều chỉnh không nêu: {sheets}; hãy"
        " nêu ở Nội dung văn bản (phần kết thúc) hoặc soạn lại toàn văn.",
        "These sheets differ from the signed plan, but the amendment does not say so: {sheets};"
        " say it on Nội dung văn bản (kết thúc), or write the whole plan anew.",
    ),
    "outline.shipped": ResultText("{name}", "{name}"),
    "outline.own": ResultText("{name} (tệp {file})", "{name} (file {file})"),
    "outline.copied": ResultText(
        'Đã chép bố cục "{name}" thành "{own}": {file}', 'Copied "{name}" as "{own}": {file}'
    ),
    "outline.told": ResultText(
        'Hãy sửa tệp này theo docs/bo-cuc-van-ban.md, rồi ghi outlines = ["{file}"] trong tệp thiết'
        " lập (--settings) để chọn được bố cục ở trang Thông tin chung.",
        'Change it as docs/bo-cuc-van-ban.md says, then put outlines = ["{file}"] into the settings'
        " file (--settings), and the outline can be chosen on Thông tin chung.",
    ),
    "plan.pdf": ResultText("Đã in ra PDF: {file}", "Printed to PDF: {file}"),
    "plan.no-printer": ResultText(
        "Chưa tạo được tệp PDF vì máy này không có LibreOffice, Word hoặc Excel; hãy mở {file} bằng"
        " Word ở máy khác, chọn Lưu thành (Save As), loại PDF, hoặc cài LibreOffice rồi chạy lại.",
        "There is no PDF, because this machine has neither LibreOffice nor Word and Excel; open"
        " {file} in Word elsewhere and save it as PDF, or install LibreOffice and repeat.",
    ),
    "plan.plan-not-printed": ResultText(
        "Đã thử {programs} nhưng chưa tạo được {pdf}; hãy mở {file} bằng Word, chọn Lưu thành"
        " (Save As), loại PDF.",
        "Tried {programs}, but {pdf} could not be made; open {file} in Word and save it as PDF.",
    ),
    "plan.page-not-printed": ResultText(
        "Đã thử {programs} nhưng chưa tạo được {pdf}; hãy mở biểu mẫu bằng Excel, ở trang Tóm tắt"
        " chọn Lưu thành (Save As), loại PDF.",
        "Tried {programs}, but {pdf} could not be made; open the workbook in Excel and save the"
        " sheet Tóm tắt as PDF.",
    ),
    "plan.amends-whole": ResultText(
        "Kế hoạch điều chỉnh được soạn lại toàn văn; để chỉ nêu nội dung thay đổi, bấm nút Soạn"
        " điều chỉnh (thêm --previous)"
        " và tệp biểu mẫu của kế hoạch đã ký.",
        "The amended plan is written in full; to state only what changes, add --previous and the"
        " workbook of the signed plan.",
    ),
    "plan.style": ResultText(
        "Theo tệp kiểu {style}: lề trên {top}, dưới {bottom}, trái {left}, phải {right} mm; phông"
        " chữ {font}, cỡ {size}; giãn dòng {line}.",
        "After {style}: margins top {top}, bottom {bottom}, left {left}, right {right} mm;"
        " font {font}, size {size}; line spacing {line}.",
    ),
    "plan.style-agency": ResultText(
        "Tên cơ quan ở đầu văn bản in như trong tệp kiểu.",
        "The agency is printed as in the letterhead of that file.",
    ),
    "plan.style-picture": ResultText(
        "Hình ở đầu trang thứ nhất lấy từ tệp kiểu.",
        "The picture above the first page is that of the file.",
    ),
    "plan.style-other-unit": ResultText(
        "Phần đầu văn bản của tệp kiểu không nêu tên {unit:unit} nên không lấy; tên cơ quan in theo"
        " trang Thông tin chung.",
        "The letterhead of that file does not name {unit:unit}, so it was not taken; the agency is"
        " printed after Thông tin chung.",
    ),
}

PLAN_ERRORS: Final = {
    "style.not-a-document": ErrorText(
        'Tệp kiểu "{file}" không phải là văn bản Word (.docx); hãy chọn đúng tệp, hoặc mở bằng Word'
        " và lưu lại dạng .docx.",
        'The style file "{file}" is no Word document (.docx); choose another one, or open it in'
        " Word and save it as .docx.",
    ),
    "style.encrypted": ErrorText(
        'Tệp kiểu "{file}" có đặt mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu, lưu'
        " lại rồi thử lại.",
        'The style file "{file}" is protected by a password; remove it in Word and save the file.',
    ),
    "style.too-large": ErrorText(
        'Tệp kiểu "{file}" quá lớn hoặc có quá nhiều thành phần; hãy dùng một văn bản ngắn của'
        " cơ quan, bỏ bớt hình ảnh.",
        'The style file "{file}" is too large; use a short document of the office.',
    ),
    "style.unsafe": ErrorText(
        'Tệp kiểu "{file}" chứa nội dung mà Word không bao giờ ghi ra, có thể gây hại, nên không'
        " được mở; hãy dùng tệp khác.",
        'The style file "{file}" holds what Word never writes and may do harm; use another one.',
    ),
    "style.damaged": ErrorText(
        'Tệp kiểu "{file}" bị hỏng, không đọc hết được; hãy mở bằng Word, lưu lại rồi thử lại.',
        'The style file "{file}" is damaged; open it in Word and save it again.',
    ),
    "usage.style-of-text": ErrorText(
        "Chỉ bản Word mới có kiểu trình bày; hãy bỏ --style hoặc bỏ --format text.",
        "Only the Word file has a look; leave out --style or --format text.",
    ),
    "output.edited": ErrorText(
        'Tệp "{file}" đã được sửa hoặc lưu lại sau khi soạn, nên không bị thay; hãy đặt tên khác'
        ' cho kết quả, ví dụ "{free}".',
        '"{file}" was changed or saved again since it was written, so it is not replaced; give the'
        ' result another name, such as "{free}".',
    ),
    "output.foreign": ErrorText(
        'Đã có tệp "{file}" không do công cụ này tạo ra hoặc đã thay đổi sau khi tạo, nên không bị'
        ' thay; hãy đặt tên khác cho kết quả, ví dụ "{free}".',
        '"{file}" exists and was not made by xltools, or was changed since, so it is not replaced;'
        ' give the result another name, such as "{free}".',
    ),
    "output.text-exists": ErrorText(
        'Đã có tệp "{file}" với nội dung khác, nên không bị thay; hãy đặt tên khác cho kết quả, ví'
        ' dụ "{free}".',
        '"{file}" exists and says something else, so it is not replaced; give the result another'
        ' name, such as "{free}".',
    ),
    "outline.twice": ErrorText(
        'Tệp "{file}": tên bố cục "{outline}" trùng với bố cục "{other}"; hãy đặt tên khác ở'
        ' dòng "name".',
        '"{file}": the outline "{outline}" has the name of "{other}"; give it another "name".',
    ),
    "amended.outline": ErrorText(
        'Bố cục "{outline}" không có phần nêu nội dung điều chỉnh; hãy chọn bố cục'
        " khác ở trang Thông tin chung, bỏ --outline để dùng bố cục điều chỉnh có sẵn, hoặc bấm"
        " Soạn kế hoạch (bỏ --previous) để soạn lại toàn văn.",
        'The outline "{outline}" has no part for what changes; leave out --outline to use the one'
        " for amendments, or --previous to write the whole plan.",
    ),
    "amended.needs-previous": ErrorText(
        'Bố cục "{outline}" chỉ nêu nội dung điều chỉnh nên cần tệp biểu mẫu của kế hoạch đã ký;'
        " hãy bấm Soạn điều chỉnh (thêm --previous) hoặc chọn bố cục khác.",
        'The outline "{outline}" states only what changes and needs --previous with the workbook'
        " of the signed plan; add it or choose another outline.",
    ),
    "amended.no-amendment": ErrorText(
        'Ở trang Thông tin chung, Loại văn bản chưa là "Kế hoạch điều chỉnh, bổ sung"; hãy chọn lại'
        " hoặc bấm Soạn kế hoạch (bỏ --previous).",
        "Thông tin chung does not say that the plan amends another; choose that kind of document"
        " or leave out --previous.",
    ),
    "amended.other-plan": ErrorText(
        'Tệp "{file}" là kế hoạch của {found:unit}, năm {found_year}, không phải kế hoạch của'
        " {unit:unit}, năm {year} được điều chỉnh; hãy chọn đúng tệp của kế hoạch đã ký.",
        '"{file}" is the plan of {found:unit} for {found_year}, not the one of {unit:unit} for'
        " {year} that is amended; choose the workbook of the signed plan.",
    ),
    "amended.unchanged": ErrorText(
        'Chỉ tiêu, hoạt động, phân công và kinh phí đều như kế hoạch đã ký trong tệp "{file}", chưa'
        " có nội dung nào để điều chỉnh; hãy sửa số liệu rồi soạn lại.",
        'Targets, activities, tasks and money are all as in the signed plan "{file}": there is'
        " nothing to amend yet.",
    ),
    "usage.pdf-of-text": ErrorText(
        "Chỉ bản Word mới in được ra PDF; hãy bỏ --pdf hoặc bỏ --format text.",
        "Only the Word file can be printed to PDF; leave out --pdf or --format text.",
    ),
}
