"""The first pass of ``check`` and ``fix``: what the records tell, and what earlier runs kept of theirs."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from normkit.cli.process import supervision
from normkit.cli.report.run_summary import RunSummary
from normkit.corpus.fact_store import FactStore
from normkit.corpus.passes import CorpusKnowledge
from normkit.pipeline.first_pass import collect_facts
from normkit.pipeline.pool import Jobs
from normkit.pipeline.source import Source
from normkit.settings.settings import Settings

MEGABYTE = 10**6


def corpus_knowledge(
    args: argparse.Namespace, settings: Settings, sources: Sequence[Source], jobs: Jobs, summary: RunSummary
) -> Mapping[str, CorpusKnowledge]:
    """Return ``Normalizer.knowledge_key`` -> what its corpus rules make of the records and of the facts --known names.

    Nothing under ``--scope record``. Raises InputError and ConfigError for such a file, OutputError where facts cannot
    be written.
    """
    learning = args.scope != "record"
    passes = 2 if learning and any(source.kit.corpus_rules for source in sources) else 1
    if not args.quiet:
        summary.show_progress(sources, passes)
    if not learning:
        return {}
    progress = summary.progress if passes > 1 else None
    with FactStore(settings.facts_memory * MEGABYTE) as facts:
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
        with supervision.strangers_turn("corpus rules reduced their facts"):
            return {key: kit.learn_from(collector) for key, (kit, collector) in collectors.items()}
