"""The same bits as the C program tests/golden.c: its scenario again through the binding, its file as the judge."""
import struct

from conftest import DAY, HOUR, ROOT, T0

import recovery
from recovery import enums


def bits(x):
    return "%016x" % struct.unpack("=Q", struct.pack("=d", x))[0]


def line(label, thing):
    """A result as golden.c prints it: raw numbers in the order of the fields."""
    words = [label]
    for about in thing.fields()[2:]:
        raw = getattr(thing, "raw_" + about.name)
        signed = raw - 2**32 if about.kind == "u32" and raw >= 2**31 else raw
        words.append(bits(raw) if about.kind == "f64" else str(signed))
    return " ".join(words)


def forecasts(state):
    out = [line("timeline", state.timeline(muscle, T0 + 3 * DAY, "both", 95, 2)) for muscle in enums.Muscle]
    return out + [line("point", state.forecast("quadriceps", T0 + 3 * DAY + h * HOUR, "left")[0]) for h in range(0, 169, 6)]


def answers(state):
    """What the person says, and what it changes."""
    out = []
    for i in range(6):
        at, scale = T0 + 3 * DAY + i * 7200, ("nrs_0_10", "likert_1_5_reversed")[i % 2]
        what = None if i % 2 else "thigh_front" if i == 4 else "quadriceps"
        side = "left" if i == 2 else "both"
        out.append(line("rating", state.rating(what, at, scale, side)[0]))
        if i == 5:
            state.strength(None, 88, at, side=side)
        else:
            state.report(what, 2 if i % 2 else 5 + i, at, scale, side=side)
    return out


def scenario():
    """The lines of tests/golden.c, without its sentences."""
    state, log = recovery.State(), recovery.Log()
    log.set("Squat (Barbell)", T0, reps=8, load_kg=100, rir=2)
    log.set("Romanian Deadlift (Barbell)", T0, reps=10, load_kg=80, rir=1)
    log.set("Push Up", T0 + DAY, reps=20, load_kg=0, rir=3)
    run = recovery.Event(kind="activity", what="trail_running", time_s=T0 + 2 * DAY, window_s=DAY, duration_s=5400, rpe=6, descent_m=450)
    events = [log[0], log[1], log[2], run]
    out = []
    for event in events:
        out += [line("dose", bout) for bout in recovery.doses(event, None, state)]
        state.add(event)
    out += forecasts(state)
    out += [line("driver", one) for one in recovery.Log(events).drivers("quadriceps", T0 + 3 * DAY)]
    plan = recovery.plan(state, T0 + 3 * DAY, {"person_wants_topical_magnesium": True}, days=3)
    out += [line("action", one) for one in plan]
    out += answers(state)
    out += forecasts(state)
    out.append(line("watch", state.watch().forecast("quadriceps", T0 + 5 * DAY, "left")[0]))
    for fact in enums.Fact:
        if enums.Fact.SIGN_SWELLING <= fact <= enums.Fact.SIGN_ARM_SWELLING_ONE:
            back = recovery.Complaint(region="lower_back")
            out.append(line(str(fact), recovery.classify(back, {fact: True}).verdict))
    saved = state.save()
    code = 14695981039346656037
    for byte in saved:
        code = (code ^ byte) * 1099511628211 % 2**64
    out.append(f"saved {len(saved)} bytes {code:016x}")
    return out


LABELS = ("dose ", "timeline ", "point ", "driver ", "action ", "rating ", "watch ", "sign_", "saved ")


def test_the_same_bits_as_in_c():
    golden = [one for one in (ROOT / "tests/golden/golden.txt").read_text(encoding="utf-8").splitlines() if one.startswith(LABELS)]
    ours = scenario()
    assert len(golden) > 200
    for number, (one, other) in enumerate(zip(ours, golden)):
        assert one == other, f"line {number}"
    assert len(ours) == len(golden)
