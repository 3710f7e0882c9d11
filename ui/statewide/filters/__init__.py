"""What the figures are narrowed to, and the drop-down lists to choose it from."""
