"""What claims a line for the article: who wrote it, who is quoted, a date, a source, whole sentences."""
