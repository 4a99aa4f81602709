"""Rules for every page: the browser's policy, links that lead somewhere, labelled fields, one heading."""

from __future__ import annotations

import re
import unittest
from pathlib import Path
from unittest.mock import patch

from django.conf import settings
from django.contrib.staticfiles import finders

from tests.builders import make_article, make_outlet, make_speaker, make_statement, make_topic
from tests.web.markup import Element
from tests.web.page_case import PageTestCase, speaker_path

ROOT = Path(settings.BASE_DIR)


class PageRuleTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        outlet = make_outlet(name_ar="SY", slug="sy-ع")
        article = make_article(
            text="قال «السلام أولًا» ثم «السلام ثانيًا».", outlet=outlet, canonical_url="https://x.example/a"
        )
        speaker = make_speaker("Layla", slug="ليلى", name_en="Layla")
        statements = [
            make_statement(
                "السلام أولًا", article=article, speaker=speaker, topics=[make_topic(slug="موضوع-1")]
            ),
            make_statement("السلام ثانيًا", article=article, speaker=None, kind="indirect"),
            make_statement("السلام رابعًا", said="", speaker_confidence=0.2),
        ]
        self.index_everything()
        self.paths = [
            "/",
            "/search/",
            "/search/?q=السلام&year=2021&date_from=2020&sort=oldest",
            "/search/?q=لاشيءيطابق",
            "/search/?date_from=x",
            "/speakers/",
            "/speakers/?q=لاأحد",
            speaker_path("ليلى"),
            "/articles/",
            article.get_absolute_url(),
            *(statement.get_absolute_url() for statement in statements),
            "/method/",
        ]

    def pages(self):
        for path in self.paths:
            with self.subTest(path):
                yield path, self.open(path)

    def test_no_script_or_style_stands_in_the_page(self) -> None:
        for _, page in self.pages():
            for element in page.walk():
                self.assertFalse({name for name in element.attrs if name == "style" or name.startswith("on")})
                self.assertNotEqual(element.tag, "style")
                if element.tag == "script" and element.attrs.get("type") != "application/ld+json":
                    self.assertEqual(element.text, "")

    def test_the_policy_allows_nothing_from_elsewhere(self) -> None:
        self.open("/")
        policy = self.response["Content-Security-Policy"]

        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("unsafe", policy)
        self.assertNotIn("http", policy)

    def test_every_link_of_the_site_leads_to_a_page(self) -> None:
        links: set[str] = set()
        for path, page in self.pages():
            base = path.split("?")[0]
            for link in page.all("a") + page.all("link"):
                href = link.attrs["href"]
                if link.attrs.get("rel") != "stylesheet" and not href.startswith(("http", "/static/", "#")):
                    links.add((base + href if href.startswith("?") else href).split("#")[0])
        self.assertGreater(len(links), 30)
        for link in sorted(links):
            with self.subTest(link):
                self.assertEqual(self.client.get(link).status_code, 200)

    def test_every_anchor_exists_once(self) -> None:
        for _, page in self.pages():
            ids = [element.attrs["id"] for element in page.walk() if "id" in element.attrs]

            self.assertEqual(len(ids), len(set(ids)))
            for link in page.all("a"):
                if link.attrs["href"].startswith("#") and len(link.attrs["href"]) > 1:
                    self.assertIn(link.attrs["href"][1:], ids)

    def test_every_static_file_of_a_page_exists(self) -> None:
        for _, page in self.pages():
            for element in page.walk():
                for name in ("href", "src"):
                    address = element.attrs.get(name, "")
                    if address.startswith("/static/"):
                        self.assertIsNotNone(finders.find(address.removeprefix("/static/")), address)

    def test_every_page_says_its_language_direction_title_and_one_heading(self) -> None:
        for _, page in self.pages():
            root = page.one("html")

            self.assertEqual((root.attrs["lang"], root.attrs["dir"]), ("ar", "rtl"))
            self.assertEqual(len(page.all("h1")), 1)
            self.assertTrue(page.one("title").text.endswith("– أرشيف التصريحات"))
            self.assertTrue(
                all(meta.attrs["content"] for meta in page.all("meta") if "content" in meta.attrs)
            )

    def test_every_field_has_a_label(self) -> None:
        for _, page in self.pages():
            labels = {label.attrs.get("for") for label in page.all("label")}
            wrapped = {id(field) for label in page.all("label") for field in label.all("input")}
            for field in fields(page):
                self.assertTrue(id(field) in wrapped or field.attrs["id"] in labels, field.attrs)

    def test_each_page_is_canonical_or_kept_from_crawlers(self) -> None:
        for _, page in self.pages():
            canonical = [link for link in page.all("link") if link.attrs.get("rel") == "canonical"]
            kept_out = [meta for meta in page.all("meta") if "noindex" in meta.attrs.get("content", "")]

            self.assertEqual(len(canonical) + len(kept_out), 1)

    def test_the_theme_of_the_cookie_is_rendered_and_nothing_else_is(self) -> None:
        for cookie, expected in {"dark": "dark", "light": "light", '"><script>': None, "": None}.items():
            self.client.cookies["theme"] = cookie
            with self.subTest(cookie):
                self.assertEqual(self.open("/").one("html").attrs.get("data-theme"), expected)


