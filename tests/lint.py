#!/usr/bin/env python3
"""What the compiler does not look at: macro names, layout, words, sources of the constants, doc comments.

    python3 tests/lint.py SRCDIR

Prints FILE:LINE: what is wrong; exit code 1 when anything is.
"""
import glob
import os
import re
import sys

WIDE = 150          # columns; a tab is 8
LONG = 600          # lines of a .c file

# What compilers and the standard headers define.  A misspelt one (_MSG_VER) is simply undefined, and nobody notices.
KNOWN = set("""
    _WIN32 _WIN64 __CYGWIN__ __MINGW32__ __MINGW64__ _MSC_VER __GNUC__ __GNUC_MINOR__ __clang__ __clang_major__
    __cplusplus __STDC__ __STDC_VERSION__ __STDC_NO_VLA__ __FILE__ __LINE__ __func__
    __APPLE__ __MACH__ __linux__ __ELF__ __unix__ __FreeBSD__ __OpenBSD__ __NetBSD__ __ANDROID__
    __x86_64__ __i386__ __aarch64__ __arm__ __wasm__ __s390x__ __riscv __riscv_flen __powerpc64__
    __SSE2__ __SSE2_MATH__ __AVX2__ __BYTE_ORDER__ __ORDER_LITTLE_ENDIAN__ __ORDER_BIG_ENDIAN__
    __FAST_MATH__ __FINITE_MATH_ONLY__ __ASSOCIATIVE_MATH__ __RECIPROCAL_MATH__ __NO_SIGNED_ZEROS__ __NO_MATH_ERRNO__
    __OPTIMIZE__ __has_attribute __has_builtin __has_include __has_feature __SANITIZE_ADDRESS__ __SIZEOF_POINTER__
    FLT_EVAL_METHOD FLT_RADIX DBL_MANT_DIG DBL_MAX_EXP DBL_MIN_EXP INT_MAX SIZE_MAX
    __cdecl __stdcall __declspec __attribute__ __builtin_sqrt __builtin_expect __restrict __inline __extension__
    __VA_ARGS__ __typeof__ _Pragma
""".split())
# What our own build sets: -D of the Makefile, or a test.
OWN = set("RECOVERY_BUILD RECOVERY_STATIC NUM_SOFT_SQRT NDEBUG".split())

FORBIDDEN = [
    (re.compile(r"diagnos\w*", re.I), re.compile(r"\bnot (?:a |for )$", re.I)),
    (re.compile(r"\bcur(?:e|es|ed|ing|able)\b", re.I), None),
    (re.compile(r"\bheals\b", re.I), None),
    (re.compile(r"\bguarantee\w*", re.I), None),
    (re.compile(r"(?:%|\bpercent|\bper cent) chance", re.I), None),
]
MARKS = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
TRIAGE = re.compile("triage", re.I)
ROW = re.compile(r"^\s*[A-Z][A-Z0-9_]*\(|^\s*\{.*\},?$")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')

found = []


def say(path, line, text):
    found.append((path, line, text))


def read(path):
    with open(path, "rb") as f:
        data = f.read()
    if b"\0" in data:      # a picture
        return ""
    return data.decode("utf-8", "surrogateescape")


class Tree:
    def __init__(self, root):
        self.root = root

    def files(self, *patterns):
        """-> [(name, text)]"""
        names = sorted({n for p in patterns for n in glob.glob(os.path.join(self.root, p), recursive=True) if os.path.isfile(n)})
        return [(os.path.relpath(n, self.root), read(n)) for n in names]


def blank_comments(text):
    """The same text, comments as blanks, strings kept."""
    return re.sub(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|/\*.*?\*/|//[^\n]*',
                  lambda m: m.group(0) if m.group(0)[0] in "\"'" else re.sub(r"[^\n]", " ", m.group(0)), text, flags=re.S)


def line_of(text, at):
    return text.count("\n", 0, at) + 1


# ---- macros ---------------------------------------------------------------------------------------------------------


