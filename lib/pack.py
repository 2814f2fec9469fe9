#!/usr/bin/env python3
"""Packs the texts of the tables, so that a text takes about half its bytes.

    python3 lib/pack.py pack      lib/packed.def, after a text was added or changed (make tables)
    python3 lib/pack.py learn     lib/unpack.def, a new dictionary, now and then (make dictionary)

A packed text is bytes that lib/unpack.c unfolds: 32 to 126 stand for themselves, the others for an entry of the dictionary, the
last few (from FIRST_PAIR on) together with the byte behind; 0 ends.  A table takes a text packed by naming it: where its row
says "text", its .c file says PACKED_NAME_key, as TABLES below names it.
"""
import collections
import os
import re
import sys

sys.dont_write_bytecode = True
from rows import lines, rows, text  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))

# table, macro, how its rows are told apart, the arguments that are texts and their names
TABLES = (
    ("evidence", "EVIDENCE", "{0}", {5: "LOCATOR", 6: "FINDING"}),
    ("measure", "MEASURE", "{1}", {16: "WHY", 17: "HOW", 18: "STOP"}),
)

PLAIN = range(32, 127)
PAIRS = 2                           # bytes that begin a pair
FIRST_PAIR = 256 - PAIRS
SINGLE = [code for code in range(1, FIRST_PAIR) if code not in PLAIN]
ENTRIES_MAX = len(SINGLE) + PAIRS * 255
LONGEST = 24                        # letters of an entry
MERGES = 1500


def texts():
    """-> (name of the packed text, text)"""
    for table, macro, key, columns in TABLES:
        for found, args in rows(os.path.join(HERE, table + ".def")):
            if found != macro:
                continue
            for column, name in sorted(columns.items()):
                words = lines(args[column])
                assert all(ord(c) in PLAIN for c in words), words
                yield "PACKED_%s_%s" % (name, key.format(*args)), words


# ---- packing --------------------------------------------------------------------------------------------------------


def code_of(entry):
    """Bytes of the entry with this number: the first ones are single."""
    if entry < len(SINGLE):
        return bytes([SINGLE[entry]])
    pair = entry - len(SINGLE)
    return bytes([FIRST_PAIR + pair // 255, pair % 255 + 1])


def cut(words, cost):
    """The cheapest way to write a text as entries and letters."""
    best, step = [0] * (len(words) + 1), [1] * len(words)
    for i in range(len(words) - 1, -1, -1):
        best[i] = 1 + best[i + 1]
        for end in range(i + 2, min(i + LONGEST, len(words)) + 1):
            price = cost.get(words[i:end])
            if price is not None and price + best[end] <= best[i]:
                best[i], step[i] = price + best[end], end - i
    i = 0
    while i < len(words):
        yield words[i:i + step[i]]
        i += step[i]


def literal(data):
    """C string literals, a line of the file each."""
    out, line = [], ""
    for byte in data:
        line += chr(byte) if byte in PLAIN and chr(byte) not in '"\\?' else "\\%03o" % byte
        if len(line) > 120:
            out.append(line)
            line = ""
    return " \\\n\t".join('"%s"' % part for part in out + [line])


def pack():
    entries = [text(args[0]) for macro, args in rows(os.path.join(HERE, "unpack.def")) if macro == "ENTRY"]
    code = {entry: code_of(i) for i, entry in enumerate(entries)}
    cost = {entry: len(c) for entry, c in code.items()}
    print("/* packed.def - texts of the tables, written by lib/pack.py; do not edit. */\nenum { FIRST_PAIR = %d };" % FIRST_PAIR)
    for name, words in texts():
        packed = b"".join(code.get(part) or part.encode() for part in cut(words, cost))
        print("#define %s \\\n\t%s" % (name, literal(packed)))


# ---- the dictionary -------------------------------------------------------------------------------------------------


def merges(lines):
    """Strings that pay: the commonest pair of neighbours becomes one, again and again."""
    count, where = collections.Counter(), collections.defaultdict(set)

    def tally(i, by):
        for pair in zip(lines[i], lines[i][1:]):
            count[pair] += by
            where[pair].add(i)

    for i in range(len(lines)):
        tally(i, 1)
    for _ in range(MERGES):
        a, b = max((pair for pair in count if len(pair[0] + pair[1]) <= LONGEST), key=lambda pair: (count[pair], pair))
        for i in sorted(where.pop((a, b))):
            tally(i, -1)
            line, k, merged = lines[i], 0, []
            while k < len(line):
                both = line[k:k + 2] == [a, b]
                merged.append(a + b if both else line[k])
                k += 2 if both else 1
            lines[i] = merged
            tally(i, 1)
        yield a + b


def without(entry, cost):
    """What the entry costs written with the others."""
    others = dict(cost)
    del others[entry]
    return sum(others.get(part, 1) for part in cut(entry, others))


def price(entries):
    return {e: 1 if i < len(SINGLE) else 2 for i, e in enumerate(entries)}


def learn():
    lines = [words for _, words in texts()]
    entries = sorted(set(merges([list(line) for line in lines])))
    while True:
        use = collections.Counter({entry: 0 for entry in entries})
        for line in lines:
            use.update(part for part in cut(line, price(entries)) if part in use)
        entries.sort(key=lambda e: (-use[e], e))
        cost = price(entries)
        # An entry takes its letters, a 0 and an offset; it must save more than that.  The worst go, then it is tried anew.
        pays = {e: use[e] * (without(e, cost) - cost[e]) - len(e) - 3 for e in entries}
        lost = sorted((e for e in entries if pays[e] <= 0), key=lambda e: (pays[e], e))
        if not lost and len(entries) <= ENTRIES_MAX:
            break
        lost = lost or sorted(entries, key=lambda e: (pays[e], e))
        lost = set(lost[:max(1, len(lost) // 4)])
        entries = [e for e in entries if e not in lost]
    print("/* unpack.def - the dictionary of the packed texts, written by lib/pack.py; do not edit.\n *\n"
          " * ENTRY(\"text\", number), the commonest first: those of one byte, then those of two. */")
    for i, entry in enumerate(entries):
        print('ENTRY("%s", %d)' % (re.sub(r'(["\\])', r"\\\1", entry), i))
    print("#undef ENTRY")


if __name__ == "__main__":
    {"pack": pack, "learn": learn}[sys.argv[1]]()
