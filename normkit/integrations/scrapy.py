"""Scrapy: an item pipeline that checks items, fixes them, or drops those that hold no article.

In a project's settings::

    ITEM_PIPELINES = {"normkit.integrations.scrapy.NormkitPipeline": 300}
    NORMKIT_MODE = "fix"                        # or "check", or "drop"
    NORMKIT_SELECT = ["CHR", "DAT", "TXT"]      # none: all installed rules
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from normkit.core.errors import ConfigError
from normkit.core.serial import finding_dict
from normkit.engine.normalizer import Normalizer
from normkit.settings.selection import matches

try:
    from itemadapter import ItemAdapter
    from scrapy.exceptions import DropItem
except ImportError:
    raise ConfigError("the item pipeline needs Scrapy: pip install 'normkit[scrapy]'") from None

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

    from normkit.core.model import Outcome

MODES = ("check", "fix", "drop")
NO_ARTICLE = ("KIT004", "TXT121", "TXT123")
"""Codes for which mode "drop" drops an item: it has no text, a placeholder's, or that of another page."""


class NormkitPipeline:
    """Judges each item (dict, dataclass, attrs, pydantic or ``scrapy.Item``), and counts in the crawl's statistics.

    Settings: ``NORMKIT_MODE``: "check" changes nothing, "fix" (the default) makes safe fixes, "drop" does, too, and
    drops items with a finding of ``NORMKIT_DROP`` (codes or prefixes; by default ``NO_ARTICLE``). ``NORMKIT_CONFIG``: a
    normkit.toml that says all the rest; or ``NORMKIT_SELECT``, ``NORMKIT_IGNORE``, ``NORMKIT_UNSAFE`` and
    ``NORMKIT_FIELDS`` (canonical field -> the items' own). ``NORMKIT_FINDINGS``: a field of the items to put the
    findings that are left into, as dicts; by default none.

    Statistics: ``normkit/records``, ``normkit/found/CODE`` for findings that are left, ``normkit/fixed/CODE`` for
    edits, ``normkit/dropped``.
    """

    def __init__(
        self,
        kit: Normalizer,
        mode: str = "fix",
        drop: tuple[str, ...] = NO_ARTICLE,
        findings: str = "",
        unsafe: bool | None = None,
        stats: StatsCollector | None = None,
    ) -> None:
        """Raises ConfigError for a mode that there is not."""
        if mode not in MODES:
            raise ConfigError(f"NORMKIT_MODE is one of {', '.join(MODES)}, not {mode!r}")
        self._kit, self._mode, self._drop = kit, mode, drop
        self._findings, self._unsafe, self._stats = findings, unsafe, stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> NormkitPipeline:
        """Return the pipeline that a crawl's settings describe. Raises ConfigError for what makes no sense in them."""
        settings = crawler.settings
        unsafe = settings.getbool("NORMKIT_UNSAFE") if settings.get("NORMKIT_UNSAFE") is not None else None
        if config := settings.get("NORMKIT_CONFIG"):
            kit = Normalizer.from_config(config)
        else:
            kit = Normalizer(
                settings.getlist("NORMKIT_SELECT"),
                settings.getlist("NORMKIT_IGNORE"),
                fields=settings.getdict("NORMKIT_FIELDS"),
            )
        drop = tuple(settings.getlist("NORMKIT_DROP")) or NO_ARTICLE
        mode, findings = settings.get("NORMKIT_MODE", "fix"), settings.get("NORMKIT_FINDINGS", "")
        return cls(kit, mode, drop, findings, unsafe, crawler.stats)

    def process_item(self, item: Any, spider: object = None) -> Any:
        """Return the item, with what was fixed in its own fields. Raises DropItem in mode "drop"."""
        adapter = ItemAdapter(item)
        record = dict(adapter)
        outcome = self._judged(record, adapter)
        self._count("records", {"": 1})
        self._count("fixed/", Counter(change.code for change in outcome.changes))
        self._count("found/", Counter(finding.code for finding in outcome.findings))
        if self._mode == "drop" and (told := [one for one in outcome.findings if matches(one.code, self._drop)]):
            self._count("dropped", {"": 1})
            raise DropItem(f"{told[0].code}: {told[0].message}")
        for key, value in outcome.record.items():
            if key not in record or record[key] is not value:
                adapter[key] = value
        if self._findings:
            adapter[self._findings] = [finding_dict(finding) for finding in outcome.findings]
        return item

    def _judged(self, record: Mapping[str, object], adapter: ItemAdapter) -> Outcome:
        """Return what comes of a record. Of a class of items values may go into all its fields, even those not set."""
        if self._mode == "check":
            return self._kit.check(record)
        return self._kit.fix(
            record, self._unsafe, "own" if isinstance(adapter.item, dict) else frozenset(adapter.field_names())
        )

    def _count(self, what: str, counts: Mapping[str, int]) -> None:
        if self._stats is not None:
            for code, count in sorted(counts.items()):
                self._stats.inc_value(f"normkit/{what}{code}", count)
