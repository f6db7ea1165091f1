"""Documents that texts cite: on the sheet of documents, with the same date and type there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from xltools.catalogue import Catalogue
from xltools.checks import symbols
from xltools.checks.case import Case, TextCell
from xltools.dataclass import dataclass
from xltools.findings import Finding
from xltools.form import RECORDS, GeneralInfo, LegalBasis
from xltools.form.base import CodesOf, Record, fields
from xltools.form.words import BasisRole, PrintedAt
from xltools.patterns import late_pattern
from xltools.plan.citations import has_number
from xltools.plan.references import references_in
from xltools.wording.dates import format_date
from xltools.wording.messages import laws as messages
from xltools.wording.text import fold, without_marks

_AHEAD: Final = 60
_TYPE: Final = late_pattern(
    r"(bộ luật|luật|nghị quyết|nghị định|quyết định|thông tư liên tịch|thông tư|chỉ thị|kế hoạch)"
    r"(?: số)?:? ?$"
)
_WITH_YEAR: Final = late_pattern(r"/(?:19|20)\d\d/")
_DAY: Final = late_pattern(
    r",? ?(?:ban hành )?ngày (?:(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})"
    r"|(\d{1,2}) tháng (\d{1,2}) năm (\d{4}))(?!\d)"
)


@dataclass(frozen=True, slots=True)
class _Cited:
    """A document as a text cites it: its key, symbol as typed, type (folded) and day, if said."""

    key: str
    symbol: str
    type: str
    day: date | None


def documents_in_texts_are_listed(case: Case) -> Iterator[Finding]:
    """A law that a text cites by its symbol stands on the sheet of documents; told once each.

    What only says where figures come from, among the items, need not.
    """
    listed = _listed(case)
    told: set[str] = set()
    for text in case.texts_with_figures:
        if isinstance(text.record, GeneralInfo):
            continue
        for cited in _citations(text, case.catalogue):
            if cited.key in listed or cited.key in told:
                continue
            told.add(cited.key)
            yield messages.NOT_LISTED.at(text.cell, _said(cited), row_key=text.record.row_key)


def documents_in_texts_are_cited_alike(case: Case) -> Iterator[Finding]:
    """A document has in every text the date and the type that it has on its own row."""
    known = _known(case)
    for text in case.texts_with_figures:
        for cited in _citations(text, case.catalogue):
            kind, day = known.get(cited.key, ("", None))
            if cited.day and day and _is_mistaken(cited, day):
                yield messages.DATE_IN_TEXT.at(
                    text.cell,
                    format_date(cited.day),
                    row_key=text.record.row_key,
                    symbol=cited.symbol,
                    official=format_date(day),
                )
            if cited.type and kind and cited.type != fold(kind):
                yield messages.TYPE_IN_TEXT.at(
                    text.cell,
                    cited.type,
                    row_key=text.record.row_key,
                    symbol=cited.symbol,
                    official=kind,
                )


def documents_of_texts_are_used(case: Case) -> Iterator[Finding]:
    """A document that is printed within the text is cited there, or named by a row."""
    used = _used_codes(case)
    texts = case.texts_with_figures
    keys = {cited.key for text in texts for cited in _citations(text, case.catalogue)}
    for basis in case.plan.bases:
        is_for_texts = basis.printed_at is PrintedAt.TEXT and basis.role is BasisRole.CITED
        if not is_for_texts or not basis.code or basis.code in used or not has_number(basis):
            continue
        if symbols.key_of(case.catalogue, basis.symbol or "") not in keys:
            yield messages.UNUSED.at(
                basis.cell("printed_at"),
                f"{basis.document_type} số {basis.symbol}",
                row_key=basis.row_key,
            )


def _citations(text: TextCell, catalogue: Catalogue) -> Iterator[_Cited]:
    """The laws that a text cites by number and symbol, in order."""
    if "/" not in text.folded and "-" not in text.folded:
        return
    for found in _symbols(catalogue).finditer(text.folded):
        before = _TYPE.search(text.folded[max(0, found.start() - _AHEAD) : found.start()])
        day = _DAY.match(text.folded, found.end())
        symbol = symbols.well_formed(catalogue, found[0].upper()) or found[0].upper()
        yield _Cited(
            symbols.key_of(catalogue, found[0]),
            symbol,
            before[1] if before else "",
            _day(day) if day else None,
        )


def _is_mistaken(cited: _Cited, day: date) -> bool:
    """Whether a text dates the same document otherwise.

    Numbers without a year begin anew each year, so that another day of another year is that of
    another document, while the same day of another year is a slip.
    """
    if cited.day is None or cited.day == day:
        return False
    same_year = cited.day.year == day.year or _WITH_YEAR.search(cited.key)
    return bool(same_year) or (cited.day.day, cited.day.month) == (day.day, day.month)


def _day(found: re.Match[str]) -> date | None:
    day, month, year = (int(each) for each in found.groups() if each is not None)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _said(cited: _Cited) -> str:
    kind = cited.type[:1].upper() + cited.type[1:]
    return f"{kind} số {cited.symbol}" if kind else f"văn bản số {cited.symbol}"


def _listed(case: Case) -> frozenset[str]:
    return frozenset(
        symbols.key_of(case.catalogue, each.symbol) for each in case.plan.bases if each.symbol
    )


def _known(case: Case) -> dict[str, tuple[str, date | None]]:
    """Type and day of documents by key: of the catalogue where certain, else of the sheet.

    Of a symbol that two rows give two days none is known.
    """
    known: dict[str, tuple[str, date | None]] = {}
    for basis in case.plan.bases:
        if basis.symbol and basis.document_type:
            key = symbols.key_of(case.catalogue, basis.symbol)
            day = basis.issued_on if isinstance(basis.issued_on, date) else None
            same = key not in known or known[key][1] == day
            known[key] = basis.document_type, day if same else None
    return known | _official(case.catalogue)


@cache
def _official(catalogue: Catalogue) -> dict[str, tuple[str, date | None]]:
    laws = (law for law in catalogue.laws() if law.certain)
    return {symbols.key_of(catalogue, law.code): (law.type, law.issued_on) for law in laws}


def _used_codes(case: Case) -> frozenset[str]:
    """The codes of documents that texts refer to, or that other rows name."""
    texts = (text.text for text in case.texts if "{" in text.text)
    used = {name.partition(".")[0] for text in texts for name in references_in(text)}
    for record, names in _fields_with_codes().items():
        is_items = record is GeneralInfo
        rows: tuple[Record, ...] = (case.plan.info,) if is_items else case.plan.of(record)
        for row in rows:
            used.update(str(getattr(row, name, None) or "") for name in names)
    return frozenset(used)


@cache
def _fields_with_codes() -> dict[type[Record], tuple[str, ...]]:
    """The fields of all sheets that hold the code of a document."""
    found = {
        record: tuple(
            each.name
            for each in fields(record)
            if each.filled is not None and each.filled.choices == CodesOf(LegalBasis.sheet.name)
        )
        for record in RECORDS
    }
    return {record: names for record, names in found.items() if names}


@cache
def _symbols(catalogue: Catalogue) -> re.Pattern[str]:
    """What a symbol of a law looks like in a folded text, with or without the marks of letters."""
    laws = symbols.types_of_laws(catalogue)
    words = {fold(each) for each in laws} | {without_marks(each).casefold() for each in laws}
    types = "|".join(map(re.escape, sorted(words, key=lambda each: (-len(each), each))))
    return late_pattern(
        r"(?<![\w/.,\-])\d{1,5}[a-zđ]?(?:/(?:19|20)\d\d)?"
        rf"(?:[/\-](?:{types})(?:[/\-][a-zđ&]+\d{{0,2}})+|/(?:ubtv)?qh\d{{1,2}})(?![\w/])"
    )
