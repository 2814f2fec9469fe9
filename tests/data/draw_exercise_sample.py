#!/usr/bin/env python3
"""Draw the row-weighted sample of exercise names that is labelled by hand.

usage: draw_exercise_sample.py observed_names_in_real_logs.csv

Prints 300 distinct names, one per line, as name<TAB>rows, in the order drawn.
Weighted sampling without replacement by exponential keys: every name gets
key = -ln(u) / rows with u uniform in (0, 1); the smallest keys win.
Names are visited in byte order, so the order of the csv does not matter.
"""
import csv
import math
import random
import sys

SEED = 20261122
SIZE = 300


def main():
    if len(sys.argv) != 2:
        sys.stderr.write(__doc__)
        return 2
    weights = {}
    with open(sys.argv[1], encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            name = " ".join(row["name"].split())
            rows = int(row["rows"])
            if name and rows > 0:
                weights[name] = weights.get(name, 0) + rows
    rng = random.Random(SEED)
    keyed = []
    for name in sorted(weights, key=lambda n: n.encode("utf-8")):
        u = 1.0 - rng.random()  # in (0, 1]
        keyed.append((-math.log(u) / weights[name], name))
    keyed.sort()
    out = "".join("%s\t%d\n" % (n, weights[n]) for _, n in keyed[:SIZE])
    sys.stdout.buffer.write(out.encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
