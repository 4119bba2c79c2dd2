"""Make the words of a report: all counting, choosing and wording, and no layout."""

from qc_desktop.domain.reporting_content import ReportContent
from qc_desktop.domain.reporting_easy import easy_read_content
from qc_desktop.domain.reporting_full import full_content
from qc_desktop.domain.reporting_input import ReportChoices, ReportInput, Statements
from qc_desktop.domain.visit_papers import VisitPaper, paper_content

__all__ = [
    "ReportChoices",
    "ReportContent",
    "ReportInput",
    "Statements",
    "VisitPaper",
    "easy_read_content",
    "full_content",
    "paper_content",
]
