"""Which verdicts of a file a run has carried out, and which not: those are told, and nothing is made of them."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping, Sequence

from normkit.core.engine_codes import NOTICES
from normkit.core.serial import Decision, fingerprint
from normkit.core.text import counted, shortened
from normkit.pipeline.decisions.known_findings import EXCERPT, owner_of
from normkit.pipeline.decisions.verdict_file import MOST_TOLD, Verdict, Verdicts
from normkit.pipeline.source import Failed, ProcessedRow, Source, Stream


class CarriedOut:
    """The verdicts of a file in one run: what they say of its findings, and what has come of them."""

    def __init__(self, verdicts: Verdicts, fix: bool) -> None:
        """``fix``: accepted fixes are made; else they are only looked for."""
        self._verdicts, self._fix = verdicts, fix
        self._decided = {one.entry.fingerprint: one.entry.decision for one in verdicts.every}
        self._kept, self._left = set[str](), set[str]()

    def decisions(
        self, held: Mapping[str, Mapping[str, Decision]], sources: Sequence[Source]
    ) -> dict[str, Mapping[str, Decision]]:
        """Return path of a file -> fingerprint -> what was decided: by a verdict, else as ``held`` says likewise."""
        return {source.path: ChainMap(self._decided, dict(held.get(source.path, {}))) for source in sources}

    def watched(self, stream: Stream) -> Iterator[ProcessedRow | Failed]:
        """Pass a stream on, and keep in mind which verdicts held for its rows."""
        for item in stream:
            if isinstance(item, ProcessedRow):
                self._kept.update(self._decided.keys() & set(item.outcome.decided))
                if self._fix and item.outcome.findings:
                    self._left |= self._decided.keys() & self._marks(item)
            yield item

    @staticmethod
    def _marks(item: ProcessedRow) -> set[str]:
        whose, record = owner_of(item), item.record
        return {fingerprint(finding, record, whose) for finding in item.outcome.findings}

    def told(self, sources: Sequence[Source], skipped: Collection[str]) -> Iterator[str]:
        """Yield what to tell of the file: lines that repeat others, verdicts that were not carried out.

        Nothing is told of those on rules that were not asked; ``skipped`` are rules left out of the run.
        """
        yield from self._verdicts.repeated
        asked = {rule.code for source in sources for rule in source.kit.rules}.difference(skipped)
        asked |= {code for code in NOTICES if any(source.kit.reports(code) for source in sources)}
        every = [one for one in self._verdicts.every if one.entry.code in asked]
        left = [one for one in every if one.entry.fingerprint in self._left - self._kept]
        gone = [one for one in every if one.entry.fingerprint not in self._kept | self._left]
        yield from self._listed(gone, "not met: the text has changed since, or is not in these files")
        why = "there is no fix, or none that can be made in this file"
        yield from self._listed(left, f"accepted and not made, and shown with what is left: {why}")

    def _listed(self, verdicts: Sequence[Verdict], what: str) -> Iterator[str]:
        if not verdicts:
            return
        path = self._verdicts.path
        are = "is" if len(verdicts) == 1 else "are"
        yield f"{path}: {counted(len(verdicts), 'decision')} of {len(self._verdicts.every):,} {are} {what}"
        for line, entry in verdicts[:MOST_TOLD]:
            yield f"{path}:{line}: {entry.decision} {entry.code} of {shortened(entry.record, EXCERPT)}"
        if len(verdicts) > MOST_TOLD:
            yield f"{path}: ... and {len(verdicts) - MOST_TOLD:,} more"
