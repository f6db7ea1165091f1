"""LibreOffice recalculates and draws; a test that wants it and is skipped says so loudly."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter
from conftest import LibreOffice
from openpyxl import load_workbook

pytest_plugins = ["pytester"]

WANTS_LIBREOFFICE = """
    import pytest

    @pytest.mark.libreoffice
    def test_that_wants_it():
        pytest.skip("LibreOffice is not installed")

    def test_that_does_not():
        pytest.skip("another reason")
"""


def test_libreoffice_recalculates_a_stored_result_and_draws_vietnamese(
    libreoffice: LibreOffice, tmp_path: Path
) -> None:
    book = tmp_path / "Kế hoạch 1.xlsx"
    with xlsxwriter.Workbook(book) as workbook:
        sheet = workbook.add_worksheet("Chỉ tiêu")
        sheet.write_row("A1", ["Hộ nghèo", 2, 3])
        sheet.write_formula("D1", "=B1+C1", None, 0)

    [again] = libreoffice.convert([book], "xlsx", tmp_path / "tính lại")
    [pdf] = libreoffice.convert([book], "pdf", tmp_path / "in")
    pages = libreoffice.pages(pdf)

    assert load_workbook(again, data_only=True)["Chỉ tiêu"]["D1"].value == 5
    assert [page.name for page in pages] == ["Kế hoạch 1-1.png"]
    assert pages[0].read_bytes().startswith(b"\x89PNG")


@pytest.mark.slow
def test_a_skip_is_told_loudly_and_fails_where_none_is_allowed(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makepyprojecttoml("[tool.pytest.ini_options]\nmarkers = ['libreoffice', 'slow']")
    pytester.makepyfile(WANTS_LIBREOFFICE)

    monkeypatch.delenv("XLTOOLS_NO_SKIP", raising=False)
    here = pytester.runpytest_subprocess()
    monkeypatch.setenv("XLTOOLS_NO_SKIP", "1")
    in_ci = pytester.runpytest_subprocess()

    here.assert_outcomes(skipped=2)
    here.stdout.fnmatch_lines(["*SKIPPED*", "1 because LibreOffice is not installed:"])
    in_ci.assert_outcomes(skipped=1, failed=1)
    in_ci.stdout.fnmatch_lines(["*may not be skipped here: LibreOffice is not installed*"])
