"""What the checkers found, and whether they all agree."""

from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.findings import Finding, FindingKind
from qc_desktop.domain.ids import PersonId
from qc_desktop.domain.session import Spot
from qc_desktop.ui.components.bars import BarKey, Chip, Tone, WordsInMiddle
from qc_desktop.ui.components.overlay import Message
from qc_desktop.ui.components.values import Choice, Picked, Spoken, Typed
from qc_desktop.ui.flows.checker_tools import Desk
from qc_desktop.ui.flows.showing_sound import clock
from qc_desktop.ui.flows.stage import Keys
from qc_desktop.ui.flows.visit_found_voice import FoundVoice, SaidIt
from qc_desktop.ui.flows.visit_part import Part
from qc_desktop.ui.flows.visit_words import kind_choices, kind_picture, kind_words
from qc_desktop.ui.flows.ways import Ways
from qc_desktop.ui.screens.checker.agree import AgreeScreen, AgreeState
from qc_desktop.ui.screens.checker.finding import FindingScreen, FindingState
from qc_desktop.ui.screens.checker.findings import (
    FindingLine,
    FindingsScreen,
    FindingsState,
)
from qc_desktop.words import easy

_TONES = {
    FindingKind.GOOD: (Tone.OK, "tick"),
    FindingKind.BETTER: (Tone.WAITING, "arrow_up"),
    FindingKind.WORRY: (Tone.DANGER, "flag"),
}


