"""The grid: any number of rows, sorted and filtered without waiting."""
