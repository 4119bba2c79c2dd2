"""Export every visit as CSV, Excel or JSON."""

from datetime import tzinfo
from pathlib import Path
from typing import Literal

from qc_desktop.services.people import People
from qc_desktop.services.places import Places
from qc_desktop.services.evidence import EvidenceKeeping
from qc_desktop.services.visits import Visits

ExportForm = Literal["csv", "xlsx", "json"]
