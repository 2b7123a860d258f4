"""Rules for dates of the page that leaked into the text."""
