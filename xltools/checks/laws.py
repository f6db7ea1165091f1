"""Laws that a plan rests on: written as prescribed, as they were issued, and still in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from xltools.catalogue import Catalogue, Law
from xltools.checks import symbols
from xltools.checks.bases import law_cited
from xltools.checks.case import Case
from xltools.checks.state import issued_on
from xltools.findings import Finding
from xltools.form import LegalBasis
from xltools.form.words import UNKNOWN, BasisRole, PrintedAt
from xltools.patterns import late_pattern
from xltools.plan.citations import has_number
from xltools.wording.dates import format_date
from xltools.wording.messages import laws as messages
from xltools.wording.text import fold

_WORDS: Final = late_pattern(r"\w+")
_LONG_FORMS: Final[Mapping[str, str]] = {
    "mtqg": "mục tiêu quốc gia",
    "ctmtqg": "chương trình mục tiêu quốc gia",
    "gnbv": "giảm nghèo bền vững",
    "gn": "giảm nghèo",
    "ntm": "nông thôn mới",
    "dtts": "dân tộc thiểu số",
    "mn": "miền núi",
    "kt": "kinh tế",
    "xh": "xã hội",
    "nsnn": "ngân sách nhà nước",
    "qh": "quốc hội",
}
_EMPTY: Final = frozenset(
    _WORDS.findall(
        "về việc của và các cho theo trên từ đến năm giai đoạn số luật phê duyệt ban hành"
        " quy định thực hiện hướng dẫn một"
    )
)
"""Words that any title may have or lack."""

_LEAST: Final = 3
_SAME_SUBJECT: Final = 0.5
_SAME_TITLE: Final = 0.8


def symbols_are_well_formed(case: Case) -> Iterator[Finding]:
    """A symbol is written as prescribed: 263/QĐ-TTg, 05/2022/NQ-HĐND, 24-NQ/TW."""
    for basis in case.plan.bases:
        symbol = basis.symbol or ""
        if symbol in ("", UNKNOWN):
            continue
        day = basis.issued_on
        year = day.year if isinstance(day, date) else None
        likely = symbols.well_formed(case.catalogue, symbol, year)
        if likely and likely != symbols.as_typed(symbol):
            yield messages.SYMBOL_FORM.at(
                basis.cell("symbol"), symbol, row_key=basis.row_key, likely=likely
            )


def known_laws_have_their_issuer(case: Case) -> Iterator[Finding]:
    """A document of the catalogue was issued by whom the catalogue says."""
    for basis, law in _known(case):
        stated = symbols.abbreviation_of(case.catalogue, basis.issuer or "")
        if stated and stated != symbols.abbreviation_of(case.catalogue, law.issuer):
            yield messages.ISSUER.at(
                basis.cell("issuer"),
                basis.issuer or "",
                related=(basis.cell("symbol"),),
                row_key=basis.row_key,
                symbol=_name(law),
                official=law.issuer,
            )


def known_laws_have_their_title(case: Case) -> Iterator[Finding]:
    """A title of a document of the catalogue has no words that the official one lacks.

    Shorter is right; years are told by themselves (`known_laws_are_cited_rightly`).
    """
    for basis, law in _known(case):
        stated, official = _subject(basis.title or ""), _subject(law.title)
        if len(stated) < _LEAST:
            continue
        other = [word for word in stated if word not in official]
        alike = 1 - len(other) / len(stated)
        if not other or _SAME_SUBJECT <= alike < _SAME_TITLE:
            continue
        message = messages.TITLE if alike < _SAME_SUBJECT else messages.TITLE_WORDS
        yield message.at(
            basis.cell("title"),
            (basis.title or "") if alike < _SAME_SUBJECT else ", ".join(other),
            row_key=basis.row_key,
            symbol=_name(law),
            official=law.title,
        )


def bases_are_in_force(case: Case) -> Iterator[Finding]:
    """No document that the plan rests on had ended by its day, or is of a period that is over."""
    on = issued_on(case) or case.scope.on
    if on is None:
        return
    for basis, law in _known(case):
        if not _is_rested_on(basis):
            continue
        cell = basis.cell("symbol")
        if law.valid_to < on:
            successor = _named(case.catalogue, law.replaced_by)
            message = messages.ENDED if successor else messages.ENDED_WITHOUT_SUCCESSOR
            yield message.at(
                cell,
                _name(law),
                row_key=basis.row_key,
                last=format_date(law.valid_to),
                successor=successor,
            )
        elif _is_over(law, case.plan.year):
            yield messages.PERIOD_OVER.at(
                cell,
                _name(law),
                row_key=basis.row_key,
                period=f"{law.period_from} - {law.period_to}",
                year=case.plan.year,
            )


def amendments_are_cited_too(case: Case) -> Iterator[Finding]:
    """Beside a document that the plan rests on stands what had amended it by then."""
    on = issued_on(case) or case.scope.on
    laws = {law.code: law for law in case.catalogue.laws()}
    cited = {symbols.key_of(case.catalogue, each.symbol or "") for each in case.plan.bases}
    for basis, law in _known(case):
        if on is None or not _is_rested_on(basis) or law.valid_to < on:
            continue
        told = fold(f"{basis.title} {basis.remarks}")
        for code in law.amended_by:
            day = laws[code].issued_on
            if day is None or day > on or fold(code) in cited or fold(code) in told:
                continue
            yield messages.AMENDED.at(
                basis.cell("symbol"),
                _name(law),
                row_key=basis.row_key,
                amending=_named(case.catalogue, code),
            )


def documents_are_listed_once(case: Case) -> Iterator[Finding]:
    """No document has two rows, under one spelling or two; parts of one may have their own."""
    first: dict[tuple[str, ...], LegalBasis] = {}
    for basis in case.plan.bases:
        symbol = basis.symbol or ""
        if not has_number(basis):
            continue
        key = (
            symbols.key_of(case.catalogue, symbol),
            _issuer_key(case.catalogue, basis),
            str(basis.issued_on),
            fold(basis.article or ""),
        )
        other = first.setdefault(key, basis)
        if other is not basis and not _is_copied(basis, other):
            yield messages.TWICE.at(
                basis.cell("symbol"),
                symbol,
                related=(other.cell("symbol"),),
                row_key=basis.row_key,
                first=other.source.row,
            )


def _known(case: Case) -> Iterator[tuple[LegalBasis, Law]]:
    for basis in case.plan.bases:
        law = law_cited(case.catalogue, basis)
        if law is not None:
            yield basis, law


def _is_rested_on(basis: LegalBasis) -> bool:
    """Whether it is printed among the bases, not only spoken of or amended."""
    return basis.role is not BasisRole.CITED and basis.printed_at is not PrintedAt.TEXT


def _is_over(law: Law, year: int | None) -> bool:
    """Whether the years that it is about are past; one with a last day holds till then."""
    if year is None or law.period_to is None or law.valid_to != date.max:
        return False
    return law.period_to < year


def _is_copied(basis: LegalBasis, other: LegalBasis) -> bool:
    """Whether the rows are alike throughout, which is told as such (`repeated_rows`)."""
    left, right = ({**each.values(), "code": None} for each in (basis, other))
    return left == right


def _issuer_key(catalogue: Catalogue, basis: LegalBasis) -> str:
    """Who issued it, "UBND huyện" and "Ủy ban nhân dân huyện" alike."""
    short = symbols.abbreviation_of(catalogue, basis.issuer or "")
    issuer = fold(basis.issuer or "")
    if symbols.group_of(catalogue, short) == symbols.MINISTRY:
        return short
    for words, letters in (("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd")):
        issuer = issuer.replace(words, letters)
    return issuer


def _subject(title: str) -> list[str]:
    """What a title is about: its words in full, without figures and those of every title."""
    words = _WORDS.findall(fold(title))
    spelt = " ".join(_LONG_FORMS.get(word, word) for word in words).split()
    return [word for word in spelt if word not in _EMPTY and not word[0].isdigit()]


def _name(law: Law) -> str:
    return f"{law.type} số {law.code}"


def _named(catalogue: Catalogue, code: str) -> str:
    """A document of the catalogue by name and title, "" for none."""
    law = next((each for each in catalogue.laws() if code and each.code == code), None)
    return "" if law is None else f'{_name(law)} "{law.title}"'
