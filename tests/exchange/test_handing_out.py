"""Names of files that are handed out, and the message that goes with each."""

from __future__ import annotations

from datetime import date

from exchange.annexes import CATALOGUE, district
from exchange.test_laying import ASSIGNED, parent

from xltools.api.below import fresh_plan
from xltools.api.setup import set_up
from xltools.exchange.assignment import assignment_of
from xltools.exchange.handing_out import Letter, handed_name, next_number
from xltools.exchange.laying import lay
from xltools.exchange.naming import name_of
from xltools.plan import Plan
from xltools.plan.scope import Scope

CONTACT = {
    "Người lập biểu": "Hoàng Thị Thu",
    "Chức danh người lập": "Chuyên viên Phòng LĐ-TB&XH",
    "Điện thoại người lập": "0900000008",
}


def letter(above: Plan) -> list[str]:
    """The message to xã Tân Lập, line by line."""
    child = above.children[2]
    targets = tuple(row for row in above.targets if row.unit_code is None)
    assignment = assignment_of(above, child, targets, CATALOGUE)
    plan = lay(assignment, fresh_plan(above, child, set_up(date(2024, 1, 5))), CATALOGUE).plan
    return list(Letter(above, plan, assignment, Scope(plan, CATALOGUE), "GIAO.xlsx").lines("vi"))


def test_files_are_named_by_year_unit_and_number_and_no_number_comes_twice() -> None:
    plan = fresh_plan(district(), district().children[0], set_up(date(2024, 1, 5)))
    name = handed_name(name_of(plan, Scope(plan, CATALOGUE).unit, 3))

    assert name == "GIAO2024_23479_Dak-Rve_lan-03"
    assert next_number(2024, ["ghi-chu.txt"]) == 1
    assert next_number(2024, [f"{name} (1).xlsx", "GIAO2025_1_A_lan-07.xlsx"]) == 4


def test_the_message_tells_what_is_assigned_by_whom_and_until_when() -> None:
    assert letter(parent(ASSIGNED, info=CONTACT)) == [
        "Kính gửi: Ủy ban nhân dân xã Tân Lập",
        "",
        (
            "Ủy ban nhân dân huyện Kon Rẫy gửi tệp GIAO.xlsx: biểu mẫu kế hoạch giảm nghèo năm 2024"
            " đã ghi sẵn nội dung giao cho đơn vị, gồm:"
        ),
        "- Mức giảm tỷ lệ hộ nghèo trong năm: giảm ít nhất 0,42 điểm phần trăm",
        (
            "- DA2 Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo: 268 triệu đồng (NSTW, sự"
            " nghiệp)"
        ),
        (
            "- DA3.TDA1 Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp: 106 triệu đồng"
            " (NSTW, sự nghiệp)"
        ),
        "Tổng vốn giao: 374 triệu đồng.",
        "Văn bản giao: Quyết định số 1185/QĐ-UBND ngày 28/12/2023 của UBND huyện Kon Rẫy.",
        "Văn bản giao: Quyết định số 1186/QĐ-UBND ngày 28/12/2023 của UBND huyện Kon Rẫy.",
        "",
        "Đề nghị đơn vị điền các ô còn trống; không sửa các ô có ghi “chỉ tiêu giao”.",
        (
            "Nếu đơn vị đã điền tệp nhận lần trước thì không phải điền lại: mở tệp đang điền, bấm"
            " nút Nhận mức giao rồi chọn tệp này."
        ),
        "Thời hạn gửi: kế hoạch trước ngày 05/3, báo cáo 6 tháng trước ngày 01/6.",
        "Đầu mối: Hoàng Thị Thu, Chuyên viên Phòng LĐ-TB&XH, 0900000008.",
    ]


def test_before_anything_is_assigned_the_message_asks_to_register() -> None:
    lines = letter(parent([]))

    assert lines[2].endswith("để đơn vị đăng ký chỉ tiêu.")
    assert lines[4].startswith("Đề nghị đơn vị điền số đăng ký ở cột Giá trị")
    assert not any(line.startswith("Văn bản giao") for line in lines)
