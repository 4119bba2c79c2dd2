"""Who our buddy is for this visit: the office, or somebody who is named here."""

from qc_desktop.domain.buddies import HOURS, USUAL_HOURS
from qc_desktop.domain.session import Spot
from qc_desktop.domain.visit_steps import BuddyValue
from qc_desktop.ui.components.bars import WordsInMiddle
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_part import Part
from qc_desktop.ui.flows.visiting import next_key
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.buddy import BuddyScreen, BuddyState
from qc_desktop.words import easy, easy_n


class NamingBuddy(Part):
    """What is typed is kept in the session letter by letter, and in the visit when they go on."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._screen = BuddyScreen(desk.look)
        desk.stage.own(self._screen)
        self._screen.name_edited.connect(self._name_typed)
        self._screen.phone_edited.connect(self._phone_typed)
        self._screen.picked.connect(self._hours_picked)
        self._screen.office_requested.connect(self._the_office)

    def open(self) -> None:
        """Show who our buddy is."""
        with self._desk.stage.guarded():
            self._desk.keeping.open_buddy(_written(self._kept()))
            self._show(anew=True)

    def again(self) -> None:
        """Show the boxes as they were left."""
        with self._desk.stage.guarded():
            self._show(anew=True)

    def leave(self) -> None:
        """Keep what was typed in the visit: somebody goes elsewhere."""
        if self._desk.keeping.now.spot is Spot.BUDDY:
            with self._desk.stage.guarded():
                self._save(self._typed())

    def _kept(self) -> BuddyValue:
        return self._now.visit.buddy or BuddyValue(hours=USUAL_HOURS)

    def _typed(self) -> BuddyValue:
        draft = self._desk.keeping.now.draft
        return self._kept() if draft is None else _read(draft)

    def _show(self, *, anew: bool = False) -> None:
        now, typed = self._now, self._typed()
        office = self._desk.office_name() or easy("the office")
        title = easy("Who is your buddy today?")
        help_line = easy("You tell them when you come and when you leave.")
        name, phone = easy("Their name"), easy("Their phone number")
        when = easy("How long is your visit?")
        hours = tuple(
            Choice(key=str(one), words=easy_n("{count} hour", "{count} hours", one))
            for one in HOURS
        )
        state = BuddyState(
            help=help_line,
            name=typed.name,
            phone=typed.phone,
            hours=hours,
            picked=str(typed.hours),
            office=easy("{name} is our buddy", name=office) if typed.name or typed.phone else "",
            bars=now.bars(
                next_key=next_key(primary=True),
                middle=WordsInMiddle(
                    words=easy("So that you are safe.")
                    if typed.name
                    else easy("Your buddy is {name} now.", name=office)
                ),
            ),
            spoken=(
                Spoken(text=title, key="title"),
                Spoken(text=help_line, key="help"),
                Spoken(text=name, key="name"),
                Spoken(text=phone, key="phone"),
                Spoken(text=when, key="when"),
                *(Spoken(text=one.words, key=one.key) for one in hours),
            ),
        )
        self._screen.show_state(state)
        self._desk.stage.show(
            self._screen, state, Keys(back=self._done, next=self._done), anew=anew
        )

    def _name_typed(self, typed: Typed) -> None:
        self._keep(name=typed.words)

    def _phone_typed(self, typed: Typed) -> None:
        self._keep(phone=typed.words)

    def _hours_picked(self, picked: Picked) -> None:
        self._keep(hours=int(picked.key))

    def _the_office(self) -> None:
        self._keep(name="", phone="")

    def _keep(
        self, *, name: str | None = None, phone: str | None = None, hours: int | None = None
    ) -> None:
        with self._desk.stage.guarded(self._show):
            before = self._typed()
            self._desk.keeping.draft(
                _written(
                    BuddyValue(
                        name=before.name if name is None else name,
                        phone=before.phone if phone is None else phone,
                        hours=before.hours if hours is None else hours,
                    )
                )
            )
            self._show()

    def _done(self) -> None:
        with self._desk.stage.guarded():
            self._save(self._typed())
            self._ways.ready()

    def _save(self, typed: BuddyValue) -> None:
        now = self._now
        wanted = BuddyValue(name=typed.name.strip(), phone=typed.phone.strip(), hours=typed.hours)
        if wanted != self._kept():
            now.visit = self._desk.laptop.steps.choose_buddy(now.visit.id, wanted, by=now.by)


def _written(buddy: BuddyValue) -> str:
    return f"{buddy.hours}\n{buddy.phone}\n{buddy.name}"


def _read(draft: str) -> BuddyValue:
    hours, phone, name = (*draft.split("\n", 2), "", "")[:3]
    known = int(hours) if hours.isdecimal() and int(hours) in HOURS else USUAL_HOURS
    return BuddyValue(name=name, phone=phone, hours=known)
