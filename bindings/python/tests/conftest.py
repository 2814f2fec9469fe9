"""What the tests share: the package beside them, a small log of our own making."""
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path.insert(0, os.environ.get("RECOVERY_PACKAGE", str(HERE.parent)))
os.environ.setdefault("MPLBACKEND", "Agg")

import pytest  # noqa: E402

import recovery  # noqa: E402

T0 = 1700000000
HOUR, DAY = 3600, 86400


def sets(count=10, start=T0, exercise="Squat (Barbell)", load_kg=100.0):
    """A session of sets three minutes apart."""
    log = recovery.Log()
    for i in range(count):
        log.set(exercise, start + 180 * i, reps=10, load_kg=load_kg, rir=2)
    return log


@pytest.fixture
def log():
    return sets()


@pytest.fixture
def state(log):
    return recovery.State().add(log)


def team(athletes, sessions=12, seed=1):
    """A table of sets of many made-up athletes, as an export would hold it."""
    import numpy
    import pandas

    draw = numpy.random.default_rng(seed)
    names = ["Squat (Barbell)", "Bench Press (Barbell)", "Romanian Deadlift (Barbell)", "Pull Up", "Overhead Press (Barbell)", "Leg Curl"]
    rows = athletes * sessions * 12
    athlete = numpy.repeat(numpy.arange(athletes), sessions * 12)
    session = numpy.tile(numpy.repeat(numpy.arange(sessions), 12), athletes)
    start = numpy.datetime64("2026-01-05T17:00") + numpy.timedelta64(1, "D") * (session * 2 + athlete % 2)
    return pandas.DataFrame({
        "athlete": numpy.char.add("a", numpy.char.zfill(athlete.astype(str), 7)).astype(object), "time": start.astype("datetime64[ns]"),
        "exercise": numpy.array(names, dtype=object)[(draw.integers(0, 2, rows) + 2 * (session % 3)) % 6],
        "reps": draw.integers(4, 13, rows).astype(float), "load_kg": draw.integers(8, 50, rows) * 2.5,
        "rpe": draw.integers(6, 11, rows).astype(float)})
