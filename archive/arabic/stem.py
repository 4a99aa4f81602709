"""A light stemmer for folded Arabic words: known words first, then rules that leave at least three letters.

It takes off what is joined or inflected, not the pattern: كاتب, كتاب and مكتب stay apart.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from typing import Final

from archive.arabic.affixes import (
    DEFINITE,
    ENCLITICS,
    ENDINGS,
    FOREIGN_PAIRS,
    LAM_ARTICLES,
    PERSONS,
    PREPOSITIONS,
    PROCLITICS,
    PRONOUNS,
    Enclitic,
    Proclitic,
)
from archive.arabic.lexicon import COMMON_NOUNS, KNOWN, KnownWord

_SHORTEST: Final = 3  # letters of a stem: the usual root
_SHORTEST_AFTER_BARE: Final = 4  # بسمة is no بـ + سمة
_LONG: Final = 6  # letters of a word whose first letter may be a preposition by its sound alone
_REMEMBERED: Final = 1 << 18  # distinct words; a large archive has some 300,000

# Affixes by the letter of the word they would take, in their order: most words rule most of them out.
_NO_PROCLITIC: Final = tuple(each for each in PROCLITICS if not each.letters)
_NO_ENCLITIC: Final = tuple(each for each in ENCLITICS if not each.letters)
_PROCLITICS: Final = {
    letter: tuple(each for each in PROCLITICS if each.letters[:1] in ("", letter))
    for letter in {each.letters[0] for each in PROCLITICS if each.letters}
}
_ENCLITICS: Final = {
    letter: tuple(each for each in ENCLITICS if each.letters[-1:] in ("", letter))
    for letter in {each.letters[-1] for each in ENCLITICS if each.letters}
}


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Give the stem of one folded word: والمسلمين -> مسلم, قضيتها -> قضيه, لبنانية -> لبنان, SY24 stays.

    Known words (``data/places.txt``, ``names.txt``, ``nouns.txt``, ``broken_plurals.txt``) keep what only
    looks like an affix: وزير, ألمانيا, برلمان. Cached per word; a miss costs some 8 microseconds.
    """
    if len(word) < _SHORTEST or not "\u0621" <= word[0] <= "\u064a":
        return word
    return _known(word) or _light(word)


@lru_cache(maxsize=1 << 10)
def cores(stemmed: str) -> tuple[str, ...]:
    """Give letters of which every word with this stem holds some: مدينه gives مدينه, مدين and مدن.

    Rules only take letters off, so their stem stands in the word itself; a known word may have lost the
    ending that a suffix opened, or its first ل after an article.
    """
    known = (key.removeprefix("ل").removesuffix("ه") for key in _known_words().get(stemmed, ()))
    return tuple(dict.fromkeys((stemmed, *known)))


@cache
def _known_words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for key, word in KNOWN.items():
        words.setdefault(word.stem, []).append(key)
    return words


def _known(word: str) -> str | None:
    """Find a known word in it: بلبنان -> لبنان, للجنة -> لجنه, وحدتهم -> وحده.

    One without an ending comes first: والبستان is وال + بستان, not و + ألبسة with the ending تان.
    """
    starts, ends = _PROCLITICS.get(word[0], _NO_PROCLITIC), _ENCLITICS.get(word[-1], _NO_ENCLITIC)
    splits = [(word[len(start.letters) :], start) for start in starts if word.startswith(start.letters)]
    whole = (_joined(rest, start, ENCLITICS[0]) for rest, start in splits if not start.bare)
    ended = (
        _joined(rest, start, end) for rest, start in splits for end in ends if rest.endswith(end.letters)
    )
    return next(filter(None, chain(whole, ended)), None)


def _joined(rest: str, proclitic: Proclitic, enclitic: Enclitic) -> str | None:
    base = rest.removesuffix(enclitic.letters)
    own_lam = ("ل",) if proclitic.letters in LAM_ARTICLES else ()
    for start in (*own_lam, ""):
        for end in enclitic.restored:
            candidate = start + base + end
            word = KNOWN.get(candidate)
            if (
                word
                and enclitic.ending in word.endings
                and len(candidate) >= _shortest(word, proclitic, enclitic)
            ):
                return word.stem
    return None


def _shortest(word: KnownWord, proclitic: Proclitic, enclitic: Enclitic) -> int:
    if proclitic.bare and not word.is_proper:
        return _SHORTEST_AFTER_BARE
    return _SHORTEST - 1 if proclitic.article or enclitic.ending == "pronoun" else _SHORTEST


def _light(word: str) -> str:
    """Take affixes off by rule: بالعدل -> عدل, بلادنا -> بلاد, الثورات -> ثور, كثيرا -> كثير."""
    return _without_ending(_without_beginning(word))


def _without_beginning(word: str) -> str:
    for article in DEFINITE:
        if word.startswith(article) and len(word) - len(article) >= _SHORTEST - 1:  # الحق
            return word[len(article) :]
    if word[0] == "و" and len(word) > _SHORTEST:
        word = word[1:]
    return word[1:] if _begins_with_preposition(word) else _without_person(word)


def _begins_with_preposition(word: str) -> bool:
    """Tell a preposition from a root letter by its sound (بمخيم) or by a common noun after it (لحماية)."""
    if len(word) >= _LONG and word[:2] in FOREIGN_PAIRS:
        return True
    return word.startswith(PREPOSITIONS) and len(word) > _SHORTEST and _without_ending(word[1:]) in _common()


def _without_person(word: str) -> str:
    """Take future and person off a plural verb: سيكتبون and يكتبون -> كتبون, whose ending goes next."""
    if len(word) >= _LONG and word.endswith(("ون", "وا")):
        for person in PERSONS:
            if word.startswith(person):
                return word[len(person) :]
    return word


def _without_ending(word: str) -> str:
    word = _without_pronoun(word)
    for _ in range(2):  # مسلمات: ات; فلسطينية: ية; فلسطينيين: ين and ي
        if _is_pattern(word):
            return word
        word = _without_one_of(ENDINGS, word)
    return word[:-1] if word.endswith("ت") and len(word) > _SHORTEST + 1 else word  # أعلنت: she announced


@cache
def _common() -> frozenset[str]:
    return frozenset(_without_ending(noun) for noun in COMMON_NOUNS)


def _without_pronoun(word: str) -> str:
    """Take a joined pronoun off, and the ة it opened: حقوقهم -> حقوق, حكومتها -> حكوم, أسرته -> اسر."""
    if word.endswith("ايه"):
        return word[:-1]  # بداية, whose ي is no nisba
    bare = _without_one_of((*PRONOUNS, "ه") if word.endswith("ته") else PRONOUNS, word)
    if bare != word and len(bare) > _SHORTEST and bare.endswith("ت") and not bare.endswith("ات"):
        return bare[:-1]
    return bare


def _is_pattern(word: str) -> bool:
    """Tell a final letter of the root by the pattern: تعيين is تفعيل, مضمون is مفعول, بداي(ة) is فعالة."""
    return word.endswith("اي") or (len(word) == 5 and word[0] + word[-2:] in ("تين", "مون"))


def _without_one_of(endings: tuple[str, ...], word: str) -> str:
    if not word.endswith(endings):
        return word
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word
