"""The examples print what they promise; the binding for LuaJIT gives the same bits.

`python3 tests/test_examples.py --write` writes the promised outputs anew, after a change of the model or of its words."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
EXAMPLES = ROOT / "examples"
#: name, arguments, exit status
RUNS = [("watch", [], 0), ("nightly", ["logs", "2026-03-11T07:00:00Z"], 0), ("alert", ["3.5"], 3), ("kiosk", [], 0),
        ("hevy", ["hevy.csv"], 0)]


def run(name, arguments, folder):
    """One example as a user runs it."""
    env = dict(os.environ, PYTHONPATH=str(HERE.parent), MPLBACKEND="Agg")
    given = EXAMPLES / f"{name}.in"
    extra = [str(folder)] if name in ("hevy", "nightly") else []
    with open(given if given.exists() else os.devnull, encoding="utf-8") as answers:
        return subprocess.run([sys.executable, f"{name}.py", *arguments, *extra], env=env, cwd=EXAMPLES, stdin=answers,
                              capture_output=True, text=True)


@pytest.mark.parametrize("name,arguments,status", RUNS, ids=[one[0] for one in RUNS])
def test_example(name, arguments, status, tmp_path):
    if name in ("nightly", "hevy"):
        pytest.importorskip("pandas")
    if name == "hevy":
        pytest.importorskip("matplotlib")
    made = run(name, arguments, tmp_path)
    assert made.returncode == status, made.stderr
    assert made.stdout == (EXAMPLES / f"{name}.out").read_text(encoding="utf-8")
    if name == "hevy":
        assert all((tmp_path / one).stat().st_size > 20000 for one in ("soreness.png", "body.png"))
    if name == "nightly":
        assert sorted(p.name for p in tmp_path.iterdir()) == ["ann.state", "ben.state", "cleo.state"]


def test_examples_are_short():
    for path in [*EXAMPLES.glob("*.py"), *EXAMPLES.glob("*.c")]:
        assert len(path.read_text(encoding="utf-8").splitlines()) < 100, path


def test_the_same_bits_in_luajit():
    """A second binding, made from the same description, runs the scenario of tests/golden.c."""
    luajit = shutil.which("luajit")
    if not luajit:
        pytest.skip("no luajit")
    script = ROOT / "bindings" / "luajit"
    assert len((script / "recovery.lua").read_text(encoding="utf-8").splitlines()) < 150
    made = subprocess.run([luajit, str(script / "golden.lua")], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    from test_golden import LABELS

    golden = [one for one in (ROOT / "tests/golden/golden.txt").read_text(encoding="utf-8").splitlines() if one.startswith(LABELS)]
    assert made.stdout.splitlines() == golden


def test_luajit_says_what_was_wrong():
    luajit = shutil.which("luajit")
    if not luajit:
        pytest.skip("no luajit")
    code = ('local R = require "recovery"; local e = R.new("event", {kind = "bout", what = "biceps", dose = 99, time_s = 1}); '
            'R.call("event_check", e)')
    made = subprocess.run([luajit, "-e", code], capture_output=True, text=True, cwd=ROOT / "bindings" / "luajit")
    assert made.returncode and "event_check: e_range dose, got 99, allowed 0 to 10" in made.stderr, made.stderr


if __name__ == "__main__" and "--write" in sys.argv:
    for one, given, _ in RUNS:
        (EXAMPLES / f"{one}.out").write_text(run(one, given, ROOT / "obj").stdout, encoding="utf-8")
