"""LibreOffice: prints Word and Excel files on every system, in a profile that is thrown away."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from xltools.dataclass import dataclass
from xltools.printing.process import run

_SECONDS: Final = 120
"""Time to start and print; a cold start on an old laptop takes up to a minute."""

_KINDS: Final = frozenset({".docx", ".xlsx"})
_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">\
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
"""
"""Numbers that a sheet leaves to the system are printed as Vietnam writes them: 1.190, 3,36."""


@dataclass(frozen=True)
class LibreOffice:
    """LibreOffice as it is started: the program, in tests with the words before its options."""

    command: tuple[str, ...]
    seconds: float = _SECONDS
    name: str = "LibreOffice"

    def takes(self, file: Path) -> bool:
        return file.suffix.lower() in _KINDS

    def print_pdf(self, files: Sequence[Path], folder: Path) -> None:
        """One start for all files. An open LibreOffice of the user is neither asked nor ended."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            settings = Path(profile, "user", "registrymodifications.xcu")
            settings.parent.mkdir()
            settings.write_text(_SETTINGS, encoding="utf-8", newline="\n")
            options = (
                f"-env:UserInstallation={Path(profile).as_uri()}",
                *("--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf"),
                *("--outdir", str(folder)),
            )
            run((*self.command, *options, *map(str, files)), self.seconds)
