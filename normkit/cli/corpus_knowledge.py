"""The first pass of ``check`` and ``fix``: what the records tell, and what earlier runs kept of theirs."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from normkit.cli.process import supervision
from normkit.cli.report.run_summary import RunSummary
from normkit.corpus.fact_store import FactStore
from normkit.corpus.passes import CorpusKnowledge, FactBag
from normkit.pipeline.first_pass.collecting import Collectors, collect_facts
from normkit.pipeline.pool import Jobs
from normkit.pipeline.source import Source
from normkit.settings.settings import Settings

if TYPE_CHECKING:
    from normkit.cli.report.progress import Progress

MEGABYTE = 10**6


def corpus_knowledge(
    args: argparse.Namespace, settings: Settings, sources: Sequence[Source], jobs: Jobs, summary: RunSummary,
    kept: ExitStack,
) -> Mapping[str, CorpusKnowledge]:  # fmt: skip
    """Return ``Normalizer.knowledge_key`` -> what its corpus rules make of the records and of the facts --known names.

    With several processes it stays in files, which go when ``kept`` is closed. Nothing under ``--scope record``. Raises
    InputError and ConfigError for such a file, OutputError where facts cannot be written.
    """
    learning = args.scope != "record"
    passes = 2 if learning and any(source.kit.corpus_rules for source in sources) else 1
    if not args.quiet:
        summary.show_progress(sources, passes)
    if not learning:
        return {}
    memory = settings.facts_memory * MEGABYTE

    def gathered(facts: FactBag) -> Collectors:
        return _gathered(args, sources, jobs, facts, summary.progress if passes > 1 else None)

    if passes > 1 and jobs.processes > 1:
        from normkit.corpus.fact_spool import FactSpool, private_folder
        from normkit.pipeline.first_pass.reducing import reduced_apart

        to = kept.enter_context(private_folder())
        with private_folder() as own:
            spool = FactSpool(own, memory)
            return reduced_apart(gathered(spool), spool, jobs, memory, to)
    with FactStore(memory) as facts:
        collectors = gathered(facts)
        with supervision.strangers_turn("corpus rules reduced their facts"):
            return {key: kit.learn_from(collector) for key, (kit, collector) in collectors.items()}


def _gathered(
    args: argparse.Namespace, sources: Sequence[Source], jobs: Jobs, facts: FactBag, progress: Progress | None
) -> Collectors:
    """Return what the records tell, and what --known names; write it down where --save-facts asks for that."""
    try:
        collectors = collect_facts(sources, jobs, facts, progress.add if progress else None)
    finally:
        if progress:
            progress.next_pass()
    if args.known or args.save_facts:
        from pathlib import Path

        from normkit.corpus import fact_file

        every = [(kit.first_pass, collector) for kit, collector in collectors.values()]
        for known in args.known:
            fact_file.read(Path(known), every)
        if args.save_facts:
            fact_file.write(Path(args.save_facts), every)
    return collectors
