"""Make the forms of reporting verbs from one row per lemma.

Forms are made in the third person, which is how news reports; the first person belongs to the quotes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal, cast

from archive.arabic.fold import fold
from archive.extraction.lexicon import rows, words
from archive.extraction.records import Stance

Tier = Literal["A", "B", "C", "D", "N"]
FormKind = Literal["perfect", "imperfect", "participle", "noun"]
Gender = Literal["m", "f"]
GrammaticalNumber = Literal["s", "d", "p"]

ARTICLE: Final = "ال"
OBJECT_PRONOUNS: Final = ("ه", "ها", "هم", "هما")
_HEARING: Final = ("نا", "ني")
TELLING: Final = frozenset({"أفاد", "أخبر", "أبلغ", "أعلم", "أجاب"})
"""Verbs whose object is who hears it, the writer among them (أخبرنا الناطق أن، أفادتني الطبيبة بأن)."""
FIRST_PERSONS: Final = ("ا", "ن", "سن", "سا")
CLAUSE_ALONE: Final = "0"
NARRATOR_MARK: Final = "!"
ABSENT: Final = "-"
SAY: Final = "قال"
SHORTEST_OF_WOMEN: Final = 3
SHORTEST_PLURAL: Final = 4
"""Letters of a plural before its pronoun (وصفوه); a shorter one is a noun rather (عدوه، his enemy)."""
_OF_PREPOSITION: Final = frozenset({"بينها", "بينهم", "بينهما"})
"""Among them, and not what somebody explained (وبينهم المدير)."""
_WEAK: Final = ("ى", "ا")


@dataclass(frozen=True, slots=True)
class Lemma:
    """A reporting verb; `prepositions` are folded, "0" among them means a clause may follow directly.

    `narrator` tells that its imperfect without a subject reads as a passive (يذكر أن = it is recalled that).
    """

    verb: str
    tier: Tier
    prepositions: frozenset[str]
    stance: Stance
    narrator: bool


@dataclass(frozen=True, slots=True)
class Form:
    """One printed form of a lemma; `pronoun` tells that it carries an object or possessor (كشفه، قوله)."""

    lemma: Lemma
    kind: FormKind
    gender: Gender
    number: GrammaticalNumber
    pronoun: bool = False

    @property
    def finite(self) -> bool:
        return self.kind in ("perfect", "imperfect")


Inflected = tuple[str, FormKind, Gender, GrammaticalNumber]


def perfect_forms(verb: str) -> Iterator[Inflected]:
    """Yield the perfect: قال قالت قالا قالتا قالوا; weak endings drop (نفى -> نفت، نفيا، نفوا)."""
    weak = verb.endswith(_WEAK) and len(verb) > 2
    stem = verb[:-1] if weak else verb
    dual = stem + ("وا" if verb.endswith("ا") else "يا") if weak else verb + "ا"
    yield verb, "perfect", "m", "s"
    yield stem + "ت", "perfect", "f", "s"
    yield dual, "perfect", "m", "d"
    yield stem + "تا", "perfect", "f", "d"
    yield stem + "وا", "perfect", "m", "p"


def women_forms(verb: str, imperfect: str) -> Iterator[Inflected]:
    """Yield what women say: أكدن يؤكدن; قلن يقلن of a hollow verb, رأين يرين of a weak one."""
    hollow = len(verb) > 2 and verb[-2] == "ا"
    past = verb[:-2] + verb[-1] if hollow else verb[:-1] + "ي" if verb.endswith("ى") else verb
    present = imperfect[:-2] + imperfect[-1] if hollow else imperfect
    present = present[:-1] + "ي" if present.endswith("ى") else present
    yield past + "ن", "perfect", "f", "p"
    yield present + "ن", "imperfect", "f", "p"


def imperfect_forms(verb: str) -> Iterator[Inflected]:
    """Yield the imperfect: يقول تقول يقولان تقولان يقولون; weak endings drop (يرى -> يرون)."""
    feminine = "ت" + verb[1:]
    weak = verb.endswith(("ى", "ي", "و"))
    dual = verb[:-1] + "ي" if verb.endswith("ى") else verb
    yield verb, "imperfect", "m", "s"
    yield feminine, "imperfect", "f", "s"
    yield dual + "ان", "imperfect", "m", "d"
    yield "ت" + dual[1:] + "ان", "imperfect", "f", "d"
    yield (verb[:-1] if weak else verb) + "ون", "imperfect", "m", "p"


def participle_forms(accusative: str) -> Iterator[Inflected]:
    """Yield the participle as it stands in a chain: مشيرا مشيرة مشيرين مشيرات; مدعيا -> مدعية، مدعين."""
    stem = accusative.removesuffix("ا")
    plural = stem[:-1] if stem.endswith("ي") else stem
    yield accusative, "participle", "m", "s"
    yield stem + "ة", "participle", "f", "s"
    yield plural + "ين", "participle", "m", "p"
    yield stem + "ات", "participle", "f", "p"
    yield stem + "تين", "participle", "f", "d"


def noun_forms(noun: str) -> Iterator[tuple[str, Gender, GrammaticalNumber]]:
    """Yield the verbal noun with its possessor or its preposition: قوله، بقولها، بالقول."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    owners: tuple[tuple[str, Gender, GrammaticalNumber], ...] = (
        ("ه", "m", "s"),
        ("ها", "f", "s"),
        ("هم", "m", "p"),
        ("هن", "f", "p"),
        ("هما", "m", "d"),
    )
    for suffix, gender, number in owners:
        yield stem + suffix, gender, number
        yield "ب" + stem + suffix, gender, number
    yield "بال" + noun, "m", "s"


