"""Numbering, ids, markup and the whole of a composed plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from examples.documents import AS_WRITTEN, COMMUNES, DISTRICT, PUT_RIGHT
from narrative.plans import body, catalogue, composed, example, example_plan, gaps

from xltools.narrative import compose, to_text
from xltools.narrative.blocks import Paragraph, Run, Signature
from xltools.narrative.markup import ended_by, marked

GOLDEN = Path(__file__).with_name("tan-lap-2024.txt")


def test_the_plan_of_tan_lap_reads_so() -> None:
    assert to_text(example(PUT_RIGHT)) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*COMMUNES, AS_WRITTEN, DISTRICT])
def test_every_example_composes_into_blocks_with_ids_of_their_own(name: str) -> None:
    document = example(name)

    ids = [block.id for block in document.blocks]
    assert len(set(ids)) == len(ids)
    assert all(block.isascii() and not any(c.isspace() for c in block) for block in ids)
    assert isinstance(next(b for b in document.blocks if b.id == "chu-ky"), Signature)


@pytest.mark.parametrize("name", COMMUNES)
def test_the_plan_of_a_good_workbook_has_no_gaps(name: str) -> None:
    assert example(name).gaps == ()


def test_the_same_plan_gives_the_same_blocks() -> None:
    assert compose(example_plan(PUT_RIGHT), catalogue()) == example(PUT_RIGHT)


SOME_PARTS = """
# Nội dung văn bản
Phần | Thứ tự | Cấp | Dẫn đề | Nội dung | In | Chú thích
yêu cầu | 2 | mục | | Làm đúng hạn | x |
mục đích | 1 | mục | Mục đích: | Giảm nghèo *bền vững* năm {nam} | x | Theo {ct}.
yêu cầu | 1 | mục | | Không in dòng này | |
kết quả chủ yếu | 1 | mục | | Có việc làm. | x |
kết quả chủ yếu | 2 | mục không số | | Nhóm khác | x |
kết quả chủ yếu | 3 | + | | Dòng cộng; | x |
giải pháp | 1 | đoạn | | Tuyên truyền | x | Chú thích thứ hai
"""


def test_what_is_empty_is_left_out_and_leaves_no_hole_in_the_numbers() -> None:
    document = composed(SOME_PARTS)

    assert body(document)[1:] == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích: Giảm nghèo bền vững năm 2024[1].",
        "2. Làm đúng hạn.",
        "II. MỤC TIÊU",
        "1. Kết quả chủ yếu",
        "a) Có việc làm.",
        "Nhóm khác.",
        "+ Dòng cộng;",
        "III. GIẢI PHÁP THỰC HIỆN",
        "Tuyên truyền[2]./.",
    ]
    assert [note.number for note in document.notes()] == [1, 2]


def test_a_lead_in_is_bold_and_stars_are_italic() -> None:
    lines = [b for b in composed(SOME_PARTS).blocks if isinstance(b, Paragraph)]

    assert lines[1].id == "muc-dich/1"
    assert lines[1].runs[:5] == (
        Run("Mục đích:", bold=True),
        Run(" "),
        Run("Giảm nghèo "),
        Run("bền vững", italic=True),
        Run(" năm 2024"),
    )


PROJECTS = """
# Dự án - chính sách
Mã | Thực hiện năm nay | Thứ tự in | In tiêu đề | Tên in trong văn bản
DA7 | | | |
DA3.TDA2 | x | 2 | |
DA3.TDA1 | x | 3 | |
DA2 | x | 1 | |
DA4.TDA3 | x | 4 | không số |
CS.YT | x | 5 | | Chăm sóc y tế
# Hoạt động
Mã | Dự án - chính sách | Phần | Cấp | Nội dung | Khối lượng | ĐVT | Đối tượng hưởng lợi
HD01 | DA3.TDA1 | Nội dung | - | Cấp giống | 3 | mô hình | hộ nghèo
HD02 | DA3.TDA1 | Mục tiêu | - | Tăng thu nhập | | |
HD03 | DA4.TDA3 | Nội dung | - | Giới thiệu việc làm cho hộ nghèo | | | hộ nghèo
HD04 | DA7 | Nội dung | - | Không làm năm nay | | |
HD05 | CS.YT | Nội dung | - | Cấp thẻ bảo hiểm y tế | | |
# Phân công
Mã | Dự án - chính sách | Hoạt động riêng | Đơn vị chủ trì | Cùng chủ trì | Phối hợp 1 | \
Phối hợp khác | Bắt đầu | Kết thúc | Cách nêu thời gian | Các đợt | Lịch báo cáo
NV01 | DA3.TDA2 | | Trạm Y tế xã | Công chức Tài chính - Kế toán | Ban quản lý thôn | \
Các trường học; doanh nghiệp | 01/2024 | 12/2024 | xuyên suốt trong năm | | BC01
NV02 | DA4.TDA3 | HD03 | Hội Nông dân xã | | | | | | nhiều đợt | 01/6/2024; 01/11/2024 |
# Chế độ báo cáo
Mã | Kỳ | Nơi gửi | Nơi nhận báo cáo | Qua | Cách nêu hạn | Ngày/tháng
BC01 | năm | Trạm Y tế xã | Ủy ban nhân dân xã | | trước ngày | 30/11
BC02 | 6 tháng | Ủy ban nhân dân xã | Ủy ban nhân dân huyện | Phòng Y tế | trước ngày | 05/6
BC03 | năm | Ủy ban nhân dân xã | Ủy ban nhân dân huyện | Phòng Y tế | trước ngày | 12/11
"""


def test_projects_stand_under_their_parents_with_activities_and_assignments() -> None:
    document = composed(PROJECTS)

    assert body(document)[1:] == [
        "I. NỘI DUNG KẾ HOẠCH",
        "1. Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng[1]",
        "1.1. Cải thiện dinh dưỡng[2]",
        "a) Phân công nhiệm vụ",
        "- Đơn vị chủ trì: Trạm Y tế xã; Công chức Tài chính - Kế toán.",
        "- Đơn vị phối hợp: Ban quản lý thôn; Các trường học; doanh nghiệp.",
        (
            "- Thời gian thực hiện: Từ tháng 01/2024 và xuyên suốt trong năm 2024; báo cáo năm"
            " trước ngày 30/11."
        ),
        "1.2. Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp[3]",
        "a) Nội dung hoạt động",
        "- Mục tiêu: Tăng thu nhập.",
        "- Cấp giống; 03 mô hình; đối tượng: hộ nghèo.",
        "2. Phát triển giáo dục nghề nghiệp, việc làm bền vững[4]",
        "Hỗ trợ việc làm bền vững[5]",
        "a) Nội dung hoạt động",
        "- Giới thiệu việc làm cho hộ nghèo.",
        "b) Phân công nhiệm vụ",
        "- Đơn vị chủ trì: Hội Nông dân xã.",
        "- Thời gian thực hiện:",
        "+ Giới thiệu việc làm cho hộ nghèo: 02 đợt (ngày 01/6/2024 và ngày 01/11/2024).",
        "3. Chăm sóc y tế",
        "a) Nội dung hoạt động",
        "- Cấp thẻ bảo hiểm y tế.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Chế độ báo cáo",
        (
            "- Ủy ban nhân dân xã gửi Ủy ban nhân dân huyện (qua Phòng Y tế): báo cáo 6 tháng trước"
            " ngày 05/6, báo cáo năm trước ngày 12/11./."
        ),
    ]
    assert [run.text for note in document.notes() for run in note.runs] == [
        "Thuộc Dự án 3 Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025",
        ".",
        "Tiểu dự án 2 thuộc Dự án 3",
        ".",
        "Tiểu dự án 1 thuộc Dự án 3",
        ".",
        "Thuộc Dự án 4 Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025",
        ".",
        "Tiểu dự án 3 thuộc Dự án 4",
        ".",
    ]


DUTIES = """
# Tổ chức thực hiện
Mục | Đơn vị | Đơn vị cùng mục | Cách nêu | Cấp | Nhiệm vụ | Thời hạn | Gửi đến
2 | Trạm Y tế xã | Hội Nông dân xã | giao | đoạn | Việc chung | 05/3/2024 |
1 | Các cơ quan thuộc UBND xã | | giao | dẫn dòng | căn cứ nhiệm vụ được giao | |
3 | Ủy ban MTTQ Việt Nam xã | | đề nghị | - | Giám sát; | | Đảng ủy xã
3 | Ủy ban MTTQ Việt Nam xã | | đề nghị | - | Vận động | |
"""


def test_offices_stand_in_order_with_their_duties() -> None:
    assert body(composed(DUTIES))[2:] == [
        "1. Các cơ quan thuộc UBND xã: Căn cứ nhiệm vụ được giao.",
        "2. Trạm Y tế xã, Hội Nông dân xã",
        "Việc chung; hoàn thành trước ngày 05/3/2024.",
        "3. Đề nghị Ủy ban MTTQ Việt Nam xã",
        "- Giám sát; gửi Đảng ủy xã.",
        "- Vận động./.",
    ]


REPORTS_ON_REQUEST = """
# Tổ chức thực hiện
Mục | Đơn vị | Cách nêu | Cấp | Nhiệm vụ
1 | Trạm Y tế xã | giao | - | Khám bệnh, báo cáo đột xuất khi có yêu cầu
# Chế độ báo cáo
Mã | Kỳ | Nơi gửi | Nơi nhận báo cáo | Cách nêu hạn | Ngày/tháng
BC01 | đột xuất | Trạm Y tế xã | Ủy ban nhân dân xã | khi có yêu cầu |
BC02 | đột xuất | Hội Nông dân xã | Ủy ban nhân dân xã | khi có yêu cầu |
"""


def test_a_report_that_a_duty_of_its_sender_says_in_words_is_not_said_again() -> None:
    assert body(composed(REPORTS_ON_REQUEST))[2:] == [
        "1. Trạm Y tế xã",
        "- Khám bệnh, báo cáo đột xuất khi có yêu cầu.",
        "2. Chế độ báo cáo",
        "- Hội Nông dân xã gửi Ủy ban nhân dân xã: báo cáo đột xuất khi có yêu cầu./.",
    ]


MIXED_DUTIES = """
# Tổ chức thực hiện
Mục | Đơn vị | Cách nêu | Cấp | Nhiệm vụ
1 | Trạm Y tế xã | giao | - | Khám bệnh
2 | Hội Nông dân xã | giao | dẫn dòng | Chủ trì vận động hội viên
3 | Ban quản lý thôn | giao | - | Bình xét
"""


def test_an_office_whose_text_runs_on_is_counted_among_the_others() -> None:
    assert body(composed(MIXED_DUTIES))[2:] == [
        "1. Trạm Y tế xã",
        "- Khám bệnh.",
        "2. Hội Nông dân xã: Chủ trì vận động hội viên.",
        "3. Ban quản lý thôn",
        "- Bình xét./.",
    ]


TOWN = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | Thị trấn Đăk Rve
Cấp | xã
Loại đơn vị | thị trấn
Năm kế hoạch | 2024
Chương trình | GNBV-2021-2025
Tên gọi cấp dưới xã | tổ dân phố
# Phân công
Mã | Dự án - chính sách | Đơn vị chủ trì | Phối hợp 1 | Phối hợp 2 | Bắt đầu | Tên việc
NV01 | DA2 | Trạm Y tế xã | Ban quản lý thôn | Hội chữ thập đỏ xã A | |
NV03 | DA3.TDA1 | Công chức Địa chính - Nông nghiệp và Phát triển nông thôn | | | 5/2024 |
NV02 | DA2 | Hội Nông dân xã | Các trường học trên địa bàn xã | | 5/2024 | Cấp giống
"""


