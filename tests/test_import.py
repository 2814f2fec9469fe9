#!/usr/bin/env python3
"""The import command, driven as its user would: test_import.py PROGRAM SOURCE_FOLDER"""
import calendar
import json
import os
import pty
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
SOURCE = os.path.abspath(sys.argv[2])
SHARED = os.environ.get("RECOVERY_SHARED") or os.path.join(SOURCE, "..", "shared")
BAD = os.path.join(SOURCE, "tests", "data", "bad")
EXAMPLE = os.path.join(SOURCE, "examples", "strong.csv")
HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
DONE, FAILED, USAGE, REFUSED, NOT_LOG, NO_DATA = range(6)
KG_PER_LB = 0.45359237

# Files that are no training log of Strong, and a word that the message must hold.
NO_LOGS = {
    "empty.csv": "empty", "bom_only.csv": "empty", "blank_lines.csv": "blank", "header_cut.csv": "Date,Workout Name,Dura",
    "header_order.csv": "Reps,Weight", "header_no_rpe.csv": "Workout Notes", "header_13.csv": "Gym", "header_semicolon.csv": "Date;Workout",
    "header_french.csv": "Nom de l'entraînement", "header_hevy.csv": "start_time", "header_none.csv": "2026-01-05",
    "header_quote.csv": "first row", "header_nul.csv": r"Na\x00me", "prose.txt": "five by five", "page.html": "DOCTYPE",
    "object.json": "workouts", "escape_header.csv": r"\x1b]0;owned\x07", "utf16.csv": "UTF-16", "utf16_big.csv": "UTF-16",
    "cr_only.csv": "CR alone", "picture.png": r"\x89PNG", "archive.zip": "ZIP",
}
NO_LOGS_MADE = {"long_line.csv": "64 KiB", "long_header.csv": "64 KiB", "many_refused.csv": "10000"}

# Logs with bad rows: how many good rows, and line: (what is named, ...) for each bad one.
ROWS = {
    "date_words.csv": (2, {3: ("Date", "yesterday"), 4: ("Date", "05/01"), 5: ("2026-13",), 6: ("02-29",), 7: ("Date", '""')}),
    "date_clock.csv": (2, {3: ("24:00",), 4: ("18:60",), 5: ("00Z",), 6: ("T18",), 7: (" 1:00",)}),
    "date_year.csv": (2, {3: ("0000-",), 4: ("0001-", "1900"), 5: ("12026-",), 6: ("-2026-",)}),
    "columns_few.csv": (2, {3: ("columns", "got 1,", "12"), 4: ("got 11,",), 5: ("got 2,",)}),
    "columns_many.csv": (2, {3: ("columns", "got 13,", "12"), 4: ("got 22,",)}),
    "comma_decimal.csv": (2, {3: ("columns", "got 13,"), 4: ("Weight", '"82,5"')}),
    "weight_negative.csv": (2, {3: ("Weight", "-20 kg", "0 to 1000 kg"), 4: ("-0.001",)}),
    "weight_words.csv": (2, {3: ("Weight", "heavy"), 4: ("100kg",), 5: ("1 000",), 6: ("--5",), 7: ('"."',), 8: ("5e",)}),
    "weight_huge.csv": (2, {3: ("Weight", "2000 kg", "1000"), 4: ("1e999",), 5: ("999...",)}),
    "number_special.csv": (2, {3: ("nan",), 4: ("inf",), 5: ("Reps", "Infinity"), 6: ("0x10",), 7: ("1e9999",), 8: ("RPE", "NaN")}),
    "reps_huge.csv": (2, {3: ("Reps", "877777", "0 to 1000"), 4: ("1001",)}),
    "reps_none.csv": (2, {3: ("Reps", '"0"'), 4: ("Reps", '""'), 5: ("-5",), 6: ("five",)}),
    "rpe_11.csv": (2, {3: ("RPE", "11", "0 to 10"), 4: ("-1",), 5: ("hard",)}),
    "seconds_words.csv": (2, {3: ("Seconds", "1:30"), 4: ("Distance", "5km")}),
    "set_order.csv": (2, {3: ("Set Order", '"X"', "Rest Timer"), 4: ("-1",), 5: ('""',), 6: ("1st",)}),
    "name_empty.csv": (2, {3: ("Exercise Name", '""'), 4: ("Exercise Name",), 5: ("aaa...", "500")}),
    "name_latin1.csv": (2, {3: ("Exercise Name", r"\xfc", "UTF-8"), 4: (r"\xc0\xaf",), 5: (r"\xed\xa0\x80",), 6: (r"\xe2\x82",)}),
    "nul_byte.csv": (2, {3: ("NUL",), 4: ("NUL",)}),
    "cut_row.csv": (2, {4: ("quotation mark", "file ends")}),
    "cut_columns.csv": (2, {4: ("columns", "got 6,", "file ends")}),
    "cut_quote.csv": (2, {4: ("quotation mark",)}),
    "quote_open.csv": (4, {3: ("quotation mark",)}),
    "quote_open_many.csv": (6, {n: ("quotation mark",) for n in range(2, 14, 2)}),
    "quote_stray.csv": (2, {3: ("quotation mark",), 4: ("quotation mark",), 5: ("quotation mark",)}),
    "header_twice.csv": (2, {3: ("Date", '"Date"')}),
    "return_inside.csv": (2, {3: ("carriage return",)}),
    "note_lines.csv": (2, {4: ("Weight",), 5: ("RPE", "12")}),
    "escape_row.csv": (2, {3: (r"\x1b[31m",), 4: (r"\x07\xe2\x80\xae5",)}),
    "crlf_bad.csv": (2, {3: ("Reps", "many")}),
    "blank_between.csv": (2, {6: ("Reps",)}),
    "rest_cut.csv": (2, {3: ("columns", "got 7,")}),
    "all_refused.csv": (0, {2: ("Reps",), 3: ("Weight",)}),
}
ROWS_MADE = {
    "long_record.csv": (2001, {3: ("quotation mark",)}),
    "long_note.csv": (2, {12004: ("Reps", "-5")}),
}


