"""One state of each screen of signing in, and of whose turn it is. Sample people."""

from qc_desktop.domain.sign_in import PICTURES
from qc_desktop.ui.components.bars import BarKey, Bars, Turn, Where
from qc_desktop.ui.components.values import Choice, Spoken
from qc_desktop.ui.screens.checker import pick_one, sign_in_number, sign_in_pictures, sign_in_word
from qc_desktop.ui.screens.checker.hello_card import Hello
from qc_desktop.ui.theme.pictures import Photo
from tests.ui.screens.checker.sample_parts import BACK, bars, person

AMINA = Photo(sample="people/amina")
FORGOT = Bars(
    home=False,
    brand_name="Quality Checkers",
    back=BACK,
    next=BarKey(words="I forgot", glyph="help"),
)
HELLO = Spoken(text="Hello Amina", key="hello")

PICTURES_TWO = sign_in_pictures.PicturesState(
    title="Tap your 3 pictures",
    hello=Hello(
        name="Amina",
        words="Hello Amina",
        photo=AMINA,
        told=2,
        slots=3,
        told_words="2 of 3 tapped",
    ),
    pictures=tuple(Choice(key=one, words=one.capitalize(), picture=one) for one in PICTURES),
    tapped=frozenset({"bus", "apple"}),
    bars=FORGOT,
    spoken=(
        HELLO,
        Spoken(text="Tap your 3 pictures", key="title"),
        *(Spoken(text=one.capitalize(), key=one) for one in PICTURES),
        Spoken(text="2 of 3 tapped", key="count"),
    ),
)
NUMBER = sign_in_number.NumberState(
    title="Tap your number",
    hello=Hello(
        name="Amina", words="Hello Amina", photo=AMINA, told=3, slots=4, told_words="3 tapped"
    ),
    bars=FORGOT,
    spoken=(HELLO, Spoken(text="Tap your number", key="title")),
)
WORD = sign_in_word.WordState(
    title="Type your word",
    help="Big and small letters are the same here.",
    hello=Hello(name="Amina", words="Hello Amina", photo=AMINA),
    bars=FORGOT,
    spoken=(HELLO, Spoken(text="Type your word", key="title")),
)
WHO_HELPS = pick_one.PickOneState(
    title="Who can help you?",
    help="It is OK to forget.",
    people=(person("Dev", "Supporter"), person("Carol", "Supporter")),
    choices=(
        Choice(key="office", words="The office", more="They type their words", picture="office"),
    ),
    bars=Bars(home=False, brand_name="Quality Checkers", back=BACK),
    spoken=(Spoken(text="Who can help you?", key="title"),),
)
IS_THIS = pick_one.PickOneState(
    title="Is this Amina?",
    help="Your helper picks what to do.",
    choices=(
        Choice(key="let_in", words="Let Amina in", more="Only now", picture="welcome"),
        Choice(
            key="new",
            words="3 new pictures",
            more="Amina uses them from now on",
            picture="wrong_pictures",
        ),
    ),
    bars=Bars(home=False, brand_name="Quality Checkers", back=BACK),
    spoken=(Spoken(text="Is this Amina?", key="title"),),
)
WHOSE_TURN = pick_one.PickOneState(
    title="Whose turn is it?",
    help="Tap who does the next thing.",
    people=(person("Amina"), person("Joe"), person("Dev", "Supporter")),
    picked="joe",
    bars=bars(
        where=Where(small="Elm House", bold="My home", picture="place"),
        turn=Turn(at=1, words="Joe’s turn"),
        next=None,
    ),
    spoken=(Spoken(text="Whose turn is it?", key="title"),),
)
