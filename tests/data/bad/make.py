#!/usr/bin/env python3
"""Write the bad logs that are too large to be kept: make.py FOLDER"""
import os
import sys

HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"


def row(order, notes=""):
    return f'2026-01-05 18:00:00,"Legs",1h,"Squat (Barbell)",{order},100,5,0,0,{notes},,\n'


def main(folder):
    logs = {
        # one line beyond 64 KiB: no log has such lines
        "long_line.csv": HEADER + row(1) + row(2, "a" * 70000) + row(3),
        "long_header.csv": "Date," * 20000 + "\n" + row(1),
        # a quotation mark that swallows more than 64 KiB of lines: only its own line is lost
        "long_record.csv": HEADER + row(1) + row(2, '"open') + "".join(row(i) for i in range(3, 2003)),
        # a note of 60 KiB is still a note
        "long_note.csv": HEADER + row(1) + row(2, '"' + "line\n" * 12000 + '"') + row(3).replace(",5,", ",-5,"),
        # more refused rows than any log has
        "many_refused.csv": HEADER + row(1) + "no,log\n" * 10001,
    }
    for name, text in logs.items():
        with open(os.path.join(folder, name), "w", newline="") as out:
            out.write(text)


if __name__ == "__main__":
    main(sys.argv[1])
