"""The list of visits, and getting the news from the shared folder."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from qc_desktop.services.sending import ReceiveResult, SendProgress
from qc_desktop.ui.background import Job, Progress, Things
from qc_desktop.ui.flows.coordinator_desk import Desk, problem_in
from qc_desktop.ui.flows.coordinator_listing import Faces, Wanted, visits_state
from qc_desktop.ui.screens.coordinator.visits import VisitsScreen
from qc_desktop.ui.screens.coordinator.visits_state import News, PageWish, Search, VisitWish
from qc_desktop.words import joined, plain, plain_n


class VisitsFlow(QObject):
    """Lists visits page by page."""

    opened = Signal(VisitWish)
    plan_requested = Signal()
    papers_requested = Signal()
    board_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wanted = Wanted()
        self._news = News(words="")
        self._job: Job | None = None
        self.screen = VisitsScreen(desk.look)
        self.screen.searched.connect(self._search)
        self.screen.page_requested.connect(self._turn)
        self.screen.open_requested.connect(self.opened)
        self.screen.plan_requested.connect(self.plan_requested)
        self.screen.papers_requested.connect(self.papers_requested)
        self.screen.board_requested.connect(self.board_requested)
        self.screen.news_requested.connect(self._get_news)
        self.screen.stop_requested.connect(self._stop)

    def open(self) -> None:
        """Show the list."""
        visits = self._desk.tried(self._desk.laptop.visits.listing) or ()
        self._desk.show(
            self.screen,
            plain("Visits"),
            plain_n("{count} visit", "{count} visits", len(visits)),
        )
        self._show()

    def _show(self) -> None:
        visits = self._desk.tried(self._desk.laptop.visits.listing) or ()
        faces = Faces(person=self._desk.person, place=self._desk.place_photo)
        state = visits_state(visits, self._wanted, faces, self._desk.now.tzinfo, self._news)
        self.screen.show_state(state)

    def _search(self, search: Search) -> None:
        self._wanted = replace(self._wanted, search=search.words, filter=search.filter, page=1)
        self._show()

    def _turn(self, wish: PageWish) -> None:
        self._wanted = replace(self._wanted, page=wish.page, rows=wish.rows)
        self._show()

    def _get_news(self) -> None:
        if self._job is None:
            self._news = News(words=plain("Getting the news. Please wait."), running=True)
            self._show()
            self._job = self._desk.run(
                self._exchange,
                self._received,
                self._failed,
                progressed=self._progressed,
                stopped=self._stopped,
            )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _exchange(self, progress: Progress) -> ReceiveResult:
        def tell(step: SendProgress) -> None:
            # Once asked, `stop` ends the work between two parts, where nothing is half done.
            if not progress.stop_wanted:
                progress.tell(step.done, step.total)

        def stop() -> bool:
            return progress.stop_wanted

        return self._desk.laptop.sending.exchange(tell, stop)

    def _progressed(self, things: Things) -> None:
        words = plain("Getting the news: {done} of {of}", done=things.done, of=things.of)
        self._news = News(words=words, done=things.done, total=things.of, running=True)
        self._show()

    def _received(self, result: ReceiveResult) -> None:
        self._end(_news_words(result))

    def _stopped(self) -> None:
        self._end(plain("Stopped. What came is safe here."))

    def _failed(self, trouble: Exception) -> None:
        self._end("")
        self._desk.tell(problem_in(trouble))

    def _end(self, words: str) -> None:
        self._job = None
        self._news = News(words=words)
        self._show()


def _news_words(result: ReceiveResult) -> str:
    came = [
        words
        for count, words in (
            (result.visits, plain_n("{count} visit", "{count} visits", result.visits)),
            (result.photos, plain_n("{count} photo", "{count} photos", result.photos)),
            (
                result.voice_notes,
                plain_n("{count} voice note", "{count} voice notes", result.voice_notes),
            ),
        )
        if count
    ]
    if not came:
        return plain("There is nothing new. All from here is sent.")
    return plain("New here: {things}. All from here is sent.", things=joined(came))
