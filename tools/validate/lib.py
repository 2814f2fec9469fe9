"""The library over ctypes, built from what the library says of itself.

No struct is typed by hand: names, machine types and places of fields come from recovery_field_*(), values of enumerations from
recovery_enum_*().  A call that fails raises Refused with the field at fault, what was got and what is allowed.
"""
import ctypes
import os

import numpy as np

KINDS = {1: (ctypes.c_uint32, "u4"), 2: (ctypes.c_int32, "i4"), 3: (ctypes.c_uint64, "u8"), 4: (ctypes.c_int64, "i8"),
         5: (ctypes.c_double, "f8")}
PLACES = ("muscle", "activity", "region", "movement")     # their ids never overlap, so a name finds its own enumeration
P, S, I, T = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int32, ctypes.c_int64
SIGNATURES = {
    "recovery_init": (I, [I, P, S]),
    "recovery_sizeof": (S, [I]),
    "recovery_field_count": (S, [I]),
    "recovery_field_name": (ctypes.c_char_p, [I, S]),
    "recovery_field_kind": (I, [I, S]),
    "recovery_field_offset": (S, [I, S]),
    "recovery_field_enum": (I, [I, S]),
    "recovery_field_min": (ctypes.c_double, [I, S]),
    "recovery_field_max": (ctypes.c_double, [I, S]),
    "recovery_enum_count": (S, [I]),
    "recovery_enum_value": (I, [I, S]),
    "recovery_enum_name": (ctypes.c_char_p, [I, I]),
    "recovery_enum_find": (I, [I, ctypes.c_char_p, P]),
    "recovery_model_version": (ctypes.c_uint32, []),
    "recovery_movement_find": (I, [ctypes.c_char_p, S, P, P]),
    "recovery_scale_to_nrs": (ctypes.c_double, [I, ctypes.c_double]),
    "recovery_dose": (I, [P, P, P, P, P, P]),
    "recovery_state_size": (S, [I]),
    "recovery_state_begin": (I, [P, S, I, P, P, P, P]),
    "recovery_state_add": (I, [P, P, S, P]),
    "recovery_state_clock": (T, [P]),
    "recovery_forecast": (I, [P, I, I, P, S, P, P]),
    "recovery_timeline_at": (I, [P, I, I, T, ctypes.c_double, ctypes.c_double, P, P]),
    "recovery_rating_at": (I, [P, I, I, I, P, S, P, P]),
}


class Refused(Exception):
    """A call failed: which one, with what status, and which field held what."""

    def __init__(self, function, status, struct="", field="", got=None, limits=None, index=None):
        self.function, self.status, self.struct, self.field, self.got, self.limits, self.index = (
            function, status, struct, field, got, limits, index)
        text = "%s: %s" % (function, status)
        if struct:
            text += ", %s.%s of element %s is %s, allowed %s to %s" % (struct, field, index, got, *limits)
        Exception.__init__(self, text)


