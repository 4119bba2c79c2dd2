"""What the world can do to us, in words a person can use.

A `Problem` is never our bug: no network, a full disk, a newer file. Its key picks the picture,
what happened, that the work is safe, and the next step.
"""

from dataclasses import dataclass
from enum import StrEnum

from qc_desktop.words import easy, mark_easy, mark_plain


class ProblemKey(StrEnum):
    """The kinds of trouble that the world makes. Values are never renamed."""

    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    NEWER_DATA = "newer_data"
    DAMAGED_DATA = "damaged_data"
    WRONG_KEY = "wrong_key"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105 - the name of a problem, not a secret
    NO_KEY_STORE = "no_key_store"
    NO_DATA = "no_data"
    ALREADY_OPEN = "already_open"
    ALREADY_SET_UP = "already_set_up"
    NOT_FOUND = "not_found"
    LATER = "later"
    NOT_READY = "not_ready"
    NO_ROOM = "no_room"
    NO_ENTRY = "no_entry"
    WRONG_PLACE = "wrong_place"
    REFUSED = "refused"
    NEWER_FORMAT = "newer_format"
    NO_STORE = "no_store"
    WRONG_WORDS = "wrong_words"
    NOT_ADMITTED = "not_admitted"
    NOT_A_PICTURE = "not_a_picture"
    PICTURE_TOO_BIG = "picture_too_big"
    NO_MICROPHONE = "no_microphone"
    NO_SOUND = "no_sound"
    NOT_A_SOUND = "not_a_sound"
    SOUND_TOO_LONG = "sound_too_long"
    NO_CAMERA = "no_camera"
    PLACE_GONE = "place_gone"
    MEDIA_MISSING = "media_missing"
    NAME_TOO_LONG = "name_too_long"
    NAME_LETTERS = "name_letters"
    NO_PRINTER = "no_printer"
    MEASURED_WRONG = "measured_wrong"
    CANNOT_WRITE_FILE = "cannot_write_file"
    LOCKED = "locked"
    STORY_EMPTY = "story_empty"
    STORY_NO_YES = "story_no_yes"
    STORY_TOO_LONG = "story_too_long"
    STORY_LETTERS = "story_letters"
    BADGE_WORDS_TOO_LONG = "badge_words_too_long"
    BADGE_LETTERS = "badge_letters"
    OFFICE_HAS_READ = "office_has_read"
    LOGO_KIND = "logo_kind"
    LOGO_BROKEN = "logo_broken"
    LOGO_TINY = "logo_tiny"
    LOGO_TOO_BIG = "logo_too_big"
    LOGO_PROGRAM = "logo_program"
    LOGO_LINKS = "logo_links"
    LOGO_NO_SIZE = "logo_no_size"
    LOGO_MOVES = "logo_moves"
    LOGO_PRESS_COLOURS = "logo_press_colours"
    NOT_A_COLOUR = "not_a_colour"
    LETTERHEAD_TOO_LONG = "letterhead_too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemWords:
    """A picture's concept name and three short sentences."""

    picture: str
    happened: str
    safe: str
    next_step: str

    def sentence(self) -> str:
        """Return the three sentences as one line, for the command line."""
        return " ".join(part for part in (self.happened, self.safe, self.next_step) if part)


class Problem(Exception):  # noqa: N818 - it is the world's trouble, not an error of ours
    """Something in the world went wrong. `detail` is for logs and IT: never people's words."""

    def __init__(self, key: ProblemKey, detail: str = "") -> None:
        super().__init__(f"{key.value}: {detail}" if detail else key.value)
        self.key = key
        self.detail = detail

    def words(self) -> ProblemWords:
        """Return what to tell the person in front of the screen."""
        return words_for(self.key)


class NotAllowed(Exception):  # noqa: N818 - reads as the sentence it is
    """A rule of the work says no: a bug in the caller, never shown to a person."""


