"""Take every first name of the people spoken to out of what a report is made from."""

from dataclasses import replace

from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.spoken_to import without_names


def nameless(given: ReportInput) -> ReportInput:
    """Return `given` with no name of anyone spoken to, neither kept nor written by someone."""
    visit = given.visit
    if not visit.spoken_to:
        return given

    def bare(words: str) -> str:
        return without_names(visit, words)

    return replace(
        given,
        visit=replace(
            visit,
            spoken_to=tuple(replace(one, name="") for one in visit.spoken_to),
            findings=tuple(replace(one, words=bare(one.words)) for one in visit.findings),
        ),
        evidence=tuple(
            replace(one, texts=tuple(bare(text) for text in one.texts)) for one in given.evidence
        ),
        actions=tuple(
            replace(one, item=replace(one.item, said=bare(one.item.said), will=bare(one.item.will)))
            for one in given.actions
        ),
    )
