#!/usr/bin/env python3
"""Prints the dictionary or the phrases of lib/exercise.def as lib/dictionary.c and lib/exercise.c read them.

    python3 lib/exercise.py dictionary >lib/dictionary.def
    python3 lib/exercise.py phrases >lib/phrases.def

Words are numbered from 1 in the order of the table.  The dictionary is cut into blocks of BLOCK words; in a block a word
is what it shares with the one before (in the upper bits of a byte), the length of the rest (in the lower bits), and the rest.
"""
import os
import re
import sys

sys.dont_write_bytecode = True
from rows import rows  # noqa: E402

BLOCK = 16          # words in a block of the dictionary
STEP = 2            # phrases between two known places
BUCKETS = 512       # lists of phrases
SHARED_MAX, REST_BITS = 7, 5
KINDS = ("MOVE", "STYLE", "TOOL", "FILL", "STOP", "STOP_FIRST", "BODY", "STRONG", "ALIAS")     # enum word_kind
LAST = 0x8000       # the last word of a phrase or alias

TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "exercise.def")


def show(name, kind, numbers):
    print("static const %s %s[] = {" % (kind, name))
    line = "\t"
    for number in numbers:
        if len(line) > 120:
            print(line)
            line = "\t"
        line += "%d," % number
    print(line + "\n};")


def in_list(words):
    return words[:-1] + [words[-1] | LAST]


class Table:
    def __init__(self):
        self.movements, self.kind, self.alias, self.phrases = {}, {}, {}, []
        for macro, args in rows(TABLE):
            if macro == "MOVEMENT":
                self.movements[args[1]] = len(self.movements)
            elif macro in ("PHRASE", "OTHER"):
                movement = args.pop(0) if macro == "PHRASE" else None
                self.phrases.append((movement, args))
            elif macro in ("WORD", "STRONG", "HINT", "ALIAS"):
                kind = {"WORD": args[-1], "STRONG": "STRONG", "HINT": "BODY", "ALIAS": "ALIAS"}[macro]
                self.kind[args[0]] = kind
                if macro == "ALIAS":
                    self.alias[args[0]] = args[1:]
        self.words = list(self.kind)
        self.number = {word: i + 1 for i, word in enumerate(self.words)}
        assert self.words == sorted(self.words), "the dictionary is not in order"
        assert len(self.words) < LAST and len(self.movements) < 255

    def numbers(self, words):
        for word in words:
            assert word in self.kind and self.kind[word] != "ALIAS", word
        return [self.number[word] for word in words]


def shared(a, b):
    return min(SHARED_MAX, len(os.path.commonprefix([a, b])))


def spell(words):
    """-> bytes, where each block begins"""
    out, blocks = [], []
    for i, word in enumerate(words):
        keep = shared(words[i - 1], word) if i % BLOCK else 0
        if i % BLOCK == 0:
            blocks.append(len(out))
        assert re.fullmatch("[a-z0-9]{1,%d}" % ((1 << REST_BITS) - 1), word), word
        out += [keep << REST_BITS | len(word) - keep] + [ord(c) for c in word[keep:]]
    return out, blocks


def dictionary(table):
    letters, blocks = spell(table.words)
    kinds, aliases, starts = [], [], []
    for i, word in enumerate(table.words):
        if i % BLOCK == 0:
            starts.append(len(aliases))
        kinds.append(KINDS.index(table.kind[word]) + max(0, len(table.alias.get(word, [])) - 1))
        aliases += table.numbers(table.alias.get(word, []))
    kinds.append(0)
    print("enum { WORDS = %d, BLOCK = %d, REST_BITS = %d };\n" % (len(table.words), BLOCK, REST_BITS))
    print("/* The words, and where each block begins. */")
    show("spelled", "uint8_t", letters)
    show("blocks", "uint16_t", blocks)
    print("\n/* Kinds of two words in a byte, the first below. */")
    show("kinds", "uint8_t", [kinds[i] | kinds[i + 1] << 4 for i in range(0, len(kinds) - 1, 2)])
    print("\n/* What the aliases stand for, and where those of each block begin. */")
    show("aliases", "uint16_t", aliases)
    show("alias_blocks", "uint16_t", starts)


def phrases(table):
    uses = {}
    for _, words in table.phrases:
        for word in words:
            uses[word] = uses.get(word, 0) + 1
    movements, words, places, buckets = [], [], [], [[] for _ in range(BUCKETS)]
    for i, (movement, names) in enumerate(table.phrases):
        if i % STEP == 0:
            places.append(len(words))
        movements.append(len(table.movements) if movement is None else table.movements[movement])
        numbers = sorted(table.numbers(names), key=lambda n: (uses[table.words[n - 1]], n))
        words += in_list(numbers)
        buckets[numbers[0] % BUCKETS].append(i)
    starts = [0]
    for bucket in buckets:
        starts.append(starts[-1] + len(bucket))
    print("enum { PHRASES = %d, STEP = %d, BUCKETS = %d, LAST = %d };\n" % (len(table.phrases), STEP, BUCKETS, LAST))
    print("/* The place of the movement of each phrase, their number for none. */")
    show("phrase_movement", "uint8_t", movements)
    print("\n/* Words of the phrases, the rarest first, the last of each with LAST; where every STEP-th begins. */")
    show("phrase_words", "uint16_t", words)
    show("phrase_places", "uint16_t", places)
    print("\n/* Phrases by their rarest word modulo BUCKETS, and where each list begins. */")
    show("bucket_phrases", "uint16_t", [i for bucket in buckets for i in bucket])
    show("bucket_starts", "uint16_t", starts)


def main(what):
    print("/* Written by lib/exercise.py from lib/exercise.def; do not edit. */")
    {"dictionary": dictionary, "phrases": phrases}[what](Table())


main(sys.argv[1])
