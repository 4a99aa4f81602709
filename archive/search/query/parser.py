"""Read a query into a tree; whatever is malformed is repaired and said, nothing is refused."""

from __future__ import annotations

from archive.arabic.fold import light
from archive.search.query import notes
from archive.search.query.lexemes import Lexeme, Lexer
from archive.search.query.nodes import And, Node, Not, Or, Query, Ranked, Word
from archive.search.query.operators import settle_operators
from archive.search.query.vocabulary import MAX_DEPTH, MAX_LENGTH, MAX_WORDS
from archive.search.results import Note


def parse(text: str) -> Query:
    """Parse what somebody typed; docs/search.md has the grammar.

    Binding, tightest first: NOT and -, AND, words side by side, OR. Never raises; linear in the text.
    """
    lexer = Lexer(light(text[:MAX_LENGTH]).strip())
    lexer.run()
    found = [notes.LONG_QUERY] if len(text) > MAX_LENGTH else []
    kept, understood = settle_operators(lexer.lexemes)
    parser = _Parser(_capped(kept, found))
    root = parser.whole()
    if understood:
        found.append(Note("understood", notes.ARABIC_OPERATOR))
    return Query(root, tuple(dict.fromkeys(found + lexer.notes + parser.notes)), text)


def _capped(lexemes: list[Lexeme], found: list[Note]) -> list[Lexeme]:
    operands = [at for at, lexeme in enumerate(lexemes) if lexeme.kind == "operand"]
    if len(operands) <= MAX_WORDS:
        return lexemes
    found.append(notes.MANY_WORDS)
    return lexemes[: operands[MAX_WORDS]]


class _Parser:
    """Recursive descent over the lexemes; depth is bounded by MAX_DEPTH."""

    def __init__(self, lexemes: list[Lexeme]) -> None:
        self.lexemes = lexemes
        self.at = 0
        self.depth = 0
        self.notes: list[Note] = []

    def whole(self) -> Node | None:
        """Parse everything, past closing parentheses that opened nowhere."""
        parts = []
        while self.at < len(self.lexemes):
            if node := self._either():
                parts.append(node)
            if self._take("close"):
                self.notes.append(notes.LOOSE_PARENTHESIS)
        return side_by_side(parts)

    def _next(self) -> str:
        return self.lexemes[self.at].kind if self.at < len(self.lexemes) else "end"

    def _take(self, kind: str) -> bool:
        taken = self._next() == kind
        self.at += taken
        return taken

    def _either(self) -> Node | None:
        choices = [self._beside()]
        while self._take("or"):
            choices.append(self._beside())
        return self._joined(choices, Or)

    def _beside(self) -> Node | None:
        parts = []
        while self._next() not in {"end", "close", "or"}:
            if node := self._both():
                parts.append(node)
        return side_by_side(parts)

    def _both(self) -> Node | None:
        parts = [self._single()]
        while self._take("and"):
            parts.append(self._single())
        return self._joined(parts, And)

    def _joined(self, nodes: list[Node | None], kind: type[And] | type[Or]) -> Node | None:
        present = [node for node in nodes if node]
        if len(present) < len(nodes) and len(nodes) > 1:
            self.notes.append(notes.LOOSE_OPERATOR)
        if len(present) < 2:
            return present[0] if present else None
        return And(_words_first(present)) if kind is And else Or(tuple(present))

    def _single(self) -> Node | None:
        if self._take("not"):
            excluded = True
            while self._take("not"):
                excluded = not excluded
            node = self._single()
            if node is None:
                self.notes.append(notes.LOOSE_OPERATOR)
            return Not(node) if node and excluded else node
        if self._take("open"):
            return self._group()
        node = self.lexemes[self.at].node if self._next() == "operand" else None
        self.at += node is not None
        return node

    def _group(self) -> Node | None:
        if self.depth == MAX_DEPTH:
            self.notes.append(notes.DEEP_PARENTHESES)
            return None
        self.depth += 1
        node = self._either()
        self.depth -= 1
        if not self._take("close"):
            self.notes.append(notes.UNCLOSED_PARENTHESIS)
        return node


def side_by_side(parts: list[Node]) -> Node | None:
    """Put neighbours together: words, in parentheses or not, are ranked; everything else must hold."""
    words = [word for part in parts for word in _plain_words(part)]
    required: list[Node] = [part for part in parts if not isinstance(part, Word | Ranked)]
    if words:
        required.insert(0, Ranked(tuple(words)) if len(words) > 1 else words[0])
    return And(_words_first(required)) if len(required) > 1 else required[0] if required else None


def _plain_words(part: Node) -> tuple[Node, ...]:
    if isinstance(part, Ranked):
        return part.nodes
    return (part,) if isinstance(part, Word) else ()


def _words_first(parts: list[Node]) -> tuple[Node, ...]:
    """Order the parts of an And in one way, so that equal queries are equal trees."""
    return tuple(sorted(parts, key=lambda part: not isinstance(part, Word | Ranked)))
