"""What may join the words of a name, and stand for one of them: a hyphen, an initial."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import Lexeme
from archive.extraction.maghreb_names import is_surname_in_la
from archive.extraction.name_shapes import PARTICIPLE
from archive.extraction.name_stops import is_stop
from archive.extraction.name_words import can_be_name
from archive.extraction.told_outlets import told_outlet_end
from archive.extraction.words import LATIN_LETTERS, classes, has_article

LONGEST_NAME: Final = 8
"""Words of the longest printed name (زيد بن عمر بن عبد الله بن خالد المنصور)."""
WHOLE_NAME: Final = 3
"""Words of a name after which ل tells who is addressed (جوني داود هرمز | لنهرين برس)."""
_OF_PARTICIPLES: Final = frozenset({"علي", "من", "في", "الي", "عن"})
_TATWEEL: Final = letters.TATWEEL
_LETTER_TITLES: Final = frozenset({"د", "م"})
_JOINED: Final = frozenset("لبكوف")
"""Letters that are prepositions and conjunctions before a mark (لـ "الأفق")."""
_LETTERS_OF_TITLES: Final = frozenset("دماعل")
"""Letters that stand for a title before a name (أ. سالم، ع. سالم for العميد)."""
_NAMES: Final = frozenset({"given", "particle", "place"})
_CALLED: Final = LATIN_LETTERS | {
    *("ايه", "اف", "جيه", "جاي", "اتش", "ايتش", "كيه", "ال", "ان", "او", "بيه", "كيو", "في"),
    *("دبليو", "اكس", "واي"),
}
"""Latin letters as they are called, which stand for names before a stop (جيه. دي. حداد)."""


def joint(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return the length of what joins two words of a name: 2 for an initial (جون ف. هارت), 1 for a hyphen.

    جان-لوك; the word after must look like a name, or be in no list (مورلي-بينت, which is a verb elsewhere).
    """
    if index >= limit:
        return 0
    if lexemes[index].text == "." and index and is_called_letter(lexemes, index - 1):
        return int(index + 1 < limit and can_be_name(lexemes[index + 1], first=False))
    if len(lexemes[index].text) > 1:
        return 0
    signs = [lexeme.text for lexeme in lexemes[index : min(index + 2, limit)]]
    length = int(signs[:1] == ["-"])
    if signs[1:] == ["."] and len(signs[0]) == 1 and lexemes[index].kind == "word":
        length = 2
    after = index + length
    if length == 0 or after >= limit:
        return 0
    sign = lexemes[after - 1]
    glued = lexemes[after - 2].end == sign.start and (length == 2 or lexemes[after].start == sign.end)
    is_unlisted = length == 1 and lexemes[after].kind == "word" and not classes(lexemes[after].key)
    return length if glued and (is_unlisted or can_be_name(lexemes[after], first=False)) else 0


def is_called_letter(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a Latin letter by its name stands before a stop set right behind it (دي. | حداد)."""
    if index + 1 >= len(lexemes) or lexemes[index].key not in _CALLED:
        return False
    return lexemes[index + 1].text == "." and lexemes[index + 1].start == lexemes[index].end


def is_initial(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether a family name is printed as its first letter, at the end of a name (سعاد م.، رامي ع)."""
    if index >= limit:
        return False
    lexeme, after = lexemes[index], index + 1
    if lexeme.kind != "word" or len(lexeme.key) > 1 or lexeme.start == lexemes[index - 1].end:
        return False
    if is_letter_title(lexemes, index):
        return False
    if lexeme.key in _JOINED and lexemes[min(after, len(lexemes) - 1)].text != ".":
        return False
    return after >= limit or lexemes[after].text == "." or is_stop(lexemes[after])


def is_letter_title(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a letter and a stop are the title of whoever is named behind (فهد | د. سالم الحداد)."""
    signs = lexemes[index : index + 3]
    is_title = len(signs) > 2 and signs[0].key in _LETTER_TITLES and signs[1].text == "."
    return is_title and signs[2].kind == "word" and "given" in classes(signs[2].key)


def is_letter_title_before(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a letter and a stop, which stand for a title, stand before `index` (د. | مشرف الحداد)."""
    return index > 1 and lexemes[index - 1].text == "." and len(lexemes[index - 2].key) == 1


def initials_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past a name of letters (س. ع.، م.ب), one with a family name too (ج. حداد), else `start`."""
    index, count = start, 0
    while index < limit and lexemes[index].kind == "word" and len(lexemes[index].text.rstrip(_TATWEEL)) == 1:
        index, count = index + 1, count + 1
        dotted = index < limit and lexemes[index].text == "."
        if (
            not dotted
            and lexemes[index - 1].key in _JOINED
            and (index >= limit or lexemes[index].kind != "word")
        ):
            return start
        more = index + 1 < limit and len(lexemes[index + 1].key) == 1 and lexemes[index + 1].kind == "word"
        index += dotted and more
    if _leads_to_family_name(lexemes, index, limit) and (count > 1 or _is_no_title(lexemes, start, count)):
        return index + 2
    return index if count > 1 else start


def _is_no_title(lexemes: Sequence[Lexeme], start: int, count: int) -> bool:
    return count == 1 and lexemes[start].key not in _LETTERS_OF_TITLES


def _leads_to_family_name(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether a stop right behind a letter leads to a family name, no sentence (س. ع. | وقال)."""
    if index + 1 >= limit or lexemes[index].text != "." or lexemes[index].start > lexemes[index - 1].end:
        return False
    key = lexemes[index + 1].key
    acts = form_table().get(key) or form_table().get(key[1:]) or is_everyday_verb(key)
    return not acts and not classes(key) - _NAMES and can_be_name(lexemes[index + 1], first=True)


def is_sure_name(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Tell whether a run of name words holds a known given name or a name particle."""
    return any(classes(lexemes[index].key) & {"given", "particle"} for index in range(start, end))


def is_participle(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a participle with its article and preposition tells of who was named (الحاصل على)."""
    governs = index + 1 < len(lexemes) and lexemes[index + 1].key in _OF_PARTICIPLES
    return governs and bool(PARTICIPLE.fullmatch(lexemes[index].key))


def tells_addressee(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether ل after a whole name says who is addressed (جوني داود هرمز | لنهرين برس)."""
    key = lexemes[index].key
    if key[:1] != "ل":
        return False
    told = told_outlet_end(lexemes, index)
    if told > index + 1:
        return True  # سامر حداد | لسيتار برس
    if classes(key) or is_surname_in_la(lexemes, start, index):
        return False
    joints = sum(lexeme.kind != "word" for lexeme in lexemes[start:index])
    if told > index and index - start - 2 * joints != 1:
        return True  # الناطق باسم الشرطة | لسيتار، سامر حداد | لسيتار; not جان-بيير | لوغران
    if index > start + 1 and (has_article(lexemes[index - 1]) or _is_told_name(lexemes, index)):
        return True  # ياسر القوراري | لجوهرة; سامر حداد | لنبيل عون
    return sum(lexeme.kind == "word" for lexeme in lexemes[start:index]) >= WHOLE_NAME


def _is_told_name(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether ل is joined to a first name that another word goes on with (سامر حداد | لنبيل عون)."""
    key, after = lexemes[index].key, lexemes[index + 1] if index + 1 < len(lexemes) else None
    return after is not None and "given" in classes(key[1:]) and not is_stop(after)
