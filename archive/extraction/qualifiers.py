"""Judge a definite word behind a description: its adjective, or its object (الوزير الروسي | المعارضة)."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.name_shapes import ACTION, PARTICIPLE
from archive.extraction.name_slots import slot_end
from archive.extraction.name_stops import is_stop
from archive.extraction.words import (
    classes,
    has_article,
    is_adjective,
    is_attached,
    is_complementizer,
    is_demonym,
    is_of_noun,
)

_PLACING: Final = frozenset({"في", "من", "علي", "الي"})
_PLURALS: Final = ("ون", "ين")
_OF_HERS: Final = "اء"
"""Ending of feminine adjectives of colour and kind (استشاري الغدد | الصماء)."""
_SHORT: Final = 5
BORNE_BY_NAMES: Final = frozenset(
    fold(title)
    for title in (
        *("لواء", "عميد", "عقيد", "مقدم", "رائد", "نقيب", "ملازم", "فريق", "مشير", "رقيب", "عريف", "جنرال"),
        *("كولونيل", "كابتن", "أمير", "أميرة", "شيخ", "شيخة", "سيد", "سيدة", "دكتور", "دكتورة", "أستاذ"),
        *("أستاذة", "مهندس", "مهندسة", "حاج", "حاجة", "محامي", "محامية", "قاضي", "قاضية", "أب", "آنسة"),
    )
)
"""Ranks and forms of address, after which a relational adjective is a family name (العقيد الحربي)."""


def goes_on_describing(walk: Walk) -> bool:
    """Tell whether more of the description or the name follows an adjective (المدير الجهوي | للصحة)."""
    index = walk.index + 1
    if bare(walk.head.key) not in BORNE_BY_NAMES and is_of_noun(walk.lexeme.key):
        return True  # المحلل التحكيمي
    if index < walk.limit and walk.lexemes[index].text in COMMAS:
        return walk.names_at(index + 1) > 1  # القيادي الحوثي، سالم حداد
    if index >= walk.limit or is_stop(walk.lexemes[index]) and not is_attached(walk.lexemes[index]):
        return False
    after = walk.lexemes[index]
    if is_attached(after):
        told = classes(after.key[1:]) | classes("ال" + after.key[2:])
        return not told & {"outlet", "outlet name", "unnamed", "role"}
    return walk.names_at(index) > 0 or bool(classes(after.key) & {"title", "common", "adjective"})


def _follows_its_adjective(walk: Walk) -> bool:
    """Tell whether a woman's word or a country follows the adjective of an office or body, and is its object.

    اتهم الوزير الروسي | المعارضة; دعا وزير الخارجية الروسي | الولايات المتحدة إلى.
    """
    before, head = walk.before, walk.head
    describes = has_article(before) and (is_adjective(before.key) or is_demonym(before.key))
    if not walk.person_head:
        return describes and "place" in walk.known and not is_adjective(walk.lexeme.key)
    if not walk.person_head or head.shape.endswith("ة") or not has_article(before):
        return False
    is_his = before.key.endswith("ي") and (is_adjective(before.key) or is_demonym(before.key))
    if not is_his or walk.index == walk.start + 1 or walk.names_at(walk.index + 1) > 1:
        return False
    return walk.lexeme.shape.endswith("ة") or "place" in walk.known


def _is_deed_behind_place(walk: Walk) -> bool:
    """Tell whether a verbal noun follows the place of a body, which asks for it (مجلس بابل | الإسراع في)."""
    before = walk.before.key
    in_place = "place" in classes(before) and not is_definite(before)
    return in_place and bool(ACTION.fullmatch(bare(walk.lexeme.key)))


def qualifies(walk: Walk) -> bool:
    """Tell whether a definite word after a closed description is its adjective.

    In التحالف الدولي it is, in أكد التحالف القضاء على التنظيم an object follows.
    """
    lexeme = walk.lexeme
    known = classes(lexeme.key)
    if _follows_its_adjective(walk) or _is_deed_behind_place(walk):
        return False
    if is_adjective(lexeme.key) or is_demonym(lexeme.key) or known & {"adjective", "place", "anaphor"}:
        return True
    if lexeme.key.endswith(_PLURALS) and not known and bare(walk.head.key) in words("broken_plurals"):
        return True
    after = walk.index + 1
    leads = slot_end(walk.lexemes, after, walk.limit) > after or walk.names_at(after) > 1
    of_body = lexeme.shape.endswith("ة") and not walk.head.shape.endswith("ة")
    if walk.person_head and leads and (not known or known == {"role"} and of_body):
        return True  # مدير شركة النقل | المتعهدة فلان
    if agrees_in_plural(walk):
        return True
    previous = walk.before
    is_its_adjective = lexeme.shape.endswith("ة") and previous.shape.endswith("ة")
    is_its_adjective = is_its_adjective or lexeme.shape.endswith(_OF_HERS) and len(lexeme.key) > _SHORT
    after_definite = is_definite(previous.key.removeprefix("و"))
    if not known and walk.person_head and is_its_adjective and after_definite:
        return True
    if not known and (is_adjective(previous.key) or is_demonym(previous.key)):
        return False
    feminine = lexeme.shape.endswith("ة")
    before = walk.before.shape.endswith("ة")
    of_head = walk.head.shape.endswith("ة")
    agrees = feminine == of_head or feminine == before and "place" not in classes(previous.key)
    return not known - {"role", "title", "unnamed"} and not walk.person_head and agrees


def agrees_in_plural(walk: Walk) -> bool:
    """Tell whether an unlisted plural has the ending of the definite one before it (التونسيين | العالقين)."""
    key, before = walk.lexeme.key, walk.before.key
    agrees = key.endswith(_PLURALS) and before.endswith(key[-2:])
    return agrees and not walk.known and is_definite(before)


def describes_to_comma(walk: Walk) -> bool:
    """Tell whether a participle goes on with what an adjective describes (عضو الوفد الحكومي | المفاوض،)."""
    before, after = walk.before, walk.index + 1
    ends = after >= walk.limit or walk.lexemes[after].text in COMMAS or is_complementizer(walk.lexemes[after])
    is_participle = bool(PARTICIPLE.fullmatch(walk.lexeme.key))
    return ends and is_participle and has_article(before) and is_adjective(before.key)


def works_somewhere(walk: Walk) -> bool:
    """Tell whether a participle agrees with the feminine or the plural before it and leads on.

    القوات | العاملة في، المصادر | العاملة في.
    """
    before, after = walk.before, walk.index + 1
    of_many = before.shape.endswith("ة") or bare(before.key) in words("broken_plurals")
    agrees = of_many and walk.lexeme.shape.endswith("ة") and has_article(before)
    leads = after < walk.limit and walk.lexemes[after].key in _PLACING
    return agrees and leads and bool(PARTICIPLE.fullmatch(walk.lexeme.key.removesuffix("ه")))


def leads_to_title(walk: Walk) -> bool:
    """Tell whether a title and a name follow an unknown definite word (مطران الروم الأرثوذكس | الأب فلان)."""
    index = walk.index + 1
    is_title = index < walk.limit and "title" in classes(walk.lexemes[index].key)
    return is_title and walk.names_at(index) == 0 and walk.leads_to_name(index)


def is_joined_pair(walk: Walk) -> bool:
    """Tell whether an unknown definite word is joined to another (استشارية الغدد | الصماء والسكري)."""
    after = walk.lexemes[walk.index + 1].key if walk.index + 1 < walk.limit else ""
    return walk.person_head and not walk.definite_head and after[:1] == "و" and is_definite(after[1:])
