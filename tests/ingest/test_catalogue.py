"""A catalogue says what is known beside the texts; each fault is told by file, line, entry and field."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

from archive.ingest import Catalogue, find_catalogue, read_catalogue

OUTLET = '[outlets.akhbar]\nname_ar = "أخبار"\n'
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


class CatalogueTestCase(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / "a.txt").write_text("نص")
        (self.folder / "b.txt").write_text("نص")

    def read(self, text: str, name: str = "catalogue.toml") -> Catalogue:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return read_catalogue(path)

    def entry_fault(self, lines: str) -> str:
        """Give the one problem of an entry for a.txt made of `lines`, from the line number on."""
        catalogue = self.read(f'[articles."a.txt"]\n{lines}\n\n[articles."b.txt"]\n')
        self.assertEqual(len(catalogue.problems), 1, catalogue.problems)
        self.assertEqual(list(catalogue.doubtful), ["a.txt"])
        self.assertEqual(list(catalogue.entries), ["b.txt"])
        return str(catalogue.problems[0]).removeprefix(f"{self.folder}/")


class ReadingTests(CatalogueTestCase):
    def test_an_entry_gives_what_it_says_and_leaves_the_rest_empty(self) -> None:
        catalogue = self.read(
            OUTLET + '[articles."a.txt"]\noutlet = "akhbar"\npublished = "٢٠٢١-٠٣"\n'
            'canonical_url = "https://example.org/خبر"\nretrieved = "2024"\n'
        )

        entry = catalogue.entries["a.txt"]
        assert entry.outlet
        self.assertEqual(catalogue.problems, ())
        self.assertEqual((entry.outlet.slug, entry.outlet.name_ar), ("akhbar", "أخبار"))
        self.assertEqual((entry.published, entry.published_source), ("2021-03", "catalogue"))
        self.assertEqual(entry.canonical_url, "https://example.org/خبر")
        self.assertEqual((entry.title, entry.external_id), ("", ""))

    def test_the_seeds_have_a_sound_catalogue_of_every_article(self) -> None:
        path = find_catalogue(SEEDS)
        assert path

        catalogue = read_catalogue(path)

        self.assertEqual(catalogue.problems, ())
        self.assertEqual(set(catalogue.entries), {file.name for file in SEEDS.glob("*.txt")})

    def test_a_mark_of_windows_at_the_start_does_no_harm(self) -> None:
        self.assertEqual(self.read("\ufeff" + OUTLET).problems, ())


class FaultTests(CatalogueTestCase):
    def test_each_faulty_field_is_named_with_its_line(self) -> None:
        cases = (
            # lines of the entry, the problem told
            ('titel = "x"', "catalogue.toml: line 2: a.txt: titel: unknown field; there are outlet, title"),
            (
                'title = "x"\npublished = "2021-13"',
                "line 3: a.txt: published: '2021-13' is not a date in EDTF",
            ),
            ('retrieved = "yesterday"', "line 2: a.txt: retrieved: 'yesterday' is not a date in EDTF"),
            (
                'canonical_url = "example.org"',
                "line 2: a.txt: canonical_url: 'example.org' is not an address",
            ),
            ('archive_url = "ftp://x.org/a"', "line 2: a.txt: archive_url"),
            ("published = 2021", "line 2: a.txt: published: 2021 must be written in quotation marks"),
            ('outlet = "nobody"', "line 2: a.txt: outlet: 'nobody' is no outlet of this catalogue"),
            ('published_source = "stated"', "line 2: a.txt: published_source: says where a date comes from"),
            (
                'published = "2021"\npublished_source = "editor"',
                "line 1: a.txt: published_note: a date that is 'editor' needs a note",
            ),
            (
                'published = "2021"\npublished_source = "guess"',
                "line 3: a.txt: published_source: 'guess' is none of",
            ),
        )
        for lines, message in cases:
            with self.subTest(lines):
                self.assertIn(message, self.entry_fault(lines))

    def test_an_entry_for_a_file_that_is_not_there_is_told(self) -> None:
        catalogue = self.read('\n[articles."absent.txt"]\n[articles."a.txt"]\n')

        self.assertEqual(
            [str(problem).partition(": ")[2] for problem in catalogue.problems],
            ["line 2: absent.txt: there is no such file beside the catalogue"],
        )
        self.assertEqual(list(catalogue.entries), ["a.txt"])

    def test_a_faulty_outlet_makes_its_articles_doubtful(self) -> None:
        catalogue = self.read(
            '[outlets.x]\nname_ar = "س"\ncountry = "Syria"\n[articles."a.txt"]\noutlet = "x"\n'
        )

        self.assertEqual(
            [(problem.entry, problem.field) for problem in catalogue.problems],
            [("x", "country"), ("a.txt", "outlet")],
        )
        self.assertEqual(list(catalogue.doubtful), ["a.txt"])

    def test_one_external_id_for_two_articles_is_told(self) -> None:
        catalogue = self.read(
            '[articles."a.txt"]\nexternal_id = "7"\n[articles."b.txt"]\nexternal_id = "7"\n'
        )

        self.assertIn("line 4: b.txt: external_id: '7' belongs to a.txt already", str(catalogue.problems[0]))
        self.assertEqual(list(catalogue.entries), ["a.txt"])

    def test_a_catalogue_that_cannot_be_read_is_one_problem(self) -> None:
        cases = (
            # name, content, problem
            ("catalogue.toml", "[outlets.x]\nname_ar = x", "line 2: Invalid"),
            ("catalogue.toml", "[places]\n", r"line 1: \[places\]: unknown table"),
            ("catalogue.csv", "file,outlet\n", r"catalogue\.csv: a catalogue is written in TOML"),
        )
        for name, content, message in cases:
            with self.subTest(message):
                catalogue = self.read(content, name)

                self.assertEqual(len(catalogue.problems), 1)
                self.assertRegex(str(catalogue.problems[0]), message)

    def test_a_catalogue_in_no_known_letters_is_told_with_the_byte(self) -> None:
        (self.folder / "catalogue.toml").write_bytes(b'[outlets.x]\nname_ar = "\xc7"')

        catalogue = read_catalogue(self.folder / "catalogue.toml")

        self.assertIn("invalid UTF-8 at byte 23", str(catalogue.problems[0]))


class FindCatalogueTests(CatalogueTestCase):
    def test_a_toml_catalogue_comes_before_others(self) -> None:
        self.assertIsNone(find_catalogue(self.folder))
        (self.folder / "catalogue.csv").touch()
        self.assertEqual(find_catalogue(self.folder), self.folder / "catalogue.csv")
        (self.folder / "catalogue.toml").touch()
        self.assertEqual(find_catalogue(self.folder), self.folder / "catalogue.toml")
