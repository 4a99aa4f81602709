"""The article list and the article page."""

from __future__ import annotations

from archive.models import Statement
from tests.builders import make_article, make_outlet, make_speaker, make_statement
from tests.web.page_case import PageTestCase


class ArticleTextTests(PageTestCase):
    TEXTS = (
        "سطر أول\n\nقال «نعم» ومضى\n",
        "سطر أول\r\nقال «نعم» ومضى\r",
        "\n  قال الأول., وقال الثاني., نعم<b>&amp;</b> 'x' \"y\" \u200f\u0640",
        "\ufeffنص بلا فواصل \U0001f54a",
    )

    def test_the_page_holds_the_stored_text_character_for_character(self) -> None:
        for text in self.TEXTS:
            with self.subTest(text):
                article = make_article(text=text)

                self.assertEqual(self.open(f"/articles/{article.pk}/").one(css_class="prose").text, text)

    def test_marking_changes_nothing_of_the_text(self) -> None:
        text = "بدأ فقال «الأولى., والثانية» ثم «الثالثة والرابعة»\r\nوختم"
        article = make_article(text=text)
        for spans in ([[10, 26]], [[12, 20], [33, 40]], [[11, 18]], [[15, 45]], [[33, 55]]):
            make_statement(article=article, spans=spans)

        self.assertEqual(self.open(f"/articles/{article.pk}/").one(css_class="prose").text, text)

    def test_paragraphs_joined_by_a_comma_stand_apart_and_the_comma_is_unseen(self) -> None:
        article = make_article(text="قال الأول., وقال الثاني.")
        page = self.open(f"/articles/{article.pk}/")
        shown = [part.text for part in page.one(css_class="prose").all("p")]

        self.assertEqual(shown, ["قال الأول., ", "وقال الثاني."])
        self.assertIn("hidden", page.one(css_class="sep").attrs)


class MarkedStatementTests(PageTestCase):
    def test_statements_are_numbered_in_the_order_of_the_text_and_linked_both_ways(self) -> None:
        article = make_article(text="قال «الأولى» ثم قال «الثانية».")
        second = make_statement("الثانية", article=article)
        first = make_statement("الأولى", article=article)
        page = self.open(f"/articles/{article.pk}/")
        refs = [(ref.children[0], ref.attrs["href"]) for ref in page.all("a", "ref")]
        ids = [element.attrs["id"] for element in page.walk() if "id" in element.attrs]

        self.assertEqual(refs, [("1", f"#s{first.pk}"), ("2", f"#s{second.pk}")])
        for statement in (first, second):
            self.assertEqual(ids.count(f"q{statement.pk}"), 1)
            self.assertEqual(ids.count(f"s{statement.pk}"), 1)

    def test_an_interrupted_statement_is_marked_twice_and_numbered_once(self) -> None:
        article = make_article(text="«سنبقى هنا»، قال، «حتى النهاية».")
        make_statement(article=article, spans=[[1, 10], [19, 30]])
        page = self.open(f"/articles/{article.pk}/")

        self.assertEqual([mark.text for mark in page.all("q")], ["سنبقى هنا", "حتى النهاية"])
        self.assertEqual(len(page.all("a", "ref")), 1)

    def test_the_side_list_groups_by_speaker_and_keys_agree_with_the_text(self) -> None:
        article = make_article(text="قال «الأولى» ثم «الثانية» فقالت «الثالثة».")
        often, once = make_speaker(), make_speaker()
        make_statement("الأولى", article=article, speaker=once)
        make_statement("الثانية", article=article, speaker=often)
        make_statement("الثالثة", article=article, speaker=often)
        page = self.open(f"/articles/{article.pk}/")
        groups = [
            (group.classes[1], group.all(css_class="who")[0].text) for group in page.all(css_class="grp")
        ]

        self.assertEqual(groups, [("k1", often.name_ar), ("k2", once.name_ar)])
        self.assertEqual([mark.classes[1] for mark in page.all("q")], ["k2", "k1", "k1"])

    def test_hidden_statements_are_counted_but_neither_marked_nor_listed(self) -> None:
        article = make_article(text="قال «الأولى» ثم «الثانية» ثم «الثالثة».", status="published")
        make_statement("الأولى", article=article, status="published")
        make_statement("الثانية", article=article, status="in_review")
        make_statement("الثالثة", article=article, status="withdrawn")
        with self.settings(ARCHIVE_REVIEW_BEFORE_PUBLISH=True):
            page = self.open(f"/articles/{article.pk}/")

        self.assertEqual([mark.text for mark in page.all("q")], ["الأولى"])
        self.assertIn("تصريح واحد قيد المراجعة", page.text)

    def test_a_guessed_name_is_not_printed_over_words(self) -> None:
        speaker = make_speaker(name_ar="نادر الخطيب")
        statement = make_statement(speaker=speaker, speaker_printed="المصدر", speaker_confidence=0.3)
        page = self.open(f"/articles/{statement.article.pk}/")

        self.assertNotIn("نادر الخطيب", page.text)
        self.assertIn("نسبة غير مؤكّدة", page.text)


class ArticleListTests(PageTestCase):
    def test_it_shows_the_newest_first_and_the_undated_last(self) -> None:
        titles = {"2020": "قديم", "2021-05": "جديد", "": "بلا تاريخ نشر"}
        for published, title in titles.items():
            make_article(published=published, title=title)

        shown = [link.text for link in self.open("/articles/").all("a", "title")]

        self.assertEqual(shown, ["جديد", "قديم", "بلا تاريخ نشر"])

    def test_one_outlet_can_be_chosen_and_an_unknown_one_is_told(self) -> None:
        outlet = make_outlet(slug="صحيفة-ما")
        make_article(outlet=outlet, title="لها")
        make_article(title="لغيرها")

        self.assertEqual(
            [a.text for a in self.open("/articles/", outlet="صحيفة-ما").all("a", "title")], ["لها"]
        )
        self.assertIn("لا مقالات هنا", self.open("/articles/", outlet="لا-شيء").text)

    def test_withdrawn_statements_are_not_counted(self) -> None:
        statement = make_statement(status="withdrawn")

        self.assertEqual(Statement.objects.count(), 1)
        self.assertIn("لا تصريحات", self.open("/articles/").one(css_class="listed").text)
        self.assertIn(statement.article.title, self.open("/articles/").text)
