"""Reads the rows of a .def file: NAME(argument, argument, "text" "goes on"), also over several lines."""
import re

STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
SKIPPED = re.compile(r'"(?:[^"\\\n]|\\.)*"|/\*.*?\*/|^[ \t]*#(?:[^\n\\]|\\.)*', re.S | re.M)


def rows(path):
    """-> (macro, [argument as written])"""
    with open(path, encoding="utf-8") as f:
        code = SKIPPED.sub(lambda m: m.group(0) if m.group(0)[0] == '"' else " ", f.read())
    at = 0
    while True:
        start = re.compile(r"\b([A-Z][A-Z0-9_]*)\(").search(code, at)
        if not start:
            return
        at, depth, args = start.end(), 1, [""]
        while depth:
            text = STRING.match(code, at)
            piece = text.group(0) if text else code[at]
            depth += {"(": 1, ")": -1}.get(piece, 0)
            if depth == 1 and piece == ",":
                args.append("")
            elif depth:
                args[-1] += piece
            at += len(piece)
        yield start.group(1), [arg.strip() for arg in args]


def text(argument):
    """The text of one or several string literals."""
    return re.sub(r"\\(.)", r"\1", "".join(STRING.findall(argument)))


def lines(argument):
    """The same; of NAME("a", "b") the texts of each argument, with | between them."""
    inner = re.match(r"[A-Z]+\((.*)\)$", argument, re.S)
    if not inner:
        return text(argument)
    pieces, at, code = [""], 0, inner.group(1)
    while at < len(code):
        found = STRING.match(code, at)
        piece = found.group(0) if found else code[at]
        if piece == ",":
            pieces.append("")
        else:
            pieces[-1] += piece
        at += len(piece)
    return "|".join(text(p) for p in pieces)
