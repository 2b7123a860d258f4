"""The three shapes of JSON: a line a record, an array of records, and the object that both hold."""
