"""What Python finds out at every start, kept in one file for the next one.

A click starts a Python of its own. It looks for some four hundred modules one by one and compiles
150 patterns: a fifth of the click, and more where an antivirus program examines every file that is
opened. The first click writes down what came of it; the next ones read one file.

A module goes by the time and the length of its source, as Python's own `.pyc` do, and the whole
file by the Python and the folders it searches, as they now are. What does not fit is found out anew
and replaced, and the file may be thrown away at any time. It is for a Python in isolated mode: in
any other the folder of a mailed workbook could be among those that are searched.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from io import BytesIO
from pathlib import Path
from threading import Lock
from types import CodeType, ModuleType
from typing import Any, BinaryIO, Final

from xltools import dataclass, patterns

_NAME: Final = "started"
FILE: Final = f"{_NAME}-{sys.implementation.cache_tag}.bin"
_FORMAT: Final = 2
_LENGTH: Final = 8
_WORKED_OUT: Final = {"patterns": patterns, "dataclass": dataclass}
_MOST: Final = 5_000
"""So many of each are kept, far more than there are, should one not be the same every time."""

_UNUSED: Final = 30 * 24 * 3600
"""After so many seconds without a change what else lies there is taken for left behind."""

New = tuple[tuple[str, bool, int, int], bytes]
"""A module that was found out, as in `Modules`, and its code."""

Modules = dict[str, tuple[str, bool, int, int, int, int]]
"""Modules by name: source, whether it is a package, the time in ns and the length in bytes of the
source, where its code stands in the file and how long that is."""

MadeFor = tuple[int, str, tuple[int, ...], tuple[tuple[str, int], ...]]
"""Another Python, or one started in another way, makes other code; and in other folders, or in one
that a file came into, it finds other libraries."""

Known = dict[str, dict[Any, bytes]]
"""What our modules worked out, by module and what it was worked out of."""


class Kept:
    """Finds modules in what was kept, before Python looks for them itself."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._made_for = _this_python()
        self._content, self._modules, self._known = _opened(self._path, self._made_for)
        self._new: dict[str, New] = {}

    @contextmanager
    def used(self) -> Iterator[None]:
        """Import and compile inside; what had to be found out is kept in the end."""
        for name, each in _WORKED_OUT.items():
            each.take_over(self._known.get(name, {}))
        sys.meta_path.insert(_before_python(), self)
        try:
            yield
        finally:
            sys.meta_path.remove(self)
            self._write()
            self._content.close()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """As Python's import asks; None lets it look itself."""
        known = self._modules.get(name)
        if known is None or not _is_as_it_was(known):
            spec = PathFinder.find_spec(name, path, target)
            if spec is not None and type(spec.loader) is SourceFileLoader:
                spec.loader = _Compiling(name, spec.loader.path, self._new)
            return spec
        source, is_package, _, _, at, size = known
        loader = _Loading(name, source, self._new, self._content, at, size)
        spec = ModuleSpec(name, loader, origin=source, is_package=is_package)
        spec.has_location, spec.cached = True, str(self._path)
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(str(Path(source).parent))
        return spec

    def _write(self) -> None:
        """Keep what had to be found out; where it cannot be written, nothing is kept."""
        found = {name: each.worked_out() for name, each in _WORKED_OUT.items()}
        if not self._new and not any(found.values()):
            return
        beside = self._path.with_suffix(f".{os.getpid()}")
        try:
            content = _as_bytes(self._made_for, self._all(), _together(self._known, found))
            self._content.close()  # or Windows would not replace it
            beside.parent.mkdir(parents=True, exist_ok=True)
            _write_through(beside, content)
            beside.replace(self._path)
            _clear(self._path)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)

    def _all(self) -> dict[str, New]:
        """The modules that were kept and those that were found out."""
        older = {
            name: (known[:4], self._content.taken(*known[4:]))
            for name, known in self._modules.items()
        }
        return older | self._new


