"""What a yes allows, and what a no hides again. Nothing but a yes is a yes."""

from qc_desktop.domain.checklists import Asked, Question
from qc_desktop.domain.consent import ConsentAnswer, ConsentTo
from qc_desktop.domain.evidence import Evidence, EvidenceKind
from qc_desktop.domain.ids import FIRST_RESPONDENT, Respondent
from qc_desktop.domain.visits import Visit

_NOT = frozenset({ConsentAnswer.NO, ConsentAnswer.LATER})


def may_ask(visit: Visit, who: Respondent) -> bool:
    """Tell whether this person's answers may be written down: they talk, and they let us write.

    Before there were names nobody was asked about writing: a yes to talk was a yes to both.
    """
    if not visit.may(ConsentTo.TALK, who):
        return False
    said = visit.consent_to(ConsentTo.WRITE, who)
    return said is ConsentAnswer.YES or (said is None and who == FIRST_RESPONDENT)


def may_tell(visit: Visit, question: Question, who: Respondent) -> bool:
    """Tell whether what was recorded of someone may leave: not after a no to talking or writing.

    What was recorded before a no stays on the laptop and comes back with the next yes.
    """
    if question.asked is not Asked.PERSON:
        return True
    return not any(visit.consent_to(to, who) in _NOT for to in (ConsentTo.TALK, ConsentTo.WRITE))


def may_keep(
    visit: Visit, question: Question, kind: EvidenceKind, who: Respondent = FIRST_RESPONDENT
) -> bool:
    """Tell whether this may be recorded here.

    A photo always needs a yes. A voice needs one where it is that of the person who lives there;
    what the checkers saw and what staff say is in other voices.
    """
    theirs = question.asked is Asked.PERSON
    if kind is EvidenceKind.PHOTO:
        return visit.may(ConsentTo.PHOTO, who) if theirs else home_photos(visit)
    if kind is EvidenceKind.VOICE and theirs:
        return visit.may(ConsentTo.VOICE, who)
    return not theirs or may_ask(visit, who)


def home_photos(visit: Visit) -> bool:
    """Tell whether rooms may be photographed: one yes at least, and no from nobody."""
    said = {one.answer for one in visit.consents if one.to is ConsentTo.PHOTO}
    return ConsentAnswer.YES in said and not _no_photos(visit)


def may_show(visit: Visit, question: Question, piece: Evidence) -> bool:
    """Tell whether a piece of evidence may leave: it stands, and nobody took its yes back."""
    who = piece.item.respondent
    if piece.removed or not may_tell(visit, question, who):
        return False
    theirs = question.asked is Asked.PERSON
    match piece.item.kind:
        case EvidenceKind.PHOTO if theirs:
            return visit.consent_to(ConsentTo.PHOTO, who) not in _NOT
        case EvidenceKind.PHOTO:
            return not _no_photos(visit)
        case EvidenceKind.VOICE if theirs:
            return visit.consent_to(ConsentTo.VOICE, who) not in _NOT
        case _:
            return True


def may_picture(visit: Visit, question: Question, piece: Evidence) -> bool:
    """Tell whether a picture may be seen in a report: a photo only with a yes to photos."""
    if piece.item.kind is not EvidenceKind.PHOTO:
        return may_show(visit, question, piece)
    theirs = question.asked is Asked.PERSON
    yes = visit.may(ConsentTo.PHOTO, piece.item.respondent) if theirs else home_photos(visit)
    return yes and may_show(visit, question, piece)


def _no_photos(visit: Visit) -> bool:
    return any(
        one.to is ConsentTo.PHOTO and one.answer is ConsentAnswer.NO for one in visit.consents
    )
