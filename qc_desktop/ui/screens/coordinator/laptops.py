"""The shared folder, and bringing laptops in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from qc_desktop.ui.components.card import Card
from qc_desktop.ui.components.keys import Key, KeyKind, KeySize
from qc_desktop.ui.components.labels import ReadableLabel
from qc_desktop.ui.components.overlay import PicturePlate
from qc_desktop.ui.screens.coordinator.laptops_state import AdmitWish, LaptopsState, RequestLine
from qc_desktop.ui.screens.coordinator.parts import Note, OfficeScreen, Scroller, clear
from qc_desktop.ui.theme import Look
from qc_desktop.words import joined, plain

_WORD_COLUMNS = 4


class LaptopsScreen(OfficeScreen):
    """The folder at the top, the words of an invitation and who asks to join below."""

    left = Signal()
    folder_requested = Signal()
    invite_requested = Signal()
    check_requested = Signal()
    admitted = Signal(AdmitWish)

    def __init__(self, look: Look) -> None:
        super().__init__(look, plain("Add a laptop"))
        self._requests: tuple[tuple[RequestLine, ...], bool] | None = None
        self.back = Key(look, plain("All laptops"), glyph="arrow_left", size=KeySize.MINI)
        self.back.tapped.connect(self.left)
        self.rows: tuple[RequestCard, ...] = ()
        self.folder = ReadableLabel(look, font="co_body")
        self.team = ReadableLabel(look, font="co_body", colour="ink-2")
        self.choose = Key(look, plain("Choose a folder"), glyph="folder", size=KeySize.SMALL)
        self.choose.tapped.connect(self.folder_requested)
        self.invite = Key(
            look, plain("Invite a laptop"), glyph="plus", kind=KeyKind.PRIMARY, size=KeySize.SMALL
        )
        self.invite.tapped.connect(self.invite_requested)
        self.explained = ReadableLabel(look, font="co_body", colour="ink-2")
        self.words = tuple(ReadableLabel(look, font="co_heading") for _ in range(8))
        self.check = Key(look, plain("Look again"), glyph="refresh", size=KeySize.SMALL)
        self.check.tapped.connect(self.check_requested)
        self.asking = Scroller(look, plain("Laptops that ask to join"))
        self.busy = ReadableLabel(look, font="co_body_bold")
        self.note = Note(look, wrong=True)
        self.done = Note(look, wrong=False)
        self._lay_out()

    def show_state(self, state: LaptopsState) -> None:
        """Show the folder, the words and who asks; safe to call again with the same."""
        nowhere = plain("No shared folder yet. Choose one first.")
        self.folder.show_words(state.folder or nowhere)
        self.team.show_words(plain("In the team: {laptops}", laptops=state.team))
        self.team.setVisible(bool(state.team) and not state.requests and not state.words)
        words = plain("Change the folder") if state.folder else plain("Choose a folder")
        kind = KeyKind.PLAIN if state.folder else KeyKind.PRIMARY
        self.choose.show_key(words, glyph="folder", kind=kind)
        self.invite.setVisible(bool(state.folder))
        self.check.setVisible(bool(state.folder))
        self.explained.show_words(_explained(state))
        shown = state.words or ("",) * len(self.words)
        for number, (label, word) in enumerate(zip(self.words, shown, strict=False), start=1):
            label.show_words(plain("{number}. {word}", number=number, word=word) if word else "")
            label.setVisible(bool(word))
        self._show_requests(state.requests, leads=state.leads)
        self.busy.show_words(state.busy)
        self.busy.setVisible(bool(state.busy))
        self.note.say(state.problem)
        self.done.say(state.done)

    def _lay_out(self) -> None:
        look = self.look
        shared = Card(look, plain("Shared folder"), side=14)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addWidget(ReadableLabel(look, plain("Shared folder"), font="co_heading"))
        top.addWidget(self.folder, stretch=1)
        top.addWidget(self.choose)
        shared.column.addLayout(top)
        shared.column.addWidget(self.team)
        inviting = Card(look, plain("Invite a laptop"), side=14)
        head = QHBoxLayout()
        head.addWidget(ReadableLabel(look, plain("Invite a laptop"), font="co_heading"), stretch=1)
        head.addWidget(self.invite)
        inviting.column.addLayout(head)
        inviting.column.addWidget(self.explained)
        grid = QGridLayout()
        grid.setSpacing(look.px(10))
        for place, label in enumerate(self.words):
            grid.addWidget(label, place // _WORD_COLUMNS, place % _WORD_COLUMNS)
        inviting.column.addLayout(grid)
        asking = Card(look, plain("Laptops that ask to join"), side=14)
        head = QHBoxLayout()
        title = ReadableLabel(look, plain("Laptops that ask to join"), font="co_heading")
        head.addWidget(title, stretch=1)
        head.addWidget(self.check)
        asking.column.addLayout(head)
        asking.column.addWidget(self.busy)
        asking.column.addWidget(self.note)
        asking.column.addWidget(self.done)
        asking.column.addWidget(self.asking, stretch=1)
        self.column.setSpacing(look.px(8))
        self.column.addWidget(shared)
        self.column.addWidget(inviting)
        self.column.addWidget(asking, stretch=1)

    def _show_requests(self, requests: tuple[RequestLine, ...], *, leads: bool) -> None:
        if (requests, leads) == self._requests:
            return
        self._requests = (requests, leads)
        clear(self.asking.column)
        self.rows = tuple(RequestCard(self.look, line, leads=leads) for line in requests)
        for card in self.rows:
            self.asking.column.addWidget(card)
            card.admitted.connect(self.admitted)
        self.asking.column.addStretch(1)
        self.set_reading_order()


class RequestCard(Card):
    """A laptop that asks: its name, the four pictures, and the keys that let it in."""

    admitted = Signal(AdmitWish)

    def __init__(self, look: Look, line: RequestLine, *, leads: bool) -> None:
        super().__init__(look, line.laptop, fill="surface-2", side=14)
        self.line = line
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(ReadableLabel(look, line.laptop, font="co_body_bold"), stretch=1)
        for picture in line.pictures:
            row.addWidget(PicturePlate(look, size=72, name=picture))
        self.column.addLayout(row)
        # The words too: they can be read out over the phone.
        said = joined([picture.replace("_", " ") for picture in line.pictures])
        same = plain("Let it in only if that laptop shows the same 4: {pictures}.", pictures=said)
        self.column.addWidget(ReadableLabel(look, same, font="co_small", colour="ink-2"))
        self.admit = Key(
            look,
            plain("As a checkers’ laptop"),
            glyph="users",
            kind=KeyKind.PRIMARY,
            size=KeySize.SMALL,
            name=plain("Let {laptop} in as a checkers’ laptop", laptop=line.laptop),
        )
        self.admit.tapped.connect(self._say_checkers)
        self.admit_office = Key(
            look,
            plain("As an office laptop"),
            glyph="key",
            size=KeySize.SMALL,
            name=plain("Let {laptop} in as an office laptop", laptop=line.laptop),
        )
        self.admit_office.tapped.connect(self._say_office)
        self.admit_office.setVisible(leads)
        keys = QHBoxLayout()
        keys.setSpacing(look.px(10))
        keys.addWidget(self.admit)
        keys.addWidget(self.admit_office)
        keys.addStretch(1)
        self.column.addLayout(keys)
        why = (
            plain("An office laptop reads worries. Choose it only for coordinators.")
            if leads
            else plain("The first office laptop lets office laptops in. Please use that one.")
        )
        self.column.addWidget(ReadableLabel(look, why, font="co_small", colour="ink-2"))

    def _say_checkers(self) -> None:
        self.admitted.emit(AdmitWish(id=self.line.id))

    def _say_office(self) -> None:
        self.admitted.emit(AdmitWish(id=self.line.id, office=True))


def _explained(state: LaptopsState) -> str:
    if not state.folder:
        return plain("Laptops meet in the shared folder.")
    if state.words:
        return plain("Type these 8 words on the other laptop. They work once, for 7 days.")
    return plain("You get 8 words to type on the other laptop.")
