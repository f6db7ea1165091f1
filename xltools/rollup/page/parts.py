"""The parts of the page, one a function: tables first, for those who read; charts beside."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from xltools.plan.derived import households_of
from xltools.plan.ranking import Ranking, ranking, rate
from xltools.plan.unit_groups import unit_groups
from xltools.plan.unit_lines import UnitLine, not_reached
from xltools.quantities import DONG_PER_MILLION, Share
from xltools.rollup.common_faults import FEWEST_UNITS as COMMON_UNITS
from xltools.rollup.common_faults import SMALLEST_SHARE
from xltools.rollup.membership import State
from xltools.rollup.outliers import FEWEST_UNITS, FURTHEST, TO_DEVIATION
from xltools.rollup.page.drawing import MOST_BARS, Chart, bars, stacked
from xltools.rollup.page.markup import Html, element, section, table, together
from xltools.rollup.page.overview import MoneyLine, Overview, one_digit, said
from xltools.wording import leaders_page as words
from xltools.wording.rollup import say_state


def banner(view: Overview) -> Html:
    """Whether the totals are whole, in large letters."""
    members = view.result.membership
    whole = view.result.complete
    counted = {"received": members.received, "expected": members.expected}
    head = words.COMPLETE if whole else words.INCOMPLETE
    lines: list[Html] = [element("p", head.format(**counted), class_="large")]
    if view.not_in_totals:
        units = ", ".join(view.not_in_totals)
        lines.append(element("p", words.NOT_IN_TOTALS.format(units=units)))
    if unread := len(members.of(State.UNREADABLE)):
        lines.append(element("p", words.UNREADABLE.format(files=unread)))
    if not whole and members.complete:
        lines.append(element("p", words.WITHHELD))
    return element("div", *lines, class_="banner" if whole else "banner lacking", role="note")


def files(view: Overview) -> Html:
    """How many files and units are in which state, and which need a look."""
    number = Counter(member.state for member in view.result.membership.members)
    states = [state for state in State if number[state]]
    chart = Chart(
        "files",
        words.FILES_CHART,
        tuple(say_state(state.value) for state in states),
        ((words.FILES_SERIES, tuple(number[state] for state in states)),),
        said,
    )
    rows = [
        (
            member.unit_name or words.UNKNOWN_UNIT,
            member.file_name or words.NO_FIGURE,
            say_state(member.state.value),
            " ".join(note.say() for note in member.notes),
        )
        for member in view.amiss
    ]
    listed = table(words.FILES_TABLE, words.FILES_HEADINGS, rows, texts=4) if rows else None
    return section(words.FILES, bars(chart), listed)


def households(view: Overview) -> Html:
    """The whole unit."""
    counted = view.households
    rows = [
        (label, *(_said(getattr(counted, f"{name}_{end}", None)) for end in _ENDS))
        for name, label in words.HOUSEHOLD_LINES.items()
    ]
    caption = view.of_whom(words.HOUSEHOLDS_TABLE.format(year=view.plan.year))
    return section(words.HOUSEHOLDS, table(caption, words.HOUSEHOLDS_HEADINGS, rows))


_ENDS = ("start", "end", "fall")


def _said(figure: Share | int | None) -> str:
    """A count as it is, a rate with two digits."""
    return said(figure.rounded(), 2) if isinstance(figure, Share) else said(figure)


def rankings(view: Overview) -> Html:
    """The units by poverty rate and by its fall."""
    parts = []
    for name, title in words.RANKED.items():
        order = ranking(view.units, rate(name), MOST_BARS)
        if not order.shown:
            continue
        labels = tuple(unit.name for unit, _ in order.shown)
        figures = tuple(figure for _, figure in order.shown)
        chart = Chart(name, title, labels, ((title, figures),), _two_digits, _note(order))
        parts.append(bars(chart))
    return section(words.RANKING, *(parts or [element("p", words.NOTHING_TO_RANK)]))


def _note(order: Ranking) -> str:
    lines = []
    if not order.whole:
        told = {"top": order.top, "bottom": order.bottom, "all": order.all}
        lines.append(words.RANKED_NOTE.format(**told))
    if order.without:
        names = ", ".join(unit.name for unit in order.without[:MOST_BARS])
        lines.append(words.WITHOUT_FIGURE.format(units=names))
    return " ".join(lines)


def _two_digits(figure: Decimal) -> str:
    return said(figure, 2)


def money(view: Overview) -> Html:
    """Planned money by project and source."""
    lines = [line for line in view.money if line.total is not None]
    total = _added(lines)
    rows = [
        (line.name, *(said(each, 1) for each in (*line.by_source, line.total)))
        for line in (total, *lines)
    ]
    series = tuple(
        (name, tuple(line.by_source[at] for line in lines))
        for at, name in enumerate(words.MONEY_SERIES)
    )
    title = view.of_whom(words.MONEY_TABLE)
    chart = Chart("money", title, tuple(line.name for line in lines), series, one_digit)
    drawn = stacked(chart) if lines else None
    listed = table(title, words.MONEY_HEADINGS, rows, bold_first=True)
    return section(words.MONEY, drawn, listed)


def _added(lines: list[MoneyLine]) -> MoneyLine:
    sums: list[Decimal | None] = []
    for at in range(len(words.MONEY_SERIES)):
        known = [figure for line in lines if (figure := line.by_source[at]) is not None]
        sums.append(sum(known, Decimal(0)) if known else None)
    return MoneyLine(words.MONEY_ALL, tuple(sums))


def remarks(view: Overview) -> Html:
    """Common faults, units below what was assigned, units that stand out; and by which rules."""
    items = [
        element("li", together((told.text, " ", element("em", told.remedy))))
        for told in (each.say() for each in view.review.remarks)
    ]
    listed = element("ul", *items) if items else element("p", words.NO_REMARKS)
    unchecked = element("p", words.NOT_CHECKED) if view.review.faults is None else None
    rules = {
        "furthest": said(FURTHEST),
        "scale": said(TO_DEVIATION),
        "units": FEWEST_UNITS,
        "common": COMMON_UNITS,
        "share": SMALLEST_SHARE,
    }
    note = element("p", words.REMARKS_NOTE.format(**rules), class_="note")
    return section(words.REMARKS, listed, unchecked, note)


def units(view: Overview) -> Html:
    """Every unit with its main figures, after the whole."""
    counted = view.households
    total = _added([line for line in view.money if line.total is not None]).total
    short = sum(not_reached(view.plan, unit) for unit in view.units)
    rows = [_figures(words.ALL_UNITS, counted, total, short, "")]
    rows += [
        _figures(
            unit.name,
            unit.households,
            None if unit.money is None else Decimal(unit.money) / DONG_PER_MILLION,
            not_reached(view.plan, unit),
            _state(view, unit),
        )
        for unit in view.units
    ]
    listed = table(
        view.of_whom(words.UNITS_TABLE), words.UNITS_HEADINGS, rows, bold_first=True, look="units"
    )
    return section(words.UNITS, _groups(view), listed)


def _groups(view: Overview) -> Html | None:
    """Urban and rural, and the groups of Cấp dưới; how many of their units have figures."""
    rows = []
    for group in unit_groups(view.plan):
        of_group = [unit for unit in view.units if unit.code in group.codes]
        found = group.lines_present(unit.code for unit in of_group if unit.movements)
        name = group.name or words.UNGROUPED
        if found < len(group.codes):
            name += words.GROUP_PRESENT.format(found=found, asked=len(group.codes))
        counted = households_of([row for unit in of_group for row in unit.movements])
        known = [unit.money for unit in of_group if unit.money is not None]
        amount = Decimal(sum(known)) / DONG_PER_MILLION if known else None
        short = sum(not_reached(view.plan, unit) for unit in of_group)
        rows.append(_figures(name, counted, amount, short, "")[:-1])
    if not rows:
        return None
    headings = (words.GROUP, *words.UNITS_HEADINGS[1:-1])
    return table(view.of_whom(words.GROUPS_TABLE), headings, rows, look="units")


def _state(view: Overview, unit: UnitLine) -> str:
    state = view.states.get(unit.code)
    return words.NO_FIGURE if state is None else say_state(state.value)


def _figures(
    name: str, counted: object, money_: Decimal | None, short: int, state: str
) -> tuple[str, ...]:
    fields = ("total_start", "poor_start", "poor_end", "poor_rate_start", "poor_rate_end")
    more = ("poor_rate_fall", "near_end", "near_rate_end")
    return (
        name,
        *(_said(getattr(counted, field)) for field in (*fields, *more)),
        *(said(money_, 1), said(short), state),
    )
