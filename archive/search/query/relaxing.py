"""Tell questions from queries, and loosen a query that nothing answers as it stands."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.arabic.stopwords import QUESTION_WORDS, STOP_WORDS
from archive.arabic.tokenize import tokenize
from archive.search.query.nodes import And, Node, Phrase, Ranked, Word
from archive.search.query.rendering import with_exact_words
from archive.search.query.walking import searched_terms, widened_words

_QUESTION_MARKS: Final = ("?", letters.QUESTION_MARK)


def is_question(text: str) -> bool:
    """Tell whether a sentence was asked rather than words listed: متى بدأت العملية, or a question mark last.

    An answer need not repeat the words of its question, so holding all of them does not make it the first.
    """
    if text.rstrip().endswith(_QUESTION_MARKS):
        return True
    first = tokenize(text)[:1]
    return bool(first) and fold(first[0].text) in QUESTION_WORDS


def literal(root: Node | None) -> Node | None:
    """Give a tree that looks for stop words only with every word exact, None for other trees.

    Folded, the name علي and the preposition على are one word.
    """
    words = list(searched_terms(root))
    plain = all(isinstance(word, Word) and not (word.exact or word.prefix) for word in words)
    if root is None or not words or not plain:
        return None
    stops = all(fold(word) in STOP_WORDS for word in widened_words(root))
    return with_exact_words(root) if stops else None


def without_phrases(root: Node | None) -> Node | None:
    """Give the tree with the words of its phrases beside its other words; None when it has not both.

    من صاحب "قصة كبرياء" asks for a text with the words when none has the phrase; a phrase alone stays one.
    """
    if not isinstance(root, And):
        return None
    phrases = [part for part in root.nodes if isinstance(part, Phrase) and part.exact]
    worded = [part for part in root.nodes if isinstance(part, Word | Ranked)]
    if not phrases or len(worded) != 1:
        return None
    words = worded[0].nodes if isinstance(worded[0], Ranked) else (worded[0],)
    ranked = Ranked((*words, *(Word(word) for phrase in phrases for word in phrase.words)))
    kept = [part for part in root.nodes if part not in phrases and part not in worded]
    return And((ranked, *kept)) if kept else ranked
