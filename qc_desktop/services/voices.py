"""Voices of people who read the questions aloud."""

from dataclasses import dataclass
from itertools import product

from qc_desktop.domain.checklists import Checklist
from qc_desktop.domain.evidence import MediaRef
from qc_desktop.domain.facts import newest_by_key
from qc_desktop.domain.ids import ChecklistId, PersonId, QuestionId
from qc_desktop.domain.problems import Problem, ProblemKey
from qc_desktop.domain.settings import Language
from qc_desktop.domain.voices import RECORDING, Line, ReadPart, RecordedVoice, words_of
from qc_desktop.services.checklists import Checklists
from qc_desktop.services.media import Media
from qc_desktop.services.saving import Saving
from qc_desktop.storage import facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A sentence, its words, and the sound of a person who read it."""

    line: Line
    words: str
    sound: MediaRef


class Voices:
    """Keeps at most one voice for each sentence and language; the newest counts."""

    def __init__(self, saving: Saving, media: Media, checklists: Checklists) -> None:
        self._saving = saving
        self._media = media
        self._checklists = checklists

    def line(
        self,
        question: str,
        part: ReadPart = ReadPart.QUESTION,
        language: Language = Language.ENGLISH,
    ) -> Line:
        """Return a sentence of the checklist that new visits use.

        Raises Problem NOT_FOUND for a question it has not, or one with no such sentence.
        """
        checklist = self._checklists.default()
        line = Line(
            checklist=checklist.id, question=QuestionId(question), part=part, language=language
        )
        if not _words_in(checklist, line):
            raise Problem(ProblemKey.NOT_FOUND, question)
        return line

    def add(self, line: Line, sound: bytes, *, by: PersonId) -> Recorded:
        """Keep a sound file for a sentence, in place of any other. Slow.

        Sealed and on disk when it returns. Raises Problem NOT_A_SOUND, SOUND_TOO_LONG or
        DISK_FULL.
        """
        from qc_desktop.interchange.sound import prepare_voice  # noqa: PLC0415 - libsndfile is slow

        voice = prepare_voice(sound)
        return self._keep(line, self._media.keep_ogg(voice.ogg, voice.seconds), by=by)

    def add_spoken(self, line: Line, pcm: bytes, rate: int, *, by: PersonId) -> Recorded:
        """Keep what was just said into a microphone: 16-bit mono sound. Slow. As `add`."""
        from qc_desktop.interchange.sound import prepare_spoken  # noqa: PLC0415 - as above

        voice = prepare_spoken(pcm, rate)
        return self._keep(line, self._media.keep_ogg(voice.ogg, voice.seconds), by=by)

    def remove(self, line: Line, *, by: PersonId) -> None:
        """Let the machine read this sentence again. The sound stays in the log."""
        self._saving.save(by, RECORDING.set(line.checklist, line.key, RecordedVoice()))

    def listing(self, checklist: ChecklistId | None = None) -> tuple[Recorded, ...]:
        """Return the voices there are, in the order of the questions."""
        found = self._checklists.get(checklist) if checklist else self._checklists.default()
        return self._of(found)

    def sound_for(self, words: str, language: str) -> bytes | None:
        """Return the sound of a person who read these words, or None where there is none here."""
        for one in self._of(self._checklists.default()):
            if one.words == words and one.line.language == language:
                return self._media.find(one.sound.id)
        return None

    def sound(self, recorded: Recorded) -> bytes:
        """Return a voice to be played. Raises Problem MEDIA_MISSING or DAMAGED_DATA."""
        return self._media.read(recorded.sound)

    def _keep(self, line: Line, sound: MediaRef, *, by: PersonId) -> Recorded:
        self._saving.save(by, RECORDING.set(line.checklist, line.key, RecordedVoice(sound=sound)))
        words = _words_in(self._checklists.get(line.checklist), line)
        return Recorded(line=line, words=words, sound=sound)

    def _of(self, checklist: Checklist) -> tuple[Recorded, ...]:
        with self._saving.database.read() as tx:
            standing = newest_by_key(facts.of_subject(tx, checklist.id), RECORDING)
        found: list[Recorded] = []
        for line in _lines(checklist) if standing else ():
            voice = standing.get(line.key)
            if voice is not None and voice.sound is not None:
                words = _words_in(checklist, line)
                found.append(Recorded(line=line, words=words, sound=voice.sound))
        return tuple(found)


def _lines(checklist: Checklist) -> tuple[Line, ...]:
    questions = (*checklist.practice, *checklist.questions)
    return tuple(
        Line(checklist=checklist.id, question=question.id, part=part, language=language)
        for question, language, part in product(questions, Language, ReadPart)
    )


def _words_in(checklist: Checklist, line: Line) -> str:
    try:
        return words_of(line, checklist.question(line.question))
    except KeyError:
        return ""
