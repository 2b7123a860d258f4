"""The rules, in the order of their codes."""

from __future__ import annotations

from normkit import Rule
from normkit_chrome.rules.agency_footer import AgencyFooter
from normkit_chrome.rules.extractor_prefix import ExtractorPrefix
from normkit_chrome.rules.gallery_widget import GalleryWidget
from normkit_chrome.rules.glued_tail import GluedTail
from normkit_chrome.rules.header_bar import HeaderBar
from normkit_chrome.rules.page_menu import PageMenu
from normkit_chrome.rules.page_tail import PageTail
from normkit_chrome.rules.photo_caption import PhotoCaption
from normkit_chrome.rules.photo_credit import PhotoCredit
from normkit_chrome.rules.phrase_line import PhraseLine
from normkit_chrome.rules.related_link import RelatedLink
from normkit_chrome.rules.related_stories import RelatedStories
from normkit_chrome.rules.site_chrome import SiteChrome
from normkit_chrome.rules.sponsor_line import SponsorLine
from normkit_chrome.rules.whole_page import WholePage

RULES: tuple[type[Rule], ...] = (
    PhraseLine,
    SponsorLine,
    RelatedStories,
    HeaderBar,
    RelatedLink,
    GalleryWidget,
    GluedTail,
    ExtractorPrefix,
    AgencyFooter,
    PhotoCaption,
    PhotoCredit,
    PageTail,
    PageMenu,
    WholePage,
    SiteChrome,
)
