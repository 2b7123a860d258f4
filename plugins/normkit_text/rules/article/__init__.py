"""What stands where an article, a headline or a value should."""
