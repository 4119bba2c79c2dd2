"""Check every PDF and web page in the folders that are named. Ends with 1 where one is faulty."""

import sys
from pathlib import Path

from tests.readers.browser import browser, web_faults
from tests.readers.vera import pdf_ua_faults


def main(folders: list[str]) -> int:
    """Print a line a file, and a line a fault."""
    files = [file for folder in folders for file in sorted(Path(folder).rglob("*"))]
    faults = pdf_ua_faults([file for file in files if file.suffix == ".pdf"])
    pages = [file for file in files if file.suffix == ".html"]
    if pages:
        with browser() as started:
            faults |= {file: web_faults(started, file) for file in pages}
    for file, found in faults.items():
        print("bad " if found else "good", file)  # noqa: T201 - a command's own words
        for fault in found:
            print("    ", fault)  # noqa: T201 - a command's own words
    if not faults:
        print("There is nothing to check.")  # noqa: T201 - a command's own words
    return 1 if any(faults.values()) or not faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
