"""Tell whether marked words after a verb of saying are what was said, or a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.extraction.cues import Cue
from archive.extraction.frame_words import WHO, introduces, is_verbal
from archive.extraction.homographs import EXALTED
from archive.extraction.joined_quotes import joined_parts
from archive.extraction.lexemes import DASHES, Lexeme
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.marks import QUOTED_SPEECH, SEVERAL_WORDS, Quote
from archive.extraction.name_shapes import VERBAL_NOUN
from archive.extraction.names import name_end
from archive.extraction.phrases import Reader
from archive.extraction.publishers import makes_public
from archive.extraction.words import classes, is_adjective, is_complementizer

SHORT_ANSWER: Final = 4
PLAIN_REACH: Final = 24
"""Words between a verb and the first person that shows speech without marks."""
CALLING: Final = frozenset({"وصف", "اعتبر", "عد"})
"""Verbs that call their object something (خطوة وصفتها الجماعة بأنها، وصف فلان التقرير في مقابلة بأنه)."""
_JUDGING: Final = CALLING | {"رأى", "نعت"}
_WHAT_IS_JUDGED: Final = frozenset(
    {"ما", "الامر", "ذلك", "هذا", "هذه", "اياه", "اياها", "اياهم", "بانه", "بانها"}
)
GOING_ON: Final = frozenset({"أضاف", "أردف", "تابع", "استطرد", "استرسل", "واصل"})
"""Verbs by which whoever spoke goes on; with a new name they tell who that was."""
_BEFORE_NAMES: Final = frozenset({"outlet", "organisation", "body", "place", "role", "title"})
_TO: Final = "ل"
_NAME: Final = "سمى"
"""In the present it tells what something is called by many."""
_FROM: Final = "عن"
_CITING: Final = "نقلا"
_SHOUTING: Final = frozenset({"ردد", "هتف", "صاح"})
_CHANTS: Final = frozenset({"هتافات", "هتافا", "هتاف", "شعارات", "شعارا", "شعار", "بهتافات", "بشعارات"})
_AMONG_THEM: Final = frozenset({"منها", "ومنها", "بينها", "ابرزها", "اهمها"})
_WORKS: Final = frozenset({"مقالات", "كتب", "مءلفات", "اعمال", "روايات", "دراسات", "افلام", "مسرحيات"})
NEAR_WORKS: Final = 8
"""Words between works and their titles at most."""
_WE_SHALL: Final = frozenset({"سوف", "لن"})
SHORTEST_SENTENCE: Final = 2
_WHOSE: Final = ("ها", "هم", "ه")
_REPORTS: Final = frozenset({"تقرير", "دراسه", "دراست", "بحث"})
"""Documents whose title may stand in marks behind an adjective (في تقريره السنوي «...»، توقعاته أن)."""
_AND: Final = "و"
_CLITICS: Final = frozenset({"ب", "ل", "ك"})
_CLOSERS: Final = frozenset(".،,؛؟?!")


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Where marked words stand: the verb before them, where its search ends and its sentence does."""

    reader: Reader
    cue: Cue
    end: int
    limit: int


NICKNAME: Final = 3
"""Places from the opening mark of a name of two words to the closing one."""


