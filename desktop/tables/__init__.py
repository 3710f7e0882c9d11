"""What this desk does with tables: open, ask, describe, export, compare, and find its own facilities in them."""
