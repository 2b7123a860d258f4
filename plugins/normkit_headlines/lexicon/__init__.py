"""What the family knows by heart: stop words, spellings, labels, outlets, place names, meanings."""
