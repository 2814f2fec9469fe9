"""Tests of what the person says to the `recovery` program, and of what it explains: python3 test_feel.py PATH_TO_recovery SRCDIR

One line per test, then "N passed, N failed, N skipped"; exit 1 when one failed."""
import json
import math
import os
import re
import shutil
import sys
import tempfile
from datetime import datetime, timedelta, timezone

from test_program import EXAMPLE, Log, Skip, at, check, iso, main, read, run, today

# The white ground of a round dot on a chart.
DOT = re.compile(r'<path[^>]*fill(?::|=")rgb\(100%, ?100%, ?100%\)[^>]*fill-opacity(?::|=")1[^>]* d="[^"]* C ')


class Own:
    """A copy of the example log that a test may write to."""
    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.db = os.path.join(self.folder.name, "own.db")
        shutil.copy(Log.get(), self.db)
        if iso(Log.sore()) > datetime.now():
            raise Skip("the clock stands before the example log")
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def say(self, *args, **more):
        return json.loads(run(*args, "--json", db=self.db, **more))

    def told(self, command="feel"):
        return [(e["time_s"], e["what"], e["side"], e["value"]) for e in self.say(command, "--list")]


def spread(course):
    """Of the log odds of soreness: a sorer level has a wider band in points although less is open."""
    low, high = course["now_low"], course["now_high"]
    return math.log(high / (10 - high)) - math.log(low / (10 - low))


def test_feel_moves_the_forecast():
    when = Log.sore()
    with Own() as own:
        out = own.say("feel", "quads", "6", "--at", when)
        before, after = out["before"], out["after"]
        check(before["now"] < after["now"] < 6 and before["peak"] < after["peak"], "the mean is not nearer to 6")
        check(spread(after) < .85 * spread(before), "the band is not narrower")
        check(out["expected"]["low"] < out["expected"]["mean"] < out["expected"]["high"] < 6, "what was expected")
        check(out["said"]["nrs"] == 6 and out["unusual"] and out["stored"] and out["replaced"] is None, "what was said")
        row = {m["muscle"]: m for m in today(when, own.db)["muscles"]}["quadriceps"]
        check(all(row[k] == after[k] for k in ("now", "now_low", "now_high", "peak", "ready_s", "reports")), "today differs")
        text = run("today", "--at", at(iso(when) + timedelta(days=1)), db=own.db)
        check("You said 6 of 10 yesterday" in text, "today does not say what was said")
        early = today(at(iso(when) - timedelta(hours=1)), own.db)
        check(early["last_report"] is None and early["left_out"] >= 1, "known before it was said")
        own.say("feel", "quads", "5", "--at", at(iso(when) + timedelta(hours=3)))
        third = own.say("feel", "quads", "5", "--at", at(iso(when) + timedelta(hours=6)))["after"]
        check(third["now_high"] - third["now_low"] < before["now_high"] - before["now_low"], "three answers do not narrow the band")


def test_feel_text():
    with Own() as own:
        text = run("feel", "quads", "6", "--at", Log.sore(), db=own.db)
        for word in ("you said 6 of 10", "Expected was", "before", "with your answer", "soreness now", "peak", "ready", "moves up",
                     "usually explains", "not like soreness", "not for diagnosis"):
            check(word in " ".join(text.split()), f"no {word}")
        check("strength now" not in text and text.isascii(), "strength is shown, or not ASCII")
        check(all(len(line) <= 110 and line == line.rstrip() for line in text.splitlines()), "long lines")
        text = run("feel", "quads", "3", "--at", at(iso(Log.sore()) + timedelta(minutes=1)), db=own.db)
        check("usually explains" not in text, "an ordinary answer is called unusual")
        text = run("feel", "neck flexors", "1", "--at", Log.sore(), db=own.db)
        check("no forecast to move" in text and "explains" not in text, "an idle muscle")
        text = run("feel", "neck flexors", "7", "--at", Log.sore(), db=own.db)
        check("No logged work explains this" in text and "checked the same day" in text, "an idle muscle that hurts")


def test_feel_replaces_and_takes_back():
    when, later = Log.sore(), at(iso(Log.sore()) + timedelta(hours=2))
    with Own() as own:
        first = own.say("feel", "quads", "6", "--at", when)
        own.say("feel", "quads", "2", "--at", later)
        again = own.say("feel", "Quadriceps", "4", "--at", when)
        check(again["replaced"]["value"] == 6 and again["before"] == first["before"], "not replaced")
        check("This replaces" in run("feel", "quads", "6", "--at", when, db=own.db), "not said")
        same = own.say("feel", "quads", "6", "--at", when)
        check(not same["stored"] and same["after"] == first["after"], "the same answer twice is not once")
        check("already" in run("feel", "quads", "6", "--at", when, db=own.db), "not said that it was there")
        own.say("feel", "quads", "5", "--side", "left", "--at", when)
        own.say("feel", "general", "2", "--at", when)
        check(own.told() == [(when, "general", "both", 2), (when, "quadriceps", "left", 5), (when, "quadriceps", "both", 6),
                             (later, "quadriceps", "both", 2)], f"list {own.told()}")
        for gone in ("general", "quadriceps", "quadriceps", "quadriceps"):
            check(own.say("feel", "--undo")["what"] == gone, "not the last one")
        check("nothing to take back" in run("feel", "--undo", db=own.db, code=5), "more was taken back")
        check("Nothing is stored" in run("feel", "--list", db=own.db), "an empty list")
        check(today(later, own.db) == today(later), "something is left after taking all back")


