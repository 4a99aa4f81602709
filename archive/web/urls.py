"""The contents page of the site."""

from __future__ import annotations

from django.contrib.sitemaps.views import index as sitemap_index
from django.contrib.sitemaps.views import sitemap
from django.urls import path, register_converter

from archive.web import feeds, sitemaps
from archive.web.converters import SlugConverter
from archive.web.views import articles, exports, home, pages, search, speakers, statements, suggestions

register_converter(SlugConverter, "any-slug")

urlpatterns = [
    path("", home.home, name="home"),
    path("method/", pages.method, name="method"),
    # search/
    path("search/", search.results, name="search"),
    path("search/statements.csv", exports.statements_csv, name="search-csv"),
    path("search/feed/", feeds.SearchFeed(), name="search-feed"),
    path("suggest/", suggestions.suggestions, name="suggest"),
    # statements/
    path("statements/<int:pk>/", statements.detail, name="statement"),
    # speakers/
    path("speakers/", speakers.index, name="speakers"),
    path("speakers/<any-slug:slug>/", speakers.detail, name="speaker"),
    path("speakers/<any-slug:slug>/feed/", feeds.SpeakerFeed(), name="speaker-feed"),
    # articles/
    path("articles/", articles.index, name="articles"),
    path("articles/<int:pk>/", articles.detail, name="article"),
    # for machines
    path("feed/", feeds.NewestFeed(), name="feed"),
    path("robots.txt", pages.robots, name="robots"),
    path("sitemap.xml", sitemap_index, {"sitemaps": sitemaps.SITEMAPS}, name="sitemap-index"),
    path(
        "sitemap-<section>.xml",
        sitemap,
        {"sitemaps": sitemaps.SITEMAPS},
        name="django.contrib.sitemaps.views.sitemap",
    ),
]
