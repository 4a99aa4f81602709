"""Find reporting verbs: printed form, joined conjunction, and what speaks against reading it as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from archive.extraction.bare_participles import participle_in_alif, without_alif
from archive.extraction.conjugation import ARTICLE, Form, definite_nouns, form_table, governing_nouns
from archive.extraction.homographs import is_other_word
from archive.extraction.lexemes import REMEMBERED, Lexeme
from archive.extraction.lexicon import words
from archive.extraction.said_in_documents import is_said_in_document
from archive.extraction.words import classes, is_complementizer

_JOINED: Final = ("و", "ف")
_FUTURE: Final = "س"
_UNTIL: Final = "حتي"
_AND: Final = "و"
_MAY: Final = "قد"
_DENYING: Final = frozenset({"استبعد", "نفى", "أنكر", "رفض", "أخفى"})
"""Negated, these still report (لم يستبعد الوزير أن)."""
_WORTH: Final = frozenset({"جدير", "الجدير", "والجدير", "وجدير", "حري", "الحري"})
_WHETHER: Final = frozenset((word, was) for word in ("اذا", "ان") for was in ("كان", "كانت"))
"""Before a verb they ask, and report nothing (عما إذا كان يؤيد الخطة، رد الوزير)."""
_NEEDLESS: Final = frozenset({"يحتاج", "تحتاج", "نحتاج", "حاجه", "بحاجه", "داعي", "مجال"})
_TO_THE: Final = "لل"
_LEADING_ON: Final = frozenset({"الي", "علي", "في", "عن", "مع"})
"""Prepositions that lead from a verb to a verbal noun (خلص إلى | القول إن)."""
_AS_FAR_AS: Final = ["الي", "حد"]
_LEADING_NOUNS: Final = frozenset(
    {"من", "بعد", "رغم", "برغم", "الرغم", "مع", "اثر", "عقب", "بسبب", "وسط", "الي", "علي", "في", "ظل"}
    | {"منذ", "قبل", "غداه", "عشيه", "فور", "كذلك", "وكذلك"}
)
"""Words before a verbal noun that governs who speaks."""
_ONLY_SAYING: Final = frozenset({"تاكيد", "اعلان", "نفي", "اعتراف", "اقرار", "توضيح", "تشديد"})
"""Verbal nouns that are no document and no everyday word besides."""
_SPEAKING: Final = frozenset({"role", "title", "given", "organisation", "body"})
REPEATING: Final = frozenset({"جدد", "أعاد", "كرر", "واصل", "عاود"})
REPEATED: Final = 9
_NOT_FORGOTTEN: Final = frozenset(
    verb + pronoun
    for verb in ("يفت", "تفت", "يفوت", "تفوت", "ينس", "تنس")
    for pronoun in ("", "ه", "ها", "هم")
)
"""Verbs that, denied, lead to what is said (لم يفته التذكير بأن)."""
_BEING: Final = frozenset(
    {
        *("يبدو", "تبدو", "بدا", "كان", "كانت", "كانوا", "يكون", "تكون", "يكن", "تكن", "سيكون", "ستكون"),
        *("ليكون", "لتكون", "يكونوا", "ليس", "ليست", "اصبح", "اصبحت", "بات", "باتت", "يبقي", "تبقي"),
        *("سيبقي", "ستبقي", "ظل", "ظلت", "يعد", "تعد", "يعتبر", "تعتبر"),
    }
)
"""Verbs of being, whose accusative is a predicate (يبدو مستبعدا أن)."""
GOVERNED: Final = 9
_THAT: Final = "ان"
_FACTS: Final = frozenset({"قبل", "بعد", "الا", "لبث", "لبثت", "يلبث", "تلبث", "ما"})
"""Before أن and a verb these tell a fact (قبل أن يضيف، ما لبث أن قال، ما كان منه إلا أن أجاب، ما إن أعلن)."""
_EARLIER: Final = frozenset({"سبق", "وسبق", "يسبق"})
PRECEDED: Final = 10
"""Words from سبق to its verb at most."""
_OF_PERSONS: Final = ("ه", "ها", "هم", "هما", "نا")
_OWN_ENDING: Final = frozenset({"تجاه", "نحو", "ازاء"})
"""Prepositions that only look as if they carried a pronoun."""
_ALI: Final = "علي"
_THINKING: Final = frozenset({"أمل", "اعتقد", "رأى", "خشي", "توقع", "ظن", "رجح", "أراد", "سعى", "تمنى"})


@dataclass(slots=True)
class Cue:
    """A reporting verb at a lexeme index.

    `joined` tells that و or ف is written to it, `lead` where its clause begins; nothing may be assigned to,
    as with a Lexeme.
    """

    index: Final[int]
    form: Final[Form]
    joined: Final[bool]
    lead: Final[int]

    @property
    def participle(self) -> bool:
        return self.form.kind == "participle"

    @property
    def finite(self) -> bool:
        return self.form.finite


@lru_cache(maxsize=REMEMBERED)
def _look_up(key: str) -> tuple[Form, bool] | None:
    table = form_table()
    if key in table:
        return table[key], False
    is_name = key[:1] == "ف" and key in words("first_names")  # فالح is no فألح
    if key[:1] in _JOINED and key[1:] in table and not is_name:
        return table[key[1:]], True
    if key in definite_nouns():
        return definite_nouns()[key], False
    for prefix in (_FUTURE, "و" + _FUTURE, "ل"):
        rest = key.removeprefix(prefix)
        if rest != key and rest in table and table[rest].kind == "imperfect":
            return table[rest], prefix.startswith("و")
    return None


@lru_cache(maxsize=REMEMBERED)
def _may_be_cue(key: str) -> bool:
    """Tell whether a folded word is a cue wherever it stands so: few are, and every word is asked about."""
    return _look_up(key) is not None or key in governing_nouns() or participle_in_alif(key) is not None


def cue_at(lexemes: Sequence[Lexeme], index: int, start: int) -> Cue | None:
    """Return the cue at `index` of a sentence that begins at `start`, or None; لم يقل is no cue."""
    lexeme = lexemes[index]
    if not _may_be_cue(lexeme.key) or lexeme.kind != "word":
        return None
    found = _look_up(lexeme.key) or without_alif(lexemes, index)
    if found is None:
        noun = governing_nouns().get(lexeme.key)
        return None if noun is None else _governing(lexemes, index, start, noun)
    form, joined = found
    if form.lemma.tier == "D" and (form.number == "d" or not is_said_in_document(lexemes, index)):
        found = _look_up(lexeme.key[1:]) if lexeme.key[:1] == "و" else None
        if found is None or found[0].lemma.tier == "D":
            return None
        form, joined = found[0], True
    before = lexemes[index - 1] if index > start else None
    if index > start + 1 and before is not None and (lexemes[index - 2].key, before.key) in _WHETHER:
        return None
    if form.kind == "noun" and before is not None and before.key in _WORTH:
        return None
    if form.kind == "participle" and index + 1 < len(lexemes) and lexemes[index + 1].text == ".":
        return None  # بعد السماح باستخدامها مجددا.
    if form.kind == "participle" and before is not None and before.key.removeprefix("و") in _BEING:
        return None
    if form.kind == "noun" and not form.pronoun and not _is_governed(lexemes, index, start):
        return None
    if (
        is_other_word(lexemes, index, form)
        or before is not None
        and _is_suspended(before, form)
        and not _is_fact(lexemes, index, start)
    ):
        return None
    if form.finite and not joined and index > start and _follows_preposition(lexemes, index):
        return None
    if form.finite and before is not None and before.key == _AND:  # و قال, printed apart
        joined = True
    return Cue(index, form, joined, _lead(lexemes, index, start))


def _repeats(lexemes: Sequence[Lexeme], index: int, start: int) -> bool:
    """Tell whether a verb of repeating or not forgetting leads to a verbal noun.

    جدد الوزير التأكيد على أن، لم يفت الوزير التذكير بأن.
    """
    before = lexemes[max(start, index - REPEATED) : index]
    if any(lexeme.key in _NOT_FORGOTTEN for lexeme in before):
        return True
    found = (_look_up(lexeme.key) for lexeme in before)
    return any(one is not None and one[0].lemma.verb in REPEATING for one in found)


def _governing(lexemes: Sequence[Lexeme], index: int, start: int, form: Form) -> Cue | None:
    """Return a verbal noun before who speaks and أن (رغم تأكيد الوزير أن، بعد إعلان الشركة أن)."""
    if index <= start or lexemes[index - 1].key not in _LEADING_NOUNS and not _is_owned(lexemes, index):
        return None
    for place in range(index + 1, min(index + GOVERNED, len(lexemes))):
        if is_complementizer(lexemes[place]):
            return Cue(index, form, False, index) if place > index + 1 else None
        told = place == index + 1 and lexemes[place].key.startswith("ل")
        if told or lexemes[place].kind == "punctuation" or _look_up(lexemes[place].key) is not None:
            return None
    return None


def _is_owned(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether nobody but who speaks can own a verbal noun (على رأسها تأكيد | الوزير فلان أن)."""
    after = classes(lexemes[index + 1].key) if index + 1 < len(lexemes) else frozenset()
    return lexemes[index].key in _ONLY_SAYING and bool(after & _SPEAKING)


