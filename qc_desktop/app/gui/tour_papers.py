"""The papers of the tour: both reports, the badges, the exports."""

from collections.abc import Callable
from pathlib import Path

from qc_desktop.domain.people import Role
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.services.files import save_file
from qc_desktop.services.laptop import Laptop
from qc_desktop.services.reports import VisitPaper


def write_papers(laptop: Laptop, out: Path, told: Callable[[str], None]) -> tuple[Path, ...]:
    """Write every document that the office makes into `out`."""
    visit = laptop.visits.latest()
    if visit is None:
        raise Problem(ProblemKey.NOT_FOUND)
    by = laptop.organisations.contact()
    people = tuple(person.id for person in laptop.people.everyone(Role.CHECKER))
    stock = next(iter(laptop.badges.stocks()))
    papers = {
        "badge-cards.pdf": laptop.badges.card_pdf(people, by=by),
        "badge-sheet.pdf": laptop.badges.sheet_pdf(people, by=by, stock=stock),
    }
    for paper in VisitPaper:
        papers[f"{paper}.pdf"] = laptop.reports.pdf(visit, paper)
        papers[f"{paper}.html"] = laptop.reports.html(visit, paper).encode()
    for story in laptop.stories.shared()[:1]:
        papers["good-news.pdf"] = laptop.story_papers.pdf(story.id)
        papers["good-news-card.png"] = laptop.story_papers.png(story.id)
    made = [save_file(out / name, data) for name, data in papers.items()]
    made += [laptop.exports.write(form, out / f"visits.{form}") for form in ("csv", "xlsx", "json")]
    for path in made:
        told(path.name)
    return tuple(made)
