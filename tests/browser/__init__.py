"""The HTML report in a real browser, opened as the file it is."""
