"""Tell where the object of a verb follows a name: صب حسان حداد | جام غضبه، أعلن سالم | موافقة الحكومة."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import ARTICLE, bare, words
from archive.extraction.name_attainments import is_attainment
from archive.extraction.name_shapes import PARTICIPLE, VERBAL_NOUN
from archive.extraction.name_stops import is_stop
from archive.extraction.name_words import is_owned_noun, owned_classes
from archive.extraction.subject_ends import is_noun_of_verb
from archive.extraction.surname_slots import is_nisba, leads_to_given
from archive.extraction.words import classes, has_article, is_adjective, is_attached

LONG_OWNED: Final = 5
"""Letters from which a word in ه after two of a name is a noun with its possessor."""
_DESCRIBING: Final = frozenset({"adjective", "role", "given", "common"})
WHOLE_NAME: Final = 2
_FIRST_ONES: Final = "اواءل"
"""Before whom they are chosen from (كرم سالم حداد | أوائل الطلبة)."""
_HAD: Final = frozenset({"قد", "وقد", "ولقد", "لقد"})
"""Before a verb, whatever name it looks like."""
_NAMES: Final = "اسماء"
_GOD: Final = "الله"
_SERVANT: Final = "عبد"
_PRAISES: Final = frozenset(
    {("العلي", "القدير"), ("العلي", "العظيم"), ("عز", "وجل"), ("سبحانه", "وتعالي"), ("جل", "وعلا")}
)
"""What follows God, who is asked and no part of the name then (دعا سالم مبارك | الله العلي القدير)."""


def is_of_his(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a noun with a pronoun, God or an attainment follows a name (دعا سامر حداد | منتقديه)."""
    lexeme = lexemes[index]
    if index > start and (is_attainment(lexemes, index) or _is_praised(lexemes, index)):
        return True  # وكتب سامر | الفائز بالكأس
    is_long = len(lexeme.key) >= LONG_OWNED or lexeme.key.endswith("اه") and len(lexeme.key) == LONG_OWNED - 1
    if not is_long or not lexeme.shape.endswith(letters.HEH) or "given" in classes(lexeme.key):
        return False
    if has_article(lexeme):
        return False  # رامي كاظم | العطاه: no possessor behind an article
    is_deed = index - start == 1 and bool(VERBAL_NOUN.fullmatch(lexeme.key[:-1]))  # يعلن سليمان | انحيازه
    return index - start > 1 or is_deed


def _is_praised(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether God and a praise stand here, no عبد before them (دعا سالم مبارك | الله العلي القدير)."""
    if lexemes[index].key != _GOD or lexemes[index - 1].key == _SERVANT:
        return False
    return tuple(lexeme.key for lexeme in lexemes[index + 1 : index + 3]) in _PRAISES


def is_his_noun(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a known noun with its possessor follows a whole name (لا يخفي سامر الحداد | خوفه: «...»).

    A common one needs no article before it: أبدى سامر حداد | رأيه بأن.
    """
    key = lexemes[index].key
    if not lexemes[index].shape.endswith((letters.HEH, "ها")) or "given" in classes(key):
        return False
    stem = key.removesuffix("ها") if key.endswith("ها") else key[:-1]
    nouns = owned_classes(stem)
    if index - start < WHOLE_NAME:
        return False
    return "common" in nouns or has_article(lexemes[index - 1]) and "thing" in nouns


def is_verb_or_names(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether قد makes a verb of a first name (وقد | رافع المحامي), or أسماء are names of several.

    استعرض سالم حداد | أسماء أعضاء اللجنة.
    """
    if index == start > 0 and (
        lexemes[start - 1].key in _HAD or leads_to_given(lexemes, start, len(lexemes))
    ):
        return True
    follower = lexemes[index + 1].key if index + 1 < len(lexemes) else ""
    several = follower in words("broken_plurals") or "unnamed" in classes(bare(follower))
    return lexemes[index].key == _NAMES and (several or follower.endswith(("ين", "ات")))


def is_object(lexemes: Sequence[Lexeme], start: int, index: int, limit: int) -> bool:
    """Tell whether another noun phrase follows two words: سناء حداد | القوى السياسية; سامر | أمير منطقة."""
    if index - start < 2 or index + 1 >= limit:
        return False
    noun, after = lexemes[index], lexemes[index + 1]
    if _is_state(noun, after) or noun.key == _FIRST_ONES and has_article(after):
        return True  # عاد سالم حداد | مسرعا إلى المقر; كرم سالم حداد | أوائل الطلبة
    if is_noun_of_verb(lexemes, start, index) or _are_people_of(noun, after):
        return True
    if has_article(lexemes[index - 1]):
        return False
    known = classes(noun.key)
    is_thing = bool(known) and known <= {"common", "thing"} and not has_article(noun)
    is_open = after.kind == "word" and not is_stop(after) and not is_nisba(after)
    if is_thing and is_open and not classes(after.key):
        return True  # وصفت آنا ليفين | كلام هالباخ
    is_bare = not has_article(noun) and not classes(noun.key) & {"given", "particle"}
    if is_bare and is_owned_noun(after) and not has_article(after):
        return True  # صب الرئيس حسان حداد | جام غضبه
    if not has_article(noun):
        known = classes(noun.key)
        governs = has_article(after) and not is_nisba(after) and noun.shape.endswith(letters.TEH_MARBUTA)
        if governs and not known:
            return True  # أعلن الوزير جبار لعيبي | موافقة الحكومة
        known = classes(after.key) - {"given", "particle"}
        if {"common", "given"} <= classes(noun.key) and has_article(after) and known:
            return True  # لم يستبعد النائب حسن توران | عودة التنظيم
        is_office = {"role", "given"} <= classes(noun.key)
        return is_office and not has_article(after) and bool(classes(after.key) & {"place", "common"})
    describes = has_article(after) and after.key.endswith("ه") and is_adjective(after.key)
    return describes and not is_adjective(noun.key)  # أبو بكر البغدادي | السعودية


def _are_people_of(noun: Lexeme, after: Lexeme) -> bool:
    """Tell whether people of a trade and whose they are follow a name (هنأ سامر حداد | لاعبي الفريق)."""
    is_many = noun.key.endswith("ي") and "role" in classes(noun.key[:-1]) and not classes(noun.key)
    return is_many and has_article(after) and not is_nisba(after)


def _is_state(lexeme: Lexeme, after: Lexeme) -> bool:
    """Tell whether a word in the accusative tells how somebody is before a preposition (وحيدا في)."""
    stem = lexeme.key[:-1]
    leads = "preposition" in classes(after.key) or is_attached(after)  # راضيا بالنتيجة
    if not lexeme.key.endswith("ا") or classes(lexeme.key) or not leads:
        return False
    return bool(PARTICIPLE.fullmatch(ARTICLE + stem) or classes(stem) & _DESCRIBING)
