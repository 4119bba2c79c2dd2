"""Design, issue and print badges. The preview is the PDF that prints."""

import secrets
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from qc_desktop.domain import badges as fields
from qc_desktop.domain.badge_photo import (
    PHOTO,
    AskedHow,
    PhotoAnswer,
    PhotoState,
    photo_answer,
    photo_of,
    photo_state,
)
from qc_desktop.domain.badges import (
    Badge,
    BadgeDesign,
    BadgeSize,
    Issue,
    KeptDesign,
    offered,
    printed,
)
from qc_desktop.domain.changes import Edit
from qc_desktop.domain.facts import Said, newest
from qc_desktop.domain.ids import BadgeId, MediaId, PersonId
from qc_desktop.domain.people import Person, Role
from qc_desktop.domain.printers import RIGHT_ALREADY, Correction
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.laying_out import Papers
from qc_desktop.services.media import Media
from qc_desktop.services.organisations import Organisations
from qc_desktop.services.saving import Saving
from qc_desktop.storage import badges as rows
from qc_desktop.storage import facts, people
from qc_desktop.storage.database import Transaction
from qc_desktop.words import easy

if TYPE_CHECKING:
    from qc_desktop.documents.badges.card import BadgePrint
    from qc_desktop.documents.badges.stock import Stock

