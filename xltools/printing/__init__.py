"""The door to programs that print: LibreOffice, or Word and Excel where Windows has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

_BEGINNING = b"%PDF-"


class Program(Protocol):
    """A program that makes PDF files; it is started for the purpose and shows no window."""

    @property
    def name(self) -> str: ...

    def takes(self, file: Path) -> bool:
        """Whether it reads files of that kind."""
        ...

    def print_pdf(self, files: Sequence[Path], folder: Path) -> None:
        """Make NAME.pdf in the folder of each file; one that it cannot print is not there."""
        ...


def print_to_pdf(
    files: Sequence[Path], folder: Path, programs: Sequence[Program]
) -> Mapping[Path, Path]:
    """The PDF of each file that the first program able to do so made; others are missing."""
    made: dict[Path, Path] = {}
    for program in programs:
        left = [file for file in files if file not in made and program.takes(file)]
        if left:
            program.print_pdf(left, folder)
        targets = {file: folder / f"{file.stem}.pdf" for file in left}
        made |= {file: target for file, target in targets.items() if _is_pdf(target)}
    return made


def _is_pdf(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_BEGINNING)) == _BEGINNING
    except FileNotFoundError:
        return False
