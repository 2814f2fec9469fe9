"""pandas: tables of sets in, tables of soreness out."""
from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, Optional

import numpy
import pandas

from ._describe import ENUMS, STRUCTS, lib
from ._fields import TIME_UNKNOWN, IdField, choice
from .log import Log
from .rows import Rows
from .state import State, batch

KG_PER_LB = 0.45359237
DAY = 86400
#: What exports call the things we need: time, exercise, kind of set, and the numbers.
NAMES = {
    "time": ("time", "Date", "start_time"), "exercise": ("exercise", "Exercise Name", "exercise_title"),
    "set_kind": ("set_kind", "Set Order", "set_type"), "reps": ("reps", "Reps"), "rpe": ("rpe", "RPE"), "rir": ("rir", "RIR"),
    "side": ("side",), "eccentric": ("eccentric",), "window_s": ("window_s",),
}
KG = ("load_kg", "weight_kg", "Weight (kg)", "kg")
LB = ("load_lb", "weight_lbs", "weight_lb", "Weight (lbs)", "Weight (lb)", "lbs")
SET_KINDS = {"w": "warm_up", "warmup": "warm_up", "warm_up": "warm_up", "d": "drop", "dropset": "drop", "drop": "drop", "f": "failure",
             "failure": "failure"}
NO_SETS = ("rest timer", "note")


# ---- in --------------------------------------------------------------------------------------------------------------------------

def _load_kg(table: Any, unit: Optional[str]) -> Any:
    """The load of each row in kilograms; Strong's "Weight" does not say its unit."""
    for names, factor in ((KG, 1.0), (LB, KG_PER_LB)):
        for name in names:
            if name in table:
                return _numbers(table[name]) * factor
    if "Weight" not in table:
        return pandas.Series(numpy.nan, index=table.index)
    if "Weight Unit" in table:
        return _numbers(table["Weight"]) * table["Weight Unit"].str.lower().map({"kg": 1.0, "kgs": 1.0, "lb": KG_PER_LB, "lbs": KG_PER_LB})
    if unit not in ("kg", "lb"):
        raise ValueError('this table does not say its unit of weight: give unit="kg" or unit="lb"')
    return _numbers(table["Weight"]) * (1.0 if unit == "kg" else KG_PER_LB)


def _numbers(column: Any) -> Any:
    """Numbers; an empty cell is unknown, what is no number is unknown too and refused later."""
    return pandas.to_numeric(column, errors="coerce").astype("float64")


def _times(column: Any, tz: Any) -> Any:
    """UTC seconds; times without a zone are read in `tz`."""
    if column.dtype == object:
        days = {text: pandas.to_datetime(text, errors="coerce") for text in column.dropna().unique()}
        column = pandas.to_datetime(column.map(days))
    elif column.dtype.kind in "iuf":
        column = pandas.to_datetime(column, unit="s", errors="coerce")
    if getattr(column.dt, "tz", None) is None:
        column = column.dt.tz_localize(tz, ambiguous=numpy.ones(len(column), dtype=bool), nonexistent="shift_forward")
    made = column.dt.tz_convert("UTC").dt.tz_localize(None).to_numpy().astype("datetime64[s]").astype("int64")
    return made


def tidy(table: Any, unit: Optional[str] = None, tz: Any = "UTC") -> Any:
    """A table of sets with our names: time_s, exercise, set_kind, reps, load_kg, rpe, rir ...; the index stays.

    Takes exports of Strong (give unit="kg" or "lb" where they do not say it) and Hevy, and tables that use our names."""
    found = {ours: next((name for name in names if name in table), None) for ours, names in NAMES.items()}
    for needed in ("time", "exercise", "reps"):
        if not found[needed]:
            raise ValueError(f"a table of sets needs a column for {needed}: one of {', '.join(NAMES[needed])}; it has "
                             f"{', '.join(map(str, table.columns))}")
    marks = table[found["set_kind"]].astype(str).str.strip().str.lower() if found["set_kind"] else pandas.Series("", index=table.index)
    keep = ~marks.isin(NO_SETS)
    table, marks = table[keep], marks[keep]
    made = pandas.DataFrame({"time_s": _times(table[found["time"]], tz), "exercise": table[found["exercise"]].to_numpy(),
                             "set_kind": marks.map(SET_KINDS).fillna("normal").to_numpy(),
                             "load_kg": _load_kg(table, unit).to_numpy()}, index=table.index)
    for name in ("reps", "rpe", "rir", "eccentric", "window_s"):
        if found[name]:
            made[name] = _numbers(table[found[name]])
    if found["side"]:
        made["side"] = table["side"]
    return made


