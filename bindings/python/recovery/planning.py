"""What now?  Timed measures with their evidence, what each muscle may do, and any result as plain English."""
from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import Any, NamedTuple, Optional

from ._calls import address, call, choice, counted, failure, instance, muscle_of, number, offset_of, render, time_of, words
from ._describe import ENUMS, STRUCTS, lib
from ._fields import Time
from .log import Log
from .pain import fact_rows, rows_of
from .rows import Rows
from .state import times_of
from .structs import Action, Complaint, Person, Request


def plan(state: Any, now: Time, facts: Any = None, complaints: Iterable[Any] = (), person: Optional[Person] = None, *,
         planned: Any = (), measures: Any = None, **request: Any) -> Rows:
    """Actions for the next days: muscles first, then measures in order of worth, then what was left out and why.

    `complaints` are Complaint structs or pairs (complaint, facts); `facts` are about the person; `planned` is a log of sessions to
    come; `measures` says what is at hand or liked: {"foam_rolling": {"measure_at_hand": True}}.  More of the request by keyword:
    utc_offset_s, goal, days, minutes_per_day ..."""
    wish = Request(now_s=now, **request)
    places, answers = _numbered(complaints)
    answers = fact_rows(facts) + answers
    for measure, said in (measures or {}).items():
        answers += fact_rows(said, choice(measure, ENUMS["measure"]))
    keep = [sessions(planned)._checked(), rows_of(places, "Complaint")._checked(), rows_of(answers, "Fact")._checked()]
    lists = [part for _, at, n in keep for part in (at if n else None, n)]
    known = (address(wish), address(instance(person if person is not None else state.person, "Person", "person")), state._address, *lists)
    count = ctypes.c_size_t()
    memory, = counted("plan_generate", lambda room: (Rows.blank("Action", room)._memory,), known, count, 128)
    del keep
    return Rows(Action, memory, count.value)


def sessions(planned: Any) -> Log:
    """Sessions to come, in order."""
    return (planned if isinstance(planned, Log) else Log(planned)).ordered()


class Week(NamedTuple):
    """Planned sessions moved among their own times: the log anew, and the strain of the old and of the new order."""

    log: Log
    before: float
    after: float


def week(state: Any, planned: Any) -> Week:
    """Rearrange planned sessions among their own times so that they meet the least soreness and missing strength."""
    log = sessions(planned)
    keep, at, n = log._checked()
    times, before, after = (ctypes.c_int64 * max(n, 1))(), ctypes.c_double(), ctypes.c_double()
    work = _work()
    call("plan_week", state._address, at, n, work, ctypes.sizeof(work), times, ctypes.byref(before), ctypes.byref(after))
    del keep
    moved = list(log)
    for one, time_s in zip(moved, times):
        one.time_s = time_s
    return Week(Log(moved).ordered(), before.value, after.value)


def ramp(state: Any, muscle: Any, dose: float, times: Any, soreness: float = 3.0) -> list[tuple[float, float]]:
    """A ramp into new work: for each session the largest part of the full dose that keeps soreness at or below the limit, and
    the peak it leads to."""
    keep, at, n = times_of(times)
    parts, peaks, work = (ctypes.c_double * max(n, 1))(), (ctypes.c_double * max(n, 1))(), _work()
    call("plan_ramp", state._address, muscle_of(muscle), number(dose), number(soreness), at, n, work, ctypes.sizeof(work), parts, peaks)
    del keep
    return list(zip(parts[:n], peaks[:n]))


def _work() -> Any:
    """Work memory for the longer calls."""
    return (ctypes.c_uint64 * -(-lib.plan_work_size() // 8))()


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
    call_for_help = None if emergency_number is None else emergency_number.encode()
    status, made, diag = render(result, choice(what, ENUMS["text"]), time_of(now), offset_of(utc_offset_s), call_for_help)
    if status:
        raise failure(status, diag, "text")
    return made


def notice(part: Any) -> str:
    """What a part of the library ("forecast", "pain", "plan") is for and what it is not."""
    return words("notice", choice(part, ENUMS["part"])) or ""