class _Content:
    """The bytes of the file, for whoever imports: a window may, while the work goes on."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._lock = Lock()

    def taken(self, at: int, size: int) -> bytes:
        """A piece of it. Raises OSError, and ValueError once it was closed."""
        with self._lock:
            self._file.seek(at)
            return self._file.read(size)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._file.close()


class _Compiling(SourceFileLoader):
    """Loads as ever, and notes what came of it."""

    def __init__(self, name: str, source: str, new: dict[str, New]) -> None:
        super().__init__(name, source)
        self._new = new

    def get_code(self, fullname: str) -> CodeType | None:
        source, before = str(self.path), Path(self.path).stat()
        code = super().get_code(fullname)
        if code is not None:
            times = before.st_mtime_ns, before.st_size
            self._new[fullname] = (source, self.is_package(fullname), *times), marshal.dumps(code)
        return code


class _Loading(_Compiling):
    """Loads a module that was kept, and as ever where the file cannot be read any more."""

    def __init__(
        self, name: str, source: str, new: dict[str, New], content: _Content, at: int, size: int
    ) -> None:
        super().__init__(name, source, new)
        self._content, self._at, self._size = content, at, size

    def get_code(self, fullname: str) -> CodeType | None:
        try:
            code: CodeType = marshal.loads(self._content.taken(self._at, self._size))  # noqa: S302 - we wrote it
        except (OSError, EOFError, ValueError, TypeError):
            return super().get_code(fullname)
        return code


def _before_python() -> int:
    """The place before Python's own search of folders, and behind what is built into it."""
    return sys.meta_path.index(PathFinder) if PathFinder in sys.meta_path else 0


def _this_python() -> MadeFor:
    folders = tuple((each, _changed_at(each)) for each in sys.path)
    return _FORMAT, sys.version, tuple(map(int, sys.flags)), folders


def _changed_at(folder: str) -> int:
    """When something came into a folder or left it last, in ns; 0 where there is none."""
    try:
        return os.stat(folder).st_mtime_ns  # noqa: PTH116 - before anything else of a start
    except OSError:
        return 0


def _is_as_it_was(known: tuple[str, bool, int, int, int, int]) -> bool:
    """Whether the source of a module is the one that was compiled."""
    try:
        now = os.stat(known[0])  # noqa: PTH116 - four hundred times a start
    except OSError:
        return False
    return (now.st_mtime_ns, now.st_size) == known[2:4]


def _together(known: Known, found: Known) -> Known:
    """All that was worked out, by whom."""
    together = {}
    for name, new in found.items():
        older = known.get(name, {})
        together[name] = {**older, **new} if len(older) < _MOST else dict(new)
    return together


def _as_bytes(made_for: MadeFor, modules: dict[str, New], known: Known) -> bytes:
    """The file: the code of the modules, a list of all that is kept, and where that list begins."""
    listed, codes, at = {}, list[bytes](), 0
    for name, (found, code) in modules.items():
        listed[name] = (*found, at, len(code))
        codes.append(code)
        at += len(code)
    listing = marshal.dumps((made_for, listed, known))
    return b"".join([*codes, listing, at.to_bytes(_LENGTH, "big")])


def _write_through(path: Path, content: bytes) -> None:
    """Write a file onto the disk itself: a power cut may leave none of it, but not a part."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _clear(kept: Path) -> None:
    """Throw away what other Pythons kept, and what was stopped as it wrote, long ago."""
    for each in kept.parent.glob(f"{_NAME}-*"):
        if each != kept and time.time() - each.stat().st_mtime > _UNUSED:
            each.unlink()


def _opened(path: Path, this: MadeFor) -> tuple[_Content, Modules, Known]:
    """What an earlier start kept, if it was one of the same Python; else nothing."""
    try:
        file = path.open("rb", buffering=0)
    except OSError:
        return _Content(BytesIO()), {}, {}
    content = _Content(file)
    with suppress(OSError, EOFError, ValueError, TypeError):
        end = file.seek(-_LENGTH, os.SEEK_END)
        at = min(end, int.from_bytes(file.read(_LENGTH), "big"))
        made_for, listed, known = marshal.loads(content.taken(at, end - at))  # noqa: S302
        if made_for == this:
            return content, listed, known
    return content, {}, {}