def _movements(names: Any) -> Any:
    """The movement of each exercise name; 0: not known.  Each name is looked up once."""
    found, codes = ctypes.c_int32(), {}
    for name in names.dropna().unique():
        data = str(name).encode("utf-8", "replace")
        lib.movement_find(data, len(data), ctypes.byref(found), None)
        codes[name] = found.value
    return names.map(codes).fillna(0).astype("int32").to_numpy()


def _blank(n: int) -> Any:
    """`n` events of which nothing is known."""
    event = STRUCTS["Event"]
    return numpy.repeat(numpy.frombuffer(bytes(event()), dtype=event.dtype()), n)


def _reasons(rows: Any, array: Any) -> Any:
    """Why a row cannot be used, "" when it can: limits as the library describes them."""
    reasons = numpy.full(len(array), "", dtype=object)

    def say(where: Any, why: str) -> None:
        reasons[where & (reasons == "")] = why

    limits = {one.name: one for one in STRUCTS["Event"].fields()}
    say(array["time_s"] == TIME_UNKNOWN, "no time that can be read")
    for name in ("reps", "load_kg", "rpe", "rir", "eccentric", "window_s"):
        about = limits[name]
        say((array[name] < about.min) | (array[name] > about.max), f"{name} outside {about.min:g} to {about.max:g}")
    say(~(array["reps"] > 0), "no repetitions")
    say(array["what"] == 0, "exercise not recognised")
    return reasons


def events(table: Any, unit: Optional[str] = None, tz: Any = "UTC") -> Log:
    """A log from a table of sets; log.refused says which rows were left out and why.  See tidy() for what it takes, or give a
    table with a column `kind` and columns called like the fields of Event, as Log.frame() makes it."""
    array, index, refused = _events(table, unit, tz)
    log = Log.from_numpy(array)
    log.refused = refused
    return log


def _events(table: Any, unit: Optional[str], tz: Any) -> tuple[Any, Any, Any]:
    """The events of a table as an array, the label of each one's row, and the rows that were left out."""
    if "kind" in table:
        return _general(table, tz), table.index, pandas.DataFrame({"exercise": [], "reason": []})
    rows = tidy(table, unit, tz)
    array = _blank(len(rows))
    array["kind"] = int(ENUMS["kind"]["SET"])
    array["what"] = _movements(rows["exercise"])
    array["time_s"] = rows["time_s"]
    array["set_kind"] = rows["set_kind"].map({one.name.lower(): int(one) for one in ENUMS["set_kind"]})
    for name in ("reps", "load_kg", "rpe", "rir", "eccentric", "window_s"):
        if name in rows:
            known = rows[name].notna().to_numpy()
            array[name][known] = rows[name].to_numpy()[known]
    if "side" in rows:
        array["side"] = [choice(one if isinstance(one, str) else None, ENUMS["side"]) for one in rows["side"]]
    reasons = _reasons(rows, array)
    good = reasons == ""
    refused = pandas.DataFrame({"exercise": rows["exercise"][~good], "reason": reasons[~good]})
    return numpy.ascontiguousarray(array[good]), rows.index[good], refused


def _logs(table: Any, athlete: str, unit: Optional[str], tz: Any) -> Iterator[tuple[Any, Any]]:
    """The name and the events of each athlete, in the order of the names.  The table is read at once: row by row is slow."""
    if athlete not in table:
        raise ValueError(f"this table has no column {athlete!r} that says whose set it is")
    if table[athlete].isna().any():
        raise ValueError(f"{int(table[athlete].isna().sum())} rows of this table have no {athlete}")
    table = table.reset_index(drop=True)
    array, rows, _ = _events(table, unit, tz)
    codes, names = pandas.factorize(table[athlete].iloc[rows], sort=True)
    order = numpy.argsort(codes, kind="stable")
    ends = numpy.cumsum(numpy.bincount(codes, minlength=len(names)))
    for i, name in enumerate(names):
        yield name, array[order[ends[i - 1] if i else 0:ends[i]]]


