"""Every cell that went into a roll-up as one long table, for an office's own tools.

`docs/bang-so-lieu.md` describes it to readers. The names of the columns never change, and a new
one comes last.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NamedTuple

from xltools.cells import CellRef
from xltools.form import ChildUnit
from xltools.form.base import FormField, Record, blank, fields
from xltools.form.kinds import Kind, kind_of
from xltools.quantities import DONG_PER_MILLION
from xltools.rollup.columns import figure_columns, is_money
from xltools.rollup.csv_text import as_text
from xltools.rollup.membership import Counted
from xltools.rollup.merge import RollupResult
from xltools.rollup.rolled_unit import Line, Row
from xltools.rollup.trace.values import plain


class Entry(NamedTuple):
    """One cell; the names of the fields are the headings of the table."""

    ma_don_vi: str
    hieu_luc_tu: date | None
    ten_don_vi: str
    nam_ke_hoach: int | None
    trang: str
    khoa_dong: str
    cot: str
    truong: str
    kieu: str
    gia_tri: int | Decimal | date | str | None
    gia_tri_don_vi_gui: int | Decimal | None
    ma_don_vi_gui: str
    tep: str
    dau_tep: str
    trang_nguon: str
    o_nguon: str
    khoa_dong_tong_hop: str


_KINDS: Final = {
    Kind.COUNT: "so_nguyen",
    Kind.NUMBER: "so",
    Kind.MONEY: "dong",
    Kind.DATE: "ngay",
}
_TEXT: Final = "chu"

Replaced = dict[tuple[str, CellRef], Any]
"""The figures that units sent, by unit and cell, where the parent used others."""


def write_long_table(path: Path, result: RollupResult) -> None:
    """Write the table as UTF-8 CSV with a byte order mark, by which Excel knows it. OSError."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(Entry._fields)
        for entry in entries(result):
            writer.writerow([_written(as_text(value)) for value in entry])


def entries(result: RollupResult) -> Iterator[Entry]:
    """The cells in the order of the roll-up: its lines, the rows of each, their columns.

    A figure that is blank stays blank; other blank cells are left out.
    """
    sent = _figures_sent(result)
    own = _own_place(result)
    for sheet in result.sheets:
        for line in sheet.lines:
            rows = [row for row in line.made_of if row.sheet is sheet.sheet]
            for row in rows:
                yield from _cells(_place_of(row, line), row.record, sent)
            if not line.made_of:
                key = _key(line.record)
                yield from _cells(own._replace(khoa_dong_tong_hop=key), line.record, {})


def _cells(where: Entry, record: Record, sent: Replaced) -> Iterator[Entry]:
    figures = figure_columns(type(record))
    for each in fields(type(record)):
        if not each.filled:
            continue
        value = getattr(record, each.name)
        if blank(value) and each not in figures:
            continue
        cell = record.cell(each.name)
        yield where._replace(
            trang=type(record).sheet.name,
            khoa_dong=_key(record),
            cot=each.column.header,
            truong=each.name,
            kieu=_KINDS.get(kind_of(each).kind, _TEXT),
            gia_tri=value if isinstance(value, date) else plain(value),
            gia_tri_don_vi_gui=_in_dong(each, sent.get((where.ma_don_vi_gui, cell))),
            trang_nguon=cell.sheet,
            o_nguon=cell.address,
        )


def _key(record: Record) -> str:
    """What names a row; where a unit has none below it, that part of the key is blank."""
    return record.row_key.strip("|")


def _in_dong(each: FormField, stated: Any) -> Any:
    """A figure as staff typed it, in whole đồng where it is money."""
    if stated is None:
        return None
    return plain(stated * DONG_PER_MILLION if is_money(each) else stated)


def _written(value: Any) -> Any:
    """Days as 2024-03-20 and decimals with a point: what every program reads alike."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else value


def _place_of(row: Row, line: Line) -> Entry:
    """Whose row it is, and in which file it stands."""
    member = row.member
    submission, below = member.submission, _unit_below(row.record, member)
    info = submission.plan.info
    return _entry(
        ma_don_vi=(below.code if below else submission.unit_code) or "",
        hieu_luc_tu=below.valid_from if below else info.unit_valid_from,
        ten_don_vi=(below.name if below else submission.unit_name) or "",
        nam_ke_hoach=info.plan_year,
        ma_don_vi_gui=submission.unit_code,
        tep=submission.file_name,
        dau_tep=submission.digest,
        khoa_dong_tong_hop=_key(line.record),
    )


def _unit_below(record: Record, member: Counted) -> ChildUnit | None:
    """The unit that a row of a rolled-up workbook is about; None for its sender's own rows."""
    code = getattr(record, "unit_code", None) or getattr(record, "code", None)
    children = member.submission.plan.children
    return next((child for child in children if child.code and child.code == code), None)


def _own_place(result: RollupResult) -> Entry:
    """The parent's own lines, which stand in its workbook and in no file of a unit."""
    info = result.plan.info
    return _entry(
        ma_don_vi=info.unit_code or "",
        hieu_luc_tu=info.unit_valid_from,
        ten_don_vi=info.unit_name or "",
        nam_ke_hoach=info.plan_year,
        ma_don_vi_gui=info.unit_code or "",
    )


def _entry(**values: Any) -> Entry:
    return Entry(**{**dict.fromkeys(Entry._fields, ""), **values})


def _figures_sent(result: RollupResult) -> Replaced:
    """What corrected cells hold in the files of the units, as staff typed it there."""
    return {
        (each.line.unit_code or "", each.at): each.note.values.get("stated")
        for each in result.corrections
        if each.at is not None and each.to_unit is not None
    }
