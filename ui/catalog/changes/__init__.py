"""What changed in the whole catalog since a day."""
