"""A row more in a table of a written workbook, as Excel leaves it after Tab in the last cell.

Excel moves what stands below one row down, lets the table, its conditional formats and its
validations reach a row further, and fills calculated columns down. Stored results stay behind:
whoever opens the file calculates anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

from xltools.cells import column_letters

_ROW = re.compile(r'<row r="(\d+)"[^>]*?(?:/>|>.*?</row>)', re.DOTALL)
_OWN_CELL = re.compile(r"(?<![!\w$])(\$?[A-Z]{1,3}\$?)(\d+)(?![\w(])")
_ANY_CELL = re.compile(r"(\$?[A-Z]{1,3}\$?)(\d+)")
_FORMULA = re.compile(r"<f>.*?</f>", re.DOTALL)


def append_row(path: Path, out: Path, sheet: str, values: Mapping[str, str | float]) -> int:
    """Write a copy whose table on `sheet` has one row more; gives the number of that row.

    `values` are what was typed, by heading.
    """
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    number = openpyxl.load_workbook(path, read_only=True).sheetnames.index(sheet) + 1
    place = f"xl/worksheets/sheet{number}.xml"
    relations = parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"].decode()
    [table_place] = [f"xl/tables/{name}" for name in re.findall(r"tables/(\w+\.xml)", relations)]
    table = parts[table_place].decode()
    last = int(re.findall(r' ref="[A-Z]+\d+:[A-Z]+(\d+)"', table)[0])
    typed, formulas = _columns(table, values)
    parts[place] = _grown(parts[place].decode(), last, typed, formulas).encode()
    taller = re.sub(rf'( ref="[A-Z]+\d+:[A-Z]+){last}"', rf'\g<1>{last + 1}"', table)
    parts[table_place] = taller.encode()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, _followed(part, sheet, last) if _refers(name) else part)
    return last + 1


def _refers(name: str) -> bool:
    return name == "xl/workbook.xml" or name.startswith(("xl/worksheets/sheet", "xl/charts/"))


def _followed(part: bytes, sheet: str, last: int) -> bytes:
    """A part whose references to that sheet, made from others, follow what was moved."""
    cells = rf"'{sheet}'!(?:\$?[A-Z]+\$?\d+:?)+"
    return re.sub(cells, lambda found: _lower(found[0], last, _ANY_CELL), part.decode()).encode()


def _columns(
    table: str, values: Mapping[str, str | float]
) -> tuple[dict[str, str | float], dict[str, str]]:
    """What is typed, and the formulas that are filled down, by letters of the column."""
    typed: dict[str, str | float] = {}
    formulas: dict[str, str] = {}
    columns = re.findall(r"<tableColumn (.*?)(?:/>|>(.*?)</tableColumn>)", table, re.DOTALL)
    for column, (attributes, inside) in enumerate(columns, start=1):
        [name] = re.findall(r'name="(.*?)"', attributes)
        if name in values:
            typed[column_letters(column)] = values[name]
        if found := re.search(r"<calculatedColumnFormula>(.*?)</calc", inside, re.DOTALL):
            formulas[column_letters(column)] = found[1]
    assert len(typed) == len(values), "a heading is not there"
    return typed, formulas


def _grown(
    sheet: str, last: int, typed: Mapping[str, str | float], formulas: Mapping[str, str]
) -> str:
    """The sheet's XML with the row after `last` put in, and all below moved down."""

    def moved(found: re.Match[str]) -> str:
        row = found[0]
        number = int(found[1])
        if number < last:
            return row
        if number == last:
            return row + _row(row, last + 1, typed, formulas)
        row = re.sub(rf'r="([A-Z]*){number}"', rf'r="\g<1>{number + 1}"', row)
        return _FORMULA.sub(lambda formula: _lower(formula[0], last), row)

    data, closing, rest = sheet.partition("</sheetData>")
    rest = re.sub(rf"(:\$?[A-Z]+\$?){last}\b", rf"\g<1>{last + 1}", rest)
    return _ROW.sub(moved, data) + closing + rest


def _lower(formula: str, last: int, cells: re.Pattern[str] = _OWN_CELL) -> str:
    """A formula whose references to cells follow what was moved."""

    def follow(found: re.Match[str]) -> str:
        number = int(found[2])
        return found[1] + str(number + 1 if number > last else number)

    return cells.sub(follow, formula)


def _row(
    pattern: str, number: int, typed: Mapping[str, str | float], formulas: Mapping[str, str]
) -> str:
    """A new row with the styles of the one above."""
    cells = []
    for letters, style in re.findall(r'<c r="([A-Z]+)\d+"(?: s="(\d+)")?', pattern):
        start = f'<c r="{letters}{number}" s="{style or 0}"'
        if letters in formulas:
            cells.append(f"{start}><f>{formulas[letters]}</f></c>")
        elif isinstance(value := typed.get(letters), str):
            cells.append(f'{start} t="inlineStr"><is><t>{escape(value)}</t></is></c>')
        else:
            cells.append(f"{start}/>" if value is None else f"{start}><v>{value}</v></c>")
    return f'<row r="{number}">{"".join(cells)}</row>'
