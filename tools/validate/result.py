"""One measured figure beside its goal and its rivals, and means that count every study once."""
import collections
import math


class Metric:
    """`goal` is (sign, limit) with sign "<=", ">=" or "in" (then two limits), or None for a figure that is only reported.
    `baseline`: {name of a rival or reference: its value}."""

    def __init__(self, name, about, value, goal=None, n="", baseline=None, digits=3):
        self.name, self.about, self.goal, self.n, self.digits = name, about, goal, n, digits
        self.value = None if value is None or not math.isfinite(value) else float(value)
        self.baseline = {k: v for k, v in (baseline or {}).items() if v is not None and math.isfinite(v)}

    @property
    def met(self):
        if self.goal is None or self.value is None:
            return None
        sign, *limits = self.goal
        if sign == "in":
            return limits[0] <= self.value <= limits[1]
        return self.value <= limits[0] if sign == "<=" else self.value >= limits[0]

    @property
    def short(self):
        """By how much the goal is missed; 0 when it is met."""
        if self.met is not False:
            return 0.0
        return min(abs(self.value - limit) for limit in self.goal[1:])

    def goal_text(self):
        if self.goal is None:
            return ""
        sign, *limits = self.goal
        return " to ".join("%g" % x for x in limits) if sign == "in" else "%s %.3g" % (sign, limits[0])

    def record(self):
        return {"metric": self.name, "value": None if self.value is None else round(self.value, 5), "goal": self.goal_text() or None,
                "met": self.met, "n": self.n, "baseline": {k: round(v, 5) for k, v in self.baseline.items()}}


def by_study(pairs):
    """Mean over arms of a study, then over studies: (mean, number of studies, {study: mean}); pairs of (study, value)."""
    found = collections.defaultdict(list)
    for study, value in pairs:
        if value is not None and math.isfinite(value):
            found[study].append(value)
    means = {study: sum(v) / len(v) for study, v in found.items()}
    return (sum(means.values()) / len(means) if means else float("nan")), len(means), means