class Library:
    """One loaded library: `library.new("event", kind="bout", ...)`, `library.state(person)`, and what a state can do."""

    def __init__(self, path):
        self.path = path
        self.c = ctypes.CDLL(os.path.abspath(path))
        for name, (result, arguments) in SIGNATURES.items():
            function = getattr(self.c, name)
            function.restype, function.argtypes = result, arguments
        self.lists = {self._name(1, self.c.recovery_enum_value(1, i)): self.c.recovery_enum_value(1, i)
                      for i in range(self.c.recovery_enum_count(1))}
        self.values = {name: {self._name(e, v): v for v in (self.c.recovery_enum_value(e, i)
                                                            for i in range(self.c.recovery_enum_count(e)))}
                       for name, e in self.lists.items()}
        self.lists_by_id = {e: name for name, e in self.lists.items()}
        self.types, self.dtypes, self.field_list = {}, {}, {}
        for name, value in self.values["type"].items():
            self._struct(name, value)
        self.version = self.c.recovery_model_version()

    def _name(self, enumeration, value):
        return self.c.recovery_enum_name(enumeration, value).decode()

    def _struct(self, name, value):
        """One ctypes class and one numpy type; refuses a layout that differs from what the library says."""
        rows = []
        for i in range(self.c.recovery_field_count(value)):
            rows.append((self.c.recovery_field_name(value, i).decode(), self.c.recovery_field_kind(value, i),
                         self.c.recovery_field_offset(value, i), self.c.recovery_field_enum(value, i)))
        if not rows:
            return
        made = type("recovery_" + name, (ctypes.Structure,), {"_fields_": [(n, KINDS[k][0]) for n, k, _, _ in rows]})
        size = self.c.recovery_sizeof(value)
        if ctypes.sizeof(made) != size or any(getattr(made, n).offset != o for n, _, o, _ in rows):
            raise RuntimeError("layout of %s is not the natural one" % name)
        made.enums = {n: self.lists_by_id.get(e) for n, _, _, e in rows if e}
        self.types[name] = made
        self.field_list[name] = [n for n, _, _, _ in rows]
        self.dtypes[name] = np.dtype({"names": [n for n, _, _, _ in rows], "formats": [KINDS[k][1] for _, k, _, _ in rows],
                                      "offsets": [o for _, _, o, _ in rows], "itemsize": size})

    def value(self, enumeration, name):
        """Value of an enumeration by its permanent name."""
        try:
            return self.values[enumeration][name]
        except KeyError:
            raise Refused("recovery_enum_find", "no %s is called %r" % (enumeration, name)) from None

    def place(self, name):
        """A muscle, activity, region or movement by name; a number stands for itself."""
        if not isinstance(name, str):
            return name
        for enumeration in PLACES:
            if name in self.values.get(enumeration, {}):
                return self.values[enumeration][name]
        raise Refused("recovery_enum_find", "nothing is called %r" % name)

    def new(self, struct, **fields):
        """A struct filled with "nothing known", then with `fields`; text stands for a value of the field's enumeration."""
        made = self.types[struct]()
        status = self.c.recovery_init(self.value("type", struct), ctypes.byref(made), ctypes.sizeof(made))
        if status:
            raise Refused("recovery_init", self.status(status))
        for name, value in fields.items():
            if isinstance(value, str):
                value = self.place(value) if name == "what" else self.value(made.enums[name], value)
            if name not in self.field_list[struct]:
                raise Refused("recovery_init", "%s has no field %s" % (struct, name))
            setattr(made, name, value)
        return made

    def limits(self, struct, field):
        """Least and greatest value a field may have."""
        i, kind = self.field_list[struct].index(field), self.value("type", struct)
        return self.c.recovery_field_min(kind, i), self.c.recovery_field_max(kind, i)

    def params(self, changed=None):
        """The published constants with some of them changed.  A name the library does not have is refused."""
        return self.new("params", **(changed or {}))

    def constants(self, changed=None):
        """The same as a dictionary."""
        made = self.params(changed)
        return {name: getattr(made, name) for name in self.field_list["params"] if name not in ("size", "type")}

    def event(self, **fields):
        return self.new("event", **fields)

    def status(self, number):
        return next((n for n, v in self.values["status_code"].items() if v == number), str(number))

    def call(self, function, *arguments):
        """A call whose last argument is a diag; raises Refused when it fails."""
        diag = self.new("diag")
        status = getattr(self.c, function)(*arguments, ctypes.byref(diag))
        if status < 0:
            struct = next((n for n, v in self.values["type"].items() if v == diag.at_type), "")
            fields = self.field_list.get(struct, [])
            field = fields[diag.field] if 0 <= diag.field < len(fields) else "?"
            raise Refused(function, self.status(status), struct, field, diag.got, (diag.min, diag.max), diag.index)
        return diag

    def dose(self, event, person=None):
        """{muscle id: dose} of one event, right side left out."""
        room = (self.types["event"] * 64)()
        ctypes.memmove(room, ctypes.byref(self.new("event")), ctypes.sizeof(self.types["event"]))
        count = ctypes.c_size_t(64)
        self.call("recovery_dose", ctypes.byref(event), person and ctypes.byref(person), None, room, ctypes.byref(count))
        return {room[i].what: room[i].dose for i in range(count.value)}

    def movement(self, text):
        """Id of the movement that a text names, and how sure that is; (0, 0) when none."""
        found, sure, data = ctypes.c_int32(0), ctypes.c_double(0), text.encode()
        self.c.recovery_movement_find(data, len(data), ctypes.byref(found), ctypes.byref(sure))
        return found.value, sure.value

    def nrs(self, scale, value):
        return self.c.recovery_scale_to_nrs(self.value("scale", scale), value)

    def state(self, person=None, params=None):
        return State(self, person, params)


class State:
    """The running state of one person."""

    def __init__(self, library, person=None, params=None):
        self.library = library
        form = library.value("form", "full")
        size = library.c.recovery_state_size(form)
        self.memory = (ctypes.c_uint64 * ((size + 7) // 8))()      # a multiple of 8, as the state wants it
        self.handle = ctypes.c_void_p()
        library.call("recovery_state_begin", ctypes.addressof(self.memory), size, form, person and ctypes.byref(person),
                     params and ctypes.byref(params), ctypes.byref(self.handle))

    def copy(self):
        """A snapshot: a state is its bytes."""
        made = State.__new__(State)
        made.library = self.library
        made.memory = type(self.memory).from_buffer_copy(self.memory)
        made.handle = ctypes.c_void_p(ctypes.addressof(made.memory) + self.handle.value - ctypes.addressof(self.memory))
        return made

    def add(self, *events):
        """Add events, given in order."""
        if events:
            array = (self.library.types["event"] * len(events))(*events)
            self.library.call("recovery_state_add", self.handle, array, len(events))

    def _ask(self, struct, count):
        made = (self.library.types[struct] * max(count, 1))()
        ctypes.memmove(made, ctypes.byref(self.library.new(struct)), ctypes.sizeof(self.library.types[struct]))
        return made

    def _times(self, times):
        times = np.asarray(np.round(times), "i8")
        return (ctypes.c_int64 * len(times))(*times.tolist()), len(times)

    def forecast(self, muscle, times, side="left"):
        """recovery_forecast(): a numpy record per time."""
        at, n = self._times(times)
        out = self._ask("point", n)
        self.library.call("recovery_forecast", self.handle, self.library.place(muscle), self.library.value("side", side), at, n, out)
        return np.frombuffer(out, self.library.dtypes["point"], n)

    def answer(self, what, scale, times, side="both"):
        """recovery_rating_at(): a numpy record per time; `what` 0 is the general question."""
        at, n = self._times(times)
        out = self._ask("rating", n)
        self.library.call("recovery_rating_at", self.handle, self.library.place(what), self.library.value("side", side),
                          self.library.value("scale", scale), at, n, out)
        return np.frombuffer(out, self.library.dtypes["rating"], n)

    def timeline(self, muscle, now, side="left"):
        """recovery_timeline_at() with the usual limits of being ready."""
        out = self._ask("timeline", 1)
        self.library.call("recovery_timeline_at", self.handle, self.library.place(muscle), self.library.value("side", side), int(now),
                          float("nan"), float("nan"), out)
        return out[0]
