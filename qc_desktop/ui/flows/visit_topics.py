"""The topics of one part of a visit, and how far each is."""

from qc_desktop.domain import visit_path
from qc_desktop.domain.checklists import Asked, Topic
from qc_desktop.domain.ids import FIRST_RESPONDENT, Respondent, TopicId
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visits import TopicProgress, progress, topics_of
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
from qc_desktop.ui.flows.visit_part import Part
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.topics import TopicsScreen, TopicsState
from qc_desktop.words import easy


class Topics(Part):
    """The map of a talk with one person, or of what we look at."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._screen = TopicsScreen(desk.look)
        desk.stage.own(self._screen)
        self._screen.picked.connect(self._picked)

    def part(self, part: Asked) -> None:
        """Open a part: its only topic at once, else its map."""
        with self._desk.stage.guarded():
            self._desk.keeping.part(part)
            topics = self._topics()
            if len(topics) == 1:
                self._ways.question(
                    visit_path.first_of_topic(self._now.visit, topics[0], self._who)
                )
            else:
                self.open()

    def open(self) -> None:
        """Show the page that holds the topic to go on with; one topic alone needs no map."""
        topics = self._topics()
        if len(topics) <= 1 and self._desk.keeping.now.part is not Asked.PERSON:
            self._ways.hub()
            return
        with self._desk.stage.guarded():
            go_on = visit_path.topic_to_go_on(self._now.visit, topics, self._who)
            ids = [topic.id for topic in topics]
            page = ids.index(go_on) // self._screen.on_a_page() if go_on in ids else 0
            self._show(page)

    @property
    def _who(self) -> Respondent:
        person = self._desk.keeping.now.part is Asked.PERSON
        return self._now.who if person else FIRST_RESPONDENT

    def _topics(self) -> tuple[Topic, ...]:
        return topics_of(self._now.checklist, self._desk.keeping.now.part)

    def _show(self, page: int) -> None:
        now, who = self._now, self._who
        everything = progress(now.visit, self._topics(), who)
        go_on = visit_path.topic_to_go_on(now.visit, self._topics(), who)
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
        title = easy("What do you want to check?")
        state = TopicsState(
            title=title,
            topics=topics,
            bars=now.bars(
                next_key=BarKey(
                    words=easy("Whole visit"),
                    glyph="list",
                    primary=all(one.done for one in everything),
                ),
                middle=_middle(everything, page, pages),
            ),
            spoken=(
                Spoken(text=title, key="title"),
                *(Spoken(text=f"{one.words}. {one.chip.words}.", key=one.key) for one in topics),
            ),
        )
        self._screen.show_state(state)
        person = self._desk.keeping.now.part is Asked.PERSON
        keys = Keys(
            back=self._ways.people if person else self._ways.hub,
            next=self._ways.hub,
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
        if one.later:
            words = easy("{count} to ask later", count=one.later)
            return Chip(words=words, tone=Tone.WAITING, glyph="clock")
        if one.done and visit_path.skipped_topic(self._now.visit, one.topic, self._who):
            return Chip(words=easy("Skipped"), tone=Tone.WAITING, glyph="skip")
        if one.done:
            return Chip(words=easy("Done"), tone=Tone.OK)
        if one.answered:
            words = easy("{done} of {of} done", done=one.answered, of=one.of)
            return Chip(words=words, tone=Tone.WAITING, glyph="circle_dashed")
        return Chip(words=easy("Not started"))

    def _picked(self, picked: Picked) -> None:
        topics = {topic.id: topic for topic in self._topics()}
        topic = topics[TopicId(picked.key)]
        self._ways.question(visit_path.first_of_topic(self._now.visit, topic, self._who))

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
