"""Part 4: does our predicted part of the load lie where people's soreness lies?

The part of each predicted answer that sessions explain is regressed, within person, on the load of the same day and of seven days
before.  The figures from people (derived_*.csv) stand beside it.  Wanted are sign and order, not size: day 1 above 2 above 3, and
more soreness after the same session in rested people than in accustomed ones.
"""
import csv
import math
import os

import numpy as np

from protocol import number
from result import Metric

LAGS, POINTS = 8, 0.4         # a point of 0-10 is 0.4 of 1-5


def columns(people, kinds):
    """{who: {kind: load of each day}}; kinds: {name: test of an event}."""
    out = {}
    for who, days in people.items():
        out[who] = {}
        for name, wanted in kinds.items():
            loads = []
            for day in days:
                mine = [s.get("rpe", 4.0) * s["duration_s"] / 60 for s in day.sessions if wanted(s)]
                loads.append(sum(mine))
            out[who][name] = np.array(loads)
    return out


def profile(library, people, kinds, run_person):
    """Points of 1-5 per 100 AU of each kind at lags 0 to 7."""
    xs, ys = [], []
    loads = columns(people, kinds)
    for who, days in people.items():
        parts = {r[0].begin: r[6] for r in run_person(library, days)}
        rows, y = [], []
        for i, day in enumerate(days):
            if i >= LAGS - 1 and day.begin in parts:
                rows.append([loads[who][k][i - lag] / 100 for k in kinds for lag in range(LAGS)])
                y.append(POINTS * parts[day.begin])
        if len(rows) > 30:
            rows, y = np.array(rows), np.array(y)
            xs.append(rows - rows.mean(0))
            ys.append(y - y.mean())
    if not xs:
        return {}
    x, y = np.concatenate(xs), np.concatenate(ys)
    beta = np.linalg.lstsq(x, y, rcond=None)[0]
    return {k: beta[i * LAGS:(i + 1) * LAGS] for i, k in enumerate(kinds)}


def published(data):
    """{(data set, kind): slopes at lags} of people."""
    path, out = os.path.join(data, "data", "monitoring", "derived_distributed_lag_soreness.csv"), {}
    if os.path.exists(path):
        with open(path, newline="", encoding="utf-8") as f:
            for row in csv.DictReader(f):
                lag = number(row.get("lag_days"))
                if 0 <= lag < LAGS:
                    key = (str(row.get("dataset", "")).lower(), str(row.get("load_type", "")))
                    out.setdefault(key, np.full(LAGS, np.nan))[int(lag)] = number(row.get("beta_points_per_100AU"))
    return out


def habituation(library, people, run_person):
    """How much our part rises from the morning of a session of 300-700 AU to the two mornings after it, by mean load of the 14 days
    before: (rested, accustomed, number of each).  A rise, because what is there already is not the session's doing."""
    rested, used = [], []
    for days in people.values():
        parts = {r[0].begin: POINTS * r[6] for r in run_person(library, days)}
        for i in range(14, len(days) - 2):
            if 300 <= days[i].load <= 700 and days[i].begin in parts:
                before = float(np.mean([d.load for d in days[i - 14:i]]))
                after = [parts[days[j].begin] - parts[days[i].begin] for j in (i + 1, i + 2) if days[j].begin in parts]
                if after:
                    (rested if before <= 100 else used if before > 300 else []).append(float(np.mean(after)))
    return (float(np.mean(rested)) if rested else float("nan"), float(np.mean(used)) if used else float("nan"), len(rested), len(used))


def published_habituation(data):
    """The same of people: mean of days 1 and 2 less day 0, over the bins, weighted by n."""
    path = os.path.join(data, "data", "monitoring", "derived_soccermon_dose_and_habituation.csv")
    found = {}
    if os.path.exists(path):
        with open(path, newline="", encoding="utf-8") as f:
            for row in csv.DictReader(f):
                if not str(row.get("question", "")).startswith("habituation") or row.get("days_after") not in ("0", "1", "2"):
                    continue
                low = number(str(row.get("bin", "")).lstrip("(").split(",")[0])
                high = number(str(row.get("bin", "")).rstrip("]").split(",")[-1])
                group = "rested" if high <= 100 else "used" if low >= 300 else None
                item = (number(row.get("mean_soreness_deviation_points_up_is_sorer")), number(row.get("n")))
                found.setdefault((group, row["days_after"] != "0"), []).append(item)
    mean = lambda rows: sum(v * n for v, n in rows) / sum(n for _, n in rows) if rows else float("nan")
    return [mean(found.get((group, True), [])) - mean(found.get((group, False), [])) for group in ("rested", "used")]


def run(library, data, found, run_person, say):
    """Figures of every data set that is there."""
    theirs, out = published(data), []
    kinds = {"soccermon": {"daily_load": lambda s: True},
             "pmdata": {"strength": lambda s: s["what"] == "circuit_training", "other": lambda s: s["what"] != "circuit_training"}}
    for name, people in found.items():
        say("lag profile, %s" % name)
        for kind, beta in profile(library, people, kinds[name], run_person).items():
            other = theirs.get((name, kind), np.full(LAGS, np.nan))
            right = beta[1] > beta[2] > beta[3] and beta[1] > 0 and beta[2] > 0
            # People's own slopes belong to whoever measured them: shown, but not written into the results.
            say("  %s by lag, ours   %s" % (kind, " ".join("%7.3f" % b for b in beta)))
            say("  %s by lag, people %s" % (kind, " ".join("%7.3f" % b for b in other)))
            baseline = {"lag %d" % i: float(beta[i]) for i in range(LAGS)}
            baseline["lag 2 over lag 1, ours"] = float(beta[2] / beta[1]) if beta[1] else math.nan
            baseline["lag 2 over lag 1, people"] = float(other[2] / other[1])
            out.append(Metric("lags_%s_%s" % (name, kind), "Points of 1-5 per 100 AU of %s by days since: 1 if day 1 > 2 > 3 and 1, 2 above 0" % kind,
                              float(right), (">=", 1.0), "%d people" % len(people), baseline, 0))
    if "soccermon" in found:
        rested, used, n, m = habituation(library, found["soccermon"], run_person)
        a, b = published_habituation(data)
        out.append(Metric("habituation_soccermon", "Rise in points of 1-5 to days 1 and 2 after 300-700 AU: rested people (14 days at 100 AU at most) "
                          "less accustomed ones (over 300)", rested - used, (">=", 1e-6), "%d and %d sessions" % (n, m),
                          {"ours rested": rested, "ours accustomed": used, "people rested": a, "people accustomed": b}))
    return out
