"""What can go wrong.  One class per status of the library, made from its own list: errors.Range, errors.Past, errors.Type ..."""
from __future__ import annotations

from typing import Any, Optional

#: Python's own class that fits a status, for code that does not know this library.
ALSO = {"e_not_found": LookupError, "e_selftest": RuntimeError, "e_space": BufferError, "e_null": TypeError,
        "e_type": TypeError}


class RecoveryError(Exception):
    """A call was refused.

    status: the library's status code; type: the struct at fault, None for a plain argument; field: name of its field;
    got: what was refused; allowed: (least, greatest), or the names that are allowed; index: which element of a list."""

    status: Any = None

    def __init__(self, message: str, *, type: Any = None, field: Optional[str] = None, got: Any = None,
                 allowed: Any = None, index: Optional[int] = None):
        super().__init__(message)
        self.type, self.field, self.got, self.allowed, self.index = type, field, got, allowed, index

    def __reduce__(self):
        # Exceptions travel between processes; the arguments by keyword must not be lost on the way.
        return _again, (self.__class__, str(self), {k: self.__dict__[k] for k in ("type", "field", "got", "allowed", "index")})


def _again(cls, message, kept):
    return cls(message, **kept)


BY_STATUS: dict[int, type] = {}


def make(codes: Any) -> None:
    """One class per failure in the library's list of status codes."""
    for code in codes:
        if code:
            name = "".join(part.capitalize() for part in code.name.lower().split("_")[1:])
            bases = (RecoveryError, ALSO.get(code.name.lower(), ValueError))
            about = code.about[:1].upper() + code.about[1:] + "."
            made = type(name, bases, {"__doc__": about, "__module__": __name__, "status": code})
            BY_STATUS[int(code)] = globals()[name] = made