Tell: TypeAlias = Callable[[int, int], None]
"""Is told how many badges are done, of how many."""

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0 and O, no 1, I and L, no U: a number is read out over the phone."""


class Badges:
    """The badges of the people here. Every PDF is slow: make it in the background."""

    def __init__(
        self, saving: Saving, media: Media, organisations: Organisations, papers: Papers
    ) -> None:
        self._saving = saving
        self._media = media
        self._organisations = organisations
        self._papers = papers

    def of_person(self, person: PersonId) -> Badge:
        """Return the badge that is printed: the liked one, else the one made last.

        A first one is made from the person where there is none yet; it is not on disk.
        """
        kept = printed(self.designs(person))
        if kept is not None:
            return kept.badge
        with self._saving.database.read() as tx:
            return self._first(people.get(tx, person))

    def designs(self, person: PersonId) -> tuple[KeptDesign, ...]:
        """Return all of a person's designs, those taken out too, the one made last at the end."""
        with self._saving.database.read() as tx:
            return _designs(tx, person)

    def save_design(
        self,
        person: PersonId,
        design: BadgeDesign,
        *,
        by: PersonId,
        badge: BadgeId | None = None,
    ) -> Badge:
        """Save a wearer's own design, in place of the printed one where `badge` names no other.

        One that the office offered is theirs from then on. On disk when this returns.
        """
        kept = badge or self.of_person(person).id
        with self._saving.database.write() as tx:
            self._saving.record(
                tx,
                by,
                fields.PERSON.set(kept, person),
                fields.DESIGN.set(kept, design),
                *_taken(tx, kept),
            )
            return rows.get(tx, kept)

    def offer_design(self, person: PersonId, design: BadgeDesign, *, by: PersonId) -> Badge:
        """Save the office's design beside the wearer's own, which stays as it is.

        It takes the place of the one that is offered already. On disk when this returns.
        """
        with self._saving.database.write() as tx:
            standing = offered(_designs(tx, person))
            badge = standing.badge.id if standing else BadgeId(self._saving.new_id())
            self._saving.record(
                tx,
                by,
                fields.PERSON.set(badge, person),
                fields.DESIGN.set(badge, design),
                *(() if standing else (fields.OFFERED.set(badge, True),)),
            )
            return rows.get(tx, badge)

    def add_design(self, person: PersonId, design: BadgeDesign | None, *, by: PersonId) -> Badge:
        """Keep one more design: a copy of `design`, or a fresh one where None."""
        with self._saving.database.read() as tx:
            fresh = self._first(people.get(tx, person))
        return self.save_design(person, design or fresh.design, by=by, badge=fresh.id)

    def like(self, badge: BadgeId, *, by: PersonId) -> None:
        """Like one design: it is the one that is printed. At most one of a person's is liked.

        One that the office offered is the wearer's own from then on.
        """
        with self._saving.database.write() as tx:
            person = rows.get(tx, badge).person
            edits = [
                fields.LIKED.set(other.id, other.id == badge)
                for other in rows.of_person(tx, person)
                if _kept(tx, other).liked or other.id == badge
            ]
            self._saving.record(tx, by, *edits, *_taken(tx, badge))

    def remove(self, badge: BadgeId, *, by: PersonId) -> None:
        """Take a design out; `restore` brings it back."""
        self._saving.save(by, fields.REMOVED.set(badge, True))

    def restore(self, badge: BadgeId, *, by: PersonId) -> None:
        """Bring back a design that was taken out."""
        self._saving.save(by, fields.REMOVED.set(badge, False))

    def photo_state(self, person: PersonId) -> PhotoState:
        """Return whether a person's photo may be on their badge."""
        with self._saving.database.read() as tx:
            return _photo_state(tx, people.get(tx, person))

    def photo_answer(self, person: PersonId) -> Said[PhotoAnswer] | None:
        """Return what a person said about their photo and who wrote it down, if anyone asked."""
        with self._saving.database.read() as tx:
            return photo_answer(facts.of_subject(tx, person))

    def answer_photo(self, person: PersonId, *, yes: bool, how: AskedHow, by: PersonId) -> None:
        """Keep a person's yes or no to their photo. It holds for all that is drawn from now on."""
        with self._saving.database.write() as tx:
            photo = photo_of(people.get(tx, person))
            answer = PhotoAnswer(yes=yes, photo=photo, at=self._saving.now(), how=how)
            self._saving.record(tx, by, PHOTO.set(person, answer))

    def as_printed(self, person: PersonId, design: BadgeDesign) -> BadgeDesign:
        """Return a design as it is drawn: without the photo where its person gave no yes."""
        return _without_refused(design, self.photo_state(person))

    def keep_picture(self, data: bytes) -> MediaId:
        """Keep a wearer's own drawing or picture, and return its id. Slow.

        Raises Problem NOT_A_PICTURE, PICTURE_TOO_BIG or DISK_FULL.
        """
        return self._media.keep_photo(data).id

    def issue(self, person: PersonId, *, by: PersonId) -> Badge:
        """Give a badge a new number; it may be used until the end of this month next year."""
        kept = printed(self.designs(person))
        badge = kept.badge if kept is not None else self.of_person(person)
        today = self._today()
        issue = Issue(
            number=_new_number(), issued=today, expires=_end_of_month(today.year + 1, today.month)
        )
        self._saving.save(
            by,
            fields.PERSON.set(badge.id, person),
            fields.DESIGN.set(badge.id, badge.design),
            fields.ISSUE.set(badge.id, issue),
            # A badge that its wearer never designed is the office's work, not their choice.
            *(() if kept is not None else (fields.OFFERED.set(badge.id, True),)),
        )
        return self._get(badge.id)

    def card_pdf(
        self,
        wanted: Sequence[PersonId],
        *,
        by: PersonId,
        size: BadgeSize = BadgeSize.CR80,
        tell: Tell | None = None,
    ) -> bytes:
        """Return the badges for a card printer: one page a side, front then back.

        A badge with no number yet gets one. What `tell` raises stops the work. Raises Problem
        NAME_TOO_LONG.
        """
        return self._cards([self._issued(person, by) for person in wanted], size, tell)

    def sheet_pdf(
        self,
        wanted: Sequence[PersonId],
        *,
        by: PersonId,
        stock: str,
        start: int = 0,
        marks: bool = True,
        both_sides: bool = True,
        turn_over: Literal["long", "short"] = "long",
        correction: Correction = RIGHT_ALREADY,
        tell: Tell | None = None,
    ) -> bytes:
        """Return the badges on sheets of card; a badge with no number yet gets one.

        The first `start` cards of the first sheet are used already. What `tell` raises stops the
        work. Raises Problem NAME_TOO_LONG or NOT_FOUND.
        """
        from qc_desktop.documents.badges.render import render_sheet  # noqa: PLC0415 - slow
        from qc_desktop.documents.badges.stock import TurnOver  # noqa: PLC0415 - slow

        sheets = self._stocks()
        if stock not in sheets:
            raise Problem(ProblemKey.NOT_FOUND, ", ".join(sheets))
        return render_sheet(
            [self._issued(person, by) for person in wanted],
            sheets[stock],
            self._organisations.get(),
            self._organisations.look(),
            self._media.find,
            start=start,
            marks=marks,
            both_sides=both_sides,
            turn_over=TurnOver(turn_over),
            correction=correction,
            tell=tell,
            resources=self._papers.resources,
            icons=self._papers.icons,
            cache=self._papers.cache,
        )

    def preview_pdf(self, person: PersonId, design: BadgeDesign) -> bytes:
        """Return one card, front and back, as it would print. Raises Problem NAME_TOO_LONG."""
        return self._cards([self._print(replace(self.of_person(person), design=design))])

    def stocks(self) -> dict[str, str]:
        """Return the card sheets we know: each key and what people call it."""
        return {key: stock.name for key, stock in self._stocks().items()}

    def places(self, stock: str) -> int:
        """Return how many cards a sheet has. Raises KeyError for a sheet we do not know."""
        return self._stocks()[stock].cards

    def _get(self, badge: BadgeId) -> Badge:
        with self._saving.database.read() as tx:
            return rows.get(tx, badge)

    def _first(self, person: Person) -> Badge:
        words = easy("I am a Quality Checker")
        if person.role is Role.SUPPORTER:
            words = easy("I am a supporter")
        if person.role is Role.COORDINATOR:
            words = easy("I am a coordinator")
        design = BadgeDesign(name=person.first_name, role_words=words)
        return Badge(id=BadgeId(self._saving.new_id()), person=person.id, design=design)

    def _issued(self, person: PersonId, by: PersonId) -> "BadgePrint":
        badge = self.of_person(person)
        return self._print(badge if badge.issue is not None else self.issue(person, by=by))

    def _print(self, badge: Badge) -> "BadgePrint":
        from qc_desktop.documents.badges.card import BadgePrint  # noqa: PLC0415 - slow

        with self._saving.database.read() as tx:
            wearer = people.get(tx, badge.person)
            state = _photo_state(tx, wearer)
        design = _without_refused(badge.design, state)
        return BadgePrint(
            design=design,
            issue=badge.issue,
            photo=wearer.photo if design.use_photo else None,
            portrait=wearer.portrait if design.use_photo else "",
        )

    def _cards(
        self,
        badges: "Sequence[BadgePrint]",
        size: BadgeSize = BadgeSize.CR80,
        tell: Tell | None = None,
    ) -> bytes:
        from qc_desktop.documents.badges.render import render_cards  # noqa: PLC0415 - slow

        return render_cards(
            badges,
            self._organisations.get(),
            self._organisations.look(),
            self._media.find,
            size=size,
            tell=tell,
            resources=self._papers.resources,
            icons=self._papers.icons,
            cache=self._papers.cache,
        )

    def _stocks(self) -> "dict[str, Stock]":
        from qc_desktop.documents.badges.stock import read_stock  # noqa: PLC0415 - slow

        return read_stock(self._papers.resources / "badges" / "stock.toml")

    def _today(self) -> date:
        return self._saving.now().astimezone(self._papers.zone).date()


