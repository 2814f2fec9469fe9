"""kiosk.py - kiosk.c in Python: a questionnaire that asks, at most eight times, and says what people are advised to do.

It is not a diagnosis."""
import sys

import recovery
from recovery.enums import Decision

knee = recovery.Complaint(id=1, region="knee", side="left", intensity=4)
facts = {}
print("A pain in the left knee, 4 of 10.")
while (asked := recovery.question(knee, facts)) is not None:
    print(f"\n{asked.words}")
    for i, fact in enumerate(asked.facts):
        print(f"  {i + 1}  {fact.about}")
    print("Numbers, 0 for none of these, ? for don't know: ", end="")
    line = sys.stdin.readline()
    print(line, end="")
    if not line or not line.split()[:1] or not line.split()[0].isdigit():  # don't know stays unknown, it is no "no"
        break
    chosen = [int(word) for word in line.split() if word.isdigit()]
    facts.update(asked.answers(*(asked.facts[n - 1] for n in chosen if 1 <= n <= len(asked.facts))))
    if recovery.classify(knee, facts).decision >= Decision.URGENT:
        break  # no further question may stand before this
print(f"\n{recovery.text(recovery.classify(knee, facts), 0, emergency_number='112')}")
