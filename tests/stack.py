#!/usr/bin/env python3
"""How much stack does the deepest chain of calls take?

    python3 tests/stack.py DIR LIMIT

DIR holds objects compiled with -fstack-usage and their .su files.  Frames come from the .su files, calls from `objdump -dr`
(OBJDUMP in the environment names another one).  Printed are the deepest chains of the public functions; the exit code is 1
when one takes more than LIMIT bytes, when a frame has no fixed size, or when functions call each other in a circle.

- A tail call (a jump) takes its caller's place, so the two frames are not added.
- An indirect call may go to every function whose address its object takes; in describe.o also to every movement_*, rule_* and
  measure_* function, which is what the tables of rooms there hold.
- Functions outside the library (memcpy and its kin, see check-pure) count as nothing.
"""
import glob
import os
import re
import subprocess
import sys

PUBLIC = re.compile(r"recovery_\w+$")
ROOMS = re.compile(r"(movement|rule|measure)_\w+$")
HEADER = re.compile(r"^([0-9a-f]+) <(.+)>:$")
SECTION = re.compile(r"^Disassembly of section (.+):$")
INSN = re.compile(r"^\s+[0-9a-f]+:\s+(?:(?:bnd|notrack|data16|rep|repz|cs)\s+)*([a-z][\w.,]*)\s*(.*)$")
RELOC = re.compile(r"^\s+[0-9a-f]+:\s+(R_\w+)\s+(\S+)$")
TARGET = re.compile(r"<([^>]+)>\s*(?:#.*)?$")
OFFSET = re.compile(r"[+-]0x[0-9a-f]+$")
CALLS = {"call", "callq", "bl"}
INDIRECT_CALLS = {"blr"}
PART = re.compile(r"\.cold(\.\d+)?$")


def is_jump(op):
    return op.startswith("j") or op == "b" or op.startswith("b.") or op in ("cbz", "cbnz", "tbz", "tbnz")


def read_frames(folder):
    """-> {(object, function): bytes}, and complaints"""
    frames, wrong = {}, []
    for path in sorted(glob.glob(folder + "/*.su")):
        name = os.path.basename(path)[:-3]
        with open(path, encoding="utf-8") as rows:
            for row in rows:
                place, size, kind = row.rstrip("\n").split("\t")
                function = place.rsplit(":", 1)[1]
                if "dynamic" in kind and "bounded" not in kind:
                    wrong.append("%s: %s has no fixed frame" % (name, function))
                frames[name, function] = max(int(size), frames.get((name, function), 0))
    return frames, wrong


class Object:
    """Functions of one object file: where they are, whom they call."""

    def __init__(self, path):
        self.name = os.path.basename(path)[:-2]
        self.at = {}        # (section, address) -> function
        self.global_ = set()
        self.taken = set()  # functions whose address is taken
        self.calls, self.jumps, self.indirect = {}, {}, set()
        dump = os.environ.get("OBJDUMP", "objdump")
        symbols = subprocess.run([dump, "-t", path], check=True, capture_output=True, text=True).stdout
        for row in symbols.splitlines():
            found = re.match(r"^([0-9a-f]+) (.{7}) (\S+)\s+[0-9a-f]+\s+(?:\.hidden |\.internal |\.protected )?(\S+)$", row)
            if found and found.group(2)[6] == "F":
                self.at[found.group(3), int(found.group(1), 16)] = found.group(4)
                if found.group(2)[0] == "g":
                    self.global_.add(found.group(4))
        self.functions = set(self.at.values())
        self.read(subprocess.run([dump, "-dr", "--no-show-raw-insn", path], check=True, capture_output=True, text=True).stdout)

    def symbol(self, kind, reloc):
        """Function that a relocation means, or the name of one elsewhere; None for a place within a function."""
        name = OFFSET.sub("", reloc)
        if not name.startswith(".text"):
            return name
        more = OFFSET.search(reloc)
        skew = 4 if re.match(r"R_X86_64_(PC32|PLT32)", kind) else 0     # counts from the end of the instruction
        return self.at.get((name, (int(more.group(0), 16) if more else 0) + skew))

    def edge(self, where, here, target):
        if target and not target.startswith(".") and PART.sub("", target) != here:
            where.setdefault(here, set()).add(PART.sub("", target))

    def read(self, text):
        here, op, args, done = None, "", "", True
        section = ""
        for row in text.splitlines() + [""]:
            found = RELOC.match(row)
            if found:
                target = self.symbol(found.group(1), found.group(2))
                if op in CALLS:
                    self.edge(self.calls, here, target)
                elif is_jump(op):
                    self.edge(self.jumps, here, target)
                elif target and not target.startswith("."):
                    self.taken.add(target)
                done = True
                continue
            if not done:
                self.plain(here, op, args)
            done = True
            found = SECTION.match(row)
            if found:
                section = found.group(1)
                continue
            found = HEADER.match(row)
            if found:
                if (section, int(found.group(1), 16)) in self.at:
                    here = PART.sub("", self.at[section, int(found.group(1), 16)])
                continue
            found = INSN.match(row)
            if found:
                op, args = found.group(1), found.group(2)
                done = False

    def plain(self, here, op, args):
        """An instruction without relocation: a call within the section, or an indirect one."""
        found = TARGET.search(args)
        if op in INDIRECT_CALLS or (op in CALLS and (args.startswith("*") or not found)):
            self.indirect.add(here)
        elif found and not OFFSET.search(found.group(1)):
            if op in CALLS:
                self.edge(self.calls, here, found.group(1))
            elif is_jump(op):
                self.edge(self.jumps, here, found.group(1))


