"""Enumerations, structs and functions, all made from what the library says of itself: nothing is typed by hand."""
from __future__ import annotations

import ctypes
import enum
import math
import re
from typing import Any, Callable

from . import errors
from ._fields import About, IdField, field_for
from ._load import load

HELD, FREE = load()
MACHINE = {"u32": ctypes.c_uint32, "i32": ctypes.c_int32, "u64": ctypes.c_uint64, "i64": ctypes.c_int64,
           "f64": ctypes.c_double, "f32": ctypes.c_float, "size": ctypes.c_size_t}
#: These run long enough to let other threads work meanwhile; no other thread may change their states then.
LONG = ("batch",)
#: Enumerations whose values share one space of ids.
IDS = ("muscle", "region", "structure", "activity", "movement", "fact", "measure", "rule")


class Functions:
    """The functions of the library by name, without `recovery_`: lib.state_add(state, events, n, diag)."""

    def __init__(self) -> None:
        self.prototypes: dict[str, str] = {}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        raise AttributeError(f"librecovery {VERSION} has no recovery_{name}()")


class Struct(ctypes.Structure):
    """A struct of the library.  Give what is known by keyword; the rest stays unknown and reads as None."""

    __slots__ = ()
    _type: int
    _about: tuple[About, ...] = ()

    def __init__(self, **known: Any) -> None:
        super().__init__()
        lib.init(self._code, ctypes.addressof(self), ctypes.sizeof(self))
        for name, value in known.items():
            if name not in self._names:
                has = ", ".join(sorted(self._names - {"size", "type", "reserved"}))
                raise TypeError(f"{type(self).__name__} has no field {name!r}; it has: {has}")
            setattr(self, name, value)

    @classmethod
    def fields(cls) -> tuple[About, ...]:
        """What the library says of each field: unit, limits, default, one line."""
        return cls._about

    @classmethod
    def dtype(cls) -> Any:
        """The numpy dtype of the same bytes."""
        import numpy

        kinds = {"u32": "=u4", "i32": "=i4", "u64": "=u8", "i64": "=i8", "f64": "=f8"}
        return numpy.dtype([(one.name, kinds[one.kind]) for one in cls._about])

    def asdict(self) -> dict[str, Any]:
        """All that is known, by name."""
        every = ((one.name, getattr(self, one.name)) for one in self._about[2:] if one.name != "reserved")
        return {name: value for name, value in every if value is not None}

    def copy(self) -> Any:
        """The same again, on its own."""
        return type(self).from_buffer_copy(self)

    def __repr__(self) -> str:
        parts = (f"{name}={value.name.lower() if isinstance(value, enum.IntEnum) else repr(value)}"
                 for name, value in self.asdict().items())
        return f"{type(self).__name__}({', '.join(parts)})"

    def __eq__(self, other: Any) -> Any:
        return bytes(self) == bytes(other) if type(self) is type(other) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self):
        return _from_bytes, (type(self).__name__, bytes(self))

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()


def _from_bytes(name: str, data: bytes) -> Struct:
    """A struct that was pickled.  `size` and `type` are taken from this library, not from the bytes."""
    cls, thing = STRUCTS[name], STRUCTS[name]()
    head = 8
    if len(data) != ctypes.sizeof(cls):
        raise errors.BY_STATUS[int(ENUMS["status_code"]["E_SIZE"])](f"{name}: these bytes are not of this version")
    ctypes.memmove(ctypes.addressof(thing) + head, data[head:], len(data) - head)
    return thing


# ---- functions: from their prototypes --------------------------------------------------------------------------------------

def camel(name: str) -> str:
    """pain_class -> PainClass"""
    return "".join(part.capitalize() for part in name.split("_"))


def c_type(words: str) -> Any:
    """The ctypes type of "const event*", "i32", "state**" ..."""
    base, stars = re.sub(r"\bconst\b|[\s*]", "", words), words.count("*")
    if stars:
        # Plain addresses: a struct, an array of them, a byref() and a numpy array's memory serve alike.
        return ctypes.c_char_p if base == "char" else ctypes.c_void_p
    if base not in MACHINE:
        raise ImportError(f"this package is older than the library: it does not know the type {words!r}")
    return MACHINE[base]


def declare(functions: Functions, prototype: str) -> None:
    """Make a function of the library callable, with the types of its prototype."""
    result, name, arguments = re.fullmatch(r"(.+?) ?(\w+)\((.*)\)", prototype).groups()
    call = getattr(FREE if name in LONG else HELD, "recovery_" + name)
    call.restype = c_type(result)
    call.argtypes = [c_type(one) for one in arguments.split(",") if one]
    functions.prototypes[name] = prototype
    setattr(functions, name, call)


