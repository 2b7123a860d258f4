"""The report of a run as one HTML file: rows pass through it, and at the end it is written, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from normkit._version import __version__
from normkit.core.engine_codes import NOTICES
from normkit.core.files.atomic import replacing
from normkit.core.rule import Rule
from normkit.core.text import visible
from normkit.corpus.passes import CorpusKnowledge
from normkit.engine.normalizer import Normalizer
from normkit.reporters import rule_page
from normkit.reporters.html.clusters import clusters_of
from normkit.reporters.html.data import ReportData
from normkit.reporters.html.detail import packed
from normkit.reporters.html.earlier import Earlier
from normkit.reporters.html.page import page
from normkit.reporters.located import ReportedRow, Run

EXAMPLES = 500
"""Records of a rule that are shown with their texts, where nobody says how many."""


class HtmlReport:
    """One report, from its first row to its file."""

    def __init__(
        self,
        path: str,
        command: str,
        kits: Mapping[str, Normalizer],
        examples: int = EXAMPLES,
        redacted: bool = False,
        compare: str | None = None,
        review: Mapping[str, Any] | None = None,
    ) -> None:
        """``command``: what ran, ``check`` or ``fix``. ``kits``: path of a file -> the normalizer that judged it.
        ``compare``: an earlier run's findings, as JSON. ``review``: of a page that a server of ours shows, ``token``
        and the ``decisions`` made before. The others are those of ``ReportData``. Raises ConfigError for an earlier run
        that cannot be read.
        """
        self.path, self.review, self._command = path, review, command
        self._kits, self._clusters = list(kits.values()), list[dict[str, Any]]()
        self._rules = {rule.code: rule for kit in dict.fromkeys(kits.values()) for rule in kit.rules}
        own_names = {path: kit.names for path, kit in kits.items()}
        self._data = ReportData(own_names, examples, redacted, Earlier(compare, redacted) if compare else None)

    @property
    def holds_texts(self) -> bool:
        """Whether it shows words of the records, and what rules say of them."""
        return not self._data.redacted

    def watched(self, rows: Iterable[ReportedRow]) -> Iterator[ReportedRow]:
        """Pass rows on, and keep what the report shows of them."""
        return self._data.watched(rows)

    def learn(self, knowledge: Mapping[str, CorpusKnowledge]) -> None:
        """Keep the clusters of what the run's corpus rules know, by ``Normalizer.knowledge_key``, to be decided on."""
        if not self._data.redacted:
            self._clusters = clusters_of(self._kits, knowledge)

    def write(self, run: Run) -> None:
        """Write the file, once all rows have passed. Raises OutputError."""
        data = self._data
        title = f"normkit {self._command}: {_files(run.files)}"
        told = data.index(_told_of_run(run, self._command), _told_of_rules(self._rules, data.codes), self._clusters)
        index = packed(told | {"review": self.review})
        with replacing(Path(self.path)) as new:
            for piece in page(title, index, data.details.chunks(), sends=self.review is not None):
                new.sink.write(piece)
            new.commit()


def _files(files: tuple[str, ...]) -> str:
    return visible(files[0]) if len(files) == 1 else f"{len(files):,} files"


def _told_of_run(run: Run, command: str) -> dict[str, Any]:
    totals = run.totals
    return {
        "command": command,
        "dry": run.dry,
        "version": __version__,
        "ruleset": run.ruleset,
        "rules": len(run.rules),
        "files": len(run.files),
        "records": totals.records,
        "failed_files": totals.failed_files,
        "failed_rules": totals.failed_rules,
        "cut_short": totals.cut_short,
        "lost_plugins": totals.lost_plugins,
        "skipped": list(totals.skipped),
        "known": totals.known,
    }


def _told_of_rules(rules: Mapping[str, Rule], codes: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return what there is to know of the rules of these codes: name, first words and all of their page, address."""
    addresses = rule_page.addresses(rules.values())
    told = {}
    for code in codes:
        name, summary, text = "", "", ""
        if rule := rules.get(code):
            name, summary, text = visible(rule.name), rule_page.summary(type(rule)), rule_page.page(type(rule))
        elif code in NOTICES:
            name, summary = NOTICES[code]
        told[code] = {"name": name, "summary": summary, "page": text, "address": addresses.get(code, "")}
    return told
