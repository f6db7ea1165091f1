"""`dataclass` as the standard library has it, without what that costs every time Python starts.

The standard one writes six functions a class and compiles them; with a hundred classes that was a
fifth of a click. Here `__eq__`, `__hash__`, `__repr__` and the guard of frozen values go by the
names of the fields, and `__init__` is compiled when a class turns out to be in use. The fields are
those of the standard library, so that its `fields`, `replace` and `asdict` work.
"""

from __future__ import annotations

import dataclasses as standard
import marshal
import operator
from collections.abc import Callable
from types import CodeType, MemberDescriptorType
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn, get_origin

__all__ = ["dataclass"]

_FEW: Final = 3
"""So many values are made sooner than a function is compiled that makes them."""

_known: dict[str, bytes] = {}
_new: dict[str, bytes] = {}

_FIELDS: Final = "__dataclass_fields__"
_PARAMS: Final = "__dataclass_params__"

_COMPARED: Final = {
    "__lt__": operator.lt,
    "__le__": operator.le,
    "__gt__": operator.gt,
    "__ge__": operator.ge,
}


def _dataclass(
    cls: type[Any] | None = None,
    /,
    *,
    frozen: bool = False,
    eq: bool = True,
    repr: bool = True,  # noqa: A002 - as the standard library names it
    order: bool = False,
    kw_only: bool = False,
    slots: bool = False,
) -> Any:
    """A class of values: fields as the standard library's, its methods without compiling any.

    Methods that the class has itself stay. It knows no `InitVar` and no `KW_ONLY`; that no field
    without default stands behind one that has one is left to mypy.
    """

    def of(cls: type[Any]) -> type[Any]:
        _note_fields(cls, kw_only)
        made = _in_slots(cls) if slots else cls
        for name, method in _methods(made, frozen, eq, repr, order).items():
            if made.__dict__.get(name) is None:
                setattr(made, name, method)
        return made

    return of if cls is None else of(cls)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _dataclass


@standard.dataclass(init=False, repr=False, eq=False)
class _Bare:
    """What the standard library makes no method for: so `pprint` and others take our classes."""


def _note_fields(cls: type[Any], kw_only: bool) -> None:
    """Work out the fields of a class, those of its bases first, where the standard library looks.

    Raises ValueError for a default that values of the class would share and could change.
    """
    fields: dict[str, standard.Field[Any]] = {}
    for base in cls.__mro__[-1:0:-1]:
        fields |= base.__dict__.get(_FIELDS, {})
    for name, annotation in cls.__annotations__.items():
        if not _is_of_the_class(annotation):
            fields[name] = _field(cls, name, annotation, kw_only)
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, getattr(_Bare, _PARAMS))
    by_place = (name for name, each in fields.items() if each.init and not each.kw_only)
    cls.__match_args__ = tuple(by_place)  # type: ignore[misc]  # any class


def _is_of_the_class(annotation: object) -> bool:
    if isinstance(annotation, str):
        return annotation.startswith(("ClassVar", "typing.ClassVar"))
    return get_origin(annotation) is ClassVar


def _field(cls: type[Any], name: str, annotation: Any, kw_only: bool) -> standard.Field[Any]:
    given = cls.__dict__.get(name, standard.MISSING)
    if isinstance(given, standard.Field):
        field = given
        if field.default is standard.MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, field.default)
    else:
        field = standard.field(default=given)
    if type(field.default).__hash__ is None:
        raise ValueError(f"mutable default for field {name}: use default_factory")
    field.name, field.type = name, annotation
    field._field_type = standard._FIELD  # type: ignore[attr-defined]  # noqa: SLF001 - by it `fields` knows them
    if field.kw_only is standard.MISSING:
        field.kw_only = kw_only
    return field


