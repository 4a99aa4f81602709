"""A light stemmer for folded Arabic words: known words first, then rules that leave at least three letters.

It takes off what is joined or inflected, not the pattern: كاتب, كتاب and مكتب stay apart.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from typing import Final

from archive.arabic import letters
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
_VERBAL: Final = frozenset("ايتنم")  # first letters of verbs and participles: يلائم and ملائم are no plurals
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

    Most rules only take letters off, so their stem stands in the word itself; a known word may have lost the
    ending that a suffix opened, or its first ل after an article; a broken plural has its own letters.
    """
    known = (key.removeprefix("ل").removesuffix("ه") for key in _known_words().get(stemmed, ()))
    return tuple(dict.fromkeys((stemmed, *known, *_plural(stemmed.removesuffix("ه")))))


@cache
def _known_words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for key, word in KNOWN.items():
        words.setdefault(word.stem, []).append(key)
    return words


def _known(word: str) -> str | None:
    """Find a known word in it: بلبنان -> لبنان, للجنة -> لجنه, وحدتهم -> وحده.

    One without an ending comes first: والبستان is وال + بستان, not و + ألبسة with the ending تان; then a name
    after a joined preposition: لغزة is ل + غزة, not his لغز.
    """
    starts, ends = _PROCLITICS.get(word[0], _NO_PROCLITIC), _ENCLITICS.get(word[-1], _NO_ENCLITIC)
    splits = [(word[len(start.letters) :], start) for start in starts if word.startswith(start.letters)]
    whole = (_joined(rest, start, ENCLITICS[0]) for rest, start in splits if not start.bare)
    names = (_name(rest) for rest, start in splits if start.bare and start.letters[-1] in "بل")
    ended = (
        _joined(rest, start, end) for rest, start in splits for end in ends if rest.endswith(end.letters)
    )
    return next(filter(None, chain(whole, names, ended)), None)


def _name(word: str) -> str | None:
    known = KNOWN.get(word)
    return known.stem if known and known.is_proper and len(word) >= _SHORTEST else None


def _joined(rest: str, proclitic: Proclitic, enclitic: Enclitic) -> str | None:
    base = rest.removesuffix(enclitic.letters)
    if enclitic.letters == letters.ALEF and base.endswith(letters.HEH):
        return None  # no tanween is written after ة: مصالحها is of مصالح, not of مصالحة
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
    return _singular(_without_ending(_without_beginning(word)))


def _singular(word: str) -> str:
    """Give the singular of the two broken plurals that tell it: شرائح -> شريحة, تدابير -> تدبير."""
    if len(word) == 5 and word[2:4] == letters.ALEF + letters.HAMZA and word[0] not in _VERBAL:
        singular = word[:2] + letters.YEH + word[4]
        return next((form for form in (singular + letters.HEH, singular) if form in KNOWN), singular)
    if len(word) == 6 and word[0] + word[2] + word[4] == letters.TEH + letters.ALEF + letters.YEH:
        return word[:2] + word[3:]
    return word


def _plural(singular: str) -> tuple[str, ...]:
    """Give the broken plural that `_singular` brings back to a word: شريح -> شراءح, تدبير -> تدابير."""
    if len(singular) == 4 and singular[2] == letters.YEH:
        return (singular[:2] + letters.ALEF + letters.HAMZA + singular[3],)
    if len(singular) == 5 and singular[0] + singular[3] == letters.TEH + letters.YEH:
        return (singular[:2] + letters.ALEF + singular[2:],)
    return ()


def _without_beginning(word: str) -> str:
    for article in DEFINITE:
        if word.startswith(article) and len(word) - len(article) >= _SHORTEST - 1:  # الحق
            return word[len(article) :]
    if word[0] == "و" and len(word) > _SHORTEST or word.startswith(("فسي", "فست", "فسن")):
        word = word[1:]
    return word[1:] if _begins_with_preposition(word) else _without_person(word)


def _begins_with_preposition(word: str) -> bool:
    """Tell a preposition from a root letter by its sound (بمخيم) or by a common noun after it (لحماية)."""
    if len(word) >= _LONG and word[:2] in FOREIGN_PAIRS:
        return True
    return word.startswith(PREPOSITIONS) and len(word) > _SHORTEST and _without_ending(word[1:]) in _common()


def _without_person(word: str) -> str:
    """Take future and person off a plural verb: سيكتبون and يكتبونها -> كتبون, whose ending goes next."""
    if len(word) >= _LONG and _without_one_of(PRONOUNS, word).endswith(("ون", "وا")):
        for person in PERSONS:
            if word.startswith(person):
                return word[len(person) :]
    return word


def _without_ending(word: str) -> str:
    word = _without_pronoun(word)
    if word[0] == letters.MEEM and word.endswith(letters.WAW) and len(word) > _SHORTEST + 1:
        return word[:-1]  # مقاتلو المعارضة: a participle before what it belongs to
    for _ in range(2):  # مسلمات: ات; فلسطينية: ية; فلسطينيين: ين and ي
        if _is_pattern(word):
            return word
        word = _without_one_of(ENDINGS, word)
    return word[:-1] if _says_she(word) else word


def _says_she(word: str) -> bool:
    """Tell the ت of a verb: أعلنت, قالت; after a long vowel (شتات) or an imperfect's ي it is of the root."""
    if not word.endswith("ت") or len(word) <= _SHORTEST:
        return False
    return len(word) > _SHORTEST + 1 or (word[-2] not in "اوي" and word[0] != "ي")


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
