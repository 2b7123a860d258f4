"""The first pass of ``check`` and ``fix``: what the records tell, and what earlier runs kept of theirs."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from normkit.cli.process import supervision
from normkit.corpus.fact_store import FactStore
from normkit.corpus.passes import CorpusKnowledge
from normkit.pipeline.first_pass import collect_facts
from normkit.pipeline.pool import Jobs
from normkit.pipeline.source import Source
from normkit.settings.settings import Settings

MEGABYTE = 10**6


def corpus_knowledge(
    args: argparse.Namespace, settings: Settings, sources: Sequence[Source], jobs: Jobs
) -> Mapping[str, CorpusKnowledge]:
    """Return ``Normalizer.knowledge_key`` -> what its corpus rules make of the records and of the facts --known names.

    Nothing under ``--scope record``. Raises InputError and ConfigError for such a file, OutputError where facts cannot
    be written.
    """
    if args.scope == "record":
        return {}
    with FactStore(settings.facts_memory * MEGABYTE) as facts:
        collectors = collect_facts(sources, jobs, facts)
        if args.known or args.save_facts:
            from normkit.corpus import fact_file

            every = [(kit.first_pass, collector) for kit, collector in collectors.values()]
            for known in args.known:
                fact_file.read(Path(known), every)
            if args.save_facts:
                fact_file.write(Path(args.save_facts), every)
        with supervision.strangers_turn("corpus rules reduced their facts"):
            return {key: kit.learn_from(collector) for key, (kit, collector) in collectors.items()}
