"""What the head of a noun phrase makes of it: person, organisation, document or a speaker without name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal

from archive.arabic import letters
from archive.arabic.lexicon import KNOWN
from archive.extraction.lexemes import REMEMBERED, Lexeme, keys_from
from archive.extraction.lexicon import bare, first_words, is_definite, phrases, words
from archive.extraction.words import classes, without_conjunction

MentionKind = Literal["person", "role", "organisation", "document", "unnamed", "pronoun"]
_HERS: Final = "ها"
_LAST_OF_PRONOUNS: Final = "ها"
"""The letters ه and ا, with one of which ـه and ـها end."""
_OWNED: Final = re.compile("(.+?)(?:ه|ها|هم|هما|هن)")
"""A noun and whose it is."""
_FIVE_NOUNS: Final = frozenset({"اخو", "ابو", "حمو"})
"""Nouns of one that end in و before whose they are (أخوه)."""
_MORE_THAN: Final = ("اكثر", "من")
_MORE: Final = ("غير",)
_DONE: Final = frozenset({"تم", "تمت", "يتم", "تتم", "سيتم", "ستتم"})
"""Verbs of what is done by nobody named."""
_COUNTING: Final = frozenset({_MORE_THAN[0], *_MORE})
_OPPOSING: Final = "معارضه"
_POINTING: Final = ("مشيرا", "الي")
_SERVICES: Final = frozenset({"صحه", "تعليم", "مرور", "مدني", "جوازات"})
_CITY: Final = "مدينه"
_RULERS: Final = frozenset({"الملك", "الامير", "الاميره", "السلطان"})
LONGEST_LISTED: Final = 4
"""Words of the longest listed body."""
_GROUPS = frozenset({"organisation", "outlet", "body"})


_NOMINATIVE: Final = re.compile("(م...+|.ا..|...ي)(ون|ان)")
"""Active participles and relational adjectives in a plural or dual that only a subject has (المشاركون)."""


def is_nominative(head: str) -> bool:
    """Tell whether an unlisted folded head, without its article, can only be a subject (الطرفان)."""
    return bool(_NOMINATIVE.fullmatch(head)) and not classes(head)


def is_listed_body(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a body known by its words begins here, whatever the first one is else (البيت الأبيض)."""
    if _is_service(lexemes, start):
        return True
    if lexemes[start].key not in first_words("organisations"):
        return False
    keys = keys_from(lexemes, start, LONGEST_LISTED)
    return any(keys[:count] in phrases("organisations") for count in range(2, len(keys) + 1))


