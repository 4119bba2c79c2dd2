"""The brand in hand: what is typed and picked, a sample of it made behind the screen, its saving.

Nothing of it is the organisation's before it is saved.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.domain.brand_colours import family, read_colour
from qc_desktop.domain.organisations import Brand, LogoSaid, Organisation
from qc_desktop.domain.problems import Problem
from qc_desktop.ui.background import Progress
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_files import read_picture
from qc_desktop.ui.flows.coordinator_preview import Making, Preview
from qc_desktop.ui.screens.coordinator.pdf_pages import making_words
from qc_desktop.ui.screens.coordinator.settings_state import ColourSaid, OrganisationForm
from qc_desktop.words import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class _Logo:
    """A logo that was looked over. `is_new` until it is saved."""

    data: bytes | None = None
    said: LogoSaid | None = None
    is_new: bool = False


class BrandDraft(QObject):
    """One brand in hand. `shown_again` asks for the screen to be drawn anew."""

    shown_again = Signal()
    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.form = OrganisationForm(name="")
        self.problem = ""
        self.done = ""
        self._logo = _Logo()
        self._preview = Preview(desk, self._drawing)
        self._preview.changed.connect(self.shown_again)

    def open(self, organisation: Organisation) -> None:
        """Start from what is kept."""
        self.form = form_of(organisation)
        self._logo = _Logo(data=self._desk.laptop.organisations.logo())
        self.problem = self.done = ""
        self._preview.make()

    @property
    def sample(self) -> bytes | None:
        """The sample that was drawn last."""
        return self._preview.pdf

    @property
    def sample_words(self) -> str:
        """What stands in place of a sample, or with it."""
        return making_words() if self._preview.is_making else self._preview.problem

    @property
    def logo(self) -> bytes | None:
        """The logo in hand."""
        return self._logo.data

    def logo_words(self) -> str:
        """Return how the logo prints, where it was looked over just now."""
        if self._logo.said is LogoSaid.SOFT:
            return plain("It will look soft in print. An SVG or a larger PNG is sharp.")
        return plain("It prints sharp.") if self._logo.said is LogoSaid.SHARP else ""

    def edit(self, form: OrganisationForm) -> None:
        """Take what is typed, and draw the sample again."""
        self.form = form
        self.problem = self.done = ""
        self._preview.make()
        self.shown_again.emit()

    def save(self, form: OrganisationForm) -> None:
        """Save all of it, or say what is wrong and keep what is typed."""
        self.form = form
        self.done = ""
        self.problem = _fault_of(form)
        if not self.problem:
            self._save()
        self.shown_again.emit()

    def ask_for_logo(self) -> None:
        """Ask for a logo, and look it over behind the screen."""
        path = self._desk.tools.files.open_picture(plain("Choose a logo"))
        if path is None:
            return
        organisations = self._desk.laptop.organisations

        def look_over(_progress: Progress) -> _Logo:
            data = read_picture(path)
            return _Logo(data=data, said=organisations.try_logo(data), is_new=True)

        self.problem, self.done = "", plain("Looking at the logo. Please wait.")
        self.shown_again.emit()
        self._desk.run(look_over, self._take_logo, self._refuse_logo)

    def remove_logo(self) -> None:
        """Go back to our own mark; kept only with `save`."""
        self._take_logo(_Logo(is_new=True))

    def _save(self) -> None:
        organisations, me = self._desk.laptop.organisations, self._desk.me
        wanted, logo = self.form, self._logo

        def save() -> Organisation:
            kept = organisations.get()
            changed = changed_by(kept, wanted)
            if logo.is_new:
                chosen = organisations.keep_logo(logo.data) if logo.data else None
                changed = replace(changed, brand=replace(changed.brand, logo=chosen))
            return organisations.change(changed, by=me)

        organisation = self._desk.tried(save)
        if organisation is None:
            return
        self.form = form_of(organisation)
        self._logo = replace(self._logo, is_new=False)
        self.done = plain("Saved on this laptop.")
        self.saved.emit()

    def _take_logo(self, logo: _Logo) -> None:
        self._logo = logo
        self.problem, self.done = "", plain("Look at the sample. Save keeps it.")
        self._preview.make()
        self.shown_again.emit()

    def _refuse_logo(self, trouble: Exception) -> None:
        self.done = ""
        self.shown_again.emit()
        self._desk.tell(problem_in(trouble))

    def _drawing(self) -> Making | None:
        """Return how to draw the sample; what was drawn last stays until it is a brand again."""
        if _fault_of(self.form):
            return None
        reports, logo = self._desk.laptop.reports, self._logo.data
        wanted = changed_by(self._desk.laptop.organisations.get(), self.form)

        def make(_progress: Progress) -> bytes:
            return reports.sample_pdf(wanted, logo)

        return make


def form_of(organisation: Organisation) -> OrganisationForm:
    """Return the organisation as the screen shows it."""
    return OrganisationForm(
        name=organisation.name,
        phone=organisation.phone,
        return_address=organisation.return_address,
        lines=organisation.brand.lines,
        colour=organisation.brand.colour,
        accent=organisation.brand.accent,
    )


def changed_by(organisation: Organisation, form: OrganisationForm) -> Organisation:
    """Return the organisation with what a form says. Raises Problem NOT_A_COLOUR later, on use."""
    return replace(
        organisation,
        name=form.name.strip(),
        phone=form.phone.strip(),
        return_address=_lines(form.return_address),
        brand=Brand(
            colour=read_colour(form.colour) or form.colour,
            accent=read_colour(form.accent) or form.accent,
            lines=_lines(form.lines),
            logo=organisation.brand.logo,
        ),
    )


def main_said(typed: str) -> ColourSaid:
    """Return what becomes of the main colour: words stand on it, and it writes words on white."""
    said = accent_said(typed)
    colour = said.colour
    if colour is None or not said.is_easy:
        return said
    made = family(colour)
    if made.on_white == made.own:
        return said
    darker = plain("On white paper, words are a darker {shade}.", shade=made.on_white)
    return replace(said, words=f"{said.words} {darker}")


def accent_said(typed: str) -> ColourSaid:
    """Return what becomes of the second colour: words stand on it."""
    colour = read_colour(typed)
    if colour is None:
        return ColourSaid(words=plain("Write # and 6 letters or numbers, such as #0A5457."))
    made = family(colour)
    if not made.is_as_picked:
        words = plain(
            "Words on it are hard to read. Under words it is a darker {shade}.", shade=made.ground
        )
        return ColourSaid(words=words, colour=colour)
    if made.has_light_words:
        words = plain("Easy to read. Words on it are white.")
    else:
        words = plain("Easy to read. Words on it are dark.")
    return ColourSaid(words=words, colour=colour, is_easy=True)


def _fault_of(form: OrganisationForm) -> str:
    """Return what is wrong with a form, in words; "" where nothing is."""
    if not form.name.strip():
        return plain("Write the name of your organisation.")
    if read_colour(form.colour) is None or read_colour(form.accent) is None:
        return plain("Write # and 6 letters or numbers, such as #0A5457.")
    brand = Brand(lines=_lines(form.lines))
    try:
        brand.must_fit()
    except Problem as problem:
        words = problem.words()
        return f"{words.happened} {words.next_step}"
    return ""


def _lines(typed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line.strip() for line in typed if line.strip())
