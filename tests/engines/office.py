"""A headless LibreOffice that is talked to while it runs: the real spreadsheet of the tests."""

from __future__ import annotations

import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

DEBIAN = "/usr/lib/python3/dist-packages"
PATIENCE = 60.0


def load_uno() -> Any:
    """The bridge to LibreOffice, which Debian installs for its own Python."""
    try:
        import uno
    except ModuleNotFoundError:
        sys.path.append(DEBIAN)
        import uno
    return uno


class Office:
    """A LibreOffice that runs with its workbooks; `pipe` leads other processes to it."""

    def __init__(self, context: Any, pipe: str) -> None:
        self.context, self.pipe = context, pipe
        services = context.ServiceManager
        self.desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def open(self, path: Path) -> Any:
        """Open a workbook without a window."""
        hidden = property_value("Hidden", True)
        document = self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))
        assert document is not None, f"LibreOffice does not open {path.name}"
        return document

    def save(self, document: Any, path: Path) -> Path:
        """Save what is open as a workbook of Excel."""
        kind = property_value("FilterName", "Calc MS Excel 2007 XML")
        document.storeToURL(path.as_uri(), (kind,))
        return path


@contextmanager
def started(program: str, profile: Path) -> Iterator[Office]:
    """A LibreOffice of our own, on a profile that no other uses."""
    uno = load_uno()
    pipe = f"xltools-{uuid.uuid4().hex}"
    process = subprocess.Popen(
        [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nodefault",
            "--nologo",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        office = Office(_connected(uno, pipe, process.poll), pipe)
        yield office
        _ended(uno, office)
        process.wait(timeout=PATIENCE)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def joined(pipe: str) -> Office:
    """The LibreOffice that another process has started."""
    return Office(_connected(load_uno(), pipe, lambda: None), pipe)


def _connected(uno: Any, pipe: str, ended: Callable[[], int | None]) -> Any:
    from com.sun.star.connection import NoConnectException

    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            assert ended() is None, "LibreOffice ended at once"
            assert time.monotonic() < until, "LibreOffice does not answer"
            time.sleep(0.1)


def _ended(uno: Any, office: Office) -> None:
    """Ask it to end; its answer may be lost with it."""
    from com.sun.star.lang import DisposedException

    try:
        office.desktop.terminate()
    except DisposedException:
        return


def property_value(name: str, value: object) -> Any:
    from com.sun.star.beans import PropertyValue

    given = PropertyValue()
    given.Name, given.Value = name, value
    return given
