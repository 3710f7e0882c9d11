"""From the files of the program counts to the counts: rows, cells, places, and what the masking key says."""
