"""From a parsed expression to a value: absolute, relative (days), periods (coarser), ordinal, intervals."""
