"""Tell which verb or participle of saying inside a reported clause opens the next report."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.accordance import RELAYING
from archive.extraction.conjugation import TELLING
from archive.extraction.cues import Cue, cue_at, form_at
from archive.extraction.frames import find_frame
from archive.extraction.joined_reports import agrees_with_verb
from archive.extraction.lexicon import words
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.phrases import Reader
from archive.extraction.sources import relayed
from archive.extraction.words import classes, has_article, is_complementizer, is_demonym

_NOUN_LIKE: Final = frozenset({"أقر", "برر", "اقترح"})
"""Verbs whose participle is also a noun of every day (اتخذه مقرا، نقل مقترحا)."""
_OF_IT: Final = ("ها", "هما", "نا")
_PLURAL: Final = "ين"
_OF_MANY: Final = ("ون", "ين", "وا", "هم")
_PERSONS: Final = frozenset({"role", "unnamed", "title"})
_ADDING: Final = frozenset({"أضاف", "أردف", "استطرد"})
"""Verbs that say nothing but that somebody goes on."""
_HELD: Final = frozenset({"اعتقد", "ظن"})
RELAYED_WORDS: Final = 12
"""Words from a verb of passing on to whose words they are."""


def is_everyday(other: Cue) -> bool:
    """Tell whether a verb of saying mostly tells something else after a conjunction (كما زاد عدد العمال)."""
    return fold(other.form.lemma.verb) in words("everyday_reports")


def opens_report(reader: Reader, cue: Cue, other: Cue, after_comma: bool, limit: int) -> bool:
    """Tell whether a reporting verb inside a clause ends it.

    It does when it is a participle, or a verb joined by و with its own report.
    """
    form = other.form
    if other.participle:
        return _participle_opens(reader, cue, other, after_comma, limit)
    if form.kind == cue.form.kind == "noun" and other.joined and after_comma:
        return _opens_clause(reader, other)  # تأكيده أن الأسعار ستنخفض، | وقوله إن
    if form.kind == "noun" or not (other.joined or after_comma):
        return False
    if form.lemma.tier == "D":
        return True
    if after_comma and not other.joined and form.kind == "imperfect" and _opens_clause(reader, other):
        return False  # أن الصبي، وهو في التاسعة، | يأمل أن
    if form.pronoun and form.lemma.verb in TELLING and not after_comma:
        return False  # إن شخصا اتصل به | وأعلمه أن
    if _is_believed(reader, other, limit):
        return False
    if other.joined and form.lemma.verb in _ADDING and agrees_with_verb(reader, cue, other):
        return True  # ... قديمة | وتضيف بعض الأجهزة عمرها عشرون عاما
    if after_comma and form.pronoun and reader.lexemes[other.index].key[:1] == "ف":
        return True
    if relays(reader, other, limit):
        return True
    if after_comma and form.pronoun and _opens_clause(reader, other):
        return True  # ...، واعتقلت ستة أشخاص، | وصفتهم بأنهم
    framed = find_frame(reader, other, limit)
    if framed.kind != "object":
        return other.joined or form.lemma.tier in ("A", "B")
    if not other.joined or not agrees_with_verb(reader, cue, other):
        return False
    if is_doubled(reader, other, limit) and not _is_of_subject(cue, other, after_comma):
        return True
    leads_to = reader.lexemes[other.index].key[:1] == "ف"  # إن الأسعار ترتفع، | فتزيد ديون الناس
    goes_on = after_comma and form.kind == cue.form.kind == "imperfect" and not leads_to
    if goes_on or _shows_on(reader, other, limit):
        return True
    return form.kind == "perfect" and (after_comma and not is_everyday(other) or form.lemma.tier == "A")


def _is_of_subject(cue: Cue, other: Cue, after_comma: bool) -> bool:
    """Tell whether whom the clause is about does it (ذكر أن النادي يعمل | ويكرر طلبه; not وكرر طلبه)."""
    return other.form.kind == "imperfect" and cue.form.kind == "perfect" and not after_comma


def _shows_on(reader: Reader, other: Cue, limit: int) -> bool:
    """Tell whether what somebody shows has a verb of saying with its clause (وبثت صورا | قالت إنها له)."""
    says = other.index + 2
    if says + 1 >= limit or not reader.lexemes[says - 1].key.endswith("ا"):
        return False
    form = form_at(reader.lexemes, says)
    is_said = form is not None and form.finite and form.lemma.tier == "A"
    return is_said and is_complementizer(reader.lexemes[says + 1])


def relays(reader: Reader, other: Cue, limit: int) -> bool:
    """Tell whether a verb passes on another's words (في حين نقلت القناة عن ضابط قوله)."""
    end = min(limit, other.index + RELAYED_WORDS)
    return other.form.lemma.verb in RELAYING and relayed(reader, other.index + 1, end) is not None


