#!/usr/bin/env python3
"""Writes the tables of docs/MODEL.md anew, each between its two comments, as the built library lists and computes them.

    LD_LIBRARY_PATH=. python3 docs/model_tables.py docs/MODEL.md
"""
import ctypes
import os
import re
import sys
from ctypes import c_double, c_size_t, c_uint32

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from dose_picture import ENUM, lib  # noqa: E402
from model_picture import HOUR, LADDER, State, T0, constants_of, scaled, when  # noqa: E402

for call, result in (("param_name", ctypes.c_char_p), ("param_unit", ctypes.c_char_p), ("param_about", ctypes.c_char_p),
                     ("evidence_key", ctypes.c_char_p), ("param_evidence", c_uint32), ("param_value", c_double), ("param_count", c_size_t),
                     ("field_min", c_double), ("field_max", c_double)):
    getattr(lib, "recovery_" + call).restype = result


def constants():
    """Every constant, in the library's order."""
    kind = ENUM["type"]["params"]
    place = {lib.recovery_field_name(kind, c_size_t(i)): c_size_t(i) for i in range(lib.recovery_field_count(kind))}
    out = ["| constant | value | unit | limits | evidence | what it is |", "|---|---|---|---|---|---|"]
    for i in map(c_size_t, range(lib.recovery_param_count())):
        name, unit = lib.recovery_param_name(i), lib.recovery_param_unit(i).decode()
        out.append("| `%s` | %.6g | %s | %g to %g | %s | %s |" % (
            name.decode(), lib.recovery_param_value(i), "-" if unit == "1" else unit,
            lib.recovery_field_min(kind, place[name]), lib.recovery_field_max(kind, place[name]),
            lib.recovery_evidence_key(lib.recovery_param_evidence(i)).decode(), lib.recovery_param_about(i).decode()))
    return out


def scales():
    """Stages and hour of the peak."""
    out = ["| | fast person | middle | slow |", "|---|---|---|---|"]
    for novel, name in enumerate(("accustomed work", "novel work")):
        cells = []
        for kind in range(3):
            fast, slow = constants_of(novel, kind)
            cells.append("%g, %g, %.1f h: peak at %.0f h" % (fast, fast, slow, scaled(fast, slow, [])[1]))
        out.append("| %s | %s |" % (name, " | ".join(cells)))
    return out


def courses():
    """One bout of lengthening work of somebody untrained and young."""
    out = ["| bout | onset | peak | below 1 for good | strength at 0, 24, 72 h | ready |", "|---|---|---|---|---|---|"]
    for dose, name in LADDER:
        state = State().bout(0, dose)
        course, strength = state.timeline(), [q.strength for q in state.forecast([0.02, 24, 72])]
        span = lambda *times: "%s (%s to %s)" % tuple(when(t) for t in times)
        out.append("| %s | %s | %.1f (%.1f to %.1f) at %s | %s | %.0f, %.0f, %.0f %% | %s |" % (
            name, span(course.onset_s, course.onset_early_s, course.onset_late_s) if course.onset_s > T0 - HOUR else "-",
            course.peak, course.peak_low, course.peak_high, span(course.peak_s, course.peak_early_s, course.peak_late_s),
            span(course.end_s, course.end_early_s, course.end_late_s), *strength,
            span(course.ready_s, course.ready_early_s, course.ready_late_s)))
    return out


TABLES = {"constants": constants, "scales": scales, "courses": courses}


def renewed(text):
    """The document with its tables as they are now."""
    for name, rows in TABLES.items():
        begin, end = "<!-- %s: docs/model_tables.py -->\n" % name, "<!-- end of %s -->" % name
        assert text.count(begin) == text.count(end) == 1, name
        text = re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _: begin + "\n" + "\n".join(rows()) + "\n\n" + end, text, flags=re.S)
    return text


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        text = f.read()
    with open(sys.argv[1], "w", encoding="utf-8") as f:
        f.write(renewed(text))


if __name__ == "__main__":
    main()
