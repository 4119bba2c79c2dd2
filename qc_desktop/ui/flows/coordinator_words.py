"""What the coordinator's side calls states, answers, roles and times."""

from datetime import datetime, tzinfo

from qc_desktop.domain.actions import ActionState
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.places import Place
from qc_desktop.domain.visits import VisitState
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.theme.pictures import Photo
from qc_desktop.words import full_date, plain


def role_words(role: Role) -> str:
    """Return what a role is called."""
    match role:
        case Role.CHECKER:
            return plain("Quality Checker")
        case Role.SUPPORTER:
            return plain("Supporter")
        case Role.COORDINATOR:
            return plain("Coordinator")


def state_chip(state: VisitState) -> Chip:
    """Return where a visit is."""
    match state:
        case VisitState.PLANNED:
            return Chip(words=plain("Planned"), tone=Tone.TO_DO, glyph="calendar")
        case VisitState.STARTED:
            return Chip(words=plain("Started"), tone=Tone.WAITING, glyph="clock")
        case VisitState.FINISHED:
            return Chip(words=plain("To review"), tone=Tone.SENDING, glyph="eye")
        case VisitState.REVIEWED:
            return Chip(words=plain("Reviewed"), tone=Tone.OK)


def action_chip(state: ActionState, *, late: bool) -> Chip:
    """Return how far an action is, and whether it is late."""
    match state:
        case ActionState.DONE:
            return Chip(words=plain("Done"), tone=Tone.OK)
        case ActionState.STARTED:
            words = plain("Started, late") if late else plain("Started")
            return Chip(words=words, tone=Tone.WAITING if late else Tone.SENDING, glyph="clock")
        case ActionState.NOT_STARTED:
            words = plain("Not started, late") if late else plain("Not started")
            return Chip(words=words, tone=Tone.WAITING, glyph="clock")


def consent_chip(to: ConsentTo, answer: ConsentAnswer | None) -> Chip:
    """Return what the person said to one thing."""
    thing = {
        ConsentTo.TALK: plain("Talk"),
        ConsentTo.WRITE: plain("Write down"),
        ConsentTo.PHOTO: plain("Photos"),
        ConsentTo.VOICE: plain("Voice"),
        ConsentTo.SHARE_WORDS: plain("Share words"),
    }[to]
    match answer:
        case ConsentAnswer.YES:
            return Chip(words=plain("{thing}: yes", thing=thing), tone=Tone.OK)
        case ConsentAnswer.NO:
            return Chip(words=plain("{thing}: no", thing=thing), tone=Tone.DANGER, glyph="cross")
        case ConsentAnswer.LATER:
            return Chip(words=plain("{thing}: not now", thing=thing), tone=Tone.WAITING)
        case None:
            return Chip(words=plain("{thing}: not asked", thing=thing), tone=Tone.TO_DO)


def short_moment(moment: datetime, zone: tzinfo | None) -> str:
    """Return "Tue 24 Nov, 2:00 pm" in local time."""
    local = moment.astimezone(zone)
    weekday, day, month, _year = full_date(local.date()).split(" ")
    return plain(
        "{weekday} {day} {month}, {time}",
        weekday=weekday[:3],
        day=day,
        month=month[:3],
        time=clock(local),
    )


def clock(local: datetime) -> str:
    """Return "2 pm" or "2:15 pm"."""
    hour = local.hour % 12 or 12
    half = plain("am") if local.hour < 12 else plain("pm")  # noqa: PLR2004 - noon
    if local.minute:
        return plain("{hour}:{minute:02d} {half}", hour=hour, minute=local.minute, half=half)
    return plain("{hour} {half}", hour=hour, half=half)


def person_photo(person: Person, data: bytes | None = None) -> Photo:
    """Return a person's photo, sample drawing or silhouette."""
    return Photo(data=data, sample=f"people/{person.portrait or 'nophoto'}")


def place_photo(place: Place, data: bytes | None = None) -> Photo:
    """Return a place's photo or drawing."""
    return Photo(data=data, sample=f"places/{place.drawing or 'cottage'}")


def here(person: Person, data: bytes | None = None) -> Here:
    """Return a person as the portraits show them."""
    return Here(name=person.first_name, photo=person_photo(person, data))
