"""What all languages share: tokens, their tables, productions over them, tense."""