def _in_slots(cls: type[Any]) -> type[Any]:
    """The same class with a place for each field; Python takes no slots after it has made one."""
    names = getattr(cls, _FIELDS)
    inherited = {slot for base in cls.__mro__[1:] for slot in base.__dict__.get("__slots__", ())}
    left_out = {*names, "__dict__", "__weakref__"}
    namespace = {name: each for name, each in cls.__dict__.items() if name not in left_out}
    namespace["__slots__"] = tuple(name for name in names if name not in inherited)
    kind: Any = type(cls)
    made: type[Any] = kind(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


def _methods(
    cls: type[Any], frozen: bool, eq: bool, repr_: bool, order: bool
) -> dict[str, Callable[..., Any] | None]:
    """The methods of a class by their names; values that can change have no hash."""
    methods: dict[str, Callable[..., Any] | None] = {"__init__": _late_init(cls, frozen)}
    key = _key(cls)
    if eq:
        methods |= {"__eq__": _comparison(key, operator.eq)}
        methods |= {"__hash__": _hash(key) if frozen else None}
    if order:
        methods |= {name: _comparison(key, compare) for name, compare in _COMPARED.items()}
    if repr_:
        methods["__repr__"] = _repr
    if frozen:
        methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
        if "__slots__" in cls.__dict__:
            methods |= {"__getstate__": _getstate, "__setstate__": _setstate}
    return methods


def _late_init(cls: type[Any], frozen: bool) -> Callable[..., None]:
    """An `__init__` that puts a compiled one into its place once a class turns out to be in use."""
    calls = 0

    def __init__(self: Any, *args: Any, **values: Any) -> None:  # noqa: N807 - it becomes one
        nonlocal calls
        calls += 1
        if calls > _FEW or not _filled(self, cls, args, values):
            made = _init(cls, frozen)
            cls.__init__ = made
            made(self, *args, **values)

    return __init__


def _filled(self: Any, cls: type[Any], args: tuple[Any, ...], values: dict[str, Any]) -> bool:
    """Fill a value field by field; False, for a compiled `__init__` to say why, if it cannot be."""
    own = standard.fields(cls)
    in_order = [each.name for each in own if each.init and not each.kw_only]
    given = dict(zip(in_order, args, strict=False)) | values
    if len(given) < len(args) + len(values):
        return False
    for each in own:
        if each.init and each.name in given:
            value = given.pop(each.name)
        elif each.default is not standard.MISSING:
            value = each.default
        elif each.default_factory is not standard.MISSING:
            value = each.default_factory()
        elif each.init:
            return False
        else:
            continue
        object.__setattr__(self, each.name, value)
    if given:
        return False
    if hasattr(cls, "__post_init__"):
        self.__post_init__()
    return True


def _init(cls: type[Any], frozen: bool) -> Callable[..., None]:
    """`__init__`, compiled."""
    names: dict[str, Any] = {"_set": object.__setattr__, "_MISSING": standard.MISSING}
    parameters, by_name, body = ["self"], list[str](), list[str]()
    for each in standard.fields(cls):
        name, default = each.name, f"_default_{each.name}"
        value = name
        if each.default_factory is not standard.MISSING:
            names[f"_new_{name}"], names[default] = each.default_factory, standard.MISSING
            new = f"_new_{name}()"
            value = f"{new} if {name} is _MISSING else {name}" if each.init else new
        elif each.default is not standard.MISSING:
            names[default] = each.default
            value = name if each.init else default
        elif not each.init:
            continue
        if each.init:
            said = f"{name}={default}" if default in names else name
            (by_name if each.kw_only else parameters).append(said)
        slot = getattr(cls, name, None)
        if not frozen:
            body.append(f"self.{name} = {value}")
        elif isinstance(slot, MemberDescriptorType):
            names[f"_set_{name}"] = slot.__set__
            body.append(f"_set_{name}(self, {value})")
        else:
            body.append(f"_set(self, {name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    inputs = ", ".join([*parameters, *(["*", *by_name] if by_name else [])])
    source = f"def __init__({inputs}):\n  " + "\n  ".join(body or ["pass"])
    exec(_compiled(source), names)  # noqa: S102 - as the standard library does
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _compiled(source: str) -> CodeType:
    """What a source made of the names of fields compiles to, from an earlier start if possible."""
    kept = _known.get(source)
    if kept is not None:
        known: CodeType = marshal.loads(kept)  # noqa: S302 - we wrote it
        return known
    code = compile(source, "<fields>", "exec")
    _new[source] = marshal.dumps(code)
    return code


def take_over(known: dict[str, bytes]) -> None:
    """Make `__init__` of what an earlier start of the same Python compiled."""
    global _known  # noqa: PLW0603 - there is one of it, as there is one `dataclass`
    _known = known


def worked_out() -> dict[str, bytes]:
    """What this start had to compile."""
    return _new


def _key(cls: type[Any]) -> Callable[[Any], Any]:
    """What two values of a class are compared by."""
    names = [each.name for each in standard.fields(cls) if each.compare]
    return operator.attrgetter(*names) if names else lambda _: ()


def _comparison(
    key: Callable[[Any], Any], compare: Callable[[Any, Any], bool]
) -> Callable[[Any, object], bool]:
    def compared(self: Any, other: object) -> bool:
        return compare(key(self), key(other)) if type(other) is type(self) else NotImplemented

    return compared


def _hash(key: Callable[[Any], Any]) -> Callable[[Any], int]:
    return lambda self: hash(key(self))


def _repr(self: Any) -> str:
    """As the standard library shows a value."""
    shown = (each.name for each in standard.fields(self) if each.repr)
    said = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
    return f"{type(self).__qualname__}({said})"


def _refuse_to_set(self: Any, name: str, value: object) -> NoReturn:  # noqa: ARG001 - as Python asks
    raise standard.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: Any, name: str) -> NoReturn:  # noqa: ARG001 - as Python asks
    raise standard.FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    """What pickle keeps of a frozen value in slots."""
    return [getattr(self, each.name) for each in standard.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for each, value in zip(standard.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
