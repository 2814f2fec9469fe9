"""Fields of structs as attributes: unknown is None, a name stands for its number, a time may be a datetime."""
from __future__ import annotations

import datetime
import math
from typing import Any, Generic, NamedTuple, Optional, TypeVar, Union

from . import errors

TIME_UNKNOWN = -2**63
LIMITS = {"u32": (0, 2**32 - 1), "i32": (-2**31, 2**31 - 1), "u64": (0, 2**64 - 1), "i64": (-2**63, 2**63 - 1)}
E = TypeVar("E")
Time = Union[int, str, datetime.datetime, None]


class About(NamedTuple):
    """What the library says of a field."""

    name: str
    kind: str
    enum: Any
    unit: str
    min: Optional[float]
    max: Optional[float]
    default: Optional[float]
    since: int
    about: str

    def line(self) -> str:
        """One line for a docstring."""
        unit = f" [{self.unit}]" if self.unit else ""
        span = "" if self.min is None or self.enum or self.kind == "i64" else f" {self.min:g} to {self.max:g}"
        names = f" {{{self.enum.__name__}}}" if self.enum else ""
        return f"{self.name}: {self.about}{unit}{span}{names}"


def refuse(kind: str, about: Optional[About], got: Any, allowed: Any, why: str) -> errors.RecoveryError:
    """The error that the library would give, for what cannot even be handed to it."""
    name = about.name if about else None
    made = getattr(errors, kind)
    return made(f"{name or 'argument'}: got {got!r}; {why}", field=name, got=got, allowed=allowed)


def whole(value: Any, kind: str, about: Optional[About] = None) -> int:
    """An integer that fits its machine type; nothing is cut off silently."""
    low, high = LIMITS[kind]
    try:
        number = value.__index__() if not isinstance(value, bool) else None
    except AttributeError:
        number = int(value) if isinstance(value, float) and value.is_integer() else None
    if number is None:
        raise refuse("Type", about, value, (low, high), "it takes a whole number")
    if not low <= number <= high:
        raise refuse("Range", about, value, (low, high), f"allowed {low} to {high}")
    return number


def number(value: Any, about: Optional[About] = None) -> float:
    """A float; None is unknown."""
    if value is None:
        return math.nan
    if not isinstance(value, (bool, str, bytes)):
        try:
            return float(value)
        except (TypeError, ValueError, OverflowError):
            pass
    raise refuse("Type", about, value, (about.min, about.max) if about else None, "it takes a number, or None: unknown")


def seconds(value: Any, about: Optional[About] = None) -> int:
    """UTC seconds since 1970 from seconds, an aware datetime, a numpy datetime64 or ISO text with its offset."""
    if value is None or value != value:     # NaN and NaT differ from themselves
        return TIME_UNKNOWN
    if isinstance(value, str):
        try:
            value = datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
        except ValueError:
            raise refuse("Type", about, value, None, "as text a time looks like 2026-03-12T08:00+00:00") from None
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            raise refuse("Type", about, value, None, "a datetime must say its time zone")
        # Not through timestamp(): a float would be exact enough, but rounding up the microseconds would not.
        return (value - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)) // datetime.timedelta(seconds=1)
    if type(value).__name__ == "datetime64":
        return whole(value.astype("datetime64[s]").astype("int64").item(), "i64", about)
    return whole(value, "i64", about)


def when(time_s: Optional[int], utc_offset_s: int = 0) -> Optional[datetime.datetime]:
    """Seconds of the library as an aware datetime; None stays None."""
    if time_s is None:
        return None
    zone = datetime.timezone(datetime.timedelta(seconds=utc_offset_s))
    return datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc).astimezone(zone) + datetime.timedelta(seconds=time_s)


def choice(value: Any, enum: Any, about: Optional[About] = None) -> int:
    """The number of an enumeration's value: a member, its name, its number (which the library judges), None: unknown."""
    if type(value) is enum:
        return value._value_
    if value is None:
        return 0
    if isinstance(value, str):
        try:
            return int(enum[value.upper()])
        except KeyError:
            names = [one.name.lower() for one in enum]
            few = ", ".join(names) if len(names) < 40 else f"one of the {len(names)} names of {enum.__name__}"
            raise refuse("Enum", about, value, names, f"allowed: {few}") from None
    return whole(value, "i32", about)


