"""Adapters for other ingest systems, one file each, imported on demand; none of them is here yet.

The contract of an adapter:

- It hands records to a ``Normalizer`` and takes them back: no rule, no policy and no format of its own. What a
  dataframe, a queue or a cluster calls a row is a mapping, and many of them are an Arrow table; ``Normalizer.judge``,
  ``check_batch`` and ``fix_batch`` do the rest.
- The same record gives the same bytes here as on the command line: a test compares it with ``normkit fix``, record by
  record, with one partition and with several.
- Corpus rules run as collect, shuffle, reduce: ``collect_batch`` tells facts with the key that they may be shuffled by
  (``CorpusRule.key_fields``), ``learn_batch`` or a shuffle reduces them, and ``with_learned`` judges by the result.
  Records are called alike in both passes.
- Findings, changes and mentions leave as ``core.serial`` writes them: its dicts, or the tables of a ``Batch``.
- The other system is an extra of the distribution, imported inside functions, and never on the way of a plain check.
"""
