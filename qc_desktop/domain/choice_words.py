"""What an answer is called and which picture it has: on screen, on paper and in exports."""

from qc_desktop.domain.answers import AnswerSet, Choice
from qc_desktop.words import easy, mark_easy


def choice_words(answer_set: AnswerSet, choice: Choice) -> str:
    """Return a choice in the words that the person saw."""
    return easy(_OTHER_WORDS.get((answer_set, choice), _WORDS[choice]))


def choice_picture(answer_set: AnswerSet, choice: Choice) -> str:
    """Return the concept name of an answer's picture."""
    if answer_set is AnswerSet.LOOK and choice is Choice.DONT_KNOW:
        return "could_not_see"
    return _PICTURES[choice]


_PICTURES = {
    Choice.YES: "thumb_up",
    Choice.MIDDLE: "thumb_side",
    Choice.NO: "thumb_down",
    Choice.DONT_KNOW: "question",
    Choice.SKIP: "skip",
    Choice.ME: "me",
    Choice.TOGETHER: "together",
    Choice.OTHERS: "others",
    Choice.TOLD: "told_us",
}
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
