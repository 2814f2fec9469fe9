#!/usr/bin/env python3
"""tools/measureids.def, from lib/measure.def and tests/data/measure_rows.txt: measureids.py SRCDIR >tools/measureids.def

Each measure with the ids of the rows of the table of interventions that stand for it; the first carries the main outcome.
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


def main():
    ids = rows()
    print("/* measureids.def - the names each measure has in the table of interventions, the main one first.")
    print(" *\n * Written by tools/measureids.py from lib/measure.def and tests/data/measure_rows.txt; do not edit. */")
    for number, name, row in re.findall(r"^MEASURE\((\d+), (\w+), (\w+),", read("lib", "measure.def"), re.M):
        if ids[name][0] != row:
            sys.exit("%s: main row is %s in measure.def, %s in measure_rows.txt" % (name, row, ids[name][0]))
        lines, line = [], '"'
        for word in ids[name]:
            if len(line) + len(word) > 118:
                lines, line = lines + [line + ' "'], '"'
            line += ("" if line == '"' else " ") + word
        print("IDS(%s,\n\t%s)" % (number, "\n\t".join(lines + [line + '"'])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
