"""Tell whether a verb of saying in a relative clause has its own subject (الذي قال | السفير إن)."""

from __future__ import annotations

from typing import Final

from archive.extraction.frames import Frame
from archive.extraction.hearers import NEVER_ALONE
from archive.extraction.lexicon import is_definite
from archive.extraction.phrases import Reader
from archive.extraction.words import classes, owned_stem
from archive.extraction.writer_turns import RESUMED

_RESUMING: Final = RESUMED | {"عنهم"}
"""After a verb in a relative clause its subject follows (في الوقت الذي أكد فيه الوزير أن)."""
_RESUMING_CLAUSES: Final = frozenset({"انه", "انها", "انهم", "انهما", "انهن", "بانه", "بانها", "بانهم"})
"""What opens a clause about whom the relative before it is about."""
MERELY_SAYING: Final = frozenset({"قال", "أكد", "أضاف", "أوضح", "أعلن", "ذكر", "أفاد", "أشار", "بين", "كشف"})
"""Verbs that nobody can be the object of before a clause."""


def has_own_subject(reader: Reader, frame: Frame) -> bool:
    """Tell whether the verb or its clause goes back to what the relative is about, so that another speaks.

    الأمر الذي نفاه | الوزير؛ في الوقت الذي أكد فيه | الوزير أن؛ الجمعية التي أكدت | رئيستها أن.
    """
    cue, comp = frame.cue, frame.comp
    after = reader.lexemes[min(cue.index + 1, len(reader.lexemes) - 1)].key
    goes_back = comp is not None and reader.lexemes[comp].key.lstrip("و") in _RESUMING_CLAUSES
    if cue.form.pronoun or after in _RESUMING or goes_back:  # الحركة التي تعتقد واشنطن | أنها
        return True
    return _is_theirs_or_other(frame, after)


def _is_theirs_or_other(frame: Frame, after: str) -> bool:
    """Tell whether one of theirs, or another by office, stands behind the verb (التي أكدت | رئيستها)."""
    verb = frame.cue.form.lemma.verb
    if frame.kind == "object" or verb in NEVER_ALONE or "role" not in classes(after):
        return False
    return bool(owned_stem(after)) or is_definite(after) and verb in MERELY_SAYING
