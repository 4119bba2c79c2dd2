"""The steps that nearly every journey takes, by the words that stand on the screen."""

from tests.journeys.checker import Checker

CONSENTS = (
    "Is it OK to talk to you?",
    "Is it OK to write down what you say?",
    "Is it OK to take photos?",
    "Is it OK to record your voice?",
    "Is it OK to share your words?",
)


def goes_in(checker: Checker) -> None:
    """Be welcome, tell nobody yet, and come to the whole visit."""
    checker.sees("Are we welcome?")
    checker.taps("Yes, come in", "Next")
    checker.sees("Tell Sam you are here")
    checker.taps("Next")
    checker.sees("Where may we go?")
    checker.taps("Next")
    checker.sees("Talk with people")


def meets(checker: Checker, name: str = "Star") -> None:
    """Start to talk with somebody who has a made-up name."""
    checker.taps("Talk with people")
    if checker.can_tap("Someone new"):
        checker.taps("Someone new")
    checker.sees("Who are you talking to?")
    checker.taps(name, "Next")
    checker.sees(CONSENTS[0])


def says_yes_to_everything(checker: Checker) -> None:
    """Be asked each thing and say yes; then how it was asked, which nobody has to say."""
    for question in CONSENTS:
        checker.sees(question)
        checker.taps("Next")
        checker.sees("You have not picked yet")
        checker.taps("OK", "Yes, that is OK", "Next")
    says_how_it_was_asked(checker)


def says_how_it_was_asked(checker: Checker) -> None:
    """Pass by how we explained it, who helped, and whether they can say it back."""
    for title in ("How did we explain it?", "to say yes or no?", "say it back?"):
        checker.sees(title)
        checker.taps("Next")


def goes_to_the_questions(checker: Checker) -> None:
    """Go in, meet somebody who says yes to everything, and come to the practice questions."""
    goes_in(checker)
    meets(checker)
    says_yes_to_everything(checker)


def practises(checker: Checker) -> None:
    """Try the buttons."""
    checker.sees("Practice. We do not count this.")
    checker.taps("Yes", "Next")
    checker.sees("Is there an elephant in this room?")
    checker.taps("No", "Next")
    checker.sees("What do you want to check?")


def goes_to_check_answers(checker: Checker) -> None:
    """Go from the map to the answers."""
    checker.taps("Whole visit", "Check answers")
    checker.sees("Are your answers right?")
