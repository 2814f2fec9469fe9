#!/usr/bin/env python3
"""Measures what many athletes cost on this machine: the table of docs/SCALING.md.

    RECOVERY_LIBRARY=./librecovery.so.0 python3 bindings/python/bench.py [athletes]"""
import pathlib
import resource
import sys
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parent / "tests")]

import numpy  # noqa: E402
from conftest import team  # noqa: E402

import recovery  # noqa: E402
from recovery import frames  # noqa: E402

ATHLETES, SESSIONS = int(sys.argv[1]) if len(sys.argv) > 1 else 500, 26
DAY = 86400


def timed(what, work, count, unit):
    """Run, print what one costs."""
    best, result = 1e9, None
    for _ in range(3):
        begin = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - begin)
    print(f"{what:58} {best / count * 1e6:10.1f} us per {unit}, {count / best:12.0f} {unit}s a second")
    return result


def main():
    table = team(ATHLETES, SESSIONS)
    sets, one = len(table) // ATHLETES, table[table.athlete == "a0000000"]
    log = frames.events(one)
    print(f"{ATHLETES} athletes, {SESSIONS} sessions of 12 sets in {2 * SESSIONS} days each\n")
    timed("table of sets to events (frames.events)", lambda: frames.events(table), len(table), "set")
    timed("events into a state (State.add)", lambda: [recovery.State().add(log) for _ in range(50)], 50 * sets, "set")
    states = [recovery.State().add(log) for _ in range(ATHLETES)]
    muscles, at = list(recovery.enums.Muscle), states[0].clock + DAY
    times = at + DAY * numpy.arange(7)
    timed("batch, typical curve, 34 muscles x 7 days", lambda: recovery.batch(states, muscles, times), ATHLETES, "athlete")
    timed("batch, mean and band, 34 muscles x 7 days", lambda: recovery.batch(states, muscles, times, "soreness_bands"), ATHLETES,
          "athlete")
    timed("save and load a state", lambda: [recovery.State.load(s.save()) for s in states], ATHLETES, "athlete")
    timed("nightly: frames.states of the whole log", lambda: frames.states(table), ATHLETES, "athlete")
    today = table.time >= table.time.max().normalize()
    before = frames.states(table[~today])
    timed("nightly: states gone on from yesterday's", lambda: frames.states(table[today], before=before), ATHLETES, "athlete")
    daily = timed("frames.daily, one side, bands, every day of the log", lambda: frames.daily(table, sides=("left",)), ATHLETES, "athlete")
    saved = len(states[0].save())
    print(f"\nstate in memory {states[0].nbytes} bytes, as bytes {saved}, watch form {states[0].watch().nbytes}")
    print(f"sets in a table: {table.memory_usage(deep=True).sum() / ATHLETES / 1024:.0f} KiB an athlete; "
          f"daily() gives {len(daily) / ATHLETES:.0f} rows, {daily.memory_usage(deep=True).sum() / ATHLETES / 1024:.0f} KiB an athlete")
    print(f"largest memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
