"""A submission's folder and its journal: whole or not there, and nothing counted twice."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from xltools.errors import XltoolsError
from xltools.exchange.folder import NotKept, names_in, new_folder
from xltools.exchange.journal import HOUSEHOLD_LIST, SUBMISSION, entries, note, used_numbers

SENT = {"year": 2024, "unit_code": "23497"}


def test_a_folder_takes_its_name_once_everything_is_in_it(tmp_path: Path) -> None:
    target = tmp_path / "gửi" / "lan-01"

    with new_folder(target) as folder:
        (folder / "a.xlsx").write_bytes(b"x")
        assert not target.exists()

    assert [path.name for path in target.iterdir()] == ["a.xlsx"]
    assert names_in(tmp_path / "gửi") == ["lan-01"]
    assert names_in(tmp_path / "none") == []


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (NotKept(), None),
        (OSError(errno.ENOSPC, "full"), "output.no-space"),
        (OSError(errno.EACCES, "no"), "output.no-folder"),
        (XltoolsError("outline.unknown", outline="x", known=()), "outline.unknown"),
        (KeyboardInterrupt(), None),
    ],
)
def test_whatever_goes_wrong_leaves_nothing(
    tmp_path: Path, raised: BaseException, code: str | None
) -> None:
    """A full disk is told as such; a submission that is not wanted after all is no error."""
    told: BaseException | None = None
    try:
        with new_folder(tmp_path / "lan-01") as folder:
            (folder / "a.xlsx").write_bytes(b"x")
            raise raised
    except (XltoolsError, KeyboardInterrupt) as error:
        told = error

    assert list(tmp_path.iterdir()) == []
    assert (told.code if isinstance(told, XltoolsError) else None) == code


def test_a_folder_that_is_there_by_then_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "lan-01"

    def meanwhile() -> None:
        with new_folder(target):
            target.mkdir()
            (target / "theirs").write_text("x", encoding="utf-8")

    with pytest.raises(XltoolsError) as told:
        meanwhile()

    assert told.value.code == "output.exists"
    assert [path.name for path in tmp_path.rglob("*")] == ["lan-01", "theirs"]


def test_a_place_that_takes_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")

    with pytest.raises(XltoolsError) as told, new_folder(tmp_path / "tep" / "lan-01"):
        pass
    with pytest.raises(XltoolsError) as of_names:
        names_in(tmp_path / "tep")

    assert told.value.code == of_names.value.code == "output.no-folder"


def test_the_journal_keeps_what_left_even_when_a_line_was_cut_off(tmp_path: Path) -> None:
    """Numbers of one unit and year; ordered lists stand beside them and count for nothing."""
    note(tmp_path, SUBMISSION, {**SENT, "sequence": 1})
    note(tmp_path, HOUSEHOLD_LIST, {**SENT, "households": 9})
    note(tmp_path, SUBMISSION, {**SENT, "year": 2023, "sequence": 7})
    with (tmp_path / "so-ban-gui.jsonl").open("a", encoding="utf-8", newline="\n") as file:
        file.write('[]\n{"what": "submission", "ye')
    note(tmp_path, SUBMISSION, {**SENT, "sequence": 4})

    assert used_numbers(tmp_path, 2024, "23497") == [1, 4]
    assert used_numbers(tmp_path / "none", 2024, "23497") == used_numbers(None, 2024, "23497") == []
    assert [each["households"] for each in entries(tmp_path, HOUSEHOLD_LIST)] == [9]


def test_a_journal_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")

    with pytest.raises(XltoolsError) as told:
        note(tmp_path / "tep", SUBMISSION, SENT)

    assert told.value.code == "journal.not-kept"
