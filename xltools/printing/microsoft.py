"""Word and Excel, asked over COM by the PowerShell of Windows.

The script is always the same text; the names of files reach it as variables of the environment,
so that no name can become a command.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from xltools.dataclass import dataclass
from xltools.printing.process import run

_SECONDS: Final = 120
_QUIET: Final = ("-NoLogo", "-NoProfile", "-NonInteractive", "-Command")
_SCRIPT: Final = """
$ErrorActionPreference = 'Stop'
$program = New-Object -ComObject {program}
try {{
  $program.Visible = $false
  $program.DisplayAlerts = {silent}
  $program.AutomationSecurity = 3
  $file = $program.{files}.Open($env:XLTOOLS_FILE, {how})
  $file.ExportAsFixedFormat({export})
  $file.Close($false)
}} finally {{
  $program.Quit({quit})
}}
"""
_WORD: Final = _SCRIPT.format(
    program="Word.Application",
    silent="0",
    files="Documents",
    how="$false, $true, $false",
    export="$env:XLTOOLS_PDF, 17",
    quit="$false",
)
_EXCEL: Final = _SCRIPT.format(
    program="Excel.Application",
    silent="$false",
    files="Workbooks",
    how="0, $true",
    export="0, $env:XLTOOLS_PDF",
    quit="",
)


@dataclass(frozen=True)
class Microsoft:
    """One program of Microsoft Office: how PowerShell is started, and what is said to it."""

    name: str
    kind: str
    script: str
    powershell: tuple[str, ...]
    seconds: float = _SECONDS

    def takes(self, file: Path) -> bool:
        return file.suffix.lower() == self.kind

    def print_pdf(self, files: Sequence[Path], folder: Path) -> None:
        """A window of its own for each file, which nobody sees; open files are left alone."""
        for file in files:
            target = folder / f"{file.stem}.pdf"
            names = {"XLTOOLS_FILE": str(file.resolve()), "XLTOOLS_PDF": str(target.resolve())}
            run((*self.powershell, *_QUIET, self.script), self.seconds, names)


def word(*powershell: str) -> Microsoft:
    """Word, for .docx."""
    return Microsoft("Word", ".docx", _WORD, powershell)


def excel(*powershell: str) -> Microsoft:
    """Excel, for .xlsx."""
    return Microsoft("Excel", ".xlsx", _EXCEL, powershell)
