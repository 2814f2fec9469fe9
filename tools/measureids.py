#!/usr/bin/env python3
"""tools/measureids.def, from lib/measure.def and tests/data/measure_rows.txt: measureids.py SRCDIR >tools/measureids.def

Each measure with the ids of the rows of the table of interventions that stand for it, the first carries the main outcome; and each
source with the measures it stands behind.
"""
import os
import re
import sys

SOURCE = sys.argv[1]


def read(*name):
    with open(os.path.join(SOURCE, *name), encoding="utf-8") as f:
        return f.read()


def rows():
    """measure -> ids, the main one first"""
    found, last = {}, None
    for line in read("tests", "data", "measure_rows.txt").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line[0] != " ":
            last, line = line.split(":", 1)
        found.setdefault(last, []).extend(line.split())
    return found


def texts(words, first):
    """Words as string literals of at most 120 columns."""
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 110:
            lines, line = lines + [line + " "], ""
        line += (" " if line else "") + word
    return first + ("\n\t".join('"%s"' % line for line in lines + [line]))


def cited(text):
    """(key, what it stands behind), in the order of the table"""
    measures = re.findall(r"^MEASURE\(\d+, (\w+), .*?EVIDENCE4\(([^)]*)\)", text, re.M | re.S)
    found = [(key.strip(), name) for name, keys in measures for key in keys.split(",") if key.strip() != "NO_MORE"]
    for macro, what, fact, key in re.findall(r"^(SCREEN|SCREEN_GROUP)\((\w+), (\w+),\s*\w+,\s*(\w+)\)", text, re.M):
        found.append((key, "screen:%s:%s" % (what.lower(), fact.lower())))
    for what, fact, key in re.findall(r"^LIMIT\((\w+), (\w+), (\w+),", text, re.M):
        found.append((key, "limit:%s:%s" % (what, fact.lower())))
    for what, goal, key in re.findall(r"^GOAL\((\w+), (\w+), (\w+),", text, re.M):
        found.append((key, "goal:%s:%s" % (what, goal.lower())))
    for one, other, key in re.findall(r"^PAIR\((\w+), (\w+), (\w+)\)", text, re.M):
        found.append((key, "pair:%s:%s" % (one, other)))
    for what, fact, key in re.findall(r"^APART_FROM\((\w+), (\w+), \d+, (\w+)\)", text, re.M):
        found.append((key, "apart:%s:%s" % (what, fact.lower())))
    for what, key in re.findall(r"^AGED\((\w+),.*, (\w+)\)", text, re.M):
        found.append((key, "age:%s" % what))
    return found


def main():
    ids, text, behind = rows(), read("lib", "measure.def"), {}
    print("/* measureids.def - IDS: the names each measure has in the table of interventions, the main one first; CITED: what rests on")
    print(" * a source, a measure, or \"screen:MEASURE:FACT\".")
    print(" *\n * Written by tools/measureids.py from lib/measure.def and tests/data/measure_rows.txt; do not edit. */")
    print("#ifndef IDS\n#define IDS(measure, ids)\n#endif\n#ifndef CITED\n#define CITED(key, what)\n#endif\n")
    for number, name, row in re.findall(r"^MEASURE\((\d+), (\w+), (\w+),", text, re.M):
        if ids[name][0] != row:
            sys.exit("%s: main row is %s in measure.def, %s in measure_rows.txt" % (name, row, ids[name][0]))
        print("IDS(%s,\n\t%s)" % (number, texts(ids[name], "")))
    print()
    for key, what in cited(text):
        if what not in behind.setdefault(key, []) and (key != "judgement" or ":" not in what):
            behind[key].append(what)
    for key in sorted(behind):
        print("CITED(\"%s\",\n\t%s)" % (key, texts(behind[key], "")))
    print("\n#undef IDS\n#undef CITED")
    return 0


if __name__ == "__main__":
    sys.exit(main())
