"""Names of files that every system takes: Windows, a stick from a shop, a web folder."""

import unicodedata
from collections.abc import Collection

from qc_desktop.words import plain

_NEVER = frozenset('<>:"/\\|?*')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
_MOST_BYTES = 180
"""255 is the most of the usual systems; an ending, a number and a folder's own name need room."""


def safe_name(name: str) -> str:
    """Return a name that every system takes as a file's, without its ending."""
    letters = unicodedata.normalize("NFC", name)
    kept = "".join(" " if _is_never(letter) else letter for letter in letters)
    tidy = _short(" ".join(kept.split()).strip(". ")).strip(". ")
    if tidy.partition(".")[0].rstrip().casefold() in _DEVICES:
        tidy = f"_{tidy}"
    return tidy or plain("File")


def free_name(name: str, ending: str, taken: Collection[str]) -> str:
    """Return a safe file name that is not `taken`, whichever way it is cased: with a number."""
    stem, used = safe_name(name), {one.casefold() for one in taken}
    number, found = 1, f"{stem}.{ending}"
    while found.casefold() in used:
        number += 1
        found = f"{stem} ({number}).{ending}"
    return found


def _is_never(letter: str) -> bool:
    return letter in _NEVER or unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _short(name: str) -> str:
    return name.encode()[:_MOST_BYTES].decode(errors="ignore")
