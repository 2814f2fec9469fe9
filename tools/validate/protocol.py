"""What a published arm did, as events of the library and a person.

A row of timecourse.csv describes its exercise in words.  The rules here read those words: the first that fits decides.  They
know exercises, distances, slopes, sets and loads, and no study.  Figures that a row leaves out take the usual value of such
protocols, each named below with its reason; what no rule reads becomes a bout of middle size with a wide band, said aloud.
"""
import math
import re

NUMBER = r"(\d+(?:\.\d+)?)"
START = 1700000000 - 1700000000 % 86400      # exercise ends here; any day will do, the model knows no calendar
WIDE = 1.0                                   # log-SD of a dose that was guessed
UNREAD_DOSE = 0.6                            # "hard and new" on the ladder of doses
TRACE_DOSE = 0.05                            # half of an easy bout: a site that was rated, so it worked, but is no mover
CONTRACTIONS = 45                            # middle of the laboratory's 30 to 60
DOWNHILL = (0.12, 40.0, 11.3, 4.5)           # median protocol: slope, minutes, km/h running; and walking

MUSCLES = (                                  # the first word that fits names the muscle
    (r"triceps surae|plantar flex|calf|calves|gastroc|soleus", "gastrocnemius"),
    (r"knee flex|hamstring|biceps femoris", "hamstrings"),
    (r"knee exten|quadriceps|quads?\b|vastus|rectus femoris|thigh", "quadriceps"),
    (r"dorsiflex|tibialis|shin", "tibialis_anterior"),
    (r"hip flex", "hip_flexors"),
    (r"hip abduct", "gluteus_medius"),
    (r"adductor|groin", "adductors"),
    (r"glut|buttock|hip", "gluteus_maximus"),
    (r"elbow flex|biceps|brachi", "biceps"),
    (r"elbow exten|triceps", "triceps"),
    (r"wrist exten", "forearm_extensors"),
    (r"wrist|finger|grip|forearm", "forearm_flexors"),
    (r"neck|trapez", "upper_trapezius"),
    (r"lower back|lumbar|trunk exten|back exten|erector", "erector_spinae"),
    (r"abdom|trunk flex|trunk", "rectus_abdominis"),
    (r"latissimus|lats\b", "latissimus"),
    (r"upper back|rhomboid|mid(?:dle)? back", "rhomboids"),
    (r"shoulder|deltoid", "deltoid_anterior"),
    (r"chest|pector", "pectorals"),
    (r"upper limb|upper body|arm", "biceps"),
    (r"leg|lower limb|lower body|whole body|general|overall", "quadriceps"),
)
TRAINING = (
    (r"untrained|sedentary|inactive|novice|unaccustomed", "untrained"),
    (r"elite|compet|professional|athlete|national", "competitive"),
    (r"recreation|active|moderate", "recreational"),
    (r"trained", "trained"),
)
MATCHES = (("rugby", "rugby"), ("soccer|football", "football"), ("basketball", "basketball"), ("handball", "handball"),
           ("volleyball", "volleyball"), ("hockey", "field_hockey"), ("tennis", "tennis"), ("badminton", "badminton"))


def number(text, missing=float("nan")):
    """First number of a cell; a range takes its middle; NA, blank or words are missing."""
    text = str(text or "").replace("\u2212", "-").replace(",", "")
    found = re.match(r"\s*[<>~]?\s*" + NUMBER + r"\s*(?:-|\u2013|to)\s*" + NUMBER, text)
    if found:
        return (float(found[1]) + float(found[2])) / 2
    found = re.match(r"\s*[<>~]?\s*([-+]?\d+(?:\.\d+)?)", text)
    return float(found[1]) if found else missing


def first(rules, text, missing=None):
    """Value of the first rule whose pattern is in the text."""
    return next((value for pattern, value in rules if re.search(pattern, text)), missing)


