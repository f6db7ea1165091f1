"""What tests share: real programs and files that may be missing, and a loud word when they are.

A test that asks for the fixture `libreoffice`, `chromium` or `shared` carries the marker of that
name without writing it. With XLTOOLS_NO_SKIP=1 (CI) such a test may not be skipped.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import struct
import subprocess
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

if TYPE_CHECKING:
    from engines.office import Office

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
PROGRAMS = ("libreoffice", "chromium", "screen", "dovecot")
MAY_NOT_SKIP = os.environ.get("XLTOOLS_NO_SKIP") == "1"

hypothesis.settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("house")


@dataclass(frozen=True)
class LibreOffice:
    """One LibreOffice with profiles of its own, which recalculates every formula on loading."""

    program: str
    profiles: Path

    def convert(self, files: list[Path], to: str, out: Path, locale: str = "vi-VN") -> list[Path]:
        """Convert all files in one run, to "pdf", "xlsx", "png" (first page only), ...

        `out` must be another folder than the files', whose names must differ. The new files come in
        the order of `files`; AssertionError, with what LibreOffice said, when one is missing.
        """
        wanted = [out / f"{file.stem}.{to}" for file in files]
        assert len(set(wanted)) == len(files), "two files would get one name"
        assert not set(wanted) & set(files), "a file would be replaced by its own conversion"
        out.mkdir(parents=True, exist_ok=True)
        for file in wanted:
            file.unlink(missing_ok=True)
        profile = self.profile(locale).as_uri()
        command = [self.program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        done = subprocess.run(
            [*command, "--convert-to", to, "--outdir", str(out), *map(str, files)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120 + 20 * len(files),
            check=False,
        )
        missing = [file.name for file in wanted if not file.exists()]
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        assert not missing, f"LibreOffice wrote no {missing}; it said:\n{said}"
        return wanted

    def pages(self, pdf: Path, resolution: int = 70) -> list[Path]:
        """A picture of each page, in order, beside the PDF as NAME-1.png, ..."""
        for old in pdf.parent.glob(f"{pdf.stem}-*.png"):
            old.unlink()
        command = ["pdftoppm", "-png", "-r", str(resolution), str(pdf), str(pdf.with_suffix(""))]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=120)
        return sorted(pdf.parent.glob(f"{pdf.stem}-*.png"), key=lambda page: page.name)

    def profile(self, locale: str, user: str = "convert") -> Path:
        """The profile of a locale: new at its first use, warm afterwards.

        What runs all the time is a user of its own: a profile serves one process at a time.
        """
        profile = self.profiles / user / locale
        settings = profile / "user" / "registrymodifications.xcu"
        if not settings.exists():
            settings.parent.mkdir(parents=True)
            settings.write_text(_SETTINGS.format(locale=locale), encoding="utf-8", newline="\n")
        return profile


_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N">\
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>
</oor:items>
"""


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    """The LibreOffice of this machine, or a skip that says what is missing."""
    program = soffice()
    if not program:
        pytest.skip("LibreOffice is not installed")
    if not shutil.which("pdftoppm"):
        pytest.skip("pdftoppm (poppler) is not installed")
    if missing := letters_missing("Times New Roman"):
        pytest.skip(f"the font used for Times New Roman lacks {missing}: fonts-liberation2")
    return LibreOffice(program, tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="session")
def offices(libreoffice: LibreOffice) -> Iterator[Callable[[str], Office]]:
    """LibreOffices that run and are talked to: one a locale, started when it is asked for."""
    from engines.office import started

    with ExitStack() as running:
        yield cache(
            lambda locale: running.enter_context(
                started(libreoffice.program, libreoffice.profile(locale, "office"))
            )
        )


@pytest.fixture(scope="session")
def office(offices: Callable[[str], Office]) -> Office:
    """The running LibreOffice with Vietnamese settings; for `engines.calc`, too."""
    return offices("vi-VN")


