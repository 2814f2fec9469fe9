"""Calling the library: a diag for every call, errors as exceptions, arrays by address."""
from __future__ import annotations

import ctypes
from typing import Any, Callable, Optional

from . import errors
from ._describe import ENUMS, STRUCTS, lib
from ._fields import choice, number, seconds, whole

Diag = STRUCTS["Diag"]
STATUS = ENUMS["status_code"]
TYPES = {int(t): name for t, name in zip(ENUMS["type"], STRUCTS)}


def render(result: Any, what: int, now_s: int, utc_offset_s: int, emergency_number: Optional[bytes]) -> tuple[int, str, Any]:
    """recovery_text() into as much memory as it needs."""
    count, diag = ctypes.c_size_t(2000), Diag()
    for _ in range(2):
        memory = ctypes.create_string_buffer(count.value)
        status = lib.text(ctypes.addressof(result), what, now_s, utc_offset_s, emergency_number, memory, ctypes.byref(count),
                          ctypes.addressof(diag))
        if status != STATUS["E_SPACE"]:
            break
    return status, memory.value.decode(), diag


def failure(status: int, diag: Any, call: str) -> errors.RecoveryError:
    """The exception for a failed call, with what the library says of it."""
    cls = errors.BY_STATUS.get(status, errors.RecoveryError)
    if diag is None or diag.raw_status != status:
        about = STATUS(status).about if status in errors.BY_STATUS else "unknown status"
        return cls(f"{call}: {about}")
    struct = TYPES.get(diag.raw_at_type)
    fields = STRUCTS[struct].fields() if struct else ()
    field = fields[diag.field] if 0 <= diag.field < len(fields) else None
    allowed: Any = None if diag.min is None else (diag.min, diag.max)
    if field and field.enum and status == STATUS["E_ENUM"]:
        allowed = [one.name.lower() for one in field.enum]
    why = f"{call}: {render(diag, ENUMS['text']['WHOLE'], 0, 0, None)[1]}"
    return cls(why, type=struct, field=field.name if field else None, got=diag.got, allowed=allowed,
               index=diag.index if struct else None)


def call(name: str, *arguments: Any) -> Any:
    """Call a function that takes a diag last; returns it, raises when the call was refused."""
    diag = Diag()
    status = getattr(lib, name)(*arguments, ctypes.addressof(diag))
    if status:
        raise failure(status, diag, name)
    return diag


def words(name: str, *arguments: Any) -> Optional[str]:
    """A text of the library; None when it has none.  Some functions return static text, some fill a buffer: the prototype says."""
    function = getattr(lib, name)
    if function.restype is ctypes.c_char_p:
        made = function(*arguments)
        return None if made is None else made.decode()
    count, status = ctypes.c_size_t(400), 0
    for _ in range(2):
        memory = ctypes.create_string_buffer(count.value)
        status = function(*arguments, memory, ctypes.byref(count), *(None for _ in function.argtypes[len(arguments) + 2:]))
        if status != STATUS["E_SPACE"]:
            break
    return None if status else memory.value.decode()


def address(struct: Any) -> Optional[int]:
    """Where a struct lies; None stays None."""
    return None if struct is None else ctypes.addressof(struct)


def counted(name: str, arrays: Callable[[int], tuple], arguments: tuple, count: Any, room: int) -> Any:
    """A call with an in/out count: once with room for the usual case, again with as much as it asks for."""
    for _ in range(2):
        count.value = room
        made = arrays(room)
        diag = Diag()
        status = getattr(lib, name)(*arguments, *(ctypes.addressof(one) for one in made), ctypes.byref(count),
                                    ctypes.addressof(diag))
        if status != STATUS["E_SPACE"]:
            break
        room = count.value
    if status:
        raise failure(status, diag, name)
    return made


def instance(value: Any, cls: str, name: str) -> Any:
    """A struct of the right class, or None."""
    if value is not None and not isinstance(value, STRUCTS[cls]):
        raise errors.Type(f"{name}: got {type(value).__name__}, allowed {cls} or None", field=name, got=value, allowed=cls)
    return value


def muscle_of(value: Any) -> int:
    """The number of a muscle."""
    return choice(value, ENUMS["muscle"])


def side_of(value: Any) -> int:
    """The number of a side; None asks for the sorer one."""
    return choice("both" if value is None else value, ENUMS["side"])


def time_of(value: Any) -> int:
    """Seconds of a time that must be known."""
    return seconds(value)


def offset_of(value: Any) -> int:
    """Local time minus UTC in seconds."""
    return whole(value, "i32")


__all__ = ["Diag", "STATUS", "address", "call", "choice", "counted", "failure", "instance", "muscle_of", "number", "offset_of",
           "render", "side_of", "time_of", "whole", "words"]
