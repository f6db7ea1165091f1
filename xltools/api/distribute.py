"""One prefilled workbook and one message for every unit below, by what it is assigned."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from xltools.api.assign import errors_in, remark_json, remark_lines
from xltools.api.below import check_assigns, fresh_plan, targets_to_assign
from xltools.api.new import save_plan
from xltools.api.reading import Source, open_whole
from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.assignment import Assignment, assignment_of
from xltools.exchange.handing_out import Letter, handed_name, next_number
from xltools.exchange.laying import Laid, lay
from xltools.exchange.mail_draft import check_address
from xltools.exchange.naming import name_of
from xltools.exchange.remark import Remark
from xltools.exchange.sums import compare_sums
from xltools.exchange.wrong_lines import wrong_lines
from xltools.form import ChildUnit
from xltools.form.words import AssignedKind
from xltools.plan import Plan
from xltools.plan.names import project_name
from xltools.plan.scope import Scope
from xltools.quantities import Dong
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

Progress = Callable[[int, int, str], None]
_SUFFIXES: Final = (".xlsx", ".txt")


@dataclass(frozen=True)
class Handed:
    """What one unit is handed: its plan as it starts, and the names of its files."""

    unit: ChildUnit
    assignment: Assignment
    plan: Plan
    workbook: Path
    message: Path


@dataclass(frozen=True)
class Distributed:
    """All that was handed out; nothing where the assignment itself is in error."""

    parent: Plan
    folder: Path
    number: int
    handed: tuple[Handed, ...]
    remarks: tuple[Remark, ...]

    @property
    def status(self) -> int:
        """Exit status: 1 where errors kept anything from being handed out."""
        return 1 if errors_in(self.remarks) else 0


def distribute(
    source: Source, folder: Path, setup: Setup, progress: Progress | None = None, lang: Lang = "vi"
) -> Distributed:
    """Write the workbooks of all units of Cấp dưới that count, once the sums were found right.

    The folder is made when it is missing; no file in it is replaced. Raises XltoolsError:
    `file.*`, `form.*`, "part.not-whole", `assign.*`, `unit.*`, `output.*`, "mail.bad-address" for
    our own address in the settings.
    """
    email = setup.settings.own.email and check_address(setup.settings.own.email)
    opened = open_whole(source)
    parent, path = opened.plan, opened.path
    check_assigns(parent, path)
    units = [unit for unit in parent.children if unit.counted and unit.code]
    if not units:
        raise XltoolsError("assign.no-units", file=path)
    scope = Scope(parent, setup.catalogue)
    remarks = [*wrong_lines(parent), *compare_sums(parent, lambda code: project_name(scope, code))]
    if errors_in(remarks):
        return Distributed(parent, folder, 0, (), tuple(remarks))
    targets = targets_to_assign(parent, setup)
    laid: list[tuple[ChildUnit, Assignment, Laid]] = []
    for unit in units:
        assignment = assignment_of(parent, unit, targets, setup.catalogue)
        fresh = _with_contacts(fresh_plan(parent, unit, setup), unit, email)
        laid.append((unit, assignment, lay(assignment, fresh, setup.catalogue)))
    remarks += [
        replace(each, about=unit.name or "") for unit, _, one in laid for each in one.remarks
    ]
    if errors_in(remarks):
        return Distributed(parent, folder, 0, (), tuple(remarks))
    number = _number(folder, parent)
    handed = tuple(_named(folder, number, *each, setup) for each in laid)
    with tempfile.TemporaryDirectory(prefix=".", dir=folder) as aside:
        for done, each in enumerate(handed, start=1):
            _write(each, Path(aside), parent, path, setup, lang)
            if progress is not None:
                progress(done, len(handed), each.unit.name or "")
        for each in handed:
            for file in (each.workbook, each.message):
                (Path(aside) / file.name).rename(file)
    return Distributed(parent, folder, number, handed, tuple(remarks))


def _with_contacts(plan: Plan, unit: ChildUnit, email: str) -> Plan:
    """The fresh plan with what the parent's list knows of the unit, and where it sends its plan."""
    info = plan.info.replaced(
        prepared_by=unit.contact or plan.info.prepared_by,
        prepared_phone=unit.phone or plan.info.prepared_phone,
        area=unit.area or plan.info.area,
        classes=unit.classes or plan.info.classes,
        parent_email=email or None,
    )
    return Plan(info, plan.records)


