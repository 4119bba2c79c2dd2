"""Take a laptop out of the team: stolen, lost, or no longer wanted."""

from collections.abc import Mapping

from qc_desktop.domain.ids import DeviceId
from qc_desktop.domain.problems import NotAllowed, Problem, ProblemKey
from qc_desktop.sync import roster
from qc_desktop.sync.own import Own
from qc_desktop.sync.roster import Kind, Role


def take_out(own: Own, device: DeviceId, streams: Mapping[str, int]) -> None:
    """Say that a laptop is out. `streams` holds the last segment of each that still counts.

    Raises NotAllowed for this laptop itself, and for an office laptop where the root key is not
    here; Problem NOT_FOUND where it is not in the team.
    """
    membership = own.membership()
    member = own.roster().members.get(device)
    if member is None or not member.active:
        raise Problem(ProblemKey.NOT_FOUND, device)
    if device == membership.device:
        raise NotAllowed("a laptop does not take itself out")
    if member.role is Role.COORDINATOR and not membership.root_seed:
        raise NotAllowed("only the root key takes an office laptop out")
    raws = own.papers.facts()
    said = [roster.read_fact(membership.organisation, raw) for raw in raws]
    own.say(
        Kind.REVOKE,
        {
            "device": device,
            "streams": {**streams},
            "facts": [fact.hash for fact in said if fact.by == device],
        },
    )
