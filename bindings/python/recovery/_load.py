"""Find librecovery, and load no other library than the one this package was written for."""
from __future__ import annotations

import ctypes
import os
import struct
import sys
from pathlib import Path

SOVERSION = 0
NAME = {"darwin": f"librecovery.{SOVERSION}.dylib", "win32": f"librecovery-{SOVERSION}.dll"}.get(
    sys.platform, f"librecovery.so.{SOVERSION}")
DT_STRTAB, DT_SONAME = 5, 14
PT_LOAD, PT_DYNAMIC = 1, 2


class LibraryError(ImportError):
    """librecovery is not there, is another one, or does not compute the published numbers."""


def wanted() -> str:
    """What to load: RECOVERY_LIBRARY, a copy beside this file (a wheel may bring one), or the system's library."""
    given = os.environ.get("RECOVERY_LIBRARY")
    beside = Path(__file__).with_name(NAME)
    return given or (str(beside) if beside.exists() else NAME)


def elf_soname(path: str) -> str | None:
    """The name an ELF library carries inside; None when it has none.  Raises ValueError when it is no ELF file."""
    data = Path(path).read_bytes()
    if data[:4] != b"\x7fELF":
        raise ValueError("not an ELF file")
    wide, order = data[4] == 2, "<" if data[5] == 1 else ">"
    word = "Q" if wide else "I"
    start, = struct.unpack_from(order + word, data, 32 if wide else 28)
    size, count = struct.unpack_from(order + "HH", data, 54 if wide else 42)
    headers = [_segment(data, start + i * size, wide, order) for i in range(count)]
    loads = [h[1:] for h in headers if h[0] == PT_LOAD]
    for kind, offset, _, length in headers:
        if kind == PT_DYNAMIC:
            pairs = struct.iter_unpack(order + 2 * word, data[offset:offset + length])
            found = {tag: value for tag, value in pairs}
            if DT_SONAME in found:
                table = next(o + found[DT_STRTAB] - v for o, v, n in loads if v <= found[DT_STRTAB] < v + n)
                text = data[table + found[DT_SONAME]:]
                return text[:text.index(0)].decode()
    return None


def _segment(data: bytes, at: int, wide: bool, order: str) -> tuple[int, int, int, int]:
    """Kind, offset in the file, address and bytes of one program header."""
    if wide:
        kind, _, offset, address, _, length = struct.unpack_from(order + "IIQQQQ", data, at)
    else:
        kind, offset, address, _, length = struct.unpack_from(order + "IIIII", data, at)
    return kind, offset, address, length


def check_name(path: str) -> None:
    """Refuse a library whose inner name is not the one this package was written for."""
    if not sys.platform.startswith("linux"):
        return
    try:
        soname = elf_soname(path)
    except (OSError, ValueError, struct.error, StopIteration, IndexError) as why:
        raise LibraryError(f"{path} cannot be used as {NAME}: {why}") from why
    if soname != NAME:
        raise LibraryError(f"{path} calls itself {soname or 'nothing'}; this package needs {NAME}")


def _path_of(library: ctypes.CDLL) -> str | None:
    """Where a library that was found by its name lies, as the dynamic linker says."""
    class Info(ctypes.Structure):
        _fields_ = [("path", ctypes.c_char_p), ("base", ctypes.c_void_p), ("name", ctypes.c_char_p),
                    ("address", ctypes.c_void_p)]
    info = Info()
    try:
        ask = ctypes.CDLL(None).dladdr
    except (AttributeError, OSError):
        return None
    found = ask(ctypes.cast(library.recovery_version, ctypes.c_void_p), ctypes.byref(info))
    return os.fsdecode(info.path) if found and info.path else None


def load() -> tuple[ctypes.PyDLL, ctypes.CDLL]:
    """The library twice: with Python's lock held, which makes each call one step for all threads, and without."""
    name = wanted()
    if os.sep in name:
        check_name(name)
    try:
        held, free = ctypes.PyDLL(name), ctypes.CDLL(name)
        free.recovery_version
    except (OSError, AttributeError) as why:
        raise LibraryError(f"{name} cannot be loaded: {why}.  Install librecovery (make install; ldconfig), or set "
                           f"RECOVERY_LIBRARY to the full path of {NAME}") from why
    if os.sep not in name:
        path = _path_of(free)
        if path and os.path.exists(path):
            check_name(path)
    if free.recovery_selftest() != 0:
        raise LibraryError(f"{name} does not compute the published numbers on this machine (recovery_selftest() failed); "
                           "please build it again and run its tests")
    return held, free
