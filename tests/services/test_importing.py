"""Files become articles wholly or not at all, and once; the report says what became of each."""

from __future__ import annotations

import hashlib

from archive.models import (
    Article,
    DuplicateCandidate,
    IndexTask,
    Speaker,
    Statement,
)
from tests.services.importing_case import MORE, OUTLET, TEXT, WORDS, ImportTestCase, counts


class NewArticleTests(ImportTestCase):
    def test_an_article_is_stored_with_its_statements_and_speaker(self) -> None:
        self.put("a.txt", TEXT + "التاريخ 2021-03\n")

        report = self.take()

        article = Article.objects.get()
        self.assertEqual((report.count("new"), report.statements), (1, 2))
        self.assertEqual((article.title, article.file_name), ("اجتماع في الوزارة", "a.txt"))
        self.assertEqual((article.published, article.published_source), ("2021-03", "inferred"))
        self.assertEqual(article.published_evidence[0]["rule"], "date-line")
        self.assertEqual([statement.text for statement in article.statements.all()], [WORDS, MORE])
        self.assertEqual({statement.said for statement in article.statements.all()}, {"2021-03"})
        self.assertEqual(Speaker.objects.get().roles.get().title, "وزير الزراعة")

    def test_every_byte_is_kept_whatever_the_encoding(self) -> None:
        crlf = TEXT.replace("\n", "\r\n")
        cases = (
            # name, received bytes
            ("bom.txt", ("\ufeff" + crlf).encode()),
            ("windows.txt", ("قال في هذا اليوم من الأسبوع إن\r\n" + crlf).encode("cp1256")),
            ("utf16.txt", ("\ufeff1" + TEXT).encode("utf-16-le")),
        )
        for name, data in cases:
            with self.subTest(name):
                self.put(name, data)
                self.take(name)

                article = Article.objects.get(file_name=name)
                self.assertEqual(article.text.encode(article.encoding), data)
                self.assertEqual(article.sha256, hashlib.sha256(data).hexdigest())
                for statement in article.statements.all():
                    self.assertEqual(statement.text, article.text[statement.start : statement.end])

    def test_every_statement_and_speaker_is_queued_for_the_index(self) -> None:
        self.put("a.txt")

        self.take()

        queued = set(IndexTask.objects.values_list("kind", "object_id"))
        wanted = {("statement", pk) for pk in Statement.objects.values_list("pk", flat=True)}
        wanted |= {("speaker", Speaker.objects.get().pk), ("article", Article.objects.get().pk)}
        self.assertLessEqual(wanted, queued)

    def test_whoever_is_only_described_stays_as_printed(self) -> None:
        self.put("a.txt", f'عنوان\n؟مسؤول أمني: "{WORDS}".\n§البيان: "{MORE}".\n')

        self.take()

        self.assertFalse(Speaker.objects.exists())
        printed = list(Statement.objects.order_by("start").values_list("speaker", "speaker_printed"))
        self.assertEqual(printed, [(None, "مسؤول أمني"), (None, "البيان")])

    def test_an_undated_article_has_an_unknown_date(self) -> None:
        self.put("a.txt")

        self.take()

        article = Article.objects.get()
        self.assertEqual((article.published, article.published_source), ("", "unknown"))

    def test_spellings_of_one_name_are_offered_to_an_editor_and_not_merged(self) -> None:
        self.put("a.txt", f'عنوان\nواين ماروتو: "{WORDS}".\n')
        self.put("b.txt", f'عنوان آخر\nواين مارتو: "{MORE}".\n')

        report = self.take()

        candidate = DuplicateCandidate.objects.get()
        self.assertEqual(report.proposals, 1)
        self.assertEqual({candidate.speaker.name_ar, candidate.other.name_ar}, {"واين ماروتو", "واين مارتو"})
        self.assertTrue(candidate.evidence)