def _general(table: Any, tz: Any) -> Any:
    """Events of any kind, by the names of the fields."""
    array = _blank(len(table))
    for about in STRUCTS["Event"].fields()[2:]:
        name = "time" if about.name == "time_s" and "time" in table else about.name
        if name not in table:
            continue
        column = table[name]
        if about.kind == "i64":
            array[about.name] = _times(column, tz)
        elif about.kind == "f64":
            known = column.notna().to_numpy()
            array[about.name][known] = column.to_numpy(dtype="float64", na_value=numpy.nan)[known]
        else:
            read = IdField(about).write if about.enum is None else (lambda one, enum=about.enum: choice(one, enum))
            array[about.name] = [0 if pandas.isna(one) else read(one) for one in column]
    return array


def read_csv(path: Any, unit: Optional[str] = None, tz: Any = "UTC") -> Log:
    """A log from a CSV export of Strong or Hevy, with comma or semicolon.  Strong does not say its unit: give "kg" or "lb"."""
    table = pandas.read_csv(path, sep=None, engine="python", dtype={"Set Order": str, "set_index": str}, encoding="utf-8-sig")
    return events(table, unit, tz)


# ---- out -------------------------------------------------------------------------------------------------------------------------

def _column(rows: Any, about: Any) -> Any:
    values = rows[about.name]
    if about.kind == "i64":
        known = values != TIME_UNKNOWN
        times = numpy.where(known, values, 0)
        made = pandas.to_datetime(pandas.Series(times), unit="s", utc=True, errors="coerce")
        return made.where(pandas.Series(known))
    members = {int(one): one.name.lower() for one in about.enum} if about.enum else None
    if members is None and about.kind == "i32" and about.min is None:
        members = {number: one.name.lower() for number, one in IdField.members.items()}
    return pandas.Series(values).map(lambda v: members.get(v, v or None)) if members else pandas.Series(values)


def frame_of(rows: Rows) -> Any:
    """A DataFrame of any rows.  peak_s becomes peak_time, a time in UTC; time_s becomes time."""
    made = {}
    for about in rows._struct.fields()[2:]:
        if about.name != "reserved":
            name = about.name if about.kind != "i64" else "time" if about.name == "time_s" else about.name[:-2] + "_time"
            made[name] = _column(rows, about)
    return pandas.DataFrame(made).dropna(axis="columns", how="all")


def _place_types() -> tuple[Any, Any]:
    """Categories of muscles and sides: the same in every piece of a result."""
    return (pandas.CategoricalDtype([one.name.lower() for one in ENUMS["muscle"]]), pandas.CategoricalDtype(["left", "right"]))


def daily_meta(athlete: str = "athlete", strength: bool = False, index_type: Any = object) -> Any:
    """An empty result of daily(): its columns and types."""
    muscle, side = _place_types()
    made = {athlete: pandas.Series([], dtype=index_type), "day": pandas.Series([], dtype="datetime64[ns]"),
            "muscle": pandas.Series([], dtype=muscle), "side": pandas.Series([], dtype=side)}
    for name in _value_names(strength):
        made[name] = pandas.Series([], dtype="float32")
    return pandas.DataFrame(made)


def _value_names(strength: bool) -> list[str]:
    return [p + s for p in (("soreness", "strength") if strength else ("soreness",)) for s in ("", "_low", "_high")]


