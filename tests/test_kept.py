"""What one start found out serves the next, and only as long as it is true."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest

from xltools import dataclass, patterns
from xltools.api.start import quick_start
from xltools.kept import FILE, Kept, _Content

NAME = "a_module_to_find"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that Python searches, in a Python that has worked nothing out so far."""
    for module in (patterns, dataclass):
        monkeypatch.setattr(module, "_known", {})
    monkeypatch.setattr(patterns, "_compiled", {})
    monkeypatch.setattr(dataclass, "_new", {})
    library = tmp_path / "Thư viện"
    library.mkdir()
    monkeypatch.syspath_prepend(library)
    return library


def write(library: Path, value: str) -> Path:
    """A module with a value."""
    source = library / f"{NAME}.py"
    source.write_text(f"VALUE = {value!r}\n", encoding="utf-8", newline="\n")
    return source


def start(folder: Path, name: str = NAME) -> ModuleType:
    """Start, in this process, with what is kept in a folder, and import a module."""
    for each in [each for each in sys.modules if each.partition(".")[0] == NAME]:
        del sys.modules[each]
    kept = Kept(folder)
    with kept.used():
        module = import_module(name)
    assert kept not in sys.meta_path
    return module


def was_kept(module: ModuleType, folder: Path) -> bool:
    """Whether a module came out of the file."""
    assert module.__spec__ is not None
    return module.__spec__.cached == str(folder / FILE)


def test_a_module_is_taken_from_the_file_at_the_next_start(library: Path, tmp_path: Path) -> None:
    source = write(library, "một")
    first, second = start(tmp_path), start(tmp_path)

    assert (first.VALUE, was_kept(first, tmp_path)) == ("một", False)
    assert (second.VALUE, was_kept(second, tmp_path)) == ("một", True)
    assert second.__file__ == str(source)


def test_the_file_stays_as_it_is_when_nothing_is_new(library: Path, tmp_path: Path) -> None:
    write(library, "một")
    start(tmp_path)
    os.utime(tmp_path / FILE, (1, 1))
    start(tmp_path)
    assert (tmp_path / FILE).stat().st_mtime == 1
    assert sorted(tmp_path.iterdir()) == sorted([library, tmp_path / FILE])


def test_a_source_that_changed_is_compiled_anew(library: Path, tmp_path: Path) -> None:
    write(library, "một")
    start(tmp_path)
    os.utime(write(library, "hai"), (1, 1))
    assert (start(tmp_path).VALUE, start(tmp_path).VALUE) == ("hai", "hai")
    assert was_kept(start(tmp_path), tmp_path)


def test_a_module_that_is_gone_is_not_found(library: Path, tmp_path: Path) -> None:
    source = write(library, "một")
    start(tmp_path)
    source.unlink()
    with pytest.raises(ModuleNotFoundError):
        start(tmp_path)


def test_a_module_that_became_a_package_is_found(library: Path, tmp_path: Path) -> None:
    write(library, "một")
    start(tmp_path)
    (library / NAME).mkdir()
    write(library, "hai").rename(library / NAME / "__init__.py")
    (library / NAME / "part.py").write_text("VALUE = 'ba'\n", encoding="utf-8", newline="\n")
    for _ in range(2):
        assert start(tmp_path).VALUE == "hai"
        assert start(tmp_path, f"{NAME}.part").VALUE == "ba"
    assert was_kept(start(tmp_path, f"{NAME}.part"), tmp_path)


