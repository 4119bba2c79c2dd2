"""Make the words of a report: all counting, choosing and wording, and no layout."""

from qc_desktop.domain.reporting_content import ReportContent, ReportStyle
from qc_desktop.domain.reporting_easy import easy_read_content
from qc_desktop.domain.reporting_full import full_content
from qc_desktop.domain.reporting_input import ReportInput, Statements
from qc_desktop.domain.reporting_names import nameless

__all__ = [
    "ReportContent",
    "ReportInput",
    "ReportStyle",
    "Statements",
    "easy_read_content",
    "full_content",
    "report_content",
]


def report_content(given: ReportInput, style: ReportStyle) -> ReportContent:
    """Return the content of a report in one of the two styles, with nobody's name in it."""
    given = nameless(given)
    return easy_read_content(given) if style is ReportStyle.EASY_READ else full_content(given)
