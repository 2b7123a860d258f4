"""What a plugin tests beside the laws of its rules: cases of rules, formats, reporters."""