@dataclass(frozen=True)
class Chromium:
    """A headless browser with a profile of its own, which may ask for nothing on the network."""

    program: str
    profile: Path

    def run(self, page: Path, *options: str) -> str:
        """Load a page, do what the options say, and give what was printed."""
        fixed = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
        offline = "--host-resolver-rules=MAP * ~NOTFOUND"
        profile = f"--user-data-dir={self.profile}"
        done = subprocess.run(
            [self.program, *fixed, offline, profile, *options, page.as_uri()],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
        return done.stdout.decode("utf-8")

    def print(self, page: Path, pdf: Path) -> None:
        """Print a page as its style sheet wants it."""
        self.run(page, "--no-pdf-header-footer", f"--print-to-pdf={pdf}")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Chromium:
    """The headless Chromium of this machine, or a skip that says what is missing."""
    names = ("chromium-headless-shell", "chromium", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    if program is None:
        pytest.skip("Chromium (chromium-headless-shell) is not installed")
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler) is not installed")
    return Chromium(program, tmp_path_factory.mktemp("chromium"))


@dataclass(frozen=True)
class Screen:
    """A virtual screen of so many dots an inch, and a picture of it whenever one is wanted."""

    name: str
    buffer: Path

    def picture(self) -> Any:
        """What the screen shows now: an array of rows of pixels of three colours."""
        import numpy as np

        dump = self.buffer.read_bytes()  # XWD: a header, a table of colours, the pixels
        header = struct.unpack(">25I", dump[:100])
        size, width, height, line, colours = (header[at] for at in (0, 4, 5, 12, 19))
        start = size + 12 * colours
        rows = np.frombuffer(dump, np.uint8, line * height, start).reshape(height, line // 4, 4)
        return rows[:, :width, 2::-1]


class Screens:
    """Starts a screen for each number of dots an inch that is asked for, once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[int, Screen] = {}
        self._running: list[subprocess.Popen[bytes]] = []

    def __call__(self, dots: int = 96, size: str = "1366x768") -> Screen:
        """The screen; 96 dots an inch are 100%, 144 are 150%."""
        if dots not in self._made:
            buffers = self._folder / str(dots)
            buffers.mkdir()
            told, tell = os.pipe()
            command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{size}x24"]
            command += ["-dpi", str(dots), "-fbdir", str(buffers), "-nolisten", "tcp"]
            silent = subprocess.DEVNULL
            process = subprocess.Popen(command, pass_fds=(tell,), stdout=silent, stderr=silent)
            os.close(tell)
            self._running.append(process)
            with os.fdopen(told, encoding="ascii") as line:
                number = line.readline().strip()
            self._made[dots] = Screen(f":{number}", buffers / "Xvfb_screen0")
        return self._made[dots]

    def stop(self) -> None:
        """End the screens that were started."""
        for process in self._running:
            process.terminate()
            process.wait()


@pytest.fixture(scope="session")
def screens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screens]:
    """Virtual screens (Xvfb) for tkinter, or a skip that says what is missing."""
    if importlib.util.find_spec("_tkinter") is None:
        pytest.skip("this Python has no tkinter (python3-tk)")
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb (xvfb) is not installed")
    made = Screens(tmp_path_factory.mktemp("screens"))
    yield made
    made.stop()


@pytest.fixture
def screen(screens: Screens, monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A virtual screen at 100%, which this process and those that it starts draw on."""
    made = screens()
    monkeypatch.setenv("DISPLAY", made.name)
    return made


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `shared` beside the checkout, or a skip."""
    if not (SHARED / "tools" / "xl_lint.py").is_file():  # another folder may bear that name
        pytest.skip("the folder `shared` is not beside the checkout")
    return SHARED


def soffice() -> str | None:
    """LibreOffice on the path, or where its installers put it on Windows and macOS."""
    folders = [os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)")]
    places = [Path(folder, "LibreOffice/program/soffice.exe") for folder in folders if folder]
    places.append(Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"))
    return shutil.which("soffice") or next((str(p) for p in places if p.exists()), None)


def letters_missing(family: str) -> str:
    """The Vietnamese letters that the font used for a family lacks; '' where nobody can tell."""
    if not shutil.which("fc-match"):
        return ""
    told = subprocess.run(
        ["fc-match", "-f", "%{charset}", family], capture_output=True, encoding="ascii", check=True
    ).stdout
    spans = [span.partition("-") for span in told.split()]
    held = [range(int(first, 16), int(last or first, 16) + 1) for first, _, last in spans]
    return "".join(letter for letter in "ăâđêôơưạảấẫệọộờỡụựỳỹ" if not in_any(ord(letter), held))


def in_any(number: int, spans: list[range]) -> bool:
    """Whether one of the spans holds the number."""
    return any(number in span for span in spans)


@pytest.fixture(scope="session", autouse=True)
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Generator[Path]:
    """Where xltools keeps its log and requests while tests run, in this process and in others."""
    folder = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        patch.setenv("LOCALAPPDATA", str(folder))
        yield folder / "xltools"


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test wears the markers of what it uses; what needs another program is slow."""
    for item in items:
        for name in (*PROGRAMS, "shared"):
            if name in getattr(item, "fixturenames", ()):
                item.add_marker(name)
        if any(map(item.get_closest_marker, PROGRAMS)):
            item.add_marker("slow")
    longest_first(items)


def longest_first(items: list[pytest.Item]) -> None:
    """Files with the slowest kinds of tests begin, so that no worker waits for another's last one.

    For pytest-xdist, which deals out files, together with `--no-loadscope-reorder`.
    """
    turns: dict[Path, int] = {}
    for item in items:
        kinds = [any(map(item.get_closest_marker, PROGRAMS)), bool(item.get_closest_marker("slow"))]
        turn = kinds.index(True) if True in kinds else len(kinds)
        turns[item.path] = min(turn, turns.get(item.path, turn))
    items.sort(key=lambda item: turns[item.path])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where nothing may be skipped, a skip for want of a real part is a failure."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        needed = any(map(item.get_closest_marker, PROGRAMS))
        needed |= item.get_closest_marker("shared") is not None and SHARED.is_dir()
        if MAY_NOT_SKIP and needed:
            report.outcome = "failed"
            report.longrepr = f"may not be skipped here: {reason(report)}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was skipped, and why."""
    skipped: dict[str, list[str]] = {}
    for report in terminalreporter.stats.get("skipped", []):
        skipped.setdefault(reason(report), []).append(report.nodeid)
    if not skipped:
        return
    terminalreporter.section("SKIPPED: these tests prove nothing on this machine", red=True)
    for why, tests in sorted(skipped.items()):
        terminalreporter.write_line(f"{len(tests)} because {why}:", red=True)
        for test in tests:
            terminalreporter.write_line(f"    {test}")


def reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why a test was skipped, as its skip says."""
    told = report.longrepr
    return str(told[2] if isinstance(told, tuple) else told).removeprefix("Skipped: ")
