"""Work that a person can watch and stop: lines of JSON go out, the word "stop" comes back.

The work runs in the main thread of its process, since the objects of the open Excel belong to the
thread that asked for them; what watches it is another process. Asked to stop, the work ends as
after Ctrl-C, so that everything half-written is taken away again.
"""

from __future__ import annotations

import _thread
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final, TypeAlias

from xltools.errors import XltoolsError

Advance: TypeAlias = Callable[[int, int, str], None]
"""Tells how many of how many are done, and the name of the last."""

STOP: Final = "stop"
SOON: Final = 2.0
"""Seconds that a person waits without being shown anything."""


def python_without_console() -> list[str]:
    """The words that start this Python anew, isolated, without a black window on Windows."""
    program = Path(sys.executable)
    if sys.platform == "win32":
        program = program.with_name("pythonw.exe")
    return [str(program), "-I", "-B", "-m"]


class Work:
    """Whether the work in the main thread is on, or was stopped."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._on = True
        self._stopped = False

    def stop(self) -> None:
        """Interrupt the main thread, from another one; too late once the work is over."""
        with self._lock:
            if self._on:
                self._stopped = True
                _interrupt()

    def go_on(self) -> None:
        """Go no further when it was stopped; waiting for other processes hides the interrupt."""
        if self._stopped:
            raise KeyboardInterrupt

    @contextmanager
    def on(self) -> Generator[None]:
        """While the work lasts. Raises XltoolsError "window.cancelled" when it was stopped."""
        before = signal.signal(signal.SIGINT, signal.default_int_handler)  # may have been ignored
        try:
            yield
        except KeyboardInterrupt:
            if not self._stopped:
                raise
            raise XltoolsError("window.cancelled") from None
        finally:
            with self._lock:
                self._on = False
            signal.signal(signal.SIGINT, before)


def _interrupt() -> None:
    """Raise KeyboardInterrupt in the main thread; where threads have signals, out of a wait too."""
    main = threading.main_thread().ident
    if sys.platform != "win32" and main is not None:
        signal.pthread_kill(main, signal.SIGINT)
    else:
        _thread.interrupt_main()


def tell(out: IO[str], **values: Any) -> None:
    """Write one line of JSON; nobody may be there to read it."""
    with suppress(OSError, ValueError):
        out.write(json.dumps(values) + "\n")
        out.flush()


@contextmanager
def progress_window(title: str, soon: float = SOON) -> Generator[Advance]:
    """Show a small window with a bar and "Dừng" once the work in the block takes long.

    Yields what moves the bar. Raises XltoolsError "window.cancelled" when the person stopped it.
    """
    work = Work()
    shown = _Shown(title, work)
    timer = threading.Timer(soon, shown.open)
    timer.daemon = True
    timer.start()
    try:
        with work.on():
            yield shown.advance
    finally:
        timer.cancel()
        shown.close()


class _Shown:
    """A window in a process of its own, from the moment it is opened."""

    def __init__(self, title: str, work: Work) -> None:
        self._title = title
        self._work = work
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._over = False

    def open(self) -> None:
        """Open the window and listen to it; where none can be opened the work goes on without."""
        with self._lock:
            if self._over:
                return
            with suppress(OSError):
                self._process = subprocess.Popen(
                    [*python_without_console(), "xltools.window.waiting", self._title],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    text=True,
                    encoding="utf-8",
                )
        if self._process is None or self._process.stdout is None:
            return
        with self._process.stdout as said:
            for line in said:
                if line.strip() == STOP:
                    self._work.stop()

    def advance(self, done: int, of: int, name: str) -> None:
        """Show how far the work is, where somebody looks."""
        self._work.go_on()
        if self._process is not None and self._process.stdin is not None:
            tell(self._process.stdin, done=done, of=of, name=name)

    def close(self) -> None:
        """Take the window away."""
        with self._lock:
            self._over = True
        if self._process is not None and self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()
            self._process.wait()
