"""`{…}` in a text: every kind, its format, and what happens when there is no value."""

from __future__ import annotations

import pytest
from narrative.plans import catalogue
from sheets import plan_from

from xltools.plan.references import Context, Resolved, references_in, resolve

GENERAL = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | Xã Tân Lập
Cấp | xã
Loại đơn vị | xã
Cấp trên trực tiếp | Huyện Kon Rẫy
Tỉnh | Tỉnh Kon Tum
Năm kế hoạch | 2024
Chương trình | GNBV-2021-2025
Tên gọi tắt | Chương trình
"""

SHEETS = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Giá trị | Đến (khi là khoảng) | ĐVT | Tử số | Mẫu số | \
Đơn vị đếm | Tương ứng (số tuyệt đối) | ĐVT tương ứng | Đầu kỳ | Chưa có số
CT01 | Tỷ lệ hộ nghèo | không quá (≤) | 3.36 | | % | | | | 40 | hộ | 3.78 |
CT02 | Mức giảm | giảm ít nhất | 0.42 | | điểm % | | | | 5 | hộ | 3.78 |
CT03 | Trường đạt chuẩn | đạt (=) | 53.8 | | % | 21 | 39 | trường | | | |
CT04 | Lớp tập huấn | ít nhất (≥) | 1 | | lớp | | | | | | |
CT05 | Giảm nghèo | giảm | 4 | 5 | % | | | | | | |
CT06 | Tỷ lệ hộ cận nghèo | giảm | | | % | | | | | | | x
CT07 | Nước sạch | không quá (≤) | | | % | | | | | | | x
CT08 | Điện | theo chỉ tiêu giao | | | % | | | | | | |
CT09 | Lao động | đạt (=) | 1100 | | lao động | | | | | | |
# Kinh phí
Mã | Dự án - chính sách | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA3.TDA1 | được giao | 1106,5
KP02 | DA3.TDA2 | được giao | 78
# Căn cứ
Mã VB | Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành
VB01 | Quyết định | 263/QĐ-TTg | 22/02/2022 | Thủ tướng Chính phủ
VB02 | Kế hoạch | chưa rõ | 18/01/2023 | Ủy ban nhân dân huyện
VB03 | Kế hoạch | /KH-UBND | 18/01/2023 | Ủy ban nhân dân huyện
VB04 | Nghị quyết | chưa rõ | chưa rõ | HĐND huyện
VB05 | Nghị quyết | 12/NQ-HĐND | chưa rõ | HĐND huyện
# Chế độ báo cáo
Mã | Kỳ | Nơi gửi | Nơi nhận báo cáo | Riêng dự án | Cách nêu hạn | Ngày/tháng
BC01 | năm | Ủy ban nhân dân xã | Ủy ban nhân dân huyện | | trước ngày | 12/11
BC02 | năm | Các bộ phận của xã | Ủy ban nhân dân xã | | trước ngày | 10/11
BC03 | 6 tháng | Các bộ phận của xã | Ủy ban nhân dân xã | | trước ngày | 31/5
BC04 | năm | Các bộ phận của xã | Ủy ban nhân dân xã | DA6 | trước ngày | 30/11
BC05 | tháng | Các bộ phận của xã | Ủy ban nhân dân xã | | theo quy định |
BC06 | kế hoạch | Các bộ phận của xã | Ủy ban nhân dân xã | | chậm nhất | 05/3
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | \
Thoát nghèo, vượt chuẩn cận nghèo | Hộ cận nghèo đầu kỳ | Thoát cận nghèo, vượt chuẩn
kế hoạch | T1 | Thôn 1 | 600 | 20 | 3 | 40 | 10
kế hoạch | T2 | Thôn 2 | 590 | 25 | 2 | 32 | 8
# Hoạt động
Mã | Dự án - chính sách | Nội dung | Cách nêu | Khối lượng | Đến | ĐVT | Trên tổng số | \
Đơn vị đếm | Tần suất
HD01 | DA7 | {sl} | đạt (=) | 1 | | lớp | | |
HD02 | DA7 | {sl} | ít nhất (≥) | 1 | | phiên | | |
HD03 | DA7 | {sl} | đạt (=) | 7 | | xã, thị trấn | 7 | xã, thị trấn |
HD04 | DA7 | {sl} | đạt (=) | 7 | | lớp | 7 | xã |
HD05 | DA7 | {sl} | đạt (=) | 1 | | lần | | | lần/xã/năm
HD06 | DA7 | {sl} | đạt (=) | 2 | 3 | lớp | | |
HD07 | DA7 | {sl} | đạt (=) | | | lớp | | |
"""

