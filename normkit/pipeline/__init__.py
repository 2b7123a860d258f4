"""Files in, judged rows out, in order, whatever the number of processes."""
