"""datatrove: steps that collect what documents tell corpus rules, learn from it all, and judge by what was learned.

Three stages, as its near-duplicates have: ``Collect`` in as many tasks as you like, ``Learn`` in one, ``Judge`` in many
again. Without rules that compare records, ``Judge`` alone is enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any

from normkit.core.errors import ConfigError
from normkit.core.serial import arrow_schema, finding_dict
from normkit.corpus.knowledge import Learned
from normkit.engine.normalizer import Normalizer
from normkit.engine.tables.facts import facts_table

try:
    import pyarrow as pa
    from datatrove.data import Document
    from datatrove.io import DataFolderLike, get_datafolder
    from datatrove.pipeline.base import PipelineStep
    from pyarrow import ipc
except ImportError:
    raise ConfigError("steps of datatrove need it and pyarrow: pip install 'normkit[datatrove]'") from None

_TOGETHER = 1000
"""Documents whose facts are written at once."""


class Collect(PipelineStep):  # type: ignore[misc]
    """The first stage: writes what documents tell corpus rules into a folder, a file for each task, and passes them on.

    A document is the record of its text, its id and its metadata.
    """

    name = "normkit: collect"
    type = "normkit"

    def __init__(self, facts: DataFolderLike, kit: Normalizer | None = None) -> None:
        super().__init__()
        self._folder, self._kit = get_datafolder(facts), kit or Normalizer()

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Yield the documents as they came."""
        documents = iter(data)
        with (
            self._folder.open(f"{rank:05d}.arrow", "wb") as file,
            ipc.new_stream(file, arrow_schema("facts")) as stream,
        ):
            while several := list(islice(documents, _TOGETHER)):
                with self.track_time(unit="batch"):
                    told = chain.from_iterable(self._kit.collect(_record(one), one.id) for one in several)
                    stream.write_table(facts_table(told, self._kit.first_pass))
                yield from several


class Learn(PipelineStep):  # type: ignore[misc]
    """The second stage, of one task: writes what the rules learn from all facts of a folder into a file."""

    name = "normkit: learn"
    type = "normkit"

    def __init__(self, facts: DataFolderLike, learned: str, kit: Normalizer | None = None) -> None:
        super().__init__()
        self._folder, self._learned, self._kit = get_datafolder(facts), learned, kit or Normalizer()

    def run(self, data: Iterable[Document] = (), rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Learn, and yield what came. Raises ConfigError where several tasks are to learn one thing."""
        if world_size > 1:
            raise ConfigError("normkit learns from all facts at once: give the stage of Learn one task")
        with self.track_time(unit="corpus"):
            self._kit.learn_batch(self._tables()).save(self._learned)
        yield from data or ()

    def _tables(self) -> Iterator[pa.Table]:
        for name in self._folder.list_files(glob_pattern="*.arrow"):
            with self._folder.open(name, "rb") as file, ipc.open_stream(file) as stream:
                for batch in stream:
                    yield pa.table(batch)


class Judge(PipelineStep):  # type: ignore[misc]
    """The last stage: yields documents fixed, text and metadata, and counts findings and changes in the statistics."""

    name = "normkit: judge"
    type = "normkit"

    def __init__(
        self, kit: Normalizer | None = None, learned: str = "", *, unsafe: bool | None = None, findings: str = ""
    ) -> None:
        """``learned`` is the file that ``Learn`` wrote; ``findings`` a key of the metadata for what is left to find.

        Raises InputError for a file that is none, ConfigError for what other rules learned.
        """
        super().__init__()
        self._kit, self._learned, self._unsafe, self._findings = kit or Normalizer(), learned, unsafe, findings

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Yield the documents, fixed in place: values go into what a document has already."""
        kit = self._kit.with_learned(Learned.load(self._learned)) if self._learned else self._kit
        for document in data:
            with self.track_time():
                outcome = kit.fix(_record(document), self._unsafe, "own", name=document.id)
                fixed: dict[str, Any] = dict(outcome.record)
                document.text = fixed.pop("text")
                document.metadata = {key: fixed[key] for key in document.metadata}
                if self._findings:
                    document.metadata[self._findings] = [finding_dict(finding) for finding in outcome.findings]
                self._count("found", Counter(finding.code for finding in outcome.findings))
                self._count("fixed", Counter(change.code for change in outcome.changes))
            yield document

    def _count(self, what: str, counts: Mapping[str, int]) -> None:
        for code, count in sorted(counts.items()):
            self.stat_update(f"{what}/{code}", value=count)


def _record(document: Document) -> dict[str, Any]:
    """Return a document as a record. What its metadata call text or id is hidden by its own."""
    return {**document.metadata, "id": document.id, "text": document.text}
