"""Part 1: published courses of soreness and strength after laboratory bouts, races and sessions.

Nothing here is fitted to an arm except the one linear factor that the shape measure allows, the same for everybody.  Constants of
references and peers are fitted on all other studies; ours are the published ones, or those refitted without the study at hand when
tools/calibrate has left them in loso.json.
"""
import collections
import csv
import json
import math
import os

import numpy as np

import peers
from protocol import Protocol, number
from result import Metric, by_study

LATE, EARLY = 20.0, 12.0
Z = 1.2815515655446004            # 90th percentile of the normal
KEY = ("study_id", "muscle_group", "exercise", "contractions", "intensity", "training_status", "bout", "interval_since_prev_bout_days",
       "sex", "arm", "outcome", "assessment", "unit", "scale_max")
# What all people of a study share: spread of the dose as we computed it says nothing of how people differ.
SHARED = ("set_log_sd", "effort_log_sd", "effort_log_sd_unknown", "bout_log_sd", "activity_log_sd", "rpe_log_sd_unknown", "mass_log_sd",
          "descent_log_sd_unknown", "protocol_log_sd", "contraction_log_sd_unknown", "intensity_log_sd_unknown",
          "length_log_sd_unknown", "velocity_log_sd_unknown")


class Arm:
    """Ratings of one arm and one outcome over time."""

    def __init__(self, rows):
        self.row, self.study = rows[0], rows[0].get("study_id", "?")
        rows = sorted(((number(r.get("time_h")), number(r.get("value")), number(r.get("spread")), r) for r in rows), key=lambda x: x[0])
        rows = [r for r in rows if math.isfinite(r[0]) and math.isfinite(r[1])]
        self.before = next((v for t, v, _, _ in rows if t < 0), None)
        rows = [r for r in rows if r[0] >= 0]
        self.t, self.y = np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
        self.sd = np.array([s if str(r.get("spread_type", "")).lower() == "sd" else np.nan for _, _, s, r in rows], float)
        self.people = number(self.row.get("n"))
        self.late = self.t >= LATE

    def nrs(self, values):
        """Ratings on 0 to 10."""
        unit, top = str(self.row.get("unit", "")).lower(), number(self.row.get("scale_max"))
        if "1-" in unit and top == top:                 # "1-10": the lowest answer is 1
            return (values - 1) * 10 / (top - 1)
        if top == top and top > 0:
            return values * 10 / top
        if unit.startswith("mm"):
            return values / 10
        return values if not len(self.y) or np.nanmax(self.y) <= 10 else values / 10

    def nrs_per_unit(self):
        return float(self.nrs(np.array(1.0)) - self.nrs(np.array(0.0)))


def load(path):
    """{outcome: [Arm, ...]} of a timecourse table; missing columns read as not available."""
    rows = collections.OrderedDict()
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            rows.setdefault(tuple(row.get(k, "NA") for k in KEY), []).append(row)
    arms = collections.defaultdict(list)
    for of_arm in rows.values():
        arm = Arm(of_arm)
        if len(arm.t):
            arms[str(of_arm[0].get("outcome", "")).lower()].append(arm)
    return arms


class Ours:
    """Our forecast of an arm, from its protocol alone."""

    def __init__(self, library, loso, say):
        self.library, self.loso, self.say, self.made, self.heard = library, loso, say, {}, set()

    def protocol(self, arm):
        made = Protocol(self.library, arm.row)
        for text in made.said:
            if (arm.study, text) not in self.heard:
                self.heard.add((arm.study, text))
                self.say("  %s: %s" % (arm.study, text))
        return made

    def ask(self, arm, more=None):
        """(points, answers about the muscle on 0-10) at the arm's times."""
        protocol = self.protocol(arm)
        changed = dict(self.loso.get(arm.study, {}))
        changed.update(more or {})
        state = protocol.state(changed)
        times = protocol.times(arm.t)
        return state.forecast(protocol.muscle, times), state.answer(protocol.muscle, "nrs_0_10", times, side="left")


