"""The people of a visit: who they are, what each said yes to, whom to come back to."""

from qc_desktop.domain import visit_path
from qc_desktop.domain.checklists import Asked
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.ids import FIRST_RESPONDENT, Respondent
from qc_desktop.domain.session import Spot
from qc_desktop.domain.spoken_to import respondents, spoken_to
from qc_desktop.domain.visits import progress, topics_of
from qc_desktop.ui.components.bars import BarKey, Chip, Tone
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.topics import TopicChoice
from qc_desktop.ui.components.values import Picked, Spoken, Typed
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_part import Part
from qc_desktop.ui.flows.visit_words import made_up_names, picture_of_name
from qc_desktop.ui.flows.visiting import Visiting, next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.flows.wording import consent_picture, consent_thing
from qc_desktop.ui.screens.checker.new_person import NewPersonScreen, NewPersonState
from qc_desktop.ui.screens.checker.topics import TopicsScreen, TopicsState
from qc_desktop.words import easy

_NEW, _HOW, _COME_BACK, _NAME = "new", "how", "come_back", "name"


class People(Part):
    """Somebody else can have their turn at any time; nobody loses their place."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._people = TopicsScreen(desk.look)
        self._person = TopicsScreen(desk.look)
        self._new = NewPersonScreen(desk.look)
        desk.stage.own(self._people, self._person, self._new)
        self._people.picked.connect(self._person_picked)
        self._person.picked.connect(self._thing_picked)
        self._new.edited.connect(self._typed)
        self._new.ticked.connect(self._name_ticked)

    def people(self) -> None:
        """Show the people we met; where there are none yet, ask for the first."""
        if not met(self._now):
            self.new_person()
            return
        with self._desk.stage.guarded():
            self._show_people()

    def new_person(self) -> None:
        """Ask who somebody is."""
        with self._desk.stage.guarded():
            self._desk.keeping.open_name("", renames=False)
            self._show_new(anew=True)

    def name_again(self) -> None:
        """Show the box for the name as it was left."""
        with self._desk.stage.guarded():
            self._show_new(anew=True)

    def person(self) -> None:
        """Show what one person said yes to."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.PERSON)
            self._show_person(anew=True)

    def talk(self) -> None:
        """Go on with the person: ask first, then practise, then the map."""
        now = self._now
        unasked = visit_path.first_unasked(now.visit, now.who)
        practice = visit_path.practice_left(now.visit, now.checklist, now.who)
        open_one = self._desk.keeping.now.question
        if unasked is not None:
            self._ways.consent(unasked)
        elif not visit_path.may_ask(now.visit, now.who):
            self._ways.person()
        elif open_one is not None and now.asks_person(open_one):
            self._ways.question(open_one)
        elif practice is not None:
            self._ways.question(practice)
        else:
            self._ways.part(Asked.PERSON)

    def _show_people(self) -> None:
        now = self._now
        self._desk.keeping.go(Spot.PEOPLE)
        known = met(now)
        tiles = (
            *(self._tile(who) for who in known),
            TopicChoice(
                key=_NEW,
                words=easy("Someone new"),
                picture="new_person",
                chip=Chip(words=easy("Ask their name"), glyph="plus"),
            ),
        )
        title = easy("Who do you want to talk to?")
        state = TopicsState(
            title=title,
            topics=tiles,
            roomy=True,
            bars=now.bars(
                next_key=BarKey(words=easy("Whole visit"), glyph="list"),
                where=easy("People"),
            ),
            spoken=_read(title, tiles),
        )
        self._people.show_state(state)
        keys = Keys(back=self._ways.hub, next=self._ways.hub)
        self._desk.stage.show(self._people, state, keys)

    def _tile(self, who: Respondent) -> TopicChoice:
        now = self._now
        session = self._desk.keeping.now
        return TopicChoice(
            key=who,
            words=now.name(who),
            picture=picture_of_name(now.name(who)),
            chip=person_chip(now, who),
            go_on_here=who == session.respondent,
        )

    def _person_picked(self, picked: Picked) -> None:
        if picked.key == _NEW:
            self.new_person()
            return
        with self._desk.stage.guarded():
            who = Respondent(picked.key)
            self._desk.keeping.talk_with(who)
            now = self._now
            if spoken_to(now.visit, who).come_back:
                now.visit = self._desk.laptop.respondents.come_back(
                    now.visit.id, who, False, by=now.by
                )
            self.talk()

    def _show_person(self, *, anew: bool = False) -> None:
        now = self._now
        one = spoken_to(now.visit, now.who)
        title = easy("What {name} said", name=now.name(now.who))
        tiles = (
            *(self._consent_tile(to) for to in visit_path.CONSENT_ORDER),
            TopicChoice(
                key=_HOW,
                words=easy("How we asked"),
                picture="explained_pictures",
                chip=Chip(words=easy("Done"), tone=Tone.OK)
                if one.asking
                else Chip(words=easy("Not yet")),
            ),
            TopicChoice(
                key=_COME_BACK,
                words=easy("I will come back to you"),
                picture="consent_later",
                chip=Chip(words=easy("Yes"), tone=Tone.WAITING, glyph="clock")
                if one.come_back
                else Chip(words=easy("No")),
            ),
            TopicChoice(
                key=_NAME,
                words=easy("Name"),
                picture=picture_of_name(now.name(now.who)),
                chip=Chip(words=easy("Change"), glyph="pencil"),
            ),
        )
        ask = visit_path.may_ask(now.visit, now.who)
        key = BarKey(words=easy("Go on"), glyph="arrow_right", primary=True)
        state = TopicsState(
            title=title,
            topics=tiles,
            bars=now.bars(next_key=key, where=now.name(now.who)),
            spoken=_read(title, tiles),
        )
        self._person.show_state(state)
        keys = Keys(back=self._ways.people, next=self.talk if ask else self._ways.people)
        self._desk.stage.show(self._person, state, keys, anew=anew)

    def _consent_tile(self, to: ConsentTo) -> TopicChoice:
        said = self._now.visit.consent_to(to, self._now.who)
        return TopicChoice(
            key=to.value,
            words=consent_thing(to),
            picture=consent_picture(to),
            chip=consent_chip(said),
        )

    def _thing_picked(self, picked: Picked) -> None:
        match picked.key:
            case "how":
                self._ways.explained()
            case "name":
                self._rename()
            case "come_back":
                with self._desk.stage.guarded(self._show_person):
                    now = self._now
                    on = not spoken_to(now.visit, now.who).come_back
                    now.visit = self._desk.laptop.respondents.come_back(
                        now.visit.id, now.who, on, by=now.by
                    )
                    self._show_person()
            case key:
                self._ways.consent(ConsentTo(key))

    def _rename(self) -> None:
        with self._desk.stage.guarded():
            known = spoken_to(self._now.visit, self._now.who)
            self._desk.keeping.open_name(known.name, renames=True)
            self._show_new(anew=True)

    def _show_new(self, *, anew: bool = False) -> None:
        now = self._now
        name = self._desk.keeping.now.draft or ""
        names = made_up_names()
        picked = next((one.key for one in names if one.words == name), None)
        state = NewPersonState(
            name="" if picked else name,
            made_up=names,
            picked=picked,
            bars=now.bars(next_key=next_key(primary=bool(name.strip())), where=easy("People")),
            spoken=(
                Spoken(text=easy("Who are you talking to?"), key="title"),
                Spoken(text=easy("The name is not in our report."), key="safe"),
                Spoken(text=easy("Tap a made-up name"), key="made_up"),
                *(Spoken(text=one.words, key=one.key) for one in names),
                Spoken(text=easy("Or type a first name"), key="or"),
            ),
        )
        self._new.show_state(state)
        keys = Keys(back=self._new_back, next=self._new_next)
        self._desk.stage.show(self._new, state, keys, anew=anew)

    def _new_back(self) -> None:
        if self._desk.keeping.now.renames:
            self._ways.person()
        elif met(self._now):
            self.people()
        else:
            self._ways.hub()

    def _typed(self, typed: Typed) -> None:
        with self._desk.stage.guarded(self._show_new):
            self._desk.keeping.draft(typed.words)
            self._show_new()

    def _name_ticked(self, ticked: Picked) -> None:
        with self._desk.stage.guarded(self._show_new):
            words = {one.key: one.words for one in made_up_names()}
            self._desk.keeping.draft(words[ticked.key] if ticked.on else "")
            self._show_new()

    def _new_next(self) -> None:
        name = (self._desk.keeping.now.draft or "").strip()
        if not name:
            self._desk.stage.say(
                Message(
                    heading=easy("There is no name yet"),
                    words=easy("Tap a picture, or type a name."),
                    picture="not_picked",
                    first=BarKey(words=easy("OK"), glyph="tick"),
                )
            )
            return
        with self._desk.stage.guarded():
            self._keep_name(name)

    def _keep_name(self, name: str) -> None:
        now, people = self._now, self._desk.laptop.respondents
        made_up = any(one.words == name for one in made_up_names())
        if self._desk.keeping.now.renames:
            now.visit = people.rename(now.visit.id, now.who, name, made_up=made_up, by=now.by)
            self._ways.person()
            return
        found = people.meet(now.visit.id, name, made_up=made_up, by=now.by)
        now.visit = found.visit
        self._desk.keeping.talk_with(found.who)
        self.talk()


