from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest

from qc_desktop.domain import consent_words
from qc_desktop.domain.actions import ActionState
from qc_desktop.domain.consent import ConsentTo
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.people import Person
from qc_desktop.domain.reporting import ReportChoices, VisitPaper
from qc_desktop.domain.units import Mm, points
from qc_desktop.domain.visit_papers import paper_words
from tests.documents.conftest import Render
from tests.documents.papers import (
    ELM,
    a_full_day,
    action,
    checklist,
    report_input,
    visit,
)
from tests.documents.readers import fonts_not_embedded, pages_of, structure, words_of
from tests.readers.fast import quick_faults

EACH = pytest.mark.parametrize("paper", VisitPaper)


@EACH
def test_every_paper_is_whole_on_a_bare_visit_and_on_a_full_one(
    paper: VisitPaper, render: Render
) -> None:
    assert paper_words(paper)
    for given in (report_input(visit()), a_full_day()):
        data = render(given, paper)
        assert quick_faults(data) == []
        assert fonts_not_embedded(data) == set()
        assert ELM.name in words_of(data)
        assert "Page 1 of" in words_of(data)


@EACH
def test_every_paper_holds_long_names_and_many_visitors(paper: VisitPaper, render: Render) -> None:
    name = "The Old Rectory Supported Living Homes of Upper and Lower Longwater by the Sea"
    people = {
        PersonId(f"p{n}"): Person(id=PersonId(f"p{n}"), first_name=f"Bartholomew{n}")
        for n in range(11)
    }
    made = visit()
    made = replace(made, plan=replace(made.plan, checkers=tuple(people), supporters=()))
    data = render(replace(report_input(made, place=replace(ELM, name=name)), people=people), paper)
    assert quick_faults(data) == []
    words = words_of(data)
    assert all(word in words for word in name.split())


def test_you_said_tells_what_was_done_and_what_was_not(render: Render) -> None:
    done, started, waiting = (
        action(1, "We want to choose lunch.", "Ask about lunch each morning."),
        action(2, "We want to go out more.", "Plan 1 trip each weekend."),
        action(3, "The garden gate is stiff.", "Mend the gate."),
    )
    given = report_input(
        visit(),
        actions=(
            replace(done, state=ActionState.DONE),
            replace(started, state=ActionState.STARTED),
            waiting,
        ),
    )
    words = words_of(render(given, VisitPaper.YOU_SAID))
    assert "We did it: Ask about lunch each morning." in words
    assert "We have started: Plan 1 trip each weekend." in words
    assert "Not yet: Mend the gate." in words
    assert words.count("Carol, by 12 December") == 2


def test_the_consent_sheet_asks_each_thing_in_the_words_of_the_screen(render: Render) -> None:
    words = words_of(render(report_input(visit()), VisitPaper.CONSENT))
    for to in ConsentTo:
        assert consent_words.QUESTIONS[to] in words
    assert words.count("Ask me later") == len(ConsentTo)


def test_the_paper_checklist_has_every_question_with_boxes_of_ten_millimetres(
    render: Render,
) -> None:
    data = render(report_input(visit()), VisitPaper.CHECKLIST)
    words = words_of(data)
    assert all(question.words in words for question in checklist().questions)
    side = points(Mm(10))
    with pdfplumber.open(BytesIO(data)) as pdf:
        boxes = [
            curve
            for page in pdf.pages
            for curve in page.curves
            if abs(curve["width"] - side) < 0.1 and abs(curve["height"] - side) < 0.1
        ]
    ticked = sum(1 for role, _ in structure(data) if role == "LBody")
    assert len(boxes) == ticked > 100


def test_the_papers_before_a_visit_say_that_no_is_fine(render: Render) -> None:
    for paper in (VisitPaper.INVITATION, VisitPaper.LEAFLET, VisitPaper.CONSENT):
        assert "You can say no." in words_of(render(report_input(visit()), paper))


def test_no_paper_but_the_reports_tells_what_people_said(render: Render) -> None:
    reports = {VisitPaper.EASY_READ, VisitPaper.FULL}
    for paper in set(VisitPaper) - reports:
        assert "bowling" not in words_of(render(a_full_day(), paper))


def test_the_certificate_is_one_page_and_names_who_came(render: Render) -> None:
    data = render(a_full_day(), VisitPaper.THANK_YOU)
    assert pages_of(data) == 1
    assert all(name in words_of(data) for name in ("Amina", "Joe", "Dev"))


def test_photos_words_and_names_are_left_out_where_the_office_says_so(render: Render) -> None:
    everything = a_full_day()
    bare = replace(everything, choices=ReportChoices(photos=False, words=False, names=False))
    for paper in (VisitPaper.EASY_READ, VisitPaper.FULL):
        shown, hidden = (words_of(render(given, paper)) for given in (everything, bare))
        assert "bowling" in shown
        assert "Amina" in shown
        assert "bowling" not in hidden
        assert "Amina" not in hidden
        assert "Dev" not in hidden
    assert "A kitchen with a red door" in dict.fromkeys(
        alt for _, alt in structure(render(everything, VisitPaper.FULL))
    )
    assert "A kitchen with a red door" not in dict.fromkeys(
        alt for _, alt in structure(render(bare, VisitPaper.FULL))
    )


@EACH
def test_big_print_is_bigger_and_still_sound(paper: VisitPaper, render: Render) -> None:
    big = replace(a_full_day(), choices=ReportChoices(big_print=True))
    data = render(big, paper)
    assert quick_faults(data) == []
    sizes, usual = (set(_sizes(one)) for one in (data, render(a_full_day(), paper)))
    if paper is not VisitPaper.THANK_YOU:  # it fills its page already
        assert max(sizes - usual) > 13
        assert {round(size, 1) for size in sizes} >= {round(min(usual) * 1.3, 1)}


def _sizes(data: bytes) -> set[float]:
    with pdfplumber.open(BytesIO(data)) as pdf:
        return {round(one["size"], 2) for page in pdf.pages for one in page.chars}
