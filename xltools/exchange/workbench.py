"""A unit's plan while something is laid into it: its rows, each change, and what is to be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar, cast

from xltools.cells import CellRef
from xltools.exchange.new_rows import new_row
from xltools.exchange.remark import Remark
from xltools.form import GeneralInfo
from xltools.form.base import Record, field_named
from xltools.form.layout import place
from xltools.plan import Plan
from xltools.plan.export import Typed, typed, typed_row

R = TypeVar("R", bound=Record)


class Change(NamedTuple):
    """One cell that was changed, as it stands in the new workbook.

    A new row is one change: its `header` is "", and `after` are its values one after the other.
    """

    cell: CellRef
    header: str
    row: str
    before: Typed
    after: Typed


class Workbench:
    """The rows of one plan; `put` and `add` change them and note every cell that differs."""

    def __init__(self, plan: Plan) -> None:
        self.info = plan.info
        self.is_fresh = plan_is_blank(plan)
        self._rows = {record: list(rows) for record, rows in plan.records.items()}
        self.changes: list[Change] = []
        self.remarks: list[Remark] = []

    def rows(self, record: type[R]) -> tuple[R, ...]:
        """The rows of a sheet as they are now."""
        return cast("tuple[R, ...]", tuple(self._rows.get(record, ())))

    def own(self, record: type[R]) -> tuple[R, ...]:
        """The rows of the unit itself; those of units below it are not touched."""
        own = (None, self.info.unit_code)
        return tuple(row for row in self.rows(record) if getattr(row, "unit_code", None) in own)

    def put(self, row: R, **values: Any) -> R:
        """Give cells of a row other values."""
        kept = self._rows[type(row)]
        index = next(i for i, each in enumerate(kept) if each is row)
        changed = row.replaced(**values)
        kept[index] = changed
        self._note(changed, index, {name: getattr(row, name) for name in values})
        return changed

    def add(self, record: type[R], **values: Any) -> R:
        """Put a row behind the others of its sheet."""
        kept = self._rows.setdefault(record, [])
        row = new_row(record, cast("list[R]", kept), **values)
        kept.append(row)
        there = place(record, len(kept) - 1)
        said = " · ".join(str(value) for value in typed_row(row).values())
        self.changes.append(Change(there.cell(next(iter(values))), "", _name(row), "", said))
        return row

    def put_info(self, **values: Any) -> None:
        """Change items of Thông tin chung."""
        before = {name: getattr(self.info, name) for name in values}
        self.info = self.info.replaced(**values)
        self._note(self.info, 0, before)

    def cell(self, row: Record, name: str) -> CellRef:
        """Where a cell of a row stands in the new workbook."""
        kept = self._rows.get(type(row), [row])
        index = next(i for i, each in enumerate(kept) if each is row)
        return place(type(row), index).cell(name)

    def tell(
        self, code: str, row: Record | None = None, name: str = "", /, **values: object
    ) -> None:
        """Note something that a person should know, at a cell of a row."""
        cell = self.cell(row, name) if row is not None else None
        self.remarks.append(Remark(code, values, cell))

    def plan(self) -> Plan:
        """The plan as it is now."""
        return Plan(self.info, {record: tuple(rows) for record, rows in self._rows.items()})

    def _note(self, row: Record, index: int, before: Mapping[str, Any]) -> None:
        there = place(type(row), index)
        called = _name(row)
        for name, old in before.items():
            declared = field_named(type(row), name)
            was, now = typed(declared, old), typed(declared, getattr(row, name))
            if was != now:
                header = declared.column.header
                self.changes.append(Change(there.cell(name), header, called, was, now))


def _name(row: Record) -> str:
    """What a person calls the row: its key without blank parts; "" of items."""
    return "" if isinstance(row, GeneralInfo) else row.row_key.strip("|")


def plan_is_blank(plan: Plan) -> bool:
    """Whether nobody has stated a figure: no target has a value, no village its households."""
    return all(row.value is None for row in plan.targets) and not plan.movements
