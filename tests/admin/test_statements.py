"""Correcting a statement: who said it, how, where it begins and ends, and whether readers see it."""

from __future__ import annotations

from archive.models import IndexTask, Redirect, Statement, Status
from tests.admin.case import AdminTestCase
from tests.builders import make_article, make_speaker, make_statement, make_topic

TEXT = (
    "عنوان\n\nبدأ اللقاء صباحًا. وقال الناطق سعد العمري إن «المهمّة مستمرّة» في الشمال. وأضاف العمري أن "
    "«العودة قريبة»، وتابع «إلى الديار».\nثم انتهى اللقاء."
)


class CorrectingAttribution(AdminTestCase):
    """The form of one statement."""

    def setUp(self) -> None:
        super().setUp()
        self.article = make_article(text=TEXT)
        self.statement = make_statement("المهمّة مستمرّة", article=self.article)
        IndexTask.objects.all().delete()

    def test_a_corrected_speaker_is_kept_remembered_and_sent_to_the_index(self) -> None:
        other = make_speaker()
        IndexTask.objects.all().delete()

        self.send(self.statement, speaker=other.pk, reason="خطأ في النسبة")

        self.assertEqual(self.statement.speaker, other)
        self.assertEqual(self.statement.edited_fields, ["speaker"])
        self.assertTrue(IndexTask.objects.filter(kind="statement", object_id=self.statement.pk).exists())
        latest = self.statement.history.latest()
        self.assertEqual((latest.history_user, latest.history_change_reason), (self.editor, "خطأ في النسبة"))

    def test_an_untouched_form_marks_nothing_as_edited(self) -> None:
        self.send(self.statement)

        self.assertEqual(self.statement.edited_fields, [])

    def test_a_saved_change_is_told_as_a_change(self) -> None:
        # Django's own Arabic says that the statement was added.
        self.send(self.statement, kind="mixed")

        self.assertContains(self.client.get(self.url(Statement, "changelist")), "حُفظت تعديلات تصريح")

    def test_kind_and_attribution_are_changed_together(self) -> None:
        self.send(self.statement, kind="mixed", attribution="chained")

        self.assertEqual((self.statement.kind, self.statement.attribution), ("mixed", "chained"))
        self.assertEqual(self.statement.edited_fields, ["attribution", "kind"])

    def test_a_date_of_its_own_no_longer_follows_the_article(self) -> None:
        self.send(self.statement, said="2020-05")

        self.assertEqual((self.statement.said, self.statement.said_from_article), ("2020-05", False))
        self.assertEqual(str(self.statement.said_earliest), "2020-05-01")

    def test_an_impossible_date_is_refused(self) -> None:
        response = self.try_to_send(self.statement, said="2020-13")

        self.assertContains(response, "EDTF")

    def test_topics_are_kept(self) -> None:
        topic = make_topic()

        self.send(self.statement, topics=[topic.pk])

        self.assertEqual(list(self.statement.topics.all()), [topic])

    def test_printed_words_must_stand_in_the_article(self) -> None:
        response = self.try_to_send(self.statement, speaker_printed="فلان الفلاني")

        self.assertContains(response, "هذه لا ترد فيه")
        self.send(self.statement, speaker_printed="الناطق سعد العمري")
        self.assertEqual(self.statement.edited_fields, ["speaker_printed"])


class MovingBounds(AdminTestCase):
    """The words of a statement are found in the article, never typed into the archive."""

    def setUp(self) -> None:
        super().setUp()
        self.article = make_article(text=TEXT)
        self.statement = make_statement("المهمّة مستمرّة", article=self.article)

    def test_longer_words_move_the_bounds(self) -> None:
        self.send(self.statement, words="المهمّة مستمرّة» في الشمال")

        self.assertEqual(self.statement.text, "المهمّة مستمرّة» في الشمال")
        self.assertEqual(self.statement.edited_fields, ["span_confidence", "spans"])
        self.assertEqual(TEXT[self.statement.start : self.statement.end], self.statement.text)

    def test_an_interrupted_quote_gets_two_spans(self) -> None:
        self.send(self.statement, words="العودة قريبة … إلى الديار")

        slices = [TEXT[start:end] for start, end in self.statement.spans]
        self.assertEqual(slices, ["العودة قريبة", "إلى الديار"])

    def test_words_that_are_not_in_the_article_are_refused(self) -> None:
        for words in ("المهمة مستمرة", "إلى الديار … العودة قريبة", "كلام آخر"):
            with self.subTest(words=words):
                response = self.try_to_send(self.statement, words=words)
                self.assertContains(response, "لا ترد في المقال بهذا الترتيب")

    def test_the_bounds_of_another_statement_are_refused(self) -> None:
        make_statement("العودة قريبة", article=self.article)

        response = self.try_to_send(self.statement, words="العودة قريبة")

        self.assertContains(response, "تصريح آخر بالحدود نفسها")

    def test_a_statement_can_be_added_by_its_words(self) -> None:
        url = self.url(Statement, "add")
        data = {"article": self.article.pk, "words": "العودة قريبة", "kind": "direct", "attribution": "none"}

        response = self.client.post(url, data)

        self.assertEqual(response.status_code, 302, getattr(response.context, "get", str)("errors"))
        added = Statement.objects.get(text="العودة قريبة")
        self.assertIn("spans", added.edited_fields)
        self.assertEqual((added.said, added.said_from_article), ("2021-03", True))

    def test_an_empty_form_asks_for_what_is_missing(self) -> None:
        response = self.client.post(self.url(Statement, "add"), {"kind": "direct"})

        self.assertEqual(response.status_code, 200)
        self.assertEqual({"article", "words", "attribution"}, set(response.context["adminform"].form.errors))