def fields(page: Element) -> list[Element]:
    """Return what a reader can fill in."""
    inputs = [field for field in page.all("input") if field.attrs.get("type") != "hidden"]
    return inputs + page.all("select")


class ErrorPageTests(PageTestCase):
    def test_pages_that_are_shown_when_much_is_broken_are_static(self) -> None:
        for name in ("400.html", "500.html"):
            source = (ROOT / "templates" / name).read_text(encoding="utf-8")
            with self.subTest(name):
                self.assertNotRegex(source, r"{[{%]")
                for address in re.findall(r'"/static/([^"]+)"', source):
                    self.assertIsNotNone(finders.find(address), address)

    def test_an_address_with_too_many_parameters_is_told_so(self) -> None:
        page = self.open("/search/?" + "&".join(f"a{number}=1" for number in range(2_100)), expect=400)

        self.assertIn("تعذّر فهم الطلب", page.one("h1").text)

    def test_a_failure_of_ours_is_told_so(self) -> None:
        self.client.raise_request_exception = False
        with patch("archive.web.views.home.build_timeline", side_effect=RuntimeError):
            page = self.open("/", expect=500)

        self.assertIn("تعذّر عرض الصفحة", page.one("h1").text)


class StyleTests(unittest.TestCase):
    """The style sheets, read as text."""

    def sheets(self):
        for path in sorted((ROOT / "static" / "css").glob("*.css")):
            with self.subTest(path.name):
                yield path, re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)

    def test_directions_are_logical(self) -> None:
        physical = re.compile(
            r"(?:margin|padding|border)-(?:left|right|top|bottom)|(?:^|[;{\s])(?:left|right)\s*:|float\s*:"
        )
        for _, text in self.sheets():
            self.assertEqual(physical.findall(text), [])

    def test_text_is_aligned_logically_but_for_code(self) -> None:
        aligned = [
            text.count("text-align: left") + text.count("text-align: right") for _, text in self.sheets()
        ]

        self.assertEqual(sum(aligned), 1)

    def test_both_dark_palettes_are_the_same(self) -> None:
        text = (ROOT / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
        palettes = [
            re.findall(r"(--[\w-]+):\s*([^;]+);", block)
            for block in re.findall(r"color-scheme: dark;(.*?)}", text, re.S)
        ]

        self.assertEqual(len(palettes), 2)
        self.assertEqual(palettes[0], palettes[1])

    def test_files_that_style_sheets_name_exist(self) -> None:
        named = [
            (path, name) for path, text in self.sheets() for name in re.findall(r'url\("([^"]+)"\)', text)
        ]

        self.assertGreaterEqual(len(named), 6)
        for path, name in named:
            self.assertTrue((path.parent / name).is_file(), name)

    def test_fonts_come_with_their_licence(self) -> None:
        licence = (ROOT / "static" / "fonts" / "OFL.txt").read_text(encoding="utf-8")

        self.assertIn("SIL OPEN FONT LICENSE", licence)
