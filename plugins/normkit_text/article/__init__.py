"""What stands where an article should: placeholders, other pages, a cut or foreign text."""
