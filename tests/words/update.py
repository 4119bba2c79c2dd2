"""Bring the Welsh catalogue up to date with the source: `make words`.

New messages are added without a translation, those that are gone are dropped, and the file that
the program reads (`.mo`) is made from the one that people edit (`.po`).
"""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.words.messages import ROOT, everything

_NO_TIME = datetime(2026, 1, 1, tzinfo=UTC)
WELSH = ROOT / "resources/locale/cy/LC_MESSAGES/qc_desktop.po"


def catalogue(path: Path = WELSH) -> Catalog:
    """Return the catalogue that people edit."""
    with path.open("rb") as file:
        return read_po(file, locale="cy")


def brought_up_to_date(kept: Catalog) -> Catalog:
    """Return a catalogue of exactly the messages that the program has, in order."""
    made = Catalog(locale="cy", fuzzy=False, header_comment=kept.header_comment)
    for message in sorted(everything(), key=lambda one: one.forms):
        key = message.forms if message.many else message.one
        found = kept.get(message.one)
        made.add(key, string=found.string if found is not None and found.id == key else None)
    return made


def as_po(made: Catalog) -> bytes:
    """Return the text that people edit."""
    file = BytesIO()
    write_po(file, made, width=100, omit_header=False, include_previous=False)
    # Babel writes the time into the header: it would change at each run.
    lines = file.getvalue().decode().splitlines(keepends=True)
    dated = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator')
    return "".join(line for line in lines if not line.startswith(dated)).encode()


def as_mo(made: Catalog) -> bytes:
    """Return what the program reads: every message that has a translation."""
    file = BytesIO()
    # Babel puts the time into the header: the same words must make the same file.
    made.creation_date = made.revision_date = _NO_TIME
    write_mo(file, made)
    return file.getvalue()


def main() -> None:
    """Write both files anew."""
    made = brought_up_to_date(catalogue())
    WELSH.write_bytes(as_po(made))
    WELSH.with_suffix(".mo").write_bytes(as_mo(catalogue()))
    left = sum(not all(_strings(one.string)) for one in made if one.id)
    sys.stdout.write(f"{len(made)} messages, {left} without a translation\n")


def _strings(string: object) -> tuple[object, ...]:
    return string if isinstance(string, tuple) else (string,)


if __name__ == "__main__":
    main()
