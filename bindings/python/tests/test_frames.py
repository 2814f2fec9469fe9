"""Tables of sets in, tables of soreness out."""
import glob
import io
import os

import pytest
from conftest import DAY, HOUR, ROOT, T0, sets, team

numpy = pytest.importorskip("numpy")
pandas = pytest.importorskip("pandas")

import recovery  # noqa: E402
from recovery import enums, frames  # noqa: E402

STRONG = ROOT / "examples" / "strong.csv"
HEVY = '''"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type",\
"weight_kg","reps","distance_km","duration_seconds","rpe"
"Legs","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Squat (Barbell)",,"",0,"warmup",60,8,,,
"Legs","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Squat (Barbell)",,"",1,"normal",100,8,,,8.5
"Legs","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Squat (Barbell)",,"",2,"dropset",80,10,,,
"Legs","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Wobbling about",,"",0,"normal",10,8,,,
"Legs","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Plank",,"",0,"failure",,,,60,
"Legs","30 Jun 2025, 19:56","30 Jun 2025, 20:58","","Squat (Barbell)",,"",3,"normal",100,877777,,,
'''


def test_strong_as_the_program_reads_it():
    """examples/strong.csv holds 628 rows: a rest timer, a timed set, 626 sets (recovery import says the same)."""
    log = recovery.read_csv(STRONG, unit="kg")
    assert len(log) == 626 and list(log.refused.reason) == ["no repetitions"]
    assert log[0].what is enums.Movement.BENCH_PRESS and log[0].set_kind is enums.SetKind.WARM_UP and log[0].load_kg == 20
    assert recovery.when(log[0].time_s).isoformat() == "2026-01-05T18:06:34+00:00"
    with pytest.raises(ValueError, match="unit"):
        recovery.read_csv(STRONG)
    pounds = recovery.read_csv(STRONG, unit="lb")
    assert pounds[0].load_kg == 20 * 0.45359237
    berlin = recovery.read_csv(STRONG, unit="kg", tz="Europe/Berlin")
    assert berlin[0].time_s == log[0].time_s - HOUR


def test_hevy():
    log = recovery.read_csv(io.StringIO(HEVY))
    assert [str(one.set_kind) for one in log] == ["warm_up", "normal", "drop"]
    assert log[1].rpe == 8.5 and log[0].rpe is None and log[1].load_kg == 100
    assert list(log.refused.reason) == ["exercise not recognised", "no repetitions", "reps outside 0 to 1000"]
    assert recovery.when(log[0].time_s).isoformat() == "2025-06-30T19:56:00+00:00"
    in_pounds = HEVY.replace("weight_kg", "weight_lbs")
    assert recovery.read_csv(io.StringIO(in_pounds))[1].load_kg == 100 * 0.45359237


def test_tables_of_our_own(log):
    times = pandas.to_datetime([T0 + 180 * i for i in range(10)], unit="s", utc=True)
    table = pandas.DataFrame({"time": times, "exercise": "Squat (Barbell)", "reps": 10, "load_kg": 100.0, "rir": 2})
    ours = recovery.Log.from_frame(table)
    for one, other in zip(ours, log):
        one.set_kind = None
        assert one == other
    semicolons = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE\n2026-01-05 18:00:00;A;Squat;1;100;lbs;5;8\n"
    assert recovery.read_csv(io.StringIO(semicolons))[0].load_kg == pytest.approx(45.36, abs=0.01)
    with pytest.raises(ValueError, match="reps"):
        frames.events(table.drop(columns="reps"))
    bad = table.assign(load_kg=[-1.0] + [100.0] * 9, time=[pandas.NaT if i == 3 else t for i, t in enumerate(table.time)])
    assert list(frames.events(bad).refused.reason) == ["load_kg outside 0 to 1000", "no time that can be read"]


