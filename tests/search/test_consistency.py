"""Index and database compared both ways."""

from __future__ import annotations

from archive.models import Article, IndexTask, Speaker, Statement
from archive.search.consistency import broken_articles, broken_statements, compare_index, enqueue_differing
from archive.search.rebuilding import rebuild
from archive.search.writer import drain
from tests.builders import make_article, make_statement
from tests.search.base import IndexTestCase


class CompareTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.statement = make_statement("قوات التحالف الدولي")
        rebuild()

    def test_agreement_is_no_fault(self) -> None:
        faults = compare_index()

        self.assertEqual((faults.differing, faults.refused, faults.damaged), ([], [], []))
        self.assertEqual(faults.compared, 3)

    def test_what_slipped_past_the_outbox_is_found_and_repaired(self) -> None:
        gone = make_statement("تصريح يحذف")
        drain()
        missing = make_statement("تصريح جديد")
        Speaker.objects.filter(pk=self.statement.speaker_id).update(name_ar="واين ماروتو")
        Statement.objects.filter(pk=gone.pk)._raw_delete("default")
        IndexTask.objects.all().delete()
        faults = compare_index()

        self.assertIn(self.identifier(missing), faults.missing)
        self.assertIn(self.identifier(self.statement), faults.stale)
        self.assertIn(self.identifier(gone), faults.zombies)
        enqueue_differing(faults)
        drain()
        self.assertEqual(compare_index().differing, [])

    def test_changes_still_in_the_outbox_are_no_fault(self) -> None:
        make_statement("تصريح جديد")

        self.assertEqual(compare_index().differing, [])

    def test_a_document_kept_twice_is_found_and_repaired(self) -> None:
        index = self.backend.unified_index.get_index(Statement)
        documents, _ = self.backend.prepare(index, [self.statement])
        self.backend.changes.apply([], documents)
        faults = compare_index()

        self.assertEqual(faults.twice, [self.identifier(self.statement)])
        enqueue_differing(faults)
        drain()
        self.assertEqual(compare_index().differing, [])

    def test_a_changed_byte_of_the_index_is_found(self) -> None:
        segment = self.backend.reader.snapshot().segments[0]
        data = bytearray(segment.file.path.read_bytes())
        data[100] ^= 1
        segment.file.path.write_bytes(data)

        self.assertIn("was changed", compare_index().damaged[0])


class TextTests(IndexTestCase):
    def test_intact_texts_are_no_fault(self) -> None:
        make_statement(
            article=make_article(text='قال "سنواصل العمل"', encoding="cp1256"), quote="سنواصل العمل"
        )

        self.assertEqual([*broken_articles(), *broken_statements()], [])

    def test_a_changed_article_and_a_moved_statement_are_named(self) -> None:
        statement = make_statement()
        Article.objects.filter(pk=statement.article_id).update(text="x" + statement.article.text)

        self.assertIn(f"article {statement.article_id} ", next(broken_articles()))
        self.assertIn(f"statement {statement.pk} ", next(broken_statements()))
