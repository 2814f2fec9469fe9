"""Tests of plan, person and evidence of the `recovery` program: python3 test_planprog.py PATH_TO_recovery SRCDIR

One line per test, then "N passed, N failed, N skipped"; exit 1 when one failed."""
import csv
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

from test_feel import Own
from test_program import EXAMPLE, PROGRAM, SHARED, SRCDIR, Log, Skip, at, check, iso, main, run, world

NOW = "2026-03-12T08:00:00Z"
VERBS = ("do", "rest", "train", "train_lighter", "get_help", "ask")
KEYS = ["measure", "verb", "muscle", "side", "start", "end", "amount_low", "amount_high", "unit", "certainty", "evidence"]
SORE = [{"muscle": "quadriceps", "side": "both", "soreness": 5, "hours_since": 24}]
HEALTHY = ["pain", "heart disease", "unstable heart disease", "recent heart attack", "uncontrolled hypertension", "cold urticaria"]


def lines(situations, code=0):
    text = "".join((s if isinstance(s, str) else json.dumps(s)) + "\n" for s in situations)
    done = subprocess.run([PROGRAM, "plan", "--jsonl"], input=text.encode(), capture_output=True, env=world(), timeout=60, check=False)
    check(done.returncode == code, f"--jsonl: exit {done.returncode}, not {code}: {done.stderr.decode()[:200]}")
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def line(**keys):
    return lines([{"id": "x", "now": NOW, **keys}])[0]


def whats(answer, verb="do"):
    return [a["what"] for a in answer["actions"] if a["verb"] == verb]


def skips(answer):
    return {s["what"]: s["why"] for s in answer["skips"]}


def utc(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)


def table(name, column):
    path = os.path.join(SHARED, "evidence", name)
    if not os.path.exists(path):
        raise Skip("the shared tables are not there")
    with open(path, encoding="utf-8", newline="") as f:
        return [row[column] for row in csv.DictReader(f)]


def plan(own, *args, **more):
    return json.loads(run("plan", "--at", Log.sore(), *args, "--json", db=own.db, **more))


# ---- a situation a line ----


def test_line_shape():
    answer = line(muscles=SORE, facts={"present": [], "denied": HEALTHY}, person={"age": 34, "mass": 80, "sex": "f"}, likes=["massage"])
    check(list(answer)[:4] == ["id", "decision", "actions", "skips"] and answer["id"] == "x", f"keys {list(answer)}")
    check(answer["decision"] == "push" and answer["now"] == NOW, "decision or now")
    for a in answer["actions"]:
        check(list(a)[:11] == KEYS, f"keys of an action: {list(a)}")
        check(a["verb"] in VERBS and a["start"] and (a["end"] is None or utc(a["end"]) > utc(a["start"])), f"times of {a}")
        check(a["measure"] is None if a["muscle"] and not a["what"] else True, "a muscle that is a measure")
        check(a["certainty"] in (None, "none", "very_low", "low", "moderate", "high"), "certainty")
        if a["verb"] == "do":
            check(a["measure"] and a["evidence"] and a["text"] and a["reason"], f"a thing to do without its reason: {a}")
    check("massage" in whats(answer) and "light_movement" in whats(answer), f"plan {whats(answer)}")
    food = [a for a in answer["actions"] if a["what"] == "protein"][0]
    check((food["amount_low"], food["amount_high"], food["unit"]) == (112, 160, "gram"), "the mass did not count")
    for s in answer["skips"]:
        check(s["measure"] and s["why"] and s["text"], f"skip {s}")


def test_line_unanswered():
    answer = line(muscles=SORE)
    check(answer["decision"] is None and answer["actions"][0]["verb"] == "ask", "pain was not asked about")
    check(answer["actions"][0]["because"] == "person_pain_beyond_soreness", "what to ask")
    answer = lines([{"id": None}])[0]
    check(answer["id"] is None and [a["verb"] for a in answer["actions"]] == ["ask"] and answer["decision"] is None, f"nothing known: {answer}")
    answer = lines(["", " ", '{"now": 0}'])
    check(len(answer) == 1 and answer[0]["id"] == 3 and answer[0]["now"] == "1970-01-01T00:00:00Z", "lines are counted")


def test_line_soreness_is_met():
    """A stronger rating leaves a muscle alone for longer; none leaves it free."""
    ready = []
    for soreness in (0, 2, 4, 6, 8, 10):
        answer = line(muscles=[{"muscle": "quadriceps", "soreness": soreness, "hours_since": 36}], facts={"denied": ["pain"]})
        muscle = [a for a in answer["actions"] if a["muscle"] == "quadriceps" and not a["what"]][0]
        if soreness >= 7:
            check(answer["decision"] == "pause" and muscle["end"] is None, f"{soreness} of 10 is strong pain: {answer['decision']}")
            continue
        ready.append((utc(muscle["end"]) if muscle["end"] else utc(muscle["start"])))
        check(soreness or muscle["verb"] == "train", "not sore, but not free")
        check(soreness < 5 or muscle["verb"] == "rest", f"{muscle['verb']} at {soreness}")
    check(ready == sorted(ready) and ready[0] < ready[-1], f"ready times {ready}")
    answer = line(muscles=[{"muscle": "quads", "side": "left", "soreness": 6}], facts={"denied": ["pain"]})
    check([a["side"] for a in answer["actions"] if a["muscle"] == "quadriceps" and not a["what"]] == ["left"], "the side is lost")
    answer = line(muscles=[{"muscle": "legs", "soreness": 4, "hours_since": 30}])
    check(len(whats(answer, "rest")) + len(whats(answer, "train_lighter")) == 5, "a group of muscles")
    for region, muscle in (("thigh_front", "quadriceps"), ("chest", "pectorals"), ("calf", "soleus"), ("upper arm", "biceps")):
        answer = line(muscles=[{"muscle": region, "soreness": 5}])
        check(muscle in [a["muscle"] for a in answer["actions"]], f"{muscle} in {region}")