class Protocol:
    """One arm ready for the library: `person`, `events` (dictionaries, times relative to the end of exercise), `muscle`,
    `said` (what had to be guessed)."""

    def __init__(self, library, row):
        self.said = []
        self.library = library
        cell = lambda name: str(row.get(name) or "").strip().replace("\u2212", "-").replace("\u00d7", "x").lower()
        self.text = cell("exercise")
        self.load = cell("intensity")
        self.all = " ".join((self.text, self.load, cell("arm")))
        sets = re.match(r"(\d+)\s*x\s*(\d+)", cell("contractions"))
        self.count = float(sets[1]) * float(sets[2]) if sets else number(cell("contractions"))
        site = cell("muscle_group")
        self.muscle = first(MUSCLES, site) or first(MUSCLES, self.text)
        if self.muscle is None:
            self.muscle = "quadriceps"
            self.said.append("muscle %r not known, taken as quadriceps" % site)
        training, sex, age = first(TRAINING, cell("training_status")), cell("sex"), number(cell("age_mean"))
        self.person = {}
        if training:
            self.person["training"] = training
        if sex in ("male", "female"):
            self.person["sex"] = sex
        if 0 < age < 130:
            self.person["age_y"] = age
        self.events = self._events()
        self._reach()
        bout, gap = number(cell("bout"), 1.0), number(cell("interval_since_prev_bout_days"))
        if bout >= 2 and gap > 0:
            earlier = [dict(e, at_s=e["at_s"] - 86400 * gap * k) for k in range(int(bout) - 1, 0, -1) for e in self.events]
            self.events = earlier + self.events
        elif bout >= 2:
            self.said.append("bout %g without an interval: earlier bouts left out" % bout)

    # ---- what is written in the words ------------------------------------------------------------------------------

    def has(self, pattern):
        return re.search(pattern, self.text) is not None

    def repetitions(self):
        """(contractions, said so): from the column, else sets x repetitions, else a count before a noun."""
        if self.count > 0:
            return self.count, True
        found = re.search(r"(\d+)\s*(?:x|sets? (?:of|x))\s*(\d+)(?:\s*(?:-|\u2013|to)\s*(\d+))?(?!\s*(?:min|km|m\b|s\b|h\b))", self.all)
        if found:
            return int(found[1]) * (int(found[2]) + int(found[3] or found[2])) / 2, True
        found = re.search(r"(\d+)\s*(?:\w+\s+){0,3}?(?:ecc|lengthening|contraction|action|repetition|reps|jump|drop|flexion|extension|curl)",
                          self.all)
        sets = re.search(r"(\d+)\s*sets", self.all)         # sets of nobody says how many: ten
        return (float(found[1]), True) if found else (10 * float(sets[1]), True) if sets else (float("nan"), False)

    def intensity(self):
        """Load in % of the maximum where it is written; NaN when not (the library then takes it as maximal, widely)."""
        for text in (self.load, self.all):        # the column of its own before the words of the exercise
            found = re.search(NUMBER + r"\s*%(?!\s*(?:body|bw|slope|grade|gradient|load|vo2|hr|\w+ loss|loss))", text)
            if found:
                return min(float(found[1]), 200.0)
        if re.search(r"maxim|isokinetic|nordic|all[- ]out", self.all) and not re.search(r"sub-?maxim", self.all):
            return 100.0
        return float("nan")

    def minutes(self, usual):
        text = self.all
        found = re.search(r"(\d+)\s*(?:x|sets? of|bouts? of)\s*" + NUMBER + r"\s*-?min", text)
        if found:
            return float(found[1]) * float(found[2])
        hours, minutes = re.search(NUMBER + r"\s*h(?:\b|our)", text), re.search(NUMBER + r"\s*-?min", text)
        written = (60 * float(hours[1]) if hours else 0) + (float(minutes[1]) if minutes else 0)
        return written or usual

    # ---- events ----------------------------------------------------------------------------------------------------

    def protocol(self, contraction, count=None, intensity=None):
        """Counted contractions of the rated muscle."""
        written, said = self.repetitions()
        if count is None and not said:
            self.said.append("contractions not given, taken as %d" % CONTRACTIONS)
        event = {"kind": "protocol", "what": self.muscle, "contraction": contraction, "at_s": 0.0,
                 "contractions": min(written if said else count or CONTRACTIONS, 2000.0)}
        load = self.intensity()
        load = intensity if load != load and intensity else load
        if load == load:
            event["intensity_pct"] = load
        speed = re.search(NUMBER + r"\s*(?:deg|\u00b0)\s*(?:/|\.|\u00b7)?\s*s", self.all)
        if speed and contraction in ("eccentric", "mixed"):
            event["velocity_dps"] = min(float(speed[1]), 1000.0)
        length = 0.85 if re.search(r"long (?:muscle )?length|stretched|lengthened position", self.all) else (
            0.15 if re.search(r"short (?:muscle )?length|shortened position", self.all) else None)
        if length:
            event["length"] = length
        return [event]

    def activity(self, what, minutes, rpe, **more):
        return [dict(more, kind="activity", what=what, duration_s=60 * minutes, rpe=rpe, at_s=-60 * minutes)]

    def _events(self):
        if self.has(r"downhill|decline (?:walk|run)|eccentric (?:walk|run)"):
            return self._downhill()
        if self.has(r"marathon|\brace\b|triathlon|ironman|\d\s*-?\s*(?:km|mile)"):
            return self._race()
        if self.has(r"bench step|step(?:ping)? (?:exercise|test|up|down)|stair"):
            # The leg that lowers the body works eccentrically 15 times a minute at about half of its strength.
            return self.protocol("eccentric", 15 * self.minutes(20), 50)
        if self.has(r"crossfit|wall ball|circuit|functional fitness|hiit|burpee"):
            return self.activity("circuit_training", self.minutes(20), 8)
        match = first(MATCHES, self.text)
        if match and self.has(r"match|game|simulat|training|practice"):
            return self.activity(match, self.minutes(85), 7)
        if self.has(r"sprint|bounds|repeated.sprint"):
            return self.activity("sprinting", self.minutes(30), 8)
        if self.has(r"shuttle|intermittent"):
            # Turns and stops as in football; the usual protocol lasts a match, the short tests say "test".
            return self.activity("football", self.minutes(15 if self.has("test") else 80), 8 if self.has("test") else 7)
        if self.has(r"jump|plyometric|stretch.shorten"):
            # Landing lengthens and take-off shortens: one mixed contraction, done with full effort.
            return self.protocol("mixed", 100, 100) if self.repetitions()[1] else self.activity("jumping", self.minutes(20), 7)
        if self.has(r"nordic"):
            return self.protocol("eccentric", 30, 100)
        if self.has(r"heel drop"):
            return self.protocol("eccentric", 100, 50)      # the body's own mass, about half of what a calf can hold
        if self.has(r"eccentric|lengthening|negative"):
            return self.protocol("eccentric")
        if self.has(r"isometric"):
            return self.protocol("isometric")
        if self.has(r"concentric(?!.{0,3}ecc)"):
            return self.protocol("concentric")
        lifted = self._sets()
        if lifted:
            return lifted
        if self.has(r"resist|strength|weight|squat|curl|press|extension|flexion|deadlift|row\b|lift|isokinetic|exhaust"):
            # A session of a muscle is usually three exercises of three sets of ten at 70 to 75 %.
            return self.protocol("mixed", 90 if self.has("session|resistance|training|exercise") else CONTRACTIONS,
                                 50 if self.has(r"body.?(?:mass|weight)") else 75)
        stems = {name: name.replace("_", " ")[:-3] if name.endswith("ing") else name.replace("_", " ") for name in self.library.values["activity"]}
        named = next((name for name, stem in stems.items() if self.has(r"\b" + stem)), None) or first(
            ((r"\bbike|ergometer", "cycling"), (r"\brun|\bjog|treadmill", "running")), self.text)
        if named:
            return self.activity(named, self.minutes(60), 7)
        self.said.append("%r not read: a bout of dose %.1f" % (self.text, UNREAD_DOSE))
        return self._bout(UNREAD_DOSE)

    def _bout(self, dose):
        return [{"kind": "bout", "what": self.muscle, "dose": dose, "dose_log_sd": WIDE, "at_s": 0.0}]

    def _downhill(self):
        slope, minutes, running, walking = DOWNHILL
        foot = "walking" if self.has("walk") else "running"
        speed = re.search(NUMBER + r"\s*km\s*(?:/|\u00b7|\.)?\s*h", self.all)
        metres = re.search(NUMBER + r"\s*m\s*(?:/|\u00b7)\s*s\b", self.all)
        kmh = float(speed[1]) if speed else 3.6 * float(metres[1]) if metres else walking if foot == "walking" else running
        grade = re.search(r"-\s*" + NUMBER + r"\s*%", self.all) or re.search(NUMBER + r"\s*%(?!\s*(?:load|body|bw|of|vo2|hr|mvc|1rm))", self.all)
        degrees = re.search(NUMBER + r"\s*(?:deg(?:rees?)?|\u00b0)(?!\s*/)", self.all)
        slope = min(float(grade[1]), 60) / 100 if grade else math.tan(math.radians(float(degrees[1]))) if degrees else slope
        minutes = self.minutes(minutes)
        if not (speed or metres) or not (grade or degrees):
            self.said.append("slope or speed not given: %.0f %% at %.1f km/h for %.0f min" % (100 * slope, kmh, minutes))
        descent = kmh * 1000 * minutes / 60 * slope / math.hypot(1, slope)
        return self.activity(foot, minutes, 3 if foot == "walking" else 4, descent_m=descent)

    def _race(self):
        """Distance and time; where only the distance is written, the usual speed of a field over it."""
        length = re.search(NUMBER + r"\s*-?\s*km(?!\s*(?:/|\u00b7|\.)?\s*h)", self.all)
        miles = re.search(NUMBER + r"\s*-?\s*mile", self.all)
        km = float(length[1]) if length else 1.609 * float(miles[1]) if miles else (
            21.1 if self.has("half.?marathon") else 100.0 if self.has("ultra") else 42.2)
        if self.has("walk|march|hik"):
            return self.activity("hiking", min(self.minutes(60 * km / 4.5), 7 * 1440.0), 4)
        kmh = 11.0 if km <= 22 else 10.5 if km <= 45 else 8.0 if km <= 100 else 6.0
        trail = self.has("trail|mountain|ultra")
        minutes = self.minutes(60 * km / (0.8 * kmh if self.has("trail|mountain") and km <= 45 else kmh))
        what = "cycling" if self.has("cycl|bike") else "trail_running" if trail else "running"
        return self.activity(what, min(minutes, 7 * 1440.0), 8 if km <= 12 else 7 if km <= 45 else 6)

    def _sets(self):
        """Sets of a movement the library knows by name, when sets and repetitions are written.  The reserve follows from the
        load by Epley's rule, as nobody's own best is known."""
        found = re.search(r"(\d+)\s*(?:x|sets? of)\s*(\d+)(?:\s*(?:-|\u2013|to)\s*(\d+))?\s*([a-z -]*)", self.text)
        if not found:
            return []
        words = [found[4], re.split(r"\d", self.text)[0], re.sub(r"[^a-z ]", " ", self.text)]
        movement = next((m for m, sure in (self.library.movement(w.strip()) for w in words if w.strip()) if sure >= 0.5), 0)
        if not movement:
            return []
        sets, reps = min(int(found[1]), 50), (int(found[2]) + int(found[3] or found[2])) / 2
        load = self.intensity()
        reserve = max(30 * (100 / load - 1) - reps, 0.0) if load == load and load > 0 else 2.0
        plan = [(reps, min(reserve, 30.0))] * sets
        if re.search(r"max(?:imal|imum)? reps|failure|exhaustion|amrap", self.text):
            plan[-1:] = plan[-1:] + [(reps + reserve, 0.0)]
        # Two minutes of rest between sets: the last one ends when the clock starts.
        return [{"kind": "set", "what": movement, "reps": r, "rir": rir, "at_s": -120.0 * (len(plan) - i)} for i, (r, rir) in enumerate(plan)]

    def _reach(self):
        """A site that was rated had worked.  When the exercise gives it no dose (arms in a run), it gets a trace."""
        try:
            if any(self.library.place(self.muscle) in self.library.dose(self.build(e, START)) for e in self.events):
                return
        except Exception as refused:           # one odd row must not stop the others: it becomes a guessed bout
            self.said.append("refused (%s): a bout of dose %.1f" % (refused, UNREAD_DOSE))
            self.events = self._bout(UNREAD_DOSE)
            return
        self.said.append("%r gives %s no dose: a bout of dose %.2f" % (self.text, self.muscle, TRACE_DOSE))
        self.events = self.events + self._bout(TRACE_DOSE)

    # ---- into the library ------------------------------------------------------------------------------------------

    def build(self, event, end):
        fields = {k: v for k, v in event.items() if k != "at_s"}
        return self.library.event(time_s=int(round(end + event["at_s"])), **fields)

    def state(self, changed=None):
        """A state that has seen the arm's exercise; `changed`: constants of the model."""
        state = self.library.state(self.library.new("person", **self.person), self.library.params(changed) if changed else None)
        built = sorted((self.build(e, START) for e in self.events), key=lambda e: e.time_s)
        for event in built:
            state.add(event)
        return state

    def times(self, hours):
        """Seconds for hours after the end of exercise."""
        return [START + 3600.0 * h for h in hours]
