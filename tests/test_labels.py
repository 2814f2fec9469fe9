#!/usr/bin/env python3
"""The resolver against names labelled before any table existed: tests/data/EXERCISE_LABELS.md.

    test_labels.py LIBRARY SRCDIR [--list]
"""
import ctypes
import sys
from ctypes import byref, c_double, c_int32, c_size_t

RIGHT, WRONG = 0.97, 0.01  # least share right, greatest share wrong; the rest is unknown

lib = ctypes.CDLL(sys.argv[1])
lib.recovery_enum_name.restype = ctypes.c_char_p
data = sys.argv[2] + "/tests/data/"


def prime_mover(name):
    """Permanent name of the prime mover, None when the name is not recognised."""
    text, movement = name.encode(), c_int32()
    assert lib.recovery_movement_find(text, c_size_t(len(text)), byref(movement), None) == 0
    if not movement.value:
        return None
    muscles, shares, count = (c_int32 * 34)(), (c_double * 34)(), c_size_t(34)
    assert lib.recovery_movement_muscles(movement, muscles, shares, byref(count)) == 0
    return lib.recovery_enum_name(muscle_enum, muscles[0]).decode()


def enumeration(name):
    value = c_int32()
    assert lib.recovery_enum_find(1, name, byref(value)) == 0
    return value.value


muscle_enum = enumeration(b"muscle")
rows = [line.rstrip("\n").split("\t") for line in open(data + "exercise_labels.tsv", encoding="utf-8")][1:]
right = wrong = unknown = 0
for name, label, also, *_ in rows:
    got = prime_mover(name)
    accepted = {label} | set(also.split(",")) - {""}
    verdict = "right"
    if got is None:
        verdict = "right" if label in ("not_an_exercise", "unknowable") else "unknown"
    elif got not in accepted and label != "unknowable":
        verdict = "wrong"
    right += verdict == "right"
    wrong += verdict == "wrong"
    unknown += verdict == "unknown"
    if verdict == "wrong" or (verdict == "unknown" and "--list" in sys.argv):
        print(f"  {verdict}: {name}: got {got}, label {label} {also}")
known = [line for line in open(data + "not_exercises.txt", encoding="utf-8").read().split("\n") if line and prime_mover(line)]
for line in known:
    print(f"  not an exercise, but read as {prime_mover(line)}: {line}")

n = len(rows)
print(f"labels: {n} names, {100 * right / n:.1f} % right, {100 * wrong / n:.1f} % wrong, {100 * unknown / n:.1f} % unknown; "
      f"{len(known)} of 200 non-exercises recognised")
checks = {"names right": right >= RIGHT * n, "names wrong": wrong <= WRONG * n, "non-exercises unknown": not known}
for check, ok in checks.items():
    print(("ok " if ok else "FAIL ") + check)
failed = sum(not ok for ok in checks.values())
print(f"{len(checks) - failed} passed, {failed} failed, 0 skipped")
sys.exit(failed > 0)
