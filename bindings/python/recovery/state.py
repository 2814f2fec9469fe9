"""The running state of one person: add what happened, ask what comes."""
from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Sequence
from typing import Any, Optional

from . import errors
from ._calls import address, call, choice, instance, muscle_of, number, side_of, time_of
from ._describe import ENUMS, STRUCTS, lib
from ._fields import TIME_UNKNOWN, Time
from .log import Log
from .rows import Rows, from_numpy
from .structs import Event, Params, Person, Timeline

HOUR = 3600
#: Widest room a state needs; what a state was loaded from says which form it has.
_SIZES = [lib.state_size(int(form)) for form in ENUMS["form"]]


def times_of(times: Any) -> tuple[Any, int, int]:
    """Times as int64 seconds: what keeps them alive, their address, their number.  int64 and datetime64[s] arrays that lie in
    one piece are used where they are."""
    if hasattr(times, "dtype"):
        import numpy

        if times.dtype.kind == "M":
            times = numpy.ascontiguousarray(times.astype("datetime64[s]", copy=False)).view("int64")
        elif times.dtype.kind not in "iu" or times.dtype == "uint64":
            raise errors.Type(f"times: got dtype {times.dtype}, allowed whole seconds or datetime64", got=str(times.dtype))
        times = numpy.ascontiguousarray(times, dtype="int64")
        if times.ndim != 1:
            raise errors.Type(f"times: got {times.ndim} dimensions, allowed 1", got=times.ndim, allowed=1)
        return times, times.ctypes.data, times.size
    if isinstance(times, (str, int)) or not isinstance(times, Iterable):
        times = [times]
    made = [time_of(one) for one in times]
    kept = (ctypes.c_int64 * max(len(made), 1))(*made)
    return kept, ctypes.addressof(kept), len(made)


