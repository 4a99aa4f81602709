"""Tell where the name of a person stands, from the lists of given names and from what a name cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.adverb_phrases import adverb_length
from archive.extraction.everyday_surnames import closes_as_family_name
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, phrases, words
from archive.extraction.maghreb_names import BEL, is_surname_in_bel, is_surname_in_la
from archive.extraction.name_continuations import goes_on, goes_on_behind_title
from archive.extraction.name_joints import (
    LONGEST_NAME,
    initials_end,
    is_initial,
    joint,
    tells_addressee,
)
from archive.extraction.name_objects import is_object, is_of_his, is_verb_or_names
from archive.extraction.name_particles import ROMANCE, is_compound, particle_step
from archive.extraction.name_slots import ends_slot
from archive.extraction.name_sons import (
    COMPOUND_ENDS,
    is_son,
    is_title_behind,
    leads_with_article,
    name_before_son,
    opens_with_sheikh,
)
from archive.extraction.name_stops import is_stop, reports_behind_name
from archive.extraction.name_words import (
    VAN,
    can_be_name,
    is_given_by_god,
    is_in_teh,
    is_owned_noun,
    is_unknown_name,
    looks_dual,
)
from archive.extraction.subject_ends import is_preposition_of_verb
from archive.extraction.surname_slots import (
    is_bare_nisba,
    is_before_verb,
    is_nisba,
    is_verbal_surname,
    leads_to_nisba,
)
from archive.extraction.trade_names import HOUSES, is_emir_of, is_middle_word, trade_name_step
from archive.extraction.word_surnames import is_word_surname
from archive.extraction.words import THEIRS, classes, has_article, is_adjective, is_complementizer, owned_stem

_ORDINALS: Final = frozenset(
    {"الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"}
)
_SYLLABLES: Final = frozenset({"كي", "لي", "بين"})
"""Parts of names of the Far East that are Arabic particles otherwise."""
_ABD: Final = "عبد"
_GOD: Final = "الله"
_OF_LORD: Final = frozenset({"رب", "عبدرب"})
_HOUSE: Final = "آل"
"""The house a family name belongs to, whatever its next word means else (حمد آل ثاني)."""
_TITLES_IN_NAMES: Final = frozenset(
    {"معلم", "ملا", "شيخ", "حاج", "اغا", "باشا", "بك", "خان", "افندي"}
    | {"الحاج", "الشيخ", "السيد", "الملا", "الطالب"}
)
"""Titles that are part of a name after its first word (سبهان ملا سالم، خليل الحاج توفيق)."""
_OTHERS: Final = frozenset({"الشيخ", "السيد", "الامير", "الملك", "الرءيس"})
"""Titles that lead to somebody else behind a name of two words."""
_LAWATI: Final = "اللواتي"
"""A family of Oman and Libya, and the relative of women told of before."""
_SONS_OF: Final = frozenset({"ابن", "ابنه", "بنت"})
_DAR: Final = "دار"
"""Begins the family names of Palestinian villages (سامر | دار ناصر)."""
_KIN: Final = frozenset({"عم", "عمه", "خال", "خاله", "اخ", "اخي", "اخت", "شقيق", "شقيقه"})
"""Whose child tells of a relative, and is no part of a name (ابن عم القتيل)."""
_FAITH: Final = "الدين"
_LINKS: Final = frozenset(
    {"بن", "ابن", "بنت", "ابو", "عبد", "ايت", "ال", "ولد", "دي", "دو", "ديل", "دا", "فان", "فون", "دل", "اوف"}
)


def name_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past the last word of the name that begins at `start`, or `start` when none does.

    عبد الكريم الشافعي نائب القائد -> three words; بشار الاحمد -> two.
    """
    if start < limit and lexemes[start].kind != "word":
        return start
    index = start
    if (letters_end := initials_end(lexemes, start, limit)) > start:
        return letters_end
    while index < limit and index - start < LONGEST_NAME:
        if index > start and lexemes[index].start - lexemes[index - 1].end > 2:
            break
        step = _name_step(lexemes, start, index, limit)
        if step == 0 or adverb_length(lexemes, index, limit) > 1 or is_of_his(lexemes, start, index):
            break
        if is_object(lexemes, start, index, limit) or reports_behind_name(lexemes, start, index):
            break
        index += step
        step_over = joint(lexemes, index, limit)
        if step_over:
            index += step_over + (not can_be_name(lexemes[index + step_over], first=False))  # مورلي-بينت
            continue
        if step == 2 and lexemes[index - 2].key in ROMANCE and index < limit and has_article(lexemes[index]):
            break
        pair = (lexemes[index - 2].key, lexemes[index - 1].key) if step == 2 else ("", "")
        compound = is_compound(pair[0]) or pair in phrases("first_names")
        if goes_on(lexemes, index, limit) or lexemes[index - 1].key in _TITLES_IN_NAMES:
            continue
        is_last = not compound and _is_family_name(lexemes[index - 1], index - start)
        if is_last and not (index < limit and lexemes[index].key in _LINKS):
            break
    closes = closes_as_family_name(lexemes, start, index, limit)
    closes = closes or index < limit and is_word_surname(lexemes, start, index)
    return index + 1 if closes or index > start and is_initial(lexemes, index, limit) else index


