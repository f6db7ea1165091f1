"""Send a plan upward: checked, stripped, looked through for personal data, sealed, and packed.

The workbook that goes is written anew out of the records; the one that a person fills is never
touched and never mailed. Everything is made in a hidden folder, which takes its name once the last
file passed the privacy gate.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from xltools import VERSION
from xltools.api.desk import Desk
from xltools.api.reading import Source, path_of
from xltools.api.report import say_count
from xltools.api.setup import Setup
from xltools.api.submission_files import Made, Making, make_files
from xltools.api.validate import Report, validate
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.folder import NotKept, names_in, new_folder
from xltools.exchange.hits import Allowed, Hit
from xltools.exchange.holder import Holder, holder_of
from xltools.exchange.journal import SUBMISSION, note, used_numbers
from xltools.exchange.mail_draft import bytes_of, check_address, dated
from xltools.exchange.naming import SubmissionName, name_of, next_sequence, read_name
from xltools.exchange.outbox import check_sending, send
from xltools.exchange.own_key import OwnKey, own_key, short_form
from xltools.exchange.privacy import allowed_in, scan_folder
from xltools.exchange.privacy_plan import Leak, leaks_of
from xltools.exchange.seal import CheckedBy, seal_of, seal_values
from xltools.exchange.strip import stripped
from xltools.exchange.submission_words import Told
from xltools.findings import Severity
from xltools.plan import Plan
from xltools.plan.scope import Scope


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """How it goes: to which address ("" for that of the plan or the settings), sent by us or not.

    `amended` is the workbook of the signed plan where this one amends it.
    """

    to: str = ""
    send: bool = False
    amended: Path | None = None


@dataclass(frozen=True)
class Submission:
    """What lies ready: the folder with its files, the unit's key, and what became of the mail.

    `stays` are sheets of the person's file that do not go; `trouble` says why a mail was not sent
    though it was asked for.
    """

    folder: Path
    name: SubmissionName
    unit_name: str
    made: Made
    key: str
    key_is_new: bool
    recipient: str
    stays: tuple[str, ...] = ()
    sent: bool = False
    trouble: XltoolsError | None = None

    @property
    def draft(self) -> Path:
        """The draft mail, or the mail as it was sent."""
        return self.folder / self.made.draft


@dataclass(frozen=True)
class Submitted:
    """How it ended: a submission, or what stopped it: errors, cells, places of files."""

    report: Report
    submission: Submission | None = None
    leaks: tuple[Leak, ...] = ()
    hits: tuple[Hit, ...] = ()

    @property
    def status(self) -> int:
        """Exit status: 0 prepared, 1 stopped, 2 prepared and not sent as was asked."""
        if self.submission is None:
            return 1
        return 2 if self.submission.trouble else 0


@dataclass(frozen=True)
class _Packing:
    """What is packed: the stripped plan, whose it is, what may be named, the check, the key."""

    plan: Plan
    holder: Holder
    allowed: Allowed
    report: Report
    key: OwnKey
    key_is_new: bool


def submit(source: Source, output: Path, setup: Setup, desk: Desk, wanted: Wanted) -> Submitted:
    """Make the submission of a workbook in a folder of its own below `output`.

    Errors stop it, as does personal data; explained warnings travel along. Raises XltoolsError:
    what reading and writing the plan raise, `submit.*`, `key.*`, `mail.*`, `journal.*`,
    `output.*`. A mail that could not be sent is told in the result: the files are there.
    """
    if wanted.to:
        check_address(wanted.to)
    path, report = path_of(source), validate(source, setup)
    if report.error is not None:
        raise report.error
    if report.opened is None or report.count(Severity.ERROR):
        return Submitted(report)
    if report.opened.rows.part:
        raise XltoolsError("part.not-whole", file=path, sheets=report.opened.rows.part)
    plan = stripped(report.opened.plan)
    recipient = _recipient(plan, setup, wanted)
    allowed = allowed_in(plan, setup.settings.privacy.known_names)
    leaks = tuple(leaks_of(plan, allowed.names))
    if leaks:
        return Submitted(report, leaks=leaks)
    holder = holder_of(plan, setup.catalogue)
    if holder is None or not plan.year or not plan.info.unit_name:
        raise XltoolsError("submit.unit-unclear", file=path)
    key, is_new = own_key(desk.folder, holder, desk.now)
    packing = _Packing(plan, holder, allowed, report, key, is_new)
    return _pack(packing, _outside(output), setup, desk, replace(wanted, to=recipient))


def _recipient(plan: Plan, setup: Setup, wanted: Wanted) -> str:
    """The address of the mail: as wanted, else as the plan has it, else that of the settings.

    It is checked before anything is written. Raises XltoolsError `mail.*`,
    "submit.parent-address".
    """
    mail = setup.settings.mail
    above = "" if wanted.to else _address_above(plan)
    said = wanted.to or above or mail.to
    recipient = check_address(said) if said else ""
    if wanted.send:
        check_sending(mail, setup.settings.own.email, recipient)
    return recipient


def _address_above(plan: Plan) -> str:
    """Where the unit above wants plans sent, "" where nothing is said of it."""
    said = plan.info.parent_email or ""
    try:
        return check_address(said) if said else ""
    except XltoolsError as error:
        cell = plan.info.cell("parent_email")
        raise XltoolsError("submit.parent-address", cell=cell, address=said) from error


def _outside(output: Path) -> Path:
    """The folder of submissions; none lies in another. Raises XltoolsError "submit.inside"."""
    if read_name(output.name) is not None:
        raise XltoolsError("submit.inside", folder=output)
    return output


def _pack(packing: _Packing, output: Path, setup: Setup, desk: Desk, wanted: Wanted) -> Submitted:
    name = _next_name(packing.plan, output, setup, desk)
    hits: tuple[Hit, ...] = ()
    made: Made | None = None
    with new_folder(output / str(name)) as folder:
        made = make_files(folder, _making(packing, name, setup, desk, wanted), setup)
        hits = tuple(scan_folder(folder, packing.allowed))
        if hits:
            raise NotKept
    if hits or made is None:
        return Submitted(packing.report, hits=hits)
    prepared = Submission(
        output / str(name),
        name,
        packing.plan.info.unit_name or "",
        made,
        short_form(packing.key.public),
        packing.key_is_new,
        wanted.to,
        _stays(packing.report),
    )
    _note(prepared, desk)
    return Submitted(packing.report, _handed_over(prepared, setup, desk, wanted))


def _next_name(plan: Plan, output: Path, setup: Setup, desk: Desk) -> SubmissionName:
    """The name with the next number: after those in the folder, and all that left this desk."""
    like = name_of(plan, Scope(plan, setup.catalogue).unit, 1)
    used = used_numbers(desk.folder, like.year, like.unit_code)
    return replace(like, sequence=next_sequence(like, names_in(output), used))


def _making(
    packing: _Packing, name: SubmissionName, setup: Setup, desk: Desk, wanted: Wanted
) -> Making:
    report, settings = packing.report, setup.settings
    checked = CheckedBy(report.findings, settings.rules, VERSION)
    seal = seal_of(packing.plan, packing.holder, name.sequence, desk.now, checked)
    told = Told(packing.plan, name, say_count(report, "vi"), short_form(packing.key.public))
    return Making(
        told, seal_values(seal, packing.key), settings.own.email, wanted.to, wanted.amended
    )


def _stays(report: Report) -> tuple[str, ...]:
    """The sheets of the person's file that the form does not know."""
    return report.opened.rows.unknown_sheets if report.opened else ()


def _note(prepared: Submission, desk: Desk) -> None:
    name = prepared.name
    entry = {
        "at": desk.now.isoformat(),
        "year": name.year,
        "unit_code": name.unit_code,
        "sequence": name.sequence,
        "files": len(prepared.made.files),
        "key": prepared.key,
    }
    note(desk.folder, SUBMISSION, entry)


def _handed_over(prepared: Submission, setup: Setup, desk: Desk, wanted: Wanted) -> Submission:
    """The mail sent, where that was asked for; the draft gives way to the mail as it went."""
    if not wanted.send:
        return prepared
    mail = dated(prepared.made.mail, str(prepared.name), desk.now)
    try:
        send(mail, setup.settings.mail, desk.password)
    except XltoolsError as error:
        return replace(prepared, trouble=error)
    prepared.draft.write_bytes(bytes_of(mail))
    return replace(prepared, sent=True)
