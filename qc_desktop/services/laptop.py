"""Everything that can be done on this laptop, in one value that the front ends take."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qc_desktop.services.actions import Actions
from qc_desktop.services.badges import Badges
from qc_desktop.services.board import Boards
from qc_desktop.services.checklists import Checklists
from qc_desktop.services.concern_reading import ConcernReading
from qc_desktop.services.concerns import Concerns
from qc_desktop.services.evidence import EvidenceKeeping
from qc_desktop.services.exports import Exports
from qc_desktop.services.findings import Findings
from qc_desktop.services.hard_words import HardWords
from qc_desktop.services.help_lines import HelpLines
from qc_desktop.services.many_papers import ManyPapers
from qc_desktop.services.office_keeping import OfficeKeeping
from qc_desktop.services.organisations import Organisations
from qc_desktop.services.people import People
from qc_desktop.services.person_settings import SettingsKeeping
from qc_desktop.services.places import Places
from qc_desktop.services.planning import Planning
from qc_desktop.services.printers import Printers
from qc_desktop.services.recovery_words import RecoveryWords
from qc_desktop.services.reports import Reports
from qc_desktop.services.respondents import Respondents
from qc_desktop.services.sending import Sending
from qc_desktop.services.sessions import Sessions
from qc_desktop.services.sign_in import SigningIn
from qc_desktop.services.sketches import Sketches
from qc_desktop.services.stories import Stories
from qc_desktop.services.story_papers import StoryPapers
from qc_desktop.services.team_laptops import TeamLaptops
from qc_desktop.services.turns import Turns
from qc_desktop.services.visit_steps import VisitSteps
from qc_desktop.services.visits import Visits
from qc_desktop.services.voices import Voices


@dataclass(frozen=True, slots=True, kw_only=True)
class Laptop:
    """The services of one open data folder. `close` when done. `now` is the time in our zone."""

    data: Path
    now: Callable[[], datetime]
    people: People
    signing_in: SigningIn
    settings: SettingsKeeping
    turns: Turns
    places: Places
    planning: Planning
    visits: Visits
    respondents: Respondents
    steps: VisitSteps
    findings: Findings
    evidence: EvidenceKeeping
    sessions: Sessions
    sketches: Sketches
    actions: Actions
    badges: Badges
    printers: Printers
    recovery_words: RecoveryWords
    reports: Reports
    many_papers: ManyPapers
    boards: Boards
    exports: Exports
    sending: Sending
    team_laptops: TeamLaptops
    organisations: Organisations
    checklists: Checklists
    stories: Stories
    story_papers: StoryPapers
    concerns: Concerns
    concern_reading: ConcernReading
    office_keeping: OfficeKeeping
    help_lines: HelpLines
    hard_words: HardWords
    voices: Voices
    close: Callable[[], None]