def words_for(key: ProblemKey) -> ProblemWords:
    """Return the picture and the words of a problem."""
    picture, happened, safe, next_step = _WORDS[key]
    return ProblemWords(
        picture=picture, happened=easy(happened), safe=easy(safe), next_step=easy(next_step)
    )


_SAFE = mark_easy("Your answers are safe.")
_LOGO_SAFE = mark_plain("The logo you had is still there.")
_NOTHING_LOST = mark_easy("Nothing is lost.")
_STORY_SAFE = mark_easy("Your story is safe.")
_ASK = mark_easy("Ask your supporter.")
_WORDS: dict[ProblemKey, tuple[str, str, str, str]] = {
    ProblemKey.DISK_FULL: (
        "laptop_full",
        mark_easy("The laptop is full."),
        mark_easy("What you saved before is safe."),
        mark_easy("Send your visits to make space."),
    ),
    ProblemKey.OFFICE_HAS_READ: (
        "office",
        mark_easy("The office has read this visit."),
        mark_easy("Your answers are safe."),
        mark_easy("Ask the office to change it."),
    ),
    ProblemKey.READ_ONLY: (
        "locked",
        mark_easy("We cannot write in the folder."),
        mark_easy("What you saved before is safe."),
        _ASK,
    ),
    ProblemKey.NEWER_DATA: (
        "update",
        mark_easy("A newer program made this data."),
        _NOTHING_LOST,
        mark_easy("Please update this program."),
    ),
    ProblemKey.DAMAGED_DATA: (
        "problem",
        mark_easy("We cannot read the data file."),
        mark_easy("We have kept the file whole."),
        mark_easy("Ask the office to help you."),
    ),
    ProblemKey.WRONG_KEY: (
        "locked",
        mark_easy("This key does not open the data."),
        _NOTHING_LOST,
        mark_easy("Use the right key or your recovery words."),
    ),
    ProblemKey.WRONG_PASSPHRASE: (
        "locked",
        mark_easy("Those are not the right words."),
        _NOTHING_LOST,
        mark_easy("Try again. Take your time."),
    ),
    ProblemKey.NO_KEY_STORE: (
        "locked",
        mark_easy("This computer cannot keep the key."),
        _NOTHING_LOST,
        mark_easy("Type the passphrase, or use a key file."),
    ),
    ProblemKey.NO_DATA: (
        "problem",
        mark_easy("There is no organisation here yet."),
        _NOTHING_LOST,
        mark_easy("Set one up first."),
    ),
    ProblemKey.ALREADY_OPEN: (
        "laptop",
        mark_easy("QC Desktop is already open."),
        _NOTHING_LOST,
        mark_easy("Look for its window."),
    ),
    ProblemKey.ALREADY_SET_UP: (
        "house",
        mark_easy("There is an organisation here already."),
        _NOTHING_LOST,
        mark_easy("Use another data folder."),
    ),
    ProblemKey.NOT_FOUND: (
        "problem",
        mark_easy("We could not find that."),
        _NOTHING_LOST,
        mark_easy("Check the name or number."),
    ),
    ProblemKey.LATER: (
        "no_internet",
        mark_easy("We cannot reach the shared place."),
        mark_easy("Saved on this laptop."),
        mark_easy("We will try again."),
    ),
    ProblemKey.NOT_READY: (
        "wait",
        mark_easy("Some parts are not here yet."),
        _NOTHING_LOST,
        mark_easy("We will look again later."),
    ),
    ProblemKey.NO_ROOM: (
        "laptop_full",
        mark_easy("The shared place is full."),
        mark_easy("Saved on this laptop."),
        mark_easy("Tell the office."),
    ),
    ProblemKey.NO_ENTRY: (
        "locked",
        mark_easy("The key to the shared place does not work."),
        mark_easy("Saved on this laptop."),
        mark_easy("Tell the office."),
    ),
    ProblemKey.WRONG_PLACE: (
        "problem",
        mark_easy("This is not our shared place."),
        mark_easy("We changed nothing."),
        mark_easy("Check the folder, then try again."),
    ),
    ProblemKey.REFUSED: (
        "locked",
        mark_easy("This laptop is not in the team."),
        mark_easy("Saved on this laptop."),
        mark_easy("Ask the office to join it again."),
    ),
    ProblemKey.NEWER_FORMAT: (
        "update",
        mark_easy("A newer program wrote to the shared place."),
        mark_easy("Saved on this laptop."),
        mark_easy("Please update this laptop."),
    ),
    ProblemKey.NO_STORE: (
        "send",
        mark_easy("There is no shared folder yet."),
        mark_easy("Saved on this laptop."),
        mark_easy("Ask the office to choose one."),
    ),
    ProblemKey.WRONG_WORDS: (
        "locked",
        mark_easy("Those 8 words do not work."),
        _NOTHING_LOST,
        mark_easy("Check the words, or ask for new ones."),
    ),
    ProblemKey.NOT_ADMITTED: (
        "wait",
        mark_easy("The office has not let this laptop in yet."),
        _NOTHING_LOST,
        mark_easy("Ask the office, then try again."),
    ),
    ProblemKey.NOT_A_PICTURE: (
        "photo",
        mark_easy("We cannot open this picture."),
        _SAFE,
        mark_easy("Choose another picture."),
    ),
    ProblemKey.LOGO_KIND: (
        "photo",
        mark_plain("A logo has to be an SVG or PNG picture."),
        _LOGO_SAFE,
        mark_plain("Ask for your logo as SVG or PNG."),
    ),
    ProblemKey.LOGO_BROKEN: (
        "photo",
        mark_plain("We cannot open this logo."),
        _LOGO_SAFE,
        mark_plain("Save the logo again, or choose another file."),
    ),
    ProblemKey.LOGO_TINY: (
        "photo",
        mark_plain("This logo is too small to print."),
        _LOGO_SAFE,
        mark_plain("Choose a logo that is 700 dots wide or more."),
    ),
    ProblemKey.LOGO_TOO_BIG: (
        "photo",
        mark_plain("This logo is too big."),
        _LOGO_SAFE,
        mark_plain("Choose a logo that is 2,000 dots wide or less."),
    ),
    ProblemKey.LOGO_PROGRAM: (
        "photo",
        mark_plain("This logo has a small program in it."),
        _LOGO_SAFE,
        mark_plain("Save the logo as plain SVG or as PNG."),
    ),
    ProblemKey.LOGO_LINKS: (
        "photo",
        mark_plain("This logo needs other files or a web page."),
        _LOGO_SAFE,
        mark_plain("Save the logo as plain SVG or as PNG."),
    ),
    ProblemKey.LOGO_NO_SIZE: (
        "photo",
        mark_plain("This logo does not say how big it is."),
        _LOGO_SAFE,
        mark_plain("Save it with a width and height, or as PNG."),
    ),
    ProblemKey.LOGO_MOVES: (
        "photo",
        mark_plain("This logo moves, and paper cannot."),
        _LOGO_SAFE,
        mark_plain("Choose a logo that stands still."),
    ),
    ProblemKey.LOGO_PRESS_COLOURS: (
        "photo",
        mark_plain("This logo has colours made for a printing press."),
        _LOGO_SAFE,
        mark_plain("Save the logo with screen colours, as PNG or SVG."),
    ),
    ProblemKey.NOT_A_COLOUR: (
        "photo",
        mark_plain("This is not a colour that we know."),
        _SAFE,
        mark_plain("Write # and 6 letters or numbers, such as #0A5457."),
    ),
    ProblemKey.LETTERHEAD_TOO_LONG: (
        "photo",
        mark_plain("The letterhead is too long."),
        _SAFE,
        mark_plain("Write at most 4 lines of 60 letters."),
    ),
    ProblemKey.PICTURE_TOO_BIG: (
        "photo",
        mark_easy("This picture is too big."),
        _SAFE,
        mark_easy("Choose a smaller picture."),
    ),
    ProblemKey.NO_MICROPHONE: (
        "voice",
        mark_easy("The microphone is off."),
        _SAFE,
        mark_easy("Ask your supporter to help."),
    ),
    ProblemKey.NO_CAMERA: (
        "no_camera",
        mark_easy("There is no camera."),
        _SAFE,
        mark_easy("You can use a saved picture."),
    ),
    ProblemKey.PLACE_GONE: (
        "usb_stick",
        mark_easy("We cannot find the stick or phone."),
        mark_easy("The pictures you kept are safe."),
        mark_easy("Plug it in. Then try again."),
    ),
    ProblemKey.NO_SOUND: ("voice", mark_easy("We cannot play sound here."), _SAFE, _ASK),
    ProblemKey.NOT_A_SOUND: (
        "voice",
        mark_easy("We cannot hear this sound."),
        _NOTHING_LOST,
        mark_easy("Try another sound."),
    ),
    ProblemKey.SOUND_TOO_LONG: (
        "voice",
        mark_easy("This sound is too long."),
        _NOTHING_LOST,
        mark_easy("Use one that is shorter than a minute."),
    ),
    ProblemKey.MEDIA_MISSING: (
        "photo",
        mark_easy("A picture or sound is not here yet."),
        _NOTHING_LOST,
        mark_easy("Get the news from the shared place."),
    ),
    ProblemKey.NAME_TOO_LONG: (
        "badge",
        mark_easy("This name is too long for the badge."),
        _NOTHING_LOST,
        mark_easy("Use a tall badge or a shorter name."),
    ),
    ProblemKey.NAME_LETTERS: (
        "badge",
        mark_easy("We cannot print the letters of this name."),
        _NOTHING_LOST,
        mark_easy("Type the name in other letters."),
    ),
    ProblemKey.MEASURED_WRONG: (
        "printer",
        mark_easy("These numbers cannot be right."),
        _NOTHING_LOST,
        mark_easy("Measure the page again."),
    ),
    ProblemKey.NO_PRINTER: (
        "printer",
        mark_easy("We found no printer."),
        _NOTHING_LOST,
        mark_easy("Save it as a file."),
    ),
    ProblemKey.CANNOT_WRITE_FILE: (
        "problem",
        mark_easy("We could not save the file."),
        _SAFE,
        mark_easy("Choose another folder."),
    ),
    ProblemKey.LOCKED: (
        "locked",
        mark_easy("This visit is locked."),
        _SAFE,
        mark_easy("Ask the office to open it."),
    ),
    ProblemKey.STORY_EMPTY: (
        "good_news",
        mark_easy("This story has no words yet."),
        _NOTHING_LOST,
        mark_easy("Say it or write it first."),
    ),
    ProblemKey.STORY_NO_YES: (
        "good_news",
        mark_easy("We need a yes first."),
        _STORY_SAFE,
        mark_easy("Ask the people in the story. Then tick the box."),
    ),
    ProblemKey.STORY_TOO_LONG: (
        "good_news",
        mark_easy("This story is too long for one page."),
        _STORY_SAFE,
        mark_easy("Make it shorter."),
    ),
    ProblemKey.STORY_LETTERS: (
        "good_news",
        mark_easy("We cannot print the letters of this story."),
        _STORY_SAFE,
        mark_easy("Write it in other letters."),
    ),
    ProblemKey.BADGE_WORDS_TOO_LONG: (
        "badge",
        mark_easy("These words are too long for the badge."),
        _NOTHING_LOST,
        mark_easy("Use fewer words."),
    ),
    ProblemKey.BADGE_LETTERS: (
        "badge",
        mark_easy("We cannot print the letters of these words."),
        _NOTHING_LOST,
        mark_easy("Type the words in other letters."),
    ),
}
