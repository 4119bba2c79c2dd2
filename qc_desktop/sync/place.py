"""Whether a store is our shared place: its `org.json`, signed by the root key."""

import json

from qc_desktop.domain.changes import Json
from qc_desktop.domain.ids import OrganisationId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.sync.container import Parts, Signer
from qc_desktop.sync.ports import Store
from qc_desktop.sync.roster import FORMAT

NAME = "qc1/org.json"
_FOLDER = "qc1/"
_FORMAT = "qc1"


def describe(organisation: OrganisationId, root_key: bytes, sign: Signer) -> bytes:
    """Return the bytes of `org.json`."""
    said: dict[str, Json] = {
        "format": _FORMAT,
        "min_reader": 1,
        "org": organisation,
        "root": root_key.hex(),
    }
    said["sig"] = sign(_canonical(said)).hex()
    return json.dumps(said, indent=1, sort_keys=True).encode()


def read(store: Store) -> tuple[OrganisationId, bytes]:
    """Return whose place this is, and its root key.

    Raises Problem WRONG_PLACE where it is nobody's, NOT_READY where its paper is not whole,
    NEWER_FORMAT where only a newer program may read it.
    """
    if not any(one.name == NAME for one in store.listing(NAME)):
        raise Problem(ProblemKey.WRONG_PLACE, "no org.json")
    return parse(store.get(NAME))


def parse(raw: bytes) -> tuple[OrganisationId, bytes]:
    """Return what `org.json` says. Raises as `read` does."""
    try:
        said = json.loads(raw)
        root_key = bytes.fromhex(said["root"])
        signature = bytes.fromhex(said.pop("sig"))
        organisation, min_reader = str(said["org"]), int(said["min_reader"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Problem(ProblemKey.NOT_READY, "org.json") from None
    Parts(header={}, body=b"", digest=_canonical(said), signature=signature).check(root_key)
    if min_reader > FORMAT:
        raise Problem(ProblemKey.NEWER_FORMAT, "org.json")
    return OrganisationId(organisation), root_key


def check(store: Store, organisation: OrganisationId, root_key: bytes) -> None:
    """Raise Problem WRONG_PLACE unless this is our shared place."""
    if read(store) != (organisation, root_key):
        raise Problem(ProblemKey.WRONG_PLACE, "another organisation")


def is_empty(store: Store) -> bool:
    """Say whether no organisation ever wrote here."""
    return not store.listing(_FOLDER)


def _canonical(said: dict[str, Json]) -> bytes:
    return json.dumps(said, separators=(",", ":"), sort_keys=True).encode()
