"""Looking things up: the source behind a number, the movement behind a name, the constants of the model."""
from __future__ import annotations

import ctypes
import math
from typing import Any, NamedTuple, Optional, Union

from . import errors
from ._calls import address, call, choice, words
from ._describe import ENUMS, STRUCTS, lib
from ._fields import known, whole


class Source(NamedTuple):
    """A source and what it found."""

    id: int
    key: str
    design: Any
    year: Optional[int]
    people: Optional[int]
    locator: str
    finding: str


class Found(NamedTuple):
    """What an exercise name was read as; movement None: not recognised."""

    movement: Any
    confidence: float


class Parameter(NamedTuple):
    """A constant of the model."""

    name: str
    value: float
    unit: str
    source: str
    about: str


def evidence(which: Union[int, str]) -> Source:
    """The source with this key or id."""
    if isinstance(which, str):
        found = ctypes.c_uint32()
        if lib.evidence_find(which.encode("utf-8", "replace"), ctypes.byref(found)):
            raise errors.NotFound(f"evidence: no source has the key {which!r}", got=which)
        which = found.value
    key = words("evidence_key", whole(which, "u32"))
    if key is None:
        raise errors.NotFound(f"evidence: no source has the id {which}", got=which)
    return Source(which, key, known(lib.evidence_design(which), ENUMS["design"]), lib.evidence_year(which) or None,
                  lib.evidence_people(which) or None, words("evidence_locator", which) or "", words("evidence_finding", which) or "")


def sources() -> list[Source]:
    """Every source."""
    return [evidence(lib.evidence_at(i)) for i in range(lib.evidence_count())]


def parameters() -> list[Parameter]:
    """Every constant of the model with its source."""
    return [Parameter(words("param_name", i) or "", lib.param_value(i), words("param_unit", i) or "",
                      words("evidence_key", lib.param_evidence(i)) or "", words("param_about", i) or "") for i in range(lib.param_count())]


def exercise(name: str) -> Found:
    """The movement behind an exercise name as people write it, in English, Portuguese or Italian."""
    movement, sure, data = ctypes.c_int32(), ctypes.c_double(), name.encode("utf-8", "replace")
    lib.movement_find(data, len(data), ctypes.byref(movement), ctypes.byref(sure))
    return Found(known(movement.value, ENUMS["movement"]), 0.0 if math.isnan(sure.value) else sure.value)


def movement(which: Any) -> Any:
    """What the table says of a movement: a Movement struct."""
    made = STRUCTS["Movement"]()
    call("movement_get", choice(which, ENUMS["movement"]), address(made))
    return made


def muscles_of(which: Any) -> dict[Any, float]:
    """The muscles of a movement, prime mover first, and what part of the work each takes."""
    count, room = ctypes.c_size_t(8), 8
    muscles, shares = (ctypes.c_int32 * room)(), (ctypes.c_double * room)()
    status = lib.movement_muscles(choice(which, ENUMS["movement"]), muscles, shares, ctypes.byref(count))
    if status:
        raise errors.BY_STATUS[status](f"muscles_of: nothing is known of {which!r}", got=which)
    return {known(m, ENUMS["muscle"]): share for m, share in zip(muscles[:count.value], shares)}


def body_name(place: Any, text: Any = "english") -> str:
    """A name of a muscle, region or structure: english, plain, latin, slug_rn, slug_web."""
    made = words("body_name", STRUCTS["Event"](what=place).raw_what, choice(text, ENUMS["body_text"]))
    if made is None:
        raise errors.NotFound(f"body_name: {place!r} is no muscle, region or structure", got=place)
    return made


def region_of(muscle: Any) -> Any:
    """The main region in which a muscle lies."""
    return known(lib.muscle_region(choice(muscle, ENUMS["muscle"]), 0), ENUMS["region"])
