"""Promises of the lexicon: its files hold what is asked of them, and are read when they are needed."""

from __future__ import annotations

import subprocess
import sys

from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.edit_costs import cross_costs, latin_costs


def test_the_data_files_hold_what_the_tables_need() -> None:
    assert all(
        counts and min(counts.values()) > 0
        for counts in map(attested_forms.forms_of, map(bytes.decode, attested_forms.forms_by_phonemes()))
    )
    heads = attested_forms.head_forms()
    assert heads.keys() == {listed.partition(b" ")[0] for listed in attested_forms.forms_by_phonemes().values()}
    assert all(int(bearers) > 0 for bearers in heads.values())
    for costs in (latin_costs(), cross_costs()):
        assert costs.budget > 0 < costs.attestation_weight
        assert all(cost >= 0 for row in costs.steps.values() for cost in row.values())


def test_the_tables_are_not_loaded_before_names_are_compared() -> None:
    code = (
        "import sys, normkit_names; before = set(sys.modules); normkit_names.similarity('Omar', 'Umar');"
        "print('normkit_names.lexicon.attested_forms' in before);"
        "print(any(m.split('.')[0] in ('numpy', 'rapidfuzz') for m in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False"]