def test_line_times():
    for now in ("2026-03-12T08:00:00Z", "2026-03-12 08:00:00Z", 1773302400, 1773302400.9, "2026-03-12T08:00", "2026-03-12T08:00:00.123Z"):
        check(lines([{"now": now}])[0]["now"] == NOW, f"now {now}")
    answer = lines([{"now": "2026-03-12T08:00:00+05:30", "muscles": SORE}])[0]
    check(answer["now"] == "2026-03-12T02:30:00Z", "an offset")
    sleep = [a for a in answer["actions"] if a["what"] == "sleep"][0]
    check(sleep["start"] == "2026-03-12T16:30:00Z", f"the night is not the person's: {sleep['start']}")
    same = lines([{"now": "2026-03-12T08:00:00", "utc_offset_s": 19800, "muscles": SORE}])[0]
    check(same["now"] == answer["now"] and same["actions"] == answer["actions"], "local time and its offset")
    soon = line(muscles=[{"muscle": "quadriceps", "soreness": 2, "hours_since": 3}], next_event_hours=20)
    later = line(muscles=[{"muscle": "quadriceps", "soreness": 2, "hours_since": 3}], next_event="2026-03-13T04:00:00Z")
    check("carbohydrate" in whats(soon) and soon["actions"] == later["actions"], f"the next event: {whats(soon)}")
    fresh = [{"muscle": "quadriceps", "soreness": 2}]
    check("carbohydrate" in whats(line(muscles=fresh, session={"hours_since": 2}, planned=["run 60min today 20:00"])), "a planned run")
    check("carbohydrate" in whats(line(muscles=fresh, session={"hours_since": 2}, planned=[{"kind": "running", "hours": 12}])), "a planned run as object")


def test_line_session():
    hot = {"kind": "running", "minutes": 120, "rpe": 7, "hours_since": 2, "sweat": "heavy", "heat": True, "mass_lost_kg": 1.5}
    answer = line(session=hot, facts={"denied": ["pain"]}, next_event_hours=20)
    check("electrolytes" in whats(answer) and "rehydration" in whats(answer), f"sweat: {whats(answer)}")
    check(any(a["muscle"] == "quadriceps" and a["verb"] != "do" for a in answer["actions"]), "the run did nothing to the thighs")
    cool = line(session=dict(hot, sweat=False, mass_lost_kg=None), facts={"denied": ["pain"]})
    check("electrolytes" not in whats(cool) and "hydration" in whats(cool), f"no sweat: {whats(cool)}")
    both = line(session=hot, muscles=[{"muscle": "quadriceps", "soreness": 1}], facts={"denied": ["pain"]})
    check(both["actions"], "a session and a muscle")
    check(line(session={"kind": "lifting"})["actions"], "lifting alone")
    short, far = (line(session={"kind": k, "hours_since": 20}, facts={"denied": ["pain"]}) for k in ("running", "hard marathon"))
    quads = [[a for a in x["actions"] if a["muscle"] == "quadriceps" and not a["what"]][0] for x in (short, far)]
    check(utc(quads[0]["end"] or NOW) < utc(quads[1]["end"]), "a marathon is an hour's run")
    check(skips(line(session=dict(hot, minutes=300), likes=["ibuprofen"]))["oral_nsaid"] == "condition", "long and hot: no painkiller")


def test_line_wishes():
    free = {"present": [], "denied": HEALTHY + ["heart failure", "arrhythmia"]}
    check("cold_water" in whats(line(muscles=SORE, facts=free, likes=["ice bath"], session={"hours_since": 4})) or
          "cold_water" in whats(line(muscles=[dict(SORE[0], hours_since=6)], facts=free, likes=["ice bath"])), "an ice bath is wanted")
    check(skips(line(muscles=[dict(SORE[0], hours_since=6)], facts=free, likes=["ice bath"], goal="hypertrophy"))["cold_water"] == "goal", "the goal")
    check(skips(line(muscles=SORE, facts=dict(free, present=["Raynaud phenomenon"]), likes=["cold plunge"]))["cold_water"] == "condition", "Raynaud")
    check(skips(line(muscles=SORE, likes=["massage"], person={"age": 15}, facts={"denied": ["pain"]}))["massage"] == "minor", "a minor")
    check(skips(line(muscles=SORE, likes=["massage"], facts={"present": ["under 18"], "denied": ["pain"]}))["massage"] == "minor", "under 18")
    check("massage" not in whats(line(muscles=SORE, facts=free, dislikes=["massage"])), "disliked")
    for word in ("magnesium", "tmg_coates_48h", "tmg_grober", "topical_magnesium", "Magnesium-Cream", "TMG_COATES"):
        check("topical_magnesium" in whats(line(muscles=SORE, facts=free, likes=[word])), f"{word}")
    for a in line(muscles=SORE, facts=free, likes=["ice bath", "sauna", "yoga", "compression"], minutes=400)["actions"]:
        check(a["verb"] != "do" or a["measure"] != a["what"], "the canonical id")


def test_line_every_measure_id():
    rows = {}
    with open(os.path.join(SRCDIR, "tests", "data", "measure_rows.txt"), encoding="utf-8") as f:
        for text in f:
            if text.startswith("#"):
                continue
            name, ids = text.split(":") if text[0] != " " else (name, text)
            rows.setdefault(name, []).extend(ids.split())
    pooled = rows.pop("-")
    situations = [{"id": name + " " + i, "now": NOW, "dislikes": [i]} for name, ids in rows.items() for i in ids + [name]]
    check(len(situations) > 200 and all("error" not in a for a in lines(situations)), "an id of a measure is not known")
    check(all(a["ignored"] for a in lines([{"dislikes": [i]} for i in pooled])), "a pooled row is a measure")
    known = set(table("interventions.csv", "id"))
    check(known == {i for ids in rows.values() for i in ids} | set(pooled), "ids that stand nowhere")
    names = {n for a in lines([{"muscles": SORE, "likes": [n], "facts": {"denied": HEALTHY}} for n in rows]) for n in
             [x["measure"] for x in a["actions"] + a["skips"] if x["measure"]]}
    check(names <= {ids[0] for ids in rows.values()} and len(names) > 30, "not the canonical id")


