"""Tell how marked words go on with the reported clause before them, or are a statement of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import first_person_forms
from archive.extraction.cues import cue_at, form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import WHO, introduces
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite, words
from archive.extraction.marks import QUOTED_SPEECH, Quote
from archive.extraction.phrases import Reader
from archive.extraction.words import OURS, classes, is_attached, is_complementizer

ANEW: Final = 4
"""Marked words after a comma from which they are a statement of their own."""
RUN: Final = 4
"""Words without a sign between before the colon that ends a clause."""
SHORTEST_OURS: Final = 2
_ENDS: Final = frozenset({".", "...", "…", ".."})
_GOVERNING: Final = frozenset({"preposition", "relative"})
_GOING_ON: Final = frozenset(
    {"لان", "لانه", "لانها", "لانهم", "مما", "بينها", "بينهم", "اما", "بل", "لذلك", "حيث", "اذ"}
    | {"طالما", "ريثما", "كيلا", "لئلا", "لكي", "كي"}
)
"""With which a quote goes on with the clause before it."""
_BROUGHT_ABOUT: Final = frozenset(
    {"اصابت", "اسفرت", "ادت", "استهدفت", "طالت", "خلفت", "شملت", "كلفت", "دمرت", "اودت", "تسببت", "اوقعت"}
)
"""What something did, and hardly I, who speak (وقعت هزة، «أسفرت عن أضرار»)."""
_GRANTING: Final = frozenset({"رغم", "الرغم", "بالرغم", "برغم"})
_CONCEDING: Final = _GRANTING | {"اذا", "لو", "عندما", "حين", "حينما", "طالما"}
"""Open a clause that alone is nothing said, up to what ف opens."""
OPENING: Final = 4
_WILL: Final = "س"
_IN_PRESENT: Final = ("ي", "ت")
_DENYING: Final = frozenset({"لا", "لم", "لن", "ليس", "ليست", "ليسوا"})
_NOUNS: Final = frozenset({"common", "thing", "occasion"})
"""What a marked predicate may begin with."""


def speaks_anew(reader: Reader, quote: Quote, limit: int) -> bool:
    """Tell whether a quote after a comma or colon speaks for itself, as it ends its sentence or has a verb.

    يقول سالم إن أحدا لم يبلغه، «سمعت بالخطة منكم الآن».
    """
    lexemes = reader.lexemes
    led = (
        lexemes[quote.open - 1].text in COMMAS or breaks_in(reader, quote) or _is_behind_clause(reader, quote)
    )
    if quote.depth > 1 or quote.close - quote.open - 1 < ANEW or not led:
        return False
    if _goes_on_with_verb(lexemes[quote.open + 1]):
        return False
    after = quote.close + 1
    if after < limit and lexemes[after].text in COMMAS:
        after += 1
    if after >= limit or lexemes[after].text in _ENDS:
        return True
    other = cue_at(lexemes, after, after)
    return other is not None and other.finite and not other.joined


def _goes_on_with_verb(first: Lexeme) -> bool:
    """Tell whether a quote opens with what the subject did (وقعت هزة، «أسفرت عن أضرار»)."""
    return first.key in _BROUGHT_ABOUT


def _is_behind_clause(reader: Reader, quote: Quote) -> bool:
    """Tell whether a colon behind several words of the clause leads to a quote (إنه وجد شقة في حلب: «...»).

    Behind a comma a few words may only announce it (..., بعبارة واحدة: «لا»).
    """
    colon = quote.open - 1
    if reader.lexemes[colon].text != ":" or quote.close - quote.open <= QUOTED_SPEECH:
        return False
    if reader.lexemes[colon - 1].key[:1] in _IN_PRESENT and _is_verb(reader, colon - 1):
        return False  # إن أحد المسلحين كان يصرخ: «...»
    return all(lexeme.kind == "word" for lexeme in reader.lexemes[colon - RUN : colon])


def breaks_in(reader: Reader, quote: Quote) -> bool:
    """Tell whether a quote that begins in the first person stands behind a whole clause without a comma.

    تقول سلمى إن العمل توقف | «نحن ننتظر الرواتب منذ شهرين».
    """
    inside, before = reader.lexemes[quote.open + 1 : quote.close], reader.lexemes[quote.open - 1]
    if len(inside) < QUOTED_SPEECH or not (inside[0].key in first_person_forms() or _tells_of_us(inside)):
        return False
    governs = introduces(before.key) or bool(classes(before.key) & _GOVERNING) or is_attached(before)
    is_verb = is_everyday_verb(before.key) or form_at(reader.lexemes, quote.open - 1) is not None
    return before.kind == "word" and not (governs or is_verb or is_complementizer(before))


def _tells_of_us(inside: Sequence[Lexeme]) -> bool:
    """Tell whether a verb opens marked words that tell of whoever speaks (اتصلوا على بيوتنا وسألوا عنا)."""
    opens = is_everyday_verb(inside[0].key) or not classes(inside[0].key)
    ours = any(word.key.endswith(OURS) and len(word.key) > SHORTEST_OURS for word in inside)
    return opens and ours and not is_definite(inside[0].key) and len(inside) > QUOTED_SPEECH


def goes_on(reader: Reader, start: int, quote: Quote, limit: int) -> bool:
    """Tell whether a quote that ends its sentence goes on with the clause before it, by a conjunction.

    قال إن القائمة قديمة جدا، «وبينها أسماء مكررة»; not ...، «سمعت بها منكم», a statement of its own.
    """
    behind = any(lexeme.kind == "word" for lexeme in reader.lexemes[quote.close + 1 : limit])
    if behind or reader.lexemes[quote.open - 1].text == ":":
        return False
    key = reader.lexemes[quote.open + 1].key
    concedes = not _CONCEDING.isdisjoint(lexeme.key for lexeme in reader.lexemes[start : start + OPENING])
    if concedes and key[:1] == "ف":
        return True  # إنه رغم التعب، | «فإننا نواصل العمل»
    joined = key[:1] in ("و", "ف") and "given" not in classes(key)
    return joined or key in words("joiners") | _GOING_ON or bool(classes(key) & {"preposition", "relative"})


def grants(reader: Reader, start: int) -> bool:
    """Tell whether a clause opens by granting something, so that إلا أنه goes on (برغم ... إلا أنه)."""
    return not _GRANTING.isdisjoint(lexeme.key for lexeme in reader.lexemes[start : start + OPENING])


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
