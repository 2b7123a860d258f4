"""What the family knows by heart: stop words, spellings, outlets, places, meanings."""
