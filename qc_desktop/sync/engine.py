"""Send and receive. Both can be killed, stopped and repeated at any point."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from qc_desktop.domain.changes import Change
from qc_desktop.domain.ids import DeviceId, MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync import container, facts, parts, place, segment
from qc_desktop.sync.members import Members
from qc_desktop.sync.ports import (
    Held,
    Ledger,
    Listed,
    MediaItem,
    MediaShelf,
    Now,
    Position,
    Progress,
    Random,
    Report,
    SealedSegment,
    Stop,
    Store,
    Thing,
)
from qc_desktop.sync.roster import FORMAT
from qc_desktop.sync.telling import Telling

LOG = "qc1/log/"
_JUDGED = "judged_with"
_NOTED_AT_ONCE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a pull brought. `waiting` counts objects that are not whole yet."""

    changes: int = 0
    segments: int = 0
    media: int = 0
    waiting: int = 0
    aside: int = 0
    stopped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a push put. All noughts mean that there was nothing new."""

    changes: int = 0
    segments: int = 0
    media: int = 0
    stopped: bool = False


def unheard(progress: Progress) -> None:
    """Tell nobody how far it is."""
    del progress


def never() -> bool:
    """Say that nobody asked to stop."""
    return False


class Engine:
    """Moves changes, pictures and sounds between this laptop and one shared place."""

    def __init__(
        self,
        *,
        store: Store,
        ledger: Ledger,
        shelf: MediaShelf,
        members: Members,
        now: Now,
        random: Random,
    ) -> None:
        self._store = store
        self._ledger = ledger
        self._shelf = shelf
        self._members = members
        self._random = random
        self._telling = Telling(
            store=store, ledger=ledger, shelf=shelf, members=members, now=now, random=random
        )

    def prepare(self) -> None:
        """Make an empty place our shared place. Does nothing where it already is.

        A person must have chosen the place. Raises Problem WRONG_PLACE where it is another's.
        """
        members = self._members
        if not place.is_empty(self._store):
            try:
                place.check(self._store, members.organisation, members.root_key)
            except Problem:
                # Its paper is gone or cut short: ours only where our own facts lie there.
                if not self._our_facts_are_there():
                    raise
            else:
                return
        self._store.put(place.NAME, members.organisation_paper())
        members.publish_facts(self._store)

    def _our_facts_are_there(self) -> bool:
        ours = {container.object_hash(raw) for raw in self._ledger.facts()}
        listed = self._store.listing(facts.FOLDER)
        return any(container.claimed_hash(one.name) in ours for one in listed)

    def pull(self, report: Report = unheard, stop: Stop = never, *, media: bool = True) -> Received:
        """Take what others sent: text first, then pictures and sounds, newest visit first.

        Everything taken is on disk. Raises Problem LATER, NO_ENTRY, WRONG_PLACE, NOT_READY,
        NEWER_FORMAT or DISK_FULL; what was taken before stays.
        """
        self._check_place()
        self._take_facts()
        received = self._judge_again()
        received = self._pull_segments(received, report, stop)
        self._telling.listens()
        if media and not received.stopped:
            received = self._pull_media(received, report, stop)
        parts.take_away(self._store, self._ledger)
        self._telling.says()
        return replace(received, aside=len(self._ledger.aside()))

    def push(self, report: Report = unheard, stop: Stop = never) -> Sent:
        """Send what is new, and put again whatever the place lost.

        Raises Problem LATER, NO_ROOM, NO_ENTRY, WRONG_PLACE or REFUSED; what was sent stays sent.
        """
        self._check_place()
        self._take_facts()
        if self._members.role is None:
            raise Problem(ProblemKey.REFUSED, "this laptop is not in the team")
        sent = Sent(changes=self._seal_first() + self._seal())
        self._members.publish_facts(self._store)
        sent = self._push_segments(sent, report, stop)
        if sent.stopped:
            return sent
        sent = self._push_media(sent, report, stop)
        parts.take_away(self._store, self._ledger)
        return sent

    def push_first(self) -> Sent:
        """Send only what must go before all else: it waits for nothing that others wrote.

        Raises Problem LATER, NO_ROOM, NO_ENTRY, WRONG_PLACE or REFUSED.
        """
        self._check_place()
        self._take_facts()
        if self._members.role is None:
            raise Problem(ProblemKey.REFUSED, "this laptop is not in the team")
        sent = Sent(changes=self._seal_first())
        urgent = self._ledger.urgent()
        if not urgent:
            return sent
        self._members.publish_facts(self._store)
        return self._push_media(self._put_first(sent, urgent), unheard, never, only=urgent)

    def last_of(self, device: DeviceId) -> dict[str, int]:
        """Return the number of the last segment that is here, of each stream of a laptop."""
        last: dict[str, int] = {}
        for one in self._ledger.held():
            if one.stream.startswith(f"{device}."):
                last[one.stream] = max(one.seq, last.get(one.stream, 0))
        return last

    # Both ways.

    def _check_place(self) -> None:
        members = self._members
        if not members.belongs:
            raise Problem(ProblemKey.NOT_ADMITTED)
        place.check(self._store, members.organisation, members.root_key)

    def _take_facts(self) -> None:
        known = frozenset(container.object_hash(raw) for raw in self._ledger.facts())
        self._members.take_facts(facts.fetch(self._store, known))
        if self._members.roster().min_reader > FORMAT:
            raise Problem(ProblemKey.NEWER_FORMAT, "roster")

    # Receiving text.

    def _pull_segments(self, received: Received, report: Report, stop: Stop) -> Received:
        known = set(self._ledger.known())
        copies = _copies(self._store.listing(LOG), known)
        missing: list[str] = []
        for done, (claimed, names) in enumerate(copies, start=1):
            if stop():
                return replace(received, stopped=True)
            changes = self._first_whole(claimed, names, known)
            if changes is None:
                missing.append(claimed)
            else:
                received = _plus(received, changes)
            report(Progress(thing=Thing.TEXT, done=done, of=len(copies)))
        self._telling.misses(Thing.TEXT, missing)
        return replace(received, waiting=received.waiting + len(missing))

    def _first_whole(self, claimed: str, names: list[str], known: set[str]) -> int | None:
        """Take the first whole copy of a segment.

        Returns how many changes it brought, or None where no copy is whole yet.
        """
        for name in names:
            try:
                raw = self._store.get(name)
            except Problem as problem:
                if problem.key is not ProblemKey.NOT_READY:
                    raise
                continue
            found = container.object_hash(raw)
            if found in known:
                return 0
            taken = self._take(raw, found, trusted_name=found == claimed)
            if taken is not None:
                known.add(found)
                return taken
        return None

    def _take(self, raw: bytes, found: str, *, trusted_name: bool) -> int | None:
        """Take one segment, or put it aside. None where it is not ready."""
        try:
            opened = self._open(raw)
        except Problem as problem:
            if problem.key is ProblemKey.NOT_READY:
                return None
            # A damaged copy may look as if a stranger wrote it: only a whole one goes aside.
            if not trusted_name:
                return None
            self._ledger.put_aside(found, f"{problem.key.value}: {problem.detail}", raw)
            return 0
        return self._apply(opened)

    def _open(self, raw: bytes) -> segment.Opened:
        return segment.open_segment(
            raw,
            organisation=self._members.organisation,
            roster=self._members.roster(),
            epoch=self._members.epoch,
        )

    def _apply(self, opened: segment.Opened) -> int:
        self._telling.is_due()
        # Ours, yet unknown to us: this disk was restored or cloned. Its numbers are spent.
        ours = opened.sealed.stream == self._ledger.stream()
        stream = segment.stream_of(self._members.device_keys, self._random) if ours else None
        return self._ledger.take(opened.sealed, opened.changes, opened.later, stream)

    def _judge_again(self) -> Received:
        """Look again at what was aside, where the team or the program changed since."""
        received = Received()
        judged_with = f"{FORMAT} {self._members.roster().digest}"
        if self._ledger.setting(_JUDGED) == judged_with:
            return received
        for aside in self._ledger.aside():
            try:
                opened = self._open(aside.raw)
            except Problem:
                continue
            received = _plus(received, self._apply(opened))
        readable = segment.later_changes(self._ledger.later())
        if readable:
            received = replace(
                received, changes=received.changes + self._ledger.take_later(readable)
            )
        self._ledger.keep_setting(_JUDGED, judged_with)
        return received

    # Receiving pictures and sounds.

    def _pull_media(self, received: Received, report: Report, stop: Stop) -> Received:
        wanted = [item for item in self._ledger.media() if not self._shelf.has(item.id)]
        sealer = self._members.sealer()
        missing: list[MediaId] = []
        with self._media_seen() as seen:
            for done, item in enumerate(wanted, start=1):
                if stop():
                    return replace(received, stopped=True)
                sealed = parts.get_media(self._store, item.id, sealer)
                if sealed is None:
                    missing.append(item.id)
                else:
                    if not received.media:
                        self._telling.is_due()
                    self._shelf.take(item.id, sealed)
                    seen(item.id)
                    received = replace(received, media=received.media + 1)
                report(Progress(thing=Thing.MEDIA, done=done, of=len(wanted)))
        self._telling.misses(Thing.MEDIA, missing)
        return replace(received, waiting=received.waiting + len(missing))

    # Sending text.

    def _seal_first(self) -> int:
        """Seal what must go first, in segments of its own. Returns how many changes it was."""
        return self._seal_all(self._ledger.first_out)

    def _seal(self) -> int:
        """Seal every change that is in no segment yet. Returns how many there were."""
        return self._seal_all(self._ledger.unsealed)

    def _seal_all(self, oldest: Callable[[int], Sequence[Change]]) -> int:
        count = 0
        while changes := oldest(segment.MAX_OPS):
            sealed = self._sealed(changes)
            while len(sealed.raw) > segment.MAX_BYTES and len(changes) > 1:
                changes = changes[: len(changes) // 2]
                sealed = self._sealed(changes)
            self._ledger.keep_sealed(sealed, changes)
            self._telling.is_due()
            count += len(changes)
        return count

    def _sealed(self, changes: Sequence[Change]) -> SealedSegment:
        keys = self._members.device_keys
        stream = self._ledger.stream()
        if stream is None or not stream.startswith(f"{keys.device}."):
            stream = segment.stream_of(keys, self._random)
            self._ledger.begin_stream(stream)
        return segment.seal(
            tuple(changes),
            organisation=self._members.organisation,
            after=Position(stream=stream, seq=self._ledger.last_seq(stream)),
            epoch=self._members.epochs()[0],
            keys=keys,
            random=self._random,
        )

    def _put_first(self, sent: Sent, urgent: frozenset[str]) -> Sent:
        """Put the urgent segments without a look at the rest of the place: `push` heals it."""
        held = [one for one in self._ledger.held() if one.whole]
        there = {one.hash for one in held if one.at_store}
        for one in held:
            if one.hash in urgent and one.hash not in there:
                self._put(one)
                there.add(one.hash)
                sent = replace(sent, segments=sent.segments + 1)
        self._ledger.note_at_store(there)
        return sent

    def _put(self, held: Held) -> None:
        name = segment.name_of(held.stream, held.seq, held.hash, self._random(2).hex())
        self._store.put(name, self._ledger.raw_of(held.hash))

    def _push_segments(self, sent: Sent, report: Report, stop: Stop) -> Sent:
        listed = self._store.listing(LOG)
        there: defaultdict[str, list[Listed]] = defaultdict(list)
        for copy in listed:
            there[container.claimed_hash(copy.name)].append(copy)
        held = [one for one in self._ledger.held() if one.whole]
        suspects = self._telling.suspects(held)
        whole = {one.hash for one in held if self._is_there(one, there[one.hash], suspects)}
        urgent = self._ledger.urgent()
        to_put = [one for one in held if one.hash not in whole]
        to_put.sort(key=lambda one: one.hash not in urgent)
        for done, one in enumerate(to_put, start=1):
            if stop():
                self._ledger.note_at_store(whole)
                return replace(sent, stopped=True)
            self._put(one)
            whole.add(one.hash)
            sent = replace(sent, segments=sent.segments + 1)
            report(Progress(thing=Thing.TEXT, done=done, of=len(to_put)))
        self._ledger.note_at_store(whole)
        self._telling.suspects_read_back(all_of_them=len(suspects) == len(held))
        return sent

    def _is_there(self, held: Held, copies: list[Listed], suspects: frozenset[str]) -> bool:
        """Say whether a whole copy is there: by size, and for suspects by reading it back."""
        likely = [one.name for one in copies if one.size == held.size]
        if held.hash not in suspects:
            return bool(likely)
        return any(self._content(name) == held.hash for name in likely)

    def _content(self, name: str) -> str:
        try:
            return container.object_hash(self._store.get(name))
        except Problem as problem:
            if problem.key is not ProblemKey.NOT_READY:
                raise
            return ""

    # Sending pictures and sounds.

    def _push_media(
        self, sent: Sent, report: Report, stop: Stop, only: frozenset[str] | None = None
    ) -> Sent:
        urgent = self._ledger.urgent()
        to_put = [
            item
            for item in self._ledger.media()
            if self._may_put(item) and (only is None or item.about in only)
        ]
        to_put.sort(key=lambda item: item.about not in urgent)
        with self._media_seen() as seen:
            for done, item in enumerate(to_put, start=1):
                if stop():
                    return replace(sent, stopped=True)
                sealed = self._shelf.sealed(item.id)
                put = parts.put_media(self._store, item.id, sealed, self._random)
                seen(item.id)
                sent = replace(sent, media=sent.media + (put > 0))
                report(Progress(thing=Thing.MEDIA, done=done, of=len(to_put)))
        return sent

    @contextmanager
    def _media_seen(self) -> Iterator[Callable[[MediaId], None]]:
        """Give what notes that a picture or sound is whole at the store, some at a time.

        What a kill leaves unnoted is looked at again by the next push, and not put again.
        """
        waiting: list[MediaId] = []

        def seen(media: MediaId) -> None:
            waiting.append(media)
            if len(waiting) == _NOTED_AT_ONCE:
                self._ledger.note_media_at_store(waiting, there=True)
                waiting.clear()

        try:
            yield seen
        finally:
            if waiting:
                self._ledger.note_media_at_store(waiting, there=True)

    def _may_put(self, item: MediaItem) -> bool:
        return not item.at_store and self._shelf.has(item.id)


def _plus(received: Received, changes: int) -> Received:
    return replace(received, segments=received.segments + 1, changes=received.changes + changes)


def _copies(listed: Iterable[Listed], known: set[str]) -> list[tuple[str, list[str]]]:
    """Return the copies of each segment that is not known yet, by stream and number."""
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for one in sorted(listed):
        if ".qcs" in one.name and container.claimed_hash(one.name) not in known:
            copies[container.claimed_hash(one.name)].append(one.name)
    return list(copies.items())
