"""The rules of the text family, one file each."""