def daily(table: Any, athlete: str = "athlete", *, hour: float = 8, ahead: int = 7, sides: Any = ("left", "right"),
          strength: bool = False, unit: Optional[str] = None, tz: Any = "UTC", person: Any = None, params: Any = None) -> Any:
    """Soreness of every athlete, muscle and side on every day at `hour` UTC, with its band (8 of 10 people), as known that day,
    and a forecast for `ahead` days after the last event.

    A muscle that was not worked yet has no row: unknown is not zero.  `person` is one Person for all, or a function from the
    athlete's name to a Person."""
    parts = [_one_athlete(name, Log.from_numpy(array), hour, ahead, sides, strength, person(name) if callable(person) else person, params)
             for name, array in _logs(table, athlete, unit, tz)]
    if not parts:
        return daily_meta(athlete, strength, table[athlete].dtype)
    muscle, side = _place_types()
    made = {athlete: numpy.concatenate([p[0] for p in parts]), "day": numpy.concatenate([p[1] for p in parts]).astype("datetime64[ns]"),
            "muscle": pandas.Categorical.from_codes(numpy.concatenate([p[2] for p in parts]), dtype=muscle),
            "side": pandas.Categorical.from_codes(numpy.concatenate([p[3] for p in parts]), dtype=side)}
    numbers = numpy.concatenate([p[4] for p in parts])
    made.update((name, numbers[:, i]) for i, name in enumerate(_value_names(strength)))
    return pandas.DataFrame(made)


def _one_athlete(name: Any, log: Log, hour: float, ahead: int, sides: Any, strength: bool, person: Any, params: Any) -> Any:
    """Name, day, code of muscle, code of side, numbers: each known row of one athlete."""
    log = log.ordered()
    times, size, data = log["time_s"], ctypes.sizeof(STRUCTS["Event"]), bytes(log)
    first = times[0] // DAY * DAY + int(hour * 3600)
    days = numpy.arange(first, times[-1] // DAY * DAY + int(hour * 3600) + (ahead + 1) * DAY, DAY)
    done = numpy.searchsorted(times, days, side="right")
    muscles = [int(one) for one in ENUMS["muscle"]]
    places = [(muscle, ("left", "right").index(side)) for muscle in range(len(muscles)) for side in sides]
    numbers_of = [int(ENUMS["side"][name]) for name in ("LEFT", "RIGHT")]
    asked_muscles, asked_sides = [muscles[m] for m, _ in places], [numbers_of[side] for _, side in places]
    channels = ["soreness_bands", "strength_bands"] if strength else ["soreness_bands"]
    state, seen, parts = State(person, params), 0, []
    for upto in numpy.unique(done):
        if upto > seen:
            state.add(Rows(STRUCTS["Event"], bytearray(data[seen * size:upto * size])))
            seen = upto
        asked = days[done == upto]
        parts.append(numpy.concatenate([batch([state], asked_muscles, asked, channel, asked_sides)[0] for channel in channels], axis=-1))
    numbers = numpy.concatenate(parts, axis=1)      # [place][day][number]
    place, day = numpy.nonzero(~numpy.isnan(numbers[:, :, 0]))
    muscle_codes = numpy.array([m for m, _ in places], dtype="int8")
    side_codes = numpy.array([side for _, side in places], dtype="int8")
    return (numpy.full(len(place), name), (days[day] // DAY).astype("datetime64[D]"), muscle_codes[place], side_codes[place],
            numbers[place, day])


# ---- states that are kept ------------------------------------------------------------------------------------------------------

def states_meta(athlete: str = "athlete", index_type: Any = object) -> Any:
    """An empty result of states(): its columns and types."""
    return pandas.DataFrame({athlete: pandas.Series([], dtype=index_type), "clock": pandas.Series([], dtype="int64"),
                             "state": pandas.Series([], dtype=object)})


def states(table: Any, athlete: str = "athlete", *, before: Any = None, unit: Optional[str] = None, tz: Any = "UTC", person: Any = None,
           params: Any = None) -> Any:
    """Every athlete's state as bytes, after the sets of this table: State.load() reads them.

    `before` is an earlier result of this function: those states go on, and sets they have seen already are left out."""
    known = {} if before is None else dict(zip(before[athlete], before["state"]))
    made = dict(known)
    clocks = {} if before is None else dict(zip(before[athlete], before["clock"]))
    for name, array in _logs(table, athlete, unit, tz):
        state = State.load(known[name]) if name in known else State(person(name) if callable(person) else person, params)
        if state.clock is not None:
            array = array[array["time_s"] > state.clock]
        made[name] = state.add(array).save() if len(array) or name not in known else known[name]
        clocks[name] = TIME_UNKNOWN if state.clock is None else state.clock
    result = pandas.DataFrame({athlete: list(made), "clock": [clocks[name] for name in made], "state": list(made.values())})
    return result.astype({athlete: table[athlete].dtype})
