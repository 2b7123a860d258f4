"""``normkit learn``: write what a corpus tells, for a person to review and for rules to go by."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from normkit.cli import arguments, inputs, output_files, outputs
from normkit.cli.corpus_knowledge import MEGABYTE
from normkit.cli.process import supervision
from normkit.cli.report.run_summary import RunSummary, say
from normkit.core.errors import ConfigError, NormkitError, nearest, reason
from normkit.core.files.atomic import state_of
from normkit.core.rule import LearnableRule
from normkit.core.text import counted, visible
from normkit.corpus import learned_file
from normkit.corpus.fact_store import FactStore
from normkit.corpus.passes import FactBlock, FactCollector
from normkit.engine.normalizer import Normalizer
from normkit.pipeline.first_pass.collecting import Told, collected
from normkit.pipeline.source import Source
from normkit.settings.plugins import Plugins

DESCRIPTION = """\
Read all records and write what they tell to a TOML file. Review it, then name it in normkit.toml:

    [learned]
    names = "names.toml"

Rules then go by it with no first pass over the records. Learning again into the same file keeps what you decided.
"""


@outputs.apart
def main(argv: Sequence[str], out: TextIO) -> int:
    args = parser().read(argv)
    args.only = ""
    plugins = inputs.plugins_of(inputs.base_settings(args))
    rule = _learner(args.name, plugins)
    args.only = rule.code
    settings = inputs.base_settings(args)
    sources = inputs.sources(args, settings, plugins)
    if not (args.output or "").endswith("/") and not Path(args.output or "").is_dir():
        output_files.expect_apart({"-o": args.output}, sources, args, out)
    kit = sources[0].kit if sources else Normalizer(settings=settings)
    summary = RunSummary()
    with FactStore(settings.facts_memory * MEGABYTE) as facts:
        collector = FactCollector(facts)
        if not args.quiet:
            summary.show_progress(sources, passes=1)
        watch = summary.progress.add if summary.progress else None
        for told in _told(collected(sources, inputs.jobs_for(args, sources), watch), summary):
            collector.append(told)
        with supervision.strangers_turn("a rule learned from all records"):
            knowledge = kit.learn_from(collector)
    if knowledge.problems:
        summary.report_problems({kit.knowledge_key: knowledge})
        return 2
    (learner,) = (one for one in kit.rules if isinstance(one, LearnableRule))
    target = Path(args.output or "")
    seen = state_of(target)
    known = learned_file.read(target) if args.output and os.path.lexists(target) else {}
    try:
        with supervision.strangers_turn("a rule wrote down what it learned"):
            document = learner.dump(knowledge.facts[args.only], known)
    except (KeyboardInterrupt, NormkitError):
        raise
    except BaseException as error:  # of a document that a person edited, or of a stranger's rule
        raise ConfigError(f"{target}: rule {rule.code} ({rule.name}) cannot read it: {reason(error)}") from error
    if args.output:
        learned_file.write(target, document, folder=args.output.endswith("/") or target.is_dir(), seen=seen)
        what = f"{counted(summary.records, 'record')} of {counted(len(sources), 'file')}"
        if not args.quiet:
            print(visible(f"Learned {args.name} from {what}: {args.output}"), file=out)
    else:
        outputs.for_programs(out)
        out.write(learned_file.dumped(document))
    return 2 if summary.failed_files or plugins.problems else 0


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("learn", DESCRIPTION)
    parser.add_argument("name", help="what to learn: names, ... (a name that is none lists all)")
    arguments.add_paths(parser)
    parser.add_argument("-o", "--output", metavar="FILE", help="TOML file; FOLDER/: a file a table (default: print)")
    return parser


def _learner(name: str, plugins: Plugins) -> type[LearnableRule]:
    """Return the rule that learns what is called ``name``."""
    rules = (rule for rule in plugins.rules.values() if issubclass(rule, LearnableRule))
    learners = {rule.learns: rule for rule in rules}
    if name not in learners:
        raise ConfigError(f"no rule learns {name!r}{nearest(name, learners)}; there are: {', '.join(sorted(learners))}")
    return learners[name]


def _told(found: Iterator[tuple[Source, Told]], summary: RunSummary) -> Iterator[Sequence[FactBlock]]:
    """Pass on what the records tell, and count them; say on stderr what cannot be read and is left out."""
    for _, told in found:
        for error in told.errors:
            if summary.progress:
                summary.progress.hide()
            summary.failed_files += 1
            say(str(error))
        summary.records += told.records
        yield told.facts
    if summary.progress:
        summary.progress.hide()
