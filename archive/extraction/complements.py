"""Find where a description ends: what its head governs, its adjectives and its prepositional complements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from archive.arabic import letters
from archive.extraction.body_complements import take_of_body
from archive.extraction.clause_adjectives import describes_before_clause, takes_side
from archive.extraction.complement_words import take_word
from archive.extraction.conjugation import form_table
from archive.extraction.description_stops import NAMED_AFTER_DAYS, ends_description
from archive.extraction.description_walk import Walk
from archive.extraction.frame_words import WITHHOLDS, is_spelt
from archive.extraction.further_offices import ends_in_adjective, is_when_of_office, is_where_of_source
from archive.extraction.inner_prepositions import (
    DEMONSTRATIVES,
    INNER_PREPOSITIONS,
    is_close,
    take_preposition,
)
from archive.extraction.lexemes import DASHES, Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.marks import Quote, holds_words
from archive.extraction.name_stops import is_stop
from archive.extraction.name_words import can_be_name, is_owned_noun
from archive.extraction.names import fills_marks, name_end
from archive.extraction.numbers_in_offices import counts_noun, is_day
from archive.extraction.participle_complements import take_participle
from archive.extraction.passive_participles import completes_participle, take_passive
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.place_names import take_compound_place, take_dashed_place
from archive.extraction.place_words import DIRECTIONS
from archive.extraction.printed_apart import take_apart
from archive.extraction.proper_names import (
    take_joined_place,
    take_listed_head,
    take_proper_name,
    take_set_phrase,
)
from archive.extraction.words import (
    classes,
    has_article,
    is_adjective,
    is_complementizer,
    is_demonym,
    is_preposition,
)

LONGEST: Final = 24
"""Words of the longest description read; press officers hold long titles."""
IN_OWN_NAME: Final = frozenset({"باسمه", "باسمها", "باسمهم", "باسمنا"})
"""Of whoever was named before (المتحدثة باسمها فلانة)."""
_TO_HIM: Final = frozenset({"له", "لها", "لهم"})
"""After an indefinite relation they tell whose (زميل له | في الوفد)."""
_UN: Final = "غير"
"""Before an adjective of what is not yet closed (مندوب دولة | غير دائمة العضوية)."""
_UNAUTHORISED: Final = frozenset({"مخول", "مخوله", "مصرح", "مسموح", "مفوض", "مفوضه", "مره", "راغب", "معروف"})
"""After غير they tell on what condition somebody speaks (مسؤول | غير مخول بالحديث)."""
_IN_IT: Final = frozenset({"فيه", "فيها", "بها", "به"})
_MARKED_WORDS: Final = 8
_MARKED_NAME: Final = 3
"""Places of the marks around a name of two words."""
_BRACKETED_WORDS: Final = 12
_ABBREVIATED: Final = frozenset({"د", "م", "ا"})
"""Titles printed as one letter and a stop (د. فلان)."""
SPEAKS: Final = re.compile("^(متحدث|ناطق|منسق|مفوض)")
"""Heads that take باسم (الناطق باسم الجيش)."""
_OF_THEM: Final = frozenset({"منهم", "منهن", "منا", "منهما"})
_FROM_HIM: Final = frozenset({"منه", "منها", *_OF_THEM})
_ALI: Final = "علي"
_MOTHER: Final = "ام"
_STROKES: Final = DASHES | {"/"}


class Described(NamedTuple):
    """The end of a description, whether a definite word closed it, and a name printed in marks inside it."""

    end: int
    closed: bool
    marked_name: tuple[int, int] | None = None


def complements_end(lexemes: Sequence[Lexeme], quotes: dict[int, Quote], start: int, limit: int) -> Described:
    """Return where the description that begins at `start` ends, before `limit`.

    قائد الشرطة الاتحادية | الفريق سامر نبيل عودة; المتحدث باسم "قوة الحدود" في بغداد | ، في مقابلة.
    """
    walk = Walk(lexemes, quotes, start, limit)
    take_listed_head(walk)
    last = min(limit, start + LONGEST)
    while walk.index < last and _step(walk):
        pass
    while walk.index > start + 1 and _dangles(walk):
        walk.move_to(walk.index - 1)  # what the preposition governs was no part of the description
    return Described(walk.index, walk.closed, walk.marked_name)


def _dangles(walk: Walk) -> bool:
    """Tell whether the last word read is a preposition without what it governs, and no جارة للمشتبه | به."""
    last = walk.before
    if last.key in DIRECTIONS and not last.key.endswith("ي"):
        return True  # المحكمة المختصة في مأرب | شرق اليمن
    if last.key in _IN_IT and walk.leads_to_name(walk.index):
        return False
    before = walk.lexemes[walk.index - 2].key
    if last.key in _FROM_HIM and is_close(walk.lexemes[walk.index - 2]):
        return False
    if last.key == _ALI and (before == _MOTHER or "given" in classes(before)):
        return not can_be_name(last, first=True)  # عائلة محمد | علي، أم | علي
    return is_preposition(last.key) and not completes_participle(walk, walk.index - 1)


def _step(walk: Walk) -> bool:
    """Take the next word into the description; False when it ends before it."""
    lexeme = walk.lexeme
    if _is_behind_letter(walk):
        return False
    if take_of_body(walk) or take_set_phrase(walk) or take_passive(walk) or take_participle(walk):
        return True
    if lexeme.kind == "mark":
        return _take_marked(walk)
    if lexeme.kind == "number":
        return not (counts_noun(walk) or is_day(walk)) and walk.take(closed=True)
    if lexeme.kind == "punctuation":
        return _take_punctuation(walk)
    if take_apart(walk):
        return True
    if _is_in_her_name(walk) or _is_of_body_before(walk) or completes_participle(walk, walk.index):
        return walk.take(closed=True)
    if _tells_from_whom(walk):
        return walk.take(closed=is_close(walk.before) or None)
    opens_clause = is_complementizer(lexeme)
    if opens_clause and is_spelt(walk.lexemes, walk.index):
        return walk.take(closed=True)
    if lexeme.key in _TO_HIM and walk.person_head and walk.index == walk.start + 1:
        return not walk.definite_head and walk.take(closed=True)
    if lexeme.key == _UN and (after := walk.follower) is not None and _is_negated(walk, after):
        walk.take()
        return walk.take(closed=walk.closed)
    if lexeme.key in DEMONSTRATIVES and _governs_these(walk):
        return walk.take(closed=False)
    if describes_before_clause(walk) or takes_side(walk) or is_when_of_office(walk):
        return walk.take()
    if is_where_of_source(walk):
        return walk.take(closed=False)
    if has_article(lexeme) and ends_in_adjective(walk):
        return False
    if take_joined_place(walk) or not walk.closed and take_proper_name(walk):
        return True
    if opens_clause or _is_verb(lexeme) or ends_description(walk):
        return False
    return _take_by_class(walk)


def _tells_from_whom(walk: Walk) -> bool:
    """Tell whether من and its pronoun complete a number or an adjective (عدد | منهم، مسؤول مقرب | منه)."""
    if walk.lexeme.key in _OF_THEM and walk.index == walk.start + 1 and "quantifier" in walk.head_known:
        return True
    return walk.lexeme.key in _FROM_HIM and is_close(walk.before)


def _is_in_her_name(walk: Walk) -> bool:
    """Tell whether somebody speaks in a body's name (المتحدثة | باسمها), no رفع الأمير | باسمه."""
    return walk.lexeme.key in IN_OWN_NAME and bool(SPEAKS.search(bare(walk.head.key)))


