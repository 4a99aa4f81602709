"""What the catalogue knows reaches the article, follows corrections, and never overrules an editor."""

from __future__ import annotations

from archive.models import Article, Outlet, Statement
from archive.services.editing import save_edited
from tests.services.importing_case import OUTLET, TEXT, ImportTestCase

DATED = TEXT + "التاريخ 2020\n"


class CatalogueTests(ImportTestCase):
    def import_with(self, lines: str, text: str = DATED, **options: object) -> Article:
        """Import a.txt with an entry of these lines."""
        self.put("a.txt", text)
        self.put("catalogue.toml", f'{OUTLET}[articles."a.txt"]\n{lines}\n')
        self.report = self.take(**options)
        return Article.objects.get()

    def test_an_entry_fills_the_article(self) -> None:
        article = self.import_with(
            'outlet = "akhbar"\ntitle = "عنوان المحرر"\ncanonical_url = "https://example.org/1"\n'
            'archive_url = "https://web.example.org/1"\nexternal_id = "n-1"\nretrieved = "2024-05"\n'
            'published = "2021-03"\npublished_source = "inferred"\npublished_note = "من ترويسة الصفحة"'
        )

        assert article.outlet
        self.assertEqual((article.outlet.name_ar, article.outlet.slug), ("أخبار", "akhbar"))
        self.assertEqual((article.title, article.title_derived), ("عنوان المحرر", False))
        self.assertEqual(article.canonical_url, "https://example.org/1")
        self.assertEqual((article.external_id, article.retrieved), ("n-1", "2024-05"))
        self.assertEqual((article.published, article.published_source), ("2021-03", "inferred"))
        self.assertEqual(article.published_evidence[0]["note"], "من ترويسة الصفحة")
        self.assertEqual(set(article.statements.values_list("said", flat=True)), {"2021-03"})

    def test_a_date_nobody_states_is_inferred_from_the_text(self) -> None:
        article = self.import_with('outlet = "akhbar"')

        self.assertEqual((article.published, article.published_source), ("2020", "inferred"))

    def test_a_corrected_entry_updates_article_and_statements(self) -> None:
        self.import_with('published = "2021"')

        article = self.import_with('outlet = "akhbar"\npublished = "2022"')

        self.assertEqual(self.actions(self.report), {"a.txt": "updated"})
        self.assertEqual(article.outlet, Outlet.objects.get())
        self.assertEqual(set(Statement.objects.values_list("said", flat=True)), {"2022"})

    def test_what_an_entry_says_no_longer_is_unknown_again(self) -> None:
        self.import_with('outlet = "akhbar"\npublished = "2021"\ncanonical_url = "https://example.org/1"')

        article = self.import_with("")

        self.assertEqual((article.outlet, article.canonical_url), (None, ""))
        self.assertEqual((article.published, article.published_source), ("2020", "inferred"))

    def test_without_an_entry_what_is_known_stays(self) -> None:
        self.import_with('outlet = "akhbar"\npublished = "2021"')
        self.put("catalogue.toml", OUTLET)

        report = self.take()

        self.assertEqual(self.actions(report), {"a.txt": "unchanged"})
        self.assertEqual(Article.objects.get().published, "2021")

    def test_what_an_editor_set_stays(self) -> None:
        article = self.import_with('published = "2021"\ncanonical_url = "https://example.org/1"')
        article.published, article.canonical_url = "2019", "https://example.org/right"
        save_edited(record=article, changed=["published", "canonical_url"], by=None)

        article = self.import_with('published = "2022"\ncanonical_url = "https://example.org/2"')

        self.assertEqual((article.published, article.published_source), ("2019", "editor"))
        self.assertEqual(article.canonical_url, "https://example.org/right")

    def test_an_outlet_is_completed_but_never_overwritten(self) -> None:
        Outlet.objects.create(name_ar="أخبار", slug="news", name_en="News")

        article = self.import_with('outlet = "akhbar"\n[outlets.other]\nname_ar = "أخرى"')
        self.put(
            "catalogue.toml",
            (self.folder / "catalogue.toml")
            .read_text()
            .replace('name_ar = "أخبار"', 'name_ar = "أخبار"\nname_en = "Akhbar"\ncountry = "SY"'),
        )
        self.take()

        outlet = Outlet.objects.get()
        self.assertEqual(article.outlet, outlet)
        self.assertEqual((outlet.slug, outlet.name_en, outlet.country), ("news", "News", "SY"))

    def test_a_faulty_entry_keeps_its_article_out_and_lets_others_in(self) -> None:
        self.put("b.txt", DATED.replace("القمح", "الشعير"))
        self.put("a.txt", DATED)
        self.put("catalogue.toml", '[articles."a.txt"]\npublished = "2021-13"\n[articles."gone.txt"]\n')

        report = self.take()

        self.assertEqual(Article.objects.get().file_name, "b.txt")
        messages = [str(outcome) for outcome in report.of("refused")]
        self.assertEqual(len(messages), 3)
        self.assertIn("catalogue.toml: line 2: a.txt: published: '2021-13' is not a date", messages[0])
        self.assertIn("gone.txt: there is no such file", messages[1])
        self.assertIn("a.txt: its catalogue entry is faulty", messages[2])

    def test_a_catalogue_given_outright_is_used_for_files_elsewhere(self) -> None:
        self.put("texts/a.txt", DATED)
        path = self.put("known.toml", '[articles."a.txt"]\npublished = "2018"\n')

        self.take("texts", catalogue=path)

        self.assertEqual(Article.objects.get().published, "2018")

    def test_one_external_id_for_two_stored_contents_is_refused(self) -> None:
        self.import_with('external_id = "n-1"')
        self.put("b.txt", DATED.replace("القمح", "الشعير"))
        self.take("b.txt")
        self.put("catalogue.toml", '[articles."b.txt"]\nexternal_id = "n-1"\n')

        report = self.take("b.txt")

        self.assertIn("external id 'n-1' belongs to article", report.outcomes[0].message)
