"""What the launcher runs; it works from the user's own folder, wherever Excel was started."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from xltools.api.start import quick_start
from xltools.errors import XltoolsError


def run() -> int:
    """Do what the request file on the command line asks for.

    Windows looks for programs in the current folder first, and that may be one out of a mail.
    """
    gc.set_threshold(100_000)
    with quick_start():
        from xltools.ribbon.click import main, own_folder

        with suppress(XltoolsError, OSError):
            os.chdir(own_folder())
        status = main(sys.argv[1:])
    gc.freeze()  # or Python would look through all of it again before it ends
    return status


if __name__ == "__main__":
    sys.exit(run())
