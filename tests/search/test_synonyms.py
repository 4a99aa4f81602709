"""Synonyms beside the words of a query."""

from __future__ import annotations

import unittest

from archive.search.query import And, Or, Phrase, Ranked, Word, parse
from archive.search.synonyms import MAX_ALTERNATIVES, thesaurus, widen

KNOWN = thesaurus([["داعش", "تنظيم الدولة", "ISIS"], ["التحالف", "قوات التحالف"]])
ORGANISATION = (Word("داعش"), Phrase(("تنظيم", "الدولة"), exact=False), Word("ISIS"))


class WidenTests(unittest.TestCase):
    """What is put where."""

    def test_a_word_stands_beside_its_synonyms(self) -> None:
        root, added = widen(parse("داعش").root, KNOWN)

        self.assertEqual(root, Or(ORGANISATION))
        self.assertEqual(added, ("تنظيم الدولة", "ISIS"))

    def test_the_longest_run_of_words_that_is_a_term_counts_as_one(self) -> None:
        root, _ = widen(parse("خطر تنظيم الدوله").root, KNOWN)

        typed = Ranked((Word("تنظيم"), Word("الدوله")))
        self.assertEqual(root, Ranked((Word("خطر"), Or((typed, Word("داعش"), Word("ISIS"))))))

    def test_spelling_does_not_matter(self) -> None:
        self.assertEqual(widen(parse("isis").root, KNOWN)[1], ("داعش", "تنظيم الدولة"))

    def test_exact_words_phrases_and_exclusions_stay(self) -> None:
        for query in ("=داعش", '"داعش"', "-داعش", "داع*", "سوريا"):
            with self.subTest(query=query):
                root = parse(query).root
                self.assertEqual(widen(root, KNOWN), (root, ()))

    def test_words_beside_exclusions_are_widened(self) -> None:
        root, added = widen(parse("داعش -سوريا").root, KNOWN)

        assert isinstance(root, And)
        self.assertEqual(root.nodes[0], Or(ORGANISATION))

    def test_a_large_set_brings_in_a_few(self) -> None:
        many = thesaurus([["أصل", *(f"مرادف {number}" for number in range(30))]])

        self.assertEqual(len(widen(Word("أصل"), many)[1]), MAX_ALTERNATIVES)