def test_feel_undoes_what_was_stored_last():
    with Own() as own:
        own.say("feel", "quads", "6", "--at", Log.sore())
        own.say("feel", "quads", "3", "--at", at(iso(Log.sore()) - timedelta(hours=5)))
        check(own.say("feel", "--undo")["value"] == 3, "the later time was taken back")


def test_feel_order_does_not_matter():
    times = [at(iso(Log.sore()) + timedelta(hours=h)) for h in (0, 5, 9)]
    answers = list(zip(times, ("quads", "general", "calf"), ("5", "3", "2")))
    found = []
    for order in (answers, answers[::-1]):
        with Own() as own:
            for when, what, value in order:
                own.say("feel", what, value, "--at", when)
            found.append((own.told(), today(times[2], own.db)))
    check(found[0] == found[1] and len(found[0][0]) == 3, "the order of typing changes the answer")


def test_feel_places_and_scales():
    when = Log.sore()
    with Own() as own:
        for words, what in ((("front", "deltoid"), "deltoid_anterior"), (("calf",), "calf"), (("calves",), "calf"), (("General",), "general"),
                            (("lower back",), "lower_back"), (("glutes",), "gluteus_maximus"), (("chest",), "pectorals")):
            check(own.say("feel", *words, "2", "--at", when)["said"]["what"] == what, f"{words}")
        region = own.say("feel", "thigh front", "3", "--at", when)
        check(region["after"]["muscle"] == "quadriceps" == region["expected"]["muscle"], "whom a region means")
        for scale, value, nrs in (("likert", "3", 5), ("vas_0_100", "25", 2.5), ("nrs_0_10_reversed", "4", 6), ("VERBAL-0-3", "3", 10)):
            said = own.say("feel", "hams", value, "--scale", scale, "--at", when)["said"]
            check(abs(said["nrs"] - nrs) < 1e-9, f"{value} on {scale} is {said['nrs']}")
        left = own.say("feel", "soleus", "6", "--side", "left", "--at", when)
        check(left["after"]["side"] == "left", "side")
        sides = {m["side"]: m["now"] for m in today(when, own.db)["muscles"] if m["muscle"] == "soleus"}
        check(sides["left"] > sides["right"], "the left side alone was meant")


def test_feel_refuses():
    when = Log.sore()
    with Own() as own:
        before = read(own.db)
        for args, word in ((("quads", "11"), "allowed 0 to 10"), (("quads", "-1"), "allowed 0 or more"), (("quads", "x"), "allowed 0 to 10"),
                           (("quads", "nan"), "allowed"), (("quads", "0x3"), "allowed"), (("quads", "3", "--scale", "foo"), "likert_1_5"),
                           (("quads", "9", "--scale", "likert"), "allowed 1 to 5"), (("flux", "3"), "general"), (("back", "3"), "lower_back"),
                           (("knee", "3"), "joint"), (("quads",), "recovery feel quads 6"), ((), "recovery feel quads 6"),
                           (("quads", "3", "--side", "up"), "left, right or both"), (("general", "3", "--side", "left"), "--side"),
                           (("--list", "--undo"), "alone"), (("--list", "quads"), "alone")):
            check(word in run("feel", *args, *(() if "--list" in args else ("--at", when)), db=own.db, code=2), f"{args}: no {word}")
        for time_, word in (("2019-01-01T10:00", "begins after"), ("2190-01-01T10:00", "future"), (when[:10], "hour"), ("noon", "not a time")):
            check(word in run("feel", "quads", "3", "--at", time_, db=own.db, code=2), f"{time_}: no {word}")
        check("region" in run("strength", "calf", "80", "--at", when, db=own.db, code=2), "a region has a strength")
        check("0 to 200" in run("strength", "quads", "300", "--at", when, db=own.db, code=2), "300 %")
        run("strength", "quads", "90", "--scale", "likert", db=own.db, code=2)
        check(read(own.db) == before, "something was stored")
    with tempfile.TemporaryDirectory() as folder:
        db = os.path.join(folder, "none.db")
        for args in (("quads", "3"), ("--list",), ("--undo",)):
            run("feel", *args, db=db, code=5)
        check(os.listdir(folder) == [], "something was left behind")


def test_feel_now():
    """Without --at the answer is of this minute."""
    with Own() as own:
        said = iso(own.say("feel", "quads", "1", env={"TZ": "UTC"})["said"]["time_s"])
        check(said.second == 0 and abs((datetime.now(timezone.utc).replace(tzinfo=None) - said).total_seconds()) < 300, f"said at {said}")