def misfit(curve, y):
    """Root mean square of what is left after the best linear factor, against the largest rating; and that factor."""
    size = float(curve @ curve)
    factor = float(curve @ y) / size if size > 0 else 0.0
    return math.sqrt(float(np.mean((y - factor * curve) ** 2))) / float(y.max()), factor


def shape(curve_of, arms):
    """[(study, misfit)] and [(study, misfit of the early ratings)] for curve_of(arm) -> values at arm.t."""
    late, early = [], []
    for arm in arms:
        curve, top = curve_of(arm), float(arm.y[arm.late].max())
        miss, factor = misfit(curve[arm.late], arm.y[arm.late])
        late.append((arm.study, miss))
        soon = arm.t <= EARLY
        if soon.any():
            early.append((arm.study, math.sqrt(float(np.mean((arm.y[soon] - factor * curve[soon]) ** 2))) / top))
    return late, early


def left_out(curve_of, grid, arms):
    """The same with one constant, for each study the value that is best on all others."""
    tables = [shape(lambda arm, g=g: curve_of(arm, g), arms) for g in grid]
    means = [by_study(late)[2] for late, _ in tables]
    late, early = [], []
    for study in means[0]:
        others = [s for s in means[0] if s != study] or [study]
        best = min(range(len(grid)), key=lambda i: sum(means[i][s] for s in others))
        late += [x for x in tables[best][0] if x[0] == study]
        early += [x for x in tables[best][1] if x[0] == study]
    return late, early


def shapes(ours, arms, muscle_of, forecasts):
    """Shape of our curve beside references, peers and the floor."""
    late, early, floor = {}, {}, []
    for name, (curve, grid) in peers.REFERENCES.items():
        late[name], early[name] = left_out(lambda arm, g, c=curve: c(arm.t, g), grid, arms)
    for name, curve in peers.PEERS.items():
        late[name], early[name] = shape(lambda arm, c=curve: c(arm.t, muscle_of[arm]), arms)
        again, grid = peers.stretched(curve)
        late[name + ", refitted"], early[name + ", refitted"] = left_out(lambda arm, g, c=again: c(arm.t, muscle_of[arm], g), grid, arms)
    mine, mine_early = shape(lambda arm: np.array(forecasts[arm][0]["soreness"]), arms)
    for arm in arms:
        taus = np.concatenate([np.arange(4, 9, 0.5), np.arange(9.5, 150, 0.5)])
        floor.append((arm.study, min(misfit(peers.chain(arm.t[arm.late], tau), arm.y[arm.late])[0] for tau in taus)))
    value, studies, each = by_study(mine)
    baseline = {name: by_study(x)[0] for name, x in late.items()}
    baseline["floor: each arm's own tau"] = by_study(floor)[0]
    best = min((v, k) for k, v in baseline.items() if k in late)
    rivals = {k: v for k, v in baseline.items() if not k.startswith("floor")}
    n = "%d studies, %d arms" % (studies, len(arms))
    out = [Metric("course_shape", "Shape of published courses from 20 h: RMSE after one linear factor per arm, over the arm's largest rating; "
                  "mean over arms, then studies", value, ("<=", 0.085), n, baseline),
           Metric("course_shape_against_best_rival", "The same as a share of the best reference or peer (%s)" % best[1],
                  value / best[0], ("<=", 0.999), n, {"best rival": best[0], "rivals counted": float(len(rivals))})]
    if mine_early:
        value, studies, _ = by_study(mine_early)
        rivals = {name: by_study(x)[0] for name, x in early.items() if x}
        out.append(Metric("course_early", "Ratings of the first 12 h, with the factor of the late ones", value, None,
                          "%d studies, %d arms" % (studies, len(mine_early)), rivals))
    return out, each


