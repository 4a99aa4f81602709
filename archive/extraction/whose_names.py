"""Tell whose name follows a description: its own, or that of the office or relative it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.called_names import NAMING
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import ARTICLE, bare, is_definite
from archive.extraction.mentions import Mention, Reader
from archive.extraction.names import name_end
from archive.extraction.others_described import is_of_another
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.qualifiers import BORNE_BY_NAMES
from archive.extraction.words import classes, is_complementizer

_OF_NAMES: Final = frozenset({"بن", "ابن", "ابو", "ال", "عبد"})
_ROYAL: Final = frozenset({"الملكيه", "الملكي"})
_VILLAGES: Final = frozenset({"قريه", "بلده", "مخيم", "حي", "ضاحيه", "عزبه", "نجع", "دوار", "شارع"})
"""Places that bear the names of persons."""
SHORTEST_HOLDER: Final = 2
"""Words of a holder's name at least."""
TWO_NAMES: Final = 4
"""Words of two of them."""

_GROUPS: Final = frozenset({"organisation", "body"})
_RELATIVES: Final = frozenset(
    fold(word)
    for word in (
        *(
            "والد",
            "والدة",
            "شقيق",
            "شقيقة",
            "زوج",
            "زوجة",
            "ابن",
            "ابنة",
            "نجل",
            "نجلة",
            "أرملة",
            "أخت",
            "أم",
        ),
        *("عم", "خال", "خطيبة", "قريب", "قريبة", "صديق", "صديقة", "عائلة", "أسرة", "ضيف", "ضيفة", "ضيوف"),
    )
)

_ONE_OF: Final = frozenset({"احد", "احدي", "بعض", "عدد", "اثنان", "اثنين"})
_PERSONAL: Final = frozenset(
    map(fold, ("محامي", "محامية", "محاميا", "محامو", "سائق", "حارس", "طبيب", "مترجم"))
)
"""Those who serve one person, whose name follows his office."""
_AMONG: Final = frozenset({"في", "من", "لدي"})


def is_of_somebody(reader: Reader, start: int, end: int) -> bool:
    """Tell whether an office owns a body, whose holder's name belongs to it (المكتب الإعلامي لرئيس ...)."""
    keys = (lexeme.key for lexeme in reader.lexemes[start:end])
    return any("role" in classes(key) or key[:1] == "ل" and "role" in classes(key[1:]) for key in keys)


def royal_end(lexemes: Sequence[Lexeme], end: int, limit: int) -> int:
    """Return one past الملكية behind a ruler's name in that of a body (هيئة محمية الملك سلمان | الملكية)."""
    return end + (end < limit and lexemes[end].key in _ROYAL)


def names_whom_it_serves(reader: Reader, start: int, end: int) -> bool:
    """Tell whether a name after an indefinite press officer, or one of many, is that of the office served.

    متحدث باسم رئيسة الوزراء | تيريزا ماي; not المتحدث باسم رئيس الحكومة | سعد حداد.
    أحد كبار مساعدي الرئيس | سامر حداد; مسؤول في مكتب رئيس الحكومة | سعد حداد.
    """
    keys = [lexeme.key for lexeme in reader.lexemes[start:end]]
    beside = (
        reader.lexemes[end].text not in COMMAS and reader.lexemes[end].key.removeprefix("و") not in NAMING
    )
    if beside and bare(keys[0]) not in _RELATIVES and is_of_another(keys):
        return True
    if beside and (_is_one_of_many(keys) or _serves_one(keys)):
        return _ends_in_office(keys)
    if "باسم" not in keys or is_definite(keys[0]) or is_definite(keys[keys.index("باسم") - 1]):
        return False  # نائب المتحدث باسم الأمين العام | سعد حداد
    served = keys[keys.index("باسم") + 1 :][:1]
    return bool(served) and bool(classes(served[0]) & {"role", "title"}) and not classes(served[0]) & _GROUPS


def _is_one_of_many(keys: Sequence[str]) -> bool:
    """Tell whether a description leaves open who is meant: one of several, or no definite one."""
    if keys[0].removeprefix("و") in _ONE_OF:
        return True
    return (
        len(keys) > 1 and not is_definite(keys[0]) and any(key in _AMONG for key in _behind_adjectives(keys))
    )


def _serves_one(keys: Sequence[str]) -> bool:
    """Tell whether who serves one person is followed by his office, whose name comes next.

    محامي الرئيس السابق | سامر حداد; not محامي المتهم، | فلان, nor محامي المتهم الأستاذ | فلان.
    """
    served = keys[0].removeprefix("و") in _PERSONAL and len(keys) > 1 and _is_office_of_one(keys[1])
    return served and bare(keys[-1]) not in BORNE_BY_NAMES


