#!/usr/bin/env python3
"""Judge the library on published courses, people's daily answers and simulated people, beside rivals and goals.

    validate.py --library librecovery.so.0 [--data DIR] [--only PART ...] [--write VALIDATION.md validation.jsonl]

DIR holds evidence/timecourse.csv and data/monitoring/{soccermon,pmdata}/ (default: ../shared beside the source tree).  A part whose
data are absent is skipped aloud.  The two result files are written anew only when every part ran.
Exit status: 0 also when goals are missed; 1 when a part broke.
"""
import argparse
import json
import os
import sys
import tempfile
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)

import courses      # noqa: E402  (the folder has to be on the path first)
import lags         # noqa: E402
import reports      # noqa: E402
import simulate     # noqa: E402
from lib import Library      # noqa: E402

PARTS = {"courses": "Published courses", "reports": "Daily answers of people", "simulate": "Simulated people",
         "lags": "Lag profile and habituation"}
HEAD = """# Validation

Written by `make validate`; do not edit. Model version %d. Constants are fitted on published figures and open laboratory data only; people's
daily answers judge and never fit. The data themselves are not part of this project. Figures are errors where the text says RMSE
(lower is better), else shares. Rivals and references went through the same script and saw the same data.
"""


def say(text):
    print(text, flush=True)


def number(x, digits):
    return "-" if x is None else "%.*f" % (digits, x)


def verdict(m):
    return "" if m.met is None else "met" if m.met else "short by %.3g" % m.short


def table(metrics):
    """Lines of a plain table for the terminal."""
    out = ["%-34s %9s  %-14s %-16s %s" % ("metric", "value", "goal", "", "n")]
    for m in metrics:
        out.append("%-34s %9s  %-14s %-16s %s" % (m.name, number(m.value, m.digits), m.goal_text(), verdict(m), m.n))
        rivals = sorted(m.baseline.items(), key=lambda kv: kv[1]) if len(m.baseline) > 12 and "shape" in m.name else list(m.baseline.items())
        for i in range(0, len(rivals), 4):
            out.append("    " + "; ".join("%s %.3f" % kv for kv in rivals[i:i + 4]))
    return out


def document(results, version, detail):
    """docs/VALIDATION.md: one table per part, then rivals, then figures per study."""
    out = [HEAD % version]
    judged = [m for part in results.values() for m in part if m.met is not None]
    out.append("%d of %d goals are met.\n" % (sum(m.met for m in judged), len(judged)))
    for part, metrics in results.items():
        out.append("## %s\n" % PARTS[part])
        out.append("| figure | what it measures | value | goal | | from |\n|---|---|---|---|---|---|")
        for m in metrics:
            out.append("| `%s` | %s | %s | %s | %s | %s |" % (m.name, m.about, number(m.value, m.digits), m.goal_text(), verdict(m), m.n))
        out.append("")
        for m in metrics:
            if m.baseline:
                rivals = sorted(m.baseline.items(), key=lambda kv: kv[1]) if len(m.baseline) > 12 and "lags" not in m.name else m.baseline.items()
                out.append("`%s` beside: %s.\n" % (m.name, "; ".join("%s %.3f" % kv for kv in rivals)))
    for title, each in detail.items():
        if each:
            out.append("## %s\n\n| | |\n|---|---|" % title.capitalize())
            out += ["| %s | %.3f |" % kv for kv in sorted(each.items())]
            out.append("")
    return "\n".join(out)


def write(path, text):
    """All of the file or none of it."""
    folder = os.path.dirname(os.path.abspath(path))
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=".validation")
    with os.fdopen(handle, "w", encoding="utf-8") as f:
        f.write(text if text.endswith("\n") else text + "\n")
    os.chmod(temporary, 0o644)
    os.replace(temporary, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", default=os.path.join(ROOT, "librecovery.so.0"))
    parser.add_argument("--data", default=os.path.join(os.path.dirname(ROOT), "shared"))
    parser.add_argument("--only", nargs="+", choices=list(PARTS), default=list(PARTS))
    parser.add_argument("--people", type=int, default=simulate.PEOPLE, help="simulated people")
    parser.add_argument("--loso", default=os.path.join(ROOT, "tools", "calibrate", "loso.json"), help=argparse.SUPPRESS)
    parser.add_argument("--write", nargs=2, metavar=("MD", "JSONL"))
    options = parser.parse_args()
    library = Library(options.library)
    results, detail, broken = {}, {}, []
    found = reports.read(options.data, say) if {"reports", "lags"} & set(options.only) else {}
    whole = set(options.only) == set(PARTS) and len(found) == len(reports.SETS)

    def part(name, run):
        if name in options.only:
            try:
                made = run()
            except Exception:           # the other parts still have something to tell
                traceback.print_exc()
                broken.append(name)
                return
            if made:
                results[name] = made

    part("courses", lambda: courses.run(library, options.data, options.loso, say, detail))
    part("reports", lambda: reports.run(library, found, say)[0])
    part("simulate", lambda: simulate.run(library, say, options.people))
    part("lags", lambda: lags.run(library, options.data, found, reports.run_person, say))
    for name, metrics in results.items():
        say("\n== %s" % PARTS[name])
        say("\n".join(table(metrics)))
    judged = [m for metrics in results.values() for m in metrics if m.met is not None]
    say("\n%d of %d goals met" % (sum(m.met for m in judged), len(judged)))
    if broken:
        say("broken: %s" % ", ".join(broken))
    if options.write:
        if whole and len(results) == len(PARTS):
            write(options.write[1], "\n".join(json.dumps(m.record()) for metrics in results.values() for m in metrics))
            write(options.write[0], document(results, library.version, detail))
        else:
            say("%s and %s left as they are: not every part ran" % tuple(options.write))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
