"""Tell what a word can do in a sentence: open a clause, govern a name, head a description."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.lexemes import REMEMBERED, Lexeme
from archive.extraction.lexicon import ARTICLE, bare, is_definite, words
from archive.extraction.name_shapes import SECOND

_PARTICLES: Final = ("أن", "إن")
_PRONOUNS: Final = ("", "ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "ك", "كم", "نى")
_FEMININE: Final = "ه"
_HAMZA_ALEFS: Final = ("إ", "أ", "آ")
_STEMS: Final = frozenset(fold(particle) + pronoun for particle in _PARTICLES for pronoun in _PRONOUNS)
_COMPLEMENTIZERS: Final = _STEMS | {"ب" + stem for stem in _STEMS}
_ALIF_MADDA: Final = "آن"
_BANK: Final = "بانك"
"""A bank's own name, and no بأنك without its hamza (فالت بانك)."""
_THAT_NOT: Final = frozenset({"ألا", "بألا", "وألا", "وبألا"})
"""أن and لا in one word, told from إلا by its hamza (تعهد الوزير | بألا ترتفع الأسعار)."""
_MAY_BE_COMPLEMENTIZERS: Final = _COMPLEMENTIZERS | set(map(fold, _THAT_NOT))


def is_complementizer(lexeme: Lexeme) -> bool:
    """Tell whether a word opens a reported clause: أن إن أنه إنها بأن بأنهم ألا; the name آن does not."""
    if lexeme.key not in _MAY_BE_COMPLEMENTIZERS:
        return False  # most words, so it is asked first
    if lexeme.key not in _COMPLEMENTIZERS:
        return lexeme.shape in _THAT_NOT
    return lexeme.shape != _BANK and not lexeme.shape.startswith(_ALIF_MADDA)


def is_bare_complementizer(lexeme: Lexeme) -> bool:
    """Tell whether the particle carries no pronoun, so that the clause begins after it (أن، إن، بأن)."""
    return lexeme.key in ("ان", "بان", "وان", "وبان")


EXCEPT: Final = frozenset({"الا", "غير", "بيد"})
"""Before أن they open an exception (إلا أن، غير أن، بيد أن)."""
LISTS: Final = {
    "role": "roles",
    "title": "titles",
    "organisation": "organisation_heads",
    "body": "organisations",
    "document": "document_heads",
    "outlet": "outlet_heads",
    "outlet name": "outlet_names",
    "unnamed": "unnamed_heads",
    "quantifier": "quantifiers",
    "common": "common_words",
    "thing": "things",
    "adjective": "adjectives",
    "place": "places",
    "preposition": "prepositions",
    "relative": "relatives",
    "adverb": "adverbs",
    "time": "weekdays",
    "occasion": "adjunct_heads",
    "unit": "months_and_units",
    "honorific": "honorifics",
    "anaphor": "anaphors",
    "given": "first_names",
    "native": "given_names",
    "particle": "name_particles",
}
"""What a word may be, and the list that says so."""
_PLAIN_ONLY: Final = frozenset(
    {"preposition", "relative", "adverb", "honorific", "given", "native", "particle"}
)
"""Classes whose words never take the article."""


def has_article(lexeme: Lexeme) -> bool:
    """Tell whether a word carries the article; the hamza of إلياهو shows that it does not."""
    return lexeme.key.startswith(ARTICLE) and _shows_article(lexeme.key, lexeme.shape)


@lru_cache(maxsize=REMEMBERED)
def _shows_article(key: str, shape: str) -> bool:
    is_name = key in words("first_names") or shape.lstrip("وف").startswith(_HAMZA_ALEFS)
    return is_definite(key) and not is_name


_NO_WOMEN: Final = frozenset({"organisation", "document", "outlet"})
"""What a listed word in ة is rather than a woman of an office (منظمة, not a woman who organises)."""
_INFLECTIONS: Final = ("تان", "تين", "ان", "ين", "ون", "ات", "تا", "ا", "و")
"""Endings of dual and sound plural, alone or governing a noun (محاميان، محللو البنك، وزيرا خارجية)."""
_SHORT_STEM: Final = 3
_SCIENCE: Final = "وجيا"
"""No accusative of a scientist (عالمة الجيولوجيا)."""


