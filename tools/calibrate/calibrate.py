#!/usr/bin/env python3
"""Fit the constants of the model to published figures and open laboratory data, through the library itself.

    calibrate.py --library librecovery.so.0 [--data DIR] [--constants NAME ...] [--left-out loso.json] [--jobs N]

Read are evidence/timecourse.csv, evidence/features.csv and data/lab/ of DIR (default: ../shared beside the source tree).  People's
daily answers judge the model and are never opened here.  Each study counts once, however many arms it has.  Every constant is
held to its present value by a prior of its own width, so that one the data do not inform stays where it is.

Printed: error before and after, what to write into lib/params.def, and how far the data inform each constant.  --left-out also
fits without each study in turn and writes the values, which tools/validate uses for the study that was left out.
"""
import argparse
import csv
import functools
import json
import math
import multiprocessing
import os
import sys

import numpy as np
from scipy.optimize import least_squares

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "tools", "validate"))

import courses      # noqa: E402  (the folder has to be on the path first)
from lib import Library, Refused      # noqa: E402
from protocol import Protocol, number      # noqa: E402

# What one unit of misfit is: a course shape by 0.06 of its largest rating (twice the floor), a level by 1.5 of 10, strength by 8 %:
# the goals.  The level weighs less, as most of its misfit is protocols that a line of text cannot describe.
SHAPE, LEVEL, STRENGTH, EARLY = 0.06, 1.5, 8.0, 0.25
ROBUST = 1.5                     # misfits beyond this many units count linearly: one odd study must not pull everything
STEP = 0.05                      # of the derivatives, in prior widths: the state keeps single precision, so it must not be small
# Width of the prior: in the logarithm of a positive constant, in the logit of a share.
PRIOR = {
    "fast_h": 0.2, "fast_novel_h": 0.2, "novel_dose": 0.7, "slow_h": 0.3, "ladder": 0.15, "scale_weight": 0.5,
    "acute_share": 0.5, "acute_h": 0.4, "rest_local": 0.2,
    "loss_max": 0.3, "loss_arm": 0.4, "loss_knee_extensors": 0.4, "loss_fast_share": 0.5, "loss_fast_h": 0.5,
    "loss_slow_h": 0.4, "loss_novel_h": 0.4,
    "protect_sore_max": 0.5, "protect_strength_max": 0.7, "start_unknown": 0.7, "start_untrained": 0.7, "start_recreational": 0.7,
    "start_trained": 0.7, "rep_dose": 0.5, "au_dose": 0.4, "au_marathon": 0.4, "au_power": 0.2,
    "descent_m": 0.4, "bend": 0.7, "contractions": 0.3, "intensity_power": 0.3,
    "mixed": 0.5, "velocity_power": 0.5,
}
SHARES = {"scale_weight", "acute_share", "loss_fast_share", "protect_sore_max", "protect_strength_max", "start_unknown", "start_untrained",
          "start_recreational", "start_trained", "mixed", "bend"}
# Fitted unless others are named.  Time constants of soreness are not among them: few studies have a course, and fitted to all but one
# of them they describe the one worse than the present values do.
USUAL = ["acute_share", "rest_local", "loss_max", "loss_arm", "loss_knee_extensors", "loss_fast_share", "loss_fast_h", "loss_slow_h",
         "loss_novel_h", "rep_dose", "au_dose", "au_marathon", "descent_m", "contractions", "intensity_power", "mixed"]


class Constants:
    """A vector of free numbers, one per constant, 0 = present value, 1 = one prior width above; and back."""

    def __init__(self, library, names):
        self.now = library.constants()
        self.names = [n for n in names if n in self.now and n in PRIOR]
        self.limits = {n: library.limits("params", n) for n in self.names}

    def values(self, x):
        out = {}
        for name, z in zip(self.names, x):
            least, most = self.limits[name]
            now, width = self.now[name], PRIOR[name]
            if name in SHARES:
                top = min(most, 1.0) + 1e-9
                share = min(max(now / top, 0.005), 0.995)
                value = top / (1 + math.exp(-(math.log(share / (1 - share)) + z * width)))
            else:
                value = now * math.exp(z * width)
            out[name] = min(max(value, least), most)
        return out


