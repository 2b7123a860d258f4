"""From a parsed expression to a value: absolute, relative, ordinal, intervals."""
