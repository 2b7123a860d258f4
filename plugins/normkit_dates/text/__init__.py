"""Date expressions in running text: found, and told from quotations and code."""
