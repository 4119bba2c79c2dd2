"""Who was spoken to in a visit, by numbers; their names stay out of whatever leaves."""

import re
from collections.abc import Iterable

from qc_desktop.domain.checklists import Asked, Question
from qc_desktop.domain.ids import FIRST_RESPONDENT, Respondent
from qc_desktop.domain.respondents import SpokenTo
from qc_desktop.domain.visits import Visit
from qc_desktop.words import easy


def respondents(visit: Visit) -> tuple[Respondent, ...]:
    """Return the people spoken to, in the order in which we met them.

    What we saw and what staff said is kept under `FIRST_RESPONDENT`: where people have names that
    is nobody. A visit that names nobody has one person, as visits had before there were names.
    """
    named = [one.respondent for one in visit.spoken_to]
    found = {given.answer.respondent for given in visit.given}
    if named:
        found.discard(FIRST_RESPONDENT)
    found.update(consent.respondent for consent in visit.consents)
    rest = sorted(found.difference(named), key=_by_number)
    return (*rest, *named) or (FIRST_RESPONDENT,)


def asked_of(visit: Visit, question: Question) -> tuple[Respondent, ...]:
    """Return under whom the answers to a question may stand."""
    if question.asked is not Asked.PERSON:
        return _all_of(visit, question, ())
    return _all_of(visit, question, respondents(visit))


def number_of(visit: Visit, who: Respondent) -> int:
    """Return the number that stands for a person wherever their name must not."""
    known = respondents(visit)
    return known.index(who) + 1 if who in known else len(known) + 1


def spoken_to(visit: Visit, who: Respondent) -> SpokenTo:
    """Return what is known of a person."""
    for one in visit.spoken_to:
        if one.respondent == who:
            return one
    return SpokenTo(respondent=who)


def name_of(visit: Visit, who: Respondent) -> str:
    """Return what we call a person on the checkers' screens, and nowhere else."""
    return spoken_to(visit, who).name or easy("Person {number}", number=number_of(visit, who))


def without_names(visit: Visit, words: str) -> str:
    """Return words in which no first name of anyone spoken to is left.

    A made-up name says nothing about anyone and stays: it may be a plain word too.
    """
    for name in _real_names(visit.spoken_to):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", easy("someone"), words, flags=re.I)
    return words


def _real_names(people: Iterable[SpokenTo]) -> list[str]:
    names = {one.name.strip() for one in people if one.name.strip() and not one.made_up}
    return sorted(names, key=len, reverse=True)


def _all_of(
    visit: Visit, question: Question, known: tuple[Respondent, ...]
) -> tuple[Respondent, ...]:
    given = {one.answer.respondent for one in visit.given if one.answer.question == question.id}
    return (*sorted(given.difference(known), key=_by_number), *known)


def _by_number(who: Respondent) -> tuple[int, str]:
    return len(who), who
