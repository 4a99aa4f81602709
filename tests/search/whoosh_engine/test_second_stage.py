"""The best texts weighed again: words beside each other, word forms, coverage, over several segments."""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

import numpy as np

from archive.models import Statement
from archive.search.query import parse
from archive.search.query.nodes import Not, Or, Phrase, Ranked, Word
from archive.search.ranking import WEIGHTS
from archive.search.whoosh_engine.gram_arrays import gram_arrays
from archive.search.whoosh_engine.second_stage import ranked_parts
from archive.search.whoosh_engine.segment_builder import WordList
from tests.builders import make_statement
from tests.search.base import IndexTestCase


class WeighAgainTests(IndexTestCase):
    """The order readers see."""

    def order(self, query: str) -> list[int]:
        return self.found(parse(query).root)

    def store(self, *texts: str) -> list[Statement]:
        return [make_statement(text, speaker=None) for text in texts]

    def test_neighbours_of_the_query_that_are_neighbours_in_the_text_come_first(self) -> None:
        apart, beside = self.store(
            "الدائمة غايتنا في كل حين هي الهزيمة", "الهزيمة الدائمة غايتنا في كل حين هي"
        )
        self.index(apart, beside)

        self.assertEqual(self.order("الهزيمة الدائمة"), [beside.pk, apart.pk])

    def test_words_at_the_beginning_come_before_the_same_words_later(self) -> None:
        late, early = self.store(
            "زرنا مدنا كثيرة هذا العام ثم وصلنا أخيرا إلى الموصل",
            "الموصل زرناها هذا العام ثم وصلنا أخيرا إلى مدن كثيرة",
        )
        self.index(late, early)

        self.assertEqual(self.order("الموصل"), [early.pk, late.pk])

    def test_the_form_typed_comes_before_other_forms_of_its_stem(self) -> None:
        other, typed = self.store("رأى مدينتهم هناك", "رأى المدينة هناك")
        self.index(other, typed)

        self.assertEqual(self.order("المدينة"), [typed.pk, other.pk])

    def test_covering_more_of_the_query_beats_repeating_a_word(self) -> None:
        repeating, covering = self.store(
            "النازحون النازحون النازحون النازحون", "النازحون في العراق قرب الحدود كثيرون جدا"
        )
        self.index(repeating, covering)

        self.assertEqual(self.order("النازحون العراق تركيا"), [covering.pk, repeating.pk])

    def test_the_order_does_not_depend_on_how_the_index_is_cut(self) -> None:
        texts = [
            "الهزيمة الدائمة لتنظيمهم",
            "الدائمة هزيمة",
            "هزيمتهم",
            "كلام آخر عن الدائمة",
            "الهزيمة الكبرى الدائمة",
        ]
        stored = self.store(*texts)
        for statement in stored:  # one segment each
            self.index(statement)
        cut = self.order("الهزيمة الدائمة")
        self.backend.clear()
        self.index_everything()

        self.assertEqual(self.order("الهزيمة الدائمة"), cut)
        self.assertEqual(len(cut), 5)

    def test_candidates_stay_before_the_others(self) -> None:
        stored = self.store("الهزيمة الدائمة الآن", "الهزيمة الآن", "الدائمة الآن", "الهزيمة كلام طويل هنا")
        self.index(*stored)
        whole = self.order("الهزيمة الدائمة")
        with mock.patch("archive.search.whoosh_engine.second_stage.WEIGHTS", replace(WEIGHTS, candidates=2)):
            self.assertEqual(self.order("الهزيمة الدائمة")[0], whole[0])
            self.assertCountEqual(self.order("الهزيمة الدائمة"), whole)

    def test_a_query_of_stop_words_still_has_an_order(self) -> None:
        stored = self.store("من هنا إلى هناك", "كلام من بعيد")
        self.index(*stored)

        self.assertCountEqual(self.order("من"), [statement.pk for statement in stored])


class PartTests(IndexTestCase):
    """What counts one by one."""

    def test_words_count_one_by_one_and_exclusions_not_at_all(self) -> None:
        one, two = Word("سوريا"), Word("العراق")
        self.assertEqual(ranked_parts(Ranked((one, two))), (one, two))
        self.assertEqual(ranked_parts(Or((one, two))), (Or((one, two)),))
        self.assertEqual(ranked_parts(Not(one)), ())
        query = parse('سوريا العراق -تركيا "الهزيمة الدائمة"')
        self.assertEqual(ranked_parts(query.root), (one, two, Phrase(("الهزيمة", "الدائمة"))))  # type: ignore[arg-type]


class GramArrayTests(IndexTestCase):
    """What a segment keeps for it."""

    def test_the_arrays_count_what_the_words_hold(self) -> None:
        words = WordList()
        for document, word in enumerate(["حرب", "حرب", "من", "حرية"]):
            words.add(document // 2, [document], [word])
        arrays = words.arrays("t")
        forms = sorted(words.numbers)
        grams = gram_arrays("t", forms, arrays, 3)

        self.assertEqual(grams["t.word_bounds"].tolist(), [0, 1, 3, 3])
        self.assertEqual([forms[number] for number in grams["t.words"]], ["حرب", "حرية", "من"])
        self.assertEqual(grams["t.word_counts"].tolist(), [2, 1, 1])
        # two grams twice in the first text, three in the second, whose stop word has none
        self.assertEqual(grams["t.gram_lengths"].tolist(), [4, 3, 0])
        self.assertEqual(int(grams["t.gram_holders"].sum()), 5)
        self.assertEqual(np.diff(grams["t.gram_bounds"]).tolist(), [2, 3, 0])
