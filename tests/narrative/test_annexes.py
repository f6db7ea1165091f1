"""Annexes: numbers, heads, and the tables that are built from the sheets."""

from __future__ import annotations

import pytest
from narrative.plans import composed, gaps

from xltools.narrative.blocks import Annex, Document, Paragraph, Table, plain
from xltools.narrative.docx_look import Look, text_width_of
from xltools.narrative.docx_xml import text_width

GENERAL = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | Phường Duy Tân
Cấp | xã
Loại đơn vị | phường
Cấp trên trực tiếp | Thành phố Kon Tum
Năm kế hoạch | 2024
Chương trình | GNBV-2021-2025
Chuẩn nghèo | ND07-2021
Tình trạng | dự thảo
Trích yếu | Giảm nghèo
Ký với tư cách | TM. ỦY BAN NHÂN DÂN
Người ký: quyền hạn | CHỦ TỊCH
Họ tên người ký | Đỗ Thị Lan
Tên gọi cấp dưới xã | tổ dân phố
Số liệu đầu kỳ lấy từ | Kết quả rà soát năm {nam-1}
"""

LIST = """
# Biểu kèm theo
Mã | Số hiệu in | Tên biểu | Lấy từ trang | Khổ giấy | Kèm kế hoạch
"""


def annexes(sheets: str, *lines: str) -> list[Annex]:
    """The annexes of a plan with these lines of Biểu kèm theo."""
    return [b for b in document_of(sheets, *lines).blocks if isinstance(b, Annex)]


def document_of(sheets: str, *lines: str) -> Document:
    """The document of a plan with these lines of Biểu kèm theo."""
    return composed(GENERAL + LIST + "\n".join(lines) + sheets)


def rows(table: Table) -> list[str]:
    """The rows of a table with its total, cells between bars."""
    return [" | ".join(row) for row in (*table.rows, table.total) if row]


def heads(table: Table) -> list[str]:
    """The headings with what they stand under, and their letters."""
    named = (": ".join(filter(None, (c.group, c.header))) for c in table.columns)
    return [f"{c.letter} {head}" for c, head in zip(table.columns, named, strict=True)]


HOUSEHOLDS = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Tổng số hộ cuối kỳ | Hộ nghèo đầu kỳ | \
Hộ nghèo DTTS đầu kỳ | Thoát nghèo, thành hộ cận nghèo | Tái nghèo | Hộ cận nghèo đầu kỳ | \
Thoát cận nghèo, vượt chuẩn | Ghi chú
kế hoạch | T1 | Tổ 1 | 1200 | 1210 | 12 | 3 | 5 | 1 | 20 | 4 | hỏi lại trưởng thôn
kế hoạch | T2 | Tổ 2 | 300 | | | | | | 6 | |
"""
POOR = "B01 | Biểu số 01 | Chỉ tiêu giảm hộ nghèo năm {nam} | Diễn biến hộ | ngang | x"
NEAR = "B02 | Biểu số 02 | Chỉ tiêu giảm hộ cận nghèo | Diễn biến hộ | ngang | x"
BOTH = "B03 | Biểu số 03 | Chỉ tiêu giảm hộ nghèo, hộ cận nghèo | Diễn biến hộ | dọc | x"


def test_the_head_of_an_annex_says_what_it_goes_with_and_its_foot_where_figures_come_from() -> None:
    [annex] = annexes(HOUSEHOLDS, POOR)

    assert (annex.number, annex.title, annex.unit_line) == (
        "Biểu số 01",
        "CHỈ TIÊU GIẢM HỘ NGHÈO NĂM 2024",
        "Đơn vị tính: hộ",
    )
    assert annex.attached_to == (
        "(Kèm theo Kế hoạch số         /KH-UBND ngày       tháng       năm 2024 của"
        " Ủy ban nhân dân phường Duy Tân)"
    )
    assert annex.remark == "Số liệu đầu năm: Kết quả rà soát năm 2023."


