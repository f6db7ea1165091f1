"""A plan that amends another: its head, what it changes of that plan, what stays as it was."""

from __future__ import annotations

from typing import Final

import pytest
from narrative.plans import catalogue
from sheets import plan_from

from xltools.narrative.blocks import Document
from xltools.narrative.changes import states_changes
from xltools.narrative.compose import compose
from xltools.narrative.text import block_text

GENERAL: Final = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | Xã Tân Lập
Mã đơn vị | 23497
Cấp | xã
Năm kế hoạch | 2024
Loại văn bản | {kind}
Điều chỉnh kế hoạch nào | {amends}
Tình trạng | dự thảo
Trích yếu | Thực hiện {{ct.ten}} năm {{nam}}
Câu mở đầu | Ủy ban nhân dân xã xây dựng Kế hoạch với các nội dung sau:
Tên gọi tắt | Chương trình
Địa danh | Tân Lập
Người ký: quyền hạn | CHỦ TỊCH
Họ tên người ký | A Thành
"""
BASES: Final = """
# Căn cứ
Mã VB | Vai trò | Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu
VB01 | văn bản được điều chỉnh | Kế hoạch | 15/KH-UBND | 26/02/2024 | Ủy ban nhân dân xã Tân Lập | thực hiện Chương trình năm 2024
"""  # noqa: E501 - a row of a sheet is one line
AMENDED: Final = GENERAL.format(kind="Kế hoạch điều chỉnh, bổ sung", amends="VB01") + BASES
SIGNED: Final = GENERAL.format(kind="Kế hoạch", amends="")
CLOSING: Final = """
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | In
kết thúc | 1 | đoạn | Các ngành tổ chức thực hiện Kế hoạch này. | x
# Nơi nhận
Thứ tự | Nội dung in
1 | Lưu: VT
"""


def amended(before: str, after: str, general: str = AMENDED) -> Document:
    """The amendment of one plan by another, each typed as little sheets."""
    return compose(
        plan_from(general + after, ""), catalogue(), before=plan_from(SIGNED + before, "")
    )


def changes(before: str, after: str) -> list[str]:
    """What the amendment says that it changes."""
    blocks = amended(before, after).blocks
    return [block_text(each) for each in blocks if each.id.startswith("dieu-chinh/")]


TARGETS: Final = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Giá trị | Chưa có số | ĐVT | Tương ứng (số tuyệt đối) | ĐVT tương ứng
"""  # noqa: E501 - headings of a sheet are one line


def test_a_target_is_stated_from_what_it_was_to_what_it_is() -> None:
    before = """
CT01 | Tỷ lệ hộ nghèo cuối năm | không quá (≤) | 3,36 | | % | 40 | hộ
CT02 | Số lao động được đào tạo | ít nhất (≥) | 60 | | lao động | |
CT03 | Số lớp truyền thông | đạt (=) | 2 | | lớp | |
CT04 | Số mô hình giảm nghèo | đạt (=) | 0 | | mô hình | |
CT05 | Số hộ vay vốn | ít nhất (≥) | 20 | | hộ | |
"""
    after = """
CT05 | Số hộ vay vốn | ít nhất (≥) | 20 | | hộ | |
CT01 | Tỷ lệ hộ nghèo cuối năm | không quá (≤) | 3,2 | | % | 38 | hộ
CT02 | Số lao động được đào tạo | ít nhất (≥) | 75 | | lao động | |
CT04 | Số mô hình giảm nghèo | đạt (=) | 1 | | mô hình | |
CT06 | Số hộ được hỗ trợ nhà ở | đạt (=) | 4 | | hộ | |
"""

    assert changes(TARGETS + before, TARGETS + after) == [
        (
            "- Điều chỉnh chỉ tiêu “Tỷ lệ hộ nghèo cuối năm không quá 3,36%, tương ứng 40 hộ” thành"
            " “Tỷ lệ hộ nghèo cuối năm không quá 3,2%, tương ứng 38 hộ”."
        ),
        "- Số lao động được đào tạo: điều chỉnh từ ít nhất 60 lao động thành ít nhất 75 lao động.",
        "- Số mô hình giảm nghèo: điều chỉnh từ 0 mô hình thành 01 mô hình.",
        "- Bổ sung chỉ tiêu “Số hộ được hỗ trợ nhà ở: 04 hộ”.",
        "- Bãi bỏ chỉ tiêu “Số lớp truyền thông: 02 lớp”.",
    ]


