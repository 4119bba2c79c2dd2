"""Every paper that is made from one visit, by the name the command line calls it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum

from qc_desktop.domain.papers_after import thank_you_content, you_said_content
from qc_desktop.domain.papers_before import (
    consent_sheet_content,
    invitation_content,
    leaflet_content,
    paper_checklist_content,
    self_check_content,
)
from qc_desktop.domain.reporting_content import ReportContent
from qc_desktop.domain.reporting_easy import easy_read_content
from qc_desktop.domain.reporting_full import full_content
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.reporting_names import nameless
from qc_desktop.domain.visits import VisitState
from qc_desktop.words import plain


class VisitPaper(StrEnum):
    """What can be made of a visit. Values are those of the command line."""

    EASY_READ = "easy-read"
    FULL = "full"
    YOU_SAID = "you-said"
    THANK_YOU = "thank-you"
    INVITATION = "invitation"
    LEAFLET = "leaflet"
    CONSENT = "consent"
    CHECKLIST = "checklist"
    SELF_CHECK = "self-check"


_AFTER = frozenset(
    {VisitPaper.EASY_READ, VisitPaper.FULL, VisitPaper.YOU_SAID, VisitPaper.THANK_YOU}
)
"""What can be told only of a visit that took place."""

_MAKERS: Mapping[VisitPaper, Callable[[ReportInput], ReportContent]] = {
    VisitPaper.EASY_READ: easy_read_content,
    VisitPaper.FULL: full_content,
    VisitPaper.YOU_SAID: you_said_content,
    VisitPaper.THANK_YOU: thank_you_content,
    VisitPaper.INVITATION: invitation_content,
    VisitPaper.LEAFLET: leaflet_content,
    VisitPaper.CONSENT: consent_sheet_content,
    VisitPaper.CHECKLIST: paper_checklist_content,
    VisitPaper.SELF_CHECK: self_check_content,
}


def paper_content(given: ReportInput, paper: VisitPaper) -> ReportContent:
    """Return what a paper says, with nobody's name in it."""
    content = _MAKERS[paper](nameless(given))
    return replace(content, big_print=given.choices.big_print)


def why_not(paper: VisitPaper, state: VisitState) -> str:
    """Return why a paper says nothing of a visit as far as it is, or "" where it does."""
    if paper in _AFTER and state is VisitState.PLANNED:
        return plain("This visit has not begun. There is nothing to tell yet.")
    return ""


def paper_words(paper: VisitPaper) -> str:
    """Return what the office calls a paper."""
    names = {
        VisitPaper.EASY_READ: plain("Easy Read"),
        VisitPaper.FULL: plain("Full report"),
        VisitPaper.YOU_SAID: plain("You said, we did"),
        VisitPaper.THANK_YOU: plain("Thank-you certificate"),
        VisitPaper.INVITATION: plain("Invitation letter"),
        VisitPaper.LEAFLET: plain("Leaflet"),
        VisitPaper.CONSENT: plain("Consent sheet"),
        VisitPaper.CHECKLIST: plain("Checklist on paper"),
        VisitPaper.SELF_CHECK: plain("Self-assessment"),
    }
    return names[paper]
