"""Set xltools up on this machine and run it: demo, test, fast, workbooks or lock.

Needs nothing but Python 3.11 or later; works the same with `make` on Debian and with `py run.py`
on Windows. It keeps what it installs in `.venv`, and installs again only when the lock files,
`pyproject.toml` or the folder have changed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "requirements"
WINDOWS = os.name == "nt"
VENV_PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
DEMO_LOCKS = ("build", "run")
WORKBOOK_LOCKS = ("build", "run", "addin")
TEST_LOCKS = ("build", "dev")
IN_PARALLEL = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
"""A file shares what its fixtures build; `tests/conftest.py` has put the longest first."""
DEBIAN_PACKAGES = (
    "libreoffice-calc",
    "libreoffice-writer",
    "python3-uno",
    "poppler-utils",
    "fontconfig",
    "fonts-liberation2",
    "chromium-headless-shell",
    "python3-tk",
    "xvfb",
    "dovecot-imapd",
    "libarchive-tools",
)
USAGE = """usage: python run.py demo [FOLDER] | test | fast | workbooks | lock
  demo  set up, then run the whole story on the shipped examples
  test  set up, LibreOffice included, then pass every check and test
  fast  set up, then run the fast tests; what follows goes to pytest
  workbooks  rebuild the template, the examples, the schema, the page of rules, the add-in
  lock  renew requirements/*.txt from pyproject.toml (--upgrade for newer versions)"""


def main(arguments: list[str]) -> int:
    """Run one task; its exit status is ours."""
    if sys.version_info < (3, 11):  # noqa: UP036 - said in a sentence, not by a syntax error
        stop(f"xltools needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    tasks = {"demo": demo, "test": test, "fast": fast, "workbooks": workbooks, "lock": lock}
    if not arguments or arguments[0] not in tasks:
        print(USAGE)
        return 2 if arguments else 0
    return tasks[arguments[0]](arguments[1:])


def demo(arguments: list[str]) -> int:
    """The main job on the shipped examples."""
    set_up(DEMO_LOCKS)
    script = VENV_PYTHON.with_name("xltools.exe" if WINDOWS else "xltools")
    return call(script, "demo", *arguments)


def workbooks(arguments: list[str]) -> int:
    """The blank template, the examples and the add-in, written anew."""
    set_up(WORKBOOK_LOCKS)
    return call(VENV_PYTHON, ROOT / "workbooks" / "build.py", *arguments)


def test(arguments: list[str]) -> int:
    """Every check and test; a failure stops none of the others, so one run tells everything."""
    set_up(TEST_LOCKS)
    provide_libreoffice()
    steps: dict[str, list[str]] = {
        "ruff check": ["ruff", "check", "."],
        "ruff format --check": ["ruff", "format", "--check", "."],
        "mypy --strict xltools": ["mypy", "--strict", "xltools"],
        "pytest": ["pytest", *IN_PARALLEL, *arguments],
    }
    failed = []
    for name, step in steps.items():
        say(name)
        if call(VENV_PYTHON, "-m", *step):
            failed.append(name)
    say("FAILED: " + ", ".join(failed) if failed else "every check passed")
    return 1 if failed else 0


def fast(arguments: list[str]) -> int:
    """The fast tests, as one runs them while writing code."""
    set_up(TEST_LOCKS)
    return call(VENV_PYTHON, "-m", "pytest", *IN_PARALLEL, "-m", "not slow", *arguments)


def lock(arguments: list[str]) -> int:
    """Renew the lock files, for all platforms, with hashes; `dev` holds `run` in the same versions.

    Without --upgrade a version stays as it is locked, where `pyproject.toml` allows it.
    """
    import tomllib  # Python 3.11: main has looked

    set_up(TEST_LOCKS)
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    build = "\n".join(project["build-system"]["requires"])
    addin = "\n".join(project["project"]["optional-dependencies"]["build"])
    options = "--quiet --universal --python-version 3.11 --generate-hashes"
    options += " --no-header --no-annotate --no-config"
    uv: list[str | Path] = [VENV_PYTHON, "-m", "uv", "pip", "compile", *options.split(), *arguments]
    dev, run = "requirements/dev.txt", "requirements/run.txt"
    return (
        call(*uv, "-o", "requirements/build.txt", "-", text=build)
        or call(*uv, "-o", "requirements/addin.txt", "-", text=addin)
        or call(*uv, "-o", dev, "--extra", "dev", "pyproject.toml")
        or call(*uv, "-o", run, "-c", dev, "pyproject.toml")
    )


def set_up(locks: tuple[str, ...]) -> None:
    """A `.venv` with what the lock files name, and with xltools itself from this folder."""
    stamp = VENV / f"xltools-{locks[-1]}.stamp"
    wanted = fingerprint(locks)
    if VENV_PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    make_venv()
    files = [f"requirements/{name}.txt" for name in locks]
    say("installing the libraries named in " + " and ".join(files))
    words = ["-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-qq"]
    pip: list[str | Path] = [VENV_PYTHON, *words]
    listed = [part for file in files for part in ("-r", file)]
    if call(*pip, "--require-hashes", *listed):
        stop("The libraries could not be installed; pip says above why.")
    if call(*pip, "--no-deps", "--no-build-isolation", "-e", ROOT):
        stop("xltools itself could not be installed; pip says above why.")
    # as pip does for every other library; otherwise a read-only folder is compiled at each start
    call(VENV_PYTHON, "-m", "compileall", "-q", ROOT / "xltools")
    stamp.write_text(wanted, encoding="utf-8", newline="\n")


def fingerprint(locks: tuple[str, ...]) -> str:
    """Changes when something must be installed anew; a moved folder counts."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (ROOT / "pyproject.toml", *(LOCKS / f"{name}.txt" for name in locks)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make_venv() -> None:
    """Make `.venv` when there is none that works; Debian keeps a part of venv in a package."""
    if VENV_PYTHON.exists() and succeeds(VENV_PYTHON, "-m", "pip", "--version"):
        return
    if not (importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv")):
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not install_debian([package]):
            stop(f"This Python cannot make a .venv. Run as root: apt-get install {package}")
    say(f"making {VENV}")
    if call(sys.executable, "-m", "venv", "--clear", VENV):
        stop("The folder .venv could not be made; Python says above why.")


def provide_libreoffice() -> None:
    """What tests need, as Debian's packages; elsewhere pytest tells what it lacks."""
    if not shutil.which("dpkg-query"):
        return
    missing = [name for name in DEBIAN_PACKAGES if not debian_has(name)]
    if not missing or install_debian(missing):
        return
    print("*" * 78)
    print(
        "The tests that need LibreOffice, Chromium or Xvfb MAY BE SKIPPED. Run as root, and test"
        " again:"
    )
    print(f"apt-get install {' '.join(missing)}")
    print("*" * 78, flush=True)


def debian_has(package: str) -> bool:
    """Whether the package is installed."""
    query = ["dpkg-query", "-W", "-f", "${db:Status-Abbrev}", package]
    answer = subprocess.run(query, capture_output=True, encoding="utf-8", check=False)
    return answer.stdout.startswith("ii")


def install_debian(packages: list[str]) -> bool:
    """Install with apt-get, as root or through a sudo that asks no password."""
    rights: list[str] = []
    if not shutil.which("apt-get"):
        return False
    if not os.access("/var/lib/dpkg", os.W_OK):
        rights = ["sudo", "-n"]
        if not succeeds(*rights, "true"):
            return False
    say("apt-get install " + " ".join(packages))
    get = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y"]
    install = [*get, "install", "--no-install-recommends", *packages]
    call(*get, "update", silent=True)  # a fresh machine has no lists of packages, or old ones
    if call(*install, silent=True) == 0:
        return True
    # one that this Debian does not have keeps apt-get from installing any
    alone = [call(*install[: -len(packages)], each, silent=True) == 0 for each in packages]
    return all(alone)


def call(*command: str | Path, text: str | None = None, silent: bool = False) -> int:
    """Run a program in the project's folder with `text` as its input; its exit status."""
    out = subprocess.DEVNULL if silent else None
    words = [str(part) for part in command]
    return subprocess.run(
        words, cwd=ROOT, input=text, encoding="utf-8", stdout=out, check=False
    ).returncode


def succeeds(*command: str | Path) -> bool:
    """Whether a program is there and ends well; what it prints is thrown away."""
    words = [str(part) for part in command]
    try:
        return subprocess.run(words, input=b"", capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def say(step: str) -> None:
    """Name the step that begins."""
    print(f"== {step}", flush=True)


def stop(sentence: str) -> NoReturn:
    """End with one sentence."""
    sys.exit(sentence)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console may not know the folder's letters
    sys.exit(main(sys.argv[1:]))