def _is_negated(walk: Walk, after: Lexeme) -> bool:
    """Tell whether غير and its adjective describe what stands before (المصادر | غير الرسمية)."""
    if not walk.closed:
        return after.key not in _UNAUTHORISED
    return has_article(walk.before) and has_article(after) and is_adjective(after.key)


def _governs_these(walk: Walk) -> bool:
    """Tell whether a demonstrative belongs to the word before it (في | هذه القرية، سكان | هذه القرية)."""
    before, after = walk.before.key, walk.follower
    if before in INNER_PREPOSITIONS or walk.closed or "quantifier" in classes(before):
        return before in INNER_PREPOSITIONS or not walk.closed
    known = classes(after.key) if after is not None and is_definite(after.key) else frozenset()
    if not known or known & {"time", "unit", "adverb"} or not walk.person_head:
        return False  # قال مصدر | هذا الأسبوع
    describes = is_demonym(before) or is_adjective(before) and "organisation" not in classes(before)
    governs = walk.index > walk.start + 1 and not describes  # وزراء خارجية | هذه الدول
    return is_plural(walk.head.key) and walk.index == walk.start + 1 or governs or "organisation" in known


def _take_by_class(walk: Walk) -> bool:
    """Take the next word by what its lists say it is: باسم, a preposition, a time, any other word."""
    lexeme = walk.lexeme
    known = walk.known
    if take_compound_place(walk):
        return True
    is_name = lexeme.key == _ALI and can_be_name(lexeme, first=True)
    if lexeme.key == "باسم" and _is_basem(walk):
        return False
    if lexeme.key == "باسم" and walk.index + 1 < walk.limit and walk.lexemes[walk.index + 1].text == "(":
        return walk.take(closed=False)  # المتحدث باسم | (المرصد)
    is_imam = "role" in known and lexeme.shape.startswith(letters.ALEF_HAMZA_BELOW)
    if "preposition" in known and not is_name and not is_imam or lexeme.key == "باسم":
        return take_preposition(walk)
    says_when = "time" in known and not is_definite(lexeme.key) and not known & {"place", "title"}
    if says_when or known & {"relative", "time", "honorific", "adverb"} and not known & {"common", "place"}:
        return _is_named_after_day(walk) and walk.take(closed=True)
    return take_word(walk)


