"""The house keeps its order: who may import whom, and what no module may do."""

from __future__ import annotations

import ast
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from source_trees import tree_of

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "xltools"
MODULES = sorted(PACKAGE.rglob("*.py"))
ALL_CODE = sorted(
    [*MODULES, ROOT / "run.py"]
    + [
        path
        for folder in ("tests", "benchmarks", "docs", "macros", "workbooks")
        for path in (ROOT / folder).rglob("*.py")
    ]
)

# A room (here one or several names that make one room), and the level it stands on.
ROOMS: Final[tuple[tuple[int, frozenset[str]], ...]] = (
    (0, frozenset({"cells", "dataclass", "errors", "findings", "kept", "patterns", "quantities"})),
    (0, frozenset({"programs"})),
    (1, frozenset({"wording"})),
    (2, frozenset({"catalogue", "settings"})),
    (2, frozenset({"buttons"})),
    (3, frozenset({"form"})),
    (4, frozenset({"rows"})),
    (5, frozenset({"plan"})),
    (6, frozenset({"workbook"})),
    (6, frozenset({"excel"})),
    (6, frozenset({"checks"})),
    (6, frozenset({"narrative"})),
    (6, frozenset({"printing"})),
    (6, frozenset({"addin"})),
    (7, frozenset({"rollup"})),
    (7, frozenset({"texts"})),
    (7, frozenset({"exchange"})),
    (8, frozenset({"year"})),
    (9, frozenset({"api", ""})),  # "" is xltools itself: what it exports comes from api
    (10, frozenset({"cli", "progress", "ribbon", "window", "__main__"})),
)
LEVEL: Final = {name: level for level, names in ROOMS for name in names}
ROOM: Final = {name: names for _, names in ROOMS for name in names}

# A library, and the rooms that may import it. What is not here may not be imported at all.
DOORS: Final[dict[str, frozenset[str]]] = {
    "python_calamine": frozenset({"workbook"}),
    "openpyxl": frozenset({"workbook"}),
    "xlsxwriter": frozenset({"workbook"}),
    "docx": frozenset({"narrative"}),
    "lxml": frozenset({"narrative", "texts"}),
    "pandas": frozenset({"rollup"}),
    "distributed": frozenset({"rollup"}),
    "cryptography": frozenset({"exchange"}),
    "keyring": frozenset({"exchange"}),
    "oxmsg": frozenset({"exchange"}),
    "typer": frozenset({"cli"}),
    "rich": frozenset({"progress"}),
    "pywintypes": frozenset({"excel"}),
    "xlwings": frozenset({"excel"}),
    "pyopenvba": frozenset({"addin"}),
    "pydantic": frozenset({"catalogue", "settings"}),
    "pydantic_core": frozenset({"catalogue", "settings"}),
}

POSIX_ONLY: Final = frozenset(
    {
        *(
            "fcntl",
            "grp",
            "posix",
            "pty",
            "pwd",
            "readline",
            "resource",
            "syslog",
            "termios",
            "tty",
        ),
        *(
            "os.chown",
            "os.fork",
            "os.getegid",
            "os.geteuid",
            "os.getgid",
            "os.getpgid",
            "os.getuid",
        ),
        *("os.killpg", "os.mkfifo", "os.nice", "os.sched_getaffinity", "os.setsid", "os.setuid"),
        *("os.sysconf", "os.uname", "os.wait", "signal.SIGALRM", "signal.SIGHUP", "signal.SIGKILL"),
        *("signal.SIGUSR1", "signal.SIGUSR2", "signal.alarm", "signal.pause", "signal.setitimer"),
        "time.tzset",
    }
)
POSIX_DATE_FORMAT: Final = re.compile(r"%-[dHIjmMSUwWy]")
BROAD: Final = {"Exception", "BaseException"}
UNFINISHED: Final = re.compile("|".join(["TO" + "DO", "FIX" + "ME"]))


def module_name(path: Path) -> str:
    """The dotted name of a module of the package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(module: str) -> str:
    """The room a module of xltools stands in: the second part of its name."""
    return module.partition(".")[2].partition(".")[0]


def imported(tree: ast.Module, module: str, is_package: bool = False) -> Iterator[tuple[int, str]]:
    """Every module that is imported, wherever the import stands, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = module.split(".")
                parents = parents[: len(parents) - node.level + is_package]
                base = ".".join([*parents, base] if base else parents)
            if base == "xltools":  # from xltools import wording
                yield from (
                    (node.lineno, f"xltools.{alias.name}" if alias.name in LEVEL else "xltools")
                    for alias in node.names
                )
            else:
                yield node.lineno, base


