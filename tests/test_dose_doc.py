#!/usr/bin/env python3
"""The worked examples of docs/DOSE.md, run through the built library; and docs/dose.svg is the picture that it draws.

    LD_LIBRARY_PATH=. python3 tests/test_dose_doc.py SRCDIR
"""
import contextlib
import ctypes
import io
import os
import re
import sys

sys.dont_write_bytecode = True
SOURCE = sys.argv[1] if len(sys.argv) > 1 else "."
sys.path.insert(0, os.path.join(SOURCE, "docs"))
import dose_picture  # noqa: E402

passed = failed = 0


def check(good, what):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print("%s %s" % ("ok  " if good else "FAIL", what))


def value(text):
    return float(text) if re.match(r"-?[\d.]+$", text) else text


def field_name(number):
    name = dose_picture.lib.recovery_field_name(dose_picture.ENUM["type"]["event"], dose_picture.c_size_t(number))
    return name.decode() if name else "none"


def fields(kind, what, pairs):
    return dict({k: value(v) for k, v in (p.split("=") for p in pairs)}, kind=kind, what=what)


def taught(sets):
    """A state that has seen these sets, a day apart."""
    lib, memory, state = dose_picture.lib, (ctypes.c_double * 4096)(), ctypes.c_void_p()
    size = ctypes.c_size_t(ctypes.sizeof(memory))
    assert lib.recovery_state_begin(memory, size, ctypes.c_int32(dose_picture.ENUM["form"]["full"]), None, None, ctypes.byref(state), None) == 0
    for n, one in enumerate(sets):
        seen = dose_picture.event(time_s=1700000000 - 86400 * (len(sets) - n), **one)
        assert lib.recovery_state_add(state, ctypes.byref(seen), ctypes.c_size_t(1), None) == 0
    state.memory = memory
    return state


def example(line):
    asked, wanted = (half.strip() for half in line.split("->"))
    now, *before = (part.split() for part in asked.split(" after "))
    kind, what, *pairs = now
    state = taught([fields(kind, what, one) for one in before]) if before else None
    status, doses, why = dose_picture.doses(state=state, **fields(kind, what, pairs))
    blamed = field_name(why.field) if why.field >= 0 else "none"
    capped = False
    for word, number in (part.split() for part in wanted.split(",")):
        if word == "refused":
            return check(status < 0 and blamed == number, "%s (status %d, field %s)" % (line, status, blamed))
        if word == "spread":
            got = ["%.*f" % (len(number.partition(".")[2]), log_sd) for _, log_sd in doses.values()]
            check(status == 0 and set(got) == {number}, "%s: spread %s, got %s" % (asked, number, got[:1]))
            continue
        if word == "capped":
            capped = True
            check(status == 0 and blamed == number and why.got > why.max, "%s: said so" % asked)
            continue
        got = "%.*f" % (len(number.partition(".")[2]), doses.get(word, (float("nan"),))[0])
        check(status == 0 and got == number, "%s: %s %s%s" % (asked, word, number, "" if got == number else ", but got " + got))
    if not capped:
        check(blamed == "none", "%s: no remark" % asked)


with open(os.path.join(SOURCE, "docs", "DOSE.md"), encoding="utf-8") as f:
    blocks = re.findall(r"^```dose\n(.*?)^```", f.read(), re.M | re.S)
examples = [line for block in blocks for line in block.split("\n") if line and not line.startswith("#")]
check(len(examples) >= 20, "%d worked examples" % len(examples))
for one in examples:
    example(one)

drawn = io.StringIO()
with contextlib.redirect_stdout(drawn):
    dose_picture.main()
with open(os.path.join(SOURCE, "docs", "dose.svg"), encoding="utf-8") as f:
    check(f.read() == drawn.getvalue(), "docs/dose.svg is what the library draws")

print("%d passed, %d failed, 0 skipped" % (passed, failed))
sys.exit(failed > 0)