def declare_all() -> Functions:
    """Every function the library lists."""
    functions = Functions()
    HELD.recovery_function_count.restype = ctypes.c_size_t
    HELD.recovery_function_prototype.restype = ctypes.c_char_p
    for i in range(HELD.recovery_function_count()):
        declare(functions, HELD.recovery_function_prototype(ctypes.c_size_t(i)).decode())
    return functions


# ---- enumerations --------------------------------------------------------------------------------------------------------------

class Enum(enum.IntEnum):
    """An enumeration of the library; its members know their line of text as `about`."""

    def __new__(cls, value: int, about: str):
        member = int.__new__(cls, value)
        member._value_, member.about = value, about
        return member

    def __str__(self) -> str:
        return self.name.lower()

    __format__ = object.__format__


def values(code: int) -> list[int]:
    """The numbers of an enumeration."""
    return [lib.enum_value(code, i) for i in range(lib.enum_count(code))]


def enumeration(name: str, code: int, about: str) -> Any:
    """One enumeration as a Python class."""
    members = [(lib.enum_name(code, v).decode().upper(), (v, lib.enum_about(code, v).decode())) for v in values(code)]
    made = Enum(camel(name), members, module=__package__ + ".enums")
    made.__doc__ = f"{about[:1].upper()}{about[1:]}."
    made._code = code
    return made


def enumerations() -> dict[str, Any]:
    """All of them; the first enumeration lists the others."""
    return {lib.enum_name(1, code).decode(): enumeration(lib.enum_name(1, code).decode(), code, lib.enum_about(1, code).decode())
            for code in values(1)}


# ---- structs ---------------------------------------------------------------------------------------------------------------------

def describe_field(code: int, i: int, kinds: dict[int, str], by_code: dict[int, Any]) -> About:
    """Field `i` of a struct."""
    limit = [None if math.isnan(x) else x for x in (lib.field_min(code, i), lib.field_max(code, i), lib.field_default(code, i))]
    return About(lib.field_name(code, i).decode(), kinds[lib.field_kind(code, i)], by_code.get(lib.field_enum(code, i)),
                 lib.field_unit(code, i).decode(), *limit, lib.field_since(code, i), lib.field_about(code, i).decode())


def struct_class(name: str, code: int, about: str, kinds: dict[int, str], by_code: dict[int, Any]) -> Any:
    """One struct as a ctypes class."""
    fields = tuple(describe_field(code, i, kinds, by_code) for i in range(lib.field_count(code)))
    lines = "\n".join("    " + one.line() for one in fields[2:] if one.name != "reserved")
    space = {"__slots__": (), "__module__": __package__ + ".structs", "_code": code, "_about": fields,
             "_names": frozenset(one.name for one in fields), "__doc__": f"{about[:1].upper()}{about[1:]}.\n\n{lines}\n",
             "_fields_": [("raw_" + one.name, MACHINE[one.kind]) for one in fields]}
    space.update((one.name, field_for(one)) for one in fields)
    made: Any = type(Struct)(camel(name), (Struct,), space)  # type: ignore[misc]
    offsets = [getattr(made, "raw_" + one.name).offset for one in fields]
    if ctypes.sizeof(made) != lib.sizeof(code) or offsets != [lib.field_offset(code, i) for i in range(len(fields))]:
        raise ImportError(f"struct recovery_{name} does not lie in memory as the library says")
    return made


def structs() -> dict[str, Any]:
    """All of them, by the name of their class."""
    kinds = {int(kind): kind.name.lower() for kind in ENUMS["field_kind"]}
    by_code = {made._code: made for made in ENUMS.values()}
    return {camel(t.name.lower()): struct_class(t.name.lower(), int(t), t.about.partition(": ")[2] or t.about, kinds, by_code)
            for t in ENUMS["type"]}


HELD.recovery_version_text.restype = ctypes.c_char_p
VERSION: str = HELD.recovery_version_text().decode()
try:
    lib = declare_all()
except AttributeError as why:
    raise ImportError(f"librecovery {VERSION} is older than this package: {why}") from why
ENUMS = enumerations()
errors.make(ENUMS["status_code"])
for _name in reversed(IDS):
    IdField.names.update((one.name.lower(), one) for one in ENUMS[_name])
    IdField.members.update((int(one), one) for one in ENUMS[_name])
STRUCTS = structs()
