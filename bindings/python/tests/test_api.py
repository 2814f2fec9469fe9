"""The layer that people use."""
import copy
import datetime
import pickle
import threading

import pytest
from conftest import DAY, HOUR, T0, sets

import recovery
from recovery import enums, errors


def test_a_state_answers(state):
    course = state.timeline("quadriceps", state.clock)
    assert course.muscle is enums.Muscle.QUADRICEPS and course.phase is not None
    assert course.peak_low < course.peak < course.peak_high and course.peak_s > state.clock
    assert state.worked()[0] is enums.Muscle.QUADRICEPS
    assert "quadriceps" in recovery.text(course, state.clock)
    assert state.timeline("pectorals", state.clock).now is None     # not worked: unknown, never fresh


def test_events_are_put_in_order(log):
    backwards = recovery.Log(reversed(list(log)))
    assert recovery.State().add(backwards).save() == recovery.State().add(log).save()
    assert backwards != log and backwards.ordered() == log


def test_reports_teach(state):
    at = state.clock + DAY
    before = state.timeline("quadriceps", at)
    after = state.copy().report("quadriceps", 8, at).timeline("quadriceps", at)
    assert after.now > before.now
    assert state.timeline("quadriceps", at) == before       # the copy learned, not the state
    assert state.copy().strength("quadriceps", 60, at).timeline("quadriceps", at).strength_now < before.strength_now


def test_what_if_changes_nothing(state):
    saved = state.save()
    planned = sets(5, state.clock + 2 * DAY)
    then = state.what_if(planned)
    assert state.save() == saved and then.clock > state.clock
    at = then.clock + DAY
    assert then.forecast("quadriceps", at)[0].soreness > state.forecast("quadriceps", at)[0].soreness
    assert state.earliest(planned, state.clock, state.clock + 10 * DAY, soreness=5, probability=0.5) is not None


def test_a_state_travels(state):
    state.person = recovery.Person(mass_kg=80)
    for made in (pickle.loads(pickle.dumps(state)), copy.copy(state), copy.deepcopy(state), state.copy()):
        assert made.save() == state.save() and made.person == state.person
    loaded = recovery.State.load(state.save())
    assert loaded.timeline("quadriceps", T0 + DAY) == state.timeline("quadriceps", T0 + DAY)
    watch = pickle.loads(pickle.dumps(state.watch()))
    assert watch.nbytes <= 4096 and watch.save() == state.watch().save()
    assert watch.forecast("quadriceps", T0 + DAY)[0].soreness_low is None


def test_structs_and_rows_travel(state, log):
    points = state.forecast("quadriceps", [T0 + DAY, T0 + 2 * DAY])
    for thing in (log, points, points[0], state.timeline("quadriceps", T0 + DAY), recovery.Event()):
        again = pickle.loads(pickle.dumps(thing))
        assert again == thing and type(again) is type(thing)
    with pytest.raises(IndexError):
        points[2]
    assert points[-1] == points[1] and len(points[0:5]) == 2


def test_drivers(state, log):
    later = sets(4, T0 + DAY)
    state.add(later)
    log.extend(later)
    parts = state.drivers(log, "quadriceps", state.clock + HOUR)
    assert sum(one.share for one in parts) == pytest.approx(1, abs=0.05)
    assert parts[0].share == max(one.share for one in parts) and parts[0].kind is enums.Kind.SET
    assert state.tail("quadriceps", state.clock + DAY, 9) < 0.2 < state.tail("quadriceps", state.clock + DAY, 0.1)
    assert state.tail("biceps", state.clock, 3) is None


def test_straight_from_a_log(log):
    course = log.timeline("quadriceps", T0 + DAY)
    assert course.bouts == len(log)
    with_person = log.timeline("quadriceps", T0 + DAY, person=recovery.Person(training="competitive"))
    assert with_person.peak != course.peak
    assert [one.what.name for one in recovery.doses(log[0])][0] == "QUADRICEPS"


def test_kinds_of_event():
    log = recovery.Log()
    log.activity("trail_running", T0, minutes=90, descent_m=600, rpe=6)
    log.bout("biceps", T0 + 1, 0.6)
    log.protocol("biceps", T0 + 2, 45, contraction="eccentric")
    log.report(None, 3, T0 + DAY, scale="likert_1_5")
    log.report("thigh_front", 3, T0 + DAY)
    log.strength(None, 90, T0 + DAY)
    assert [one.kind.name for one in log] == ["ACTIVITY", "BOUT", "PROTOCOL", "REPORT", "REPORT", "STRENGTH"]
    assert log[0].duration_s == 5400 and log[3].what is None
    state = recovery.State().add(log)
    assert state.rating("biceps", state.clock, "vas_0_100")[0].mean > 0
    assert state.rating(None, state.clock)[0].muscle is not None