def is_adjunct(cue: Cue, lexemes: Sequence[Lexeme]) -> bool:
    """Tell whether a verbal noun and its clause stand beside the main one (رغم تأكيد الوزير أن ...، وصل)."""
    return governs(cue, lexemes) and lexemes[cue.index - 1].key in _LEADING_NOUNS


def governs(cue: Cue, lexemes: Sequence[Lexeme]) -> bool:
    """Tell whether a cue is a verbal noun that governs who speaks (تأكيد الوزير أن)."""
    return cue.form.kind == "noun" and not cue.form.pronoun and lexemes[cue.index].key in governing_nouns()


def thinks(cue: Cue) -> bool:
    """Tell whether a verb says what somebody thinks, which others may tell of them.

    وبحسب المقربين، | يعتقد المدرب أن; not وبحسب المقربين، قال المدرب إن.
    """
    return cue.form.kind == "imperfect" and cue.form.lemma.verb in _THINKING


def form_at(lexemes: Sequence[Lexeme], index: int) -> Form | None:
    """Return the form a word would have as a reporting verb, denied or not (لم يذكر)."""
    return form_of(lexemes[index].key) if lexemes[index].kind == "word" else None


def form_of(key: str) -> Form | None:
    """Return the form a folded word would have as a reporting verb, whatever stands beside it."""
    found = _look_up(key)
    return found[0] if found is not None else None


