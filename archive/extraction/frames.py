"""From a reporting verb rightwards: where its clause or quote begins.

The search runs over the words after the verb in its sentence: subject, adjuncts, then أن/إن, colon or mark.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from archive.extraction.clause_openings import may_open_clause
from archive.extraction.cues import Cue, cue_at, form_at
from archive.extraction.frame_words import (
    COORDINATING,
    IT_IS,
    JOINED,
    closes_aside,
    follows_turn,
    is_byline,
    is_spelt,
    is_turn,
    past_aside,
    says_in_it,
    tells_aside,
    turns_by_time,
)
from archive.extraction.homographs import EXALTED, GOD, PRAYING
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import words
from archive.extraction.marked_words import CALLING, MarkedWords, is_speech
from archive.extraction.phrases import Reader
from archive.extraction.plain_speech import opens_plain_speech
from archive.extraction.words import EXCEPT, classes, is_complementizer

FrameKind = Literal["clause", "quote", "colon", "object"]

REACH: Final = 70
"""Words between a verb and its clause at most: name, long office, occasion and an aside fit in."""
REACH_OF_HOMOGRAPH: Final = 30
COLON_REACH: Final = 12
"""Words between a verb that says more than saying and the colon of its speech."""
_DEFINING: Final = frozenset({"هو", "هي", "هما", "هم", "وهن", "مثل", "منها", "بينها", "بينهم"})
DOUBLED_REACH: Final = 6
"""Words between a verb and the imperfect that doubles it (مضى رئيس الوفد يقول)."""
_SAY: Final = "قال"
_AS_IT: Final = "اذ"
_AS: Final = frozenset({"كما", "وكما"})
"""Before a verb of saying they open its own clause (شهدت البلاد هدوءا، | كما يرى البعض أن)."""
_HAVING: Final = "فقد"
_FURTHER: Final = frozenset({"كما", "علي"})
"""Behind a comma and before أن they open a clause of its own (نفى ترشحه، | كما أن الحزب أكد أن)."""
_OCCASIONS_OF_SPEECH: Final = frozenset({"في", "عبر", "خلال", "اثناء", "ضمن"})
"""Before a verbal noun they say where somebody spoke (كتب في تغريدة: ...)."""
_ABOUT: Final = frozenset({"علي", "عن", "حول", "بشان"})
"""Before what others said, on which one comments (قال في تعليقه على | تصريحات فلان إن)."""
_OF_LAYOUT: Final = frozenset("*_#|=")
"""Signs that set a heading off (**ماذا قالوا:** ...)."""
_REPLYING: Final = frozenset({"رد", "علق", "عقب", "أجاب", "تحدث", "وجه"})
"""Verbs whose preposition tells what is answered, not what is said (رد على الاتهام: ...)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb governs: `comp` is the index of أن/إن if any, `content` that of the first reported word.

    Of `kind` object the verb only has a noun as its object (طالب بالتحقيق), and `content` is where that ends.
    """

    cue: Cue
    kind: FrameKind
    comp: int | None
    content: int

    @property
    def region_end(self) -> int:
        """One past the last word that may belong to the subject."""
        return self.comp if self.comp is not None else self.content


def find_frame(reader: Reader, cue: Cue, limit: int) -> Frame:
    """Return the frame of `cue`; `limit` is the end of its sentence."""
    reach = REACH if cue.form.lemma.tier in ("A", "B") else REACH_OF_HOMOGRAPH
    frame = _Search(reader, cue, min(limit, cue.index + 1 + reach), limit).run()
    # What a mark near the end of a text opens may begin behind its last word.
    end = len(reader.lexemes)
    return frame if frame.content <= end else replace(frame, content=end)


class _Search:
    def __init__(self, reader: Reader, cue: Cue, end: int, limit: int) -> None:
        self._reader = reader
        self._cue = cue
        self._end = end
        self._limit = limit
        self._second_best: Frame | None = None
        self._turned = False

    def run(self) -> Frame:
        index = self._cue.index + 1
        while index < self._end and not self._heads(index):
            found = self._at(index)
            if found is not None and not (self._turned and found.kind == "clause"):
                return found
            self._turned = self._turned or index > self._cue.index + 1 and self._turns(index)
            if self._is_another_cue(index) or self._second_best is not None and self._is_said_inside(index):
                break
            index = self._next(index)
        return self._second_best or Frame(self._cue, "object", None, index)

    def _heads(self, index: int) -> bool:
        """Tell whether a colon before signs of layout ends a heading (**ماذا قالوا:** ...)."""
        lexemes, after = self._reader.lexemes, index + 1
        if lexemes[index].text != ":":
            return False
        if is_byline(lexemes, self._cue.index, index):
            return True
        return after < self._limit and lexemes[after].text in _OF_LAYOUT

    def _is_said_inside(self, index: int) -> bool:
        """Tell whether a verb of saying stands in the clause already found (أن التقرير يقول إن)."""
        other = cue_at(self._reader.lexemes, index, self._cue.index)
        return other is not None and other.finite and other.form.lemma.tier in ("A", "B")

    def _turns(self, index: int) -> bool:
        """Tell whether another main clause begins, whose أن is not this verb's (إلا أن، كما أن، لكن)."""
        lexemes = self._reader.lexemes
        key = lexemes[index].key
        is_further = key in _FURTHER and lexemes[index - 1].text in COMMAS
        if is_further and index + 1 < self._end and lexemes[index + 1].key in words("void_before_clause"):
            return True  # طالبت بالوقاية، | كما ينبغي على الناس أن
        if key in EXCEPT or is_further and key not in self._cue.form.lemma.prepositions:
            return index + 1 < self._end and is_complementizer(lexemes[index + 1])
        after = lexemes[index + 1].key if index + 1 < self._end else ""
        prays = after in GOD and self._prays(index)
        return is_turn(lexemes, index, after) or prays or turns_by_time(lexemes, index, self._end)

    def _prays(self, index: int) -> bool:
        """Tell whether a word before God leads to a prayer (، داعيا | الله أن; ، وتدعو | الله أن)."""
        form = form_at(self._reader.lexemes, index)
        return form is not None and form.lemma.verb in PRAYING

    def _next(self, index: int) -> int:
        lexemes = self._reader.lexemes
        if lexemes[index].kind == "word":
            return index + 1
        quote = self._reader.quotes.get(index)
        if quote is not None and quote.depth == 1:
            return quote.close + 1
        return past_aside(lexemes, index, self._end, self._limit) or index + 1

    def _at(self, index: int) -> Frame | None:
        """Return the frame that begins at `index`, if the clause, colon or quote of the cue does."""
        lexemes = self._reader.lexemes
        quote = self._reader.quotes.get(index)
        if quote is not None:
            place = MarkedWords(self._reader, self._cue, self._end, self._limit)
            speaks = self._second_best is None and is_speech(place, quote)
            return Frame(self._cue, "quote", None, index) if speaks else None
        if lexemes[index].text == ":":
            return self._after_colon(index)
        if self._second_best is None and opens_plain_speech(self._reader, self._cue, index, self._limit):
            return Frame(self._cue, "colon", None, index)
        if self._joins_clause(index):
            return Frame(self._cue, "clause", index, index)
        if (
            is_complementizer(lexemes[index])
            and may_open_clause(self._reader, self._cue, index)
            and not is_spelt(lexemes, index)
        ):
            return self._clause(index)
        return None

    def _joins_clause(self, index: int) -> bool:
        """Tell whether وأن adds a clause to the noun the verb had for its object (أكد أهمية الحوار، وأن)."""
        key, tier = self._reader.lexemes[index].key, self._cue.form.lemma.tier
        is_clause = key[:1] == "و" and key[1:] in JOINED and index > self._cue.index + 1
        return is_clause and tier in ("A", "B") and self._second_best is None

    def _clause(self, index: int) -> Frame | None:
        """Take the clause at `index`; قال takes إن, so a first أن is kept only until an إن turns up."""
        shape = self._reader.lexemes[index].shape
        frame = Frame(self._cue, "clause", index, index)
        weak = self._cue.form.lemma.verb == _SAY and "أ" in shape and index > self._cue.index + 1
        if not weak or self._turned:
            return frame if self._second_best is None or shape.startswith("إ") else self._second_best
        self._second_best = self._second_best or frame
        return None

    def _after_colon(self, index: int) -> Frame | None:
        after = index + 1
        if after >= self._limit or self._reader.lexemes[index - 1].key in EXALTED:
            return None  # واستشهد بقوله تعالى: "..."
        if after in self._reader.quotes:
            return Frame(self._cue, "quote", None, after)
        if is_complementizer(self._reader.lexemes[after]):
            return Frame(self._cue, "clause", after, after)
        if self._cue.form.lemma.tier == "N" or self._second_best is not None or self._lists(index):
            return None
        return Frame(self._cue, "colon", None, after)

    def _lists(self, colon: int) -> bool:
        """Tell whether a colon opens a list and no speech: it defines, or the verb has its object already.

        أعلنت الشركة عن موعدين: الأول ....
        """
        lexemes, lemma = self._reader.lexemes, self._cue.form.lemma
        dates = lemma.tier == "C" and lexemes[colon + 1].kind == "number"  # نشر بتاريخ: 11/2/2009
        if dates or lexemes[colon - 1].key.removeprefix("و") in _DEFINING:
            return True
        if lemma.tier == "A" or lemma.verb in _REPLYING:
            return False
        between = {lexeme.key for lexeme in lexemes[self._cue.index + 1 : colon]}
        return colon - self._cue.index > COLON_REACH or bool(between & lemma.prepositions)

    def _is_another_cue(self, index: int) -> bool:
        """Tell whether a reporting verb of its own begins at `index`, so the first has an object only."""
        other, before = cue_at(self._reader.lexemes, index, self._cue.index), self._reader.lexemes[index - 1]
        if other is None or other.form.lemma.tier == "D":
            return False
        is_saying = other.form.lemma.tier in ("A", "B")
        answers = other.form.kind == "imperfect" and self._reader.lexemes[index].key[0] == "ل"
        says = before.kind == "mark" and other.finite and other.form.lemma.tier == "A"
        has_done = before.key == _HAVING and other.form.lemma.verb != "نص"
        turns = other.finite and (has_done or follows_turn(self._reader.lexemes, index, other))
        if before.text in COMMAS and answers or says or turns:
            return True  # ...، ليرد الوزير؛ قال سائل "متى؟" | قال الوزير؛ مع أنها طلبت ذلك، فقد | دعا إلى
        leads = before.key == "حيث" and self._begins_behind(index) or before.key == _AS_IT
        goes_on = other.finite and is_saying and leads
        goes_on = goes_on or before.key in _AS and other.form.kind == "imperfect" and self._is_weak()
        if (
            goes_on
            or tells_aside(self._reader.lexemes, index, other)
            or says_in_it(self._reader.lexemes, index, self._end, other)
        ):
            return True
        if before.key == "ما" and other.finite and is_saying and not other.form.pronoun:
            return is_complementizer(self._reader.lexemes[min(index + 1, self._limit - 1)])  # ما | قالت إنها
        if "relative" in classes(before.key) and before.key not in COORDINATING:
            takes_it = self._cue.form.lemma.tier == "N" or self._is_weak() and self._has_clause(index)
            if before.key == "ما":  # تعهد الوزير بذلك، وهو ما | اعتبره فلان «...»
                takes_it = self._reader.lexemes[index - 2].key in IT_IS and bool(other.form.pronoun)
            return takes_it and other.finite
        if self._is_weak() and is_saying and (other.finite or other.participle and before.text in COMMAS):
            return other.form.kind != "imperfect" or index - self._cue.index > DOUBLED_REACH  # مضى | يقول
        if other.finite and other.form.pronoun and other.form.lemma.verb in CALLING:
            after = self._reader.lexemes[min(index + 1, self._limit - 1)].key
            return not (after[:1] == "ب" and "unnamed" in classes(before.key))  # not مصدر وصفته بالمطلع
        return self._interrupts(index, other)

    def _begins_behind(self, index: int) -> bool:
        """Tell whether حيث begins a clause of its own (أظهرت المعارض ذلك، حيث | أوضح الزوار أن)."""
        return not self._cue.finite or self._reader.lexemes[index - 2].text in COMMAS

    def _interrupts(self, index: int, other: Cue) -> bool:
        """Tell whether another reporting verb, in no relative clause, cuts the first one from a clause."""
        before = self._reader.lexemes[index - 1]
        if self._cue.form.kind == "noun" and other.finite and before.text in COMMAS:
            return True
        if other.participle and other.form.lemma.tier == "N" and index == self._cue.index + 1:
            return False  # وتابع باكيا: how it was said
        if self._says_how(other):
            return False
        if other.participle:
            is_state = self._reader.lexemes[index].key.endswith("ا") or before.text in COMMAS  # ، مؤكدة أن
            return other.form.number == "s" and is_state or other.joined
        if other.form.kind == "noun":
            mere = self._cue.finite and self._cue.form.lemma.tier in ("A", "B")
            mere = mere and other.form.lemma.verb != _SAY
            return not (before.key in _OCCASIONS_OF_SPEECH or mere and before.key in _ABOUT)
        if other.joined and other.form.lemma.tier == "C" and other.finite:
            return not other.form.pronoun  # المسح الذي أجراه باحثون ونشرته المجلة
        if other.joined and other.form.lemma.tier == "N" and other.form.kind == "perfect":
            return True
        opens = before.text in COMMAS and (other.form.lemma.tier == "A" or other.finite)
        return other.form.lemma.tier in ("A", "B") and (other.joined or opens)

    def _has_clause(self, index: int) -> bool:
        """Tell whether a clause follows its verb at once (خطة أشاد بها المهندس الذي | يرى أن)."""
        lexemes = self._reader.lexemes
        of_person = lexemes[index - 1].key in ("الذي", "الذين")
        return of_person and index + 1 < self._end and is_complementizer(lexemes[index + 1])

    def _says_how(self, other: Cue) -> bool:
        """Tell whether a participle tells where somebody says it (قال فلان، متحدثا للصحفيين، إن)."""
        if not self._cue.finite or other.joined or not other.participle:
            return False
        if closes_aside(self._reader.lexemes, other.index, self._end, self._reader.quotes):
            return True
        after = self._reader.lexemes[min(other.index + 1, self._limit - 1)].text
        is_manner = other.form.lemma.tier == "N" and after in COMMAS  # قال المدير، ضاحكا، إن
        return self._cue.form.lemma.tier == "A" and (other.form.lemma.verb in _REPLYING or is_manner)

    def _is_weak(self) -> bool:
        """Tell whether the verb seldom reports, so that a clause belongs to a verb of saying nearer to it.

        وهي تهم تقول العاصمة إنها; not to قطعت before it.
        """
        form = self._cue.form
        is_state = form.kind == "participle" and form.number == "s"
        return form.lemma.tier in ("C", "D", "N") or not form.finite and not is_state
