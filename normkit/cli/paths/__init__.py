"""Which files the paths of a command line name: globs, walks, and what these pass over."""
