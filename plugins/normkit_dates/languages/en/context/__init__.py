"""What stands around an English date and tells: names of people, clubs and works, and the country of a text."""
