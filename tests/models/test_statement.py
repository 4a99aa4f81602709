from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import TestCase, override_settings

from archive.models import Statement, Status
from tests.builders import make_article, make_speaker, make_statement, make_topic


class StatementPlacementTests(TestCase):
    def test_the_text_is_the_slice_of_the_article(self) -> None:
        article = make_article(text="قال إن «العمل مستمر» أمس")
        statement = make_statement("العمل مستمر", article=article)

        self.assertEqual(statement.text, article.text[statement.start : statement.end])

    def test_an_interrupted_quote_joins_its_slices_with_an_ellipsis(self) -> None:
        article = make_article(text="«سنبقى»، قال المتحدث، «حتى النهاية»")
        statement = make_statement(article=article, spans=[[1, 6], [23, 34]])

        self.assertEqual(statement.text, "سنبقى … حتى النهاية")
        self.assertEqual((statement.start, statement.end), (1, 34))

    def test_spans_that_are_no_place_in_the_article_are_refused_by_name(self) -> None:
        statement = make_statement()
        length = len(statement.article.text)
        wrong = [
            [],  # none at all
            [[5, 5]],  # empty
            [[8, 4]],  # backwards
            [[0, length + 1]],  # past the end
            [[-2, 4]],  # before the start
            [[4, 8], [6, 9]],  # overlapping
            [[6, 9], [1, 3]],  # out of order
            [["0", 4]],  # not numbers
            [[True, 4]],  # not numbers either
            "0-4",  # not pairs
            [[1, 2, 3]],  # not a pair
        ]
        for spans in wrong:
            with self.subTest(spans=spans), self.assertRaises(ValidationError) as caught:
                statement.place(spans)  # type: ignore[arg-type]
            self.assertIn("spans", caught.exception.message_dict)

    def test_the_database_itself_refuses_what_no_statement_may_be(self) -> None:
        statement = make_statement()
        wrong: list[dict[str, object]] = [
            {"end": statement.start},
            {"text": ""},
            {"kind": "rumour"},
            {"attribution": "guessed"},
            {"status": "draft"},
            {"span_confidence": 1.2},
            {"speaker_confidence": -0.1},
        ]
        for change in wrong:
            with self.subTest(change=change), self.assertRaises(IntegrityError), transaction.atomic():
                Statement.objects.filter(pk=statement.pk).update(**change)

    def test_one_span_of_an_article_holds_one_statement(self) -> None:
        statement = make_statement()

        with self.assertRaises(IntegrityError), transaction.atomic():
            make_statement(article=statement.article, spans=statement.spans)


class StatementQuestionsTests(TestCase):
    def test_unreviewed_statements_are_shown_and_withdrawn_ones_are_not(self) -> None:
        shown = {make_statement(status=status).pk for status in ("imported", "in_review", "published")}
        make_statement(status=Status.WITHDRAWN)

        self.assertEqual({s.pk for s in Statement.objects.visible()}, shown)

    @override_settings(ARCHIVE_REVIEW_BEFORE_PUBLISH=True)
    def test_review_before_publish_shows_reviewed_statements_of_published_articles_only(self) -> None:
        reviewed = make_statement(status="published", article=make_article(status="published"))
        make_statement(status="published", article=make_article(status="imported"))
        make_statement(status="imported", article=make_article(status="published"))

        self.assertEqual(list(Statement.objects.visible()), [reviewed])

    def test_a_hidden_article_hides_its_statements(self) -> None:
        statement = make_statement(article=make_article(status="withdrawn"), status="published")

        self.assertFalse(Statement.objects.visible().exists())
        self.assertFalse(statement.is_visible)

    def test_partial_dates_sort_with_full_ones_and_unknown_ones_come_last_both_ways(self) -> None:
        dates = ["2021-03", "", "2020?", "2021-02-10", "XXXX-02"]
        for said in dates:
            make_statement(said=said)

        newest = [s.said for s in Statement.objects.newest_first()]
        oldest = [s.said for s in Statement.objects.oldest_first()]

        self.assertEqual(newest[:3], ["2021-03", "2021-02-10", "2020?"])
        self.assertEqual(oldest[:3], ["2020?", "2021-02-10", "2021-03"])
        self.assertEqual(set(newest[3:]), {"", "XXXX-02"})

    def test_a_list_with_its_context_takes_the_same_queries_at_any_length(self) -> None:
        for length in (2, 9):
            while Statement.objects.count() < length:
                make_statement(topics=[make_topic()])
            with self.subTest(length=length), self.assertNumQueries(2):
                for statement in Statement.objects.visible().with_context().newest_first():
                    _ = (
                        statement.speaker,
                        statement.article.title,
                        statement.article.outlet,
                        list(statement.topics.all()),
                    )


class SpeakerHistoryTests(TestCase):
    def test_every_change_of_an_attribution_is_kept_and_can_be_reverted(self) -> None:
        first = make_speaker()
        statement = make_statement(speaker=first)
        statement.speaker = make_speaker()
        statement.save()

        statement.history.earliest().instance.save()

        statement.refresh_from_db()
        self.assertEqual(statement.speaker, first)
        self.assertEqual(statement.history.count(), 3)