class Target:
    """One arm with its figures; `miss(changed)` are its residuals in units of misfit."""

    def __init__(self, library, arm, kind):
        self.arm, self.study, self.kind = arm, arm.study, kind
        self.protocol = Protocol(library, arm.row)

    def miss(self, changed):
        state, arm = self.protocol.state(changed), self.arm
        times = self.protocol.times(arm.t)
        if self.kind == "strength":
            got = state.forecast(self.protocol.muscle, times)["strength"]
            return [("strength", (got - courses.percent(arm)) / STRENGTH)]
        if self.kind == "peak":
            hours = self.protocol.times(np.arange(12, 97, 6.0))
            got = float(np.max(state.answer(self.protocol.muscle, "nrs_0_10", hours, side="left")["mean"]))
            return [("level", np.array([(got - arm.nrs(arm.y)[0]) / LEVEL]))]
        out, late = [], arm.late
        curve = np.array(state.forecast(self.protocol.muscle, times)["soreness"])
        if late.sum() >= 2 and arm.y[late].max() > 0:
            _, factor = courses.misfit(curve[late], arm.y[late])
            top = arm.y[late].max()
            out.append(("shape", (factor * curve[late] - arm.y[late]) / top / SHAPE))
            soon = arm.t <= courses.EARLY
            if soon.any():
                out.append(("early", (factor * curve[soon] - arm.y[soon]) / top / EARLY))
        if late.any():
            got = state.answer(self.protocol.muscle, "nrs_0_10", times, side="left")["mean"]
            out.append(("level", (got[late] - arm.nrs(arm.y[late])) / LEVEL))
        return out


def row(**cells):
    return dict({"bout": "1", "training_status": "NA"}, **cells)


def from_features(path, known):
    """Strength losses and peak ratings of studies that have no course."""
    out = []
    if not os.path.exists(path):
        return out
    with open(path, newline="", encoding="utf-8") as f:
        for r in csv.DictReader(f):
            kind = str(r.get("outcome", "")).lower()
            if kind == "strength" and (r.get("study_id"), "strength") not in known:
                for hour in (0, 24, 48, 72, 96):
                    loss = number(r.get("loss_pct_%dh" % hour))
                    if 0 < loss < 100 and re_clean(r.get("loss_pct_%dh" % hour)):
                        out.append(("strength", dict(r, unit="% change", time_h=str(hour), value=str(-loss), spread="NA")))
            elif kind == "soreness" and (r.get("study_id"), "soreness") not in known:
                peak = number(str(r.get("peak_value", "")).lstrip("+"))
                if peak > 0 and re_clean(r.get("peak_value")):
                    out.append(("peak", dict(r, time_h="36", value=str(peak), spread="NA")))
    return out


def re_clean(text):
    """Is the cell one plain number or range?  Notes in a cell often change what the number means."""
    return all(c in "0123456789.+-\u2013 " for c in str(text or "x"))


def from_lab(folder):
    """Open laboratory data: strength of the stronger leg around a 50 km race, means over the people."""
    path = os.path.join(folder, "landers_ramos_ultra50k", "tidy_ultra50k.csv")
    if not os.path.exists(path):
        return []
    people = {}
    with open(path, newline="", encoding="utf-8") as f:
        for r in csv.DictReader(f):
            if "strength" in str(r.get("measure", "")):
                people.setdefault(r.get("subject"), {})[r.get("time")] = number(r.get("value"))
    out = []
    for label, hour in (("post", 0), ("post24h", 24)):
        ratios = [100 * p[label] / p["pre"] for p in people.values() if p.get("pre", 0) > 0 and p.get(label, 0) > 0]
        if ratios:
            out.append(("strength", row(study_id="open data, 50 km race", muscle_group="knee extensors", exercise="50-km trail race",
                                        training_status="trained", unit="% of pre", time_h=str(hour), value=str(np.mean(ratios)),
                                        n=str(len(ratios)), arm="all")))
    return out


def gather(library, data):
    """All targets."""
    arms = courses.load(os.path.join(data, "evidence", "timecourse.csv"))
    targets = [Target(library, a, "soreness") for a in arms.get("soreness", [])]
    targets += [Target(library, a, "strength") for a in arms.get("strength", []) if courses.percent(a) is not None]
    known = {(t.study, t.kind) for t in targets}
    grouped = {}
    for kind, r in from_features(os.path.join(data, "evidence", "features.csv"), known) + from_lab(os.path.join(data, "data", "lab")):
        grouped.setdefault((kind,) + tuple(r.get(k, "NA") for k in courses.KEY), []).append(r)
    return targets + [Target(library, courses.Arm(rows), key[0]) for key, rows in grouped.items()]


