"""Two speakers become one without losing anything, and two again."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.test import TestCase

from archive.models import DuplicateCandidate, IndexTask, Redirect, Speaker, Statement
from archive.services.speakers import MergeConflictError, merge_speakers, propose_duplicates, undo_merge
from tests.builders import make_speaker, make_statement


class MergeTestCase(TestCase):
    def setUp(self) -> None:
        self.editor = get_user_model().objects.create(username="editor")
        self.keep = make_speaker("ماكفرسون", name_ar="جون ماكفرسون", slug="keep")
        self.drop = make_speaker("ماكفرسون", name_ar="جون ماكفيرسون", slug="drop")
        self.keep.roles.create(title="المتحدث باسم البعثة")
        self.drop.roles.create(title="المتحدث باسم البعثة")
        self.drop.roles.create(title="العقيد")
        self.statement = make_statement(speaker=self.drop)

    def merge(self) -> object:
        return merge_speakers(keep=self.keep, drop=self.drop, by=self.editor)


class MergeTests(MergeTestCase):
    def test_everything_moves_once(self) -> None:
        self.merge()

        self.statement.refresh_from_db()
        self.assertEqual(self.statement.speaker, self.keep)
        self.assertEqual(
            [alias.name for alias in self.keep.aliases.all()], ["جون ماكفرسون", "ماكفرسون", "جون ماكفيرسون"]
        )
        self.assertEqual({role.title for role in self.keep.roles.all()}, {"المتحدث باسم البعثة", "العقيد"})
        self.assertFalse(Speaker.objects.filter(pk=self.drop.pk).exists())

    def test_the_old_permalink_and_those_that_led_to_it_lead_on(self) -> None:
        Redirect.objects.create(kind="speaker", old="older", new="drop", reason="renamed")

        self.merge()

        leads = dict(Redirect.objects.values_list("old", "new"))
        self.assertEqual(leads, {"drop": "keep", "older": "keep"})

    def test_the_index_is_told_and_history_says_who(self) -> None:
        IndexTask.objects.all().delete()
        dropped = self.drop.pk

        self.merge()

        queued = set(IndexTask.objects.values_list("kind", "object_id"))
        self.assertLessEqual(
            {("statement", self.statement.pk), ("speaker", self.keep.pk), ("speaker", dropped)}, queued
        )
        self.assertEqual(self.statement.history.first().history_user, self.editor)

    def test_pairs_that_must_not_be_one_are_refused(self) -> None:
        different = make_speaker(name_ar="جون ماكفرسون")
        first, second = sorted((self.keep, different), key=lambda speaker: speaker.pk)
        DuplicateCandidate.objects.create(speaker=first, other=second, score=1, decision="different")
        identified = make_speaker(wikidata="Q2")
        Speaker.objects.filter(pk=self.keep.pk).update(wikidata="Q1")
        cases = (
            # the other one, what is said
            (self.keep, "مختلفَين"),
            (make_speaker(kind="organisation"), "نوعين"),
            (identified, "ويكي بيانات"),
            (different, "قرّر محرّر"),
        )
        for other, message in cases:
            with self.subTest(message), self.assertRaisesRegex(MergeConflictError, message):
                merge_speakers(keep=self.keep, drop=other, by=self.editor)
        self.assertTrue(Speaker.objects.filter(pk=different.pk).exists())

    def test_what_was_decided_about_the_dropped_speaker_holds_for_the_kept_one(self) -> None:
        third = make_speaker()
        DuplicateCandidate.objects.create(speaker=self.drop, other=third, score=0.7, decision="different")

        self.merge()

        candidate = DuplicateCandidate.objects.get()
        self.assertEqual((candidate.speaker, candidate.other), (self.keep, third))
        self.assertEqual(candidate.decision, "different")


class UndoTests(MergeTestCase):
    def test_an_undone_merge_leaves_both_as_they_were(self) -> None:
        before = [self.state_of(self.keep.pk), self.state_of(self.drop.pk)]
        Redirect.objects.create(kind="speaker", old="older", new="drop", reason="renamed")

        undo_merge(merge=self.merge(), by=self.editor)  # type: ignore[arg-type]

        self.assertEqual([self.state_of(self.keep.pk), self.state_of(self.drop.pk)], before)
        self.assertEqual(dict(Redirect.objects.values_list("old", "new")), {"older": "drop"})

    def state_of(self, pk: int) -> tuple[object, ...]:
        speaker = Speaker.objects.get(pk=pk)
        return (
            speaker.name_ar,
            speaker.slug,
            sorted(speaker.aliases.values_list("pk", "name", "folded")),
            sorted(speaker.roles.values_list("pk", "title")),
            sorted(speaker.statements.values_list("pk", flat=True)),
        )

    def test_what_was_attributed_anew_since_stays(self) -> None:
        merge, third = self.merge(), make_speaker()
        Statement.objects.filter(pk=self.statement.pk).update(speaker=third)

        undo_merge(merge=merge, by=self.editor)  # type: ignore[arg-type]

        self.statement.refresh_from_db()
        self.assertEqual(self.statement.speaker, third)

    def test_a_merge_is_undone_once(self) -> None:
        merge = self.merge()
        undo_merge(merge=merge, by=self.editor)  # type: ignore[arg-type]

        with self.assertRaises(MergeConflictError):
            undo_merge(merge=merge, by=self.editor)  # type: ignore[arg-type]

    def test_merges_are_undone_from_the_last_one_back(self) -> None:
        first, last = self.merge(), make_speaker(name_ar="جون ماك", slug="last")
        second = merge_speakers(keep=last, drop=self.keep, by=self.editor)
        with self.assertRaises(MergeConflictError):
            undo_merge(merge=first, by=self.editor)  # type: ignore[arg-type]

        undo_merge(merge=second, by=self.editor)
        undo_merge(merge=first, by=self.editor)  # type: ignore[arg-type]

        self.statement.refresh_from_db()
        self.assertEqual(self.statement.speaker_id, self.drop.pk)

    def test_an_undone_pair_is_not_proposed_again(self) -> None:
        undo_merge(merge=self.merge(), by=self.editor)  # type: ignore[arg-type]

        self.assertEqual(propose_duplicates(), 0)
        candidate = DuplicateCandidate.objects.get()
        self.assertEqual((candidate.decision, candidate.decided_by), ("unsure", self.editor))
