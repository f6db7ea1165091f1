"""Money as sums: one wrong cell is one finding, and sentences give what the sheet gives."""

from __future__ import annotations

import pytest
from checks.cases import case_from, found, told
from hypothesis import given
from hypothesis import strategies as st
from sheets import brief

from xltools.checks import budget, budget_sums, check, projects
from xltools.checks.sums import Repair, Sum, best_repair
from xltools.wording.say import say

ONE = budget_sums.one_line_mends_most_sums
TOTALS = budget_sums.lines_add_up_to_the_stated_total
TEXTS = budget_sums.amounts_in_texts_are_those_of_the_lines
RULES = (ONE, TOTALS, TEXTS)

LINES = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2      | NSTW        | sự nghiệp          | được giao | 268
KP02 | DA3.TDA1 | NSTW        | sự nghiệp          | được giao | {da3}
KP03 | DA3.TDA2 | NSĐP - tỉnh | sự nghiệp          | được giao | 78
KP04 | DA4.TDA1 | NSTW        | đầu tư phát triển  | được giao | 1200
KP05 | Toàn Chương trình | chưa xác định | chưa xác định | được giao | {all}
KP06 | Toàn Chương trình | NSTW          | chưa xác định | được giao | {central}
KP07 | Toàn Chương trình | chưa xác định | sự nghiệp     | được giao | {recurrent}
"""


def lines(da3: int = 106, all_: int = 1652, central: int = 1574, recurrent: int = 452) -> str:
    """The lines of xã Tân Lập with three totals, right unless one is changed."""
    return LINES.format(da3=da3, all=all_, central=central, recurrent=recurrent)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (lines(), []),
        (lines(da3=160), ["Kinh phí!F7 budget.one-cell"]),
        (lines(da3=106000), ["Kinh phí!F7 budget.one-cell"]),
        (lines(da3=99), [f"Kinh phí!F{row} budget.total" for row in (10, 11, 12)]),  # or DA2
        (lines(all_=1562), ["Kinh phí!F10 budget.total"]),
        (lines(central=1500), ["Kinh phí!F11 budget.total"]),
        (
            lines(all_=1600, central=1500),
            ["Kinh phí!F10 budget.total", "Kinh phí!F11 budget.total"],
        ),
    ],
)
def test_one_wrong_cell_is_one_finding_at_that_cell(text: str, wanted: list[str]) -> None:
    assert brief(check(case_from(text), RULES)) == wanted


def test_the_cell_is_told_with_what_would_fit_and_the_totals_that_say_so() -> None:
    finding = told(ONE, lines(da3=160))

    assert say(finding) == (
        (
            "Dòng kinh phí của DA3.TDA1 ghi 160 triệu đồng; nếu là 106 thì khớp với 3 số tổng đang"
            " lệch."
        ),
        "Tra lại quyết định giao vốn; đúng vậy thì gõ 106 (triệu đồng).",
    )
    assert [str(cell) for cell in finding.related] == [f"Kinh phí!F{row}" for row in (10, 11, 12)]


def test_a_single_total_names_a_line_only_for_a_slip_of_the_hand() -> None:
    one_total = LINES.partition("KP06")[0]
    slip = one_total.format(da3=160, all=1652)
    other = one_total.format(da3=117, all=1652)

    assert found(ONE, slip) == ["Kinh phí!F7 budget.one-cell"]
    assert found(ONE, other) == []
    assert found(TOTALS, other) == ["Kinh phí!F10 budget.total"]


@pytest.mark.parametrize(
    "text",
    [
        lines().replace("NSTW        | sự nghiệp          | được giao | 106", "| | | 117"),
        lines().replace("được giao | 106", "chưa giao |"),  # the rest may still be granted
        lines().partition("KP05")[0],  # no total at all
    ],
)
def test_totals_that_do_not_cover_a_line_for_sure_name_none(text: str) -> None:
    assert found(ONE, text) == []


SENTENCES = """
# Nội dung văn bản
Phần | Thứ tự | Nội dung
kinh phí | 1 | {}
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Tổng kinh phí thực hiện Chương trình năm 2024 là 1.652 triệu đồng.",
        "Tổng kinh phí năm 2024: 1.652.000.000 đồng; trong đó hỗ trợ 5 triệu đồng/hộ.",
        "Tổng vốn khoảng 1,7 tỷ đồng.",
        "Tổng kinh phí giao năm 2023 là 480 triệu đồng.",
        "Tổng kinh phí nguồn ngân sách trung ương là 1.574 triệu đồng.",
        "Tổng kinh phí thực hiện là {kp}.",
        "Tổng số vốn hỗ trợ 5 triệu đồng/hộ.",
    ],
)
def test_a_sentence_may_round_or_speak_of_something_else(sentence: str) -> None:
    assert found(TEXTS, lines() + SENTENCES.format(sentence)) == []


