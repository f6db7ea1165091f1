"""What was read in an earlier run is not read again, and is never taken for something else."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from rollup.many import write_many

from xltools.api.user_folders import cache_folder
from xltools.rollup import Collected, Reading, Submission, cache, collect, readers
from xltools.rollup.cache import Cache, cache_in
from xltools.rollup.packing import packed
from xltools.rollup.reading import Sent, read_sent

pytestmark = pytest.mark.slow  # whole roll-ups

COUNT = 10
FILE = "tong-hop.sqlite3"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ten workbooks."""
    folder = tmp_path_factory.mktemp("books")
    assert len(list(write_many(folder, range(COUNT)))) == COUNT
    return folder


@pytest.fixture(autouse=True)
def few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five files are enough to be kept, so that tests take no time."""
    monkeypatch.setattr(readers, "FEWEST_FILES", 5)


@pytest.fixture
def folder(books: Path, tmp_path: Path) -> Path:
    """A copy of it, which a test may change."""
    return Path(shutil.copytree(books, tmp_path / "books"))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where the cache is kept."""
    return tmp_path / "cache"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were really read."""
    names: list[str] = []
    plainly = readers.read_files

    def noted(sent: Iterable[Sent], workers: object) -> Iterator[object]:
        files = list(sent)
        names.extend(each.path.name for each in files)
        yield from plainly(files, None)

    monkeypatch.setattr(readers, "read_files", noted)
    return names


def collected(folder: Path, kept: Path) -> Collected:
    return collect([folder], Reading(workers=1, cache=kept))


def test_a_second_run_reads_the_one_file_that_changed(
    folder: Path, kept: Path, read: list[str]
) -> None:
    first = collected(folder, kept)
    assert len(read) == COUNT
    read.clear()
    files = sorted(folder.iterdir())
    shutil.copyfile(files[0], files[5])
    files[9].rename(folder / "tên khác.xlsx")

    second = collected(folder, kept)

    assert read == []  # the bytes of the copy are known, and so are those under another name
    assert second.submissions == collect([folder], Reading(workers=1)).submissions
    assert second.submissions != first.submissions

    files[6].write_bytes(files[6].read_bytes() + b"\n")
    read.clear()
    collected(folder, kept)
    assert read == [files[6].name]


def test_a_file_that_cannot_be_read_is_tried_again(
    folder: Path, kept: Path, read: list[str]
) -> None:
    broken = folder / "900003.xlsx"
    broken.write_bytes(b"PK")
    assert [each.file_name for each in collected(folder, kept).refused] == [broken.name]
    read.clear()
    assert [each.file_name for each in collected(folder, kept).refused] == [broken.name]
    assert read == [broken.name]


def test_few_files_are_not_kept(folder: Path, kept: Path) -> None:
    for file in sorted(folder.iterdir())[4:]:
        file.unlink()
    collected(folder, kept)
    assert not kept.exists()


def rows(kept: Path, statement: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(kept / FILE) as database:
        found = database.execute(statement).fetchall()
    database.close()
    return found


def test_an_entry_that_is_broken_is_read_again(folder: Path, kept: Path, read: list[str]) -> None:
    first = collected(folder, kept)
    rows(kept, "UPDATE read SET body = x'00' WHERE rowid = 3")
    rows(kept, "UPDATE read SET body = 'abc', checksum = 'abc' WHERE rowid = 4")
    read.clear()
    assert collected(folder, kept).submissions == first.submissions
    assert len(read) == 2


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + bytes(2_000)])
def test_a_broken_cache_is_begun_anew(
    folder: Path, kept: Path, read: list[str], content: bytes
) -> None:
    kept.mkdir()
    (kept / FILE).write_bytes(content)
    collected(folder, kept)
    read.clear()
    collected(folder, kept)
    assert read == []


def test_a_cache_that_another_run_holds_or_that_cannot_be_made_is_done_without(
    folder: Path, kept: Path, tmp_path: Path
) -> None:
    first = collected(folder, kept)
    holder = sqlite3.connect(kept / FILE)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        assert collected(folder, kept).submissions == first.submissions
    finally:
        holder.close()
    (tmp_path / "file").write_bytes(b"")
    assert collected(folder, tmp_path / "file").submissions == first.submissions


def test_another_version_reads_anew(
    folder: Path, kept: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    collected(folder, kept)
    read.clear()
    monkeypatch.setattr(cache, "what_reads", lambda: "another version")
    collected(folder, kept)
    assert len(read) == COUNT


def test_what_was_not_used_for_longest_is_forgotten_first(folder: Path, kept: Path) -> None:
    files = sorted(folder.iterdir())
    collected(folder, kept)
    for file in files[:4]:
        file.unlink()
    with cache_in(kept) as opened:
        assert opened is not None
        sent = [Sent(file).fetched() for file in files[4:]]
        assert all(opened.find(each) for each in sent)
        size = sum(len(body) for body in _bodies(kept)) * (COUNT - 4) // COUNT + 500
        opened.close(largest=size)
    assert len(_bodies(kept)) == COUNT - 4


def _bodies(kept: Path) -> list[bytes]:
    return [bytes(body) for (body,) in rows(kept, "SELECT body FROM read")]  # type: ignore[arg-type]


def test_a_submission_is_found_by_the_bytes_of_its_file_alone(books: Path, kept: Path) -> None:
    one, other = (Sent(path).fetched() for path in sorted(books.iterdir())[:2])
    submission = read_sent(one)
    assert isinstance(submission, Submission)
    with cache_in(kept) as opened:
        assert isinstance(opened, Cache)
        opened.keep(packed(submission))
        assert opened.find(one) == submission
        assert opened.find(other) is None


@pytest.mark.parametrize(
    ("system", "environment", "folder"),
    [
        ("win32", {"LOCALAPPDATA": "C:/Users/An/AppData/Local"}, "AppData/Local/xltools/Cache"),
        ("darwin", {"HOME": "/Users/an"}, "/Users/an/Library/Caches/xltools"),
        ("linux", {"HOME": "/home/an"}, "/home/an/.cache/xltools"),
        ("linux", {"HOME": "/home/an", "XDG_CACHE_HOME": "/var/an"}, "/var/an/xltools"),
        ("win32", {"HOME": "/home/an"}, ""),
    ],
)
def test_the_cache_lies_where_the_system_keeps_such_files(
    system: str, environment: dict[str, str], folder: str
) -> None:
    found = cache_folder(environment, system)
    assert (found.as_posix() if found else "").endswith(folder)
    assert bool(found) is bool(folder)
