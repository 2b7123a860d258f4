"""Adapters for other ingest systems, one file each, imported on demand; none of them is here yet.

The contract of an adapter:

- It hands records to a ``Normalizer`` and takes them back: no rule, no policy and no format of its own. What a
  dataframe, a queue or a cluster calls a row is a mapping, and many of them are an Arrow table; ``Normalizer.judge``,
  ``check_batch`` and ``fix_batch`` do the rest.
- The same record gives the same bytes here as on the command line: a test compares it with ``normkit fix``, record by
  record, with one partition and with several.
- Corpus rules run as collect, shuffle, reduce: facts are packed by ``corpus.fact_codec``, shuffled by the first
  ``CorpusRule.key_fields`` items, and knowledge goes by ``Normalizer.knowledge_key``.
- Findings, changes and mentions leave as ``core.serial`` writes them: its dicts, or the tables of a ``Batch``.
- The other system is an extra of the distribution, imported inside functions, and never on the way of a plain check.
"""
