"""Markup that was left in plain text: HTML, Markdown, BBCode."""
