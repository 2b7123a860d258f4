"""Rules that judge a record by the others of its site."""