class Skip(Exception):
    pass


class Place:
    """A folder of its own with a database in it."""

    def __init__(self, folder):
        self.folder = folder
        self.db = os.path.join(folder, "log.db")

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, data):
        with open(self.path(name), "wb") as out:
            out.write(data if isinstance(data, bytes) else data.encode())
        return self.path(name)

    def log(self, *rows, name="log.csv"):
        return self.write(name, HEADER + "".join(rows))

    def run(self, *args, env=None, **more):
        full = dict(os.environ, HOME=self.folder, XDG_DATA_HOME="")
        full.update(env or {})
        more.setdefault("stdin", subprocess.DEVNULL)
        more.setdefault("stdout", subprocess.PIPE)
        got = subprocess.run([PROGRAM, *args], stderr=subprocess.PIPE, env=full, timeout=120, check=False, **more)
        got.out = (got.stdout or b"").decode()
        got.err = got.stderr.decode()
        return got

    def load(self, *files, code=DONE, unit="kg", more=(), **how):
        """Import and return the summary."""
        got = self.run("--db", self.db, "--json", "import", *files, "--unit", unit, *more, **how)
        equal(got.returncode, code, got.err)
        return json.loads(got.out)

    def events(self, columns="*", db=None):
        with sqlite3.connect(db or self.db) as base:
            return base.execute(f"SELECT {columns} FROM event ORDER BY id").fetchall()

    def bytes(self):
        with open(self.db, "rb") as file:
            return file.read()


def equal(got, wanted, why=""):
    if got != wanted:
        raise AssertionError(f"got {got!r}, wanted {wanted!r} {why}")


def holds(text, *parts):
    for part in parts:
        if part not in text:
            raise AssertionError(f"{part!r} is not in {text!r}")


def row(order="1", weight="100", reps="5", name="Squat (Barbell)", date="2026-01-05 18:00:00", distance="0", seconds="0", rpe=""):
    return f'{date},"Legs",1h,"{name}",{order},{weight},{reps},{distance},{seconds},,,{rpe}\n'


def stamp(text):
    return calendar.timegm(time.strptime(text, "%Y-%m-%d %H:%M:%S"))


def file_of(summary):
    return summary["files"][0]


# ---- bad files ----------------------------------------------------------------------------------------------------------------


def made(place):
    subprocess.run([sys.executable, os.path.join(BAD, "make.py"), place.folder], check=True)