def _lemma(verb: str, imperfect: str, tier: str, prepositions: str, stance: str) -> Lemma:
    return Lemma(
        verb,
        cast(Tier, tier),
        frozenset(fold(item) for item in prepositions.split(",")),
        cast(Stance, stance),
        imperfect.endswith(NARRATOR_MARK),
    )


def forms_of(row: tuple[str, ...]) -> Iterator[tuple[str, Form]]:
    """Yield every folded form of one row of the verb table; ValueError when the row is short."""
    verb, imperfect, participle, noun, tier, prepositions, stance = row
    lemma = _lemma(verb, imperfect, tier, prepositions, stance)
    plain = imperfect.rstrip(NARRATOR_MARK)
    inflected: list[Inflected] = [*perfect_forms(verb), *imperfect_forms(plain)]
    for text, kind, gender, number in inflected:
        yield fold(text), Form(lemma, kind, gender, number)
        if number == "p" and kind == "perfect" and len(text) > SHORTEST_PLURAL + 1:
            yield fold(text.removesuffix("ا")), Form(lemma, kind, gender, number)  # أشارو, for أشاروا
        stem = text[:-1] + "ا" if text.endswith("ى") else text.removesuffix("ا") if number == "p" else text
        if number == "s" or number == "p" and len(stem) >= SHORTEST_PLURAL:
            for pronoun in OBJECT_PRONOUNS + _HEARING * (verb in TELLING):
                if stem + pronoun not in _OF_PREPOSITION:
                    yield fold(stem + pronoun), Form(lemma, kind, gender, number, pronoun=True)
    if participle != ABSENT:
        for text, kind, gender, number in participle_forms(participle):
            yield fold(text), Form(lemma, kind, gender, number)
    if noun != ABSENT:
        for text, gender, number in noun_forms(noun):
            yield fold(text), Form(lemma, "noun", gender, number, pronoun=True)


@cache
def form_table() -> dict[str, Form]:
    """Return every folded form; of two lemmas with one form the surer tier wins, A before B before C."""
    table: dict[str, Form] = {}
    for row in sorted(rows("verbs"), key=lambda row: row[4]):
        for key, form in forms_of(row):
            if len(key) > 1:
                table.setdefault(key, form)
    return table | {key: form for key, form in _of_women() if key not in table}


def form_of(key: str) -> Form | None:
    """Return the form of a folded word, a joined و or ف left out where the whole is none (فقال)."""
    return form_table().get(key) or form_table().get(key.lstrip("وف"))


def _of_women() -> Iterator[tuple[str, Form]]:
    """Yield the folded forms of women, of sure verbs and where they look like no noun (صحن، المحن)."""
    for verb, imperfect, _, _, tier, prepositions, stance in rows("verbs"):
        if tier not in ("A", "B"):
            continue
        lemma = _lemma(verb, imperfect, tier, prepositions, stance)
        for text, kind, gender, number in women_forms(verb, imperfect.rstrip(NARRATOR_MARK)):
            key = fold(text)
            if len(key) > SHORTEST_OF_WOMEN and not key.startswith(ARTICLE) or verb == SAY:
                yield key, Form(lemma, kind, gender, number)


@cache
def definite_nouns() -> dict[str, Form]:
    """Return the folded verbal nouns with their article (القول، للقول); names need not know of them."""
    found: dict[str, Form] = {}
    for key, form in form_table().items():
        if key.startswith("بال") and form.lemma.tier in ("A", "B") and form.kind == "noun":
            found[key[1:]] = found["لل" + key[3:]] = replace(form, pronoun=False)
    return found


@cache
def governing_nouns() -> dict[str, Form]:
    """Return the folded verbal nouns of sure verbs that may govern who speaks (تأكيد الوزير أن)."""
    found: dict[str, Form] = {}
    for row in rows("verbs"):
        noun, tier = row[3], row[4]
        if noun == ABSENT or tier not in ("A", "B") or noun.endswith("ات"):
            continue
        lemma = form_table()[fold(row[0])].lemma
        for text in (noun, noun.removesuffix("ة") + "ات"):
            found.setdefault(fold(text), Form(lemma, "noun", "m", "s"))
    return found


@cache
def first_person_forms() -> frozenset[str]:
    """Return the folded first person of every reporting verb and the words that go with it (نحن).

    أعلم، نناشد.
    """
    stems = {fold(row[1].rstrip(NARRATOR_MARK))[1:] for row in rows("verbs")}
    forms = {person + stem for stem in stems for person in FIRST_PERSONS if len(stem) > 2}
    names = words("given_names") | words("first_names")
    return frozenset(forms - set(form_table()) - names) | words("first_person_words")
