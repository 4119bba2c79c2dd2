"""Join the parts of one open data folder."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import uuid_utils

from qc_desktop.app.paths import icons_folder, resources_folder
from qc_desktop.domain.problems import Problem
from qc_desktop.services.actions import Actions
from qc_desktop.services.badges import Badges
from qc_desktop.services.board import Boards
from qc_desktop.services.checklists import Checklists
from qc_desktop.services.concern_reading import ConcernReading
from qc_desktop.services.concerns import Concerns
from qc_desktop.services.erasing import Erasing
from qc_desktop.services.evidence import EvidenceKeeping
from qc_desktop.services.exports import Exports
from qc_desktop.services.findings import Findings
from qc_desktop.services.hard_words import HardWords
from qc_desktop.services.help_lines import HelpLines
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.laying_out import LayingOut, Papers
from qc_desktop.services.many_papers import ManyPapers
from qc_desktop.services.media import Media
from qc_desktop.services.office_keeping import OfficeKeeping
from qc_desktop.services.organisations import Organisations
from qc_desktop.services.people import People
from qc_desktop.services.person_settings import SettingsKeeping
from qc_desktop.services.places import Places
from qc_desktop.services.planning import Planning
from qc_desktop.services.printers import Printers
from qc_desktop.services.recording import RecordingFolder
from qc_desktop.services.recovery_words import RecoveryWords
from qc_desktop.services.reports import Reports
from qc_desktop.services.respondents import Respondents
from qc_desktop.services.saving import Saving
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
from qc_desktop.storage.database import Database
from qc_desktop.storage.keys import KeyBox
from qc_desktop.storage.ledger import Ledger
from qc_desktop.storage.media import MediaFolder
from qc_desktop.sync.members import Members
from qc_desktop.sync.office_sealer import OfficeSealer
from qc_desktop.sync.ports import Store
from qc_desktop.sync.stores.folder import FolderStore

DATABASE = "qc.db"
ZONE = ZoneInfo("Europe/London")
"""All four nations keep this time."""

Now = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """Return a new id; later ones sort later."""
    return str(uuid_utils.uuid7())


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts that are there before a laptop belongs to an organisation."""

    data: Path
    key: bytes
    now: Now
    database: Database
    ledger: Ledger
    members: Members


def open_parts(data: Path, key: bytes, *, now: Now = utc_now, create: bool = False) -> Parts:
    """Open a data folder's database. `key` is the 32-byte data key.

    Raises Problem NO_DATA, WRONG_KEY, DAMAGED_DATA, NEWER_DATA, READ_ONLY or DISK_FULL.
    """
    database = Database.open(data / DATABASE, key, create=create)
    ledger = Ledger(database)
    return Parts(
        data=data,
        key=key,
        now=now,
        database=database,
        ledger=ledger,
        members=Members(ledger, now, os.urandom),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A laptop's services, and the two tools that samples are made with."""

    laptop: Laptop
    saving: Saving
    media: Media


def join_parts(parts: Parts, *, open_store: Callable[[Path], Store] = FolderStore) -> Open:
    """Join the services of a laptop that belongs to an organisation.

    `open_store` opens the shared place that the laptop sends to.
    """
    data, now = parts.data, parts.now
    folder = MediaFolder(data / "media", parts.members.sealer())
    media = Media(folder)
    saving = Saving(database=parts.database, device=parts.members.device, now=now, new_id=new_id)
    checklists = Checklists(resources_folder() / "checklists")
    sessions = Sessions(parts.database)
    opens = _opens(data, parts.key)
    organisations = Organisations(saving, media, opens)
    people = People(saving, media)
    places = Places(saving, media)
    visits = Visits(saving, checklists)
    recordings = RecordingFolder(data / "recordings", parts.key, now)
    evidence = EvidenceKeeping(saving, media, recordings)
    worries = RecordingFolder(data / "worries", parts.key, now)
    boxes = OfficeSealer(parts.members)
    office_keeping = OfficeKeeping(
        saving, media, boxes, parts.members.look_after_keys, parts.members.was_office
    )
    help_lines = HelpLines(saving, organisations, resources_folder() / "help")
    papers = Papers(
        resources=resources_folder(), icons=icons_folder(), zone=ZONE, cache=data / "fonts"
    )
    laying_out = LayingOut(organisations, media, papers)
    reports = Reports(saving, checklists, organisations, papers, laying_out)
    stories = Stories(saving, media, RecordingFolder(data / "story-recordings", parts.key, now))
    laptop = Laptop(
        data=data,
        now=lambda: now().astimezone(ZONE),
        people=people,
        signing_in=SigningIn(saving, opens),
        settings=SettingsKeeping(saving),
        turns=Turns(saving),
        places=places,
        planning=Planning(saving, checklists),
        visits=visits,
        respondents=Respondents(saving),
        steps=VisitSteps(saving),
        findings=Findings(
            saving,
            checklists,
            media,
            RecordingFolder(data / "finding-recordings", parts.key, now),
        ),
        evidence=evidence,
        sessions=sessions,
        sketches=Sketches(parts.database, new_id),
        actions=Actions(saving),
        badges=Badges(saving, media, organisations, papers),
        printers=Printers(parts.database, organisations, papers),
        recovery_words=RecoveryWords(parts.database),
        reports=reports,
        many_papers=ManyPapers(reports, visits, ZONE),
        boards=Boards(saving, checklists, organisations, papers, laying_out),
        exports=Exports(saving, checklists),
        sending=Sending(
            database=parts.database,
            ledger=parts.ledger,
            shelf=folder,
            members=parts.members,
            open_store=open_store,
            now=now,
            look_after=office_keeping.look_after,
            erase=Erasing(parts.database, media).run,
        ),
        team_laptops=TeamLaptops(parts.database, parts.members, folder),
        organisations=organisations,
        checklists=checklists,
        stories=stories,
        story_papers=StoryPapers(
            saving, media, organisations, stories, papers, draw_page=_page_as_png
        ),
        concerns=Concerns(
            saving, media, boxes, worries, parts.members.offices, lead=help_lines.lead
        ),
        concern_reading=ConcernReading(
            saving, media, boxes, help_lines.lead, parts.members.was_office
        ),
        office_keeping=office_keeping,
        help_lines=help_lines,
        hard_words=HardWords(resources_folder() / "hard_words.toml"),
        voices=Voices(saving, media, checklists),
        close=parts.database.close,
    )
    return Open(laptop=laptop, saving=saving, media=media)


def _page_as_png(pdf: bytes, width: int, words: str) -> bytes:
    from qc_desktop.app.gui.page_picture import page_as_png  # noqa: PLC0415 - Qt is slow

    return page_as_png(pdf, width, words)


def _opens(data: Path, key: bytes) -> Callable[[str], bool]:
    def opens(words: str) -> bool:
        try:
            return KeyBox(data).open_with_passphrase(words) == key
        except Problem:
            return False

    return opens