def test_a_total_that_a_sentence_gives_otherwise_is_told() -> None:
    text = lines() + SENTENCES.format("Tổng kinh phí thực hiện năm 2024 là 1.562 triệu đồng.")

    finding = told(TEXTS, text)

    assert brief([finding]) == ["Nội dung văn bản!C6 budget.text-total"]
    assert say(finding).message == (
        'Câu này ghi "tổng kinh phí thực hiện năm 2024 là 1.562 triệu đồng", nhưng các dòng ở trang'
        " Kinh phí cộng lại là 1.652 triệu đồng."
    )


ACTIVITY = """
# Hoạt động
Mã | Dự án - chính sách | Phần | Nội dung
HD01 | DA2 | Nội dung | Cấp bò cái sinh sản. {}
"""


def test_the_money_of_a_project_in_its_own_text_is_that_of_its_lines() -> None:
    right = "Nguồn kinh phí được giao: 268,0 triệu đồng."
    other = "Nguồn kinh phí được giao: 286 triệu đồng."
    norm = "Kinh phí thực hiện 15 triệu đồng/hộ."

    assert found(TEXTS, lines() + ACTIVITY.format(right)) == []
    assert found(TEXTS, lines() + ACTIVITY.format(norm)) == []
    finding = told(TEXTS, lines() + ACTIVITY.format(other))
    assert brief([finding]) == ["Hoạt động!D6 budget.text-amount"]
    assert say(finding).remedy == (
        "Sửa số trong câu, hoặc ghi {kp.DA2} để số tự lấy từ trang Kinh phí."
    )


def test_totals_and_a_sentence_together_name_the_line() -> None:
    text = lines(da3=160) + SENTENCES.format("Tổng kinh phí năm 2024 là 1.652 triệu đồng.")

    finding = told(ONE, text)

    assert "4 số tổng" in say(finding).message
    assert found(TEXTS, text) == []


def test_a_sentence_that_gives_the_total_states_it() -> None:
    text = lines().partition("KP05")[0] + SENTENCES.format("Tổng kinh phí là 1.652 triệu đồng.")

    assert found(budget.the_total_is_stated, text) == []


TICKED = """
# Dự án - chính sách
Mã | Thực hiện năm nay
DA2 | x
DA3.TDA1 | x
"""
HEADINGS = "# Kinh phí\nMã | Dự án - chính sách | Tình trạng | Kế hoạch vốn năm (triệu đồng)\n"


@pytest.mark.parametrize(
    ("money", "wanted"),
    [
        ("", []),  # that the sheet is missing is told by the rule of sheets
        (HEADINGS, ["Kinh phí!B6 budget.none"]),
        (
            HEADINGS + "KP01 | DA2 | chưa giao |\n",
            ["Dự án - chính sách!B7 project.no-funding", "Kinh phí!D6 budget.no-amount-at-all"],
        ),
        (HEADINGS + "KP01 | DA2 | được giao | 5\nKP02 | DA3.TDA1 | chưa giao |\n", []),
    ],
)
def test_a_plan_without_money_is_told_once(money: str, wanted: list[str]) -> None:
    rules = (budget.the_plan_has_lines_of_money, projects.ticked_projects_are_funded)

    assert brief(check(case_from(TICKED + money), rules)) == wanted


ALLOCATED = """
# Kinh phí
Mã | Dự án - chính sách | Kế hoạch vốn năm (triệu đồng) | Đã phân bổ (triệu đồng)
KP01 | DA2 | 268 | {}
"""


@pytest.mark.parametrize("allocated", ["268", "2,68", "26,8", "0", ""])
def test_an_allocation_may_be_a_part(allocated: str) -> None:
    rule = budget.allocations_are_in_the_unit_of_the_money

    assert found(rule, ALLOCATED.format(allocated)) == []


@pytest.mark.parametrize("allocated", ["268000", "0,268", "268000000"])
def test_an_allocation_in_another_unit_is_told_once(allocated: str) -> None:
    rules = (
        budget.allocations_are_in_the_unit_of_the_money,
        budget.allocations_stay_within_the_money,
    )
    findings = check(case_from(ALLOCATED.format(allocated)), rules)

    assert brief(findings) == ["Kinh phí!D6 budget.scale-allocated"]
    assert say(findings[0]).remedy == "Gõ cả hai theo triệu đồng; số đã phân bổ có lẽ là 268."


