"""The first pass of ``check`` and ``fix``: what the records tell, and what earlier runs kept of theirs."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from normkit.corpus.fact_store import Facts
from normkit.corpus.passes import Learned
from normkit.engine.normalizer import Normalizer
from normkit.pipeline.judging import Source, gather
from normkit.settings.loading import Settings

MEGABYTE = 10**6


def learned(
    args: argparse.Namespace, settings: Settings, sources: Sequence[Source], jobs: int
) -> Mapping[Normalizer, Learned]:
    """Return what the corpus rules of each normalizer make of the records, and of the facts that --known names.

    Raises InputError and ConfigError for such a file, OutputError where facts cannot be written.
    """
    with Facts(settings.facts_memory * MEGABYTE) as facts:
        gathered = gather(sources, jobs, facts)
        if args.known or args.save_facts:
            from normkit.corpus import fact_file

            every = [(kit.first_pass, gathering) for kit, gathering in gathered.items()]
            for known in args.known:
                fact_file.read(Path(known), every)
            if args.save_facts:
                fact_file.write(Path(args.save_facts), every)
        return {kit: kit.learn_from(gathering) for kit, gathering in gathered.items()}
