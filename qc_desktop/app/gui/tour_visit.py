"""The checkers' half of the tour: record a visit, finish it, send it."""

import io
from pathlib import Path

from qc_desktop.app.gui.driver import Person
from qc_desktop.app.gui.tour_devices import CannedFiles
from qc_desktop.app.paths import resources_folder

_CONSENTS = ("talk", "write", "photo", "voice", "share")
_TOPICS = (
    ("My home", 4),
    ("My choices", 4),
    ("In control", 4),
    ("My staff", 4),
    ("People in my life", 4),
    ("Out and about", 4),
    ("Safe and respected", 4),
    ("My health", 4),
)
_LOOKS = 6
_ANSWERS = (
    "Yes", "Me", "Yes", "Yes", "We choose together", "Yes", "Sometimes", "Yes", "A bit",
    "Sometimes", "No", "Yes", "Yes", "A bit", "Yes", "Yes", "Sometimes", "Yes", "Don’t know",
    "Yes", "Sometimes", "Yes", "Yes", "A bit", "Yes", "No", "Yes", "No", "Yes", "Yes", "A bit",
    "Yes", "Yes", "Yes", "No", "No", "Yes", "Yes", "Sometimes", "Yes", "Sometimes",
)  # fmt: skip
_WORRY = "The back door does not lock at night."
_TWELVE_MEGAPIXELS = (4000, 3000)
_NOTES = (
    "Siân Ŵyn-O’Connor helps in the garden. We are proud of that.",
    "The garden is lovely. Καλημέρα. Привет.",
    "The garden gate is stiff. Please mend it.",
)


def record_and_send(person: Person, files: CannedFiles) -> None:
    """Record a whole visit as two checkers and a supporter would, and send it."""
    _begin(person)
    _go_in(person)
    _meet(person, "Sunflower")
    _consent_and_practice(person)
    number = 0
    for topic, questions in _TOPICS:
        person.taps(topic)
        for _ in range(questions):
            _answer(person, number)
            if number == 0:
                _add_proof(person, files)
            person.taps("Next")
            number += 1
    _last_words(person, number + _LOOKS + 4)
    person.taps("Whole visit")
    person.pictures("07-whole-visit")
    _look_and_ask_staff(person, number)
    _second_person(person)
    _leave_and_agree(person)
    _finish(person)


def _begin(person: Person) -> None:
    person.waits_for("Who is checking today?")
    person.taps("Amina", "Joe", "Dev")
    person.pictures("01-who-is-checking")
    person.taps("Next")
    _sign_in(person)
    person.pictures("03-home")
    _settings_and_turn(person)
    person.taps("My badge")
    person.waits_for("Page 1 of 2")
    person.pictures("14a-my-badge-colour")
    _own_badge(person)
    person.taps("Home", "My visits")
    person.pictures("15b-my-visits")
    person.taps("Home", "Start a visit")
    person.pictures("04-choose-a-visit")
    person.taps("Elm House")
    for tick in ("I have my badge", "The laptop is charged", "They know we are coming"):
        person.taps(tick)
    person.taps("I feel OK today")
    person.pictures("05-getting-ready")
    person.taps("Buddy: Sam")
    person.pictures("05-name-the-buddy")
    person.taps("Back")
    person.taps("Start the visit")


def _sign_in(person: Person) -> None:
    """Joe taps his three pictures: first wrong ones."""
    person.taps("Dog", "Bus")
    person.pictures("02-picture-sign-in")
    person.taps("Tree")
    person.waits_for("Those are not your pictures")
    person.pictures("02b-not-your-pictures")
    person.taps("I forgot")
    person.pictures("02c-is-this-joe")
    person.taps("Back", "Dog", "Bus", "Apple")
    person.waits_for("What do you want to do?")


def _settings_and_turn(person: Person) -> None:
    person.taps("Settings for me")
    person.pictures("15-settings-for-me")
    person.taps("Dark")
    person.pictures("15-settings-for-me-dark")
    person.taps("Cream", "More")
    person.pictures("15-settings-for-me-ways")
    person.taps("More", "What words mean")
    person.pictures("15-what-words-mean")
    person.taps("Done", "Done", "Amina’s turn")
    person.pictures("15c-whose-turn")
    person.taps("Back")


