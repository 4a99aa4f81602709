"""The permalink of a statement."""

from __future__ import annotations

import json

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from tests.builders import make_article, make_speaker, make_statement, make_topic
from tests.web.page_case import PageTestCase


class PermalinkTests(PageTestCase):
    def test_it_shows_words_speaker_source_date_and_topics(self) -> None:
        statement = make_statement(topics=[make_topic(name_ar="السلام")], role_printed="الناطق")
        page = self.open(statement.get_absolute_url())

        self.assertEqual(page.one("blockquote").text, f"«{statement.text}»")
        for shown in (
            statement.speaker.name_ar,
            "الناطق",
            statement.article.outlet.name_ar,
            "آذار/مارس 2021",
        ):
            self.assertIn(shown, page.one("article").text)
        self.assertEqual([tag.text for tag in page.one("article").all("a", "tag")], ["السلام"])

    def test_reported_words_stand_without_quotation_marks(self) -> None:
        page = self.open(make_statement(kind="indirect").get_absolute_url())

        self.assertNotIn("«", page.one("blockquote").text)
        self.assertIn("نقل بالمعنى", page.one("article").text)

    def test_the_context_is_the_article_s_own_sentences_with_the_words_marked(self) -> None:
        article = make_article(text="جملة قبلها. وقال «سنبقى هنا». جملة بعدها.")
        page = self.open(make_statement("سنبقى هنا", article=article).get_absolute_url())
        context = page.one(css_class="ctx")

        self.assertEqual(context.text, article.text)
        self.assertEqual([mark.text for mark in context.all("q")], ["سنبقى هنا"])

    def test_what_no_editor_confirmed_is_labelled(self) -> None:
        rows = {"imported": True, "in_review": True, "published": False}
        for status, labelled in rows.items():
            with self.subTest(status):
                page = self.open(make_statement(status=status).get_absolute_url())

                self.assertEqual("لم يُراجَع بعد" in page.one("article").text, labelled)

    def test_a_review_is_dated(self) -> None:
        statement = make_statement(status="published", reviewed_at=timezone.now())

        self.assertIn("مُراجَع", self.open(statement.get_absolute_url()).one("dl").text)

    def test_what_an_editor_corrected_is_told(self) -> None:
        statement = make_statement(edited_fields=["kind", "speaker"])

        self.assertIn("صوّب محرّر: نوع النقل، المتحدّث.", self.open(statement.get_absolute_url()).one("dl").text)

    def test_an_uncertain_speaker_is_a_guess_with_its_reason(self) -> None:
        speaker = make_speaker(name_ar="نادر الخطيب")
        statement = make_statement(
            speaker=speaker, speaker_printed="", attribution="chained", speaker_confidence=0.4
        )
        page = self.open(statement.get_absolute_url())

        self.assertNotIn("نادر الخطيب", page.one("article").text)
        self.assertIn("يُرجَّح أن القائل نادر الخطيب", page.one(css_class="doubt").text)
        self.assertIn("يُفهم من سياق سابق", page.one(css_class="doubt").text)

    def test_it_can_be_cited_in_three_ways(self) -> None:
        statement = make_statement()
        shown = [element.text for element in self.open(statement.get_absolute_url()).all(css_class="txt")]

        self.assertEqual(len(shown), 3)
        self.assertIn(f"التصريح {statement.pk}.", shown[0])
        self.assertTrue(shown[1].endswith(statement.get_absolute_url()))
        self.assertTrue(shown[2].startswith("@misc{"))

    def test_machines_find_a_quotation(self) -> None:
        statement = make_statement()
        script = next(
            element
            for element in self.open(statement.get_absolute_url()).all("script")
            if element.attrs.get("type") == "application/ld+json"
        )

        self.assertEqual(json.loads(script.text)["text"], statement.text)

    def test_related_statements_share_the_matter_then_a_topic(self) -> None:
        topic = make_topic()
        one = make_statement("سيكتمل بناء السد على النهر قبل موسم الأمطار", topics=[topic])
        near = make_statement("تأخر بناء السد لأن النهر فاض في موسم الأمطار")
        filed = make_statement("كلام آخر تماما", topics=[topic])
        self.index_everything()

        self.assertEqual(self.related(one), [near.pk, filed.pk])

    def test_with_nothing_related_nothing_is_shown(self) -> None:
        article = make_article(text="قال «الأولى هنا» ثم «الثانية هناك».")
        one = make_statement("الأولى هنا", article=article)
        make_statement("الثانية هناك", article=article)
        self.index_everything()

        self.assertEqual(self.related(one), [])
        self.assertNotContains(self.response, "ذات صلة")

    def test_the_same_words_in_another_article_are_linked(self) -> None:
        speaker = make_speaker()
        one = make_statement(speaker=speaker)
        again = make_statement(speaker=speaker)
        self.index_everything()
        links = self.open(one.get_absolute_url()).one(css_class="reprints").all("a")

        self.assertEqual([link.attrs["href"] for link in links], [again.get_absolute_url()])
        self.assertIn(again.article.outlet.name_ar, links[0].text)

    def related(self, statement) -> list[int]:
        page = self.open(statement.get_absolute_url())
        return [int(card.attrs["aria-labelledby"].removeprefix("by-")) for card in page.all("article", "st")]

    def test_the_edit_link_is_for_editors(self) -> None:
        statement = make_statement()
        edit = reverse("admin:archive_statement_change", args=[statement.pk])

        self.open(statement.get_absolute_url())
        self.assertNotContains(self.response, edit)

        self.client.force_login(User.objects.create_superuser("editor"))
        self.open(statement.get_absolute_url())
        self.assertContains(self.response, edit)
