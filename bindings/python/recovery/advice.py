"""What now?  Timed measures with their evidence, what each muscle may do, and any result as plain English."""
from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import Any, Optional

from ._calls import address, choice, counted, failure, instance, offset_of, render, time_of, words
from ._describe import ENUMS, STRUCTS
from ._fields import Time
from .pain import fact_rows, rows_of
from .rows import Rows
from .structs import Action, Complaint, Person, Request


def plan(state: Any, now: Time, facts: Any = None, complaints: Iterable[Any] = (), person: Optional[Person] = None,
         **request: Any) -> Rows:
    """Actions for the next days: muscles first, then measures in order of worth, then what was left out and why.

    `complaints` are Complaint structs or pairs (complaint, facts); `facts` are about the person.  More of the request by
    keyword: utc_offset_s, goal, days, minutes_per_day."""
    wish = Request(now_s=now, **request)
    places, answers = _numbered(complaints)
    answers = fact_rows(facts) + answers
    keep1, at1, n1 = rows_of(places, "Complaint")._checked()
    keep2, at2, n2 = rows_of(answers, "Fact")._checked()
    known = (address(wish), address(instance(person if person is not None else state.person, "Person", "person")), state._address,
             at1 if n1 else None, n1, at2 if n2 else None, n2)
    count = ctypes.c_size_t()
    memory, = counted("plan_generate", lambda room: (Rows.blank("Action", room)._memory,), known, count, 128)
    del keep1, keep2
    return Rows(Action, memory, count.value)


def _numbered(complaints: Iterable[Any]) -> tuple[list, list]:
    """Complaints that all have a number, and the facts about each."""
    places, answers = [], []
    for i, one in enumerate(complaints):
        place, facts = (one, None) if isinstance(one, Complaint) else one
        place = instance(place, "Complaint", "complaints").copy()
        place.raw_id = place.raw_id or i + 1
        places.append(place)
        answers += fact_rows(facts, place.raw_id)
    return places, answers


def text(result: Any, now: Time, utc_offset_s: int = 0, what: Any = "whole", emergency_number: Optional[str] = None) -> str:
    """A result as plain English: local days and clock times, certainty in words."""
    result = getattr(result, "verdict", result)
    instance(result, type(result).__name__ if type(result).__name__ in STRUCTS else "Timeline", "result")
    number = None if emergency_number is None else emergency_number.encode()
    status, made, diag = render(result, choice(what, ENUMS["text"]), time_of(now), offset_of(utc_offset_s), number)
    if status:
        raise failure(status, diag, "text")
    return made


def notice(part: Any) -> str:
    """What a part of the library ("forecast", "pain", "plan") is for and what it is not."""
    return words("notice", choice(part, ENUMS["part"])) or ""
