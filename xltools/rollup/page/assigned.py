"""The part of the page about what was assigned: in all, thing by thing, and unit by unit."""

from __future__ import annotations

from decimal import Decimal

from xltools.form import AssignedTarget
from xltools.form.assigned_figures import given
from xltools.form.words import AssignedKind
from xltools.plan.against import Comparison
from xltools.plan.assigned import standing
from xltools.rollup.page.drawing import MOST_BARS, Chart, bars
from xltools.rollup.page.markup import Html, element, section, table
from xltools.rollup.page.overview import Overview, one_digit, said
from xltools.wording import leaders_page as words


def against_assigned(view: Overview) -> Html:
    """Planned against assigned: in all, thing by thing, and unit by unit."""
    found = view.review.comparisons
    if not found:
        return section(words.ASSIGNED, element("p", words.NOTHING_ASSIGNED))
    rows = [
        (
            _thing(one),
            one.measure_unit or words.NO_FIGURE,
            *(said(len(each)) for each in (one.rows, one.without)),
            *(said(each) for each in (one.assigned, one.registered, one.gap)),
            *(said(len(each)) for each in (one.short, one.silent)),
        )
        for one in found
    ]
    note = element("p", words.ASSIGNED_NOTE, class_="note")
    overall = table(view.of_whom(words.ASSIGNED_TABLE), words.ASSIGNED_HEADINGS, rows, texts=2)
    targets = [each for each in found if each.thing.kind is AssignedKind.TARGET]
    charts = [_by_unit_chart(view, one, at) for at, one in enumerate(targets[:2])]
    money = [each for each in found if each.thing.kind is AssignedKind.FUNDING]
    details = [_by_unit(view, one) for one in found]
    return section(words.ASSIGNED, overall, note, *charts, _money_chart(money), *details)


def _thing(one: Comparison) -> str:
    thing = one.thing
    name = "" if one.name == thing.code else one.name
    sources = [each for each in (thing.funding_source, thing.capital_kind) if each]
    return ", ".join([f"{thing.code} {name}".strip(), *sources])


def _by_unit_chart(view: Overview, one: Comparison, number: int) -> Html:
    """The units in the order of the sheet; of many those that lack most."""
    known = [row for row in one.rows if given(row) is not None]
    rows = known
    note = ""
    if len(known) > MOST_BARS:
        rows = sorted(known, key=lambda row: _lack(row, one))[:MOST_BARS]
        note = words.WORST_NOTE.format(shown=len(rows), all=len(known))
    names = tuple(view.names.get(row.unit_code or "", row.unit_code or "") for row in rows)
    figures = (tuple(map(given, rows)), tuple(row.registered for row in rows))
    series = tuple(zip(words.ASSIGNED_SERIES, figures, strict=True))
    title = words.ASSIGNED_CHART.format(name=_thing(one), unit=one.measure_unit or "")
    return bars(Chart(f"assigned-{number}", title, names, series, said, note))


def _lack(row: AssignedTarget, one: Comparison) -> tuple[bool, Decimal]:
    """Units below what was assigned first, those that lack most before others."""
    gap: Decimal | None = row.gap
    return row.unit_code not in one.short, -abs(gap or Decimal(0))


def _money_chart(money: list[Comparison]) -> Html | None:
    if not money:
        return None
    names = tuple(_thing(one) for one in money)
    figures = (tuple(one.assigned for one in money), tuple(one.registered for one in money))
    series = tuple(zip(words.ASSIGNED_SERIES, figures, strict=True))
    return bars(Chart("assigned-money", words.ASSIGNED_MONEY_CHART, names, series, one_digit))


def _by_unit(view: Overview, one: Comparison) -> Html:
    rows = [
        (
            view.names.get(row.unit_code or "", row.unit_code or ""),
            *(said(each) for each in (given(row), row.registered, row.gap)),
            str(standing(view.plan, row) or ""),
        )
        for row in one.rows
    ]
    title = words.BY_UNIT.format(name=_thing(one))
    return element("details", element("summary", title), table(title, words.BY_UNIT_HEADINGS, rows))