def residuals(x, constants, targets, left_out=None, parts=None):
    """Residuals with every study's squares summing to the same weight per kind of figure, then the prior."""
    changed = constants.values(x)
    found = {}
    for target in targets:
        if target.study == left_out:
            continue
        for kind, miss in target.miss(changed):
            found.setdefault((kind, target.study), []).append(np.asarray(miss, float))
    if parts is not None:
        for kind in ("shape", "level", "strength", "early"):
            values = [math.sqrt(np.mean([np.mean(m ** 2) for m in v])) for (k, _), v in sorted(found.items()) if k == kind]
            if values:
                parts[kind] = (float(np.mean(values)), len(values))
    out = []
    for (kind, study), arms in found.items():
        for miss in arms:
            soft = ROBUST * np.sqrt(2 * (np.sqrt(1 + (miss / ROBUST) ** 2) - 1))
            out.append(np.sign(miss) * soft / math.sqrt(len(miss) * len(arms)))
    return np.concatenate(out + [np.asarray(x)])


def slopes(run, x):
    """Derivatives of the residuals by central differences."""
    columns = []
    for i in range(len(x)):
        step = np.zeros(len(x))
        step[i] = STEP
        columns.append((run(x + step) - run(x - step)) / (2 * STEP))
    return np.array(columns).T


def fit(constants, targets, start, left_out=None, rounds=10):
    """The most likely vector."""
    run = functools.partial(residuals, constants=constants, targets=targets, left_out=left_out)
    return least_squares(run, start, jac=functools.partial(slopes, run), bounds=(-4, 4), max_nfev=rounds, xtol=1e-3, ftol=1e-4)


_shared = {}


def start_worker(path, data, names):
    library = Library(path)
    _shared["constants"] = Constants(library, names)
    _shared["targets"] = gather(library, data)


def fit_without(job):
    study, start = job
    found = fit(_shared["constants"], _shared["targets"], np.array(start), study, 5)
    return study, {k: round(v, 5) for k, v in _shared["constants"].values(found.x).items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", default=os.path.join(ROOT, "librecovery.so.0"))
    parser.add_argument("--data", default=os.path.join(os.path.dirname(ROOT), "shared"))
    parser.add_argument("--constants", nargs="+", default=USUAL, metavar="NAME", help="%s" % " ".join(PRIOR))
    parser.add_argument("--left-out", metavar="JSON")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    try:
        library = Library(options.library)
        constants, targets = Constants(library, options.constants), gather(library, options.data)
    except (OSError, Refused) as failed:
        print("calibrate: %s" % failed, file=sys.stderr)
        return 1
    zero = np.zeros(len(constants.names))
    before, after = {}, {}
    residuals(zero, constants, targets, parts=before)
    found = fit(constants, targets, zero, rounds=20)
    residuals(found.x, constants, targets, parts=after)
    print("%d targets of %d studies, %d constants" % (len(targets), len({t.study for t in targets}), len(constants.names)))
    for kind, unit in (("shape", SHAPE), ("level", LEVEL), ("strength", STRENGTH), ("early", EARLY)):
        if kind in before:
            print("%-9s mean over %2d studies of RMSE: before %.4g, after %.4g" % (
                kind, before[kind][1], before[kind][0] * unit, after[kind][0] * unit))
    # The curvature of the misfit alone, against that of the prior, tells how far the data inform a constant.
    inverse = np.linalg.inv(found.jac.T @ found.jac)
    values = constants.values(found.x)
    print("\n%-22s %10s %10s %8s  informed" % ("constant", "now", "fitted", "change"))
    for i, name in enumerate(constants.names):
        informed = max(0.0, 1 - inverse[i, i])
        word = "by the data" if informed > 0.5 else "a little" if informed > 0.15 else "not by these data"
        print("%-22s %10.4g %10.4g %+7.0f%%  %.2f %s" % (name, constants.now[name], values[name], 100 * (values[name] / constants.now[name] - 1),
                                                        informed, word))
    if options.left_out:
        studies = sorted({t.study for t in targets})
        jobs = [(s, list(found.x)) for s in studies]
        with multiprocessing.Pool(options.jobs, start_worker, (options.library, options.data, options.constants)) as pool:
            left = dict(pool.imap_unordered(fit_without, jobs))
        with open(options.left_out, "w", encoding="utf-8") as f:
            everything = {k: round(v, 5) for k, v in values.items()}
            json.dump({"model": library.version, "all": everything, "left_out": dict(sorted(left.items()))}, f, indent=1)
            f.write("\n")
        print("\nwrote %s: %d studies left out in turn" % (options.left_out, len(left)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
