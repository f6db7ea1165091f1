"""What comes out of the printer: few pages, and none that blank rows alone fill."""

from __future__ import annotations

from pathlib import Path

from conftest import LibreOffice

WORKBOOKS = Path(__file__).resolve().parents[2] / "workbooks"
HIDDEN = 4
"""Pages of the hidden list of offices: LibreOffice prints them, Excel does not."""


def test_a_commune_prints_its_whole_workbook_on_under_thirty_pages(
    tmp_path: Path, libreoffice: LibreOffice
) -> None:
    template = WORKBOOKS / "mau-ke-hoach-giam-ngheo.xlsx"
    filled = WORKBOOKS / "vi-du" / "tan-lap-2024.xlsx"

    printed = libreoffice.convert([template, filled], "pdf", tmp_path)

    for pdf in printed:
        assert len(libreoffice.pages(pdf, resolution=10)) - HIDDEN < 30