def check_macros(tree):
    everywhere = tree.files("include/recovery/*.h", "lib/*.[ch]", "lib/*.def")
    defined = set(OWN)
    for _, text in everywhere:
        defined |= set(re.findall(r"^\s*#\s*define\s+(\w+)", text, re.M))
    for name, text in everywhere:
        code = blank_comments(text)
        public = name.startswith("include")
        for row in re.finditer(r"^[ \t]*#[ \t]*(?:if|ifdef|ifndef|elif)\b((?:[^\n\\]|\\\n|\\.)*)", code, re.M):
            for word in re.findall(r"\b[A-Za-z_]\w*", STRING.sub("", row.group(1))):
                if word == "defined" or word in KNOWN or word in defined:
                    continue
                say(name, line_of(text, row.start()), "#if asks for %s, which nobody defines" % word)
        if not public:
            continue
        for word in re.finditer(r"\b_[A-Z_]\w*|\b_\w*__\b", STRING.sub(lambda m: " " * len(m.group(0)), code)):
            if word.group(0) not in KNOWN:
                say(name, line_of(text, word.start()), "%s is no macro or keyword that a compiler has" % word.group(0))


# ---- layout ---------------------------------------------------------------------------------------------------------


def rows_of(text):
    """Line numbers that belong to a row of a table: NAME(...), also over several lines."""
    lines, inside = set(), 0
    for number, line in enumerate(blank_comments(text).split("\n"), 1):
        bare = STRING.sub("", line)
        if inside or ROW.match(line):
            lines.add(number)
            inside = max(0, inside + bare.count("(") - bare.count(")"))
    return lines


def check_layout(tree):
    for name, text in tree.files("lib/*.[ch]", "lib/*.def"):
        rows = rows_of(text) if name.endswith(".def") else {n for n, l in enumerate(text.split("\n"), 1) if ROW.match(l)}
        for number, line in enumerate(text.split("\n"), 1):
            if len(line.expandtabs(8)) > WIDE and number not in rows:
                say(name, number, "%d columns, more than %d" % (len(line.expandtabs(8)), WIDE))
    for name, text in tree.files("bindings/**/*.py", "bindings/**/*.lua"):
        for number, line in enumerate(text.split("\n"), 1):
            if len(line.expandtabs(8)) > WIDE:
                say(name, number, "%d columns, more than %d" % (len(line.expandtabs(8)), WIDE))
    for name, text in tree.files("lib/*.c", "tools/*.c", "bindings/**/*.py"):
        if text.count("\n") > LONG:
            say(name, text.count("\n"), "more than %d lines" % LONG)
    for name, text in tree.files("include/**/*.h", "lib/*.[ch]", "lib/*.def", "lib/*.py", "tools/*", "tests/*.[ch]", "tests/*.py",
                                 "tests/*.mk", "docs/*", "examples/*.[ch]", "examples/*.py", "*.md", "Makefile",
                                 "bindings/**/*.py", "bindings/**/*.lua"):
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip():
                say(name, number, "blanks at the end")
            if re.match(r" +\t", line) or (re.match(r"\t+ {8}", line) and name[-2:] in (".c", ".h")):
                say(name, number, "blanks and tabs mixed at the start")
        if text and not text.endswith("\n"):
            say(name, text.count("\n") + 1, "no newline at the end")


# ---- words ----------------------------------------------------------------------------------------------------------


def check_words(tree):
    product = tree.files("include/**/*.h", "lib/*", "tools/*", "bindings/**/*.py", "README.md", "docs/*")
    for name, text in product:
        for number, line in enumerate(text.split("\n"), 1):
            if TRIAGE.search(line):
                say(name, number, "the word \"triage\"")
    for name, text in product + tree.files("Makefile", "tests/*.[ch]", "examples/*"):
        for number, line in enumerate(text.split("\n"), 1):
            if MARKS.search(line):
                say(name, number, "an open end: " + MARKS.search(line).group(0))
    for name, text in tree.files("lib/*.def", "lib/*.c"):
        if name.endswith(("lib/packed.def", "lib/unpack.def")):      # pieces of texts that are looked at where they are written
            continue
        code = blank_comments(text)
        for literal in STRING.finditer(code):
            if re.match(r"https?:|doi:|pmid:", literal.group(1)):    # an address is not our wording
                continue
            check_claims(name, line_of(code, literal.start()), literal.group(1))


def check_claims(name, line, text):
    for word, allowed in FORBIDDEN:
        for hit in word.finditer(text):
            if not (allowed and allowed.search(text[:hit.start()])):
                say(name, line, "\"%s\" claims too much: ...%s..." % (hit.group(0), text[max(0, hit.start() - 30):hit.end() + 20]))


# ---- constants and their sources -------------------------------------------------------------------------------------