def _designs(tx: Transaction, person: PersonId) -> tuple[KeptDesign, ...]:
    return tuple(_kept(tx, badge) for badge in rows.of_person(tx, person))


def _taken(tx: Transaction, badge: BadgeId) -> tuple[Edit, ...]:
    """Return the edit that makes an offered design its wearer's own; none where it is already."""
    if newest(facts.of_subject(tx, badge), fields.OFFERED):
        return (fields.OFFERED.set(badge, False),)
    return ()


def _kept(tx: Transaction, badge: Badge) -> KeptDesign:
    said = facts.of_subject(tx, badge.id)
    return KeptDesign(
        badge=badge,
        liked=newest(said, fields.LIKED) or False,
        removed=newest(said, fields.REMOVED) or False,
        offered=newest(said, fields.OFFERED) or False,
    )


def _photo_state(tx: Transaction, person: Person) -> PhotoState:
    said = photo_answer(facts.of_subject(tx, person.id))
    return photo_state(person, said.value if said else None)


def _without_refused(design: BadgeDesign, state: PhotoState) -> BadgeDesign:
    return design if state is PhotoState.YES else replace(design, use_photo=False)


def _new_number() -> str:
    letters = [secrets.choice(_LETTERS) for _ in range(8)]
    return f"{''.join(letters[:4])}-{''.join(letters[4:])}"


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
