#!/usr/bin/env python3
"""The table of measures: shape, words, sources, and whether every row of the evidence tables has its place.

    python3 tests/lint_measures.py SRCDIR [SHARED]

Prints FILE:LINE: what is wrong; exit code 1 when anything is.  SHARED holds the evidence tables; without them that part is
skipped, aloud.
"""
import csv
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import lint  # noqa: E402

TABLE = "lib/measure.def"
GRADE = 9.0         # greatest reading grade of what is said of one measure
HOW_WIDE = 90
NONE = "NO_FIGURE"

FORBIDDEN = re.compile(r"\b(relie(?:ve|ves|f)|heal(?:s|ed|ing)?|cure[sd]?|treats?|treatment|prevents?|guarantee\w*|diagnos\w*|you have|"
                       r"safe|proven|damage\w*|fresh|nothing serious|\d+ ?(?:mg|milligrams?)|triage)\b", re.I)
CERTAIN = {
    "NONE": r"\bnot tested\b",
    "VERY_LOW": r"\bnot sure\b|\buncertain\b",
    "LOW": r"\bmay\b|\busually\b",
    "MODERATE": r"\bprobably\b",
    "HIGH": r"\bdoes\b|\bdo\b",
}
NOTICEABLE = {"POINTS": 1.4, "SMD": 0.7}
KINDS = ("GRAVE", "BARS", "ASK")
FIGURE_OF = {"light_movement": "yoga_boyle"}    # the review behind its own row gives no figure

found = []


def say(line, text, path=TABLE):
    found.append((path, line, text))


def words_of(literal):
    return literal[1:-1]


def inner(text, name):
    """NAME(a, "b", c) -> [a, b, c], strings without quotes."""
    body = re.fullmatch(r"%s\((.*)\)" % name, text, re.S).group(1)
    return [m.group(1) if m.group(1) is not None else m.group(2) for m in re.finditer(r'"((?:[^"\\]|\\.)*)"|([^\s,][^,]*)', body)]


def number(text):
    return None if text == NONE else float(text)


# ---- reading grade ------------------------------------------------------------------------------------------------------


def syllables(word):
    word = re.sub(r"[^a-z]", "", word.lower())
    if not word:
        return 1        # a number
    word = re.sub(r"(?<=[^aeiouyl])es$|(?<=[^td])ed$|(?<=[^l])e$", "", word)
    return max(1, len(re.findall(r"[aeiouy]+", word)))


def reading_grade(text):
    """Flesch and Kincaid."""
    sentences = [s for s in re.split(r"[.!?](?:\s|$)", text) if s.strip()]
    words = re.findall(r"[A-Za-z0-9][A-Za-z0-9.'-]*", text)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


# ---- one measure -----------------------------------------------------------------------------------------------------------


def check_figures(line, m):
    effect = [number(x) for x in m["effect"][3:]]
    value, low, high, at_h = effect
    if (low is None) != (high is None) or (low is not None and not (value is not None and low <= value <= high)):
        say(line, "%s: the effect is not within its interval" % m["name"])
    if (m["effect"][2] == "NONE") != (value is None) or (at_h is not None and value is None):
        say(line, "%s: an effect and its unit go together" % m["name"])
    least, greatest = map(number, m["amount"][1:])
    if (m["amount"][0] == "NONE") != (least is None) or (least is None) != (greatest is None) or (least is not None and not 0 < least <= greatest):
        say(line, "%s: amounts are wrong" % m["name"])
    from_h, to_h = map(int, m["window"])
    every_h, times = map(int, m["repeat"])
    if not -1000 <= from_h < to_h <= 336:
        say(line, "%s: the window is wrong" % m["name"])
    if (times < 1) or ((times > 1) != (every_h > 0)) or every_h * (times - 1) > to_h - from_h:
        say(line, "%s: repeats do not fit into the window" % m["name"])
    if not 0 <= int(m["minutes"]) <= 60:
        say(line, "%s: minutes are wrong" % m["name"])