def test_line_unknown_wishes():
    """A wish that is no measure is said and left aside; a condition that is not known is refused."""
    answer = line(muscles=SORE, likes=["crystals", "massage"], facts={"denied": ["pain"]})
    check(answer["ignored"] == ["crystals"] and "massage" in whats(answer), f"a wish that is not known: {answer.get('ignored')}")
    check("error" in lines([{"facts": {"present": ["crystals"]}}], code=3)[0], "a condition that is not known")


def test_line_every_name():
    """The columns of the tables in people's words."""
    for name in sorted(set(table("interventions.csv", "name"))):
        answer = lines([{"now": NOW, "dislikes": [name]}, {}])[0]
        check(("ignored" in answer) == ("pooled" in name or name.startswith("active recovery / ")), f"{name}: {answer.get('ignored')}")


def test_line_every_condition():
    for condition in sorted(set(table("contraindications.csv", "condition"))):
        for key in ("present", "denied"):
            answer = lines([{"now": NOW, "muscles": SORE, "facts": {key: [condition]}}])[0]
            check("error" not in answer, f"{condition}: {answer.get('error')}")


def test_line_every_vocabulary_fact():
    path = os.path.join(SHARED, "triage", "vocabulary.md")
    if not os.path.exists(path):
        raise Skip("the shared vocabulary is not there")
    with open(path, encoding="utf-8") as f:
        words = json.loads(re.search(r"```json\n(.*?)```", f.read(), re.S).group(1))
    for group, prefix in (("signs", "sign_"), ("quality", "quality_"), ("behaviour", "behaviour_"), ("context", "context_")):
        for word in words[group]:
            if word == "unknown":
                continue
            answer, whole = lines([{"facts": {"denied": [word]}}, {"facts": {"denied": [prefix + word]}}], code=3 if word in ("heat", "tingling") else 0)
            check("error" not in whole and (("error" in answer) == (word in ("heat", "tingling"))), f"{word}: {answer.get('error')}")


def test_aliases_resolve():
    """Every right side of tools/aliases.def is a name of the library, every left side is read."""
    with open(os.path.join(SRCDIR, "tools", "aliases.def"), encoding="utf-8") as f:
        text = f.read()
    found = re.findall(r'^(\w+)_WORD\("([^"]+)",\s*"([^"]*)"\)', text, re.M)
    check(len(found) > 250, f"{len(found)} aliases")
    situations, kinds = [], {"MEASURE": lambda w: {"at_hand": [w]}, "FACT": lambda w: {"facts": {"denied": [w]}},
                             "MUSCLE": lambda w: {"muscles": [{"muscle": w}]}, "ACTIVITY": lambda w: {"session": {"kind": w}}, "GOAL": lambda w: {"goal": w},
                             "TRAINING": lambda w: {"person": {"training": w}}}
    for kind, words, names in found:
        situations.append(dict(kinds[kind](words), now=NOW))
        for name in names.split():
            if name[0].islower() and not name.isdigit() and not names.startswith(("age ", "goal ")):
                situations.append(dict(kinds[kind](name), now=NOW))
    for s, a in zip(situations, lines(situations)):
        check("error" not in a, f"{s}: {a.get('error')}")
    seen = [(k, w.lower().replace("-", " ")) for k, w, _ in found]
    check(len(seen) == len(set(seen)), f"twice: {[x for x in seen if seen.count(x) > 1]}")


def test_line_complaints():
    bad = {"muscles": ["quadriceps"], "intensity": 9, "signs": ["dark_urine", "swelling_marked"]}
    for answer in (line(muscles=SORE, complaint=bad), line(muscles=SORE, complaints=[{"intensity": 2, "structure": "muscle_belly"}, bad]),
                   line(muscles=SORE, facts={"present": ["dark_urine", "weakness_marked"]})):
        check(answer["decision"] in ("urgent", "emergency") and [a["verb"] for a in answer["actions"]] == ["get_help"], f"{answer['decision']}")
        check(answer["actions"][0]["because"] == answer["decision"], "the decision behind it")
    same = subprocess.run([PROGRAM, "pain", "--jsonl"], input=json.dumps({"inputs": bad}), capture_output=True, text=True, check=False)
    check(json.loads(same.stdout)["decision"] == line(complaint=bad)["decision"], "pain and plan differ")
    path = os.path.join(SRCDIR, "tests", "data", "vignettes.jsonl")
    with open(path, encoding="utf-8") as f:
        cases = [json.loads(text) for text in f if text.strip()][:80]
    plans = lines([{"id": c["id"], "now": NOW, "muscles": SORE, "complaint": c["inputs"]} for c in cases])
    text = "".join(json.dumps({"id": c["id"], "inputs": {k: v for k, v in c["inputs"].items() if k != "sex"}}) + "\n" for c in cases)
    read = subprocess.run([PROGRAM, "pain", "--jsonl"], input=text, capture_output=True, text=True, check=False).stdout.splitlines()
    order = ("push", "modify", "pause", "clinician", "urgent", "emergency")
    for p, r in zip(plans, map(json.loads, read)):
        check(order.index(p["decision"]) >= order.index(r["decision"]), f"{p['id']}: plan says {p['decision']}, pain {r['decision']}")


