"""The state of reading one description word by word, and what the rules ask of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.marks import Quote
from archive.extraction.name_joints import LONGEST_NAME
from archive.extraction.name_slots import clause_slot_end
from archive.extraction.name_stops import is_stop
from archive.extraction.names import name_end
from archive.extraction.words import classes, is_adjective, is_owned, without_conjunction

_FORMER: Final = frozenset(
    {"السابق", "السابقه", "الاسبق", "الراحل", "الاكبر", "المتقاعد", "المساعد", "الحالي"}
)
"""What a title before a name may be besides (السفير السابق | فلان)."""
DELEGATIONS: Final = frozenset({"وفد", "بعثه", "تحالف", "فريق", "اءتلاف", "لجنه"})
"""Bodies that an article tells of without a name, by whom they consist of (وفد من النقابة)."""
TITLES_IN_A_ROW: Final = 3
"""اللواء الركن الدكتور: so many titles stand before one name."""
_OF_THEM: Final = ("هم", "هن", "ها", "هما")
"""Whoever is meant of those told of (وأكد معظمهم | ضرورة الحوار)."""
_PRINTED: Final = ("word", "number")


class Walk:
    """One pass over a description; `closed` once a definite word or a proper noun has ended the idafa.

    `soft` tells that only an unknown word closed it, which a noun may reopen (قائم مقام | قضاء صور).
    """

    def __init__(self, lexemes: Sequence[Lexeme], quotes: dict[int, Quote], start: int, limit: int) -> None:
        self.lexemes = lexemes
        self.quotes = quotes
        self.start = start
        self.limit = limit
        self.head = head = lexemes[start]
        self.head_known = classes(head.key)
        self.move_to(start + 1)
        key = without_conjunction(head.key)
        known = classes(key)
        self.definite_head = is_definite(key)
        of_them = "quantifier" in known and key.endswith(_OF_THEM)
        self.closed = self.definite_head or is_owned(head) or of_them or bool(known & {"place", "body"})
        self.soft = False
        self.marked_name: tuple[int, int] | None = None
        of_rank = "title" in known and self.definite_head
        is_role = of_rank or bool(known & {"role", "title"}) and "organisation" not in known
        self.person_head = is_role or bool(known & {"unnamed", "quantifier"})
        self.title_head = "title" in known
        self.titled = "title" in known and "role" not in known
        consists = bool(known & {"quantifier", "unnamed"}) or head.key in DELEGATIONS
        self.takes_from = consists and not self.definite_head

    def move_to(self, index: int) -> None:
        """Make the word at `index` the one to be judged next, the last of the article at its end.

        `before` stands before it, `follower` behind it, an opening mark left out, if a word or number.
        """
        lexemes = self.lexemes
        self.index = index
        self.before = lexemes[index - 1]
        self.lexeme = lexeme = lexemes[index] if index < len(lexemes) else lexemes[-1]
        self.known = classes(lexeme.key)
        after = index + 1
        if after < self.limit and lexemes[after].kind == "mark":
            after += 1
        follower = lexemes[after] if after < self.limit else None
        self.follower = follower if follower is not None and follower.kind in _PRINTED else None

    def take(self, closed: bool | None = None) -> bool:
        """Take the next word into the description, and note whether it closes it."""
        self.move_to(self.index + 1)
        if closed is not None:
            self.closed = closed
            self.soft = False
        return True

    def leads_to_name(self, index: int) -> bool:
        """Tell whether a name stands at `index`, titles before it left out."""
        last = min(self.limit, index + TITLES_IN_A_ROW)
        while index < last and "title" in classes(self.lexemes[index].key) and not self.names_at(index):
            index += 1 + (index + 1 < last and self.lexemes[index + 1].text == ".")  # الأمير د. | فلان
        if index < last and is_definite(self.lexemes[index].key):  # اللواء الحقوقي فلان
            describes = is_adjective(self.lexemes[index].key) or self.lexemes[index].key in _FORMER
            is_named = describes and self.names_at(index + 1) > 1
            index += is_named
        if index < self.limit and self.lexemes[index].kind == "mark":
            index += 1
        if index >= self.limit:
            return False
        return self.names_at(index) > 0 or clause_slot_end(self.lexemes, index, self.limit) > index

    @property
    def known_before(self) -> frozenset[str]:
        """Return what the word before is known as, ل and ب left out (بجامعة | الملك سعود)."""
        key = self.before.key
        return classes(key) | (classes(key[1:]) if key[:1] in ("ل", "ب") else frozenset())

    @property
    def by_article(self) -> bool:
        """Tell whether the word before carries the article, so that no indefinite adjective can follow."""
        return is_definite(self.before.key)

    def names_from(self, index: int) -> int:
        """Return how many words fill the slot of a name at `index`, whatever they are else."""
        count = 0
        while index + count < self.limit and not is_stop(self.lexemes[index + count]):
            count += 1
        return count if count <= LONGEST_NAME else 0

    def names_at(self, index: int) -> int:
        """Return how many words the name at `index` has."""
        return name_end(self.lexemes, index, self.limit) - index if index < self.limit else 0
