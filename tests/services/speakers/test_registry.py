"""A printed name means a recorded speaker only where it can mean no other; homonyms stay apart."""

from __future__ import annotations

from django.test import TestCase

from archive.extraction.records import ExtractedSpeaker
from archive.models import IndexTask, Redirect, Speaker
from archive.services.speakers import (
    find_or_make_speaker,
    find_speaker,
    free_slug,
    merge_speakers,
)
from tests.builders import make_article, make_speaker, make_statement

PERSON = ExtractedSpeaker("سعد العمري", "person", ("العمري",), ("وزير الزراعة",))


class FindTests(TestCase):
    def found(self, name: str, kind: str = "person", *roles: str) -> Speaker | None:
        return find_speaker(ExtractedSpeaker(name, kind, (), roles), article=make_article())  # type: ignore[arg-type]

    def test_a_full_name_is_found_under_any_spelling_of_it(self) -> None:
        speaker = make_speaker(name_ar="أسامة الأحمد")

        self.assertEqual(self.found("اسامه الاحمد"), speaker)
        self.assertEqual(self.found("أُسامة الأحمد"), speaker)

    def test_a_full_name_is_found_under_any_recorded_form(self) -> None:
        speaker = make_speaker("John McPherson", "جون ماكفيرسون", name_ar="جون ماكفرسون")

        self.assertEqual(self.found("جون ماكفيرسون"), speaker)

    def test_what_may_mean_another_is_not_linked(self) -> None:
        make_speaker("العمري", name_ar="سعد العمري").roles.create(title="وزير الزراعة")
        make_speaker(name_ar="وزارة الدفاع", kind="organisation")
        cases = (
            # what is printed, its kind, its role
            ("العمري", "person", ()),
            ("سعد العمري", "organisation", ()),
            ("سعد العمري", "person", ("مدرب المنتخب",)),
            ("وزارة الدفاع", "organisation", ()),
        )
        for name, kind, roles in cases:
            with self.subTest(name=name, roles=roles):
                self.assertIsNone(self.found(name, kind, *roles))

    def test_two_homonyms_that_both_agree_are_a_question_nobody_here_answers(self) -> None:
        make_speaker(name_ar="سعد العمري")
        make_speaker(name_ar="سعد العمري")

        self.assertIsNone(self.found("سعد العمري"))

    def test_roles_tell_homonyms_apart(self) -> None:
        minister, coach = make_speaker(name_ar="سعد العمري"), make_speaker(name_ar="سعد العمري")
        minister.roles.create(title="وزير الزراعة")
        coach.roles.create(title="مدرب المنتخب")

        self.assertEqual(self.found("سعد العمري", "person", "مدرب المنتخب الوطني"), coach)

    def test_within_its_article_a_speaker_is_known_by_a_short_name(self) -> None:
        speaker = make_speaker("العمري", name_ar="سعد العمري")
        article = make_statement(speaker=speaker).article

        found = find_speaker(ExtractedSpeaker("العمري", "person"), article=article)

        self.assertEqual(found, speaker)

    def test_a_shared_surname_makes_no_second_speaker_of_an_article_the_first(self) -> None:
        speaker = make_speaker("العمري", name_ar="سعد العمري")
        article = make_statement(speaker=speaker).article

        found = find_speaker(ExtractedSpeaker("هدى العمري", "person", ("العمري",)), article=article)

        self.assertIsNone(found)

    def test_a_short_name_of_an_organisation_is_linked_once_an_editor_merged_it(self) -> None:
        keep = make_speaker(name_ar="المرصد", kind="organisation")
        drop = make_speaker(name_ar="المرصد", kind="organisation")
        self.assertIsNone(self.found("المرصد", "organisation"))

        merge_speakers(keep=keep, drop=drop, by=None)

        self.assertEqual(self.found("المرصد", "organisation"), keep)


class RecordTests(TestCase):
    def test_a_new_speaker_has_its_forms_and_dated_roles(self) -> None:
        speaker = find_or_make_speaker(PERSON, article=make_article(published="2021-03"))

        assert speaker
        role = speaker.roles.get()
        self.assertEqual((speaker.name_ar, speaker.slug), ("سعد العمري", "سعد-العمري"))
        self.assertEqual([alias.name for alias in speaker.aliases.all()], ["سعد العمري", "العمري"])
        self.assertEqual((role.title, role.valid_from, role.valid_to), ("وزير الزراعة", "2021-03", "2021-03"))
        self.assertIn(("speaker", speaker.pk), set(IndexTask.objects.values_list("kind", "object_id")))

    def test_later_and_earlier_articles_widen_the_time_of_a_role(self) -> None:
        for published in ("2021-03", "2022", "2020-12-05", "", "XXXX-02"):
            speaker = find_or_make_speaker(PERSON, article=make_article(published=published))

        assert speaker
        role = speaker.roles.get()
        self.assertEqual((role.valid_from, role.valid_to), ("2020-12-05", "2022"))

    def test_a_role_an_editor_dated_is_left_alone(self) -> None:
        from django.contrib.auth import get_user_model

        speaker = find_or_make_speaker(PERSON, article=make_article(published="2021"))
        assert speaker
        role = speaker.roles.get()
        role._history_user = get_user_model().objects.create(username="editor")
        role.valid_from = "2018"
        role.save()

        find_or_make_speaker(PERSON, article=make_article(published="2017"))

        self.assertEqual(speaker.roles.get().valid_from, "2018")

    def test_recording_twice_writes_nothing_new(self) -> None:
        find_or_make_speaker(PERSON, article=make_article(published="2021"))
        before = (Speaker.history.count(), IndexTask.objects.filter(kind="speaker").count())

        find_or_make_speaker(PERSON, article=make_article(published="2021"))

        self.assertEqual((Speaker.history.count(), IndexTask.objects.filter(kind="speaker").count()), before)

    def test_a_latin_form_becomes_the_english_name(self) -> None:
        found = ExtractedSpeaker("جون ماكفرسون", "person", ("John McPherson",))

        speaker = find_or_make_speaker(found, article=make_article())

        assert speaker
        self.assertEqual(speaker.name_en, "John McPherson")
        self.assertEqual(speaker.aliases.get(language="en").name, "John McPherson")


class SlugTests(TestCase):
    def test_slugs_are_arabic_without_marks_and_unique(self) -> None:
        make_speaker(name_ar="سعد", slug="سَعد".replace("\u064e", ""))

        self.assertEqual(free_slug("سعدُ العُمَري"), "سعد-العمري")
        self.assertEqual(free_slug("سَعد"), "سعد-2")
        self.assertEqual(free_slug("!؟"), "speaker")

    def test_a_slug_that_leads_elsewhere_is_not_taken_again(self) -> None:
        Redirect.objects.create(kind="speaker", old="سعد", new="سعد-العمري", reason="renamed")

        self.assertEqual(free_slug("سعد"), "سعد-2")
