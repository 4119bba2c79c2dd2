"""The papers of the office side with samples in them."""

from typing import Any

from PySide6.QtWidgets import QWidget

from qc_desktop.domain.visit_papers import VisitPaper, paper_words
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.screens.coordinator.many_papers import ManyPapersScreen
from qc_desktop.ui.screens.coordinator.many_papers_state import (
    Making,
    ManyPapersState,
    Outcome,
)
from qc_desktop.ui.screens.coordinator.report import ReportScreen
from qc_desktop.ui.screens.coordinator.report_state import ReportState, ReportWords, Tick
from qc_desktop.ui.theme import Look
from tests.ui.screens.coordinator.papers import pdf

_LONG = "Bartholomew-Alexander Wolfeschlegelstein"


def report(look: Look) -> QWidget:
    screen = ReportScreen(look)
    screen.show_state(
        ReportState(
            kinds=(
                Choice(key="easy-read", words="Easy Read"),
                Choice(key="full", words="Full report"),
                Choice(key="you-said", words="You said, we did"),
                Choice(key="thank-you", words="Thank-you certificate"),
                Choice(key="invitation", words="Invitation letter"),
                Choice(key="leaflet", words="Leaflet"),
                Choice(key="consent", words="Consent sheet"),
                Choice(key="checklist", words="Checklist on paper"),
                Choice(key="self-check", words="Self-assessment"),
            ),
            kind="easy-read",
            ticks=(
                Tick(choice=Choice(key="photos", words="Show photos"), on=True),
                Tick(choice=Choice(key="words", words="Show people’s words"), on=True),
                Tick(choice=Choice(key="big_print", words="Big print"), on=False),
                Tick(choice=Choice(key="names", words="Show checkers’ names"), on=True),
            ),
            pdf=pdf(4),
            chips=(Chip(words="Not reviewed yet", tone=Tone.WAITING),),
            done="Saved: Report Elm House.pdf",
        )
    )
    return screen


def board(look: Look) -> QWidget:
    words = ReportWords(
        title="Board summary",
        which="Which time?",
        where="Which nation?",
        shown="The board summary",
        back="Visits",
        back_name="Back to the visits",
    )
    screen = ReportScreen(look, words)
    screen.show_state(
        ReportState(
            kinds=(
                Choice(key="3-months", words="3 months"),
                Choice(key="12-months", words="12 months"),
                Choice(key="all", words="All time"),
            ),
            kind="3-months",
            wheres=(
                Choice(key="everywhere", words="All nations"),
                Choice(key="england", words="England"),
                Choice(key="wales", words="Wales"),
            ),
            where="everywhere",
            ticks=(Tick(choice=Choice(key="big_print", words="Big print"), on=False),),
            pdf=pdf(4),
            numbers=False,
            done="Saved: Board summary.pdf",
        )
    )
    return screen


def _many_papers(**more: Any) -> ManyPapersState:  # noqa: ANN401 - a state's own fields
    words = ("Elm House, Tue 24 Nov, 11:15 am", "Rose Court, Mon 23 Nov, 2:00 pm", _LONG)
    everything = {
        "visits": tuple(
            Tick(choice=Choice(key=str(n), words=words[n % 3]), on=n != 1) for n in range(8)
        ),
        "papers": tuple(
            Tick(choice=Choice(key=one, words=paper_words(one)), on=True) for one in VisitPaper
        ),
        "forms": (Choice(key="pdf", words="PDF"), Choice(key="html", words="Web page")),
        "form": "pdf",
        "counted": "7 of 20 visits ticked",
        "pages": 3,
    }
    return ManyPapersState(**{**everything, **more})


def many_papers(look: Look) -> QWidget:
    screen = ManyPapersScreen(look)
    screen.show_state(_many_papers(problem="Tick one paper or more."))
    return screen


def many_papers_making(look: Look) -> QWidget:
    screen = ManyPapersScreen(look)
    making = Making(words="Making the papers: 7 of 60", done=7, of=60, running=True)
    screen.show_state(_many_papers(making=making))
    return screen


def many_papers_made(look: Look) -> QWidget:
    screen = ManyPapersScreen(look)
    outcomes = (
        Outcome(
            what="Rose Court 2026-11-23 Full report",
            why="This visit has not begun. There is nothing to tell yet.",
        ),
        *(Outcome(what=f"Elm House 2026-11-24 Easy Read ({n}).pdf") for n in range(2, 9)),
    )
    done = "7 papers are made."
    screen.show_state(_many_papers(visits=(), outcomes=outcomes, counted="", done=done))
    return screen