def _is_service(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a service and its place name its local office, or a city is named after a ruler.

    أوضحت صحة تبوك، أكد مرور الطائف، مدينة الملك فهد الطبية.
    """
    key = lexemes[start].key
    if key not in _SERVICES and key != _CITY or start + 1 >= len(lexemes):
        return False
    after = lexemes[start + 1].key
    return after in _RULERS if key == _CITY else "place" in classes(after)


def kind_of_head(key: str) -> MentionKind:
    """Return what a folded head word makes of its phrase.

    وزارة an organisation, البيان a document, مصدر unnamed.
    """
    known = classes(key)
    if "document" in known and "role" not in known:
        return "document"
    if "unnamed" in known and not is_definite(key) or "quantifier" in known:
        return "unnamed"
    if known & _GROUPS and "title" not in known:
        return "organisation"
    if known & {"role", "title"}:
        return "role"
    if "unnamed" in known:
        return "role"
    if "place" in known:
        return "organisation"
    return "unnamed"


@lru_cache(maxsize=REMEMBERED)
def is_plural(key: str) -> bool:
    plain = bare(key)
    if plain in words("single_quantifiers"):
        return False
    if plain in words("broken_plurals") or plain in words("quantifiers"):
        return True
    if (owned := _OWNED.fullmatch(plain)) and _is_of_several(owned[1]):
        return plain not in words("organisation_heads") and plain not in words("first_names")  # خصومه
    if plain.endswith(("و", "ا")) and plain[:-1] in words("roles") and not plain.endswith(_HERS):
        return True  # وزيرا, not كاتبها
    if plain.endswith("ان") and plain[:-2] in words("roles"):  # وزيران, a role of its own in the list
        return True
    if plain in words("roles") or plain in words("places"):
        return False
    return plain.endswith(("ون", "ين", "ان")) and key not in words("first_names")


def _is_of_several(stem: str) -> bool:
    """Tell whether a folded noun without its pronoun is a plural of people (خصوم، منتقدو)."""
    is_sound = stem.endswith("و") and stem[:-1] in words("roles") and stem not in _FIVE_NOUNS
    return is_sound or stem in words("broken_plurals")


def is_many_in_office(head: str) -> bool:
    """Tell whether a folded head is the sound plural of an office, in a list or not (الباحثون; not معاون)."""
    plain = bare(head)
    return plain.endswith("ون") and plain[:-2] in words("roles")


def is_oblique_plural(head: str) -> bool:
    """Tell whether a folded head without article is a plural no subject has (المسلحين, not الأمين)."""
    return head.endswith("ين") and is_plural(head) and head not in words("organisation_heads")


def is_feminine(lexeme: Lexeme) -> bool:
    return lexeme.shape.endswith("ة")


def is_for_woman(described: Lexeme, office: Lexeme) -> bool:
    """Tell whether an office in ة behind a name is another person's, the one before it a man's.

    استقبل النائب سامر حداد | رئيسة النقابة فلانة.
    """
    is_office = bool(classes(office.key) & {"role", "title"}) and is_feminine(office)
    return is_office and not is_feminine(described) and "role" in classes(described.key)


def is_office_of_thing(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a given name that is an office governs a thing, so that no name begins (أمين | السر)."""
    after = lexemes[start + 1].key if start + 1 < len(lexemes) else ""
    is_thing = is_definite(after) and (after[2:] in words("things") or bare(after) in words("things"))
    return "role" in classes(lexemes[start].key) and is_thing and "given" not in classes(bare(after))


def is_owned_title(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a title with its owner stands before a name (أميره | أبو قتادة), and no woman (أميرة)."""
    lexeme, after = lexemes[start], lexemes[start + 1].key if start + 1 < len(lexemes) else ""
    owned = lexeme.shape.endswith(letters.HEH) and bool(classes(lexeme.key[:-1]) & {"role", "title"})
    return owned and bool(classes(after) & {"given", "particle"})


def is_deed_of_many(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a given name is the noun before those who do it (عودة | المقاتلين)."""
    after = lexemes[start + 1].key if start + 1 < len(lexemes) else ""
    is_noun = {"given", "common"} <= classes(lexemes[start].key)
    return (
        is_noun and is_definite(after) and is_plural(after) and bool(classes(after) - {"given", "particle"})
    )


def governs_noun(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether an unlisted noun in ة that the stemmer knows governs a definite word (نظرة | التفاؤل)."""
    lexeme = lexemes[start]
    if lexeme.shape[-1:] != letters.TEH_MARBUTA or start + 1 >= len(lexemes):
        return False
    known = KNOWN.get(lexeme.key)
    is_noun = known is not None and not known.is_proper and not classes(lexeme.key)
    return is_noun and is_definite(lexemes[start + 1].key)


def is_state(key: str) -> bool:
    """Tell whether a participle in the accusative tells in what state somebody speaks (طالبا)."""
    if key.endswith(_HERS) and "role" in classes(key.removesuffix(_HERS)):
        return False  # رئيس | وزرائها
    return key.endswith("ا") and len(key) > 4 and not is_definite(key) and bool(classes(key[:-1]) & {"role"})


_WITHIN: Final = frozenset({"في", "من", "خلال", "علي", "عن", "ضمن"})
_PARTS: Final = frozenset({"نصف", "ثلث", "ثلثي", "ربع"})
"""More than such a part of people speaks too (أكثر من نصف المشاركين)."""


def beyond_one(lexemes: Sequence[Lexeme], start: int) -> int:
    """Return where those counted as more than one begin, `start` for none (أكثر من | مصدر، غير | مصدر)."""
    if lexemes[start].key not in _COUNTING:
        return start
    keys = keys_from(lexemes, start, LONGEST_LISTED)
    counted = start + (2 if keys[:2] == _MORE_THAN else 1 if keys[:1] == _MORE else 0)
    if counted == start or counted >= len(lexemes) or is_definite(lexemes[counted].key):
        return start
    known = classes(lexemes[counted].key)
    is_whole = bool(known & {"role", "title", "unnamed", "organisation"}) or lexemes[counted].key in _PARTS
    is_unlike = keys[:1] == _MORE and "adjective" in known  # غير مسؤول
    return counted if is_whole and not is_unlike else start


_NO_ONE: Final = frozenset({(word, "من") for word in ("اول", "اكثر", "اقل", "ابعد", "كلا")})
"""No first one and no more is meant (كان أول من أبلغ؛ أكثر من ذلك، دعت المتحدثة), no subject (كلا من)."""


_LEFT: Final = "خلف"
"""A successor, and to leave something behind."""


def is_no_one(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a first one or no more is meant, and nobody (كان | أول من أبلغ)."""
    key = without_conjunction(lexemes[start].key)
    after = lexemes[start + 1].key if start + 1 < len(lexemes) else ""
    leaves = key == _LEFT and "thing" in classes(after)  # حيث | خلف إصابة شخصين
    return leaves or (key, after) in _NO_ONE


def is_document_in(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a preposition before it makes a document of a given name (في | خطاب الوزير سامر حداد)."""
    before = lexemes[start - 1].key if start else ""
    return before in _WITHIN and "document" in classes(lexemes[start].key)


def is_done_by(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether an unlisted verb with its object stands before who does it (أمر | تفهمه الوزير).

    So do the opposition of a body and the body (وسط | معارضة نقابة المعلمين).
    """
    lexeme = lexemes[start]
    if lexeme.key in _DONE:
        return True  # أنه | تم استقبال مذكرة
    if lexeme.key[-1] not in _LAST_OF_PRONOUNS or start + 1 >= len(lexemes):
        return False
    after = lexemes[start + 1].key
    if (lexeme.key, after) == _POINTING:
        return True  # مشيرا إلى, no marshal
    if lexeme.key == _OPPOSING and "organisation" in classes(after):
        return not is_definite(after)
    owned = lexeme.shape.endswith(letters.HEH) or lexeme.key.endswith(_HERS)
    if not owned or classes(lexeme.key) or not is_definite(after):
        return False
    return bool(classes(after) & {"role", "title", "organisation"})


def is_accusative(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether alif marks one person in the accusative, and no dual (لكن مسؤولا في الوزارة قال)."""
    if letters.FATHATAN in lexemes[index].text:
        return True
    after = lexemes[index + 1].key if index + 1 < len(lexemes) else ""
    return lexemes[index].key.endswith("ا") and "preposition" in classes(after)


def is_imam(lexeme: Lexeme) -> bool:
    """Tell whether إمام is printed, which folds to the key of أمام."""
    return "role" in classes(lexeme.key) and lexeme.shape.startswith(letters.ALEF_HAMZA_BELOW)
