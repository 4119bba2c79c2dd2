"""What an answer is called: the same words on screen, on paper and in exports."""

from qc_desktop.domain.answers import AnswerSet, Choice
from qc_desktop.words import easy, mark_easy


def choice_words(answer_set: AnswerSet, choice: Choice) -> str:
    """Return a choice in the words that the person saw."""
    return easy(_OTHER_WORDS.get((answer_set, choice), _WORDS[choice]))


_WORDS = {
    Choice.YES: mark_easy("Yes"),
    Choice.MIDDLE: mark_easy("Sometimes"),
    Choice.NO: mark_easy("No"),
    Choice.DONT_KNOW: mark_easy("Don’t know"),
    Choice.SKIP: mark_easy("Skipped"),
    Choice.ME: mark_easy("Me"),
    Choice.TOGETHER: mark_easy("We choose together"),
    Choice.OTHERS: mark_easy("Other people"),
    Choice.TOLD: mark_easy("Told us"),
}
_OTHER_WORDS = {
    (AnswerSet.BIT, Choice.MIDDLE): mark_easy("A bit"),
    (AnswerSet.LOOK, Choice.MIDDLE): mark_easy("A bit"),
    (AnswerSet.LOOK, Choice.DONT_KNOW): mark_easy("Could not see"),
}
