"""Money in sentences: what a project was given, and the total with its sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from xltools.catalogue.entries import said_of
from xltools.dataclass import dataclass
from xltools.form import FundingLine
from xltools.form.words import (
    NOT_ASSIGNED,
    UNDETERMINED,
    FundingState,
    MoneyUnit,
)
from xltools.narrative import words
from xltools.narrative.blocks import Line, Paragraph, Run
from xltools.narrative.composer import Composer, Paragraphs, slug
from xltools.narrative.markup import ended, lower_first
from xltools.plan.amounts import money, total_money
from xltools.plan.derived import funding_lines, is_stated_total
from xltools.plan.printed_money import printed_total, without_amount
from xltools.plan.references import references_in, unit_in_text
from xltools.quantities import Dong

_TOTAL: Final = "kinh-phi/tong"
_UNSAID: Final = (UNDETERMINED, NOT_ASSIGNED, "không áp dụng")


def project_funding(composer: Composer, project: str) -> Paragraphs:
    """A line for each state of money of a project itself."""
    lines = funding_lines(composer.plan, project)
    composer.printed.update(line.code for line in lines)
    found: list[Paragraph] = []
    for state in FundingState:
        chosen = [line for line in lines if (line.state or FundingState.GRANTED) is state]
        with_amount = [line for line in chosen if line.amount is not None]
        if with_amount:
            found.append(_amounts(composer, project, state, with_amount))
        blank = [line for line in chosen if line.amount is None]
        below = [line for line in blank if line.unit_code and state in words.FUNDING_OF_UNITS]
        found.extend(_without(composer, project, line) for line in blank if line not in below)
        if below:
            found.append(_of_units(composer, project, state, below))
    return tuple(found)


def _amounts(
    composer: Composer, project: str, state: FundingState, lines: list[FundingLine]
) -> Paragraph:
    lead = words.FUNDING_EXPECTED if state is FundingState.EXPECTED else words.FUNDING_GRANTED
    block = f"du-an/{project}/kinh-phi/{lines[0].code or lines[0].source.row}"
    total = Dong(sum(line.amount or 0 for line in lines))
    said = money(total, composer.info.money_unit)
    parts = _parts(composer, lines)
    if len(parts) == 1:
        text = f"{lead} {said}{_bracketed(filter(None, (parts[0].name, *parts[0].more)))}"
    else:
        each = "; ".join(part.said(composer.info.money_unit) for part in parts)
        text = f"{lead} {said}{words.CONSISTING_OF} {each}"
    return Paragraph(block, Line.DASH, composer.with_note((Run(text + "."),), block, lines[0]))


@dataclass(frozen=True, slots=True)
class _Part:
    """Money of one source and kind; "" for a line that names none."""

    name: str
    amount: Dong
    more: tuple[str, ...] = ()

    def said(self, unit: MoneyUnit | None) -> str:
        return ", ".join(
            (f"{self.name or words.OTHER_SOURCE} {money(self.amount, unit)}", *self.more)
        )


def _parts(composer: Composer, lines: list[FundingLine]) -> list[_Part]:
    """A part for each own line; lines of units below are added by source and kind."""
    parts = [
        _Part(_name(composer, line), line.amount or Dong(0), tuple(_more(composer, line)))
        for line in lines
        if not line.unit_code
    ]
    below: dict[str, list[FundingLine]] = {}
    for line in lines:
        if line.unit_code:
            below.setdefault(_name(composer, line), []).append(line)
    for name, rows in below.items():
        carried = Dong(sum(row.carried_over or 0 for row in rows))
        total = Dong(sum(row.amount or 0 for row in rows))
        parts.append(_Part(name, total, tuple(_carried(composer, carried))))
    return parts


def _name(composer: Composer, line: FundingLine) -> str:
    return ", ".join(source_and_kind(composer, line))


def _bracketed(said: Iterable[str]) -> str:
    text = ", ".join(said)
    return f" ({text})" if text else ""


def _in_brackets(composer: Composer, line: FundingLine) -> str:
    return _bracketed((*source_and_kind(composer, line), *_more(composer, line)))


def _more(composer: Composer, line: FundingLine) -> list[str]:
    more = [lower_first(line.content)] if line.content else []
    return [*more, *_carried(composer, line.carried_over)]


def _carried(composer: Composer, amount: Dong | None) -> list[str]:
    unit = composer.info.money_unit
    return [f"{words.CARRIED_OVER} {money(amount, unit)}"] if amount else []


def source_and_kind(composer: Composer, line: FundingLine) -> list[str]:
    """Where the money comes from and of what kind it is, as far as a line says so."""
    source, kind = line.funding_source, line.capital_kind
    said = [source_in_text(composer, source)] if source and source not in _UNSAID else []
    if line.integrated_programme:
        said.append(line.integrated_programme)
    if kind and kind not in _UNSAID:
        said.append(kind_in_text(composer, kind))
    return said


def source_in_text(composer: Composer, name: str) -> str:
    """A source without its abbreviation: ngân sách trung ương."""
    year = composer.plan.year
    for term in composer.context.catalogue.funding_sources(year) if year else ():
        if name[:2].isupper() and name in (term.name, *term.aliases) and term.aliases:
            return _of_this_place(composer, term.aliases[0])
    return name


def _of_this_place(composer: Composer, source: str) -> str:
    """The budget of a level as units of this type call it: ngân sách thành phố for huyện."""
    catalogue, unit, on = composer.context.catalogue, composer.scope.unit, composer.scope.on
    if unit is None or on is None:
        return source
    for each in (unit, catalogue.parent(unit.key)):
        if each is not None:
            source = said_of(source, catalogue.usual_type(each.key.level, on), each.unit_type)
    return source


def kind_in_text(composer: Composer, name: str) -> str:
    """A kind of capital with its noun: vốn sự nghiệp."""
    year = composer.plan.year
    for term in composer.context.catalogue.capital_kinds(year) if year else ():
        if term.name == name and term.aliases:
            return term.aliases[0]
    return name


def _without(composer: Composer, project: str, line: FundingLine) -> Paragraph:
    """A line that honestly has no amount; one that should have is a gap."""
    block = f"du-an/{project}/kinh-phi/{line.code or line.source.row}"
    own = composer.runs(line.words_when_unknown, block, line, "words_when_unknown")
    if own:
        return Paragraph(block, Line.DASH, composer.with_note(ended(own), block, line))
    if line.state is FundingState.NONE:
        text = words.FUNDING_NONE.format(year=composer.year)
    elif line.state is FundingState.NOT_YET:
        text = f"{words.FUNDING_NOT_YET}{_in_brackets(composer, line)}"
    elif line.state is FundingState.EXPECTED:
        text = f"{words.FUNDING_EXPECTED_UNKNOWN}{_in_brackets(composer, line)}"
    else:
        gap = composer.gap(block, line, "amount")
        text = f"{words.FUNDING_GRANTED} {gap}{_in_brackets(composer, line)}"
    return Paragraph(block, Line.DASH, composer.with_note((Run(text + "."),), block, line))


def _of_units(
    composer: Composer, project: str, state: FundingState, lines: list[FundingLine]
) -> Paragraph:
    """The units below that have no amount yet, on one line."""
    names = {each.code: unit_in_text(each.name) for each in composer.plan.children}
    units = dict.fromkeys(names.get(line.unit_code) or line.unit_code or "" for line in lines)
    text = words.FUNDING_OF_UNITS[state].format(units=", ".join(units), year=composer.year)
    block = f"du-an/{project}/kinh-phi/{slug(state)}"
    return Paragraph(block, Line.DASH, (Run(text + "."),))


def funding(composer: Composer) -> Paragraphs:
    """The total with its sources, unless a sentence of the section already gives it."""
    plan = composer.plan
    told = (each.wording or "" for each in plan.sentences if each.section == "kinh phí")
    if any("kp" in references_in(text) for text in told):
        return ()
    total, missing = printed_total(plan), without_amount(plan)
    head = words.FUNDING_TOTAL.format(short=composer.short_programme, year=composer.year)
    if total is None:
        gaps = [composer.gap(_TOTAL, line, "amount") for line in missing]
        return (Paragraph(_TOTAL, Line.DASH, (Run(f"{head} {gaps[0]}."),)),) if gaps else ()
    info = composer.info
    said = f"{head} {total_money(total, info.money_unit, info.amount_in_words)}"
    parts = _bysource_and_kind(composer)
    if len(parts) == 1:
        one = words.FROM_ONE_SOURCE if info.amount_in_words else words.OF_ONE_SOURCE
        said += one.format(source=parts[0][0])
    elif parts:
        each = "; ".join(f"{name} {money(sum_, info.money_unit)}" for name, sum_ in parts)
        said += f"{words.CONSISTING_OF} {each}"
    return (Paragraph(_TOTAL, Line.DASH, (Run(said + "."),)),)


def _bysource_and_kind(composer: Composer) -> list[tuple[str, Dong]]:
    sums: dict[str, int] = {}
    for line in composer.plan.funding:
        if line.amount is not None and not is_stated_total(line):
            name = _name(composer, line)
            if not name:
                return []
            sums[name] = sums.get(name, 0) + line.amount
    return [(name, Dong(total)) for name, total in sums.items()]
