"""When a laptop hides its screen because nobody is there."""

MINUTES = (2, 5, 10, 20, 30)
"""The times that the office can choose from."""
USUAL_MINUTES = 10
WARN_SECONDS = 60
"""How long before that a person is asked whether they are there: “in 1 minute”."""


def after_seconds(minutes: int) -> int:
    """Return after how many seconds people are asked: the screen locks WARN_SECONDS later."""
    return max(minutes - 1, 1) * WARN_SECONDS