def no_log(path, word):
    def test(place):
        name = place.path(path) if path in NO_LOGS_MADE else os.path.join(BAD, path)
        if path in NO_LOGS_MADE:
            made(place)
        got = place.run("--db", place.db, "import", name, "--unit", "kg")
        equal(got.returncode, NOT_LOG, got.err)
        holds(got.err, name + ": ", "not a training log", word)
        equal(got.out, "")
        if path not in ("long_line.csv", "many_refused.csv"):  # these look like a log at first
            equal(os.path.exists(place.db), False, "the database was made for nothing")
        place.load(EXAMPLE)
        before = place.bytes()
        summary = file_of(place.load(name, code=NOT_LOG))
        equal((summary["stored"], summary["new"]), (False, 0))
        equal(place.bytes(), before, "the database changed")
        if re.search("[\0-\x08\x0b-\x1f\x7f]", got.err):
            raise AssertionError("a control character reached the terminal")
    return test


def bad_rows(path, good, lines):
    def test(place):
        if path in ROWS_MADE:
            made(place)
        name = place.path(path) if path in ROWS_MADE else os.path.join(BAD, path)
        got = place.run("--db", place.db, "--json", "import", name, "--unit", "kg")
        equal(got.returncode, REFUSED, got.err)
        said = got.err.splitlines()
        equal([line.split(": ")[0] for line in said], [f"{name}:{n}" for n in lines])
        for line, parts in zip(said, lines.values()):
            holds(line, "got ", "allowed ", *parts)
        equal(place.events("load_kg, reps, time_s"), [(100, 5, stamp("2026-01-05 18:00:00"))] * good)
        summary = file_of(json.loads(got.out))
        equal((summary["new"], [r["line"] for r in summary["refused"]]), (good, list(lines)))
        if re.search("[\0-\x08\x0b-\x1f\x7f\u202e]", got.err):
            raise AssertionError("a control character reached the terminal")
        before = place.bytes()
        got = place.run("--db", place.db, "import", name, "--unit", "lb", "--strict")
        equal(got.returncode, NOT_LOG, got.err)
        holds(got.err, "--strict")
        equal(place.bytes(), before, "--strict changed the database")
    return test


def test_every_bad_file_is_tested(place):
    named = set(NO_LOGS) | set(ROWS) | {"make.py", ".gitattributes"}
    equal(set(os.listdir(BAD)) - {"__pycache__"}, named)


def test_missing_file(place):
    got = place.run("--db", place.db, "import", place.path("none.csv"), "--unit", "kg")
    equal(got.returncode, FAILED)
    holds(got.err, place.path("none.csv"), "No such file")
    equal(os.path.exists(place.db), False)


def test_folder_as_file(place):
    got = place.run("--db", place.db, "import", place.folder, "--unit", "kg")
    equal(got.returncode, FAILED)
    holds(got.err, place.folder, "directory")


def test_several_files(place):
    good, bad = place.log(row()), os.path.join(BAD, "prose.txt")
    summary = place.load(bad, good, os.path.join(BAD, "rpe_11.csv"), code=NOT_LOG)
    equal([(f["stored"], f["new"]) for f in summary["files"]], [(False, 0), (True, 1), (True, 1)])
    place.load(good, place.path("none.csv"), code=FAILED)


# ---- pipes without end -------------------------------------------------------------------------------------------------------


