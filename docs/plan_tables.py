#!/usr/bin/env python3
"""The tables of docs/PLAN.md, from lib/measure.def and tools/aliases.def: plan_tables.py SRCDIR [--check]

Rewrites what stands between "<!-- table: NAME -->" and "<!-- end -->"; --check only says whether it would.
"""
import os
import re
import sys

SOURCE = sys.argv[1]
sys.path.insert(0, os.path.join(SOURCE, "tests"))
sys.dont_write_bytecode = True
import lint  # noqa: E402

KINDS = {"GRAVE": "barred, also while unanswered", "BARS": "barred", "ASK": "ask a professional first"}
ROLES = {"BASIC": "basic", "COMFORT": "comfort", "WISH": "for who likes it", "LOAD": "next session", "NEVER": "never"}
UNITS = {"MINUTE": "min", "HOUR": "h a day", "G_PER_KG": "g/kg a day", "G_PER_KG_H": "g/kg an hour", "MG_SODIUM_PER_L": "mg sodium/l",
         "L_PER_KG_LOST": "l/kg lost", "LITRE": "l", "GRAM": "g a day", "GRAM_PER_H": "g an hour"}


def read(*name):
    with open(os.path.join(SOURCE, *name), encoding="utf-8") as f:
        return f.read()


TEXT = read("lib", "measure.def")
FACTS = dict(re.findall(r"RECOVERY_FACT_(\w+)\s*=\s*\d+,\s*/\*\*< (.*?) \*/", read("include", "recovery", "facts.h")))


def rows(macro):
    return [args for _, args in lint.rows(TEXT, macro)]


def word(text):
    return text.lower().replace("_", " ")


def parts(text):
    """The arguments of EFFECT(...), AMOUNT(...): a list of words."""
    return [x.strip() for x in re.sub(r"^\w+\(|\)$", "", text.strip()).split(",")]


def plain(text):
    return " ".join("".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text)).split())


def figure(text):
    return "" if text == "NO_FIGURE" else text


def effect(outcome, certainty, unit, value, low, high, at):
    said = word(outcome)
    if figure(value) and unit != "NONE":
        said += " %s %s" % (value, {"POINTS": "of 10", "SMD": "SMD", "PERCENT": "%"}[unit])
        if figure(low) and figure(high):
            said += " (%s to %s)" % (low, high)
        if figure(at):
            said += " at %s h" % at
    return said, word(certainty)


def amount(unit, least, greatest):
    if unit == "NONE" or not figure(least):
        return "-"
    return ("%s" % least if least == greatest else "%s to %s" % (least, greatest)) + " " + UNITS[unit]


def window(text, repeat):
    low, high = parts(text)
    every, times = parts(repeat)
    return "%s to %s h" % (low, high) + (", every %s h" % every if every != "0" and times != "1" else "")


def table(heads, body):
    return "\n".join(["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)] + ["| " + " | ".join(r) + " |" for r in body])


def measures():
    for m in rows("MEASURE"):
        yield dict(zip(("id", "name", "row", "group", "role", "trigger", "target", "rank", "about", "effect", "amount", "minutes", "window",
                        "repeat", "needs", "evidence", "why", "how", "stop"), m))


def together(name):
    """What it is never done with, and what it stands for."""
    said = [word(b if a == name else a) for a, b, _ in rows("PAIR") if name in (a, b)]
    said += ["in place of " + word(b) for a, b in rows("INSTEAD") if a == name]
    said += ["%s h from %s" % (h, word(f.split("_", 1)[1])) for a, f, h, _ in rows("APART_FROM") if a == name]
    said += ["left out after lifting for " + word(g) for a, g, *_ in rows("GOAL") if a == name]
    return "; ".join(said) or "-"


def barred(m):
    """Who should not: of the measure, then of its group."""
    found = [(fact, kind) for name, fact, kind, _ in rows("SCREEN") if name == m["name"]]
    found += [(fact, kind) for group, fact, kind, _ in rows("SCREEN_GROUP") if group == m["group"]]
    said = []
    for kind in KINDS:
        facts = [FACTS[f] for f, k in found if k == kind]
        if facts:
            said.append("**%s**: %s" % (KINDS[kind], "; ".join(facts)))
    limits = ["%s: %s" % (FACTS[f], plain(text)) for name, f, _, text in rows("LIMIT") if name == m["name"]]
    if limits:
        said.append("**with a limit**: " + "; ".join(limits))
    return said


def tables():
    order = {r: i for i, r in enumerate(ROLES)}
    ranked = sorted(measures(), key=lambda m: (order[m["role"]], int(m["rank"])))
    yield "measures", table(("measure", "what it is", "role", "rank", "effect as studied", "certainty", "dose", "when, from the session", "not with", "sources"), [
        ("`%s`" % m["name"], plain(m["about"]), ROLES[m["role"]], m["rank"], *effect(*parts(m["effect"])), amount(*parts(m["amount"])),
         window(m["window"], m["repeat"]), together(m["name"]), ", ".join("`%s`" % k for k in parts(m["evidence"]) if k != "NO_MORE")) for m in ranked])
    yield "words", table(("measure", "what is known", "how", "when to stop"), [
        ("`%s`" % m["name"], plain(m["why"]), " ".join(re.findall(r'"([^"]+)"', m["how"])) or "-", plain(m["stop"])) for m in ranked])
    yield "screens", table(("measure", "who should not"), [
        ("`%s`" % m["name"], "<br>".join(barred(m)) or "nothing is known against it") for m in ranked])
    minors = {g for g, in rows("MINORS")}
    yield "minors", "Allowed below 18: %s. Left out: %s." % (
        ", ".join(word(g) for g in sorted(minors)), ", ".join(word(g) for g in sorted({m["group"] for m in ranked} - minors)))
    yield "ids", table(("measure", "ids of the table of interventions, the one in answers first"), [
        ("`%s`" % name, ", ".join("`%s`" % i for i in ids.split())) for name, ids in identities()])
    yield "conditions", table(("words", "read as"), [
        (words, ", ".join("`%s`" % n for n in names.split()) if names and not names.startswith(("age ", "goal ")) else names or "nothing")
        for words, names in re.findall(r'^FACT_WORD\("([^"]+)",\s*"([^"]*)"\)', read("tools", "aliases.def"), re.M)])


def identities():
    names = {m["id"]: m["name"] for m in measures()}
    for number, text in re.findall(r"^IDS\((\d+),\n(.*?)\)$", read("tools", "measureids.def"), re.M | re.S):
        yield names[number], "".join(re.findall(r'"([^"]*)"', text))


def main():
    path = os.path.join(SOURCE, "docs", "PLAN.md")
    text = old = read("docs", "PLAN.md")
    for name, body in tables():
        mark = "<!-- table: %s -->" % name
        start = text.index(mark) + len(mark)
        text = text[:start] + "\n" + body + "\n" + text[text.index("<!-- end -->", start):]
    if "--check" in sys.argv:
        return text != old and (print("docs/PLAN.md: stale; python3 docs/plan_tables.py . writes it") or 1)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
