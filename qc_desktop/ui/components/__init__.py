"""The controls of QC Desktop. They show frozen values and report what was tapped.

Every component takes `look: Look` first, honours `Look.changed`, has an accessible name and role,
and knows nothing of flows or services. Controls carry half the gap to their neighbours round
their face (8 px, 14 above where a tick may stand), so lay them out with a spacing of 0: faces
then stand 16 apart, and a screen's side margin of 40 is a layout margin of 32.

`values`: `Choice(key, words, picture, more, glyph, colour, photo)`, `Picked(key, on)`,
`Here(name, photo)`, `Spoken(text, key)`; `Photo(data, sample)` is in `theme.pictures`.

The frame
- `frame.CheckerFrame(look)`: `.show_bars(Bars)`, `.show_content(widget)`, `.overlay`; signals
  home_, listen_, help_, back_, next_, before_ and more_requested.
- `bars`: `Bars`, `Where`, `BarKey`, `Listen`, `Help`, `Chip(words, tone, glyph)`, `Tone`, and for
  the middle `WordsInMiddle`, `StepsInMiddle`, `ChipsInMiddle`, `PagesInMiddle`.
- `overlay.Overlay`: `.show_message(Message)`, `.show_question(Confirm)`, `.close_message()`;
  signal answered(Answer). `overlay.PicturePlate(look, size=, name=)`.

Controls
- `keys.Key(look, words, glyph=, kind=KeyKind, size=KeySize, glyph_after=, glyph_above=, width=)`:
  signal tapped(); `.show_key(words, glyph=, kind=)`.
- `cards.AnswerGroup(look, name)`: `.show_choices(tuple[Choice], picked)`, `.show_being_read(key)`,
  `.take_focus()`; signal picked(Picked). `cards.AnswerCard(look, choice)`; `cards.Group(name)`.

What is read
- `labels.ReadableLabel(look, words, font=, colour=, across=, down=)`: `.show_words(words)`,
  `.mark_word(start, length)`.
- `chips.StatusChip(look, chip)`, `chips.Steps(look)`, `chips.ProgressBar(look)`.
- `people.Who(look)`, `people.Portrait(look, size=, round_=)`.
"""
