"""The words and pictures of answers, consents and the getting-ready list."""

from qc_desktop.domain import consent_words
from qc_desktop.domain.answers import AnsweredBy, Choice
from qc_desktop.domain.checklists import Asked, Question
from qc_desktop.domain.choice_words import choice_picture, choice_words
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.visits import Ready
from qc_desktop.ui.components import values
from qc_desktop.words import easy, mark_easy

_WHOSE: dict[AnsweredBy, tuple[str, str]] = {
    AnsweredBy.PERSON: (mark_easy("Me"), "user"),
    AnsweredBy.PERSON_WITH_HELP: (mark_easy("With help"), "users"),
    AnsweredBy.SUPPORTER_THINKS: (mark_easy("My supporter thinks"), "message"),
    AnsweredBy.CHECKER_SAW: (mark_easy("We saw"), "eye"),
}
_STAFF_SAID = mark_easy("They said")
_READY: dict[Ready, tuple[str, str]] = {
    Ready.BADGE: (mark_easy("I have my badge"), "ready_badge"),
    Ready.CHARGED: (mark_easy("The laptop is charged"), "ready_laptop"),
    Ready.THEY_KNOW: (mark_easy("They know we are coming"), "ready_they_know"),
    Ready.ROUTE: (mark_easy("I know how to get there"), "ready_route"),
    Ready.ROLES: (mark_easy("I know who does what"), "ready_who_does_what"),
    Ready.FEEL_OK: (mark_easy("I feel OK today"), "ready_feel_ok"),
}
_CONSENTS: dict[ConsentTo, tuple[str, str, str, str]] = {
    # the question, then what yes, no and later mean
    ConsentTo.TALK: (
        consent_words.QUESTIONS[ConsentTo.TALK],
        mark_easy("We can talk"),
        mark_easy("We will leave you alone"),
        mark_easy("We can ask later"),
    ),
    ConsentTo.WRITE: (
        consent_words.QUESTIONS[ConsentTo.WRITE],
        mark_easy("We can write it down"),
        mark_easy("We write nothing down"),
        mark_easy("We can ask later"),
    ),
    ConsentTo.PHOTO: (
        consent_words.QUESTIONS[ConsentTo.PHOTO],
        mark_easy("We can take photos"),
        mark_easy("We take no photos"),
        mark_easy("We can ask later"),
    ),
    ConsentTo.VOICE: (
        consent_words.QUESTIONS[ConsentTo.VOICE],
        mark_easy("We can record"),
        mark_easy("We do not record"),
        mark_easy("We can ask later"),
    ),
    ConsentTo.SHARE_WORDS: (
        consent_words.QUESTIONS[ConsentTo.SHARE_WORDS],
        mark_easy("We can write them in our report"),
        mark_easy("We keep them to ourselves"),
        mark_easy("We can ask later"),
    ),
}
_THINGS: dict[ConsentTo, tuple[str, str]] = {
    ConsentTo.TALK: (mark_easy("Talk"), consent_words.PICTURES[ConsentTo.TALK]),
    ConsentTo.WRITE: (mark_easy("Write it down"), consent_words.PICTURES[ConsentTo.WRITE]),
    ConsentTo.PHOTO: (mark_easy("Take photos"), consent_words.PICTURES[ConsentTo.PHOTO]),
    ConsentTo.VOICE: (mark_easy("Record a voice"), consent_words.PICTURES[ConsentTo.VOICE]),
    ConsentTo.SHARE_WORDS: (
        mark_easy("Share words"),
        consent_words.PICTURES[ConsentTo.SHARE_WORDS],
    ),
}
_FACTS: dict[ConsentTo, tuple[tuple[str, str], ...]] = {
    ConsentTo.TALK: (
        ("consent_say_no", mark_easy("You can\nsay no.")),
        ("consent_stop", mark_easy("You can stop\nat any time.")),
        ("consent_no_names", mark_easy("Your name is not\nin our report.")),
        ("consent_must_tell", mark_easy("If you are not safe,\nwe must tell someone.")),
    ),
    ConsentTo.WRITE: (
        ("consent_say_no", mark_easy("You can\nsay no.")),
        ("consent_no_names", mark_easy("Your name is not\nin our report.")),
        ("locked", mark_easy("We keep\nit safe.")),
    ),
    ConsentTo.PHOTO: (
        ("consent_say_no", mark_easy("You can\nsay no.")),
        ("consent_photo", mark_easy("No faces, unless\nyou want it.")),
        ("locked", mark_easy("We keep\nphotos safe.")),
    ),
    ConsentTo.VOICE: (
        ("consent_say_no", mark_easy("You can\nsay no.")),
        ("consent_voice", mark_easy("Please do not\nsay full names.")),
        ("locked", mark_easy("We keep\nit safe.")),
    ),
    ConsentTo.SHARE_WORDS: (
        ("consent_say_no", mark_easy("You can\nsay no.")),
        ("consent_no_names", mark_easy("Your name is not\nin our report.")),
        ("consent_share", mark_easy("Your words can\nhelp other people.")),
    ),
}