def check_words(line, m):
    spoken = [m["about"], m["why"]] + m["how"] + [m["stop"], m["needs"]]
    for text in spoken:
        for hit in FORBIDDEN.finditer(text):
            say(line, "%s: \"%s\" claims too much" % (m["name"], hit.group(0)))
        if text != text.strip() or "  " in text:
            say(line, "%s: blanks at an end or doubled" % m["name"])
    for text in [m["why"]] + m["how"] + [m["stop"]]:
        if text and not re.match(r"[A-Z0-9].*\.$", text):
            say(line, "%s: no sentence: %s" % (m["name"], text))
    if re.match(r"[A-Z](?!psom|\b)", m["about"]) or m["about"].endswith("."):
        say(line, "%s: `about` has to stand inside a sentence" % m["name"])
    for text in m["how"]:
        if len(text) > HOW_WIDE:
            say(line, "%s: %d characters: %s" % (m["name"], len(text), text))
    if m["how"] != sorted(m["how"], key=lambda s: not s):
        say(line, "%s: an empty line stands before a full one" % m["name"])
    if (m["role"] == "NEVER") == bool(m["how"][0]):
        say(line, "%s: how to do it is said of what can be done, and only of that" % m["name"])
    outcome, certainty, unit, value = m["effect"][:4]
    if not re.search(CERTAIN[certainty], m["why"]):
        say(line, "%s: the words do not say %s" % (m["name"], certainty.lower().replace("_", " ")))
    small = NOTICEABLE.get(unit)
    if small and certainty == "LOW" and value != "NONE" and 0 < abs(float(value)) < small and (outcome == "STRENGTH" or float(value) < 0):
        if "may help a little" not in m["why"]:
            say(line, "%s: so small an effect \"may help a little\"" % m["name"])
    if m["group"] in ("SUPPLEMENT", "DRUG") and not re.search(r"ask a (pharmacist|doctor)|is fine", " ".join(m["how"]) + m["stop"], re.I):
        say(line, "%s: \"ask a pharmacist\" is missing" % m["name"])
    if m["group"] == "FOOD" and re.search(r"\d+ ?(g|kg|L|kcal)\b", " ".join(m["how"])):
        say(line, "%s: amounts of food do not stand in words" % m["name"])
    for text in (m["why"], " ".join(filter(None, m["how"] + [m["stop"]]))):
        if reading_grade(text) > GRADE:
            say(line, "%s: reading grade %.1f, more than %.0f: %s" % (m["name"], reading_grade(text), GRADE, text))


def read_measures(root):
    names = "id name row group role trigger target rank about effect amount minutes window repeat needs evidence why how stop".split()
    macros = {"effect": "EFFECT", "amount": "AMOUNT", "window": "WINDOW", "repeat": "REPEAT", "evidence": "EVIDENCE4", "how": "HOW", "needs": "NEEDS"}
    out = []
    for line, args in lint.rows(lint.read(os.path.join(root, TABLE)), "MEASURE"):
        if len(args) != len(names):
            say(line, "%d arguments, not %d" % (len(args), len(names)))
            continue
        m = dict(zip(names, args))
        for field, macro in macros.items():
            m[field] = inner(m[field], macro)
        m["needs"] = "" if m["needs"] == ["NOTHING"] else m["needs"][0]
        for field in ("about", "why", "stop"):
            m[field] = words_of(m[field])
        out.append((line, m))
    return out


def check_measures(root, measures, keys):
    for (line, m), after in zip(measures, [m for _, m in measures[1:]] + [None]):
        if after and int(after["id"]) != int(m["id"]) + 1:
            say(line, "%s: ids go up by one" % after["name"])
        if not set(m["evidence"]) - {"NO_MORE"} or m["evidence"][0] == "NO_MORE":
            say(line, "%s: no source" % m["name"])
        if m["evidence"] != sorted(m["evidence"], key=lambda k: k == "NO_MORE"):
            say(line, "%s: a source behind NO_MORE" % m["name"])
        for key in m["evidence"]:
            if key not in keys and key != "NO_MORE":
                say(line, "%s: no evidence %s" % (m["name"], key))
        check_figures(line, m)
        check_words(line, m)
    for what in ("id", "name", "rank", "about"):
        values = [m[what] for _, m in measures]
        for value in {v for v in values if values.count(v) > 1}:
            say(1, "%s %s stands twice" % (what, value))
    if len(measures) < 40:
        say(1, "only %d measures were found" % len(measures))


# ---- who should not --------------------------------------------------------------------------------------------------------------