def _is_behind_letter(walk: Walk) -> bool:
    """Tell whether a title of one letter ends before its name (د. | القفاري)."""
    behind = walk.index > walk.start + 1 and walk.before.text == "."
    is_letter = walk.lexemes[walk.index - 2].key in _ABBREVIATED and len(walk.lexeme.key) > 1
    return behind and is_letter and "title" not in walk.known


def _is_of_body_before(walk: Walk) -> bool:
    """Tell whether فيها says that an office is of the body named before (مدير العلاقات فيها | بهاء الدين)."""
    return walk.lexeme.key in _IN_IT and walk.person_head and walk.leads_to_name(walk.index + 1)


def _is_basem(walk: Walk) -> bool:
    """Tell whether باسم is a given name after who speaks for nobody (المحامي | باسم الكردي)."""
    if not walk.person_head or not walk.closed or SPEAKS.search(bare(walk.head.key)):
        return False
    end = name_end(walk.lexemes, walk.index, walk.limit)
    return end - walk.index > 1 and (end >= walk.limit or is_stop(walk.lexemes[end]))


def _is_named_after_day(walk: Walk) -> bool:
    """Tell whether a day is part of a place (أهالي منطقة سوق | الجمعة): an idafa is still open before it."""
    is_day = "time" in walk.known and is_definite(walk.lexeme.key)
    return is_day and walk.before.key in NAMED_AFTER_DAYS


def _is_verb(lexeme: Lexeme) -> bool:
    table = form_table()
    form = table.get(lexeme.key) or (table.get(lexeme.key[1:]) if lexeme.key[:1] in "وف" else None)
    if lexeme.shape.endswith(letters.TEH_MARBUTA):
        return False  # إدارة السجون | وإعادة الإدماج is no أعاده
    if form is not None and form.pronoun and not classes(lexeme.key):
        return True  # مصدر | وصفته؛ عن وسائل إعلام | قولها
    if form is None or form.lemma.tier not in ("A", "B") or form.kind == "noun":
        return False
    return form.kind != "participle" or lexeme.key.endswith("ا")


def _take_marked(walk: Walk) -> bool:
    """Take a name in marks that belongs to the description: موقع «الأفق», المتحدث باسم "قوة الحدود"."""
    quote = walk.quotes.get(walk.index)
    if quote is None or not quote.closed or quote.close >= walk.limit or not holds_words(walk.lexemes, quote):
        return False
    if quote.close - quote.open - 1 > _MARKED_WORDS or _marks_a_person(walk, quote):
        return False
    inside = walk.lexemes[quote.open + 1]
    if walk.closed and "time" in classes(inside.key):
        return False
    if walk.definite_head and quote.close == quote.open + 2 and is_owned_noun(inside):
        return False  # أبدت المؤسسة | "ارتياحها" لذلك
    before = classes(walk.before.key)
    is_name = quote.close - quote.open <= _MARKED_NAME or bool(
        before & {"outlet", "organisation", "preposition"}
    )
    if walk.closed and walk.index > walk.start + 1 and not is_name:
        return False  # استنكرت جمعية المستهلك | "صمت الجهات الرقابية"
    if walk.closed and walk.person_head and not before & {"outlet", "organisation", "preposition"}:
        return False
    describes = "adjective" in before or is_demonym(walk.before.key)
    if walk.person_head and describes and not walk.closed and not before & {"organisation", "outlet"}:
        return False
    if "outlet" in before and walk.index == walk.start + 1:
        walk.marked_name = (quote.open + 1, quote.close)
    walk.move_to(quote.close)
    return walk.take(closed=True)


def _marks_a_person(walk: Walk, quote: Quote) -> bool:
    is_name = quote.close - quote.open > 2 and fills_marks(walk.lexemes, quote.open + 1, quote.close)
    return walk.closed and walk.person_head and is_name


def _take_punctuation(walk: Walk) -> bool:
    if walk.lexeme.text == "(":
        return _take_brackets(walk)
    if walk.lexeme.text == "." and walk.before.key in _ABBREVIATED:
        return walk.take()
    return walk.lexeme.text in _STROKES and take_dashed_place(walk)


def _take_brackets(walk: Walk) -> bool:
    """Take a short remark in brackets, unless it tells something: مهندسة | (رفضت ذكر اسمها)."""
    for index in range(walk.index + 1, min(walk.index + _BRACKETED_WORDS, walk.limit)):
        if not walk.person_head and walk.lexemes[index].text.isascii() and walk.lexemes[index].text.isalpha():
            return False  # صحيفة تلغراف | (Telegraph)
        if WITHHOLDS.fullmatch(walk.lexemes[index].key):
            return False
        if walk.lexemes[index].text == ")":
            walk.move_to(index)
            return walk.take(closed=True)
    return False