BAD = [
    {"now": "yesterday"}, {"now": 1e300}, {"now": True}, {"now": "2026-02-30T00:00:00Z"}, {"now": "2026-03-12T08:00:00+99:00"}, {"now": []},
    {"now": "2026-03-12T08:00:00X"}, {"now": "2026-03-12T25:00:00Z"}, {"colour": 1}, {"person": []}, {"person": {"size": 3}},
    {"person": {"age_y": -1}}, {"person": {"age": 200}}, {"person": {"mass_kg": 1}}, {"person": {"sex": "x"}}, {"person": {"training": "pro"}},
    {"person": {"mass": "80kg"}}, {"person": {"age": True}}, {"person": {"type": 12}}, {"person": {"sex": 1}}, {"facts": []},
    {"facts": {"present": "fever"}}, {"facts": {"present": [7]}}, {"facts": {"present": ["no such"]}}, {"facts": {"present": ["heat"]}},
    {"facts": {"present": ["fever"], "denied": ["sign_fever"]}}, {"facts": {"maybe": []}}, {"facts": {"present": ["measure_liked"]}},
    {"facts": {"present": [""]}}, {"facts": {"present": ["under 18"]}, "person": {"age": 40}}, {"facts": {"denied": ["under 18"]}, "person": {"age": 12}},
    {"muscles": {}}, {"muscles": [7]}, {"muscles": [{"muscle": "elbow"}]}, {"muscles": [{}]}, {"muscles": [{"muscle": "quads", "soreness": 11}]},
    {"muscles": [{"muscle": "quads", "soreness": "much"}]}, {"muscles": [{"muscle": "quads", "side": "midline"}]}, {"muscles": [{"muscle": ""}]},
    {"muscles": [{"muscle": "quads", "hours_since": -1}]}, {"muscles": [{"muscle": "quads"}, {"muscle": "quadriceps"}]},
    {"muscles": [{"muscle": "quads", "pain": 3}]}, {"muscles": [{"muscle": "quads", "hours_since": 1e9}]}, {"session": []},
    {"session": {"kind": "chess"}}, {"session": {"kind": "running", "minutes": -1}}, {"session": {"kind": "running", "rpe": 11}},
    {"session": {"kind": 7}}, {"session": {"sweat": "lots"}}, {"session": {"sweat": 3}}, {"session": {"speed": 3}},
    {"session": {"kind": "running", "hours_since": -2}}, {"goal": "win"}, {"goal": 3}, {"minutes": -5}, {"minutes": 2.5}, {"minutes": "60"},
    {"days": 0}, {"days": 15}, {"days": 1.5}, {"likes": "massage"}, {"likes": [3]},
    {"likes": ["massage"], "dislikes": ["massage"]}, {"complaint": []}, {"complaint": {"intensity": 11}},
    {"complaint": {"intensity": "x"}}, {"complaint": {"signs": ["zz"]}}, {"complaint": {"sings": ["fever"]}},
    {"complaint": {"signs": ["fever"], "signs_absent": ["fever"]}}, {"complaints": {}}, {"complaints": [3]}, {"complaints": [{}] * 9},
    {"complaint": {"age": 30}, "person": {"age": 31}}, {"complaint": {"hours_since": -3}}, {"utc_offset_s": 1e6}, {"utc_offset_s": "Z"},
    {"next_event": "soon"}, {"next_event_hours": -1}, {"next_event": NOW, "next_event_hours": 3}, {"planned": [{}]}, {"planned": ["nonsense"]},
    {"planned": ["legs"]}, {"planned": ["sofa tomorrow"]}, {"planned": [{"kind": "running", "hours": -3}]}, {"planned": {}},
    {"planned": [{"kind": "running", "time": "2020-01-01T00:00:00Z"}]}, {"planned": [{"kind": "running", "hours": 3, "rpe": 40}]},
    {"planned": [{"kind": "sofa", "hours": 3}]}, {"now": "0001-01-01T00:00:00Z", "muscles": [{"muscle": "quads", "hours_since": 8000}]},
]


def test_line_refusals():
    check(len(BAD) >= 60, "too few")
    answers = lines([dict({"id": n, "now": NOW}, **bad) for n, bad in enumerate(BAD)], code=3)
    check(len(answers) == len(BAD), f"{len(answers)} answers")
    for n, (bad, answer) in enumerate(zip(BAD, answers)):
        check(answer["id"] == n and list(answer) == ["id", "error"], f"{bad}: {list(answer)}")
        check("%" not in answer["error"] and 10 < len(answer["error"]) < 330, f"{bad}: {answer['error']}")
        key = [k for k in bad if k in answer["error"]]
        check(key, f"{bad} is not named in: {answer['error']}")
    text = ["{", "[]", "7", "null", '"x"', '{"id":1,"id":2}', '{"id":1,"now":NaN}', '{"a"', "\ufeff{}", '{"id": 1e400}', "\x00"]
    answers = lines(text + ['{"id": "good"}'], code=3)
    check(all("error" in a for a in answers[:-1]) and "error" not in answers[-1], "what is no situation is answered")
    check(len(answers) == len(text) + 1, "a line is lost")
    for word in ("\u00e9" * 200, "a" + "\u20ac" * 100, "%s%n" * 30):
        cut = lines([{"likes": [word]}, {"facts": {"denied": [word]}}, {"goal": word}, {word: 1}, {"now": word}, {"muscles": [{"muscle": word}]},
                     {"planned": [word]}, {"planned": [word + " tomorrow"]}, {"complaint": {"onset": word}}, {"session": {"kind": word}}], code=3)
        check("ignored" in cut[0] and all("error" in a for a in cut[1:]), f"no reason for {word[:8]}...")


def test_line_random_bytes():
    generator = random.Random(int(os.environ.get("RECOVERY_SEED", "7")))
    good = json.dumps({"id": 1, "now": NOW, "muscles": SORE, "person": {"age": 3}, "likes": ["massage"], "complaint": {"signs": ["fever"]},
                       "planned": ["legs tomorrow"], "session": {"kind": "running", "sweat": True}}).encode()
    rows = []
    for _ in range(600):
        text = bytearray(good)
        for _ in range(generator.randrange(1, 6)):
            text[generator.randrange(len(text))] = generator.randrange(256)
        rows.append(bytes(text).replace(b"\n", b" "))
    rows += [bytes(generator.randrange(256) for _ in range(80)).replace(b"\n", b" ") for _ in range(200)]
    done = subprocess.run([PROGRAM, "plan", "--jsonl"], input=b"\n".join(rows), capture_output=True, env=world(), timeout=60, check=False)
    check(done.returncode in (0, 3), f"exit {done.returncode}")
    out = [json.loads(text) for text in done.stdout.decode().splitlines()]
    check(len(out) == sum(bool(r.strip(b" \t\r")) for r in rows), f"{len(out)} answers for {len(rows)} lines")
    check(all("error" in a or "actions" in a for a in out), "neither answered nor refused")


