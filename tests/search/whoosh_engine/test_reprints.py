"""The same words of one speaker in several articles: grouped over the whole index, exactly."""

from __future__ import annotations

import random
import threading
from unittest import mock

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize
from archive.models import Statement
from archive.search.query.nodes import Word
from tests.builders import invented, make_speaker, make_statement
from tests.search.base import IndexTestCase

QUOTE = "ستبقى قواتنا في المدينة حتى عودة آخر نازح إلى بيته"


class ReprintTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.speaker = make_speaker(name_ar="ليلى حداد")
        self.first = make_statement(QUOTE, speaker=self.speaker, said="2020")

    def said(self, text: str, **changes: object) -> Statement:
        return make_statement(text, **{"speaker": self.speaker, "said": "2021"} | changes)

    def goes_with_first(self, other: Statement) -> bool:
        self.index_everything()
        return self.backend.reprints([self.first.pk]).get(self.first.pk, ()) == (other.pk,)

    def test_other_spelling_and_punctuation_are_the_same_words(self) -> None:
        self.assertTrue(
            self.goes_with_first(self.said("سَتبقي قواتنا في المدينه، حتى عودة اخر نازح إلى بيته."))
        )

    def test_a_word_changed_is_still_the_quote(self) -> None:
        self.assertTrue(self.goes_with_first(self.said(QUOTE.replace("قواتنا", "قواتكم"))))

    def test_the_end_cut_off_is_still_the_quote(self) -> None:
        self.assertTrue(self.goes_with_first(self.said(QUOTE.removesuffix(" إلى بيته"))))

    def test_other_words_on_the_same_matter_are_not(self) -> None:
        other = self.said("ستخرج قواتنا من المدينة بعد عودة النازحين إلى بيوتهم")

        self.assertFalse(self.goes_with_first(other))

    def test_the_words_of_another_speaker_are_not(self) -> None:
        self.assertFalse(self.goes_with_first(self.said(QUOTE, speaker=make_speaker())))

    def test_set_phrases_are_never_one_quote(self) -> None:
        one = self.said("لن نستسلم أبدا")
        self.said("لن نستسلم أبدا")
        self.index_everything()

        self.assertEqual(self.backend.reprints([one.pk]), {})

    def test_what_is_committed_later_joins_and_what_is_deleted_leaves(self) -> None:
        self.index_everything()
        again = self.said(QUOTE + "،")
        self.index(again)
        self.assertEqual(self.backend.reprints([self.first.pk]), {self.first.pk: (again.pk,)})
        self.backend.remove(again)

        self.assertEqual(self.backend.reprints([self.first.pk]), {})

    def test_a_large_new_index_is_compared_while_searches_are_answered(self) -> None:
        again = self.said(QUOTE)
        self.index_everything()
        with mock.patch("archive.search.whoosh_engine.reprints.MOST_AT_ONCE", 0):
            first = self.backend.reprints([self.first.pk])
            for thread in threading.enumerate():
                if thread.name == "reprints":
                    thread.join(30)

            self.assertIn(first, ({}, {self.first.pk: (again.pk,)}))
            self.assertEqual(self.backend.reprints([self.first.pk]), {self.first.pk: (again.pk,)})

    def test_each_pair_of_many_texts_is_told_as_by_comparing_them(self) -> None:
        drawn = random.Random(4)
        vocabulary = [f"كلمة{letter}{other}" for letter in "بتثجحخدذرز" for other in "سشصضطظ"]
        rows = []
        for _ in range(40):
            words = drawn.sample(vocabulary, drawn.randint(4, 14))
            rows.append(self.said(" ".join(words)))
            changed = [drawn.choice(vocabulary) if drawn.random() < 0.15 else word for word in words]
            rows.append(self.said(" ".join(changed)))
        self.index_everything()
        expected = {row.pk: others for row in rows if (others := connected(row, rows))}

        found = self.backend.reprints([row.pk for row in rows])

        self.assertEqual({pk: set(others) for pk, others in found.items()}, expected)
        self.assertGreater(len(expected), 10)


class OnceTests(IndexTestCase):
    """Twenty-four quotes of which each third was printed twice, far apart in every order."""

    def setUp(self) -> None:
        super().setUp()
        speaker = make_speaker()
        quotes = [f"السلام {invented(number, 6)}" for number in range(24)]
        self.rows = [make_statement(quote, speaker=speaker, said="2020-05") for quote in quotes]
        self.again = [make_statement(quote, speaker=speaker, said="2019-05") for quote in quotes[::3]]
        self.index_everything()

    def test_over_all_pages_each_quote_comes_once_in_every_order(self) -> None:
        for sort in ("relevance", "newest", "oldest", "speaker"):
            with self.subTest(sort):
                pages = [
                    self.found(Word("السلام"), sort=sort, once=True, start=at, end=at + 7)
                    for at in range(0, 35, 7)
                ]
                found = [pk for page in pages for pk in page]

                self.assertEqual([len(page) for page in pages], [7, 7, 7, 3, 0])
                self.assertEqual(len(self.kept(found)), 24)

    def kept(self, found: list[int]) -> set[str]:
        return set(Statement.objects.filter(pk__in=found).values_list("text", flat=True))

    def test_the_first_in_the_order_asked_for_stands_for_all(self) -> None:
        newest = self.found(Word("السلام"), sort="newest", once=True, end=40)
        oldest = self.found(Word("السلام"), sort="oldest", once=True, end=40)

        self.assertEqual(set(newest), {row.pk for row in self.rows})
        self.assertEqual(set(oldest[:8]), {row.pk for row in self.again})

    def test_statements_are_counted_and_what_is_left_out_of_them(self) -> None:
        answer = self.ask(Word("السلام"), once=True, facets=("year",))

        self.assertEqual((answer.total, answer.repeated), (32, 8))
        self.assertEqual({each.value: each.count for each in answer.facets["year"]}, {"2020": 24, "2019": 8})
        self.assertEqual(self.ask(Word("السلام")).repeated, 0)

    def test_a_filter_that_leaves_one_of_them_leaves_nothing_out(self) -> None:
        answer = self.ask(Word("السلام"), once=True, filters={"year": ("2019",)}, end=40)

        self.assertEqual((answer.total, answer.repeated), (8, 0))
        self.assertEqual({hit.pk for hit in answer.hits}, {row.pk for row in self.again})


def connected(row: Statement, rows: list[Statement]) -> set[int]:
    """Return the others that a chain of like texts leads to, found by comparing all."""
    reached, new = {row.pk}, [row]
    while new:
        one = new.pop()
        near = [other for other in rows if other.pk not in reached and alike(one, other)]
        reached |= {other.pk for other in near}
        new += near
    return reached - {row.pk}


def alike(one: Statement, other: Statement) -> bool:
    words, others = ({fold(token.text) for token in tokenize(row.text)} for row in (one, other))
    return min(len(words), len(others)) >= 5 and len(words & others) >= 0.7 * len(words | others)
