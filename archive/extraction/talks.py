"""Find whom a reporter reached or held an interview with, who speaks then: اتصلت الصحيفة بالمدير فقال."""

from __future__ import annotations

from typing import Final

from archive.extraction.agreement import agrees_with
from archive.extraction.cues import Cue
from archive.extraction.lexemes import COMMAS
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.source_mentions import read_source
from archive.extraction.sources import LOOK_BACK

_TALKS: Final = frozenset({"مقابله", "المقابله", "حوار", "الحوار", "لقاء", "حديث"})
_HELD: Final = ("اجرته", "اجراه", "اجريت")
"""Verbs that tell who held an interview (أجرتها معه القناة)."""

_REACHING: Final = frozenset({"بالتواصل", "وبالتواصل", "بالاتصال", "وبالاتصال"})
"""At the head of a sentence they name whom the outlet reached (وبالتواصل | مع مدير المدرسة، قال)."""
_REACHED: Final = frozenset(
    {
        *("اتصل", "اتصلت", "اتصلنا", "تواصل", "تواصلت", "تواصلنا", "توجه", "توجهت", "توجهنا"),
        *("نقل", "نقلت", "نقلنا", "حمل", "حملت", "حملنا", "عرض", "عرضت", "عرضنا", "واجه", "واجهت", "واجهنا"),
    }
)
"""Verbs of reaching somebody, whose answer ف leads to (اتصلت الصحيفة بالمدير | فأفاد بأن)."""
_MET: Final = frozenset(
    {"التقي", "التقت", "التقينا", "قابل", "قابلت", "قابلنا", "صادفنا", "زار", "زارت", "زرنا"}
)
"""Such verbs that take whom they reach without a preposition."""
_WE_MET: Final = frozenset({"التقينا", "قابلنا", "صادفنا"})
_FOR_COMMENT: Final = frozenset({"للتعليق", "للاستفسار", "للاستيضاح", "هاتفيا", "هناك"})
_PERSONS: Final = frozenset({"person", "role", "unnamed"})
_TO_WHOM: Final = frozenset({"مع", "علي", "الي"})


def interviewed(reader: Reader, begin: int, end: int, at_once: bool) -> Mention | None:
    """Return whom an interview was held with (في مقابلة أجرتها الشبكة مع الجنرال فلان، | قال).

    `at_once` tells that حيث leads to the verb, so that it need not be told who held it.
    """
    talks, held = False, at_once
    if reader.lexemes[begin].key in _REACHING and reader.lexemes[begin + 1].key == "مع":
        return read_phrase(reader, begin + 2, end)
    if reader.lexemes[begin].key in _REACHING and reader.lexemes[begin + 1].key[:1] == "ب":
        return read_source(reader, begin + 1, end)
    for place in range(max(begin, end - LOOK_BACK), end):
        key = reader.lexemes[place].key
        talks = talks or key in _TALKS
        held = held or talks and key.startswith(_HELD)
        if talks and held and key == "مع":
            mention = read_phrase(reader, place + 1, end)
            return mention if mention is not None and mention.kind == "person" else None
    return None


def who_was_reached(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return whom a reporter reached, beside whom ف joins a verb without subject.

    اتصلت «الأفق» بمدير الكهرباء سالم حداد | فأفاد بأن; التقت الصحيفة المدير فلانا، | فقال; whom `we` met
    needs no ف (التقينا الطالبة سعاد، | قالت).
    """
    lexemes, start = reader.lexemes, max(begin, cue.index - LOOK_BACK)
    keys = [lexeme.key.removeprefix("و") for lexeme in lexemes[start : cue.index]]
    joined = lexemes[cue.index].key[:1] == "ف" or not _WE_MET.isdisjoint(keys)
    if cue.form.number != "s" or not joined:
        return None
    met = not _MET.isdisjoint(keys)
    if not met and _REACHED.isdisjoint(keys):
        return None
    for place in range(start + 1, cue.index):
        led = lexemes[place - 1].key in _TO_WHOM or lexemes[place].key[:1] == "ب"
        found = read_source(reader, place, cue.index) if led or met else None
        if found is not None and found.kind in _PERSONS and _is_beside(reader, found, cue):
            return found if agrees_with(found, cue) else None
    return None


def _is_beside(reader: Reader, found: Mention, cue: Cue) -> bool:
    """Tell whether nothing stands between whom a reporter reached and the verb, but what for (للتعليق،)."""
    end = found.end
    while end < cue.index and reader.lexemes[end].key in _FOR_COMMENT:
        end += 1
    return cue.index - end <= (reader.lexemes[cue.index - 1].text in COMMAS)
