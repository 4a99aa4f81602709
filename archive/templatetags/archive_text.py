"""Arabic text in templates: counted nouns, dates, numbers, and the sources' own words."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from archive.arabic.plurals import NOUNS, count_noun
from archive.dates import label_ar, parse
from archive.formats.addresses import absolute
from archive.formats.excerpts import excerpt
from archive.models import Article
from archive.search.query.vocabulary import CLOSERS

register = template.Library()


@register.filter
def counted(number: int, noun: str) -> str:
    """Print a number with its noun: {{ 11|counted:"statement" }} is 11 تصريحًا."""
    return count_noun(number, NOUNS[noun])


@register.filter
def grouped(number: int) -> str:
    """Print a whole number with thousands parted: 12,345."""
    return f"{number:,}"


@register.filter
def edtf(text: str) -> str:
    """Print an EDTF date in Arabic: 2021-03 is آذار/مارس 2021."""
    return label_ar(parse(text))


@register.simple_tag
def edtf_time(text: str) -> SafeString:
    """Print an EDTF date as a time element, dotted where it is less than a month or an estimate."""
    said = parse(text)
    rough = said.uncertain or said.approximate or said.precision not in ("day", "month")
    machine = said.text.rstrip("?~%")
    readable = said.precision in ("day", "month", "year") and "X" not in machine
    return format_html(
        "<time{}{}>{}</time>",
        format_html(' datetime="{}"', machine) if readable else "",
        mark_safe(' class="est"') if rough else "",
        label_ar(said),
    )


@register.simple_tag
def day_time(moment: datetime | date) -> SafeString:
    """Print a day of the archive's own doings as a time element: 20 تشرين الثاني/نوفمبر 2026."""
    day = timezone.localtime(moment).date() if isinstance(moment, datetime) else moment
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), label_ar(parse(day.isoformat())))


@register.filter
def verbatim(text: str) -> SafeString:
    """Escape a stretch of a stored text so that the page holds it character for character.

    Browsers turn a bare carriage return into a line feed; written as a reference it stays.
    """
    return mark_safe(escape(text).replace("\r", "&#13;"))  # noqa: S308  escaped just here


@register.filter
def shortened(text: str, limit: int) -> str:
    """Return the first words of `text` on one line, with … where it was cut."""
    short = excerpt(" ".join(text.split()), limit)
    return f"{short.text}…" if short.cut else short.text


@register.filter
def quoted(text: str, limit: int) -> SafeString:
    """Return the first words of what was typed between «», unless they stand between such marks already."""
    short = shortened(text, limit)
    marked = len(short) > 1 and short[-1] in CLOSERS.get(short[0], "")
    return format_html("<bdi>{}</bdi>" if marked else "«<bdi>{}</bdi>»", short)


@register.filter
def headline(article: Article) -> str:
    """Return the title; one taken from the lead says with … that the text goes on."""
    goes_on = article.title_derived and not article.title.endswith((".", "؟", "!", "…"))
    return f"{article.title}…" if goes_on else article.title


@register.simple_tag
def site_address(path: str) -> str:
    """Return the full address of a path of the site."""
    return absolute(path)


@register.simple_tag
def share(part: int, whole: int) -> str:
    """Return part of whole in per cent for an SVG attribute: 38%; anything shown has at least 1%."""
    return f"{max(1, round(100 * part / whole)) if whole else 0}%"


@register.simple_tag
def rest(part: int, whole: int) -> str:
    """Return what `share` leaves: where a bar that grows from the right begins."""
    return f"{100 - max(1, round(100 * part / whole)) if whole else 100}%"
