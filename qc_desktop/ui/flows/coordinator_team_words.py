"""What the office reads about a laptop."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.team_laptops import HeldList, LaptopStanding
from qc_desktop.services.concerns import NOBODY
from qc_desktop.ui.components.bars import Chip, Tone
from qc_desktop.ui.components.values import Here
from qc_desktop.ui.flows.coordinator_words import role_words, short_moment
from qc_desktop.ui.screens.coordinator.laptops_state import OpenLaptop, TeamLine
from qc_desktop.words import joined, plain, plain_n

_QUIET = timedelta(days=7)
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Knows:
    """Who people are, what time it is, and whether this laptop leads."""

    person: Callable[[PersonId], Here]
    now: datetime
    leads: bool


def laptop_name(laptop: str) -> str:
    """Return a laptop's name, also where it has none."""
    return laptop or plain("Laptop with no name")


def team_line(one: LaptopStanding, knows: Knows) -> TeamLine:
    """Return a laptop's line in the list."""
    heard = _heard(one, knows)
    return TeamLine(
        key=one.id,
        name=laptop_name(one.laptop),
        line=f"{_kind(one)}. {_who(one, knows)}. {heard}.",
        chip=_chip(one, knows),
    )


def opened(one: LaptopStanding, knows: Knows) -> OpenLaptop:
    """Return what the panel says of a laptop."""
    lost, key = _lost(one, knows)
    return OpenLaptop(
        key=one.id,
        title=laptop_name(one.laptop),
        line=_kind(one),
        lines=(
            (plain("Who uses it"), _who(one, knows)),
            (plain("Last heard"), _heard(one, knows)),
            *(() if one.is_this else ((plain("Not here yet"), _missing(one)),)),
        ),
        lost=lost,
        lost_key=key,
        is_out=one.is_out,
    )


def held_lines(held: HeldList, now: datetime) -> tuple[str, ...]:
    """Return what was on a laptop, line by line: people, worries, then each visit."""
    people = joined([f"{one.name} ({role_words(one.role)})" for one in held.people])
    sealed = (
        plain("Worries: {count}. They can be read with its password.", count=held.worries)
        if held.is_office
        else plain("Worries: {count}. They are sealed: it cannot open them.", count=held.worries)
    )
    limit = plain("It may also hold newer things that it never sent.")
    return (
        plain("Details of: {people}", people=people or plain("nobody that we know of")),
        sealed if held.worries else plain("No worries that we know of."),
        *(
            plain(
                "{place}, {when}. {people}, {photos}.",
                place=one.place,
                when=short_moment(one.at, now.tzinfo),
                people=plain_n(
                    "{count} person spoken to", "{count} people spoken to", one.spoken_to
                ),
                photos=plain_n("{count} photo", "{count} photos", one.photos),
            )
            for one in held.visits
        ),
        limit,
    )


def what_happens(one: LaptopStanding) -> tuple[str, ...]:
    """Return what taking a laptop out does, and what it cannot do."""
    office = (plain("It is an office laptop. With its password, older worries can be read on it."),)
    return (
        plain("It cannot send to us, or get our news."),
        plain("We make new keys. It cannot open what we write after this."),
        plain("What is on it stays there, behind its own lock. We cannot delete it from here."),
        *(office if one.is_office else ()),
        plain("What it did not send is only on it."),
        plain("It cannot come back by itself. If you find it, set it up as a new laptop."),
        plain("Ask your IT people to end its way into the shared folder."),
    )


def report_words() -> tuple[str, ...]:
    """Return who must be told, and by when.

    Source: UK GDPR, Article 33 (a breach is told to the regulator within 72 hours of knowing,
    unless a risk to people is unlikely).
    """
    return (
        plain("Tell your data protection officer today. Give them the list."),
        plain("If people are at risk, the ICO must know within 72 hours."),
        plain("The clock began when you first knew. Source: UK GDPR, Article 33."),
    )


def _kind(one: LaptopStanding) -> str:
    return plain("Office laptop") if one.is_office else plain("Checkers’ laptop")


def _who(one: LaptopStanding, knows: Knows) -> str:
    people = [who for who in one.users if who and who != NOBODY]
    names = [knows.person(who).name for who in people[:_NAMED]]
    more = len(people) - len(names)
    if more > 0:
        names.append(plain_n("{count} more", "{count} more", more))
    return joined(names) if names else plain("Nobody yet")


def _heard(one: LaptopStanding, knows: Knows) -> str:
    if one.is_this:
        return plain("This laptop")
    if one.heard_at is None:
        return plain("Not heard yet")
    return short_moment(one.heard_at, knows.now.tzinfo)


def _missing(one: LaptopStanding) -> str:
    only = plain("What it has not sent, only that laptop knows.")
    if not one.missing:
        return plain("Nothing that we know of. {only}", only=only)
    parts = plain_n("{count} part, photo or sound", "{count} parts, photos or sounds", one.missing)
    return f"{parts}. {only}"


def _chip(one: LaptopStanding, knows: Knows) -> Chip:
    if one.is_out:
        return Chip(words=plain("Taken out"), tone=Tone.DANGER, glyph="lock")
    if one.is_this:
        return Chip(words=plain("This laptop"), tone=Tone.OK)
    if one.missing:
        words = plain_n("{count} to come", "{count} to come", one.missing)
        return Chip(words=words, tone=Tone.WAITING, glyph="clock")
    if one.heard_at is None:
        return Chip(words=plain("Not heard yet"), tone=Tone.WAITING, glyph="wifi_off")
    quiet = knows.now - one.heard_at
    if quiet >= _QUIET:
        words = plain_n("Quiet for {count} day", "Quiet for {count} days", quiet.days)
        return Chip(words=words, tone=Tone.WAITING, glyph="wifi_off")
    return Chip(words=plain("Working"), tone=Tone.OK)


def _lost(one: LaptopStanding, knows: Knows) -> tuple[str, str]:
    if one.is_this:
        return plain("This is the laptop in front of you."), ""
    if one.is_out:
        return plain("It is out of the team. It cannot send or get news."), plain("What was on it")
    if one.is_office and not knows.leads:
        return plain("The first office laptop takes office laptops out. Please use that one."), ""
    return plain("Lost or stolen? Take it out of the team."), plain("This laptop is lost")