def test_line_files():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "in.jsonl")
        with open(path, "w", encoding="utf-8") as f:
            f.write(json.dumps({"id": 1, "now": NOW}))
        check(json.loads(run("plan", "--jsonl", path))["id"] == 1, "a file without a last newline")
        check("no-such" in run("plan", "--jsonl", os.path.join(folder, "no-such"), code=1), "a file that is not there")
        check("Is a directory" in run("plan", "--jsonl", folder, code=1), "a folder")
        check("--jsonl" in run("plan", "--jsonl", path, path, code=2), "two files")
        check("--jsonl" in run("plan", "--jsonl", "--days", "2", code=2), "another option")


# ---- the plan from the log ----


def test_plan_text_and_json():
    with Own() as own:
        out = plan(own, "--has-not", "pain", "--days", "5")
        text = run("plan", "--at", Log.sore(), "--has-not", "pain", "--days", "5", db=own.db)
        words = " ".join(text.split())
        check(all(len(row) <= 100 and row == row.rstrip() for row in text.splitlines()), "long lines, or blanks at their end")
        check(text.isascii() and "promises no effect" in words, "not ASCII, or without its notice")
        check(out["actions"] and out["at"] == Log.sore() and out["model"] >= 1 and out["what_if"] is None, "head of the JSON")
        for a in out["actions"]:
            check(a["headline"] and a["text"].startswith(a["headline"]) or a["verb"] == "ask", f"words of {a['verb']}")
            for source in a["evidence"]:
                check(source["key"] and source["finding"] is not None and source["design"], "a source without its finding")
            if a["verb"] == "do":
                name = a["headline"].rstrip(".").split(": ", 1)[-1].split(":")[0]
                check(name.lower()[:30] in words.lower(), f"{name} is not in the text")
            if a["verb"] == "skip":
                check(" ".join(a["headline"].replace("Left out: ", "").split()) in words, f"{a['headline']} is not in the text")
            if a["verb"] in ("rest", "train_lighter"):
                check(re.search(rf"{a['muscle'].split('_')[0]}.*(leave alone|lighter)", text), f"{a['muscle']} is not in the text")
        check("Today" in text and "Certainty of the evidence" in words and "Again:" in words, "parts of the text")
        check("questions about pain" in run("plan", "--at", Log.sore(), db=own.db), "pain was not asked about")
        check(plan(own)["actions"][0]["verb"] == "ask", "pain was not asked about")
        rest = plan(own, "--has-not", "pain", "--at", at(iso(Log.sore()) + timedelta(days=30)))
        check(not [a for a in rest["actions"] if a["verb"] == "do"], "a rested person has things to do")
        text = run("plan", "--has-not", "pain", "--at", at(iso(Log.sore()) + timedelta(days=30)), db=own.db)
        check("there is nothing to do" in " ".join(text.split()), "the empty plan is not said")
        early = plan(own, "--at", "2026-03-05T20:00", "--has-not", "pain")
        check(early["left_out"] > 0, "later rows are not counted")


def test_plan_help_stands_alone():
    with Own() as own:
        text = run("plan", "--at", Log.sore(), "--has", "dark urine", "--has", "weakness_marked", db=own.db)
        check("leave alone" not in text and "Today" not in text and len(text.splitlines()) < 12, "a plan beside an emergency")
        check(plan(own, "--has", "dark urine", "--has", "weakness_marked")["decision"] in ("urgent", "emergency"), "decision")


def test_plan_options():
    with Own() as own:
        few, many = plan(own, "--minutes", "0", "--has-not", "pain"), plan(own, "--minutes", "300", "--has-not", "pain")
        do = [[a["measure"] for a in p["actions"] if a["verb"] == "do"] for p in (few, many)]
        check(len(do[0]) < len(do[1]), "minutes do not matter")
        check(few["request"]["minutes_per_day"] == 0 and plan(own)["request"]["minutes_per_day"] == 60, "minutes")
        check(plan(own, "--goal", "race")["request"]["goal"] == "event", "goal")
        near = plan(own, "--next", "tomorrow 8:00")
        check(near["request"]["next_event_s"] == at(iso(Log.sore()).replace(hour=8, minute=0, second=0) + timedelta(days=1)), "next")
        for bad, word in ((("--days", "0"), "1 to 14"), (("--days", "1.5"), "whole"), (("--goal", "x"), "health"), (("--next", "never"), "--next"),
                          (("--minutes", "x"), "--minutes"), (("--has", "xyz"), "xyz"), (("legs",), "legs"), (("--what-if", "legs"), "time"),
                          (("--what-if", "sofa tomorrow"), "sofa"), (("--what-if", ""), "--what-if"), (("--level", "11"), "--level"),
                          (("--what-if", "legs yesterday"), "legs"), (("--what-if", "legs 2020-01-01"), "past"), (("--ramp", "sofa"), "sofa"),
                          (("--at", "noon"), "--at"), (("--has", "pain", "--has-not", "pain"), "both")):
            check(word in run("plan", *(() if "--at" in bad else ("--at", Log.sore())), *bad, db=own.db, code=2), f"{bad}: {word}")
        check("empty" in run("plan", db=os.path.join(own.folder.name, "none.db"), code=5), "no database")


