"""One HTML file to look at a run with: what was found where, what would be changed, and what a person says of it."""
