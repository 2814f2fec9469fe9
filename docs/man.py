#!/usr/bin/env python3
"""Write the manual pages: man.py SRCDIR OUTDIR

Section 3 comes from the public headers: one page per header, recovery_HEADER.3, an overview recovery.3 from
recovery.h, and for every function a page that leads there, so that `man recovery_forecast` works.  Section 1 is
docs/recovery.1.in with the version put in.  Nothing but the sources decides what is written: no clock, no locale.

The grammar of the headers:

    /* name.h - what it is for. ... */              first comment of the file
    /** Text.  @param name text  @return text  @since 0.1 */
                                                    before a function, enumeration, struct, macro or typedef
    /**< text [unit] {limits} */                    after a field or an enumeration constant

A comment or declaration that does not fit stops with an error: a page must not lose a function silently.
"""
import os
import re
import sys
import textwrap

FIELD_WIDTH = 71        # columns of text in an 80-column terminal
NAME_WIDTH = 32         # longer constants get a list instead of a table


class HeaderError(Exception):
    pass


# ---- reading ------------------------------------------------------------------

def clean(comment):
    """The text of a comment without its frame; indentation beyond one blank or tab stays."""
    body = re.sub(r'^/\*+<?|\*+/$', '', comment)
    lines = []
    for line in body.split('\n'):
        lines.append(re.sub(r'^\s*\*(?= |\t|$) ?', '', line).rstrip())
    return '\n'.join(lines).strip()


def words(text):
    return re.sub(r'\s+', ' ', text).strip()


def doc(comment):
    """Text, parameters, return value and version of a documentation comment."""
    parts = re.split(r'(?:^|\n)\s*@', clean(comment))
    result = {'text': parts[0].strip(), 'params': [], 'return': '', 'since': ''}
    for part in parts[1:]:
        tag, _, rest = part.partition(' ')
        if tag == 'param':
            name, _, text = rest.strip().partition(' ')
            result['params'].append((name, words(text)))
        elif tag in ('return', 'since'):
            result[tag] = words(rest)
        else:
            raise HeaderError('unknown tag @' + tag)
    return result


MEMBER = re.compile(r'\s*(?P<decl>[^/]*?)\s*/\*\*<(?P<doc>.*?)\*/', re.S)


def members(body, where):
    """(declaration, comment) of each line in an enum or struct."""
    found, at = [], 0
    for match in MEMBER.finditer(body):
        if body[at:match.start()].strip():
            raise HeaderError('%s: no comment after: %s' % (where, words(body[at:match.start()])))
        found.append((words(match.group('decl')).rstrip(',;'), words(clean(match.group('doc')))))
        at = match.end()
    if body[at:].strip():
        raise HeaderError('%s: no comment after: %s' % (where, words(body[at:])))
    return found


def split_since(text):
    """Split `text @since 0.2`."""
    match = re.search(r'\s*@since (\S+)', text)
    return (text.replace(match.group(0), ''), ['since ' + match.group(1)]) if match else (text, [])


def unit_and_limits(text):
    """Split `text [unit] {limits}`."""
    limits = unit = ''
    match = re.search(r'\s*\{([^{}]*)\}$', text)
    if match:
        limits, text = match.group(1), text[:match.start()]
    match = re.search(r'\s*\[((?:[^\[\]{}]|\{[^{}]*\})*)\]$', text)
    if match:
        unit, text = match.group(1), text[:match.start()]
    return text, unit, limits


FUNCTION = re.compile(r'RECOVERY_API\((?P<result>[^()]*)\)\s*(?P<name>recovery_\w+)\s*\((?P<args>[^()]*)\)\s*(?P<must>RECOVERY_MUST_USE)?\s*;')
ENUM = re.compile(r'enum (?P<name>recovery_\w+)\s*\{(?P<body>.*?)\n\};', re.S)
STRUCT = re.compile(r'typedef struct (?P<name>recovery_\w+)\s*\{(?P<body>.*?)\n\} (?P<alias>\w+);', re.S)
MACRO = re.compile(r'#define (?P<name>RECOVERY_\w+(?:\([^)]*\))?)')
TYPEDEF = re.compile(r'typedef (?P<type>[\w ]+?) (?P<name>recovery_\w+);')