def import_fault(module: str, target: str) -> str | None:
    """What is wrong with a module importing a target; None when nothing is."""
    here = room(module)
    top = target.partition(".")[0]
    if here not in LEVEL:
        return f"{module} stands in no room of the table"
    if top == "xltools":
        there = room(target)
        if there not in LEVEL:
            return f"{module} imports {target}, which stands in no room of the table"
        if there in ROOM[here] or LEVEL[there] < LEVEL[here]:
            return None
        return f"{module} (level {LEVEL[here]}) imports {target} (level {LEVEL[there]})"
    if top in sys.stdlib_module_names:
        return None
    if here in DOORS.get(top, ()):
        return None
    doors = ", ".join(sorted(DOORS.get(top, ()))) or "no room"
    return f"{module} imports {target}, whose door is {doors}"


def broad_handlers(tree: ast.Module) -> Iterator[int]:
    """Lines of handlers that catch everything."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            if any(what is None or ast.unparse(what) in BROAD for what in caught):
                yield node.lineno


def text_without_encoding(tree: ast.Module) -> Iterator[int]:
    """Lines that read or write text in whatever encoding the machine happens to have."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            named = {keyword.arg for keyword in node.keywords}
            if None not in named and "encoding" not in named and _handles_text(node):
                yield node.lineno


def _handles_text(call: ast.Call) -> bool:
    """Whether a call opens, reads or writes text, as far as its words tell."""
    name = ast.unparse(call.func)
    last = name.rpartition(".")[2]
    if last in {"read_text", "TextIOWrapper"}:
        return len(call.args) == (last == "TextIOWrapper")
    if last == "write_text":
        return len(call.args) < 2
    if name in {"open", "io.open"}:
        return "b" not in _mode(call, 1)
    if last in {"NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile"}:
        return "b" not in (_mode(call, 0) or "b")
    if last == "open":  # of a path; other things that open take a name first, and bytes
        return (not call.args and not call.keywords) or "b" not in (_mode(call, 0) or "b")
    if last in {"run", "Popen", "check_output"}:
        return any(keyword.arg in {"text", "universal_newlines"} for keyword in call.keywords)
    return False


def _mode(call: ast.Call, position: int) -> str:
    """The mode a call opens with: by name, or at a position where it looks like one; or ''."""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    given += call.args[position : position + 1]
    for value in given:
        if isinstance(value, ast.Constant) and re.fullmatch("[rwxa][bt+]*", str(value.value)):
            return str(value.value)
    return ""


def writes_without_newline(tree: ast.Module) -> Iterator[int]:
    """Lines that write text whose line ends would differ from machine to machine."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or any(k.arg == "newline" for k in node.keywords):
            continue
        name = ast.unparse(node.func)
        mode = _mode(node, 1 if name == "open" else 0) if name.rpartition(".")[2] == "open" else ""
        if name.endswith(".write_text") or (set(mode) & set("wxa") and "b" not in mode):
            yield node.lineno


def posix_only(tree: ast.Module) -> Iterator[int]:
    """Lines that would fail on Windows."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Attribute):
            names = [ast.unparse(node)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Constant):
            names = POSIX_DATE_FORMAT.findall(str(node.value))
        if isinstance(node, ast.expr | ast.stmt) and any(map(_is_posix_only, names)):
            yield node.lineno


def _is_posix_only(name: str) -> bool:
    """Whether a module, an attribute or a date format is unknown to Windows."""
    return name in POSIX_ONLY or name.startswith("%-")


def places(check: Callable[[ast.Module], Iterator[int]], files: list[Path]) -> list[str]:
    """Where a check finds something in the files: path:line."""
    return [
        f"{path.relative_to(ROOT).as_posix()}:{line}"
        for path in files
        for line in check(tree_of(path))
    ]


def test_every_module_imports_only_from_below_and_each_library_by_its_door() -> None:
    faults = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {fault}"
        for path in MODULES
        for line, target in imported(tree_of(path), module_name(path), path.name == "__init__.py")
        if (fault := import_fault(module_name(path), target))
    ]

    assert faults == []


def test_every_module_stands_in_a_room() -> None:
    assert [name for name in map(module_name, MODULES) if room(name) not in LEVEL] == []