def _name_step(lexemes: Sequence[Lexeme], start: int, index: int, limit: int) -> int:
    lexeme = lexemes[index]
    known = classes(lexeme.key) if not is_in_teh(lexeme) else frozenset()
    follower = lexemes[index + 1] if index + 1 < limit else None
    if follower is not None and follower.kind == "word" and _is_one_name(lexeme, follower, index > start):
        return 2
    if is_title_behind(lexemes, start, index) or index == start + 1 and is_before_verb(lexemes, index):
        return 1
    if index > start and "preposition" in known and follower is not None and is_owned_noun(follower):
        return 0  # سالم الحداد | خلف مكتبه
    of_house = index > start and follower is not None and follower.key in HOUSES  # أكرم إمام أوغلو
    of_house = of_house or leads_to_nisba(lexemes, start, index, follower)
    if of_house or index == start + 1 and follower is not None and is_middle_word(lexemes, index, limit):
        return 2
    if _is_no_part(lexemes, start, index, follower):
        return 0
    if follower is not None and (taken := particle_step(lexemes, start, index, follower)) is not None:
        return taken
    if index == start and (length := _first_name_step(lexemes, start, limit, follower)):
        return length
    if index > start and (lexeme.key in COMPOUND_ENDS or _is_later_part(lexemes, start, index, limit)):
        return 1
    if index == start + 1 and is_son(lexeme, follower) and "given" in classes(lexemes[start].key):
        return 1  # محمد | الأمين | ولد اعبيد
    if index > start and has_article(lexeme) and bare(lexeme.key) in words("role_surnames"):
        return _trade_step(lexemes, start, index, follower)
    if known == {"role"} and index > start and follower is not None and follower.key in _TITLES_IN_NAMES:
        return int(not has_article(lexeme) and not has_article(follower))  # عبدي | ولي شيخ إبراهيم
    if not can_be_name(lexeme, first=index == start):
        return int(index == start + 1 and is_verbal_surname(lexemes[start], lexeme))
    if index > start and not has_article(lexeme) and lexeme.key.endswith("ان") and looks_dual(lexeme.key):
        return 1
    if index > start and "time" in known and follower is not None and "time" in classes(follower.key):
        return 0
    if index > start and lexeme.key in _TITLES_IN_NAMES and goes_on_behind_title(lexemes, index, limit):
        return 1
    if known & {"role", "title"} and "given" not in known:
        return _trade_step(lexemes, start, index, follower)
    is_office = index == start and known & {"role", "title"}
    return 0 if is_office and (follower is None or not can_be_name(follower, False)) else 1


def _first_name_step(lexemes: Sequence[Lexeme], start: int, limit: int, follower: Lexeme | None) -> int:
    if start + 2 < limit and opens_with_sheikh(lexemes, start):
        return 2
    if is_son(lexemes[start], follower):
        return 1
    if leads_with_article(lexemes, start, limit):
        return 2
    return max(0, name_before_son(lexemes, start, limit) - start)


def _trade_step(lexemes: Sequence[Lexeme], start: int, index: int, follower: Lexeme | None) -> int:
    compound = index > start + 1 and is_compound(lexemes[index - 2].key)
    return trade_name_step(lexemes, start, index, follower, compound)


def _is_no_part(lexemes: Sequence[Lexeme], start: int, index: int, follower: Lexeme | None) -> bool:
    """Tell whether a noun with its adjective in the accusative, a dual (الطرفين) or ل after a name begins."""
    key = lexemes[index].key
    is_so_then = key == VAN and (index == start or lexemes[index].shape != VAN)
    if is_so_then or is_verb_or_names(lexemes, start, index):
        return True
    if index > start and key.endswith("ين") and "thing" in classes(bare(key)[:-2]):
        return (has_article(lexemes[index]) or index > start + 1) and not classes(key)  # سالم حداد | هدفين
    if index > start and key.endswith(THEIRS) and owned_stem(key):
        return True  # وصفت سهيلة زعنون | موكلتها بأنها
    if follower is not None and key in _SONS_OF and follower.key in _KIN:
        return True  # سالم حداد | ابن عم القتيل
    if index > start + 1 and key in _OTHERS and follower is not None and "given" in classes(follower.key):
        return True  # جون سميث | الشيخ خليفة
    if tells_addressee(lexemes, start, index) or index > start + 1 and is_emir_of(lexemes[index], follower):
        return True
    if follower is None or index > start or classes(key) or not key.endswith("ا"):
        return False
    return follower.key.endswith("ا") and "given" not in classes(follower.key)


