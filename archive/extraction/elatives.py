"""Tell elatives from the verbs they look like (أبرز معاقل التنظيم، أقرب وأوضح مجال)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import Form
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.words import classes, is_complementizer, is_demonym

_SAME: Final = frozenset({"ذات", "نفس"})
_WHERE: Final = frozenset({"في", "خلال", "عبر", "من", "فيه", "فيها", "خلاله", "خلالها"})
_THAN: Final = "من"
_WHAT_WAS_TOLD: Final = frozenset({"هذا", "ذلك", "ذاك"})
_ELATIVE: Final = re.compile("ا(قرب|كبر|كثر|صغر|قل|فضل|حسن|سرع|قوي|جمل|هم|شد|عمق|دق|طول|حدث|قدم|بسط|سهل|ضيق)")


def is_elative(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether أبرز means the foremost (الرقة، أبرز معاقل التنظيم), before a noun that cannot speak."""
    if form.lemma.verb == "أبرز" and form.pronoun and lexemes[min(index + 1, len(lexemes) - 1)].text == ":":
        return True  # أشكال من الموسيقى أبرزها: موسيقى الرقص
    if _is_more_than_told(lexemes, index, form):
        return True
    is_bare = form.lemma.verb == "أبرز" and lexemes[index].key in ("ابرز", "وابرز")
    if not is_bare or index + 1 >= len(lexemes):
        return False
    after = lexemes[index + 1]
    known = classes(after.key)
    if "anaphor" in known or after.key in _SAME or after.kind != "word" or is_complementizer(after):
        return False
    if not known and index + 2 < len(lexemes) and is_complementizer(lexemes[index + 2]):
        return False  # وأبرز القصبوي أن
    if is_definite(after.key):  # وأبرز الجهود التي; وأبرز | التقرير speaks
        is_one = is_demonym(after.key) and after.key.endswith("ي")  # وأبرز | التونسي، في لقاء، أن
        return lexemes[index].key == "وابرز" and bool(known) and known <= {"common", "thing"} and not is_one
    speaks = known & {"role", "title", "unnamed", "document", "organisation", "outlet", "given", "particle"}
    return not speaks and after.key not in _WHERE


def is_joined_elative(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether و joins one elative to another (في أقرب | وأوضح مجال)."""
    if lexemes[index].key[:2] != "وا" or form.kind != "perfect" or form.gender != "m":
        return False
    before = lexemes[index - 1] if index else None
    return before is not None and bool(_ELATIVE.fullmatch(before.key)) and before.kind == "word"


def _is_more_than_told(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a verb in أ is more of something (أخطر | من هذا قالت; not أوضح | من هذا المنبر أن)."""
    if form.kind != "perfect" or form.gender != "m" or index + 3 >= len(lexemes):
        return False
    than, told, after = (lexeme.key for lexeme in lexemes[index + 1 : index + 4])
    starts = lexemes[index].key.removeprefix("و").startswith("ا")
    return starts and than == _THAN and told in _WHAT_WAS_TOLD and not is_definite(after)
