"""A sample organisation with made-up people and places, for a first look and for tests."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from qc_desktop.domain import evidence as evidence_fields
from qc_desktop.domain import findings, respondents
from qc_desktop.domain import visit_steps as steps
from qc_desktop.domain import visits as fields
from qc_desktop.domain.answers import (
    AnsweredBy,
    AnswerSet,
    AnswerValue,
    Choice,
    answer_key,
    choices,
)
from qc_desktop.domain.badge_photo import AskedHow
from qc_desktop.domain.badges import BadgeDesign, BadgePattern, BadgeShape, Turn
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.checklists import Asked, Checklist, Question
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo, ConsentValue, consent_key
from qc_desktop.domain.evidence import EvidenceItem, EvidenceKind, MediaRef
from qc_desktop.domain.findings import FindingKind, FindingValue
from qc_desktop.domain.ids import (
    FIRST_RESPONDENT,
    EvidenceId,
    PersonId,
    PlaceId,
    QuestionId,
    Respondent,
    VisitId,
)
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.places import Nation, PlaceKind
from qc_desktop.domain.respondents import Asking, Explained, Helper, RespondentValue
from qc_desktop.domain.sign_in import SignInWay
from qc_desktop.domain.visit_steps import (
    CheckIn,
    CheckInValue,
    Feeling,
    FeelingValue,
    Room,
    Welcome,
    WelcomeValue,
)
from qc_desktop.domain.visits import Finish, Plan, VisitState
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.media import Media
from qc_desktop.services.sample_stories import add_stories
from qc_desktop.services.saving import Saving

_PEOPLE = (
    ("Amina", "Khan", Role.CHECKER, "amina"),
    ("Joe", "Barnes", Role.CHECKER, "joe"),
    ("Grace", "Osei", Role.CHECKER, "grace"),
    ("Tom", "Ellis", Role.CHECKER, "tom"),
    ("Dev", "Patel", Role.SUPPORTER, "dev"),
)
_BADGES = {
    "Amina": BadgeDesign(name="Amina", about="I love gardens and tea."),
    "Joe": BadgeDesign(
        name="Joe",
        colour="Blue",
        shape=BadgeShape.BOLD,
        pattern=BadgePattern.WAVES,
        ask_me="football",
        talk="Use short words",
    ),
    "Grace": BadgeDesign(
        name="Grace",
        colour="Purple",
        shape=BadgeShape.PICTURES,
        pattern=BadgePattern.DOTS,
        picture="music",
        about="I like to sing.",
    ),
    "Tom": BadgeDesign(
        name="Tom",
        colour="Brick",
        turn=Turn.TALL,
        pattern=BadgePattern.LEAVES,
        ask_me="old radios",
        talk="Give me time",
    ),
}
_PHOTO_ANSWERS = {"Amina": True, "Joe": True, "Grace": False, "Tom": True}
"""Whether they said yes to their photo on their badge; all others were not asked yet."""
WAYS_IN = {
    "Amina": (SignInWay.PICTURES, "dog bus apple"),
    "Grace": (SignInWay.WORD, "sunflower"),
    "Tom": (SignInWay.PIN, "2046"),
}
"""How sample people sign in, where they have ways of their own: told with the sample."""
_PLACES = (
    ("Elm House", PlaceKind.SHARED_HOUSE, Nation.ENGLAND, "12 Elm Road, Newtown", 6, "elm"),
    ("Rose Cottage", PlaceKind.OWN_HOME, Nation.ENGLAND, "3 Rose Lane, Newtown", 2, "cottage"),
    ("Park Road flats", PlaceKind.OWN_HOME, Nation.ENGLAND, "40 Park Road, Newtown", 9, "park"),
    ("Mill Terrace", PlaceKind.SHARED_HOUSE, Nation.WALES, "7 Mill Terrace, Trefach", 4, "terrace"),
)
_NOTES: dict[str, str] = {
    "choice1": "They pick tea. Lunch is the same each day.",
    "home1": "I like my room. I picked the colour.",
    "out1": "I want to go bowling on Saturday.",
    "staff1": "Staff sit down with me when I talk.",
    "last1": "The garden is lovely. We all help.",
    "last2": "The garden gate is stiff. Please mend it.",
    "askstaff4": "We are proud of the new kitchen rota.",
    "last3": "We planted flowers. Everyone chose a colour.",
}
_SPOKEN_TO: tuple[tuple[str, tuple[Explained, ...], Helper, frozenset[ConsentTo]], ...] = (
    ("Sunflower", (Explained.WORDS, Explained.PICTURES), Helper.NOBODY, frozenset()),
    (
        "Moon",
        (Explained.PICTURES, Explained.SHOWED),
        Helper.SUPPORTER,
        frozenset({ConsentTo.VOICE, ConsentTo.SHARE_WORDS}),
    ),
)
_FOUND = (
    (FindingKind.GOOD, "The garden is a happy place."),
    (FindingKind.BETTER, "Lunch could be what each person picks."),
)
_OPEN = {"askstaff4", "last1", "last2", "last3"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """Drawn photos (JPEG) and spoken notes (Ogg/Opus) that came with the program."""

    photos: tuple[bytes, ...]
    voices: tuple[tuple[bytes, float], ...]


def read_samples(folder: Path) -> Samples:
    """Return the sample photos and voice notes in `folder`."""
    from qc_desktop.interchange.sound import seconds  # noqa: PLC0415 - libsndfile is slow

    voices = tuple(path.read_bytes() for path in sorted((folder / "voices").glob("*.ogg")))
    return Samples(
        photos=tuple(path.read_bytes() for path in sorted((folder / "photos").glob("*.jpg"))),
        voices=tuple((voice, seconds(voice)) for voice in voices),
    )


def fill(
    laptop: Laptop,
    saving: Saving,
    media: Media,
    *,
    samples: Samples,
    visits: int,
    seed: int,
    by: PersonId,
    ways_in: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> None:
    """Add sample people, places, three planned visits and finished ones up to `visits`.

    What is there from an earlier fill is used again: filling twice makes nothing twice. With
    `ways_in` people who are new sign in as WAYS_IN says; all others by tapping their picture.
    """
    chance = random.Random(seed)  # noqa: S311 - samples, not secrets
    people = _people(laptop, by, ways_in=ways_in)
    checkers = [person.id for person in people if person.role is Role.CHECKER]
    supporters = [person.id for person in people if person.role is Role.SUPPORTER]
    places = _places(laptop, by)
    listed = laptop.visits.listing()
    if not any(one.state is VisitState.PLANNED for one in listed):
        _plan_next(laptop, places=places, checkers=checkers, supporters=supporters, by=by)
    there = sum(one.state in {VisitState.FINISHED, VisitState.REVIEWED} for one in listed)
    photos = tuple(media.keep_photo(photo, alt="A room in the home") for photo in samples.photos)
    voices = tuple(media.keep_ogg(voice, length) for voice, length in samples.voices)
    add_stories(laptop.stories, tuple(checkers[:2]), places[1], photos)
    maker = _VisitMaker(
        saving=saving, checklist=laptop.checklists.default(), chance=chance, photos=photos,
        voices=voices,
    )  # fmt: skip
    for number in range(there, visits):
        pair = (checkers[number % len(checkers)], checkers[(number + 1) % len(checkers)])
        maker.finished_visit(
            place=places[number % len(places)],
            checkers=pair,
            supporter=supporters[number % len(supporters)],
            at=saving.now() - timedelta(days=number + 1, hours=2),
        )
        progress(number + 1, visits)


def _people(laptop: Laptop, by: PersonId, *, ways_in: bool) -> list[Person]:
    known = {person.full_name: person for person in laptop.people.everyone()}
    people = []
    for first, last, role, portrait in _PEOPLE:
        person = known.get(f"{first} {last}")
        if person is None:
            person = laptop.people.add(
                first_name=first, last_name=last, role=role, portrait=portrait, by=by
            )
            if first in _BADGES:
                laptop.badges.save_design(person.id, _BADGES[first], by=person.id)
                laptop.badges.answer_photo(
                    person.id, yes=_PHOTO_ANSWERS[first], how=AskedHow.THEMSELVES, by=person.id
                )
            if ways_in and first in WAYS_IN:
                way, told = WAYS_IN[first]
                laptop.signing_in.set_way(person.id, way, told=told, by=by)
        people.append(person)
    return people


def _places(laptop: Laptop, by: PersonId) -> list[PlaceId]:
    known = {place.name: place.id for place in laptop.places.everyone()}
    return [
        known.get(name)
        or laptop.places.add(
            name=name,
            kind=kind,
            nation=nation,
            address=address,
            people_living_here=living,
            drawing=drawing,
            by=by,
        ).id
        for name, kind, nation, address, living, drawing in _PLACES
    ]


def _plan_next(
    laptop: Laptop,
    *,
    places: list[PlaceId],
    checkers: list[PersonId],
    supporters: list[PersonId],
    by: PersonId,
) -> None:
    today = laptop.now().replace(minute=0, second=0, microsecond=0)
    for number, (days, hour) in enumerate(((0, 14), (3, 10), (7, 13))):
        laptop.planning.plan(
            place=places[number],
            at=today.replace(hour=hour) + timedelta(days=days),
            checkers=(checkers[0], checkers[1 + number % 2]),
            supporters=(supporters[number % len(supporters)],),
            by=by,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _VisitMaker:
    saving: Saving
    checklist: Checklist
    chance: random.Random
    photos: tuple[MediaRef, ...]
    voices: tuple[MediaRef, ...]

    def finished_visit(
        self,
        *,
        place: PlaceId,
        checkers: tuple[PersonId, ...],
        supporter: PersonId,
        at: datetime,
    ) -> None:
        visit = VisitId(self.saving.new_id())
        plan = Plan(
            place=place,
            at=at,
            checkers=checkers,
            supporters=(supporter,),
            checklist=self.checklist.id,
        )
        edits = [fields.PLAN.set(visit, plan), fields.STARTED.set(visit, at)]
        edits += _around(visit, checkers, supporter, at)
        people = [self._person(visit, number, at) for number in range(len(_SPOKEN_TO))]
        for _, met in people:
            edits += met
        (first, _), (second, _) = people
        for question in self.checklist.questions:
            asks = question.asked is Asked.PERSON
            edits += self._answered(visit, question, first if asks else FIRST_RESPONDENT, at)
        for topic in self.checklist.topics[:2]:
            for question in topic.questions:
                edits += self._answer(visit, question, second, at)
        end = Finish(at=at + timedelta(minutes=100))
        with self.saving.database.write() as tx:
            self.saving.record(tx, checkers[0], *edits, fields.FINISH.set(visit, end))

    def _person(self, visit: VisitId, number: int, at: datetime) -> tuple[Respondent, list[Edit]]:
        """Return somebody spoken to, and what they said yes to."""
        name, explained, helper, no = _SPOKEN_TO[number]
        who = Respondent(f"{number + 1}-{self.saving.new_id()[-8:]}")
        asking = Asking(explained=explained, helper=helper, said_back=True, at=at)
        met = at + timedelta(minutes=number)
        edits = [
            respondents.RESPONDENT.set(
                visit, who, RespondentValue(name=name, made_up=True, at=met)
            ),
            respondents.ASKING.set(visit, who, asking),
        ]
        for to in ConsentTo:
            answer = ConsentAnswer.NO if to in no else ConsentAnswer.YES
            key = consent_key(to, who)
            edits.append(fields.CONSENT.set(visit, key, ConsentValue(answer=answer, at=at)))
        return who, edits

    def _answered(
        self, visit: VisitId, question: Question, who: Respondent, at: datetime
    ) -> list[Edit]:
        edits = self._answer(visit, question, who, at)
        if question.id in _NOTES:
            edits += self._evidence(visit, question.id, EvidenceKind.NOTE, at, who=who)
        if question.id in {"look2", "home1"} and self.photos:
            photo = self.chance.choice(self.photos)
            edits += self._evidence(
                visit, question.id, EvidenceKind.PHOTO, at, who=who, media=photo
            )
        if question.id == "choice1" and self.voices:
            voice = self.chance.choice(self.voices)
            edits += self._evidence(
                visit, question.id, EvidenceKind.VOICE, at, who=who, media=voice
            )
        return edits

    def _answer(
        self, visit: VisitId, question: Question, who: Respondent, at: datetime
    ) -> list[Edit]:
        value = AnswerValue(
            choice=self._choice(question), answered_by=_answered_by(question), at=at
        )
        return [fields.ANSWER.set(visit, answer_key(question.id, who), value)]

    def _choice(self, question: Question) -> Choice:
        if question.answer_set is AnswerSet.OPEN:
            return Choice.TOLD
        if question.good_answer is not None and self.chance.random() < 0.6:  # noqa: PLR2004 - most answers are good
            return question.good_answer
        return self.chance.choice((*choices(question.answer_set), Choice.SKIP))

    def _evidence(
        self,
        visit: VisitId,
        question: QuestionId,
        kind: EvidenceKind,
        at: datetime,
        *,
        who: Respondent,
        media: MediaRef | None = None,
    ) -> list[Edit]:
        evidence = EvidenceId(self.saving.new_id())
        item = EvidenceItem(
            visit=visit, question=question, kind=kind, at=at, media=media, respondent=who
        )
        edits = [evidence_fields.ITEM.set(evidence, item)]
        if kind is EvidenceKind.NOTE:
            edits.append(evidence_fields.TEXT.set(evidence, _NOTES[question]))
            edits.append(evidence_fields.QUOTED.set(evidence, question not in _OPEN))
        return edits


def _answered_by(question: Question) -> AnsweredBy:
    return AnsweredBy.CHECKER_SAW if question.asked is Asked.LOOK else AnsweredBy.PERSON


def _around(
    visit: VisitId, checkers: tuple[PersonId, ...], supporter: PersonId, at: datetime
) -> list[Edit]:
    """Return what happened round the questions, and what the checkers found."""
    welcome = WelcomeValue(answer=Welcome.YES, at=at)
    edits = [steps.WELCOME.set(visit, welcome)]
    for when, minutes in ((CheckIn.ARRIVED, 1), (CheckIn.LEFT, 95)):
        told = CheckInValue(buddy=supporter, at=at + timedelta(minutes=minutes))
        edits.append(steps.CHECK_IN.set(visit, when.value, told))
    edits += [
        steps.ROOM.set(visit, room.value, room is not Room.BEDROOM)
        for room in (Room.LIVING_ROOM, Room.KITCHEN, Room.GARDEN, Room.BEDROOM)
    ]
    for number, (kind, words) in enumerate(_FOUND):
        found = FindingValue(kind=kind, words=words, at=at + timedelta(minutes=80 + number))
        edits.append(findings.FINDING.set(visit, f"{visit}-{number}", found))
    for checker, feeling in zip(checkers, (Feeling.GOOD, Feeling.TIRED), strict=False):
        edits.append(findings.AGREED.set(visit, checker, True))
        edits.append(steps.FEELING.set(visit, checker, FeelingValue(feeling=feeling, at=at)))
    return edits
