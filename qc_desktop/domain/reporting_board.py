"""The board summary: many visits in Easy Read. Places and people have no names in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from qc_desktop.domain.actions import ActionState
from qc_desktop.domain.board import (
    BoardAction,
    BoardVisit,
    BoardWish,
    BoardWorry,
    Changes,
    Counts,
    NotReviewed,
    counts,
)
from qc_desktop.domain.checklists import Theme, Topic
from qc_desktop.domain.organisations import Organisation
from qc_desktop.domain.people import Person
from qc_desktop.domain.places import Nation
from qc_desktop.domain.reporting_content import (
    Band,
    Block,
    Callout,
    Heading,
    PictureLine,
    Quote,
    ReportContent,
    ReportStyle,
    Sentence,
    Tone,
)
from qc_desktop.domain.reporting_counts import Count
from qc_desktop.domain.reporting_pieces import attribution, ring_words, running
from qc_desktop.words import easy, easy_n, short_date

_MOST_QUOTES = 6
_MOST, _OF = 3, 4
"""Most answers are good where three of four are."""

_FEW = 3

_ONE_DAY = timedelta(days=1)
_ONE_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardInput:
    """Everything a board summary needs. `visits` are all that were signed off, at any time.

    `topics` are those of every checklist in use, in their order. `now` carries the time zone.
    """

    organisation: Organisation
    contact: Person | None
    visits: tuple[BoardVisit, ...]
    not_reviewed: tuple[NotReviewed, ...]
    worries: tuple[BoardWorry, ...]
    topics: tuple[Topic, ...]
    wish: BoardWish
    now: datetime
    language: str = "en-GB"
    big_print: bool = False


def board_content(given: BoardInput) -> ReportContent:
    """Return the board summary. No number in it is, or gives away, fewer than 5 answers."""
    title = easy("How our visits went")
    found = counts(given.visits, given.not_reviewed, given.wish)
    return ReportContent(
        style=ReportStyle.EASY_READ,
        title=f"{title}: {time_words(given.wish)}",
        language=given.language,
        organisation=given.organisation.name,
        running=running(title),
        attribution=attribution(),
        big_print=given.big_print,
        blocks=(
            Band(label=easy("Easy Read"), title=title, when=_when(given.wish)),
            *_what_we_did(found),
            *_themes(found),
            *_topics(given, found),
            *_told_us(found),
            *_changes(found.changes),
            *_actions(given),
            *_worries(given),
            *_ask_us(given),
        ),
    )


def time_words(wish: BoardWish) -> str:
    """Return the time that a summary is of."""
    last = short_date(wish.last)
    if wish.first is None:
        return easy("Up to {day}", day=last)
    return easy("{first} to {last}", first=short_date(wish.first), last=last)


def nation_words(nation: Nation) -> str:
    """Return the name of a nation."""
    names = {
        Nation.ENGLAND: easy("England"),
        Nation.WALES: easy("Wales"),
        Nation.SCOTLAND: easy("Scotland"),
        Nation.NORTHERN_IRELAND: easy("Northern Ireland"),
    }
    return names[nation]


def _when(wish: BoardWish) -> str:
    if wish.nation is None:
        return time_words(wish)
    return f"{nation_words(wish.nation)}. {time_words(wish)}"


def _what_we_did(found: Counts) -> Iterator[Block]:
    yield Heading(words=easy("What we did"))
    if not found.visits:
        yield _line("visit", easy("There are no reviewed visits in this time."))
    else:
        yield _line(
            "visit",
            easy_n("We made {count} visit.", "We made {count} visits.", found.visits),
            easy_n("We went to {count} place.", "We went to {count} places.", found.places),
        )
    if found.not_reviewed:
        yield _line(
            "wait",
            easy_n(
                "The office must check {count} more visit.",
                "The office must check {count} more visits.",
                found.not_reviewed,
            ),
            easy_n("We do not count it here.", "We do not count them here.", found.not_reviewed),
        )
    if found.left_out:
        yield _line(
            "numbers",
            easy_n(
                "We leave out the answers of {count} visit.",
                "We leave out the answers of {count} visits.",
                found.left_out,
            ),
            easy("That keeps what people said private."),
        )


def _themes(found: Counts) -> Iterator[Block]:
    if not found.visits:
        return
    names = {
        Theme.CHOICE: ("topic_choices", easy("Choice")),
        Theme.CONTROL: ("topic_control", easy("Control")),
        Theme.INCLUSION: ("together", easy("Inclusion")),
    }
    yield Heading(words=easy("Choice, control and inclusion"))
    for theme, (picture, name) in names.items():
        yield _counted(picture, name, found.themes.get(theme))


def _topics(given: BoardInput, found: Counts) -> Iterator[Block]:
    told = [
        (topic, count)
        for topic in given.topics
        if (count := found.topics.get(topic.id)) is not None and count.enough
    ]
    lowest = _most_to_better([count for _, count in told])
    good = [one for one in told if one[1] not in lowest]
    better = [one for one in told if one[1] in lowest]
    hidden = [topic for topic in given.topics if topic.id not in {one.id for one, _ in told}]
    for words, tone, lines in (
        (easy("What is good most often"), Tone.GOOD, good),
        (easy("What could be better"), Tone.BETTER, better),
    ):
        if lines:
            yield Heading(words=words, tone=tone)
            yield from (_counted(topic.picture, topic.name, count, tone) for topic, count in lines)
    if hidden and found.visits:
        yield Heading(words=easy("What we cannot say yet"))
        yield from (_counted(topic.picture, topic.name, None) for topic in hidden)


def _most_to_better(told: list[Count]) -> list[Count]:
    """Return what could be better most often: where fewer than most answers are good.

    Where that is nowhere, the few with the most answers that are not good, if any are not.
    """
    below = [count for count in told if count.good * _OF < count.counted * _MOST]
    if below:
        return below
    faults = [count for count in told if count.good < count.counted]
    return sorted(faults, key=lambda count: Fraction(count.good, count.counted))[:_FEW]


def _counted(picture: str, name: str, count: Count | None, tone: Tone = Tone.BRAND) -> PictureLine:
    if count is None or not count.enough:
        return _line(picture, f"{name}.", easy("Too few to say."), tone=tone)
    words = easy("{good} of {counted} answers were good.", good=count.good, counted=count.counted)
    return _line(picture, f"{name}.", words, tone=tone)


def _told_us(found: Counts) -> Iterator[Block]:
    if not found.quotes:
        return
    yield Heading(words=easy("What people told us"))
    for words in found.quotes[:_MOST_QUOTES]:
        yield Quote(words=easy("“{words}”", words=words))
    yield Sentence(words=easy("We do not write names. People said yes to sharing their words."))


def _changes(changes: Changes) -> Iterator[Block]:
    if not changes.places:
        return
    yield Heading(words=easy("What changed"))
    yield _line(
        "next_visit",
        easy_n("We went back to {count} place.", "We went back to {count} places.", changes.places),
    )
    for picture, tone, count, words in (
        (
            "good",
            Tone.GOOD,
            changes.better,
            easy_n(
                "{count} place is better now.", "{count} places are better now.", changes.better
            ),
        ),
        (
            "thumb_side",
            Tone.BRAND,
            changes.same,
            easy_n(
                "{count} place is about the same.",
                "{count} places are about the same.",
                changes.same,
            ),
        ),
        (
            "better",
            Tone.BETTER,
            changes.less_good,
            easy_n(
                "{count} place is less good now.",
                "{count} places are less good now.",
                changes.less_good,
            ),
        ),
        (
            "question",
            Tone.BRAND,
            changes.too_few,
            easy_n(
                "{count} place: too few answers to say.",
                "{count} places: too few answers to say.",
                changes.too_few,
            ),
        ),
    ):
        if count:
            yield _line(picture, words, tone=tone)


def _actions(given: BoardInput) -> Iterator[Block]:
    planned = [
        action
        for visit in given.visits
        if given.wish.holds(visit.day, visit.nation)
        for action in visit.actions
    ]
    if not planned:
        return
    state = [action.state for action in planned]
    done, started, not_yet = (
        state.count(one) for one in (ActionState.DONE, ActionState.STARTED, ActionState.NOT_STARTED)
    )
    late = sum(_is_late(given, action) for action in planned)
    yield Heading(words=easy("What places will do"))
    yield _line(
        "we_will",
        easy_n("There is {count} thing to do.", "There are {count} things to do.", len(planned)),
        easy("Done: {count}.", count=done),
    )
    yield _line(
        "start",
        easy("Started: {count}.", count=started),
        easy("Not started yet: {count}.", count=not_yet),
    )
    yield _line("actions_late", easy("Late: {count}.", count=late))


def _is_late(given: BoardInput, action: BoardAction) -> bool:
    return (
        action.state is not ActionState.DONE
        and action.by is not None
        and action.by < given.now.date()
    )


def _worries(given: BoardInput) -> Iterator[Block]:
    """Yield how many and how quickly; not for one nation, since worries do not say where."""
    if given.wish.nation is not None:
        return
    told = [
        worry
        for worry in given.worries
        if given.wish.holds_day(worry.told.astimezone(given.now.tzinfo).date())
    ]
    yield Heading(words=easy("Worries"))
    if not told:
        yield _line("worried", easy("Nobody told us a worry in this time."))
        return
    waits = [worry.had - worry.told for worry in told if worry.had is not None]
    day = sum(wait <= _ONE_DAY for wait in waits)
    week = sum(_ONE_DAY < wait <= _ONE_WEEK for wait in waits)
    later = len(waits) - day - week
    waiting = len(told) - len(waits)
    yield _line(
        "worried",
        easy_n("Checkers told us {count} worry.", "Checkers told us {count} worries.", len(told)),
    )
    yield _line(
        "clock",
        easy("The office took up {count} within a day.", count=day),
        *_some(
            week,
            easy("{count} took up to a week.", count=week),
        ),
        *_some(
            later,
            easy("{count} took longer than a week.", count=later),
        ),
    )
    if waiting:
        yield _line(
            "wait", easy_n("{count} is still waiting.", "{count} are still waiting.", waiting)
        )


def _ask_us(given: BoardInput) -> Iterator[Block]:
    words = ring_words(given.organisation, given.contact)
    if words:
        yield Callout(picture="telephone", heading=easy("Do you want to ask us?"), words=words)


def _some(count: int, words: str) -> tuple[str, ...]:
    return (words,) if count else ()


def _line(picture: str, *sentences: str, tone: Tone = Tone.BRAND) -> PictureLine:
    return PictureLine(picture=picture, sentences=sentences, tone=tone)
