#!/usr/bin/env python3
"""Plans through the program: written cases with what must and must not be in them, and what every plan keeps to.

    python3 tests/test_plan.py RECOVERY SRCDIR

tests/data/plan_cases.jsonl, a case a line: inputs as for `recovery plan --jsonl`; must and must_not hold
    NAME                    the measure is done
    skip NAME [REASON]      it is named among what is left out
    VERB MUSCLE             the muscle: rest, train_lighter, train
    get_help DECISION, ask  what comes before all else
at_most is the number of measures done, amounts {NAME: [low, high]}, no_numbers: nothing in grams or kilograms.
"""
import json
import os
import subprocess
import sys

PROGRAM = os.path.abspath(sys.argv[1])
SOURCE = sys.argv[2] if len(sys.argv) > 2 else "."
WEIGHED = {"gram", "gram_per_h", "g_per_kg", "g_per_kg_h", "l_per_kg_lost"}
passed = failed = skipped = 0


def check(good, text):
    global passed, failed
    passed += bool(good)
    failed += not good
    if not good:
        print("failed: " + text)


def read(lines):
    """-> [plan], exit code"""
    text = "".join((l if isinstance(l, str) else json.dumps(l)) + "\n" for l in lines)
    done = subprocess.run([PROGRAM, "plan", "--jsonl"], input=text, capture_output=True, text=True)
    return [json.loads(l) for l in done.stdout.splitlines()], done.returncode


def cases():
    with open(os.path.join(SOURCE, "tests", "data", "plan_cases.jsonl"), encoding="utf-8") as f:
        return [json.loads(l) for l in f if l.strip()]


def done(plan):
    return {a["what"]: a for a in plan["actions"] if a["verb"] == "do"}


def holds(plan, what):
    word = what.split()
    if word[0] == "skip":
        return any(s["what"] == word[1] and word[2:] in ([], [s["why"]]) for s in plan["skips"])
    if word[0] == "get_help":
        return plan["decision"] == word[1] and plan["actions"][0]["verb"] == "get_help"
    if word[0] == "ask":
        return any(a["verb"] == "ask" for a in plan["actions"])
    if len(word) == 2:
        return any(a["verb"] == word[0] and a["muscle"] == word[1] for a in plan["actions"])
    return what in done(plan)


def says(plan):
    return "; ".join([" ".join(filter(None, (a["verb"], a["what"], a["muscle"]))) for a in plan["actions"]] +
                     ["skip %s %s" % (s["what"], s["why"]) for s in plan["skips"]])


def test_cases(todo):
    plans, code = read([dict(c["inputs"], id=c["id"]) for c in todo])
    check(code == 0 and len(plans) == len(todo), "exit code %d, %d plans" % (code, len(plans)))
    for c, p in zip(todo, plans):
        if "error" in p:
            check(False, "%s: %s" % (c["id"], p["error"]))
            continue
        check(p["id"] == c["id"], "id of %s" % c["id"])
        for what in c["must"]:
            check(holds(p, what), "%s: no %s in: %s" % (c["id"], what, says(p)))
        for what in c["must_not"]:
            check(not holds(p, what), "%s: %s in: %s" % (c["id"], what, says(p)))
        check(len(done(p)) <= c.get("at_most", 7), "%s: %d measures: %s" % (c["id"], len(done(p)), says(p)))
        for name, (low, high) in c.get("amounts", {}).items():
            a = done(p).get(name, {})
            check((a.get("amount_low"), a.get("amount_high")) == (low, high), "%s: %s %s" % (c["id"], name, a))
        check(not c.get("no_numbers") or not {a["unit"] for a in p["actions"]} & WEIGHED, "%s: numbers: %s" % (c["id"], says(p)))


def rows_of_the_table():
    """-> {measure: main row}"""
    with open(os.path.join(SOURCE, "tests", "data", "measure_rows.txt"), encoding="utf-8") as f:
        lines = [l.split() for l in f if l.strip() and not l.startswith("#")]
    return {l[0].rstrip(":"): l[1] for l in lines if len(l) > 1}


def test_every_plan(todo):
    """Whatever was asked: sources, certainty, times, rows of the table of interventions, words."""
    plans, _ = read([dict(c["inputs"], id=c["id"]) for c in todo])
    again, _ = read([dict(c["inputs"], id=c["id"]) for c in todo])
    check(plans == again, "not the same twice")
    rows = rows_of_the_table()
    for p in plans:
        for a in p.get("actions", []):
            name = "%s: %s %s" % (p["id"], a["verb"], a["what"] or a["muscle"])
            check(a["start"] and (not a["end"] or a["start"] <= a["end"]), name + ": times %s %s" % (a["start"], a["end"]))
            check(a["text"] and "unknown" not in a["text"], name + ": " + str(a["text"]))
            if a["verb"] == "do":
                check(a["evidence"] and a["certainty"] and a["outcome"], name + ": no source, certainty or outcome")
                check(a["measure"] == rows.get(a["what"]), name + ": row " + str(a["measure"]))
        for s in p.get("skips", []):
            check(s["why"] and s["what"] and s["text"], "%s: skip %s" % (p["id"], s))
            check(s["measure"] == rows.get(s["what"]), "%s: row %s" % (p["id"], s["measure"]))


def test_refusals():
    bad = ['{', '[]', {"id": 1, "minutes": -1}, {"id": 2, "days": 15}, {"id": 3, "goal": "fame"}, {"id": 4, "likes": 4},
           {"id": 5, "facts": {"present": ["no_such_fact"]}}, {"id": 6, "muscles": [{"muscle": "tail", "soreness": 3}]},
           {"id": 7, "muscles": [{"muscle": "quadriceps", "soreness": 11}]}, {"id": 8, "complaint": {"intensity": 11}},
           {"id": 9, "person": {"age_y": -1}}, {"id": 10, "session": {"mass_lost_kg": 21}}, {"id": 11, "now": "yesterday"},
           {"id": 12, "facts": {"present": ["sign_wound"], "denied": ["sign_wound"]}},
           {"id": 13, "at_hand": ["massage"], "not_at_hand": ["massage"]}, {"id": 14, "no_such_key": 1}]
    answers, code = read(bad)
    check(code == 3 and len(answers) == len(bad), "refusals: exit code %d, %d answers" % (code, len(answers)))
    for line, a in zip(bad, answers):
        check("error" in a and "actions" not in a, "answered: %s -> %s" % (line, a))


def main():
    todo = cases()
    check(len(todo) >= 40, "%d cases" % len(todo))
    test_cases(todo)
    test_every_plan(todo)
    test_refusals()
    print("%d passed, %d failed, %d skipped" % (passed, failed, skipped))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
