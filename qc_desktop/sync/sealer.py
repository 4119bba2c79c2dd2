"""Seals and names pictures and sounds with the organisation's epochs."""

from collections.abc import Callable
from dataclasses import dataclass

from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.keys import Epoch


@dataclass(frozen=True, slots=True)
class EpochSealer:
    """Seals with the newest epoch and opens with any. Each file is one stock age v1 file.

    `epochs` is asked each time, newest first, as a new epoch may come while the program runs.
    """

    epochs: Callable[[], tuple[Epoch, ...]]

    def seal(self, plain: bytes) -> bytes:
        """Return the sealed bytes."""
        return self._newest().seal(plain)

    def open(self, sealed: bytes) -> bytes:
        """Return the plain bytes. Raises Problem NOT_READY where no epoch of ours opens them."""
        for epoch in self.epochs():
            try:
                return epoch.open(sealed)
            except Problem:
                continue
        raise Problem(ProblemKey.NOT_READY, "sealed media")

    def name(self, plain: bytes) -> MediaId:
        """Return the id that these bytes have on every laptop of the organisation."""
        return self._newest().name(plain)

    def _newest(self) -> Epoch:
        epochs = self.epochs()
        if not epochs:
            raise Problem(ProblemKey.NOT_ADMITTED, "no epoch yet")
        return epochs[0]
