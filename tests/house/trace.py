#!/usr/bin/env python3
"""Every numbered requirement of the five sources, and where it is held: the tests and protocol files that name it.

  trace.py            the whole table
  trace.py --check    only what no test names; fails where there is any

A place names a requirement in round brackets: (K10), (H21, H22), (S8.6), or a run of them, (K11 to K21). A requirement
that is a list has each of its items named as well, S8.1 to S8.6, each by itself; an item, S8.6, counts for the whole, and
the whole does not count for its items. In a test it counts where it stands in a comment or in the title of a test that
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

# How many items each list has; those of W10 are lettered in the source, a to j.
LISTS = {
    "K8": 3, "K15": 5, "K16": 5, "K17": 9,
    "H7": 6, "H10": 4, "H11": 5, "H12": 7, "H25": 8,
    "O5": 11, "O7": 5, "O8": 4, "O9": 2, "O10": 2, "O11": 3, "O12": 4, "O14": 3, "O16": 4,
    "S8": 6, "S9": 19, "S14": 4, "S18": 11, "S22": 12, "S25": 8, "S27": 12,
    "W3": 7, "W4": 7, "W10": 10, "W16": 5,
}
LETTERED = {"W10"}

# What a later view shows to more than one record at a time. The facts that it is made from have their place, and tests
# that name them, already; so these are held to a test like all others, and listed as waiting for the view. The items of
# their lists are what one year's report says: they wait with it.
REGISTER = "the register's live view"
REPORT = "the yearly learning report"
WAITING = {
    **dict.fromkeys(["W1", "W7"], REGISTER),
    **dict.fromkeys(["O4", "O5", "O6", "O7", "O8", "O9", "O10", "O11", "O16", "O17", "O20"], REPORT),
}

NAMED = re.compile(r"\(([KHOSW]\d[^()]{0,80})\)")
ONE = re.compile(r"\b([KHOSW])(\d{1,2})(\.(?:\d{1,2}|[a-z]))?\b")
RUN = re.compile(r"\b([KHOSW])(\d{1,2}) to \1(\d{1,2})\b")


def ids(words):
    """The requirements that the words in one pair of brackets name; none where they are something else."""
    rest = re.sub(r"[\s,;]|\b(to|and)\b", "", ONE.sub("", words))
    if rest:
        return
    for letter, first, last in RUN.findall(words):
        for number in range(int(first), int(last) + 1):
            yield f"{letter}{number}"
    for letter, number, item in ONE.findall(words):
        yield f"{letter}{int(number)}"
        if item:
            yield f"{letter}{int(number)}{item}"


def items(requirement):
    """The items of a requirement that is a list, by name; none where it is none."""
    many = range(LISTS.get(requirement, 0))
    return [f"{requirement}.{chr(ord('a') + i) if requirement in LETTERED else i + 1}" for i in many]


def view(each):
    """The later view that a requirement waits for, or its list; None where it waits for none."""
    return WAITING.get(each.split(".")[0])


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
    whole = [f"{letter}{number}" for letter, many in SOURCES.items() for number in range(1, many + 1)]
    known = [name for each in whole for name in [each, *items(each)]]
    missing = [each for each in known if each not in tests and not ("." in each and view(each))]
    strange = sorted((set(tests) | set(protocols)) - set(known))
    if not check:
        for each in known:
            where = ", ".join(tests.get(each, []) + protocols.get(each, []))
            waits = f"{view(each)} is to come" if view(each) else ""
            print(f"{each:6} {'; '.join(filter(None, [where, waits])) or 'named nowhere'}")
    for each in strange:
        print(f"{each} is named in {', '.join(tests.get(each, []) + protocols.get(each, []))}, and no source has it.")
    if missing:
        print(f"No test names {', '.join(missing)}.")
    return 1 if missing or strange else 0


if __name__ == "__main__":
    sys.exit(main())
