"""What the README shows is what the commands print today."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from commands.run import ROOT, Xltools

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
SHOWN = [text for kind, text in BLOCKS if kind == "text"]


def quoted(first: str) -> list[str]:
    """The lines of the block that begins so; a line "…" stands for any number of lines."""
    [block] = [text for text in SHOWN if text.startswith(first)]
    return block.splitlines()


def occur_in_order(lines: list[str], printed: list[str]) -> bool:
    """Whether each line shown was printed, one after the other; "…" at an end cuts a line."""
    rest = iter(printed)
    return all(
        any(line.startswith(shown.removesuffix("…")) for line in rest)
        for shown in lines
        if shown.strip() != "…"
    )


@pytest.mark.slow
def test_the_demo_prints_what_the_readme_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    """`make demo` in an empty folder, line for line, and the trace in what it wrote."""
    monkeypatch.chdir(tmp_path)
    command, *tree = quoted("$ xltools trace")

    ran = xltools("demo")
    traced = xltools(*shlex.split(command)[2:])

    printed = ran.out.replace("demo\\", "demo/").splitlines()
    assert quoted("Các tệp của phần trình diễn") == printed
    assert occur_in_order(tree, traced.out.splitlines())


def test_the_check_prints_what_the_readme_shows(
    monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    """The command behind the `$` gives the lines under it."""
    monkeypatch.chdir(ROOT)
    command, *lines = quoted("$ xltools validate")

    ran = xltools(*shlex.split(command)[2:])

    assert ran.status == 1
    assert len(lines) > 3
    assert occur_in_order(lines, ran.out.splitlines())


def test_every_command_of_the_readme_exists_with_its_options(xltools: Xltools) -> None:
    """The list of commands is the list of commands."""
    [block] = [text for text in SHOWN if text.startswith("xltools new")]
    listed = re.findall(r"^xltools (\w+)(.*(?:\n {4,}.*)*)", block, re.MULTILINE)

    commands = re.findall(r"^│? *(\w+) {2,}[A-Z]", xltools("--help").out, re.MULTILINE)
    assert sorted(name for name, _ in listed) == sorted(commands)
    for name, words in listed:
        known = xltools(name, "--help").out
        assert all(option in known for option in re.findall(r"--?[a-z]+", words)), name


def test_the_files_that_the_readme_names_are_there() -> None:
    """Links, pictures and paths."""
    linked = re.findall(r"\]\(([^)#]+)\)", README)
    named = re.findall(r"`((?:docs|tests|workbooks|benchmarks|xltools)/[\w./-]+)`", README)

    assert [path for path in (*linked, *named) if not (ROOT / path).exists()] == []
