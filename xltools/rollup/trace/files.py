"""The files that a roll-up was made of, found again by their digests wherever they lie now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cached_property
from pathlib import Path

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.rollup.collect import LOCK_PREFIX, SPREADSHEETS


@dataclass(frozen=True)
class Found:
    """Where a file lies; `changed` says that only its name is the same."""

    path: Path
    changed: bool = False


@dataclass
class SourceFiles:
    """All spreadsheets of some folders, with everything below them; digests are taken when asked.

    Raises XltoolsError "file.unreadable" for a folder that may not be looked into.
    """

    folders: tuple[Path, ...]
    deep: bool = True
    _digests: dict[Path, str] = field(default_factory=dict)

    def find(self, name: str, digest: str) -> Found | None:
        """A file of that digest, whatever it is called now; else one of that name.

        Without a digest to compare with, a file of that name is taken for it.
        """
        named = self._by_name.get(name, ())
        for path in named:
            if not digest or self._digest(path) == digest:
                return Found(path)
        if digest in self._by_digest:
            return Found(self._by_digest[digest])
        return Found(named[0], changed=True) if named else None

    @cached_property
    def _by_name(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for path in self._files:
            found.setdefault(path.name, []).append(path)
        return found

    @cached_property
    def _by_digest(self) -> dict[str, Path]:
        return {self._digest(path): path for path in reversed(self._files) if self._digest(path)}

    @cached_property
    def _files(self) -> tuple[Path, ...]:
        return tuple(dict.fromkeys(path for each in self.folders for path in self._below(each)))

    def _below(self, folder: Path) -> Iterator[Path]:
        paths: Iterable[Path] = folder.rglob("*") if self.deep else folder.glob("*")
        try:
            found = sorted(path for path in paths if _may_be_a_source(path))
        except PermissionError as error:
            raise XltoolsError("file.unreadable", file=folder) from error
        yield from found

    def _digest(self, path: Path) -> str:
        if path not in self._digests:
            try:
                with path.open("rb") as content:
                    self._digests[path] = hashlib.file_digest(content, "sha256").hexdigest()
            except OSError:  # taken away or locked meanwhile: then it is not the file looked for
                self._digests[path] = ""
        return self._digests[path]


def _may_be_a_source(path: Path) -> bool:
    return path.suffix.lower() in SPREADSHEETS and not path.name.startswith(LOCK_PREFIX)
