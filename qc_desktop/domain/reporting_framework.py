"""The part of a full report that is sorted by what the regulator asks about: counts alone."""

from collections.abc import Iterator

from qc_desktop.domain.reporting_content import Block, Cell, Column, Heading, Sentence, Table
from qc_desktop.domain.reporting_counts import count
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.words import plain, short_date


def framework_blocks(given: ReportInput) -> Iterator[Block]:
    """Return good answers by group; nothing where the place's nation has no framework here."""
    framework = given.framework
    if framework is None:
        return
    rows = []
    for group in framework.groups_for(given.place.kind):
        found = count(given, framework.questions_of(group, given.checklist))
        words = (
            plain("{good} of {counted} good answers", good=found.good, counted=found.counted)
            if found.enough
            else plain("Too few to say")
        )
        rows.append((Cell(lines=(group.name,), strong=True), Cell(lines=(words,))))
    yield Heading(
        words=plain("{regulator}: {asks}", regulator=framework.regulator, asks=framework.asks)
    )
    yield Table(
        columns=(
            Column(words=plain("What it asks about"), share=0.5),
            Column(words=plain("Good answers"), share=0.5),
        ),
        rows=tuple(rows),
    )
    yield Sentence(
        words=plain(
            "We sorted our own questions by what was published by {day}. "
            "It is not the regulator’s judgement.",
            day=short_date(framework.dated),
        )
    )
