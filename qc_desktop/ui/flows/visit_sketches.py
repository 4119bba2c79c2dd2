"""Draw on paper, and cover, draw and write on a photo. Every mark is on disk as it is made."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import EvidenceId
from qc_desktop.domain.problems import Problem
from qc_desktop.domain.session import Spot
from qc_desktop.domain.sketches import (
    Ink,
    Mark,
    MarkKind,
    Move,
    Nib,
    Sketch,
    can_move,
    covered,
    moved,
    put,
    stamped,
    worded,
)
from qc_desktop.services.evidence import EvidenceKeeping, Replaced
from qc_desktop.ui.background import Progress
from qc_desktop.ui.components.bars import BarKey
from qc_desktop.ui.components.canvas import Pencil
from qc_desktop.ui.components.marks import burnt
from qc_desktop.ui.components.overlay import Confirm, Message
from qc_desktop.ui.components.values import Picked, Spoken, Typed
from qc_desktop.ui.flows.adding import Belonging, belonging
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.patience import Patience
from qc_desktop.ui.flows.stage import Do, Keys
from qc_desktop.ui.flows.visiting import Visiting
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.flows.wording_sketch import (
    PUT,
    ink_choices,
    move_spoken,
    nib_choices,
    other_way,
    put_way,
    stamp_choices,
    tool_choices,
    tool_hint,
)
from qc_desktop.ui.screens.checker.sketch import SketchScreen, SketchState
from qc_desktop.words import easy


class Sketching(QObject):
    """One drawing at a time. Going on keeps a drawing; a changed photo is kept when one says so."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk.stage)
        self._desk = desk
        self._ways = ways
        self._visiting: Visiting | None = None
        self._screen = SketchScreen(desk.look)
        desk.stage.own(self._screen)
        self._patience = Patience(desk.stage)
        self._sketch: Sketch | None = None
        self._picture: bytes | None = None
        self._pencil = Pencil()
        self._moving = False
        self._then: Do = ways.adding
        self._keeping = False
        self._screen.marked.connect(self._marked)
        self._screen.tool_picked.connect(self._tool_picked)
        self._screen.ink_picked.connect(self._ink_picked)
        self._screen.nib_picked.connect(self._nib_picked)
        self._screen.typed.connect(self._typed)
        self._screen.stamp_picked.connect(self._stamp_picked)
        self._screen.move_requested.connect(self._move)
        self._screen.undo_requested.connect(self._undo)
        self._screen.start_again_requested.connect(self._start_again)

    def take(self, visiting: Visiting) -> None:
        """Work on this visit from now on."""
        self._visiting = visiting
        self._sketch = None

    @property
    def _now(self) -> Visiting:
        if self._visiting is None:
            raise ValueError("no visit is open")
        return self._visiting

    def draw(self) -> None:
        """Draw on paper: the drawing that is under way, or a new one."""
        with self._desk.stage.guarded():
            now = self._now
            self._desk.keeping.open_question(now.question.id, Spot.DRAW)
            self._picture, self._then = None, self._ways.adding
            self._pencil = replace(self._pencil, tool=MarkKind.LINE)
            self._sketch = self._desk.laptop.sketches.open(
                now.visit.id, now.question.id, by=now.by, respondent=now.respondent
            )
            self._show(anew=True)

    def mark(self, photo: Evidence, then: Do) -> None:
        """Cover, draw or write on a kept picture; then do `then`."""
        with self._desk.stage.guarded():
            now, media = self._now, photo.item.media
            if media is None:
                return
            self._picture, self._then = self._desk.laptop.evidence.media(media), then
            self._pencil = replace(self._pencil, tool=MarkKind.COVER)
            self._sketch = self._desk.laptop.sketches.open(
                now.visit.id,
                now.question.id,
                photo.id,
                by=now.by,
                respondent=photo.item.respondent,
            )
            self._show(anew=True)

    def finish(self) -> None:
        """Keep a drawing on paper as it is: somebody goes home from here."""
        sketch = self._sketch
        if sketch is None or sketch.over is not None or self._keeping:
            return
        if self._desk.keeping.now.spot is Spot.DRAW and sketch.seen:
            self._sketch = None
            work = self._work(sketch)
            self._desk.tools.background.run(work.draw, self._kept_elsewhere, self._not_kept)

    def _show(self, *, anew: bool = False) -> None:
        sketch = self._sketch
        if sketch is None:
            return
        on_photo = sketch.over is not None
        tool = self._pencil.tool
        title = easy("Change your picture") if on_photo else easy("Draw a picture")
        moves = self._moving and tool is not MarkKind.LINE and can_move(sketch.marks, tool)
        sizes = moves and tool is MarkKind.COVER
        has_words = tool is MarkKind.WORDS and bool(self._pencil.words.strip())
        hint = tool_hint(tool) if on_photo and not (moves or has_words) else ""
        # The keys that move a cover need the room of the tools: Done brings these back.
        tools = tool_choices() if on_photo and not sizes else ()
        other = (
            put_way(tool, self._pencil.words, moving=moves)
            if on_photo
            else (other_way(tool, moving=moves),)
        )
        stamps = stamp_choices() if tool is MarkKind.STAMP and not moves else ()
        inks = ink_choices() if tool is MarkKind.LINE else ()
        nibs = nib_choices() if tool is MarkKind.LINE and not on_photo else ()
        can_undo = sketch.can_undo
        keep = BarKey(words=easy("Keep it"), glyph="tick", primary=bool(sketch.seen))
        state = SketchState(
            title=title,
            picture=self._picture,
            marks=sketch.seen,
            pencil=self._pencil,
            hint=hint,
            tools=tools,
            inks=inks,
            nibs=nibs,
            can_undo=can_undo,
            stamps=stamps,
            other=other,
            can_move=moves,
            can_size=sizes,
            bars=self._now.question_bars(keep),
            spoken=(
                Spoken(text=title, key="title"),
                *(Spoken(text=one.words, key=one.key) for one in tools),
                *((Spoken(text=hint, key="hint"),) if hint else ()),
                *(Spoken(text=one.words, key=one.key) for one in (*inks, *nibs, *stamps, *other)),
                *(move_spoken(sizes=sizes) if moves else ()),
                *((Spoken(text=easy("Undo"), key="undo"),) if can_undo else ()),
                *((Spoken(text=easy("Start again"), key="again"),) if can_undo else ()),
            ),
        )
        self._screen.show_state(state)
        back = self._leave_photo if on_photo else self._keep
        self._desk.stage.show(self._screen, state, Keys(back=back, next=self._keep), anew=anew)

    def _marked(self, mark: Mark) -> None:
        sketch = self._sketch
        if sketch is None:
            return
        if mark.kind is MarkKind.STAMP and can_move(sketch.marks):
            self._save(replace(sketch, marks=put(sketch.marks, mark.at[0])))
        else:
            self._save(sketch.with_mark(mark))

    def _stamp_picked(self, picked: Picked) -> None:
        if self._sketch is not None:
            self._pencil, self._moving = replace(self._pencil, stamp=picked.key), True
            self._save(replace(self._sketch, marks=stamped(self._sketch.marks, picked.key)))

    def _move(self, move: Move) -> None:
        if self._sketch is not None:
            self._save(replace(self._sketch, marks=moved(self._sketch.marks, move)))

    def _undo(self) -> None:
        if self._sketch is not None:
            self._save(self._sketch.undone())

    def _start_again(self) -> None:
        if self._sketch is not None:
            self._save(self._sketch.cleared())

    def _save(self, sketch: Sketch) -> None:
        with self._desk.stage.guarded(self._show):
            self._desk.laptop.sketches.keep(sketch)
            self._sketch = sketch
            self._show()

    def _tool_picked(self, picked: Picked) -> None:
        if picked.key == PUT:
            self._put()
            return
        self._pencil, self._moving = replace(self._pencil, tool=MarkKind(picked.key)), False
        self._show()

    def _put(self) -> None:
        """Put a cover or the words on the photo, to be moved from there by keys."""
        sketch, pencil = self._sketch, self._pencil
        if sketch is not None:
            self._moving = True
            words = pencil.words.strip()
            is_cover = pencil.tool is MarkKind.COVER
            put_on = covered(sketch.marks) if is_cover else worded(sketch.marks, words)
            self._save(replace(sketch, marks=put_on))

    def _ink_picked(self, picked: Picked) -> None:
        self._pencil = replace(self._pencil, ink=Ink(picked.key))
        self._show()

    def _nib_picked(self, picked: Picked) -> None:
        self._pencil = replace(self._pencil, nib=Nib(picked.key))
        self._show()

    def _typed(self, typed: Typed) -> None:
        self._pencil = replace(self._pencil, words=typed.words)
        self._show()

    def _leave_photo(self) -> None:
        if self._sketch is None or not self._sketch.seen:
            self._drop()
            return
        self._desk.stage.ask(
            Confirm(
                heading=easy("Keep your changes?"),
                words=easy("Or use the picture as it was."),
                picture="photo",
                go=BarKey(words=easy("As it was"), glyph="undo"),
                keep=BarKey(words=easy("Keep it"), glyph="tick"),
            ),
            go=self._drop,
            keep=self._keep,
        )

    def _drop(self) -> None:
        with self._desk.stage.guarded():
            if self._sketch is not None:
                self._desk.laptop.sketches.forget(self._sketch)
            self._sketch = None
            self._then()

    def _keep(self) -> None:
        sketch = self._sketch
        if self._keeping or sketch is None:
            return
        if not sketch.seen:
            self._drop()
            return
        self._keeping = True
        self._patience.begin(
            Message(
                heading=easy("Please wait"),
                words=easy("We are keeping your picture."),
                picture="wait",
            )
        )
        work, background = self._work(sketch), self._desk.tools.background
        if sketch.over is None:
            background.run(work.draw, self._kept, self._not_kept)
        else:
            background.run(work.change, self._changed, self._not_kept)

    def _work(self, sketch: Sketch) -> "_Keeping":
        laptop = self._desk.laptop
        return _Keeping(
            laptop.evidence,
            sketch,
            self._picture,
            belonging(self._now, EvidenceKind.DRAWING),
            forget=partial(laptop.sketches.forget, sketch),
        )

    def _kept(self, kept: Evidence) -> None:
        self._end_keeping()
        self._note_told(kept)
        self._then()

    def _kept_elsewhere(self, kept: Evidence) -> None:
        self._note_told(kept)

    def _note_told(self, kept: Evidence) -> None:
        with self._desk.stage.guarded():
            if self._visiting is not None and self._visiting.visit.id == kept.item.visit:
                self._visiting.note_told(kept.item.question, kept.item.respondent)

    def _changed(self, replaced: Replaced) -> None:
        self._end_keeping()
        if not replaced.was_sent:
            self._then()
            return
        self._desk.stage.say(
            Message(
                heading=easy("We kept the new picture"),
                words=easy("We sent the old picture before. Tell the office.")
                if replaced.stays
                else easy("We sent the old picture before. Other laptops will take it out."),
                picture="photo",
                first=BarKey(words=easy("OK"), glyph="tick"),
            ),
            first=self._then,
        )

    def _end_keeping(self) -> None:
        self._keeping = False
        self._sketch = None
        self._patience.end()

    def _not_kept(self, trouble: Exception) -> None:
        self._keeping = False
        self._patience.end()
        if not isinstance(trouble, Problem):
            raise trouble
        self._desk.stage.tell(trouble)


class _Keeping:
    """Burns the marks into the picture and keeps it, off the interface thread."""

    def __init__(
        self,
        evidence: EvidenceKeeping,
        sketch: Sketch,
        picture: bytes | None,
        belongs: Belonging,
        *,
        forget: Do,
    ) -> None:
        self._evidence = evidence
        self._sketch = sketch
        self._picture = picture
        self._belongs = belongs
        self._forget = forget

    def draw(self, _progress: Progress) -> Evidence:
        """Keep a drawing on paper."""
        belongs = self._belongs
        kept = self._evidence.add_drawing(
            self._sketch.visit,
            self._sketch.question,
            burnt(None, self._sketch.seen),
            by=self._sketch.by,
            evidence=self._sketch.kept_as,
            respondent=self._sketch.respondent,
            consent=belongs.consent,
        )
        self._forget()
        return kept

    def change(self, _progress: Progress) -> Replaced:
        """Put the changed picture in the place of the old one."""
        picture = burnt(self._picture, self._sketch.seen)
        old = EvidenceId(self._sketch.over or "")
        replaced = self._evidence.replace_picture(old, picture, by=self._belongs.by)
        self._forget()
        return replaced
