"""Results lie beside their workbook, or among the person's documents where that cannot last."""

from __future__ import annotations

from pathlib import Path

import pytest

from xltools.api.beside import local_path


def test_results_lie_beside_a_workbook_on_a_disk(tmp_path: Path) -> None:
    book = tmp_path / "Kế hoạch 2024.xlsx"

    assert local_path(str(book), tmp_path / "Documents") == book


@pytest.mark.parametrize(
    ("full_name", "name"),
    [
        ("https://d.docs.live.net/1a2b/Bi%E1%BB%83u/Xã Tân Lập.xlsx", "Xã Tân Lập.xlsx"),
        ("Book1", "Book1"),
        ("/khong/co/thu/muc/nay/a.xlsx", "a.xlsx"),
    ],
)
def test_what_lies_on_no_disk_gets_its_results_among_the_documents(
    tmp_path: Path, full_name: str, name: str
) -> None:
    assert local_path(full_name, tmp_path) == tmp_path / name


@pytest.mark.parametrize(
    "folder", ["AppData/Local/Temp/Temp1_bieu.zip", "Documents/Zalo Received Files"]
)
def test_what_was_opened_out_of_a_mail_a_zip_or_a_messenger_does_too(
    tmp_path: Path, folder: str
) -> None:
    passing = tmp_path / folder
    passing.mkdir(parents=True)

    assert local_path(str(passing / "a.xlsx"), tmp_path) == tmp_path / "a.xlsx"
