"""The pairs that were found, the pane beside them, and the filters above them."""