def test_times():
    zone = datetime.timezone(datetime.timedelta(hours=1))
    at = datetime.datetime(2026, 3, 12, 8, 0, 0, 999999, tzinfo=zone)
    event = recovery.Event(time_s=at)
    assert event.time_s == recovery.Event(time_s="2026-03-12T08:00+01:00").time_s == recovery.Event(time_s="2026-03-12T07:00Z").time_s
    assert recovery.when(event.time_s, 3600) == at.replace(microsecond=0)
    assert recovery.when(None) is None
    assert recovery.Event(time_s=datetime.datetime(1950, 1, 1, 0, 0, 0, 500000, tzinfo=zone)).time_s == -631155600
    for wrong in (datetime.datetime(2026, 3, 12), "yesterday", 1.5, True, [], 2**63):
        with pytest.raises(recovery.RecoveryError):
            recovery.Event(time_s=wrong)


def test_errors_say_what_was_wrong(state, log):
    with pytest.raises(errors.Range) as caught:
        recovery.Log().bout("biceps", T0, 99)
    assert (caught.value.field, caught.value.got, caught.value.allowed, caught.value.index) == ("dose", 99.0, (0.0, 10.0), 0)
    assert caught.value.status is enums.StatusCode.E_RANGE and isinstance(caught.value, ValueError)
    with pytest.raises(errors.Past) as caught:
        state.add(log)
    assert caught.value.field == "time_s" and caught.value.got == T0 and caught.value.allowed[0] == state.clock
    with pytest.raises(errors.Enum) as caught:
        recovery.Log().add(kind=77)
    assert caught.value.allowed == [one.name.lower() for one in enums.Kind]
    with pytest.raises(errors.Enum, match="allowed: left, right"):
        state.timeline("quadriceps", T0 + DAY, side="up")
    with pytest.raises(errors.Missing):
        recovery.Log().add(kind="set", what="squat", time_s=T0)
    with pytest.raises(errors.NotFound):
        recovery.Log().set("no such thing at all", T0, 5)
    with pytest.raises(errors.State):
        recovery.State.load(b"nonsense")
    bad = recovery.Log(log)
    bad._grow(bytes(recovery.Event(kind="bout", what="biceps", dose=50, time_s=T0 + 5)))
    before = state.save()
    with pytest.raises(errors.Range) as caught:
        recovery.State().add(bad)
    assert caught.value.index == len(log) and state.save() == before
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), again.field, again.index, str(again)) == (errors.Range, "dose", len(log), str(caught.value))


def test_pain():
    knee = recovery.Complaint(region="knee", side="left", intensity=6)
    assert recovery.classify(knee).decision is enums.Decision.MODIFY
    asked = recovery.question(knee)
    assert asked.words and asked.facts
    first = recovery.classify(knee, asked.answers(asked.facts[0]))
    assert first.decision > enums.Decision.MODIFY and first.rules and all(first.why())
    assert recovery.text(first, T0, emergency_number="112")
    none = recovery.classify(knee, asked.answers())
    assert none.verdict.answered > recovery.classify(knee).verdict.answered
    with pytest.raises(errors.Conflict):
        recovery.classify(knee, [recovery.Fact(fact="sign_pop", answer=a) for a in ("present", "denied")])
    facts, count = {}, 0
    while (asked := recovery.question(knee, facts)) is not None:
        facts.update(asked.answers())
        count += 1
        assert count <= 8
    assert count > 1


def test_plan(state):
    gentle = recovery.plan(state, state.clock)
    assert gentle[0].verb is enums.Verb.ASK and gentle[0].because is enums.Fact.PERSON_PAIN_BEYOND_SORENESS
    no_pain = {"person_pain_beyond_soreness": False}
    actions = recovery.plan(state, state.clock, no_pain, days=3)
    muscles = {str(one.muscle): one.verb for one in actions if one.muscle and one.verb is not enums.Verb.DO}
    assert muscles["quadriceps"] in (enums.Verb.REST, enums.Verb.TRAIN_LIGHTER)
    chest = (recovery.Complaint(region="chest"), {"sign_chest_pressure": True})
    alone = recovery.plan(state, state.clock, complaints=[chest])
    assert [one.verb for one in alone] == [enums.Verb.GET_HELP]
    done = [one.measure for one in actions if one.verb is enums.Verb.DO]
    without = recovery.plan(state, state.clock, no_pain, days=3, measures={done[0]: {"measure_disliked": True}})
    assert done[0] not in [one.measure for one in without if one.verb is enums.Verb.DO]
    assert all(recovery.text(one, state.clock) for one in actions)
    with pytest.raises(errors.Range):
        recovery.plan(state, state.clock, days=99)


