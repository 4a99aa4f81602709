"""Names that may be one speaker are put before an editor once, with the reasons."""

from __future__ import annotations

from django.test import TestCase

from archive.extraction.records import Evidence, SameAsProposal
from archive.models import DuplicateCandidate, Speaker
from archive.services.speakers import propose_duplicates, propose_from_article
from tests.builders import make_speaker


class RegistryProposalTests(TestCase):
    def test_spellings_of_a_foreign_name_are_proposed_with_evidence(self) -> None:
        one, other = make_speaker(name_ar="واين ماروتو"), make_speaker(name_ar="واين مارتو")

        self.assertEqual(propose_duplicates(), 1)

        candidate = DuplicateCandidate.objects.get()
        self.assertEqual((candidate.speaker, candidate.other), (one, other))
        self.assertIn("alias-similar-spelling", [item["rule"] for item in candidate.evidence])
        self.assertEqual(Speaker.objects.count(), 2)

    def test_records_of_one_name_are_proposed_and_differing_roles_count_against(self) -> None:
        first, same, apart = (make_speaker(name_ar="سعد العمري") for _ in range(3))
        first.roles.create(title="وزير الزراعة")
        same.roles.create(title="وزير الزراعة السابق")
        apart.roles.create(title="مدرب المنتخب")

        propose_duplicates()

        scores = dict(DuplicateCandidate.objects.values_list("other", "score"))
        self.assertGreater(scores[same.pk], scores[apart.pk])

    def test_many_records_of_one_name_are_no_more_questions_than_records(self) -> None:
        for _ in range(6):
            make_speaker(name_ar="العمري")

        self.assertEqual(propose_duplicates(), 5)

    def test_a_person_and_an_organisation_are_never_proposed(self) -> None:
        make_speaker(name_ar="النهضة العربية")
        make_speaker(name_ar="النهضة العربية", kind="organisation")

        self.assertEqual(propose_duplicates(), 0)

    def test_what_was_proposed_or_decided_is_not_proposed_again(self) -> None:
        make_speaker(name_ar="واين ماروتو")
        make_speaker(name_ar="واين مارتو")
        propose_duplicates()
        DuplicateCandidate.objects.update(decision="different", score=0.1)

        self.assertEqual(propose_duplicates(), 0)
        self.assertEqual(DuplicateCandidate.objects.get().decision, "different")


class ArticleProposalTests(TestCase):
    def test_an_unnamed_official_is_never_proposed_as_a_name(self) -> None:
        proposal = SameAsProposal("مسؤول في البعثة", "جون ماكفرسون", 0.6, (Evidence("later-named", 0.5),))

        made = propose_from_article(
            [proposal], {"جون ماكفرسون": make_speaker(name_ar="جون ماكفرسون"), "مسؤول في البعثة": None}
        )

        self.assertEqual((made, DuplicateCandidate.objects.count()), (0, 0))

    def test_two_names_of_one_article_are_proposed_lower_id_first(self) -> None:
        older, newer = make_speaker(name_ar="أ ب"), make_speaker(name_ar="ج د")
        proposal = SameAsProposal("ج د", "أ ب", 0.6, (Evidence("later-named", 0.5),))

        propose_from_article([proposal], {"أ ب": older, "ج د": newer})

        candidate = DuplicateCandidate.objects.get()
        self.assertEqual((candidate.speaker, candidate.other, candidate.score), (older, newer, 0.6))
