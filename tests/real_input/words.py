"""Names and notes as real people have and write them."""

LONG_FIRST_NAME = "Wilhelmina-Alexandra-Bernadette"
SIAN = ("Siân", "Ŵyn-O'Connor")
NAMES = (
    SIAN,
    (LONG_FIRST_NAME, "Featherstone"),
    ("Łucja", "Żak"),
    ("Nguyễn", "Thị Hoa"),
    ("Jo", ""),
    ("Ελένη", "Παπαδοπούλου"),
)

LATIN = "I like my room. It’s “mine” – nobody comes in. Rwy’n hoffi’r tŷ."
GREEK = "Μου αρέσει το σπίτι μου. Διαλέγω τι τρώω."  # noqa: RUF001 - Greek letters look like Latin ones
CYRILLIC = "Мне нравится мой дом. Я сам выбираю, что мне есть."
# Ogham: no font that we carry can draw it, so it shows what happens to a script nobody planned for.
NO_FONT = "ᚑᚌᚆᚐᚋ ᚛ᚈᚓᚐᚉᚆ᚜"
NOTES = (LATIN, GREEK, CYRILLIC, NO_FONT)

FORMULAS = ("=1+1", "+44 1632 960001", "-5 degrees", "@home", "\t=2", "\r=3")
MANY_LINES = 'First line.\nSecond line; with, commas and "marks".\n\nLast line 👍'
