"""Tell family names by the place they stand in: between a first name and the clause or another stop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import form_table, governing_nouns
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.name_shapes import ACTION, MANNER, SECOND, VERBAL_NOUN
from archive.extraction.name_stops import FACT_LINKS, is_stop, tells
from archive.extraction.name_words import JOINED_HAMZAS, LONG_ACCUSATIVE, OWNED, can_be_name, is_never_name
from archive.extraction.words import (
    TO_SPELT,
    classes,
    has_article,
    is_adjective,
    is_attached,
    is_complementizer,
    is_demonym,
)

EVERYDAY_NAMES: Final = frozenset({"common", "thing", "unit"})
"""What a first name may be besides (وعد، حرب، جوان)."""
_SURNAMES: Final = frozenset({"common", "thing", "adjective", "role", "title", "quantifier"})
"""What an everyday word may be that is a family name after one given name."""
_OFFICES: Final = frozenset({"role", "title", "quantifier"})
AHEAD: Final = 5
"""Words from ل to such a first name at most."""
_TO_THE: Final = "لل"
_THINGS: Final = frozenset({"common", "thing", "adjective", "quantifier"})
_TOLD: Final = frozenset({"organisation", "document", "outlet", "body"}) | {
    "unnamed",
    "role",
    "title",
    "place",
    "outlet name",
}


def is_last(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether the clause begins after the word at `index`."""
    if index + 1 == limit and limit < len(lexemes) and is_complementizer(lexemes[limit]):
        return True
    return clause_begins(lexemes, index + 1)