def _is_believed(reader: Reader, other: Cue, limit: int) -> bool:
    """Tell whether an imperfect without a subject tells what is generally held (ويعتقد أن)."""
    form = other.form
    if not form.lemma.narrator or form.kind != "imperfect" or other.index + 1 >= limit:
        return False
    return is_complementizer(reader.lexemes[other.index + 1])


def is_doubled(reader: Reader, other: Cue, limit: int) -> bool:
    """Tell whether a second verb of saying stands beside the first (وأضاف قائلا، وختم بالقول)."""
    index = other.index + 1
    index += index < limit and reader.lexemes[index].key == "الي"  # ليخلص إلى القول
    beside = cue_at(reader.lexemes, index, other.index) if index < limit else None
    return beside is not None and not beside.finite


def _participle_opens(reader: Reader, cue: Cue, other: Cue, after_comma: bool, limit: int) -> bool:
    form = other.form
    if relays(reader, other, limit):
        return True
    framed = find_frame(reader, other, limit).kind != "object" or is_doubled(reader, other, limit)
    if form.number == "s" and reader.lexemes[other.index].key.endswith("ا"):
        if after_comma or other.joined:
            return True
        if form.lemma.verb in _HELD:
            return False
        if framed or form.lemma.verb in _NOUN_LIKE:
            return framed
        asks = form.lemma.tier == "C" and form.lemma.stance == "ask"
        return (asks or form.lemma.tier in ("A", "B")) and not _is_adjective(reader, other)
    if not after_comma and not other.joined:
        before = reader.lexemes[other.index - 1]
        hers = form.gender == cue.form.gender == "f" and form.number == "s" and cue.finite
        apart = _opens_clause(reader, other) or not before.shape.endswith(letters.TEH_MARBUTA)
        apart = apart or reader.lexemes[min(other.index + 1, limit - 1)].key in ("في", "خلال")
        asks = form.lemma.tier == "C" and form.lemma.stance == "ask"
        asks = asks or form.lemma.tier in ("A", "B") and before.key.endswith("ا")  # ليس مغلقا | نافية ذلك
        theirs = form.number == "p" and _opens_clause(reader, other)
        theirs = theirs and not (has_article(before) and _tells_of_many(reader, cue, other))
        theirs = theirs and reader.lexemes[other.index].key.endswith(_PLURAL)  # ... والمكسيك | موضحين أن
        return theirs or hers and (framed or asks) and apart
    if after_comma and form.gender == "f" and cue.form.gender == "f" and form.number == "s":
        return True
    return framed or form.lemma.tier in ("A", "B") or after_comma and form.number == "p"


def _tells_of_many(reader: Reader, cue: Cue, other: Cue) -> bool:
    """Tell whether a clause names people a participle may be of (إن العمال خرجوا إلى الشارع مؤكدين أن)."""
    told = reader.lexemes[cue.index + 1 : other.index]
    after = next((at for at, lexeme in enumerate(told) if is_complementizer(lexeme)), 0)
    return any(
        lexeme.key.endswith(_OF_MANY) or is_plural(lexeme.key) and classes(lexeme.key) & _PERSONS
        for lexeme in told[after:]
    )


def _opens_clause(reader: Reader, other: Cue) -> bool:
    """Tell whether a clause begins right after its verb or participle (عدد الأسرة | لافتة إلى أن)."""
    after = reader.lexemes[other.index + 1 : other.index + 3]
    return any(is_complementizer(lexeme) for lexeme in after)


def _is_adjective(reader: Reader, other: Cue) -> bool:
    """Tell whether a participle describes the indefinite accusative before it (أمرا مبررا)."""
    before = reader.lexemes[other.index - 1]
    plain = before.key.removesuffix("ا")
    named = classes(before.key) & {"given", "place"} and not is_demonym(plain)  # شريكا إسرائيليا | ملتزما
    of_it = before.key.endswith(_OF_IT)  # ولا علاقة له بها | مبديا استعداده
    return before.kind == "word" and plain != before.key and not named and not of_it
