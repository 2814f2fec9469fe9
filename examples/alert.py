"""alert.py - alert.c in Python: will a muscle be sorer than a limit?  JSON; exit status 3 when there is an alert."""
import json
import sys

import recovery

START_S, HOUR = 1773250200, 3600  # 11 March 2026, 17:30 UTC
limit = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0


def iso(time_s):
    """Unknown is null: neither 0 nor left out."""
    return None if time_s is None else recovery.when(time_s).strftime("%Y-%m-%dT%H:%M:%SZ")


log = recovery.Log()
for i in range(12):  # ten lunges and two jumps: a log of our own
    log.set("Walking Lunge" if i < 10 else "Box Jump", START_S + i * 300, reps=20, rir=1)
state = recovery.State().add(log)
found = []
for muscle in recovery.enums.Muscle:
    course = state.timeline(muscle, START_S + 2 * HOUR, ready_soreness=limit)
    if course.peak_high is not None and course.peak_high >= limit:
        found.append({"muscle": str(muscle), "peak": round(course.peak, 1), "low": round(course.peak_low, 1),
                      "high": round(course.peak_high, 1), "alert": "likely" if course.peak >= limit else "possible",
                      "peak_at": iso(course.peak_s), "ready_at": iso(course.ready_s)})
rows = ",".join("\n  " + json.dumps(one) for one in found) + ("\n" if found else "")
print(f'{{"limit": {limit:.1f}, "model": {recovery.model_version}, "muscles": [{rows}]}}')
sys.exit(3 if found else 0)
