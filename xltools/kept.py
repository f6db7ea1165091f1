"""What Python finds out at every start, kept in one file for the next one.

A click starts a Python of its own. It looks for some three hundred of our modules one by one and
compiles half as many patterns: a fifth of the click, and more where an antivirus program examines
every file that is opened. The first click writes down what came of it; the next ones read one file.

A module goes by the time and the length of its source, as Python's own `.pyc` do, and the whole
file by the Python and the folder of xltools. What does not fit is found out anew and replaced, and
the file may be thrown away at any time.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Final, NamedTuple

from xltools import patterns

FILE: Final = f"started-{sys.implementation.cache_tag}.bin"
_HOME: Final = str(Path(__file__).resolve().parent)
_MADE_FOR: Final = (1, sys.version, _HOME)
_OURS: Final = __name__.partition(".")[0] + "."
_LENGTH: Final = 8


class Module(NamedTuple):
    """A module as it was found; `changed` in ns and `length` in bytes are those of its source."""

    source: str
    is_package: bool
    changed: int
    length: int
    code: bytes | memoryview

    @property
    def is_as_it_was(self) -> bool:
        """Whether its source is the one that was compiled."""
        try:
            now = os.stat(self.source)  # noqa: PTH116 - three hundred times a start
        except OSError:
            return False
        return (now.st_mtime_ns, now.st_size) == (self.changed, self.length)


class Kept:
    """Finds our modules in what was kept, before Python looks for them itself."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._modules, self._patterns = _read(self._file)
        self._new: dict[str, Module] = {}

    @contextmanager
    def used(self) -> Iterator[None]:
        """Import and compile inside; what had to be found out is kept in the end."""
        patterns.take_over(self._patterns)
        sys.meta_path.insert(0, self)
        try:
            yield
        finally:
            sys.meta_path.remove(self)
            self._write()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """As Python's import asks; None lets it look itself."""
        if not name.startswith(_OURS):
            return None
        known = self._modules.get(name)
        if known is None or not known.is_as_it_was:
            spec = PathFinder.find_spec(name, path, target)
            if spec is not None and type(spec.loader) is SourceFileLoader:
                spec.loader = _Compiling(name, spec.loader.path, self._new)
            return spec
        loader = _Loading(name, known.source, known.code)
        spec = ModuleSpec(name, loader, origin=known.source, is_package=known.is_package)
        spec.has_location, spec.cached = True, str(self._file)
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(str(Path(known.source).parent))
        return spec

    def _write(self) -> None:
        """Keep what had to be found out; where it cannot be written, nothing is kept."""
        new = patterns.worked_out()
        if not self._new and not new:
            return
        content = _as_bytes(self._modules | self._new, {**self._patterns, **new})
        beside = self._file.with_suffix(f".{os.getpid()}")
        try:
            beside.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(content)
            beside.replace(self._file)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


class _Loading(SourceFileLoader):
    """Has the code of a module already."""

    def __init__(self, name: str, source: str, code: bytes | memoryview) -> None:
        super().__init__(name, source)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - as Python asks
        code: CodeType = marshal.loads(self._code)  # noqa: S302 - we wrote it
        return code


class _Compiling(SourceFileLoader):
    """Loads as ever, and notes what came of it."""

    def __init__(self, name: str, source: str, new: dict[str, Module]) -> None:
        super().__init__(name, source)
        self._new = new

    def get_code(self, fullname: str) -> CodeType | None:
        before = Path(self.path).stat()
        code = super().get_code(fullname)
        if code is not None:
            times = before.st_mtime_ns, before.st_size
            is_package = self.is_package(fullname)
            self._new[fullname] = Module(str(self.path), is_package, *times, marshal.dumps(code))
        return code


def _as_bytes(modules: dict[str, Module], known: Mapping[patterns.Key, patterns.Parts]) -> bytes:
    """The length of a list of all that is kept, the list, and the code of the modules in its order.

    In the list stands the length of their code: only what is asked for is taken out.
    """
    listed = {name: (*each[:-1], len(each.code)) for name, each in modules.items()}
    code = b"".join(each.code for each in modules.values())
    head = marshal.dumps((_MADE_FOR, len(code), listed, dict(known)))
    return len(head).to_bytes(_LENGTH, "big") + head + code


def _read(file: Path) -> tuple[dict[str, Module], Mapping[patterns.Key, patterns.Parts]]:
    """What an earlier start kept, for this Python and this folder of xltools; else nothing."""
    try:
        content = memoryview(file.read_bytes())
        at = _LENGTH + int.from_bytes(content[:_LENGTH], "big")
        made_for, length, listed, known = marshal.loads(content[_LENGTH:at])  # noqa: S302 - we wrote it
    except (OSError, EOFError, ValueError, TypeError):
        return {}, {}
    if made_for != _MADE_FOR or at + length != len(content):
        return {}, {}
    modules = {}
    for name, (source, is_package, changed, long, of_code) in listed.items():
        code = content[at : at + of_code]
        modules[name] = Module(source, is_package, changed, long, code)
        at += of_code
    return modules, known
