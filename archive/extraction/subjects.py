"""Find who speaks at a reporting verb: the phrase after it, before it, or the one it takes over."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.arabic import letters
from archive.extraction.accordance import RELAYING
from archive.extraction.cues import Cue, cue_at
from archive.extraction.frames import Frame
from archive.extraction.lexicon import is_definite, words
from archive.extraction.names import is_sure_name
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.sources import LOOK_BACK, Source, relayed
from archive.extraction.subjects_before import OPENERS, agrees_with, source_before
from archive.extraction.words import classes, is_preposition, without_conjunction

_SPEAKING: Final = frozenset({"role", "organisation", "body", "outlet", "unnamed"})
_TOLD: Final = frozenset({"أبلغ", "أخبر"})
"""Verbs whose object is who hears it; the outlet that writes is told (أبلغت الصحيفة أن)."""
LONG_DOCUMENT: Final = 12
"""Words after a document's head in which its issuer is looked for."""
LONGEST_OPENING: Final = 8
"""Words of an adjunct before the comma that ends it (وفي ختام الجلسة، ترأس)."""
COMMAS: Final = ("،", ",")
_SIDES: Final = frozenset(
    side + pronoun for side in ("جهت", "جانب", "ناحيت") for pronoun in ("ه", "ها", "هم", "هما")
)
"""من جهته، من جانبها: whoever comes next speaks for one side."""
_OWNED: Final = ("ته", "تها", "تهم", "اه", "وه")
"""Endings of somebody's relative or deputy, who is spoken of (أصيبت زوجته)."""
SKIPPED: Final = 4
"""Adverbs and days between a verb and its subject at most."""


def find_source(reader: Reader, frame: Frame, begin: int) -> Source:
    """Return the source of a framed cue; `begin` is where the unread part of its sentence begins."""
    cue = frame.cue
    if cue.participle:
        return Source("chain", _sentence_subject(reader, cue, begin))
    if cue.form.kind == "noun":
        return _of_noun(reader, cue, begin)
    if cue.form.lemma.tier == "D":
        return Source("after", _document_after(reader, frame, begin))
    if cue.form.lemma.verb in RELAYING:
        passed_on = relayed(reader, cue.index + 1, frame.region_end)
        if passed_on is not None:
            return passed_on
    after = _subject_after(reader, frame)
    if after is not None:
        return Source("after", after)
    return source_before(reader, cue, begin)


