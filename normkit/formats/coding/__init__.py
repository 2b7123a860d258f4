"""What lies between the bytes of a file and its format: packings, and encodings other than UTF-8."""
