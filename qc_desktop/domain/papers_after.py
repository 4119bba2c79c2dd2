"""Papers for after a visit: what was done about it, and thanks."""

from qc_desktop.domain.actions import Action, ActionState
from qc_desktop.domain.reporting_content import (
    Band,
    Block,
    Callout,
    Certificate,
    Face,
    PictureLine,
    ReportContent,
    ReportStyle,
    SaidWill,
    SaidWills,
)
from qc_desktop.domain.reporting_counts import reply_due
from qc_desktop.domain.reporting_input import ReportInput
from qc_desktop.domain.reporting_pieces import (
    actions,
    attribution,
    contact_words,
    question_of,
    role_words,
    running,
    who_and_when,
)
from qc_desktop.words import easy, full_date, short_date


def you_said_content(given: ReportInput) -> ReportContent:
    """Return "You said, we did". What is not done yet says so."""
    title = easy("You said, we did")
    contact = contact_words(given)
    blocks: list[Block] = [
        Band(label=easy("Easy Read"), title=title, when=given.place.name),
        PictureLine(
            picture="visit",
            sentences=(easy("We visited on {day}.", day=_visit_day(given)),),
        ),
    ]
    planned = actions(given)
    if planned:
        blocks.append(
            SaidWills(
                said=easy("You said"),
                will=easy("What we did"),
                rows=tuple(_row(given, action) for action in planned),
            )
        )
    else:
        blocks.append(
            PictureLine(
                picture="calendar",
                sentences=(
                    easy("We are thinking about what to do."),
                    easy("We will tell you by {day}.", day=short_date(reply_due(given))),
                ),
            )
        )
    if contact:
        blocks.append(
            Callout(
                picture="telephone", heading=easy("Do you want to tell us more?"), words=contact
            )
        )
    return ReportContent(
        style=ReportStyle.EASY_READ,
        title=f"{title}: {given.place.name}",
        language=given.language,
        organisation=given.organisation.name,
        running=running(title),
        attribution=attribution(),
        blocks=tuple(blocks),
    )


def thank_you_content(given: ReportInput) -> ReportContent:
    """Return a certificate that thanks the people who live there."""
    plan = given.visit.plan
    title = easy("Thank you")
    return ReportContent(
        style=ReportStyle.EASY_READ,
        title=f"{title}: {given.place.name}",
        language=given.language,
        organisation=given.organisation.name,
        running=running(title),
        attribution=attribution(),
        blocks=(
            Certificate(
                picture="thank_you",
                title=title,
                to=easy("To everyone at {place}", place=given.place.name),
                sentences=(
                    easy("You let us into your home."),
                    easy("You told us about your support."),
                    easy("You help to make support better."),
                ),
                faces=tuple(
                    Face(
                        name=person.first_name,
                        role=role_words(person),
                        photo=person.photo,
                        portrait=person.portrait,
                    )
                    for person in given.named((*plan.checkers, *plan.supporters))
                ),
                when=_visit_day(given),
            ),
        ),
    )


def _row(given: ReportInput, action: Action) -> SaidWill:
    question = question_of(given, action.item.question)
    words = {
        ActionState.DONE: easy("We did it: {what}", what=action.item.will),
        ActionState.STARTED: easy("We have started: {what}", what=action.item.will),
        ActionState.NOT_STARTED: easy("Not yet: {what}", what=action.item.will),
    }
    done = action.state is ActionState.DONE
    return SaidWill(
        said=action.item.said,
        will=words[action.state],
        who="" if done else who_and_when(action),
        picture=question.picture if question else "you_said",
    )


def _visit_day(given: ReportInput) -> str:
    at = given.visit.started_at or given.visit.plan.at
    return full_date(at.astimezone(given.now.tzinfo).date())
