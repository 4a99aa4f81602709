"""Tell whether only an aside stands between a subject and its verb (علي الزين، الناطق باسم الجيش، | قال)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.cues import Cue, cue_at
from archive.extraction.description_stops import BELONGING
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import SIDES, WITHHOLDS
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.name_shapes import RELATIVE_VERB
from archive.extraction.phrases import OWN_SELF, Mention, Reader
from archive.extraction.place_names import says_where
from archive.extraction.words import classes, is_complementizer, is_preposition, without_conjunction

LONGEST_ASIDE: Final = 40
"""Words between a subject and its verb at most: an apposition or a relative clause."""
RELATIVES: Final = frozenset({"الذي", "التي", "الذين", "والذي", "والتي"})
SPEAKERS: Final = ("person", "role", "organisation", "document")
_ALONE: Final = OWN_SELF | {"وحده", "وحدها", "وحدهم"}


def reaches(reader: Reader, mention: Mention, cue: Cue) -> bool:
    """Tell whether an apposition, a relative clause or an adjunct alone stands between subject and verb."""
    end = mention.end + (reader.lexemes[mention.end].key in _ALONE)  # الحرس | وحده، كشف
    if end in (cue.index, cue.lead):
        return mention.kind in (*SPEAKERS, "pronoun") or mention.definite or _is_unnamed_source(mention)
    in_turn = mention.definite and _is_for_a_side(reader, end)  # المورد المزعوم، | من جهته، اعترف
    speaks = mention.kind in SPEAKERS or _is_unnamed_source(mention) or in_turn
    if not speaks or cue.index - end > LONGEST_ASIDE:
        return False
    after = reader.lexemes[end]
    opens_aside = (
        after.text in (*COMMAS, "(", "-", "–")
        or after.key in RELATIVES | BELONGING
        or bool(classes(without_conjunction(after.key)) & {"preposition", "time"})
        or after.key[:1] == "و"
        and is_preposition(after.key[1:])  # ممثل الحق العام | وفي مرافعته، اعتبر
        or bool(WITHHOLDS.fullmatch(after.key))
        or mention.in_marks
        and is_definite(after.key)  # منظمة «كفى» | المدافعة عن كذا
        or says_where(after)
        and not _tells_how(reader.lexemes, mention.start)  # ، مطالبا المواطنين | بالإبلاغ
        or _may_be_told_of(reader, mention)
        and (bool(RELATIVE_VERB.fullmatch(after.key)) or is_everyday_verb(after.key))
    )
    has_cue = any(
        (other := cue_at(reader.lexemes, index, mention.end)) is not None
        and other.finite
        and other.form.lemma.tier in ("A", "B")
        and reader.lexemes[index - 1].key != "ما"  # غير أن سالما، ردا على ما | يقوله الوزير، يعتبر أن
        for index in range(mention.end, cue.index)
    )
    return opens_aside and not has_cue


def _is_for_a_side(reader: Reader, index: int) -> bool:
    """Tell whether من جهته or من جانبها stands between commas, as behind somebody who speaks next."""
    keys = [lexeme.key for lexeme in reader.lexemes[index : index + 3]]
    return len(keys) > 2 and keys[0] in COMMAS and keys[1] == "من" and keys[2] in SIDES


def _tells_how(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether an accusative is no subject (، | مطالبا المواطنين; not غير أن | مسؤولا)."""
    behind_that = start > 0 and (is_complementizer(lexemes[start - 1]) or lexemes[start - 1].key == "لكن")
    return lexemes[start].key.endswith("ا") and not behind_that


def _may_be_told_of(reader: Reader, mention: Mention) -> bool:
    """Tell whether a verb may tell more of an indefinite description (سالم حداد، وهو معلم | نزح من، قال)."""
    office = mention.office
    return not mention.definite or office is not None and not is_definite(reader.lexemes[office[0]].key)


def _is_unnamed_source(mention: Mention) -> bool:
    """Tell whether an indefinite head names a source (مصدر مطلع أكد)."""
    known = classes(mention.head) | classes(mention.head.removesuffix("ا"))  # غير أن مصدرا أمنيا | قال
    return mention.kind == "unnamed" and bool(known & {"unnamed", "quantifier"})