def rows(text, macro):
    """Rows MACRO(a, b, "c", ...) -> (line, [arguments]).  Strings keep their quotes, neighbours are joined."""
    code = blank_comments(text)
    for start in re.finditer(r"^%s\(" % macro, code, re.M):
        at, depth, args, current = start.end(), 0, [], ""
        while depth >= 0:
            string = STRING.match(code, at)
            if string:
                current = current[:-1] + string.group(1) + '"' if current.endswith('"') else current + string.group(0)
                at = string.end()
                continue
            c = code[at]
            depth += {"(": 1, ")": -1}.get(c, 0)
            if depth < 0 or (c == "," and depth == 0):
                args.append(current.strip())
                current = ""
            elif not (c.isspace() and current.endswith('"')):
                current += c
            at += 1
        yield line_of(code, start.start()), args


def check_params(tree):
    evidence, params = "lib/evidence.def", "lib/params.def"
    keys = {args[1] for _, args in rows(read(os.path.join(tree.root, evidence)), "EVIDENCE")}
    seen = 0
    for line, args in rows(read(os.path.join(tree.root, params)), "PARAM"):
        seen += 1
        if len(args) != 7:
            say(params, line, "%d arguments, not 7" % len(args))
            continue
        name, value, _, least, greatest, key, about = args
        if key not in keys:
            say(params, line, "%s: no evidence %s" % (name, key))
        if len(about.strip('"').strip()) < 12:
            say(params, line, "%s: says too little of itself%s" % (name, ", and nothing else stands for it" if key == "judgement" else ""))
        if not float(least) <= float(value) <= float(greatest):
            say(params, line, "%s: %s is not within %s..%s" % (name, value, least, greatest))
    if not keys or not seen:
        say(params, 1, "no rows were found")


# ---- the public functions ----------------------------------------------------------------------------------------------


def check_functions(tree):
    declared = {}
    version = None
    for name, text in tree.files("include/recovery/*.h"):
        if name.endswith("base.h"):
            version = tuple(int(re.search(r"define RECOVERY_VERSION_%s (\d+)" % p, text).group(1)) for p in ("MAJOR", "MINOR"))
    for name, text in tree.files("include/recovery/*.h"):
        for start in re.finditer(r"^RECOVERY_API\((?P<result>[^)]*)\) (\w+)\(", text, re.M):
            function, line = start.group(2), line_of(text, start.start())
            declared[function] = (name, line)
            comment = re.search(r"(/\*\*(?:(?!\*/).)*\*/)\n\Z", text[:start.start()], re.S)
            if not comment:
                say(name, line, "%s has no doc comment" % function)
                continue
            since = re.search(r"@since (\d+)\.(\d+)", comment.group(1))
            if not since:
                say(name, line, "%s: no @since" % function)
            elif version and tuple(int(n) for n in since.groups()) > version:
                say(name, line, "%s: @since a version to come" % function)
        for stray in re.finditer(r"^(?!typedef|extern|RECOVERY_API|#|\s|\}|/)[\w *]+ \*?(recovery_\w+)\(", text, re.M):
            say(name, line_of(text, stray.start()), "%s is not marked RECOVERY_API" % stray.group(1))
    return declared


def check_map(tree, declared):
    name = "lib/librecovery.map"
    text = read(os.path.join(tree.root, name))
    mapped = set()
    for node in re.finditer(r"^LIBRECOVERY_[\d.]+ \{(.*?)^\}", text, re.M | re.S):
        last = ""
        for entry in re.finditer(r"^\t(recovery_\w+);", node.group(1), re.M):
            line = line_of(text, node.start(1) + entry.start())
            if entry.group(1) <= last:
                say(name, line, "%s stands after %s" % (entry.group(1), last))
            if entry.group(1) in mapped:
                say(name, line, "%s stands twice" % entry.group(1))
            if entry.group(1) not in declared:
                say(name, line, "%s is declared nowhere" % entry.group(1))
            last = entry.group(1)
            mapped.add(last)
    for function in sorted(set(declared) - mapped):
        say(*declared[function], "%s is not in %s" % (function, name))
    if not mapped:
        say(name, 1, "no names were found")


def main(root):
    tree = Tree(root)
    check_macros(tree)
    check_layout(tree)
    check_words(tree)
    check_params(tree)
    check_map(tree, check_functions(tree))
    for path, line, text in sorted(set(found)):
        print("%s:%d: %s" % (path, line, text))
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
