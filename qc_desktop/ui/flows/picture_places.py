"""The words and pictures of places and folders where pictures lie."""

from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Choice
from qc_desktop.ui.devices.finder import PicturePlace, PlaceKind
from qc_desktop.ui.flows.picture_work import Inside
from qc_desktop.words import easy

UP, HERE, ALL = "..", ".", "*"
"""Keys that no folder has: folders have their whole path."""

_PICTURES = {
    PlaceKind.LAPTOP: "laptop",
    PlaceKind.DOWNLOADS: "downloads",
    PlaceKind.DESKTOP: "desktop",
    PlaceKind.STICK: "usb_stick",
    PlaceKind.PHONE: "mobile",
    PlaceKind.HOME: "folder",
}


def place_choices(places: tuple[PicturePlace, ...]) -> tuple[Choice, ...]:
    """Return a tile for each place; its key is its number."""
    return tuple(_place_choice(str(at), place) for at, place in enumerate(places))


def _place_choice(key: str, place: PicturePlace) -> Choice:
    words = {
        PlaceKind.LAPTOP: easy("On this laptop"),
        PlaceKind.DOWNLOADS: easy("Downloads"),
        PlaceKind.DESKTOP: easy("Desktop"),
        PlaceKind.STICK: easy("On a stick"),
        PlaceKind.PHONE: easy("On a phone"),
        PlaceKind.HOME: easy("Somewhere else"),
    }[place.kind]
    more = {
        PlaceKind.LAPTOP: easy("In Pictures"),
        PlaceKind.DOWNLOADS: easy("What came by internet"),
        PlaceKind.DESKTOP: easy("What you see first"),
        PlaceKind.HOME: easy("All your folders"),
    }.get(place.kind, "")
    return Choice(key=key, words=words, more=place.name or more, picture=_PICTURES[place.kind])


def folder_choices(place: PicturePlace, inside: Inside) -> tuple[Choice, ...]:
    """Return a tile for each folder, before them the way up and to the pictures here."""
    at_top = inside.folder == place.folder
    choices = []
    if not at_top:
        choices.append(Choice(key=UP, words=easy("Up one"), picture="folder_up"))
    if at_top and place.kind is not PlaceKind.HOME:
        choices.append(Choice(key=ALL, words=easy("All pictures"), picture="photo"))
    elif inside.pictures:
        choices.append(Choice(key=HERE, words=easy("Pictures here"), picture="photo"))
    folders = (
        Choice(key=str(one), words=one.name.replace("_", " "), picture="folder")
        for one in inside.folders
    )
    return (*choices, *folders)


def wait() -> Message:
    """Say that we look."""
    return Message(
        heading=easy("Please wait"),
        words=easy("We are looking for your pictures."),
        picture="wait",
    )


def no_pictures() -> Message:
    """Say that a folder has none."""
    return Message(
        heading=easy("There are no pictures here"),
        words=easy("Look somewhere else."),
        picture="no_photos",
        first=BarKey(words=easy("OK"), glyph="tick"),
    )


def no_places() -> Message:
    """Say that there is nowhere to look."""
    return Message(
        heading=easy("There are no pictures here"),
        words=easy("Put in a stick, and try again."),
        picture="no_photos",
        first=BarKey(words=easy("OK"), glyph="tick"),
    )
