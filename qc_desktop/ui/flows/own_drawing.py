"""Draw something of one's own, for a badge or a story. Every mark is on disk as it is made."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from qc_desktop.domain.changes import from_json, to_json
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.sketches import Ink, Mark, MarkKind, Move, Nib, can_move, moved, put, stamped
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey, Bars
from qc_desktop.ui.components.canvas import Pencil
from qc_desktop.ui.components.marks import burnt
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Picked, Spoken
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.flows.wording_sketch import (
    ink_choices,
    move_spoken,
    nib_choices,
    other_way,
    stamp_choices,
)
from qc_desktop.ui.screens.checker.sketch import SketchScreen, SketchState
from qc_desktop.words import easy


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingOrder:
    """What a drawing is for. `name` tells this laptop's drawings under way from one another.

    `keep` puts the picture on disk, off the interface thread; `then` goes on from what is there.
    """

    name: str
    bars: Bars
    keep: Callable[[bytes], None]
    then: Do
    back: Do


class OwnDrawing(QObject):
    """White paper and what one draws with. A drawing under way comes back after a crash."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._screen = SketchScreen(desk.look)
        desk.stage.own(self._screen)
        self._order: DrawingOrder | None = None
        self._marks: tuple[Mark, ...] = ()
        self._pencil = Pencil()
        self._moving = False
        self._screen.marked.connect(self._marked)
        self._screen.ink_picked.connect(self._ink_picked)
        self._screen.nib_picked.connect(self._nib_picked)
        self._screen.tool_picked.connect(self._tool_picked)
        self._screen.stamp_picked.connect(self._stamp_picked)
        self._screen.move_requested.connect(self._move)
        self._screen.undo_requested.connect(self._undo)
        self._screen.start_again_requested.connect(self._start_again)

    def open(self, order: DrawingOrder) -> None:
        """Show the drawing that is under way for this order, or white paper."""
        with self._desk.stage.guarded():
            self._order = order
            kept = self._desk.laptop.sessions.get_setting(order.name)
            try:
                self._marks = from_json(kept or [], tuple[Mark, ...])
            except ValueError:  # written by a program with other marks
                self._marks = ()
            self._show(anew=True)

    @property
    def _seen(self) -> tuple[Mark, ...]:
        clear = [n for n, mark in enumerate(self._marks) if mark.kind is MarkKind.CLEAR]
        return self._marks[clear[-1] + 1 :] if clear else self._marks

    def _show(self, *, anew: bool = False) -> None:
        order = self._order
        if order is None:
            return
        title = easy("Draw a picture")
        is_line, can_undo = self._pencil.tool is MarkKind.LINE, bool(self._marks)
        inks, nibs = (ink_choices(), nib_choices()) if is_line else ((), ())
        moves = self._moving and not is_line and can_move(self._marks)
        stamps = () if is_line or moves else stamp_choices()
        other = (other_way(self._pencil.tool, moving=moves),)
        keep = BarKey(words=easy("Keep it"), glyph="tick", primary=bool(self._seen))
        state = SketchState(
            title=title,
            picture=None,
            marks=self._seen,
            pencil=self._pencil,
            hint="",
            tools=(),
            inks=inks,
            nibs=nibs,
            can_undo=can_undo,
            stamps=stamps,
            other=other,
            can_move=moves,
            bars=replace(order.bars, next=keep),
            spoken=(
                Spoken(text=title, key="title"),
                *(Spoken(text=one.words, key=one.key) for one in (*inks, *nibs, *stamps, *other)),
                *(move_spoken() if moves else ()),
                *((Spoken(text=easy("Undo"), key="undo"),) if can_undo else ()),
                *((Spoken(text=easy("Start again"), key="again"),) if can_undo else ()),
            ),
        )
        self._screen.show_state(state)
        self._desk.stage.show(
            self._screen, state, Keys(back=order.back, next=self._keep), anew=anew
        )

    def _marked(self, mark: Mark) -> None:
        if mark.kind is MarkKind.STAMP and can_move(self._marks):
            self._save(put(self._marks, mark.at[0]))
        else:
            self._save((*self._marks, mark))

    def _stamp_picked(self, picked: Picked) -> None:
        self._pencil, self._moving = replace(self._pencil, stamp=picked.key), True
        self._save(stamped(self._marks, picked.key))

    def _move(self, move: Move) -> None:
        self._save(moved(self._marks, move))

    def _tool_picked(self, picked: Picked) -> None:
        self._pencil, self._moving = replace(self._pencil, tool=MarkKind(picked.key)), False
        self._show()

    def _undo(self) -> None:
        self._save(self._marks[:-1])

    def _start_again(self) -> None:
        if self._seen:
            self._save((*self._marks, Mark(kind=MarkKind.CLEAR)))

    def _save(self, marks: tuple[Mark, ...]) -> None:
        if self._order is None:
            return
        with self._desk.stage.guarded(self._show):
            self._desk.laptop.sessions.put_setting(self._order.name, to_json(marks))
            self._marks = marks
            self._show()

    def _ink_picked(self, picked: Picked) -> None:
        self._pencil = replace(self._pencil, ink=Ink(picked.key))
        self._show()

    def _nib_picked(self, picked: Picked) -> None:
        self._pencil = replace(self._pencil, nib=Nib(picked.key))
        self._show()

    def _keep(self) -> None:
        order = self._order
        if order is None:
            return
        if not self._seen:
            order.back()
            return
        self._desk.stage.say(
            Message(
                heading=easy("Please wait"),
                words=easy("We are keeping your picture."),
                picture="wait",
            )
        )
        work = _Keeping(order, self._seen)
        self._desk.tools.background.run(work.run, self._kept, self._not_kept)

    def _kept(self, order: DrawingOrder) -> None:
        self._desk.stage.close_message()
        with self._desk.stage.guarded():
            self._desk.laptop.sessions.put_setting(order.name, [])
            if self._desk.stage.screen is self._screen:
                order.then()

    def _not_kept(self, trouble: Exception) -> None:
        self._desk.stage.close_message()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble)


@dataclass(frozen=True, slots=True)
class _Keeping:
    """Makes a picture of the marks and keeps it, off the interface thread."""

    order: DrawingOrder
    marks: tuple[Mark, ...]

    def run(self, _progress: Progress) -> DrawingOrder:
        """Keep it and return what it was for."""
        self.order.keep(burnt(None, self.marks))
        return self.order
