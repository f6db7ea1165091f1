"""Outlines: the shapes that plans take, those that are shipped and an office's own."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from examples.documents import RIGHT, SHORT, WARD, WRITTEN
from narrative import invented
from narrative.plans import body, catalogue, composed, example, example_plan, gaps
from narrative.sections import under
from sheets import plan_from

from xltools.form.words import OUTLINES
from xltools.narrative import Document, compose, to_text
from xltools.narrative.blocks import Heading
from xltools.narrative.text import block_text

HERE = Path(__file__).parent
BY_PROJECT, BY_DIMENSION, BRIEF, BY_POLICY = OUTLINES
SHIPPED = files("xltools.narrative") / "outlines"
FIRST = (SHIPPED / "a-theo-du-an.json").read_text(encoding="utf-8")


def golden(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def in_outline(text: str, outline: str) -> Document:
    return compose(plan_from(text), catalogue(), outline)


# the shapes


def test_the_plan_of_a_ward_goes_by_dimensions_and_by_projects_with_their_money() -> None:
    document = composed(invented.WARD)

    assert to_text(document) == golden("phuong-2024.txt")
    assert gaps(document) == []


def test_the_short_plan_of_a_district_has_its_targets_by_group_and_no_headings_of_projects() -> (
    None
):
    document = composed(invented.DISTRICT)

    assert to_text(document) == golden("huyen-rut-gon-2023.txt")
    assert gaps(document) == []


def test_the_plan_of_tam_duong_as_written_has_the_shape_of_the_real_one() -> None:
    document = compose(example_plan(WRITTEN["003"]), catalogue(), BY_POLICY)

    assert to_text(document) == golden("tam-duong-2021.txt")
    assert gaps(document) == ["bieu/B01 Biểu số 01", "bieu/B02 Biểu số 02"]


def parts_of(name: str, start: str = "") -> list[str]:
    """The headings of an example as printed, of the first level or below a number."""
    blocks = under(example(name), start) if start else example(name).blocks
    found = [b for b in blocks if isinstance(b, Heading) and (start or b.level == 1)]
    return [block_text(each) for each in found[1 if start else 0 :]]


def test_the_example_of_a_ward_has_all_parts_of_its_shape() -> None:
    """Objectives by dimension, tasks by sub-project, the money, policies, who answers for what."""
    assert parts_of(WARD) == [
        "I. KẾT QUẢ THỰC HIỆN NĂM 2023",
        "II. MỤC TIÊU, CHỈ TIÊU",
        "III. NHIỆM VỤ THEO DỰ ÁN, TIỂU DỰ ÁN",
        "IV. TỔNG KINH PHÍ THỰC HIỆN",
        "V. CHÍNH SÁCH VÀ GIẢI PHÁP",
        "VI. TỔ CHỨC THỰC HIỆN",
    ]
    assert parts_of(WARD, "II.3") == [
        f"3.{number}. Về {name}"
        for number, name in enumerate(
            ("việc làm", "y tế", "giáo dục", "nhà ở", "nước sinh hoạt và vệ sinh", "thông tin"), 1
        )
    ]
    task = "\n".join(map(block_text, under(example(WARD), "III.3.1")))
    in_order = ("a) Mục tiêu:", "b) Đối tượng:", "c) Nội dung", "Phân công thực hiện", "Kinh phí")
    assert sorted(in_order, key=task.index) == list(in_order)
    answers = "\n".join(map(block_text, under(example(WARD), "VI")))
    assert answers.count("Chịu trách nhiệm khắc phục") == 5


def test_the_example_of_a_short_plan_has_three_parts() -> None:
    assert parts_of(SHORT) == ["I. MỤC TIÊU", "II. NHIỆM VỤ, GIẢI PHÁP", "III. TỔ CHỨC THỰC HIỆN"]
    assert parts_of(SHORT, "II") == [
        "1. Giải pháp chung",
        "2. Thực hiện các dự án của Chương trình",
        "3. Thực hiện các chính sách giảm nghèo",
        "4. Kinh phí thực hiện",
    ]


@pytest.mark.parametrize("outline", OUTLINES)
@pytest.mark.parametrize("text", [invented.WARD, invented.DISTRICT])
def test_any_plan_stands_in_any_outline_without_loss(text: str, outline: str) -> None:
    document = in_outline(text, outline)

    ids = [block.id for block in document.blocks]
    assert gaps(document) == []
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("outline", OUTLINES)
@pytest.mark.parametrize("name", [*RIGHT.values(), WARD, SHORT, "kon-braih-2026", WRITTEN["004"]])
def test_the_examples_lose_nothing_in_any_outline(name: str, outline: str) -> None:
    lost = ("noi-dung-van-ban", "chi-tieu", "hoat-dong")

    found = compose(example_plan(name), catalogue(), outline).gaps

    assert [gap for gap in found if gap.block in lost] == []


# headings


RUNNING_IN = """
# Nội dung văn bản
Phần | Thứ tự | Cấp | Dẫn đề | Nội dung | In
mục đích | 1 | mục | {lead} | Giảm nghèo bền vững | x
yêu cầu | 1 | đoạn | | Làm đúng hạn | x
yêu cầu | 2 | đoạn | | Làm đúng người | x
"""


@pytest.mark.parametrize("lead", ["", "Mục đích:"])
def test_a_heading_runs_in_where_one_paragraph_stands_alone_below_it(lead: str) -> None:
    document = in_outline(RUNNING_IN.replace("{lead}", lead), BY_POLICY)

    assert body(document)[1:] == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích: Giảm nghèo bền vững.",
        "2. Yêu cầu",
        "Làm đúng hạn.",
        "Làm đúng người./.",
    ]


ALONE = """
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | In
giải pháp | 1 | mục | Tuyên truyền | x
giải pháp | 2 | mục | Huy động nguồn lực | x
kinh phí | 1 | - | {money} | x
"""


def test_a_part_that_stands_alone_needs_no_heading_below_that_of_the_whole() -> None:
    """Of one item there is no list; with a second beside it both have their headings."""
    alone = in_outline(ALONE.replace("kinh phí | 1 | - | {money} | x\n", ""), BRIEF)
    beside = in_outline(ALONE.replace("{money}", "Vận động Quỹ"), BRIEF)

    assert body(alone)[1:] == [
        "I. NHIỆM VỤ, GIẢI PHÁP",
        "1. Tuyên truyền.",
        "2. Huy động nguồn lực./.",
    ]
    assert body(beside)[1:] == [
        "I. NHIỆM VỤ, GIẢI PHÁP",
        "1. Giải pháp chung",
        "a) Tuyên truyền.",
        "b) Huy động nguồn lực.",
        "2. Kinh phí thực hiện",
        "- Vận động Quỹ./.",
    ]


def own(**changes: object) -> dict[str, Any]:
    """The first outline with other values at its top."""
    return {**json.loads(FIRST), **changes}


def saved(outline: dict[str, Any], folder: Path) -> str:
    file = folder / "bố cục.json"
    file.write_text(json.dumps(outline, ensure_ascii=False, indent=2), encoding="utf-8")
    return str(file)


def test_an_office_has_its_own_outline_in_a_file(tmp_path: Path) -> None:
    """Headings without a number are not counted; letters stand where the file wants them."""
    levels = [{"number": each} for each in ("letter", "arabic", "dotted", "letter")]
    parts = [
        {
            "id": "mo-dau",
            "title": "Phần mở đầu",
            "heading": "không số",
            "of": [{"kind": "sentences", "section": "mục đích"}],
        },
        {
            "id": "yeu-cau",
            "title": "Yêu cầu năm {nam}",
            "of": [{"kind": "sentences", "section": "yêu cầu"}],
        },
    ]
    file = saved(own(name="Của xã", levels=levels, parts=parts), tmp_path)

    document = in_outline(RUNNING_IN.replace("{lead}", ""), file)

    assert body(document)[1:] == [
        "Phần mở đầu",
        "1. Giảm nghèo bền vững.",
        "a) Yêu cầu năm 2024",
        "Làm đúng hạn.",
        "Làm đúng người./.",
    ]


def test_what_an_own_outline_has_no_place_for_is_listed(tmp_path: Path) -> None:
    parts = [{"id": "du-an", "title": "Dự án", "of": [{"kind": "projects"}]}]
    project = [
        {"id": "nd", "title": "Nội dung", "of": [{"kind": "activities", "part": "Nội dung"}]}
    ]

    document = in_outline(invented.WARD, saved(own(parts=parts, project=project), tmp_path))

    lost = {str(gap.cell).partition("!")[0]: gap.reference for gap in document.gaps}
    assert lost == {
        "Nội dung văn bản": "Phần",
        "Chỉ tiêu": "Nêu tại",
        "Hoạt động": "Phần",
        "Kinh phí": "Dự án - chính sách",
    }


MONEY = """
# Dự án - chính sách
Mã | Thực hiện năm nay
DA2 | {ticked}
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | NSTW | sự nghiệp | được giao | 268
"""


@pytest.mark.parametrize(
    ("ticked", "left"), [("x", []), ("", ["kinh-phi Dự án - chính sách"])], ids=["ticked", "not"]
)
def test_money_of_the_total_that_stands_under_no_project_is_listed(
    ticked: str, left: list[str]
) -> None:
    document = composed(MONEY.format(ticked=ticked))

    assert gaps(document) == left
    printed = any(line.startswith("- Nguồn vốn được giao: 268") for line in body(document))
    assert printed is (ticked == "x")


def test_money_of_a_project_that_no_line_knows_is_printed_under_its_name() -> None:
    document = composed(MONEY.replace("DA2 | {ticked}\n", ""))

    assert body(document)[1:4] == [
        "I. NỘI DUNG KẾ HOẠCH",
        "1. Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo[1]",
        "- Nguồn vốn được giao: 268 triệu đồng (ngân sách trung ương, vốn sự nghiệp).",
    ]
    assert gaps(document) == []


# last year


LAST_YEAR = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Đơn vị đếm
CT01 | Tỷ lệ trường đạt chuẩn | đạt (=) | 60 | % | trường
# Hoạt động
Mã | Dự án - chính sách | Nội dung | Khối lượng | ĐVT
HD01 | DA2 | Nhân rộng mô hình | 3 | mô hình
HD02 | DA2 | Rà soát hộ nghèo năm {nam} | 2 | cuộc
# Kết quả thực hiện
Kỳ | Mã | Thực hiện trong kỳ | Tử số | Mẫu số
năm trước | CT01 | 53,8 | 21 | 39
năm trước | HD01 | 2 | |
năm trước | HD02 | 1 | |
năm trước | CT09 | 1 | |
"""


@pytest.mark.parametrize("outline", OUTLINES)
def test_a_plan_opens_with_what_last_year_came_to(outline: str) -> None:
    """A line that speaks of this year, or a code of nothing, cannot be printed and is listed."""
    document = in_outline(LAST_YEAR, outline)

    assert body(document)[1:4] == [
        "I. KẾT QUẢ THỰC HIỆN NĂM 2023",
        "- Tỷ lệ trường đạt chuẩn: 53,8% (21/39 trường).",
        "- Nhân rộng mô hình: 02 mô hình.",
    ]
    assert gaps(document) == ["ket-qua-nam-truoc/HD02 HD02", "ket-qua-nam-truoc/CT09 CT09"]
