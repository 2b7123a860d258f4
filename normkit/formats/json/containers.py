"""What in a JSON document may be an article, and under which keys lists of them stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from normkit.core.fields import own_names

BARE, HEADED, FULL = 1, 2, 3
"""How much of an article an object holds: a title or a summary; a title with more; a text."""

# Folded (letters and digits in lower case). Where they come from: NewsAPI, GNews, GDELT DOC (articles); newsdata.io,
# Guardian, Django REST (results); mediastack, JSON:API, Strapi, pandas' table and split (data); RSS through xmltodict
# and JSON Feed (item, items); Atom, feedparser (entry, entries); Elasticsearch (hits); Solr, NYT (docs); Airtable
# (records); Webz.io, Ghost, Tumblr (posts, db); Currents (news); Bing, OData (value); Spring (content); GraphQL (edges,
# nodes); Reddit (children); Bluesky (feed); Hydra (member); schema.org (@graph, itemListElement); Hugging Face's viewer
# (rows).
LISTS = frozenset((
    "articles", "article", "data", "dataset", "items", "item", "results", "result", "docs", "documents", "entries",
    "entry", "hits", "records", "rows", "posts", "post", "stories", "story", "news", "list", "edges", "nodes",
    "children", "value", "values", "content", "contents", "objects", "elements", "member", "hydramember", "collection",
    "graph", "itemlistelement", "articlelist", "newslist", "articleslist", "pages", "texts", "payload", "output", "db",
    "feed", "noticias", "artikel", "nachrichten", "actualites", "notizie", "haberler", "новости", "статьи", "أخبار",
    "مقالات", "文章", "新闻", "記事", "ニュース", "뉴스", "기사", "berita", "artigos", "articulos",
))  # fmt: skip

# Lists of objects with titles or texts that are never the articles of a file: what stands beside or below one.
_OTHERS = frozenset((
    "comments", "comment", "replies", "reply", "reactions", "related", "relatedarticles", "relatedposts",
    "relatedstories", "relatedlinks", "recommended", "recommendations", "recirculation", "readmore", "seealso",
    "mostread", "authors", "author", "byline", "contributors", "tags", "categories", "topics", "keywords", "entities",
    "concepts", "images", "image", "photos", "pictures", "gallery", "galleries", "media", "multimedia", "video",
    "videos", "thumbnails", "enclosure", "enclosures", "attachments", "links", "breadcrumb", "breadcrumbs", "menu",
    "navigation", "nav", "ads", "sources", "publishers", "facets", "aggregations", "errors", "warnings", "included",
    "paragraphs", "sentences", "blocks", "sections", "captions", "highlight", "quotes", "footnotes", "questions",
))  # fmt: skip

# The words of a key that say the same of a list whose name is not known as a whole.
_BESIDE = frozenset(("related", "recommended", "similar", "suggested", "sponsored", "promoted"))
_ASIDES = frozenset((
    "links", "images", "photos", "pictures", "videos", "comments", "authors", "tags", "searches", "questions", "ads",
))  # fmt: skip
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_FEW_WORDS = 4

# Own keys that say a little of what an article says; whatever the field table reads them as, a feed has them, too.
_SUMMARIES = frozenset((
    "description", "summary", "excerpt", "abstract", "snippet", "subtitle", "teaser", "dek", "lead", "standfirst",
    "message", "name",
))  # fmt: skip
# How the types of schema.org below Article end (https://schema.org/Article, "more specific types").
_ARTICLE_TYPES = ("article", "blogposting", "mediaposting", "report", "newsitem")
_SAMPLE = 1000
"""Elements of a list that are looked at."""


def folded(key: str) -> str:
    """Return a key without case and without what is neither letter nor digit.

    >>> folded("hydra:Member"), folded("@graph")
    ('hydramember', 'graph')
    """
    return "".join(filter(str.isalnum, key.lower()))


def is_list_name(key: str) -> bool:
    """Say whether lists of articles are known to stand under this key."""
    return folded(key) in LISTS


def is_other_name(key: str) -> bool:
    """Say whether what stands under this key belongs to an article, and is none."""
    return folded(key) in _OTHERS


def is_aside(key: str) -> bool:
    """Say whether the words of a key say that what stands there is beside the articles.

    >>> is_aside("menu_links"), is_aside("relatedNews"), is_aside("news_results")
    (True, True, False)
    """
    words = [word.lower() for word in _WORD.findall(key)] if " " not in key else []
    return 1 < len(words) <= _FEW_WORDS and (words[0] in _BESIDE or words[-1] in _ASIDES)


def weight(value: object) -> int:
    """Say how much of an article a value holds: 0, BARE, HEADED or FULL.

    >>> [weight(value) for value in ({"body": "It rained."}, {"title": "Rain", "url": "u"}, {"id": 1}, [])]
    [3, 2, 0, 0]
    """
    if not isinstance(value, dict):
        return 0
    own = own_names(tuple(value))
    text, title = own.get("text"), own.get("title")
    if text is not None and _says(value, text) and folded(text) not in _SUMMARIES:
        return FULL
    summary = any(_says(value, key) for key in value if folded(key) in _SUMMARIES)
    if not _says(value, title):
        return BARE if summary and len(own.keys() & {"published", "url"}) == 2 else 0
    return HEADED if summary or own.keys() & {"published", "url"} else BARE


def has_title(value: Mapping[str, object]) -> bool:
    """Say whether an object has a title, or all else that tells an article from a comment."""
    own = own_names(tuple(value))
    return _says(value, own.get("title")) or bool(own.keys() & {"published", "url"})


def fields_of(value: Mapping[str, object]) -> set[str]:
    """Return the canonical fields that the field table finds among the keys."""
    return set(own_names(tuple(value)))


def _says(value: Mapping[str, object], key: str | None) -> bool:
    """Say whether some text stands under a key: a string, strings in a list, or strings in an object without lists."""
    if key is None:
        return False
    found = value.get(key) if key in value else value.get(key.partition(".")[0])
    if isinstance(found, str):
        return bool(found.strip())
    if isinstance(found, list):
        return bool(found) and all(isinstance(item, str) for item in found)
    if isinstance(found, dict):
        inner = found.values()
        return any(isinstance(item, str) for item in inner) and not any(isinstance(item, list) for item in inner)
    return False


def is_other_node(value: Mapping[str, object]) -> bool:
    """Say whether an object calls itself something else than an article (schema.org in JSON-LD): a page, a person.

    >>> is_other_node({"@type": "Person", "name": "A"}), is_other_node({"@type": ["NewsArticle"]})
    (True, False)
    """
    kinds = value.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    return bool(names) and not any(is_article_type(name) for name in names) and weight(value) < FULL


def is_article_type(name: str) -> bool:
    """Say whether a type of schema.org is one of articles."""
    return folded(name).endswith(_ARTICLE_TYPES)


def weight_of_list(objects: Iterable[Mapping[str, object]]) -> int:
    """Return the weight that at least half of the objects of a list reach."""
    weights = sorted(weight(one) for one, _ in zip(objects, range(_SAMPLE), strict=False))
    return weights[len(weights) // 2] if weights else 0
