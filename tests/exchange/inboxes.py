"""An inbox whose files are opened by nobody: what is in them stands in their names."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from xltools.dataclass import dataclass
from xltools.exchange.inbox.apart import Arrived, Reader
from xltools.exchange.inbox.found import Facts, Found, Kind
from xltools.exchange.inbox.lock import locked
from xltools.exchange.inbox.places import identity_of
from xltools.exchange.inbox.receiving import Inbox, Outcome
from xltools.exchange.inbox.register import Register
from xltools.quantities import VIETNAM

NOW = datetime(2024, 3, 1, 8, 0, tzinfo=VIETNAM)
DAY = timedelta(days=1)


def facts(text: str) -> Facts:
    """Of "23497 Tan-Lap 2024 kế hoạch": unit, year, what it says; then verdict, number, time."""
    code, unit, year, content, *more = text.split()
    told = dict(each.split("=", 1) for each in more)
    return Facts(
        level=told.get("level", "commune"),
        unit_code=code,
        unit_name=unit,
        valid_from="",
        year=int(year),
        content=content,
        stem=f"KH{year}_{code}_{unit}_lan-00",
        verdict=told.get("verdict", "no seal").replace("-", " "),
        said=(told.get("verdict", ""), ""),
        sequence=int(told.get("sequence", 0)),
        sealed_at=told.get("sealed", ""),
        danger=told.get("danger", ""),
    )


@dataclass(frozen=True)
class ReadsText(Reader):
    """Each line of a file is one thing found: a workbook's facts, or "refused CODE"."""

    knows_keys: bool = False

    def read(self, files: Sequence[Arrived]) -> Iterator[tuple[Arrived, tuple[Found, ...]]]:
        for file in files:
            yield file, tuple(self._found(file))

    def _found(self, file: Arrived) -> Iterator[Found]:
        for line in file.path.read_text(encoding="utf-8").splitlines():
            number = 1 + len(list(self.folder.iterdir()))
            content = line.encode("utf-8")
            (self.folder / f"{number}.xlsx").write_bytes(content)
            told = line.partition(" #")[0]
            digest, trail = sha256(content).hexdigest(), (file.name, "a.xlsx")
            if told.startswith("refused "):
                code = told.split()[1]
                yield Found(kind=Kind.REFUSED, trail=trail, digest=digest, number=number, code=code)
            else:
                of = facts(
                    told.replace(" danger=receive.other-key", "") if self.knows_keys else told
                )
                kind = Kind.WORKBOOK
                yield Found(kind=kind, trail=trail, digest=digest, number=number, facts=of)


@dataclass(frozen=True)
class Desk:
    """A folder to file in, an account's own folder, and a folder where things come in."""

    root: Path
    home: str = "home"
    knows_keys: bool = False

    @property
    def folder(self) -> Path:
        return self.root / "into"

    @property
    def registers(self) -> Path:
        return self.root / self.home

    @contextmanager
    def inbox(self) -> Generator[Inbox]:
        """The inbox as the command opens it: locked, with a room of its own for the reader."""
        name = identity_of(self.folder)
        room = self.root / "room"
        room.mkdir(exist_ok=True)
        for old in room.iterdir():
            old.unlink()
        with (
            locked(self.folder, self.registers / f"{name}.khoa", NOW),
            closing(Register(self.registers / f"{name}.sqlite3")) as register,
        ):
            yield Inbox(self.folder, register, ReadsText(room, knows_keys=self.knows_keys))

    def receive(self, *mails: Sequence[str]) -> list[Outcome]:
        """What comes of mails, a day apart, each a list of what it holds."""
        arrived: list[Arrived] = []
        source = self.root / "source"
        source.mkdir(exist_ok=True)
        for number, lines in enumerate(mails, start=1):
            file = source / f"{number}.eml"
            file.write_text("\n".join(lines), encoding="utf-8", newline="\n")
            arrived.append(Arrived(file, file.name, NOW + number * DAY))
        with self.inbox() as inbox:
            return [*inbox.put_in_order(), *inbox.reconsider(), *inbox.receive(arrived)]

    def lying(self) -> dict[str, str]:
        """Everything that lies in the folder: what, where."""
        files = (each for each in sorted(self.folder.rglob("*")) if each.is_file())
        return {
            each.relative_to(self.folder).as_posix(): each.read_text(encoding="utf-8")
            for each in files
            if each.name != ".xltools-tiep-nhan"
        }

    def entered(self) -> dict[str, str]:
        """What the register says is there: state and place, by what it is."""
        with self.inbox() as inbox:
            assert inbox.register.entries(finished=False) == ()
            return {each.path: each.state.value for each in inbox.register.entries()}
