"""Read how far a name may run before a bound, whatever its words are elsewhere (سامر يونس | السمك |؛ إن)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.adverb_phrases import adverb_length
from archive.extraction.conjugation import form_table
from archive.extraction.everyday_surnames import is_what_verb_takes
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, words
from archive.extraction.name_attainments import is_attainment
from archive.extraction.name_joints import is_letter_title_before, tells_addressee
from archive.extraction.name_objects import is_his_noun, is_of_his
from archive.extraction.name_shapes import DEED, VERBAL_NOUN
from archive.extraction.name_sons import SONS
from archive.extraction.name_stops import is_stop, tells
from archive.extraction.name_words import (
    JOINED_HAMZAS,
    is_joined_word,
    is_never_name,
    is_owned_noun,
    is_people,
)
from archive.extraction.surname_slots import leads_to_given
from archive.extraction.trade_names import is_emir_of
from archive.extraction.words import begins_with_preposition, classes, has_article, is_owned

_NAMES: Final = frozenset({"given", "particle"})
_NEVER: Final = frozenset(
    {"anaphor", "honorific", "document", "outlet", "unit", "occasion", "quantifier", "time", "adverb"}
    | {"outlet name"}
)
_NOUNS: Final = frozenset({"common", "thing", "adjective"})
_HEADS: Final = frozenset({"role", "title", "organisation", "unnamed", "body"})
_NO_NAMES: Final = frozenset(
    {"اسمه", "اسمها", "هويته", "هويتها", "نفسه", "نفسها", "الانتباه", "النظر", "الانظار"}
)
"""What is withheld, who else is meant, and what one draws to something (لفت سالم حداد | الانتباه إلى)."""
_OWNED: Final = ("ه", "ها", "هم", "ا")
_LONG: Final = 4
"""Letters from which a word in alif may be an accusative (غاضبا)."""


def run_end(lexemes: Sequence[Lexeme], name: int, start: int, most: int) -> int:
    """Return one past the words from `start` that may go on with the name from `name`, at `most` so many.

    A name has one everyday word at most. Return `start` where more words follow than a name may have.
    """
    index, plain = start, 0
    while index < len(lexemes) and _may_go_on(lexemes, name, index):
        plain += _is_plain(lexemes, index)
        index += 1
    return index if index - start <= most and plain <= 1 else start


def _is_plain(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether an everyday word stands here, which no title or ولد makes a name.

    أكد سالم حداد | عدم جواز أن; عرض سالم حداد | الموازنة الجديدة.
    """
    lexeme = lexemes[index]
    known = classes(lexeme.key)
    if known & _NAMES or lexeme.key in SONS or has_article(lexeme) and not known & _NOUNS:
        return False
    is_shown = _is_of_sons(lexemes, index) or is_letter_title_before(lexemes, index)
    return not is_shown and bool(known or _is_deed(lexeme.key) or is_everyday_verb(lexeme.key))


def is_unlisted(lexeme: Lexeme) -> bool:
    """Tell whether a word is in no list and looks like no noun with its owner, verbal noun or accusative."""
    key = lexeme.key
    is_noun = key.endswith(_OWNED) or _is_deed(key)
    return not (classes(key) - _NAMES or has_article(lexeme) or is_noun or is_everyday_verb(key))


def _is_deed(key: str) -> bool:
    """Tell whether a word is formed like a verbal noun (استقبال، تهدئة)."""
    return bool(VERBAL_NOUN.fullmatch(key) or DEED.fullmatch(key))


def _may_go_on(lexemes: Sequence[Lexeme], name: int, index: int) -> bool:
    """Tell whether a word may belong to a name: no adverb, state, verb of saying, office of its holder."""
    lexeme = lexemes[index]
    if lexeme.kind != "word" or is_stop(lexeme) or letters.FATHATAN in lexeme.text or tells(lexeme):
        return False
    if _is_of_sons(lexemes, index) or index == name and is_letter_title_before(lexemes, index):
        return True  # باباه ولد السالك، د. سالم
    known = classes(lexeme.key)
    if _leads_to_others(lexemes, name, index) or is_attainment(lexemes, index):
        return False
    after = lexemes[index + 1] if index + 1 < len(lexemes) else None
    if is_emir_of(lexeme, after):
        return False
    if known & _NAMES:
        return True
    if known & _NEVER or adverb_length(lexemes, index, len(lexemes)) or _is_his(lexemes, name, index):
        return False
    if _is_no_name(lexeme):
        return False
    is_last = after is None or after.kind != "mark" and is_stop(after) or tells(after)
    closes = is_last and not (has_article(lexeme) and lexeme.key[2:] not in words("role_surnames"))
    return closes or not known & _HEADS


def _is_no_name(lexeme: Lexeme) -> bool:
    """Tell whether a word is never a name by list, as people told of, with its conjunction, as a verb."""
    key = lexeme.key
    if key in _NO_NAMES or is_never_name(key) or is_people(bare(key)) or is_joined_word(key):
        return True
    are_two = key.endswith("ين") and bool(classes(key[:-2]))
    if lexeme.shape.startswith(JOINED_HAMZAS) or are_two or key[-1] == "ي" and "role" in classes(key[:-1]):
        return True  # لأندروز، لاعبي، هدفين
    form = form_table().get(key)
    says = form is not None and (form.finite or form.kind == "participle")
    return says and form is not None and form.lemma.tier in ("A", "B")


def _is_his(lexemes: Sequence[Lexeme], name: int, index: int) -> bool:
    """Tell whether a noun with its owner or in the accusative is meant (سالم الحداد | رأيه، غاضبا)."""
    lexeme = lexemes[index]
    if index > name and (is_of_his(lexemes, name, index) or is_his_noun(lexemes, name, index)):
        return True
    stem = lexeme.key[:-1]
    is_accusative = lexeme.key.endswith("ا") and len(lexeme.key) >= _LONG
    return (is_owned(lexeme) or is_accusative) and bool(classes(stem)) or is_owned_noun(lexeme)


def _leads_to_others(lexemes: Sequence[Lexeme], name: int, index: int) -> bool:
    """Tell whether a joined preposition leads to what a verb takes, or to who is told (بدور، لنبيل عون)."""
    key = lexemes[index].key
    if index == name:
        is_attached = begins_with_preposition(key) or leads_to_given(lexemes, index, len(lexemes))
        return is_attached and "given" not in classes(key)
    if tells_addressee(lexemes, name, index) or is_what_verb_takes(lexemes, name, index):
        return True
    is_taken = key[0] == "ب" and "given" not in classes(key)
    return is_taken and (bool(classes(key[1:])) or key[1:] in form_table())  # توعد سالم حداد | برد


def _is_of_sons(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether ولد or منت stands near a word, which is a name then (باباه | ولد | السالك)."""
    near = lexemes[max(0, index - 2) : index + 2]
    return any(word.key in SONS for word in near if word is not lexemes[index])