def test_a_value_that_is_missing_is_a_gap_and_no_fall_to_zero() -> None:
    before = "CT01 | Số lớp truyền thông | đạt (=) | 2 | | lớp | |\n"
    after = "CT01 | Số lớp truyền thông | đạt (=) | | | lớp | |\n"

    document = amended(TARGETS + before, TARGETS + after)

    assert "“Số lớp truyền thông: ……”" in "\n".join(map(block_text, document.blocks))
    assert [str(gap.cell) for gap in document.gaps if gap.cell] >= ["Chỉ tiêu!D6"]


MONEY: Final = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
"""


def test_money_is_stated_with_what_it_rises_or_falls_by_and_the_total() -> None:
    before = """
KP01 | DA2 | NSTW | sự nghiệp | được giao | 268
KP02 | DA6 | NSTW | sự nghiệp | được giao | 22
KP03 | DA7 | NSTW | sự nghiệp | được giao | 14
"""
    after = """
KP01 | DA2 | NSTW | sự nghiệp | được giao | 200
KP04 | DA2 | NSTW | sự nghiệp | được giao | 100
KP03 | DA7 | NSTW | sự nghiệp | được giao | 14
KP05 | DA7 | NSĐP - xã | sự nghiệp | được giao | 5,5
"""
    projects = "# Dự án - chính sách\nMã | Thực hiện năm nay\nDA2 | x\nDA6 | x\nDA7 | x\n"

    assert changes(projects + MONEY + before, projects + MONEY + after) == [
        (
            "- Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo (ngân sách trung ương, vốn sự"
            " nghiệp): điều chỉnh từ 268 triệu đồng thành 300 triệu đồng (tăng 32 triệu đồng)."
        ),
        (
            "- Nâng cao năng lực và giám sát, đánh giá Chương trình (ngân sách xã, vốn sự nghiệp):"
            " bổ sung 5,5 triệu đồng."
        ),
        (
            "- Truyền thông và giảm nghèo về thông tin (ngân sách trung ương, vốn sự nghiệp): không"
            " tiếp tục bố trí 22 triệu đồng."
        ),
        (
            "- Tổng kinh phí: điều chỉnh từ 304 triệu đồng thành 319,5 triệu đồng (tăng 15,5 triệu"
            " đồng)."
        ),
    ]


def test_money_that_is_not_known_is_said_in_words_and_makes_no_total() -> None:
    before = "KP01 | DA2 | NSTW | sự nghiệp | được giao | 268\nKP02 | DA6 | NSTW | | chưa giao |\n"
    after = "KP01 | DA2 | NSTW | sự nghiệp | chưa giao |\nKP02 | DA6 | NSTW | | được giao | 22\n"

    assert changes(MONEY + before, MONEY + after) == [
        (
            "- DA2 (ngân sách trung ương, vốn sự nghiệp): nay chưa giao (Kế hoạch số 15/KH-UBND:"
            " 268 triệu đồng)."
        ),
        "- DA6 (ngân sách trung ương): bổ sung 22 triệu đồng (Kế hoạch số 15/KH-UBND: chưa giao).",
    ]


def test_money_moved_between_projects_leaves_the_total_as_it_was() -> None:
    before = "KP01 | DA2 | | | được giao | 100\nKP02 | DA6 | | | được giao | 50\n"
    after = "KP01 | DA2 | | | được giao | 90\nKP02 | DA6 | | | được giao | 60\n"

    assert changes(MONEY + before, MONEY + after)[-1] == (
        "- Tổng kinh phí không thay đổi: 150 triệu đồng."
    )


TASKS: Final = """
# Phân công
Mã | Dự án - chính sách | Tên việc | Đơn vị chủ trì | Phối hợp 1 | Phối hợp 2 | Bắt đầu | Kết thúc
"""


def test_a_task_is_moved_given_to_others_added_or_dropped() -> None:
    before = """
