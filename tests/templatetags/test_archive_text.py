"""Arabic text in templates."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.template import Context, Template
from django.test import SimpleTestCase, override_settings

from archive.models import Article


def render(source: str, **context: object) -> str:
    """Render a line of template."""
    return Template("{% load archive_text %}" + source).render(Context(context))


class TagTests(SimpleTestCase):
    def test_lines_of_template(self) -> None:
        rows = [
            ('{{ 11|counted:"statement" }}', "11 تصريحًا"),
            ("{{ 12345|grouped }}", "12,345"),
            ('{{ "2021-03"|edtf }}', "آذار/مارس 2021"),
            ('{% edtf_time "2021-03" %}', '<time datetime="2021-03">آذار/مارس 2021</time>'),
            (
                '{% edtf_time "2021-03?" %}',
                '<time datetime="2021-03" class="est">آذار/مارس 2021 (تقديري)</time>',
            ),
            ('{% edtf_time "2020" %}', '<time datetime="2020" class="est">2020 (الشهر غير محدّد)</time>'),
            ('{% edtf_time "XXXX-02" %}', "<time>شباط/فبراير (السنة غير معروفة)</time>"),
            ('{% edtf_time "" %}', '<time class="est">تاريخ غير معروف</time>'),
            ("{% share 1 4 %} {% rest 1 4 %}", "25% 75%"),
            ("{% share 1 1000 %} {% rest 1 1000 %}", "1% 99%"),
            ("{% share 0 0 %} {% rest 0 0 %}", "0% 100%"),
            ('{{ "كلمة ثانية طويلة"|shortened:8 }}', "كلمة…"),
        ]
        for source, expected in rows:
            with self.subTest(source):
                self.assertEqual(render(source), expected)

    def test_a_title_taken_from_the_lead_says_that_the_text_goes_on(self) -> None:
        rows = {("قال أمس إن", True): "قال أمس إن…", ("انتهى.", True): "انتهى.", ("عنوان", False): "عنوان"}
        for (title, derived), expected in rows.items():
            with self.subTest(title):
                self.assertEqual(
                    render("{{ a|headline }}", a=Article(title=title, title_derived=derived)), expected
                )

    def test_a_source_s_words_are_escaped_and_keep_their_carriage_returns(self) -> None:
        self.assertEqual(render("{{ text|verbatim }}", text="<b>\r\n&"), "&lt;b&gt;&#13;\n&amp;")

    def test_a_day_of_the_archive_is_printed_in_arabic(self) -> None:
        expected = '<time datetime="2026-11-20">20 تشرين الثاني/نوفمبر 2026</time>'

        self.assertEqual(render("{% day_time day %}", day=date(2026, 11, 20)), expected)
        self.assertEqual(render("{% day_time day %}", day=datetime(2026, 11, 20, 9, tzinfo=UTC)), expected)

    @override_settings(SITE_URL="https://archive.example")
    def test_addresses_are_full(self) -> None:
        self.assertEqual(render('{% site_address "/x/" %}'), "https://archive.example/x/")
