#!/usr/bin/env python3
"""Every numbered requirement of the five sources, and where it is held: the tests and protocol files that name it.

  trace.py            the whole table
  trace.py --check    only what is named nowhere; fails where there is any

A place names a requirement in round brackets: (K10), (H21, H22), (S8.6), or a run of them, (K11 to K21). Part of a
requirement, S8.6, counts for the whole. The numbers are those of the requirements' own list; what the requirement says
stands there and in the sources.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# How many each source has: Knowsley, Hartlepool and Stockton, Oxfordshire, Stoke-on-Trent, Wokingham.
SOURCES = {"K": 23, "H": 36, "O": 20, "S": 30, "W": 25}

# What waits for the register's live view and for the yearly learning report, which are built later.
REGISTER = "the register's live view"
REPORT = "the yearly learning report"
WAITING = {
    **dict.fromkeys(["W1", "W7", "W19", "W20"], REGISTER),
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


def places():
    """requirement -> the files that name it."""
    out = {}
    files = [*ROOT.glob("tests/**/*.cpp"), *ROOT.glob("tests/**/*.sh"), *ROOT.glob("resources/protocols/*.json")]
    for file in sorted(files):
        for words in NAMED.findall(file.read_text(encoding="utf-8")):
            for each in ids(words):
                names = out.setdefault(each, [])
                name = str(file.relative_to(ROOT))
                if name not in names:
                    names.append(name)
    return out


def main():
    check = sys.argv[1:] == ["--check"]
    named = places()
    known = [f"{letter}{number}" for letter, many in SOURCES.items() for number in range(1, many + 1)]
    missing = [each for each in known if each not in named and each not in WAITING]
    strange = sorted(set(named) - set(known))
    if not check:
        for each in known:
            where = ", ".join(named.get(each, [])) or (
                f"waits for {WAITING[each]}" if each in WAITING else "named nowhere")
            print(f"{each:4} {where}")
    for each in strange:
        print(f"{each} is named in {', '.join(named[each])}, and no source has it.")
    if missing:
        print(f"No test and no protocol file names {', '.join(missing)}.")
    return 1 if missing or strange else 0


if __name__ == "__main__":
    sys.exit(main())