def test_offices_of_the_list_are_named_as_in_a_town_and_own_ones_as_typed() -> None:
    assert body(composed(TOWN))[3:] == [
        "a) Phân công nhiệm vụ",
        "- Đơn vị chủ trì: Trạm Y tế thị trấn.",
        "- Đơn vị phối hợp: Ban quản lý tổ dân phố; Hội chữ thập đỏ xã A.",
        "- Thời gian thực hiện:",
        (
            "+ Cấp giống: từ tháng 5/2024; Hội Nông dân thị trấn chủ trì, phối hợp với Các trường"
            " học trên địa bàn thị trấn."
        ),
        "2. Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng[2]",
        "2.1. Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp[3]",
        "a) Phân công nhiệm vụ",
        "- Đơn vị chủ trì: Công chức Địa chính - Nông nghiệp và Phát triển nông thôn.",
        "- Thời gian thực hiện: Từ tháng 5/2024./.",
    ]


FOR_WHOM = """
# Dự án - chính sách
Mã | Thực hiện năm nay
CS.XH | x
# Hoạt động
Mã | Dự án - chính sách | Phần | Cấp | Nội dung | Đối tượng hưởng lợi | Số người (hộ)
HD01 | CS.XH | Nội dung | - | Chi trả trợ cấp đúng hạn | Đối tượng bảo trợ xã hội | 1200
HD02 | CS.XH | Nội dung | - | Cứu trợ đột xuất | hộ thiếu đói |
"""


