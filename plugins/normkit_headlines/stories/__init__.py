"""Which records tell one story: by their headlines and their texts, by their texts alone, by their addresses."""
