"""Tests of the `recovery` program's answers: python3 test_program.py PATH_TO_recovery SRCDIR

One line per test, then "N passed, N failed, N skipped"; exit 1 when one failed."""
import json
import os
import pty
import re
import resource
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree
import zlib
from datetime import datetime, timedelta

PROGRAM, SRCDIR = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SHARED = os.environ.get("RECOVERY_SHARED") or os.path.join(SRCDIR, "..", "shared")
EXAMPLE = os.path.join(SRCDIR, "examples", "strong.csv")
ROW = re.compile(r"^(?P<name>[a-z ]+?)(?:, (?P<side>left|right))? +(?P<now>\d+\.\d) \((?P<low>\d+\.\d) - (?P<high>\d+\.\d)\) +"
                 r"(?P<peak>below 1|\d+\.\d [A-Za-z0-9: ]+?) +\S.*? (?P<strength>\d+) % \((?P<weak>\d+) - (?P<strong>\d+)\) +.*?"
                 r"(?P<verb>train|lighter|leave alone|not known)$")
FIGURES = (("now", "now", .1), ("low", "now_low", .1), ("high", "now_high", .1),
           ("strength", "strength_now", 1), ("weak", "strength_now_low", 1), ("strong", "strength_now_high", 1))
VERBS = {"train": "train", "train_lighter": "lighter", "rest": "leave alone", None: "not known"}

LEAKS = tempfile.NamedTemporaryFile("w", suffix=".supp")  # removed at exit
LEAKS.write("leak:libfontconfig\n")
LEAKS.flush()


class Skip(Exception):
    pass


class Failed(Exception):
    pass


def check(true, why):
    if not true:
        raise Failed(why)


