"""The lock files name every library that `pyproject.toml` asks for, fitting and with its hashes."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any, Final

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT: Final[dict[str, Any]] = tomllib.loads(
    (ROOT / "pyproject.toml").read_text(encoding="utf-8")
)
RUN: Final[list[str]] = PROJECT["project"]["dependencies"]
DEV: Final[list[str]] = PROJECT["project"]["optional-dependencies"]["dev"]
ADDIN: Final[list[str]] = PROJECT["project"]["optional-dependencies"]["build"]
EXTRA: Final = [*PROJECT["project"]["optional-dependencies"]["cluster"], *ADDIN]
BUILD: Final[list[str]] = PROJECT["build-system"]["requires"]
LOCKS: Final = {"build": BUILD, "addin": ADDIN, "run": RUN, "dev": [*RUN, *DEV]}


def lock_text(lock: str) -> str:
    return (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")


def entries(text: str) -> list[str]:
    """The entries of a lock file, each with its hashes on one line."""
    joined = text.replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def pins(text: str) -> dict[str, set[str]]:
    """The versions of each library; several when they differ by Python or system."""
    found: dict[str, set[str]] = {}
    for entry in entries(text):
        requirement = Requirement(entry.partition("--hash")[0])
        [pin] = requirement.specifier
        assert pin.operator == "==", entry
        found.setdefault(canonicalize_name(requirement.name), set()).add(pin.version)
    return found


def not_locked(wanted: list[str], text: str) -> list[str]:
    """What is asked for and has no version in the lock, or one that does not fit."""
    locked = pins(text)
    faults = []
    for line in wanted:
        requirement = Requirement(line)
        versions = locked.get(canonicalize_name(requirement.name), set())
        if not versions or not all(requirement.specifier.contains(v) for v in versions):
            faults.append(line)
    return faults


@pytest.mark.parametrize("lock", LOCKS)
def test_every_library_asked_for_is_locked_in_a_version_that_fits(lock: str) -> None:
    assert not_locked(LOCKS[lock], lock_text(lock)) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_carries_its_hashes_and_no_address(lock: str) -> None:
    text = lock_text(lock)

    assert [e for e in entries(text) if not re.search("--hash=sha256:[0-9a-f]{64}", e)] == []
    assert re.findall("https?:|^--| @ ", text, re.MULTILINE) == []


def test_what_runs_is_tested_in_the_same_versions() -> None:
    dev = pins(lock_text("dev"))

    assert {name: dev.get(name) for name in pins(lock_text("run"))} == pins(lock_text("run"))


def test_a_library_that_is_not_locked_is_named() -> None:
    text = "pandas==3.0.1 ; python_version < '3.12' \\\n    --hash=sha256:00\npandas==2.9\n"

    assert not_locked(["pandas>=2", "pandas>=3", "lxml"], text) == ["pandas>=3", "lxml"]


def test_what_the_package_imports_is_installed_with_it() -> None:
    """A library of the tests alone would be missing on the machines of the staff."""
    wanted = {canonicalize_name(Requirement(each).name) for each in (*RUN, *EXTRA)}
    shown = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "xltools").rglob("*.py"))
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", shown, re.MULTILINE))

    foreign = imported - sys.stdlib_module_names - {"xltools"}

    names = metadata.packages_distributions()
    libraries = {canonicalize_name(names[each][0]) for each in foreign if each in names}
    assert "openpyxl" in libraries
    assert libraries - wanted == {"pydantic-core"}  # a part of pydantic
