"""Every paper that is made from one visit, by the name the command line calls it."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from qc_desktop.domain.reporting_content import ReportContent
from qc_desktop.domain.reporting_easy import easy_read_content
from qc_desktop.domain.reporting_full import full_content
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.reporting_names import nameless
from qc_desktop.words import plain


class VisitPaper(StrEnum):
    """What can be made of a visit. Values are those of the command line."""

    EASY_READ = "easy-read"
    FULL = "full"


_MAKERS: Mapping[VisitPaper, Callable[[ReportInput], ReportContent]] = {
    VisitPaper.EASY_READ: easy_read_content,
    VisitPaper.FULL: full_content,
}


def paper_content(given: ReportInput, paper: VisitPaper) -> ReportContent:
    """Return what a paper says, with nobody's name in it."""
    return _MAKERS[paper](nameless(given))


def paper_words(paper: VisitPaper) -> str:
    """Return what the office calls a paper."""
    names = {
        VisitPaper.EASY_READ: plain("Easy Read"),
        VisitPaper.FULL: plain("Full report"),
    }
    return names[paper]
