"""Rules that judge a date by the other records."""
