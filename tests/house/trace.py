#!/usr/bin/env python3
"""Every numbered requirement of the five sources, and where it is held: the tests and protocol files that name it.

  trace.py            the whole table
  trace.py --check    only what no test names; fails where there is any

A place names a requirement in round brackets: (K10), (H21, H22), (S8.6), or a run of them, (K11 to K21). Part of a
requirement, S8.6, counts for the whole. In a test it counts where it stands in a comment or in the title of a test that
runs: not in the words a test compares, and not in the title of one that is hidden, "[.pictures]". A protocol file says
where a requirement lives; it proves nothing by itself. The numbers are those of the requirements' own list; what the
requirement says stands there and in the sources.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# How many each source has: Knowsley, Hartlepool and Stockton, Oxfordshire, Stoke-on-Trent, Wokingham.
SOURCES = {"K": 23, "H": 36, "O": 20, "S": 30, "W": 25}

# What a later view shows to more than one record at a time. The facts that it is made from have their place, and tests
# that name them, already; so these are held to a test like all others, and listed as waiting for the view.
REGISTER = "the register's live view"
REPORT = "the yearly learning report"
WAITING = {
    **dict.fromkeys(["W1", "W7"], REGISTER),
    **dict.fromkeys(["O4", "O5", "O6", "O7", "O8", "O9", "O10", "O11", "O16", "O17", "O20"], REPORT),
}

NAMED = re.compile(r"\(([KHOSW]\d[^()]{0,80})\)")
ONE = re.compile(r"\b([KHOSW])(\d{1,2})(?:\.\d+)?\b")
RUN = re.compile(r"\b([KHOSW])(\d{1,2}) to \1(\d{1,2})\b")


def ids(words):
    """The requirements that the words in one pair of brackets name; none where they are something else."""
    rest = re.sub(r"[\s,;]|\b(to|and)\b", "", ONE.sub("", words))
    if rest:
        return
    for letter, first, last in RUN.findall(words):
        for number in range(int(first), int(last) + 1):
            yield f"{letter}{number}"
    for letter, number in ONE.findall(words):
        yield f"{letter}{int(number)}"


# A comment; the title of a test or of a part of one, with the tags after it; or words, which are passed over.
STRING = r'"(?:\\.|[^"\\])*"'
PARTS = re.compile(
    rf"(?P<comment>//[^\n]*)"
    rf"|\b(?:TEST_CASE|SECTION)\(\s*(?P<title>{STRING}(?:\s*{STRING})*)\s*(?:,\s*(?P<tags>{STRING}))?"
    rf"|R\"(?P<raw>[^(\s]*)\(.*?\)(?P=raw)\"|{STRING}|'(?:\\.|[^'\\])'",
    re.DOTALL)


def spoken(test):
    """The comments and the titles of a C++ test, each on a line."""
    for part in PARTS.finditer(test):
        if part["comment"]:
            yield part["comment"]
        elif part["title"] and not (part["tags"] or "").startswith('"[.'):
            yield "".join(each[1:-1] for each in re.findall(STRING, part["title"]))


def places():
    """requirement -> the tests that name it, requirement -> the protocol files that do."""
    tests, protocols = {}, {}
    for file in sorted(ROOT.glob("tests/**/*.cpp")):
        note(tests, file, "\n".join(spoken(file.read_text(encoding="utf-8"))))
    for file in sorted(ROOT.glob("resources/protocols/*.json")):
        note(protocols, file, file.read_text(encoding="utf-8"))
    return tests, protocols


def note(named, file, words):
    for bracket in NAMED.findall(words):
        for each in ids(bracket):
            names = named.setdefault(each, [])
            name = str(file.relative_to(ROOT))
            if name not in names:
                names.append(name)


def main():
    check = sys.argv[1:] == ["--check"]
    tests, protocols = places()
    known = [f"{letter}{number}" for letter, many in SOURCES.items() for number in range(1, many + 1)]
    missing = [each for each in known if each not in tests]
    strange = sorted((set(tests) | set(protocols)) - set(known))
    if not check:
        for each in known:
            where = ", ".join(tests.get(each, []) + protocols.get(each, [])) or "named nowhere"
            waits = f"; {WAITING[each]} is to come" if each in WAITING else ""
            print(f"{each:4} {where}{waits}")
    for each in strange:
        print(f"{each} is named in {', '.join(tests.get(each, []) + protocols.get(each, []))}, and no source has it.")
    if missing:
        print(f"No test names {', '.join(missing)}.")
    return 1 if missing or strange else 0


if __name__ == "__main__":
    sys.exit(main())
