"""The references that texts may hold, each with the formula that fills it in and its value.

What hangs on the catalogue or on the whole plan ({ct.ten}, {bc.chung}, {so_thon}, campaigns) is
written as it is now. A code of a row that was not prepared is not among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import FundingLine, LegalBasis, Movement, ReportDue, Target
from xltools.form.base import Record
from xltools.form.words import WHOLE_PROGRAMME, FundingState, Period
from xltools.plan.references import Context, resolve
from xltools.workbook import printed_formulas as say
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import PLAN_YEAR, quoted, whole_column

_SPARE_CODES: Final = 5
_YEARS: Final = range(-2, 3)
_HOUSEHOLDS: Final = {
    "h.dau": "total_start", "h.cuoi": "total_end_used",
    "n.dau": "poor_start", "n.cuoi": "poor_end", "c.dau": "near_start", "c.cuoi": "near_end",
}  # fmt: skip
_RATES: Final = {
    "tn.dau": "poor_rate_start", "tn.cuoi": "poor_rate_end", "tn.giam": "poor_rate_fall",
    "tc.dau": "near_rate_start", "tc.cuoi": "near_rate_end", "tc.giam": "near_rate_fall",
}  # fmt: skip
_FALLS: Final = {"n.giam": ("poor_start", "poor_end"), "c.giam": ("near_start", "near_end")}
_NAMES: Final = {
    "don_vi": "unit_name", "cap_tren": "parent_name", "tinh": "province_name",
}  # fmt: skip
_AS_THEY_ARE: Final = (
    *("so_thon", "so_cap_duoi", "ct.ten", "ct.day_du", "ct.giai_doan", "bc.chung", "kp.chu"),
)


@dataclass(frozen=True)
class Source:
    """The row that a reference speaks of: found by its code, `index` from 0 now, None for none."""

    record: type[Record]
    code: str
    index: int | None

    @property
    def finds(self) -> str:
        """The formula of its place in the table, 0 for none."""
        codes = whole_column(self.record, self.record.sheet.code_field)
        code = self.code.replace('"', '""')
        return f'=IFERROR(MATCH("{code}",{codes},0),0)'


@dataclass(frozen=True)
class Reference:
    """A reference without braces, the formula of its text ("" for a fixed one), and the text.

    In a formula `<value>` is the cell that repeats this field of the source, and `~` the text of
    the reference without what is behind the point.
    """

    name: str
    formula: str
    text: str
    source: Source | None = None


FIELDS: Final[dict[type[Record], tuple[str, ...]]] = {
    Target: (
        *("operator", "value", "value_to", "measure_unit", "no_value_yet", "counterpart"),
        *("counterpart_unit", "baseline", "numerator", "denominator", "counted_unit"),
    ),
    LegalBasis: ("document_type", "symbol", "issued_on", "issuer"),
    ReportDue: ("due_wording", "due"),
}
"""What formulas read of a source."""


def references(contents: Contents, context: Context) -> tuple[Reference, ...]:
    """All references that texts of this workbook may hold."""
    made = (
        *_of_years(),
        *_of_targets(contents),
        *_of_documents(contents),
        *_of_reports(contents),
        *_of_money(contents, context),
        *_of_households(contents),
        *_of_names(contents),
        *((name, "", None) for name in (*_AS_THEY_ARE, *context.campaigns)),
    )
    sources = _Sources(contents)
    return tuple(_reference(context, sources, *each) for each in made)


Made = Iterator[tuple[str, str, type[Record] | None]]
"""Names, formulas, and the sheet of which a row is meant."""


def _reference(
    context: Context, sources: _Sources, name: str, formula: str, record: type[Record] | None
) -> Reference:
    text = resolve(f"{{{name}}}", context).text
    guarded = f"=IFERROR({formula},{say.MISSING})" if formula else ""
    source = None if record is None else sources.of(record, name.partition(".")[0])
    return Reference(name, guarded, text, source)


class _Sources:
    """The rows that codes name, looked through once a sheet."""

    def __init__(self, contents: Contents) -> None:
        self._grids = contents.grids
        self._rows: dict[type[Record], dict[str | None, int]] = {}

    def of(self, record: type[Record], code: str) -> Source:
        """The first row with that code; of the next code that stands ready no row is filled yet."""
        if record not in self._rows:
            self._rows[record] = self._numbered(record)
        return Source(record, code, self._rows[record].get(code))

    def _numbered(self, record: type[Record]) -> dict[str | None, int]:
        grid, name = self._grids[record], record.sheet.code_field
        ready = (grid.code(index) for index in range(grid.blank))
        found: dict[str | None, int] = {}
        for number, code in enumerate(chain((getattr(each, name) for each in grid.records), ready)):
            found.setdefault(code, number)
        return found


def _of_years() -> Made:
    for shift in _YEARS:
        name = f"nam{shift:+d}" if shift else "nam"
        yield name, f'IF(ISNUMBER({PLAN_YEAR}),({PLAN_YEAR}{shift:+d})&"",{say.MISSING})', None


def _codes(contents: Contents, record: type[Record]) -> tuple[str, ...]:
    """The codes of a sheet's own rows, and the next that stand ready."""
    grid = contents.grids[record]
    own = [
        str(getattr(each, record.sheet.code_field))
        for each in grid.records
        if getattr(each, record.sheet.code_field) and getattr(each, "unit_code", None) is None
    ]
    ready = [grid.code(index) for index in range(min(grid.blank, _SPARE_CODES))]
    return tuple(dict.fromkeys((*own, *ready)))


