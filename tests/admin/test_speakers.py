"""Speakers: their names and roles, and the decision whether two are one."""

from __future__ import annotations

from archive.models import DuplicateCandidate, IndexTask, Redirect, Speaker, SpeakerMerge
from tests.admin.case import AdminTestCase
from tests.builders import make_speaker, make_statement


def candidate(first: Speaker, other: Speaker) -> DuplicateCandidate:
    """Propose two speakers as one."""
    evidence = [{"rule": "alias-same-consonants", "weight": 1.5, "span": None}]
    return DuplicateCandidate.objects.create(speaker=first, other=other, score=0.9, evidence=evidence)


class EditingSpeakers(AdminTestCase):
    """The form of one speaker."""

    def test_a_new_slug_leaves_the_old_address_leading_on(self) -> None:
        speaker = make_speaker(slug="old")

        self.send(speaker, slug="الاسم-الجديد")

        redirect = Redirect.objects.get(kind="speaker", old="old")
        self.assertEqual((redirect.new, redirect.reason), ("الاسم-الجديد", "renamed"))

    def test_a_new_name_reaches_the_index_with_all_statements(self) -> None:
        statement = make_statement()
        IndexTask.objects.all().delete()

        self.send(statement.speaker, name_ar="الاسم الصحيح")

        self.assertTrue(IndexTask.objects.filter(kind="statement", object_id=statement.pk).exists())
        self.assertEqual(statement.speaker.edited_fields, ["name_ar"])

    def test_a_speaker_is_known_by_the_names_it_is_given(self) -> None:
        data = {"kind": "person", "name_ar": "سعد العمري", "name_en": "Saad Al-Omari", "slug": "saad"}
        forms = {
            f"{prefix}-{name}": 0
            for prefix in ("aliases", "roles")
            for name in ("TOTAL_FORMS", "INITIAL_FORMS")
        }

        self.client.post(self.url(Speaker, "add"), data | forms)
        speaker = Speaker.objects.get(slug="saad")
        self.send(speaker, name_ar="سعد العمريّ الثاني")

        names = set(speaker.aliases.values_list("name", flat=True))
        self.assertEqual(names, {"سعد العمري", "سعد العمريّ الثاني", "Saad Al-Omari"})

    def test_an_added_form_of_the_name_is_folded_and_remembered(self) -> None:
        speaker = make_speaker()
        changes = {"aliases-TOTAL_FORMS": 2, "aliases-1-name": "أبو مُحمَّد", "aliases-1-language": "ar"}

        self.send(speaker, **changes)

        self.assertTrue(speaker.aliases.filter(folded="ابو محمد").exists())
        self.assertEqual(speaker.edited_fields, ["aliases"])

    def test_a_speaker_is_found_under_every_spelling(self) -> None:
        speaker = make_speaker("Wayne Marotto", name_ar="واين ماروتّو")
        make_speaker(name_ar="غيره")
        for query in ("ماروتو", "ماروتّو", "واين ماروتو", "marotto"):
            with self.subTest(query=query):
                response = self.client.get(self.url(Speaker, "changelist"), {"q": query})
                self.assertEqual([found.pk for found in response.context["cl"].result_list], [speaker.pk])

    def test_the_form_of_a_statement_proposes_speakers(self) -> None:
        speaker = make_speaker(name_ar="مايلز كاغينز")
        asked = {"term": "كاغينز", "app_label": "archive", "model_name": "statement", "field_name": "speaker"}

        response = self.client.get("/admin/autocomplete/", asked)

        self.assertEqual([found["id"] for found in response.json()["results"]], [str(speaker.pk)])


class DecidingDuplicates(AdminTestCase):
    """One question, four answers."""

    def setUp(self) -> None:
        super().setUp()
        self.first, self.other = make_speaker(name_ar="واين مارتو"), make_speaker(name_ar="واين ماروتو")
        self.statement = make_statement(speaker=self.other)
        self.candidate = candidate(self.first, self.other)

    def decide(self, verdict: str) -> None:
        """Send the form with one answer."""
        self.client.post(self.url(self.candidate, "change"), {"verdict": verdict})

    def test_both_are_shown_with_names_statements_and_evidence(self) -> None:
        response = self.client.get(self.url(self.candidate, "change"))

        for expected in ("واين مارتو", "واين ماروتو", str(self.statement), "يؤيّد"):
            self.assertContains(response, expected)

    def test_one_speaker_merges_and_keeps_the_chosen_record(self) -> None:
        self.decide("keep-first")

        self.statement.refresh_from_db()
        self.assertEqual(self.statement.speaker, self.first)
        self.assertEqual(SpeakerMerge.objects.get().merged_by, self.editor)
        self.assertEqual(Redirect.objects.get(old=self.other.slug).new, self.first.slug)

    def test_the_other_record_can_be_the_one_that_stays(self) -> None:
        self.decide("keep-other")

        self.assertEqual(list(Speaker.objects.all()), [self.other])

    def test_two_speakers_stay_apart_and_the_decision_is_signed(self) -> None:
        self.decide("different")

        self.candidate.refresh_from_db()
        self.assertEqual((self.candidate.decision, self.candidate.decided_by), ("different", self.editor))
        self.assertEqual(Speaker.objects.count(), 2)

    def test_a_merge_that_must_not_be_says_why_and_changes_nothing(self) -> None:
        Speaker.objects.filter(pk=self.first.pk).update(kind="organisation")

        response = self.client.post(
            self.url(self.candidate, "change"), {"verdict": "keep-first"}, follow=True
        )

        self.assertContains(response, "من نوعين مختلفين")
        self.assertEqual(Speaker.objects.count(), 2)

    def test_a_merge_can_be_taken_back(self) -> None:
        self.decide("keep-first")

        self.act("undo", SpeakerMerge.objects.get())

        self.statement.refresh_from_db()
        self.assertEqual(self.statement.speaker, self.other)

    def test_taking_back_twice_says_that_it_was_done(self) -> None:
        self.decide("keep-first")
        self.act("undo", SpeakerMerge.objects.get())

        response = self.act("undo", SpeakerMerge.objects.get())

        self.assertContains(response, "تُراجع عن هذا الدمج")