def _go_in(person: Person) -> None:
    person.pictures("05b-welcome")
    person.taps("Yes, come in", "Next", "I told Sam")
    person.pictures("05c-buddy")
    person.taps("Next", "Living room", "Kitchen", "Garden")
    person.pictures("05d-rooms")
    person.taps("Next")
    person.pictures("05e-whole-visit")


def _meet(person: Person, name: str) -> None:
    person.taps("Talk with people")
    person.waits_for("Who are you talking to?")
    person.taps(name)
    person.pictures(f"06-new-person-{name.lower()}")
    person.taps("Next")


def _consent_and_practice(person: Person) -> None:
    for thing in _CONSENTS:
        person.pictures(f"06-consent-{thing}")
        person.taps("Yes, that is OK", "Next")
    person.taps("With pictures")
    person.pictures("06-explained")
    person.taps("Next", "Supporter")
    person.pictures("06-who-helped")
    person.taps("Next", "Yes")
    person.pictures("06-said-back")
    person.taps("Next")
    person.pictures("07-practice")
    person.taps("Yes", "Next", "No", "Next")
    person.pictures("07-topics")


def _answer(person: Person, number: int) -> None:
    name = f"08-question-{number + 1:02d}"
    person.pictures(name)
    person.taps(_ANSWERS[number])
    if number == 0:
        person.pictures(f"{name}-answered")
        if person.can_tap("Listen"):  # not where no sound can come out
            person.taps("Listen")
            person.pictures(f"{name}-listening")
            person.taps("Stop reading")
    person.taps("Next")


def _add_proof(person: Person, files: CannedFiles) -> None:
    person.pictures("09a-add-more")
    person.taps("Say it")
    person.waits_for("We are listening")
    person.waits_for("0:02")
    person.pictures("09b-recording")
    person.taps("Stop recording")
    person.waits_for("Is your recording OK?")
    person.pictures("09c-recording-check")
    person.taps("Keep it")
    _phone_photo(files.pictures)
    person.taps("Take a photo")
    person.waits_for("Take photo")
    person.pictures("09d-photo")
    person.taps("Take photo")
    person.waits_for("Is this photo OK?")
    person.pictures("09d-photo-check")
    person.taps("Cover or write")
    person.draws("Your picture", ((0.42, 0.35), (0.62, 0.62)))
    person.pictures("09d-photo-cover")
    person.taps("Keep it")
    person.waits_for("1 photo kept")
    person.taps("Use a picture")
    person.pictures("09d-picture-places")
    person.taps("On this laptop")
    person.waits_for("Picture 1")
    person.taps("Picture 1")
    person.pictures("09d-picture-picked")
    person.taps("Use 1 picture")
    person.waits_for("2 photos kept")
    person.pictures("09d-photo-kept")
    person.taps("Next", "Write")
    person.types("Your words", "I like my room. I picked the colour.")
    person.pictures("09e-write")
    person.taps("Next")
    person.taps("Draw", "Blue", "Thick")
    person.draws("Your picture", ((0.3, 0.7), (0.3, 0.4), (0.5, 0.2), (0.7, 0.4), (0.7, 0.7)))
    person.pictures("09f-draw")
    person.taps("Keep it")
    person.waits_for("1 drawing added")
    person.pictures("09a-add-more-added")
    person.taps("See what you added")
    person.pictures("09g-what-you-added")
    person.taps("Next")


def _last_words(person: Person, number: int) -> None:
    person.taps("Last words")
    _tell(person, number, _NOTES[1])
    _tell(person, number + 1, _NOTES[2])
    person.pictures(f"08-question-{number + 3:02d}")
    person.taps("Skip this question")
    person.pictures("07-topics-done")


def _look_and_ask_staff(person: Person, number: int) -> None:
    person.taps("Look around")
    for _ in range(_LOOKS):
        _answer(person, number)
        person.taps("Next")
        number += 1
    person.taps("Ask the staff")
    for _ in range(3):
        _answer(person, number)
        person.taps("Next")
        number += 1
    _tell(person, number, _NOTES[0])


def _second_person(person: Person) -> None:
    person.taps("Talk with people", "Someone new", "Star", "Next")
    for answer in ("Yes, that is OK", "Yes, that is OK", "No thank you", "Not now", "Not now"):
        person.taps(answer, "Next")
    person.taps("Next", "Next", "Next", "Skip this question", "Skip this question")
    person.taps("My home", "Yes", "Next", "Next", "Home")
    person.pictures("08b-break-or-stop")
    person.taps("Take a break")
    person.pictures("08c-a-break")
    person.taps("Go on", "Talking with Star")
    person.pictures("06-what-star-said")
    person.taps("I will come back to you", "Back")
    person.pictures("06-people")
    person.taps("Whole visit")


