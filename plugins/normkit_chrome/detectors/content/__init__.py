"""What shows that a line is content, and no chrome: who wrote it, who is quoted, a date, a source, whole sentences."""
