"""The usual sentences, targets, bases and lines of a plan: rows for the sheets nobody states yet.

They come from the catalogue by level and programme. What stands in brackets becomes the word of
this unit (`unit_words`); references stay, but where the sheet takes none (Căn cứ, years).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

from xltools.catalogue import Catalogue, LevelCode
from xltools.catalogue.entries import Phrase
from xltools.dataclass import dataclass
from xltools.form import (
    Activity,
    Annex,
    Deprivation,
    Duty,
    FundingLine,
    GeneralInfo,
    LegalBasis,
    ProjectLine,
    Recipient,
    ReportDue,
    Sentence,
    Target,
)
from xltools.form.base import Record, field_named
from xltools.form.words import UNKNOWN
from xltools.patterns import late_pattern
from xltools.plan.build import plan_of
from xltools.plan.export import typed_row
from xltools.plan.references import Context, references_in, resolve
from xltools.plan.scope import Scope
from xltools.plan.unit_words import unit_words
from xltools.rows.document import merge_documents, rows_of
from xltools.wording.dates import format_date
from xltools.wording.text import clean

Row = dict[str, Any]
Document = dict[str, Any]

_PLACEHOLDER: Final = late_pattern(r"\[([^\[\]]+)\]")
_COMMON_NOUNS: Final = ("Công chức ", "Các ", "Ban quản lý ")
_CODE: Final = late_pattern(r"(?:CT|VB|BC|B)\d{2}")
_ONE_REFERENCE: Final = late_pattern(r"\{[^{}]+\}")


def _heading(record: type[Record], name: str) -> str:
    return field_named(record, name).column.header


_NAMED: Final[tuple[type[Record], ...]] = (LegalBasis, Annex, Target)
_NAMING: Final[tuple[type[Record], ...]] = (Activity, FundingLine, Duty, Sentence, Recipient)
"""Sheets whose texts and cells speak of rows of the others."""

WORDED: Final[tuple[type[Record], ...]] = (Sentence, Activity, Duty)
"""Sheets whose rows are sentences of the plan, each with a field `wording`."""

_OFFICE: Final = {
    Target.sheet.name: _heading(Target, "owner"),
    FundingLine.sheet.name: _heading(FundingLine, "user_office"),
    Duty.sheet.name: _heading(Duty, "office"),
}
_NUMBERED: Final = {Activity.sheet.name: "HD", FundingLine.sheet.name: "KP"}
_SAME: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    record.sheet.name: (_heading(record, "code"), tuple(_heading(record, n) for n in names))
    for record, names in (
        (Target, ("wording",)),
        (LegalBasis, ("role", "symbol")),
        (Annex, ("title",)),
        (ReportDue, ("period", "sender")),
    )
}
"""By which headings a row of a file is the one that a phrase means by its code."""


def with_phrases(
    catalogue: Catalogue, level: LevelCode, on: date, start: Document, given: Document
) -> Document:
    """`start` with the usual rows in every table that `given` does not state.

    `given` is one document with sheets under their names, as `merge_documents` returns it. A
    phrase that refers to a row which `given` has replaced by another is left out.
    """
    phrases = catalogue.phrases(level, on)
    return _Library(catalogue, level, on, phrases, start, given).document() if phrases else start


def usual_texts(scope: Scope) -> frozenset[str]:
    """All that the library has for the sheets of `WORDED` at the plan's level and day, cleaned.

    In the words of this unit. None at all where the plan does not say its level or year.
    """
    if scope.level is None or scope.on is None:
        return frozenset()
    start = {GeneralInfo.sheet.name: typed_row(scope.plan.info)}
    phrases = scope.catalogue.phrases(scope.level, scope.on)
    library = _Library(scope.catalogue, scope.level, scope.on, phrases, start, {})
    return frozenset(clean(text) for record in WORDED for text in library.texts(record))


@dataclass(frozen=True)
class _Library:
    catalogue: Catalogue
    level: LevelCode
    on: date
    phrases: tuple[Phrase, ...]
    start: Document
    given: Document

    def document(self) -> Document:
        made = dict(self.start)
        info = GeneralInfo.sheet.name
        for phrase in self._of(info):
            made[info] = {**made[info], **self._cells(phrase)}
        for sheet in {ProjectLine.sheet.name, Deprivation.sheet.name} - self.given.keys():
            made = merge_documents(made, {sheet: [self._cells(each) for each in self._of(sheet)]})
        ticked = _ticked(made | self.given)
        for record in _NAMED:
            self._fill(made, record.sheet.name, ticked)
        replaced = self._replaced(made)
        for record in _NAMING:
            self._fill(made, record.sheet.name, ticked, replaced)
        for sheet in (Target.sheet.name, Deprivation.sheet.name):
            _drop_links(made.get(sheet, ()), replaced)
        return made

    def texts(self, record: type[Record]) -> Iterator[str]:
        """What the phrases of a sheet say, of all outlines."""
        heading = _heading(record, "wording")
        for each in self.phrases:
            if each.sheet == record.sheet.name:
                yield str(self._cells(each)[heading])

    def _of(self, sheet: str) -> list[Phrase]:
        """The phrases of a sheet that the outline of the plan has a place for."""
        outline = self._info.get(_heading(GeneralInfo, "outline"))
        return [
            each
            for each in self.phrases
            if each.sheet == sheet and (not each.outlines or outline in each.outlines)
        ]

    def _fill(
        self,
        made: Document,
        sheet: str,
        ticked: frozenset[str],
        replaced: frozenset[str] = frozenset(),
    ) -> None:
        if sheet in self.given or sheet in made:
            return
        rows = [
            self._cells(each)
            for each in self._of(sheet)
            if (not each.project or each.project in ticked)
            and self._is_whole(each)
            and not _refers_to(each, replaced)
        ]
        _drop_links(rows, replaced)
        if sheet in _NUMBERED:
            rows = [
                {"Mã": f"{_NUMBERED[sheet]}{number:02d}", **row}
                for number, row in enumerate(rows, start=1)
            ]
        if sheet == Duty.sheet.name:
            _in_order(rows, _heading(Duty, "item"))
        if sheet == Sentence.sheet.name:
            _in_order_by_section(rows)
        if rows:
            made[sheet] = rows

    def _replaced(self, made: Document) -> frozenset[str]:
        """Codes by which phrases mean rows that this plan lacks or has given to another."""
        meant: dict[str, tuple[str, Row]] = {}
        for sheet, (code, _) in _SAME.items():
            rows = [self._cells(each) for each in self._of(sheet)] or self.start.get(sheet, ())
            meant.update({str(row[code]): (sheet, row) for row in rows})
        rows_by_code = {
            (sheet, str(row.get(code, ""))): row
            for sheet, (code, _) in _SAME.items()
            for row in (made | self.given).get(sheet, ())
        }
        return frozenset(
            code
            for code, (sheet, row) in meant.items()
            if not _is_same(row, rows_by_code.get((sheet, code)), _SAME[sheet][1])
        )

    def _is_whole(self, phrase: Phrase) -> bool:
        """Whether all that must be said at once can be said."""
        texts = [value for value in phrase.values.values() if _is_said_at_once(phrase, value)]
        return not any(resolve(str(text), self._context).empty for text in texts)

    def _cells(self, phrase: Phrase) -> Row:
        cells: Row = {**self._law(phrase), **phrase.values}
        if phrase.office:
            cells[_OFFICE[phrase.sheet]] = self._office(phrase.office)
        return {heading: self._said(phrase, value) for heading, value in cells.items()}

    def _law(self, phrase: Phrase) -> Row:
        law = next((each for each in self.catalogue.laws() if each.code == phrase.law), None)
        if law is None:
            return {}
        cells = {
            "document_type": law.type,
            "symbol": law.code,
            "issued_on": format_date(law.issued_on) if law.issued_on else UNKNOWN,
            "issuer": law.issuer,
            "title": law.title[:1].lower() + law.title[1:],
            "from_year": law.period_from,
            "to_year": law.period_to,
        }
        return {_heading(LegalBasis, name): value for name, value in cells.items() if value}

    def _said(self, phrase: Phrase, value: str | int) -> str | int:
        if isinstance(value, int):
            return value
        if _is_said_at_once(phrase, value):
            value = resolve(value, self._context).text
        return _PLACEHOLDER.sub(lambda found: self._word(found[1], found.start() == 0), value)

    def _word(self, name: str, begins: bool) -> str:
        """A word of the unit, or the office of a role, in small letters within a sentence."""
        if name in self._words:
            return self._words[name]
        office = self._office(name)
        small = office.startswith(_COMMON_NOUNS) and not begins
        return office[:1].lower() + office[1:] if small else office

    def _office(self, role: str) -> str:
        unit_type = self._words["đơn vị"]
        found = self.catalogue.office_for(self.level, self.on, role, unit_type)
        return found.name if found else ""

    @cached_property
    def _context(self) -> Context:
        return Context(plan_of(rows_of({GeneralInfo.sheet.name: self._info})), self.catalogue)

    @cached_property
    def _info(self) -> Row:
        sheet = GeneralInfo.sheet.name
        return {**self.start[sheet], **self.given.get(sheet, {})}

    @cached_property
    def _words(self) -> Mapping[str, str]:
        return unit_words(self.catalogue, self.level, self.on, self._info)


def _is_said_at_once(phrase: Phrase, value: object) -> bool:
    if not isinstance(value, str):
        return False
    return phrase.sheet == LegalBasis.sheet.name or bool(_ONE_REFERENCE.fullmatch(value))


def _in_order(rows: list[Row], heading: str) -> None:
    """Order rows by an ordinal, and close the holes of phrases that are not of this plan."""
    rows.sort(key=lambda row: int(row[heading]))
    numbers = sorted({row[heading] for row in rows})
    for row in rows:
        row[heading] = numbers.index(row[heading]) + 1


def _in_order_by_section(rows: list[Row]) -> None:
    """Close the holes of sentences that are not of this plan, in each section by itself."""
    section, order = _heading(Sentence, "section"), _heading(Sentence, "order")
    for name in {row[section] for row in rows}:
        _in_order([row for row in rows if row[section] == name], order)


def _ticked(document: Document) -> frozenset[str]:
    code, tick = _heading(ProjectLine, "code"), _heading(ProjectLine, "carried_out")
    rows = document.get(ProjectLine.sheet.name, ())
    return frozenset(str(row.get(code)) for row in rows if row.get(tick))


def _is_same(meant: Row, found: Row | None, headings: tuple[str, ...]) -> bool:
    return found is not None and all(
        meant.get(heading) in (found.get(heading), UNKNOWN) for heading in headings
    )


def _refers_to(phrase: Phrase, codes: frozenset[str]) -> bool:
    named = (name for value in phrase.values.values() for name in references_in(str(value)))
    return any(name.partition(".")[0] in codes for name in named)


def _drop_links(rows: Any, codes: frozenset[str]) -> None:
    """Blank the cells that hold nothing but one of these codes."""
    for row in rows:
        for heading in [h for h, v in row.items() if h[:2] != "Mã" and v in codes]:
            if _CODE.fullmatch(str(row[heading])):
                del row[heading]