def test_the_annex_of_the_poor_leaves_blank_what_a_missing_figure_spoils() -> None:
    """Rates are computed anew for the total; blank is not 0; remarks are not for print."""
    [annex] = annexes(HOUSEHOLDS, POOR)

    assert heads(annex.table) == [
        "A TT",
        "B Tổ dân phố",
        "1 Đầu năm: Tổng số hộ dân cư",
        "2 Đầu năm: Số hộ nghèo",
        "3=2/1*100 Đầu năm: Tỷ lệ (%)",
        "4 Đầu năm: Trong đó số hộ nghèo dân tộc thiểu số",
        "5 Kế hoạch trong năm: Số hộ nghèo giảm",
        "6 Kế hoạch trong năm: Số hộ nghèo tăng, phát sinh",
        "7=5-6 Kế hoạch trong năm: Số hộ giảm thuần",
        "8=3-11 Kế hoạch trong năm: Mức giảm tỷ lệ (điểm %)",
        "9 Dự kiến cuối năm: Tổng số hộ dân cư",
        "10=2-7 Dự kiến cuối năm: Số hộ nghèo",
        "11=10/9*100 Dự kiến cuối năm: Tỷ lệ (%)",
        "12 Ghi chú",
    ]
    assert rows(annex.table) == [
        "1 | Tổ 1 | 1.200 | 12 | 1,00 | 3 | 5 | 1 | 4 | 0,34 | 1.210 | 8 | 0,66 | ",
        "2 | Tổ 2 | 300 |  |  |  |  |  |  |  | 300 |  |  | ",
        " | Tổng cộng | 1.500 |  |  |  |  |  |  |  | 1.510 |  |  | ",
    ]


def test_the_annex_of_the_near_poor_tells_who_came_from_the_poor() -> None:
    [annex] = annexes(HOUSEHOLDS, NEAR)

    assert heads(annex.table)[8:11] == [
        "7 Kế hoạch trong năm: Trong đó từ hộ nghèo chuyển sang",
        "8=5-6 Kế hoạch trong năm: Số hộ giảm thuần",
        "9=3-12 Kế hoạch trong năm: Mức giảm tỷ lệ (điểm %)",
    ]
    assert rows(annex.table) == [
        "1 | Tổ 1 | 1.200 | 20 | 1,67 |  | 4 | 5 | 5 | -1 | -0,07 | 1.210 | 21 | 1,74 | ",
        "2 | Tổ 2 | 300 | 6 | 2,00 |  | 0 | 0 | 0 | 0 | 0,00 | 300 | 6 | 2,00 | ",
        " | Tổng cộng | 1.500 | 26 | 1,73 |  | 4 | 5 | 5 | -1 | -0,05 | 1.510 | 27 | 1,79 | ",
    ]


def test_an_annex_that_names_both_kinds_has_one_after_the_other() -> None:
    [annex] = annexes(HOUSEHOLDS, BOTH)

    cells = [row.split(" | ")[:5] for row in rows(annex.table)]
    assert cells == [
        ["I", "Hộ nghèo", "1.500", "", ""],
        ["1", "Tổ 1", "1.200", "12", "1,00"],
        ["2", "Tổ 2", "300", "", ""],
        ["II", "Hộ cận nghèo", "1.500", "26", "1,73"],
        ["1", "Tổ 1", "1.200", "20", "1,67"],
        ["2", "Tổ 2", "300", "6", "2,00"],
    ]
    assert (annex.table.bold, annex.landscape) == ({0, 3}, False)