def test_for_whom_an_activity_is_says_no_word_twice() -> None:
    assert body(composed(FOR_WHOM))[4:] == [
        "- Chi trả trợ cấp đúng hạn; dành cho đối tượng bảo trợ xã hội (1.200).",
        "- Cứu trợ đột xuất; đối tượng: hộ thiếu đói./.",
    ]


ONLY_MONEY = """
# Dự án - chính sách
Mã | Thực hiện năm nay
DA2 | x
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | NSTW | sự nghiệp | được giao | 12
"""


def test_a_project_of_which_only_money_is_known_has_no_part_of_activities() -> None:
    assert body(composed(ONLY_MONEY))[2:4] == [
        "1. Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo[1]",
        "- Nguồn vốn được giao: 12 triệu đồng (ngân sách trung ương, vốn sự nghiệp).",
    ]


BASES = """
# Căn cứ
Mã VB | Vai trò | Cách dẫn | Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | \
Trích yếu | In tại | Thứ tự in
VB01 | căn cứ | Căn cứ | Nghị quyết | chưa rõ | chưa rõ | HĐND huyện | Về phân bổ vốn | | 3
VB02 | kế hoạch cấp trên | Thực hiện | Kế hoạch | 12/KH-UBND | 05/3/2023 | UBND huyện | \
Giảm nghèo năm 2024 | chú thích | 2
VB03 | căn cứ | Căn cứ | Luật | 77/2015/QH13 | 19/6/2015 | Quốc hội | Tổ chức chính quyền \
địa phương | | 1
VB04 | viện dẫn trong bài | | Quyết định | 263/QĐ-TTg | 22/02/2022 | Thủ tướng Chính phủ | X | |
"""