def read_header(path):
    with open(path, encoding='utf-8') as file:
        text = file.read()
    header = {'functions': [], 'enums': [], 'structs': [], 'macros': [], 'types': []}
    first = re.match(r'/\*(.*?)\*/', text, re.S)
    if not first:
        raise HeaderError(path + ': no comment at the begin')
    intro = clean(first.group(0))
    head, _, rest = intro.partition('\n')
    name, dash, short = head.partition(' - ')
    if not dash or name != os.path.basename(path):
        raise HeaderError(path + ': the first line must be "file.h - what it is for"')
    header['short'] = short.strip().rstrip('.')
    header['intro'] = rest.strip('\n')
    at = first.end()
    for match in re.finditer(r'/\*\*(?!<).*?\*/', text[at:], re.S):
        comment, after = doc(match.group(0)), text[at + match.end():].lstrip()
        for kind, pattern in (('functions', FUNCTION), ('enums', ENUM), ('structs', STRUCT), ('macros', MACRO), ('types', TYPEDEF)):
            item = pattern.match(after)
            if item:
                entry = dict(item.groupdict(), doc=comment)
                if kind in ('enums', 'structs'):
                    entry['members'] = members(item.group('body'), item.group('name'))
                header[kind].append(entry)
                break
        else:
            raise HeaderError('%s: a comment before nothing known: %s' % (path, after.split('\n')[0]))
    declared = re.findall(r'^RECOVERY_API\([^()]*\)\s*(\w+)', text, re.M)
    if declared != [function['name'] for function in header['functions']]:
        raise HeaderError(path + ': a function without a comment, or one that cannot be read')
    if len(re.findall(r'^enum \w+ \{', text, re.M)) != len(header['enums']) or \
       len(re.findall(r'^typedef struct \w+ \{', text, re.M)) != len(header['structs']):
        raise HeaderError(path + ': an enumeration or struct without a comment')
    return header


# ---- writing ------------------------------------------------------------------

SPECIAL = {'\\': '\\e', '-': '\\-', '`': '\\(ga', '^': '\\(ha', '~': '\\(ti', '"': '\\(dq', "'": '\\(aq'}


def escape(text):
    out = []
    for character in text:
        if character in SPECIAL:
            out.append(SPECIAL[character])
        elif ord(character) > 126:
            out.append('\\[u%04X]' % ord(character))
        else:
            out.append(character)
    return ''.join(out)


MARKED = re.compile(r'`([^`]*)`|\b(recovery_\w+\(\))|\b(RECOVERY_[A-Z0-9_]+\*?)')


def inline(text):
    """Escaped text; code is italic, functions and constants are bold."""
    out, at = [], 0
    for match in MARKED.finditer(text):
        out.append(escape(text[at:match.start()]))
        font = 'I' if match.group(1) is not None else 'B'
        out.append('\\f%s%s\\fP' % (font, escape(next(group for group in match.groups() if group is not None))))
        at = match.end()
    out.append(escape(text[at:]))
    return ''.join(out)


def safe(line):
    """A line of text must not look like a request."""
    return '\\&' + line if line[:1] in ('.', "'") else line


def fill(text):
    """Wrapped source lines of one paragraph."""
    return [safe(line) for line in textwrap.wrap(inline(words(text)), 110, break_long_words=False, break_on_hyphens=False)]


def blocks(text):
    """Paragraphs, code (indented by a tab) and list entries of a longer comment."""
    out, paragraph = [], []
    code = entry = False

    def flush():
        if paragraph:
            out.extend(['.IP \\(bu 3'] if entry else ['.PP'])
            out.extend(fill(' '.join(paragraph)))
            paragraph.clear()

    for line in text.split('\n'):
        if line.startswith('\t'):
            if not code:
                flush()
                entry = False
                out.extend(['.PP', '.in +4n', '.nf'])
                code = True
            out.append(safe(escape(line[1:].expandtabs(8))))
            continue
        if code and not line:
            # A blank line inside code; it may also be its end, then it is taken away again.
            out.append('')
            continue
        if code:
            while out[-1] == '':
                out.pop()
            out.extend(['.fi', '.in'])
            code = False
        if not line.strip():
            flush()
            entry = False
        elif re.match(r'\s*- ', line):
            flush()
            entry = True
            paragraph.append(line.strip()[2:])
        else:
            paragraph.append(line.strip())
    if code:
        while out[-1] == '':
            out.pop()
        out.extend(['.fi', '.in'])
    flush()
    return ['' if line == '' else line for line in out]


def prototype(function):
    """The lines of a prototype, arguments in italics."""
    result, name, args = words(function['result']), function['name'], words(function['args'])
    begin = result + ('' if result.endswith('*') else ' ') + name + '('
    pieces = []
    for arg in args.split(', '):
        match = re.match(r'(.*[ *])(\w+)$', arg)
        pieces.append((match.group(1), match.group(2)) if match else (arg, ''))
    lines, line, length = [], '\\fB' + escape(begin) + '\\fP', len(begin)
    for i, (kind, arg) in enumerate(pieces):
        end = ');' if i + 1 == len(pieces) else ','
        size = len(kind) + len(arg) + len(end) + 1
        if i and length + size > FIELD_WIDTH:
            lines.append(line)
            line, length = '    ', 4
        elif i:
            line, length = line + ' ', length + 1
        line += '\\fB' + escape(kind) + '\\fP' + ('\\fI' + escape(arg) + '\\fP' if arg else '') + '\\fB' + end + '\\fP'
        length += size - 1
    return lines + [line]


