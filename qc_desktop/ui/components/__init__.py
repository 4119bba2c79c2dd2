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

- `ticks`: `PersonTile`, `TickTile`, `PictureTile`, `PictureWordTile`, each `(look, Choice)`:
  signal ticked(Picked); `.show_tick(on=)`.
- `home_tiles.HomeTile(look, HomeChoice(key, words, picture, more, chip, primary))`,
  `places.PlaceCard(look, PlaceChoice(key, words, when, with_whom, people, photo, chip, is_next))`,
  `topics.TopicTile(look, TopicChoice(key, words, picture, chip, go_on_here))`,
  `tiles.DashedTile(look, Choice(glyph=), across=)`, `tiles.BigChoice(look, Choice)`: signal
  picked(Picked).
- `options.OptionGroup(look, name, columns=, small=)`: `.show_choices(tuple[Choice], picked)`,
  signal picked(Picked); a `Choice.colour` makes a swatch; `small` makes coordinators' pills.
  `options.TabKey(look, Choice)`, `options.FilterChip(look, Choice)`: signal picked(Picked),
  `.show_on(on=)`.
- `inputs.LineBox(look, label, hint=, small=, secret=)`: signals edited(Typed), entered();
  `inputs.TextBox(look, label, hint=, small=)`: signal edited(Typed); both `.words()`,
  `.show_words(words)`.
- `keyboard.Keyboard(look)`: keys on the screen, `.show_words(label, words)`, `.show_page(Page)`;
  signals typed(Typed), letter_deleted(), done(). `ui.ways.typing` joins it to a box.

What is read
- `labels.ReadableLabel(look, words, font=, colour=, across=, down=)`: `.show_words(words)`,
  `.mark_word(start, length)`. It has no margin of its own: `.setContentsMargins(8, 0, 8, 0)` puts
  its words in line with the faces of the controls below it.
- `question.QuestionHead(look)`: `.show_question(words, help_words, picture)`,
  `.show_reading(in_help=, start=, length=)`, `.stop_reading()`.
- `question.AnswerLine(look)`: `.show_answer(question, Choice)`.
  `question.AnswerRow(look, AnsweredQuestion(...))`: signal change_requested(Picked).
- `hero.MessageHero(look, HeroMessage(words, glyph, tone, safe, more, chip))`,
  `hero.SafeLine(look, words)`, `hero.GlyphLabel(look, name, size=, colour=)`.
- `chips.StatusChip(look, Chip)`, `chips.Steps(look)`, `chips.ProgressBar(look)`:
  `.show_progress(done, total, words)`. `level_bars.LevelBars(look)`: `.show_levels(Levels)`.
- `people.Who(look)`, `people.Portrait(look, size=, round_=)`: `.show_person(name, photo)`.
- `card.Card(look, name, fill=, side=)`: a quiet card; put components into its `.column`.
- `pdf_view.PdfView(look)`: `.show_pdf(bytes)`, `.show_page(n)`, `.page_count()`, `.zoom_in()`,
  `.zoom_out()`, `.thumbnail(page, width)`; signals shown(), failed().

For coordinators (smaller, margins of 6)
- `co_frame.CoFrame(look)`: `.show_bars(CoBars)`, `.show_content(widget)`, `.overlay`; signals
  listen_, concerns_, sign_out_requested(), section_requested(Picked). `rail.RailItem`.
- `visit_table.VisitTable(look)`: `.show_rows(tuple[VisitRow])`; signal opened(Picked).
- `fields.Field(look, label, widget)`, `fields.ChoiceBox(look, label)`,
  `fields.MomentBox(look, label, with_time=)`, `fields.TickLine(look, Choice)`.
- `actions.ActionCard(look, ActionLine(words, who_and_when, state))`.
- `keys.Key(..., size=KeySize.SMALL or MINI)`.
"""