def read_screens(root, measures, keys, facts):
    """-> {(what, fact or goal, kind)}"""
    text = lint.read(os.path.join(root, TABLE))
    names, groups = {m["name"] for _, m in measures}, {m["group"] for _, m in measures}
    out = set()

    def add(line, what, fact, kind, key, known, sayings=()):
        if what not in known:
            say(line, "no measure or group %s" % what)
        if kind != "GOAL" and fact not in facts:
            say(line, "no fact %s" % fact)
        if key is not None and key not in keys:
            say(line, "no evidence %s" % key)
        if (what, fact) in {(w, f) for w, f, _ in out}:
            say(line, "%s stands twice for %s" % (fact, what))
        for words in sayings:
            hit = FORBIDDEN.search(words)
            if hit or not words or words.endswith(".") or len(words) > HOW_WIDE:
                say(line, "%s: these words cannot stand in a sentence: %s" % (what, words))
        out.add((what, fact, kind))

    for line, a in lint.rows(text, "SCREEN"):
        add(line, a[0], a[1], a[2], a[3], names)
        if a[2] not in KINDS:
            say(line, "no kind %s" % a[2])
    for line, a in lint.rows(text, "SCREEN_GROUP"):
        add(line, a[0], a[1], a[2], a[3], groups)
        if a[2] not in KINDS:
            say(line, "no kind %s" % a[2])
    for line, a in lint.rows(text, "LIMIT"):
        add(line, a[0], a[1], "LIMIT", a[2], names, [words_of(a[3])])
    for line, a in lint.rows(text, "GOAL"):
        add(line, a[0], a[1], "GOAL", a[2], names, [words_of(a[3])])
    for line, a in lint.rows(text, "APART_FROM"):
        add(line, a[0], a[1], "APART_FROM", a[3], names)
    for line, a in lint.rows(text, "NO_NUMBERS"):
        add(line, "-", a[0], "NO_NUMBERS", None, {"-"})
    for line, a in lint.rows(text, "MINORS"):
        if a[0] not in groups:
            say(line, "no group %s" % a[0])
        out.add((a[0], "18", "ALLOWED"))
    by_name = {m["name"]: m for _, m in measures}
    seen = set()
    for line, a in lint.rows(text, "PAIR"):
        if not set(a[:2]) <= names or a[0] == a[1] or frozenset(a[:2]) in seen or a[2] not in keys:
            say(line, "this pair is wrong, or stands twice")
        seen.add(frozenset(a[:2]))
        if any(by_name[n]["role"] == "NEVER" for n in a[:2] if n in by_name):
            say(line, "a pair with what is never done")
    for line, a in lint.rows(text, "INSTEAD"):
        if not set(a) <= names or by_name[a[0]]["group"] != by_name[a[1]]["group"]:
            say(line, "one can only take the place of another of its group")
    for line, a in lint.rows(text, "WITHIN"):
        if not set(a) <= facts:
            say(line, "no such fact")
    for line, a in lint.rows(text, "AGED"):
        least, greatest = number(a[3]), number(a[4])
        if (least is None) != (greatest is None) or (least is not None and not 0 < least <= greatest):
            say(line, "these amounts are wrong")
        if a[0] not in names or not int(a[1]) < int(a[2]) or a[5] not in keys:
            say(line, "this age is wrong")
    return out


def has_screen(screens, m, fact):
    return any(w in (m["name"], m["group"]) and f == fact for w, f, _ in screens)


# ---- the evidence tables ------------------------------------------------------------------------------------------------------------


def read_map(root, name):
    """-> {row id: measure or "-"}"""
    out, measure = {}, None
    for line in lint.read(os.path.join(root, name)).split("\n"):
        if line.startswith("#") or not line.strip():
            continue
        if not line.startswith(" "):
            measure, line = line.split(":", 1)
        for row in line.split():
            if row in out:
                say(1, "%s stands twice" % row, name)
            out[row] = measure
    return out


def check_map(root, measures, name):
    where = read_map(root, name)
    for line, m in measures:
        if where.get(m["row"]) != m["name"]:
            say(line, "%s: its row %s is not in %s" % (m["name"], m["row"], name))
    for measure in set(where.values()) - {m["name"] for _, m in measures} - {"-"}:
        say(1, "no measure %s" % measure, name)
    return where


