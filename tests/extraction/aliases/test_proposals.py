"""Spellings of one foreign name are proposed as one speaker; native names are not mixed up."""

from __future__ import annotations

import unittest

from hypothesis import example, given
from hypothesis import strategies as st

from archive.extraction.aliases import propose_same, similarity, skeleton
from archive.extraction.aliases.alignment import LEAST_SIMILARITY
from archive.extraction.records import ExtractedSpeaker, SameAsProposal

NAMES = st.lists(st.text("ابتجحدرسشعغفقكلمنهويةىآأء", min_size=1, max_size=7), min_size=1, max_size=4).map(
    " ".join
)


def person(name: str, *roles: str, variants: tuple[str, ...] = ()) -> ExtractedSpeaker:
    return ExtractedSpeaker(name, "person", variants, roles)


def proposed(one: str, other: str) -> tuple[SameAsProposal, ...]:
    return propose_same([person(one), person(other)])


class Skeleton(unittest.TestCase):
    def test_is_shared_by_the_spellings_of_a_foreign_name(self) -> None:
        for spellings in [("دالتو", "دالوتو", "دالوتّو"), ("هاغينز", "هاغنز", "هاجينز", "هيغنز", "هايغنز")]:
            with self.subTest(spellings=spellings):
                self.assertEqual(len({skeleton(name) for name in spellings}), 1)

    def test_of_a_native_name_is_the_name(self) -> None:
        self.assertEqual(skeleton("سالم العطيري"), "سالم العطيري")

    def test_leaves_lineage_words_and_spaces_of_compounds_out(self) -> None:
        self.assertEqual(skeleton("عبد الرحمن بن سالم"), skeleton("عبدالرحمن سالم"))


class Similarity(unittest.TestCase):
    def test_is_high_for_spellings_of_one_name(self) -> None:
        rows = [
            ("دالتو", "دالوتو"),  # a vowel letter
            ("هاغينز", "هاجينز"),  # غ and ج for one sound
            ("هاغينز", "هيغنز"),  # another vowel, and one less
            ("راين دالتو", "رين دالوتّو"),  # both words
            ("دي كوستا", "دو كوستا"),  # a particle beside equal words
            ("سليم بن خالد الراوي", "سليم الراوي"),  # a name between is missing
        ]
        for name, other in rows:
            with self.subTest(name=name, other=other):
                self.assertGreaterEqual(similarity(name, other), LEAST_SIMILARITY)

    def test_is_nought_for_names_that_only_look_alike(self) -> None:
        rows = [
            ("سالم", "سليم"),
            ("حسن", "حسين"),
            ("علي", "علوي"),
            ("كمال", "جمال"),
            ("دالتو", "دالتن"),
            ("ساركو", "سيركي"),
            ("العطاري", "العطيري"),
            ("عبدالكريم", "عبدالرحيم"),
            ("جون دالوتو", "راين دالوتو"),  # other given name
            ("محمد الراوي", "محمود الراوي"),
        ]
        for name, other in rows:
            with self.subTest(name=name, other=other):
                self.assertEqual(similarity(name, other), 0.0)

    def test_a_foreign_name_that_begins_like_the_article_may_vary(self) -> None:
        self.assertGreater(similarity("ألكسندر", "أليكساندر"), 0.0)
        self.assertEqual(similarity("العريفي", "العرفي"), 0.0)

    @given(NAMES, NAMES)
    def test_is_symmetric_and_between_nought_and_one(self, name: str, other: str) -> None:
        self.assertEqual(similarity(name, other), similarity(other, name))
        self.assertTrue(0.0 <= similarity(name, other) <= 1.0)

    @given(NAMES)
    @example("بن")
    @example("ابن بن")
    def test_of_a_name_with_itself_is_one(self, name: str) -> None:
        self.assertEqual(similarity(name, name), 1.0)

    @given(st.text(), st.text())
    def test_any_text_is_survived(self, name: str, other: str) -> None:
        similarity(name, other)
        skeleton(name)
        proposed(name, other)


class ProposeSame(unittest.TestCase):
    def test_says_why(self) -> None:
        (proposal,) = proposed("راين دالتو", "راين دالوتو")

        self.assertEqual((proposal.name, proposal.other), ("راين دالتو", "راين دالوتو"))
        self.assertEqual(
            [evidence.rule for evidence in proposal.evidence],
            ["alias-same-consonants", "alias-similar-spelling", "alias-full-name"],
        )

    def test_a_surname_alone_scores_less_and_a_shared_role_more(self) -> None:
        (alone,) = proposed("دالتو", "راين دالوتو")
        (full,) = proposed("راين دالتو", "راين دالوتو")
        (backed,) = propose_same(
            [person("دالتو", "المتحدث باسم التحالف"), person("راين دالوتو", "متحدث باسم التحالف الدولي")]
        )

        self.assertLess(alone.score, backed.score)
        self.assertLess(backed.score, full.score)
        self.assertIn("alias-same-role", [evidence.rule for evidence in backed.evidence])

    def test_a_native_surname_alone_needs_the_same_role(self) -> None:
        same_role = [person("العطيري", "وزير الدفاع"), person("خالد العطيري", "وزير الدفاع العراقي")]

        self.assertEqual(proposed("العطيري", "خالد العطيري"), ())
        self.assertEqual(len(propose_same(same_role)), 1)

    def test_never_joins_what_must_stay_apart(self) -> None:
        names = ["سالم", "سليم", "حسن", "حسين", "علي", "علوي", "كمال", "جمال", "كين", "كون"]

        self.assertEqual(propose_same([person(name) for name in names]), ())

    def test_full_names_forbid_what_their_short_forms_allow(self) -> None:
        one = person("جون دالوتو", variants=("دالوتو",))
        other = person("راين دالتو", variants=("دالتو",))

        self.assertEqual(propose_same([one, other]), ())

    def test_descriptions_among_the_variants_are_no_names(self) -> None:
        one = person("سمير الحاج", variants=("المتحدث", "الوزير الفرنسي"))
        other = person("نديم قطيش", variants=("المتحدث", "الوزير الفرنسي"))

        self.assertEqual(propose_same([one, other]), ())

    def test_only_persons_are_compared(self) -> None:
        organisation = ExtractedSpeaker("دالتو", "organisation")

        self.assertEqual(propose_same([organisation, person("دالوتو")]), ())

    def test_names_of_the_same_words_are_left_to_the_registry(self) -> None:
        self.assertEqual(proposed("راين دالوتو", "راين دالوتّو"), ())

    def test_the_likeliest_pair_stands_first(self) -> None:
        speakers = [
            person("دالتو"),
            person("هاغينز"),
            person("مايلز هيغنز"),
            person("راين دالوتو"),
            person("راين دالتو"),
        ]

        scores = [proposal.score for proposal in propose_same(speakers)]

        self.assertEqual(scores, sorted(scores, reverse=True))
        self.assertEqual(propose_same(speakers)[0].name, "راين دالوتو")
