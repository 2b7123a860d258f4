"""What people decided about findings: the file that says so, what it knows of a run, and what of that is gone."""