@lru_cache(maxsize=REMEMBERED)
def classes(key: str) -> frozenset[str]:
    """Return everything a folded word may be, with or without its article: الوزير -> role, title."""
    plain = bare(key)
    found = {name for name, source in LISTS.items() if key in words(source)}
    if plain != key:
        found |= {
            name for name, source in LISTS.items() if name not in _PLAIN_ONLY and plain in words(source)
        }
    if key in words("towns") or plain in words("towns"):
        found |= {"place"}
    if key.endswith(_FEMININE) and bare(key)[:-1] in words("roles") and not found & _NO_WOMEN:
        found |= {"role"}
    if not found and _inflected_role(plain):
        found = {"role"}
    if not found and (stem := owned_stem(key)):
        found = {"role"} if stem in words("roles") else {"organisation"}
    if "thing" in found:
        found |= {"common"}
    if "native" in found:
        found = found - {"native"} | {"given"}
    return frozenset(found)


POSSESSORS: Final = ("هما", "ها", "هم", "ه")


@lru_cache(maxsize=REMEMBERED)
def owned_stem(key: str) -> str:
    """Return the role or body that a folded word says to be somebody's, "" for others.

    مكتبه -> مكتب, وزارتها -> وزاره, محاموهم -> محام.
    """
    for pronoun in POSSESSORS:
        stem = key.removesuffix(pronoun)
        if stem == key or len(stem) < _SHORT_STEM or is_definite(key):
            continue
        singular = stem[:-1] + _FEMININE if stem.endswith("ت") else stem
        for plain in (singular, stem.removesuffix("و"), stem.removesuffix("ي")):
            of_woman = plain.endswith(_FEMININE) and plain[:-1] in words("roles")
            if plain in words("roles") or plain in words("organisation_heads") or of_woman:
                return plain
    return ""


def is_owned(lexeme: Lexeme) -> bool:
    """Tell whether a word is a role or body with its possessor (شقيقه), and no feminine in ة (مديرة)."""
    return not lexeme.shape.endswith(letters.TEH_MARBUTA) and bool(owned_stem(lexeme.key))


def _inflected_role(plain: str) -> bool:
    """Tell whether a word without article is the dual or sound plural of a listed role."""
    for ending in _INFLECTIONS:
        stem = plain.removesuffix(ending)
        if stem != plain and len(stem) >= _SHORT_STEM:
            is_role = stem in words("roles") and not plain.endswith(_SCIENCE)
            return is_role or ending[0] == "ت" and stem + _FEMININE in words("roles")
    return False


def is_known(key: str) -> bool:
    """Tell whether a folded word, with or without its article, is in one of the lists of everyday words."""
    return bool(classes(key) - {"given", "particle"})


@lru_cache(maxsize=REMEMBERED)
def without_conjunction(key: str) -> str:
    """Return a folded word without a joined و or ف where what is left is known.

    وخلال -> خلال, but وليد stays.
    """
    if key[:1] in ("و", "ف") and len(key) > 2 and not classes(key) and is_known(key[1:]):
        return key[1:]
    return key


_NISBA: Final = ("ي", "يه", "يون", "يين", "يان", "يتان", "يات", "ييه")


_IN_ALEF: Final = frozenset(
    {"مستشفي", "مشفي", "مستوي", "منتدي", "محتوي", "مقهي", "ملتقي", "مبني", "معني", "منفي", "مرسي"}
)
"""Nouns in ى, which folds to the ending of relational adjectives (المستشفى)."""


@lru_cache(maxsize=REMEMBERED)
def is_adjective(key: str) -> bool:
    """Tell whether a folded word is formed like a relational adjective and is no given name.

    عسكري، الاميركيه.
    """
    if "given" in classes(key) or "particle" in classes(key):
        return False
    return bare(key).endswith(_NISBA) and len(bare(key)) > 3 and bare(key) not in _IN_ALEF


_OF_NOUNS: Final = frozenset({"common", "thing", "organisation"})


@lru_cache(maxsize=REMEMBERED)
def is_of_noun(key: str) -> bool:
    """Tell whether a folded relational adjective is made of an everyday noun (تحكيمي، جهوية)."""
    stem = bare(key).removesuffix(_FEMININE)
    if not stem.endswith("ي"):
        return False
    nouns = {stem[:-1], stem[:-1] + _FEMININE, stem[:-1].removesuffix("و") + _FEMININE}
    return any(classes(noun) & _OF_NOUNS for noun in nouns)


def is_preposition(key: str) -> bool:
    """Tell whether a folded word is a preposition or the like (إلى، خلال)."""
    return key in words("prepositions")


