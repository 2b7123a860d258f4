"""The nouns that every room knows: records, spans, fixes, rules, errors. Imports nothing of normkit but itself."""
