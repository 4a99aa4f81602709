"""Whoosh's own searcher on the archive's segments."""

from __future__ import annotations

from whoosh.index import open_dir
from whoosh.query import And, Not, Phrase, Prefix, Term

from archive.search.analyzer import word_forms
from tests.builders import make_statement
from tests.search.base import IndexTestCase


class WhooshReadingTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.first = make_statement("قوات التحالف الدولي")
        self.second = make_statement("قوات سوريا الديمقراطية")
        self.index(self.first, self.second)
        searcher = open_dir(str(self.backend.reader.generations.current())).searcher()
        self.addCleanup(searcher.close)
        self.searcher = searcher

    def hits(self, query: object) -> set[str]:
        ids = {self.identifier(each) for each in (self.first, self.second)}
        return {each for each in ids if len(self.searcher.search(And([query, Term("id", each)])))}

    def test_terms_prefixes_and_phrases_are_found(self) -> None:
        first, second = self.identifier(self.first), self.identifier(self.second)

        forces, syria = (word_forms(word)[0] for word in ("قوات", "سوريا"))

        self.assertEqual(self.hits(Term("text", forces)), {first, second})
        self.assertEqual(self.hits(Prefix("text", "تحال")), {first})
        self.assertEqual(self.hits(Phrase("text", [forces, syria])), {second})
        self.assertEqual(self.hits(And([Term("text", forces), Not(Term("text", syria))])), {first})

    def test_stored_values_are_read(self) -> None:
        stored = [fields["article"] for fields in self.searcher.reader().all_stored_fields()]

        self.assertCountEqual(stored, [self.first.article_id, self.second.article_id])
