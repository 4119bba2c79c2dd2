"""Keep pictures and sounds as sealed files, and read them back."""

from collections.abc import Callable

from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.ids import MediaId
from qc_desktop.domain.problems import Problem
from qc_desktop.storage.media import MediaFolder


class Media:
    """Pictures and sounds of this organisation, sealed on this laptop."""

    def __init__(self, folder: MediaFolder) -> None:
        self._folder = folder

    def keep_photo(self, data: bytes, *, alt: str = "", longest: int = 1600) -> MediaRef:
        """Keep a picture upright, scaled and with no EXIF. Sealed on disk when this returns.

        `longest` is the most pixels of its longest side.

        Raises Problem NOT_A_PICTURE, PICTURE_TOO_BIG or DISK_FULL.
        """
        from qc_desktop.interchange.photos import prepare_photo  # noqa: PLC0415 - Pillow is slow

        photo = prepare_photo(data, longest=longest)
        return self._folder.keep(
            photo.jpeg, "image/jpeg", alt=alt, width=photo.width, height=photo.height
        )

    def preview(self, data: bytes, *, longest: int = 480) -> bytes:
        """Return a small JPEG of a picture, keeping nothing.

        Raises Problem NOT_A_PICTURE or PICTURE_TOO_BIG.
        """
        from qc_desktop.interchange.photos import prepare_photo  # noqa: PLC0415 - Pillow is slow

        return prepare_photo(data, longest=longest).jpeg

    def keep_logo(self, data: bytes) -> MediaRef:
        """Keep a logo, SVG or PNG, as it is. Raises Problem LOGO_…, the old logo untouched."""
        from qc_desktop.interchange.logos import prepare_logo  # noqa: PLC0415 - Pillow is slow

        logo = prepare_logo(data)
        return self._folder.keep(logo.data, logo.type)

    def keep_sound(self, pcm: bytes, rate: int) -> MediaRef:
        """Keep 16-bit mono sound as Ogg/Opus. Sealed on disk when this returns."""
        from qc_desktop.interchange.sound import to_opus  # noqa: PLC0415 - libsndfile is slow

        return self._folder.keep(
            to_opus(pcm, rate), "audio/ogg", seconds=len(pcm) / 2 / max(rate, 1)
        )

    def keep_sealed_sound(self, pcm: bytes, rate: int, seal: Callable[[bytes], bytes]) -> MediaRef:
        """Keep sound as Ogg/Opus inside what `seal` makes of it: `read` gives that back."""
        from qc_desktop.interchange.sound import to_opus  # noqa: PLC0415 - libsndfile is slow

        return self.keep_sealed(seal(to_opus(pcm, rate)), seconds=len(pcm) / 2 / max(rate, 1))

    def keep_sealed(self, sealed: bytes, *, seconds: float) -> MediaRef:
        """Keep sound that is sealed for some already: `read` gives that back."""
        return self._folder.keep(sealed, "application/age", seconds=seconds)

    def keep_ogg(self, ogg: bytes, seconds: float) -> MediaRef:
        """Keep sound that is Ogg/Opus already. Sealed on disk when this returns."""
        return self._folder.keep(ogg, "audio/ogg", seconds=seconds)

    def read(self, media: MediaRef) -> bytes:
        """Return the plain bytes. Raises Problem MEDIA_MISSING or DAMAGED_DATA."""
        return self._folder.read(media)

    def erase(self, media: MediaId) -> None:
        """Take a picture or sound off this laptop. Gone from the disk when it returns."""
        self._folder.erase(media)

    def find(self, media: MediaId | None) -> bytes | None:
        """Return the plain bytes of a picture by its id, or None where it is not here."""
        if not media or not self._folder.has(media):
            return None
        try:
            return self._folder.open_by_id(media)
        except Problem:
            return None
