#!/usr/bin/env python3
"""Writes the type stubs of what is made at run time: enumerations, structs, exceptions.

    python3 stubs.py            writes recovery/{enums,structs,errors}.pyi
    python3 stubs.py --check    fails when they are not what the library says
"""
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from recovery import _describe, errors  # noqa: E402
from recovery._fields import EnumField, field_for  # noqa: E402

HEAD = '"""Written by stubs.py from what librecovery says of itself; do not edit."""\n'
TAKES = {"NumberField": "Optional[float]", "WholeField": "int", "TimeField": "Time", "IdField": "Union[str, int, None]"}


def enum_stub() -> str:
    """One class for each enumeration, its members with their line of text."""
    out = [HEAD, "from ._describe import Enum as _Enum\n"]
    for name, made in _describe.ENUMS.items():
        out.append(f"\nclass {_describe.camel(name)}(_Enum):\n    \"\"\"{made.__doc__}\"\"\"\n")
        out += [f"    {one.name} = {int(one)}  # {one.about}" for one in made]
        out.append("")
    return "\n".join(out) + "\n"


def taken(about) -> str:
    """What may be given for a field by keyword."""
    field = field_for(about)
    if isinstance(field, EnumField):
        return f"Union[enums.{about.enum.__name__}, str, int, None]"
    return TAKES[type(field).__name__]


def struct_stub() -> str:
    """One class for each struct, its fields with their descriptors."""
    out = [HEAD, "from typing import Optional, Union\n", "from . import enums", "from ._describe import Struct",
           "from ._fields import EnumField, HeadField, IdField, NumberField, Time, TimeField, WholeField\n"]
    for name, made in _describe.STRUCTS.items():
        fields = [one for one in made.fields() if one.name != "reserved"]
        out.append(f"\nclass {name}(Struct):\n    \"\"\"{made.__doc__.splitlines()[0]}\"\"\"\n")
        for one in fields:
            field = field_for(one)
            kind = type(field).__name__ + (f"[enums.{one.enum.__name__}]" if isinstance(field, EnumField) else "")
            out.append(f"    {one.name}: {kind}  # {one.line().partition(': ')[2]}")
        given = "".join(f"                 {one.name}: {taken(one)} = ...,\n" for one in fields[2:])
        out.append(f"    def __init__(self, *,\n{given}                 ) -> None: ...\n")
    return "\n".join(out) + "\n"


def error_stub() -> str:
    """One class for each failing status."""
    first = errors.RecoveryError.__doc__.splitlines()[0]
    out = [HEAD, "from typing import Any, Optional\n", "class RecoveryError(Exception):", f'    """{first}"""\n',
           "    status: Any",
           "    type: Any", "    field: Optional[str]", "    got: Any", "    allowed: Any", "    index: Optional[int]",
           "    def __init__(self, message: str, *, type: Any = ..., field: Optional[str] = ..., got: Any = ..., allowed: Any = ...,",
           "                 index: Optional[int] = ...) -> None: ...\n", "BY_STATUS: dict[int, type[RecoveryError]]\n",
           "def make(codes: Any) -> None: ...\n"]
    for made in errors.BY_STATUS.values():
        also = made.__bases__[1].__name__
        out.append(f"class {made.__name__}(RecoveryError, {also}):\n    \"\"\"{made.__doc__}\"\"\"\n")
    return "\n".join(out)


def main() -> int:
    stale = 0
    for name, text in (("enums", enum_stub()), ("structs", struct_stub()), ("errors", error_stub())):
        path = HERE / "recovery" / f"{name}.pyi"
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            print(f"{path} is not what the library says: run bindings/python/stubs.py", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main())
