"""Where a figure of a roll-up comes from: communes into a district, it into a province."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rollup.leaves import (
    CATALOGUE,
    KON_RAY,
    communes,
    money,
    plan,
    village,
)

from xltools.api.rollup import Extras, roll_up
from xltools.api.setup import Setup, set_up
from xltools.api.trace import Traced, trace, trace_json, trace_lines
from xltools.errors import XltoolsError
from xltools.plan import Plan
from xltools.rollup.trace import How, Step
from xltools.wording.errors import say_error
from xltools.workbook.write import write_workbook

pytestmark = pytest.mark.slow

TOWN, DAK_KOI, *_ = communes(KON_RAY)
TO_NEAR = "Thoát nghèo, thành hộ cận nghèo"


@dataclass(frozen=True)
class Tree:
    """The folder of the communes, the roll-ups of district and province, and the settings."""

    communes: Path
    district: Path
    province: Path
    setup: Setup

    def lines(self, where: str, sources: Path | None = None) -> list[str]:
        return list(trace_lines(self.traced(where, sources), "vi"))

    def traced(self, where: str, sources: Path | None = None) -> Traced:
        return trace(self.district, where, self.setup, sources or self.communes)


def rate(code: str) -> dict[str, Any]:
    """A target that is computed from households."""
    row = {"Mã": code, "Nhóm": "giảm nghèo", "Chỉ số": "Tỷ lệ hộ nghèo", "Cách nêu": "giảm"}
    return row | {"Nội dung chỉ tiêu": "Mức giảm", "Giá trị": 9, "ĐVT": "điểm %"}


def town() -> Plan:
    villages = [
        village("T1", 100, 10, **{TO_NEAR: 2}),
        village("T2", 60, 6, **{"Tổng số hộ cuối kỳ": 62}),
    ]
    return plan(
        TOWN,
        {
            "Diễn biến hộ": villages,
            "Kinh phí": [money("DA1", 10), money("DA1", 2.5), money("DA2", None)],
            "Chỉ tiêu": [rate("CT01")],
        },
    )


def dak_koi() -> Plan:
    return plan(
        DAK_KOI,
        {"Diễn biến hộ": [village("T1", 50, 5), village("T2", None, 1)], "Kinh phí": []},
    )


def own() -> Plan:
    corrected = {
        "Mã đơn vị": "23482",
        "Trang": "Diễn biến hộ",
        "Mã dòng": "T1",
        "Cột": "Hộ nghèo đầu kỳ",
        "Số dùng để tổng hợp": 4,
        "Lý do": "Xã báo lại qua điện thoại",
        "Người điều chỉnh": "Trần Thị B",
        "Ngày điều chỉnh": "18/3/2024",
    }
    return plan(
        KON_RAY,
        {
            "Kinh phí": [money("DA7", 40, code="KP90")],
            "Điều chỉnh khi tổng hợp": [corrected],
            "Giao chỉ tiêu": [
                {"Mã đơn vị": "23479", "Loại": "vốn", "Mã chỉ tiêu hoặc dự án": "DA1"}
                | {"Số vốn (triệu đồng)": 13}
            ],
        },
    )


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    root = tmp_path_factory.mktemp("tong-hop")
    folder = root / "xa"
    folder.mkdir()
    for name, filled in (("thi-tran", town()), ("dak-koi", dak_koi()), ("../rieng", own())):
        write_workbook(folder / f"{name}.xlsx", filled, CATALOGUE)
    setup = set_up(date(2024, 3, 20))
    district, province = root / "huyen.xlsx", root / "tinh.xlsx"
    quick = Extras(checked=False)
    roll_up([folder], district, setup, own=root / "rieng.xlsx", extras=quick)
    roll_up([district], province, setup, extras=quick)
    return Tree(folder, district, province, setup)


def test_a_count_is_the_sum_of_the_cells_of_the_commune(tree: Tree) -> None:
    assert tree.lines("Diễn biến hộ!H6") == [
        (
            "16 – Hộ nghèo đầu kỳ – kế hoạch · 23479 · Thị trấn Đăk Rve: huyen.xlsx (Huyện Kon"
            ' Rẫy), trang "Diễn biến hộ", ô H6; cộng từ 2 ô'
        ),
        (
            "├─ 10 – kế hoạch · T1 · Thôn T1: thi-tran.xlsx (Thị trấn Đăk Rve), trang"
            ' "Diễn biến hộ", ô H6; gõ tay tại đây'
        ),
        (
            "└─ 6 – kế hoạch · T2 · Thôn T2: thi-tran.xlsx (Thị trấn Đăk Rve), trang"
            ' "Diễn biến hộ", ô H7; gõ tay tại đây'
        ),
    ]


def test_a_blank_part_says_what_it_counts_as(tree: Tree) -> None:
    moved, end = tree.lines("Diễn biến hộ!J6"), tree.lines("Diễn biến hộ!F6")

    assert [line.partition(":")[0] for line in moved][1:] == [
        "├─ 2 – kế hoạch · T1 · Thôn T1",
        "└─ (trống) – kế hoạch · T2 · Thôn T2",
    ]
    assert moved[2].endswith("ô J7 [ô trống, tính là 0]")
    assert end[0].startswith("162 – Tổng số hộ cuối kỳ")
    assert end[1].endswith("ô F6 [ô trống, tính là 100]")


def test_a_rate_shows_the_counts_that_it_is_computed_from(tree: Tree) -> None:
    traced = tree.traced("Diễn biến hộ!AC6").step

    assert (traced.how, str(traced.value)) == (How.COMPUTED, "10")
    assert [(part.heading, part.value) for part in traced.parts] == [
        ("Hộ nghèo đầu kỳ", 16),
        ("Tổng số hộ đầu kỳ", 160),
    ]
    assert [part.how for part in traced.parts] == [How.ADDED, How.ADDED]


def test_a_target_of_households_shows_the_counts_of_its_unit(tree: Tree) -> None:
    traced = tree.traced("Chỉ tiêu!J6").step

    assert (traced.how, str(traced.value)) == (How.COMPUTED, "1.36")
    assert [(part.heading, part.value) for part in traced.parts] == [
        ("Hộ nghèo đầu kỳ", 16),
        ("Tổng số hộ đầu kỳ", 160),
        ("Hộ nghèo cuối kỳ", 14),
        ("Tổng số hộ cuối kỳ dùng để tính", 162),
    ]
    assert traced.remarks == ()


def test_a_figure_that_was_withheld_shows_the_cell_that_lacks_it(tree: Tree) -> None:
    lines = tree.lines("Diễn biến hộ!D7")

    assert lines[0].endswith("[để trống vì có ô nguồn chưa có số liệu]")
    assert lines[2].endswith("ô D7 [ô trống, chưa có số liệu]")


def test_money_is_shown_as_the_sheet_shows_it_and_compared_in_dong(tree: Tree) -> None:
    first = trace_json(tree.traced("Kinh phí!J7"), "vi")["figure"]

    assert (first["value"], first["dong"], first["how"]) == (12.5, 12_500_000, "added")
    assert [(part["value"], part["dong"], part["cell"]) for part in first["parts"]] == [
        (10, 10_000_000, "J6"),
        (2.5, 2_500_000, "J7"),
    ]
    assert first["remarks"] == []


def test_a_corrected_figure_stands_over_the_one_that_the_unit_sent(tree: Tree) -> None:
    lines = tree.lines("Diễn biến hộ!H7")

    assert lines[0].startswith("5 – Hộ nghèo đầu kỳ")
    assert lines[1:3] == [
        (
            "├─ 4 – 23482 · Diễn biến hộ · T1 · Hộ nghèo đầu kỳ: huyen.xlsx (Huyện Kon Rẫy), trang"
            ' "Điều chỉnh khi tổng hợp", ô F6; số do cấp trên điều chỉnh khi tổng hợp [lý do: Xã'
            " báo lại qua điện thoại; người điều chỉnh: Trần Thị B, ngày 18/3/2024]"
        ),
        (
            "│  └─ 5 – kế hoạch · T1 · Thôn T1: dak-koi.xlsx (Xã Đăk Kôi), trang"
            ' "Diễn biến hộ", ô H6; gõ tay tại đây'
        ),
    ]


def test_a_line_that_the_parent_typed_is_said_to_be(tree: Tree) -> None:
    assert tree.lines("Kinh phí!J6") == [
        (
            "40 – Kế hoạch vốn năm (triệu đồng) – KP90 · DA7 · NSTW · sự nghiệp · được giao:"
            ' huyen.xlsx (Huyện Kon Rẫy), trang "Kinh phí", ô J6; gõ tay tại đây'
        )
    ]


def test_what_a_unit_registered_is_from_its_file_and_what_was_assigned_is_typed(
    tree: Tree,
) -> None:
    assigned, registered = (tree.lines(f"Giao chỉ tiêu!{column}6") for column in "KL")

    assert assigned[0].startswith("13 – Số vốn (triệu đồng)")
    assert assigned[0].endswith("gõ tay tại đây")
    assert registered[0].startswith("12,5 – Đăng ký của đơn vị")
    assert registered[0].endswith(
        "do máy ghi [theo số đơn vị nêu ở trang Chỉ tiêu, Diễn biến hộ, Kinh phí của tệp"
        ' "thi-tran.xlsx"]'
    )


def test_words_are_taken_over_or_written_by_the_tool(tree: Tree) -> None:
    project, code = (tree.traced(f"Kinh phí!{column}7").step for column in "CB")

    assert (project.value, project.how, len(project.parts)) == ("DA1", How.TAKEN, 2)
    assert (code.value, code.how) == ("KP01", How.WRITTEN)


def total_row(path: Path, sheet: str, label: str) -> int:
    from xltools.workbook.read import read_workbook

    rows = read_workbook(path).sheets[sheet].rows
    labels = [str(row[0]) if row else "" for row in rows]
    return next(number for number, said in enumerate(labels, 1) if said.startswith(label))


def test_a_total_adds_the_lines_above_it(tree: Tree) -> None:
    row = total_row(tree.district, "Kinh phí", "Cộng: DA1")

    traced = tree.traced(f"Kinh phí!J{row}").step

    assert (traced.how, traced.value, traced.remarks) == (How.TOTAL, 12_500_000, ())
    assert [(part.row, part.value) for part in traced.parts] == [(7, 12_500_000)]
    assert [part.value for part in traced.parts[0].parts] == [10_000_000, 2_500_000]


def test_a_total_rate_is_computed_from_total_counts(tree: Tree) -> None:
    row = total_row(tree.province, "Diễn biến hộ", "Tổng cộng")

    [poor] = trace(tree.province, f"Diễn biến hộ!H{row}", tree.setup, tree.communes).step.parts

    assert (poor.value, poor.how) == (21, How.ADDED)
    rate = trace(tree.province, f"Diễn biến hộ!AC{row}", tree.setup, tree.communes).step
    assert (rate.value, [part.value for part in rate.parts]) == (None, [21, None])


def leaves(step: Step) -> list[tuple[str, str, object]]:
    return [
        (each.file_name, each.cell.address if each.cell else "", each.value)
        for each in step.every()
        if not each.parts
    ]


def test_a_figure_of_the_province_leads_to_the_cells_of_the_communes(
    tree: Tree, tmp_path: Path
) -> None:
    moved = tmp_path / "luu" / "2024"
    moved.mkdir(parents=True)
    shutil.copy(tree.district, moved / "kon ray.xlsx")
    for file in tree.communes.iterdir():
        shutil.copy(file, moved / file.name)

    step = trace(tree.province, "Diễn biến hộ!H6", tree.setup, tmp_path).step

    assert step.value == sum(int(str(value)) for _, _, value in leaves(step)) - 1 == 21
    assert leaves(step) == [
        ("thi-tran.xlsx", "H6", 10),
        ("thi-tran.xlsx", "H7", 6),
        ("dak-koi.xlsx", "H6", 5),
        ("dak-koi.xlsx", "H7", 1),
    ]
    assert {each.code for part in step.parts for each in part.remarks} == {"trace.renamed"}


def test_a_source_that_is_not_there_is_named_and_the_sum_said_to_be_unchecked(
    tree: Tree, tmp_path: Path
) -> None:
    lines = tree.lines("Diễn biến hộ!H6", tmp_path)

    assert lines[0].endswith("cộng từ 2 ô [chưa đối chiếu được tổng vì thiếu 2 ô nguồn]")
    assert lines[1] == (
        '├─ (chưa đọc được): thi-tran.xlsx (Thị trấn Đăk Rve), trang "Diễn biến hộ", dòng 6'
        ' [không tìm thấy tệp "thi-tran.xlsx"; hãy truy nguồn lại và chọn thư mục có tệp này'
        " (--sources)]"
    )


def test_a_source_that_has_changed_since_says_so_and_no_longer_adds_up(
    tree: Tree, tmp_path: Path
) -> None:
    changed = plan(TOWN, {"Diễn biến hộ": [village("T1", 100, 11), village("T2", 60, 6)]})
    write_workbook(tmp_path / "thi-tran.xlsx", changed, CATALOGUE)

    lines = tree.lines("Diễn biến hộ!H6", tmp_path)

    assert lines[0].endswith("[KHÔNG KHỚP: các ô nguồn cho 17, ô này ghi 16]")
    assert lines[1].endswith(
        '[tệp "thi-tran.xlsx" đã thay đổi sau khi tổng hợp; đây là số hiện có trong tệp]'
    )


def test_a_file_of_an_older_form_is_read_as_the_rollup_read_it(tree: Tree, tmp_path: Path) -> None:
    older = Path(__file__).resolve().parents[1] / "workbooks" / "ke-hoach-2025.1.xlsx"
    output = tmp_path / "huyen.xlsx"
    roll_up([older], output, tree.setup, extras=Extras(checked=False))

    step = trace(output, "Diễn biến hộ!H6", tree.setup, older.parent).step

    assert (step.value, [part.value for part in step.parts]) == (45, [9, 5, 8, 10, 4, 9])
    assert step.remarks == ()


def test_lines_that_a_person_sorted_are_still_known(tree: Tree, tmp_path: Path) -> None:
    from xltools.api.reading import open_workbook
    from xltools.form import Movement

    read = open_workbook(tree.district).plan
    turned = dict(read.records) | {Movement: tuple(reversed(read.movements))}
    write_workbook(tmp_path / "sap-xep.xlsx", Plan(read.info, turned), CATALOGUE)

    step = trace(tmp_path / "sap-xep.xlsx", "Diễn biến hộ!H7", tree.setup, tree.communes).step

    assert (step.value, [part.value for part in step.parts]) == (16, [10, 6])


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("H6", "Ô cần truy nguồn ghi là \"H6\" nên không hiểu được; hãy ghi như 'Kinh phí!F12'."),
        (
            "Kinh phi!F12",
            (
                'Tệp "huyen.xlsx" không có trang "Kinh phi"; các trang có số liệu: Chỉ tiêu, Diễn'
                " biến hộ, Chỉ số thiếu hụt, Kinh phí, Kết quả thực hiện."
            ),
        ),
        (
            "Thông tin chung!B6",
            (
                'Trang "Thông tin chung" không chứa bảng số liệu để truy nguồn; hãy chọn ô ở một'
                " trong các trang: Chỉ tiêu, Diễn biến hộ, Chỉ số thiếu hụt, Kinh phí, Kết quả thực"
                " hiện."
            ),
        ),
        (
            "Kinh phí!A1",
            (
                'Trong tệp "huyen.xlsx", trang "Kinh phí", ô A1 nằm ngoài bảng số liệu; hãy chọn ô'
                " trong bảng hoặc ở dòng cộng dưới bảng."
            ),
        ),
        (
            "'Kinh phí'!$J$12",
            (
                'Trong tệp "huyen.xlsx", trang "Kinh phí", ô J12 để trống nên không có số để truy'
                " nguồn."
            ),
        ),
    ],
)
def test_a_cell_that_cannot_be_traced_is_refused(tree: Tree, where: str, sentence: str) -> None:
    with pytest.raises(XltoolsError) as refused:
        tree.traced(where)

    assert say_error(refused.value) == sentence


def test_a_folder_that_is_not_there_is_told(tree: Tree, tmp_path: Path) -> None:
    with pytest.raises(XltoolsError) as refused:
        tree.traced("Kinh phí!J6", tmp_path / "không có")

    assert say_error(refused.value) == (
        'Không có thư mục "không có" để tìm các tệp nguồn; hãy kiểm tra lại tên thư mục.'
    )


def test_files_of_one_name_are_told_apart_by_their_units(tree: Tree, tmp_path: Path) -> None:
    for unit, name in (("a", "thi-tran"), ("b", "dak-koi")):
        (tmp_path / unit).mkdir()
        shutil.copy(tree.communes / f"{name}.xlsx", tmp_path / unit / "ke-hoach.xlsx")
    output = tmp_path / "huyen.xlsx"
    given = [tmp_path / unit / "ke-hoach.xlsx" for unit in "ab"]
    roll_up(given, output, tree.setup, extras=Extras(checked=False))

    steps = [trace(output, f"Diễn biến hộ!H{row}", tree.setup, tmp_path).step for row in (6, 7)]

    assert [[part.value for part in step.parts] for step in steps] == [[10, 6], [5, 1]]
    assert all(not part.remarks for step in steps for part in step.parts)


def test_a_workbook_that_is_no_rollup_is_refused(tree: Tree) -> None:
    with pytest.raises(XltoolsError) as refused:
        trace(tree.communes / "thi-tran.xlsx", "Kinh phí!J6", tree.setup)

    assert say_error(refused.value) == (
        'Tệp "thi-tran.xlsx" không phải bản tổng hợp (trang Nguồn số liệu trống); số trong tệp do'
        " chính đơn vị nhập."
    )
