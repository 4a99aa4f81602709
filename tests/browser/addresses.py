"""One address of every kind of page, found by following links."""

from __future__ import annotations

from playwright.sync_api import Page


def public_addresses(page: Page) -> list[str]:
    """Return one address of every kind of page that readers see."""
    page.goto("/search/?q=التحالف")
    statement = page.locator(".st blockquote a").first.get_attribute("href") or ""
    article = page.locator('.st a[href^="/articles/"]').first.get_attribute("href") or ""
    page.goto("/speakers/")
    speaker = page.locator('main a[href^="/speakers/"]').first.get_attribute("href") or ""
    found = [statement, article, speaker]
    assert all(found), found
    searches = ["/search/", "/search/?q=التحالف&kind=indirect", "/search/?q=قسطنطينية", '/search/?q="(']
    return ["/", *searches, "/speakers/", "/articles/", "/method/", "/nowhere/", *found]


def editors_addresses(page: Page) -> list[str]:
    """Return every list of the archive's records, and the form of one record of each; sign in first."""
    page.goto("/admin/")
    links = page.locator('#content th[scope=row] a[href^="/admin/archive/"]').all()
    lists = [link.get_attribute("href") or "" for link in links]
    forms = []
    for address in lists:
        page.goto(address)
        first = page.locator("#result_list tbody th a")
        if first.count():
            forms.append((first.first.get_attribute("href") or "").partition("?")[0])
    assert len(lists) > 8, lists
    assert len(forms) >= 5, forms
    histories = [address.replace("/change/", "/history/") for address in forms if "import" not in address]
    return ["/admin/", *lists, *forms, *[address for address in histories if "duplicate" not in address]]