def met(now: Visiting) -> tuple[Respondent, ...]:
    """Return the people we met: whoever has a name, or was asked before there were names."""
    asked = {one.respondent for one in now.visit.consents}
    return tuple(who for who in respondents(now.visit) if who != FIRST_RESPONDENT or who in asked)


def person_chip(now: Visiting, who: Respondent) -> Chip:
    """Return how far we are with one person."""
    visit = now.visit
    if spoken_to(visit, who).come_back:
        return Chip(words=easy("Come back"), tone=Tone.WAITING, glyph="clock")
    if visit_path.may_ask(visit, who):
        done = progress(visit, topics_of(now.checklist, Asked.PERSON), who)
        answered, of = sum(one.answered for one in done), sum(one.of for one in done)
        return done_chip(answered, of)
    match visit.consent_to(ConsentTo.TALK, who):
        case None:
            return Chip(words=easy("Ask first"))
        case ConsentAnswer.NO:
            return Chip(words=easy("No thank you"))
        case ConsentAnswer.LATER:
            return Chip(words=easy("Ask later"), tone=Tone.WAITING, glyph="clock")
        case ConsentAnswer.YES:
            return Chip(words=easy("Only talk"))


def done_chip(answered: int, of: int) -> Chip:
    """Return how far a part of a visit is."""
    if answered and answered == of:
        return Chip(words=easy("Done"), tone=Tone.OK)
    if answered:
        words = easy("{done} of {of} done", done=answered, of=of)
        return Chip(words=words, tone=Tone.WAITING, glyph="circle_dashed")
    return Chip(words=easy("Not started"))


def consent_chip(said: ConsentAnswer | None) -> Chip:
    """Return what somebody said to one thing."""
    match said:
        case None:
            return Chip(words=easy("Not asked"))
        case ConsentAnswer.YES:
            return Chip(words=easy("Yes"), tone=Tone.OK)
        case ConsentAnswer.NO:
            return Chip(words=easy("No"), tone=Tone.DANGER, glyph="cross")
        case ConsentAnswer.LATER:
            return Chip(words=easy("Not now"), tone=Tone.WAITING, glyph="clock")


def _read(title: str, tiles: tuple[TopicChoice, ...]) -> tuple[Spoken, ...]:
    return (
        Spoken(text=title, key="title"),
        *(Spoken(text=f"{one.words}. {one.chip.words}.", key=one.key) for one in tiles),
    )
