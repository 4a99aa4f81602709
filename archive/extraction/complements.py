"""Find where a description ends: what its head governs, its adjectives and its prepositional complements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite, phrases, words
from archive.extraction.marks import Quote
from archive.extraction.names import can_be_name, name_end
from archive.extraction.words import classes, is_adjective, is_complementizer, is_demonym, without_conjunction

LONGEST: Final = 24
"""Words of the longest description read; press officers hold long titles."""
_INNER_PREPOSITIONS: Final = frozenset({"في", "الي", "عن", "لدي", "علي", "باسم", "من", "بين", "ضد", "مع"})
_LATE_PREPOSITIONS: Final = frozenset({"في", "من"})
_MARKED_WORDS: Final = 8
_FROM_HEADS: Final = frozenset({"مصدر", "مصادر", "مقرب", "مقربون", "مصدران"})
_CHARGED: Final = frozenset({"مكلف", "معني", "مختص", "خاص", "مسءول", "متخصص", "خبير", "مهتم", "منوط"})
"""Words that take ب as part of an office."""


@dataclass(frozen=True, slots=True)
class Complements:
    """Where to read a description: it begins with its head at `start` and ends before `limit`."""

    lexemes: Sequence[Lexeme]
    quotes: dict[int, Quote]
    start: int
    limit: int


@dataclass(frozen=True, slots=True)
class Described:
    """The end of a description, whether a definite word closed it, and a name printed in marks inside it."""

    end: int
    closed: bool
    marked_name: tuple[int, int] | None = None


def complements_end(place: Complements) -> Described:
    """Return where the description that begins at `place.start` ends.

    قائد الشرطة الاتحادية | الفريق رائد شاكر جودت; المتحدث باسم "قوة المهام" في بغداد | ، في مقابلة.
    """
    walk = _Walk(place)
    while walk.index < min(place.limit, place.start + LONGEST) and walk.step():
        pass
    return Described(walk.index, walk.closed, walk.marked_name)


class _Walk:
    """One pass over a description; `closed` is true once a definite word or a proper noun has ended the idafa."""

    def __init__(self, place: Complements) -> None:
        self._place = place
        head = place.lexemes[place.start]
        known = classes(without_conjunction(head.key))
        self.index = place.start + 1
        self.closed = is_definite(head.key) or bool(known & {"place", "body"})
        self.marked_name: tuple[int, int] | None = None
        self._is_role = bool(known & {"role", "title"}) and not known & {"organisation"}
        self._person_head = self._is_role or bool(known & {"unnamed", "quantifier"})
        self._definite_head = is_definite(head.key)
        self._soft = False
        self._titled = "title" in known and "role" not in known
        self._takes_from = bool(known & {"quantifier"}) or head.key in _FROM_HEADS

    def step(self) -> bool:
        """Take the next word into the description; False when it ends before it."""
        lexeme = self._place.lexemes[self.index]
        if lexeme.kind == "mark":
            return self._take_marked()
        if lexeme.text == "(":
            return self._take_brackets()
        if lexeme.kind == "number":
            self.index += 1
            self.closed = True
            return True
        if lexeme.text in ("-", "–", "—", "/"):
            return self._take_dash()
        if lexeme.kind != "word" or is_complementizer(lexeme) or self._is_verb(lexeme):
            return False
        known = classes(lexeme.key)
        if known & {"preposition"} and not self._begins_name(lexeme) or lexeme.key == "باسم":
            return self._take_preposition(lexeme)
        if (
            known & {"relative", "time", "honorific", "adverb"}
            and "common" not in known
            and "place" not in known
        ):
            return False
        return self._take_word(lexeme, known)

    def _begins_name(self, lexeme: Lexeme) -> bool:
        return lexeme.key == "علي" and can_be_name(lexeme, first=True)

    def _is_verb(self, lexeme: Lexeme) -> bool:
        form = form_table().get(lexeme.key) or form_table().get(
            lexeme.key[1:] if lexeme.key[:1] in "وف" else ""
        )
        if form is None or form.lemma.tier not in ("A", "B") or form.kind == "noun":
            return False
        return form.kind != "participle" or lexeme.key.endswith("ا")

    def _take_marked(self) -> bool:
        quote = self._place.quotes.get(self.index)
        if quote is None or not quote.closed or quote.close >= self._place.limit:
            return False
        if quote.close - quote.open - 1 > _MARKED_WORDS or self._starts_person_in_marks(quote):
            return False
        before = classes(self._place.lexemes[self.index - 1].key)
        if (
            before & {"outlet", "organisation", "preposition"}
            or not self.closed
            or self.closed
            and not self._person_head
        ):
            if self.marked_name is None and before & {"outlet"} and self.index == self._place.start + 1:
                self.marked_name = (quote.open + 1, quote.close)
            self.index = quote.close + 1
            self.closed = True
            return True
        return False

    def _starts_person_in_marks(self, quote: Quote) -> bool:
        end = name_end(self._place.lexemes, quote.open + 1, quote.close)
        return self.closed and self._person_head and end == quote.close and quote.close - quote.open > 2

    def _take_brackets(self) -> bool:
        for index in range(self.index + 1, min(self.index + 12, self._place.limit)):
            if self._place.lexemes[index].text == ")":
                self.index = index + 1
                self.closed = True
                return True
        return False

    def _take_dash(self) -> bool:
        """Take the second half of a place written with a dash when a name follows it (بلدية الرميلة – الشوف المحامي فلان)."""
        lexemes, index = self._place.lexemes, self.index + 1
        if not self._person_head or not self.closed or index + 1 >= self._place.limit:
            return False
        if not is_definite(lexemes[index].key) or not self._leads_to_name(index + 1):
            return False
        self.index = index + 1
        return True

    def _take_preposition(self, lexeme: Lexeme) -> bool:
        """Take a prepositional complement (باسم التحالف، في الحكومة التركية), never an occasion (في بيان)."""
        follower = self._next_word()
        if follower is None or lexeme.key not in _INNER_PREPOSITIONS:
            return False
        known = classes(follower.key)
        if (
            known & {"occasion", "time", "unit"}
            and not known & {"organisation", "place"}
            or is_complementizer(follower)
        ):
            return False
        if lexeme.key == "من" and not self._takes_from:
            return False
        if lexeme.key == "عن" and not known & {"organisation", "place"}:
            return False
        if lexeme.key in ("بين", "ضد", "مع", "علي") and self.closed and self._definite_head:
            return False
        self.index += 1
        self.closed = False
        return True

    def _next_word(self) -> Lexeme | None:
        index = self.index + 1
        if index >= self._place.limit:
            return None
        found = self._place.lexemes[index]
        if found.kind == "mark" and index + 1 < self._place.limit:
            found = self._place.lexemes[index + 1]
        return found if found.kind in ("word", "number") else None

    def _take_word(self, lexeme: Lexeme, known: frozenset[str]) -> bool:
        if lexeme.key.startswith(("لل", "بال")) or self._is_attached(lexeme):
            return self._take_attached(lexeme)
        if self.closed:
            return self._take_after_closing(lexeme, known)
        joined = without_conjunction(lexeme.key)
        if self._person_head and self._names_someone(lexeme, known):
            return False
        self.index += 1
        proper = (
            bool(known & {"place", "body", "given"})
            or can_be_name(lexeme, first=True)
            and not is_adjective(joined)
        )
        self.closed = is_definite(joined) or proper
        self._soft = proper and not known & {"place", "body", "given"}
        self._keep_place_phrase()
        return True

    def _keep_place_phrase(self) -> None:
        """Take the second word of a place or body of two words (الامم المتحدة، ديار بكر)."""
        lexemes, index = self._place.lexemes, self.index
        if index < self._place.limit:
            pair = (lexemes[index - 1].key, lexemes[index].key)
            if pair in phrases("places") or pair in phrases("organisations"):
                self.index += 1
                self.closed = True

    def _names_someone(self, lexeme: Lexeme, known: frozenset[str]) -> bool:
        """Tell whether a name of two words or more begins after an indefinite head of person (محلل سياسي فلان الفلاني)."""
        if not can_be_name(lexeme, first=True) or is_adjective(lexeme.key):
            return False
        end = name_end(self._place.lexemes, self.index, self._place.limit)
        if self._titled and end > self.index:
            return True
        return "given" in known and end - self.index > 1 and self.index > self._place.start + 1

    def _is_attached(self, lexeme: Lexeme) -> bool:
        key = lexeme.key
        return (
            len(key) > 3
            and key[0] in "لب"
            and not classes(key)
            and bool(classes(key[1:]) - {"given", "particle"})
        )

    def _take_attached(self, lexeme: Lexeme) -> bool:
        """Take لشؤون، للأمم، بسياسة after a person or office; an outlet so attached is spoken to, unless a name follows."""
        key = lexeme.key
        inner = classes(key[1:]) | (classes("ال" + key[2:]) if key.startswith("لل") else frozenset())
        if inner & {"outlet", "outlet name"}:
            return self._take_outlet_office()
        if key[0] == "ب" and not self._after_charge():
            place = key.startswith("بال") or bool(inner & {"place"})
            return (
                place
                and self._person_head
                and self.closed
                and self._leads_to_name(self.index + 1)
                and self._advance()
            )
        if inner & {"time", "unit"} or key.startswith("بال") and not self._person_head:
            return False
        self.index += 1
        self.closed = key.startswith(("لل", "بال")) or bool(inner & {"place", "body"})
        return True

    def _after_charge(self) -> bool:
        """Tell whether the word before takes ب as part of an office (المكلف بالشؤون، المعنية بحقوق الإنسان)."""
        previous = self._place.lexemes[self.index - 1].key
        return self._person_head and bare(previous).rstrip("ه") in _CHARGED

    def _take_outlet_office(self) -> bool:
        lexemes, index = self._place.lexemes, self.index + 1
        quote = self._place.quotes.get(index)
        index = quote.close + 1 if quote is not None else index + 1
        if index < self._place.limit and name_end(lexemes, index, self._place.limit) - index >= 2:
            self.index, self.closed = index, True
            return True
        return False

    def _take_after_closing(self, lexeme: Lexeme, known: frozenset[str]) -> bool:
        """After a definite word only its adjectives, titles and joined members follow; anything else is a name."""
        key = lexeme.key
        joined = without_conjunction(key)
        if joined != key and is_definite(joined) or key[:1] == "و" and is_definite(key[1:]):
            self.index += 1
            return True
        if is_definite(key):
            return self._take_definite(lexeme, known)
        if (
            known & {"title"}
            and self._person_head
            and name_end(self._place.lexemes, self.index, self._place.limit) - self.index < 2
        ):
            self.index += 1
            return True
        if self._soft and known & {"common", "organisation"} and not known & {"given"}:
            self.closed = self._soft = False
            return self._advance()
        if (
            is_demonym(key)
            or known & {"anaphor", "place", "adjective"}
            or known & {"common"}
            and is_adjective(key)
        ):
            self.index += 1
            return True
        return bool(known & {"body"}) and self._advance()

    def _take_definite(self, lexeme: Lexeme, known: frozenset[str]) -> bool:
        if self._person_head and known & {"title"} and self._leads_to_name(self.index + 1):
            return self._advance()
        if self._person_head and known & {"organisation"} and not known & {"title", "common", "place"}:
            return False
        if not known and self._person_head and self._definite_head and self.index == self._place.start + 1:
            return is_adjective(lexeme.key) and is_demonym(lexeme.key) and self._advance()
        return self._qualifies(lexeme, known) and self._advance()

    def _leads_to_name(self, index: int) -> bool:
        lexemes, limit = self._place.lexemes, self._place.limit
        while index < limit and index < self.index + 3 and classes(lexemes[index].key) & {"title"}:
            index += 1
        return name_end(lexemes, index, limit) > index

    def _qualifies(self, lexeme: Lexeme, known: frozenset[str]) -> bool:
        """Tell whether a definite word after a closed description is its adjective (الدولي), not an object (القضاء)."""
        key = lexeme.key
        if is_adjective(key) or is_demonym(key) or known & {"adjective", "place", "anaphor"}:
            return True
        head = self._place.lexemes[self._place.start]
        previous = self._place.lexemes[self.index - 1]
        feminine = lexeme.shape.endswith("ة")
        agrees = feminine in (head.shape.endswith("ة"), previous.shape.endswith("ة"))
        return not known and not self._person_head and agrees

    def _advance(self) -> bool:
        self.index += 1
        return True


def is_occasion(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a preposition at `index` opens an occasion of speaking (في بيان)."""
    return (
        index + 1 < len(lexemes)
        and bool(classes(lexemes[index + 1].key) & {"occasion"})
        and (lexemes[index].key in words("prepositions"))
    )
