"""The first pass over the files: what each record tells the corpus rules, and what these make of it."""