def is_speech(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether marked words without أن are what was said; fewer than five are mostly a name."""
    lexemes = place.reader.lexemes
    before = lexemes[quote.open - 1]
    if before.text == ":":
        return lexemes[quote.open - 2].key not in EXALTED  # واستشهد بقوله تعالى: "..."
    if before.key == _TO or place.cue.form.lemma.verb == _NAME and place.cue.form.kind == "imperfect":
        return False  # ما يسمونه بـ«يوم العودة إلى البيت»; يقول الرجل لـ«الأفق»: who is told
    if before.key == _FROM and lexemes[quote.open - 2].key == _CITING:
        return False  # نقلا عن «مصدر دبلوماسي عربي في باريس» أن
    joined = before.key in _CLITICS and quote.open - 2 > place.cue.index
    if introduces(before.key) or joined and introduces(lexemes[quote.open - 2].key):
        return _asks_on(place, quote)
    if _is_no_speech_by_place(place, quote):
        return False
    if _chants(place, quote):
        return True
    parts = joined_parts(place.reader, quote, place.limit)
    if any(end - start >= QUOTED_SPEECH for start, end in parts) or _judges(place, quote):
        return True  # «الوضع صعب» و«نحتاج إلى مساعدة عاجلة من الجميع»
    beside = place.cue.form.lemma.tier == "B" and quote.open == place.cue.index + 1
    if beside and _ends_in_first_person(place, quote):
        return True  # مؤكدا «لن نتراجع»
    if _goes_on(place, quote) or _promises(place, quote):
        return True
    if place.cue.form.lemma.tier != "A" or _clause_follows(place, quote.close + 1):
        return False
    if _ends_in_first_person(place, quote) or _opens_with_verb(place, quote):
        return True
    is_name = name_end(lexemes, quote.open + 1, quote.close) == quote.close
    inside = lexemes[quote.open + 1 : quote.close]
    begins_name = bool(inside) and "given" in classes(inside[0].key) and not any(map(is_verbal, inside))
    if is_name or begins_name or lexemes[quote.close - 1].key in place.reader.family_names:
        return False
    after = parts[-1][1] + 1
    closes = after >= place.limit or lexemes[after].text in _CLOSERS
    return closes and quote.open - place.cue.index <= _reach_of_answer(place, quote)


def _is_no_speech_by_place(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether what stands before marked words makes them a description, a title or a publisher."""
    return (
        _is_relative(place, quote)
        or _titles_described(place, quote)
        or _titles_before_clause(place, quote)
        or _names_publisher(place, quote)
        or _lists_works(place, quote)
    )


def _is_relative(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether marked words only describe the noun before them (دعا المواطنين «الذين يقدرون الحياة»)."""
    noun = quote.open - 1 - (place.reader.lexemes[quote.open - 1].text in DASHES)
    before = place.reader.lexemes[noun]
    describes = before.kind == "word" and noun > place.cue.index and is_definite(before.key.removeprefix("و"))
    return describes and place.reader.lexemes[quote.open + 1].key in WHO


def _titles_described(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether marked words title a work with its adjective (الفيلم الوثائقي «حياة الصيادين»)."""
    if quote.open - 2 <= place.cue.index:
        return False
    noun, adjective = (lexeme.key for lexeme in place.reader.lexemes[quote.open - 2 : quote.open])
    is_described = is_definite(noun) and is_definite(adjective) and is_adjective(adjective)
    return is_described and bare(noun) in words("name_introducers")


def _asks_on(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether marked words are one more thing that is asked for (دعت إلى الحذر و«التعامل بحزم ...»)."""
    inside = place.reader.lexemes[quote.open + 1 : quote.close]
    asks = place.cue.form.lemma.stance == "ask" and place.reader.lexemes[quote.open - 1].key == _AND
    return asks and len(inside) >= QUOTED_SPEECH and bool(VERBAL_NOUN.fullmatch(bare(inside[0].key)))


def _titles_before_clause(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether marked words are a title and the clause or the object follows.

    في البرنامج الجديد «البحر»، | أنه؛ تابع البرنامج الحواري «بين السطور» | آلاف المشاهدين.
    """
    lexemes, noun = place.reader.lexemes, quote.open - 1
    while noun > place.cue.index and _describes(lexemes[noun]):
        noun -= 1
    plain = bare(lexemes[noun].key)
    plain = next((plain.removesuffix(whose) for whose in _WHOSE if plain.endswith(whose)), plain)
    is_work = introduces(plain) or plain in _REPORTS
    after = lexemes[quote.close + 1] if quote.close + 1 < place.limit else None
    goes_on = after is not None and after.kind == "word" and not is_complementizer(after)
    follows = _clause_follows(place, quote.close + 1) or goes_on and introduces(plain)
    return noun < quote.open - 1 and is_work and follows


def _describes(lexeme: Lexeme) -> bool:
    return "adjective" in classes(lexeme.key) or is_definite(lexeme.key) and is_adjective(lexeme.key)


def _names_publisher(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether marked words are who published a document (أكدت ورقة نشرها «مركز الأفق» | أن)."""
    key = place.reader.lexemes[quote.open - 1].key
    after = quote.close + 1
    follows = after < place.end and is_complementizer(place.reader.lexemes[after])
    return follows and makes_public(key) or _names_body_of_office(place, quote)


def _names_body_of_office(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether marked words name the body of an office, whose holder and clause follow.

    صرح المتحدث باسم قوات الحدود «حرس البادية والساحل ...» | العقيد فلان أن.
    """
    lexemes, after = place.reader.lexemes, quote.close + 1
    near = lexemes[max(0, quote.open - 2) : quote.open]
    of_body = any(classes(word.key) & {"organisation", "body"} for word in near)
    titled = after < place.limit and "title" in classes(lexemes[after].key)
    return of_body and titled and _clause_follows(place, after)


def _lists_works(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether marked words are titles of somebody's works (ألفت مقالات، منها «الفجوة اللسانية»)."""
    lexemes = place.reader.lexemes
    if lexemes[quote.open - 1].key not in _AMONG_THEM:
        return False
    near = lexemes[max(place.cue.index, quote.open - NEAR_WORKS) : quote.open]
    return any(bare(lexeme.key) in _WORKS for lexeme in near)


def _chants(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether many are said to shout what is marked (رددوا هتافات من قبيل «الحرية للجميع»)."""
    between = place.reader.lexemes[place.cue.index + 1 : quote.open]
    return place.cue.form.lemma.verb in _SHOUTING and any(lexeme.key in _CHANTS for lexeme in between)


def _goes_on(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether a verb of going on leads right to a short quote that ends its sentence.

    وتابع «لم يطلب أحد المغادرة»؛ وتابعت باكية «لا أعرف أين هي».
    """
    lexemes, cue = place.reader.lexemes, place.cue
    between = lexemes[cue.index + 1 : quote.open]
    is_near = len(between) <= 1 and all(_is_manner(lexeme.key) for lexeme in between)
    ends = quote.close + 1 >= place.limit or lexemes[quote.close + 1].text == "."
    joined = cue.finite and cue.joined and cue.form.lemma.verb in GOING_ON
    return joined and is_near and ends and quote.close - quote.open - 1 >= SEVERAL_WORDS


def _is_manner(key: str) -> bool:
    """Tell whether a word says how one speaks (باكيا، باكية)."""
    return "adverb" in classes(key) or "adverb" in classes(key.removesuffix("ه") + "ا")


def _judges(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether a verb of judging calls its object the marked words (اعتبر ما جرى «مسرحية هزيلة»)."""
    lexemes = place.reader.lexemes
    ends = quote.close + 1 >= place.limit or lexemes[quote.close + 1].text in _CLOSERS
    if place.cue.form.lemma.verb not in _JUDGING or not ends or quote.close - quote.open <= 2:
        return False
    before = lexemes[quote.open - 1]
    if is_definite(before.key) and not classes(before.key) & _BEFORE_NAMES:
        return True
    return any(lexeme.key in _WHAT_IS_JUDGED for lexeme in lexemes[place.cue.index + 1 : quote.open])


def _reach_of_answer(place: MarkedWords, quote: Quote) -> int:
    """Return how far from its verb a short quote may stand: far, when it ends its sentence.

    قال رئيس الدائرة سامر حداد "النتائج واعدة".
    """
    ends = quote.close + 1 >= place.limit or place.reader.lexemes[quote.close + 1].text == "."
    several = quote.close - quote.open - 1 >= SEVERAL_WORDS
    return PLAIN_REACH if ends and several and place.cue.finite else SHORT_ANSWER


def _ends_in_first_person(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether a short quote ends its sentence and holds a verb: then it is speech, however short.

    «نريد العدالة», «يجب أن نتحرك».
    """
    inside = place.reader.lexemes[quote.open + 1 : quote.close]
    ends = quote.close + 1 >= place.limit or place.reader.lexemes[quote.close + 1].text == "."
    return ends and len(inside) > 1 and any(map(is_verbal, inside))


def _promises(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether two marked words are a short sentence (قال الرئيس «سوف ننسحب» واصفا الاتفاق بأنه)."""
    inside = place.reader.lexemes[quote.open + 1 : quote.close]
    is_short = len(inside) == SHORTEST_SENTENCE and inside[0].key in _WE_SHALL
    return is_short and place.cue.finite and place.cue.form.lemma.tier == "A"


def _opens_with_verb(place: MarkedWords, quote: Quote) -> bool:
    """Tell whether a short quote is a sentence with its verb first, whatever follows it.

    قال المدير «نحن ماضون في المشروع» خلال لقاء.
    """
    inside = place.reader.lexemes[quote.open + 1 : quote.close]
    return place.cue.finite and len(inside) >= SEVERAL_WORDS and is_verbal(inside[0])


def _clause_follows(place: MarkedWords, start: int) -> bool:
    """Tell whether the clause of the verb still comes, so that the marks before it hold a name.

    قال في برنامج "نافذة"، مساء اليوم، إن.
    """
    return any(is_complementizer(word) for word in place.reader.lexemes[start : place.end])


def is_nickname(reader: Reader, quote: Quote) -> bool:
    """Tell whether a word in marks right behind an office is part of its description (يضيف مدرب «الأسود»)."""
    before = reader.lexemes[quote.open - 1]
    beside = before.kind == "word" and bool(
        classes(before.key) & {"role", "title", "unnamed", "organisation"}
    )
    return beside and quote.close - quote.open <= NICKNAME