NV01 | DA2 | Cấp bò cái sinh sản | Trưởng thôn 1 | Hội Nông dân xã | | 03/2024 | 10/2024
NV02 | DA6 | Mở lớp truyền thông | Trạm Y tế xã | | | 04/2024 | 04/2024
NV03 | DA7 | Giám sát | Kế toán xã | | | |
"""
    after = """
NV01 | DA2 | Cấp bò cái sinh sản | Trưởng thôn 2 | Hội Nông dân xã | Hội LHPN xã | 05/2024 | 11/2024
NV02 | DA6 | Mở lớp truyền thông | Trạm Y tế xã | | | 04/2024 | 04/2024
NV04 | DA7 | Rà soát hộ nghèo | Kế toán xã | | | 09/2024 | 12/2024
"""

    assert changes(TASKS + before, TASKS + after) == [
        (
            "- “Cấp bò cái sinh sản”: điều chỉnh đơn vị chủ trì từ “Trưởng thôn 1” thành “Trưởng"
            " thôn 2”; điều chỉnh đơn vị phối hợp từ “Hội Nông dân xã” thành “Hội Nông dân xã; Hội"
            " LHPN xã”; điều chỉnh thời gian thực hiện từ “từ tháng 3 đến tháng 10 năm 2024” thành"
            " “từ tháng 5 đến tháng 11 năm 2024”."
        ),
        (
            "- Bổ sung phân công thực hiện “Rà soát hộ nghèo”: đơn vị chủ trì Kế toán xã; thời gian"
            " thực hiện từ tháng 9 đến tháng 12 năm 2024."
        ),
        "- Bãi bỏ phân công thực hiện “Giám sát”.",
    ]


ACTIVITIES: Final = """
# Dự án - chính sách
Mã | Thực hiện năm nay
DA2 | x
DA6 | {ticked}
# Hoạt động
Mã | Dự án - chính sách | Phần | Nội dung
HD01 | DA2 | Nội dung | Cấp bò cái sinh sản cho {{n.dau}} hộ nghèo.
{more}HD03 | DA6 | Nội dung | Mở lớp truyền thông.
# Diễn biến hộ
Kỳ | Thôn (đơn vị) | Hộ nghèo đầu kỳ
kế hoạch | Thôn 1 | {poor}
"""


def test_an_activity_is_stated_when_its_words_change_or_its_project_begins() -> None:
    """Also where the cell is the same and a figure that it refers to is another."""
    before = ACTIVITIES.format(ticked="", more="HD02 | DA2 | Nội dung | Tập huấn.\n", poor=45)
    after = ACTIVITIES.format(ticked="x", more="", poor=47)

    assert changes(before, after) == [
        (
            "- Điều chỉnh nội dung “Cấp bò cái sinh sản cho 45 hộ nghèo” thành “Cấp bò cái sinh sản"
            " cho 47 hộ nghèo” (Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo)."
        ),
        "- Bổ sung nội dung “Mở lớp truyền thông” (Truyền thông và giảm nghèo về thông tin).",
        "- Bãi bỏ nội dung “Tập huấn” (Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo).",
    ]
    assert amended(before, after).unstated == ("Diễn biến hộ", "Dự án - chính sách")


def test_the_whole_text_of_an_amendment() -> None:
    before = TARGETS + "CT01 | Số lớp tập huấn | đạt (=) | 2 | | lớp | |\n" + CLOSING
    after = TARGETS + "CT01 | Số lớp tập huấn | đạt (=) | 3 | | lớp | |\n" + CLOSING

    document = amended(before, after)

    assert [block_text(each) for each in document.blocks[1:-2]] == [
        (
            "KẾ HOẠCH\nĐiều chỉnh, bổ sung Kế hoạch số 15/KH-UBND ngày 26 tháng 02 năm 2024 của Ủy"
            " ban nhân dân xã Tân Lập thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững"
            " năm 2024"
        ),
        (
            "Căn cứ Kế hoạch số 15/KH-UBND ngày 26 tháng 02 năm 2024 của Ủy ban nhân dân xã Tân Lập"
            " thực hiện Chương trình năm 2024."
        ),
        (
            "Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch điều chỉnh, bổ sung Kế hoạch số"
            " 15/KH-UBND ngày 26 tháng 02 năm 2024 của Ủy ban nhân dân xã Tân Lập (sau đây gọi tắt"
            " là Kế hoạch số 15/KH-UBND), với các nội dung như sau:"
        ),
        "I. NỘI DUNG ĐIỀU CHỈNH, BỔ SUNG",
        "1. Chỉ tiêu",
        "- Số lớp tập huấn: điều chỉnh từ 02 lớp thành 03 lớp.",
        "II. TỔ CHỨC THỰC HIỆN",
        (
            "Các nội dung khác không điều chỉnh, bổ sung tại Kế hoạch này được giữ nguyên theo Kế"
            " hoạch số 15/KH-UBND."
        ),
        "Các ngành tổ chức thực hiện Kế hoạch này./.",
    ]
    assert document.unstated == ()


@pytest.mark.parametrize(
    ("typed", "said"), [("Biểu số 01", "biểu"), ("Phụ lục 1", "phụ lục"), ("", "phụ lục")]
)
def test_the_annexes_of_an_amendment_take_the_place_of_their_like(typed: str, said: str) -> None:
    """Two of them, as one alone may have no number."""
    annexes = f"""
