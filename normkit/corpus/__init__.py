"""What corpus rules learn from all records: facts collected, kept on disk, reduced, reviewed as documents."""
