"""How every command and every click starts: with what the last one found out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from xltools.api.user_folders import cache_folder
from xltools.kept import Kept


@contextmanager
def quick_start() -> Iterator[None]:
    """Import what is needed inside; what that came to is kept for the next start.

    What is made while Python starts lives to the end, so looking for garbage in between only costs.
    """
    gc.set_threshold(100_000)
    folder = cache_folder(os.environ)
    if folder is None or any(isinstance(each, Kept) for each in sys.meta_path):
        yield
        return
    with Kept(folder).used():
        yield
