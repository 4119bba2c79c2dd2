"""Sample summaries for a board. All people and places are made up."""

from dataclasses import replace
from datetime import date, timedelta

from qc_desktop.domain.actions import ActionState
from qc_desktop.domain.board import BoardAction, BoardVisit, BoardWish, BoardWorry, NotReviewed
from qc_desktop.domain.checklists import Theme
from qc_desktop.domain.ids import PlaceId, TopicId, VisitId
from qc_desktop.domain.places import Nation
from qc_desktop.domain.reporting_board import BoardInput
from qc_desktop.domain.reporting_counts import Count
from tests.documents.papers import NOON, ORGANISATION, PEOPLE, SAM, checklist

TOPICS = tuple(
    topic
    for topic in checklist().topics
    if any(question.good_answer is not None for question in topic.questions)
)
DAY_ONE = date(2026, 1, 1)


def board_visit(
    number: int,
    *,
    place: str = "elm",
    nation: Nation = Nation.ENGLAND,
    good: int = 6,
    counted: int = 8,
    quotes: tuple[str, ...] = (),
    actions: tuple[BoardAction, ...] = (),
) -> BoardVisit:
    """Return a visit with so many answers in each topic and theme that has questions."""
    cells = {
        (question.theme, topic.id): Count(good=good, counted=counted)
        for topic in TOPICS
        for question in topic.questions
        if question.good_answer is not None
    }
    return BoardVisit(
        id=VisitId(f"visit-{number:03}"),
        place=PlaceId(place),
        nation=nation,
        day=DAY_ONE + timedelta(days=number),
        signed=NOON + timedelta(days=number),
        cells=cells,
        quotes=quotes,
        actions=actions,
    )


def cells_of(**sizes: int) -> dict[tuple[Theme, TopicId], Count]:
    """Return cells named as "choice_home", all of whose answers are good."""
    found = {}
    for name, size in sizes.items():
        theme, _, topic = name.partition("_")
        found[Theme(theme), TopicId(topic)] = Count(good=size, counted=size)
    return found


def board_input(*visits: BoardVisit, wish: BoardWish | None = None) -> BoardInput:
    """Return the input of a summary of these visits, up to today."""
    return BoardInput(
        organisation=ORGANISATION,
        contact=PEOPLE[SAM],
        visits=visits,
        not_reviewed=(),
        worries=(),
        topics=TOPICS,
        wish=wish or BoardWish(last=NOON.date()),
        now=NOON,
    )


def a_full_year() -> BoardInput:
    """Return a summary that has something of everything in it."""
    late = BoardAction(state=ActionState.STARTED, by=date(2026, 3, 1))
    done = BoardAction(state=ActionState.DONE, by=date(2026, 3, 1))
    mixed = {
        key: Count(good=3, counted=8) if key[1] in {"choices", "community"} else count
        for key, count in board_visit(5).cells.items()
    }
    visits = (
        board_visit(1, quotes=("I like my room. I picked the colour.",), actions=(late, done)),
        board_visit(2, place="rose", good=3),
        board_visit(3, place="park", quotes=("I want to go bowling on Saturday.",)),
        board_visit(4, place="rose", good=7),
        replace(board_visit(5), cells=mixed),
        board_visit(6, place="mill", nation=Nation.WALES, counted=1, good=1),
    )
    day = timedelta(days=1)
    return replace(
        board_input(*visits),
        not_reviewed=(NotReviewed(nation=Nation.ENGLAND, day=date(2026, 11, 1)),),
        worries=(
            BoardWorry(told=NOON - 9 * day, had=NOON - 9 * day + timedelta(hours=2)),
            BoardWorry(told=NOON - 30 * day, had=NOON - 27 * day),
            BoardWorry(told=NOON - day),
        ),
    )
