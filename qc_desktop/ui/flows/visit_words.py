"""The words and pictures of the steps of a visit."""

from qc_desktop.domain.findings import FindingKind
from qc_desktop.domain.respondents import Explained, Helper
from qc_desktop.domain.visit_steps import Feeling, Room, Welcome
from qc_desktop.ui.components.values import Choice
from qc_desktop.words import easy, mark_easy

MADE_UP: tuple[tuple[str, str], ...] = (
    # the picture, then the name
    ("sunflower", mark_easy("Sunflower")),
    ("bird", mark_easy("Bird")),
    ("star", mark_easy("Star")),
    ("moon", mark_easy("Moon")),
    ("rainbow", mark_easy("Rainbow")),
    ("butterfly", mark_easy("Butterfly")),
    ("owl", mark_easy("Owl")),
    ("leaf", mark_easy("Leaf")),
)
_ROOMS: dict[Room, tuple[str, str]] = {
    Room.LIVING_ROOM: (mark_easy("Living room"), "room_living_room"),
    Room.KITCHEN: (mark_easy("Kitchen"), "room_kitchen"),
    Room.GARDEN: (mark_easy("Garden"), "room_garden"),
    Room.HALL: (mark_easy("Hall"), "room_hall"),
    Room.BATHROOM: (mark_easy("Bathroom"), "room_bathroom"),
    Room.BEDROOM: (mark_easy("A bedroom, if they ask us in"), "room_bedroom"),
}
_EXPLAINED: dict[Explained, tuple[str, str]] = {
    Explained.WORDS: (mark_easy("With easy words"), "explained_words"),
    Explained.PICTURES: (mark_easy("With pictures"), "explained_pictures"),
    Explained.SIGNS: (mark_easy("With signs"), "explained_signs"),
    Explained.SHOWED: (mark_easy("We showed it"), "explained_showed"),
}
_HELPERS: dict[Helper, tuple[str, str]] = {
    Helper.NOBODY: (mark_easy("Nobody"), "helped_nobody"),
    Helper.SUPPORTER: (mark_easy("Supporter"), "person_with_help"),
    Helper.STAFF: (mark_easy("Staff"), "helped_staff"),
    Helper.FAMILY: (mark_easy("Family"), "helped_family"),
}
_FEELINGS: dict[Feeling, tuple[str, str]] = {
    Feeling.GOOD: (mark_easy("Good"), "feeling_good"),
    Feeling.OK: (mark_easy("OK"), "good"),
    Feeling.TIRED: (mark_easy("Tired"), "feeling_tired"),
    Feeling.SAD: (mark_easy("Sad"), "feeling_sad"),
    Feeling.ANGRY: (mark_easy("Angry"), "feeling_angry"),
    Feeling.WORRIED: (mark_easy("Worried"), "worried"),
}
_KINDS: dict[FindingKind, tuple[str, str]] = {
    FindingKind.GOOD: (mark_easy("Good"), "good"),
    FindingKind.BETTER: (mark_easy("Could be better"), "better"),
    FindingKind.WORRY: (mark_easy("A worry"), "worried"),
}


def made_up_names() -> tuple[Choice, ...]:
    """Return the names that nobody needs to type."""
    return tuple(
        Choice(key=picture, words=easy(words), picture=picture) for picture, words in MADE_UP
    )


def picture_of_name(name: str) -> str:
    """Return the picture of a made-up name, or a person."""
    return next((one.picture for one in made_up_names() if one.words == name), "person")


def welcome_choices() -> tuple[Choice, ...]:
    """Return what we may hear at the door."""
    return (
        Choice(
            key=Welcome.YES.value,
            words=easy("Yes, come in"),
            picture="consent_yes",
            more=easy("We can go in"),
        ),
        Choice(
            key=Welcome.NO.value,
            words=easy("No thank you"),
            picture="consent_no",
            more=easy("We go away again"),
        ),
        Choice(
            key=Welcome.LATER.value,
            words=easy("Not now"),
            picture="consent_later",
            more=easy("We can come back"),
        ),
    )


def room_choices() -> tuple[Choice, ...]:
    """Return the rooms of a home."""
    return tuple(
        Choice(key=room.value, words=easy(words), picture=picture)
        for room, (words, picture) in _ROOMS.items()
    )


def explained_choices() -> tuple[Choice, ...]:
    """Return the ways to explain something."""
    return tuple(
        Choice(key=how.value, words=easy(words), picture=picture)
        for how, (words, picture) in _EXPLAINED.items()
    )


def helper_choices() -> tuple[Choice, ...]:
    """Return who may have helped."""
    return tuple(
        Choice(key=helper.value, words=easy(words), picture=picture)
        for helper, (words, picture) in _HELPERS.items()
    )


def said_back_choices() -> tuple[Choice, ...]:
    """Return whether the person could say it back."""
    return (
        Choice(key="yes", words=easy("Yes"), picture="consent_yes"),
        Choice(
            key="no",
            words=easy("Not yet"),
            picture="explained_words",
            more=easy("We explain it again"),
        ),
    )


def feeling_choices() -> tuple[Choice, ...]:
    """Return how a checker may feel."""
    return tuple(
        Choice(key=feeling.value, words=easy(words), picture=picture)
        for feeling, (words, picture) in _FEELINGS.items()
    )


def kind_choices() -> tuple[Choice, ...]:
    """Return the sorts of findings."""
    return tuple(
        Choice(key=kind.value, words=easy(words), picture=picture)
        for kind, (words, picture) in _KINDS.items()
    )


def kind_words(kind: FindingKind) -> str:
    """Return what a sort of finding is called."""
    return easy(_KINDS[kind][0])


def kind_picture(kind: FindingKind) -> str:
    """Return the concept name of a sort's picture."""
    return _KINDS[kind][1]