def _sentence_subject(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return the subject of a sentence whose verb is no reporting one.

    أصدرت الخلية توضيحا ...، مشيرة إلى أن.
    """
    verb = begin
    while verb < cue.index and (reader.lexemes[verb].kind != "word" or reader.lexemes[verb].key in OPENERS):
        verb += 1
    if verb + 1 >= cue.index:
        return None
    is_verb = not classes(reader.lexemes[verb].key) and not is_definite(reader.lexemes[verb].key)
    start = _skip_adverbs(reader, verb + 1, cue.index) if is_verb else verb
    mention = read_phrase(reader, start, cue.index)
    if mention is None or not classes(mention.head) & _SPEAKING and mention.kind != "person":
        return None
    if mention.kind == "person" and not _is_sure(reader, mention):
        return None
    return mention if agrees_with(mention, cue) else None


def sentence_topic(reader: Reader, start: int, end: int) -> Mention | None:
    """Return the named person a telling sentence is about: who may speak next.

    واتجه المقاتل فلان إلى ....
    """
    verb = _after_opening(reader, start, end)
    if verb + 1 >= end or cue_at(reader.lexemes, verb, start) is not None or verb in reader.quotes:
        return None
    if classes(reader.lexemes[verb].key) or is_definite(reader.lexemes[verb].key):
        return None
    mention = read_phrase(reader, _skip_adverbs(reader, verb + 1, end), end)
    if mention is None or mention.head.endswith(_OWNED):
        return None
    if mention.kind in ("role", "organisation"):
        return mention if mention.definite and classes(mention.head) & _SPEAKING else None
    if mention.kind != "person" or mention.name is None or not _is_sure(reader, mention):
        return None
    return mention if mention.role or mention.name[1] - mention.name[0] > 1 else None


def _after_opening(reader: Reader, start: int, end: int) -> int:
    """Return where a sentence begins after a fronted adjunct (وفي بكفيا، ترأس؛ من جهتها وافقت)."""
    lexemes, verb = reader.lexemes, start
    while verb < end and lexemes[verb].kind != "word":
        verb += 1
    if verb >= end or not _opens_adjunct(lexemes[verb].key):
        return verb
    if verb + 1 < end and lexemes[verb + 1].key in _SIDES:
        verb += 2
        return verb + 1 if verb < end and lexemes[verb].text in COMMAS else verb
    commas = (i for i in range(verb, min(end, verb + LONGEST_OPENING)) if lexemes[i].text in COMMAS)
    return next(commas, verb - 1) + 1


def _opens_adjunct(key: str) -> bool:
    """Tell whether a preposition or a time word opens a sentence, the joined و left out (وفي، وعلى)."""
    plain = key[1:] if key[:1] == "و" and is_preposition(key[1:]) else without_conjunction(key)
    return bool(classes(plain) & {"preposition", "time", "adverb"})


def _document_after(reader: Reader, frame: Frame, begin: int) -> Mention | None:
    if reader.lexemes[frame.cue.index + 1].key in ("فيه", "فيها"):
        return _last_group(reader, begin, frame.cue.index)
    return _to_region_end(reader, read_phrase(reader, frame.cue.index + 2, frame.region_end), frame)


def _last_group(reader: Reader, begin: int, end: int) -> Mention | None:
    """Return the last body or person named before جاء فيه (بيانا صادرا عن النقابة جاء فيه)."""
    found, index = None, max(begin, end - LOOK_BACK)
    while index < end:
        mention = read_phrase(reader, index, end)
        if mention is not None and mention.kind in ("organisation", "person"):
            found, index = mention, mention.end
        else:
            index += 1
    return found


def _to_region_end(reader: Reader, mention: Mention | None, frame: Frame) -> Mention | None:
    """Stretch a document to where its clause begins: its issuer often stands there.

    البيان الصادر عن الوزارة أن.
    """
    if mention is None or mention.kind != "document" or frame.region_end - mention.end > LONG_DOCUMENT:
        return mention
    end = frame.region_end
    while end > mention.end and is_preposition(reader.lexemes[end - 1].key):
        end -= 1
    return replace(mention, reach=max(mention.end, end))


def _of_noun(reader: Reader, cue: Cue, begin: int) -> Source:
    """Read قوله after نقلت الوكالة عن فلان; بالقول belongs to the verb before it."""
    if not reader.lexemes[cue.index].key.startswith("ب"):
        passed_on = relayed(reader, begin, cue.index)
        if passed_on is not None:
            return passed_on
    return Source("chain")


def _subject_after(reader: Reader, frame: Frame) -> Mention | None:
    index = _skip_adverbs(reader, frame.cue.index + 1, frame.region_end)
    mention = read_phrase(reader, index, frame.region_end)
    if mention is None or not can_be_subject(reader, frame, mention):
        return None
    return _to_region_end(reader, mention, frame)


def _skip_adverbs(reader: Reader, index: int, end: int) -> int:
    skipped = 0
    while index < end and skipped < SKIPPED:
        lexeme = reader.lexemes[index]
        if lexeme.text == "(":
            index = next(
                (i + 1 for i in range(index, min(index + 8, end)) if reader.lexemes[i].text == ")"), end
            )
            continue
        if (
            lexeme.key in ("ذلك", "بذلك")
            or lexeme.key == "اول"
            and index + 1 < end
            and reader.lexemes[index + 1].key == "امس"
        ):
            index += 1
            continue
        known = classes(lexeme.key)
        if (
            lexeme.kind != "word"
            or not known & {"time", "adverb"}
            or known & {"role", "title", "organisation"}
        ):
            break
        index += 1
        skipped += 1
    return index


def can_be_subject(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether a phrase after the verb is its subject rather than its object.

    Agreement, case, and kind of head.
    """
    form, head = frame.cue.form, mention.head
    if form.pronoun and form.finite and mention.kind == "unnamed" and not mention.definite:
        return False
    if mention.kind == "pronoun":
        return True
    if mention.kind == "person":
        return _is_sure(reader, mention) or frame.kind != "object" and form.lemma.tier != "N"
    first = reader.lexemes[mention.start]
    known = classes(head)
    if _is_barred(reader, frame, mention):
        return False
    if not known and (head.endswith(("ته", "ها", "هم")) or form.lemma.tier == "N"):
        return False
    if not known and is_definite(first.key) and mention.end - mention.start == 1:
        return frame.kind != "object"
    if is_definite(first.key) and head.endswith("ين") and not known & {"title"}:
        return False
    if frame.kind == "object" and not known & {
        "role",
        "title",
        "organisation",
        "body",
        "outlet",
        "document",
        "unnamed",
        "quantifier",
    }:
        return False
    if form.number != "s" or known & {"quantifier"} or mention.plural:
        return True
    if mention.kind in ("organisation", "document", "unnamed") and _gender_clashes(
        form.gender, mention, head
    ):
        return False
    return bool(known) or frame.kind != "object"


def _is_barred(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether a phrase is no subject: an accusative, an unknown noun, the outlet that is told."""
    form, known = frame.cue.form, classes(mention.head)
    if form.lemma.verb in _TOLD and "outlet" in known and mention.end - mention.start == 1:
        return True
    if letters.FATHATAN in reader.lexemes[mention.start].text and form.number == "s":
        return True
    return not known and not mention.definite


def _is_sure(reader: Reader, mention: Mention) -> bool:
    """Tell whether a name is backed by a title, a description.

    A known given name or its fuller form elsewhere.
    """
    assert mention.name is not None  # noqa: S101 -- asked of named mentions only
    start, end = mention.name
    if mention.described or is_sure_name(reader.lexemes, start, end):
        return True
    return reader.lexemes[start].key in reader.family_names


def _gender_clashes(gender: str, mention: Mention, head: str) -> bool:
    """Tell whether a noun and its verb disagree: أكد وزارة cannot be verb and subject; أفادت مصادر can."""
    if head in words("unnamed_heads") and not mention.feminine:
        return False
    if mention.feminine:
        return gender == "m" and head not in ("خليفه",)
    return gender == "f" and head in words("document_heads") | {
        "مجلس",
        "مكتب",
        "جيش",
        "حزب",
        "مركز",
        "تحالف",
        "اتحاد",
        "تنظيم",
        "مرصد",
        "بنك",
        "جهاز",
    }
