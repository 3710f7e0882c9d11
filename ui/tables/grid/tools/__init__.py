"""What can be done with the rows and columns of a grid: jump, arrange, copy, read out."""