def known(value: int, enum: Any) -> Any:
    """A member of the enumeration; None when unknown; the bare number when it is not listed."""
    try:
        member = enum(value)
    except ValueError:
        return value or None
    return None if value == 0 and member.name == "UNKNOWN" else member


class _Field:
    """Common part of the attributes below: they live on a ctypes struct whose raw field is called `raw_name`."""

    def __init__(self, about: About):
        self.about, self.raw, self.__doc__ = about, "raw_" + about.name, about.line()

    def __get__(self, thing, owner=None):
        return self if thing is None else self.read(getattr(thing, self.raw))

    def __set__(self, thing, value):
        setattr(thing, self.raw, self.write(value))


class NumberField(_Field):
    """A number; None when unknown."""

    def __get__(self, thing: Any, owner: Any = None) -> Optional[float]:
        return super().__get__(thing, owner)

    def __set__(self, thing: Any, value: Optional[float]) -> None:
        super().__set__(thing, value)

    def read(self, raw):
        return None if raw != raw else raw

    def write(self, value):
        return number(value, self.about)


class WholeField(_Field):
    """A whole number."""

    def __get__(self, thing: Any, owner: Any = None) -> int:
        return super().__get__(thing, owner)

    def __set__(self, thing: Any, value: int) -> None:
        super().__set__(thing, value)

    def read(self, raw):
        return raw

    def write(self, value):
        return whole(value, self.about.kind, self.about)


class HeadField(WholeField):
    """`size` and `type`: the library writes them, nobody else; a wrong size would let it read past the end."""

    def __set__(self, thing: Any, value: int) -> None:
        raise AttributeError(f"{self.about.name} is written by the library alone")


class TimeField(_Field):
    """UTC seconds since 1970; None when unknown.  An aware datetime may be assigned."""

    def __get__(self, thing: Any, owner: Any = None) -> Optional[int]:
        return super().__get__(thing, owner)

    def __set__(self, thing: Any, value: Time) -> None:
        super().__set__(thing, value)

    def read(self, raw):
        return None if raw == TIME_UNKNOWN else raw

    def write(self, value):
        return seconds(value, self.about)


class IdField(_Field):
    """An id whose enumeration depends on the rest of the struct, such as `what` of an event; None when 0.

    Ids of muscles, regions, activities, movements ... never overlap, so that the number says what it is."""

    #: name and number of everything that has such an id; filled when the enumerations are made
    names: dict[str, Any] = {}
    members: dict[int, Any] = {}

    def __get__(self, thing: Any, owner: Any = None) -> Any:
        return super().__get__(thing, owner)

    def __set__(self, thing: Any, value: Union[str, int, None]) -> None:
        super().__set__(thing, value)

    def read(self, raw):
        return self.members.get(raw, raw or None)

    def write(self, value):
        if isinstance(value, str):
            try:
                return int(self.names[value.lower()])
            except KeyError:
                raise refuse("Enum", self.about, value, None, "nothing in the library has this name") from None
        return 0 if value is None else whole(value, "i32", self.about)


class EnumField(_Field, Generic[E]):
    """A value of an enumeration; None when unknown.  A name may be assigned."""

    def __get__(self, thing: Any, owner: Any = None) -> Optional[E]:
        return super().__get__(thing, owner)

    def __set__(self, thing: Any, value: Union[E, str, int, None]) -> None:
        super().__set__(thing, value)

    def read(self, raw):
        return known(raw, self.about.enum)

    def write(self, value):
        return choice(value, self.about.enum, self.about)


def field_for(about: About) -> _Field:
    """The attribute that fits a field's description."""
    if about.name in ("size", "type"):
        return HeadField(about)
    if about.enum:
        return EnumField(about)
    if about.kind == "i32" and about.min is None:
        return IdField(about)
    return {"f64": NumberField, "i64": TimeField}.get(about.kind, WholeField)(about)
