"""What the doctor finds on machines that are tables, one difference from a good one at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from addin.fake_windows import EXCEL, EXCEL_KEY, FakeWindows

from xltools.addin.check import Diagnosis, Patient, State
from xltools.addin.doctor import CHECKS, examine, is_well
from xltools.addin.install import install, shipped
from xltools.addin.windows import ThisMachine, Value
from xltools.wording.addin_checks import CHECK_TEXTS, say_check
from xltools.wording.fill import placeholders

POLICIES = r"HKCU\Software\Policies\Microsoft\Office\16.0"
OWN = r"HKCU\Software\Microsoft\Office\16.0"
RULES = (
    r"HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules"
)
OPENS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.xlsx\UserChoice"
CLICK_TO_RUN = r"HKLM\SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
NO_CHILDREN = "D4F940AB-401B-4EFC-AADC-AD5F3C50688A"
NO_LOCATIONS: dict[str, dict[str, Value]] = {
    rf"{POLICIES}\Excel\Security\Trusted Locations": {"AllLocationsDisabled": 1}
}

GOOD = [f"{check.topic}.good" for check in CHECKS]


class Machine:
    """A machine on which all is well, to be spoilt."""

    def __init__(self, home: Path) -> None:
        self.windows = FakeWindows(home, programs=frozenset({"excel.exe"}))
        self.windows.registry[CLICK_TO_RUN] = {"VersionToReport": "16.0.17928.20114"}
        self.folder = home / "Local" / "xltools"
        self.python = home / "Python" / "pythonw.exe"
        self.python.parent.mkdir(parents=True)
        self.python.touch()
        self.windows.answers[str(self.python)] = "0.1.0 True True\n"
        self.addin = install(self.windows, self.folder, "0.1.0", self.python).addin
        self.loaded = True

    def spoil(self, key: str, **values: Value) -> None:
        """Set values in the registry."""
        self.windows.registry.setdefault(key, {}).update(values)

    def examine(self) -> list[Diagnosis]:
        """As a person runs it: while Excel holds the add-in that it has loaded."""
        self.windows.held = {self.addin} if self.loaded else set()
        return examine(Patient(self.windows, self.folder, "0.1.0", self.python))


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "an")


def codes(found: list[Diagnosis]) -> list[str]:
    return [diagnosis.code for diagnosis in found]


def instead(*worse: str) -> list[str]:
    """All is good but these."""
    topics = {code.partition(".")[0]: code for code in worse}
    return [topics.get(code.partition(".")[0], code) for code in GOOD]


def no_excel(machine: Machine) -> None:
    del machine.windows.registry[EXCEL_KEY]


def network(machine: Machine) -> None:
    machine.windows.home = Path("\\\\may-chu\\ho-so")


def gone(machine: Machine) -> None:
    machine.addin.unlink()


def missing(machine: Machine) -> None:
    gone(machine)
    (machine.folder / "addin.json").unlink()


def store(machine: Machine) -> None:
    python = machine.python.parents[1] / "WindowsApps" / "pythonw.exe"
    python.parent.mkdir()
    python.touch()
    install(machine.windows, machine.folder, "0.1.0", python)


def percent(machine: Machine) -> None:
    reinstall(machine, machine.python.parents[1] / "100%")


def letters(machine: Machine) -> None:
    reinstall(machine, machine.python.parents[1] / "Công cụ")


def long(machine: Machine) -> None:
    reinstall(machine, machine.python.parents[1] / ("d" * 120) / ("e" * 120))


def reinstall(machine: Machine, folder: Path) -> None:
    folder.mkdir(parents=True)
    python = folder / "pythonw.exe"
    python.touch()
    machine.windows.answers[str(python)] = "0.1.0 True True"
    install(machine.windows, machine.folder, "0.1.0", python)


def blob(machine: Machine) -> None:
    """As Excel notes it: some bytes, then names as UTF-16."""
    value = b"\1\0\0\0\x7a\0\0\0" + "C:\\…\\XLSTART\\XLTOOLS.XLAM\0".encode("utf-16-le")
    machine.spoil(rf"{OWN}\Excel\Resiliency\DisabledItems", **{"3B2A": value})


SPOILT: dict[str, tuple[Callable[[Machine], object], list[str]]] = {
    "an old Windows": (
        lambda m: setattr(m.windows, "version", "6.1.7601"),
        ["windows.old"],
    ),
    "no Excel": (no_excel, ["excel.missing"]),
    "Excel 2007": (
        lambda m: m.windows.registry.update(
            {
                CLICK_TO_RUN: {},
                r"HKLM\SOFTWARE\Classes\Excel.Application\CurVer": {"": "Excel.Application.12"},
            }
        ),
        ["excel.old"],
    ),
    "WPS opens workbooks": (lambda m: m.spoil(OPENS, ProgId="WPS.Xlsx.6"), ["wps.opens"]),
    "WPS under its other name": (lambda m: m.spoil(OPENS, ProgId="KET.Sheet.12"), ["wps.opens"]),
    "Excel opens workbooks": (lambda m: m.spoil(OPENS, ProgId="Excel.Sheet.12"), []),
    "no Trusted Location": (
        lambda m: m.windows.registry.update(NO_LOCATIONS),
        ["location.off", "macros.asks"],
    ),
    "only the office's Trusted Locations": (
        lambda m: m.spoil(
            rf"{POLICIES}\Common\Security\Trusted Locations", **{"Allow User Locations": 0}
        ),
        ["location.off", "macros.asks"],
    ),
    "signed macros only": (
        lambda m: (
            m.windows.registry.update(NO_LOCATIONS),
            m.spoil(rf"{POLICIES}\Excel\Security", VBAWarnings=3),
        ),
        ["location.off", "macros.signed-only"],
    ),
    "no macro at all": (
        lambda m: (
            m.windows.registry.update(NO_LOCATIONS),
            m.spoil(rf"{OWN}\Excel\Security", VBAWarnings=4),
        ),
        ["location.off", "macros.none"],
    ),
    "strict about macros, but not in Trusted Locations": (
        lambda m: m.spoil(rf"{POLICIES}\Excel\Security", VBAWarnings=4),
        [],
    ),
    "a policy that is laxer than the person": (
        lambda m: (
            m.windows.registry.update(NO_LOCATIONS),
            m.spoil(rf"{POLICIES}\Excel\Security", VBAWarnings=1),
            m.spoil(rf"{OWN}\Excel\Security", VBAWarnings=4),
        ),
        ["location.off"],
    ),
    "no VBA": (lambda m: m.spoil(rf"{POLICIES}\Common", VBAOff=1), ["macros.off"]),
    "no add-ins": (
        lambda m: m.spoil(rf"{OWN}\Excel\Security", DisableAllAddins=1),
        ["addins.off"],
    ),
    "signed add-ins only": (
        lambda m: m.spoil(rf"{POLICIES}\Excel\Security", RequireAddinSig=1),
        ["addins.signed-only"],
    ),
    "disabled after a crash": (blob, ["disabled.listed"]),
    "another add-in disabled": (
        lambda m: m.spoil(
            rf"{OWN}\Excel\Resiliency\DisabledItems", a="other.xlam".encode("utf-16-le")
        ),
        [],
    ),
    "no child processes": (lambda m: m.spoil(RULES, **{NO_CHILDREN: "1"}), ["children.blocked"]),
    "child processes asked about": (
        lambda m: m.spoil(RULES, **{NO_CHILDREN.lower(): "6"}),
        ["children.warned"],
    ),
    "child processes only noted": (lambda m: m.spoil(RULES, **{NO_CHILDREN: "2"}), []),
    "taken by an antivirus program": (gone, ["addin.gone", "mark.no-file", "loaded.closed"]),
    "never installed": (
        missing,
        ["addin.missing", "mark.no-file", "loaded.closed", "versions.none"],
    ),
    "another add-in of that name": (lambda m: m.addin.write_bytes(b"x"), ["addin.other"]),
    "the mark of the web": (lambda m: m.windows.marked.add(m.addin), ["mark.marked"]),
    "Excel closed": (
        lambda m: (setattr(m.windows, "programs", frozenset()), setattr(m, "loaded", False)),
        ["loaded.closed"],
    ),
    "not loaded": (lambda m: setattr(m, "loaded", False), ["loaded.not-loaded"]),
    "no Python": (lambda m: m.python.unlink(), ["python.gone"]),
    "the Python of the Store": (store, ["python.store"]),
    "a Python that does not run": (lambda m: m.windows.answers.clear(), ["python.silent"]),
    "no xlwings": (
        lambda m: m.windows.answers.update({str(m.python): "0.1.0 False True"}),
        ["python.incomplete"],
    ),
    "an add-in of last year": (
        lambda m: install(m.windows, m.folder, "0.0.9", m.python),
        ["versions.differ"],
    ),
    "an xltools of next year": (
        lambda m: m.windows.answers.update({str(m.python): "0.2.0 True True"}),
        ["versions.differ"],
    ),
    "a percent sign in a path": (percent, ["path.percent"]),
    "Vietnamese letters in a path": (letters, ["path.letters"]),
    "a path that is too long": (long, ["path.long"]),
    "a guarded folder": (lambda m: m.windows.closed.add(m.folder), ["folder.closed"]),
}


def test_a_good_machine_is_well(machine: Machine) -> None:
    found = machine.examine()

    assert codes(found) == GOOD
    assert is_well(found)


@pytest.mark.parametrize("name", SPOILT)
def test_each_trouble_is_told_and_nothing_else(machine: Machine, name: str) -> None:
    spoil, worse = SPOILT[name]
    spoil(machine)

    found = machine.examine()

    assert codes(found) == instead(*worse)
    bad = [each for each in found if each.state is State.BAD]
    assert is_well(found) == (not bad)


def test_a_profile_on_a_server_is_trusted_only_when_networks_are(machine: Machine) -> None:
    """XLSTART lies in the profile, and Excel trusts no network of itself."""
    network(machine)

    before = machine.examine()
    machine.spoil(rf"{OWN}\Excel\Security\Trusted Locations", AllowNetworkLocations=1)
    after = machine.examine()

    assert "location.network" in codes(before)
    assert "location.good" in codes(after)


def test_another_system_is_told_so_and_looked_at_as_far_as_it_goes(machine: Machine) -> None:
    machine.windows.version = None

    found = machine.examine()

    assert codes(found) == [
        *("windows.elsewhere", "addin.elsewhere", "python.good", "path.good", "folder.good"),
    ]
    assert found[1].values == {"file": "xltools.xlam", "size": len(shipped())}
    assert is_well(found)


def test_every_outcome_of_every_row_occurs_here_and_has_its_sentence() -> None:
    outcomes = {f"{check.topic}.{name}" for check in CHECKS for name in check.outcomes}
    apart = {"location.network", "windows.elsewhere", "addin.elsewhere"}
    tried = {*GOOD, *apart, *(code for _, worse in SPOILT.values() for code in worse)}

    assert outcomes == tried == set(CHECK_TEXTS)


def test_what_is_not_good_says_which_clicks_mend_it() -> None:
    states = {f"{c.topic}.{name}": state for c in CHECKS for name, state in c.outcomes.items()}

    silent = {code for code, text in CHECK_TEXTS.items() if not text.clicks}
    assert {code for code in silent if states[code] in {State.BAD, State.LOOK}} == set()
    assert {code for code in set(CHECK_TEXTS) - silent if states[code] is State.GOOD} == set()


@pytest.mark.parametrize("code", CHECK_TEXTS)
def test_both_languages_say_the_same(code: str) -> None:
    text = CHECK_TEXTS[code]

    assert placeholders(text.vi) == placeholders(text.en)
    assert all(click.vi and click.en for click in text.clicks)


def test_a_remedy_stands_under_its_trouble_in_numbered_steps() -> None:
    assert say_check("addin.missing", "bad", {}, "vi") == [
        "[Cần khắc phục] Chưa cài phần bổ trợ cho tài khoản này.",
        (
            "    1. Mở Command Prompt (nhấn phím Windows, gõ cmd, nhấn Enter), gõ: xltools addin"
            " install"
        ),
        "    2. Đóng hết các cửa sổ Excel rồi mở lại.",
    ]
    assert say_check("excel.good", "good", {"version": "16.0", "bits": 64}, "en") == [
        "[Good] Excel 16.0 of 64 bit."
    ]


def test_this_machine_answers_every_question_without_a_traceback(tmp_path: Path) -> None:
    """Whatever it runs on: this is the code that Windows will see."""
    machine = ThisMachine()
    file = tmp_path / "a.xlam"

    machine.put(file, b"MZ")
    asked = [
        *(machine.is_marked(file), machine.is_held(file), machine.bits(file)),
        *(machine.value(rf"HKCU\Software\{tmp_path.name}"), machine.answer(["no-such-program"])),
    ]
    machine.remove(file)

    assert asked == [False, False, None, None, None]
    assert list(tmp_path.iterdir()) == []


def test_the_bits_of_a_program_are_read_from_its_head(tmp_path: Path) -> None:
    def program(machine: int) -> Path:
        file = tmp_path / f"{machine}.exe"
        head = b"MZ".ljust(0x3C, b"\0") + (0x80).to_bytes(4, "little")
        file.write_bytes(head.ljust(0x80, b"\0") + b"PE\0\0" + machine.to_bytes(2, "little"))
        return file

    assert [ThisMachine().bits(program(kind)) for kind in (0x14C, 0x8664, 0x1)] == [32, 64, None]
    assert ThisMachine().bits(tmp_path / EXCEL) is None