def test_a_log_goes_through_a_frame(log):
    log.activity("trail_running", T0 + DAY, minutes=90, descent_m=600)
    log.report(None, 4, T0 + 2 * DAY, "likert_1_5", side="left")
    log.strength("quadriceps", 90, T0 + 2 * DAY)
    table = log.frame()
    assert set(table.kind) == {"set", "activity", "report", "strength"} and str(table.time.dt.tz) == "UTC"
    assert recovery.Log.from_frame(table) == log
    assert recovery.Log.from_frame(pandas.read_csv(io.StringIO(table.to_csv(index=False)))) == log


def test_rows_become_tables(state):
    table = state.forecast("quadriceps", [T0 + DAY, T0 + 2 * DAY]).frame()
    assert list(table.soreness) == [one.soreness for one in state.forecast("quadriceps", [T0 + DAY, T0 + 2 * DAY])]
    plan = recovery.plan(state, state.clock).frame()
    assert {"verb", "muscle", "reason", "start_time"} <= set(plan) and "rest" in set(plan.verb)


def test_daily_is_what_a_state_says_day_by_day():
    table = team(3)
    made = frames.daily(table, strength=True, hour=8, ahead=5)
    assert list(made.dtypes) == list(frames.daily_meta(strength=True).dtypes) and set(made.athlete) == set(table.athlete)
    one = made[(made.athlete == "a0000001")]
    log = recovery.Log.from_frame(table[table.athlete == "a0000001"])
    for day in sorted(set(one.day))[::5]:
        at = int(day.timestamp()) + 8 * HOUR
        before = recovery.Log.from_numpy(log.numpy()[log["time_s"] <= at])
        state = recovery.State().add(before)
        for _, row in one[one.day == day].iterrows():
            point = state.forecast(row.muscle, at, row.side)[0]
            for name in ("soreness", "soreness_low", "soreness_high", "strength", "strength_low", "strength_high"):
                assert row[name] == numpy.float32(getattr(point, name))
    assert made.day.max() == pandas.Timestamp("2026-02-02")
    assert not made.isna().any().any()
    both = made[(made.side == "left")].soreness.to_numpy() == made[(made.side == "right")].soreness.to_numpy()
    assert both.all()
    with pytest.raises(ValueError, match="1 rows of this table have no athlete"):
        frames.daily(table.assign(athlete=[None] + list(table.athlete[1:])))
    with pytest.raises(ValueError, match="whose"):
        frames.daily(table, "team_member")
    assert len(frames.daily(table.iloc[:0])) == 0


def test_one_bad_log_spoils_no_other():
    table = team(2)
    table.loc[table.athlete == "a0000000", "exercise"] = "Nothing known"
    assert set(frames.daily(table).athlete) == {"a0000001"}


def test_persons():
    table = team(2)
    asked = []

    def person(name):
        asked.append(name)
        return recovery.Person(training="competitive")

    trained, unknown = frames.daily(table, person=person), frames.daily(table)
    assert asked == ["a0000000", "a0000001"] and trained.soreness.sum() < unknown.soreness.sum()


def test_states_go_on_where_they_were():
    table = team(3)
    half = table.time < "2026-01-15"
    first = frames.states(table[half])
    then = frames.states(table, before=first)      # the whole export again: what was seen is left out
    at_once = frames.states(table)
    assert list(then.state) == list(at_once.state) and list(then.clock) == list(at_once.clock)
    assert recovery.State.load(then.state[0]).clock == then.clock[0]


def test_real_logs():
    folder = os.environ.get("RECOVERY_SHARED", str(ROOT.parent / "shared"))
    paths = sorted(glob.glob(folder + "/data/logs/strong/*.csv") + glob.glob(folder + "/data/logs/hevy/*.csv"))
    if not paths:
        pytest.skip("no real logs in ../shared")
    for path in paths:
        log = recovery.read_csv(path, unit="kg" if "strong" in path else None)
        assert len(log) > 5 and len(log.refused) < 0.05 * len(log), path
        assert recovery.State().add(log).worked(), path


def test_sets_alone(log):
    assert len(sets(3)) == 3 and recovery.State().add(log, sets(2, T0 + DAY)).clock == T0 + DAY + 180
