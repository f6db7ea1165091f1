"""`xltools new --prefill` with an export, a workbook and a CSV, run as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands.run import EXAMPLES, Xltools
from prefill.exports import review

WORDS = ["--unit", "Tân Lập", "--parent", "Kon Rẫy", "--level", "commune", "--year"]


@pytest.fixture
def xltools(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Xltools:
    """Runs a command and gives its status and outputs."""
    return Xltools(monkeypatch, capsys)


@pytest.mark.slow
def test_last_year_the_review_and_a_csv_make_a_new_workbook(
    tmp_path: Path, xltools: Xltools
) -> None:
    """Villages keep their codes, the later file wins, and each file is accounted for."""
    output, export = tmp_path / "a.xlsx", tmp_path / "RS.xlsx"
    review(export, "RS1", "RS2", "RS3", "RS4", "RS6")
    people = tmp_path / "Diễn biến hộ.csv"
    people.write_text("Kỳ;Mã;Ghi chú\nkế hoạch;T4;sáp nhập\n", encoding="utf-8-sig")
    own = EXAMPLES / "tan-lap-2024.xlsx"

    ran = xltools("new", "-o", output, *WORDS, "2024", *(
        word for file in (own, export, people) for word in ("--prefill", file)
    ))  # fmt: skip

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Đã lấy toàn bộ nội dung của tệp tan-lap-2024.xlsx (Xã Tân Lập, năm 2024).",
        (
            "Đã lấy số liệu rà soát năm 2023 của 6 thôn (đơn vị) từ RS.xlsx, gồm các biểu RS1,"
            " RS2, RS3, RS4, RS6, vào kỳ “kế hoạch”."
        ),
        f"Đã tạo biểu mẫu của Xã Tân Lập, năm 2024: {output}",
    ]
    rows = xltools("export", output).json["Diễn biến hộ"]
    assert len(rows) == 6
    assert (rows[3]["Mã"], rows[3]["Hộ nghèo đầu kỳ"], rows[3]["Ghi chú"]) == ("T4", 10, "sáp nhập")


@pytest.mark.slow
def test_the_export_alone_gives_a_workbook_that_reads_back(
    tmp_path: Path, xltools: Xltools
) -> None:
    """What the review says of villages and indicators stands in the sheets."""
    output = tmp_path / "a.xlsx"

    ran = xltools("new", "-o", output, *WORDS, "2024", "--prefill",
                  review(tmp_path / "RS.xlsx", "RS1", "RS4", "RS6"))  # fmt: skip

    document = xltools("export", output).json
    assert ran.status == 0
    assert [row["Mã"] for row in document["Diễn biến hộ"]] == ["T1", "T2", "T3", "T4", "T5", "T6"]
    assert document["Chỉ số thiếu hụt"][0]["Hộ nghèo thiếu hụt đầu kỳ"] == 21


def test_a_review_that_contradicts_itself_makes_no_workbook(
    tmp_path: Path, xltools: Xltools
) -> None:
    """Status 2, one line that names the cells."""
    export = review(tmp_path / "RS.xlsx", "RS2", "RS3", changes={("RS3", "H11"): 2})

    ran = xltools("new", "-o", tmp_path / "a.xlsx", *WORDS, "2024", "--prefill", export)

    assert ran.status == 2
    assert "Thôn 1: Sheet 2!E11 (1) ≠ Sheet 3!H11 (2)" in ran.err
    assert not (tmp_path / "a.xlsx").exists()