def _is_governed(lexemes: Sequence[Lexeme], index: int, start: int) -> bool:
    """Tell whether a verbal noun with its article reports (إلى القول إن); in يمكن القول إن it does not."""
    key, before = lexemes[index].key, [lexeme.key for lexeme in lexemes[max(start, index - 3) : index]]
    if key[:1] == "ب":
        return True
    joined = key.startswith(_TO_THE) and bool(before) and lexemes[index - 1].kind == "word"
    led = joined or before[-1:] != [] and before[-1] in _LEADING_ON or before[-2:] == _AS_FAR_AS
    led = led or _repeats(lexemes, index, start)
    needless = before[-1 if joined else -2 :][:1]
    after = lexemes[index + 1 : index + 3]
    says = any(is_complementizer(lexeme) or lexeme.text == ":" for lexeme in after)
    return led and _NEEDLESS.isdisjoint(needless) and says and key.startswith((ARTICLE, _TO_THE))


def _is_suspended(before: Lexeme, form: Form) -> bool:
    if before.key == _UNTIL and form.kind == "perfect":
        return False
    if before.key in words("negations") and form.finite:
        return form.lemma.verb not in _DENYING or before.key in ("ان", "بان", "وان")
    return before.key == _MAY and form.kind == "imperfect"


def _is_fact(lexemes: Sequence[Lexeme], index: int, start: int) -> bool:
    """Tell whether أن before a verb leaves it a fact (قبل أن يضيف، سبق للوزير أن صرح)."""
    if index - 2 < start or lexemes[index - 1].key != _THAT:
        return False
    opening = lexemes[max(start, index - PRECEDED) : index - 1]
    return lexemes[index - 2].key.removeprefix("و") in _FACTS or any(
        lexeme.key in _EARLIER for lexeme in opening
    )


def _follows_preposition(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a preposition makes a noun of the next word (وخلال حكم فلان).

    not لها قالت, nor سيف علي | قال.
    """
    key = lexemes[index - 1].key
    if key[:1] == _AND and classes(key[1:]) >= {"preposition"} and not classes(key):
        key = key[1:]
    if key == _ALI and index > 1 and "given" in classes(lexemes[index - 2].key):
        return False
    if "preposition" not in classes(key) or key in ("كما", "ما", "مما", "فيما", "بعدما", "حتي", "منذ"):
        return False
    return key in _OWN_ENDING or not key.endswith(_OF_PERSONS)


def _lead(lexemes: Sequence[Lexeme], index: int, start: int) -> int:
    """Return where the clause of the cue begins, taking in كما، فيما، قد، كان before it."""
    lead = _before_earlier(lexemes, index, start)
    while lead > start and lexemes[lead - 1].kind == "word" and lexemes[lead - 1].key in _leading():
        lead -= 1
    return lead


def _before_earlier(lexemes: Sequence[Lexeme], index: int, start: int) -> int:
    """Return where سبق أن begins before a verb (الوزير | سبق أن صرح، سبق له أن)."""
    if index - 2 < start or lexemes[index - 1].key not in (_THAT, "وان"):
        return index
    earlier = index - 2 - (lexemes[index - 2].key in ("له", "لها", "لهم"))
    return earlier if earlier > start and lexemes[earlier].key in _EARLIER else index


@cache
def _leading() -> frozenset[str]:
    return words("joiners") | {
        "قد",
        "وقد",
        "كان",
        "وكان",
        "كانت",
        "وكانت",
        "لقد",
        "ولقد",
        "ايضا",
        "في",
        "فقد",
    }
