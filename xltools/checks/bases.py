"""Documents: each has number and date, and those that a plan carries out are of its year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from xltools.catalogue import Catalogue, Law
from xltools.checks.case import Case
from xltools.checks.identity import unit_named
from xltools.checks.state import issued_on
from xltools.checks.symbols import abbreviation_lacking, abbreviation_of, issuer_in, key_of
from xltools.checks.turning import turned
from xltools.findings import Finding
from xltools.form import LegalBasis
from xltools.form.words import UNKNOWN, BasisRole
from xltools.patterns import late_pattern
from xltools.plan.references import unit_in_text
from xltools.quantities import Said
from xltools.wording.dates import format_date
from xltools.wording.messages import bases as messages
from xltools.wording.text import fold

_OF_THE_YEAR: Final = frozenset(
    {BasisRole.PARENT_PLAN, BasisRole.ASSIGNS_TARGETS, BasisRole.ASSIGNS_FUNDING}
)
_WITHOUT_NUMBER: Final = frozenset({"văn kiện"})
_NUMBERED: Final = late_pattern(r"\d")
_YEAR_IN_SYMBOL: Final = late_pattern(r"^\d+[a-zđ]?/((?:19|20)\d\d)/")
_PERIOD: Final = late_pattern(
    r"(?:năm )?((?:19|20)\d\d)(?:-| đến (?:hết )?(?:năm )?)((?:19|20)\d\d)"
)
_YEAR: Final = late_pattern(r"năm ((?:19|20)\d\d)")
_ASSIGNS: Final = late_pattern(
    r"giao (?:chỉ tiêu|kế hoạch|dự toán|vốn|kinh phí)|phân bổ (?:dự toán|vốn|kinh phí|kế hoạch)"
)
_ISSUER: Final = late_pattern(
    r"(?:ủy ban nhân dân|ubnd) (xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
    r"(?: (.+))?"
)
_AUTUMN: Final = 10
"""The month from which the level above issues next year's plan, as a rule."""
_PLANNING: Final = 7
"""The month from which it may: a plan whose title names the year was issued in August before."""


def documents_have_a_number(case: Case) -> Iterator[Finding]:
    """A document is cited with number and symbol; "chưa rõ" is honest, "/KH-UBND" is not.

    The symbol is that of its type and of who issued it.
    """
    for basis in case.plan.bases:
        if fold(basis.document_type or "") in _WITHOUT_NUMBER:
            continue
        symbol, cell = basis.symbol or "", basis.cell("symbol")
        if symbol == UNKNOWN:
            yield messages.NUMBER_UNKNOWN.at(cell, symbol, row_key=basis.row_key)
        elif not _NUMBERED.search(symbol.partition("/")[0]):
            yield messages.NO_NUMBER.at(cell, symbol, row_key=basis.row_key)
        else:
            yield from _unlike_its_symbol(case.catalogue, basis, symbol)


def _unlike_its_symbol(catalogue: Catalogue, basis: LegalBasis, symbol: str) -> Iterator[Finding]:
    kind, issuer = basis.document_type or "", basis.issuer or ""
    if lacking := abbreviation_lacking(catalogue, symbol, kind):
        yield messages.SYMBOL_TYPE.at(
            basis.cell("symbol"),
            symbol,
            related=(basis.cell("document_type"),),
            row_key=basis.row_key,
            type=kind,
            likely=lacking,
        )
    if law_cited(catalogue, basis) is not None:
        return  # its issuer is known, and told as such
    of_symbol, of_issuer = issuer_in(catalogue, symbol), abbreviation_of(catalogue, issuer)
    if of_symbol and of_issuer and of_symbol != of_issuer:
        yield messages.SYMBOL_ISSUER.at(
            basis.cell("issuer"),
            issuer,
            related=(basis.cell("symbol"),),
            row_key=basis.row_key,
            symbol=symbol,
            found=of_symbol,
        )


def documents_have_a_date(case: Case) -> Iterator[Finding]:
    """A document is cited with its date, or "chưa rõ"."""
    for basis in case.plan.bases:
        cell = basis.cell("issued_on")
        if isinstance(basis.issued_on, Said):
            yield messages.DATE_UNKNOWN.at(cell, str(basis.issued_on), row_key=basis.row_key)
        elif basis.issued_on is None and cell not in case.unread:
            yield messages.NO_DATE.at(cell, row_key=basis.row_key)


def the_plan_carries_out_documents_of_its_year(case: Case) -> Iterator[Finding]:
    """The plan of the level above, and what assigns targets or money, is of the plan year.

    Its title names the plan year, or a period with it (S000-06); the plan above was issued in
    that year or the autumn before, or once planning began where its title says so (S000-56).
    """
    year = case.plan.year
    for basis in case.plan.bases:
        if year is None or not _is_of_the_year(basis) or _covers(basis, year):
            continue
        years = _years(basis)
        if years and year not in years:
            yield messages.OTHER_YEAR.at(
                basis.cell("title"),
                f"năm {years[-1]}",
                row_key=basis.row_key,
                role=basis.role,
                year=year,
            )
        day = basis.issued_on
        is_parent = basis.role is BasisRole.PARENT_PLAN
        if is_parent and isinstance(day, date) and not _suits(day, year, year in years):
            yield messages.PARENT_DATE.at(
                basis.cell("issued_on"),
                format_date(day),
                related=(basis.cell("title"),),
                row_key=basis.row_key,
                year=year,
            )


