"""Names across records: collected, clustered, reviewed, and the authority file."""