class Depths:
    def __init__(self, objects, frames):
        self.objects = {o.name: o for o in objects}
        self.frames = frames
        self.owner = {f: o.name for o in objects for f in o.global_}
        self.rooms = [(o.name, f) for o in objects for f in o.functions if ROOMS.match(f)]
        self.known, self.circles, self.outside, self.unframed = {}, set(), set(), set()

    def resolve(self, name, function):
        if function in self.objects[name].functions:
            return name, function
        if function in self.owner:
            return self.owner[function], function
        self.outside.add(function)
        return None

    def pointed(self, at):
        """Functions that indirect calls may go to."""
        name, function = at
        o = self.objects[name]
        if function not in o.indirect:
            return set()
        found = {self.resolve(name, f) for f in o.taken} - {None}
        return found | set(self.rooms if name == "describe" else ())

    def called(self, at):
        found = {self.resolve(at[0], f) for f in self.objects[at[0]].calls.get(at[1], ())} - {None}
        return sorted(found | self.pointed(at))

    def jumped(self, at):
        found = {self.resolve(at[0], f) for f in self.objects[at[0]].jumps.get(at[1], ())}
        return sorted(found - {None})

    def frame(self, at):
        if at in self.frames:
            return self.frames[at]
        clone = at[0], re.sub(r"\.\d+$", "", at[1])     # f.constprop.0 is f.constprop there
        if clone not in self.frames and not at[1].startswith("__x86.get_pc_thunk"):
            self.unframed.add(at)
        return self.frames.get(clone, 0)

    def depth(self, at, path=()):
        """-> bytes, chain"""
        if at in self.known:
            return self.known[at]
        if at in path:
            self.circles.add(" > ".join(f for _, f in path[path.index(at):] + (at,)))
            return 0, ()
        own = self.frame(at)
        best = own, (at,)
        for target in self.called(at):
            bytes_, chain = self.depth(target, path + (at,))
            best = max(best, (own + bytes_, (at,) + chain), key=lambda b: b[0])
        for target in self.jumped(at):
            bytes_, chain = self.depth(target, path + (at,))
            best = max(best, (bytes_, ((at[0], at[1] + " (jumps)"),) + chain), key=lambda b: b[0])
        self.known[at] = best
        return best


def main(folder, limit):
    frames, wrong = read_frames(folder)
    objects = [Object(p) for p in sorted(glob.glob(folder + "/*.o"))]
    if not frames or not any(o.calls for o in objects):
        sys.exit("stack: no frames or no calls found in " + folder)
    depths = Depths(objects, frames)
    rows = sorted(((depths.depth((o.name, f)), f) for o in objects for f in sorted(o.global_) if PUBLIC.match(f)),
                  key=lambda r: (-r[0][0], r[1]))
    if not rows:
        sys.exit("stack: no public function found in " + folder)
    for (bytes_, chain), _ in rows[:5]:
        print("%5d bytes  %s" % (bytes_, " > ".join(
            "%s%s" % (f, "" if f.endswith("(jumps)") else " %d" % depths.frame((o, f))) for o, f in chain)))
    for o in objects:
        for f in sorted(o.indirect):
            pointed = sorted({t for _, t in depths.pointed((o.name, f))})
            print("stack: %s calls through pointers; assumed: %s" % (f, ", ".join(pointed)))
            if not pointed:
                wrong.append("%s: %s calls something unknown" % (o.name, f))
    wrong += ["calls itself: " + c for c in sorted(depths.circles)]
    wrong += ["%s: no frame of %s" % at for at in sorted(depths.unframed)]
    wrong += ["%s takes %d bytes, more than %d" % (f, b, limit) for (b, _), f in rows if b > limit]
    for line in wrong:
        print("stack: " + line)
    print("stack: %d public functions, %d frames, deepest %d of %d bytes" % (len(rows), len(frames), rows[0][0][0], limit))
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
