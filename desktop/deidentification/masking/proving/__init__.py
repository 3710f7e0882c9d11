"""What keeps a cell from being reckoned: other tables that fit all that is shown, sought, checked, kept as proofs."""