CASES = {
    "năm {nam}, {nam-1}, {nam+1}": "năm 2024, 2023, 2025",
    "{CT01} {CT02} {CT04} {CT09}": "3,36% 0,42 điểm phần trăm 01 lớp 1.100 lao động",
    "{CT01.cau}": "không quá 3,36%",
    "{CT02.cau}, tương ứng {CT02.tuong_ung}": "giảm ít nhất 0,42 điểm phần trăm, tương ứng 05 hộ",
    "{CT03.cau} ({CT03.ty_so})": "đạt 53,8% (21/39 trường)",
    "{CT02.dau_ky}": "3,78%",
    "{CT05.cau}": "giảm từ 4% đến 5%",
    "{CT06.cau}": "giảm",
    "{CT08.cau}": "theo chỉ tiêu cấp trên giao",
    "{kp}; {kp.DA3}; {kp.DA3.TDA2}": "1.184,5 triệu đồng; 1.184,5 triệu đồng; 78 triệu đồng",
    "{kp.chu}": "một tỷ một trăm tám mươi tư triệu năm trăm nghìn đồng",
    "{kp.DA3.TDA2.chu}": "bảy mươi tám triệu đồng",
    "{VB01}": "Quyết định số 263/QĐ-TTg ngày 22 tháng 02 năm 2022 của Thủ tướng Chính phủ",
    "{VB01.ngan}": "Quyết định số 263/QĐ-TTg",
    "{VB02}; {VB02.ngan}": "Kế hoạch ngày 18 tháng 01 năm 2023 của Ủy ban nhân dân huyện;"
    " Kế hoạch của Ủy ban nhân dân huyện",
    "{VB04}; {VB05}": "Nghị quyết của HĐND huyện; Nghị quyết số 12/NQ-HĐND của HĐND huyện",
    "{BC01}, {BC05}, {BC06}": "trước ngày 12/11, theo quy định, chậm nhất ngày 05/3",
    "{bc.chung}": "báo cáo 6 tháng trước ngày 31/5, báo cáo năm trước ngày 10/11",
    "{h.dau} {n.dau} {n.cuoi} {n.giam}": "1.190 45 40 05",
    "{c.dau} {c.cuoi} {c.giam} {h.cuoi}": "72 54 18 1.190",
    "{tn.dau} {tn.cuoi} {tn.giam}": "3,78% 3,36% 0,42 điểm phần trăm",
    "{tc.dau} {tc.cuoi} {tc.giam}": "6,05% 4,54% 1,51 điểm phần trăm",
    "{so_thon} thôn, {don_vi}, {cap_tren}, {tinh}": "02 thôn, xã Tân Lập, huyện Kon Rẫy, "
    "tỉnh Kon Tum",
    "{ct}; {ct.ten}; {ct.giai_doan}": "Chương trình; Chương trình mục tiêu quốc gia giảm nghèo"
    " bền vững; 2021 - 2025",
    "{ct.day_du}": "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025",
    "Quỹ {QUY.VNN}": "Quỹ “Vì người nghèo”",
    "{{nam} và { nam }": "{nam} và 2024",
    "không có gì": "không có gì",
}


