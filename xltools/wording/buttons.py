"""What the buttons say when they are done; `results` registers it with the rest."""

from __future__ import annotations

from typing import Final

from xltools.wording.result_text import ResultText

BUTTON_RESULTS: Final = {
    "button.no-more": ResultText(
        "Không còn ô nào được đánh dấu; hãy bấm Kiểm tra để kiểm tra lại.",
        "No cell is marked any more; click Kiểm tra to check again.",
    ),
    "button.cleared": ResultText(
        "Đã bỏ mọi đánh dấu của lần kiểm tra; màu, ghi chú riêng của đơn vị vẫn giữ nguyên.",
        "All marks of the check are gone; your own colours and notes are as they were.",
    ),
    "button.other-file": ResultText(
        'Giữ nguyên tệp "{kept}" vì tệp đã được sửa hoặc đang mở; bản mới ghi ở tệp "{file}".',
        '"{kept}" was changed or is open and stays as it is; the new plan is in "{file}".',
    ),
    "button.outline-told": ResultText(
        'Hãy sửa tệp này theo docs/bo-cuc-van-ban.md, rồi ghi outlines = ["{outline}"] vào tệp'
        " thiết lập {file} để chọn được bố cục ở trang Thông tin chung.",
        'Change it as docs/bo-cuc-van-ban.md says, then put outlines = ["{outline}"] into {file},'
        " and the outline can be chosen on Thông tin chung.",
    ),
    "button.log-packed": ResultText(
        "Đã gói nhật ký vào tệp {file}. Trong đó chỉ có thời điểm, mã lệnh và mã lỗi, không có số"
        " liệu, tên người hay tên tệp; hãy gửi tệp này cho bộ phận hỗ trợ.",
        "The log is in {file}. It holds times and codes alone, no figure and no name; send it to"
        " support.",
    ),
}
