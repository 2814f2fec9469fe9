#!/usr/bin/env python3
"""Real logs turned into doses without a refusal that the log does not deserve: Strong, Hevy and one lifter's own spreadsheet.

    LD_LIBRARY_PATH=. python3 tests/test_logs.py SRCDIR

The logs lie in $RECOVERY_SHARED (default SRCDIR/../shared); a log that is absent is skipped aloud.
"""
import csv
import os
import sys

sys.dont_write_bytecode = True
SOURCE = sys.argv[1] if len(sys.argv) > 1 else "."
sys.path.insert(0, os.path.join(SOURCE, "docs"))
import dose_picture as library  # noqa: E402

SHARED = os.environ.get("RECOVERY_SHARED") or os.path.join(SOURCE, "..", "shared")
POUND = 0.45359237
passed = failed = skipped = 0


def number(text):
    return float(text) if text and text.strip() else float("nan")


def strong(row):
    if row["Set Order"] == "Rest Timer" or number(row["Reps"]) == 0:
        return None
    return row["Exercise Name"], number(row["Reps"]), number(row["Weight"]), {}


def hevy(row):
    if not row["reps"]:
        return None
    return row["exercise_title"], number(row["reps"]), number(row["weight_kg"]), {"rpe": number(row["rpe"])}


def personal(row):
    """Loads in pounds; a row stands for equal sets, lowering only where Negatives is TRUE."""
    extra = {"eccentric": 1.0} if row["Negatives"] == "TRUE" else {}
    return row["Exercise"], number(row["Reps"]), number(row["Weight"]) * POUND, extra


def read(path, reader):
    """-> rows, sets of known movements, refusals"""
    sets, refused, rows = 0, [], 0
    with open(path, newline="", encoding="utf-8-sig") as f:
        for line, row in enumerate(csv.DictReader(f), 2):
            rows += 1
            found = reader(row)
            if not found or not library.movement(found[0]):
                continue
            name, reps, kg, extra = found
            status, doses, _ = library.doses(kind="set", what=name, reps=reps, load_kg=kg, **extra)
            sets += status == 0 and bool(doses) and all(0 < d <= 10 for d, _ in doses.values())
            if status:
                refused.append("line %d: %s" % (line, found))
    return rows, sets, refused


for name, path, reader, least, deserved in (
        ("Strong of 2021", "strong/breinsp_ios_kg_2021.csv", strong, 2000, 0),
        ("Strong with rest timers", "strong/wojtekolesinski_rest_timer_2025.csv", strong, 8, 0),
        ("Hevy", "hevy/mouadja02_kg_2025.csv", hevy, 250, 0),
        ("a lifter's own spreadsheet", "personal/jrg94_weightlifting_cc0.csv", personal, 400, 0)):
    path = os.path.join(SHARED, "data", "logs", path)
    if not os.path.exists(path):
        skipped += 1
        print("skipped %s: %s is absent" % (name, path))
        continue
    rows, sets, refused = read(path, reader)
    good = len(refused) == deserved and sets >= least
    passed, failed = passed + good, failed + (not good)
    print("%s %s: %d rows, %d sets with doses, %d refused" % ("ok  " if good else "FAIL", name, rows, sets, len(refused)))
    print("".join("  refused %s\n" % r for r in refused[:5]), end="")
print("%d passed, %d failed, %d skipped" % (passed, failed, skipped))
sys.exit(failed > 0)
