"""Our `dataclass` does what the standard library's does."""

from __future__ import annotations

import copy
import dataclasses as standard
import pickle
import pprint
from collections.abc import Callable
from typing import Any, ClassVar

import pytest

from xltools import dataclass as ours


@ours.dataclass(frozen=True, slots=True, order=True)
class Kept:
    """In slots, frozen and in order."""

    number: int
    name: str = ""


@ours.dataclass(frozen=True)
class Alone:
    value: int


@ours.dataclass(frozen=True, kw_only=True)
class Base:
    """By name only."""

    code: str
    note: str = ""


@ours.dataclass(frozen=True, kw_only=True)
class Derived(Base):
    """With fields of its own."""

    names: tuple[str, ...] = ()
    aside: int = standard.field(default=0, compare=False, repr=False)


def both(**how: bool) -> list[type[Any]]:
    """The same class made by the standard library and by us."""

    def made(by: Callable[..., Any]) -> Any:
        class Value:
            """A value."""

            kind: ClassVar[str] = "v"
            a: int
            b: str = "b"
            c: list[int] = standard.field(default_factory=list)
            d: int = standard.field(default=3, init=False)
            e: int = standard.field(default=4, compare=False, repr=False)

        Value.__qualname__ = "Value"
        return by(**how)(Value)

    return [made(standard.dataclass), made(ours.dataclass)]


def fate(work: Callable[[], Any]) -> object:
    """What comes of it: the result, or the kind of its error."""
    try:
        return work()
    except (TypeError, AttributeError) as error:
        return type(error)


HOW: list[dict[str, bool]] = [
    {},
    {"frozen": True},
    {"frozen": True, "slots": True},
    {"slots": True},
    {"eq": False},
    {"frozen": True, "order": True},
    {"repr": False, "kw_only": True},
]


@pytest.mark.parametrize("many", [False, True], ids=["few values", "many values"])
@pytest.mark.parametrize("how", HOW)
def test_a_class_behaves_as_one_of_the_standard_library(how: dict[str, bool], many: bool) -> None:
    def seen(made: type[Any]) -> list[object]:
        if many:
            assert {made(a=1).e for _ in range(100)} == {4}
        one, same, other = (made(a=a, b="x", c=[1]) for a in (1, 1, 2))
        aside = made(a=1, b="x", c=[1], e=5)
        return [
            fate(lambda: repr(one) if how.get("repr", True) else None),
            [one == each for each in (one, same, other, aside, (1, "x"))],
            fate(lambda: one < other),
            fate(lambda: one >= other),
            fate(lambda: hash(one) == hash(same)) if how.get("eq", True) else None,
            fate(lambda: setattr(one, "a", 9)),
            fate(lambda: delattr(one, "a")),
            isinstance(fate(lambda: setattr(one, "unknown", 9)), type),
            fate(lambda: made(1, "y").b),
            fate(made),
            fate(lambda: made(1, unknown=2)),
            fate(lambda: made(1, a=2)),
            fate(lambda: made(1, "b", [], 4, 5)),
            made(a=1).c is made(a=1).c,
            made(a=1).d,
            standard.asdict(standard.replace(same, b="z")),
            [(each.name, each.kw_only) for each in standard.fields(made)],
            made.__match_args__,
            hasattr(one, "__dict__"),
            made.__doc__,
        ]

    theirs, mine = map(seen, both(**how))
    assert mine == theirs


def test_values_are_hashed_by_their_fields() -> None:
    assert {Kept(1, "a"), Kept(1, "a"), Kept(2)} == {Kept(2), Kept(1, "a")}
    assert len({Alone(1), Alone(1)}) == 1
    assert hash(Derived(code="x", aside=1)) == hash(Derived(code="x", aside=2))


def test_a_class_that_inherits_has_the_fields_of_both() -> None:
    value = Derived(code="x", names=("a",))
    assert repr(value) == "Derived(code='x', note='', names=('a',))"
    assert value != Base(code="x")
    with pytest.raises(standard.FrozenInstanceError, match="cannot assign to field 'code'"):
        value.code = "y"  # type: ignore[misc]


def test_values_survive_pickle_and_copy() -> None:
    values = [Kept(1, "a"), Alone(2), Derived(code="x", aside=3)]
    assert pickle.loads(pickle.dumps(values)) == values  # noqa: S301 - our own
    assert copy.deepcopy(values) == values
    assert pickle.loads(pickle.dumps(values[2])).aside == 3  # noqa: S301 - our own


def test_long_values_can_be_printed_by_those_who_know_the_standard_library() -> None:
    """As pytest does where a comparison fails."""
    long = Alone(10**90)
    assert pprint.pformat([long]) == f"[{long}]"
    params = vars(Alone)["__dataclass_params__"]
    assert (params.init, params.repr, params.eq) == (False, False, False)


def test_methods_of_the_class_itself_stay() -> None:
    @ours.dataclass(frozen=True)
    class Own:
        a: int

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 7

        def __repr__(self) -> str:
            return "own"

    assert (Own(1) == Own(2), hash(Own(1)), repr(Own(1))) == (True, 7, "own")


def test_what_a_class_does_after_its_making_is_done() -> None:
    @ours.dataclass
    class Checked:
        a: int

        def __post_init__(self) -> None:
            self.a += 1

    assert [Checked(1).a, Checked(a=2).a] == [2, 3]


def test_values_share_no_default_that_can_change() -> None:
    with pytest.raises(ValueError, match="mutable default for field names"):

        @ours.dataclass
        class _Shared:
            names: list[str] = []  # noqa: RUF012 - it is refused