@pytest.mark.parametrize(
    ("amount", "wanted"),
    [
        ("0,106", ["Kinh phí!F7 budget.scale-small"]),
        ("1,06", []),
        ("0,9", []),  # a small line
        ("106000000", ["Kinh phí!F7 budget.scale"]),
    ],
)
def test_an_amount_in_another_unit_than_the_others_is_told(amount: str, wanted: list[str]) -> None:
    text = LINES.partition("KP05")[0].replace("{da3}", amount)

    assert found(budget.amounts_are_in_millions, text) == wanted


figures = st.lists(st.integers(1, 10**9), min_size=3, max_size=12)


@st.composite
def right_sums(draw: st.DrawFn) -> tuple[list[int], list[Sum], int]:
    """Figures, sums that are right, and a figure that lies in at least two of them."""
    amounts = draw(figures)
    places = st.sets(st.integers(0, len(amounts) - 1), min_size=1)
    wrong = draw(st.integers(0, len(amounts) - 1))
    groups = [*draw(st.lists(places, max_size=4)), {wrong}, {wrong, draw(st.integers(0, 2))}]
    sums = [Sum(sum(amounts[i] for i in group), tuple(sorted(group))) for group in groups]
    return amounts, sums, wrong


@given(right_sums())
def test_right_sums_need_no_repair(case: tuple[list[int], list[Sum], int]) -> None:
    amounts, sums, _ = case

    assert best_repair(amounts, sums) is None


@given(right_sums(), st.integers(1, 10**9))
def test_one_wrong_figure_is_found_and_its_true_value_with_it(
    case: tuple[list[int], list[Sum], int], off: int
) -> None:
    """The one that lies alone in a sum is told apart from all others."""
    amounts, sums, wrong = case
    mistyped = [amount + off * (i == wrong) for i, amount in enumerate(amounts)]

    repair = best_repair(mistyped, sums)

    through = tuple(n for n, each in enumerate(sums) if wrong in each.parts)
    always_together = {
        i for i in range(len(amounts)) if all(i in sums[n].parts for n in through)
    } - {wrong}
    assert always_together == set()
    assert repair == Repair(wrong, amounts[wrong], through)


@given(figures, st.integers(1, 10**6))
def test_a_wrong_total_blames_no_line_that_is_in_right_totals(amounts: list[int], off: int) -> None:
    every = tuple(range(len(amounts)))
    own = [Sum(amount, (i,)) for i, amount in enumerate(amounts)]

    assert best_repair(amounts, [Sum(sum(amounts) + off, every), *own]) is None


MONEY = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA3.TDA1 | {source} | vốn sự nghiệp | được giao | {first}
KP02 | DA3.TDA2 | NSĐP - huyện | sự nghiệp | được giao | 78
"""


@pytest.mark.parametrize(
    ("source", "total", "stated"),
    [
        ("Ngân sách Trung ương", "NSTW", 106),
        ("NSĐP - tỉnh", "NSĐP (chưa tách)", 184),
        ("NSĐP - tỉnh", "ngân sách huyện", 78),
    ],
)
def test_sources_are_one_under_all_their_names_and_groups_hold_their_parts(
    source: str, total: str, stated: int
) -> None:
    text = MONEY.format(source=source, first=106)
    right = text + f"KP03 | Toàn Chương trình | {total} | Sự nghiệp | được giao | {stated}\n"
    wrong = text + f"KP03 | Toàn Chương trình | {total} | Sự nghiệp | được giao | {stated + 13}\n"

    assert brief(check(case_from(right), RULES)) == []
    assert brief(check(case_from(wrong), RULES)) == ["Kinh phí!F8 budget.total"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("KP04 | DA3 | NSTW | sự nghiệp | được giao | 184", "budget.counted-twice"),
        ("KP04 | DA2 | NSTW | sự nghiệp | được giao | -8", "budget.negative"),
    ],
)
def test_a_line_that_is_told_by_itself_does_not_upset_the_total(line: str, code: str) -> None:
    total = "KP03 | Toàn Chương trình | chưa xác định | chưa xác định | được giao | 184"
    text = f"{MONEY.format(source='NSTW', first=106)}{total}\n{line}\n"
    rules = (*RULES, budget.projects_are_not_counted_with_their_parts)

    found_ = brief(check(case_from(text), (*rules, budget.amounts_are_not_negative)))

    assert found_ == [f"Kinh phí!F9 {code}"]


def test_a_stated_total_may_be_of_several_sources_and_kinds() -> None:
    text = f"{MONEY.format(source='NSTW', first=106)}KP03 | Toàn Chương trình | | | được giao | 184"

    assert found(budget.lines_name_source_and_kind, text) == []
