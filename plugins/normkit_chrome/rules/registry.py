"""All rules of the family, in the order of their codes: a new one is added here."""

from __future__ import annotations

from normkit import Rule
from normkit_chrome.rules.corpus.chr201_site_chrome import SiteChrome
from normkit_chrome.rules.credits.chr121_agency_footer import AgencyFooter
from normkit_chrome.rules.credits.chr122_photo_caption import PhotoCaption
from normkit_chrome.rules.credits.chr123_photo_credit import PhotoCredit
from normkit_chrome.rules.inline.chr111_gallery_widget import GalleryWidget
from normkit_chrome.rules.inline.chr112_glued_tail import GluedTail
from normkit_chrome.rules.inline.chr113_extractor_prefix import ExtractorPrefix
from normkit_chrome.rules.inline.chr114_joined_chrome import JoinedChrome
from normkit_chrome.rules.lines.chr101_phrase_line import PhraseLine
from normkit_chrome.rules.lines.chr102_sponsor_line import SponsorLine
from normkit_chrome.rules.lines.chr103_related_stories import RelatedStories
from normkit_chrome.rules.lines.chr104_header_bar import HeaderBar
from normkit_chrome.rules.lines.chr105_related_link import RelatedLink
from normkit_chrome.rules.regions.chr131_page_tail import PageTail
from normkit_chrome.rules.regions.chr132_page_menu import PageMenu
from normkit_chrome.rules.regions.chr133_whole_page import WholePage

RULES: tuple[type[Rule], ...] = (
    PhraseLine,
    SponsorLine,
    RelatedStories,
    HeaderBar,
    RelatedLink,
    GalleryWidget,
    GluedTail,
    ExtractorPrefix,
    JoinedChrome,
    AgencyFooter,
    PhotoCaption,
    PhotoCredit,
    PageTail,
    PageMenu,
    WholePage,
    SiteChrome,
)
