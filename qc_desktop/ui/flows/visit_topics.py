"""All topics of a visit, and how far each is."""

from PySide6.QtCore import QObject

from qc_desktop.domain import visit_path
from qc_desktop.domain.ids import TopicId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visits import TopicProgress, progress, topics_asked
from qc_desktop.ui.components.bars import (
    BarKey,
    Chip,
    Middle,
    PagesInMiddle,
    Tone,
    WordsInMiddle,
)
from qc_desktop.ui.components.topics import TopicChoice
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.topics import TopicsScreen, TopicsState
from qc_desktop.words import easy


class Topics(QObject):
    """The map of a visit."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._visiting: Visiting | None = None
        self._screen = TopicsScreen(desk.look)
        desk.stage.own(self._screen)
        self._screen.picked.connect(self._picked)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def open(self) -> None:
        """Show the page that holds the topic to go on with."""
        with self._desk.stage.guarded():
            now = self._now
            go_on = visit_path.topic_to_go_on(now.visit, topics_asked(now.visit, now.checklist))
            ids = [topic.id for topic in topics_asked(now.visit, now.checklist)]
            page = ids.index(go_on) // self._screen.on_a_page() if go_on in ids else 0
            self._show(page)

    def _show(self, page: int) -> None:
        now = self._now
        everything = progress(now.visit, topics_asked(now.visit, now.checklist))
        go_on = visit_path.topic_to_go_on(now.visit, topics_asked(now.visit, now.checklist))
        on_page = self._screen.on_a_page()
        pages = max(-(-len(everything) // on_page), 1)
        # The page kept may be one of smaller words, which took more topics.
        page = min(page, pages - 1)
        self._desk.keeping.go(Spot.TOPICS, page=page)
        start = page * on_page
        topics = tuple(
            self._tile(one, go_on_here=one.topic.id == go_on)
            for one in everything[start : start + on_page]
        )
        state = TopicsState(
            topics=topics,
            bars=now.bars(
                next_key=BarKey(
                    words=easy("Check answers"),
                    glyph="tick_list",
                    primary=all(one.done for one in everything),
                ),
                middle=_middle(everything, page, pages),
            ),
            spoken=(
                Spoken(text=easy("What do you want to check?"), key="title"),
                *(Spoken(text=f"{one.words}. {one.chip.words}.", key=one.key) for one in topics),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(
            back=self._ways.consent_again,
            next=self._ways.check_answers,
            before=self._before,
            more=self._more,
        )
        self._desk.stage.show(self._screen, state, keys)

    def _tile(self, one: TopicProgress, *, go_on_here: bool) -> TopicChoice:
        return TopicChoice(
            key=one.topic.id,
            words=one.topic.name,
            picture=one.topic.picture,
            chip=self._chip(one),
            go_on_here=go_on_here,
        )

    def _chip(self, one: TopicProgress) -> Chip:
        if one.done and visit_path.skipped_topic(self._now.visit, one.topic):
            return Chip(words=easy("Skipped"), tone=Tone.WAITING, glyph="skip")
        if one.done:
            return Chip(words=easy("Done"), tone=Tone.OK)
        if one.answered:
            words = easy("{done} of {of} done", done=one.answered, of=one.of)
            return Chip(words=words, tone=Tone.WAITING, glyph="circle_dashed")
        return Chip(words=easy("Not started"))

    def _picked(self, picked: Picked) -> None:
        now = self._now
        topics = {topic.id: topic for topic in topics_asked(now.visit, now.checklist)}
        self._ways.question(visit_path.first_of_topic(now.visit, topics[TopicId(picked.key)]))

    def _before(self) -> None:
        with self._desk.stage.guarded():
            self._show(self._desk.keeping.now.page - 1)

    def _more(self) -> None:
        with self._desk.stage.guarded():
            self._show(self._desk.keeping.now.page + 1)


def _middle(everything: tuple[TopicProgress, ...], page: int, pages: int) -> Middle:
    done = sum(one.answered for one in everything)
    of = sum(one.of for one in everything)
    if pages > 1:
        words = easy("{done} of {of} done", done=done, of=of)
        return PagesInMiddle(words=words, before=page > 0, more=page + 1 < pages)
    return WordsInMiddle(words=easy("{done} of {of} questions done", done=done, of=of))