def answer_words(question: Question, choice: Choice) -> str:
    """Return an answer as this question words it: "A bit", "Could not see"."""
    return choice_words(question.answer_set, choice)


def answer_picture(question: Question, choice: Choice) -> str:
    """Return the concept name of an answer's picture."""
    return choice_picture(question.answer_set, choice)


def answer_choice(question: Question, choice: Choice) -> values.Choice:
    """Return an answer as a card."""
    return values.Choice(
        key=choice.value,
        words=answer_words(question, choice),
        picture=answer_picture(question, choice),
    )


def whose_choices(question: Question) -> tuple[values.Choice, ...]:
    """Return the four ways an answer can be somebody's."""
    return tuple(
        values.Choice(key=whose.value, words=_whose_words(question, whose, words), glyph=glyph)
        for whose, (words, glyph) in _WHOSE.items()
    )


def ready_choices() -> tuple[values.Choice, ...]:
    """Return the lines of the getting-ready list."""
    return tuple(
        values.Choice(key=ready.value, words=easy(words), picture=picture)
        for ready, (words, picture) in _READY.items()
    )


def consent_question(to: ConsentTo) -> str:
    """Return the sentence that is asked."""
    return easy(_CONSENTS[to][0])


def consent_thing(to: ConsentTo) -> str:
    """Return one thing in a word or two."""
    return easy(_THINGS[to][0])


def consent_picture(to: ConsentTo) -> str:
    """Return the concept name of one thing's picture."""
    return _THINGS[to][1]


def consent_choices(to: ConsentTo) -> tuple[values.Choice, ...]:
    """Return yes, no and later, each with what it means."""
    _, yes, no, later = _CONSENTS[to]
    return (
        _consent(ConsentAnswer.YES, easy("Yes, that is OK"), "consent_yes", yes),
        _consent(ConsentAnswer.NO, easy("No thank you"), "consent_no", no),
        _consent(ConsentAnswer.LATER, easy("Not now"), "consent_later", later),
    )


def consent_facts(to: ConsentTo) -> tuple[values.Choice, ...]:
    """Return what the person should know before saying yes or no."""
    return tuple(
        values.Choice(key=f"fact{number}", words=easy(words), picture=picture)
        for number, (picture, words) in enumerate(_FACTS[to])
    )


def _consent(answer: ConsentAnswer, words: str, picture: str, more: str) -> values.Choice:
    return values.Choice(key=answer.value, words=words, picture=picture, more=easy(more))


def _whose_words(question: Question, whose: AnsweredBy, words: str) -> str:
    if whose is AnsweredBy.PERSON and question.asked is Asked.STAFF:
        return easy(_STAFF_SAID)
    return easy(words)
