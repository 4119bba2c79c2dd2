"""The system's own key store: Credential Locker, Keychain, Secret Service."""

from typing import TYPE_CHECKING

from qc_desktop.domain.problems import Problem, ProblemKey

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "QC Desktop"
_UNSAFE = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
"""Back-ends that keep nothing, or keep it in a plain file."""


class SystemKeyStore:
    """The key store of the person who is signed in to this computer."""

    def get(self, name: str) -> bytes | None:
        """Return a secret, or None. Raises Problem NO_KEY_STORE."""
        from keyring.errors import KeyringError  # noqa: PLC0415 - slow, and rarely needed

        try:
            kept = _backend().get_password(_SERVICE, name)
        except KeyringError as error:
            raise Problem(ProblemKey.NO_KEY_STORE, type(error).__name__) from error
        try:
            return None if kept is None else bytes.fromhex(kept)
        except ValueError:
            return None

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret. Raises Problem NO_KEY_STORE."""
        from keyring.errors import KeyringError  # noqa: PLC0415 - slow, and rarely needed

        try:
            _backend().set_password(_SERVICE, name, secret.hex())
        except KeyringError as error:
            raise Problem(ProblemKey.NO_KEY_STORE, type(error).__name__) from error

    def forget(self, name: str) -> None:
        """Let a secret go; does nothing where there is none. Raises Problem NO_KEY_STORE."""
        from keyring.errors import KeyringError  # noqa: PLC0415 - slow, and rarely needed

        try:
            if _backend().get_password(_SERVICE, name) is not None:
                _backend().delete_password(_SERVICE, name)
        except KeyringError as error:
            raise Problem(ProblemKey.NO_KEY_STORE, type(error).__name__) from error


def _backend() -> "KeyringBackend":
    import keyring  # noqa: PLC0415 - slow, and rarely needed

    backend = keyring.get_keyring()
    if type(backend).__module__.startswith(_UNSAFE):
        raise Problem(ProblemKey.NO_KEY_STORE, type(backend).__module__)
    return backend
