"""timeline.py - timeline.c over ctypes.  The library describes its own structs and names: nothing is typed by hand."""
import ctypes
import os
from ctypes import byref, c_int64, c_size_t, sizeof

lib = ctypes.CDLL(os.environ.get("RECOVERY_LIBRARY", "librecovery.so.0"))
for call in "sizeof", "field_count", "field_offset", "enum_count":
    getattr(lib, "recovery_" + call).restype = c_size_t
for call in "field_name", "enum_name":
    getattr(lib, "recovery_" + call).restype = ctypes.c_char_p


def values(enumeration):
    ids = [lib.recovery_enum_value(enumeration, c_size_t(i)) for i in range(lib.recovery_enum_count(enumeration))]
    return {lib.recovery_enum_name(enumeration, i).decode(): i for i in ids}


ENUM = {name: values(i) for name, i in values(1).items()}  # the first enumeration lists them all
MACHINE = {"u32": ctypes.c_uint32, "i32": ctypes.c_int32, "u64": ctypes.c_uint64, "i64": c_int64, "f64": ctypes.c_double}
KIND = {i: MACHINE[name] for name, i in ENUM["field_kind"].items()}


def struct(name):
    kind = ENUM["type"][name]
    places = [c_size_t(i) for i in range(lib.recovery_field_count(kind))]
    fields = [(lib.recovery_field_name(kind, i).decode(), KIND[lib.recovery_field_kind(kind, i)]) for i in places]
    made = type(name, (ctypes.Structure,), {"_fields_": fields})
    assert sizeof(made) == lib.recovery_sizeof(kind)
    assert [getattr(made, f).offset for f, _ in fields] == [lib.recovery_field_offset(kind, i) for i in places]
    return made


def init(thing):
    assert lib.recovery_init(ENUM["type"][type(thing).__name__], byref(thing), c_size_t(sizeof(thing))) == 0
    return thing


END_S, SETS = 1700071200, 10  # 15 November 2023, 18:00 UTC
squats = (struct("event") * SETS)()
course, why = init(struct("timeline")()), init(struct("diag")())
for i, one in enumerate(squats):
    name, movement = b"Squat (Barbell)", ctypes.c_int32()
    assert lib.recovery_movement_find(name, c_size_t(len(name)), byref(movement), None) == 0
    init(one).kind, one.what, one.time_s = ENUM["kind"]["set"], movement.value, END_S + (i - SETS) * 180
    one.reps, one.load_kg, one.rir = 10, 100, 2
for hours in range(0, 97, 12):
    failed = lib.recovery_doms_timeline(squats, c_size_t(SETS), None, ENUM["muscle"]["quadriceps"], ENUM["side"]["left"],
                                        c_int64(END_S + hours * 3600), byref(course), byref(why))
    if failed or hours == 0:
        text = ctypes.create_string_buffer(1000)
        assert lib.recovery_text(byref(why if failed else course), ENUM["text"]["whole"], c_int64(END_S), 0, None,
                                 text, byref(c_size_t(len(text))), None) == 0
        print(text.value.decode() + "\n")
    if failed:
        raise SystemExit(1)
    print(f"{hours:2} h  {course.now:4.1f}  ({course.now_low:.1f} to {course.now_high:.1f})  {'#' * int(6 * course.now)}")