@pytest.fixture(scope="module")
def context() -> Context:
    """The plan of the sheets above."""
    return Context(plan_from(SHEETS, GENERAL), catalogue())


@pytest.mark.parametrize(("text", "filled"), CASES.items())
def test_a_reference_is_filled_in_as_the_plan_prints_it(
    context: Context, text: str, filled: str
) -> None:
    assert resolve(text, context) == Resolved(filled)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("HD01", "01 lớp"),
        ("HD02", "ít nhất 01 phiên"),
        ("HD03", "07/07 xã, thị trấn"),
        ("HD04", "07 lớp/07 xã"),
        ("HD05", "01 lần/xã/năm"),
        ("HD06", "từ 02 đến 03 lớp"),
    ],
)
def test_an_activity_states_its_own_amount(context: Context, code: str, said: str) -> None:
    activity = next(each for each in context.plan.activities if each.code == code)

    assert resolve("{sl}", context, activity) == Resolved(said)


def test_what_is_missing_leaves_a_gap_and_is_listed(context: Context) -> None:
    """Unknown ones name nothing; empty ones name what has no value yet."""
    no_amount = context.plan.activities[-1]

    assert resolve("{CT99} {CT01.la} {nam-x} {} {", context) == Resolved(
        "…… …… …… …… ……", unknown=("CT99", "CT01.la", "nam-x", "{")
    )
    assert resolve("{CT06} {CT07.cau} {VB03} {kp.DA4}", context) == Resolved(
        "…… …… …… ……", empty=("CT06", "CT07.cau", "VB03", "kp.DA4")
    )
    assert resolve("{VB03.ngan}", context).empty == ("VB03.ngan",)
    assert resolve("{sl}", context) == Resolved("……", unknown=("sl",))
    assert resolve("{sl}", context, no_amount) == Resolved("……", empty=("sl",))
    assert resolve("{kp.XYZ}", context).unknown == ("kp.XYZ",)
    assert resolve("{kp.DA4.chu}", context).empty == ("kp.DA4.chu",)


def test_a_blank_plan_has_nothing_to_fill_in() -> None:
    context = Context(plan_from("", "\n# Thông tin chung\nMục | Giá trị\n"), catalogue())

    resolved = resolve("{nam} {don_vi} {ct.day_du} {n.giam} {kp} {bc.chung} {so_thon}", context)

    assert resolved.text == "…… …… …… …… …… …… ……"
    assert resolved.unknown == ()


def test_references_are_listed_as_they_stand() -> None:
    assert references_in("{CT01} và {{x} {CT01} { nam-1 } {") == ("CT01", "CT01", "nam-1", "{")


def test_a_total_that_is_only_stated_is_the_money_of_the_programme() -> None:
    """Of a plan whose lines have no amount yet, the line of the whole programme speaks."""
    money = """
# Kinh phí
Mã | Dự án - chính sách | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | chưa giao |
KP02 | Toàn Chương trình | dự kiến | 540
"""
    context = Context(plan_from(money, GENERAL), catalogue())

    assert resolve("{kp}", context) == Resolved("540 triệu đồng")
    assert resolve("{kp.DA2}", context).empty == ("kp.DA2",)


def test_the_total_is_said_in_words_too_where_the_plan_wants_that() -> None:
    """Of a project it is asked for by name; đồng are printed where the plan prints đồng."""
    money = """
# Kinh phí
Mã | Dự án - chính sách | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | được giao | 540
"""
    wants = "Ghi số tiền bằng chữ | x\nĐơn vị tính tiền trong văn bản | đồng\n"
    context = Context(plan_from(money, GENERAL + wants), catalogue())

    assert resolve("{kp}", context) == Resolved(
        "540.000.000 đồng (bằng chữ: năm trăm bốn mươi triệu đồng)"
    )
    assert resolve("{kp.DA2}", context) == Resolved("540.000.000 đồng")