def _is_one_name(lexeme: Lexeme, follower: Lexeme, later: bool) -> bool:
    """Tell whether two words are one given name or a house (ماء العينين، آل ثاني، علم الدين، عطية الله)."""
    is_house = lexeme.shape == _HOUSE and lexeme.kind == "word"
    of_faith = later and follower.key == _FAITH and not has_article(lexeme)
    of_god = follower.key == _GOD and is_given_by_god(lexeme)
    of_family = later and lexeme.key == _DAR and not has_article(follower) and _is_only_name(follower)
    return is_house or of_family or of_faith or of_god or (lexeme.key, follower.key) in phrases("first_names")


def _is_only_name(lexeme: Lexeme) -> bool:
    return classes(lexeme.key) <= {"given"} and can_be_name(lexeme, first=False)


def _is_later_part(lexemes: Sequence[Lexeme], start: int, index: int, limit: int) -> bool:
    """Tell whether an everyday word is part of a name after its first word.

    A relational adjective (عدنان المصري), a regnal number (هيثم الثاني), على for علي (محمد على حسن), a family
    name of the Maghreb in بال (أنيس بالحاج).
    """
    lexeme, before = lexemes[index], lexemes[index - 1]
    after = lexemes[index + 1] if index + 1 < limit else None
    if lexeme.kind != "word" or has_article(before) and not _may_stand_in_name(before):
        return False
    if lexeme.key == _LAWATI:
        return "given" in classes(before.key) and (after is None or is_stop(after))
    if "relative" in classes(lexeme.key) and lexeme.key not in _SYLLABLES:
        return False
    if lexeme.key[0] == "ل" and index - start == 1 and after is not None and is_nisba(after):
        return "given" in classes(before.key) and "adjective" in classes(lexeme.key[1:])
    if is_surname_in_la(lexemes, start, index):
        return True
    if lexeme.key.startswith(BEL) and ("given" in classes(before.key) or index - start == 1):
        return is_surname_in_bel(lexemes, index, after)
    if lexeme.key in _SYLLABLES:
        if after is not None and (after.text in COMMAS or is_complementizer(after)):
            return not classes(before.key)  # وانغ ون | بين، إن
        return after is not None and is_unknown_name(after) and not classes(before.key) - {"given"}
    if lexeme.key == "علي":
        if lexeme.shape.endswith(letters.ALEF_MAKSURA) and is_preposition_of_verb(lexemes, start, index):
            return False  # أثنى سالم | على حداد
        is_given = "given" in classes(before.key) and after is not None and after.kind == "word"
        return is_given and after is not None and is_unknown_name(after)
    if has_article(lexeme) and lexeme.key in _ORDINALS:
        return "given" in classes(before.key) or before.key in COMPOUND_ENDS
    if index - start == 1 and is_bare_nisba(lexeme, before, after):
        return True
    if classes(lexeme.key) & {"unnamed", "organisation"}:
        return False  # حذر يوسف حداد | الأهالي
    of_place = has_article(lexeme) and lexeme.key.endswith("ي") and is_adjective(lexeme.key)
    if "role" in classes(lexeme.key) and index - start > 1:  # بيتر كوهلمان | القيادي
        return False
    beside = index - start == 1 or index - start == 2 and is_compound(lexemes[start].key)
    return of_place and (beside or _ends_before(after))


def _ends_before(after: Lexeme | None) -> bool:
    """Tell whether a nisba ends a name: أبو بكر | المصري | أنصاره; علي حسن | المغربي | الوفد."""
    return after is None or ends_slot(after) or has_article(after) and not is_adjective(after.key)


def _may_stand_in_name(lexeme: Lexeme) -> bool:
    """Tell whether a word with its article is a name that another may follow (محمد | الأمين الغرياني)."""
    plain = bare(lexeme.key)
    is_given = "given" in classes(plain) and plain in words("role_surnames") | words("roles")
    return lexeme.key in COMPOUND_ENDS or is_given


def fills_marks(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Tell whether all words between two marks make a name (الوزير "أيمن الحجر"): a given name and more."""
    if name_end(lexemes, start, end) == end:
        return True
    full = end - start > 1 and "given" in classes(lexemes[start].key)
    return full and not any(map(is_stop, lexemes[start:end]))


def _is_family_name(lexeme: Lexeme, length: int) -> bool:
    return length > 1 and has_article(lexeme) and lexeme.key not in COMPOUND_ENDS
