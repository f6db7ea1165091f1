"""`rollup --html`: the page for leaders beside the workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands.run import Xltools

EXAMPLES = Path(__file__).resolve().parents[2] / "workbooks" / "vi-du"


@pytest.mark.slow
def test_the_command_writes_the_page_beside_the_workbook(xltools: Xltools, tmp_path: Path) -> None:
    files = [EXAMPLES / "tan-lap-2024.xlsx", EXAMPLES / "dak-koi-2024.xlsx"]
    page, book = tmp_path / "trang.html", tmp_path / "tong-hop.xlsx"
    command = ("rollup", *map(str, files), "-o", str(book), "--no-check", "--html", str(page))

    ran = xltools(*command)
    first = page.read_bytes()
    again = xltools(*command)

    assert (ran.status, again.status) == (0, 0)
    assert page.read_bytes() == first
    assert "Chưa đủ số liệu: 2/7 đơn vị" in first.decode("utf-8")


def test_a_file_of_somebody_else_is_not_replaced(xltools: Xltools, tmp_path: Path) -> None:
    page = tmp_path / "trang.html"
    page.write_text("<p>Trang của cơ quan</p>", encoding="utf-8")
    book = tmp_path / "tong-hop.xlsx"

    ran = xltools(
        "rollup", str(EXAMPLES / "tan-lap-2024.xlsx"), "-o", str(book), "--html", str(page)
    )

    assert ran.status == 2
    assert "không bị ghi đè" in ran.err
    assert page.read_text(encoding="utf-8") == "<p>Trang của cơ quan</p>"
    assert not book.exists()
