"""normkit: check, explain and fix scraped text, as a fast linter does code.

Every name that a plugin or an embedding program may import stands here.

>>> from normkit import Normalizer
>>> Normalizer().fix({"text": "..."}).record["text"]
'...'
"""

import os
import sys

if sys.argv[:1] == ["-m"] and sys.orig_argv[-len(sys.argv)] in ("normkit", "-mnormkit"):
    # Python puts the folder that `python -m normkit` is called in before all others. It holds data, whose files
    # must not stand in for modules; unless normkit itself is there.
    try:
        _here = os.getcwd()
    except OSError:  # it is gone
        _here = ""
    if not sys.flags.safe_path and sys.path[0] == _here != os.path.dirname(__path__[0]):
        del sys.path[0]
    _started_from_shell = True
else:
    _started_from_shell = sys.argv[:1] != [] and os.path.basename(sys.argv[0]) in ("normkit", "normkit.exe")

if _started_from_shell:
    from normkit.cli.process.stopping import end_at_signals

    end_at_signals()  # the imports below take most of a small run

from typing import TYPE_CHECKING

from normkit._version import __version__
from normkit.core.errors import ConfigError, InputError, NormkitError, OutputError, PluginError, ReplayError
from normkit.core.hookspecs import hookimpl
from normkit.core.model import Change, Edit, Evidence, Finding, Fix, Mention, Outcome, Record, Safety, Severity, Span
from normkit.core.quotations import is_verbatim, verbatim
from normkit.core.rule import (
    BEYOND_ASCII,
    ClusterForm,
    Context,
    CorpusRule,
    Example,
    Fact,
    FieldCheck,
    LearnableRule,
    Rule,
    Stage,
)
from normkit.core.serial import Decision, fingerprint
from normkit.core.text import (
    CLOSING_MARKS,
    DIRECTION_CONTROLS,
    DIRECTION_MARKS,
    INVISIBLE,
    SENTENCE_ENDS,
    ZERO_WIDTH,
    Line,
    count_words,
    cut,
    cuts,
    fold,
    lines,
    phrase_set,
    runs,
    visible,
    word_set,
    words,
)
from normkit.corpus.site_rule import ASK, DROP, Repeated, Site, SiteRule, site_key
from normkit.engine.completeness import is_placeholder
from normkit.engine.normalizer import Normalizer
from normkit.engine.policy import Policy
from normkit.formats.base import ByteFormat, Format, Position, Row, Stretch
from normkit.formats.patch import Splice
from normkit.reporters.located import Located, ReportedRow, Run
from normkit.settings.settings import Settings

if TYPE_CHECKING:
    from normkit.cli.process.call import Report, run
    from normkit.corpus.knowledge import Learned
    from normkit.engine.tables.batch import Batch
    from normkit.reporters.terminal.style import unobeyed

_LATER = {
    "Batch": "normkit.engine.tables.batch",
    "Learned": "normkit.corpus.knowledge",
    "Report": "normkit.cli.process.call",
    "run": "normkit.cli.process.call",
    "unobeyed": "normkit.reporters.terminal.style",
}
"""Names that a check of files has no use for -> where they come from, when they are asked for."""


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_LATER[name]), name)


__all__ = [
    "ASK",
    "BEYOND_ASCII",
    "CLOSING_MARKS",
    "DIRECTION_CONTROLS",
    "DIRECTION_MARKS",
    "DROP",
    "INVISIBLE",
    "SENTENCE_ENDS",
    "ZERO_WIDTH",
    "Batch",
    "ByteFormat",
    "Change",
    "ClusterForm",
    "ConfigError",
    "Context",
    "CorpusRule",
    "Decision",
    "Edit",
    "Evidence",
    "Example",
    "Fact",
    "FieldCheck",
    "Finding",
    "Fix",
    "Format",
    "InputError",
    "LearnableRule",
    "Learned",
    "Line",
    "Located",
    "Mention",
    "Normalizer",
    "NormkitError",
    "Outcome",
    "OutputError",
    "PluginError",
    "Policy",
    "Position",
    "Record",
    "Repeated",
    "ReplayError",
    "Report",
    "ReportedRow",
    "Row",
    "Rule",
    "Run",
    "Safety",
    "Settings",
    "Severity",
    "Site",
    "SiteRule",
    "Span",
    "Splice",
    "Stage",
    "Stretch",
    "__version__",
    "count_words",
    "cut",
    "cuts",
    "fingerprint",
    "fold",
    "hookimpl",
    "is_placeholder",
    "is_verbatim",
    "lines",
    "phrase_set",
    "run",
    "runs",
    "site_key",
    "unobeyed",
    "verbatim",
    "visible",
    "word_set",
    "words",
]  # fmt: skip