def world():
    """The environment without what changes answers.  fontconfig keeps some memory to the end: no leak of ours."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "NO_COLOR", "RECOVERY_"))}
    return {"LSAN_OPTIONS": f"suppressions={LEAKS.name}:print_suppressions=0", **clean}


def run(*args, db=None, code=0, env=None, **more):
    """Run the program with a database; returns what it wrote to stdout, or to stderr when a failure is expected."""
    command = [PROGRAM] + (["--db", db] if db else []) + list(args)
    done = subprocess.run(command, capture_output=True, env={**world(), **(env or {})}, timeout=60, check=False, **more)
    out, err = done.stdout.decode(), done.stderr.decode()
    check(done.returncode == code, f"{' '.join(args)}: exit {done.returncode}, not {code}: {err.strip()[:200]}")
    return err if code else out


def iso(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S")


def at(time):
    return time.strftime("%Y-%m-%dT%H:%M:%S")


class Log:
    """The example log in a database of its own."""
    folder = db = None

    @classmethod
    def get(cls):
        if cls.db is None:
            if not os.path.exists(EXAMPLE):
                raise Skip("examples/strong.csv is not there")
            cls.folder = tempfile.mkdtemp()
            db = os.path.join(cls.folder, "log.db")
            run("import", EXAMPLE, "--unit", "kg", db=db)
            cls.db = db
        return cls.db

    @classmethod
    def last(cls, muscle):
        """Begin of the last session of a muscle in the whole log."""
        return iso(json.loads(run("timeline", muscle, "--at", "2030-01-01", "--json", db=cls.get()))["last_bout_s"])

    @classmethod
    def sore(cls):
        """A time at which something is sore."""
        return at(cls.last("quadriceps") + timedelta(hours=14))


def today(when, db=None):
    return json.loads(run("today", "--at", when, "--json", db=db or Log.get()))


# ---- today ----


def test_today_rises_then_falls():
    begin = Log.last("quadriceps")
    course = [{m["muscle"]: m for m in today(at(begin + timedelta(hours=h)))["muscles"]}["quadriceps"] for h in (4, 10, 96)]
    check(course[1]["phase"] == "rising", f"phase {course[1]['phase']} 10 h after the session")
    check(iso(course[1]["peak_s"]) > begin + timedelta(hours=10), "the peak lies before now")
    check(course[1]["peak"] > course[1]["now"], "the peak is not above now")
    check(course[0]["now"] < course[1]["now"], "soreness does not rise from 4 h to 10 h")
    check(course[2]["now"] < course[1]["peak"] / 2, "soreness has not fallen after 4 days")
    check(course[0]["strength_now"] < course[2]["strength_now"] < 100, "strength does not come back")


def test_today_text_equals_json():
    when = Log.sore()
    rows = [ROW.match(line) for line in run("today", "--at", when, db=Log.get()).splitlines()]
    rows = [row for row in rows if row]
    muscles = today(when)["muscles"]
    check(len(rows) == len(muscles) > 3, f"{len(rows)} lines for {len(muscles)} muscles")
    for row, m in zip(rows, muscles):
        check(row["name"] == m["name"], f"{row['name']} for {m['name']}")
        check(row["side"] == (None if m["side"] == "both" else m["side"]), f"side of {m['name']}")
        check(row["verb"] == VERBS[m["verb"]], f"verb of {m['name']}")
        for text, field, unit in FIGURES:
            check(abs(float(row[text]) - m[field]) <= unit / 2 + 1e-4, f"{m['name']}: {row[text]} for {field} {m[field]}")
        if m["peak"] is None:
            check(row["peak"] == "below 1", f"peak of {m['name']}")
        else:
            check(abs(float(row["peak"].split()[0]) - m["peak"]) <= .0501, f"peak of {m['name']}")


def test_today_order_and_limits():
    found = today(Log.sore())
    now = [m["now"] for m in found["muscles"]]
    check(now == sorted(now, reverse=True), "not sorest first")
    for m in found["muscles"]:
        check(0 <= m["now_low"] <= m["now"] <= 10 and m["now_low"] <= m["now_high"] <= 10, f"{m['name']}: soreness out of order")
        check(m["now"] <= m["now_high"] or m["now"] < .5, f"{m['name']}: mean above its 90th percentile")  # a faint level is very skew
        check(0 <= m["strength_now_low"] <= m["strength_now"] <= m["strength_now_high"] <= 100, f"{m['name']}: strength out of order")
    check(found["model"] >= 1 and found["at"] == Log.sore(), "model or time missing")


def test_today_all_lists_every_muscle():
    when = Log.sore()
    out = json.loads(run("today", "--all", "--at", when, "--json", db=Log.get()))
    check(len({m["muscle"] for m in out["muscles"]}) == 34, "not 34 muscles")
    unknown = [m for m in out["muscles"] if m["bouts"] == 0]
    check(all(m["now"] is None and m["strength_now"] is None and m["verb"] is None for m in unknown), "unknown is not null")
    check("not known" in run("today", "--all", "--at", when, db=Log.get()) or not unknown, "unknown is not said")


def test_today_leaves_later_rows_out():
    text = run("today", "--at", at(Log.last("quadriceps") - timedelta(days=1)), db=Log.get())
    check("left out" in text, "nothing said of later rows")
    check("left out" not in run("today", "--at", "2030-01-01", db=Log.get()), "rows left out after the end of the log")


def test_today_says_what_it_is_for():
    text = run("today", "--at", Log.sore(), db=Log.get())
    check("general fitness information" in text and "not for diagnosis" in " ".join(text.split()), "no notice")
    check("Model version" in text, "no model version")
    check("last trained" in text and "The work behind it" in text, "no reasons")


def test_lines_are_short():
    when = Log.sore()
    for args in (("today",), ("today", "--all"), ("timeline", "quads")):
        for line in run(*args, "--at", when, db=Log.get()).splitlines():
            check(len(line) <= 110 and line == line.rstrip(), f"{' '.join(args)}: {len(line)} columns: {line}")


def test_times():
    for text in ("garbage", "2026-13-01", "2026-02-30", "", "12:00"):
        check(text in run("today", "--at", text, db=Log.get(), code=2), f"{text} is not named")
    day = Log.last("quadriceps").strftime("%Y-%m-%d")
    check(today(day)["at"] == day + "T23:59:59", "a date alone is not that whole day")


def test_no_log():
    folder = tempfile.mkdtemp()
    for args in (("today",), ("timeline", "quads"), ("chart", "--out", os.path.join(folder, "week.png"))):
        check("recovery import" in run(*args, db=os.path.join(folder, "none.db"), code=5), "no hint how to import")
    check(os.listdir(folder) == [], "something was left behind")
    check("begins after" in run("today", "--at", "1990-01-01", db=Log.get(), code=5), "before the log")


def test_wrong_words():
    for args in (("today", "quads"), ("today", "--nonsense"), ("timeline",), ("timeline", "quads", "hams"),
                 ("timeline", "quads", "--side", "up"),
                 ("chart",), ("chart", "--out", "week.png", "--days", "0"), ("chart", "--out", "week.png", "extra")):
        run(*args, db=Log.get(), code=2)


# ---- timeline ----


def test_exercise_says_how_the_load_counts():
    text = run("exercise", "Nordic", "curl")
    check("80 % of body mass" in text and "lengthening under load: 1.8, more than usual" in text, "no body mass, no emphasis")
    check("help" not in text and "One side" not in text, "neither help nor one side")
    check("help" in run("exercise", "Pull-Up (Assisted)"), "no help")
    check("Body mass is not moved" in run("exercise", "bench press"), "bench press moves the body")
    found = json.loads(run("exercise", "--json", "Bulgarian split squat"))
    check((found["body_fraction"], found["one_sided"], found["assisted"]) == (0.78, True, False), "JSON differs")
    check((found["eccentric_emphasis"], found["length_emphasis"], found["evidence"]) == (1.1, 1.1, "judgement"), "JSON differs")


def test_timeline_names():
    when = Log.sore()
    for name, muscle in (("quadriceps", "quadriceps"), ("Quads", "quadriceps"), ("hams", "hamstrings"), ("lats", "latissimus"),
                         ("front deltoid", "deltoid_anterior"), ("DELTOID-ANT", "deltoid_anterior"), ("chest", "pectorals"),
                         ("pecs", "pectorals")):
        found = json.loads(run("timeline", name, "--at", when, "--json", db=Log.get()))["muscle"]
        check(found == muscle, f"{name} is {found}")


def test_timeline_unknown_muscle():
    text = run("timeline", "flux", db=Log.get(), code=2)
    check("flux" in text and "quadriceps" in text and "soleus" in text, "no candidates")
    text = run("timeline", "deltoid", db=Log.get(), code=2)
    check("deltoid_anterior" in text and "deltoid_posterior" in text and "biceps" not in text, "not the candidates alone")


def test_timeline_text():
    text = run("timeline", "quads", "--at", Log.sore(), db=Log.get())
    for word in ("onset", "peak", "gone", "ready", "phase", "session", "12 to 72 hours", "strength", "median"):
        check(word in text, f"no {word}")
    check(len([line for line in text.splitlines() if line.count("|") == 2]) == 15, "not 15 lines of the week")
    check(text.isascii(), "not ASCII")


def test_timeline_bars_follow_the_terminal():
    when = Log.sore()
    plain = run("timeline", "quads", "--at", when, db=Log.get(), env={"LANG": "en_US.UTF-8", "LC_ALL": "C"})
    blocks = run("timeline", "quads", "--at", when, db=Log.get(), env={"LANG": "en_US.UTF-8"})
    check(plain.isascii() and "#" in plain, "LC_ALL=C is not ASCII")
    check("\u2588" in blocks and "#" not in blocks, "UTF-8 has no blocks")


def test_timeline_json():
    when = Log.sore()
    course = json.loads(run("timeline", "quads", "--at", when, "--json", db=Log.get()))
    row = {m["muscle"]: m for m in today(when)["muscles"]}["quadriceps"]
    check(all(course[k] == row[k] for k in row), "timeline and today differ")
    check(len(course["points"]) == 15, "not 15 points")
    check(course["points"][0]["soreness"] == course["now"], "the first point is not now")
    for what in ("onset", "peak", "end", "ready"):
        early, middle, late = (course[what + k] for k in ("_early_s", "_s", "_late_s"))
        check(early <= middle <= late, f"{what} out of order")
    left = json.loads(run("timeline", "quads", "--side", "left", "--at", when, "--json", db=Log.get()))
    check(left["side"] == "left" and course["side"] == "both" and left["now"] == course["now"], "sides")


# ---- chart ----


def chunks(png):
    place = 8
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place:place + 8])
        body = png[place + 8:place + 8 + length]
        check(zlib.crc32(kind + body) == struct.unpack(">I", png[place + 8 + length:place + 12 + length])[0], "checksum of a chunk")
        yield kind, body
        place += 12 + length


def read(path):
    with open(path, "rb") as file:
        return file.read()


def chart(folder, name, *args):
    path = os.path.join(folder, name)
    run("chart", "--out", path, "--at", Log.sore(), *args, db=Log.get())
    check(os.listdir(folder) == [name], f"left behind: {os.listdir(folder)}")
    data = read(path)
    os.remove(path)
    return data


def test_chart_png():
    with tempfile.TemporaryDirectory() as folder:
        for args in ((), ("--muscle", "quads"), ("--muscle", "quads", "--muscle", "hams", "--days", "14")):
            png = chart(folder, "week.png", *args)
            check(png[:8] == b"\x89PNG\r\n\x1a\n", "not a PNG")
            parts = list(chunks(png))
            check(parts[-1][0] == b"IEND", "no end")
            width, height, depth, kind = struct.unpack(">IIBB", dict(parts)[b"IHDR"][:10])
            check(width == 1200 and 400 <= height <= 1200, f"{width} x {height}")
            pixels = zlib.decompress(b"".join(body for name, body in parts if name == b"IDAT"))
            check(len(pixels) == height * (1 + width * depth // 8 * (3 if kind == 2 else 4)), "pixels missing")


def test_chart_svg():
    with tempfile.TemporaryDirectory() as folder:
        first = chart(folder, "week.SVG")
        root = xml.etree.ElementTree.fromstring(first)
        check(root.tag.endswith("svg") and len(list(root.iter())) > 100, "no drawing")
        check(first == chart(folder, "week.SVG"), "two runs differ")


def test_chart_name():
    for name in ("week.gif", "week", "svg"):
        text = run("chart", "--out", name, db=Log.get(), code=2)
        check(".svg" in text and ".png" in text, "the endings are not named")
    with tempfile.TemporaryDirectory() as folder:
        run("chart", "--out", os.path.join(folder, "a.png"), "--muscle", "flux", db=Log.get(), code=2)
        check(os.listdir(folder) == [], "something was left behind")


def test_chart_unwritable():
    with tempfile.TemporaryDirectory() as folder:
        run("chart", "--out", os.path.join(folder, "none", "week.png"), "--at", Log.sore(), db=Log.get(), code=1)
        os.mkdir(os.path.join(folder, "week.svg"))
        run("chart", "--out", os.path.join(folder, "week.svg"), "--at", Log.sore(), db=Log.get(), code=1)
        check(os.listdir(folder) == ["week.svg"] and os.listdir(os.path.join(folder, "week.svg")) == [], "something was left behind")
        os.rmdir(os.path.join(folder, "week.svg"))
        os.chmod(folder, 0o555)
        if os.geteuid():
            run("chart", "--out", os.path.join(folder, "week.png"), "--at", Log.sore(), db=Log.get(), code=1)
        os.chmod(folder, 0o755)
        check(os.listdir(folder) == [], "something was left behind")


def test_chart_disk_full():
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
    when, db = Log.sore(), Log.get()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("week.png", "week.svg"):
            with open(os.path.join(folder, name), "w", encoding="ascii") as file:
                file.write("the old one")
            run("chart", "--out", os.path.join(folder, name), "--at", when, db=db, code=1, preexec_fn=limit, restore_signals=False)
            check(os.listdir(folder) == [name] and read(os.path.join(folder, name)) == b"the old one", f"{name} was touched")
            os.remove(os.path.join(folder, name))


# ---- the world around ----


def on_terminal(env):
    """What `today` writes to a terminal."""
    ours, theirs = pty.openpty()
    command = [PROGRAM, "--db", Log.get(), "today", "--at", Log.sore()]
    with subprocess.Popen(command, stdout=theirs, env={**world(), "TERM": "xterm", **env}) as p:
        os.close(theirs)
        out = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                break
            if not part:
                break
            out += part
    os.close(ours)
    check(p.returncode == 0, f"exit {p.returncode}")
    return out.replace(b"\r\n", b"\n").decode()


def test_colour():
    piped = run("today", "--at", Log.sore(), db=Log.get())
    check("\033" not in piped, "colour in a pipe")
    check("\033" not in on_terminal({"NO_COLOR": "1"}), "colour in spite of NO_COLOR")
    coloured = on_terminal({})
    check("\033" in coloured, "no colour on a terminal")
    check(re.sub("\033\\[[0-9;]*m", "", coloured) == piped, "colour changes the words")


def test_locale():
    known = subprocess.run(["locale", "-a"], capture_output=True, check=False).stdout.decode().lower() if shutil.which("locale") else ""
    if not {"de_de.utf8", "de_de.utf-8"} & set(known.split()):
        raise Skip("no locale de_DE.UTF-8")
    when = Log.sore()
    for args in (("today",), ("today", "--json"), ("timeline", "quads", "--json"), ("explain", "quads")):
        here = run(*args, "--at", when, db=Log.get())
        check(here == run(*args, "--at", when, db=Log.get(), env={"LC_ALL": "de_DE.UTF-8"}), " ".join(args))


def test_same_answer_twice():
    when = Log.sore()
    for args in (("today",), ("today", "--json"), ("timeline", "quads"), ("explain", "quads"), ("explain", "quads", "--json")):
        here = run(*args, "--at", when, db=Log.get())
        check(here == run(*args, "--at", when, db=Log.get(), env={"TZ": "Pacific/Auckland"}), " ".join(args))


def test_real_log():
    path = os.path.join(SHARED, "data", "logs", "strong", "breinsp_ios_kg_2021.csv")
    if not os.path.exists(path):
        raise Skip("the shared logs are not there")
    with tempfile.TemporaryDirectory() as folder:
        db = os.path.join(folder, "log.db")
        begin = time.monotonic()
        text = subprocess.run([PROGRAM, "--db", db, "import", path, "--unit", "kg"], capture_output=True, check=False)
        check(text.returncode in (0, 3), f"import: exit {text.returncode}")
        muscles = {m["muscle"]: m for m in today("2021-12-22T20:00", db=db)["muscles"]}
        took = time.monotonic() - begin
        for muscle in ("pectorals", "triceps", "biceps"):
            check(muscle in muscles and muscles[muscle]["strength_now"] < 100, f"{muscle} is not below full strength")
        check(took < 5, f"import and today took {took:.1f} s")


def main(tests):
    count = {"ok": 0, "FAIL": 0, "skipped": 0}
    for name, test in list(tests.items()):
        if not name.startswith("test_"):
            continue
        word, why = "ok", ""
        try:
            test()
        except Skip as skip:
            word, why = "skipped", f": {skip}"
        except Failed as failed:
            word, why = "FAIL", f": {failed}"
        except Exception as error:  # a broken answer breaks the test in its own way
            word, why = "FAIL", f": {type(error).__name__}: {error}"
        count[word] += 1
        print(f"{word} {name[5:]}{why}", flush=True)
    if Log.folder:
        shutil.rmtree(Log.folder)
    print(f"{count['ok']} passed, {count['FAIL']} failed, {count['skipped']} skipped")
    return count["FAIL"] > 0


if __name__ == "__main__":
    sys.exit(main(globals()))