MONEY = "B01 | Biểu số 01 | Kinh phí năm {nam} | Kinh phí | dọc | x"
FUNDING = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng) | \
Vốn kéo dài từ năm trước (triệu đồng)
KP01 | DA3.TDA2 | NSTW | sự nghiệp | được giao | 78,5 | 2
KP02 | DA3.TDA2 | ngân sách xã | sự nghiệp | được giao | 4 |
KP03 | DA2 | NSTW | sự nghiệp | chưa giao | |
KP04 | CS.TD | tín dụng chính sách | không áp dụng | dự kiến | 500 |
KP05 | Toàn Chương trình | NSTW | sự nghiệp | được giao | 80 |
"""
MORE = """
KP06 | DA3.TDA1 | NSTW | đầu tư phát triển | được giao | |
KP07 | DA7.TDA2 | chưa xác định | sự nghiệp | được giao | 14 |
KP08 | DA7.TDA2 | NSTW | chưa xác định | được giao | 6 |
"""


def test_money_stands_by_project_source_and_kind_with_sums_of_projects() -> None:
    """A line whose total is only stated is not added; what is not given yet is said."""
    [annex] = annexes(FUNDING, MONEY)

    assert heads(annex.table) == [
        "A TT",
        "B Dự án, tiểu dự án, chính sách",
        "1=2+5+8 Tổng số",
        "2=3+4 Ngân sách trung ương: Tổng số",
        "3 Ngân sách trung ương: Đầu tư phát triển",
        "4 Ngân sách trung ương: Sự nghiệp",
        "5=6+7 Ngân sách địa phương: Tổng số",
        "6 Ngân sách địa phương: Đầu tư phát triển",
        "7 Ngân sách địa phương: Sự nghiệp",
        "8 Vốn huy động khác",
        "9 Vốn kéo dài từ năm trước",
        "10 Ghi chú",
    ]
    assert rows(annex.table) == [
        (
            "1 | Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo"
            " |  |  |  |  |  |  |  |  |  | chưa giao"
        ),
        (
            "2 | Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng"
            " | 82,5 | 78,5 |  | 78,5 | 4 |  | 4 |  | 2 | "
        ),
        "2.1 | Cải thiện dinh dưỡng | 82,5 | 78,5 |  | 78,5 | 4 |  | 4 |  | 2 | ",
        "3 | Tín dụng ưu đãi | 500 |  |  |  |  |  |  | 500 |  | dự kiến",
        " | Tổng cộng | 582,5 | 78,5 |  | 78,5 | 4 |  | 4 | 500 | 2 | ",
    ]
    assert (annex.table.bold, annex.unit_line) == ({0, 1, 3}, "Đơn vị tính: triệu đồng")


def test_money_of_unknown_source_or_kind_has_its_column_and_no_sum_lacks_a_part() -> None:
    [annex] = annexes(FUNDING.rstrip() + MORE, MONEY)

    table = annex.table
    assert [c.letter for c in table.columns[2:]] == [
        *("1=2+6+9+10", "2=3+4+5", "3", "4", "5", "6=7+8", "7", "8", "9", "10", "11", "12"),
    ]
    assert [table.columns[i].header for i in (6, 11)] == [
        "Chưa xác định loại vốn",
        "Chưa xác định nguồn",
    ]
    assert rows(table)[2:] == [
        (
            "2.1 | Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp"
            " |  |  |  |  |  |  |  |  |  |  |  | "
        ),
        "2.2 | Cải thiện dinh dưỡng | 82,5 | 78,5 |  | 78,5 |  | 4 |  | 4 |  |  | 2 | ",
        (
            "3 | Nâng cao năng lực và giám sát, đánh giá Chương trình"
            " | 20 | 6 |  |  | 6 |  |  |  |  | 14 |  | "
        ),
        "3.1 | Giám sát, đánh giá | 20 | 6 |  |  | 6 |  |  |  |  | 14 |  | ",
        "4 | Tín dụng ưu đãi | 500 |  |  |  |  |  |  |  | 500 |  |  | dự kiến",
        " | Tổng cộng |  |  |  | 78,5 | 6 | 4 |  | 4 | 500 | 14 | 2 | ",
    ]


INDICATORS = "B01 | Biểu số 01 | Chỉ tiêu giảm thiếu hụt | Chỉ số thiếu hụt | ngang | x"
DEPRIVATIONS = """
# Chỉ tiêu
Mã | Nhóm | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT
CT01 | Y tế | Tỷ lệ tham gia bảo hiểm y tế | Tỷ lệ người dân có thẻ bảo hiểm y tế | đạt (=) | 95 | %
CT02 | Y tế | Dinh dưỡng | Số trẻ em được cân đo | ít nhất (≥) | 40 | trẻ em
# Chỉ số thiếu hụt
Kỳ | Số | Hộ nghèo thiếu hụt đầu kỳ | Hộ cận nghèo thiếu hụt đầu kỳ | \
Hộ nghèo dự kiến khắc phục | Đơn vị phụ trách | Đơn vị cùng phụ trách | Chỉ tiêu liên quan
kế hoạch | 3 | 11 | | 3 | Trạm Y tế xã | |
kế hoạch | 4 | 9 | 2 | 9 | Trạm Y tế xã | Công chức Văn hóa - Xã hội | CT01
thực hiện năm | 3 | 5 | 5 | 5 | Trạm Y tế xã | |
"""


def test_indicators_have_their_targets_and_the_offices_that_answer() -> None:
    """A target is the one that the row names, or else the one of its indicator; no total."""
    [annex] = annexes(DEPRIVATIONS, INDICATORS)

    assert heads(annex.table) == [
        "A TT",
        "B Chiều thiếu hụt",
        "C Chỉ số thiếu hụt",
        "1 Số hộ thiếu hụt đầu năm: Hộ nghèo",
        "2 Số hộ thiếu hụt đầu năm: Hộ cận nghèo",
        "D Chỉ tiêu",
        "3 Số hộ dự kiến khắc phục: Hộ nghèo",
        "4 Số hộ dự kiến khắc phục: Hộ cận nghèo",
        "5=1-3 Số hộ còn thiếu hụt cuối năm: Hộ nghèo",
        "6=2-4 Số hộ còn thiếu hụt cuối năm: Hộ cận nghèo",
        "E Đơn vị phụ trách",
    ]
    assert rows(annex.table) == [
        (
            "3 | Y tế | Dinh dưỡng | 11 |  | Số trẻ em được cân đo: ít nhất 40 trẻ em"
            " | 3 |  | 8 |  | Trạm Y tế phường"
        ),
        (
            "4 | Y tế | Bảo hiểm y tế | 9 | 2 | Tỷ lệ người dân có thẻ bảo hiểm y tế: đạt 95%"
            " | 9 |  | 0 | 2 | Trạm Y tế phường; Công chức Văn hóa - Xã hội"
        ),
    ]


UNITS = """
# Chỉ số thiếu hụt
Mã đơn vị cấp dưới | Kỳ | Số | Hộ nghèo thiếu hụt đầu kỳ | Hộ cận nghèo thiếu hụt đầu kỳ | \
Hộ nghèo dự kiến khắc phục | Đơn vị phụ trách
| kế hoạch | 3 | | | | Phòng Y tế
23482 | kế hoạch | 3 | 11 | | 3 | Trạm Y tế xã
23491 | kế hoạch | 3 | 5 | 2 | | Trạm Y tế xã
23482 | kế hoạch | 7 | 4 | 1 | | Công chức Địa chính
"""


def test_indicators_of_units_below_are_added_and_their_offices_left_to_them() -> None:
    """A sum that would lack a part stays blank; the office that answers is the unit's own."""
    [annex] = annexes(UNITS, INDICATORS)

    assert rows(annex.table) == [
        "3 | Y tế | Dinh dưỡng | 16 |  |  | 3 |  | 13 |  | Phòng Y tế",
        "7 | Nhà ở | Chất lượng nhà ở | 4 | 1 |  |  |  | 4 | 1 | ",
    ]


