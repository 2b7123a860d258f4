"""What the places of a record say about its day of publication, each by itself."""
