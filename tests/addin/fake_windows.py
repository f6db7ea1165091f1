"""A Windows that is a table: what its registry holds, what runs, which files are held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from xltools.addin.windows import Release, Value

EXCEL_KEY = r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
EXCEL = r"C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE"


@dataclass
class FakeWindows:
    """Files are real and lie below `home`, where the account of the person is."""

    home: Path
    registry: dict[str, dict[str, Value]] = field(default_factory=lambda: {EXCEL_KEY: {"": EXCEL}})
    version: str | None = "10.0.19045"
    programs: frozenset[str] = frozenset()
    marked: set[Path] = field(default_factory=set)
    held: set[Path] = field(default_factory=set)
    closed: set[Path] = field(default_factory=set)
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> Mapping[str, str]:
        folders = {"APPDATA": "Roaming", "LOCALAPPDATA": "Local", "HOME": ""}
        return {name: str(self.home / folder) for name, folder in folders.items()}

    def release(self) -> Release | None:
        return None if self.version is None else Release(self.version, 64)

    def value(self, key: str, name: str = "") -> Value | None:
        return self.values(key).get(name)

    def values(self, key: str) -> Mapping[str, Value]:
        return self.registry.get(key, {})

    def bits(self, program: Path) -> int | None:
        return 64 if str(program) == EXCEL else None

    def running(self) -> frozenset[str]:
        return self.programs

    def is_marked(self, file: Path) -> bool:
        return file in self.marked

    def is_held(self, file: Path) -> bool:
        return file in self.held

    def put(self, file: Path, content: bytes) -> None:
        self._refuse(file)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        self.marked.discard(file)

    def remove(self, file: Path) -> None:
        self._refuse(file)
        file.unlink(missing_ok=True)

    def answer(self, words: Sequence[str]) -> str | None:
        return self.answers.get(words[0])

    def _refuse(self, file: Path) -> None:
        if file in self.held or file.parent in self.closed:
            raise PermissionError(13, "used by another process", str(file))
