"""Export every visit as CSV, Excel or JSON."""

from typing import Literal

ExportForm = Literal["csv", "xlsx", "json"]
