#!/usr/bin/env python3
"""The tables of docs/PAIN.md, from lib/pain.def, floor.def, question.def, score.def and advice.def: pain_tables.py SRCDIR [--check]

Rewrites what stands between "<!-- table: NAME -->" and "<!-- end -->"; --check only says whether it would.
"""
import os
import re
import sys

SOURCE = sys.argv[1]
sys.path.insert(0, os.path.join(SOURCE, "tests"))
sys.dont_write_bytecode = True
import lint  # noqa: E402


def read(name):
    with open(os.path.join(SOURCE, name), encoding="utf-8") as f:
        return f.read()


def word(text):
    return text.lower().replace("_", " ")


def premise(text):
    """Clauses in words: "any of a, b; and any of c"."""
    clauses = []
    for clause in re.split(r"\b(?=ANY\(|AT_LEAST\()", text):
        if not clause.strip():
            continue
        many = re.match(r"AT_LEAST\((\d+),", clause)
        body = re.sub(r"^(ANY\(|AT_LEAST\(\d+,)", "", clause.strip())[:-1]
        atoms = re.findall(r"(NOT_KNOWN|NOT_DENIED|DENIED)\((\w+)\((\w+)\)\)|(\w+)\((\w+)\)|(\w+)", body)
        said = []
        for negation, _, inner, kind, value, bare in atoms:
            if negation:
                said.append({"NOT_KNOWN": "not known: ", "NOT_DENIED": "not denied: ", "DENIED": "denied: "}[negation] + word(inner))
            elif kind in ("ABOVE", "INTENSITY", "AGE", "HOURS", "PAIN_DAYS", "WELLS"):
                said.append("intensity > %s" % value if kind == "ABOVE" else "%s >= %s" % (word(kind), value))
            elif kind in ("MILD", "TAIL"):
                said.append("%s <= %s" % ({"MILD": "intensity", "TAIL": "share of people in %"}[kind], value))
            elif kind:
                said.append(word(value) if kind in ("SIGN", "QUALITY", "BEHAVIOUR", "CONTEXT", "PERSON") else word(kind) + " " + word(value))
            else:
                said.append(word(bare))
        clauses.append(("%s of: " % many.group(1) if many else "") + (" / ".join(said)))
    return "; and ".join(clauses)


def rows(name, macro):
    return [args for _, args in lint.rows(read(name), macro)]


def table(heads, body):
    return "\n".join(["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)] + ["| " + " | ".join(r) + " |" for r in body])


def tables():
    yield "rules", table(("rule", "decision", "resembles", "when", "why", "source"), [
        ("`%s`" % name, word(level), word(cls), premise(when), why.strip('"'), "`%s`" % key)
        for _, name, level, cls, key, when, why in rows("lib/pain.def", "RULE")])
    yield "floors", table(("fact", "never below", "resembles", "source"), [
        (word(fact), word(level), word(cls), "`%s`" % key) for fact, level, cls, key in rows("lib/floor.def", "FLOOR")])
    yield "questions", table(("group", "asked when", "facts", "question"), [
        ("`%s`" % name, premise(gate) or "always", ", ".join(word(f) for f in re.findall(r"\w+\((\w+)\)", facts)), about.strip('"'))
        for _, name, gate, facts, about in rows("lib/question.def", "QUESTION")])
    gates = {score: (kind, limit, premise(gate)) for score, kind, limit, _, gate in rows("lib/score.def", "SCORE")}
    yield "scores", table(("score", "made for", "points", "for", "met from", "source"), [
        (word(score), gates[score][2], points, about.strip('"') + (": " + premise(when) if gates[score][0] == "LADDER" else ""),
         gates[score][1], "`%s`" % key) for score, points, key, when, about in rows("lib/score.def", "ITEM")])
    yield "advice", table(("resembles", "load of the sore part", "pain in the session", "range", "leave out", "watch", "sources"), [
        (word(cls), "%s to %s %%" % (low, high), "at most " + pain, word(span), ", ".join(word(x) for x in re.findall(r"\w+", leave)[1:] if x != "NONE"),
         word(watch), ", ".join("`%s`" % k for k in re.findall(r"\w+", keys)[1:]))
        for cls, low, high, pain, span, leave, watch, keys in rows("lib/advice.def", "ADVICE")])


def main():
    path = os.path.join(SOURCE, "docs", "PAIN.md")
    text = old = read("docs/PAIN.md")
    for name, body in tables():
        mark = "<!-- table: %s -->" % name
        start = text.index(mark) + len(mark)
        text = text[:start] + "\n" + body + "\n" + text[text.index("<!-- end -->", start):]
    if "--check" in sys.argv:
        return text != old and (print("docs/PAIN.md: stale; python3 docs/pain_tables.py . writes it") or 1)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
