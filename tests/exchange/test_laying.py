"""What a unit is assigned, laid into a fresh workbook and into one that is filled."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from exchange.annexes import (
    CATALOGUE,
    CLASSES,
    POOR_FALL,
    TAN_LAP,
    TARGETS,
    district,
)

from xltools.api.below import fresh_plan, targets_to_assign
from xltools.api.setup import Setup, set_up
from xltools.exchange.assignment import assignment_in, assignment_of
from xltools.exchange.laying import Laid, lay
from xltools.exchange.wrong_lines import wrong_lines
from xltools.form.words import PlanState
from xltools.plan import Plan
from xltools.plan.build import plan_of
from xltools.plan.export import export
from xltools.rows.document import rows_of

FIRST = "Quyết định số 1185/QĐ-UBND ngày 28/12/2023 của UBND huyện Kon Rẫy"
MONEY = "Quyết định số 1186/QĐ-UBND ngày 28/12/2023 của UBND huyện Kon Rẫy"
LATER = "Quyết định số 41/QĐ-UBND ngày 15/5/2024 của UBND huyện Kon Rẫy"


def target(code: str, value: float, by: str = FIRST, of: str = "lần 1") -> dict[str, Any]:
    return {
        "Mã đơn vị": TAN_LAP,
        "Loại": "chỉ tiêu",
        "Mã chỉ tiêu hoặc dự án": code,
        "Cách nêu": "giảm ít nhất",
        "Giá trị": value,
        "Văn bản giao": by,
        "Đợt": of,
    }


def money(code: str, million: float, by: str = MONEY, of: str = "lần 1") -> dict[str, Any]:
    return {
        "Mã đơn vị": TAN_LAP,
        "Loại": "vốn",
        "Mã chỉ tiêu hoặc dự án": code,
        "Nguồn": "NSTW",
        "Loại vốn": "sự nghiệp",
        "Số vốn (triệu đồng)": million,
        "Văn bản giao": by,
        "Đợt": of,
    }


ASSIGNED = [target("CT02", 0.42), money("DA2", 268), money("DA3.TDA1", 106)]
CHANGED = [
    *ASSIGNED,
    target("CT02", 0.5, LATER, "điều chỉnh 1"),
    money("DA2", 250, LATER, "điều chỉnh 1"),
]
DEADLINE = {
    "Mã": "BC01",
    "Kỳ": "6 tháng",
    "Nơi gửi": "Ủy ban nhân dân các xã, thị trấn",
    "Nơi nhận báo cáo": "Ủy ban nhân dân huyện",
    "Cách nêu hạn": "trước ngày",
    "Ngày/tháng": "01/6",
}


@pytest.fixture(scope="module")
def setup() -> Setup:
    return set_up(date(2024, 1, 5))


@pytest.fixture(scope="module")
def fresh(setup: Setup) -> Plan:
    """What `new` gives xã Tân Lập for 2024."""
    return fresh_plan(district(), district().children[2], setup)


def parent(rows: list[dict[str, Any]], **sheets: Any) -> Plan:
    return district(Giao_chỉ_tiêu=rows, Chế_độ_báo_cáo=[DEADLINE], **sheets)


def laid(above: Plan, plan: Plan) -> Laid:
    """The assignment of xã Tân Lập, laid into its plan."""
    targets = tuple(row for row in above.targets if row.unit_code is None)
    assignment = assignment_of(above, above.children[2], targets, CATALOGUE)
    return lay(assignment, plan, CATALOGUE)


def filled(plan: Plan, sheet: str, key: str, **values: Any) -> Plan:
    """The plan in which a person typed something in one row."""
    document = export(plan)
    row = next(each for each in document[sheet] if key in each.values())
    row |= {name.replace("_", " "): value for name, value in values.items()}
    return plan_of(rows_of(document))


def shown(plan: Plan, sheet: str, key: str, *columns: str) -> tuple[Any, ...]:
    """Some cells of one row, as staff see them."""
    row = next(each for each in export(plan)[sheet] if key in each.values())
    return tuple(row.get(column) for column in columns)


AMOUNT = "Kế hoạch vốn năm (triệu đồng)"
GIVEN = "Cấp trên giao: giá trị"


def changes(done: Laid) -> list[str]:
    """The changes as a test compares them: "Kinh phí!J6 268 → 250"."""
    return [f"{each.cell} {each.before} → {each.after}" for each in done.changes if each.header]


def told(done: Laid) -> list[str]:
    return [f"{each.cell or ''} {each.code}".strip() for each in done.remarks]


def test_a_fresh_workbook_takes_targets_money_documents_and_deadlines(fresh: Plan) -> None:
    info = {"Số": "16", "Ký hiệu": "KH-UBND", "Ngày ban hành": "19/01/2024"}

    done = laid(parent(ASSIGNED, info=info), fresh)

    assert told(done) == []
    plan = done.plan
    assert shown(plan, "Chỉ tiêu", "CT02", GIVEN, "Ghi chú", "Giá trị") == (
        0.42,
        "chỉ tiêu giao, lần 1, 1185/QĐ-UBND",
        None,
    )
    assert shown(plan, "Kinh phí", "DA2", AMOUNT, "Tình trạng", "Văn bản giao", "Ghi chú") == (
        268,
        "được giao",
        "VB05",
        "chỉ tiêu giao, lần 1, 1186/QĐ-UBND",
    )
    assert shown(plan, "Kinh phí", "DA7.TDA1", AMOUNT, "Tình trạng") == (None, "chưa giao")
    assert shown(plan, "Kinh phí", "Toàn Chương trình", AMOUNT, "Tình trạng") == (374, "được giao")
    assert shown(plan, "Căn cứ", "VB01", "Số, ký hiệu", "Ngày ban hành") == (
        "16/KH-UBND",
        "19/01/2024",
    )
    assert shown(plan, "Căn cứ", "VB05", "Số, ký hiệu", "Cơ quan ban hành") == (
        "1186/QĐ-UBND",
        "Ủy ban nhân dân huyện Kon Rẫy",
    )
    assert shown(plan, "Căn cứ", "VB06", "Vai trò", "Số, ký hiệu", "Trích yếu") == (
        "giao chỉ tiêu",
        "1185/QĐ-UBND",
        "về việc giao chỉ tiêu giảm nghèo năm 2024",
    )
    assert shown(plan, "Chế độ báo cáo", "BC04", "Nơi gửi", "Ngày/tháng") == (
        "Ủy ban nhân dân xã",
        "01/6",
    )
    assert plan.info.state is PlanState.DRAFT


def test_a_target_that_the_unit_lacks_and_money_of_another_project_get_rows_of_their_own(
    fresh: Plan,
) -> None:
    rows = [{**target("CT09", 3), "Cách nêu": "ít nhất (≥)"}, money("DA1.TDA1", 50)]

    done = laid(parent(rows), fresh)

    assert shown(done.plan, "Chỉ tiêu", "Số lớp dạy nghề", "Mã", GIVEN, "ĐVT") == ("CT09", 3, "lớp")
    assert shown(done.plan, "Kinh phí", "DA1.TDA1", "Mã", AMOUNT, "Nguồn") == ("KP09", 50, "NSTW")
    assert shown(done.plan, "Dự án - chính sách", "DA1.TDA1", "Thực hiện năm nay") == ("x",)
    assert [each.after for each in done.changes if not each.header][1:] == [
        "CT09 · việc làm · khác · Số lớp dạy nghề · ít nhất (≥) · lớp",
        (
            "KP09 · DA1.TDA1 · NSTW · sự nghiệp · được giao · 50 · VB05 · chỉ tiêu giao, lần 1,"
            " 1186/QĐ-UBND"
        ),
    ]


def test_a_change_takes_the_place_of_the_old_figure_and_all_that_was_typed_stays(
    fresh: Plan,
) -> None:
    before = laid(parent(ASSIGNED), fresh).plan
    before = filled(before, "Kinh phí", "DA2", Nội_dung_chi="Mua bò giống")
    before = filled(before, "Chỉ tiêu", "CT02", Giá_trị=0.6, Chú_thích="Xã tự đặt")

    done = laid(parent(CHANGED), before)

    assert changes(done) == [
        "Chỉ tiêu!V7 0.42 → 0.5",
        (
            "Chỉ tiêu!AE7 chỉ tiêu giao, lần 1, 1185/QĐ-UBND → chỉ tiêu giao, điều chỉnh 1,"
            " 41/QĐ-UBND"
        ),
        "Kinh phí!J6 268 → 250",
        "Kinh phí!O6 VB05 → VB07",
        (
            "Kinh phí!S6 chỉ tiêu giao, lần 1, 1186/QĐ-UBND → chỉ tiêu giao, điều chỉnh 1,"
            " 41/QĐ-UBND"
        ),
        "Kinh phí!J13 374 → 356",
    ]
    assert told(done) == []
    assert shown(done.plan, "Kinh phí", "DA2", "Nội dung chi") == ("Mua bò giống",)
    assert shown(done.plan, "Chỉ tiêu", "CT02", "Giá trị", "Chú thích") == (0.6, "Xã tự đặt")
    assert laid(parent(CHANGED), done.plan).changes == ()


def test_what_the_unit_did_of_its_own_is_told_and_its_own_figures_stay(fresh: Plan) -> None:
    before = laid(parent(ASSIGNED), fresh).plan
    before = filled(before, "Chỉ tiêu", "CT02", Giá_trị=0.45)
    before = filled(before, "Kinh phí", "DA2", **{AMOUNT: 300, "Ghi chú": "vốn xã xin thêm"})
    before = filled(before, "Kinh phí", "Toàn Chương trình", **{AMOUNT: 999})

    done = laid(parent(CHANGED), before)

    assert told(done) == [
        "Chỉ tiêu!J7 lay.below-assigned",
        "Kinh phí!J6 lay.amount-was-changed",
        "Kinh phí!J13 lay.total-differs",
    ]
    assert shown(done.plan, "Kinh phí", "DA2", AMOUNT, "Ghi chú") == (300, "vốn xã xin thêm")
    assert shown(done.plan, "Chỉ tiêu", "CT02", "Giá trị", GIVEN) == (0.45, 0.5)


def test_a_figure_of_the_level_above_that_the_unit_typed_over_is_put_right_and_told(
    fresh: Plan,
) -> None:
    before = laid(parent(ASSIGNED), fresh).plan
    before = filled(before, "Chỉ tiêu", "CT02", **{GIVEN: 0.1})
    before = filled(before, "Kinh phí", "DA2", **{AMOUNT: 1})

    done = laid(parent(CHANGED), before)

    assert [each.say() for each in done.remarks] == [
        (
            'trang "Chỉ tiêu", ô V7: CT02: ô này ghi 0,1, khác mức giao trước đây là 0,42; đã ghi'
            " mức giao mới 0,5."
        ),
        (
            'trang "Kinh phí", ô J6: DA2, NSTW, sự nghiệp: ô này ghi 1, khác mức giao trước đây là'
            " 268; đã ghi mức giao mới 250."
        ),
        (
            'trang "Kinh phí", ô J13: tổng kinh phí ghi 374 triệu đồng, cộng các dòng được 356'
            " triệu đồng; hãy đối chiếu."
        ),
    ]
    assert [each.code for each in done.remarks][:2] == ["lay.assigned-was-changed"] * 2


def test_money_that_the_unit_split_is_only_compared(fresh: Plan) -> None:
    before = laid(parent(ASSIGNED), fresh).plan
    document = export(before)
    line = next(row for row in document["Kinh phí"] if row["Dự án - chính sách"] == "DA2")
    document["Kinh phí"].append({**line, "Mã": "KP20", AMOUNT: 68, "Nội dung chi": "Tập huấn"})
    line[AMOUNT] = 200
    split = plan_of(rows_of(document))

    same, changed = laid(parent(ASSIGNED), split), laid(parent(CHANGED), split)

    assert (told(same), told(changed)) == ([], ["Kinh phí!J6 lay.amount-was-split"])
    assert shown(changed.plan, "Kinh phí", "KP20", AMOUNT) == (68,)


def test_a_project_that_the_unit_does_not_carry_out_is_told(fresh: Plan) -> None:
    before = filled(
        fresh, "Dự án - chính sách", "DA1", **{"Không thực hiện vì": "không phải huyện nghèo"}
    )

    done = laid(parent([money("DA1", 50)]), before)

    assert told(done) == ["Dự án - chính sách!I6 lay.project-not-carried-out"]


def test_a_target_without_meaning_another_plan_and_an_issued_one_are_told(fresh: Plan) -> None:
    own = {"Số": "17", "Ký hiệu": "KH-UBND"}
    basis = {"Số, ký hiệu": "16/KH-UBND", "Ngày ban hành": "19/01/2024"}
    issued = filled(fresh, "Căn cứ", "VB01", **basis)
    issued = Plan(issued.info.replaced(state=PlanState.ISSUED), issued.records)

    done = laid(parent([target("CT77", 1), target("CT02", 1)], info=own), issued)

    assert told(done) == [
        "Căn cứ!E6 lay.other-parent-plan",
        "lay.unknown-target",
        "lay.plan-was-issued",
    ]
    assert done.plan.info.state is PlanState.ISSUED


def test_before_anything_is_assigned_units_are_asked_to_register_all_targets(fresh: Plan) -> None:
    asked = laid(parent([]), fresh)
    later = laid(parent(ASSIGNED), asked.plan)

    assert asked.plan.info.state is PlanState.REGISTERED
    assert shown(asked.plan, "Chỉ tiêu", "Số lớp dạy nghề", "ĐVT") == ("lớp",)
    assert later.plan.info.state is PlanState.DRAFT


def test_the_workbook_that_was_handed_out_says_the_same_as_that_of_the_level_above(
    fresh: Plan,
) -> None:
    before = filled(laid(parent(ASSIGNED), fresh).plan, "Chỉ tiêu", "CT02", Giá_trị=0.6)
    handed = laid(parent(CHANGED), fresh).plan

    by_parent = laid(parent(CHANGED), before)
    by_file = lay(assignment_in(handed), before, CATALOGUE)

    assert export(by_file.plan) == export(by_parent.plan)
    assert changes(by_file) == changes(by_parent)


def test_without_targets_of_its_own_the_parent_means_those_that_units_begin_with(
    setup: Setup,
) -> None:
    bare = district(Chỉ_tiêu=[])

    assert [each.code for each in targets_to_assign(bare, setup)][:4] == [
        "CT01",
        "CT02",
        "CT03",
        "CT04",
    ]
    assert len(targets_to_assign(district(), setup)) == len(TARGETS)


def test_lines_that_assign_nothing_are_named() -> None:
    rows = [
        target("CT02", 1) | {"Mã đơn vị": "99999"},
        {"Mã đơn vị": TAN_LAP, "Loại": "vốn"},
        {**target("CT04", 1), "Giá trị": None},
        target("CT02", 1),
    ]

    found = list(wrong_lines(parent(rows, Chỉ_tiêu=[POOR_FALL, CLASSES])))

    assert [f"{each.cell} {each.code}" for each in found] == [
        "Giao chỉ tiêu!A6 line.unknown-unit",
        "Giao chỉ tiêu!D7 line.no-thing",
        "Giao chỉ tiêu!I8 line.no-figure",
    ]
