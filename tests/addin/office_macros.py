"""The macros of the add-in as LibreOffice runs them: what a click writes and starts, to the letter.

One LibreOffice serves many calls: `with started(...) as office: macros = Macros(office, addin)`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from addin.vba import SOURCES
from engines.office import Office, property_value

import xltools
from xltools.addin.build import build
from xltools.addin.sources import Sources

_FILTER: Final = "Calc MS Excel 2007 VBA XML"
_ALWAYS_RUN: Final = 4  # com.sun.star.document.MacroExecMode.ALWAYS_EXECUTE_NO_WARN


class Macros:
    """An add-in that LibreOffice has loaded; its functions can be called with plain values."""

    def __init__(self, office: Office, addin: Path) -> None:
        options = {"Hidden": True, "MacroExecutionMode": _ALWAYS_RUN, "FilterName": _FILTER}
        given = tuple(property_value(name, value) for name, value in options.items())
        document = office.desktop.loadComponentFromURL(addin.as_uri(), "_blank", 0, given)
        assert document is not None, "LibreOffice does not load the add-in"
        self._document = document

    def call(self, module: str, name: str, *arguments: object) -> Any:
        """What a function gives; None for a Sub."""
        address = f"vnd.sun.star.script:VBAProject.{module}.{name}"
        script = self._document.getScriptProvider().getScript(
            f"{address}?language=Basic&location=document"
        )
        return script.invoke(arguments, (), ())[0]

    def request_and_command(
        self,
        tag: str,
        workbook: str,
        request_file: str,
        *,
        hwnd: int = 0,
        python: str = "python",
    ) -> tuple[str, str]:
        """What a click on a button writes into the request file, and the command line it starts.

        The result belongs beside the request, as the launcher has it: NAME.result.json.
        """
        result = f"{request_file.removesuffix('.json')}.result.json"
        text = self.call("XlToolsText", "XlTools_RequestText", tag, workbook, hwnd, result)
        command = self.call("XlToolsText", "XlTools_CommandLine", python, request_file)
        return text, command

    def close(self) -> None:
        """Let the add-in go."""
        self._document.close(True)


def built(folder: Path, **replaced: str) -> Path:
    """The add-in, with other text in the place of some modules."""
    sources = Sources({**SOURCES.modules, **replaced}, SOURCES.custom_ui, SOURCES.icons)
    file = folder / "xltools.xlam"
    file.write_bytes(build(sources, xltools.VERSION))
    return file


NAMES: Final = (
    "D:\\Kế hoạch giảm nghèo\\Xã Tân Lập 2024.xlsx",
    "D:\\Kế hoạch\\tổ hợp rời: e\u0302\u0301.xlsx",
    'a" & calc & ".xlsx',
    "D:\\năm=2024&đợt=2; $(x) `y` %TEMP% 'z' {0}.xlsx",
    '{"command": "rollup"}.xlsx',
    "https://d.docs.live.net/1a2b3c/Kế hoạch/Xã Tân Lập (1).xlsx",
    "\\\\máy-chủ\\chia sẻ\\new\\u0041\\tệp.xlsx",
    "D:\\📄 \u00a0\u200b\ufffd.xlsx",
    f"D:\\{'ế' * 200}.xlsx",
    "Book1",
    "",
)
"""Full names of workbooks as Excel may have them, each with what has broken another launcher."""
