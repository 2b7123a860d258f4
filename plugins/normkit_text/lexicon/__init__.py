"""Phrases by language: placeholders, marks of truncation, pages that are no article. Knowledge is data."""
