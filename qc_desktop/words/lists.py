"""Put names together as a person would say them."""

from collections.abc import Sequence

from qc_desktop.words.catalogue import easy


def joined(names: Sequence[str]) -> str:
    """Return "Amina", "Amina and Joe" or "Amina, Joe and Dev"."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
        return "".join(names)
    return easy("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
