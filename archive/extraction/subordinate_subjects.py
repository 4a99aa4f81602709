"""Find who acts in a clause beside the main one and says something there (لكن البلدية رفضت، مؤكدة أن)."""

from __future__ import annotations

from typing import Final

from archive.extraction.agreement import agrees_with
from archive.extraction.cues import Cue
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.subjects_before import BUT
from archive.extraction.topics import is_sure
from archive.extraction.writer_turns import RESUMED

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
