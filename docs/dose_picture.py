#!/usr/bin/env python3
"""Draws docs/dose.svg: the dose against each input, as the built library computes it.

    LD_LIBRARY_PATH=. python3 docs/dose_picture.py >docs/dose.svg
"""
import ctypes
import os
from ctypes import byref, c_size_t, sizeof

lib = ctypes.CDLL(os.environ.get("RECOVERY_LIBRARY", "librecovery.so.0"))
for call in "sizeof", "field_count", "enum_count":
    getattr(lib, "recovery_" + call).restype = c_size_t
for call in "field_name", "enum_name":
    getattr(lib, "recovery_" + call).restype = ctypes.c_char_p
MACHINE = {"u32": ctypes.c_uint32, "i32": ctypes.c_int32, "u64": ctypes.c_uint64, "i64": ctypes.c_int64, "f64": ctypes.c_double}


def values(enumeration):
    ids = [lib.recovery_enum_value(enumeration, c_size_t(i)) for i in range(lib.recovery_enum_count(enumeration))]
    return {lib.recovery_enum_name(enumeration, i).decode(): i for i in ids}


ENUM = {name: values(i) for name, i in values(1).items()}
KIND = {i: MACHINE[name] for name, i in ENUM["field_kind"].items()}


def struct(name):
    kind = ENUM["type"][name]
    places = [c_size_t(i) for i in range(lib.recovery_field_count(kind))]
    fields = [(lib.recovery_field_name(kind, i).decode(), KIND[lib.recovery_field_kind(kind, i)]) for i in places]
    return type(name, (ctypes.Structure,), {"_fields_": fields})


EVENT, PERSON, DIAG = struct("event"), struct("person"), struct("diag")


def made(cls, **fields):
    thing = cls()
    assert lib.recovery_init(ENUM["type"][cls.__name__], byref(thing), c_size_t(sizeof(thing))) == 0
    for field, value in fields.items():
        setattr(thing, field, value)
    return thing


def movement(name):
    found, name = ctypes.c_int32(), name.encode()
    assert lib.recovery_movement_find(name, c_size_t(len(name)), byref(found), None) == 0
    return found.value


def event(**fields):
    """Names in place of numbers are looked up."""
    what = {"set": movement, "activity": ENUM["activity"].get}.get(fields["kind"], ENUM["muscle"].get)
    fields = dict({"time_s": 1700000000}, **dict(fields, kind=ENUM["kind"][fields["kind"]], what=what(fields["what"])))
    for field in "contraction", "set_kind":
        if field in fields:
            fields[field] = ENUM[field][fields[field]]
    return made(EVENT, **fields)


def doses(mass_kg=None, state=None, **fields):
    """-> status, {muscle: (dose, log SD)}, diag.  `state` has seen earlier sets."""
    person = made(PERSON, **({} if mass_kg is None else {"mass_kg": mass_kg}))
    bouts, count, why = (EVENT * 16)(), c_size_t(16), made(DIAG)
    bouts[0] = made(EVENT)
    status = lib.recovery_dose(byref(event(**fields)), byref(person), state, bouts, byref(count), byref(why))
    muscle = {number: name for name, number in ENUM["muscle"].items()}
    return status, {muscle[b.what]: (b.dose, b.dose_log_sd) for b in bouts[:count.value]} if status == 0 else {}, why


def dose(of, **fields):
    status, found, _ = doses(**fields)
    assert status == 0, (status, fields)
    return found[of][0]


# ---- the picture: eight small ones, lines told apart by colour (Okabe and Ito's) and by dashes -----------------------------

COLOURS, DASHES = ("#0072B2", "#D55E00", "#009E73", "#000000"), ("", "7 3", "2 3", "9 3 2 3")
WIDE, HIGH, LEFT, TOP, STEP_X, STEP_Y = 190, 130, 50, 66, 262, 212


def protocol(**fields):
    return dose("biceps", **dict(dict(kind="protocol", what="biceps", contraction="eccentric", contractions=32, intensity_pct=100), **fields))


def squat(**fields):
    return dose("quadriceps", **dict(dict(kind="set", what="squat", reps=8, rir=2), **fields))


def hour(of="quadriceps", **fields):
    return dose(of, **dict(dict(kind="activity", what="running", duration_s=3600, rpe=5), **fields))