def peaks(arms, forecasts):
    """Is the highest rating where our curve is highest, or less than 0.5 of 10 from it?"""
    hits = []
    for arm in arms:
        y, curve = arm.nrs(arm.y[arm.late]), forecasts[arm][0]["soreness"][arm.late]
        there = int(np.argmax(curve))
        hits.append((arm.study, float(y.max() - y[there] < 0.5)))
    value, studies, _ = by_study(hits)
    plain = float(np.mean([h for _, h in hits])) if hits else float("nan")
    return [Metric("course_peak_place", "Share of arms whose highest rating is at our peak, or less than 0.5 of 10 above the rating there",
                   plain, (">=", 0.75), "%d arms, %d studies" % (len(hits), studies), {"mean over studies": value}, 2)]


def levels(arms, forecasts):
    """Ratings on 0 to 10 from the protocol alone."""
    misses, flat, pairs = [], [], []
    for arm in arms:
        if arm.late.any():
            y, got = arm.nrs(arm.y[arm.late]), forecasts[arm][1]["mean"][arm.late]
            misses.append((arm.study, math.sqrt(float(np.mean((y - got) ** 2)))))
            pairs.append((arm.study, float(np.mean(got - y))))
            flat.append((arm.study, y))
    value, studies, each = by_study(misses)
    middle = {s: np.mean([np.mean(y) for o, y in flat if o != s]) for s, _ in flat} if studies > 1 else {}
    same = by_study([(s, math.sqrt(float(np.mean((y - middle[s]) ** 2)))) for s, y in flat])[0] if middle else float("nan")
    bias = by_study(pairs)
    beside = {"mean of the other studies": same, "our mean minus theirs": bias[0]}
    return [Metric("course_level", "Mean rating on 0-10 from the protocol alone, from 20 h: RMSE per arm, mean over studies", value, ("<=", 1.5),
                   "%d studies, %d arms" % (studies, len(misses)), beside, 2)], each, bias[2]


def strength(arms, forecasts):
    """% of the arm's own start; nothing where no start is known."""
    misses, signed = [], []
    for arm in arms:
        y = percent(arm)
        if y is not None:
            got = forecasts[arm][0]["strength"]
            misses.append((arm.study, math.sqrt(float(np.mean((y - got) ** 2)))))
            signed.append((arm.study, float(np.mean(got - y))))
    return by_study(misses), by_study(signed), len(misses)


def percent(arm):
    """The arm's values in % of before exercise."""
    unit = str(arm.row.get("unit", "")).lower()
    if "change" in unit:
        return 100 + arm.y
    if "%" in unit and ("pre" in unit or "base" in unit):
        return arm.y
    return 100 * arm.y / arm.before if arm.before and arm.before > 0 and "%" not in unit else None


def logit(nrs):
    share = np.clip(np.asarray(nrs, float), 0.1, 9.9) / 10
    return np.log(share / (1 - share))


def bands(ours, arms, forecasts):
    """Does the band of an arm's mean hold it?  Spread between studies (left-one-out) plus that of people over the root of n."""
    rows, ratio, ratio_all = [], [], []
    for arm in arms:
        if not arm.late.any():
            continue
        zero = {k: 0.0 for k in SHARED if k in ours.library.field_list["params"]}
        answer = ours.ask(arm, zero)[1]
        people = np.array(answer["sd"])[arm.late]
        got, y = forecasts[arm][1]["mean"][arm.late], arm.nrs(arm.y[arm.late])
        slope = np.clip(got, 0.5, 9.5) * (1 - np.clip(got, 0.5, 9.5) / 10)
        n = arm.people if arm.people > 1 else 10.0
        rows.append((arm.study, logit(y) - logit(got), people / math.sqrt(n) / slope))
        sd = arm.sd[arm.late] * arm.nrs_per_unit()
        known = np.isfinite(sd) & (sd > 0)
        if known.any():
            ratio.append(math.sqrt(float(np.mean(people[known] ** 2)) / float(np.mean(sd[known] ** 2))))
    studies = sorted({r[0] for r in rows})
    inside, spreads = [], []
    for study in studies:
        others = [r for r in rows if r[0] != study] or rows
        spread = between(others)
        spreads.append(spread)
        for _, miss, own in (r for r in rows if r[0] == study):
            inside.append((study, float(np.mean(np.abs(miss) <= Z * np.sqrt(spread ** 2 + own ** 2)))))
    value, count, _ = by_study(inside)
    near = [0.75 <= r <= 1.25 for r in ratio]
    return [Metric("course_band", "Share of arm means inside their 80 % band: spread between studies (log drive, the study left out) and of people",
                   value, ("in", 0.75, 0.85), "%d studies, %d arms" % (count, len(inside)),
                   {"spread between studies, log drive": float(np.median(spreads)) if spreads else float("nan")}, 2),
            Metric("course_people_sd", "Share of arms in which the predicted SD between people is within a quarter of the published SD",
                   float(np.mean(near)) if near else float("nan"), (">=", 0.501), "%d arms" % len(near),
                   {"median of predicted over published": float(np.median(ratio)) if ratio else float("nan")}, 2)]


