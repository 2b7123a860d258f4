"""Rules for chrome that is glued to the words of the article."""
