"""Names for things: each kind of id is its own type, so one cannot stand in for another."""

from typing import NewType

PersonId = NewType("PersonId", str)
PlaceId = NewType("PlaceId", str)
VisitId = NewType("VisitId", str)
ChecklistId = NewType("ChecklistId", str)
TopicId = NewType("TopicId", str)
QuestionId = NewType("QuestionId", str)
EvidenceId = NewType("EvidenceId", str)
MediaId = NewType("MediaId", str)
ActionId = NewType("ActionId", str)
FindingId = NewType("FindingId", str)
BadgeId = NewType("BadgeId", str)
StoryId = NewType("StoryId", str)
OrganisationId = NewType("OrganisationId", str)
ChangeId = NewType("ChangeId", str)
DeviceId = NewType("DeviceId", str)
SubjectId = NewType("SubjectId", str)

Respondent = NewType("Respondent", str)
"""One of the people spoken to in a visit: "1", "2"… and never a name."""

FIRST_RESPONDENT = Respondent("1")
