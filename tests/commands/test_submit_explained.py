"""`xltools submit` with a warning that the unit explained: it goes up with its reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools

from xltools.api.reading import open_workbook
from xltools.exchange.known_keys import KnownKeys
from xltools.exchange.seal_check import check_seal
from xltools.form import Waiver

LEADS = {"Cùng chủ trì": "Trạm Y tế"}
REASON = "Hai bên cùng làm theo phân công"
EXPLAINED = {
    "Mã nội dung": "task.two-leads",
    "Trang": "Phân công",
    "Mã dòng": "NV01",
    "Lý do": REASON,
    "Người giải trình": "Y Hạnh",
}


def typed(sheet: Any, row: int, cells: dict[str, str]) -> None:
    """Type into the cells under those headings."""
    columns = {cell.value: cell.column for cell in sheet[5]}
    for heading, value in cells.items():
        sheet.cell(row, columns[heading], value)


@pytest.mark.slow
def test_an_explained_warning_travels_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("PATH", "")  # no program prints there
    book = openpyxl.load_workbook(EXAMPLES / "tan-lap-2024.xlsx")
    typed(book["Phân công"], 6, LEADS)
    typed(book["Giải trình"], 6, EXPLAINED)
    book.save(tmp_path / "a.xlsx")

    ran = xltools("submit", tmp_path / "a.xlsx", "-o", tmp_path / "gui", "--today", "01/3/2024")

    assert (ran.status, ran.err) == (0, "")
    [sealed] = (tmp_path / "gui").rglob("*_lan-01.xlsx")
    sent = open_workbook(sealed)
    seal = check_seal(sent.rows, sent.plan, KnownKeys()).seal
    assert seal is not None
    assert (seal.result.error, seal.result.explained) == (0, 1)
    [waiver] = sent.plan.of(Waiver)
    assert (waiver.row_code, waiver.reason) == ("NV01", REASON)