WORK = "B01 | Biểu số 01 | Phân công nhiệm vụ | Phân công | ngang | x"
TASKS = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT
CT01 | Số người được tập huấn | ít nhất (≥) | 30 | người
# Hoạt động
Mã | Dự án - chính sách | Phần | Nội dung | Cách nêu | Khối lượng | ĐVT | Trên tổng số | \
Đơn vị đếm | Chỉ tiêu
HD01 | DA2 | Nội dung | Tổ chức {sl} tập huấn | ít nhất (≥) | 1 | lớp | | | CT01
HD02 | DA2 | Đối tượng | Hộ nghèo | | | | | |
HD03 | DA2 | Nội dung | Hỗ trợ giống. | | 7 | mô hình | 7 | xã |
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | NSTW | sự nghiệp | được giao | 78,5
KP02 | DA2 | NSĐP - xã | sự nghiệp | được giao | 4
KP03 | DA7.TDA2 | NSTW | sự nghiệp | được giao | 14
# Phân công
Mã | Dự án - chính sách | Hoạt động riêng | Tên việc | Đơn vị chủ trì | Cùng chủ trì | \
Phối hợp 1 | Phối hợp khác | Bắt đầu | Kết thúc | Cách nêu thời gian | Các đợt | Lịch báo cáo
NV01 | DA2 | | | Trạm Y tế xã | Hội Nông dân xã | Ban quản lý thôn | các doanh nghiệp | 3/2024 | \
10/2024 | | | chung
NV02 | DA2 | HD01 | | Trạm Y tế xã | | | | 5/2024 | 5/2024 | | | BC02
NV03 | DA2 | | Hội thi | | | | | | | nhiều đợt | 01/6/2024; 01/11/2024 |
NV04 | CS.YT | | | | | | | | | khi có yêu cầu | |
NV05 | DA2 | HD02 | | Hội Nông dân xã | | | | | | | |
NV06 | DA2 | | | Công an xã | | | | | | | |
# Chế độ báo cáo
Mã | Kỳ | Nơi gửi | Nơi nhận báo cáo | Cách nêu hạn | Ngày/tháng
BC01 | 6 tháng | Các bộ phận | Ủy ban nhân dân xã | trước ngày | 31/5
BC02 | năm | Các bộ phận | Ủy ban nhân dân xã | chậm nhất | 10/11
"""


def test_tasks_stand_under_their_project_with_who_when_money_and_reports() -> None:
    """Money stands with its project, so that the total is that of the programme; no row is lost."""
    [annex] = annexes(TASKS, WORK)

    assert heads(annex.table) == [
        "A TT",
        "B Mã dự án",
        "C Nội dung hoạt động",
        "D Chỉ tiêu, sản phẩm",
        "E ĐVT",
        "1 Khối lượng",
        "F Đơn vị thực hiện: Chủ trì",
        "G Đơn vị thực hiện: Phối hợp",
        "H Thời gian: Bắt đầu",
        "I Thời gian: Kết thúc",
        "2 Kinh phí: Số tiền",
        "K Kinh phí: Loại vốn",
        "L Kinh phí: Nguồn",
        "M Hạn báo cáo: 6 tháng",
        "N Hạn báo cáo: Năm",
        "O Ghi chú",
    ]
    assert rows(annex.table) == [
        (
            "1 | DA2 | Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo |  |  | "
            " | Trạm Y tế phường; Hội Nông dân phường"
            " | Ban quản lý tổ dân phố; các doanh nghiệp | 3/2024 | 10/2024 | 82,5"
            " | sự nghiệp | NSTW; NSĐP - xã | trước ngày 31/5 | chậm nhất ngày 10/11 | "
        ),
        (
            "1.1 |  | Tổ chức ít nhất 01 lớp tập huấn | Số người được tập huấn: ít nhất 30 người"
            " | lớp | ít nhất 01 | Trạm Y tế phường |  | 5/2024 | 5/2024"
            " |  |  |  |  | chậm nhất ngày 10/11 | "
        ),
        "1.2 |  | Hỗ trợ giống |  |  | 07 mô hình/07 xã |  |  |  |  |  |  |  |  |  | ",
        (
            "1.3 |  | Hội thi |  |  |  |  |  |  |  |  |  |  |  | "
            " | 02 đợt (ngày 01/6/2024 và ngày 01/11/2024)"
        ),
        "1.4 |  | Hộ nghèo |  |  |  | Hội Nông dân phường |  |  |  |  |  |  |  |  | ",
        (
            "1.5 |  | Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo |  |  | "
            " | Công an phường |  |  |  |  |  |  |  |  | "
        ),
        "2 | CS.YT | Hỗ trợ về y tế |  |  |  |  |  |  |  |  |  |  |  |  | khi có yêu cầu",
        "3 | DA7.TDA2 | Giám sát, đánh giá |  |  |  |  |  |  |  | 14 | sự nghiệp | NSTW |  |  | ",
        " |  | Tổng cộng |  |  |  |  |  |  |  | 96,5 |  |  |  |  | ",
    ]
    assert annex.table.bold == {0, 6, 7}


def test_what_cannot_be_built_is_a_gap_and_what_is_not_ticked_is_left_out() -> None:
    document = document_of(
        HOUSEHOLDS,
        POOR,
        "B04 | Biểu số 04 | Không kèm | Diễn biến hộ | ngang |",
        "B05 | Biểu số 05 | Danh sách | Nơi nhận | ngang | x",
        "B06 | | Kinh phí | Kinh phí | ngang | x",
        INDICATORS.replace("B01", "B07").replace("số 01", "số 07"),
    )

    assert [b.id for b in document.blocks if isinstance(b, Annex)] == ["bieu/B01"]
    assert gaps(document) == [
        "bieu/B05 Biểu số 05",
        "bieu/B06 Phụ lục III",
        "bieu/B07 Biểu số 07",
    ]


@pytest.mark.parametrize(
    ("typed", "printed", "said"),
    [
        (("Biểu số 01", "Biểu số 02"), ["Biểu số 01", "Biểu số 02"], "Biểu số 01, Biểu số 02"),
        (("Phụ lục 1", "phụ lục số 02"), ["Phụ lục I", "Phụ lục II"], "Phụ lục I, Phụ lục II"),
        (("PHỤ LỤC iv", "Biểu 3"), ["Phụ lục IV", "Biểu 3"], "Phụ lục IV, Biểu 3"),
        (("", ""), ["Phụ lục I", "Phụ lục II"], "Phụ lục I, Phụ lục II"),
        (("", "", ""), ["Phụ lục I", "Phụ lục II", "Phụ lục III"], "Phụ lục I, II, III"),
        (("",), ["Phụ lục"], "Phụ lục"),
        (("Mẫu A1",), ["Mẫu A1"], "Mẫu A1"),
    ],
)
def test_appendices_have_roman_numbers_and_other_names_stay(
    typed: tuple[str, ...], printed: list[str], said: str
) -> None:
    """The line that points to them calls them the same."""
    lines = [
        f"B0{i} | {each} | Hộ nghèo | Diễn biến hộ | ngang | x" for i, each in enumerate(typed)
    ]
    document = document_of(HOUSEHOLDS, *lines)

    assert [b.number for b in document.blocks if isinstance(b, Annex)] == printed
    [see] = [b for b in document.blocks if isinstance(b, Paragraph) and b.id == "bieu-kem-theo"]
    assert plain(see.runs).startswith(f"(Chi tiết tại {said} kèm theo")


def room(annex: Annex, header: str) -> int:
    """The twips that a column of small letters leaves its text on the page of the annex."""
    whole = sum(column.width for column in annex.table.columns)
    [column, *_] = [each for each in annex.table.columns if each.header == header]
    page = text_width_of(Look(), landscape=annex.landscape)
    return int(page * column.width / whole) - 90


def test_a_day_and_the_heads_of_money_are_not_broken_within_a_word() -> None:
    """Tasks on a turned page, money on an upright one."""
    [tasks] = annexes(TASKS, WORK)
    [money] = annexes(FUNDING, MONEY)

    words = [
        (tasks, "Bắt đầu", "01/01/2024", False),
        (tasks, "Kết thúc", "31/12/2024", False),
        (money, "Sự nghiệp", "nghiệp", True),
        (money, "Tổng số", "1=2+5+8", False),
    ]

    assert [
        said
        for annex, header, said, bold in words
        if text_width(said, 9, bold=bold) > room(annex, header)
    ] == []