def test_nothing_catches_everything_but_the_outermost_edge_of_a_click() -> None:
    """There every fault becomes a sentence: macros would show an empty box."""
    caught = [place.partition(":")[0] for place in places(broad_handlers, ALL_CODE)]

    assert caught == ["xltools/ribbon/click.py"]


def test_text_is_never_read_or_written_without_its_encoding() -> None:
    assert places(text_without_encoding, ALL_CODE) == []


def test_text_that_the_package_writes_has_the_same_line_ends_everywhere() -> None:
    assert places(writes_without_newline, MODULES) == []


def test_nothing_in_the_package_or_its_set_up_needs_posix() -> None:
    assert places(posix_only, [*MODULES, ROOT / "run.py"]) == []


def test_no_work_is_left_unfinished() -> None:
    left = [
        f"{path.relative_to(ROOT).as_posix()}:{number}"
        for path in ALL_CODE
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]

    assert left == []


@pytest.mark.parametrize(
    ("module", "target", "fault"),
    [
        ("xltools.cells", "xltools.findings", None),
        ("xltools.form.target", "xltools.form.base", None),
        ("xltools.plan", "xltools.wording.numbers", None),
        ("xltools.cli", "json", None),
        ("xltools.workbook.read", "python_calamine", None),
        (
            "xltools.wording.text",
            "xltools.catalogue",
            "xltools.wording.text (level 1) imports xltools.catalogue (level 2)",
        ),
        (
            "xltools.checks.money",
            "xltools.workbook",
            "xltools.checks.money (level 6) imports xltools.workbook (level 6)",
        ),
        (
            "xltools.checks.money",
            "pandas",
            "xltools.checks.money imports pandas, whose door is rollup",
        ),
        (
            "xltools.rollup",
            "requests",
            "xltools.rollup imports requests, whose door is no room",
        ),
        ("xltools.utils", "json", "xltools.utils stands in no room of the table"),
    ],
)
def test_an_import_against_the_table_is_named(module: str, target: str, fault: str | None) -> None:
    assert import_fault(module, target) == fault


def test_imports_are_found_wherever_and_however_they_are_written() -> None:
    source = textwrap.dedent("""
        import json, xltools.plan
        from xltools import check, wording
        from . import rules
        from ..rows.read import rows

        def late():
            from pandas import DataFrame
    """)

    assert [name for _, name in imported(ast.parse(source), "xltools.checks.money")] == [
        "json",
        "xltools.plan",
        "xltools",
        "xltools.wording",
        "xltools.checks",
        "xltools.rows.read",
        "pandas",
    ]
    assert list(
        imported(ast.parse("from .text import clean"), "xltools.wording", is_package=True)
    ) == [(1, "xltools.wording.text")]


@pytest.mark.parametrize(
    ("check", "faulty", "good"),
    [
        (broad_handlers, "try: ...\nexcept Exception: ...", "try: ...\nexcept ValueError: ..."),
        (broad_handlers, "try: ...\nexcept: ...", "try: ...\nexcept (OSError, KeyError): ..."),
        (
            broad_handlers,
            "try: ...\nexcept (OSError, BaseException): ...",
            "try: ...\nfinally: ...",
        ),
        (text_without_encoding, "open(p)", "open(p, 'rb')"),
        (text_without_encoding, "p.open()", "archive.open(name)"),
        (text_without_encoding, "p.open('w')", "p.open(mode='wb')"),
        (text_without_encoding, "p.open('w')", "p.open('w', encoding='utf-8')"),
        (text_without_encoding, "p.read_text()", "p.read_text(encoding='utf-8')"),
        (text_without_encoding, "p.write_text(s)", "p.write_bytes(s)"),
        (text_without_encoding, "run(c, text=True)", "run(c, text=True, encoding='utf-8')"),
        (writes_without_newline, "p.write_text(s)", "p.write_text(s, newline='\\n')"),
        (writes_without_newline, "open(p, 'w')", "open(p, 'wb')"),
        (writes_without_newline, "p.open('w')", "p.open('r')"),
        (posix_only, "import fcntl", "import msvcrt"),
        (posix_only, "from os import fork", "from os import replace"),
        (posix_only, "os.getuid()", "os.getpid()"),
        (posix_only, "f'{day:%-d/%m}'", "f'{day:%d/%m}'"),
    ],
)
def test_each_check_sees_its_fault_and_nothing_else(
    check: Callable[[ast.Module], Iterator[int]], faulty: str, good: str
) -> None:
    assert len(list(check(ast.parse(faulty)))) == 1
    assert list(check(ast.parse(good))) == []