PANELS = (
    ("set of squats: repetitions", 40, [("2 in reserve", lambda x: squat(reps=x)), ("to failure", lambda x: squat(reps=x, rir=0))]),
    ("set of 8 squats: in reserve", 10, [("dose of one set", lambda x: squat(rir=x))]),
    ("activity: minutes", 240, [("running, RPE 7", lambda x: hour(duration_s=60 * x, rpe=7)),
                                ("running, RPE 4", lambda x: hour(duration_s=60 * x, rpe=4)),
                                ("walking, RPE 3", lambda x: hour(what="walking", duration_s=60 * x, rpe=3))]),
    ("1 h on foot: metres", 2000, [("descent, quadriceps", lambda x: hour(what="walking", rpe=3, descent_m=x)),
                                   ("descent, calf", lambda x: hour("gastrocnemius", what="walking", rpe=3, descent_m=x)),
                                   ("climb, calf", lambda x: hour("gastrocnemius", what="walking", rpe=3, climb_m=x))]),
    ("contractions", 300, [("eccentric", lambda x: protocol(contractions=x)), ("mixed", lambda x: protocol(contractions=x, contraction="mixed")),
                           ("isometric", lambda x: protocol(contractions=x, contraction="isometric")),
                           ("concentric", lambda x: protocol(contractions=x, contraction="concentric"))]),
    ("32 contractions: % of max", 150, [("eccentric", lambda x: protocol(intensity_pct=x))]),
    ("32 contractions: velocity, deg/s", 400, [("maximal, eccentric", lambda x: protocol(velocity_dps=x))]),
    ("32 contractions: length", 1, [("maximal, eccentric", lambda x: protocol(length=x))]),
)


def number(x):
    return "%.2f" % x if x < 1 and x * 10 % 1 else "%g" % round(x, 1)


def panel(place, title, most, lines):
    x0, y0 = LEFT + place % 4 * STEP_X, TOP + place // 4 * STEP_Y
    courses = [[f(most * i / 60) for i in range(61)] for _, f in lines]
    top = max(map(max, courses)) * (1.75 if len(lines) > 3 else 1.4)      # the lines' names stand above
    step = next(s for s in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2) if top / s < 6)
    out = ['<text x="%d" y="%d" class="t">%s</text>' % (x0, y0 - 10, title)]
    for i in range(int(top / step) + 1):
        y = y0 + HIGH * (1 - i * step / top)
        out.append('<path class="g" d="M%d %.1fh%d"/><text x="%d" y="%.1f" class="y">%s</text>' % (x0, y, WIDE, x0 - 5, y + 4, number(i * step)))
    for i in range(5):
        out.append('<text x="%.1f" y="%d" class="x">%s</text>' % (x0 + WIDE * i / 4, y0 + HIGH + 16, number(most * i / 4)))
    for i, ((name, _), course) in enumerate(zip(lines, courses)):
        points = "L".join("%.1f %.1f" % (x0 + WIDE * k / 60, y0 + HIGH * (1 - v / top)) for k, v in enumerate(course))
        look = 'stroke="%s"%s' % (COLOURS[i], DASHES[i] and ' stroke-dasharray="%s"' % DASHES[i])
        out.append('<path d="M%s" fill="none" stroke-width="2.2" %s/>' % (points, look))
        y = y0 + 7 + 14 * i
        out.append('<path d="M%d %dh22" stroke-width="2.2" %s/><text x="%d" y="%d" class="n">%s</text>' % (x0 + 5, y, look, x0 + 32, y + 4, name))
    return out


def main():
    print('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1060 448" width="1060" height="448" role="img" '
          'aria-label="dose against each input">\n<style>text{font:12px sans-serif;fill:#222}.t{font-weight:bold;font-size:13px}'
          '.y{text-anchor:end}.x{text-anchor:middle}.n{paint-order:stroke;stroke:#fff;stroke-width:3px}'
          '.g{stroke:#ddd}</style>\n<rect width="1060" height="448" fill="#fff"/>')
    print('<text x="%d" y="24" style="font-size:15px">Dose of one event to one muscle against each input; 1.0 is the laboratory bout. '
          'The scales differ.</text>' % LEFT)
    for place, (title, most, lines) in enumerate(PANELS):
        print("\n".join(panel(place, title, most, lines)))
    print("</svg>")


if __name__ == "__main__":
    main()