def cell(text):
    return 'T{\n%s\nT}' % '\n'.join(fill(text)) if text else ''


def table(fonts, rows):
    """Two columns of names and one of text.  The width of the text is given: tbl's own guess breaks long names."""
    names = max(len(row[0]) for row in rows) + max(len(row[1]) for row in rows)
    longest = max(len(word) for row in rows for word in row[2].split())
    width = max(FIELD_WIDTH - names - 6, longest)
    return (['.TS', 'nokeep;', '%s lw(%dn).' % (fonts, width)] +
            ['\t'.join((escape(first), escape(second), cell(text))) for first, second, text in rows] + ['.TE'])


def list_of_terms(terms):
    out = []
    for term, text in terms:
        out.append('.TP')
        out.append(term)
        out.extend(fill(text))
    return out


def since(entry):
    return ['.PP', 'Since librecovery %s.' % escape(entry['doc']['since'])] if entry['doc']['since'] else []


def function_section(function):
    out = ['.SS %s()' % function['name']]
    body = blocks(function['doc']['text'])
    out.extend(body[1:] if body[:1] == ['.PP'] else body)
    out.extend(list_of_terms([('.I ' + escape(name), text) for name, text in function['doc']['params']]))
    if function['doc']['return']:
        out.append('.PP')
        out.extend(fill('Returns ' + function['doc']['return'] + ('' if function['doc']['return'].endswith('.') else '.')))
    if function['must']:
        out.append('.PP')
        out.append('The result must not be ignored.')
    return out + since(function)


def remarks(text, extra):
    return text + (' (' + ', '.join(extra) + ')' if extra else '')


def enum_section(enum):
    out = ['.SS enum ' + enum['name']]
    out.extend(fill(enum['doc']['text']))
    rows = []
    for declaration, text in enum['members']:
        name, equal, value = declaration.partition('=')
        if not equal:
            raise HeaderError(enum['name'] + ': a constant without a value: ' + declaration)
        text, extra = split_since(text)
        rows.append((name.strip(), value.strip(), remarks(text, extra)))
    out.append('.PP')
    if max(len(row[0]) for row in rows) <= NAME_WIDTH:
        return out + table('lB r', rows)
    out.append('.PD 0')
    out.extend(list_of_terms([('.BR %s " = %s"' % (escape(name), escape(value)), text) for name, value, text in rows]))
    return out + ['.PD']


# UCUM codes as people say them.
UNITS = {'By': 'bytes', 's': 'seconds', 'min': 'minutes', 'h': 'hours', 'd': 'days', '/wk': 'per week', 'a': 'years',
         '{NRS}': 'points of 10'}


def enum_called(short, enums, where):
    """Where a struct has the plain name an enumeration is called recovery_NAME_id; some are tables without a C name."""
    for name in ('recovery_' + short, 'recovery_%s_id' % short):
        if name in enums:
            return 'enum ' + name
    listed = 'RECOVERY_ENUM_' + short.upper()
    if listed not in enums.get('recovery_enum_id', ()):
        raise HeaderError('%s: no such enumeration: %s' % (where, short))
    return listed


def struct_section(struct, enums):
    out = ['.SS ' + struct['alias']]
    out.extend(fill(struct['doc']['text']))
    rows = []
    for declaration, text in struct['members']:
        kind, name = declaration.rsplit(' ', 1)
        text, late = split_since(text)
        text, unit, limits = unit_and_limits(text)
        extra = []
        if unit and unit != '1':
            extra.append(UNITS.get(unit, 'unit ' + unit))
        if limits.startswith('enum '):
            extra.append(enum_called(limits[5:], enums, struct['name']))
        elif limits and limits != 'time':
            given = re.match(r'(\S+?)\.\.(\S+?)(?: default (\S+))?$', limits)
            if not given:
                raise HeaderError('%s: limits that cannot be read: {%s}' % (struct['name'], limits))
            low, high, default = given.groups()
            extra.append('always ' + low if low == high else '%s to %s' % (low, high))
            if default:
                extra.append('at first ' + default)
        rows.append((kind, name, remarks(text, extra + late)))
    out.append('.PP')
    return out + table('l lB', rows)


def title(page, section, version):
    return '.TH %s %s "" "librecovery %s" "librecovery Manual"' % (escape(page), section, version)


def page_name(header):
    return 'recovery' if header == 'recovery' else 'recovery_' + header


