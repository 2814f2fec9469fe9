"""What kind of pain is this?  A reading of signs against published rules: never a diagnosis, never a probability."""
from __future__ import annotations

import ctypes
from collections.abc import Mapping
from typing import Any, NamedTuple, Optional

from ._calls import address, call, choice, counted, instance, words
from ._describe import ENUMS, STRUCTS, lib
from ._fields import known
from .rows import Rows
from .structs import Advice, Complaint, Fact, Person, Score, Timeline, Verdict

ANSWERS = {True: "present", False: "denied", None: "unknown"}


class Reading(NamedTuple):
    """A verdict and every rule that fired, the most cautious first."""

    verdict: Verdict
    rules: tuple

    @property
    def decision(self) -> Any:
        """What to do."""
        return self.verdict.decision

    @property
    def pain_class(self) -> Any:
        """What the signs resemble."""
        return self.verdict.pain_class

    def why(self) -> list[str]:
        """Why each rule exists, with the key of its source."""
        return [f"{words('rule_rationale', int(rule))} [{words('evidence_key', lib.rule_evidence(int(rule)))}]" for rule in self.rules]


class Question(NamedTuple):
    """A group of facts to ask at once, with "none of these"."""

    question: Any
    words: str
    facts: tuple

    def answers(self, *present: Any) -> dict[str, bool]:
        """The answers when these are present and the others were denied."""
        yes = {choice(one, ENUMS["fact"]) for one in present}
        return {fact.name.lower(): int(fact) in yes for fact in self.facts}


def fact_rows(facts: Any, about: int = 0) -> list[Any]:
    """Answers as facts: {"sign_pop": True, "sign_fever": False}; True present, False denied, None not asked.  Facts pass through."""
    if facts is None:
        return []
    if not isinstance(facts, Mapping):
        return [instance(one, "Fact", "facts") for one in facts]
    return [Fact(about=about, fact=what, answer=ANSWERS[answer] if answer in (True, False, None) else answer)
            for what, answer in facts.items()]


def rows_of(items: list[Any], name: str) -> Rows:
    """Structs side by side in one piece of memory."""
    return Rows(STRUCTS[name], bytearray(b"".join(bytes(one) for one in items)))


def _asked(complaint: Any, facts: Any, person: Any, expected: Any) -> tuple[Any, tuple]:
    """What keeps the memory of the common arguments alive, and the arguments."""
    keep, at, n = rows_of(fact_rows(facts, complaint.raw_id if isinstance(complaint, Complaint) else 0), "Fact")._checked()
    return keep, (address(instance(complaint, "Complaint", "complaint")), address(instance(person, "Person", "person")), at, n,
                  address(instance(expected, "Timeline", "expected")))


def _numbers(room: int) -> tuple:
    return ((ctypes.c_int32 * max(room, 1))(),)


def classify(complaint: Complaint, facts: Any = None, person: Optional[Person] = None, expected: Optional[Timeline] = None) -> Reading:
    """Read one complaint.  `expected` is the forecast of this muscle; it can only raise the decision."""
    keep, arguments = _asked(complaint, facts, person, expected)
    verdict, count = Verdict(), ctypes.c_size_t()
    rules, = counted("pain_classify", _numbers, (*arguments, address(verdict)), count, 64)
    del keep
    return Reading(verdict, tuple(known(rule, ENUMS["rule"]) for rule in rules[:count.value]))


def advice(reading: Any) -> Advice:
    """How to train with it: what to leave out, how much load and range, how much pain during and the morning after."""
    made = Advice()
    call("pain_advice", address(instance(getattr(reading, "verdict", reading), "Verdict", "reading")), address(made))
    return made


class Item(NamedTuple):
    """One item of a published score; holds: True, False, or None while the answer is open."""

    words: str
    points: float
    holds: Optional[bool]


class Scored(NamedTuple):
    """A published score and its items."""

    score: Score
    items: tuple


def score(which: Any, complaint: Complaint, facts: Any = None, person: Optional[Person] = None) -> Scored:
    """Work out one published score.  Nothing unknown counts as a point or as its absence."""
    keep, (place, who, at, n, _) = _asked(complaint, facts, person, None)
    made, number = Score(), choice(which, ENUMS["score"])
    call("pain_score", place, who, at, n, number, address(made))
    del keep
    items = []
    while (text := words("score_item", number, len(items))) is not None:
        bit = 1 << len(items)
        holds = True if made.counted & bit else None if made.open & bit else False
        items.append(Item(text, lib.score_item_points(number, len(items)), holds))
    return Scored(made, tuple(items))


def question(complaint: Complaint, facts: Any = None, person: Optional[Person] = None,
             expected: Optional[Timeline] = None) -> Optional[Question]:
    """What to ask next; None when nothing is left that could raise the decision."""
    keep, arguments = _asked(complaint, facts, person, expected)
    asked, count = ctypes.c_int32(), ctypes.c_size_t()
    listed, = counted("pain_question", _numbers, (*arguments, ctypes.byref(asked)), count, 10)
    del keep
    if not asked.value:
        return None
    group = known(asked.value, ENUMS["question"])
    return Question(group, group.about, tuple(known(fact, ENUMS["fact"]) for fact in listed[:count.value]))
