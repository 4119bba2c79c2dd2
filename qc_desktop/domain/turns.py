"""A supporter who took over for a while: what they did is theirs, and it is known that they did."""

from dataclasses import dataclass
from datetime import datetime

from qc_desktop.domain.changes import KeyedField


@dataclass(frozen=True, slots=True, kw_only=True)
class Helped:
    """When a supporter last took a turn in a visit."""

    at: datetime


HELPED = KeyedField("visit.helped", Helped)
"""Keyed by the supporter."""

FACTS = (HELPED,)