def _behind_adjectives(keys: Sequence[str]) -> Sequence[str]:
    """Return the word behind an indefinite head and its adjectives (مسؤول كبير | في مكتب الرئيس)."""
    at = 1
    while at < len(keys) and "adjective" in classes(keys[at]) and not is_definite(keys[at]):
        at += 1
    return keys[at : at + 1]


def _ends_in_office(keys: Sequence[str]) -> bool:
    """Tell whether the office of one person closes a description (مساعدي | الرئيس الأوكراني)."""
    offices = [at for at, key in enumerate(keys) if at and _is_office_of_one(key)]
    if not offices:
        return False
    rest = keys[offices[-1] + 1 :]
    return not any(classes(key) & {"preposition"} | classes(key) & _GROUPS for key in rest)


def _is_office_of_one(key: str) -> bool:
    joined = ARTICLE + key[2:] if key.startswith("لل") else key[1:] if key[:1] == "ل" else key
    known = classes(key) or classes(joined)
    if bare(key) in BORNE_BY_NAMES:
        return False  # أحد وجهاء العشيرة | الشيخ سامر حداد
    is_one = not is_plural(joined) and not (joined.endswith("ي") and classes(joined[:-1]) & {"role"})
    return "role" in known and not known & _GROUPS and is_one


def names_relative(reader: Reader, start: int, name: int, end: int) -> bool:
    """Tell whether a name is that of whose relative speaks (والدة الجندي | وسام حيدر), no comma before it.

    والد الطفلة | جابر حسين is the father, who is no girl; a word of naming at `end` names who speaks
    (شقيق أحد الضحايا ويدعى | سليم عياش).
    """
    if reader.lexemes[end].key.removeprefix("و") in NAMING:
        return False
    head, last = reader.lexemes[start], reader.lexemes[name - 1]
    if bare(head.key) not in _RELATIVES or is_definite(head.key) or name - start == 1:
        return False  # الأرملة السورية | خديجة حداد
    if head.shape.endswith(letters.HEH):
        return False  # قال شقيقه المحامي | سامر حداد: the brother's own name
    if any(lexeme.kind != "word" for lexeme in reader.lexemes[start:name]):
        return False
    return head.shape.endswith(letters.TEH_MARBUTA) or not last.shape.endswith(letters.TEH_MARBUTA)


def names_leader(reader: Reader, mention: Mention, name: int) -> bool:
    """Tell whether a name right behind indefinite people is whose they are (أنصار | سامي حداد)."""
    first = mention.start + 1
    beside = name == first or name == first + 1 and reader.lexemes[first].key in _OF_NAMES  # أنصار بن سالم
    beside = beside and not is_definite(reader.lexemes[mention.start].key)
    return beside and mention.plural and mention.kind == "unnamed"


def _behind_ruler(
    lexemes: Sequence[Lexeme], mention: Mention, name: tuple[int, int]
) -> tuple[int, int] | None:
    """Return who serves a ruler where both names stand side by side, each of a first and a family name.

    مستشار الرئيس السابق جورج حداد | إليوت مور; not مستشار الرئيس | محمد عبد الله أحمد.
    """
    own = mention.start + 1
    serves = mention.kind == "role" and not is_definite(lexemes[mention.start].key)
    if not serves or name[1] - name[0] != TWO_NAMES or not _is_office_of_one(lexemes[own].key):
        return None
    first, family, second, _ = (classes(lexeme.key) for lexeme in lexemes[name[0] : name[1]])
    are_two = first == second == {"given"} and not family and lexemes[name[0] + 1].key not in _OF_NAMES
    return (name[0] + SHORTEST_HOLDER, name[1]) if are_two else None


def holder_behind(
    reader: Reader, mention: Mention, name: tuple[int, int], limit: int
) -> tuple[int, int] | None:
    """Return who holds an office behind a comma where only the last word of another name was read.

    محامي داستن هيرد، | ديفيد شيرمان |، في تصريح; نائب مدير سكوتلاند يارد، | مارك رودن |، قد. Or a village
    bears the other one: مختار قرية سيد لقمان، | صابر جلال |، قال.
    """
    lexemes, comma = reader.lexemes, name[1]
    if (behind := _behind_ruler(lexemes, mention, name)) is not None:
        return behind
    before = lexemes[name[0] - 1]
    is_place = before.key in _VILLAGES
    if not is_place and name[1] - name[0] > 1 or is_definite(lexemes[mention.start].key):
        return None
    is_name = before.kind == "word" and not classes(before.key) - {"given"} and not is_definite(before.key)
    if (
        mention.kind != "role"
        or not (is_name or is_place)
        or comma + 1 >= limit
        or lexemes[comma].text not in COMMAS
    ):
        return None
    end = name_end(lexemes, comma + 1, limit)
    ends = end < limit and (lexemes[end].text in COMMAS or is_complementizer(lexemes[end]))
    return (comma + 1, end) if ends and end - comma > SHORTEST_HOLDER else None