def _number(folder: Path, parent: Plan) -> int:
    """The number of this handing out in its folder. Raises XltoolsError "output.no-folder"."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = [each.name for each in folder.iterdir()]
    except OSError as error:
        raise XltoolsError("output.no-folder", folder=str(folder)) from error
    return next_number(parent.year or 0, names)


def _named(
    folder: Path,
    number: int,
    unit: ChildUnit,
    assignment: Assignment,
    laid: Laid,
    setup: Setup,
) -> Handed:
    found = Scope(laid.plan, setup.catalogue).unit
    stem = handed_name(name_of(laid.plan, found, number))
    workbook, message = (folder / f"{stem}{suffix}" for suffix in _SUFFIXES)
    return Handed(unit, assignment, laid.plan, workbook, message)


def _write(each: Handed, aside: Path, parent: Plan, path: Path, setup: Setup, lang: Lang) -> None:
    """Write both files beside the folder's own: they go there once those of all units are whole."""
    from xltools.workbook.save import replacing

    scope = Scope(each.plan, setup.catalogue)
    letter = Letter(parent, each.plan, each.assignment, scope, each.workbook.name)
    save_plan(each.plan, aside / each.workbook.name, setup, inputs=(path,))
    with replacing(aside / each.message.name, (path,), ".txt") as temporary:
        text = "\n".join(letter.lines(lang)) + "\n"
        temporary.write_text(text, encoding="utf-8-sig", newline="\r\n")


def distribute_lines(done: Distributed, lang: Lang) -> Iterator[str]:
    """What each unit was handed, or why nothing was, and all that is to be told."""
    if done.handed:
        says = {"count": len(done.handed), "number": done.number, "folder": str(done.folder)}
        yield say_result("distribute.done", lang, **says)
    else:
        yield say_result("distribute.stopped", lang)
    for each in done.handed:
        yield "  " + _say_handed(each, lang)
    yield from remark_lines(done.remarks, lang)


def _say_handed(each: Handed, lang: Lang) -> str:
    targets, money = _counts(each)
    says: dict[str, Any] = {"unit": each.unit.name, "file": each.workbook.name}
    if each.assignment.asked:
        count = len(each.assignment.asked)
        return say_result("distribute.unit-to-register", lang, **says, targets=count)
    if money:
        says |= {"funding": len(money), "amount": Dong(sum(money))}
        return say_result("distribute.unit", lang, **says, targets=targets)
    if targets:
        return say_result("distribute.unit-targets", lang, **says, targets=targets)
    return say_result("distribute.unit-nothing", lang, **says)


def _counts(each: Handed) -> tuple[int, Sequence[int]]:
    """How many targets a unit is assigned, and its amounts of money."""
    kinds = [given.thing.kind for given in each.assignment.given]
    amounts = [g.row.amount for g in each.assignment.given if g.row.amount is not None]
    return kinds.count(AssignedKind.TARGET), amounts


def distribute_json(done: Distributed, lang: Lang) -> dict[str, Any]:
    """The same as one object; money is in đồng."""
    info = done.parent.info
    return {
        "folder": str(done.folder),
        "unit": {"code": info.unit_code, "name": info.unit_name},
        "plan_year": info.plan_year,
        "number": done.number,
        "units": [
            {
                "code": each.unit.code,
                "name": each.unit.name,
                "workbook": each.workbook.name,
                "message": each.message.name,
                "targets": _counts(each)[0],
                "amounts": len(_counts(each)[1]),
                "amount": sum(_counts(each)[1]),
            }
            for each in done.handed
        ],
        "remarks": [remark_json(each, lang) for each in done.remarks],
    }
