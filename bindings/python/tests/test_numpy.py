"""numpy in and out: the same memory, and nothing of the wrong shape."""
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import DAY, HOUR, T0, sets

import recovery
from recovery import errors, structs

numpy = pytest.importorskip("numpy")


def test_results_are_views(state):
    points = state.forecast("quadriceps", [T0 + DAY, T0 + 2 * DAY])
    array = numpy.asarray(points)
    assert numpy.shares_memory(array, points.numpy()) and numpy.shares_memory(points["soreness"], array)
    assert array["soreness"].tolist() == [one.soreness for one in points]
    assert array.dtype == structs.Point.dtype() and array.dtype.itemsize == points[0].size


def test_times_are_taken_where_they_lie(state):
    from recovery.state import times_of

    seconds = numpy.arange(T0 + DAY, T0 + 2 * DAY, HOUR)
    kept, at, n = times_of(seconds)
    assert kept is seconds and at == seconds.ctypes.data and n == 24
    stamps = seconds.astype("datetime64[s]")
    kept, at, _ = times_of(stamps)
    assert at == stamps.ctypes.data
    for other in (seconds[::2], seconds.astype("int32"), stamps.astype("datetime64[ms]")[::2]):
        plain = [int(t) for t in other.astype("datetime64[s]").astype("int64")]
        assert state.forecast("quadriceps", other) == state.forecast("quadriceps", plain)
    for wrong in (seconds.astype(float), seconds.reshape(4, 6), seconds.astype("uint64"), numpy.array(["a"])):
        with pytest.raises(errors.Type):
            state.forecast("quadriceps", wrong)


def test_out_is_filled_in_place(state):
    times = numpy.arange(5) * HOUR + T0 + DAY
    out = numpy.zeros(5, structs.Point.dtype())
    rows = state.forecast("quadriceps", times, out=out)
    assert numpy.shares_memory(rows.numpy(), out) and out["soreness"].tolist() == state.forecast("quadriceps", times)["soreness"].tolist()
    locked = numpy.zeros(5, structs.Point.dtype())
    locked.flags.writeable = False
    for wrong in (numpy.zeros(4, structs.Point.dtype()), numpy.zeros(10, structs.Point.dtype())[::2], numpy.zeros(5), locked,
                  numpy.zeros(5, structs.Rating.dtype()), [0] * 5):
        with pytest.raises(errors.Type):
            state.forecast("quadriceps", times, out=wrong)


def test_a_log_is_its_array(log):
    array = numpy.array(numpy.asarray(log))
    again = recovery.Log.from_numpy(array)
    assert numpy.shares_memory(again.numpy(), array) and again == log
    array["reps"] = 1
    assert again[0].reps == 1
    assert recovery.Log.from_numpy(array[::2]) == recovery.Log(again[::2])      # strided: one copy
    again.bout("biceps", T0, 0.1)       # grows in memory of its own, the array stays
    assert len(again) == len(array) + 1 and len(array) == len(log)
    view = log.numpy()
    log.bout("biceps", T0, 0.1)
    assert len(view) + 1 == len(log)
    for wrong in (numpy.zeros(3), numpy.zeros(3, structs.Point.dtype()), numpy.zeros((2, 2), structs.Event.dtype())):
        with pytest.raises(errors.Type):
            recovery.Log.from_numpy(wrong)


def test_a_false_size_is_refused(log):
    """`size` is the step from one event to the next: believed blindly it would lead out of the array."""
    for size in (0, 8, 160, 176, 4096, 2**32 - 1):
        array = numpy.array(numpy.asarray(log))
        array["size"][0] = size
        with pytest.raises(errors.Size):
            recovery.State().add(array)
        array = numpy.array(numpy.asarray(log))
        array["size"][3] = size
        with pytest.raises(recovery.RecoveryError):
            recovery.State().add(array)
    with pytest.raises(recovery.RecoveryError):
        recovery.State().add(numpy.zeros(5, structs.Event.dtype()))     # never initialised


def test_batch_is_the_forecast(state):
    other = recovery.State().add(sets(5, T0, "Bench Press (Barbell)"))
    times = numpy.array([T0 + DAY, T0 + 3 * DAY])
    made = recovery.batch([state, other], ["quadriceps", "pectorals"], times, "soreness_bands")
    assert made.shape == (2, 2, 2, 3) and made.dtype == "float32"
    point = state.forecast("quadriceps", times, "left")
    assert made[0, 0, :, 0].tolist() == point["soreness"].astype("float32").tolist()
    assert made[0, 0, :, 1].tolist() == point["soreness_low"].astype("float32").tolist()
    assert numpy.isnan(made[0, 1]).all() and not numpy.isnan(made[1, 1]).any()
    out = numpy.empty((2, 1, 2), "float32")
    assert recovery.batch([state, other], "quadriceps", times, out=out) is out
    each = numpy.zeros(2, "int32")
    recovery.batch([state.watch(), other], "quadriceps", times, "soreness_bands", each=each)
    assert each[0] == recovery.enums.StatusCode.E_FORM and each[1] == 0
    with pytest.raises(errors.Form) as caught:
        recovery.batch([other, state.watch()], "quadriceps", times, "soreness_bands")
    assert caught.value.index == 1
    for wrong in ({"out": out[:, :, ::2]}, {"out": out.astype(float)}, {"each": each[::2]}, {"each": each.astype("int64")}):
        with pytest.raises(errors.Type):
            recovery.batch([state, other], "quadriceps", times, **wrong)
    with pytest.raises(errors.Range):
        recovery.batch([state], ["quadriceps"], times, sides=["left", "right"])
    assert recovery.batch([], "quadriceps", times).shape == (0, 1, 2)


def test_import_needs_none_of_them():
    code = ("import sys; sys.path.insert(0, sys.argv[1]); import recovery; recovery.State().save(); "
            "print([m for m in ('numpy', 'pandas', 'matplotlib', 'dask') if m in sys.modules])")
    package = str(Path(recovery.__file__).parent.parent)
    made = subprocess.run([sys.executable, "-c", code, package], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "[]"
