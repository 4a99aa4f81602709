"""Tell whether a noun phrase and a verb agree in gender, number and case."""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import Cue
from archive.extraction.lexicon import bare, words
from archive.extraction.phrase_kinds import is_oblique_plural
from archive.extraction.phrases import Mention

_MASCULINE_BODIES: Final = frozenset(
    {"مجلس", "مكتب", "جيش", "حزب", "مركز", "تحالف", "اتحاد", "تنظيم", "مرصد", "بنك", "جهاز"}
)
"""Bodies that no feminine verb has for its subject."""


def agrees_with(mention: Mention, cue: Cue) -> bool:
    """Tell whether a phrase and the verb after it agree in gender and case."""
    if mention.kind == "person":
        return True
    alone = mention.definite and not mention.plural and mention.end - mention.start == 1
    if mention.kind == "role" and alone and cue.participle and cue.form.gender == "f":
        return mention.feminine  # وخاطبت الوزير | قائلة
    if mention.feminine and cue.form.gender == "m" and cue.form.number == "s":
        return False
    if cue.participle and cue.form.gender == "f" and bare(mention.head) in _MASCULINE_BODIES:
        return False  # يراهن المجلس على البرد، | مقرة
    if cue.finite and cue.form.number == "d" and not mention.plural:
        return False
    if is_oblique_plural(bare(mention.head)) and cue.form.number == "s" and cue.form.gender == "m":
        return False  # المواطنين الذين أدلوا بأوصافه، ومؤكدا
    return not (is_oblique_plural(bare(mention.head)) and cue.form.number == "p")


def gender_clashes(gender: str, mention: Mention, head: str) -> bool:
    """Tell whether a noun and its verb disagree: أكد وزارة cannot be verb and subject; أفادت مصادر can."""
    if head in words("unnamed_heads") and not mention.feminine:
        return False
    if mention.feminine:
        return gender == "m" and head not in ("خليفه",)
    is_text = head in words("document_heads") and head not in words("broken_plurals")  # تشير الأبحاث
    is_masculine = is_text or head in _MASCULINE_BODIES
    return gender == "f" and not head.endswith("ات") and is_masculine