def the_plan_above_is_of_the_unit_above(case: Case) -> Iterator[Finding]:
    """The plan of the level above was issued by the unit above, not by this one or a neighbour."""
    names = _names_above(case)
    for basis in case.plan.bases:
        issuer = _ISSUER.fullmatch(fold(basis.issuer or ""))
        if basis.role is not BasisRole.PARENT_PLAN or issuer is None or not names:
            continue
        kind, name = issuer[1], issuer[2]
        own = kind == fold(case.plan.info.unit_type or case.plan.info.level or "")
        if (own and not _is_above(case, kind)) or (name and name not in names):
            yield messages.PARENT_ISSUER.at(
                basis.cell("issuer"),
                basis.issuer or "",
                row_key=basis.row_key,
                likely=unit_in_text(case.plan.info.parent_name or next(iter(names.values()))),
            )


def symbols_carry_the_year_of_issue(case: Case) -> Iterator[Finding]:
    """07/2021/NĐ-CP was issued in 2021; of a known document its own date is told."""
    for basis in case.plan.bases:
        if law_cited(case.catalogue, basis) is not None:
            continue
        found = _YEAR_IN_SYMBOL.match(fold(basis.symbol or ""))
        day = basis.issued_on
        if found and isinstance(day, date) and int(found[1]) != day.year:
            yield messages.SYMBOL_YEAR.at(
                basis.cell("symbol"),
                basis.symbol or "",
                related=(basis.cell("issued_on"),),
                row_key=basis.row_key,
                symbol_year=found[1],
                issued=day,
            )


def documents_come_before_the_plan(case: Case) -> Iterator[Finding]:
    """No cited document is younger than the plan, or than today while it is a draft.

    A date that is out by itself is told as that: of a known document, of the plan above, or with
    day and month turned (`turned_dates`).
    """
    last = issued_on(case) or case.today
    for basis in case.plan.bases:
        day, law = basis.issued_on, law_cited(case.catalogue, basis)
        if not isinstance(day, date) or day <= last:
            continue
        told = law is not None and law.issued_on not in (None, day)
        if not told and not _is_of_a_later_year(case, basis, day) and not _is_turned(day, last):
            yield messages.AFTER_PLAN.at(
                basis.cell("issued_on"), format_date(day), row_key=basis.row_key, day=last
            )


def known_laws_are_cited_rightly(case: Case) -> Iterator[Finding]:
    """A known document has its date, and no year but its own or its title's (S000-46)."""
    for basis in case.plan.bases:
        law = law_cited(case.catalogue, basis)
        if law is None:
            continue
        day = basis.issued_on
        if isinstance(day, date) and law.issued_on is not None and day != law.issued_on:
            yield messages.LAW_DATE.at(
                basis.cell("issued_on"),
                f"{law.type} số {law.code}",
                row_key=basis.row_key,
                official=law.issued_on,
                issued=day,
            )
            continue
        for year in _years(basis):
            if str(year) not in law.title and year != (law.issued_on or date.min).year:
                yield messages.LAW_TITLE_YEAR.at(
                    basis.cell("title"),
                    f"năm {year}",
                    row_key=basis.row_key,
                    symbol=basis.symbol or "",
                    official=law.title,
                )


def law_cited(catalogue: Catalogue, basis: LegalBasis) -> Law | None:
    """The document of the catalogue that a basis names by its type and symbol."""
    law = _laws(catalogue).get(key_of(catalogue, basis.symbol or ""))
    same = law is not None and fold(law.type) == fold(basis.document_type or "")
    return law if same else None


def _is_turned(day: date, last: date) -> bool:
    """Whether the day would be in time with day and month the other way round."""
    return (turned(day) or date.max) <= last


def _is_of_a_later_year(case: Case, basis: LegalBasis, day: date) -> bool:
    """Whether the plan above was issued in a year after the plan's, which is told as such."""
    year = case.plan.year
    is_parent = basis.role is BasisRole.PARENT_PLAN
    return is_parent and year is not None and day.year > year and not _covers(basis, year)


def _is_of_the_year(basis: LegalBasis) -> bool:
    """Whether a document is one for a single year, by its role or because its title assigns."""
    assigns = basis.role is BasisRole.BASIS and _ASSIGNS.search(fold(basis.title or ""))
    return basis.role in _OF_THE_YEAR or bool(assigns)


def _names_above(case: Case) -> dict[str, str]:
    """Proper names, folded, of the units above, with their full names."""
    names: dict[str, str] = {}
    unit = unit_named(case)
    while unit is not None and (unit := case.catalogue.parent(unit.key)) is not None:
        names[fold(unit.proper_name)] = unit.name
    return names


def _is_above(case: Case, kind: str) -> bool:
    """Whether the unit above is of a type, as a city is that a city belongs to."""
    return fold(case.plan.info.parent_name or "").startswith(f"{kind} ")


def _suits(day: date, year: int, is_named: bool) -> bool:
    """Whether a plan may have been issued on the day: of the year, which its title names or not."""
    first = _PLANNING if is_named else _AUTUMN
    return day.year == year or (day.year == year - 1 and day.month >= first)


def _years(basis: LegalBasis) -> list[int]:
    """Single years that a title names, periods left out."""
    return [int(found[1]) for found in _YEAR.finditer(_PERIOD.sub(" ", fold(basis.title or "")))]


def _covers(basis: LegalBasis, year: int) -> bool:
    """Whether the document is about a period that the year lies in."""
    first, last = basis.from_year, basis.to_year
    if first is not None and last is not None and first < last:
        return first <= year <= last
    found = _PERIOD.search(fold(basis.title or ""))
    return found is not None and int(found[1]) <= year <= int(found[2])


@cache
def _laws(catalogue: Catalogue) -> dict[str, Law]:
    return {key_of(catalogue, law.code): law for law in catalogue.laws() if law.certain}