NOTICE = '.\\" Written by docs/man.py from include/recovery/%s.h: change that, not this.'


def header_page(name, header, version, pages, enums):
    page = page_name(name)
    names = [page] + [function['name'] for function in header['functions'] if function['name'] != page]
    # Names are long: without hyphenation and flush left they stay whole and no line is stretched.
    out = ["'\\\" t", NOTICE % name, title(page, 3, version), '.nh', '.ad l', '.SH NAME']
    out.append(', '.join(escape(n) for n in names) + ' \\- ' + escape(header['short']))
    out.extend(['.SH LIBRARY', 'librecovery', '.RI ( "pkg\\-config \\-\\-cflags \\-\\-libs recovery" )'])
    out.extend(['.SH SYNOPSIS', '.nf', '.B #include <recovery/recovery.h>'])
    for function in header['functions']:
        out.extend(['.PP'] + prototype(function))
    for macro in header['macros']:
        out.extend(['.PP', '.B #define ' + escape(macro['name'])])
    out.append('.fi')
    out.append('.SH DESCRIPTION')
    body = blocks(header['intro'])
    if body[1:2] == ['.in +4n']:
        out.append('In short:')
        body.insert(0, '.PP')
    out.extend(body[1:] if body[:1] == ['.PP'] else body)
    if not body and header['functions']:
        out.append('The functions, in the order of the header:')
    elif not body:
        out.append('Declarations only.')
    for function in header['functions']:
        out.extend(function_section(function))
    if header['macros'] or header['types']:
        out.append('.SH MACROS AND TYPES')
        terms = [('.B ' + escape(m['name']), m['doc']['text']) for m in header['macros']]
        terms += [('.BR %s " (%s)"' % (t['name'], escape(t['type'])), t['doc']['text']) for t in header['types']]
        out.extend(list_of_terms(terms))
    if header['structs']:
        out.append('.SH STRUCTURES')
        for struct in header['structs']:
            out.extend(struct_section(struct, enums))
    if header['enums']:
        out.append('.SH ENUMERATIONS')
        for enum in header['enums']:
            out.extend(enum_section(enum))
    if name != 'recovery':
        out.extend(['.SH ATTRIBUTES', 'Every function may be called from any thread, as long as no other thread writes the same struct.',
                    'Nothing is allocated, and no clock, file, locale or environment is read.'])
    out.append('.SH SEE ALSO')
    others = [('recovery', '1')] + [(p, '3') for p in pages if p != page]
    for i, (other, section) in enumerate(others):
        out.append('.BR %s (%s)%s' % (escape(other), section, ',' if i + 1 < len(others) else ''))
    return '\n'.join(out) + '\n'


def write(path, text):
    with open(path, 'w', encoding='ascii', newline='\n') as file:
        file.write(text)


def main(arguments):
    if len(arguments) != 3:
        print('usage: man.py SRCDIR OUTDIR', file=sys.stderr)
        return 2
    source, target = arguments[1:]
    folder = os.path.join(source, 'include', 'recovery')
    headers = {name[:-2]: read_header(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith('.h')}
    with open(os.path.join(folder, 'base.h'), encoding='utf-8') as file:
        numbers = dict(re.findall(r'^#define RECOVERY_VERSION_(MAJOR|MINOR|PATCH) (\d+)', file.read(), re.M))
    version = '.'.join(numbers[part] for part in ('MAJOR', 'MINOR', 'PATCH'))

    enums = {enum['name']: [words(value[0].partition('=')[0]) for value in enum['members']]
             for header in headers.values() for enum in header['enums']}
    os.makedirs(target, exist_ok=True)
    pages = sorted(page_name(name) for name in headers)
    for name, header in headers.items():
        page = page_name(name)
        write(os.path.join(target, page + '.3'), header_page(name, header, version, pages, enums))
        for function in header['functions']:
            if function['name'] == page:
                continue
            if function['name'] in pages:
                raise HeaderError('%s is declared in %s.h but is the name of another page' % (function['name'], name))
            write(os.path.join(target, function['name'] + '.3'), '.so man3/%s.3\n' % page)
    with open(os.path.join(source, 'docs', 'recovery.1.in'), encoding='ascii') as file:
        text = file.read().replace('@VERSION@', version)
    left = re.search(r'@[A-Z]+@', text)
    if left:
        raise HeaderError('recovery.1.in: nothing is known for ' + left.group(0))
    write(os.path.join(target, 'recovery.1'), text)
    return 0


if __name__ == '__main__':
    try:
        sys.exit(main(sys.argv))
    except (HeaderError, OSError) as error:
        print('man.py: %s' % error, file=sys.stderr)
        sys.exit(1)