def test_what_if():
    with Own() as own:
        before = plan(own, "--has-not", "pain")
        out = plan(own, "--has-not", "pain", "--what-if", "legs hard tomorrow 7am")["what_if"]
        session = out["sessions"][0]
        check(session["what"] == "legs hard" and iso(session["time_s"]).hour == 7 and out["before"] is None, f"{session}")
        quads = [m for m in session["muscles"] if m["muscle"] == "quadriceps"][0]
        check(quads["peak"] > quads["peak_without"] and quads["dose"] > .3, "it does nothing")
        check(not session["all_ready"] and iso(session["ready_s"]) > iso(session["time_s"]), "no collision the day after")
        check(session["earliest_s"] is None or iso(session["earliest_s"]) >= iso(Log.sore()), "the earliest time lies in the past")
        twice = plan(own, "--what-if", "legs hard in 1 hour", "--what-if", "legs hard in 20 hours")["what_if"]["sessions"]
        check(not twice[0]["collides"] and twice[1]["collides"], "no collision the day after hard work")
        late = plan(own, "--what-if", "legs in 20 days")["what_if"]["sessions"][0]
        check(not late["collides"] and late["all_ready"], "a collision after three weeks")
        check(plan(own, "--has-not", "pain")["actions"] == before["actions"], "a thought was stored")
        reps = plan(own, "--what-if", "squat 5x5 100kg Saturday")["what_if"]["sessions"][0]["muscles"]
        few = plan(own, "--what-if", "squat 1x5 100kg Saturday")["what_if"]["sessions"][0]["muscles"]
        check(reps[0]["muscle"] in ("quadriceps", "gluteus_maximus") and reps[0]["dose"] > few[0]["dose"], "sets do not count")
        names = {n: [m["muscle"] for m in plan(own, "--what-if", n + " tomorrow 18:00")["what_if"]["sessions"][0]["muscles"]][0]
                 for n in ("bench press", "run 60min", "upper body", "curl 3x10", "push", "yoga", "bicep curls", "5km run")}
        check(names["bench press"] == "pectorals" and names["run 60min"] == "quadriceps" and names["curl 3x10"] == "biceps", f"{names}")
        text = run("plan", "--at", Log.sore(), "--what-if", "legs hard tomorrow 7am", "--what-if", "upper body Saturday", db=own.db)
        for word in ("What if: legs hard", "Not all muscles are ready", "Together", "Planned: legs hard"):
            check(word in text, f"no {word}")


def test_what_if_times():
    """One week from a Thursday morning."""
    now = datetime(2026, 3, 12, 8)
    for words, want in (("tomorrow 18:00", datetime(2026, 3, 13, 18)), ("Thursday 7am", datetime(2026, 3, 19, 7)), ("thu 9:30", datetime(2026, 3, 12, 9, 30)),
                        ("2026-03-14T18:00", datetime(2026, 3, 14, 18)), ("2026-03-14 6pm", datetime(2026, 3, 14, 18)), ("tonight", datetime(2026, 3, 12, 20)),
                        ("in 6 hours", datetime(2026, 3, 12, 14)), ("in 2 days", datetime(2026, 3, 14, 8)), ("Saturday", datetime(2026, 3, 14, 18)),
                        ("on Sunday at noon", datetime(2026, 3, 15, 12)), ("7am", datetime(2026, 3, 13, 7)), ("12am tomorrow", datetime(2026, 3, 13)),
                        ("tomorrow morning", datetime(2026, 3, 13, 8)), ("wednesday 12pm", datetime(2026, 3, 18, 12))):
        for text in ("legs " + words, words + " legs"):
            out = json.loads(run("plan", "--at", at(now), "--what-if", text, "--json", db=Log.get()))["what_if"]["sessions"][0]
            check(iso(out["time_s"]) == want, f"{text}: {out['time_s']}")
            check(out["what"] == "legs", f"{text}: {out['what']}")


def test_week():
    when = Log.sore()
    with Own() as own:
        out = plan(own, "--what-if", "deadlift 8x5 tomorrow 9:00", "--what-if", "bench press 5x5 in 4 days", "--what-if", "legs hard in 3 days")["what_if"]
        check(len(out["sessions"]) == 3 and out["before"] >= out["after"] >= 0, "sums")
        times = sorted(s["time_s"] for s in out["sessions"])
        check(sorted(s["better_time_s"] for s in out["sessions"]) == times, "not their own times")
        if out["before"] > out["after"] + .05:
            check([s["better_time_s"] for s in out["sessions"]] != times, "nothing was moved")
        text = run("plan", "--at", when, "--what-if", "deadlift 8x5 tomorrow 9:00", "--what-if", "bench press 5x5 in 4 days", db=own.db)
        check("Together" in text and ("Better:" in text or "No other order" in text), "the order is not told")
        out = plan(own, *[x for d in range(2, 11) for x in ("--what-if", f"yoga in {d} days")])["what_if"]
        check(len(out["sessions"]) == 9 and out["before"] is None, "more than seven are arranged")


def test_ramp():
    with Own() as own:
        out = json.loads(run("plan", "--at", Log.sore(), "--ramp", "downhill 2h", "--level", "2", "--json", db=own.db))
        check(out["muscle"] == "quadriceps" and out["dose"] > 1 and len(out["sessions"]) == 5, f"{out['muscle']}, {out['dose']}")
        check(all(0 <= s["part"] <= 1 and s["peak"] <= 2.01 for s in out["sessions"]), "above the limit")
        check(out["sessions"][0]["part"] < out["sessions"][1]["part"], "the second session is no larger")
        more = json.loads(run("plan", "--at", Log.sore(), "--ramp", "downhill 2h", "--level", "4", "--days", "7", "--every", "2", "--json", db=own.db))
        check(len(more["sessions"]) == 4 and more["sessions"][0]["part"] > out["sessions"][0]["part"], "a higher limit allows no more")
        text = run("plan", "--at", Log.sore(), "--ramp", "nordic curl 3x8", "--level", "1", db=own.db)
        check("hamstrings" in text and "reps" in text and "peak" in text and all(len(r) <= 100 for r in text.splitlines()), "text")


# ---- calendar ----


