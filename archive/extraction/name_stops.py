"""Words and signs that end a name wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import Form, form_table
from archive.extraction.lexemes import REMEMBERED, Lexeme
from archive.extraction.words import classes, has_article, is_attached, is_complementizer

_STOP_CLASSES: Final = frozenset({"preposition", "relative", "time", "adverb"})
WHOLE_NAME: Final = 2
LOOK_BACK: Final = 10
"""Words of a description before a name in which its verb is looked for."""
IMAM: Final = "إمام"
"""Folds to the key of أمام, the preposition."""
_SABAH: Final = "الصباح"
"""A family of the Gulf; who speaks in the morning does so هذا الصباح or صباحا."""
_TO_BECOME: Final = frozenset(
    "ل" + person + verb for person in "يت" for verb in ("صبح", "كون", "صير", "بدا", "تم", "عود", "حل")
)
"""What comes of somebody's deed (سيوقعه الرئيس فلان | ليصبح نافذا)."""
_SAYING: Final = frozenset({"بالقول", "بقوله", "بقولها", "قاءلا", "قاءله"})
_SAID: Final = frozenset({"document", "occasion"})
"""What somebody says or writes (كلمته، تغريدة)."""
_OWNING: Final = (letters.HEH, letters.HEH + letters.ALEF)
FACT_LINKS: Final = frozenset({"فان", "فقد", "فانه", "فانها"})


def is_purpose(key: str) -> bool:
    """Tell whether a folded word is a verb of purpose that reports, or becomes (تدخلت الوزيرة | لتؤكد)."""
    form = form_table().get(key[1:]) if key[:1] == "ل" else None
    return key in _TO_BECOME or form is not None and form.kind == "imperfect"


def tells(lexeme: Lexeme) -> bool:
    """Tell whether a verb or noun of saying follows its subject (الوزير فلان | قال، فقال، قوله)."""
    table = form_table()
    form = table.get(lexeme.key)
    if form is None and lexeme.key[:1] == "ف" and (form := table.get(lexeme.key[1:])) is not None:
        answers = form.kind == "perfect" and letters.ALEF_HAMZA_ABOVE in lexeme.shape  # أما فلانة | فرأت
        return answers or form.lemma.tier == "A" and form.kind in ("noun", "perfect")
    return form is not None and form.lemma.tier == "A" and form.kind in ("noun", "perfect")


def is_stop(lexeme: Lexeme) -> bool:
    """Tell whether a word or sign ends a name by its place."""
    return lexeme.kind != "word" or _stops(lexeme.text, lexeme.key, lexeme.shape)


@lru_cache(maxsize=REMEMBERED)
def _stops(text: str, key: str, shape: str) -> bool:
    lexeme = Lexeme(text, key, shape, 0, 0, "word")
    if lexeme.shape == IMAM or lexeme.key == _SABAH:
        return False
    if is_complementizer(lexeme) or is_attached(lexeme) or lexeme.key in FACT_LINKS or is_purpose(lexeme.key):
        return True
    is_ali = lexeme.key == "علي" and not lexeme.shape.endswith(letters.ALEF_MAKSURA)
    form = form_table().get(lexeme.key)
    is_telling = form is not None and form.kind == "noun"
    is_participle = form is not None and form.kind == "participle" and lexeme.key.endswith("ا")
    return is_telling or is_participle or not is_ali and bool(classes(lexeme.key) & _STOP_CLASSES)


def reports_behind_name(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a verb with its clause or object behind it ends a name.

    سامر حداد | كتب أن; سامر حداد | ختم كلامه بالقول إن; سامر حداد | نشر تغريدة. Of a verb of saying before
    the name the clause is rather, and the word the last of the name.
    """
    key = lexemes[index].key
    form = form_table().get(key) or (form_table().get(key[1:]) if key[:1] == "ف" else None)
    if form is None or not form.finite or form.number != "s" or "given" in classes(key):
        return False
    if index - start < WHOLE_NAME or index + 1 >= len(lexemes) or _is_said_before(lexemes, start):
        return False
    if (
        form.kind == "perfect"
        and form.lemma.tier in ("C", "N")
        and _is_what_it_takes(lexemes, index + 1, form)
    ):
        return True
    after = index + 1 + (lexemes[index + 1].key in form.lemma.prepositions)
    if after >= len(lexemes) or not is_complementizer(lexemes[after]):
        return False
    return not lexemes[after].shape.startswith(letters.ALEF_HAMZA_BELOW)


def _is_what_it_takes(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether only a verb can have this behind it: بالقول، كلامه، تغريدة, its own preposition."""
    lexeme = lexemes[index]
    if lexeme.key in form.lemma.prepositions or lexeme.key in _SAYING:
        return True
    if has_article(lexeme):
        return False
    stem = lexeme.key.removesuffix("ها").removesuffix("ه")
    owns = lexeme.shape.endswith(_OWNING) and bool(classes(stem) | classes(stem[:-1] + "ه"))
    return owns or bool(classes(lexeme.key) & _SAID)


def _is_said_before(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a verb of saying stands before a name, its description between them at most."""
    for index in range(start - 1, max(-1, start - LOOK_BACK), -1):
        if lexemes[index].kind != "word":
            return False
        form = form_table().get(lexemes[index].key) or form_table().get(lexemes[index].key.removeprefix("و"))
        if form is not None and form.finite and form.lemma.tier in ("A", "B"):
            return True
    return False