def test_strength_moves_strength_alone():
    when = Log.sore()
    with Own() as own:
        out = own.say("strength", "quads", "60", "--at", when)
        before, after = out["before"], out["after"]
        check(60 < after["strength_now"] < before["strength_now"], "the mean is not nearer to 60")
        check(all(before[k] == after[k] for k in ("now", "now_low", "now_high", "peak", "end_s", "reports")), "soreness moved")
        check(own.told("strength") == [(when, "quadriceps", "both", 60)] and own.told() == [], "list")
        check(own.say("strength", "general", "80", "--at", when)["after"]["strength_now"] < 100, "in general")
        own.say("strength", "--undo")
        check("strength now" in run("strength", "quads", "70", "--at", when, db=own.db), "no text")
        check(own.say("strength", "--undo")["value"] == 70 and own.told("strength") == [], "undo")


def test_feel_outlives_imports():
    when = Log.sore()
    with Own() as own:
        own.say("feel", "quads", "6", "--at", when)
        was = today(when, own.db)
        run("import", EXAMPLE, "--unit", "kg", db=own.db)
        check(own.told() == [(when, "quadriceps", "both", 6)] and today(when, own.db) == was, "import changed it")


# ---- explain ----


def test_explain_json():
    when = Log.sore()
    out = json.loads(run("explain", "quads", "--at", when, "--json", db=Log.get()))
    row = {m["muscle"]: m for m in today(when)["muscles"]}["quadriceps"]
    check(all(out[k] == row[k] for k in row), "explain and today differ")
    check(.9 < sum(p["share"] for p in out["parts"]) <= 1 + 1e-9, "shares")
    check({"squat", "lunge", "leg press"} <= {p["name"] for p in out["parts"]}, "exercises")
    begin = Log.last("quadriceps")
    check(all(iso(p["session_s"]) <= iso(when) and 0 <= p["protection"] < 1 and p["dose"] > 0 for p in out["parts"]), "parts")
    check(iso(out["parts"][-1]["session_s"]) == begin, "the last session is not there")
    check(out["last_said"] is None and out["without_answers"]["now"] == out["now"], "answers out of nothing")
    check(any("body" in line for line in out["not_known"]) and any("age" in line for line in out["not_known"]), "what is not known")
    names = {c["name"]: c for c in out["constants"]}
    check({"slow_h", "protect_sore_d", "rep_dose"} <= set(names) and "report_sd" not in names, "constants")
    for c in out["constants"]:
        check(c["unit"] and c["plain"] and c["evidence"] and (c["judgement"] or (c["locator"] and c["year"])), f"{c['name']}: no source")


def test_explain_text():
    when = Log.sore()
    with Own() as own:
        text = run("explain", "quads", "--at", when, db=own.db)
        for word in ("What is behind it", "lunge (4 sets)", "earlier sessions took", "You have not said", "What is not known", "constants that matter",
                     "our judgement", "slow_h", "Takayama_2017 (2017)"):
            check(word in text, f"no {word}")
        own.say("feel", "quads", "6", "--at", when)
        text = run("explain", "quads", "--at", when, db=own.db)
        for word in ("6 of 10", "without them", "with them", "report_sd"):
            check(word in text, f"no {word}")
        check(text.isascii() and all(line == line.rstrip() for line in text.splitlines()), "trailing blanks")
        out = own.say("explain", "quads", "--at", when)
        check(out["without_answers"]["now"] < out["now"] and out["reports"] == 1, "what the answer changed")
    check("nothing is logged" in run("explain", "neck flexors", "--at", when, db=Log.get()), "an idle muscle")
    for args in ((), ("quads", "hams"), ("quads", "--side", "up"), ("flux",)):
        run("explain", *args, db=Log.get(), code=2)
    check("recovery import" in run("explain", "quads", db="/nonexistent/none.db", code=5), "no hint how to import")


# ---- chart ----


def test_chart_dots():
    when = Log.sore()
    with Own() as own:
        path, counts = os.path.join(own.folder.name, "week.svg"), []
        for args in ((), ("quads", "4"), ("buttock", "3"), ("thigh front", "2"), ("triceps", "5")):
            if args:
                own.say("feel", *args, "--at", at(iso(when) - timedelta(hours=1)))
            run("chart", "--out", path, "--at", when, "--muscle", "quads", "--muscle", "gluteus maximus", db=own.db)
            counts.append(len(DOT.findall(read(path).decode())))
        plain = read(path)
        own.say("strength", "quads", "70", "--at", at(iso(when) - timedelta(minutes=30)))
        run("chart", "--out", path, "--at", when, "--muscle", "quads", "--muscle", "gluteus maximus", db=own.db)
        check(read(path) != plain, "no square of a strength test")
        check(counts == [0, 2, 3, 5, 5], f"dots and those of the key {counts}")


# ---- the world around ----


def test_feel_same_everywhere():
    with Own() as here, Own() as there:
        args = ("feel", "quads", "5.5", "--at", Log.sore())
        check(here.say(*args) == there.say(*args, env={"TZ": "Pacific/Auckland", "LC_ALL": "de_DE.UTF-8"}), "feel")
        check(here.told() == there.told(), "feel --list")


if __name__ == "__main__":
    sys.exit(main(globals()))