def test_a_library_in_another_place_is_another_one(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(library, "một")
    start(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    write(other, "hai")
    monkeypatch.syspath_prepend(other)
    assert start(tmp_path).VALUE == "hai"


def test_a_library_that_came_into_a_place_searched_before_is_another_one(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(library, "một")
    first = tmp_path / "first"
    first.mkdir()
    os.utime(first, (1, 1))
    monkeypatch.syspath_prepend(first)
    assert start(tmp_path).VALUE == "một"
    write(first, "hai")
    assert start(tmp_path).VALUE == "hai"


def test_what_was_left_behind_long_ago_is_thrown_away(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    left = [folder / name for name in ("started-cpython-39.bin", "started-cpython-311.4711")]
    new, other = folder / "started-cpython-311.4712", folder / "read.db"
    for each in (*left, new, other):
        each.touch()
    for each in (*left, other):
        os.utime(each, (1, 1))
    write(library, "một")
    start(folder)
    assert set(folder.iterdir()) == {folder / FILE, new, other}


def test_another_python_takes_nothing_over(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(library, "một")
    start(tmp_path)
    monkeypatch.setattr(sys, "version", f"{sys.version} of another day")
    assert not was_kept(start(tmp_path), tmp_path)


def garbage(file: Path) -> None:
    file.write_bytes(b"\xff" * 4_000)


def half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-9])


@pytest.mark.parametrize("damage", [garbage, half, empty, cut_short])
def test_a_damaged_file_is_replaced(
    damage: Callable[[Path], None], library: Path, tmp_path: Path
) -> None:
    write(library, "một")
    start(tmp_path)
    damage(tmp_path / FILE)
    assert not was_kept(start(tmp_path), tmp_path)
    assert was_kept(start(tmp_path), tmp_path)


def test_a_module_whose_code_is_damaged_is_compiled_and_replaced(
    library: Path, tmp_path: Path
) -> None:
    write(library, "một")
    start(tmp_path)
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(bytes(50) + whole[50:])
    assert start(tmp_path).VALUE == "một"
    assert (tmp_path / FILE).read_bytes() == whole


def test_a_module_can_be_compiled_when_the_file_is_closed(library: Path, tmp_path: Path) -> None:
    """`inspect` and others ask for the code of a module long after it was imported."""
    source = write(library, "một")
    start(tmp_path)
    module = start(tmp_path)
    assert module.__spec__ is not None
    code = module.__spec__.loader.get_code(NAME)  # type: ignore[union-attr]
    assert code.co_filename == str(source)


def test_those_who_import_at_once_get_what_is_theirs() -> None:
    class Slow(BytesIO):
        def seek(self, *where: int) -> int:
            at = super().seek(*where)
            time.sleep(0.001)
            return at

    content = _Content(Slow(b"abcdefgh"))
    with ThreadPoolExecutor(8) as pool:
        taken = pool.map(lambda at: content.taken(at, 1), range(8))
        assert b"".join(taken) == b"abcdefgh"


def test_where_nothing_can_be_written_nothing_is_kept(library: Path, tmp_path: Path) -> None:
    write(library, "một")
    folder = tmp_path / "a file"
    folder.touch()
    assert (start(folder).VALUE, start(folder).VALUE) == ("một", "một")
    (tmp_path / FILE).mkdir()
    assert (start(tmp_path).VALUE, start(tmp_path).VALUE) == ("một", "một")
    assert sorted(tmp_path.iterdir()) == [library, folder, tmp_path / FILE]


def test_a_pattern_is_made_of_what_an_earlier_start_worked_out(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(library, "một")
    key = r"năm (?P<year>20\d\d)", re.IGNORECASE.value
    with Kept(tmp_path).used():
        assert patterns.late_pattern(*key).search("Năm 2024")
    monkeypatch.setattr(patterns, "_compiled", {})
    with Kept(tmp_path).used():
        monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled once more"))
        found = patterns.late_pattern(*key).search("Năm 2024")
    assert found is not None
    assert found["year"] == "2024"


def test_what_was_compiled_for_a_class_serves_the_next_start(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = "from xltools.dataclass import dataclass\n@dataclass\nclass Value:\n    a: int\n"
    (library / f"{NAME}.py").write_text(source, encoding="utf-8", newline="\n")
    folder = tmp_path / "kept"

    def values() -> list[int]:
        kept = Kept(folder)
        with kept.used():
            sys.modules.pop(NAME, None)
            made = import_module(NAME).Value
            return [made(each).a for each in range(9)]

    assert values() == list(range(9))
    monkeypatch.setattr(dataclass, "_new", {})
    assert values() == list(range(9))
    assert dataclass.worked_out() == {}


def test_only_an_isolated_python_keeps_anything(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    before = list(sys.meta_path)
    with quick_start():
        assert sys.meta_path == before
    assert list(tmp_path.iterdir()) == [library]


@pytest.mark.parametrize("relative", [False, True], ids=["own folder", "folder of Excel"])
def test_nothing_is_taken_from_the_folder_that_excel_was_started_in(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, relative: bool
) -> None:
    """It may be one out of a mail."""

    class Flags(tuple[int, ...]):
        isolated = 1

    monkeypatch.setattr(sys, "flags", Flags(sys.flags))
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, "." if relative else str(tmp_path))
    with quick_start():
        kept = [each for each in sys.meta_path if isinstance(each, Kept)]
    assert bool(kept) != relative
