"""What the parent's own file holds beside the form: sheets, notes, unreadable cells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from rollup.leaves import KON_RAY, communes, money, plan, table, village

from xltools.api.new import save_plan
from xltools.api.reading import open_whole
from xltools.api.rollup import RolledUp, roll_up
from xltools.api.setup import set_up
from xltools.form import OutsideLine

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> RolledUp:
    """A roll-up into a workbook in which somebody wrote where the form has no place."""
    folder, setup = tmp_path_factory.mktemp("own"), set_up(date(2024, 3, 20))
    own, typed, sent = (folder / name for name in ("huyen.xlsx", "sua.xlsx", "xa"))
    sent.mkdir()
    save_plan(plan(KON_RAY, {"Kinh phí": [money("DA1", 5, code="KP01")]}), own, setup)
    book = openpyxl.load_workbook(own)
    book.create_sheet("Tính thử")["B2"] = "nháp của huyện"
    sheet = book["Kinh phí"]
    sheet["J6"] = "năm triệu"
    sheet["S6"].comment = Comment("hỏi lại phòng tài chính", "B")
    book.save(typed)
    town, *_ = communes(KON_RAY)
    save_plan(plan(town, {"Diễn biến hộ": [village("T1", 100, 10)]}), sent / "xa.xlsx", setup)
    return roll_up([sent], folder / "tong-hop.xlsx", setup, own=typed)


def test_whatever_has_no_place_stands_on_its_sheet_and_is_told(done: RolledUp) -> None:
    written = open_whole(done.output).plan

    assert table(written.of(OutsideLine), "from_sheet", "cell_address", "content") == [
        ("Kinh phí", "J6", "năm triệu"),
        ("Tính thử", "B2", "nháp của huyện"),
        ("Kinh phí", "S6", "hỏi lại phòng tài chính"),
    ]
    assert [n.say() for n in done.result.notes if n.code == "rollup.own-set-apart"] == [
        (
            "3 nội dung trong tệp của chính đơn vị không có chỗ trong biểu mẫu nên chuyển sang"
            ' trang "Ngoài biểu mẫu".'
        )
    ]


def test_a_second_run_keeps_it_once(done: RolledUp, tmp_path: Path) -> None:
    setup = set_up(date(2024, 3, 20))
    sent = done.output.parent / "xa"

    again = roll_up([sent], tmp_path / "lan-2.xlsx", setup, own=done.output)

    assert len(again.plan.of(OutsideLine)) == 3
    assert [n.code for n in again.result.notes if n.code == "rollup.own-set-apart"] == []
