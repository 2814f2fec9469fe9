"""The log: everything that happened, one event a row."""
from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable
from typing import Any, Optional

from . import errors
from ._calls import address, call, choice, counted, instance, muscle_of, number, side_of, time_of
from ._describe import ENUMS, lib
from ._fields import Time
from .rows import Rows, from_numpy
from .structs import Driver, Event, Person, Timeline


def movement_of(exercise: Any) -> int:
    """The number of a movement: its permanent name, its number, or an exercise name as people write it."""
    if not isinstance(exercise, str):
        return choice(exercise, ENUMS["movement"])
    if exercise.upper() in ENUMS["movement"].__members__:
        return int(ENUMS["movement"][exercise.upper()])
    found, name = ctypes.c_int32(), exercise.encode("utf-8", "replace")
    lib.movement_find(name, len(name), ctypes.byref(found), None)
    if not found.value:
        raise errors.NotFound(f"no movement is known by the name {exercise!r}", field="what", got=exercise)
    return found.value


class Log(Rows):
    """Sets, activities, bouts, protocols, soreness reports and strength tests, in any order.

    log = Log()
    log.set("Squat (Barbell)", time, reps=8, load_kg=100, rir=2)
    log.report("quadriceps", 6, time)"""

    #: rows of a table that could not be used, and why, when the log was made from one
    refused: Any = None

    def __init__(self, events: Iterable[Any] = ()):
        super().__init__(Event, bytearray())
        self.extend(events)

    @classmethod
    def from_numpy(cls, array: Any) -> Log:
        """A log over a structured array of dtype Event.dtype(), without a copy where it lies in one piece."""
        made = cls()
        made._memory = from_numpy(array, "Event")._memory
        return made

    @classmethod
    def from_frame(cls, table: Any, **options: Any) -> Log:
        """A log from a pandas table of sets: columns as Strong or Hevy export them, or called like the fields of Event.
        Rows that cannot be used are listed in log.refused.  Options: frames.events()."""
        from .frames import events

        return events(table, **options)

    def append(self, event: Any) -> Any:
        """Add one event as it is."""
        if instance(event, "Event", "event") is None:
            raise errors.Null("event: got None, allowed Event")
        return self._grow(bytes(event), event)

    def _grow(self, data: bytes, result: Any = None) -> Any:
        try:
            self._memory += data
        except (BufferError, TypeError, ValueError):    # numpy looks at this memory, or owns it: go on in memory of our own
            self._memory = bytearray(bytes(self) + data)
        return result

    def extend(self, events: Iterable[Any]) -> None:
        """Add many events."""
        if isinstance(events, Rows) and events._struct is Event:
            self._grow(bytes(events))
            return
        for event in events:
            self.append(event)

    def add(self, **known: Any) -> Any:
        """Add an event by its fields; it is checked."""
        event = Event(**known)
        call("event_check", address(event))
        return self.append(event)

    def set(self, exercise: Any, time: Time, reps: float, **more: Any) -> Any:
        """One set: load_kg=, rir= or rpe=, set_kind=, side= when known."""
        return self.add(kind="set", what=movement_of(exercise), time_s=time, reps=reps, **more)

    def activity(self, activity: Any, time: Time, minutes: float, **more: Any) -> Any:
        """Sport or work: rpe=, climb_m=, descent_m= when known."""
        return self.add(kind="activity", what=choice(activity, ENUMS["activity"]), time_s=time, duration_s=number(minutes) * 60, **more)

    def bout(self, muscle: Any, time: Time, dose: float, **more: Any) -> Any:
        """A dose given directly: 0.1 easy, 0.2 usual, 0.6 hard and new, 1 the laboratory bout."""
        return self.add(kind="bout", what=muscle_of(muscle), time_s=time, dose=dose, **more)

    def protocol(self, muscle: Any, time: Time, contractions: float, **more: Any) -> Any:
        """Counted contractions: contraction=, intensity_pct=, velocity_dps=, length= when known."""
        return self.add(kind="protocol", what=muscle_of(muscle), time_s=time, contractions=contractions, **more)

    def report(self, what: Any, value: float, time: Time, scale: Any = "nrs_0_10", **more: Any) -> Any:
        """A soreness rating of a muscle, a region, or (None) in general."""
        return self.add(kind="report", what=what, value=value, time_s=time, scale=scale, **more)

    def strength(self, muscle: Any, percent: float, time: Time, **more: Any) -> Any:
        """A strength test in percent of the person's own baseline; muscle None: in general."""
        return self.add(kind="strength", what=muscle, value=percent, time_s=time, **more)

    def ordered(self) -> Log:
        """The same events in the order in which a state takes them."""
        keep, at, n = self._checked()
        places = (ctypes.c_uint64 * max(n, 1))()
        call("order", at, n, places)
        size, data, made = ctypes.sizeof(Event), bytes(self), Log()
        order = places[:n]
        made._memory = bytearray(data if order == list(range(n)) else b"".join(data[i * size:(i + 1) * size] for i in order))
        del keep
        return made

    def timeline(self, muscle: Any, now: Time, side: Any = None, person: Optional[Person] = None) -> Timeline:
        """The course of one muscle straight from the log; later events are planned sessions."""
        keep, at, n = self.ordered()._checked()
        made = Timeline()
        call("doms_timeline", at, n, address(instance(person, "Person", "person")), muscle_of(muscle), side_of(side), time_of(now),
             address(made))
        del keep
        return made

    def drivers(self, muscle: Any, at: Time, side: Any = "left", person: Optional[Person] = None, params: Any = None) -> Rows:
        """Which events make up how much of the soreness, the largest first.  `event` is the place in log.ordered()."""
        keep, where, n = self.ordered()._checked()
        count = ctypes.c_size_t()
        known = (where, n, address(instance(person, "Person", "person")), address(instance(params, "Params", "params")),
                 muscle_of(muscle), side_of(side), time_of(at))
        memory, = counted("drivers", lambda room: (Rows.blank("Driver", room)._memory,), known, count, 100)
        del keep
        return Rows(Driver, memory, count.value)


def doses(event: Any, person: Optional[Person] = None, state: Any = None) -> Log:
    """What one event does to each muscle, as bouts: 1 is the laboratory bout."""
    count = ctypes.c_size_t()
    known = (address(instance(event, "Event", "event")), address(instance(person, "Person", "person")),
             state._address if state is not None else None)
    memory, = counted("dose", lambda room: (Rows.blank("Event", room)._memory,), known, count, 40)
    made = Log()
    made._memory = bytearray(bytes(memory)[:count.value * ctypes.sizeof(Event)])
    return made


def to_nrs(scale: Any, value: float) -> Optional[float]:
    """A rating on a scale as soreness from 0 to 10; None when it is off the scale."""
    made = lib.scale_to_nrs(choice(scale, ENUMS["scale"]), number(value))
    return None if math.isnan(made) else made


def from_nrs(scale: Any, soreness: float) -> Optional[float]:
    """Soreness from 0 to 10 as a rating on a scale, not rounded."""
    made = lib.scale_from_nrs(choice(scale, ENUMS["scale"]), number(soreness))
    return None if math.isnan(made) else made
