"""Tell who is told, and no subject, behind a verb without one (وأبلغت مجلس الأمن بأن)."""

from __future__ import annotations

from typing import Final

from archive.extraction.agreement import gender_clashes
from archive.extraction.frames import Frame
from archive.extraction.lexicon import bare, is_definite, phrases
from archive.extraction.phrases import Mention, Reader
from archive.extraction.words import classes, has_article, is_owned

_TELLING: Final = frozenset(
    {"أبلغ", "أخبر", "طمأن", "وعد", "صارح", "خاطب", "أشعر", "أنبأ", "بشر", "أخطر", "أعلم", "أحاط"}
)
"""Verbs whose object hears it."""
_NEEDING_HEARER: Final = frozenset({"أعلم", "أحاط", "أخطر", "صارح", "أبلغ", "أخبر"})
"""Verbs that say nothing without a hearer before بأن (وأعلم | النواب | بأن)."""
_TO_PERSONS: Final = _TELLING | {"حذر", "ناشد", "اتهم", "انتقد", "حث", "سأل", "دعا", "طالب", "هاجم"}
"""Verbs whose object is a person beside their subject."""
_COUNTERPARTS: Final = frozenset({"نظيره", "نظيرها"})
_OFFICES: Final = frozenset(
    {"رءيس", "ملك", "امير", "وزير", "سفير", "ناءب", "محافظ", "والي", "قاضي", "متهم", "معتقل", "مدرب", "لاعب"}
)
"""Of whom one speaks to another; ranks and forms of address (الدكتور) go with the holder's own name."""
_TELLING_BY: Final = frozenset({"ذكر", "أفاد"})
"""Verbs of which the same holds before بأن (وذكّر الحكومة بأن)."""
NEVER_ALONE: Final = frozenset({"أبلغ", "أخبر"})
"""Verbs whose object is who hears it, as the outlet that writes is (أبلغت الصحيفة أن)."""
_CALMING: Final = frozenset({"طمأن", "وعد", "بشر", "خاطب"})
"""Verbs by which somebody speaks to a public, which hears it only."""
_BY: Final = "ب"
_PUBLIC: Final = frozenset({"جمهور", "جماهير", "شعب", "شارع", "راي"})


def without_hearer(reader: Reader, frame: Frame, mention: Mention) -> Mention:
    """Return an office of one word without whom its holder tells something, named behind it.

    أبلغ الوزير | السفير فلان أن; طمأن الوزير | نظيره فلان بأن; not مساعد الوزير السفير فلان.
    """
    lexemes, start = reader.lexemes, mention.start
    if frame.cue.form.lemma.verb not in _TO_PERSONS or mention.role is None or mention.name is None:
        return mention
    holder, after = lexemes[start], lexemes[start + 1]
    alone = is_definite(holder.key) and bool(classes(holder.key) & {"role", "title"})
    hears = (
        is_owned(after) or after.key in _COUNTERPARTS or bare(after.key) in _OFFICES and has_article(after)
    )
    if not (alone and hears):
        return mention
    return Mention(start, start + 1, "role", bare(holder.key), definite=True, role=(start, start + 1))


def _is_listed_outlet(reader: Reader, mention: Mention) -> bool:
    """Tell whether an outlet is named in marks (إلا أن مسؤولا أبلغ | «القدس العربي» أن)."""
    name = tuple(lexeme.key for lexeme in reader.lexemes[slice(*(mention.name or (0, 0)))])
    return mention.in_marks and name in phrases("outlet_names")


def is_told(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether the only noun behind a verb that needs a hearer is who hears it.

    It disagrees with the verb (وأبلغت مجلس الأمن بأن), is an outlet (وأخبرت صحيفة الأفق بأن), several alone
    (وأعلم النواب بأن), or a public (وطمأن الأهالي إلى أن).
    """
    verb = frame.cue.form.lemma.verb
    by = frame.comp is not None and reader.lexemes[frame.comp].key.startswith(_BY)
    if verb not in _TELLING and not (verb in _TELLING_BY and by) or mention.kind in ("person", "pronoun"):
        return False
    if mention.kind == "organisation" and gender_clashes(frame.cue.form.gender, mention, mention.head):
        return True
    if verb in NEVER_ALONE and (
        by and "outlet" in classes(mention.head) or _is_listed_outlet(reader, mention)
    ):
        return True
    if verb in _NEEDING_HEARER and by and mention.plural and mention.end == frame.comp:
        return True
    is_public = mention.plural or mention.head in _PUBLIC or "unnamed" in classes(mention.head)
    return verb in _CALMING and is_public and is_definite(reader.lexemes[mention.start].key)
