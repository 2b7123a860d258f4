"""What the family knows by heart: attested names and forms, costs of edits, places, words that are no names."""
