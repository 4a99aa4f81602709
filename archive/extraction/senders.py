"""Find whose letter, call or speech a verb tells of: رسالة من النائبة أكدت فيها، كلمته التي قال فيها."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.extraction.agreement import agrees_with
from archive.extraction.cues import Cue
from archive.extraction.frame_words import IN_IT
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.no_sources import TELLERS
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.source_mentions import read_source
from archive.extraction.words import classes, is_adjective, is_preposition
from archive.extraction.writer_turns import RESUMED

_SENT: Final = frozenset(
    form
    for word in (
        *("رسالة", "برقية", "مذكرة", "مكالمة", "اتصال", "كتاب", "خطاب", "رد", "شكوى", "تقرير", "بيان"),
        *("دعوة", "طلب", "إشعار", "إخطار", "تهنئة", "شرح", "إفادة", "توضيح", "نداء", "عريضة", "إيجاز"),
    )
    for form in (fold(word), fold(word) + "ا")
)
"""What comes from somebody, alone or in the accusative (رسالة من، اتصالا من)."""
_TALKS: Final = frozenset({"مقابله", "لقاء", "حوار", "حوارا", "حديث", "حديثا"})
"""What an outlet holds with whoever speaks in it (عرضت القناة مقابلة مع)."""
_WHICH: Final = frozenset({"الذي", "التي"})
_DURING: Final = frozenset({"خلاله", "خلالها"})
LONG_SENDER: Final = 24
"""Words from the document's head to the verb in it at most: its sender with office and name."""


def sender_before(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return who sent the letter or made the call a verb tells of (تسلم رسالة من النائبة | أكدت فيها)."""
    if not _is_in_it(reader, cue):
        return None
    for index in range(cue.lead - 1, max(begin, cue.lead - LONG_SENDER) - 1, -1):
        joined = _joined_by(reader, index, begin, cue.lead)
        if joined == 0:
            continue
        sender = read_phrase(reader, joined, cue.lead)
        if sender is None or reader.lexemes[cue.index + 1].key in _DURING and sender.end < cue.lead:
            return None  # in a call both speak: تلقى الوزير اتصالا من نظيره، أكد خلاله
        return sender if _may_send(reader, sender, cue) else None
    return None


def _is_in_it(reader: Reader, cue: Cue) -> bool:
    after = cue.index + 1
    return after < len(reader.lexemes) and reader.lexemes[after].key in IN_IT


def _joined_by(reader: Reader, index: int, begin: int, end: int) -> int:
    """Return where the sender of a document at `index` begins, its adjectives left out; 0 for none.

    اتصالا هاتفيا من | النائب; an outlet's مقابلة مع | الوزير.
    """
    lexemes, key = reader.lexemes, reader.lexemes[index].key
    if key not in _SENT | _TALKS:
        return 0
    at = index + 1
    while at < end and not is_definite(lexemes[at].key) and is_adjective(lexemes[at].key.removesuffix("ا")):
        at += 1
    if at + 1 >= end:
        return 0
    if key in _SENT and lexemes[at].key == "من":
        return at + 1
    held = key in _TALKS and lexemes[at].key == "مع" and _by_outlet(reader, begin, index)
    return at + 1 if held else 0


def _by_outlet(reader: Reader, begin: int, end: int) -> bool:
    """Tell whether an outlet is the subject of the first words of a sentence (عرضت القناة | مقابلة مع)."""
    found = read_phrase(reader, begin + 1, end) if begin + 1 < end else None
    return found is not None and bool(classes(found.head) & {"outlet", "outlet name"})


def _may_send(reader: Reader, sender: Mention, cue: Cue) -> bool:
    """Tell whether somebody can have sent what a verb tells of; a place tells where it came from."""
    known = classes(sender.head)
    if sender.kind not in TELLERS or "place" in known or sender.kind == "unnamed" and not known:
        return False
    return agrees_with(sender, cue) and not (cue.form.gender == "f" and _is_man(reader, sender))


def _is_man(reader: Reader, sender: Mention) -> bool:
    """Tell whether a described person is a man by the head of the description (النائب فلان)."""
    described = sender.role is not None and bool(classes(sender.head) & {"role", "title"})
    return described and sender.kind in ("person", "role") and not sender.feminine


def host_before(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return who held the occasion an adjunct before a verb tells of (وفي المؤتمر الذي عقده | الوزير)."""
    lexemes = reader.lexemes
    if begin + 2 >= cue.lead or not is_preposition(lexemes[begin].key.removeprefix("و")):
        return None
    for index in range(begin + 2, min(begin + LONG_SENDER, cue.lead - 2)):
        if lexemes[index].key not in _WHICH or "occasion" not in classes(bare(lexemes[index - 1].key)):
            continue
        held = index + 2 + (lexemes[index + 2].key in RESUMED)
        host = read_phrase(reader, held, cue.lead)
        return host if host is not None and _may_send(reader, host, cue) else None
    return None


def author_before(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return whose document a relative clause is about (بيان النائب فلان الذي | أكد فيه)."""
    if not _is_in_it(reader, cue) or cue.lead - 1 <= begin:
        return None
    end = cue.lead - 1
    for index in range(end - 1, max(begin, end - LONG_SENDER) - 1, -1):
        key = reader.lexemes[index].key
        if is_definite(key) or not classes(key.removesuffix("ا")) & {"document", "occasion"}:
            continue
        author = read_source(reader, index + 1, end)
        if author is not None and author.end == end and author.kind in ("person", "role", "organisation"):
            return author if _may_send(reader, author, cue) else None
    return None
