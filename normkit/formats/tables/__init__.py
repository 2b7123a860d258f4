"""Tables in text: cells between delimiters, under a row of the columns' names."""