class WhatWeFound(Part):
    """Findings in the checkers' words; answers only give ideas."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        super().__init__(desk, ways)
        self._list = FindingsScreen(desk.look)
        self._one = FindingScreen(desk.look)
        self._agree = AgreeScreen(desk.look)
        desk.stage.own(self._list, self._one, self._agree)
        self._list.change_requested.connect(self._change)
        self._list.add_requested.connect(self._add)
        self._list.own_requested.connect(self._own)
        self._one.picked.connect(self._kind_picked)
        self._one.edited.connect(self._typed)
        self._one.take_out_requested.connect(self._take_out)
        self._one.say_requested.connect(self._say_it)
        self._one.hear_requested.connect(self._hear_or_stop)
        self._one.voice_out_requested.connect(self._take_voice_out)
        self._voice = FoundVoice(desk)
        self._voice.done.connect(self._said)
        desk.tools.player.finished.connect(self._played_all)
        self._agree.ticked.connect(self._agreed)
        self._taken_out: Finding | None = None

    def findings(self) -> None:
        """Show what we found, and ideas from the answers."""
        with self._desk.stage.guarded():
            self._show_list()

    def finding_again(self) -> None:
        """Show the finding that was being changed, as it was left."""
        with self._desk.stage.guarded():
            self._show_one(anew=True)

    def leave(self) -> None:
        """Keep what is being said, and be silent: somebody goes elsewhere."""
        self._voice.leave()
        if self._desk.stage.screen is self._one:
            self._desk.tools.player.stop()

    @property
    def hears_sound(self) -> bool:
        """Whether somebody's words are being recorded just now."""
        return self._voice.hears_sound

    def agree(self) -> None:
        """Ask each checker whether they agree."""
        with self._desk.stage.guarded():
            self._desk.keeping.go(Spot.AGREE)
            self._show_agree(anew=True)

    def _show_list(self) -> None:
        now = self._now
        self._desk.keeping.go(Spot.FINDINGS)
        lines = tuple(self._lines())
        none = "" if lines else easy("Say what is good, and what could be better.")
        state = FindingsState(
            lines=lines,
            none=none,
            bars=now.bars(
                next_key=BarKey(
                    words=easy("Agree"), glyph="arrow_right", primary=bool(now.visit.findings)
                ),
                middle=WordsInMiddle(words=easy("You choose what to say.")),
                where=easy("What we found"),
            ),
            spoken=(
                Spoken(text=easy("What did we find?"), key="title"),
                *((Spoken(text=none, key="none"),) if none else ()),
                *(Spoken(text=f"{one.chip.words}. {one.words}", key=one.key) for one in lines),
            ),
        )
        self._list.show_state(state)
        keys = Keys(back=self._ways.hub, next=self.agree)
        self._desk.stage.show(self._list, state, keys)

    def _lines(self) -> list[FindingLine]:
        kept = [
            FindingLine(
                key=f"{one.id}@{number}",
                words=_words(one),
                picture=kind_picture(one.kind),
                chip=_chip(one.kind),
            )
            for number, one in enumerate(self._now.visit.findings)
        ]
        found = self._desk.laptop.findings.ideas(self._now.visit)
        return kept + [
            FindingLine(
                key=idea.question,
                words=idea.words,
                picture=kind_picture(idea.kind),
                chip=Chip(words=easy("An idea"), tone=Tone.TO_DO, glyph="info"),
                idea=True,
            )
            for idea in found
        ]

    def _add(self, picked: Picked) -> None:
        with self._desk.stage.guarded():
            now = self._now
            for idea in self._desk.laptop.findings.ideas(now.visit):
                if idea.question == picked.key:
                    now.visit = self._desk.laptop.findings.add(
                        now.visit.id, idea.kind, idea.words, question=idea.question, by=now.by
                    )
            self._show_list()

    def _change(self, picked: Picked) -> None:
        with self._desk.stage.guarded():
            _, _, number = picked.key.rpartition("@")
            one = self._now.visit.findings[int(number)]
            self._desk.keeping.open_finding(one.id, one.kind, one.words)
            self._show_one(anew=True)

    def _own(self) -> None:
        with self._desk.stage.guarded():
            self._desk.keeping.open_finding(None, None, "")
            self._show_one(anew=True)

    def _open_one(self) -> Finding | None:
        """Return the finding that is being changed; None for a new one."""
        wanted = self._desk.keeping.now.finding
        return next((one for one in self._now.visit.findings if one.id == wanted), None)

    def _show_one(self, *, anew: bool = False) -> None:
        now, session = self._now, self._desk.keeping.now
        kinds = kind_choices()
        text = session.draft or ""
        one = self._open_one()
        sound = one.sound if one is not None else None
        ready = session.kind is not None and bool(text.strip() or sound)
        worry = ""
        if session.kind is FindingKind.WORRY:
            worry = easy("Is someone not safe? Press Get help now.")
        state = FindingState(
            kinds=kinds,
            picked=session.kind.value if session.kind else None,
            text=text,
            worry=worry,
            may_take_out=one is not None,
            voice=clock(max(round(sound.seconds), 1)) if sound is not None else "",
            playing=sound is not None and self._desk.tools.player.is_playing,
            bars=now.bars(
                next_key=BarKey(words=easy("Keep it"), glyph="tick", primary=ready),
                middle=WordsInMiddle(words=easy("Please do not write full names.")),
                where=easy("What we found"),
            ),
            spoken=(
                Spoken(text=easy("Is it good, or not so good?"), key="title"),
                *(Spoken(text=one.words, key=one.key) for one in kinds),
                *((Spoken(text=worry, key="worry"),) if worry else ()),
                Spoken(text=easy("Say it in your words"), key="ask"),
            ),
        )
        self._one.show_state(state)
        keys = Keys(back=self._back, next=self._keep)
        self._desk.stage.show(self._one, state, keys, anew=anew)

    def _kind_picked(self, picked: Picked) -> None:
        with self._desk.stage.guarded(self._show_one):
            self._desk.keeping.kind(FindingKind(picked.key))
            self._show_one()

    def _typed(self, typed: Typed) -> None:
        with self._desk.stage.guarded(self._show_one):
            self._desk.keeping.draft(typed.words)
            self._show_one()

    def _keep(self) -> None:
        session, now = self._desk.keeping.now, self._now
        words = (session.draft or "").strip()
        open_one = self._open_one()
        spoken = open_one is not None and open_one.sound is not None
        if session.kind is None or not (words or spoken):
            self._say_missing()
            return
        self._desk.tools.player.stop()
        with self._desk.stage.guarded():
            one, findings = self._open_one(), self._desk.laptop.findings
            if one is None:
                now.visit = findings.add(now.visit.id, session.kind, words, by=now.by)
            elif (one.kind, one.words) != (session.kind, words):
                now.visit = findings.change(
                    now.visit.id, one, kind=session.kind, words=words, by=now.by
                )
            self.findings()

    def _back(self) -> None:
        self._desk.tools.player.stop()
        self.findings()

    def _say_missing(self) -> None:
        self._desk.stage.say(
            Message(
                heading=easy("Something is missing"),
                words=easy("Pick good, could be better, or a worry. Then say it."),
                picture="not_picked",
                first=BarKey(words=easy("OK"), glyph="tick"),
            )
        )

    def _say_it(self) -> None:
        kind = self._desk.keeping.now.kind
        if kind is None:
            self._say_missing()
            return
        finding = self._desk.keeping.now.finding or self._desk.laptop.findings.new_id()
        self._voice.open(self._now, finding, kind)

    def _said(self, said: SaidIt) -> None:
        """Show the finding again, with the voice that is kept by now."""
        with self._desk.stage.guarded():
            if said.visit is not None and said.visit.id == self._now.visit.id:
                self._now.visit = said.visit
                session = self._desk.keeping.now
                if session.spot is Spot.FINDING:
                    self._desk.keeping.open_finding(said.finding, said.kind, session.draft or "")
            if said.shows:
                self._show_one(anew=True)

    def _hear_or_stop(self) -> None:
        player, one = self._desk.tools.player, self._open_one()
        with self._desk.stage.guarded(self._show_one):
            if player.is_playing:
                player.stop()
            elif one is not None and one.sound is not None:
                self._desk.reading.stop()
                player.play(self._desk.laptop.findings.sound(one.sound))
            self._show_one()

    def _played_all(self) -> None:
        if self._desk.stage.screen is self._one:
            self._show_one()

    def _take_voice_out(self) -> None:
        with self._desk.stage.guarded(self._show_one):
            one = self._open_one()
            if one is None:
                return
            self._desk.tools.player.stop()
            self._taken_out = one
            self._set_voice(None)
            self._desk.stage.say(
                Message(
                    heading=easy("We took it out"),
                    words=easy("You can put it back."),
                    picture="throw_away",
                    first=BarKey(words=easy("OK"), glyph="tick"),
                    second=BarKey(words=easy("Put it back"), glyph="undo"),
                ),
                second=self._put_voice_back,
            )

    def _put_voice_back(self) -> None:
        with self._desk.stage.guarded(self._show_one):
            if self._taken_out is not None:
                self._set_voice(self._taken_out.sound)

    def _set_voice(self, sound: MediaRef | None) -> None:
        one, now = self._taken_out, self._now
        if one is not None:
            now.visit = self._desk.laptop.findings.set_sound(now.visit.id, one, sound, by=now.by)
        self._show_one()

    def _take_out(self) -> None:
        with self._desk.stage.guarded():
            one, now = self._open_one(), self._now
            if one is None:
                return
            self._taken_out = one
            now.visit = self._desk.laptop.findings.remove(now.visit.id, one, by=now.by)
            self.findings()
            self._desk.stage.say(
                Message(
                    heading=easy("We took it out"),
                    words=easy("You can put it back."),
                    picture="throw_away",
                    first=BarKey(words=easy("OK"), glyph="tick"),
                    second=BarKey(words=easy("Put it back"), glyph="undo"),
                ),
                second=self._put_back,
            )

    def _put_back(self) -> None:
        with self._desk.stage.guarded():
            now, one = self._now, self._taken_out
            if one is not None:
                now.visit = self._desk.laptop.findings.put_back(now.visit.id, one, by=now.by)
            self.findings()

    def _show_agree(self, *, anew: bool = False) -> None:
        now = self._now
        team, found = now.team(), now.visit.findings
        people = tuple(self._person(one) for one in team)
        chips = tuple(
            Chip(words=f"{kind_words(kind)}: {count}", tone=_TONES[kind][0], glyph=_TONES[kind][1])
            for kind in FindingKind
            for count in (sum(one.kind is kind for one in found),)
            if count
        )
        all_agree = now.visit.agreed.issuperset(team)
        state = AgreeState(
            chips=chips,
            people=people,
            agreed=frozenset(now.visit.agreed),
            bars=now.bars(
                next_key=BarKey(words=easy("Check answers"), glyph="tick_list", primary=all_agree),
                middle=WordsInMiddle(
                    words=easy("We all agree.") if all_agree else easy("It is OK not to agree."),
                    glyph="tick" if all_agree else "",
                ),
                where=easy("What we found"),
            ),
            spoken=(
                Spoken(text=easy("Do we all agree?"), key="title"),
                Spoken(text=easy("Tap your picture to say: I agree."), key="help"),
                *(Spoken(text=one.words, key=f"chip{n}") for n, one in enumerate(chips)),
                *(Spoken(text=_words(one), key=f"found{n}") for n, one in enumerate(found)),
                *(Spoken(text=one.words, key=one.key) for one in people),
            ),
        )
        self._agree.show_state(state)
        keys = Keys(back=self.findings, next=self._ways.check_answers)
        self._desk.stage.show(self._agree, state, keys, anew=anew)

    def _person(self, person: PersonId) -> Choice:
        (here,) = self._desk.faces.here((person,))
        agrees = person in self._now.visit.agreed
        return Choice(
            key=person,
            words=here.name,
            photo=here.photo,
            more=easy("I agree") if agrees else "",
        )

    def _agreed(self, ticked: Picked) -> None:
        with self._desk.stage.guarded(self._show_agree):
            now = self._now
            now.visit = self._desk.laptop.findings.agree(
                now.visit.id, PersonId(ticked.key), ticked.on, by=now.by
            )
            self._show_agree()


def _words(one: Finding) -> str:
    """Return what stands for a finding in a list."""
    return one.words or easy("You said it. Tap Change to hear it.")


def _chip(kind: FindingKind) -> Chip:
    tone, glyph = _TONES[kind]
    return Chip(words=kind_words(kind), tone=tone, glyph=glyph)
