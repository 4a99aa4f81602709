"""Find who acts in a clause beside the main one and says something there (لكن البلدية رفضت، مؤكدة أن)."""

from __future__ import annotations

from typing import Final

from archive.extraction.agreement import agrees_with
from archive.extraction.cues import Cue, form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import LONGEST_ASIDE, WITHHOLDS
from archive.extraction.lexemes import COMMAS
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.subjects_before import BUT
from archive.extraction.topics import is_sure
from archive.extraction.words import EXCEPT, is_complementizer
from archive.extraction.writer_turns import RESUMED

_AS: Final = frozenset({"اذ", "حيث"})
_TIMES: Final = frozenset({"وقت", "الوقت", "حين"})
_IN: Final = "في"
_WHICH: Final = "الذي"
_ACTING: Final = frozenset({"person", "role", "organisation"})


def subject_behind_but(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return who acts in the clause that لكن opens before a participle (لكن | البلدية رفضت، مؤكدة أن)."""
    for index in range(cue.index - 3, begin, -1):
        if reader.lexemes[index].key not in BUT:
            continue
        mention = read_phrase(reader, index + 1, cue.index)
        if mention is None or not is_everyday_verb(reader.lexemes[mention.end].key):
            return None
        return mention if agrees_with(mention, cue) else None
    return None


def subject_of_turn(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return whom the sentence turns to, when a later verb without subject tells what they said.

    غير أن | قياديا، طلب عدم كشف اسمه، قدم رواية أخرى، إذ أوضح أن؛ لكن | الوزير قدم رواية أخرى، وأوضح أن.
    """
    lexemes, start = reader.lexemes, begin + 1
    if start >= cue.index:
        return None
    if lexemes[begin].key in EXCEPT and is_complementizer(lexemes[start]):
        start += 1
    elif lexemes[begin].key not in BUT:
        return None
    joins = cue.joined or lexemes[cue.index - 1].key in _AS
    mention = read_phrase(reader, start, cue.index) if joins and start < cue.index else None
    if mention is None or mention.kind not in _ACTING | {"unnamed"} or not agrees_with(mention, cue):
        return None
    verb = _past_withholding(reader, mention.end, cue.index)
    if verb >= cue.index:
        return None
    form = form_at(lexemes, verb)
    acts = is_everyday_verb(lexemes[verb].key) or form is not None and form.finite
    return mention if acts and (mention.kind != "person" or is_sure(reader, mention)) else None


def _past_withholding(reader: Reader, index: int, limit: int) -> int:
    """Return one past the commas between which somebody asks that no name be told (، طلب عدم كشف اسمه، |)."""
    lexemes = reader.lexemes
    if (
        index + 1 >= limit
        or lexemes[index].text not in COMMAS
        or not WITHHOLDS.fullmatch(lexemes[index + 1].key)
    ):
        return index
    near = range(index + 2, min(index + LONGEST_ASIDE, limit))
    return next((at + 1 for at in near if lexemes[at].text in COMMAS), index)


def subject_meanwhile(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return who acts in a clause of time before a participle, where the main one has nobody.

    ويأتي هذا في وقت يدق فيه | الأمين العام فلان ناقوس الخطر، قائلا إن.
    """
    for index in range(cue.index - 3, begin, -1):
        if reader.lexemes[index].key not in _TIMES or reader.lexemes[index - 1].key != _IN:
            continue
        subject = index + 2 + (reader.lexemes[index + 1].key == _WHICH)
        subject += reader.lexemes[subject].key in RESUMED
        mention = read_phrase(reader, subject, cue.index)
        if mention is None or mention.kind not in _ACTING or not agrees_with(mention, cue):
            return None
        return mention if mention.kind != "person" or is_sure(reader, mention) else None
    return None
