"""The head of a plan: letterhead, title, legal bases, opening sentence."""

from __future__ import annotations

from xltools.form import LegalBasis
from xltools.form.words import (
    UNKNOWN,
    BasisRole,
    CitedAs,
    PlanState,
    PrintedAt,
)
from xltools.narrative import words
from xltools.narrative.amendment import amending_opening, amending_title, amends
from xltools.narrative.blocks import Basis, Block, Letterhead, Line, Paragraph, Run, Runs, Title
from xltools.narrative.composer import Composer
from xltools.narrative.markup import ended_by, lower_first, marked, noted
from xltools.plan.citations import has_number
from xltools.quantities import Said
from xltools.wording.dates import format_long_date, format_place_and_date

_IN_BASES = (
    BasisRole.BASIS,
    BasisRole.PARENT_PLAN,
    BasisRole.ASSIGNS_TARGETS,
    BasisRole.ASSIGNS_FUNDING,
    BasisRole.AMENDED,
)
_NOT_ISSUED = (PlanState.REGISTERED, PlanState.DRAFT)
_ISSUED = (PlanState.ISSUED, PlanState.AMENDED)


def front(composer: Composer) -> tuple[Block, ...]:
    """Everything above the first part."""
    return (letterhead(composer), title(composer), *bases(composer), opening(composer))


def letterhead(composer: Composer) -> Letterhead:
    """A people's committee has no line above it; a blank number or day leaves room.

    In a plan that calls itself issued they are gaps.
    """
    info = composer.info
    unit = info.unit_name or composer.gap("quoc-hieu", info, "unit_name")
    if info.state in _ISSUED and info.issued_on is None:
        composer.gap("quoc-hieu", info, "issued_on")
    place = info.place or composer.gap("quoc-hieu", info, "place")
    return Letterhead(
        id="quoc-hieu",
        agency=(words.COMMITTEE.upper(), unit.upper()),
        number=f"{words.NUMBER} {number_and_symbol(composer)}",
        place_and_date=format_place_and_date(place, info.issued_on, composer.plan.year or 0)
        if composer.plan.year
        else f"{place}, {words.DAY_TO_FILL.format(year='')}".rstrip(),
        draft_mark=words.DRAFT if info.state in _NOT_ISSUED else "",
        urgency=(info.urgency or "").upper(),
    )


def number_and_symbol(composer: Composer) -> str:
    """05/KH-UBND; a blank number leaves room to write it, or a gap once the plan is issued."""
    info = composer.info
    blank = info.state in _ISSUED and not info.number
    gap = composer.gap("quoc-hieu", info, "number") if blank else ""
    number = info.number or gap or words.ROOM_FOR_NUMBER
    if number.isdigit() and len(number) == 1:
        number = f"0{number}"
    return f"{number}/{info.symbol or 'KH-UBND'}"


def title(composer: Composer) -> Title:
    """KẾ HOẠCH and its trích yếu."""
    info = composer.info
    runs = composer.runs(info.title, "trich-yeu", info, "title")
    runs = runs or (Run(composer.gap("trich-yeu", info, "title")),)
    if amends(info):
        runs = amending_title(composer, runs)
    return Title(id="trich-yeu", kind=words.PLAN, runs=runs)


def bases(composer: Composer) -> tuple[Basis, ...]:
    """The legal bases in their order, each on a line ended by ";", the last by "."."""
    printed = [each for each in composer.plan.bases if _is_printed(each)]
    printed.sort(key=lambda each: each.print_order or len(printed) + 1)
    return tuple(_basis(composer, each, "." if each is printed[-1] else ";") for each in printed)


def _is_printed(basis: LegalBasis) -> bool:
    if basis.document_type is None and basis.title is None:
        return False
    if basis.printed_at is None:
        return basis.role in _IN_BASES
    if basis.printed_at is PrintedAt.FOOTNOTE:
        return basis.role is not BasisRole.CITED
    return basis.printed_at is PrintedAt.BASES


def _basis(composer: Composer, basis: LegalBasis, mark: str) -> Basis:
    block = f"can-cu/{basis.code or basis.source.row}"
    cited_as = basis.cited_as or CitedAs.BASED_ON
    lead = f"{cited_as.value} "
    if basis.printed_at is PrintedAt.FOOTNOTE:
        named = f"{basis.document_type or ''} của {_issuer(composer, basis, block)}".strip()
        runs = noted((Run(lead + named + mark),), marked(citation(composer, basis, block)))
        return Basis(block, _italic(runs))
    runs = marked(lead + citation(composer, basis, block))
    return Basis(block, _italic(ended_by(runs, mark)))


def citation(composer: Composer, basis: LegalBasis, block: str) -> str:
    """A first citation: type, number, day, issuer and what it is about; gaps where unknown."""
    kind = basis.document_type or composer.gap(block, basis, "document_type")
    title = "".join(run.text for run in composer.runs(basis.title, block, basis, "title"))
    if kind == "Luật" and title:
        return f"{_named_law(title)} {_day(composer, basis, block)}"
    number = _number(composer, basis, block)
    article = f"{basis.article} " if basis.article else ""
    said = f"{article}{kind} số {number} {_day(composer, basis, block)}"
    return f"{said} của {_issuer(composer, basis, block)}{_about(title)}"


def _number(composer: Composer, basis: LegalBasis, block: str) -> str:
    """263/QĐ-TTg; of "/KH-UBND" what is known stays behind the gap."""
    symbol = basis.symbol or ""
    if has_number(basis):
        return symbol
    return composer.gap(block, basis, "symbol") + (symbol if symbol.startswith("/") else "")


def _named_law(title: str) -> str:
    return title if title.startswith("Luật") else f"Luật {title}"


def _about(title: str) -> str:
    """What follows the issuer: " phê duyệt …", " về Chương trình …"."""
    if not title:
        return ""
    if title.startswith(("Chương trình", "Đề án", "Quy định", "Danh mục", "Kế hoạch")):
        return f" về {title}"
    return f" {lower_first(title)}"


def _day(composer: Composer, basis: LegalBasis, block: str) -> str:
    day = basis.issued_on
    if day is None or isinstance(day, Said):
        return f"ngày {composer.gap(block, basis, 'issued_on')}"
    return format_long_date(day)


def _issuer(composer: Composer, basis: LegalBasis, block: str) -> str:
    if basis.issuer and basis.issuer != UNKNOWN:
        return basis.issuer
    return composer.gap(block, basis, "issuer")


def _italic(runs: Runs) -> Runs:
    return tuple(Run(run.text, run.bold, not run.note, run.note) for run in runs)


def opening(composer: Composer) -> Paragraph:
    """The sentence that leads to part I: the plan's own, else ours."""
    info = composer.info
    own = composer.runs(info.opening, "mo-dau", info, "opening")
    if amends(info):
        own = amending_opening(composer, own)
    if own:
        return Paragraph("mo-dau", Line.TEXT, own)
    text = words.OPENING.format(
        committee=composer.committee,
        programme=composer.programme,
        short=composer.short_programme,
        unit=composer.committee.removeprefix(words.COMMITTEE + " "),
        year=composer.year,
    )
    return Paragraph("mo-dau", Line.TEXT, (Run(text),))