class IdempotencyTests(ImportTestCase):
    def test_importing_twice_changes_nothing(self) -> None:
        self.put("catalogue.toml", OUTLET + '[articles."a.txt"]\noutlet = "akhbar"\npublished = "2021"\n')
        self.put("a.txt")
        self.take()
        before = counts()

        report = self.take()

        self.assertEqual(self.actions(report), {"a.txt": "unchanged"})
        self.assertEqual(counts(), before)

    def test_one_content_under_two_names_is_one_article(self) -> None:
        self.put("a.txt")
        self.put("b.txt")

        first, second = self.take(), self.take()

        self.assertEqual(self.actions(first), {"a.txt": "new", "b.txt": "unchanged"})
        self.assertEqual(self.actions(second), {"a.txt": "unchanged", "b.txt": "unchanged"})
        self.assertEqual(Article.objects.get().file_name, "a.txt")

    def test_a_corrected_file_updates_its_article_and_keeps_the_permalinks(self) -> None:
        self.put("a.txt")
        self.take()
        kept = Statement.objects.get(text=MORE).pk
        self.put(
            "a.txt",
            TEXT.replace("اجتماع في الوزارة", "اجتماع طويل في الوزارة").replace(WORDS, WORDS + " كله"),
        )

        report = self.take()

        article = Article.objects.get()
        self.assertEqual(self.actions(report), {"a.txt": "updated"})
        self.assertEqual(article.title, "اجتماع طويل في الوزارة")
        self.assertEqual(Statement.objects.get(text=MORE).pk, kept)
        self.assertEqual(Statement.objects.get(pk=kept).start, article.text.index(MORE))
        self.assertEqual(Statement.objects.count(), 2)

    def test_statements_that_change_places_keep_their_permalinks(self) -> None:
        lines = (f'سعد العمري: "{WORDS}".\n', f'هدى سالمين: "{WORDS[::-1]}".\n')
        self.put("a.txt", f"خبر له عنوان طويل يعرف به\n{lines[0]}{lines[1]}")
        self.take()
        before = dict(Statement.objects.values_list("text", "pk"))
        self.put("a.txt", f"خبر له عنوان طويل يعرف به\n{lines[1]}{lines[0]}")

        report = self.take()

        self.assertEqual(self.actions(report), {"a.txt": "updated"})
        self.assertEqual(dict(Statement.objects.values_list("text", "pk")), before)
        self.assertEqual(Statement.objects.order_by("start")[0].pk, before[WORDS[::-1]])

    def test_another_article_under_the_same_file_name_is_a_new_one(self) -> None:
        self.put("north/1.txt")
        self.take("north")
        self.put("south/1.txt", 'خبر من الجنوب\nليلى الحسن: "بدأت المدارس استقبال طلابها بعد عطلة طويلة".\n')

        report = self.take("south")

        self.assertEqual(self.actions(report), {"1.txt": "new"})
        self.assertEqual(Article.objects.count(), 2)

    def test_an_external_id_recognises_an_article_under_a_new_name_and_text(self) -> None:
        entry = '[articles."{}"]\nexternal_id = "n-7"\n'
        self.put("old/a.txt")
        self.put("old/catalogue.toml", entry.format("a.txt"))
        self.take("old")
        self.put("new/b.txt", f'كتب من جديد\nسعد العمري: "{MORE}".\n')
        self.put("new/catalogue.toml", entry.format("b.txt"))

        report = self.take("new")

        self.assertEqual(self.actions(report), {"b.txt": "updated"})
        self.assertEqual((Article.objects.get().file_name, Statement.objects.get().text), ("b.txt", MORE))

    def test_a_text_that_loses_the_words_of_a_reviewed_statement_is_refused(self) -> None:
        self.put("a.txt")
        self.take()
        Statement.objects.filter(text=WORDS).update(status="published")
        self.put("a.txt", TEXT.replace(WORDS, "كلام آخر تماما لم يقله أحد من قبل قط"))

        report = self.take()

        self.assertEqual(self.actions(report), {"a.txt": "refused"})
        self.assertIn("which an editor has worked on", report.outcomes[0].message)
        self.assertEqual(Article.objects.get().text, TEXT)

    def test_a_text_that_moves_a_reviewed_statement_places_it_anew(self) -> None:
        self.put("a.txt")
        self.take()
        Statement.objects.filter(text=WORDS).update(status="published", edited_fields=["spans", "speaker"])
        pk = Statement.objects.get(text=WORDS).pk
        self.put("a.txt", "سطر جديد في أول الخبر\n" + TEXT)

        self.take()

        statement = Statement.objects.get(pk=pk)
        self.assertEqual((statement.text, statement.status), (WORDS, "published"))
        self.assertEqual(statement.article.text[statement.start : statement.end], WORDS)
