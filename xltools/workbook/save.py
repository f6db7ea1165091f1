"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from stat import S_IWUSR
from typing import Final

from xltools.errors import XltoolsError

_FULL: Final = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
_BAD_NAME: Final = (errno.ENAMETOOLONG, errno.EINVAL)  # too long; on Windows also a ? or the like


def is_full(error: OSError) -> bool:
    """Whether there was no room to write."""
    return error.errno in _FULL


@contextmanager
def replacing(path: Path, inputs: Iterable[Path] = (), suffix: str = "") -> Generator[Path]:
    """A temporary path beside the target, which takes the target's place when all went well.

    Nothing half-written stays, whatever happens. Raises XltoolsError "output.…" before the block
    for what `check_target` refuses, and after it when the target cannot be replaced.
    """
    check_target(path, inputs, suffix)
    with replacing_all((path,)) as (temporary,):
        yield temporary


@contextmanager
def replacing_all(paths: Sequence[Path]) -> Generator[tuple[Path, ...]]:
    """The same for files that belong together: all of them are replaced, or none.

    Their names have to be checked before, each with its own suffix (`check_target`).
    """
    temporaries = tuple(_hidden_name(path) for path in paths)
    try:
        for temporary, path in zip(temporaries, paths, strict=True):
            _try_to_create(temporary, path)
        try:
            yield temporaries
        except OSError as error:
            if is_full(error):
                raise XltoolsError("output.no-space", file=paths[0]) from error
            raise
        _put_in_place(temporaries, paths)
    finally:
        for temporary in temporaries:
            temporary.unlink(missing_ok=True)


def _hidden_name(path: Path) -> Path:
    return path.with_name(f".{path.stem[:40]}-{os.urandom(4).hex()}{path.suffix}")


def _put_in_place(temporaries: Sequence[Path], paths: Sequence[Path]) -> None:
    """Replace every target; when one cannot be, those before it are again what they were."""
    *before, last = zip(temporaries, paths, strict=True)
    aside: list[tuple[Path, Path | None]] = []
    whole = False
    try:
        for temporary, path in before:
            aside.append((path, _set_aside(path)))
            _replace(temporary, path)
        _replace(*last)
        whole = True
    finally:
        for path, old in reversed(aside):
            if old is None and not whole:
                path.unlink(missing_ok=True)
            elif old is not None and whole:
                old.unlink(missing_ok=True)
            elif old is not None:
                old.replace(path)


def _set_aside(path: Path) -> Path | None:
    """Where the file that is to be replaced waits until all are in place; None for a new one."""
    if not path.exists():
        return None
    old = _hidden_name(path)
    _replace(path, old, about=path)
    return old


def _replace(source: Path, target: Path, about: Path | None = None) -> None:
    try:
        source.replace(target)
    except OSError as error:
        code = "output.no-space" if is_full(error) else "output.exists-open"
        raise XltoolsError(code, file=about or target) from error


def check_target(path: Path, inputs: Iterable[Path], suffix: str = "") -> None:
    """Find out before any work is done whether a result may be written there.

    Raises XltoolsError "output.…" when no file can have that name, or the target is a folder, an
    input, read-only, open in a spreadsheet program, in a folder that does not exist, or does not
    end in `suffix`: Excel and Word open no file whose name says that it is something else.
    """
    if _is_no_name(path):
        raise XltoolsError("output.bad-name", file=path)
    if path.is_dir():
        raise XltoolsError("output.is-folder", file=path)
    if suffix and path.suffix.lower() != suffix:
        raise XltoolsError("output.wrong-suffix", file=path, suffix=suffix)
    if not path.parent.is_dir():
        raise XltoolsError("output.folder-missing", file=path, folder=path.parent)
    if any(_same(path, given) for given in inputs):
        raise XltoolsError("output.same-as-input", file=path)
    if not path.exists():
        return
    if not path.stat().st_mode & S_IWUSR or not os.access(path, os.W_OK):
        raise XltoolsError("output.read-only", file=path)
    if any(path.with_name(name).exists() for name in _marks_of_open_files(path.name)):
        raise XltoolsError("output.exists-open", file=path)
    try:
        path.open("r+b").close()  # Windows refuses it while the file is open elsewhere
    except OSError as error:
        raise XltoolsError("output.exists-open", file=path) from error


def _is_no_name(path: Path) -> bool:
    """Whether the system knows already that no file can be called so."""
    try:
        path.lstat()
    except OSError as error:
        return error.errno in _BAD_NAME
    return False


def _same(path: Path, given: Path) -> bool:
    try:
        return path.samefile(given)
    except OSError:
        return path.resolve() == given.resolve()


def _marks_of_open_files(name: str) -> tuple[str, ...]:
    """What Excel, Word and LibreOffice lay beside a file while they have it open."""
    return f"~${name}", f"~${name[2:]}", f".~lock.{name}#"


def _try_to_create(temporary: Path, path: Path) -> None:
    """Find out whether the folder takes a new file, before anything is worked out."""
    try:
        temporary.touch()
    except OSError as error:
        code = "output.no-space" if is_full(error) else "output.read-only"
        raise XltoolsError(code, file=path) from error