def test_the_week_and_a_ramp(state):
    planned = recovery.Log()
    for _ in range(6):      # sets that begin together are one session
        planned.set("Squat (Barbell)", state.clock + DAY, reps=8, load_kg=100, rir=1)
        planned.set("Bench Press (Barbell)", state.clock + 4 * DAY, reps=8, load_kg=60, rir=1)
    moved = recovery.week(state, planned)
    assert moved.after < moved.before and moved.log[0].what is enums.Movement.BENCH_PRESS       # sore legs later
    assert sorted(moved.log["time_s"].tolist()) == sorted(planned["time_s"].tolist())
    parts = recovery.ramp(recovery.State(recovery.Person(training="untrained")), "quadriceps", 0.8, [T0 + i * 3 * DAY for i in range(5)])
    assert all(0 <= part <= 1 and peak <= 3.01 for part, peak in parts) and parts[-1][0] > parts[0][0]
    with pytest.raises(errors.Range):
        recovery.ramp(state, "quadriceps", 0.8, [])


def test_scores_and_advice():
    calf = recovery.Complaint(region="calf", side="left", onset="unprovoked")
    scored = recovery.score("wells_dvt", calf, {"sign_pitting_one": True, "sign_calf_swelling_one": False})
    holds = [one.holds for one in scored.items]
    assert True in holds and False in holds and None in holds and all(one.words for one in scored.items)
    assert scored.score.points == sum(one.points for one in scored.items if one.holds)
    told = recovery.advice(recovery.classify(recovery.Complaint(region="knee", intensity=3)))
    assert told.decision is enums.Decision.MODIFY and told.pain_during is not None
    with pytest.raises(errors.Missing):
        recovery.advice(recovery.structs.Verdict())


def test_looking_things_up():
    source = recovery.sources()[0]
    assert recovery.evidence(source.id) == recovery.evidence(source.key) == source
    for wrong in ("nobody_1900", 2**31):
        with pytest.raises(errors.NotFound):
            recovery.evidence(wrong)
    assert {one.name for one in recovery.parameters()} == {one.name for one in recovery.Params.fields()[2:]}
    found = recovery.exercise("Bench Press (Barbell)")
    assert found.movement is enums.Movement.BENCH_PRESS and found.confidence > 0.5
    assert recovery.exercise("sdkfjh").movement is None
    assert sum(recovery.muscles_of(found.movement).values()) == pytest.approx(1)
    assert recovery.movement("pull_up").body_fraction > 0.5
    assert recovery.body_name("quadriceps", "plain") == "front of the thigh"
    assert recovery.region_of("quadriceps") is enums.Region.THIGH_FRONT
    assert recovery.to_nrs("likert_1_5_reversed", 5) == 0 and recovery.to_nrs("likert_1_5", 9) is None
    assert recovery.from_nrs("vas_0_100", 5) == 50 and recovery.from_nrs("vas_0_100", 50) is None
    assert "diagnosis" in recovery.notice("pain")


def test_settings_change_results_and_say_so(log):
    own = recovery.Params(fast_h=8)
    point = recovery.State(params=own).add(log).forecast("quadriceps", T0 + DAY)[0]
    usual = recovery.State().add(log).forecast("quadriceps", T0 + DAY)[0]
    assert point.settings != usual.settings == 0 and point.soreness != usual.soreness


def test_threads_share_a_state(log):
    """Calls hold Python's lock: what one thread adds is whole before another asks."""
    state, failed = recovery.State().add(log), []

    def ask():
        try:
            for _ in range(300):
                assert state.forecast("quadriceps", [T0 + 30 * DAY])[0].soreness is not None
        except Exception as why:    # noqa: BLE001
            failed.append(why)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for one in threads:
        one.start()
    for i in range(300):
        state.report("quadriceps", 3, T0 + DAY + i)
    for one in threads:
        one.join()
    assert not failed
