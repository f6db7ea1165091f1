"""The folder of a submission: there whole, or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from xltools.errors import XltoolsError
from xltools.workbook.save import is_full


class NotKept(Exception):  # noqa: N818 - it is no error: the folder is not wanted after all
    """Raised inside `new_folder` to leave nothing behind."""


@contextmanager
def new_folder(folder: Path) -> Generator[Path]:
    """A hidden folder beside the place of another, which takes that place when all went well.

    Nothing stays when something is raised, and none the less for NotKept, which ends here. The
    folder above is made. Raises XltoolsError "output.no-folder", "output.no-space",
    "output.exists" for a folder that is there by then.
    """
    hidden = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}")
    try:
        hidden.mkdir(parents=True)
    except OSError as error:
        raise _told(error, folder) from error
    try:
        yield hidden
        if os.path.lexists(folder):
            raise XltoolsError("output.exists", file=folder)
        hidden.rename(folder)
    except NotKept:
        pass
    except OSError as error:
        raise _told(error, folder) from error
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def names_in(folder: Path) -> list[str]:
    """The names of what lies in a folder; none where there is no folder yet.

    Raises XltoolsError "output.no-folder".
    """
    try:
        return sorted(path.name for path in folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise XltoolsError("output.no-folder", folder=folder) from error


def _told(error: OSError, folder: Path) -> XltoolsError:
    if is_full(error):
        return XltoolsError("output.no-space", file=folder)
    return XltoolsError("output.no-folder", folder=folder)
