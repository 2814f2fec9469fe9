#!/usr/bin/env python3
"""The tables and pictures of docs/MODEL.md are what the built library lists, computes and draws; its equations are the library's.

    LD_LIBRARY_PATH=. python3 tests/test_model_doc.py SRCDIR
"""
import math
import os
import re
import sys
from ctypes import byref, c_double, c_int64, c_size_t, c_void_p, sizeof

sys.dont_write_bytecode = True
SOURCE = sys.argv[1] if len(sys.argv) > 1 else "."
sys.path.insert(0, os.path.join(SOURCE, "docs"))
import model_picture  # noqa: E402
import model_tables  # noqa: E402
from dose_picture import ENUM, PERSON, event, lib, made  # noqa: E402

passed = failed = 0


def check(good, what):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print("%s %s" % ("ok  " if good else "FAIL", what))


def read(name):
    with open(os.path.join(SOURCE, "docs", name), encoding="utf-8") as f:
        return f.read()


# ---- tables and pictures ----------------------------------------------------------------------------------------------------

text = read("MODEL.md")
now = model_tables.renewed(text)
check(text == now, "the tables of docs/MODEL.md are the library's; to write them anew: LD_LIBRARY_PATH=. python3 docs/model_tables.py docs/MODEL.md")
for old, new in zip(text.split("\n"), now.split("\n")):
    if old != new:
        print("     %s\n  -> %s" % (old, new))
for name, draw in model_picture.PICTURES.items():
    check(read("model_%s.svg" % name) == draw(), "docs/model_%s.svg is what the library draws" % name)
    check("(model_%s.svg)" % name in text, "docs/MODEL.md shows it")
for name in re.findall(r"`([a-z][a-z0-9]*(?:_[a-z0-9]+)+)`", text):
    known = name in model_picture.CONSTANT or name.startswith(("recovery_", "test_", "check_")) or name in ("in_window", "tail")
    check(known, "%s is a name of the library" % name)


# ---- the equations of the document, for the middle kind of person, against a batch -----------------------------------------

C = model_picture.CONSTANT


def equation(dose, novelty, hours):
    """Typical soreness and strength after one bout of a muscle that was never protected."""
    novel = novelty + (1 - novelty) * dose / (dose + C["novel_dose"])
    delayed = sum(share * dose * model_picture.scaled(*model_picture.constants_of(c, 1), [hours])[0][0] for c, share in ((0, 1 - novel), (1, novel)))
    drive = delayed + C["acute_share"] * dose * math.exp(-hours / C["acute_h"])
    weak = C["loss_knee_extensors"] * dose
    slow = weak * (1 - C["loss_fast_share"])
    x = weak * C["loss_fast_share"] * math.exp(-hours / C["loss_fast_h"]) + slow * (
        (1 - novel) * math.exp(-hours / C["loss_slow_h"]) + novel * math.exp(-hours / C["loss_novel_h"]))
    return 10 * drive / (1 + drive), 100 - C["loss_max"] * x / (1 + x)


def library(dose, novelty, hours):
    memory, state, params, person = (c_double * 2048)(), c_void_p(), made(model_picture.PARAMS), made(PERSON)
    params.start_unknown = 0
    assert lib.recovery_state_begin(memory, c_size_t(sizeof(memory)), ENUM["form"]["full"], byref(person), byref(params), byref(state), None) == 0
    bout = event(kind="bout", what="quadriceps", time_s=model_picture.T0, dose=dose, eccentric=novelty)
    assert lib.recovery_state_add(state, byref(bout), c_size_t(1), None) == 0
    out = []
    for channel in "soreness", "strength":
        value, at = (model_picture.ctypes.c_float * 1)(), (c_int64 * 1)(model_picture.T0 + int(hours * 3600))
        muscle, side = (model_picture.c_int32 * 1)(model_picture.MUSCLE), (model_picture.c_int32 * 1)(model_picture.SIDE)
        assert lib.recovery_batch(byref(state), c_size_t(1), ENUM["channel"][channel], muscle, side, c_size_t(1), at, c_size_t(1), value,
                                  c_size_t(1), None, None) == 0
        out.append(value[0])
    return out


worst = [0.0, 0.0]
for dose in 0.05, 0.2, 0.6, 1.0, 3.0:
    for novelty in 0.0, 0.5, 1.0:
        for hours in 0.5, 3, 6, 12, 24, 36, 48, 72, 120, 200:
            for i, (a, b) in enumerate(zip(equation(dose, novelty, hours), library(dose, novelty, hours))):
                worst[i] = max(worst[i], abs(a - b))
check(worst[0] < 1e-5 and worst[1] < 1e-4, "the equations are the library's: soreness within %.1e, strength within %.1e" % tuple(worst))

print("%d passed, %d failed, 0 skipped" % (passed, failed))
sys.exit(failed > 0)
