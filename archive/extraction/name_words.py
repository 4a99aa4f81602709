"""Tell whether a word may be part of a name, by list, by what is joined to it and by its shape."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import definite_nouns, form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import REMEMBERED, Lexeme, by_word
from archive.extraction.lexicon import ARTICLE, bare, is_definite, words
from archive.extraction.name_shapes import (
    ACTION,
    BROKEN_PLURAL,
    EIGHTH_OR_TENTH,
    FIRST_ACTION,
    FUTURE,
    MANNER,
    PARTICIPLE,
    SECOND,
    STATE_OR_NAME,
    TURNING_TO,
    VERBAL_NOUN,
)
from archive.extraction.name_stops import FACT_LINKS, is_purpose, tells
from archive.extraction.words import (
    OURS,
    THEIRS,
    TO_SPELT,
    classes,
    has_article,
    is_adjective,
    is_complementizer,
    is_demonym,
    is_known,
    is_of_sons,
    kinds_of_ours,
    owned_stem,
    without_conjunction,
)

_STOPPING: Final = frozenset(
    {
        "organisation", "document", "outlet", "unnamed", "quantifier", "common", "adjective", "preposition",
        "relative", "adverb", "time", "outlet name", "occasion", "unit", "honorific", "anaphor", "place",
        "body",
    }
)  # fmt: skip
OWNED: Final = ("ته", "ها", "هم", "هما", "نا")
"""Endings of a noun with its possessor (استقالته، مكتبها)."""
_WHAT: Final = "ما"
"""Printed in one with a verb (مايجري، ماحدث)."""
_DERIVED: Final = ("الت", "الا")
"""How the verbal noun of a derived verb begins with its article; the others may be family names."""
LONG_ACCUSATIVE: Final = 4
_HEARERS: Final = frozenset({"role", "title", "outlet", "organisation"})
_OWNED_LATER: Final = ("ته", "هما", "تاها", "تاه")
_HERS_OR_THEIRS: Final = ("ها", "هم")
_GLUED: Final = ("بال", "لل", "وبال", "ولل", "فبال", "وكال")
JOINED_HAMZAS: Final = tuple(joined + hamza for joined in "لبكو" for hamza in "أإآ")
"""A joined preposition before a word that begins with a hamza (لأفكاره), which no name does."""
_GLUED_TO_KNOWN: Final = ("كال", "فال", "وال")
VAN: Final = "فان"
"""A Dutch particle inside a name; everywhere else it is فإن."""


def is_never_name(key: str) -> bool:
    """Tell whether a folded word is no part of a name by list or as the noun of a reporting verb.

    لم ينس سالم الحداد | التذكير بأن.
    """
    return key in words("never_names") or key.startswith(_DERIVED) and key in definite_nouns()


@lru_cache(maxsize=REMEMBERED)
def _is_plain_word(key: str) -> bool:
    """Tell whether a folded word cannot be part of a name by list, prefix or ending."""
    known = classes(key)
    if "given" in known:
        return False
    if (
        known & _STOPPING
        or is_everyday_verb(key)
        or is_never_name(key)
        or is_demonym(key)
        or key.startswith(_GLUED)
        or key.startswith(_GLUED_TO_KNOWN)
        and classes(key[1:])
        or key != without_conjunction(key)
        or _is_accusative(key)
    ):
        return True
    form = form_table().get(key)
    if form is not None and (form.lemma.tier in ("A", "B") or form.kind != "participle" or key.endswith("ا")):
        return True
    if FUTURE.fullmatch(key) or key[:2] == _WHAT and is_everyday_verb(key[2:]):
        return True
    return (
        len(key) > 3
        and key[0] in "بلوكف"
        and bool(classes(key[1:]) & {"place", "outlet", "body", "outlet name"})
    )


SHORTEST_TAKEN: Final = 4
"""Letters of ب and a given name, above which the two are told apart (بسالم, not بسام)."""


@by_word
def can_be_name(lexeme: Lexeme, first: bool) -> bool:
    """Tell whether a word may be part of a name; the first may not carry the article.

    الرفاعي follows كمال.
    """
    key = lexeme.key
    if lexeme.kind != "word" or len(key) < 2 or letters.FATHATAN in lexeme.text or is_complementizer(lexeme):
        return False
    if key in FACT_LINKS and key != VAN or is_purpose(key) or key[:1] == "ف" and tells(lexeme):
        return False
    if key in TO_SPELT or key[:1] == "ف" and "given" not in classes(key) and is_everyday_verb(key[1:]):
        return False  # أما سالم | فيعيش
    if lexeme.shape.startswith(JOINED_HAMZAS) and "given" not in classes(key):
        return False
    if key == "علي":
        return not lexeme.shape.endswith(letters.ALEF_MAKSURA)
    if _is_plain_word(key):
        return False
    if first:
        return not is_whom_it_takes(key) and not has_article(lexeme) and not _is_noun_like(lexeme)
    if "given" not in classes(key) and _is_deed_or_owned(lexeme):
        return False
    if key.startswith("ب") and key.endswith(_HERS_OR_THEIRS) and "given" not in classes(key):
        return False  # دفعت سلمى حداد | ببراءتها
    if (
        is_joined_word(key)
        or STATE_OR_NAME.fullmatch(key)
        and "given" in classes(key[:-1])
        and not classes(key)
    ):
        return False  # بدا سالم الحداد | سعيدا
    if has_article(lexeme) and is_people(bare(key)):
        return False
    is_known = bool(classes(bare(key)) - {"given", "particle"})
    return not (has_article(lexeme) and is_adjective(key) and is_known)


def _is_deed_or_owned(lexeme: Lexeme) -> bool:
    """Tell whether a later word in no list of names is a verbal noun, or a noun with its owner (انحيازه)."""
    key = lexeme.key
    shapes = [EIGHTH_OR_TENTH, SECOND, MANNER]
    shapes += [ACTION] if lexeme.shape.startswith("إ") else []
    shapes += [TURNING_TO] if lexeme.shape.endswith(letters.TEH_MARBUTA) else []
    is_deed = any(shape.fullmatch(key) for shape in shapes)
    return is_deed or key.endswith(_OWNED_LATER) or is_owned_noun(lexeme)


def is_whom_it_takes(key: str) -> bool:
    """Tell whether a given name has a joined ب, by which a verb takes its object (أشاد الرئيس | بسالم)."""
    is_joined = key[:1] == "ب" and len(key) > SHORTEST_TAKEN and "given" in classes(key[1:])
    return is_joined and not classes(key)


LONGER_THAN_NAMES: Final = 5
"""Letters from which a participle in م is one (المزارعين, not المحادين)."""
_WORSHIPPERS: Final = "عابدين"
"""The second word of a given name (زين العابدين)."""


def is_people(plain: str) -> bool:
    """Tell whether a word without its article is a plural of people told of (دعا فلان | الحوثيين)."""
    stem = plain[:-2] if plain.endswith(("ين", "ون")) else ""
    if stem.endswith("ي") or classes(stem) & {"role", "adjective", "unnamed"}:
        return True
    acts = bool(PARTICIPLE.fullmatch(ARTICLE + stem)) and (stem[0] != "م" or len(stem) >= LONGER_THAN_NAMES)
    return acts and "given" not in classes(plain) and plain != _WORSHIPPERS


def _is_noun_like(lexeme: Lexeme) -> bool:
    """Tell whether an unknown word is formed like an everyday one.

    عمليات، مسلحين، ارتكاب، استقالته، بتحقيق.
    """
    key = lexeme.key
    if classes(key) & {"given", "particle"}:
        return False
    if key.startswith("وو") or BROKEN_PLURAL.fullmatch(key):
        return True
    if lexeme.shape.startswith("إ") and FIRST_ACTION.fullmatch(key):
        return True
    is_foreign = lexeme.shape.startswith("إ") and not classes(key[:-1])  # إنغه، not إعلانه
    if lexeme.shape.endswith(letters.HEH) and len(key) > 3:
        return not is_foreign or bool(ACTION.fullmatch(key[:-1]))
    if (
        lexeme.shape.endswith((letters.TEH_MARBUTA, "ات", "ين", "اء"))
        and len(key) > 4
        or key.endswith("ون")
        and is_people(key)  # not ماكرون
        or key.endswith(OWNED)
        and not _is_foreign_ending(key)
    ):
        return True
    stem = key[1:] if key[0] in "بلوف" else key
    joined = stem != key and bool(VERBAL_NOUN.fullmatch(stem) or TURNING_TO.fullmatch(stem))  # بملاحظة
    return joined or bool(VERBAL_NOUN.fullmatch(key)) or is_joined_word(key)


LONG_LIKENED: Final = 4
"""Letters above which ك before a thing is like or as (كغطاء)."""


def is_joined_word(key: str) -> bool:
    """Tell whether a word is a known one, or a reporting verb, behind a joined و، ف، ب or ل (وكرر، لجنود)."""
    if classes(key) & {"given", "particle"} or is_of_sons(key):
        return False
    stem = key[1:]
    known = classes(stem) - {"given", "particle"} if key[0] == "ف" else classes(stem)
    joined = stem in form_table() or bool(known) or key[0] == "و" and is_definite(stem) and len(stem) > 4
    joined = joined or key[0] == "و" and is_everyday_verb(stem)  # سامر غزوان | وفاز
    if key[0] in "وف" and len(stem) > 1 and joined:
        return True
    not_joined = {"given", "particle", "relative"} if stem[:1] == "و" else {"given", "particle"}
    if key[0] == "ل" and kinds_of_ours(stem) & _HEARERS:  # يقول سالم لمراسلنا، لجريدتنا
        return True
    likens = key[0] == "ك" and len(key) > LONG_LIKENED and bool(classes(stem) & {"thing", "common"})
    may_join = key[0] in "بل" or key.startswith("كال") or key[0] == "ك" and stem in words("roles") or likens
    return may_join and len(stem) > 2 and bool(classes(stem) - not_joined)


def _is_accusative(key: str) -> bool:
    """Tell whether a known word stands in the indefinite accusative (فنيا، خطابا), which no name does."""
    if len(key) < LONG_ACCUSATIVE or not key.endswith("ا") or is_definite(key):
        return False
    return bool(classes(key[:-1]) - {"given", "particle", "place"})


def is_owned_noun(lexeme: Lexeme) -> bool:
    """Tell whether a known noun carries its possessor (لم يخف العمدة فلان | غضبه)."""
    key = lexeme.key
    plain = key[:-2] if key.endswith(THEIRS) else key[:-1] if lexeme.shape.endswith(letters.HEH) else ""
    return bool(plain) and bool(classes(plain) - {"given", "particle"})


def owned_classes(stem: str) -> frozenset[str]:
    """Return the classes of a folded noun that its possessor was cut from, whose ة became ت (رسالت | ها)."""
    return classes(stem) | (classes(stem[:-1] + "ه") if stem.endswith("ت") else frozenset())


def _is_foreign_ending(key: str) -> bool:
    """Tell whether نا ends a foreign name: no known noun stands before it (كريستينا, but not وزارتنا)."""
    stems = (key[:-2], key[1:-2], key[:-3] + "ه")
    return key.endswith(OURS) and not any(classes(stem) - {"given", "particle"} for stem in stems)


def is_in_teh(lexeme: Lexeme) -> bool:
    """Tell whether ة only looks like the possessor of a plural (محمود شبانة, not شبانه)."""
    if lexeme.shape[-1:] != letters.TEH_MARBUTA:
        return False
    return owned_stem(lexeme.key) in words("broken_plurals")


def is_given_by_god(lexeme: Lexeme) -> bool:
    """Tell whether a word in no list makes a given name with الله behind it (عطية الله; not حفظ الله)."""
    unlisted = lexeme.kind == "word" and not is_known(lexeme.key) and not is_everyday_verb(lexeme.key)
    return unlisted and lexeme.key[:1] not in "وفبل"


def is_unknown_name(lexeme: Lexeme) -> bool:
    """Tell whether a word in no list, without the article, may begin a name (علي | سوندرمان)."""
    unlisted = not classes(lexeme.key) - {"given"}
    return unlisted and not has_article(lexeme) and can_be_name(lexeme, first=True)


def looks_dual(key: str) -> bool:
    """Tell whether a word is a role only by its dual ending, which names share (محمد ضيفان)."""
    return classes(key) == {"role"} and key not in words("roles")
