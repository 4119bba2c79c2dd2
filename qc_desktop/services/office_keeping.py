"""What an office laptop does of itself: look after the keys, and seal older worries again."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from qc_desktop.domain import concerns as fields
from qc_desktop.domain.concerns import Again, Inside
from qc_desktop.domain.facts import said
from qc_desktop.domain.ids import ChangeId, DeviceId
from qc_desktop.domain.problems import Problem
from qc_desktop.services.concerns import NOBODY, opened_box, sealed_box
from qc_desktop.services.media import Media
from qc_desktop.services.saving import Saving
from qc_desktop.storage import facts, local

_SEEN = "concerns_for_office"


class OfficeBoxes(Protocol):
    """Seals for the office's key."""

    def seal(self, plain: bytes) -> bytes:
        """Return bytes that only the office opens."""

    def open(self, sealed: bytes) -> bytes:
        """Return what is inside. Raises Problem NOT_READY where it is not for this laptop."""

    def is_for_office(self, sealed: bytes) -> bool:
        """Say whether every office laptop opens it, and whoever has the recovery words."""

    @property
    def has_office_key(self) -> bool:
        """Whether this is an office laptop that seals for, and opens with, the office's key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sealed:
    """A box of the log, and whether it is its sound that is meant."""

    change: ChangeId
    box: str
    is_sound: bool = False

    @property
    def note(self) -> str:
        return f"{self.change} sound" if self.is_sound else self.change


class OfficeKeeping:
    """Does nothing on a checkers' laptop. `keys` looks after the keys, and is done first.

    `was_office` says whether a laptop is or was the office's.
    """

    def __init__(
        self,
        saving: Saving,
        media: Media,
        boxes: OfficeBoxes,
        keys: Callable[[], int],
        was_office: Callable[[DeviceId], bool],
    ) -> None:
        self._saving = saving
        self._media = media
        self._boxes = boxes
        self._keys = keys
        self._was_office = was_office

    def look_after(self) -> int:
        """Make and wrap the keys that are missing, and seal again what has an older seal. Slow.

        Returns how many boxes and sounds it sealed again. On disk when this returns; it goes out
        with the next send. Nothing is done twice, and what is older stays as it is.
        """
        self._keys()
        if not self._boxes.has_office_key:
            return 0
        seen = self._seen()
        looked_at = [one for one in self._sealed() if one.note not in seen]
        done = [(one, self._seal_again(one)) for one in looked_at]
        new = [one.note for one, again in done if again is not None]
        if new:
            with self._saving.database.write() as tx:
                local.put_setting(tx, _SEEN, [*sorted(seen), *new])
        return sum(again or 0 for _, again in done)

    def _seen(self) -> frozenset[str]:
        with self._saving.database.read() as tx:
            kept = local.get_setting(tx, _SEEN)
        return frozenset(str(one) for one in kept) if isinstance(kept, list) else frozenset()

    def _sealed(self) -> list[_Sealed]:
        with self._saving.database.read() as tx:
            parts = said(facts.named(tx, fields.PART.name), fields.PART)
            told = said(facts.named(tx, fields.TOLD.name), fields.TOLD)
            answers = said(facts.named(tx, fields.ACKNOWLEDGED.name), fields.ACKNOWLEDGED)
        boxes = [(one.change, one.value.box) for each in (parts, told, answers) for one in each]
        return [
            *(_Sealed(change=change, box=box) for change, box in boxes if box),
            *(
                _Sealed(change=one.change, box=one.value.box, is_sound=True)
                for one in parts
                if one.value.sound is not None
            ),
        ]

    def _seal_again(self, one: _Sealed) -> int | None:
        """Return 1 where it was sealed again, 0 where it need not be, None where it cannot yet."""
        if self._is_said_again(one):
            return 0
        try:
            again = self._sound(one) if one.is_sound else self._box(one)
        except (Problem, ValueError):
            return None
        if again is None:
            return 0
        # What would not open with the key would be sealed again for ever.
        if not self._boxes.is_for_office(base64.b64decode(again.box)):
            return None
        with self._saving.database.write() as tx:
            self._saving.record(
                tx, NOBODY, fields.AGAIN.set(one.change, self._saving.new_id(), again)
            )
        return 1

    def _is_said_again(self, one: _Sealed) -> bool:
        with self._saving.database.read() as tx:
            found = said(facts.of_subject(tx, one.change), fields.AGAIN)
        return any(
            self._was_office(each.device)
            and (each.value.sound is not None) is one.is_sound
            and self._boxes.is_for_office(base64.b64decode(each.value.box))
            for each in found
        )

    def _box(self, one: _Sealed) -> Again | None:
        sealed = base64.b64decode(one.box)
        if self._boxes.is_for_office(sealed):
            return None
        return Again(box=base64.b64encode(self._boxes.seal(self._boxes.open(sealed))).decode())

    def _sound(self, one: _Sealed) -> Again | None:
        inside = opened_box(self._boxes, one.box)
        if inside is None or inside.sound is None:
            raise ValueError(one.note)
        sealed = self._media.read(inside.sound)
        if self._boxes.is_for_office(sealed):
            return None
        sound = self._media.keep_sealed(
            self._boxes.seal(self._boxes.open(sealed)), seconds=inside.sound.seconds
        )
        return Again(box=sealed_box(self._boxes, Inside(sound=sound)), sound=sound.id)
