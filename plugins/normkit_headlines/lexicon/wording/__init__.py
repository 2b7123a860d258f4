"""Words that say one thing: spellings, forms, synonyms, amounts, and what desks put in or leave out."""
