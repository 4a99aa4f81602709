"""Find who issued the document that a verb speaks from: بيانا لحركة النهوض قالت فيه."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from archive.extraction.adverbials import skip_adverbs
from archive.extraction.agreement import agrees_with
from archive.extraction.complements import SPEAKS
from archive.extraction.cues import Cue
from archive.extraction.frame_words import IN_IT
from archive.extraction.frames import Frame
from archive.extraction.lexicon import is_definite
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.report import Report
from archive.extraction.source_mentions import is_definite_head, read_source
from archive.extraction.sources import LONG_DOCUMENT, last_named, voiced
from archive.extraction.topics import is_sure, sentence_subject
from archive.extraction.words import classes, has_article, is_adjective, is_preposition

_IN_IT: Final = ("فيه", "فيها")
_WITHIN: Final = frozenset({"في", "عبر", "ضمن"})
LONG_SPEECH: Final = 24
"""Words between a speech and the verb in it: its speaker with office and title (كلمة لرئيس ... قال فيها)."""
_SITES: Final = frozenset({"تطبيق", "منصه", "موقع", "شبكه", "صفحه", "قناه"})
"""Where something is printed, whose name is no person's."""


def issuer_before(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return who issued the document that a verb speaks from (بيانا لحركة النهضة قالت فيه، كلمة قال فيها)."""
    after = cue.index + 1
    if after >= len(reader.lexemes) or reader.lexemes[after].key not in _IN_IT:
        return None
    beside = _unnamed_beside(reader, cue, begin)
    if beside is not None:
        return beside
    places = range(cue.index - 1, max(begin, cue.index - LONG_SPEECH) - 1, -1)
    named = issuer_within(reader, cue, places)
    return named if named is not None and agrees_with(named, cue) else sentence_subject(reader, cue, begin)


def _unnamed_beside(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return the unnamed source that stands right before the verb (نشرت خبرا عن مصدر عسكري | قال فيه إن)."""
    for start in range(max(begin, cue.index - LONG_DOCUMENT), cue.index):
        mention = read_phrase(reader, start, cue.index)
        if mention is not None and mention.end == cue.index and mention.kind == "unnamed":
            return mention if not mention.definite and reader.lexemes[start - 1].key == "عن" else None
    return None


def issuer_within(reader: Reader, cue: Cue, places: range) -> Mention | None:
    """Return the issuer printed beside the first document of some places (بيانا لحركة النهوض)."""
    for index in places:
        key = reader.lexemes[index].key.removesuffix("ا")
        if not (classes(key) | classes(key.removeprefix("ب"))) & {"document", "occasion"}:
            continue
        if "organisation" in classes(reader.lexemes[index - 1].key):
            continue  # وحدة بحوث القنوات
        named = read_source(reader, index + 1, cue.index)
        if (
            named is not None
            and (named.kind in ("organisation", "person") or _is_sent_by(reader, named))
            and (named.kind != "person" or is_sure(reader, named))
        ):
            return named
    return None


def _is_sent_by(reader: Reader, named: Mention) -> bool:
    """Tell whether ل leads from a document to a press officer (بيانا لمتحدث باسم الوزارة | قال فيه)."""
    key = reader.lexemes[named.start].key
    return named.kind in ("role", "unnamed") and key[:1] == "ل" and bool(SPEAKS.search(key.lstrip("ل")))


def document_after(reader: Reader, frame: Frame, begin: int) -> Mention | None:
    if reader.lexemes[frame.cue.index + 1].key in ("فيه", "فيها"):
        named = last_named(reader, begin, frame.cue.index, ("organisation", "person"))  # جاء فيه
        first = read_phrase(reader, begin, frame.cue.index) if named is None else named
        return first if first is not None and first.kind in ("organisation", "person", "role") else None
    voice = voiced(reader, frame.cue.index + 1, frame.region_end)  # جاء على لسان المدير أن
    mention = voice.mention if voice is not None else None
    if mention is None and reader.lexemes[frame.cue.index + 1].key[:1] == "ب":
        mention = read_source(reader, frame.cue.index + 1, frame.region_end)  # وجاء بالتقرير أن
    if mention is None:
        start = skip_adverbs(reader, frame.cue.index + 2, frame.region_end)
        mention = read_phrase(reader, start, frame.region_end)
    if mention is not None and mention.kind == "person" and not is_sure(reader, mention):
        return None
    return to_region_end(reader, mention, frame)


def documents_of(reader: Reader, report: Report) -> Iterator[str]:
    """Yield the folded heads of the documents somebody speaks in (أعلن المكتب في | بلاغ | أن).

    Whoever speaks since, البلاغ is theirs; so is a document that spoke itself (ذكر | بيان للشرطة أن).
    """
    if report.cue is None or not report.cue.finite or report.source.kind not in ("after", "before"):
        return
    if report.source.mention is not None and report.source.mention.kind == "document":
        yield report.source.mention.head
    end = report.parts[0][0] if report.parts else report.cue.index + LONG_DOCUMENT
    first = report.cue.index + 1
    for index in range(first, min(end, first + LONG_SPEECH, len(reader.lexemes))):
        key = reader.lexemes[index].key
        if reader.lexemes[index - 1].key in _WITHIN and "document" in classes(key) and not is_definite(key):
            yield key
        elif key[:1] == "ب" and not classes(key) and "document" in classes(key[1:]):
            yield key[1:]


def is_alone(reader: Reader, mention: Mention) -> bool:
    """Tell whether a document is named by one definite word (وأضاف البيان أن)."""
    return mention.end - mention.start == 1 and is_definite_head(reader, mention)


def to_region_end(reader: Reader, mention: Mention | None, frame: Frame) -> Mention | None:
    """Stretch a document to where its clause begins: its issuer often stands there.

    المذكرة الصادرة عن النقابة أن.
    """
    if mention is None or mention.kind != "document":
        return mention
    end = min(frame.region_end, mention.end + LONG_DOCUMENT)
    end = _before_object(reader, mention.end, end) if frame.kind == "object" else end
    while end > mention.end and is_preposition(reader.lexemes[end - 1].key):
        end -= 1
    return replace(mention, reach=max(mention.end, end))


def _before_object(reader: Reader, start: int, end: int) -> int:
    """Return where the object of a verb begins behind a document (طالب البيان | الدول بالوفاء للصندوق)."""
    for index in range(start, end):
        lexeme, before = reader.lexemes[index], reader.lexemes[index - 1].key
        governed = is_preposition(before) or not is_definite(before) and index > start
        if has_article(lexeme) and not is_adjective(lexeme.key) and not governed:
            return index
    return end


def who_told_in(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return whose paper or statement it is that a verb without subject speaks of.

    قدم الباحث سالم حداد من وحدة المياه ورقة ذكر | فيها أن.
    """
    if cue.index + 1 >= len(reader.lexemes) or reader.lexemes[cue.index + 1].key not in IN_IT:
        return None
    if (subject := sentence_subject(reader, cue, begin)) is not None:
        return subject
    named = last_named(reader, begin, cue.index, ("person",))
    on_site = named is not None and reader.lexemes[named.start - 1].key in _SITES
    return None if on_site else named
