"""The text family: damage that scraping, encoding and storing do to a text."""