def is_noun_for_name(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a thing with its article closes a name before the clause (عادل جاسم | البحر | أن)."""
    lexeme = lexemes[index]
    names = all(classes(word.key) & {"given", "particle"} for word in lexemes[start:index])
    known = classes(lexeme.key)
    is_thing = bool(known) and known <= _THINGS and not is_never_name(lexeme.key)
    return names and has_article(lexeme) and is_thing  # not جدد سامي برادلي | القول إن


def is_surname_by_place(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a word between a first name and a stop is a family name though it looks like a verb.

    وقال روبرت فورد إن; قال إدريس لشكر في; nothing else stands there than how or to whom one speaks.
    """
    lexeme = lexemes[index]
    stem = lexeme.key[1:]
    stops = is_stop(lexeme) and not is_attached(lexeme)
    if lexeme.kind != "word" or stops or letters.FATHATAN in lexeme.text or has_article(lexeme):
        return False
    if classes(lexeme.key) or is_manner(lexeme.key) or lexeme.key in TO_SPELT:
        return False
    if lexeme.shape.startswith(JOINED_HAMZAS) or lexeme.key in words("void_before_clause"):
        return False  # قال جورج | لأدامز، كانت هدى | تريد أن
    first = lexeme.key[0]
    joined = first == "و" and (classes(stem) - {"particle"} or is_everyday_verb(stem) or stem in form_table())
    owned = lexeme.key.endswith(OWNED) and (lexeme.key[-2:] != "ته" or bool(classes(lexeme.key[:-1])))
    owned = owned or lexeme.key.endswith("ته") and bool(classes(lexeme.key[:-2] + "ه"))
    is_his_deed = lexeme.shape.endswith(letters.HEH) and bool(VERBAL_NOUN.fullmatch(lexeme.key[:-1]))
    if joined or is_definite(stem) or is_never_name(lexeme.key) or owned or is_his_deed:  # سالم | انحيازه إلى
        return False
    if lexeme.key.startswith(_TO_THE) or first == "ف" and _is_present(stem):
        return False
    if lexeme.key.endswith("ا") and lexeme.key[:-1] in governing_nouns():
        return False  # طرح سالم | تساؤلا مفاده
    form = form_table().get(lexeme.key) or (form_table().get(stem) if first == "ف" else None)
    if form is not None and form.number != "d" and (form.lemma.tier in ("A", "B") or form.kind != "perfect"):
        return False
    return not (first == "ب" and classes(stem) or first == "ل" and classes(stem) & _TOLD)


def _is_present(key: str) -> bool:
    """Tell whether a word is shaped like a verb in the present (أما رحاب | فتختصر)."""
    return key[:1] in ("ي", "ت") and (len(key) in (4, 5) or is_everyday_verb(key))


def is_surname_of_word(lexeme: Lexeme) -> bool:
    """Tell whether a word after an everyday one can only be a family name: in no list, or a trade.

    وعد الخطيب، حرب السعدي، دين هايوود.
    """
    if lexeme.kind != "word" or classes(lexeme.key) - {"given"}:
        return is_definite(lexeme.key) and bare(lexeme.key) in words("role_surnames")
    return is_nisba(lexeme) or can_be_name(lexeme, first=False) and not is_definite(lexeme.key)


def is_nisba(lexeme: Lexeme) -> bool:
    """Tell whether a word is an unlisted relational adjective with its article (السعدي)."""
    return (
        lexeme.kind == "word" and has_article(lexeme) and is_adjective(lexeme.key) and not classes(lexeme.key)
    )


def leads_to_given(lexemes: Sequence[Lexeme], start: int, limit: int) -> bool:
    """Tell whether ل leads from an office to a first name further on.

    الكاتب العام | لقوافل شندرون سامي الحداد.
    """
    if not 0 < start < limit or lexemes[start].key[:1] != "ل" or classes(lexemes[start].key):
        return False
    before = lexemes[start - 1]
    if not has_article(before) or classes(before.key) & {"role", "title", "unnamed"}:
        return False  # العمدة | لورانزو دي بيترو
    for index in range(start + 2, min(limit, start + AHEAD)):
        if is_stop(lexemes[index]) or "particle" in classes(lexemes[index - 1].key):
            return False
        if "given" in classes(lexemes[index].key):
            return True
    return False


def is_everyday_name(lexemes: Sequence[Lexeme], start: int, limit: int) -> bool:
    """Tell whether two words before the clause are a first name that is an everyday word, and a surname."""
    known, last = classes(lexemes[start].key), start + 1
    if not known or not known <= EVERYDAY_NAMES or has_article(lexemes[start]) or last >= limit:
        return False
    return is_surname_of_word(lexemes[last]) and is_last(lexemes, last, limit)


def is_like_verb(lexemes: Sequence[Lexeme], start: int, limit: int) -> bool:
    """Tell whether a first name looks like a verb before a given name and the clause (خدر إلياس إن)."""
    last = start + 1
    is_verb = not classes(lexemes[start].key) and is_everyday_verb(lexemes[start].key)
    return is_verb and "given" in classes(lexemes[last].key) and is_last(lexemes, last, limit)


def is_verbal_surname(given: Lexeme, lexeme: Lexeme) -> bool:
    """Tell whether an unlisted word shaped like a verbal noun follows a given name (غلعاد إردان)."""
    is_action = bool(ACTION.fullmatch(lexeme.key)) and lexeme.shape.startswith("إ")
    return "given" in classes(given.key) and is_action and not classes(lexeme.key)


def clause_begins(lexemes: Sequence[Lexeme], index: int) -> bool:
    if index < len(lexemes) and lexemes[index].text in COMMAS:
        index += 1
    if index >= len(lexemes):
        return False
    lexeme = lexemes[index]
    return lexeme.text == ":" or lexeme.key in FACT_LINKS or is_complementizer(lexeme) or tells(lexeme)


def is_manner(key: str) -> bool:
    """Tell whether an unknown word says how or on what one speaks (بتأثر، تزويد، فنيًا)."""
    is_accusative = len(key) >= LONG_ACCUSATIVE and key.endswith("ا") and bool(classes(key[:-1]) - {"given"})
    return is_accusative or bool(MANNER.fullmatch(key) or SECOND.fullmatch(key))


def is_before_verb(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether an unlisted word between a given name and its verb is the family name.

    النائب سامر | تابت | رأى أن: no two verbs stand side by side.
    """
    lexeme = lexemes[index]
    is_last = index + 1 >= len(lexemes)
    if is_last or lexeme.kind != "word" or classes(lexeme.key) or has_article(lexeme) or is_stop(lexeme):
        return False
    form = form_table().get(lexemes[index + 1].key)
    says = form is not None and form.kind == "perfect" and form.lemma.tier in ("A", "B", "C")
    return "given" in classes(lexemes[index - 1].key) and says


def leads_to_nisba(lexemes: Sequence[Lexeme], start: int, index: int, follower: Lexeme | None) -> bool:
    """Tell whether an everyday word behind a given name has the family name behind it (سهيل | مطر الغفلي)."""
    known = classes(lexemes[index].key)
    is_word = bool(known) and known <= {"common", "thing"} and not has_article(lexemes[index])
    is_later = index > start and "given" in classes(lexemes[index - 1].key)
    return is_word and is_later and follower is not None and is_nisba(follower)


def is_thing_for_name(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether an everyday word with the article follows a given name alone (ماجد السند، أنس الكبير)."""
    known = classes(lexemes[index].key)
    is_second = index == start + 1 and "given" in classes(lexemes[start].key)
    after = lexemes[index + 1] if index + 1 < len(lexemes) else None
    is_last = after is None or is_stop(after) or tells(after)
    is_everyday = known <= _SURNAMES and ("adjective" in known or not known & _OFFICES)
    return is_second and is_last and has_article(lexemes[index]) and is_everyday


def is_bare_nisba(lexeme: Lexeme, before: Lexeme, after: Lexeme | None) -> bool:
    """Tell whether an indefinite adjective behind a given name is the family name (إبراهيم | رئيسي أمس)."""
    closes = after is None or is_stop(after) or has_article(after) and "role" in classes(after.key)
    is_bare = is_demonym(lexeme.key) and not has_article(lexeme) and closes
    is_bare = is_bare or classes(lexeme.key) == {"adjective"}
    return is_bare and "given" in classes(before.key) and lexeme.key.endswith("ي")