def between(rows):
    """Spread between studies of the logit of an arm's mean: most likely value, each study counting once."""
    best = (math.inf, 0.5)
    for spread in np.arange(0.05, 3.0, 0.025):
        cost = by_study([(s, float(np.mean(0.5 * miss ** 2 / (spread ** 2 + own ** 2) + 0.5 * np.log(spread ** 2 + own ** 2))))
                         for s, miss, own in rows])[0]
        best = min(best, (cost, float(spread)))
    return best[1]


def read_loso(path, library, say):
    """{study: changed constants} as tools/calibrate left them; {} when it left none.  Constants the library lacks are dropped."""
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as f:
        stored = json.load(f)
    now = library.constants()
    other = [k for k, v in stored.get("all", {}).items() if k in now and abs(now[k] - v) > 0.03 * max(abs(v), 1e-6)]
    if other:
        say("note: the library's %s differ from what tools/calibrate fitted; run it again" % ", ".join(other))
    return {study: {k: v for k, v in changed.items() if k in now} for study, changed in stored.get("left_out", {}).items()}


def run(library, data, loso_path, say, detail):
    """All figures of this part; None when its table is not there.  `detail` collects figures per study."""
    path = os.path.join(data, "evidence", "timecourse.csv")
    if not os.path.exists(path):
        say("skipped: published courses, no %s" % path)
        return None
    arms = load(path)
    loso = read_loso(loso_path, library, say)
    studies = {a.study for of in arms.values() for a in of}
    away = sum(1 for s in studies if s in loso)
    say("constants: refitted without the study for %d of %d studies, else the published ones" % (away, len(studies)))
    ours, sore = Ours(library, loso, say), arms.get("soreness", [])
    forecasts = {arm: ours.ask(arm) for of in ("soreness", "strength", "cmj") for arm in arms.get(of, [])}
    muscle_of = {arm: Protocol(library, arm.row).muscle for arm in sore}
    shaped = [a for a in sore if a.late.sum() >= 2 and a.y[a.late].max() > 0]
    out, detail["course shape by study"] = shapes(ours, shaped, muscle_of, forecasts) if shaped else ([], {})
    out += peaks(shaped, forecasts)
    more, detail["course level RMSE by study"], detail["course level, ours minus theirs"] = levels(sore, forecasts)
    out += more
    for name, goal, about in (("strength", ("<=", 8.0), "Strength in % of before, from the protocol alone: RMSE"),
                              ("cmj", None, "Jump height in % of before against our strength: RMSE")):
        (value, count, each), (bias, _, _), n = strength(arms.get(name, []), forecasts)
        out.append(Metric("course_" + name, about, value, goal, "%d studies, %d arms" % (count, n), {"our mean minus theirs": bias}, 1))
        detail["course %s RMSE by study" % name] = each
    return out + bands(ours, sore, forecasts)
