"""The workbook that all ours are written with: each part goes into the file as it is made.

XlsxWriter keeps every part, in memory or in a file of its own, until all are made; a roll-up of ten
thousand units comes to a gigabyte of them. This relies on its version 3.3, where the packager that
`Workbook._get_packager` gives asks `_filename` where each part goes, one after the other, and
`_create_package` tells which parts are left to be packed: none.
"""

from __future__ import annotations

import io
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.packager import Packager
from xlsxwriter.workbook import Workbook

from xltools.workbook.sheet import FormSheet
from xltools.workbook.styles import FONT
from xltools.workbook.texts import Texts, TextsPart

_OPTIONS: Final[dict[str, Any]] = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": FONT,
    "in_memory": True,
}
_TIME: Final = (1980, 1, 1, 0, 0, 0)  # the same input gives the same bytes
_BLOCK: Final = 1 << 16


class FormBook(Workbook):  # type: ignore[misc]  # xlsxwriter has no types
    """A workbook that is written to `path` when the block ends well; texts of users stay texts.

    Raises OSError then.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(io.BytesIO(), _OPTIONS)
        self._path = path
        self.worksheet_class = FormSheet
        self.str_table = Texts()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """XlsxWriter would write the file also when there was an error, or a stop by hand."""
        if kind is None:
            self.close()

    def close(self) -> None:
        """Write the file."""
        try:
            with ZipFile(self._path, "w", ZIP_DEFLATED) as self._archive:
                super().close()
        except FileCreateError as error:
            raise error.args[0] from error

    def _get_packager(self) -> Packager:
        return _Packager(self._archive)


class _Packager(Packager):  # type: ignore[misc]  # xlsxwriter has no types
    """Makes the parts, each straight into the archive."""

    def __init__(self, archive: ZipFile) -> None:
        super().__init__()
        self._archive = archive
        self._part: _Part | None = None

    def _filename(self, name: str) -> io.StringIO:
        self._end()
        self._part = _Part(self._archive, name)
        return self._part

    def _write_shared_strings_file(self) -> None:
        if self.workbook.str_table.count:
            TextsPart(self.workbook.str_table).write(self._filename("xl/sharedStrings.xml"))

    def _create_package(self) -> list[Any]:
        try:
            left: list[Any] = super()._create_package()
        finally:
            self._end()
        return left

    def _end(self) -> None:
        if self._part is not None:
            self._part.close()
            self._part = None


class _Part(io.StringIO):
    """One part as XlsxWriter wants it, a text in memory; of which no more than a block is held."""

    def __init__(self, archive: ZipFile, name: str) -> None:
        super().__init__()
        info = ZipInfo(name, _TIME)
        info.compress_type = ZIP_DEFLATED
        self._member = archive.open(info, "w")
        self._pieces: list[str] = []
        self._letters = 0

    def write(self, text: str) -> int:
        self._pieces.append(text)
        self._letters += len(text)
        if self._letters > _BLOCK:
            self._pass_on()
        return len(text)

    def close(self) -> None:
        if not self.closed:
            super().close()
            try:
                self._pass_on()
            finally:
                self._member.close()

    def _pass_on(self) -> None:
        self._member.write("".join(self._pieces).encode("utf-8"))
        self._pieces.clear()
        self._letters = 0