def calendar(path):
    """uid -> event, each a dict of its first properties; the whole text is looked at line by line"""
    with open(path, "rb") as f:
        raw = f.read()
    check(raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n"), "lines do not end in CRLF")
    check(all(len(row) <= 75 for row in raw.split(b"\r\n")), "a line longer than 75 bytes")
    text = raw.decode().replace("\r\n ", "").split("\r\n")
    check(text[0] == "BEGIN:VCALENDAR" and text[-2] == "END:VCALENDAR", "no calendar")
    for word in ("VERSION:2.0", "METHOD:PUBLISH"):
        check(word in text, f"no {word}")
    check(any(row.startswith("PRODID:") for row in text), "no PRODID")
    events, event, inside = {}, None, False
    for row in text:
        if row == "BEGIN:VEVENT":
            event = {"alarms": 0}
        elif row == "END:VEVENT":
            check(event["UID"] not in events, f"twice: {event['UID']}")
            events[event["UID"]] = event
        elif row in ("BEGIN:VALARM", "END:VALARM"):
            inside = row.startswith("B")
            event["alarms"] += inside
        elif event is not None and not inside and ":" in row:
            key, value = row.split(":", 1)
            event[key.split(";")[0]] = value
    try:
        import icalendar
    except ImportError:
        return events
    read = icalendar.Calendar.from_ical(raw)
    check({str(e["UID"]) for e in read.walk("VEVENT")} == set(events), "another reader finds other events")
    for e in read.walk("VEVENT"):
        check(e.decoded("DTEND") > e.decoded("DTSTART") and e.decoded("DTSTAMP").tzinfo is not None, "times")
        check(str(e["SUMMARY"]).strip() and "\\" not in str(e["SUMMARY"]), f"escaping: {e['SUMMARY']}")
    return events


def test_ics():
    when = Log.sore()
    with Own() as own:
        path = os.path.join(own.folder.name, "plan.ics")
        out = plan(own, "--has-not", "pain", "--ics", path)
        first = calendar(path)
        timed = [a for a in out["actions"] if a["verb"] in ("do", "rest", "train_lighter") and a["end_s"]]
        check(len(first) == len(timed) > 3, f"{len(first)} events for {len(timed)} actions")
        for uid, e in first.items():
            check(uid.endswith("-" + when[:10] + "@librecovery") or uid.split("@")[0][-10:] > when[:10], f"uid {uid}")
            check(e["SEQUENCE"] == "0" and e["STATUS"] == "CONFIRMED" and e["alarms"] == 1, f"{uid}: {e}")
            check(e["DTSTAMP"] == when.replace("-", "").replace(":", "") + "Z" and e["LAST-MODIFIED"] == e["DTSTAMP"], "stamps")
        check(any("RRULE" in e for e in first.values()), "nothing repeats")
        run("plan", "--at", at(iso(when) + timedelta(minutes=0)), "--has-not", "pain", "--ics", path, db=own.db)
        check(calendar(path) == first, "the same plan is another calendar")
        own.say("feel", "quads", "8", "--at", at(iso(when) + timedelta(minutes=30)))
        plan(own, "--at", at(iso(when) + timedelta(hours=1)), "--has-not", "pain", "--ics", path)
        second = calendar(path)
        uid = f"muscle-quadriceps-{when[:10]}@librecovery"
        check(second[uid]["SEQUENCE"] == "1" and second[uid]["SUMMARY"].startswith("Leave alone") and second[uid]["LAST-MODIFIED"] > first[uid]["LAST-MODIFIED"],
              f"the muscle was not brought up to date: {second.get(uid)}")
        plan(own, "--at", at(iso(when) + timedelta(hours=2)), "--has-not", "pain", "--has", "fever", "--ics", path)
        third = calendar(path)
        check(set(second) <= set(third), "an event is lost")
        gone = [u for u, e in third.items() if e["STATUS"] == "CANCELLED" or "UNTIL=" in e.get("RRULE", "")]
        check(any("light_movement" in u for u in gone), f"nothing was cancelled for a fever: {gone}")
        for u in gone:
            check(int(third[u]["SEQUENCE"]) > int(second[u]["SEQUENCE"]), f"{u}: SEQUENCE")
        plan(own, "--at", at(iso(when) + timedelta(hours=2)), "--has", "dark urine", "--has", "weakness_marked", "--ics", path)
        check(all(e["STATUS"] == "CANCELLED" or "UNTIL=" in e.get("RRULE", "") or e["DTEND"] <= at(iso(when) + timedelta(hours=2)).replace("-", "").replace(":", "")
                  for e in calendar(path).values()), "something stands beside an emergency")
        plan(own, "--at", at(iso(when) + timedelta(days=100)), "--ics", path)
        check(not calendar(path), "what is long over does not go")


def test_ics_is_not_ours():
    with Own() as own:
        path = os.path.join(own.folder.name, "other.ics")
        for text in (b"dear diary", b"BEGIN:VCALENDAR\r\nPRODID:other\r\nEND:VCALENDAR\r\n", bytes(range(256)) * 4, b"BEGIN:VCALENDAR\r\n"):
            with open(path, "wb") as f:
                f.write(text)
            check("no calendar of this program" in run("plan", "--at", Log.sore(), "--ics", path, db=own.db, code=1), "written over")
            with open(path, "rb") as f:
                check(f.read() == text, "changed")
        check("No such file" in run("plan", "--at", Log.sore(), "--ics", "/no/such/folder/a.ics", db=own.db, code=1), "a folder that is not there")


# ---- the person ----


def test_person():
    with tempfile.TemporaryDirectory() as folder:
        db = os.path.join(folder, "new", "person.db")
        check("Nothing is known" in run("person", db=db) and not os.path.exists(db), "showing makes a database")
        say = lambda *args: json.loads(run("person", *args, "--json", db=db))  # noqa: E731
        out = say("--mass", "176lb", "--age", "34", "--sex", "f", "--training", "trained", "--sessions", "4", "--goal", "strength", "--minutes", "45",
                  "--has", "kidney disease", "--has-not", "pregnant", "--likes", "massage", "--dislikes", "ice bath", "--at-hand", "foam roller")
        check(abs(out["person"]["mass_kg"] - 79.83) < .01 and out["person"]["age_y"] == 34 and out["person"]["sex"] == "female", "numbers")
        check((out["person"]["training"], out["person"]["sessions_per_week"], out["goal"], out["minutes"]) == ("trained", 4, "strength", 45), "words")
        check(out["has"] == ["person_kidney_disease"] and out["has_not"] == ["context_pregnant"], "conditions")
        check((out["likes"], out["dislikes"], out["at_hand"]) == (["massage"], ["cold_water"], ["foam_rolling"]), "wishes")
        check(out == say(), "not stored")
        text = run("person", db=db)
        for word in ("34", "female", "kidney disease", "massage by hand", "a cold bath"):
            check(word in text, f"no {word}")
        out = say("--has-not", "kidney disease", "--likes", "ice bath")
        check("person_kidney_disease" in out["has_not"] and not out["has"], "an answer is not replaced")
        check(out["likes"] == ["cold_water", "massage"] and not out["dislikes"], "liked and disliked")
        out = say("--forget", "age", "--forget", "massage", "--forget", "pregnant", "--forget", "goal")
        check(out["person"]["age_y"] is None and out["goal"] is None and out["likes"] == ["cold_water"] and "context_pregnant" not in out["has_not"], "forget")
        out = say("--forget", "all")
        check(all(v is None for v in out["person"].values()) and not any(out[k] for k in ("has", "has_not", "likes", "at_hand", "goal")), "forget all")
        before = say("--age", "40")
        for bad in (("--mass", "x"), ("--mass", "80st"), ("--age", "200"), ("--age", "nan"), ("--sex", "z"), ("--training", "pro"), ("--has", "nothing such"),
                    ("--has", "heat"), ("--has", "pain"), ("--has", "fever"), ("--has", "under 18"), ("--likes", "sofa"), ("--goal", "win"), ("--minutes", "-1"),
                    ("--forget", "zebra"), ("zebra",), ("--zebra",), ("--age",), ("--age", "41", "--mass", "x")):
            check(len(run("person", *bad, db=db, code=2)) > 20, f"{bad}: no reason")
        check(run("person", "--age", "200", db=db, code=2).startswith("recovery person: --age: got 200, allowed 0 to 130"), "an age by another name")
        check(say() == before, "a refused line was stored in part")


def test_person_counts():
    with Own() as own:
        run("person", "--mass", "80kg", "--goal", "strength", "--minutes", "20", "--likes", "magnesium", "--has", "kidney disease", db=own.db)
        out = plan(own, "--has-not", "pain")
        check(out["request"]["goal"] == "strength" and out["request"]["minutes_per_day"] == 20, "goal and minutes")
        check(plan(own, "--goal", "race", "--minutes", "9")["request"]["minutes_per_day"] == 9, "options do not come first")
        skip = {a["measure"]: (a["reason"], a["because"]) for a in out["actions"] if a["verb"] == "skip"}
        check(skip["topical_magnesium"] == ("ask_first", "person_kidney_disease"), f"{skip}")
        out = plan(own, "--has-not", "pain", "--has-not", "kidney disease", "--minutes", "200")
        check("topical_magnesium" in [a["measure"] for a in out["actions"] if a["verb"] == "do"], "what is said now does not come first")
        run("person", "--age", "30", "--training", "competitive", "--sessions", "6", db=own.db)
        check("your age" not in run("explain", "quads", "--at", Log.sore(), db=own.db), "the forecast does not know the person")


def test_old_database():
    """One of the first format keeps all it holds, is read as it is, and is brought up to date by the first thing stored."""
    with Own() as own:
        with sqlite3.connect(own.db) as base:
            base.execute("DROP TABLE fact")
            base.execute("PRAGMA user_version = 1")
        before = run("today", "--at", Log.sore(), "--json", db=own.db)
        check(before == run("today", "--at", Log.sore(), "--json", db=Log.get()), "an old database answers otherwise")
        check(plan(own, "--has-not", "pain")["actions"] and "Nothing is known" in run("person", db=own.db), "plan and person")
        with sqlite3.connect(own.db) as base:
            check(base.execute("PRAGMA user_version").fetchone() == (1,), "reading changed it")
        run("person", "--has", "epilepsy", "--age", "30", db=own.db)
        with sqlite3.connect(own.db) as base:
            check(base.execute("PRAGMA user_version").fetchone() == (2,) and base.execute("SELECT fact FROM fact").fetchall() == [("person_epilepsy",)], "not up to date")
        check(len(json.loads(run("today", "--at", Log.sore(), "--json", db=own.db))["muscles"]) == len(json.loads(before)["muscles"]), "events are lost")
        with sqlite3.connect(own.db) as base:
            base.execute("INSERT INTO fact VALUES('person_of_the_future', '', 2), ('measure_liked', 'of_the_future', 2), ('sign_fever', '', 9)")
        check(json.loads(run("person", "--json", db=own.db))["has"] == ["person_epilepsy"], "a later version's answers are not left out")


# ---- sources ----


def test_evidence():
    everything = json.loads(run("evidence", "--json"))
    text = run("evidence").splitlines()
    check(len(everything) == len(text) - 1 > 200 and all(len(r) <= 100 for r in text), "the list")
    check(len({e["key"] for e in everything}) == len(everything), "a key twice")
    for key in ("Guo_2017", "guo_2017"):
        one = json.loads(run("evidence", key, "--json"))
        check(one["year"] == 2017 and one["measures"] == ["massage"] and one["locator"].startswith("doi:") and one["finding"], f"{one}")
    check(json.loads(run("evidence", str(one["id"]), "--json")) == one, "by id")
    text = run("evidence", "Guo_2017")
    check("Measures of a plan: massage" in text and "doi:" in text and "504 people" in text, "one source as text")
    judged = json.loads(run("evidence", "judgement", "--json"))
    check(judged["parameters"] and judged["rules"], "what rests on judgement")
    behind = [json.loads(run("evidence", e["key"], "--json")) for e in everything[::12]]
    check(sum(bool(b["parameters"] or b["rules"] or b["measures"] or b["conditions"] or b["movements"]) for b in behind) > len(behind) / 3, "little rests on them")
    check(0 < len(json.loads(run("evidence", "magnesium", "--json"))) < 40, "by a word")
    check("zebra" in run("evidence", "zebra", code=5) and run("evidence", "a", "b", code=2) and run("evidence", "--x", code=2), "refusals")


def test_help():
    for command in ("plan", "person", "evidence"):
        text = run(command, "--help")
        check(f"recovery {command}" in text and "Exit codes" in text and all(len(r) <= 100 for r in text.splitlines()), command)
        check(f"  {command} " in run("--help"), f"{command} is not in the list")
    check(EXAMPLE, "the example log")


if __name__ == "__main__":
    sys.exit(main(globals()))