def test_bases_stand_in_their_order_each_ended_by_its_mark() -> None:
    document = composed(BASES)

    text = to_text(document)
    assert (
        "\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
        "\n\nThực hiện Kế hoạch của UBND huyện[1];"
        "\n\nCăn cứ Nghị quyết số …… ngày …… của HĐND huyện về phân bổ vốn.\n\n" in text
    )
    assert (
        "[1] Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2023 của UBND huyện giảm nghèo năm 2024."
        in text
    )
    assert gaps(document) == ["can-cu/VB01 Số, ký hiệu", "can-cu/VB01 Ngày ban hành"]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("một *hai* ba", (Run("một "), Run("hai", italic=True), Run(" ba"))),
        ("**đậm *cả hai***", (Run("đậm ", bold=True), Run("cả hai", bold=True, italic=True))),
        ("3 * 4 và * lẻ", (Run("3 * 4 và * lẻ"),)),
        ("*lẻ", (Run("*lẻ"),)),
        ("hai\n dòng", (Run("hai dòng"),)),
    ],
)
def test_markup_of_a_cell(text: str, runs: tuple[Run, ...]) -> None:
    assert marked(text) == runs


def test_the_closing_mark_takes_the_place_of_any_other() -> None:
    assert ended_by((Run("xin ý kiến ./."),), "./.") == (Run("xin ý kiến"), Run("./."))
    assert ended_by((Run("ý kiến"), Run(".")), "./.") == (Run("ý kiến"), Run("./."))


def test_what_finds_no_place_is_listed_at_the_cell_that_should_name_one() -> None:
    """A target that names no section stands among the specific ones."""
    document = composed("""
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | In
lời kết | 1 | đoạn | Không có phần này | x
Giải  pháp | 1 | đoạn | Chữ hoa không sao, {CT04} | x
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Nêu tại
CT01 | Không nói in ở đâu | đạt (=) | 1 | lớp |
CT02 | Của dự án nào | đạt (=) | 1 | lớp | nội dung dự án
CT04 | Nêu trong câu | đạt (=) | 1 | lớp | nội dung dự án
""")

    assert gaps(document) == ["noi-dung-van-ban Phần", "chi-tieu Nêu tại"]
    assert [str(gap.cell) for gap in document.gaps[-2:]] == ["Nội dung văn bản!A6", "Chỉ tiêu!F7"]
    assert body(document)[1:] == [
        "I. MỤC TIÊU",
        "1. Mục tiêu cụ thể",
        "- Không nói in ở đâu: 01 lớp.",
        "II. GIẢI PHÁP THỰC HIỆN",
        "Chữ hoa không sao, 01 lớp./.",
    ]