def endless(start, again, word, code=NOT_LOG):
    def test(place):
        with open(PROGRAM, "rb") as file:
            limited = b"__asan_init" not in file.read()

        def limit():
            if limited:
                resource.setrlimit(resource.RLIMIT_AS, (256 << 20, 256 << 20))
        ours, theirs = os.pipe()
        writer = os.fork()
        if writer == 0:
            os.close(ours)
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
            os.write(theirs, start)
            while True:
                os.write(theirs, again * (65536 // len(again)))
        os.close(theirs)
        try:
            got = place.run("--db", place.db, "import", "-", "--unit", "kg", stdin=ours, preexec_fn=limit)
        finally:
            os.close(ours)
            os.kill(writer, signal.SIGKILL)
            os.waitpid(writer, 0)
        equal(got.returncode, code, got.err[:500])
        holds(got.err[-500:], "standard input: ", word)
        if os.path.exists(place.db):
            equal(place.events(), [])
    return test


# ---- good files ---------------------------------------------------------------------------------------------------------------


def test_fields(place):
    place.load(place.log(row("W", "20", "10"), row("1", "82.5", "8.0", rpe="8.5"), row("D", "0", "5"), row("F", "", "6"),
                         row("2", "1e2", "5", date="2026-01-06")))
    at, day = stamp("2026-01-05 18:00:00"), stamp("2026-01-06 00:00:00")
    equal(place.events("kind, set_kind, time_s, window_s, load_kg, reps, rpe, rir, dose, side, name, source, ordinal"), [
        (2, 2, at, 0, 20, 10, None, None, None, None, "Squat (Barbell)", "strong", 1),
        (2, 1, at, 0, 82.5, 8, 8.5, None, None, None, "Squat (Barbell)", "strong", 2),
        (2, 3, at, 0, 0, 5, None, None, None, None, "Squat (Barbell)", "strong", 3),
        (2, 4, at, 0, None, 6, None, None, None, None, "Squat (Barbell)", "strong", 4),
        (2, 1, day, 86400, 100, 5, None, None, None, None, "Squat (Barbell)", "strong", 1)])


def test_left_out(place):
    log = place.log(row(), row("Rest Timer", "0", "0", seconds="90"), row("Note", "0", "0"), row("2", "0", "0", "Plank", seconds="60"),
                    row("1", "0", "0", "Running", distance="5", seconds="0"), row("1", name="Xyzzy Twirl"), row("2", name="Xyzzy Twirl"),
                    row("1", name="Frobnicate"))
    one = file_of(place.load(log))
    equal([one[k] for k in ("rows", "new", "rest_timers", "notes", "timed", "not_recognised", "refused")], [8, 1, 1, 1, 2, 3, []])
    equal(one["names_not_recognised"], [{"name": "Xyzzy Twirl", "rows": 2}, {"name": "Frobnicate", "rows": 1}])
    got = place.run("--db", place.db, "import", log, "--unit", "kg")
    equal((got.returncode, got.err), (DONE, ""))
    holds(got.out, "0 new sets, 1 already there", "Xyzzy Twirl", "Frobnicate")


def test_twice_adds_nothing(place):
    first = file_of(place.load(EXAMPLE))
    before = place.events()
    second = file_of(place.load(EXAMPLE))
    equal((second["new"], second["changed"], second["already_there"]), (0, 0, first["new"]))
    equal(place.events(), before)


def test_same_file_twice_in_one_call(place):
    log = place.log(row(), row("2"))
    equal([(f["new"], f["already_there"]) for f in place.load(log, log)["files"]], [(2, 0), (0, 2)])


def test_identical_sets_are_kept(place):
    equal(file_of(place.load(place.log(*[row(str(n)) for n in range(1, 6)])))["new"], 5)
    equal(len(place.events()), 5)


def test_longer_export_adds_the_rest(place):
    with open(EXAMPLE, encoding="utf-8") as file:
        lines = file.read().splitlines(keepends=True)
    short = place.write("short.csv", "".join(lines[:300]))
    first = file_of(place.load(short))
    second = file_of(place.load(EXAMPLE))
    equal((second["already_there"], second["changed"]), (first["new"], 0))
    other = Place(os.path.join(place.folder, "other"))
    os.mkdir(other.folder)
    other.load(EXAMPLE)
    equal(place.events(), other.events())


def test_mended_row_takes_its_own_place(place):
    place.load(place.log(row("1"), row("2", "-1"), row("3", "90"), name="a.csv"), code=REFUSED)
    mended = file_of(place.load(place.log(row("1"), row("2", "95"), row("3", "90"), name="b.csv")))
    equal((mended["new"], mended["already_there"], mended["changed"]), (1, 2, 0))
    equal(sorted(place.events("ordinal, load_kg")), [(1, 100), (2, 95), (3, 90)])


def test_changed_row_is_believed(place):
    place.load(place.log(row("1"), row("2"), name="a.csv"))
    one = file_of(place.load(place.log(row("1"), row("2", "105", rpe="9"), name="b.csv")))
    equal((one["new"], one["already_there"], one["changed"]), (0, 1, 1))
    equal(place.events("load_kg, rpe"), [(100, None), (105, 9)])


def test_kg_and_lb(place):
    log = place.log(row("1", "225"), row("2", "2204"))
    place.load(log, unit="lb")
    equal(place.events("load_kg"), [(225 * KG_PER_LB,), (2204 * KG_PER_LB,)])
    one = file_of(place.load(log, unit="kg", code=REFUSED))  # the wrong unit is put right by importing again
    equal((one["changed"], one["refused"][0]["line"]), (1, 3))
    equal(place.events("load_kg")[0], (225,))
    got = place.run("--db", place.db, "import", place.log(row("1", "2300")), "--unit", "lb")
    holds(got.err, "got 2300 lb", "2204.62 lb")


def same_as_plain(change, **how):
    def test(place):
        with open(EXAMPLE, "rb") as file:
            data = file.read()
        place.load(EXAMPLE)
        wanted = place.events()
        os.remove(place.db)
        one = file_of(place.load(place.write("changed.csv", change(data)), **how))
        equal(one["refused"], [])
        equal(place.events(), wanted)
    return test


def test_stdin(place):
    with open(EXAMPLE, "rb") as file:
        one = file_of(place.load("-", stdin=file))
    equal((one["file"], one["stored"], one["rows"] > 500), ("standard input", True, True))


def test_slow_pipe(place):
    ours, theirs = os.pipe()
    if os.fork() == 0:
        for part in HEADER[:30], HEADER[30:] + row()[:40], row()[40:] + row("2")[:-1], "\n":
            os.write(theirs, part.encode())
            time.sleep(0.05)
        os._exit(0)
    os.close(theirs)
    equal(file_of(place.load("-", stdin=ours))["new"], 2)
    os.close(ours)
    os.wait()


def test_options_anywhere(place):
    log = place.log(row())
    for args in (["import", log, "--unit", "kg", "--db", place.db, "--json"], ["import", "--unit=KG", f"--db={place.db}", "--json", "--", log]):
        got = place.run(*args)
        equal((got.returncode, json.loads(got.out)["database"]), (DONE, place.db), got.err)


def test_future_is_said(place):
    equal(file_of(place.load(place.log(row(date="9998-01-05 18:00:00"))))["future"], 1)


def test_example(place):
    one = file_of(place.load(EXAMPLE))
    equal([one[k] for k in ("refused", "not_recognised", "rest_timers", "timed")], [[], 0, 1, 1])
    if not 500 <= one["new"] <= 700:
        raise AssertionError(f"{one['new']} sets")


def shared(name, **wanted):
    def test(place):
        path = os.path.join(SHARED, "data", "logs", "strong", name)
        if not os.path.exists(path):
            raise Skip(f"{path} is absent")
        one = file_of(place.load(path))
        equal(one["refused"], [])
        equal({k: one[k] for k in wanted}, wanted)
        equal(one["new"] + one["rest_timers"] + one["notes"] + one["timed"] + one["not_recognised"], one["rows"])
        equal(file_of(place.load(path))["new"], 0)
    return test


# ---- unit ---------------------------------------------------------------------------------------------------------------------


def test_no_unit(place):
    got = place.run("--db", place.db, "import", EXAMPLE)
    equal((got.returncode, got.out), (USAGE, ""))
    holds(got.err, "--unit kg", "--unit lb")
    equal(os.path.exists(place.db), False)


def on_terminal(place, answer, *files):
    ours, theirs = pty.openpty()
    os.write(ours, answer)
    got = place.run("--db", place.db, "--json", "import", *files, stdin=theirs)
    os.close(theirs)
    os.close(ours)
    return got


def test_unit_asked_on_terminal(place):
    log = place.log(row("1", "100"))
    got = on_terminal(place, b"lb\n", log)
    equal(got.returncode, DONE, got.err)
    holds(got.err, "kg or lb?")
    equal(place.events("load_kg"), [(100 * KG_PER_LB,)])
    for answer in b"\n", b"stone\n", b"kilos, I think\n":
        got = on_terminal(place, answer, log)
        equal((got.returncode, got.out), (USAGE, ""), got.err)
    equal(on_terminal(place, b"kg\n", "-").returncode, USAGE)


def test_wrong_unit(place):
    got = place.run("import", EXAMPLE, "--unit", "stone")
    equal(got.returncode, USAGE)
    holds(got.err, "stone", "kg or lb")


# ---- command line -------------------------------------------------------------------------------------------------------------


def test_usage(place):
    for args, word in ((), "command"), (("frob",), "frob"), (("--frob",), "--frob"), (("import",), "name the file"), \
            (("import", "--frob"), "--frob"), (("import", "--unit"), "unit"), (("today", "--db"), "--db"), (("--db",), "--db"):
        got = place.run(*args)
        equal((got.returncode, got.out), (USAGE, ""), f"{args} {got.err}")
        holds(got.err, word, "--help'")


def test_help(place):
    for args in ("--help",), ("import", "--help"), ("today", "--help"), ("timeline", "--help"), ("chart", "--help"):
        got = place.run(*args, env={"HOME": "", "XDG_DATA_HOME": ""})
        equal((got.returncode, got.err), (DONE, ""))
        holds(got.out, "Usage: recovery", "Options:", "Examples:", "Exit codes:", "--db FILE")
    got = place.run("--version")
    equal(got.returncode, DONE)
    if not re.fullmatch(r"recovery \d+\.\d+\.\d+, library \d+\.\d+\.\d+, model \d+\n", got.out):
        raise AssertionError(got.out)


def test_full_disk_for_the_answer(place):
    if not os.path.exists("/dev/full"):
        raise Skip("no /dev/full here")
    with open("/dev/full", "wb") as full:
        for args in ("--help",), ("--db", place.db, "import", EXAMPLE, "--unit", "kg"), ("--db", place.db, "--json", "import", EXAMPLE, "--unit", "kg"):
            got = place.run(*args, stdout=full)
            equal(got.returncode, FAILED)
            holds(got.err, "standard output")


# ---- the database -------------------------------------------------------------------------------------------------------------


def test_where_the_database_lies(place):
    log = place.log(row())
    for env, where in ({}, ".local/share/recovery"), ({"XDG_DATA_HOME": place.path("xdg")}, "xdg/recovery"), \
            ({"XDG_DATA_HOME": "relative", "HOME": place.path("home")}, "home/.local/share/recovery"):
        equal(place.run("import", log, "--unit", "kg", env=env).returncode, DONE)
        folder = place.path(where)
        equal(os.stat(folder).st_mode & 0o777, 0o700, folder)
        equal(os.stat(os.path.join(folder, "recovery.db")).st_mode & 0o777, 0o600)
    got = place.run("import", log, "--unit", "kg", env={"HOME": "", "XDG_DATA_HOME": ""})
    equal(got.returncode, USAGE)
    holds(got.err, "HOME", "--db")


def broken(place, word):
    before = place.bytes()
    for args in ("import", EXAMPLE, "--unit", "kg"), ("today",):
        got = place.run("--db", place.db, *args)
        equal((got.returncode, got.out), (FAILED, ""), got.err)
        holds(got.err, place.db, word)
        equal(place.bytes(), before, "it was changed")


def test_other_files_as_database(place):
    place.write("log.db", "This is no database, and it is longer than a hundred bytes, so that nobody takes it for an empty one. " * 9)
    broken(place, "not a database")
    os.remove(place.db)
    with sqlite3.connect(place.db) as base:
        base.execute("CREATE TABLE notes(text)")
    base.close()
    broken(place, "another program")
    got = place.run("--db", place.folder, "import", EXAMPLE, "--unit", "kg")
    equal(got.returncode, FAILED)
    holds(got.err, place.folder, "directory")


def test_later_database(place):
    place.load(EXAMPLE)
    with sqlite3.connect(place.db) as base:
        base.execute("PRAGMA user_version = 99")
    base.close()
    broken(place, "later version")


def test_changed_tables(place):
    place.load(EXAMPLE)
    with sqlite3.connect(place.db) as base:
        base.execute("ALTER TABLE event RENAME COLUMN reps TO times")
    base.close()
    broken(place, "reps")


def test_unusable_values(place):
    for change in "reps = 'many'", "reps = 5000", "what = 4e9", "what = 1", "time_s = NULL", "time_s = 1e300", "kind = 77", "load_kg = x'00'":
        place.load(EXAMPLE)
        with sqlite3.connect(place.db) as base:
            base.execute(f"UPDATE event SET {change} WHERE id = 100")
        base.close()
        got = place.run("--db", place.db, "today", "--at", "2026-03-12")
        equal((got.returncode, got.out), (FAILED, ""), change + got.err)
        holds(got.err, "row 100", change.split()[0])
        os.remove(place.db)


def test_damaged_database(place):
    place.load(EXAMPLE)
    whole = place.bytes()
    for at in range(0, len(whole), 4096):
        for length in 16, 4096:
            place.write("log.db", whole[:at] + b"\xa5" * length + whole[at + length:])
            for args in ("import", EXAMPLE, "--unit", "kg"), ("today", "--at", "2026-03-12"):
                got = place.run("--db", place.db, *args)
                if got.returncode not in (DONE, FAILED) or (got.returncode and place.db not in got.err):
                    raise AssertionError(f"{args[0]} at {at}: {got.returncode} {got.err}")
                if length == 4096 and got.returncode == DONE:
                    raise AssertionError(f"{args[0]}: page {at // 4096} lost and nothing said")
    for size in 1, 99, 4096, len(whole) - 1:
        place.write("log.db", whole[:size])
        broken(place, "database")


def test_full_disk_for_the_database(place):
    place.load(place.log(row()))

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (40960, 40960))
    before = place.events()
    got = place.run("--db", place.db, "import", EXAMPLE, "--unit", "kg", preexec_fn=limit, restore_signals=False)
    equal((got.returncode, got.out), (FAILED, ""), got.err)
    holds(got.err, place.db)
    equal(place.events(), before)


def test_columns_are_the_fields(place):
    place.load(EXAMPLE)
    with sqlite3.connect(place.db) as base:
        columns = [r[1] for r in base.execute("PRAGMA table_info(event)")]
    with open(os.path.join(SOURCE, "include", "recovery", "event.h"), encoding="utf-8") as file:
        struct = re.search(r"typedef struct recovery_event \{(.*?)\} recovery_event;", file.read(), re.S).group(1)
    fields = re.findall(r"^\t(?:u?int\d+_t|double)\s+(\w+);", struct, re.M)
    equal(columns, ["id"] + [f for f in fields if f not in ("size", "type", "reserved")] + ["source", "name", "ordinal"])


# ---- running ------------------------------------------------------------------------------------------------------------------


def tests():
    for name, word in {**NO_LOGS, **NO_LOGS_MADE}.items():
        yield f"no log: {name}", no_log(name, word)
    for name, (good, lines) in {**ROWS, **ROWS_MADE}.items():
        yield f"bad rows: {name}", bad_rows(name, good, lines)
    head = HEADER.encode()
    yield "endless line", endless(b"", b"a", "64 KiB")
    yield "endless zeros", endless(b"", b"\0", "64 KiB")
    yield "endless line behind a header", endless(head, b"a,", "64 KiB")
    yield "endless blank lines", endless(head, b"\n", "64 MiB")
    yield "endless note", endless(head + b'2026-01-05 18:00:00,"', b"a\n", "10000")
    yield "endless rows", endless(head, row().encode(), "64 MiB")
    yield "byte order mark", same_as_plain(lambda data: b"\xef\xbb\xbf" + data)
    yield "CRLF", same_as_plain(lambda data: data.replace(b"\n", b"\r\n"))
    yield "no last line end", same_as_plain(lambda data: data[:-1])
    yield "header in other case, with spaces", same_as_plain(lambda d: d.replace(b"Workout Name,Duration", b'" WORKOUT name" , duration', 1))
    yield "another locale", same_as_plain(lambda data: data, env={"LC_ALL": "de_DE.UTF-8"})
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            yield name[5:].replace("_", " "), test
    yield "shared log of 2021", shared("breinsp_ios_kg_2021.csv", rows=2078, timed=6)
    yield "shared log with rest timers", shared("wojtekolesinski_rest_timer_2025.csv", rows=16, rest_timers=8)


def main():
    count = {"ok": 0, "FAIL": 0, "skipped": 0}
    for name, test in tests():
        folder = tempfile.mkdtemp(prefix="recovery-")
        word, why = "ok", ""
        try:
            test(Place(folder))
        except Skip as reason:
            word, why = "skipped", f": {reason}"
        except Exception as reason:  # a test that breaks has failed; the others go on
            word, why = "FAIL", f": {type(reason).__name__}: {reason}".replace("\n", " | ")
        shutil.rmtree(folder, ignore_errors=True)
        count[word] += 1
        print(f"{word} {name}{why}", flush=True)
    print(f"{count['ok']} passed, {count['FAIL']} failed, {count['skipped']} skipped")
    return 1 if count["FAIL"] else 0


if __name__ == "__main__":
    sys.exit(main())