class SeeingContext(AdminTestCase):
    """What an editor reads beside the form."""

    def test_the_sentences_around_are_shown_with_the_words_marked(self) -> None:
        statement = make_statement("المهمّة مستمرّة", article=make_article(text=TEXT))

        response = self.client.get(self.url(statement, "change"))

        self.assertContains(response, "وقال الناطق سعد العمري إن «<mark>المهمّة مستمرّة</mark>» في الشمال.")
        self.assertContains(response, "بدأ اللقاء صباحًا.")
        self.assertNotContains(response, "ثم انتهى اللقاء")

    def test_arabic_fields_are_written_from_right_to_left(self) -> None:
        form = self.client.get(self.url(make_statement(), "change")).context["adminform"].form

        self.assertEqual(form.fields["role_printed"].widget.attrs["dir"], "rtl")
        self.assertEqual(form.fields["said"].widget.attrs["dir"], "auto")


class ChangingStatus(AdminTestCase):
    """On the page of one statement, and for many in the list."""

    def test_publishing_says_who_reviewed(self) -> None:
        statement = make_statement()

        self.send(statement, status="published")

        self.assertEqual((statement.status, statement.reviewed_by), (Status.PUBLISHED, self.editor))

    def test_withdrawing_needs_a_reason_which_readers_are_told(self) -> None:
        statement = make_statement()

        refused = self.try_to_send(statement, status="withdrawn")
        self.assertContains(refused, "اكتب سبب السحب")
        self.send(statement, status="withdrawn", reason="نُسب خطأ")

        self.assertEqual(statement.status, Status.WITHDRAWN)
        self.assertEqual(Redirect.objects.get(kind="statement", old=statement.pk).note, "نُسب خطأ")

    def test_a_withdrawn_statement_can_come_back_for_review_only(self) -> None:
        statement = make_statement(status="withdrawn")

        choices = (
            self.client.get(self.url(statement, "change")).context["adminform"].form.fields["status"].choices
        )
        self.assertEqual([value for value, _ in choices], ["in_review", "withdrawn"])
        self.send(statement, status="in_review")

        self.assertEqual(statement.status, Status.IN_REVIEW)

    def test_many_are_published_at_once(self) -> None:
        statements = [make_statement() for _ in range(3)]

        self.act("publish", *statements)

        self.assertEqual(Statement.objects.filter(status="published", reviewed_by=self.editor).count(), 3)

    def test_many_are_withdrawn_after_one_reason(self) -> None:
        statements = [make_statement() for _ in range(2)]

        asked = self.act("withdraw", *statements)
        self.assertContains(asked, 'name="reason"')
        self.assertEqual(Statement.objects.filter(status="withdrawn").count(), 0)
        self.act("withdraw", *statements, reason="بطلب من الناشر")

        self.assertEqual(Statement.objects.filter(status="withdrawn").count(), 2)
        self.assertEqual(set(Redirect.objects.values_list("note", flat=True)), {"بطلب من الناشر"})

    def test_many_are_sent_to_review_and_brought_back(self) -> None:
        waiting, withdrawn = make_statement(), make_statement(status="withdrawn")

        self.act("ask_for_review", waiting, withdrawn)
        self.act("restore", waiting, withdrawn)

        self.assertEqual(Statement.objects.filter(status="in_review").count(), 2)

    def test_a_statement_is_withdrawn_not_deleted(self) -> None:
        response = self.client.post(self.url(make_statement(), "delete"), {"post": "yes"})

        self.assertEqual(response.status_code, 403)
