"""Files that fill a new workbook: JSON, CSV, a workbook of ours, the poverty database's export."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any, Final

from xltools.api.reading import read_plan
from xltools.api.setup import Setup
from xltools.catalogue import LevelCode, Unit
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.form import RECORDS, Movement
from xltools.form.base import field_named
from xltools.plan.carried import carried_over
from xltools.rows.csv_document import csv_document
from xltools.rows.document import merge_documents, rows_of
from xltools.rows.national import (
    NationalTable,
    national_tables,
    refuse_disagreements,
    review_document,
    unit_name_key,
)
from xltools.rows.raw import RawWorkbook
from xltools.wording.text import fold, without_marks

Document = dict[str, Any]

_WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".xltx", ".ods", ".et"})
_TABLES: Final = frozenset({".csv", ".tsv", ".txt"})
_CODE, _NAME = (field_named(Movement, name).column.header for name in ("code", "name"))


@dataclass(frozen=True)
class Told:
    """A line of result: what a file gave; `code` is of `wording.results`."""

    code: str
    values: Mapping[str, object]


@dataclass
class Prefill:
    """Documents in the order of the files, and what is to be told of them."""

    documents: list[Document] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)


def read_prefills(paths: Sequence[Path], unit: Unit, year: int, setup: Setup) -> Prefill:
    """What all files give the workbook of a unit and year.

    The sheets of one review may come in several exports: they are compared and stand where the
    last of these files stands. Raises XltoolsError `file.*`, `form.*`, `prefill.*`.
    """
    made = Prefill()
    tables: list[NationalTable] = []
    exported: list[str] = []
    place = 0
    for path in paths:
        if path.suffix.lower() not in _WORKBOOKS:
            made.documents.append(read_prefill(path))
            continue
        raw = _raw(path)
        if _is_ours(raw):
            made.documents.append(_from_ours(raw, path, unit, year, setup, made.told))
            continue
        tables += _exported(raw, path, year, setup)
        exported.append(path.name)
        place = len(made.documents)
    if tables:
        review = _review(tables, exported, made, unit, year, setup)
        made.documents.insert(place, review)
    codes = _known_codes(made.documents)
    made.documents = [_with_codes(document, codes) for document in made.documents]
    return made


def read_prefill(path: Path) -> Document:
    """A document typed by hand or exported (JSON) or one sheet (CSV), every cell readable.

    Raises XltoolsError: `file.*`, `prefill.invalid`, `prefill.csv-*`, `prefill.unknown-*`,
    `prefill.values`.
    """
    is_table = path.suffix.lower() in _TABLES
    document = csv_document(_text(path), path.name) if is_table else _json(path)
    problems = rows_of(document, path.name).all_problems
    if problems:
        places = [f"{p.cell.sheet}, {p.header or p.field}: “{p.found}”" for p in problems]
        raise XltoolsError("prefill.values", file=path, count=len(places), places=places)
    return document


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise XltoolsError("file.missing", file=path) from error
    except IsADirectoryError as error:
        raise XltoolsError("file.folder", file=path) from error
    except UnicodeDecodeError as error:
        raise XltoolsError("prefill.encoding", file=path) from error
    except OSError as error:
        raise XltoolsError("file.unreadable", file=path) from error


def _json(path: Path) -> Document:
    try:
        document: Document = json.loads(_text(path), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        where = error.lineno if isinstance(error, json.JSONDecodeError) else ""
        raise XltoolsError("prefill.invalid", file=path, where=where, fault="not_json") from error
    return document


def _refuse_constant(name: str) -> None:
    """NaN and Infinity are no numbers of JSON, though Python reads them."""
    raise ValueError(name)


def _raw(path: Path) -> RawWorkbook:
    from xltools.workbook.read import read_workbook

    return read_workbook(path)


def _is_ours(raw: RawWorkbook) -> bool:
    """Whether the workbook has a sheet of the form."""
    names = {fold(name) for name in raw.sheets}
    return any(fold(record.sheet.name) in names for record in RECORDS)


def _from_ours(
    raw: RawWorkbook, path: Path, unit: Unit, year: int, setup: Setup, told: list[Told]
) -> Document:
    """What a workbook of ours gives; one of another level gives nothing and is refused."""
    plan = read_plan(raw, path.name)
    words = {
        fold(term.name)
        for term in setup.catalogue.levels(date(year, 1, 1))
        if term.level is unit.key.level
    }
    if plan.info.level and fold(plan.info.level) not in words:
        found = plan.info.level
        raise XltoolsError("prefill.other-level", file=path, found=found, unit=unit.name)
    programme, standard = setup.catalogue.programme(year), setup.catalogue.standard(year)
    carried = carried_over(
        plan,
        unit,
        year,
        programme.code if programme else None,
        standard.code if standard else None,
    )
    values = {
        "file": path.name,
        "unit": plan.info.unit_name,
        "year": plan.info.plan_year,
        "sheets": carried.sheets,
    }
    told.append(Told(f"prefill.{carried.relation}", values))
    return carried.document


def _exported(raw: RawWorkbook, path: Path, year: int, setup: Setup) -> Sequence[NationalTable]:
    """The forms of an export. Raises XltoolsError "prefill.unknown-workbook" where none is."""
    standard = setup.catalogue.standard(year)
    indicators = {
        each.number: (each.name, *each.aliases)
        for each in (standard.indicators if standard else ())
    }
    tables = national_tables(raw, indicators, path.name)
    if not tables:
        raise _unknown(raw, path)
    return tables


def _unknown(raw: RawWorkbook, path: Path) -> XltoolsError:
    """Why a workbook without a form of ours or of the database is of no use here."""
    try:
        read_plan(raw, path.name)
    except XltoolsError as error:
        if error.code != "form.not-ours":
            return error
    return XltoolsError("prefill.unknown-workbook", file=path)


def _review(
    tables: Sequence[NationalTable],
    exported: Sequence[str],
    made: Prefill,
    unit: Unit,
    year: int,
    setup: Setup,
) -> Document:
    """The document of all exports together, once they agree."""
    refuse_disagreements(tables)
    names = [each.name for each in tables[0].units]
    if unit.key.level is LevelCode.COMMUNE:
        code_of = _village_codes(names, made.documents, unit)
    else:
        code_of = _unit_codes(names, unit, year, setup)
    review = review_document(tables, year, code_of)
    values = {
        "file": list(exported),
        "forms": review.forms,
        "count": review.units,
        "year": review.year,
        "period": review.period.value,
    }
    made.told.append(Told("prefill.export", values))
    return review.document


def _village_codes(
    names: Sequence[str], documents: Sequence[Document], unit: Unit
) -> Callable[[str], str]:
    """Codes of villages: those that other files give them, else the next free of T1, T2."""
    if unit_name_key(unit.name) in map(unit_name_key, names):
        raise XltoolsError("prefill.export-other-level", unit=unit.name, names=list(names)[:5])
    codes = _known_codes(documents)
    free = (f"T{number}" for number in range(1, 10_000))
    for name in names:
        if unit_name_key(name) not in codes:
            taken = {fold(code) for code in codes.values()}
            codes[unit_name_key(name)] = next(code for code in free if fold(code) not in taken)
    return lambda name: codes[unit_name_key(name)]


def _known_codes(documents: Sequence[Document]) -> dict[str, str]:
    """The codes that documents give the named villages or units; the first one holds."""
    codes: dict[str, str] = {}
    for document in documents:
        for row in merge_documents(document).get(Movement.sheet.name, ()):
            if row.get(_CODE) and row.get(_NAME):
                codes.setdefault(unit_name_key(str(row[_NAME])), str(row[_CODE]))
    return codes


def _with_codes(document: Document, codes: Mapping[str, str]) -> Document:
    """The document with the known codes put beside names that stand without one."""
    rows = merge_documents(document).get(Movement.sheet.name, ())
    known = [unit_name_key(str(row.get(_NAME, ""))) for row in rows if not row.get(_CODE)]
    if not any(key in codes for key in known):
        return document
    coded = [
        row if row.get(_CODE) or not row.get(_NAME) else {**row, _CODE: _code(row, codes)}
        for row in rows
    ]
    others = {k: rows for k, rows in document.items() if fold(k) != fold(Movement.sheet.name)}
    return {**others, Movement.sheet.name: coded}


def _code(row: Mapping[str, Any], codes: Mapping[str, str]) -> str:
    return codes.get(unit_name_key(str(row[_NAME])), "")


def _unit_codes(names: Sequence[str], unit: Unit, year: int, setup: Setup) -> Callable[[str], str]:
    """Official codes of the units below; refuses all names that the catalogue does not know."""
    on = max(date(year, 1, 1), unit.key.valid_from)
    codes: dict[str, str] = {}
    for child in setup.catalogue.children(unit.key, on):
        for name in (child.name, child.proper_name):
            codes.setdefault(_plain(name), child.key.code)
    unknown = [name for name in names if _plain(name) not in codes]
    if unknown:
        raise XltoolsError("prefill.export-unknown-units", unit=unit.name, names=unknown)
    return lambda name: codes[_plain(name)]


def _plain(name: str) -> str:
    """A unit's name without marks, and its type word written out: "TT. Đắk Rve", "Thị trấn…"."""
    words = without_marks(name).lower().replace(".", " ").split()
    short = {"tt": ["thi", "tran"], "x": ["xa"], "p": ["phuong"], "tx": ["thi", "xa"]}
    return " ".join(short.get(words[0], words[:1]) + words[1:]) if words else ""