UPON_WHOM: Final = frozenset({"عليه", "عليها", "عليهم", "عليهما"})
"""They end a participle that is somebody (المدعى عليه، المجني عليها)."""
OURS: Final = "نا"
THEIRS: Final = ("ها", "هم")
_TOLD: Final = frozenset({"outlet", "role", "unnamed"})
"""What of ours is told something (لمراسلنا، لصحيفتنا)."""
_SHORT_PLACE: Final = 2
_LAND: Final = "ستان"
"""Falls off in the adjective of a country (كازاخستان، الكازاخي)."""
LONG_LAND: Final = 6
"""Letters of such a country at least."""
PLACE_SIGN: Final = "@"
"""Stands before the stem of a place, so that it equals no other word."""


@cache
def _place_stems() -> frozenset[str]:
    stems = {bare(bare(place)).rstrip("اه") for place in words("places")}
    return frozenset(stems | {_without_land(stem) for stem in stems})


def _without_land(stem: str) -> str:
    return stem.removesuffix(_LAND) if len(stem) > LONG_LAND else stem


@lru_cache(maxsize=REMEMBERED)
def is_demonym(key: str) -> bool:
    """Tell whether a folded word is an adjective of a listed place: الفنزويلي، نرويجيه، العراقيون."""
    return meaning(key).startswith(PLACE_SIGN) and not classes(key) & {"place", "given"}


@lru_cache(maxsize=REMEMBERED)
def meaning(key: str) -> str:
    """Return what a word of a description is compared by: a place and its adjective are one.

    النمسا، النمساوي.
    """
    plain = bare(bare(key))  # ألمانيا and الألماني begin with the letters of the article themselves
    adjective = plain.removesuffix(_FEMININE)
    if "place" in classes(key) or adjective.endswith("ي") and adjective in _place_stems():
        return PLACE_SIGN + _without_land(plain.rstrip("اهي"))
    for ending in sorted(_NISBA, key=len, reverse=True):
        stem = plain.removesuffix(ending)
        if stem == plain or len(stem) <= _SHORT_PLACE:
            continue
        for form in (stem, stem.rstrip("ي"), stem.removesuffix("او")):
            if form in _place_stems():
                return PLACE_SIGN + _without_land(form.rstrip("اهي"))
    return plain


def kinds_of_ours(key: str) -> frozenset[str]:
    """Return what a folded word is that carries our pronoun (مراسلنا a role), empty for one without."""
    return classes(key[:-2]) | classes(key[:-3] + _FEMININE) if key.endswith(OURS) else frozenset()


LONG_LIKE: Final = 6
"""Letters of ك and a noun with its article at least (كالعاده)."""
TO_SPELT: Final = frozenset({"لبي", "لسي"})
"""The first letter of a foreign name spelt out, with who is told (قال لبي بي سي، لسي إن إن)."""


@lru_cache(maxsize=REMEMBERED)
def is_of_sons(key: str) -> bool:
    """Tell whether a folded word is a family name in بن, though what follows ب looks like a noun (بنجلون)."""
    return key.startswith("بن") and not any(key[1:] in words(source) for source in (*LISTS.values(), "towns"))


LATIN_LETTERS: Final = frozenset({"سي", "بي", "تي", "اس", "دي", "جي", "ار", "يو", "اي", "ام", "كي"})
"""Latin letters as they are called, those that are no Arabic words too often."""


def is_attached(lexeme: Lexeme) -> bool:
    """Tell whether a word begins with a joined preposition (لرويترز، بالقول، للصحفيين)."""
    return begins_with_preposition(lexeme.key)


@lru_cache(maxsize=REMEMBERED)
def begins_with_preposition(key: str) -> bool:
    """Tell whether a folded word begins with a joined preposition (لرويترز، للصحفيين) and is none itself."""
    likens = key.startswith("كال") and len(key) >= LONG_LIKE and bool(classes(key[1:]))
    if (key.startswith(("لل", "بال")) or likens) and "given" not in classes(key) or key in TO_SPELT:
        return True  # كالسيول, but neither كالا nor كالديرون
    if key[0] == "ل" and kinds_of_ours(key[1:]) & _TOLD:
        return True
    if is_of_sons(key):
        return False
    if len(key) <= 3 or key[0] not in "لب" or classes(key):
        return False
    return bool(classes(key[1:]) - {"given", "particle"} or SECOND.fullmatch(key[1:]))  # بتسيير الشؤون