def _leave_and_agree(person: Person) -> None:
    person.taps("Say goodbye")
    person.pictures("11a-say-goodbye")
    person.taps("Next", "I told Sam")
    person.pictures("11b-buddy")
    person.taps("Next", "Good", "Next", "Tired")
    person.pictures("11c-feeling")
    person.taps("Next")
    person.pictures("11d-what-we-found")
    person.taps("Add it", "Add it")
    person.taps("Write our own", "A worry")
    person.types("Your words", "The garden gate is stiff.")
    person.pictures("11e-finding")
    person.taps("Keep it")
    person.pictures("11f-what-we-found")
    person.taps("Agree", "Amina", "Joe")
    person.pictures("11g-agree")
    person.taps("Back", "Back")


def _tell(person: Person, number: int, words: str) -> None:
    person.pictures(f"08-question-{number + 1:02d}")
    person.taps("Write")
    person.types("Your words", words)
    person.taps("Next", "Next")


def _tell_a_worry(person: Person) -> None:
    person.taps("Back", "I am worried")
    person.taps("The home is not safe")
    person.pictures("10c-concern")
    person.taps("Next")
    person.pictures("10c2-who-to-tell")
    person.taps("Next")
    person.pictures("10c3-own-words")
    person.taps("Write")
    person.types("Your words", _WORRY)
    person.taps("Next", "Next")
    person.waits_for("We sent it. Nobody has it yet.")
    person.pictures("10d-concern-sent")
    person.taps("Carry on")


def _finish(person: Person) -> None:
    person.taps("Get help now")
    person.pictures("10a-get-help-now")
    person.taps("Someone is in danger")
    person.pictures("10b-call-999")
    _tell_a_worry(person)
    person.taps("Get help now", "I want to stop")
    person.pictures("29b-stop-visit")
    person.taps("Keep going", "Back")
    person.taps("Check answers")
    person.pictures("11-check-answers")
    person.taps("Finish")
    person.pictures("12-finished")
    _share_news(person)
    person.taps("Home", "Send")
    person.waits_for("All sent")
    person.pictures("13b-sent")
    person.taps("Go home")
    person.pictures("03-home-all-sent")


def _own_badge(person: Person) -> None:
    for tab, name in (("Picture", "b-my-badge-picture"), ("Shape", "c-my-badge-shape")):
        person.taps(tab)
        person.pictures(f"14{name}")
    person.taps("Pattern", "Leaves")
    person.pictures("14d-my-badge-pattern")
    person.taps("Words")
    person.pictures("14e-my-badge-words")
    person.taps("My designs")
    person.waits_for("Page 1 of 2")
    person.pictures("14f-my-designs")


def _share_news(person: Person) -> None:
    person.taps("Share good news")
    person.pictures("16-good-news-1-picture")
    person.taps("From a visit", "Elm House")
    person.pictures("16-good-news-1-pick")
    person.taps("Next", "Next")
    person.types("Your story", "We planted flowers. Everyone chose a colour.")
    person.pictures("16a-good-news-write")
    person.taps("Next", "Good news from Elm House")
    person.pictures("16-good-news-3-about")
    person.taps("Next", "I asked the people in the photo. They said yes.")
    person.pictures("16b-good-news-share")
    person.taps("Share it")
    person.pictures("16-good-news-shared")
    person.taps("My stories")
    person.pictures("16-good-news-stories")
    person.taps("See Good news from Elm House")
    person.pictures("16-good-news-story")


def _phone_photo(folder: Path) -> None:
    """Make a photo as a phone does: lying on its side, with a note of where it was taken."""
    from PIL import Image  # noqa: PLC0415 - only for the tour

    kitchen = resources_folder() / "samples" / "photos" / "kitchen.jpg"
    drawn = Image.open(io.BytesIO(kitchen.read_bytes()))
    picture = drawn.resize(_TWELVE_MEGAPIXELS).rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6  # turned to the right
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0)})  # GPS: a place, to be left out
    path = folder / "phone.jpg"
    picture.save(path, "JPEG", exif=exif)
