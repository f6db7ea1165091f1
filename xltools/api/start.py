"""How a click starts: with what the last one found out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from xltools.api.user_folders import cache_folder
from xltools.kept import Kept


@contextmanager
def quick_start() -> Iterator[None]:
    """Import what is needed inside; what that came to is kept for the next start.

    Nothing is where Python is not isolated, for it might find modules that a mail brought along,
    nor where the folder to keep it in goes by the one that Excel was started in.
    """
    folder = cache_folder(os.environ) if sys.flags.isolated else None
    used = any(isinstance(each, Kept) for each in sys.meta_path)
    if folder is None or not folder.is_absolute() or used:
        yield
        return
    with Kept(folder).used():
        yield
