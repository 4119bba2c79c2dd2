"""The whole visit on one screen: people, looking, staff, what we found, leaving."""

from datetime import datetime

from qc_desktop.domain.checklists import Asked
from qc_desktop.domain.ids import FIRST_RESPONDENT
from qc_desktop.domain.session import Spot
from qc_desktop.domain.spoken_to import spoken_to
from qc_desktop.domain.visit_path import may_ask, part_done
from qc_desktop.domain.visit_steps import CheckIn
from qc_desktop.domain.visits import progress, topics_of
from qc_desktop.ui.components.bars import BarKey, Chip, ChipsInMiddle, Middle, Tone
from qc_desktop.ui.components.topics import TopicChoice
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.buddy_words import chip_of
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_part import Part
from qc_desktop.ui.flows.visit_people import done_chip, met
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.topics import TopicsScreen, TopicsState
from qc_desktop.words import easy, easy_n


class Hub(Part):
    """From here everything can be reached, in any order."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._screen = TopicsScreen(desk.look)
        desk.stage.own(self._screen)
        self._screen.picked.connect(self._picked)

    def open(self) -> None:
        """Show the whole visit."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.VISIT)
            self._show()

    def _show(self) -> None:
        now = self._now
        title = easy("What do you want to do?")
        tiles = self._tiles()
        state = TopicsState(
            title=title,
            topics=tiles,
            roomy=True,
            bars=now.bars(
                next_key=BarKey(
                    words=easy("Check answers"), glyph="tick_list", primary=_all_done(now)
                ),
                middle=_middle(now, self._desk.now()),
                reminder=buddy_chip(now, self._desk.now()),
            ),
            spoken=(
                Spoken(text=title, key="title"),
                *(Spoken(text=f"{one.words}. {one.chip.words}.", key=one.key) for one in tiles),
            ),
        )
        self._screen.show_state(state)
        keys = Keys(back=self._ways.rooms, next=self._ways.check_answers)
        self._desk.stage.show(self._screen, state, keys)

    def _tiles(self) -> tuple[TopicChoice, ...]:
        now = self._now
        return (
            TopicChoice(
                key="people",
                words=easy("Talk with people"),
                picture="talked",
                chip=_people_chip(now),
                go_on_here=not met(now),
            ),
            TopicChoice(
                key="look",
                words=easy("Look around"),
                picture="looked",
                chip=_part_chip(now, Asked.LOOK),
            ),
            TopicChoice(
                key="staff",
                words=easy("Ask the staff"),
                picture="topic_askstaff",
                chip=_part_chip(now, Asked.STAFF),
            ),
            TopicChoice(
                key="rooms",
                words=easy("Where we may go"),
                picture="room_hall",
                chip=_rooms_chip(now),
            ),
            TopicChoice(
                key="found",
                words=easy("What we found"),
                picture="good",
                chip=_found_chip(now),
            ),
            TopicChoice(
                key="leave",
                words=easy("Say goodbye"),
                picture="leave",
                chip=_leave_chip(now),
            ),
        )

    def _picked(self, picked: Picked) -> None:
        match picked.key:
            case "people":
                self._ways.people()
            case "look":
                self._ways.part(Asked.LOOK)
            case "staff":
                self._ways.part(Asked.STAFF)
            case "rooms":
                self._ways.rooms()
            case "found":
                self._ways.findings()
            case _:
                self._ways.leave_them()


def buddy_chip(now: Visiting, at: datetime) -> Chip | None:
    """Return a calm word on the buddy: told that we came, and not yet that we left."""
    return chip_of(now.visit, now.buddy().name, at)


def _middle(now: Visiting, at: datetime) -> Middle | None:
    chip = buddy_chip(now, at)
    return ChipsInMiddle(chips=(chip,)) if chip else None


def _people_chip(now: Visiting) -> Chip:
    known = met(now)
    later = [who for who in known if spoken_to(now.visit, who).come_back]
    if later:
        words = easy("Come back to {name}", name=now.name(later[0]))
        return Chip(words=words, tone=Tone.WAITING, glyph="clock")
    if not known:
        return Chip(words=easy("Not started"))
    words = easy_n("{count} person", "{count} people", len(known))
    talking = [who for who in known if may_ask(now.visit, who)]
    done = bool(talking) and all(
        part_done(now.visit, now.checklist, Asked.PERSON, who) for who in talking
    )
    return Chip(words=words, tone=Tone.OK if done else Tone.WAITING, glyph="users")


def _part_chip(now: Visiting, part: Asked) -> Chip:
    topics = progress(now.visit, topics_of(now.checklist, part), FIRST_RESPONDENT)
    return done_chip(sum(one.answered for one in topics), sum(one.of for one in topics))


def _rooms_chip(now: Visiting) -> Chip:
    rooms = sum(now.visit.rooms.values())
    if not rooms:
        return Chip(words=easy("Ask first"))
    return Chip(words=easy_n("{count} room", "{count} rooms", rooms), tone=Tone.OK)


def _found_chip(now: Visiting) -> Chip:
    found = len(now.visit.findings)
    if not found:
        return Chip(words=easy("Not started"))
    agreed = now.visit.agreed.issuperset(now.team())
    words = easy("We agree") if agreed else easy_n("{count} thing", "{count} things", found)
    return Chip(words=words, tone=Tone.OK if agreed else Tone.WAITING, glyph="flag")


def _leave_chip(now: Visiting) -> Chip:
    if CheckIn.LEFT in now.visit.check_ins:
        return Chip(words=easy("Done"), tone=Tone.OK)
    return Chip(words=easy("At the end"))


def _all_done(now: Visiting) -> bool:
    asked = [who for who in met(now) if may_ask(now.visit, who)]
    parts = [(Asked.LOOK, FIRST_RESPONDENT), (Asked.STAFF, FIRST_RESPONDENT)]
    parts += [(Asked.PERSON, who) for who in asked]
    return all(part_done(now.visit, now.checklist, part, who) for part, who in parts)
