"""The log as one file for support, with what must be known of the machine to read it."""

from __future__ import annotations

import json
import platform
import sys
import zipfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from xltools import VERSION
from xltools.api.log import log_files

MACHINE: Final = "machine.json"
_LIBRARIES: Final = ("xlwings", "pywin32", "python-calamine", "python-docx", "XlsxWriter", "pandas")


def pack_log(output: Path, home: Path) -> Path:
    """Zip the log of a user's folder; there may be none yet. Raises XltoolsError `output.*`."""
    from xltools.workbook.save import replacing

    with (
        replacing(output, log_files(home), ".zip") as temporary,
        zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        archive.writestr(MACHINE, json.dumps(machine(), indent=1) + "\n")
        for path in log_files(home):
            archive.write(path, path.name)
    return output


def machine() -> dict[str, Any]:
    """Versions of this machine; nothing that tells whose it is."""
    return {
        "xltools": VERSION,
        "python": platform.python_version(),
        "bits": 64 if sys.maxsize > 2**32 else 32,
        "system": f"{platform.system()} {platform.release()}",
        "libraries": {name: _version(name) for name in _LIBRARIES},
    }


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None