def _of_targets(contents: Contents) -> Made:
    unit, to = "<measure_unit>", "<value_to>"
    level = f'IF(OR({unit}="điểm %",{unit}="điểm phần trăm"),"%",{unit})'
    fraction = f'{say.count("<numerator>")}&"/"&{say.count("<denominator>")}'
    of = 'IF(<counted_unit>="",""," "&<counted_unit>)'
    parts = {
        "": _unless_blank("<value>", say.span("<value>", to, unit)),
        ".cau": say.asked("<operator>", "<value>", "~", to, "<no_value_yet>"),
        ".tuong_ung": _of_field("counterpart", "<counterpart_unit>"),
        ".dau_ky": _of_field("baseline", level),
        ".ty_so": f'IF(OR(<numerator>="",<denominator>=""),{say.MISSING},{fraction}&{of})',
    }
    for code in _codes(contents, Target):
        for part, formula in parts.items():
            yield f"{code}{part}", formula, Target


def _of_field(name: str, unit: str) -> str:
    return _unless_blank(f"<{name}>", say.with_unit(f"<{name}>", unit))


def _unless_blank(cell: str, said: str) -> str:
    return f'IF({cell}="",{say.MISSING},{said})'


def _of_documents(contents: Contents) -> Made:
    kind, symbol, day, issuer = (f"<{name}>" for name in FIELDS[LegalBasis])
    for code in _codes(contents, LegalBasis):
        yield code, say.cited(kind, symbol, day, issuer), LegalBasis
        yield f"{code}.ngan", say.cited_shortly(kind, symbol, issuer), LegalBasis


def _of_reports(contents: Contents) -> Made:
    for code in _codes(contents, ReportDue):
        yield code, say.due("<due_wording>", "<due>"), ReportDue


def _of_money(contents: Contents, context: Context) -> Made:
    amounts = whole_column(FundingLine, "amount")
    projects = whole_column(FundingLine, "project")
    unit = contents.item_cell("money_unit")
    own = f'({projects}<>"{WHOLE_PROGRAMME}")*({projects}<>"")'
    total = f'SUM({amounts})-SUMIF({projects},"{WHOLE_PROGRAMME}",{amounts})'
    stated = f'SUMIF({projects},"{WHOLE_PROGRAMME}",{amounts})'
    said = f"IF({stated}=0,{say.MISSING},{say.money(f'({stated})', unit)})"
    in_words = contents.plan.info.amount_in_words
    whole = _known(own, say.money(f"({total})", unit), said)
    yield "kp", "" if in_words else whole, None
    for code in sorted(context.projects):
        name = code.replace('"', '""')
        within = f'((({projects}="{name}")+(LEFT({projects},{len(code) + 1})="{name}."))>0)'
        sums = f'(SUMIF({projects},"{name}",{amounts})+SUMIF({projects},"{name}.*",{amounts}))'
        yield f"kp.{code}", _known(within, say.money(sums, unit), say.MISSING), None


def _known(within: str, said: str, otherwise: str) -> str:
    """A sum of the lines that lie within, where some state an amount and none lacks its own."""
    amounts, state = whole_column(FundingLine, "amount"), whole_column(FundingLine, "state")
    granted = f'((({state}="")+({state}="{FundingState.GRANTED}"))>0)'
    silent = f'({whole_column(FundingLine, "words_when_unknown")}="")'
    lacking = f'SUMPRODUCT({within}*({amounts}="")*{granted}*{silent})'
    stated = f"SUMPRODUCT({within}*ISNUMBER({amounts}))"
    return f"IF(OR({lacking}>0,{stated}=0),{otherwise},{said})"


def _of_households(contents: Contents) -> Made:
    grid = contents.grids[Movement]
    line = grid.last_row + 1 + tuple(Period).index(Period.PLAN)

    def total(name: str) -> str:
        return f"{quoted(Movement.sheet.name)}!{grid.cell(name, line)}"

    for reference, name in _HOUSEHOLDS.items():
        yield reference, _unless_blank(total(name), say.count(total(name))), None
    for reference, name in _RATES.items():
        after = " điểm phần trăm" if reference.endswith(".giam") else "%"
        said = f'{say.number(total(name))}&"{after}"'
        yield reference, _unless_blank(total(name), said), None
    for reference, (start, end) in _FALLS.items():
        fall = f"({total(start)}-{total(end)})"
        known = f'OR({total(start)}="",{total(end)}="")'
        yield reference, f"IF({known},{say.MISSING},{say.count(fall)})", None


def _of_names(contents: Contents) -> Made:
    for reference, name in _NAMES.items():
        cell = contents.item_cell(name)
        yield reference, _unless_blank(cell, f"LOWER(LEFT({cell},1))&MID({cell},2,200)"), None
    short = contents.item_cell("short_name")
    yield "ct", _unless_blank(short, f'{short}&""'), None
