"""Groups of rows, their figures, and charts of them."""
