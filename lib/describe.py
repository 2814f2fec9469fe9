#!/usr/bin/env python3
"""Prints lib/describe.def: every enumeration, struct field and function of the public headers, as rows for lib/describe.c.

    python3 lib/describe.py include/recovery > lib/describe.def

The headers are the only place where fields and values are written down; `make check` fails when the rows are stale.
A field's comment ends in its unit and limits: "age [a] {0..130}", "sex {enum sex}", "[s] {time}", "{0..1 default 0}".
"""
import re
import sys

SINCE = 1000  # version 0.1.0 as RECOVERY_VERSION_NUMBER
KINDS = {"uint32_t": "U32", "int32_t": "I32", "uint64_t": "U64", "int64_t": "I64", "double": "F64"}
TIME = ("-62135596800.0", "253402300799.0")  # years 1 to 9999
WORDS = dict({long: kind.lower() for long, kind in KINDS.items()}, float="f32", size_t="size", status="i32")
LIMITS = re.compile(r"\s*\{([^{}]*)\}$")
UNIT = re.compile(r"\s*\[([^\[\]]*)\]$")


def split_since(text):
    found = re.search(r"\s*@since (\d+)\.(\d+)", text)
    if not found:
        return text, SINCE
    return text.replace(found.group(0), ""), int(found.group(1)) * 1000000 + int(found.group(2)) * 1000


def enums(text):
    for tag, body in re.findall(r"^enum recovery_(\w+) \{\n(.*?)^\};", text, re.M | re.S):
        name = re.sub(r"_id$", "", tag).upper()
        rows = re.findall(r"^\tRECOVERY_(\w+)\s*= (-?\d+),?\s*/\*\*< (.*?) \*/$", body, re.M)
        assert len(rows) == body.count("RECOVERY_") - len(re.findall(r"/\*\*<[^\n]*RECOVERY_", body)), tag
        yield name, [(c, re.sub("^%s_" % name, "", c).lower(), int(v)) + split_since(about) for c, v, about in rows]


def field(kind, comment, ranges):
    """-> enumeration, unit, min, max, default, about, since"""
    about, since = split_since(comment)
    limits, unit = "", ""
    found = LIMITS.search(about)
    if found:
        limits, about = found.group(1), about[:found.start()]
    found = UNIT.search(about)
    if found:
        unit, about = found.group(1), about[:found.start()]
    enumeration, low, high = "NONE", "NO_LIMIT", "NO_LIMIT"
    start = {"F64": "NO_LIMIT"}.get(kind, "0.0")
    if limits == "time":
        (low, high), start = TIME, "NO_LIMIT"
    elif limits.startswith("enum "):
        enumeration = limits[5:].upper()
        low, high = ("%d.0" % v for v in ranges[enumeration])
    elif limits:
        values, _, given = limits.partition(" default ")
        low, high = (repr(float(v)) for v in values.split(".."))
        start = repr(float(given)) if given else start
    return enumeration, unit, low, high, start, about, since


def structs(text):
    for tag, body in re.findall(r"^typedef struct recovery_(\w+) \{\n(.*?)^\} recovery_\w+;", text, re.M | re.S):
        rows = re.findall(r"^\t(\w+)\s+(\w+);\s*/\*\*< (.*?) \*/$", body, re.M)
        assert len(rows) == body.count(";") - len(re.findall(r"/\*\*<[^\n]*?;", body)) or rows, tag
        assert len(rows) == len(re.findall(r"^\t\w+\s+\w+;", body, re.M)), tag
        yield tag, rows


def short(words):
    """"const recovery_event *events" -> "const event*": the type alone, in the short words that describe.h explains."""
    words = words.replace("recovery_", "")
    for long, brief in sorted(WORDS.items()):
        words = re.sub(r"\b%s\b" % long, brief, words)
    return re.sub(r"\s*\*\s*", "*", re.sub(r"\s+", " ", words)).strip()


def functions(text):
    for result, name, rest in re.findall(r"^RECOVERY_API\((.*?)\) recovery_(\w+)\((.*?)\)[ \w]*;", text, re.M | re.S):
        types = [re.sub(r"\w+$", "", one) for one in rest.split(",")] if rest != "void" else []
        yield name, "%s %s(%s)" % (short(result), name, ",".join(map(short, types)))


def number_name(value):
    """"-0.5" -> "N_minus_0_5": a field names its limits, which many share."""
    return value if value == "NO_LIMIT" else "N_" + re.sub(r"\W", "_", value.replace("-", "minus_"))


def main(folder):
    front = open(folder + "/recovery.h", encoding="utf-8").read()
    text = "".join(open("%s/%s" % (folder, name), encoding="utf-8").read()
                   for name in re.findall(r"#include <recovery/(\w+\.h)>", front.split("#define RECOVERY_RECOVERY_H")[1]))
    quote = lambda s: '"%s"' % s.replace("\\", "\\\\").replace('"', '\\"')
    out, groups, ranges, numbers = [], [], {}, set()
    for name, rows in enums(text):
        ranges[name] = (min(r[2] for r in rows), max(r[2] for r in rows))
        groups.append("VALUES(%s, %d, %d)" % (name, len(out), len(rows)))
        for const, label, _, about, since in rows:
            out.append("VALUE(%s, %s, %s, %d, %s)" % (name, const, label, since, quote(about)))
    for name in ("MOVEMENT", "RULE", "QUESTION", "MEASURE"):  # listed in tables of their own
        ranges[name] = (-2147483647, 2147483647)
    values = len(out)
    for tag, rows in structs(text):
        groups.append("FIELDS(%s, %d, %d)" % (tag.upper(), len(out) - values, len(rows)))
        for ctype, member, comment in rows:
            kind = KINDS[ctype]
            enumeration, unit, *limits, about, since = field(kind, comment, ranges)
            numbers.update(limits)
            low, high, start = (number_name(n) for n in limits)
            out.append("FIELD(%s, %s, %s, %s, %s, %s, %s, %s, %s, %d, %s)" % (
                tag, tag.upper(), member, kind, enumeration, quote(unit), low, high, start, since, quote(about)))
    for name, prototype in functions(text):
        out.append("FUNCTION(%s, %s)" % (name, quote(prototype)))
    print("/* describe.def - written by lib/describe.py from include/recovery; do not edit.\n"
          " * VALUES(enumeration, place of its first value, number)\n"
          " * FIELDS(type, place of its first field, number)\n"
          " * VALUE(enumeration, constant, name, since, about)\n"
          " * FIELD(struct, type, member, kind, enumeration, unit, min, max, default, since, about)\n"
          " * NUMBER(name, value): the limits and defaults; NO_LIMIT is another\n"
          " * FUNCTION(name, prototype) */")
    macros = ("VALUES", "FIELDS", "VALUE", "FIELD", "NUMBER", "FUNCTION")
    groups += ["NUMBER(%s, %s)" % (number_name(n), n) for n in sorted(numbers - {"NO_LIMIT"}, key=float)]
    print("\n".join("#ifndef %s\n#define %s(...)\n#endif" % (m, m) for m in macros))
    print("\n".join(groups + out))
    print("\n".join("#undef " + m for m in macros))


main(sys.argv[1])
