"""Who is to know where the checkers are, and when they should have said that they left."""

from datetime import datetime, timedelta

from qc_desktop.domain.visit_steps import CheckIn
from qc_desktop.domain.visits import Visit

USUAL_HOURS = 3
HOURS = (1, 2, 3, 4, 6)
"""How long a visit may last before the buddy wants to hear, to choose from."""
LONGEST_WAIT = timedelta(hours=24)
"""A buddy who heard nothing for so long has done something else by then: we stop reminding."""


def is_awaited(visit: Visit) -> bool:
    """Tell whether the buddy knows that we came, and not yet that we left."""
    told = visit.check_ins
    return CheckIn.ARRIVED in told and CheckIn.LEFT not in told


def due(visit: Visit) -> datetime:
    """Return when the buddy wants to have heard: so long after the plan, or after we came."""
    hours = visit.buddy.hours if visit.buddy is not None else USUAL_HOURS
    came = visit.check_ins.get(CheckIn.ARRIVED)
    began = max(visit.plan.at, came.at) if came is not None else visit.plan.at
    return began + timedelta(hours=hours)


def is_late(visit: Visit, now: datetime) -> bool:
    """Tell whether the buddy still waits after the time that was agreed."""
    return is_awaited(visit) and now >= due(visit)


def still_matters(visit: Visit, now: datetime) -> bool:
    """Tell whether to remind of the buddy at all."""
    return is_awaited(visit) and now < due(visit) + LONGEST_WAIT
