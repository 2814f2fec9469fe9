"""Written by stubs.py from what librecovery says of itself; do not edit."""

from typing import Any, Optional

class RecoveryError(Exception):
    """A call was refused."""

    status: Any
    type: Any
    field: Optional[str]
    got: Any
    allowed: Any
    index: Optional[int]
    def __init__(self, message: str, *, type: Any = ..., field: Optional[str] = ..., got: Any = ..., allowed: Any = ...,
                 index: Optional[int] = ...) -> None: ...

BY_STATUS: dict[int, type[RecoveryError]]

def make(codes: Any) -> None: ...

class Null(RecoveryError, TypeError):
    """A pointer that must not be NULL is NULL."""

class Type(RecoveryError, TypeError):
    """The struct was never given to recovery_init(), or is of another type."""

class Size(RecoveryError, ValueError):
    """`size` of the struct cannot be right, or differs within one array."""

class Newer(RecoveryError, ValueError):
    """The caller uses a field that this library does not know yet."""

class Range(RecoveryError, ValueError):
    """A number lies outside its documented range."""

class Enum(RecoveryError, ValueError):
    """A value is not in its enumeration."""

class Missing(RecoveryError, ValueError):
    """A field that this kind of event needs is unknown."""

class Conflict(RecoveryError, ValueError):
    """Two inputs contradict each other."""

class Order(RecoveryError, ValueError):
    """Events are not in the order of recovery_order()."""

class Past(RecoveryError, ValueError):
    """Before the last thing the state has seen."""

class NotFound(RecoveryError, LookupError):
    """No such element."""

class Space(RecoveryError, BufferError):
    """The caller's buffer is too small; the needed count was written."""

class Align(RecoveryError, ValueError):
    """Memory for a state must start at a multiple of 8."""

class State(RecoveryError, ValueError):
    """These bytes are not a whole state, or were damaged."""

class Form(RecoveryError, ValueError):
    """This form of a state cannot answer that."""

class Selftest(RecoveryError, RuntimeError):
    """This build does not compute the published numbers."""
