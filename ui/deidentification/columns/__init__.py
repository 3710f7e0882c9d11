"""The second step: what each column of the file is."""
