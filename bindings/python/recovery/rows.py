"""Rows: many structs of one kind in one piece of memory, shared with numpy, turned into a data frame."""
from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator, Sequence
from typing import Any, Optional

from . import errors
from ._describe import STRUCTS, lib


class Rows(Sequence):
    """A list of structs of one kind.  rows[0] is a copy of one; rows["soreness"] a numpy column of the same memory;
    numpy.asarray(rows) all of it; rows.frame() a pandas DataFrame with names and times."""

    def __init__(self, struct: Any, memory: Any, count: Optional[int] = None):
        self._struct, self._memory = struct, memory
        self._given = count

    @property
    def _count(self) -> int:
        return len(memoryview(self._memory).cast("B")) // ctypes.sizeof(self._struct) if self._given is None else self._given

    @classmethod
    def blank(cls, name: str, count: int) -> Rows:
        """Room for `count` results.  Only the first is initialised: more the library does not need."""
        struct = STRUCTS[name]
        memory = (struct * max(count, 1))()
        lib.init(struct._code, ctypes.addressof(memory), ctypes.sizeof(struct))
        return cls(struct, memory, count)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, str):
            return self.numpy()[index]
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        n = len(self)
        if not -n <= index < n:
            raise IndexError(f"row {index} of {n}")
        return self._struct.from_buffer_copy(self._memory, index % n * ctypes.sizeof(self._struct))

    def __iter__(self) -> Iterator[Any]:
        return (self[i] for i in range(len(self)))

    def __eq__(self, other: Any) -> Any:
        return bytes(self) == bytes(other) if isinstance(other, Rows) and self._struct is other._struct else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __bytes__(self) -> bytes:
        return bytes(memoryview(self._memory).cast("B")[:len(self) * ctypes.sizeof(self._struct)])

    def __reduce__(self):
        return _again, (type(self), self._struct.__name__, bytes(self))

    def __repr__(self) -> str:
        shown = "".join(f"\n  {row!r}" for row in self[:8])
        return f"<{len(self)} {self._struct.__name__}>{shown}" + ("\n  ..." if len(self) > 8 else "")

    def numpy(self) -> Any:
        """A structured numpy array over the same memory; nothing is copied.  Unknown numbers are NaN, times NaT's integer."""
        import numpy

        return numpy.frombuffer(self._memory, dtype=self._struct.dtype(), count=len(self))

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        made = self.numpy()
        return made if dtype is None and not copy else made.astype(dtype or made.dtype)

    def frame(self) -> Any:
        """A pandas DataFrame: names instead of numbers, times in UTC, unknown as missing; columns nobody filled are left out."""
        from .frames import frame_of

        return frame_of(self)

    def _checked(self) -> tuple[Any, int, int]:
        """What keeps the memory alive, its address, the number of rows.  A false `size` inside would lead past the end."""
        n, size = len(self), ctypes.sizeof(self._struct)
        view = memoryview(self._memory).cast("B")
        if view.readonly:
            view = memoryview(bytearray(view))
        keep = (ctypes.c_char * len(view)).from_buffer(view) if len(view) else (ctypes.c_char * 1)()
        if n and int.from_bytes(bytes(view[:4]), sys.byteorder) != size:
            raise errors.Size(f"row 0: its size is not {size}; rows are made by this package, not by hand", field="size", index=0)
        return keep, ctypes.addressof(keep), n


def _again(cls: Any, name: str, data: bytes) -> Rows:
    made = cls.__new__(cls)
    Rows.__init__(made, STRUCTS[name], bytearray(data))
    return made


def from_numpy(array: Any, name: str) -> Rows:
    """Rows over a structured numpy array.  No copy when its dtype is right and it lies in one piece, else one."""
    import numpy

    struct = STRUCTS[name]
    if array.dtype != struct.dtype():
        raise errors.Type(f"got dtype {array.dtype}, allowed {name}.dtype()", got=str(array.dtype), allowed=name + ".dtype()")
    if array.ndim != 1:
        raise errors.Type(f"got {array.ndim} dimensions, allowed 1", got=array.ndim, allowed=1)
    return Rows(struct, numpy.ascontiguousarray(array))
