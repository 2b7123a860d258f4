"""Files that nobody wrote, by the thousand: one text is fixed, every other byte stays, and undo brings all back."""
