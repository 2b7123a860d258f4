"""The phrases that give chrome away: a file of data for each language, and what reads them."""
