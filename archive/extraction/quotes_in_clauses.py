"""Tell how marked words behind a comma go on with the reported clause before them."""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import WHO
from archive.extraction.lexicon import is_definite, words
from archive.extraction.marks import Quote
from archive.extraction.phrases import Reader
from archive.extraction.words import classes

_GOING_ON: Final = frozenset(
    {"لان", "لانه", "لانها", "لانهم", "مما", "بينها", "بينهم", "اما", "بل", "لذلك", "حيث", "اذ"}
)
"""With which a quote goes on with the clause before it."""
_CONCEDING: Final = frozenset(
    {"رغم", "الرغم", "بالرغم", "برغم", "اذا", "لو", "عندما", "حين", "حينما", "طالما"}
)
"""Open a clause that alone is nothing said, up to what ف opens."""
OPENING: Final = 4
_WILL: Final = "س"
_DENYING: Final = frozenset({"لا", "لم", "لن", "ليس", "ليست", "ليسوا"})
_NOUNS: Final = frozenset({"common", "thing", "occasion"})
"""What a marked predicate may begin with."""


def goes_on(reader: Reader, start: int, quote: Quote, limit: int) -> bool:
    """Tell whether a quote that ends its sentence goes on with the clause before it, by a conjunction.

    قال إن القائمة قديمة جدا، «وبينها أسماء مكررة»; not ...، «سمعت بها منكم», a statement of its own.
    """
    if any(lexeme.kind == "word" for lexeme in reader.lexemes[quote.close + 1 : limit]):
        return False
    key = reader.lexemes[quote.open + 1].key
    concedes = not _CONCEDING.isdisjoint(lexeme.key for lexeme in reader.lexemes[start : start + OPENING])
    if concedes and key[:1] == "ف":
        return True  # إنه رغم التعب، | «فإننا نواصل العمل»
    joined = key[:1] in ("و", "ف") and "given" not in classes(key)
    return joined or key in words("joiners") | _GOING_ON or bool(classes(key) & {"preposition", "relative"})


def is_predicate(reader: Reader, start: int, quote: Quote) -> bool:
    """Tell whether marked words say what the subject of the clause does or is.

    أن نقص الدواء، | "يعود إلى الحصار"؛ أن السقي، الذي نظمه القانون، | "مسؤولية الجميع".
    """
    verbs = [index for index in range(start, quote.open) if _is_verb(reader, index)]
    if _is_verb(reader, quote.open + 1):
        return not verbs
    first = reader.lexemes[quote.open + 1]
    is_noun = not is_definite(first.key) and classes(first.key) <= _NOUNS and first.key[:1] not in "وف"
    of_subject = all(reader.lexemes[index - 1].key in WHO for index in verbs)
    return is_noun and of_subject and is_definite(reader.lexemes[start].key)


def _is_verb(reader: Reader, index: int) -> bool:
    key = reader.lexemes[index].key
    form = form_at(reader.lexemes, index)
    key = key.removeprefix(_WILL)
    return key in _DENYING or is_everyday_verb(key) or form is not None and form.finite and not classes(key)