def check_condition(number, items, measures, screens, name):
    by_name = {m["name"]: m for _, m in measures}
    for item in items.split():
        what, fact, kind = item.split(":")
        if kind == "HOW":
            m = by_name[what]
            ok = fact.replace("_", " ") in " ".join(m["how"] + [m["stop"]])
        elif kind == "MINORS":
            ok = (what, "18", "ALLOWED") not in screens
        else:
            ok = (what, fact, kind) in screens
        if not ok:
            say(number, "%s is not in %s" % (item, TABLE), name)


def check_evidence_tables(root, measures, screens, where, shared):
    """Both ways: what the tables ask for is there, and nothing else is in the lists."""
    name = "tests/data/measure_screens.txt"
    phrases, conditions = {}, {}
    for number, line in enumerate(lint.read(os.path.join(root, name)).split("\n"), 1):
        cells = [c.strip() for c in line.split("|")]
        if cells[0] == "P":
            phrases[cells[1]] = (number, cells[2])
        elif cells[0] == "C":
            conditions[cells[1], cells[2]] = (number, cells[3])
    for number, items in conditions.values():
        if not items.startswith("-") or items.startswith("-:"):
            check_condition(number, items, measures, screens, name)
    folder = os.path.join(shared, "evidence") if shared else ""
    if not os.path.isfile(os.path.join(folder, "interventions.csv")):
        print("skipped measures against the evidence tables: %s is not there" % (folder or "../shared"))
        return
    with open(os.path.join(folder, "interventions.csv"), encoding="utf-8") as f:
        interventions = list(csv.DictReader(f))
    with open(os.path.join(folder, "contraindications.csv"), encoding="utf-8") as f:
        contraindications = list(csv.DictReader(f))
    by_name = {m["name"]: m for _, m in measures}
    by_row = {r["id"]: r for r in interventions}
    for row in set(by_row) ^ set(where):
        say(1, "row %s is only on one side" % row, "tests/data/measure_rows.txt")
    used = set()
    for r in interventions:
        m = by_name.get(where.get(r["id"]))
        for phrase in filter(None, (p.strip() for p in r["contraindications"].split(";"))):
            used.add(phrase)
            number, facts = phrases.get(phrase, (1, ""))
            if not facts:
                say(1, "no line for: %s" % phrase, name)
            if m and m["role"] != "NEVER" and facts and not facts.startswith("-"):
                for fact in facts.split():
                    if not any(has_screen(screens, m, f) for f in fact.split("/")):
                        say(number, "%s has no %s" % (m["name"], fact), name)
    for phrase in set(phrases) - used:
        say(phrases[phrase][0], "no such phrase", name)
    for pair in {(r["condition"], r["intervention"]) for r in contraindications} ^ set(conditions):
        say(1, "only on one side: %s | %s" % pair, name)
    check_effects(measures, by_row)
    print("measures: %d of %d rows of interventions have their measure, %d conditions their place" % (
        sum(v != "-" for v in where.values()), len(interventions), len(conditions)))


def check_effects(measures, by_row):
    """Figures are those of the row, on the scale of ten."""
    for line, m in measures:
        r, value = by_row.get(FIGURE_OF.get(m["name"], m["row"])), number(m["effect"][3])
        if r is None or value is None:
            continue
        theirs = [float(r[k]) if r[k] else None for k in ("effect_size", "ci_low", "ci_high")]
        tenth = 10.0 if m["effect"][2] == "POINTS" and re.search(r"100|\bmm\b|percentage points", r["unit"]) else 1.0
        for ours, other in zip(m["effect"][3:6], theirs):
            if number(ours) is not None and (other is None or abs(number(ours) - other / tenth) > 0.0051):
                say(line, "%s: %s, but the row says %s" % (m["name"], ours, other))


def main(root, shared=""):
    keys = {a[1] for _, a in lint.rows(lint.read(os.path.join(root, "lib/evidence.def")), "EVIDENCE")}
    facts = set(re.findall(r"RECOVERY_FACT_(\w+)", lint.read(os.path.join(root, "include/recovery/facts.h"))))
    measures = read_measures(root)
    check_measures(root, measures, keys)
    screens = read_screens(root, measures, keys, facts)
    where = check_map(root, measures, "tests/data/measure_rows.txt")
    check_evidence_tables(root, measures, screens, where, shared)
    for path, line, text in sorted(set(found)):
        print("%s:%d: %s" % (path, line, text))
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
