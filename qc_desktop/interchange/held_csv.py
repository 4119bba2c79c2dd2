"""What a lost laptop held, as CSV for the person who reports the loss."""

import csv
from datetime import datetime
from pathlib import Path

from qc_desktop.domain.people import Role
from qc_desktop.domain.team_laptops import HeldList
from qc_desktop.interchange.export_files import Cell, harmless, whole_file
from qc_desktop.words import full_date, joined, plain


def export_held(held: HeldList, path: Path, now: datetime) -> None:
    """Write the list in `now`'s zone. On disk when this returns.

    Raises Problem DISK_FULL or CANNOT_WRITE_FILE; an older file then stays as it was.
    Source: UK GDPR, Article 33 (72 hours to tell the regulator; what to tell).
    """
    with whole_file(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for row in (*_head(held, now), *_visits(held, now), *_people(held)):
            writer.writerow([harmless(cell) for cell in row])


def _head(held: HeldList, now: datetime) -> list[list[Cell]]:
    kind = plain("Office laptop") if held.is_office else plain("Checkers’ laptop")
    heard = _day(held.heard_at, now) if held.heard_at else plain("Never")
    open_to = (
        plain("On an office laptop worries can be read with its password.")
        if held.is_office
        else plain("Worries are sealed for the office. This laptop cannot open them.")
    )
    return [
        [plain("Laptop"), held.laptop],
        [plain("Kind"), kind],
        [plain("Last heard"), heard],
        [plain("List made"), _day(now, now)],
        [plain("Visits"), len(held.visits)],
        [plain("People of the team"), len(held.people)],
        [plain("Worries"), held.worries, open_to],
        [plain("Time to report"), *_clock_words()],
        [
            plain("What we know"),
            plain("The laptop told us this, or somebody wrote it there."),
            plain("It may hold newer things that it never sent."),
        ],
        [],
    ]


def _clock_words() -> tuple[str, str]:
    return (
        plain("You have 72 hours from when you know to tell the ICO, where people are at risk."),
        plain("Source: UK GDPR, Article 33."),
    )


def _visits(held: HeldList, now: datetime) -> list[list[Cell]]:
    heads: list[Cell] = [
        plain("Place"),
        plain("Day"),
        plain("Checkers"),
        plain("People spoken to"),
        plain("Photos"),
        plain("Voice notes"),
    ]
    rows: list[list[Cell]] = [
        [
            one.place,
            _day(one.at, now),
            joined(list(one.team)),
            one.spoken_to,
            one.photos,
            one.voice_notes,
        ]
        for one in held.visits
    ]
    return [heads, *rows, []]


def _people(held: HeldList) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[one.name, _role(one.role)] for one in held.people]
    return [[plain("Person"), plain("Role")], *rows]


def _role(role: Role) -> str:
    return {
        Role.CHECKER: plain("Quality Checker"),
        Role.SUPPORTER: plain("Supporter"),
        Role.COORDINATOR: plain("Coordinator"),
    }[role]


def _day(at: datetime, now: datetime) -> str:
    return full_date(at.astimezone(now.tzinfo).date())