# Biểu kèm theo
Mã | Số hiệu in | Tên biểu | Lấy từ trang | Kèm kế hoạch
B01 | {typed} | Hộ nghèo | Diễn biến hộ | x
B02 | {typed.replace("1", "2")} | Hộ cận nghèo | Diễn biến hộ | x
"""
    households = "# Diễn biến hộ\nKỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ\n"
    before = households + "kế hoạch | T1 | Thôn 1 | 100 | 5\n" + annexes
    after = households + "kế hoạch | T1 | Thôn 1 | 100 | 6\n" + annexes

    blocks = {block.id: block for block in amended(before, after).blocks}

    text = block_text(blocks["thay-the-bieu"])
    assert text.endswith(f"thay thế {said} cùng số hiệu kèm theo Kế hoạch số 15/KH-UBND./.")


def test_a_title_and_an_opening_that_speak_of_the_amendment_stay_as_typed() -> None:
    own = AMENDED.replace("Thực hiện {ct.ten} năm {nam}", "Điều chỉnh Kế hoạch năm {nam}").replace(
        "xây dựng Kế hoạch với các nội dung sau:", "điều chỉnh, bổ sung Kế hoạch như sau:"
    )
    document = compose(plan_from(own, ""), catalogue())

    assert [block_text(document.blocks[at]) for at in (1, 3)] == [
        "KẾ HOẠCH\nĐiều chỉnh Kế hoạch năm 2024",
        "Ủy ban nhân dân xã điều chỉnh, bổ sung Kế hoạch như sau:",
    ]


def test_a_plan_that_names_no_plan_to_amend_has_a_gap_at_that_cell() -> None:
    document = compose(plan_from(AMENDED.replace("| VB01", "|"), ""), catalogue())

    assert "Điều chỉnh, bổ sung Kế hoạch số …… thực hiện" in block_text(document.blocks[1])
    assert "Thông tin chung!B11" in {str(gap.cell) for gap in document.gaps}


def test_without_the_signed_plan_the_whole_content_is_written_as_amended() -> None:
    after = TARGETS + "CT01 | Số lớp tập huấn | đạt (=) | 3 | | lớp | |\n"

    document = compose(plan_from(AMENDED + after, ""), catalogue())

    assert not states_changes(document)
    assert "- Số lớp tập huấn: 03 lớp./." in map(block_text, document.blocks)
