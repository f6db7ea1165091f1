"""A result appears whole or not at all, and never in the place of something that matters."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from xltools.errors import XltoolsError
from xltools.wording.errors import say_error
from xltools.workbook.save import replacing, replacing_all


def names(folder: Path) -> list[str]:
    """All names in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


def refusal(path: Path, *inputs: Path, suffix: str = "") -> str:
    """The code that replacing ends with, before anything is worked out."""
    with pytest.raises(XltoolsError) as caught, replacing(path, inputs, suffix):
        pytest.fail("nothing should be worked out")
    assert path.name in say_error(caught.value)
    return caught.value.code


def test_a_file_takes_its_place_when_all_went_well(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.xlsx"
    for content in ("một", "hai"):
        with replacing(path) as temporary:
            assert (temporary.parent, temporary.suffix) == (tmp_path, ".xlsx")
            temporary.write_text(content, encoding="utf-8")
        assert (path.read_text(encoding="utf-8"), names(tmp_path)) == (content, ["kế hoạch.xlsx"])


@pytest.mark.parametrize("problem", [RuntimeError, KeyboardInterrupt, OSError])
def test_nothing_half_written_stays_and_the_old_file_is_whole(
    tmp_path: Path, problem: type[BaseException]
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("cũ", encoding="utf-8")

    def begin_and_fail() -> None:
        with replacing(path) as temporary:
            temporary.write_text("mớ", encoding="utf-8")
            raise problem

    with pytest.raises(problem):
        begin_and_fail()
    assert (path.read_text(encoding="utf-8"), names(tmp_path)) == ("cũ", ["a.xlsx"])


def test_files_that_belong_together_are_all_replaced(tmp_path: Path) -> None:
    old, new = tmp_path / "a.xlsx", tmp_path / "a.nguon.csv.gz"
    old.write_text("cũ", encoding="utf-8")

    with replacing_all((old, new)) as temporaries:
        for temporary in temporaries:
            temporary.write_text("mới", encoding="utf-8")

    assert [path.read_text(encoding="utf-8") for path in (old, new)] == ["mới", "mới"]
    assert names(tmp_path) == ["a.nguon.csv.gz", "a.xlsx"]


def test_when_the_last_cannot_be_replaced_the_others_are_what_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new, last = (tmp_path / name for name in ("a.xlsx", "b.csv", "c.xlsx"))
    for path in (old, last):
        path.write_text("cũ", encoding="utf-8")
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if target == last:
            raise PermissionError(errno.EACCES, "open elsewhere")
        return replace(self, target)

    def write_all() -> None:
        with replacing_all((old, new, last)) as temporaries:
            for temporary in temporaries:
                temporary.write_text("mới", encoding="utf-8")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(XltoolsError) as caught:
        write_all()

    assert caught.value.code == "output.exists-open"
    assert [path.read_text(encoding="utf-8") for path in (old, last)] == ["cũ", "cũ"]
    assert names(tmp_path) == ["a.xlsx", "c.xlsx"]


def test_a_target_that_cannot_be_one_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("cũ", encoding="utf-8")
    (tmp_path / "b").mkdir()
    assert refusal(tmp_path / "b") == "output.is-folder"
    assert refusal(tmp_path / "c" / "a.xlsx") == "output.folder-missing"
    assert refusal(path, tmp_path / "khác.xlsx", tmp_path / "b" / ".." / "a.xlsx") == (
        "output.same-as-input"
    )
    path.chmod(0o444)
    assert refusal(path) == "output.read-only"
    path.chmod(0o644)
    assert names(tmp_path) == ["a.xlsx", "b"]


def test_a_result_is_not_named_as_what_it_is_not(tmp_path: Path) -> None:
    """Excel would refuse to open it; capitals do not matter."""
    assert refusal(tmp_path / "a.docx", suffix=".xlsx") == "output.wrong-suffix"
    assert refusal(tmp_path / "a", suffix=".xlsx") == "output.wrong-suffix"
    with replacing(tmp_path / "a.XLSX", suffix=".xlsx") as temporary:
        temporary.touch()
    assert names(tmp_path) == ["a.XLSX"]


@pytest.mark.parametrize("number", [errno.ENAMETOOLONG, errno.EINVAL])
def test_a_name_that_no_file_can_have_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(path: Path) -> None:
        raise OSError(number, "refused", path)

    monkeypatch.setattr(Path, "lstat", refuse)
    assert refusal(tmp_path / "a.xlsx") == "output.bad-name"


@pytest.mark.parametrize("mark", ["~$a.xlsx", ".~lock.a.xlsx#"])
def test_a_file_that_a_spreadsheet_program_has_open_is_left_alone(
    tmp_path: Path, mark: str
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("cũ", encoding="utf-8")
    (tmp_path / mark).write_bytes(b"")
    assert refusal(path) == "output.exists-open"


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EACCES, "output.exists-open"), (errno.ENOSPC, "output.no-space")]
)
def test_a_target_that_cannot_be_replaced_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(*args: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "replace", refuse)
    path = tmp_path / "a.xlsx"
    path.write_text("cũ", encoding="utf-8")
    with pytest.raises(XltoolsError) as caught, replacing(path) as temporary:
        temporary.write_text("mới", encoding="utf-8")
    assert (caught.value.code, names(tmp_path)) == (code, ["a.xlsx"])
    assert path.read_text(encoding="utf-8") == "cũ"


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(XltoolsError) as caught, replacing(tmp_path / "a.xlsx"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert (caught.value.code, names(tmp_path)) == ("output.no-space", [])


def test_a_folder_that_takes_no_files_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "touch", refuse)
    assert refusal(tmp_path / "a.xlsx") == "output.read-only"