class State:
    """The running state of one person.

    state = State(Person(training="trained", mass_kg=80))
    state.add(log)
    state.report("quadriceps", 6, time)
    course = state.timeline("quadriceps", now)"""

    def __init__(self, person: Optional[Person] = None, params: Optional[Params] = None, form: Any = "full"):
        self.person, self.params = instance(person, "Person", "person"), instance(params, "Params", "params")
        kind = choice(form, ENUMS["form"])
        self._room(lib.state_size(kind))
        state = ctypes.c_void_p()
        call("state_begin", ctypes.addressof(self._memory), ctypes.sizeof(self._memory), kind, address(person), address(params),
             ctypes.byref(state))

    def _room(self, size: int) -> None:
        self._memory = (ctypes.c_uint64 * max(-(-size // 8), 1))()
        self._address = ctypes.addressof(self._memory)

    # ---- bytes ---------------------------------------------------------------------------------------------------------

    def save(self) -> bytes:
        """The state as portable bytes with version and checksum."""
        count = ctypes.c_size_t(2 * ctypes.sizeof(self._memory))
        memory = ctypes.create_string_buffer(count.value)
        call("state_save", self._address, ctypes.addressof(memory), ctypes.byref(count))
        return memory.raw[:count.value]

    @classmethod
    def load(cls, data: bytes) -> State:
        """What save() wrote, on any platform."""
        made, kept, state = cls.__new__(cls), bytes(data), ctypes.c_void_p()
        made.person = made.params = None
        # No state is larger as bytes than in memory, so that most forms are ruled out by the length alone.
        rooms = [size for size in sorted(_SIZES) if size >= len(kept)] or [max(_SIZES)]
        for size in rooms:
            made._room(size)
            try:
                call("state_load", made._address, size, kept, len(kept), ctypes.byref(state))
                break
            except errors.Space:
                if size == rooms[-1]:
                    raise
        return made

    def copy(self) -> State:
        """A snapshot."""
        made = type(self).__new__(type(self))
        made.person, made.params = self.person, self.params
        made._room(ctypes.sizeof(self._memory))
        ctypes.memmove(made._memory, self._memory, ctypes.sizeof(self._memory))
        return made

    def __copy__(self) -> State:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> State:
        return self.copy()

    def __reduce__(self):
        return _again, (type(self), self.save(), self.person, self.params)

    def watch(self) -> State:
        """The small form for a watch: typical courses, no bands, reports teach it nothing."""
        made, state = type(self).__new__(type(self)), ctypes.c_void_p()
        made.person, made.params = self.person, self.params
        made._room(lib.state_size(int(ENUMS["form"]["WATCH"])))
        call("state_watch", self._address, made._address, ctypes.sizeof(made._memory), ctypes.byref(state))
        return made

    @property
    def nbytes(self) -> int:
        """Bytes of memory it uses."""
        return ctypes.sizeof(self._memory)

    @property
    def clock(self) -> Optional[int]:
        """Time of the last event it has seen."""
        clock = lib.state_clock(self._address)
        return None if clock == TIME_UNKNOWN else clock

    def __repr__(self) -> str:
        return f"<State of {self.nbytes} bytes, last event {self.clock}>"

    # ---- in ------------------------------------------------------------------------------------------------------------

    def add(self, *events: Any) -> State:
        """Add events, logs or structured arrays; they are put in order first.  None may lie before the state's clock."""
        log = Log()
        for one in events:
            if isinstance(one, Event):
                log.append(one)
            else:
                log.extend(Log.from_numpy(one) if hasattr(one, "dtype") else one)
        keep, at, n = log.ordered()._checked()
        call("state_add", self._address, at, n)
        del keep
        return self

    def report(self, what: Any, value: float, time: Time, scale: Any = "nrs_0_10", **more: Any) -> State:
        """Say how sore a muscle, a region, or (None) the person in general is."""
        log = Log()
        log.report(what, value, time, scale, **more)
        return self.add(log)

    def strength(self, muscle: Any, percent: float, time: Time, **more: Any) -> State:
        """Say what a strength test gave, in percent of the person's own baseline."""
        log = Log()
        log.strength(muscle, percent, time, **more)
        return self.add(log)

    def what_if(self, *planned: Any) -> State:
        """A copy that has also done these planned events; this state stays as it is."""
        return self.copy().add(*planned)

    # ---- out -----------------------------------------------------------------------------------------------------------

    def forecast(self, muscle: Any, times: Any, side: Any = None, out: Any = None) -> Rows:
        """Soreness and strength with bands at each time.  `out`, a structured array of Point.dtype(), is filled in place."""
        return self._at("forecast", "Point", (muscle_of(muscle), side_of(side)), times, out)

    def rating(self, what: Any, times: Any, scale: Any = "nrs_0_10", side: Any = None, out: Any = None) -> Rows:
        """What the person would answer when asked about a muscle, a region, or (None) in general."""
        place = Event(what=what).raw_what
        return self._at("rating_at", "Rating", (place, side_of(side), choice(scale, ENUMS["scale"])), times, out)

    def _at(self, function: str, name: str, place: tuple, times: Any, out: Any) -> Rows:
        keep, at, n = times_of(times)
        rows = Rows.blank(name, n)
        if out is not None:
            rows = _into(out, name, n)
        where = ctypes.addressof(rows._memory) if out is None else out.ctypes.data
        call(function, self._address, *place, at, n, where)
        del keep
        return rows

    def timeline(self, muscle: Any, now: Time, side: Any = None, ready_strength: Optional[float] = None,
                 ready_soreness: Optional[float] = None) -> Timeline:
        """The course of one muscle: onset, peak, end, ready again."""
        made = Timeline()
        call("timeline_at", self._address, muscle_of(muscle), side_of(side), time_of(now), number(ready_strength),
             number(ready_soreness), address(made))
        return made

    def worked(self, now: Time = None) -> list[Any]:
        """The muscles with a bout on record, the sorest first."""
        at = self.clock if now is None else time_of(now)
        if at is None:
            return []
        levels = {muscle: self.forecast(muscle, [at])[0].soreness for muscle in ENUMS["muscle"]}
        known = {muscle: level for muscle, level in levels.items() if level is not None}
        return sorted(known, key=lambda muscle: -known[muscle])

    def tail(self, muscle: Any, time: Time, soreness: float, side: Any = None) -> Optional[float]:
        """Share of people who would be at least so sore so late; None when the muscle was not worked."""
        share = ctypes.c_double()
        call("tail", self._address, muscle_of(muscle), side_of(side), time_of(time), number(soreness), ctypes.byref(share))
        return None if math.isnan(share.value) else share.value

    def drivers(self, log: Log, muscle: Any, at: Time, side: Any = "left") -> Rows:
        """Which events of the log make up how much of the soreness.  A state forgets its log, so that it is asked for."""
        return log.drivers(muscle, at, side, self.person, self.params)

    def earliest(self, session: Any, from_: Time, until: Time, soreness: float = 2.0, probability: float = 0.8) -> Optional[int]:
        """The first hour for a planned session after which soreness stays at or below the limit; None when no hour will do."""
        keep, at, n = (session if isinstance(session, Log) else Log(session)).ordered()._checked()
        start = ctypes.c_int64()
        call("earliest", self._address, at, n, number(soreness), number(probability), time_of(from_), time_of(until),
             ctypes.byref(start))
        del keep
        return None if start.value == TIME_UNKNOWN else start.value

    def plot(self, muscles: Any = None, start: Time = None, days: float = 7, **options: Any) -> Any:
        """Soreness of the sorest muscles with bands, as a matplotlib figure: plot.courses()."""
        from .plot import courses

        return courses(self, muscles, start, days, **options)

    def body(self, at: Time = None, **options: Any) -> Any:
        """A front and back figure coloured by soreness: bodymap.body()."""
        from .bodymap import body

        return body(self, at, **options)


def _again(cls: Any, data: bytes, person: Any, params: Any) -> State:
    made = cls.load(data)
    made.person, made.params = person, params
    return made


def _into(out: Any, name: str, n: int) -> Rows:
    """Rows over an array of the caller; it must be exactly right, because the library writes into it."""
    if not hasattr(out, "flags") or not out.flags.c_contiguous or not out.flags.writeable or out.size != n:
        raise errors.Type(f"out: allowed is a writeable array of {n} {name}.dtype() in one piece", field="out")
    rows = from_numpy(out, name)
    if n:
        first = STRUCTS[name]()
        ctypes.memmove(out.ctypes.data, ctypes.addressof(first), ctypes.sizeof(first))
    return rows


# ---- many people -------------------------------------------------------------------------------------------------------------

def batch(states: Sequence[State], muscles: Any, times: Any, channel: Any = "soreness", sides: Any = "left", out: Any = None,
          each: Any = None) -> Any:
    """Forecasts of many people in one call: float32 [person][muscle][time], with bands [person][muscle][time][3] (mean, low, high).

    Channels: soreness, strength (typical curves), soreness_bands, strength_bands.  NaN where nothing is known.  `each`, int32
    [person], takes the status of each person."""
    import numpy

    muscles = [muscles] if isinstance(muscles, (str, int)) else list(muscles)
    sides = [sides] * len(muscles) if isinstance(sides, (str, int)) else list(sides)
    if len(sides) != len(muscles):
        raise errors.Range(f"sides: got {len(sides)}, allowed one for each of {len(muscles)} muscles", field="sides")
    keep, at, n = times_of(times)
    kind = choice(channel, ENUMS["channel"])
    bands = 3 if ENUMS["channel"](kind).name.endswith("_BANDS") else 1
    shape = (len(states), len(muscles), n) + ((3,) if bands == 3 else ())
    out = _floats(out, shape)
    if each is not None and (each.dtype != "int32" or each.shape != shape[:1] or not each.flags.c_contiguous):
        raise errors.Type(f"each: allowed is int32 of shape {shape[:1]} in one piece", field="each")
    pointers = (ctypes.c_void_p * max(len(states), 1))(*(one._address for one in states))
    places = [(ctypes.c_int32 * max(len(muscles), 1))(*map(of, given)) for of, given in ((muscle_of, muscles), (side_of, sides))]
    status = numpy.empty(len(states), dtype="int32") if each is None else each
    call("batch", pointers, len(states), kind, *places, len(muscles), at, n, out.ctypes.data, len(muscles) * n * bands,
         status.ctypes.data)
    del keep
    if each is None and status.any():
        first = int(numpy.flatnonzero(status)[0])
        raise errors.BY_STATUS.get(int(status[first]), errors.RecoveryError)(
            f"batch: person {first} failed ({ENUMS['status_code'](int(status[first])).about}); give `each` to go on without", index=first)
    return out


def _floats(out: Any, shape: tuple) -> Any:
    import numpy

    if out is None:
        return numpy.empty(shape, dtype="float32")
    if out.dtype != "float32" or out.shape != shape or not out.flags.c_contiguous or not out.flags.writeable:
        raise errors.Type(f"out: got {out.dtype} {out.shape}, allowed is writeable float32 of shape {shape} in one piece", field="out")
    return out
