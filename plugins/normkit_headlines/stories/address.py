"""One form for the addresses of one page: other schemes, hosts for telephones, AMP copies, tracking parameters."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from normkit import word_set

_UNWRAPPED = 3
"""An address may stand in another's path so many times: an AMP copy in an archive."""

_COPY_HOSTS = word_set("www www1 www2 www3 m mobile mobil amp touch wap")
_TRACKING = word_set(
    """
    _ga _gl _hsenc _hsmi __s __twitter_impression amp campaign_id cmp cmpid cvid dclid fbclid ftag gbraid gclid gclsrc
    guccounter icid igsh igshid ito li_fat_id mbid mc_cid mc_eid mkt_tok mod msclkid ncid
    ns_campaign ns_mchannel ns_source ocid outputtype partner ref ref_src ref_url referrer s_cid s_kwcid
    sc_channel share smid smtyp spm src_medium taid traffic_source trk ttclid twclid vero_id wbraid
    wt.mc_id wt_mc xtor yclid ysclid
    """
)
"""Parameters by which sites and services count where readers come from, or choose the AMP copy, in small letters."""
_TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "piwik_", "hsa_", "guce_", "at_", "oly_", "wt.")
"""Likewise, how families of them begin."""


def canonical_address(url: str) -> str:
    """Return the form that all addresses of one page have; "" for what is no address of a page, as a site's own is.

    Left out are the scheme, a port, "www." and the hosts for telephones and AMP, tracking parameters, the order of the
    others, a slash at the end, "index.html", a session and a place within the page; AMP copies of caches, and pages of
    the Internet Archive, have the address of what they show.

    >>> canonical_address("http://m.quay.example:80/a/1/amp/?utm_source=x&page=2#top")
    'quay.example/a/1?page=2'
    """
    address = url.strip()
    for _ in range(_UNWRAPPED):
        try:
            split = urlsplit(address)
            host = (split.hostname or "").rstrip(".")
        except ValueError:  # brackets that hold no host
            return ""
        if split.scheme.lower() not in ("http", "https") or "." not in host:
            return ""
        inner = _shown(host, split)
        if not inner:
            break
        address = inner
    path = _plain_path(unquote(split.path, errors="surrogateescape"))
    pairs = parse_qsl(split.query, keep_blank_values=True, errors="surrogateescape", max_num_fields=None)
    query = "&".join(sorted(f"{name}={value}" for name, value in pairs if not _is_tracking(name.lower())))
    place = f"#{split.fragment}" if split.fragment[:1] in ("!", "/") else ""
    if not (path or query or place):
        return ""
    return f"{_plain_host(host)}{path}{'?' * bool(query)}{query}{place}"


def _shown(host: str, split: SplitResult) -> str:
    """Return the address of the page that an AMP cache or an archive shows at this one; "" for any other."""
    if host in ("www.google.com", "google.com") or host.endswith(".cdn.ampproject.org"):
        found = _amp_path().match(split.path)
        return f"https://{found[1]}{'?' * bool(split.query)}{split.query}" if found else ""
    if host == "web.archive.org" and (found := _archive_path().match(split.path)):
        return f"https://{found[1]}{'?' * bool(split.query)}{split.query}"
    return ""


@cache
def _amp_path() -> re.Pattern[str]:
    return re.compile(r"/(?:amp|[cvi])/(?:s/)?([^/]+\.[^/]+/.*)")


@cache
def _archive_path() -> re.Pattern[str]:
    return re.compile(r"/web/\d+[a-z_]*/(?:https?:/{1,2})?([^/]+\.[^/]+/.*)")


def _plain_host(host: str) -> str:
    """Return a host without the labels of copies: "m.quay.example", "en.m.quay.example"."""
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in _COPY_HOSTS:
        del labels[0]
    if len(labels) > 3 and labels[1] == "m":
        del labels[1]
    return ".".join(labels)


def _plain_path(path: str) -> str:
    """Return a path without its AMP copy's mark, a session, an index page and a slash at the end."""
    path = "/" + "/".join(filter(None, path.partition(";jsessionid=")[0].split("/")))
    if path.startswith("/amp/"):
        path = path[4:]
    path = path.removesuffix("/amp").removesuffix(".amp").removesuffix("/amp.html")
    if path.endswith(".amp.html"):
        path = path.removesuffix(".amp.html") + ".html"
    for page in ("/index.html", "/index.htm", "/index.php"):
        path = path.removesuffix(page)
    return path.removesuffix("/")


def _is_tracking(name: str) -> bool:
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)
