"""One record's title: where it stands, how often, and how it was written."""
