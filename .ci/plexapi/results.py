"""Compares the results of python-plexapi's tests with the tables in a document, or writes the table of counts there.

Usage: results.py [--update|--only] DOCUMENT FOLDER

FOLDER has a JUnit report for each file of tests. The document has the counts in a table that starts with "| file |", and
names every test that does not pass, as `file::test`, with the reason; `file::*` names all tests of a file that do not
pass. --only prints the tests that do not pass, for some files alone.
"""

import re
import sys
from collections import Counter
from fnmatch import fnmatchcase
from pathlib import Path
from xml.etree import ElementTree

TABLE = re.compile(r"^\| file \|.*\n(\|.*\n)+", re.MULTILINE)
NAMED = re.compile(r"`(test_\w+::[^`]+)`")


def read(report):
    """The outcome of each test of a file, by its name without the way the server is spoken to."""
    cases = ElementTree.parse(report).iter("testcase")
    return {f"{report.stem}::{plain(case.get('name'))}": outcome(case) for case in cases}


def plain(name):
    return re.sub(r"authenticated-?", "", name).replace("[]", "")


def outcome(case):
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    skipped = case.find("skipped")
    if skipped is None:
        return "passed"
    return "expected to fail" if skipped.get("type") == "pytest.xfail" else "skipped"


def table(files):
    columns = ["passed", "failed", "expected to fail", "skipped"]
    lines = [["file", *columns], ["---"] * 5]
    total = Counter()
    for name, outcomes in files.items():
        counts = Counter(outcomes.values())
        total += counts
        lines.append([f"`{name}`", *(str(counts[column]) for column in columns)])
    lines.append(["all", *(str(total[column]) for column in columns)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def matches(test, name):
    return test == name or name.endswith("*") and fnmatchcase(test, name)


def main(arguments):
    mode = arguments.pop(0) if arguments[0].startswith("--") else ""
    document, folder = map(Path, arguments)
    files = {report.stem: read(report) for report in sorted(folder.glob("*.xml"))}
    files = {name: outcomes for name, outcomes in files.items() if outcomes}
    failed = {test for outcomes in files.values() for test, result in outcomes.items() if result == "failed"}
    if mode == "--only":
        print("\n".join(sorted(failed)) or "All passed.")
        return 0
    text = document.read_text(encoding="utf-8")
    found, wanted = TABLE.search(text)[0], table(files)
    if mode == "--update":
        document.write_text(text.replace(found, wanted), encoding="utf-8")
    named = set(NAMED.findall(text))
    unexplained = [test for test in sorted(failed) if not any(matches(test, name) for name in named)]
    passing = [name for name in sorted(named) if not any(matches(test, name) for test in failed)]
    complaints = [f"{test} fails, and {document} gives no reason" for test in unexplained]
    complaints += [f"{name} does not fail, and {document} says why it does" for name in passing]
    if mode == "" and found != wanted:
        complaints.append(f"the counts differ from {document}; --update writes them there:\n{wanted}")
    print("\n".join(complaints) or f"The results are those of {document}.")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
