"""A running LibreOffice into whose cells a test types, as a person would."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from conftest import LibreOffice

_DEBIAN = "/usr/lib/python3/dist-packages"
_SECONDS = 60


@contextmanager
def opened(office: LibreOffice, path: Path, locale: str = "vi-VN") -> Iterator[Any]:
    """The document of a workbook; the program that holds it ends with the block."""
    with running(office, f"xltools{path.parent.name}", locale) as desktop:
        yield document_of(desktop, path)


@contextmanager
def running(office: LibreOffice, pipe: str, locale: str) -> Iterator[Any]:
    """The desktop of one LibreOffice that answers under this name; it ends with the block."""
    uno = _uno()
    profile = office.profile(locale).as_uri()
    process = subprocess.Popen(
        [
            *(office.program, f"-env:UserInstallation={profile}", "--headless", "--norestore"),
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        desktop = _desktop(uno, pipe)
        try:
            yield desktop
        finally:
            desktop.terminate()  # the process started may be but a script around the program
    finally:
        _end(process)


def document_of(desktop: Any, path: Path) -> Any:
    """The document of a workbook, every formula calculated anew; its caller closes it."""
    hidden = (_value(_uno(), "Hidden", True),)
    return desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, hidden)


def type_into(document: Any, sheet: str, address: str, text: str) -> None:
    """Type a text into a cell: the program decides what it is, by its locale and the format."""
    document.Sheets.getByName(sheet).getCellRangeByName(address).FormulaLocal = text


def save_as_xlsx(document: Any, path: Path) -> None:
    """Save as a person does who keeps the format of Excel."""
    name = _value(_uno(), "FilterName", "Calc MS Excel 2007 XML")
    document.storeToURL(path.as_uri(), (name,))
    document.close(True)


def _uno() -> Any:
    try:
        import uno
    except ModuleNotFoundError:
        sys.path.append(_DEBIAN)
        import uno
    return uno


def _value(uno: Any, name: str, value: object) -> Any:
    named = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    named.Name, named.Value = name, value
    return named


def _desktop(uno: Any, pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    no_connection = uno.getClass("com.sun.star.connection.NoConnectException")
    until = time.monotonic() + _SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except no_connection:
            assert time.monotonic() < until, "LibreOffice does not answer"
            time.sleep(0.1)
        else:
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
